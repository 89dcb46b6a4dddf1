import { describe, expect, test } from '@jest/globals';
import type { Credential } from '../../../../src/core/model/grant.ts';
import { staticCredential } from '../../../../src/core/policy/rules/static-credential.ts';
import { sampleGrant, span, time } from '../../../support/sample-grant.ts';
import { created, grantWith, inShort, leavesOf } from '../samples.ts';

const { identity } = sampleGrant();

const judged = (
  credential: Partial<Credential> | undefined,
  provider = 'saas',
): readonly string[] =>
  inShort(
    leavesOf(
      staticCredential,
      created(
        grantWith(
          {},
          {
            identity: { ...identity, provider },
            ...(credential === undefined
              ? {}
              : { credential: { type: 'static', consumers: [], ...credential } }),
          },
        ),
      ),
    ),
  );

const rotation = { interval: span('P30D'), method: 'automatic' } as const;

describe('static-credential', () => {
  test.each(['aws', 'azure', 'entra', 'gcp', 'github', 'gitlab', 'kubernetes', 'spiffe', 'vault'])(
    '%s offers federation',
    (provider) => {
      expect(judged({ rotation }, provider)).toEqual([
        `fail 11 a static credential, where \`${provider}\` offers federation`,
      ]);
    },
  );

  test('elsewhere rotation is asked for', () => {
    expect(judged({ rotation })).toEqual(['pass']);
    expect(judged({})).toEqual([
      'fail 12 no rotation: nothing says how often the static credential changes',
    ]);
    expect(judged({}, 'aws')).toHaveLength(2);
  });

  test.each([
    ['2026-10-23T08:00:00Z', 'pass'],
    [
      '2026-10-23T07:59:59Z',
      'fail 12 the credential was rotated at `2026-10-23T07:59:59Z`, and should be every `P30D`',
    ],
  ])('rotated at %s', (last, said) => {
    expect(judged({ rotation: { ...rotation, lastRotatedAt: time(last) } })).toEqual([said]);
  });

  test.each(['short-lived', 'federated', 'certificate', 'none'] as const)('%s passes', (type) => {
    expect(judged({ type }, 'aws')).toEqual(['pass']);
  });

  test('a native format has no place to say how it is rotated', () => {
    const token = grantWith(
      {},
      { format: 'kubernetes', credential: { type: 'static', consumers: [] } },
    );
    expect(inShort(leavesOf(staticCredential, created(token)))).toHaveLength(1);
  });

  test('no credential, nothing to say', () => {
    expect(judged(undefined, 'aws')).toEqual([]);
  });
});
