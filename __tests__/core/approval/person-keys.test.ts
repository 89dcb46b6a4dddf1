import { describe, expect, test } from '@jest/globals';
import { exclusionsOf, makersOf } from '../../../src/core/approval/exclusions.ts';
import { loginOf, personKeys } from '../../../src/core/approval/person-keys.ts';
import { account } from '../../support/pull-request.ts';
import { AUTHOR, commit, head, PULL, rosterOf } from './samples.ts';

const ALIASES = rosterOf(
  {},
  ['octo-lead', 'octo-lead-two'],
  ['Octo-Three', 'octo-four'],
  ['octo-five', 'octo-four'],
);

describe('whose an account is', () => {
  test.each([
    ['octo-lead', 'octo-lead-two', true],
    ['octo-lead', 'OCTO-LEAD-TWO', true],
    ['octo-three', 'octo-five', true],
    ['octo-lead', 'octo-three', false],
    ['octo-lead', 'octo-other', false],
  ])('%s and %s: %s', (a, b, isSame) => {
    const keyOf = personKeys(ALIASES);
    expect(keyOf(account(a)) === keyOf(account(b))).toBe(isSame);
  });

  test('without an alias it is the number that counts, not the login', () => {
    const keyOf = personKeys(null);
    expect(keyOf({ login: 'new', id: '1' })).toBe(keyOf({ login: 'old', id: '1' }));
    expect(keyOf({ login: 'same', id: '1' })).not.toBe(keyOf({ login: 'same', id: '2' }));
  });

  test('only an account of GitHub has a login', () => {
    expect(['github:Octo', 'email:octo@example.com', 'octo'].map(loginOf)).toEqual([
      'octo',
      undefined,
      undefined,
    ]);
  });
});

describe('who had a part in a change', () => {
  const other = (name: string) => account(`octo-${name}`);
  const makers = makersOf({
    pullRequest: { ...PULL, initiator: other('initiator') },
    commits: [
      commit({ author: other('writer'), committer: other('committer') }),
      commit({ coAuthors: [other('helper'), other('second-helper')] }),
    ],
    heads: [head('a', 1, other('pusher')), { sha: 'b', at: head('b', 2).at }],
  });

  test('everybody whom GitHub connects with it', () => {
    expect(makers.map((one) => one?.login)).toEqual([
      'octo-author',
      'octo-initiator',
      'octo-writer',
      'octo-committer',
      'octo-author',
      'octo-author',
      'octo-helper',
      'octo-second-helper',
      'octo-pusher',
    ]);
  });

  test('with all their accounts, by number and by name', () => {
    const excluded = exclusionsOf([account('octo-lead-two'), AUTHOR], personKeys(ALIASES));
    expect(excluded.has(account('octo-lead'))).toBe(true);
    expect(excluded.has({ ...AUTHOR, login: 'renamed' })).toBe(true);
    expect(excluded.has({ ...AUTHOR, id: '1' })).toBe(false);
    // Renamed between two answers of the forge, so that no alias knows the name.
    expect(excluded.has({ ...account('octo-lead-two'), login: 'renamed' })).toBe(true);
    expect(['octo-lead', 'OCTO-AUTHOR', 'octo-four'].map(excluded.hasLogin)).toEqual([
      true,
      true,
      false,
    ]);
    expect(excluded.somebodyUnknown).toBe(false);
    expect(exclusionsOf([AUTHOR, null], personKeys(null)).somebodyUnknown).toBe(true);
  });

  test('a change without commits was made by somebody unknown', () => {
    expect(makersOf({ pullRequest: PULL, commits: [], heads: [] })).toEqual([AUTHOR, null]);
  });
});
