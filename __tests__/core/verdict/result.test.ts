import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS, OUTCOMES, type Outcome, RESULTS } from '../../../src/core/model/verdict.ts';
import { exitCodeOf, resultOf, worse } from '../../../src/core/verdict/result.ts';
import { problem } from '../../support/sample-verdict.ts';

type Part = Pick<Outcome, 'level' | 'outcome'>;

const parts = fc.record({
  level: fc.constantFrom(...LEVELS),
  outcome: fc.constantFrom(...OUTCOMES),
});
const rank = (result: (typeof RESULTS)[number]): number =>
  ['allow', 'allow-with-exception', 'unassessed', 'pending', 'deny', 'violation', 'error'].indexOf(
    result,
  );

describe('resultOf', () => {
  test.each([
    ['pass', 'hard', 'allow'],
    ['not-applicable', 'hard', 'allow'],
    ['fail', 'hard', 'deny'],
    ['fail', 'soft', 'deny'],
    ['fail', 'advisory', 'allow'],
    ['fail', 'observe', 'allow'],
    ['error', 'hard', 'deny'],
    ['error', 'soft', 'deny'],
    ['error', 'advisory', 'deny'],
    ['error', 'observe', 'deny'],
    ['waived', 'hard', 'allow-with-exception'],
    ['waived', 'soft', 'allow-with-exception'],
    ['waived', 'advisory', 'allow'],
    ['pending', 'hard', 'pending'],
    ['pending', 'soft', 'pending'],
    ['pending', 'advisory', 'allow'],
    ['not-assessed', 'hard', 'unassessed'],
    ['not-assessed', 'soft', 'unassessed'],
    ['not-assessed', 'advisory', 'allow'],
    ['not-assessed', 'observe', 'allow'],
  ] as const)('%s at %s gives %s', (outcome, level, result) => {
    expect(resultOf({ outcomes: [{ outcome, level }], problems: [] })).toBe(result);
  });

  test('nothing at all is allowed, a problem is not', () => {
    expect(resultOf({ outcomes: [], problems: [] })).toBe('allow');
    expect(resultOf({ outcomes: [], problems: [problem()] })).toBe('deny');
  });

  test('one more outcome never makes it better', () => {
    fc.assert(
      fc.property(fc.array(parts), parts, (outcomes: Part[], more: Part) => {
        const before = resultOf({ outcomes, problems: [] });
        const after = resultOf({ outcomes: [...outcomes, more], problems: [] });
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });

  test('a failure that blocks always denies', () => {
    fc.assert(
      fc.property(fc.array(parts), (outcomes: Part[]) => {
        const failed = [...outcomes, { level: 'soft', outcome: 'fail' } as const];
        expect(resultOf({ outcomes: failed, problems: [] })).toBe('deny');
      }),
    );
  });

  test('order never matters', () => {
    const shuffled = fc
      .array(parts)
      .chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        expect(resultOf({ outcomes: a, problems: [] })).toBe(
          resultOf({ outcomes: b, problems: [] }),
        );
      }),
    );
  });
});

test('worse is a choice between its two, whichever comes first', () => {
  for (const a of RESULTS)
    for (const b of RESULTS) {
      expect(worse(a, b)).toBe(worse(b, a));
      expect(rank(worse(a, b))).toBe(Math.max(rank(a), rank(b)));
    }
});

test('exit codes tell what is fit to merge', () => {
  expect(Object.fromEntries(RESULTS.map((result) => [result, exitCodeOf(result)]))).toEqual({
    allow: 0,
    'allow-with-exception': 0,
    unassessed: 0,
    deny: 1,
    violation: 1,
    error: 2,
    pending: 4,
  });
});
