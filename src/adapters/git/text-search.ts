import type { Oid } from '../../core/model/ids.ts';
import { sortedSet } from '../../core/model/order.ts';
import type { Git } from './git-process.ts';
import { createKeptFiles, type KeptFilesTools, type SearchBounds } from './kept-files.ts';
import { pathText, plainName } from './path-text.ts';
import type { Scratch } from './scratch.ts';

/** Arguments beyond this many characters could be refused by the system. */
const MOST_ARGUMENTS = 64 * 1024;

export interface SearchTools extends KeptFilesTools {
  readonly git: Git;
  readonly scratch: Scratch;
}

/** Up to so many files, none of them larger than so many bytes, are read sooner than a process is started. */
const FEW: SearchBounds = { files: 300, bytes: 64 * 1024 };
/** The same where one search follows another in nearly the same tree. */
const MANY: SearchBounds = { files: 20_000, bytes: 1024 * 1024 };
const ONE_AFTER_ANOTHER = 3;

export type TextSearch = (
  tree: Oid,
  texts: readonly string[],
  folders: readonly string[],
) => Promise<readonly string[]>;

/**
 * Paths of the files in the folders that contain any of the texts, in path order. Git looks at single lines:
 * a text with line breaks is looked for by its longest line, which may find more files, never fewer.
 */
export function createTextSearch(tools: SearchTools): TextSearch {
  const kept = createKeptFiles(tools);
  let searches = 0;
  return async (tree, texts, folders) => {
    if (texts.length === 0 || folders.length === 0) return [];
    searches += 1;
    const bounds = searches > ONE_AFTER_ANOTHER ? MANY : FEW;
    const lines = texts.map(longestLine);
    return (
      (await kept.search(tree, lines, folders, bounds)) ?? searchMany(tools, tree, lines, folders)
    );
  };
}

/** One process of git's, which reads on several threads. */
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
