import type { Account, Review } from '../model/facts.ts';
import { byText } from '../model/order.ts';
import type { PersonKey } from './person-keys.ts';

/** The order in which reviews were given. */
export const byTime = (a: Review, b: Review): number =>
  a.submittedAt - b.submittedAt || byNumber(a.id, b.id);

/** Ids are numbers in text, and longer ones are larger. */
const byNumber = (a: string, b: string): number => a.length - b.length || byText(a, b);

const isDismissed = (review: Review): boolean =>
  review.state === 'DISMISSED' || review.dismissedBy !== undefined;

/** Comments say neither yes nor no, and leave what was said before. */
export const isOpinion = ({ state }: Review): boolean =>
  state !== 'COMMENTED' && state !== 'PENDING';

/** The last opinion of each person. A dismissed one still replaces those before it. */
export function latestOpinions(reviews: readonly Review[], keyOf: PersonKey): readonly Review[] {
  const latest = new Map<string, Review>();
  for (const review of reviews.filter(isOpinion).toSorted(byTime)) {
    if (review.reviewer !== null) latest.set(keyOf(review.reviewer), review);
  }
  return [...latest.values()];
}

/** Whether an opinion approves. */
export const approves = (review: Review): boolean =>
  review.state === 'APPROVED' && !isDismissed(review);

/**
 * Whether an opinion asks for changes. Dismissing it lifts it, unless somebody did who had a part in the change, or
 * nobody knows who, as behind a bot; what no longer says what it was is then taken for a request.
 */
export function asksForChanges(review: Review, hadPart: (account: Account) => boolean): boolean {
  const { state, dismissedBy } = review;
  const stands = (by: Account | null): boolean => by?.type !== 'User' || hadPart(by);
  switch (state) {
    case 'APPROVED':
    case 'COMMENTED':
    case 'PENDING':
      return false;
    case 'CHANGES_REQUESTED':
      return dismissedBy === undefined || stands(dismissedBy);
    case 'DISMISSED':
      return dismissedBy !== undefined && stands(dismissedBy);
  }
}
