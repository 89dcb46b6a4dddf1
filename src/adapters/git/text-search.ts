import type { Oid } from '../../core/model/ids.ts';
import { sortedSet } from '../../core/model/order.ts';
import { readBlobs } from './blob-reader.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Git } from './git-process.ts';
import type { ObjectReader } from './object-reader.ts';
import { pathText, plainName } from './path-text.ts';
import type { Scratch } from './scratch.ts';
import { listFew } from './tree-listing.ts';
import type { TreeReader } from './tree-reader.ts';

/** Arguments beyond this many characters could be refused by the system. */
const MOST_ARGUMENTS = 64 * 1024;

export interface SearchTools {
  readonly git: Git;
  readonly scratch: Scratch;
  readonly diagnosis: Diagnosis;
  readonly reader: ObjectReader;
  readonly trees: TreeReader;
}

/** Up to so many files, none of them larger than so many bytes, are read sooner than a process is started. */
const FEW = { files: 300, bytes: 64 * 1024 };

/**
 * Paths of the files in the folders that contain any of the texts, in path order. Git looks at single lines:
 * a text with line breaks is looked for by its longest line, which may find more files, never fewer.
 */
export async function searchTree(
  tools: SearchTools,
  tree: Oid,
  texts: readonly string[],
  folders: readonly string[],
): Promise<readonly string[]> {
  if (texts.length === 0 || folders.length === 0) return [];
  const lines = texts.map(longestLine);
  return (await searchFew(tools, tree, lines, folders)) ?? searchMany(tools, tree, lines, folders);
}

/** Reads all files, or gives null where there are too many. */
async function searchFew(
  { reader, trees, diagnosis }: SearchTools,
  tree: Oid,
  lines: readonly string[],
  folders: readonly string[],
): Promise<readonly string[] | null> {
  const deep = folders.map((path) => ({ path, deep: true }));
  const entries = await listFew(trees, tree, deep, FEW.files);
  if (entries === null) return null;
  const files = entries.filter(({ mode }) => mode.startsWith('100'));
  const blobs = await readBlobs(
    reader,
    diagnosis,
    files.map(({ oid }) => oid),
    FEW.bytes,
  );
  const found: string[] = [];
  for (const { oid, path } of files) {
    const bytes = blobs.get(oid);
    if (!(bytes instanceof Uint8Array)) return null;
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (lines.some((line) => content.includes(line))) found.push(path);
  }
  return found;
}

async function searchMany(
  { git, scratch, diagnosis }: SearchTools,
  tree: Oid,
  lines: readonly string[],
  folders: readonly string[],
): Promise<readonly string[]> {
  const flags = ['-z', '-l', '-a', '-F', '--threads=4', '--full-name'];
  const result = await git.run(
    ['--literal-pathspecs', 'grep', ...flags, '-f', '-', tree, '--', ...pathspecs(folders)],
    { ...scratch.isolated, input: lines.map((line) => `${line}\n`).join('') },
  );
  // A file that git can't read is complained about, but does not change the code: 0 for hits, 1 for none.
  if (result.code > 1 || result.code < 0 || result.messages !== '') {
    throw await diagnosis.failed('grep', result);
  }
  const prefixes = folders.map((folder) => (folder === '' ? '' : `${folder}/`));
  const paths = result.output
    .toString('latin1')
    .split('\0')
    .slice(0, -1)
    .map((line) => pathText(Buffer.from(line.slice(tree.length + 1), 'latin1')))
    .filter((path) => prefixes.some((prefix) => path.startsWith(prefix)));
  return sortedSet(paths);
}

/** Of a text with line breaks: git looks at single lines. */
export function longestLine(text: string): string {
  const [line = ''] = text.split(/[\0\r\n]/).toSorted((a, b) => b.length - a.length);
  if (line === '') throw new RangeError('a text to search for needs a line that is not empty');
  return line;
}

/** Narrows the search where git can be told how; the paths found are held against the folders all the same. */
function pathspecs(folders: readonly string[]): readonly string[] {
  const names = folders.map(plainName);
  const whole = names.some((name) => name === null || name === '');
  const size = names.join(' ').length;
  return whole || size > MOST_ARGUMENTS ? [] : names.map((name) => `${name}/`);
}
