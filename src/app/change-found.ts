import { compare } from '../core/change/compare.ts';
import { policyDigest } from '../core/change/policy-digest.ts';
import { documentCache } from '../core/manifest/document-cache.ts';
import type { TreeFiles } from '../core/manifest/governed-file.ts';
import { readManifests } from '../core/manifest/read-manifests.ts';
import type { Change } from '../core/model/delta.ts';
import type { Digest, Oid } from '../core/model/ids.ts';
import type { Policy } from '../core/model/policy.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Reading, TreeFile } from '../core/model/reading.ts';
import { nearMiss } from '../core/policy/path-glob.ts';
import { withStrayed } from '../core/policy/strayed.ts';
import type { PathChange, Repository } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';
import { namesakeProblems } from './namesakes.ts';
import { ownerChanges } from './owner-changes.ts';
import { CODEOWNERS_PATHS, POLICY_FOLDER, POLICY_PATH } from './policy-paths.ts';
import { findExits } from './scope-exits.ts';
import { readSetup, type Setup, type Texts } from './setup.ts';
import { readTexts } from './tip-texts.ts';
import { readFiles, scopeOf, selectAll, selectChanged } from './tree-files.ts';

export interface ChangeFound {
  readonly change: Change;
  /** Of the changed files that judge. */
  readonly policyDigest: Digest;
  /** Text of a file that was read, for excerpts. */
  readonly source: (path: string) => string | undefined;
}

/** What differs between two trees, under the policy in force and the one that would replace it. */
export async function changeBetween(
  repository: Repository,
  shipped: Shipped,
  setup: Setup,
  before: Oid,
  after: Oid,
): Promise<ChangeFound> {
  const paths = await repository.diff(before, after);
  const next = await setupAfter(repository, shipped, setup, paths, after);
  const policyFiles = [
    ...paths.filter(({ path }) => path.startsWith(`${POLICY_FOLDER}/`)),
    ...(await ownerChanges(repository, setup.policy, paths, before, next.texts)),
  ];
  const policies = [setup.policy, ...(next.policy === null ? [] : [next.policy])];

  const selected = await selectChanged(repository, policies, paths, { before, after });
  const [old, now] = await readFiles(repository, [selected.before, selected.after]);
  const cache = documentCache();
  const readings = { before: readManifests(old, cache), after: readManifests(now, cache) };
  const seen = new Set(now.manifests.map(({ file }) => file.path));
  const namesakes = await namesakeProblems(
    repository,
    policies,
    after,
    readings.after,
    seen,
    cache,
  );
  const leftTo = await findExits(repository, { policies, paths, after, old, readings, cache });

  const change: Change = {
    deltas: withStrayed(setup.policy, compare(readings.before, readings.after, leftTo)),
    problems: [...next.problems, ...readings.after.problems, ...namesakes],
    nearMisses: nearMissesOf(
      policies,
      paths.filter(isPresent).map(({ path }) => path),
    ),
    policyPaths: policyFiles.map(({ path }) => path),
    everything: false,
  };
  const sourceOfFiles = sourceOf(now, old);
  return {
    change,
    policyDigest: policyDigest(policyFiles),
    source: (path) => next.texts.get(path) ?? sourceOfFiles(path),
  };
}

/** Everything that a tree holds, as if there had been nothing before. */
export async function wholeTree(
  repository: Repository,
  setup: Setup,
  tree: Oid,
): Promise<ChangeFound> {
  const policies = [setup.policy];
  const selection = await selectAll(repository, policies, tree);
  const [files] = await readFiles(repository, [selection]);
  const reading = readManifests(files, documentCache());
  const change: Change = {
    deltas: compare(NOTHING, reading),
    problems: reading.problems,
    nearMisses: nearMissesOf(policies, selection.paths),
    policyPaths: [],
    everything: true,
  };
  return { change, policyDigest: policyDigest([]), source: sourceOf(files) };
}

const NOTHING: Reading = { grants: [], opaque: [], problems: [], unreadable: new Set() };

const isPresent = ({ after }: PathChange): boolean => after !== null;

/** Whether a path is one of those that judge. */
const judges = ({ path }: PathChange): boolean =>
  path.startsWith(`${POLICY_FOLDER}/`) || CODEOWNERS_PATHS.some((one) => one === path);

interface SetupAfter {
  /** Null where the change leaves it as it is, takes it away or breaks it. */
  readonly policy: Policy | null;
  readonly problems: readonly Problem[];
  readonly texts: Texts;
}

/** What would judge once the change has landed: where it could judge nothing, that is a problem of the change. */
async function setupAfter(
  repository: Repository,
  shipped: Shipped,
  { facts }: Setup,
  paths: readonly PathChange[],
  after: Oid,
): Promise<SetupAfter> {
  if (!paths.some(judges)) return { policy: null, problems: [], texts: new Map() };
  const { texts, problems } = await readTexts(repository, after);
  // To give up judging altogether is a matter of the rule `policy-change`.
  if (!texts.has(POLICY_PATH)) return { policy: null, problems, texts };
  const read = readSetup(texts, undefined, facts, shipped);
  return { policy: read.setup?.policy ?? null, problems: [...problems, ...read.problems], texts };
}

/** Paths that the policies were meant to govern and don't. */
function nearMissesOf(policies: readonly Policy[], paths: readonly string[]): Change['nearMisses'] {
  return paths.flatMap((path) => {
    if (scopeOf(policies, path) !== null) return [];
    const found = policies.map((policy) => nearMiss(policy, path)).find((miss) => miss !== null);
    return found === undefined ? [] : [found];
  });
}

/** Looks texts up only when one is shown; the first tree that has the path counts. */
function sourceOf(...trees: readonly TreeFiles[]): (path: string) => string | undefined {
  let files: ReadonlyMap<string, TreeFile> | undefined;
  return (path) => {
    files ??= new Map(
      trees
        .toReversed()
        .flatMap(allFiles)
        .map((file) => [file.path, file]),
    );
    const file = files.get(path);
    return file === undefined || file.mode === SUBMODULE ? undefined : shownText(file.bytes);
  };
}

const SUBMODULE = '160000';

/** As it stands, a byte order mark included. */
const shownText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function allFiles({ manifests, metadata, codeowners }: TreeFiles): readonly TreeFile[] {
  const others = [metadata, codeowners].filter((file) => file !== null);
  return [...manifests.map(({ file }) => file), ...others];
}
