import { deltaDigest } from '../core/change/delta-digest.ts';
import type { Instant } from '../core/model/instant.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Result, Verdict } from '../core/model/verdict.ts';

/** A verdict where nothing could be judged, with the reasons. */
export function emptyVerdict(
  result: Result,
  now: Instant,
  problems: readonly Problem[],
  reasons: readonly string[] = [],
): Verdict {
  return {
    result,
    now,
    deltaDigest: deltaDigest([], { repository: null, targetRef: null, matched: () => null }),
    deltas: [],
    outcomes: [],
    problems,
    reasons,
    policy: null,
  };
}
