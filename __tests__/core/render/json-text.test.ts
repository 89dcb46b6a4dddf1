import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../../src/core/model/json.ts';
import { jsonPieces, jsonText } from '../../../src/core/render/json-text.ts';
import { readsCommand } from '../../support/runner-log.ts';

test('is indented, ends with a newline, and keeps the order of keys', () => {
  expect(jsonText({ b: 1, a: ['x'] })).toBe('{\n  "b": 1,\n  "a": [\n    "x"\n  ]\n}\n');
});

test.each([
  ['an eight-bit escape', '\u009b31m', '"\\u009b31m"\n'],
  ['a direction override', 'a\u202eb', '"a\\u202eb"\n'],
  ['a tag character', '\u{e0041}', '"\\udb40\\udc41"\n'],
  ['a command', '##[set-output name=x]y', '"\\u0023#[set-output name=x]y"\n'],
])('writes %s as an escape', (_, value, text) => {
  expect(jsonText(value)).toBe(text);
  expect(JSON.parse(text)).toBe(value);
});

test('gives every reader the same values, and a runner no command', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('##[x]', '\\##[x]', '"##[x]', '::error::x', '\u2028'),
  );
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text), fc.integer())), (value) => {
      const written = jsonText(value as Json);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(readsCommand(written)).toBe(false);
    }),
  );
});

test('in pieces it is the same text', () => {
  const values = fc.dictionary(
    fc.string({ unit: 'binary' }),
    fc.oneof(fc.array(fc.jsonValue(), { maxLength: 4 }), fc.jsonValue()),
    { maxKeys: 5, noNullPrototype: true },
  );
  fc.assert(
    fc.property(values, (value) => {
      const parts = value as Readonly<Record<string, Json>>;
      expect([...jsonPieces(parts)].join('')).toBe(jsonText(parts));
    }),
  );
});
