import type { Facts, Review } from '../model/facts.ts';
import type { Instant } from '../model/instant.ts';

/** Facts as they were when the change landed, and the reviews that came too late for it. */
export interface FactsInTime {
  readonly facts: Facts;
  readonly late: readonly Review[];
}

/** Times of the forge are whole seconds: what shares the second of the landing is in time. */
const isLate = (at: Instant, landedAt: Instant): boolean =>
  Math.floor(at / 1000) > Math.floor(landedAt / 1000);

/**
 * Leaves out what is dated after the landing: reviews, dismissals of reviews, and heads. Where the facts name no landing,
 * nothing is late.
 */
export function factsInTime(facts: Facts): FactsInTime {
  const { landedAt, reviews, heads } = facts;
  if (landedAt === undefined) return { facts, late: [] };
  const inTime = (at: Instant): boolean => !isLate(at, landedAt);
  const standing = reviews
    ?.filter(({ submittedAt }) => inTime(submittedAt))
    .map((review) => {
      const { dismissedBy: _, dismissedAt, ...undismissed } = review;
      return dismissedAt === undefined || inTime(dismissedAt) ? review : undismissed;
    });
  return {
    facts: {
      ...facts,
      ...(standing && { reviews: standing }),
      ...(heads && { heads: heads.filter(({ at }) => inTime(at)) }),
    },
    late: reviews?.filter(({ submittedAt }) => !inTime(submittedAt)) ?? [],
  };
}
