import { expect, test } from '@jest/globals';
import { readKeyValues } from './key-value-file.ts';

test.each([
  ['nothing', '', []],
  ['a value', 'a=b\n', [['a', 'b']]],
  ['no newline at the end', 'a=b', [['a', 'b']]],
  ['an empty value', 'a=\n', [['a', '']]],
  ['a value with `=` and `<<`', 'a=b=c<<d\n', [['a', 'b=c<<d']]],
  [
    'several lines',
    'a<<END\nb\n\nc\nEND\nd=e\n',
    [
      ['a', 'b\n\nc'],
      ['d', 'e'],
    ],
  ],
  ['no line', 'a<<END\nEND', [['a', '']]],
  ['the delimiter inside a line', 'a<<END\nENDING\nEND\n', [['a', 'ENDING']]],
  ['CR is part of the value', 'a=b\r\n', [['a', 'b\r']]],
  [
    'the later value of a name',
    'a=b\na=c\n',
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
  ],
])('%s', (_, text, pairs) => {
  expect(readKeyValues(text)).toEqual({ pairs, error: null });
});

test.each([
  ['neither form', 'a=b\nsentence\n', [['a', 'b']]],
  ['no delimiter', 'a<<\nb\n', []],
  ['no name', '<<END\nb\nEND\n', []],
  ['a delimiter that never comes', 'a=b\nc<<END\nd\n', [['a', 'b']]],
])('%s fails, and what came before counts', (_, text, pairs) => {
  const read = readKeyValues(text);
  expect(read.pairs).toEqual(pairs);
  expect(read.error).toMatch(/^Invalid /);
});
