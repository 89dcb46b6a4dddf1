import { open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { globFault, globMatcher } from '../../core/model/glob.ts';
import { byText } from '../../core/model/order.ts';

/** A record and the bundle about it; either may turn out not to be there. */
export interface RecordFile {
  /** How the person names the record. */
  readonly name: string;
  readonly record: string;
  readonly bundle: string;
}

const BUNDLE = '.sigstore.json';
const MAGIC = /[*?[\]{}]/;
/** How every record begins: its keys are in order. */
const BEGINNING = '{"answers":';

/** The path of the bundle beside a record: `NAME.json` has `NAME.sigstore.json`. */
export const bundleBeside = (record: string): string => record.replace(/\.json$/, '') + BUNDLE;

const recordBeside = (bundle: string): string => `${bundle.slice(0, -BUNDLE.length)}.json`;

/** The record that a path names, which a bundle stands for as well. */
export const recordNamed = (path: string): string =>
  path.endsWith(BUNDLE) ? recordBeside(path) : path;

/**
 * The records that paths name, in path order, each once: files, folders with all below them, and globs. A bundle stands
 * for its record. In folders a file is taken for a record where a bundle is beside it, or where it begins like one.
 * Gives the first path that names nothing instead.
 */
export async function findRecords(
  paths: readonly string[],
  cwd: string,
): Promise<readonly RecordFile[] | { readonly nothing: string }> {
  const found = new Map<string, RecordFile>();
  for (const path of paths) {
    const names = await recordsOf(path, cwd);
    if (names.length === 0) return { nothing: path };
    for (const name of names) {
      const record = resolve(cwd, name);
      if (!found.has(record)) found.set(record, { name, record, bundle: bundleBeside(record) });
    }
  }
  return [...found.values()].toSorted((a, b) => byText(a.name, b.name));
}

async function recordsOf(path: string, cwd: string): Promise<readonly string[]> {
  const kind = await stat(resolve(cwd, path)).catch(() => null);
  if (kind?.isDirectory() === true) return below(path, cwd, () => true);
  if (kind !== null) return [recordNamed(path)];
  if (!MAGIC.test(path)) return [];
  const segments = path.split('/');
  const first = segments.findIndex((segment) => MAGIC.test(segment));
  const [folder, glob] = [segments.slice(0, first).join('/'), segments.slice(first).join('/')];
  if (globFault(glob) !== null) return [];
  const root = folder === '' ? (path.startsWith('/') ? '/' : '.') : folder;
  return below(root, cwd, globMatcher(glob));
}

/** Names of the records below a folder whose own path, or whose bundle's, is wanted. */
async function below(
  folder: string,
  cwd: string,
  wanted: (path: string) => boolean,
): Promise<readonly string[]> {
  const kind = await stat(resolve(cwd, folder)).catch(() => null);
  if (kind?.isDirectory() !== true) return [];
  const files = new Set(await jsonFiles(resolve(cwd, folder)));
  const names: string[] = [];
  for (const file of files) {
    const isBundle = file.endsWith(BUNDLE);
    const name = isBundle ? recordBeside(file) : file;
    if (!wanted(file) || (isBundle && files.has(name) && wanted(name))) continue;
    const isRecord =
      isBundle ||
      files.has(bundleBeside(file)) ||
      (await beginsLikeOne(resolve(cwd, folder, file)));
    if (isRecord) names.push(join(folder, name));
  }
  return names;
}

async function jsonFiles(root: string, folder = ''): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules')
      files.push(...(await jsonFiles(root, path)));
    else if (entry.isFile() && entry.name.endsWith('.json')) files.push(path);
  }
  return files;
}

async function beginsLikeOne(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return true;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING.length));
    return buffer.toString('latin1', 0, bytesRead) === BEGINNING;
  } finally {
    await file.close();
  }
}
