import type { Delta } from './delta.ts';
import type { Review } from './facts.ts';
import type { Digest, GrantId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';

/** From harmless to strict: recorded only; warns; an exception can waive it; nothing can. */
export const LEVELS = ['observe', 'advisory', 'soft', 'hard'] as const;
export type Level = (typeof LEVELS)[number];

export const OUTCOMES = [
  'pass',
  'fail',
  'waived',
  'pending',
  'not-assessed',
  'not-applicable',
  'error',
] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

export const RESULTS = [
  'allow',
  'allow-with-exception',
  'unassessed',
  'pending',
  'deny',
  'error',
  'violation',
] as const;
export type Result = (typeof RESULTS)[number];

/** What one rule says of one delta, or of a path (grant null). */
export interface Outcome extends Place {
  readonly rule: string;
  readonly level: Level;
  readonly outcome: OutcomeKind;
  readonly grant: GrantId | null;
  /** What was found and what was wanted: one sentence, lower case, no final period. */
  readonly message: string;
  /** How to fix it, and who can help. Empty where nothing is to be done. */
  readonly help: string;
  /** Control ids that the rule serves. */
  readonly controls: readonly string[];
}

/** Whether a review stands for, or against, the change as it would land. */
export interface ReviewStanding {
  readonly id: string;
  /** Login; null where the forge knows nobody. */
  readonly reviewer: string | null;
  /** What the review said when it was given; `DISMISSED` where that is no longer known. */
  readonly state: Review['state'];
  readonly counts: boolean;
  /** Why, as a phrase. */
  readonly reason: string;
}

export interface PolicySource {
  readonly path: string;
  readonly digest: Digest;
}

/** What was decided, and everything that led to it. */
export interface Verdict {
  readonly result: Result;
  readonly now: Instant;
  readonly deltaDigest: Digest;
  readonly deltas: readonly Delta[];
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
  /** Why the result is `pending` or `error` where no outcome says so, one sentence each. */
  readonly reasons: readonly string[];
  readonly policy: { readonly name: string; readonly sources: readonly PolicySource[] } | null;
  /** In the order in which they were given; absent where the facts have no reviews, or nothing was compared. */
  readonly reviews?: readonly ReviewStanding[];
}
