import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson, digestOf } from '../../../src/core/model/canonical.ts';
import type { Json } from '../../../src/core/model/json.ts';

/** What a caller without types might hand in. */
const hostile = (value: unknown): string => canonicalJson(value as Json);

describe('canonicalJson, by RFC 8785', () => {
  test('section 3.2.2: its example', () => {
    const value = JSON.parse(`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`) as Json;
    expect(canonicalJson(value)).toBe(
      `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
    );
  });

  test('section 3.2.3: keys in the order of their UTF-16 code units', () => {
    const value = JSON.parse(
      '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}',
    ) as Json;
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7);
    expect(canonicalJson(value).match(/"[^"]+"(?=:")/g)).toEqual([
      '"\\r"',
      '"1"',
      '"\u0080"',
      '"ö"',
      '"€"',
      '"😀"',
      '"\ufb33"',
    ]);
  });

  test.each([
    // appendix B
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-5e-324, '-5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [-9007199254740992, '-9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [1.0000000000000001e23, '1.0000000000000001e+23'],
    [999999999999999700000, '999999999999999700000'],
    [999999999999999900000, '999999999999999900000'],
    [1e21, '1e+21'],
    [9.999999999999997e-7, '9.999999999999997e-7'],
    [0.000001, '0.000001'],
    [333333333.3333332, '333333333.3333332'],
    [Number('1424953923781206.25'), '1424953923781206.2'],
    [-0.0000033333333333333333, '-0.0000033333333333333333'],
  ])('the number %d', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('strings: controls escaped, all else as it is', () => {
    expect(canonicalJson('\b\t\n\f\r\u0000\u001f\u007f"\\/\u2028😀é')).toBe(
      '"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\\"\\\\/\u2028😀é"',
    );
  });

  test('strings are not normalised', () => {
    expect(canonicalJson(['é', 'e\u0301'])).toBe('["é","e\u0301"]');
  });

  test.each<[Json, string]>([
    [null, 'null'],
    [true, 'true'],
    ['', '""'],
    [[], '[]'],
    [{}, '{}'],
    [{ b: [{ d: 1, c: 2 }], a: null }, '{"a":null,"b":[{"c":2,"d":1}]}'],
    [JSON.parse('{"__proto__": 1, "10": 2, "9": 3}') as Json, '{"10":2,"9":3,"__proto__":1}'],
    [Object.assign(Object.create(null) as object, { b: 1, a: 2 }) as Json, '{"a":2,"b":1}'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('is what another implementation writes, in whatever order the keys came', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (any) => {
        const value = JSON.parse(JSON.stringify(any)) as Json;
        fc.pre(JSON.stringify(value).isWellFormed() && !/\\ud[89a-f]/.test(JSON.stringify(value)));
        expect(canonicalJson(value)).toBe(canonicalize(value));
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)) as Json)).toBe(canonicalJson(value));
      }),
    );
  });

  test.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['an infinity', [Number.POSITIVE_INFINITY]],
    ['the other infinity', { a: Number.NEGATIVE_INFINITY }],
    ['a lone high surrogate', '\ud800'],
    ['a lone low surrogate', ['a\udc00b']],
    ['surrogates in the wrong order', '\ude00\ud83d'],
    ['a lone surrogate in a key', { '\ud800': 1 }],
    ['undefined', undefined],
    ['undefined as a member', { a: undefined }],
    ['undefined in a list', [1, undefined]],
    ['a hole in a list', Object.assign([], { length: 2 })],
    ['a bigint', 1n],
    ['a symbol', Symbol('a')],
    ['a function', { a: () => 1 }],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['a set', [new Set([1])]],
    ['bytes', new Uint8Array([1])],
    ['a pattern', /a/],
    ['a boxed text', Object('a')],
    [
      'an object of a class',
      new (class Sample {
        readonly a = 1;
      })(),
    ],
    ['a cycle', cyclic()],
  ])('throws on %s', (_name, value) => {
    expect(() => hostile(value)).toThrow();
  });
});

/** The same value with the keys of every object the other way round. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member as Json)]),
  );
}

function cyclic(): unknown {
  const loop: unknown[] = [];
  loop.push(loop);
  return loop;
}

describe('digestOf', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('%j', (text, hex) => {
    expect(digestOf(text)).toBe(`sha256:${hex}`);
  });

  test('a text is its UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(digestOf(text)).toBe(digestOf(bytes));
        expect(digestOf(bytes)).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
      }),
    );
  });
});
