import type { DocumentCache } from '../core/manifest/document-cache.ts';
import type { GovernedFile, TreeFiles } from '../core/manifest/governed-file.ts';
import { readManifests } from '../core/manifest/read-manifests.ts';
import type { Grant } from '../core/model/grant.ts';
import type { GrantId, Oid } from '../core/model/ids.ts';
import type { Policy } from '../core/model/policy.ts';
import type { Reading } from '../core/model/reading.ts';
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
  const sources = given.old.manifests.filter(({ file }) =>
    gone.some(({ place }) => place.path === file.path),
  );
  const touched = given.paths.flatMap(({ path, after }) =>
    after === null ? [] : [{ path, ...after }],
  );
  const copies = await copiesOf(repository, given.after, sources);
  const outside = [...touched, ...copies].filter(
    ({ path, mode }) => mode.startsWith('100') && scopeOf(given.policies, path) === null,
  );
  return grantsIn(await filesOf(repository, outside), sources, gone, given);
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

/** Reads outside files as if they stood where the gone grants stood, and looks for their ids. */
function grantsIn(
  outside: Awaited<ReturnType<typeof filesOf>>,
  sources: readonly GovernedFile[],
  gone: readonly Grant[],
  given: Given,
): ReadonlyMap<GrantId, string> {
  const wanted = new Set(gone.map(({ id }) => id));
  const places = new Map(
    sources.map(({ format, boundary }) => [`${format} ${boundary}`, { format, boundary }]),
  );
  const found = new Map<GrantId, string>();
  for (const { format, boundary } of places.values()) {
    for (const file of outside) {
      const files: TreeFiles = {
        manifests: [{ file, format, boundary }],
        metadata: null,
        codeowners: null,
      };
      for (const { id } of readManifests(files, given.cache).grants) {
        if (wanted.has(id) && !found.has(id)) found.set(id, file.path);
      }
    }
  }
  return found;
}
