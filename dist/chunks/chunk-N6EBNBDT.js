// src/core/approval/landing-time.ts
var isLate = (at, landedAt) => Math.floor(at / 1e3) > Math.floor(landedAt / 1e3);
function factsInTime(facts) {
  const { landedAt, reviews, heads } = facts;
  if (landedAt === void 0) return { facts, late: [] };
  const inTime = (at) => !isLate(at, landedAt);
  const standing = reviews?.filter(({ submittedAt }) => inTime(submittedAt)).map((review) => {
    const { dismissedBy: _, dismissedAt, ...undismissed } = review;
    return dismissedAt === void 0 || inTime(dismissedAt) ? review : undismissed;
  });
  return {
    facts: {
      ...facts,
      ...standing && { reviews: standing },
      ...heads && { heads: heads.filter(({ at }) => inTime(at)) }
    },
    late: reviews?.filter(({ submittedAt }) => !inTime(submittedAt)) ?? []
  };
}

// src/core/model/delta.ts
var CLASSES = [
  "opaque",
  "reinstate",
  "create",
  "orphan",
  "revoke",
  "broaden",
  "reshape",
  "transfer",
  "renew",
  "rotate",
  "narrow",
  "shorten",
  "annotate",
  "move"
];
var DIRECTIONS = ["widen", "narrow", "neutral", "unknown"];

export {
  factsInTime,
  CLASSES,
  DIRECTIONS
};
