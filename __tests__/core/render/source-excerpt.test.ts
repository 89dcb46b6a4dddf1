import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linesOf, sourceExcerpt } from '../../../src/core/render/source-excerpt.ts';
import { textWidth } from '../../../src/core/render/text-width.ts';
import { place } from '../../support/sample-verdict.ts';

function shown(
  lines: readonly string[],
  line: number,
  column: number,
  width = 60,
): readonly string[] {
  return sourceExcerpt(lines, place('a.yaml', line, column), width).map(
    ({ gutter, text }) => `${gutter}|${text}`,
  );
}

describe('an excerpt', () => {
  test('shows the line, what stands around it, and a caret under the column', () => {
    const lines = ['one', 'two', 'three: 3', 'four', 'five'];
    expect(shown(lines, 3, 8)).toEqual(['1|one', '2|two', '3|three: 3', ' |       ^', '4|four']);
  });

  test('aligns line numbers', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `line ${i + 1}`);
    expect(shown(lines, 9, 1)).toEqual([
      ' 7|line 7',
      ' 8|line 8',
      ' 9|line 9',
      '  |^',
      '10|line 10',
    ]);
  });

  test('leaves out blank lines at its ends', () => {
    expect(shown(['a', '', 'b', ''], 3, 1)).toEqual(['1|a', '2|', '3|b', ' |^']);
    expect(shown(['', '', 'b', ''], 3, 1)).toEqual(['3|b', ' |^']);
  });

  test('spreads tabs to the next fourth column', () => {
    expect(shown(['a\tb: c'], 1, 3)).toEqual(['1|a   b: c', ' |    ^']);
  });

  test('counts wide characters twice', () => {
    expect(shown(['"確認": x'], 1, 7)).toEqual(['1|"確認": x', ' |        ^']);
  });

  test('counts a column after a surrogate pair in code units', () => {
    expect(shown(['"😀": x'], 1, 7)).toEqual(['1|"😀": x', ' |      ^']);
  });

  test('shows hidden characters, and counts what it shows', () => {
    expect(shown(['a\u202eb: c'], 1, 3)).toEqual(['1|a\\u202eb: c', ' |       ^']);
  });

  test('cuts a long line around the caret, and its neighbours alike', () => {
    const long = `key: ${'x'.repeat(100)}HERE${'y'.repeat(100)}`;
    const excerpt = shown(['short', long], 2, 106, 44);
    expect(excerpt).toEqual(
      ['1|', `2|…${'x'.repeat(19)}HERE${'y'.repeat(15)}…`, ` |${' '.repeat(20)}^`].slice(1),
    );
  });

  test('of a line of a megabyte stays small', () => {
    const excerpt = shown([`${'x'.repeat(600_000)}HERE${'y'.repeat(600_000)}`], 1, 600_001, 60);
    expect(excerpt.every((line) => line.length <= 62)).toBe(true);
    const caret = excerpt[1]?.indexOf('^') ?? 0;
    expect(excerpt[0]?.slice(caret, caret + 4)).toBe('HERE');
  });

  test.each([
    ['beyond the text', 9, 1],
    ['before it', 0, 1],
  ])('is empty for a line %s', (_, line, column) => {
    expect(shown(['a'], line, column)).toEqual([]);
  });

  test('puts the caret behind a line that is too short', () => {
    expect(shown(['abc'], 1, 99)).toEqual(['1|abc', ' |   ^']);
  });

  test('has its caret within the width, and under the character, whatever the text', () => {
    const unit = fc.constantFrom('a', ' ', '\t', '確', '😀', '\u200b', 'é');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), fc.nat(400), (before, more) => {
        const line = `${before}X${'z'.repeat(more)}`;
        const [marked, caret] = sourceExcerpt([line], place('a', 1, before.length + 1), 40);
        const column = (caret?.text.length ?? 0) - 1;
        expect(textWidth(marked?.text ?? '')).toBeLessThanOrEqual(40);
        const upTo = marked?.text.slice(0, marked.text.indexOf('X')) ?? '';
        expect(textWidth(upTo)).toBe(column);
      }),
    );
  });
});

test('lines end as editors end them, and a file is asked for once', () => {
  let asked = 0;
  const lines = linesOf((path) => {
    asked += 1;
    return path === 'a' ? 'one\r\ntwo\nthree\rfour' : undefined;
  });
  expect(lines('a')).toEqual(['one', 'two', 'three', 'four']);
  expect(lines('a')).toHaveLength(4);
  expect(lines('b')).toBeUndefined();
  expect(lines('b')).toBeUndefined();
  expect(asked).toBe(2);
});
