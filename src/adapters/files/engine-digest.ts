import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { byText } from '../../core/model/order.ts';
import { programFolder } from './program-folder.ts';

/** Where the program's code may lie: built, or as it is written. */
const CODE = ['dist', 'src'] as const;

/**
 * SHA-256, in hex digits, of the program that runs: of the list of its files that `sha256sum` prints, in the order of
 * their paths. For the built one this gives the same:
 * `cd dist && find * -type f | LC_ALL=C sort | xargs sha256sum | sha256sum`.
 */
export function engineDigest(): string {
  return folderDigest(join(programFolder(), codeFolder()));
}

/** The folder that this very file is part of. */
function codeFolder(): string {
  const [first = ''] = relative(programFolder(), import.meta.dirname).split(sep);
  return CODE.find((folder) => folder === first) ?? 'dist';
}

/** The same of any folder. */
export function folderDigest(folder: string): string {
  const list = createHash('sha256');
  for (const path of filesBelow(folder)) {
    const file = createHash('sha256').update(readFileSync(join(folder, path)));
    list.update(`${file.digest('hex')}  ${path}\n`);
  }
  return list.digest('hex');
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted(byText);
}
