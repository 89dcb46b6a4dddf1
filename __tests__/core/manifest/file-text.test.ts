import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FileText, fileText, MAX_FILE_BYTES } from '../../../src/core/manifest/file-text.ts';
import { oid } from '../../../src/core/model/ids.ts';
import { strictly } from '../../support/yaml-reading.ts';

function read(content: string | Uint8Array, mode = '100644', size?: number): FileText {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return fileText({
    path: 'grants/ci.yaml',
    mode,
    oid: oid('0'),
    bytes,
    size: size ?? bytes.length,
  });
}

const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === 'number' ? [value] : [...new TextEncoder().encode(value)],
    ),
  );

describe('a file is text', () => {
  test.each(['100644', '100755'])('of mode %s', (mode) => {
    expect(read('a: é😀\n', mode)).toEqual({ kind: 'text', text: 'a: é😀\n' });
  });

  test('that is empty', () => {
    expect(read('')).toEqual({ kind: 'text', text: '' });
  });

  test('with its byte order mark, for the reader to report', () => {
    expect(read(bytes(0xef, 0xbb, 0xbf, 'a: 1'))).toEqual({ kind: 'text', text: '\ufeffa: 1' });
  });

  test('with the character that stands for what could not be read', () => {
    expect(read('a: \ufffd')).toEqual({ kind: 'text', text: 'a: \ufffd' });
  });

  test('whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed());
        expect(read(text)).toEqual({ kind: 'text', text });
      }),
    );
  });

  test('of exactly the greatest size', () => {
    expect(read('x'.repeat(MAX_FILE_BYTES)).kind).toBe('text');
  });
});

describe('a file is too large', () => {
  test.each([
    ['with its bytes', 'x'.repeat(MAX_FILE_BYTES + 1), undefined],
    ['known by its size alone', '', 5_000_000_000],
  ])('%s', (_name, text, size) => {
    const found = read(text, '100644', size);
    expect(found).toEqual({
      kind: 'problem',
      problem: {
        code: 'file-too-large',
        path: 'grants/ci.yaml',
        line: 1,
        column: 1,
        message: `the file has ${size ?? MAX_FILE_BYTES + 1} bytes, and 1048576 are the limit`,
        help: 'split it into several files',
      },
    });
  });
});

describe('a file is opaque', () => {
  test.each<[string, string | Uint8Array, string, string]>([
    ['a symlink', '../elsewhere.yaml', '120000', 'a symbolic link'],
    ['a symlink whose target looks like YAML', 'a: 1', '120000', 'a symbolic link'],
    ['a submodule', '', '160000', 'a submodule'],
    [
      'an LFS pointer',
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`,
      '100644',
      'a Git LFS pointer',
    ],
    ['git-crypt', bytes(0, 'GITCRYPT', 0, 0x9f, 0xff), '100644', 'encrypted by git-crypt'],
    ['Ansible Vault', '$ANSIBLE_VAULT;1.1;AES256\n6162\n', '100644', 'encrypted by Ansible Vault'],
    ['age', bytes('age-encryption.org/v1\n', 0xff), '100644', 'encrypted by age'],
    ['armoured age', '-----BEGIN AGE ENCRYPTED FILE-----\n', '100644', 'encrypted by age'],
    ['PGP', '-----BEGIN PGP MESSAGE-----\n', '100644', 'encrypted by PGP'],
  ])('%s', (_name, content, mode, reason) => {
    expect(read(content, mode)).toEqual({ kind: 'opaque', reason });
  });

  test.each([
    ['an LFS address further down', 'a: 1\nversion: https://git-lfs.github.com/spec/v1\n'],
    ['an LFS address as a value', 'version: https://git-lfs.github.com/spec/v1\n'],
  ])('but not for %s', (_name, text) => {
    expect(read(text).kind).toBe('text');
  });
});

describe('a file is no UTF-8', () => {
  test.each<[string, Uint8Array, number, number]>([
    ['UTF-16, little end first', bytes(0xff, 0xfe, 'a', 0, ':', 0), 1, 1],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 'a', 0, ':'), 1, 1],
    ['latin-1', bytes('a: 1\nname: caf', 0xe9, '\n'), 2, 10],
    ['latin-1 behind wide characters', bytes('a: é😀', 0xe9), 1, 7],
    ['latin-1 behind CRLF', bytes('a: 1\r\nb: ', 0xfc), 2, 4],
    ['a character cut short at the end', bytes('a: ', 0xef, 0xbf), 1, 4],
    ['a character cut short in the middle', bytes('a: ', 0xef, '(b'), 1, 4],
    ['half a surrogate pair', bytes('a: ', 0xed, 0xa0, 0x80), 1, 4],
    ['a longer form than needed', bytes('a: ', 0xc0, 0xaf), 1, 4],
    ['beyond Unicode', bytes('a: ', 0xf4, 0x90, 0x80, 0x80), 1, 4],
    ['a stray byte', bytes(0x80), 1, 1],
  ])('%s', (_name, content, line, column) => {
    expect(read(content)).toEqual({
      kind: 'problem',
      problem: {
        code: 'file-not-utf8',
        path: 'grants/ci.yaml',
        line,
        column,
        message: 'the file is not UTF-8 text',
        help: 'save it as UTF-8; an encrypted file has to be governed in its plain form',
      },
    });
  });

  test('or UTF-16 without a mark, which is found when it is read', () => {
    const found = read(bytes('a', 0, ':', 0, ' ', 0, '1', 0));
    expect(found.kind === 'text' ? strictly(found.text) : found).toEqual(['1:2 yaml-syntax']);
  });
});
