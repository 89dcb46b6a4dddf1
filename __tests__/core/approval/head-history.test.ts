import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { staleBecause, subjectOf } from '../../../src/core/approval/binding.ts';
import { baseAt, headAt, headNow, heldAt } from '../../../src/core/approval/head-history.ts';
import { reviewedCommits } from '../../../src/core/approval/reviewed-commits.ts';
import { at, facts, head, LANDING, PULL, review, rosterOf, same } from './samples.ts';

const HEADS = [head('a', 1), head('b', 5), head('c', 9)];

describe('the head when a review was given', () => {
  test.each([
    [0, { kind: 'none' }],
    [2, { kind: 'one', value: 'a' }],
    [4, { kind: 'one', value: 'a' }],
    [5, { kind: 'several' }],
    [6, { kind: 'one', value: 'b' }],
    [30, { kind: 'one', value: 'c' }],
  ])('in minute %i: %j', (minute, expected) => {
    expect(headAt(HEADS, review('octo', minute))).toEqual(expected);
    expect(headAt(HEADS.toReversed(), review('octo', minute))).toEqual(expected);
  });

  test('the first head, seen in that very second, is no other', () => {
    expect(headAt([head('a', 1)], review('octo', 1))).toEqual({ kind: 'one', value: 'a' });
  });

  test('the same head seen again in that second is no other', () => {
    expect(headAt([head('a', 1), head('a', 5)], review('octo', 5))).toEqual({
      kind: 'one',
      value: 'a',
    });
  });

  test('a second has no order, whatever fractions say', () => {
    const late = { ...head('b', 5), at: (at(5) + 900) as (typeof HEADS)[number]['at'] };
    expect(headAt([head('a', 1), late], review('octo', 5))).toEqual({ kind: 'several' });
  });

  test('two heads at one moment leave it open which came last', () => {
    expect(headAt([head('a', 1), head('b', 1)], review('octo', 5))).toEqual({ kind: 'several' });
  });

  test('without heads there is none', () => {
    expect(headAt([], review('octo', 5))).toEqual({ kind: 'none' });
  });

  test('property: the order of the list means nothing', () => {
    const event = fc.record({
      at: fc.integer({ min: 0, max: 9 }).map((minute) => at(minute)),
      value: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(
        fc.array(event),
        fc.integer({ min: 0, max: 9 }),
        fc.func(fc.integer()),
        (events, minute, rank) => {
          const shuffled = events.toSorted((a, b) => rank(a) - rank(b));
          expect(heldAt(shuffled, at(minute))).toEqual(heldAt(events, at(minute)));
        },
      ),
    );
  });
});

describe('the branch that it was aimed at', () => {
  test('has always been the same where nothing says otherwise', () => {
    expect(baseAt(undefined, PULL, review('octo', 5))).toEqual({ kind: 'one', value: 'main' });
  });

  test('is unknown before the first that is known', () => {
    expect(baseAt([{ ref: 'main', at: at(9) }], PULL, review('octo', 5))).toEqual({ kind: 'none' });
  });
});

describe('what an approval is about', () => {
  const given = { pullRequest: PULL, heads: HEADS };
  test('its own commit, and the head of then', () => {
    expect(subjectOf(review('octo', 6, { commit: 'c' }), given)).toEqual({
      kind: 'commits',
      commits: ['c', 'b'],
    });
  });

  test.each([
    ['before any head', review('octo', 0), {}, 'given on a commit that GitHub saw only later'],
    [
      'in the second of a push',
      review('octo', 5),
      {},
      'given in the second of a push, so that nobody can tell what was approved',
    ],
    [
      'for another branch',
      review('octo', 6),
      { bases: [{ ref: 'x', at: at(0) }] },
      'the pull request was aimed at another branch then',
    ],
    [
      'for no known branch',
      review('octo', 6),
      { bases: [] },
      'the pull request was aimed at another branch then',
    ],
    [
      'in the second of a new target',
      review('octo', 6),
      {
        bases: [
          { ref: 'x', at: at(0) },
          { ref: 'main', at: at(6) },
        ],
      },
      'given in the second in which the target was changed',
    ],
  ])('nobody can tell: given %s', (_name, one, more, reason) => {
    expect(subjectOf(one, { ...given, ...more })).toEqual({ kind: 'unclear', reason });
  });

  test('both commits have to come to what would land, for each bond on its own', () => {
    const subject = subjectOf(review('octo', 6, { commit: 'c' }), given);
    expect(staleBecause(subject, 'access', LANDING, same('b', 'c'))).toBeNull();
    for (const only of ['b', 'c']) {
      expect(staleBecause(subject, 'access', LANDING, same(only))).toMatch(/^the access/);
      expect(staleBecause(subject, 'policy', LANDING, same(only))).toMatch(/^the policy/);
    }
    expect(
      staleBecause(subject, 'policy', LANDING, (sha) => ({
        ...same('b', 'c')(sha),
        kind: 'known',
        access: LANDING.policy,
        policy: LANDING.policy,
      })),
    ).toBeNull();
  });

  test('what is unknown is not what would land', () => {
    const subject = subjectOf(review('octo', 6), given);
    expect(
      staleBecause(subject, 'access', LANDING, () => ({ kind: 'unknown', reason: 'it is gone' })),
    ).toBe('nobody can tell what it approved: it is gone');
  });
});

describe('the head as it is', () => {
  test.each([
    ['the last one, whatever the order', [head('b', 5), head('a', 1)], 'b'],
    ['the same one seen twice at once', [head('a', 5), head('a', 5)], 'a'],
    ['unknown where two came at once', [head('a', 5), head('b', 5)], null],
    ['unknown where none was seen', [], null],
  ])('%s', (_, heads, expected) => {
    expect(headNow(heads)).toBe(expected);
  });
});

describe('the commits to look at', () => {
  const HEX = (sign: string): string => sign.repeat(40);
  const heads = [head(HEX('a'), 1), head(HEX('b'), 5)];
  test('those of last opinions that approve, each once', () => {
    const reviews = [
      review('octo-one', 2, { commit: HEX('a') }),
      review('octo-two', 3, { commit: HEX('b') }),
      review('octo-two', 8, { state: 'CHANGES_REQUESTED', commit: HEX('c') }),
      review('octo-three', 7, { commit: HEX('d') }),
      review('octo-four', 7, { commit: HEX('e'), dismissedBy: null }),
      review('octo-five', 5, { commit: HEX('f') }),
    ];
    expect(reviewedCommits(facts({ heads, reviews }), null)).toEqual([
      HEX('a'),
      HEX('b'),
      HEX('d'),
    ]);
    const alias = rosterOf({}, ['octo-one', 'octo-two']);
    expect(reviewedCommits(facts({ heads, reviews }), alias)).toEqual([HEX('b'), HEX('d')]);
  });

  test('the head, before anybody has approved it', () => {
    expect(reviewedCommits(facts({ heads, reviews: [] }), null)).toEqual([HEX('b')]);
    const atOnce = [head(HEX('a'), 5), head(HEX('b'), 5)];
    expect(reviewedCommits(facts({ heads: atOnce, reviews: [] }), null)).toEqual([]);
  });

  test.each(['pullRequest', 'heads', 'reviews'] as const)('none without %s', (part) => {
    const { [part]: _gone, ...rest } = facts({ heads, reviews: [review('octo', 2)] });
    expect(reviewedCommits(rest, null)).toEqual([]);
  });
});
