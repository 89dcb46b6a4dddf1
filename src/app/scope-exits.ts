import type { DocumentCache } from '../core/manifest/document-cache.ts';
import type { GovernedFile, TreeFiles } from '../core/manifest/governed-file.ts';
import { readManifests } from '../core/manifest/read-manifests.ts';
import type { Format, Grant } from '../core/model/grant.ts';
import type { GrantId, Oid } from '../core/model/ids.ts';
import type { Policy } from '../core/model/policy.ts';
import type { Reading, TreeFile } from '../core/model/reading.ts';
import type { PathChange, Repository, TreeEntry } from '../ports/repository.ts';
import { filesOf, scopeOf } from './tree-files.ts';

interface Given {
  readonly policies: readonly Policy[];
  readonly paths: readonly PathChange[];
  readonly after: Oid;
  /** Files of the tree before. */
  readonly old: TreeFiles;
  readonly readings: { readonly before: Reading; readonly after: Reading };
  readonly cache: DocumentCache;
}

/**
 * Grants that are gone from the governed paths while the tree after still holds them outside: in a file that
 * the change touches, or in one with the very bytes of the file that they stood in. The path of each, by grant.
 */
export async function findExits(
  repository: Repository,
  given: Given,
): Promise<ReadonlyMap<GrantId, string>> {
  const gone = goneGrants(given.readings);
  if (gone.length === 0) return new Map();
  const homes = new Set(gone.map(({ place }) => place.path));
  const sources = given.old.manifests.filter(({ file }) => homes.has(file.path));
  const touched = given.paths.flatMap(({ path, after }) =>
    after === null ? [] : [{ path, ...after }],
  );
  const copies = await copiesOf(repository, given.after, sources);
  const outside = [...touched, ...copies].filter(
    ({ path, mode }) => mode.startsWith('100') && scopeOf(given.policies, path) === null,
  );
  return grantsIn(await filesOf(repository, outside), gone, given.cache);
}

function goneGrants({ before, after }: Given['readings']): readonly Grant[] {
  const left = new Set(after.grants.map(({ id }) => id));
  return before.grants.filter((grant) => !(grant.revoked || left.has(grant.id)));
}

async function copiesOf(
  repository: Repository,
  tree: Oid,
  sources: readonly GovernedFile[],
): Promise<readonly TreeEntry[]> {
  const blobs = new Set(sources.map(({ file }) => file.oid));
  const entries = await repository.list(tree, [{ path: '', deep: true }]);
  return entries.filter(({ oid }) => blobs.has(oid));
}

/**
 * Reads each outside file once for each format, as if it stood at the root, and looks for what is gone: an id
 * read there ends as the id of the same grant does within any boundary.
 */
function grantsIn(
  outside: readonly TreeFile[],
  gone: readonly Grant[],
  cache: DocumentCache,
): ReadonlyMap<GrantId, string> {
  const found = new Map<GrantId, string>();
  for (const format of new Set(gone.map((grant) => grant.format))) {
    for (const file of outside) {
      const manifests = [{ file, format, boundary: '' }];
      const read = readManifests({ manifests, metadata: null, codeowners: null }, cache);
      const endings = read.grants.map(({ id }) => id.slice(ROOTS[format].length));
      for (const { id } of gone.filter((grant) => grant.format === format)) {
        if (!found.has(id) && endings.some((ending) => id.endsWith(ending)))
          found.set(id, file.path);
      }
    }
  }
  return found;
}

/** What an id begins with at the root; the rest of it begins with a slash. */
const ROOTS: Readonly<Record<Format, string>> = {
  'access-grant': 'access-grant',
  kubernetes: 'kubernetes/.',
};
