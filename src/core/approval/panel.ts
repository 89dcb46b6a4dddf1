import type { Codeowners } from '../manifest/metadata/codeowners.ts';
import type { Facts, Person, Review } from '../model/facts.ts';
import type { Policy, Roster } from '../model/policy.ts';
import { type Bond, isBehind, staleBecause, subjectOf } from './binding.ts';
import { doersOf, type Exclusions, exclusionsOf, makersOf } from './exclusions.ts';
import { latestOpinions } from './opinions.ts';
import { type PersonKey, personKeys } from './person-keys.ts';
import { type ReviewFacts, reviewFacts } from './review-facts.ts';
import type { Digests, Reviewed } from './reviewed.ts';

/** Whom the policy can ask. */
export interface Authorities {
  readonly policy: Policy;
  /** As the default branch's tip has it; null where it has none. */
  readonly roster: Roster | null;
  /** The same. */
  readonly codeowners: Codeowners | null;
}

/** The reviews of a pull request, and all that decides which of them count; worked out once for every delta. */
export interface Panel extends Authorities {
  readonly facts: ReviewFacts;
  readonly keyOf: PersonKey;
  /** By numeric id. */
  readonly people: ReadonlyMap<string, Person>;
  /** The last opinion of each person. */
  readonly opinions: readonly Review[];
  /** Whoever had a part in the change. */
  readonly excluded: Exclusions;
  /** Whoever had a part for certain: their no counts as little as their yes, but nobody can write others into it. */
  readonly doers: Exclusions;
  /** Why an approval is not about what would land; null where it is. */
  readonly stale: (review: Review, bond: Bond) => string | null;
  /** Whether an approval has to wait until the branch is up to date with its target. */
  readonly behind: (bond: Bond) => boolean;
}

/** Null where the facts do not say who approved what. */
export function panelOf(
  authorities: Authorities,
  given: Facts,
  landing: Digests,
  reviewed: (commit: string) => Reviewed,
): Panel | null {
  const facts = reviewFacts(given);
  if (facts === null) return null;
  const keyOf = personKeys(authorities.roster);
  return {
    ...authorities,
    facts,
    keyOf,
    people: new Map(facts.people.map((person) => [person.id, person])),
    opinions: latestOpinions(facts.reviews, keyOf),
    excluded: exclusionsOf(makersOf(facts), keyOf),
    doers: exclusionsOf(doersOf(facts), keyOf),
    stale: (review, bond) => staleBecause(subjectOf(review, facts), bond, landing, reviewed),
    behind: (bond) => isBehind(facts, bond, landing, reviewed),
  };
}
