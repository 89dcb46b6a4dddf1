import type { Result } from '../model/verdict.ts';
import type { EventRecord } from './event-record.ts';
import type { CertificateClaims } from './identity.ts';
import type { AccessRecord } from './record.ts';

/** What is verified of a record, each on its own: that one holds says nothing of the others. */
export const CHECKS = [
  'integrity',
  'identity',
  'subjects',
  'replay',
  'inputs',
  'completeness',
  'anchored',
] as const;
export type CheckName = (typeof CHECKS)[number];

export interface Check {
  readonly verdict: 'pass' | 'fail' | 'not-checked';
  /** What was found, or why nothing was looked at: one sentence, lower case, no final period. */
  readonly reason: string;
}

/** What can be wrong with a record, its bundle, or both together. */
export const FINDING_CODES = [
  'bundle-missing',
  'bundle-unreadable',
  'bundle-not-supported',
  'signature-mismatch',
  'other-key',
  'other-identity',
  'certificate-untrusted',
  'timestamp-missing',
  'timestamp-invalid',
  'log-entry-invalid',
  'ephemeral-key',
  'statement-unreadable',
  'statement-differs',
  'record-unreadable',
  'record-not-canonical',
  'other-record',
  'text-altered',
  'subject-differs',
  'subject-missing',
  'subject-unknown',
  'replay-mismatch',
  'replay-impossible',
  'input-differs',
  'pack-differs',
  'not-checked',
  'unassessed',
  // of a whole ledger
  'ledger-missing',
  'record-missing',
  'record-misplaced',
  'head-differs',
  'checkpoint-differs',
  'tile-differs',
  'index-differs',
  'ledger-truncated',
  'ledger-forked',
  'ledger-rewritten',
  'ledger-readopted',
  'adoption-differs',
  'foreign-file',
  'foreign-commit',
  'key-outside-validity',
  'key-revoked',
  'key-event-void',
  'time-backwards',
  'commits-unsealed',
  'foxtrot-merge',
  'branch-rewritten',
  'tip-discarded',
  'scope-gap',
  'shallow-clone',
  // of a pack
  'pack-unreadable',
  'file-altered',
  'file-missing',
  'file-unlisted',
  'proof-differs',
  'period-differs',
  'object-missing',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export interface VerificationFinding {
  readonly code: FindingCode;
  /** What was found and what was wanted: one sentence, lower case, no final period. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
}

/** The verdict of one part, and all that was found. */
export interface Checked {
  readonly check: Check;
  readonly findings: readonly VerificationFinding[];
}

/** Who signed, as far as it could be told. */
export type FoundSigner =
  | { readonly kind: 'key' | 'ephemeral'; readonly fingerprint: string }
  | { readonly kind: 'certificate'; readonly claims: CertificateClaims };

/** What a record says it is about; believe it where the checks pass. */
export interface RecordSummary {
  readonly kind: AccessRecord['kind'] | EventRecord['kind'];
  /** Null for what decides nothing. */
  readonly decision: Result | null;
  /** Or when it was written. */
  readonly decidedAt: string;
  readonly repository: string | null;
  readonly commit: string;
  readonly pullRequest: number | null;
  /** How many grants changed. */
  readonly grants: number;
}

export interface Verification {
  readonly result: 'pass' | 'fail';
  readonly checks: Readonly<Record<CheckName, Check>>;
  readonly findings: readonly VerificationFinding[];
  /** Null where the record can't be read. */
  readonly about: RecordSummary | null;
  readonly signer: FoundSigner | null;
  /** When it was signed, by the clocks of others, RFC 3339 in UTC. */
  readonly signedAt: readonly string[];
}

export const pass = (reason: string): Check => ({ verdict: 'pass', reason });
export const fail = (reason: string): Check => ({ verdict: 'fail', reason });
export const notChecked = (reason: string): Check => ({ verdict: 'not-checked', reason });
