import type { Fingerprint, KeySpan } from './keyring.ts';
import type { TreeHead } from './tree-head.ts';

/** A ledger in short, as far as it could be read. */
export interface LedgerSummary {
  readonly origin: string | null;
  readonly head: TreeHead;
  /** Of the ledger's branch. */
  readonly commit: string;
  /** Where it begins, and when that was sealed (milliseconds since 1970). */
  readonly adopted: { readonly commit: string; readonly at: number } | null;
  /** The last commit that is covered, and by when. */
  readonly sealed: { readonly commit: string; readonly at: number } | null;
  /** Commits that have to have a record and have none yet, oldest first. */
  readonly unsealed: readonly string[];
  /** Indexes of violations, and of those that nobody has approved afterwards. */
  readonly violations: readonly number[];
  readonly openViolations: readonly number[];
  /** Those that count now, and all that ever did; none in keyless ledgers. Null where nobody knows who signed the first. */
  readonly keys: {
    readonly current: readonly Fingerprint[];
    readonly spans: readonly KeySpan[];
  } | null;
  readonly anchoredUpTo: { readonly index: number; readonly by: string } | null;
}
