import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areInOrder, isWithin, numbersIn, sizeOf, spansOf } from '../../../src/core/pack/span.ts';

test('numbers are told in runs, and come out of them again', () => {
  expect(spansOf([])).toEqual([]);
  expect(spansOf([3])).toEqual([{ first: 3, last: 3 }]);
  expect(spansOf([0, 1, 2, 5, 7, 8])).toEqual([
    { first: 0, last: 2 },
    { first: 5, last: 5 },
    { first: 7, last: 8 },
  ]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), (some) => {
      const numbers = some.toSorted((a, b) => a - b);
      const spans = spansOf(numbers);
      expect([...numbersIn(spans)]).toEqual(numbers);
      expect(sizeOf(spans)).toBe(numbers.length);
      expect(areInOrder(spans)).toBe(true);
      for (let number = 0; number <= 60; number += 1)
        expect(isWithin(spans, number)).toBe(numbers.includes(number));
    }),
    { seed: 2, numRuns: 100 },
  );
});

test('runs that touch, overlap, go back or are upside down are not in order', () => {
  expect(areInOrder([{ first: 2, last: 1 }])).toBe(false);
  const one = { first: 4, last: 6 };
  for (const other of [
    { first: 7, last: 8 },
    { first: 6, last: 8 },
    { first: 0, last: 1 },
  ])
    expect(areInOrder([one, other])).toBe(false);
  expect(areInOrder([one, { first: 8, last: 8 }])).toBe(true);
});
