import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesOfText, recordedText, textStore } from '../../../src/core/evidence/record-text.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('bytes in a record', () => {
  test.each<[string, Uint8Array, unknown]>([
    ['text', utf8('a: 1\n'), 'a: 1\n'],
    ['none', bytes(), ''],
    ['a byte order mark', utf8('\ufeffa'), '\ufeffa'],
    ['line ends', utf8('a\r\nb\rc'), 'a\r\nb\rc'],
    ['a zero', bytes(0), '\0'],
    ['a noncharacter', utf8('\uffff'), '\uffff'],
    ['Latin-1', bytes(0xe9), { base64: '6Q==' }],
    ['a lone surrogate', bytes(0xed, 0xa0, 0x80), { base64: '7aCA' }],
    ['an overlong character', bytes(0xc0, 0xaf), { base64: 'wK8=' }],
    ['a cut character', bytes(0xe2, 0x82), { base64: '4oI=' }],
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0), { base64: '//5hAA==' }],
  ])('%s', (_, content, expected) => {
    expect(recordedText(content)).toEqual(expected);
  });

  test('come back as they were', () => {
    const any = fc.oneof(fc.uint8Array({ maxLength: 64 }), fc.string({ unit: 'binary' }).map(utf8));
    fc.assert(
      fc.property(any, (content) => {
        expect(bytesOfText(recordedText(content))).toEqual(new Uint8Array(content));
      }),
    );
  });

  test('come back as they were, however many they are', () => {
    const many = Uint8Array.from({ length: 1_000_003 }, (_, nth) => nth % 251);
    expect(bytesOfText(recordedText(many))).toEqual(many);
  });

  test.each(['6Q', '6Q= =', '6R==', ' 6Q==', '6Q==\n', '!', '6Q===', 'é'])(
    'base64 is written in one way only: %j',
    (base64) => {
      expect(bytesOfText({ base64 })).toBeNull();
    },
  );
});

test('a text is kept once, by the digest of its bytes', () => {
  const store = textStore();
  const digests = [store.keep('a'), store.keep(utf8('a')), store.keep(bytes(0xff))];
  expect(digests[0]).toBe(digests[1]);
  expect(digests[0]).toBe(
    'sha256:ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  );
  expect(store.texts()).toEqual({
    [digests[0] ?? '']: 'a',
    [digests[2] ?? '']: { base64: '/w==' },
  });
});
