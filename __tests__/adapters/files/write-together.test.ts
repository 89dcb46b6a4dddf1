import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeTogether } from '../../../src/adapters/files/write-together.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'together-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const contents = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

test('all files are written, and replace what had their names', async () => {
  writeFileSync(join(folder, 'a'), 'old and longer');
  await writeTogether(folder, { a: bytes('new'), b: bytes('') });
  expect(contents()).toEqual({ a: 'new', b: '' });
});

test('a folder is made, however deep', async () => {
  await writeTogether(join(folder, 'x/y'), { a: bytes('new') });
  expect(readFileSync(join(folder, 'x/y/a'), 'utf8')).toBe('new');
});

test.each<[string, () => void, string]>([
  ['a folder has the last name', () => mkdirSync(join(folder, 'b')), 'b'],
  ['one can not be written', () => {}, 'missing/b'],
])('where %s, everything is as it was', async (_, prepare, last) => {
  writeFileSync(join(folder, 'a'), 'old');
  prepare();
  await expect(writeTogether(folder, { a: bytes('new'), [last]: bytes('new') })).rejects.toThrow(
    'nothing was written',
  );
  expect(contents()).toEqual({ a: 'old' });
});
