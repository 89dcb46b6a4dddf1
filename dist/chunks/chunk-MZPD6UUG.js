import {
  readFacts
} from "./chunk-XKSUZ3LK.js";
import {
  writeInstant
} from "./chunk-YNYBI3LC.js";

// src/core/evidence/facts-file.ts
function factsFile(facts) {
  const { now, pullRequest, commits, heads, bases, reviews, tickets, landedAt, ...rest } = facts;
  const file = {
    ...rest,
    now: writeInstant(now),
    ...landedAt !== void 0 && { landedAt: writeInstant(landedAt) },
    ...pullRequest !== void 0 && { pullRequest: pullRequest && pullRequestFile(pullRequest) },
    ...commits && {
      commits: commits.map((commit) => ({
        ...commit,
        committedAt: writeInstant(commit.committedAt)
      }))
    },
    ...heads && { heads: heads.map((head) => ({ ...head, at: writeInstant(head.at) })) },
    ...bases && { bases: bases.map((base) => ({ ...base, at: writeInstant(base.at) })) },
    ...reviews && {
      reviews: reviews.map(({ dismissedAt, ...review }) => ({
        ...review,
        submittedAt: writeInstant(review.submittedAt),
        ...dismissedAt !== void 0 && { dismissedAt: writeInstant(dismissedAt) }
      }))
    },
    ...tickets && {
      tickets: tickets.map(({ openedAt, ...ticket }) => ({
        ...ticket,
        ...openedAt !== void 0 && { openedAt: writeInstant(openedAt) },
        fetchedAt: writeInstant(ticket.fetchedAt)
      }))
    }
  };
  return file;
}
var pullRequestFile = ({
  editedAt,
  ...pullRequest
}) => ({
  ...pullRequest,
  ...editedAt !== void 0 && { editedAt: writeInstant(editedAt) }
});
var PLACE = { path: "facts", line: 1, column: 1 };
function recordedFacts(file) {
  const document = {
    value: file,
    place: PLACE,
    ambiguities: [],
    at: () => PLACE
  };
  const { facts, problems } = readFacts(document, 0);
  if (facts === null) return { problems };
  return { facts };
}

export {
  factsFile,
  recordedFacts
};
