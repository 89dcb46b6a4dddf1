import type { Oid } from '../../core/model/ids.ts';
import type { Instant } from '../../core/model/instant.ts';
import type { Policy } from '../../core/model/policy.ts';
import { nearMiss } from '../../core/policy/path-glob.ts';
import type { PathChange, Repository } from '../../ports/repository.ts';
import type { Shipped } from '../../ports/shipped.ts';
import { CODEOWNERS_PATHS, POLICY_FOLDER } from '../policy-paths.ts';
import { readSetup } from '../setup.ts';
import { readTexts } from '../tip-texts.ts';
import { scopeOfEntry } from '../tree-files.ts';

/** A commit of the line, as far as it matters to whether it has to be sealed. */
export interface CommitChange {
  /** The tree of its first parent. */
  readonly before: Oid;
  readonly after: Oid;
  readonly paths: readonly PathChange[];
}

/**
 * Whether a commit has to have a record of its own: it changes a path that is governed by the policy before it or by its
 * own, that nearly is, or what judges. Where the policy before it can't be read, everything has to. The one answer to this
 * question, for sealing and for whoever checks that nothing is missing.
 */
export function touching(
  repository: Repository,
  shipped: Shipped,
): (change: CommitChange) => Promise<boolean> {
  /** Policies are read again only where they change: along a line one tree leads to the next. */
  let known: { readonly tree: Oid; readonly policy: Policy | null } | null = null;
  const policyAt = async (tree: Oid): Promise<Policy | null> => {
    if (known?.tree !== tree) known = { tree, policy: await policyOf(repository, shipped, tree) };
    return known.policy;
  };
  return async ({ before, after, paths }) => {
    const old = await policyAt(before);
    const judges = paths.some(({ path }) => isJudging(path));
    if (!judges) known = { tree: after, policy: old };
    if (old === null || judges) return true;
    return paths.some((change) => isGoverned([old], change));
  };
}

/** Whether a path is one of those that judge, or say who may. */
export const isJudging = (path: string): boolean =>
  path.startsWith(`${POLICY_FOLDER}/`) || CODEOWNERS_PATHS.some((one) => one === path);

function isGoverned(policies: readonly Policy[], { path, before, after }: PathChange): boolean {
  const entries = [before, after].filter((entry) => entry !== null);
  return (
    entries.some((entry) => scopeOfEntry(policies, { path, ...entry }) !== null) ||
    policies.some((policy) => nearMiss(policy, path) !== null)
  );
}

/** The policy of a tree; null where there is none that can be read. */
export async function policyOf(
  repository: Repository,
  shipped: Shipped,
  tree: Oid,
): Promise<Policy | null> {
  const { texts, problems } = await readTexts(repository, tree);
  if (problems.length > 0) return null;
  return readSetup(texts, undefined, { now: 0 as Instant }, shipped).setup?.policy ?? null;
}
