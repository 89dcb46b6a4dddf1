import type { EventRecord } from '../evidence/event-record.ts';
import type { AccessRecord } from '../evidence/record.ts';
import type { Result, Verdict } from '../model/verdict.ts';
import { outputsOf } from './outputs.ts';
import { count } from './plain-words.ts';
import { reasonLine } from './status-line.ts';

/** What was sealed, as far as a page shows it. */
export interface SealedView {
  /** In the ledger, from 0. */
  readonly index: number;
  readonly kind: AccessRecord['kind'] | EventRecord['kind'];
  readonly commit: string;
  /** Null for what came without one. */
  readonly pullRequest: number | null;
  /** Null for events, which decide nothing. */
  readonly judged: JudgedView | null;
  /** Who pushed what came without a pull request, where that is known. */
  readonly pusher?: string | undefined;
  /** Of a record that adopts the branch: how many grants stood there. */
  readonly backlog?: number;
}

/** What came of judging it. */
export interface JudgedView {
  readonly result: Result;
  /** In one line. */
  readonly why: string;
  readonly deltaDigest: string;
  /** How many findings and problems block. */
  readonly findings: number;
  /** Of the first violations alone: a run may seal a great many records. */
  readonly verdict: Verdict | null;
}

/**
 * A verdict as it is kept.
 *
 * @param whole whether a violation is shown with everything that was missing
 */
export const judgedView = (verdict: Verdict, whole: boolean): JudgedView => ({
  result: verdict.result,
  why: reasonLine(verdict),
  deltaDigest: verdict.deltaDigest,
  findings: Number(outputsOf(verdict).findings),
  verdict: whole && verdict.result === 'violation' ? verdict : null,
});

/** A run of the seal. */
export interface SealedRun {
  readonly ledger: {
    readonly origin: string;
    readonly branch: string;
    readonly size: number;
    readonly root: string;
  };
  /** In the order of the ledger. */
  readonly sealed: readonly SealedView[];
  /** What a reader should know besides, one sentence each. */
  readonly notices: readonly string[];
}

export const isViolation = ({ judged }: SealedView): boolean => judged?.result === 'violation';

/** Violations first, else in the order of the ledger. */
export const gravestFirst = (sealed: readonly SealedView[]): readonly SealedView[] => [
  ...sealed.filter(isViolation),
  ...sealed.filter((one) => !isViolation(one)),
];

const EVENT_WORDS = {
  heartbeat: 'nothing that is governed has changed',
  'key-event': 'a signing key was added, replaced or taken back',
} as const;

/** What became of it, as the table has it: the result and one line of why. */
export function sealedWords({ kind, judged, backlog }: SealedView): {
  readonly result: string;
  readonly why: string;
} {
  if (judged !== null)
    return {
      result: kind === 'retroactive-approval' ? `approved late: ${judged.result}` : judged.result,
      why: judged.why,
    };
  if (backlog !== undefined)
    return {
      result: 'adoption',
      why: `the ledger begins here; ${count(backlog, 'grant')} stood already`,
    };
  return {
    result: kind,
    why: kind === 'heartbeat' || kind === 'key-event' ? EVENT_WORDS[kind] : '',
  };
}
