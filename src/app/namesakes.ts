import type { DocumentCache } from '../core/manifest/document-cache.ts';
import { duplicateGrant, readManifests } from '../core/manifest/read-manifests.ts';
import type { Grant } from '../core/model/grant.ts';
import type { GrantId, Oid } from '../core/model/ids.ts';
import { byText, sortedSet } from '../core/model/order.ts';
import type { ManifestScope, Policy } from '../core/model/policy.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Reading } from '../core/model/reading.ts';
import type { Repository, TreeEntry } from '../ports/repository.ts';
import { readFiles, scopeOf } from './tree-files.ts';

/** With more names than this, reading every manifest is quicker than searching for them. */
const MOST_NAMES = 64;

const PREFIX = 'access-grant/';

/**
 * Problems of AccessGrants whose name a manifest that was not read has as well: one search of the tree
 * for all names, then a look into the files that hold one.
 */
export async function namesakeProblems(
  repository: Repository,
  policies: readonly Policy[],
  tree: Oid,
  reading: Reading,
  seen: ReadonlySet<string>,
  cache: DocumentCache,
): Promise<readonly Problem[]> {
  const own = reading.grants.filter((grant) => grant.format === 'access-grant');
  if (own.length === 0) return [];
  const names = sortedSet(own.map(nameOf));
  const entries = (await candidates(repository, policies, tree, names)).filter(
    ({ path }) => !seen.has(path),
  );
  if (entries.length === 0) return [];
  const manifests = entries.flatMap((entry) => {
    const scope = scopeOf(policies, entry.path);
    return scope?.format === 'access-grant' ? [{ entry, scope }] : [];
  });
  const [files] = await readFiles(repository, [
    { paths: [], manifests, metadata: null, codeowners: null },
  ]);
  const wanted = new Set(names);
  const likely = files.manifests.filter(({ file }) => mentions(file.bytes, wanted));
  const elsewhere = readManifests({ ...files, manifests: likely }, cache).grants;
  return problemsOf(own, elsewhere);
}

async function candidates(
  repository: Repository,
  policies: readonly Policy[],
  tree: Oid,
  names: readonly string[],
): Promise<readonly TreeEntry[]> {
  const scopes = policies
    .flatMap((policy) => policy.scopes)
    .filter(({ format }) => format === 'access-grant');
  const roots = sortedSet(scopes.flatMap(rootsOf));
  if (names.length > MOST_NAMES)
    return repository.list(
      tree,
      roots.map((path) => ({ path, deep: true })),
    );
  const paths = new Set(await repository.search(tree, names, roots));
  const folders = sortedSet([...paths].map((path) => path.split('/').slice(0, -1).join('/')));
  if (folders.length === 0) return [];
  const listed = await repository.list(
    tree,
    folders.map((path) => ({ path, deep: false })),
  );
  return listed.filter(({ path }) => paths.has(path));
}

/** The folders below which all of a scope's files lie. */
function rootsOf(scope: ManifestScope): readonly string[] {
  return scope.paths.map((glob) => {
    const names = glob.split('/');
    const wild = names.findIndex((name) => /[*?[\]{}()!+@]/.test(name));
    return names.slice(0, wild < 0 ? -1 : Math.min(wild, names.length - 1)).join('/');
  });
}

function mentions(bytes: Uint8Array, names: ReadonlySet<string>): boolean {
  const words = new TextDecoder().decode(bytes).split(/[^a-z0-9.-]+/);
  return words.some((word) => names.has(word));
}

function problemsOf(own: readonly Grant[], elsewhere: readonly Grant[]): readonly Problem[] {
  const others = new Map<GrantId, Grant>(elsewhere.map((grant) => [grant.id, grant]));
  return own
    .flatMap((grant): Problem[] => {
      const other = others.get(grant.id);
      return other === undefined ? [] : [duplicateGrant(grant, other)];
    })
    .toSorted((a, b) => byText(a.path, b.path));
}

function nameOf(grant: Grant): string {
  return grant.id.slice(PREFIX.length);
}
