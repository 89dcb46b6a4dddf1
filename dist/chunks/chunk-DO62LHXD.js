import {
  deltaDigest
} from "./chunk-I7257EFS.js";

// src/app/empty-verdict.ts
function emptyVerdict(result, now, problems, reasons = []) {
  return {
    result,
    now,
    deltaDigest: deltaDigest([], { repository: null, targetRef: null, matched: () => null }),
    deltas: [],
    outcomes: [],
    problems,
    reasons,
    policy: null
  };
}

export {
  emptyVerdict
};
