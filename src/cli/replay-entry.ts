import type { ReplayedAny } from '../app/replay.ts';
import type { OutcomeChange, PolicyComparison } from '../app/replay-policy.ts';
import type { Difference } from '../core/evidence/json-difference.ts';

/** What came of one record, as `replay --json` prints it; what says nothing is left out. */
export interface ReplayEntry {
  readonly path: string;
  readonly result: ReplayedAny['result'];
  /** Of an event, which decides nothing. */
  readonly kind?: string;
  /** The recorded one. */
  readonly verdict?: string;
  readonly decidedAt?: string;
  /** What made the record, and whether it is the very program that replays. */
  readonly engine?: {
    readonly version: string;
    readonly digest: { readonly sha256: string };
    readonly same: boolean;
  };
  readonly differences?: readonly Difference[];
  /** Results by the recorded policy and by the one that is tried out. */
  readonly recorded?: string;
  readonly today?: string;
  readonly outcomes?: readonly OutcomeChange[];
  readonly code?: string;
  readonly reason?: string;
  readonly help?: string;
}

/** The program that replays. */
export interface ReplayingEngine {
  readonly version: string;
  /** SHA-256 in hex digits. */
  readonly digest: string;
}

export function replayEntry(
  path: string,
  came: ReplayedAny | PolicyComparison,
  engine: ReplayingEngine,
): ReplayEntry {
  const { result } = came;
  if (came.result === 'unreadable') {
    const { code, message, help } = came.refusal;
    return { path, result, code, reason: message, help };
  }
  if (came.result === 'event') return { path, result, kind: came.record.kind };
  const { verdict, engine: made } = came.record;
  const same = made.version === engine.version && made.digest.sha256 === engine.digest;
  return {
    path,
    result,
    verdict: verdict.result,
    decidedAt: verdict.now,
    engine: { version: made.version, digest: { sha256: made.digest.sha256 }, same },
    ...('differences' in came && { differences: came.differences }),
    ...('today' in came && {
      recorded: came.recorded,
      today: came.today,
      outcomes: came.outcomes,
    }),
    ...('reason' in came && came.reason !== null && { reason: came.reason }),
  };
}
