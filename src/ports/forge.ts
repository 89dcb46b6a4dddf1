import type { Account, BranchRule, Facts, Person } from '../core/model/facts.ts';
import type { Oid } from '../core/model/ids.ts';

/** The repository as the forge has it now. */
export interface ForgeRepository {
  readonly id: string;
  /** `git+https://HOST/OWNER/NAME`. */
  readonly uri: string;
  readonly defaultBranch: { readonly name: string; readonly tip: Oid };
}

/** A pull request, read whole: where anything of it was cut off, reading it is a `Fault`. */
export interface PullRequestState {
  readonly number: number;
  readonly open: boolean;
  readonly repository: ForgeRepository;
  readonly head: Oid;
  /** The target branch and its tip now, not when the pull request was opened. */
  readonly base: { readonly ref: string; readonly tip: Oid; readonly protected: boolean };
  /** Everything but `now`, `people` and `tickets`. Reviews that were dismissed keep the state they were given with. */
  readonly facts: Omit<Facts, 'now' | 'people' | 'tickets'>;
  /** Why facts that could not be had are absent, one phrase each. */
  readonly notes?: readonly string[];
}

/** What an open pull request changes; null where it is more than the forge lists at once. */
export interface OpenPaths {
  readonly number: number;
  readonly paths: readonly string[] | null;
}

/** One pull request in a merge group, and the commits between which its change lies there. */
export interface GroupEntry {
  readonly pullRequest: number;
  readonly base: Oid;
  readonly head: Oid;
}

/** A verdict as a commit shows it. */
export interface CommitStatus {
  readonly state: 'pending' | 'success' | 'failure' | 'error';
  /** One line; cut by the adapter to what the forge takes. */
  readonly description: string;
  /** Where to read more. */
  readonly url: string | null;
}

/** What became of something published: `refused` where the token may not, which is no fault. */
export type Published = 'done' | 'refused';

/** A code forge: what it knows of a change, and where a verdict is shown. Throws a `Fault` when it is out of reach. */
export interface Forge {
  /** As it is now. */
  repository(): Promise<ForgeRepository>;
  pullRequest(number: number): Promise<PullRequestState>;
  /** The head alone, for a pull request that can't be read whole. */
  headOf(number: number): Promise<Oid>;
  /** Numbers of the open pull requests whose head this commit is, ascending. */
  pullRequestsAt(head: Oid): Promise<readonly number[]>;
  /** Numbers of all open pull requests, ascending. */
  openPullRequests(): Promise<readonly number[]>;
  /** What the open pull requests to a branch change. */
  openPaths(branch: string): Promise<readonly OpenPaths[]>;
  /** The merge queue's own list for a group, in order; what it does not tile exactly is a `Fault`. */
  mergeGroup(group: {
    readonly baseRef: string;
    readonly base: Oid;
    readonly head: Oid;
  }): Promise<readonly GroupEntry[]>;
  /** What accounts may do, and which of the named teams they are in; teams only where a token may read them. */
  people(accounts: readonly Account[], teams: readonly string[]): Promise<readonly Person[]>;
  /** Rules in force on a branch; null where they can't be read. */
  branchRules(branch: string): Promise<readonly BranchRule[] | null>;
  /** The state of the newest status of a context; null where there is none, or the token may not see it. */
  standingStatus(commit: Oid, context: string): Promise<CommitStatus['state'] | null>;
  publishStatus(commit: Oid, context: string, status: CommitStatus): Promise<Published>;
  /**
   * Writes the one comment that begins with `marker` and is our own, or mends it.
   *
   * @param mode `mend` where no comment is to be written that is not there yet
   */
  publishComment(
    pullRequest: number,
    marker: string,
    body: string,
    mode?: 'write' | 'mend',
  ): Promise<Published>;
}
