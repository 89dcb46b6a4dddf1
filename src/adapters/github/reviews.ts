import type { Account, Review } from '../../core/model/facts.ts';
import type { Instant } from '../../core/model/instant.ts';
import { graphqlAccount } from './accounts.ts';
import type { Answer } from './answer.ts';

const STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'] as const;
/** Stands for a commit that GitHub no longer knows: nothing can be bound to it. */
const NO_COMMIT = '0'.repeat(40);

interface Dismissal {
  readonly state: Review['state'];
  readonly by: Account | null;
  readonly at: Instant | null;
}

/** Of a review that was dismissed without an event that says so. */
const UNTOLD: Dismissal = { state: 'DISMISSED', by: null, at: null };

/**
 * All reviews that were submitted. One that was dismissed has the state that it was given with, as its dismissal
 * tells it, and who dismissed it, and when.
 *
 * @param events of the timeline, dismissals among them
 */
export function readReviews(
  nodes: readonly Answer[],
  events: readonly Answer[],
): readonly Review[] {
  const dismissals = readDismissals(events);
  return nodes
    .map(readReview)
    .filter(({ state }) => state !== 'PENDING')
    .map((review) => {
      if (review.state !== 'DISMISSED') return review;
      const { state, by, at } = dismissals.get(review.id) ?? UNTOLD;
      return { ...review, state, dismissedBy: by, ...(at !== null && { dismissedAt: at }) };
    });
}

function readReview(node: Answer): Review {
  const state = node.at('state').oneOf(STATES);
  return {
    id: node.at('fullDatabaseId').id(),
    reviewer: graphqlAccount(node.at('author')),
    state,
    // Only one that nobody else sees yet was not submitted; it is left out.
    submittedAt: state === 'PENDING' ? (0 as Instant) : node.at('submittedAt').instant(),
    commit: node.at('commit').orNull()?.at('oid').oid() ?? NO_COMMIT,
  };
}

/** The last dismissal of each review. */
function readDismissals(events: readonly Answer[]): ReadonlyMap<string, Dismissal> {
  const dismissals = new Map<string, Dismissal>();
  for (const event of events) {
    if (event.at('__typename').text() !== 'ReviewDismissedEvent') continue;
    const review = event.at('review').orNull();
    if (review === null) continue;
    const was = event.at('previousReviewState').oneOf(STATES);
    dismissals.set(review.at('fullDatabaseId').id(), {
      state: was === 'PENDING' ? 'DISMISSED' : was,
      by: graphqlAccount(event.at('actor')),
      at: event.at('createdAt').instant(),
    });
  }
  return dismissals;
}
