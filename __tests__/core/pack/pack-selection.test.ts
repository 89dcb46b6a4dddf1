import { describe, expect, test } from '@jest/globals';
import {
  contextOf,
  type ListedRecord,
  recordsWithin,
  selectionOf,
} from '../../../src/core/pack/pack-selection.ts';
import { readPeriod } from '../../../src/core/pack/period.ts';
import { time } from '../../support/sample-grant.ts';

const listed = (...days: readonly number[]): readonly ListedRecord[] =>
  days.map((day) => ({
    at: time(`2026-01-${String(day).padStart(2, '0')}T12:00:00Z`),
    isKeyEvent: false,
  }));

const period = (from: number, to: number) => {
  const day = (number: number): string => `2026-01-${String(number).padStart(2, '0')}`;
  const read = readPeriod(day(from), day(to));
  if ('fault' in read) throw new Error(read.fault);
  return read.period;
};

describe('the records of a period', () => {
  test.each([
    ['in the middle', [1, 3, 5, 7, 9], 3, 7, { first: 1, last: 3 }, 0, 4],
    ['at the beginning', [1, 3, 5], 1, 3, { first: 0, last: 1 }, null, 2],
    ['at the end', [1, 3, 5], 3, 9, { first: 1, last: 2 }, 0, null],
    ['all', [1, 3, 5], 1, 9, { first: 0, last: 2 }, null, null],
    ['none, between two', [1, 3, 9], 4, 8, null, 1, 2],
    ['none, after the ledger', [1, 3], 5, 8, null, 1, null],
    ['none, before the ledger', [5, 8], 1, 3, null, null, 0],
    ['what lies between where times go back', [1, 4, 9, 5, 10], 4, 6, { first: 1, last: 3 }, 0, 4],
    ['where the one after it goes back, too', [1, 9, 2, 4, 8], 3, 5, { first: 3, last: 3 }, 2, 4],
  ])('%s', (_, days, from, to, run, before, after) => {
    expect(recordsWithin(listed(...days), period(from, to))).toEqual({ run, before, after });
  });
});

describe('a period', () => {
  test('takes both of its days as a whole, in UTC', () => {
    const { from, to } = period(1, 2);
    expect(new Date(from).toISOString()).toBe('2026-01-01T00:00:00.000Z');
    expect(new Date(to).toISOString()).toBe('2026-01-02T23:59:59.999Z');
  });

  test('takes moments as they are', () => {
    expect(readPeriod('2026-01-01T10:00:00+02:00', '2026-01-01T08:00:00Z')).toEqual({
      period: { from: time('2026-01-01T08:00:00Z'), to: time('2026-01-01T08:00:00Z') },
    });
  });

  test.each([
    ['2026-01-03', '2026-01-02', 'the period ends before it begins'],
    ['1 January', '2026-01-02', '--from `1 January` is no date'],
    ['2026-01-01', '2026-13-01', '--to `2026-13-01` is no date'],
  ])('from %s to %s is none', (from, to, why) => {
    expect(readPeriod(from, to)).toEqual({ fault: expect.stringContaining(why) });
  });
});

describe('what a pack has beside its records', () => {
  const days = [1, 2, 3, 4, 5, 6, 7];
  const withKeys = listed(...days).map((one, nth) => ({
    ...one,
    isKeyEvent: nth === 1 || nth === 3,
  }));
  const found = recordsWithin(withKeys, period(3, 5));

  test('is the beginning, the end, keys, and what shows where the period ends', () => {
    const context = contextOf(withKeys, found, (index) => index >= 2 && index <= 4);
    expect(context).toEqual([
      { index: 0, why: 'adoption' },
      { index: 1, why: 'key-event' },
      { index: 5, why: 'after' },
      { index: 6, why: 'head' },
    ]);
  });

  test('is not counted as left out of a sample', () => {
    const indexes = [4];
    const context = contextOf(withKeys, found, (index) => indexes.includes(index));
    expect(selectionOf(found.run, { grants: ['a'], indexes }, context)).toEqual({
      ...{ kind: 'sample', grants: ['a'], count: 1, leftOutCount: 1 },
      records: [{ first: 4, last: 4 }],
      leftOut: [{ first: 2, last: 2 }],
    });
  });

  test('is all there is of a period without records', () => {
    const none = recordsWithin(withKeys, period(20, 21));
    expect(selectionOf(none.run, null, [])).toMatchObject({ kind: 'whole', records: [], count: 0 });
    expect(contextOf(withKeys, none, () => false).map(({ why }) => why)).toEqual([
      ...['adoption', 'key-event', 'key-event', 'before'],
    ]);
  });
});
