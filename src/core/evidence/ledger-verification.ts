import type { LedgerSummary } from '../ledger/ledger-report.ts';
import type { Check, CheckName, VerificationFinding } from './verification.ts';

/** Something that is wrong with a ledger, and with which of its records. */
export interface LedgerFinding extends VerificationFinding {
  /** The record's path on the ledger's branch; null where it is about no single one. */
  readonly record: string | null;
}

/** What a ledger proves, and what is wrong with it. */
export interface LedgerVerification {
  readonly result: 'pass' | 'fail';
  readonly checks: Readonly<Record<CheckName, Check>>;
  readonly findings: readonly LedgerFinding[];
  /** Null where there is no ledger. */
  readonly summary: LedgerSummary | null;
}
