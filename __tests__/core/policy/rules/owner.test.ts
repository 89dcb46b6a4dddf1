import { describe, expect, test } from '@jest/globals';
import { owner } from '../../../../src/core/policy/rules/owner.ts';
import { changed, created, grantWith, inShort, leavesOf } from '../samples.ts';

describe('owner', () => {
  test.each([
    ['a team and a person', {}, ['pass']],
    ['no team', { team: undefined }, ['fail 4 no owner: the grant names no team']],
    ['a blank team', { team: '  ' }, ['fail 4 no owner: the grant names no team']],
    ['no person', { primary: undefined }, ['fail 5 no owner: the grant names no person']],
    [
      'nobody',
      { team: undefined, primary: '' },
      ['fail 3 no owner: the grant names no team and no person'],
    ],
    [
      'a bot',
      { primary: 'github:octo-renovate[bot]' },
      ['fail 5 `github:octo-renovate[bot]` is a bot, and a bot answers for nothing'],
    ],
  ] as const)('%s', (_, metadata, said) => {
    expect(inShort(leavesOf(owner, created(grantWith(metadata))))).toEqual(said);
  });

  test('asks only for what the policy requires', () => {
    const grant = created(grantWith({ primary: undefined }));
    expect(inShort(leavesOf(owner, grant, { parameters: { require: ['team'] } }))).toEqual([
      'pass',
    ]);
    const bot = created(grantWith({ primary: 'github:octo[bot]', team: undefined }));
    expect(inShort(leavesOf(owner, bot, { parameters: { require: ['team'] } }))).toEqual([
      'fail 4 no owner: the grant names no team',
    ]);
  });

  test('says where to write it in each format', () => {
    const own = grantWith({ team: undefined });
    expect(leavesOf(owner, created(own))[0]?.help).toBe(
      'add `spec.owner.team` with the owning team',
    );
    const native = { ...own, format: 'kubernetes' } as const;
    expect(leavesOf(owner, created(native))[0]?.help).toBe(
      'add `grantproof.dev/owner-team` with the owning team',
    );
  });

  test.each([
    ['narrow', 'narrow', 0],
    ['shorten', 'narrow', 0],
    ['move', 'neutral', 0],
    ['annotate', 'neutral', 1],
    ['rotate', 'neutral', 1],
    ['broaden', 'widen', 1],
    // What is unknown is never cheap.
    ['move', 'unknown', 1],
  ] as const)('a delta of class %s and direction %s has %d leaves', (one, direction, count) => {
    const bare = grantWith({ team: undefined });
    const delta = changed(bare, bare, { class: one, classes: [one], direction });
    expect(leavesOf(owner, delta)).toHaveLength(count);
  });

  test('a revoked grant needs no owner', () => {
    const gone = grantWith({ team: undefined }, { revoked: true });
    expect(leavesOf(owner, created(gone, { class: 'revoke', direction: 'narrow' }))).toEqual([]);
  });
});
