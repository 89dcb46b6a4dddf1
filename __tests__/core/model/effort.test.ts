import { expect, test } from '@jest/globals';
import { effort } from '../../../src/core/model/effort.ts';

test('an effort is spent once, and a spent one stays spent', () => {
  const spend = effort(0);
  expect(spend(1_000_000)).toBe(true);
  expect(spend(1)).toBe(false);
  expect(spend(0)).toBe(false);
});

test('more input may take more effort', () => {
  expect(effort(10)(1_001_000)).toBe(true);
  expect(effort(10)(1_001_001)).toBe(false);
});
