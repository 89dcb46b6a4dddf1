import type { Instant } from './instant.ts';

/** Somebody or something with an account; ids are GitHub's numeric ids as strings. */
export interface Account {
  readonly login: string;
  readonly id: string;
  readonly type: 'User' | 'Bot' | 'Organization' | 'Mannequin';
}

export interface Commit {
  readonly sha: string;
  readonly author: Account | null;
  readonly committer: Account | null;
  readonly coAuthors: readonly (Account | null)[];
  readonly committedAt: Instant;
  /** Where a ticket may be named; nothing else is taken from it. */
  readonly message?: string;
}

/** A head that the pull request had, and when the forge saw it. */
export interface Head {
  readonly sha: string;
  readonly at: Instant;
  readonly pusher?: Account | null;
}

export interface Review {
  readonly id: string;
  readonly reviewer: Account | null;
  /** As it was given; `DISMISSED` where it was dismissed and no longer says what it was. */
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly submittedAt: Instant;
  readonly commit: string;
  /** Present on a review that was dismissed; null where the forge knows nobody. */
  readonly dismissedBy?: Account | null;
  /** When that was. */
  readonly dismissedAt?: Instant;
}

export interface Person extends Account {
  readonly permission: 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';
  readonly teams: readonly string[];
}

export interface TicketFact {
  readonly system: string;
  readonly id: string;
  /** `open` or `closed` where its system was asked, and `not-found` where that has no such ticket. */
  readonly state: string;
  readonly title: string;
  readonly project?: string;
  readonly openedAt?: Instant;
  /** Which of the names that were looked for it names. */
  readonly mentions?: readonly string[];
  readonly fetchedAt: Instant;
}

/** A branch that the pull request was aimed at, from a time on. */
export interface Base {
  readonly ref: string;
  readonly at: Instant;
}

/** A rule in force on the target branch, by the forge's own name: `pull_request`, `required_status_checks` … */
export interface BranchRule {
  readonly type: string;
  readonly ruleset: string;
}

export interface PullRequest {
  readonly number: number;
  readonly author: Account | null;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly baseRef: string;
  readonly headRef: string;
  /** Who set an agent to work that opened it. */
  readonly initiator?: Account | null;
  /** When title or body were last changed, where the forge says so. */
  readonly editedAt?: Instant;
}

/** A grant that was taken away before, and the ledger's record of that. */
export interface Revocation {
  readonly grant: string;
  readonly record: number;
}

/** What the world says about a change; taken once, never derived. Absent parts were not given. */
export interface Facts {
  readonly now: Instant;
  readonly repository?: {
    readonly id: string;
    readonly uri: string;
    readonly defaultBranch: string;
  };
  /** Null where the forge was asked, and it landed without one. */
  readonly pullRequest?: PullRequest | null;
  readonly commits?: readonly Commit[];
  readonly heads?: readonly Head[];
  readonly bases?: readonly Base[];
  readonly reviews?: readonly Review[];
  readonly people?: readonly Person[];
  readonly tickets?: readonly TicketFact[];
  readonly branchRules?: readonly BranchRule[];
  /** When the forge saw it land: what is dated later comes too late to count. */
  readonly landedAt?: Instant;
  readonly revoked?: readonly Revocation[];
}
