import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutColumns, padEnd, textWidth, wrapText } from '../../../src/core/render/text-width.ts';

test.each([
  ['plain', 'abc', 3],
  ['accents', 'Prüfung', 7],
  ['a combining mark', 'e\u0301', 1],
  ['Chinese', '確認', 4],
  ['Japanese', 'グラント', 8],
  ['Korean', '승인', 4],
  ['full-width forms', 'ＡＢ', 4],
  ['half-width forms', 'ｱｲ', 2],
  ['an emoji', '😀', 2],
  ['a rare ideograph', '\u{20000}', 2],
  ['Arabic', 'عقد', 3],
  ['nothing', '', 0],
])('width of %s', (_, text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('padding counts columns', () => {
  expect(padEnd('確認', 6)).toBe('確認  ');
  expect(padEnd('long', 2)).toBe('long');
});

describe('wrapping', () => {
  test.each([
    ['breaks at spaces', 'one two three', 8, ['one two', 'three']],
    [
      'keeps a long word whole, to be copied',
      'an aws:arn:iam:role/x',
      8,
      ['an', 'aws:arn:iam:role/x'],
    ],
    ['breaks writing without spaces', '本番環境の承認', 6, ['本番環', '境の承', '認']],
    ['of nothing is one empty line', '', 8, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  test('loses nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 4, max: 40 }),
        (text, width) => {
          expect(wrapText(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});

describe('cutting', () => {
  test.each([
    ['nothing', 'abc', 0, 5, 'abc'],
    ['the end', 'abcdef', 0, 4, 'abc…'],
    ['the start', 'abcdef', 2, 4, '…def'],
    ['both ends', 'abcdefgh', 2, 4, '…de…'],
    ['all', 'abc', 5, 4, ''],
    ['through a wide character', '確認する', 2, 5, '… す…'],
  ])('takes away %s', (_, text, start, width, cut) => {
    expect(cutColumns(text, start, width)).toBe(cut);
  });

  test('never exceeds the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '確', 'é', '😀') }),
        fc.nat(20),
        fc.integer({ min: 4, max: 20 }),
        (text, start, width) => {
          expect(textWidth(cutColumns(text, start, width))).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
