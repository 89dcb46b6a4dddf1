import type { Place } from '../model/place.ts';
import type { ProblemCode } from '../model/problem.ts';

/** Everything that can be amiss in how a repository uses the gate. Each has its section in docs/doctor.md. */
export const ADVICE_CODES = [
  // the workflow
  'workflow-missing',
  'workflow-unreadable',
  'workflow-trigger-missing',
  'workflow-pull-request',
  'workflow-types',
  'workflow-path-filter',
  'workflow-branch-filter',
  'workflow-condition',
  'workflow-needs',
  'workflow-matrix',
  'workflow-concurrency',
  'workflow-continue-on-error',
  'workflow-status-differs',
  'workflow-permissions',
  'workflow-permissions-wide',
  'workflow-unpinned',
  'workflow-head-checkout',
  'workflow-literal-secret',
  'seal-missing',
  'seal-trigger-missing',
  'seal-permissions',
  'seal-key-exposed',
  'seal-approval-incomplete',
  // the files beside the policy
  'policy-unowned',
  'roster-account-missing',
  // the settings on GitHub
  'settings-unknown',
  'status-not-required',
  'status-any-source',
  'stale-reviews-kept',
  'bypass-allowed',
  'actions-may-approve',
  'default-token-writes',
  'ledger-unprotected',
  'ledger-bypass',
  'ledger-blocked',
  'key-environment-open',
  'key-environment-waits',
] as const;

type AdviceCode = (typeof ADVICE_CODES)[number];

/**
 * `error`: changes go unjudged, or nothing holds them. `warning`: somebody could get around the gate, or it fails
 * without need. `notice`: good to know.
 */
export type AdviceLevel = 'error' | 'warning' | 'notice';

/** Something to mend in how the gate is set up. Data, never thrown. */
export interface Advice {
  /** Problems of the policy and the roster keep their own codes. */
  readonly code: AdviceCode | ProblemCode;
  readonly level: AdviceLevel;
  /** Null for what stands in no file. */
  readonly place: Place | null;
  /** One sentence, lower case, no final period, the offending text in backticks. */
  readonly message: string;
  /** The line to change, and what to write. */
  readonly help: string;
}
