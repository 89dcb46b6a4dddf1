import { describe, expect, test } from '@jest/globals';
import { unsnap } from '../../../src/adapters/github/snappy.ts';

const MOST = 1000;
const bytes = (...parts: readonly (number | string)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  );
const text = (block: Uint8Array): string | null => {
  const plain = unsnap(block, MOST);
  return plain && Buffer.from(plain).toString();
};
/** The tag of a short literal. */
const literal = (size: number): number => (size - 1) * 4;

/** What cramjam 2.14.0 (the Rust port of Snappy) makes of a list of forty subjects. */
const FOREIGN = [
  'qyPoeyJzdWJqZWN0IjpbeyJuYW1lIjoiZ3JhbnRzLzAueWFtbCIsImRpZ2VzdCI6eyJzaGEyNTYiOiJhYmHyAgAMIn',
  '19LD5wAAAx/nAAunAAADL+cAC6cAAAM/5wALpwAAA0/nAAunAAADX+cAC6cAAANv5wALpwAAA3/nAAunAAADj+cAC6',
  'cAAAOf5wALpwAAAx/mEEwmEE/mIEvmIEADH+YwS+YwQAMf5kBL5kBAAx/mUEvmUEADH+ZgS+ZgQAMf5nBL5nBAAx/m',
  'gEvmgEADH+aQS+aQQAMf5qBL5qBAAy/moEvmoEADL+agS+agQAMv5qBL5qBAAy/moEvmoEADL+agS+agQAMv5qBL5q',
  'BAAy/moEvmoEADL+agS+agQAMv5qBL5qBAAy/moEvmoEADP+agS+agQAM/5qBL5qBAAz/moEvmoEADP+agS+agQAM/',
  '5qBL5qBAAz/moEvmoEADP+agS+agQAM/5qBL5qBAAz/moEvmoEADP+agR6agQEXX0=',
].join('');

test('what another program made is read', () => {
  const subject = Array.from({ length: 40 }, (_, nth) => ({
    name: `grants/${nth}.yaml`,
    digest: { sha256: 'ab'.repeat(32) },
  }));
  const plain = unsnap(Buffer.from(FOREIGN, 'base64'), 10_000);
  expect(Buffer.from(plain ?? []).toString()).toBe(JSON.stringify({ subject }));
});

describe('a block', () => {
  test.each<[string, Uint8Array, string]>([
    ['of nothing', bytes(0), ''],
    ['of a literal', bytes(5, literal(5), 'hello'), 'hello'],
    ['of a literal with a byte of length', bytes(61, 60 * 4, 60, 'x'.repeat(61)), 'x'.repeat(61)],
    [
      'of a literal with two bytes of length',
      bytes(0xac, 0x02, 61 * 4, 0x2b, 0x01, 'x'.repeat(300)),
      'x'.repeat(300),
    ],
    ['with a short copy', bytes(8, literal(4), 'abcd', 1, 4), 'abcdabcd'],
    ['with a copy that overlaps itself', bytes(7, literal(2), 'ab', 1 + 4, 2), 'abababa'],
    ['with a copy by two bytes', bytes(5, literal(3), 'abc', 2 + 4, 3, 0), 'abcab'],
    ['with a copy by four bytes', bytes(5, literal(3), 'abc', 3 + 4, 3, 0, 0, 0), 'abcab'],
    [
      'with a short copy from afar',
      bytes(0xb0, 0x02, 61 * 4, 0x2b, 0x01, 'y', 'x'.repeat(299), 1 + 32, 0x2c),
      `y${'x'.repeat(299)}yxxx`,
    ],
  ])('%s is read', (_what, block, expected) => {
    expect(text(block)).toBe(expected);
  });

  test.each<[string, Uint8Array]>([
    ['of no bytes at all', bytes()],
    ['whose length has no end', bytes(0xff, 0xff, 0xff, 0xff, 0xff, 0xff)],
    ['that is too large', bytes(0xe9, 0x07, literal(1), 'x')],
    ['that is shorter than it says', bytes(6, literal(5), 'hello')],
    ['that is longer than it says', bytes(4, literal(5), 'hello')],
    ['with a literal that is cut off', bytes(5, literal(5), 'hell')],
    ['with a length that is cut off', bytes(5, 60 * 4)],
    ['with a copy that is cut off', bytes(5, literal(3), 'abc', 2 + 4, 3)],
    ['with a copy from before the beginning', bytes(8, literal(4), 'abcd', 1, 5)],
    ['with a copy from where it is', bytes(8, literal(4), 'abcd', 1, 0)],
    ['with a copy beyond its length', bytes(7, literal(4), 'abcd', 1, 4)],
    ['that is a text', bytes('{"mediaType":"x"}')],
  ])('%s is none', (_what, block) => {
    expect(unsnap(block, MOST)).toBeNull();
  });
});
