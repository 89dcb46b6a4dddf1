import type { LedgerFinding } from '../evidence/ledger-verification.ts';
import type { Check, CheckName, FoundSigner } from '../evidence/verification.ts';
import type { PackManifest } from './pack-manifest.ts';

/** A pack in short, as it says of itself; believe it where the checks pass. */
export interface PackSummary {
  readonly manifest: Omit<PackManifest, 'files'>;
  /** How many files it has. */
  readonly files: number;
  /** Who packed; null where nobody signed, or the signature does not hold. */
  readonly packer: FoundSigner | null;
  /** Indexes of violations among the records of the period, and of those that none of them approves afterwards. */
  readonly violations: readonly number[];
  readonly openViolations: readonly number[];
  readonly anchoredUpTo: { readonly index: number; readonly by: string } | null;
}

/** What a pack proves, and what is wrong with it. */
export interface PackVerification {
  readonly result: 'pass' | 'fail';
  readonly checks: Readonly<Record<CheckName, Check>>;
  readonly findings: readonly LedgerFinding[];
  /** Null where it can't be read at all. */
  readonly summary: PackSummary | null;
}
