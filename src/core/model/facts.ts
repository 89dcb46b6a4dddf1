import type { Instant } from './instant.ts';

/** Somebody or something with an account; ids are GitHub's numeric ids as strings. */
interface Account {
  readonly login: string;
  readonly id: string;
  readonly type: 'User' | 'Bot' | 'Organization' | 'Mannequin';
}

interface Commit {
  readonly sha: string;
  readonly author: Account | null;
  readonly committer: Account | null;
  readonly coAuthors: readonly (Account | null)[];
  readonly committedAt: Instant;
}

/** A head that the pull request had, and when the forge saw it. */
interface Head {
  readonly sha: string;
  readonly at: Instant;
  readonly pusher?: Account | null;
}

interface Review {
  readonly id: string;
  readonly reviewer: Account | null;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly submittedAt: Instant;
  readonly commit: string;
  readonly dismissedBy?: Account | null;
}

interface Person extends Account {
  readonly permission: 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';
  readonly teams: readonly string[];
}

interface TicketFact {
  readonly system: string;
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly project?: string;
  readonly openedAt?: Instant;
  readonly mentions?: readonly string[];
  readonly fetchedAt: Instant;
}

/** What the world says about a change; taken once, never derived. Absent parts were not given. */
export interface Facts {
  readonly now: Instant;
  readonly repository?: {
    readonly id: string;
    readonly uri: string;
    readonly defaultBranch: string;
  };
  readonly pullRequest?: {
    readonly number: number;
    readonly author: Account | null;
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
    readonly baseRef: string;
    readonly headRef: string;
    readonly initiator?: Account | null;
  };
  readonly commits?: readonly Commit[];
  readonly heads?: readonly Head[];
  readonly bases?: readonly { readonly ref: string; readonly at: Instant }[];
  readonly reviews?: readonly Review[];
  readonly people?: readonly Person[];
  readonly tickets?: readonly TicketFact[];
}
