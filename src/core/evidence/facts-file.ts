import type { ManifestDocument } from '../manifest/document.ts';
import type { FactsFile } from '../manifest/schema/types.ts';
import type { Facts, PullRequest } from '../model/facts.ts';
import { type Instant, writeInstant } from '../model/instant.ts';
import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { readFacts } from '../policy/facts.ts';

/** Facts as a facts file has them: what `readFacts` reads from it is the same again. */
export function factsFile(facts: Facts): FactsFile & JsonObject {
  const { now, pullRequest, commits, heads, bases, reviews, tickets, landedAt, ...rest } = facts;
  const file: FactsFile = {
    ...rest,
    now: writeInstant(now),
    ...(landedAt !== undefined && { landedAt: writeInstant(landedAt) }),
    ...(pullRequest !== undefined && { pullRequest: pullRequest && pullRequestFile(pullRequest) }),
    ...(commits && {
      commits: commits.map((commit) => ({
        ...commit,
        committedAt: writeInstant(commit.committedAt),
      })),
    }),
    ...(heads && { heads: heads.map((head) => ({ ...head, at: writeInstant(head.at) })) }),
    ...(bases && { bases: bases.map((base) => ({ ...base, at: writeInstant(base.at) })) }),
    ...(reviews && {
      reviews: reviews.map(({ dismissedAt, ...review }) => ({
        ...review,
        submittedAt: writeInstant(review.submittedAt),
        ...(dismissedAt !== undefined && { dismissedAt: writeInstant(dismissedAt) }),
      })),
    }),
    ...(tickets && {
      tickets: tickets.map(({ openedAt, ...ticket }) => ({
        ...ticket,
        ...(openedAt !== undefined && { openedAt: writeInstant(openedAt) }),
        fetchedAt: writeInstant(ticket.fetchedAt),
      })),
    }),
  };
  return file as FactsFile & JsonObject;
}

const pullRequestFile = ({
  editedAt,
  ...pullRequest
}: PullRequest): NonNullable<FactsFile['pullRequest']> => ({
  ...pullRequest,
  ...(editedAt !== undefined && { editedAt: writeInstant(editedAt) }),
});

const PLACE = { path: 'facts', line: 1, column: 1 };

/** Reads facts out of a record. The record names the time, so there is no clock. */
export function recordedFacts(
  file: JsonObject,
): { readonly facts: Facts } | { readonly problems: readonly Problem[] } {
  const document: ManifestDocument = {
    value: file,
    place: PLACE,
    ambiguities: [],
    at: () => PLACE,
  };
  const { facts, problems } = readFacts(document, 0 as Instant);
  if (facts === null) return { problems };
  return { facts };
}
