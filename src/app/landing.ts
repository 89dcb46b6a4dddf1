import { approvalsOf } from '../core/approval/approvals.ts';
import type { Digests, Reviewed } from '../core/approval/reviewed.ts';
import { reviewedCommits } from '../core/approval/reviewed-commits.ts';
import { contentDigest, deltaDigest } from '../core/change/delta-digest.ts';
import { withGivenBack } from '../core/change/given-back.ts';
import { shown, shownList } from '../core/manifest/schema/shown.ts';
import type { Change } from '../core/model/delta.ts';
import type { Oid } from '../core/model/ids.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { mayWiden } from '../core/policy/applies.ts';
import { judge } from '../core/policy/judge.ts';
import { matchedEntries } from '../core/policy/matched-entries.ts';
import type { CommitRef, Repository } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';
import { type ChangeFound, changeBetween, wholeTree } from './change-found.ts';
import { emptyVerdict } from './empty-verdict.ts';
import type { Setup } from './setup.ts';

/** What would land, as far as the repository tells. */
export type Landing =
  | {
      readonly kind: 'clean';
      /** The tree that would stand. */
      readonly tree: Oid;
      readonly change: Change;
      readonly digests: Digests;
      /** What each commit came to that an approval is about. */
      readonly reviewed: ReadonlyMap<string, Reviewed>;
      /** Text of a file that was read, for excerpts. */
      readonly source: (path: string) => string | undefined;
    }
  | { readonly kind: 'conflict'; readonly paths: readonly string[] };

/** A head, and the tip of the branch that it would land on. */
export interface LandingEnds {
  readonly base: CommitRef;
  readonly head: CommitRef;
}

/**
 * Finds what landing `head` on `base` would change, and what the reviewed commits of the setup's facts would have
 * changed, all read in the same way. Throws a `Fault` when the repository can't be read.
 *
 * @param targetRef name of the branch that it would land on
 */
export async function findLanding(
  repository: Repository,
  shipped: Shipped,
  setup: Setup,
  { base, head }: LandingEnds,
  targetRef: string,
): Promise<Landing> {
  const merge = await repository.merge(base, head);
  if (merge.kind === 'conflict') return merge;
  return landingOf(repository, shipped, setup, { base, tree: merge.tree }, targetRef);
}

async function landingOf(
  repository: Repository,
  shipped: Shipped,
  setup: Setup,
  { base, tree }: { readonly base: CommitRef; readonly tree: Oid },
  targetRef: string,
): Promise<Landing> {
  const found = await changeBetween(repository, shipped, setup, base.tree, tree);
  const digests = digestsOf(found, setup, targetRef);
  const compared = new Map([[`${base.tree} ${tree}`, digests]]);
  const compare = async (before: Oid, after: Oid): Promise<Digests> => {
    const known = compared.get(`${before} ${after}`);
    if (known !== undefined) return known;
    const between = await changeBetween(repository, shipped, setup, before, after);
    const fresh = digestsOf(between, setup, targetRef);
    compared.set(`${before} ${after}`, fresh);
    return fresh;
  };
  const reviewed = new Map<string, Reviewed>();
  const commits = needsApproval(found.change) ? reviewedCommits(setup.facts, setup.roster) : [];
  for (const commit of commits) {
    reviewed.set(commit, await reviewedAt(repository, commit, base.commit, compare));
  }
  return { ...found, kind: 'clean', tree, digests, reviewed };
}

/** What stands on a branch already: two trees of it, whatever lies between them. */
export async function findLanded(
  repository: Repository,
  shipped: Shipped,
  setup: Setup,
  { base, head }: LandingEnds,
  targetRef: string,
): Promise<Landing> {
  return landingOf(repository, shipped, setup, { base, tree: head.tree }, targetRef);
}

/** Everything that a tree holds, as if it were new; nobody approves what stands already. */
export async function findStanding(
  repository: Repository,
  setup: Setup,
  tree: Oid,
  targetRef: string,
): Promise<Landing> {
  const found = await wholeTree(repository, setup, tree);
  const digests = digestsOf(found, setup, targetRef);
  return { ...found, kind: 'clean', tree, digests, reviewed: new Map() };
}

const needsApproval = ({ deltas, policyPaths }: Change): boolean =>
  policyPaths.length > 0 || deltas.some(mayWiden);

function digestsOf(
  { change, policyDigest }: ChangeFound,
  { policy, facts }: Setup,
  targetRef: string,
): Digests {
  const access = deltaDigest(change.deltas, {
    repository: facts.repository?.id ?? null,
    targetRef,
    matched: (delta) => matchedEntries(policy, delta),
  });
  return { access, policy: policyDigest };
}

/** What a commit would have changed when it left the branch. */
async function reviewedAt(
  repository: Repository,
  commit: string,
  base: Oid,
  compare: (before: Oid, after: Oid) => Promise<Digests>,
): Promise<Reviewed> {
  const found = await repository.resolve(commit);
  if (found === null) return unknown(commit, 'is not in this repository');
  const fork = await repository.mergeBase(found.commit, base);
  if (fork === null) return unknown(commit, 'has no history that leads to the branch');
  return { kind: 'known', ...(await compare(fork.tree, found.tree)) };
}

const unknown = (commit: string, why: string): Reviewed => ({
  kind: 'unknown',
  reason: `${shown(commit.slice(0, 7))} ${why}`,
});

/** Judges a landing by the policy and facts of the setup, which may know more by now than when it was found. */
export function verdictOn(landing: Landing, setup: Setup): Verdict {
  const { policy, facts } = setup;
  if (landing.kind === 'conflict') {
    const reason = `the change conflicts with its base in ${shownList(landing.paths)}`;
    return emptyVerdict('pending', facts.now, [], [reason]);
  }
  const { digests, reviewed } = landing;
  const change = withGivenBack(landing.change, facts.revoked);
  const approvals = approvalsOf({
    ...setup,
    change,
    landing: digests,
    reviewed: (commit) => reviewed.get(commit) ?? unknown(commit, 'was not looked at'),
  });
  return {
    ...judge({ ...setup, change, contentDigest, approvals }),
    now: facts.now,
    deltaDigest: digests.access,
    deltas: change.deltas,
    problems: change.problems,
    policy: { name: policy.name, sources: policy.sources },
    ...(approvals.reviews !== null && !change.everything && { reviews: approvals.reviews }),
  };
}
