import type { Instant } from '../../core/model/instant.ts';
import type { History } from '../../ports/history.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';
import type { Signer } from '../../ports/signer.ts';
import type { SealedRecord } from './append.ts';
import type { DraftTools } from './drafts.ts';
import type { LandingSource } from './landing-facts.ts';

/** What appending takes. */
export interface AppendTools {
  readonly store: LedgerStore;
  readonly signer: Signer;
  /** Waits a little while, longer from one time to the next, and never the same for two. */
  readonly pause: (attempt: number) => Promise<void>;
}

export interface SealTools extends DraftTools, AppendTools {
  readonly repository: Repository & History;
  readonly source: LandingSource;
  /** Told of what each append sealed, and how many commits are left to look at; what it does is waited for. */
  readonly appended?: (records: readonly SealedRecord[], left: number) => Promise<void>;
}

export interface SealRequest {
  /** Without `refs/heads/`. */
  readonly branch: string;
  readonly tip: CommitRef;
  /** Where a new ledger begins. */
  readonly adopt: CommitRef;
  /** What a new ledger is called. */
  readonly origin: string;
  readonly repository: { readonly uri: string | null; readonly id: string | null };
  readonly now: Instant;
  /** `when-due`: where commits that touch nothing governed are not covered, or nothing was sealed for a week. */
  readonly heartbeat: 'when-due' | 'never';
  /** Bundles that were kept outside: nothing is built on a ledger that does not contain what they know. */
  readonly anchors: readonly string[];
}
