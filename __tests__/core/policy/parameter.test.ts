import { describe, expect, test } from '@jest/globals';
import { loosens, type Parameter, readParameter } from '../../../src/core/policy/parameter.ts';

const NAMES: Parameter = { kind: 'names', default: null, most: 3, meaning: 'sample' };
const CHOICE: Parameter = {
  kind: 'choice',
  values: ['one', 'other', 'either'],
  default: null,
  weakest: 'either',
  meaning: 'sample',
};

describe('names that only the user knows', () => {
  test.each<[unknown, readonly string[]]>([
    [['OPS'], ['OPS']],
    [
      ['b/c', 'a', 'b/c'],
      ['a', 'b/c'],
    ],
  ])('%j is read as %j', (value, names) => {
    expect(readParameter(NAMES, value)).toEqual({ ok: true, value: names });
  });

  test.each<[unknown, string, string]>([
    [[], 'schema-wrong-type', '`[]` is no list of names'],
    ['OPS', 'schema-wrong-type', '`OPS` is no list of names'],
    [['a', 'b', 'c', 'd'], 'schema-wrong-type', '`["a","b","c","d"]` is no list of names'],
    [['a', 7], 'schema-wrong-value', '`7` is no name'],
    [['a', 'b c'], 'schema-wrong-value', '`b c` is no name'],
    [[''], 'schema-wrong-value', '`` is no name'],
    [['a\u200b'], 'schema-wrong-value', '`a\\u{200b}` is no name'],
    [['a'.repeat(257)], 'schema-wrong-value', `\`${'a'.repeat(80)}…\` is no name`],
  ])('%j is refused', (value, code, message) => {
    expect(readParameter(NAMES, value)).toMatchObject({ ok: false, code, message });
  });

  test.each<[readonly string[] | undefined, readonly string[], boolean]>([
    [undefined, ['OPS'], false],
    [['OPS', 'SEC'], ['OPS'], false],
    [['OPS', 'SEC'], ['OPS', 'SEC'], false],
    [['OPS'], ['OPS', 'SEC'], true],
    [['OPS'], ['SEC'], true],
  ])('after %j, %j is looser: %j', (inherited, own, looser) => {
    expect(loosens(NAMES, inherited, own)).toBe(looser);
  });
});

test.each([
  ['either', 'one', false],
  ['either', 'either', false],
  ['one', 'one', false],
  ['one', 'either', true],
  ['one', 'other', true],
])('after `%s`, `%s` is looser: %j', (inherited, own, looser) => {
  expect(loosens(CHOICE, inherited, own)).toBe(looser);
});
