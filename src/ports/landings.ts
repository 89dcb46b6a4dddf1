import type { Account, Commit } from '../core/model/facts.ts';
import type { Oid } from '../core/model/ids.ts';
import type { Instant } from '../core/model/instant.ts';

/** The pull request that brought a commit. */
export interface LandingFound {
  readonly pullRequest: number;
  /** What it left on the branch: the merge, the squashed commit, or the last of those that were rebased. */
  readonly mergeCommit: Oid;
  readonly mergedAt: Instant;
}

/** One move of a branch, as the forge saw it. */
export interface BranchMove {
  readonly kind: 'push' | 'force-push' | 'creation' | 'deletion' | 'merge';
  /** Null where there was no branch. */
  readonly before: Oid | null;
  readonly after: Oid | null;
  readonly at: Instant;
  readonly actor: Account | null;
}

/** What a forge knows of how commits came onto a branch. Throws a `Fault` when it is out of reach. */
export interface Landings {
  /**
   * The merged pull request to `branch` that brought this commit, found by the forge's own links and by what it merged,
   * never by the message; null where there is none. Waits, within bounds, for an index that lags behind.
   *
   * @param fresh whether the commit landed so recently that the index may not know it yet
   */
  landingOf(commit: Oid, branch: string, fresh: boolean): Promise<LandingFound | null>;
  /** Moves of a branch since a time, oldest first; null where they can't be read. */
  branchMoves(branch: string, since: Instant): Promise<readonly BranchMove[] | null>;
  /** Who wrote and committed commits, whatever brought them. */
  commits(shas: readonly Oid[]): Promise<readonly Commit[]>;
}
