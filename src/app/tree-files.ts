import { MAX_FILE_BYTES } from '../core/manifest/file-text.ts';
import type { GovernedFile, TreeFiles } from '../core/manifest/governed-file.ts';
import type { Oid } from '../core/model/ids.ts';
import { byText } from '../core/model/order.ts';
import type { ManifestScope, Policy } from '../core/model/policy.ts';
import type { TreeFile } from '../core/model/reading.ts';
import { boundaryOf, governingScope, scopeBelow } from '../core/policy/path-glob.ts';
import type { PathChange, Repository, TreeEntry } from '../ports/repository.ts';
import { CODEOWNERS_PATHS, METADATA_PATH, SETUP_FOLDERS } from './policy-paths.ts';

/** The entries of one tree that are to be read, before their bytes are. */
export interface Selection {
  /** Every path that was looked at, governed or not. */
  readonly paths: readonly string[];
  readonly manifests: readonly { readonly entry: TreeEntry; readonly scope: ManifestScope }[];
  readonly metadata: TreeEntry | null;
  readonly codeowners: TreeEntry | null;
}

/** The first policy that governs a path, of the one in force and the one that would replace it. */
export function scopeOf(policies: readonly Policy[], path: string): ManifestScope | null {
  return firstOf(policies, (policy) => governingScope(policy, path));
}

/** The same for an entry of a tree: a link or submodule is governed where anything below it would be. */
export function scopeOfEntry(policies: readonly Policy[], entry: TreeEntry): ManifestScope | null {
  const scope = scopeOf(policies, entry.path);
  if (scope !== null || entry.mode.startsWith('100')) return scope;
  return firstOf(policies, (policy) => scopeBelow(policy, entry.path));
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Chooses what to read of two trees: changed manifests of our own format, and for native formats whole
 * boundaries that a change touches. A change of inherited metadata touches everything.
 */
export async function selectChanged(
  repository: Repository,
  policies: readonly Policy[],
  changes: readonly PathChange[],
  trees: { readonly before: Oid; readonly after: Oid },
): Promise<{ readonly before: Selection; readonly after: Selection }> {
  const inherited = changes.some(({ path }) => isInherited(path));
  const governed = changes.flatMap((change) => {
    const entries = [change.after, change.before].filter((entry) => entry !== null);
    const scope = firstOf(entries, (entry) =>
      scopeOfEntry(policies, { path: change.path, ...entry }),
    );
    return scope === null ? [] : [{ change, scope }];
  });
  const own = governed
    .filter(({ scope }) => scope.format === 'access-grant')
    .map(({ change }) => change);
  const folders = foldersOf(governed.filter(({ scope }) => scope.format !== 'access-grant'));
  const select = async (tree: Oid, side: 'before' | 'after'): Promise<Selection> => {
    const listed = await repository.list(tree, [
      ...SETUP_FOLDERS,
      ...(inherited ? [{ path: '', deep: true }] : folders),
    ]);
    const changed = own.flatMap((change) => {
      const entry = change[side];
      return entry === null ? [] : [{ path: change.path, ...entry }];
    });
    return selectFrom(
      policies,
      listed,
      (scope) => inherited || scope.format !== 'access-grant',
      changed,
    );
  };
  return {
    before: await select(trees.before, 'before'),
    after: await select(trees.after, 'after'),
  };
}

/** Chooses every governed file of a tree. */
export async function selectAll(
  repository: Repository,
  policies: readonly Policy[],
  tree: Oid,
): Promise<Selection> {
  const listed = await repository.list(tree, [{ path: '', deep: true }]);
  return selectFrom(policies, listed, () => true, []);
}

function selectFrom(
  policies: readonly Policy[],
  listed: readonly TreeEntry[],
  wanted: (scope: ManifestScope) => boolean,
  more: readonly TreeEntry[],
): Selection {
  const entries = new Map([...listed, ...more].map((entry) => [entry.path, entry]));
  const changed = new Set(more.map(({ path }) => path));
  const manifests = [...entries.values()].flatMap((entry) => {
    const scope = scopeOfEntry(policies, entry);
    if (scope === null || !(changed.has(entry.path) || wanted(scope))) return [];
    return [{ entry, scope }];
  });
  const codeowners = CODEOWNERS_PATHS.map((path) => entries.get(path)).find(
    (entry) => entry !== undefined,
  );
  return {
    paths: [...entries.keys()],
    manifests: manifests.toSorted((a, b) => byText(a.entry.path, b.entry.path)),
    metadata: entries.get(METADATA_PATH) ?? null,
    codeowners: codeowners ?? null,
  };
}

function isInherited(path: string): boolean {
  return path === METADATA_PATH || CODEOWNERS_PATHS.some((one) => one === path);
}

function foldersOf(
  governed: readonly { readonly change: PathChange; readonly scope: ManifestScope }[],
): readonly { readonly path: string; readonly deep: boolean }[] {
  const folders = new Map<string, boolean>();
  for (const { change, scope } of governed) {
    const path = boundaryOf(scope, change.path);
    folders.set(path, (folders.get(path) ?? false) || scope.boundary !== 'directory');
  }
  return [...folders]
    .map(([path, deep]) => ({ path, deep }))
    .toSorted((a, b) => byText(a.path, b.path));
}

/** Reads the bytes of entries, each blob once. */
export async function filesOf(
  repository: Repository,
  entries: readonly TreeEntry[],
): Promise<readonly TreeFile[]> {
  const oids = new Set(entries.filter(hasBlob).map(({ oid }) => oid));
  const blobs = await repository.read([...oids], MAX_FILE_BYTES);
  return entries.map((entry) => {
    const blob = blobs.get(entry.oid);
    return blob instanceof Uint8Array
      ? { ...entry, bytes: blob, size: blob.length }
      : { ...entry, bytes: new Uint8Array(), size: blob?.size ?? 0 };
  });
}

/** A submodule's commit lies in another repository. */
function hasBlob(entry: TreeEntry): boolean {
  return entry.mode !== '160000';
}

/** Reads the files of a tree before and after at once. */
export async function readFiles<const S extends readonly Selection[]>(
  repository: Repository,
  selections: S,
): Promise<{ readonly [K in keyof S]: TreeFiles }> {
  const entries = selections.flatMap((selection) => [
    ...selection.manifests.map(({ entry }) => entry),
    ...(selection.metadata === null ? [] : [selection.metadata]),
    ...(selection.codeowners === null ? [] : [selection.codeowners]),
  ]);
  const files = new Map(
    (await filesOf(repository, entries)).map((file) => [`${file.oid} ${file.path}`, file]),
  );
  const fileOf = ({ oid, path, mode }: TreeEntry): TreeFile => ({
    path,
    oid,
    mode,
    bytes: files.get(`${oid} ${path}`)?.bytes ?? new Uint8Array(),
    size: files.get(`${oid} ${path}`)?.size ?? 0,
  });
  return selections.map(({ manifests, metadata, codeowners }) => ({
    manifests: manifests.map(
      ({ entry, scope }): GovernedFile => ({
        file: fileOf(entry),
        format: scope.format,
        boundary: boundaryOf(scope, entry.path),
      }),
    ),
    metadata: metadata === null ? null : fileOf(metadata),
    codeowners: codeowners === null ? null : fileOf(codeowners),
  })) as { readonly [K in keyof S]: TreeFiles };
}
