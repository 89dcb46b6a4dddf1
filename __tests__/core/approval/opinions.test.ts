import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { approves, asksForChanges, latestOpinions } from '../../../src/core/approval/opinions.ts';
import { personKeys } from '../../../src/core/approval/person-keys.ts';
import type { Review } from '../../../src/core/model/facts.ts';
import { account } from '../../support/pull-request.ts';
import { AUTHOR, at, review, rosterOf } from './samples.ts';

const keyOf = personKeys(rosterOf({}, ['octo-one', 'octo-uno']));
const latest = (...reviews: readonly Review[]): readonly string[] =>
  latestOpinions(reviews, keyOf).map(({ id }) => id);

describe('the last opinion', () => {
  test('is one for each person, whatever account they use', () => {
    expect(latest(review('octo-one', 1), review('octo-two', 2), review('octo-uno', 3))).toEqual([
      '3',
      '2',
    ]);
  });

  test('is no comment, and nobody unknown', () => {
    expect(
      latest(
        review('octo-one', 1),
        review('octo-one', 2, { state: 'COMMENTED' }),
        review('octo-one', 3, { state: 'PENDING' }),
        review('octo-one', 4, { reviewer: null }),
      ),
    ).toEqual(['1']);
  });

  test('is the one with the higher number, where two were given at once', () => {
    const pair = [review('octo-one', 1, { id: '99' }), review('octo-one', 1, { id: '100' })];
    expect(latest(...pair)).toEqual(['100']);
    expect(latest(...pair.toReversed())).toEqual(['100']);
  });

  test('stays the last when it is dismissed', () => {
    expect(latest(review('octo-one', 1), review('octo-one', 2, { state: 'DISMISSED' }))).toEqual([
      '2',
    ]);
  });

  test('property: the order of the list means nothing', () => {
    const one = fc
      .record({
        who: fc.constantFrom('octo-one', 'octo-two', 'octo-uno'),
        minute: fc.nat(3),
        state: fc.constantFrom<Review['state']>(
          'APPROVED',
          'CHANGES_REQUESTED',
          'COMMENTED',
          'DISMISSED',
        ),
      })
      .map(({ who, minute, state }) => review(who, minute, { state }));
    const reviews = fc
      .array(one)
      .map((list) => list.map((each, index) => ({ ...each, id: String(index) })));
    fc.assert(
      fc.property(reviews, fc.func(fc.integer()), (list, rank) => {
        const shuffled = list.toSorted((a, b) => rank(a) - rank(b));
        expect(latestOpinions(shuffled, keyOf)).toEqual(latestOpinions(list, keyOf));
      }),
    );
  });
});

describe('what an opinion says', () => {
  const outsider = account('octo-outsider');
  const hadPart = ({ id }: { readonly id: string }): boolean => id === AUTHOR.id;
  type By = Pick<Review, 'dismissedBy'>;
  const table: readonly (readonly [Review['state'], By, approves: boolean, asks: boolean])[] = [
    ['APPROVED', {}, true, false],
    ['APPROVED', { dismissedBy: null }, false, false],
    ['APPROVED', { dismissedBy: AUTHOR }, false, false],
    ['APPROVED', { dismissedBy: outsider }, false, false],
    ['CHANGES_REQUESTED', {}, false, true],
    ['CHANGES_REQUESTED', { dismissedBy: null }, false, true],
    ['CHANGES_REQUESTED', { dismissedBy: AUTHOR }, false, true],
    ['CHANGES_REQUESTED', { dismissedBy: outsider }, false, false],
    ['CHANGES_REQUESTED', { dismissedBy: { ...outsider, type: 'Bot' } }, false, true],
    ['DISMISSED', {}, false, false],
    ['DISMISSED', { dismissedBy: null }, false, true],
    ['DISMISSED', { dismissedBy: AUTHOR }, false, true],
    ['DISMISSED', { dismissedBy: outsider }, false, false],
    ['COMMENTED', {}, false, false],
    ['COMMENTED', { dismissedBy: null }, false, false],
    ['PENDING', {}, false, false],
  ];
  test.each(table)('%s %j: approves %s, asks for changes %s', (state, by, yes, no) => {
    const one = { ...review('octo-one', 1), state, submittedAt: at(1), ...by };
    expect([approves(one), asksForChanges(one, hadPart)]).toEqual([yes, no]);
  });
});
