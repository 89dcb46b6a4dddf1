import type { Clock } from './clock.ts';
import type { Git } from './git.ts';
import type { Limits } from './limits.ts';

/** Somebody with an account: what tests hold of a person, an app or an organization. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization' | 'Mannequin';
  readonly name: string;
  /** What commits are attributed by. */
  readonly email: string;
  /** Deleted: GitHub shows a ghost, or nobody. */
  gone: boolean;
}

export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

export interface Team {
  readonly id: number;
  readonly org: Account;
  readonly slug: string;
  readonly members: Set<Account>;
}

/** Who stands in a commit without having an account, or with the account that its address belongs to. */
export interface Signature {
  readonly name: string;
  readonly email: string;
}

export type ActivityType =
  | 'push'
  | 'force_push'
  | 'branch_creation'
  | 'branch_deletion'
  | 'pr_merge'
  | 'merge_queue_merge';

/** A change of a ref, as GitHub recorded it. Times are milliseconds of the hub's clock, here and everywhere. */
export interface Activity {
  readonly id: number;
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly type: ActivityType;
  readonly actor: Account;
  readonly at: number;
}

export interface Comment {
  readonly id: number;
  readonly author: Account;
  readonly createdAt: number;
  body: string;
  updatedAt: number;
}

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';

export interface Review {
  readonly id: number;
  readonly author: Account;
  readonly body: string;
  readonly submittedAt: number;
  state: ReviewState;
  /** GitHub may write this anew: see `reanchor`. */
  commit: string;
}

/** What happened to an issue or a pull request, named as in GraphQL. */
export type TimelineEvent = {
  readonly id: number;
  readonly actor: Account;
  readonly at: number;
} & (
  | { readonly type: 'HeadRefForcePushedEvent'; readonly before: string; readonly after: string }
  | { readonly type: 'BaseRefForcePushedEvent'; readonly before: string; readonly after: string }
  | {
      readonly type: 'BaseRefChangedEvent' | 'AutomaticBaseChangeSucceededEvent';
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly type: 'ReviewDismissedEvent';
      readonly review: Review;
      readonly previous: ReviewState;
      readonly message: string | null;
      /** The push that dismissed it, where nobody did. */
      readonly commit: string | null;
    }
  | { readonly type: 'LabeledEvent' | 'UnlabeledEvent'; readonly label: string }
  | { readonly type: 'MergedEvent'; readonly commit: string }
  | { readonly type: 'ClosedEvent' | 'ReopenedEvent' }
  | { readonly type: 'AddedToMergeQueueEvent' | 'RemovedFromMergeQueueEvent' }
);

/** An issue; a pull request is one too. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly author: Account;
  readonly createdAt: number;
  readonly labels: Set<string>;
  readonly comments: Comment[];
  readonly timeline: TimelineEvent[];
  readonly pull: Pull | null;
  title: string;
  body: string | null;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  updatedAt: number;
  closedAt: number | null;
  closedBy: Account | null;
}

export interface Pull {
  readonly issue: Issue;
  readonly repo: Repo;
  readonly headRef: string;
  readonly reviews: Review[];
  readonly draft: boolean;
  /** Null where the fork was deleted. */
  headRepo: Repo | null;
  headOwner: Account;
  headOid: string;
  baseRef: string;
  /** The base's tip when GitHub last looked: at opening, at each push to the head, at each retargeting. */
  baseOid: string;
  /** The commits as they were when it was merged; null until then. */
  merged: {
    readonly at: number;
    readonly by: Account;
    readonly commit: string;
    readonly landed: readonly string[];
  } | null;
  /** What GitHub names as the merge commit where that is not the one: null, or another; by REST alone, or everywhere. */
  misnamed?: { readonly sha: string | null; readonly where: 'rest' | 'everywhere' };
  /** How many more reads find that GitHub hasn't tried to merge yet. */
  unknownMergeability: number;
  /** The last trial merge. */
  trial: { readonly head: string; readonly base: string; readonly commit: string | null } | null;
}

export interface Status {
  readonly id: number;
  readonly sha: string;
  readonly context: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: Account;
  readonly at: number;
}

export interface CheckRun {
  readonly id: number;
  readonly headSha: string;
  readonly name: string;
  readonly startedAt: number;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  completedAt: number | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: readonly unknown[];
}

/** A ruleset over one branch, or classic protection of it. */
export interface Protection {
  readonly branch: string;
  readonly name?: string;
  /** Old style: seen as `protected`, but readable by administrators only. */
  readonly classic?: boolean;
  /** Contexts that must be `success` to merge. */
  readonly statuses?: readonly string[];
  /** Approvals that a pull request needs; 0 demands a pull request only. */
  readonly approvals?: number;
  readonly dismissStale?: boolean;
  readonly codeOwners?: boolean;
  readonly lastPushApproval?: boolean;
  readonly mergeQueue?: boolean;
  readonly noForcePush?: boolean;
  readonly noDeletion?: boolean;
  /** Nobody may make such a branch, or change it, who may not bypass the rule. */
  readonly noCreation?: boolean;
  readonly noUpdate?: boolean;
  /** Who may merge in spite of it; shown to administrators only. */
  readonly bypass?: readonly ('admin' | 'maintain' | 'write')[];
  readonly enforcement?: 'active' | 'evaluate' | 'disabled';
}

export interface QueueEntry {
  readonly id: number;
  readonly pull: Pull;
  readonly enqueuer: Account;
  readonly at: number;
  readonly base: string;
  readonly head: string;
  /** `refs/heads/gh-readonly-queue/BRANCH/pr-N-BASE`. */
  readonly ref: string;
}

export interface MergeQueue {
  readonly id: number;
  readonly branch: string;
  readonly method: 'merge' | 'squash';
  readonly entries: QueueEntry[];
}

export interface WorkflowRun {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly at: number;
}

/** A bundle in GitHub's store. */
export interface Attestation {
  readonly id: number;
  readonly bundle: unknown;
  /** `sha256:…` of what it is about. */
  readonly subjects: readonly string[];
  readonly predicateType: string;
  readonly by: Account;
  /** What makes its address known to nobody else. */
  readonly secret: string;
}

export interface Repo {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly private: boolean;
  readonly hasIssues: boolean;
  readonly hasAttestations: boolean;
  readonly git: Git;
  readonly parent: Repo | null;
  readonly createdAt: number;
  readonly collaborators: Map<Account, Role>;
  readonly issues: Map<number, Issue>;
  readonly activity: Activity[];
  readonly statuses: Status[];
  readonly checkRuns: CheckRun[];
  readonly protections: { readonly id: number; readonly rule: Protection }[];
  readonly queues: Map<string, MergeQueue>;
  readonly runs: WorkflowRun[];
  readonly attestations: Attestation[];
  defaultBranch: string;
  /** What a workflow may do that does not say. */
  workflowPermissions: 'read' | 'write';
  pushedAt: number;
  gone: boolean;
}

/** Everything there is. */
export interface World {
  readonly clock: Clock;
  readonly accounts: Account[];
  readonly teams: Team[];
  readonly repositories: Repo[];
  /** Folder of the bare repositories: `OWNER/NAME.git`. */
  readonly folder: string;
  readonly limits: Limits;
  /** Commits that GitHub made and signed itself. */
  readonly signed: Set<string>;
  /** Where the server listens, without a slash at the end. */
  origin: string;
  nextId(): number;
}

/** `OWNER/NAME`. */
export function fullName(repo: Repo): string {
  return `${repo.owner.login}/${repo.name}`;
}
