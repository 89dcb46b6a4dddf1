import type { EventRecord } from '../core/evidence/event-record.ts';
import { type Difference, differences } from '../core/evidence/json-difference.ts';
import { readLedgerRecord } from '../core/evidence/read-record.ts';
import type { AccessRecord } from '../core/evidence/record.ts';
import type { Refusal } from '../core/evidence/refusal.ts';
import { canonicalJson } from '../core/model/canonical.ts';
import type { Facts } from '../core/model/facts.ts';
import { oid } from '../core/model/ids.ts';
import type { Json } from '../core/model/json.ts';
import type { CommitRef } from '../ports/repository.ts';
import type { Shipped } from '../ports/shipped.ts';
import { judgeQuestion, type Question, type Report } from './judgement.ts';
import { conclusionsOf } from './record.ts';
import {
  MissingAnswer,
  recordedRepository,
  recordedShipped,
  recordedSource,
} from './recorded-repository.ts';

/** What came of judging a record again. */
export type Replayed =
  | { readonly result: 'match'; readonly record: AccessRecord; readonly report: Report }
  | {
      readonly result: 'mismatch';
      readonly record: AccessRecord;
      /** The first differences between what the record says and what follows from it. */
      readonly differences: readonly Difference[];
      /** Why there was nothing to compare: the record lacks what judging asks for. Else null. */
      readonly reason: string | null;
    }
  | { readonly result: 'unreadable'; readonly refusal: Refusal };

/** What came of any record of a ledger; an event decides nothing, so that there is nothing to judge. */
export type ReplayedAny = Replayed | ReplayedEvent;
export interface ReplayedEvent {
  readonly result: 'event';
  readonly record: EventRecord;
}

const MOST_DIFFERENCES = 20;

/**
 * Judges a record again, from nothing but what it holds, and demands the same conclusions, byte for byte.
 * Nothing of a record is ever run, whatever engine it names.
 */
export async function replay(bytes: Uint8Array): Promise<ReplayedAny> {
  const read = readLedgerRecord(bytes);
  switch (read.kind) {
    case 'judged':
      return replayRecord(read.record, read.facts);
    case 'event':
      return { result: 'event', record: read.record };
    case 'refused':
      return { result: 'unreadable', refusal: read.refusal };
  }
}

/** The same for a record that was read. */
export async function replayRecord(record: AccessRecord, facts: Facts): Promise<Replayed> {
  try {
    const question = recordedQuestion(record, facts);
    const report = await judgeAgain(record, question);
    const { source, grants, verdict } = record;
    const recorded = { source, grants, verdict } as unknown as Json;
    const found = conclusionsOf(question, report) as unknown as Json;
    if (canonicalJson(recorded) === canonicalJson(found))
      return { result: 'match', record, report };
    const differ = differences(recorded, found, MOST_DIFFERENCES);
    return { result: 'mismatch', record, differences: differ, reason: null };
  } catch (error) {
    return { result: 'mismatch', record, differences: [], reason: reasonOf(error) };
  }
}

/** Whatever a record holds, judging it ends in an answer: what breaks on it does not match. */
export function reasonOf(error: unknown): string {
  if (error instanceof MissingAnswer) return error.message;
  return `judging it again broke: ${error instanceof Error ? error.message : String(error)}`;
}

/** The question that a record is the answer to. Throws a `MissingAnswer` where it lacks its policy. */
export function recordedQuestion(record: AccessRecord, facts: Facts): Question {
  const { question, texts } = record;
  const { tip, base, head, targetRef, policy, landed } = question;
  return {
    tip: commitOf(tip),
    base: commitOf(base),
    head: commitOf(head),
    targetRef,
    facts,
    ...(landed && { landed }),
    policy:
      policy === null
        ? undefined
        : { path: policy.path, text: recordedSource(texts, policy.digest) },
  };
}

/** Judges the question of a record by its answers; other packs than its own may be given. */
export async function judgeAgain(
  record: AccessRecord,
  question: Question,
  shipped: Shipped = recordedShipped(record),
): Promise<Report> {
  const { reasons } = record.question;
  return judgeQuestion(recordedRepository(record), shipped, question, async (_, { facts }) =>
    Promise.resolve({ facts, reasons }),
  );
}

const commitOf = ({ commit, tree }: AccessRecord['question']['tip']): CommitRef => ({
  commit: oid(commit),
  tree: oid(tree),
});
