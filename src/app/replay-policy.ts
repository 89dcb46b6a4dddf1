import { readLedgerRecord } from '../core/evidence/read-record.ts';
import type { AccessRecord, RecordedOutcome } from '../core/evidence/record.ts';
import { byText, sortedSet } from '../core/model/order.ts';
import type { Outcome, Result } from '../core/model/verdict.ts';
import type { Shipped } from '../ports/shipped.ts';
import {
  judgeAgain,
  type Replayed,
  type ReplayedEvent,
  reasonOf,
  recordedQuestion,
  replayRecord,
} from './replay.ts';
import type { SourceText } from './setup.ts';

/** What one rule says of one thing by the recorded policy and by today's; null where it said nothing. */
export interface OutcomeChange {
  readonly rule: string;
  readonly grant: string | null;
  readonly path: string;
  readonly recorded: OutcomeSaid | null;
  readonly today: OutcomeSaid | null;
}

type OutcomeSaid = Pick<Outcome, 'level' | 'outcome' | 'message'>;

/** What another policy would have said of a recorded change. */
export type PolicyComparison =
  | {
      /** `match` where every outcome is the same. */
      readonly result: 'match' | 'mismatch';
      readonly record: AccessRecord;
      readonly recorded: Result;
      readonly today: Result;
      readonly outcomes: readonly OutcomeChange[];
      readonly reason: string | null;
    }
  | Exclude<Replayed, { readonly result: 'match' }>;

/**
 * Judges a recorded change by another policy, with the packs of today. A record whose own verdict does not follow from it
 * is not compared with anything.
 */
export async function replayWith(
  bytes: Uint8Array,
  policy: SourceText,
  shipped: Shipped,
): Promise<PolicyComparison | ReplayedEvent> {
  const read = readLedgerRecord(bytes);
  if (read.kind === 'refused') return { result: 'unreadable', refusal: read.refusal };
  if (read.kind === 'event') return { result: 'event', record: read.record };
  const { record, facts } = read;
  const replayed = await replayRecord(record, facts);
  if (replayed.result !== 'match') return replayed;
  try {
    const question = { ...recordedQuestion(record, facts), policy };
    const { verdict } = await judgeAgain(record, question, shipped);
    const outcomes = changesOf(record.verdict.outcomes, verdict.outcomes);
    const recorded = record.verdict.result;
    const same = recorded === verdict.result && outcomes.length === 0;
    return {
      result: same ? 'match' : 'mismatch',
      record,
      recorded,
      today: verdict.result,
      outcomes,
      reason: verdict.problems[0]?.message ?? verdict.reasons[0] ?? null,
    };
  } catch (error) {
    return { result: 'mismatch', record, differences: [], reason: reasonOf(error) };
  }
}

function changesOf(
  recorded: readonly RecordedOutcome[],
  today: readonly Outcome[],
): readonly OutcomeChange[] {
  const [before, after] = [saidBy(recorded), saidBy(today)];
  return sortedSet([...before.keys(), ...after.keys()]).flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)];
    const about = old ?? fresh;
    if (about === undefined || (old && fresh && isSame(old, fresh))) return [];
    const { rule, grant, path } = about;
    return [
      { rule, grant, path, recorded: old ? said(old) : null, today: fresh ? said(fresh) : null },
    ];
  });
}

type Said = Pick<Outcome, 'rule' | 'level' | 'outcome' | 'path' | 'message'> & {
  readonly grant: string | null;
};

/** By rule and grant, or path; a rule that says several things of one is taken in the order of its words. */
function saidBy(outcomes: readonly Said[]): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (const outcome of outcomes.toSorted((a, b) => byText(a.message, b.message))) {
    const { rule, grant, path } = outcome;
    let key = JSON.stringify([rule, grant, grant === null ? path : '']);
    while (said.has(key)) key += '+';
    said.set(key, outcome);
  }
  return said;
}

const isSame = (a: Said, b: Said): boolean => a.level === b.level && a.outcome === b.outcome;

const said = ({ level, outcome, message }: Said): OutcomeSaid => ({ level, outcome, message });
