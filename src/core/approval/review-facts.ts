import type { Facts } from '../model/facts.ts';

type Wanted = 'pullRequest' | 'commits' | 'heads' | 'reviews' | 'people';

/** Facts that say who approved what. */
export type ReviewFacts = Facts & Required<Pick<Facts, Wanted>>;

/** The facts, where all are there that approvals are judged by; else null. */
export function reviewFacts(facts: Facts): ReviewFacts | null {
  const { pullRequest, commits, heads, reviews, people } = facts;
  return pullRequest !== undefined && commits && heads && reviews && people
    ? { ...facts, pullRequest, commits, heads, reviews, people }
    : null;
}
