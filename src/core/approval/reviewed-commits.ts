import type { Facts } from '../model/facts.ts';
import { sortedSet } from '../model/order.ts';
import type { Roster } from '../model/policy.ts';
import { subjectOf } from './binding.ts';
import { headNow } from './head-history.ts';
import { factsInTime } from './landing-time.ts';
import { approves, latestOpinions } from './opinions.ts';
import { personKeys } from './person-keys.ts';

/**
 * The commits whose change of access decides which approvals count, each once: those that last opinions are about,
 * and the head as it is, which the next one would be about.
 */
export function reviewedCommits(facts: Facts, roster: Roster | null): readonly string[] {
  const { pullRequest, heads, reviews, bases } = factsInTime(facts).facts;
  if (pullRequest === undefined || !heads || !reviews) return [];
  const approved = latestOpinions(reviews, personKeys(roster))
    .filter(approves)
    .map((review) => subjectOf(review, { pullRequest, heads, ...(bases && { bases }) }))
    .flatMap((subject) => (subject.kind === 'commits' ? subject.commits : []));
  const head = headNow(heads);
  return sortedSet(head === null ? approved : [...approved, head]);
}
