import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pathText, plainName } from '../../../src/adapters/git/path-text.ts';

const CASES: readonly (readonly [name: string, bytes: Buffer, text: string])[] = [
  ['plain', Buffer.from('grants/ci.yaml'), 'grants/ci.yaml'],
  ['newline and quote', Buffer.from('a\n"b'), 'a\n"b'],
  ['non-ASCII', Buffer.from('größe/日本.yaml'), 'größe/日本.yaml'],
  ['a real replacement character', Buffer.from('a\uFFFDb'), 'a\uFFFDb'],
  ['a byte order mark', Buffer.from('\uFEFFa'), '\uFEFFa'],
  ['latin-1', Buffer.from([0x67, 0x72, 0xf6, 0xdf, 0x65]), 'gr\\xf6\\xdfe'],
  ['a surrogate in UTF-8', Buffer.from([0xed, 0xa0, 0x80]), '\\xed\\xa0\\x80'],
  ['a cut-off character', Buffer.from([0x61, 0xe6, 0x97]), 'a\\xe6\\x97'],
  ['an overlong slash', Buffer.from([0xc0, 0xaf]), '\\xc0\\xaf'],
  ['both kinds', Buffer.concat([Buffer.from('ö'), Buffer.from([0xff])]), 'ö\\xff'],
  ['a systemd name', Buffer.from('dev-by\\x2dlabel.swap'), 'dev-by\\x2dlabel.swap'],
  ['what looks like an escape', Buffer.from('a\\xff'), 'a\\x5cxff'],
  ['what looks like that escape', Buffer.from('a\\x5cxff'), 'a\\x5cx5cxff'],
];

describe('pathText', () => {
  test.each(CASES)('%s', (_name, bytes, text) => {
    expect(pathText(bytes)).toBe(text);
  });

  test('gives two names two texts', () => {
    const piece = fc
      .constantFrom('\\', 'x', 'f', '5', 'c', '\\xff', '\\x5c', 'ö')
      .map((text) => Buffer.from(text));
    const byte = fc.constantFrom(0xff, 0xc3, 0xb6, 0x80).map((value) => Buffer.from([value]));
    const name = fc.array(fc.oneof(piece, byte), { maxLength: 6 }).map((all) => Buffer.concat(all));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(pathText(a) === pathText(b)).toBe(a.equals(b));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plainName', () => {
  test.each(CASES)('turns back: %s', (_name, bytes, text) => {
    const name = bytes.toString('utf8');
    expect(plainName(text)).toBe(Buffer.from(name).equals(bytes) ? name : null);
  });
});
