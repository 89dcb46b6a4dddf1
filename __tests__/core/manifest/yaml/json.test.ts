import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonFault } from '../../../../src/core/manifest/yaml/json-fault.ts';
import { readDocuments } from '../../../../src/core/manifest/yaml/read-documents.ts';
import { natively, shortly, strictly, valuesOf } from '../../../support/yaml-reading.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a text stops being JSON', () => {
  test.each([
    ['nothing', '', 0, 'the text ends too early'],
    ['spaces only', ' \n', 2, 'the text ends too early'],
    ['an open object', '{"a": 1', 7, 'the text ends too early'],
    ['an open string', '{"a": "x', 8, 'the text ends inside a string'],
    ['an open escape', '"x\\', 2, '`\\` is not expected here'],
    ['a line break in a string', '{"a": "x\n"}', 8, '`U+000A` is not expected here'],
    ['a tab in a string', '["x\ty"]', 3, '`U+0009` is not expected here'],
    ['single quotes', "{'a': 1}", 1, "`'` is not expected here"],
    ['a key without quotes', '{a: 1}', 1, '`a` is not expected here'],
    ['a number as a key', '{1: 1}', 1, '`1` is not expected here'],
    ['a comma at the end of an object', '{"a": 1,}', 8, '`}` is not expected here'],
    ['a comma at the end of a list', '[1,]', 3, '`]` is not expected here'],
    ['a comma at the start', '[,1]', 1, '`,` is not expected here'],
    ['two commas', '[1,,2]', 3, '`,` is not expected here'],
    ['a comment', '{"a": 1} // x', 9, '`/` is not expected here'],
    ['a YAML comment', '# x\n{}', 0, '`#` is not expected here'],
    ['two values', '1 2', 2, '`2` is not expected here'],
    ['two documents', '{}\n---\n{}', 3, '`-` is not expected here'],
    ['a missing colon', '{"a" 1}', 5, '`1` is not expected here'],
    ['a missing value', '{"a":}', 5, '`}` is not expected here'],
    ['a colon in a list', '["a": 1]', 4, '`:` is not expected here'],
    ['the wrong bracket', '[1}', 2, '`}` is not expected here'],
    ['a bracket too many', '[1]]', 3, '`]` is not expected here'],
    ['a leading zero', '[01]', 2, '`1` is not expected here'],
    ['a plus sign', '[+1]', 1, '`+` is not expected here'],
    ['a dot without digits', '[1.]', 2, '`.` is not expected here'],
    ['a sign alone', '[-]', 1, '`-` is not expected here'],
    ['an exponent alone', '[1e]', 2, '`e` is not expected here'],
    ['NaN', '[NaN]', 1, '`N` is not expected here'],
    ['a capital word', '[True]', 1, '`T` is not expected here'],
    ['a word cut short', '[tru]', 1, '`t` is not expected here'],
    ['a word run on', '[nullx]', 5, '`x` is not expected here'],
    ['an unknown escape', '["\\x41"]', 2, '`\\` is not expected here'],
    ['a short escape', '["\\u12"]', 2, '`\\` is not expected here'],
    ['a no-break space', '{\u00a0}', 1, '`U+00A0` is not expected here'],
    ['a byte order mark', '\ufeff{}', 0, '`U+FEFF` is not expected here'],
    ['an emoji', '[😀]', 1, '`😀` is not expected here'],
  ])('%s', (_name, text, offset, why) => {
    expect(jsonFault(text)).toEqual({ offset, why });
    expect(parses(text)).toBe(false);
  });

  test('or it does not', () => {
    const text = ' {"a\\u00e9\\n":[1,-0.5e+3,{},[],""],"b":{"c":[true,false,null]}} \r\n\t';
    expect(jsonFault(text)).toBeUndefined();
  });

  test('at any depth, without a stack', () => {
    expect(jsonFault('['.repeat(500_000))).toEqual({
      offset: 500_000,
      why: 'the text ends too early',
    });
    expect(jsonFault(`${'[{"a":'.repeat(100_000)}1${'}]'.repeat(100_000)}`)).toBeUndefined();
    expect(jsonFault(`"${'\\n'.repeat(500_000)}"`)).toBeUndefined();
  });

  test('exactly where JSON.parse says so', () => {
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', ']', ':', '1', '\\', '\n', '.', 'e', '-'),
      )
      .map(([text, nth, put]) => {
        const at = nth % (text.length + 1);
        return text.slice(0, at) + put + text.slice(at + (nth % 2));
      });
    fc.assert(
      fc.property(broken, (text) => {
        expect(jsonFault(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('and what stands before the place can be gone on with', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, nth) => {
        const cut = text.slice(0, nth % text.length);
        const fault = jsonFault(cut);
        // A number may be whole at any digit; all else that is cut off is a fault at its end or at its last word.
        if (fault !== undefined) expect(fault.offset).toBeGreaterThanOrEqual(cut.length - 6);
      }),
    );
  });
});

describe('a JSON file', () => {
  test('has the exact place of its fault', () => {
    const { problems, documents } = readDocuments('a.json', '{\n  "é😀": 1,\n}\n', 'strict');
    expect(documents).toEqual([]);
    expect(problems).toEqual([
      {
        code: 'json-syntax',
        path: 'a.json',
        line: 3,
        column: 1,
        message: 'this is not JSON: `}` is not expected here',
        help: 'mend the syntax at this place, or rename the file to .yaml if it is YAML',
      },
    ]);
  });

  test.each(['a.json', 'a.JSON'])('is JSON by its name: %s', (path) => {
    expect(strictly('a: 1\n', path)).toEqual(['1:1 json-syntax']);
    expect(natively('a: 1\n', path).problems).toEqual(['1:1 json-syntax']);
  });

  test('that is empty is a problem, not nothing', () => {
    expect(strictly('', 'a.json')).toEqual(['1:1 json-syntax']);
  });

  test('has the traps of JSON, and none of YAML 1.1', () => {
    const text = '{"a": 1e3, "b": 1E-2, "a": 12345678901234567890, "c": "\\u200b", "d": 1e999}';
    expect(strictly(text, 'a.json')).toEqual([
      '1:23 yaml-duplicate-key',
      '1:28 yaml-number-not-exact',
      '1:56 text-hidden-character',
      '1:70 yaml-number-not-exact',
    ]);
  });

  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 2, '\t'), (json, indent) => {
        const value: unknown = JSON.parse(json);
        const text = JSON.stringify(value, null, indent);
        const read = readDocuments('a.json', text, 'native');
        expect(read.problems).toEqual([]);
        expect(valuesOf(read)).toEqual([JSON.parse(text)]);
        const codes = read.documents.flatMap((one) => one.ambiguities.map(shortly));
        expect(codes.filter((code) => !/hidden|bom|not-exact/.test(code))).toEqual([]);
      }),
    );
  });
});
