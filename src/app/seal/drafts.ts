import type { EventRecord, HeartbeatRecord } from '../../core/evidence/event-record.ts';
import { eventStatementOf } from '../../core/evidence/event-statement.ts';
import { readLedgerRecord } from '../../core/evidence/read-record.ts';
import { type AccessRecord, type RecordedLanding, RULESET } from '../../core/evidence/record.ts';
import { statementOf } from '../../core/evidence/statement.ts';
import type { LedgerPosition } from '../../core/ledger/tree-head.ts';
import type { Facts } from '../../core/model/facts.ts';
import { Fault } from '../../core/model/fault.ts';
import { type Instant, writeInstant } from '../../core/model/instant.ts';
import type { Json } from '../../core/model/json.ts';
import { RECORD_SCHEMA } from '../../core/model/uris.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';
import type { Shipped } from '../../ports/shipped.ts';
import type { Report } from '../judgement.ts';
import {
  type Complete,
  canonicalBytes,
  type RecordMaker,
  recordQuestion,
  UnwritableText,
} from '../record.ts';
import { SecretFound } from '../record-secrets.ts';

/** A record that is ready but for its place in the ledger, which its statement will name. */
export interface Draft {
  readonly kind: AccessRecord['kind'] | EventRecord['kind'];
  readonly record: AccessRecord | EventRecord;
  readonly bytes: Uint8Array;
  /** Null for events, which decide nothing. */
  readonly report: Report | null;
  readonly statement: (position: LedgerPosition) => Uint8Array;
}

export interface DraftTools {
  readonly repository: Repository;
  readonly shipped: Shipped;
  readonly engine: RecordMaker['engine'];
  /** 32 hex digits at random, new at each call. */
  readonly salt: () => string;
}

/** What has landed, and how. */
export interface LandedChange {
  readonly base: CommitRef;
  readonly head: CommitRef;
  readonly targetRef: string;
  readonly landed: RecordedLanding;
  readonly facts: Facts;
  readonly complete?: Complete | undefined;
}

/** Far below what is refused when it is read. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Judges what has landed by what stood before it, and makes the record of it. What no record can hold (a secret, too much,
 * text that is none) is recorded as not judged, so that nothing that lands keeps what comes after it from being sealed.
 */
export async function judgedDraft(tools: DraftTools, change: LandedChange): Promise<Draft> {
  const made = await wholeDraft(tools, change);
  return typeof made === 'string' ? withheld(tools, change, made) : made;
}

/** The whole of it, or why there can't be: a phrase. */
async function wholeDraft(tools: DraftTools, change: LandedChange): Promise<Draft | string> {
  try {
    const draft = await draftOf(tools, change);
    if (draft.bytes.length > MOST_BYTES) {
      const size = Math.ceil(draft.bytes.length / 1024 / 1024);
      return `what was read is too large for a record (${size} MB)`;
    }
    // What nobody could read again would end the ledger.
    const read = readLedgerRecord(draft.bytes);
    return read.kind === 'refused'
      ? `the record could not be read again: ${read.refusal.message}`
      : draft;
  } catch (error) {
    if (error instanceof SecretFound) return `the record would hold a secret: ${error.place}`;
    if (error instanceof UnwritableText) return error.message;
    throw error;
  }
}

async function draftOf(
  { repository, shipped, engine, salt }: DraftTools,
  { complete, ...change }: LandedChange,
): Promise<Draft> {
  const question = { ...change, tip: change.base };
  const maker = { engine, salt: salt() };
  const { report, made, record } = await recordQuestion(
    repository,
    shipped,
    question,
    maker,
    complete,
  );
  return {
    kind: made.kind,
    record: made,
    bytes: record,
    report,
    statement: (position) => statementOf(made, record, position),
  };
}

/** Nothing is read, and facts that may hold the very secret are left out. */
async function withheld(tools: DraftTools, change: LandedChange, why: string): Promise<Draft> {
  const { now, repository, landedAt } = change.facts;
  const facts: Facts = {
    now,
    ...(repository && { repository }),
    ...(landedAt !== undefined && { landedAt }),
  };
  const landed = { ...change.landed, withheld: [why] };
  return draftOf(tools, { ...change, landed, facts, complete: undefined });
}

/** What an event of the ledger needs besides what happened. */
export interface EventPlace {
  readonly source: EventRecord['source'];
  readonly at: Instant;
}

/** The record of an event. */
export function eventDraft(
  { engine, salt }: Pick<DraftTools, 'engine' | 'salt'>,
  { source, at }: EventPlace,
  event: Pick<HeartbeatRecord, 'kind' | 'adoption'> | KeyEvent,
): Draft {
  const record: EventRecord = {
    schema: RECORD_SCHEMA,
    salt: salt(),
    engine: { name: 'grantproof', ruleset: RULESET, ...engine },
    source,
    at: writeInstant(at),
    ...event,
  };
  const bytes = canonicalBytes(record as unknown as Json);
  if (bytes.length > MOST_BYTES)
    throw new Fault(
      'what stands at the first commit is too much for one record',
      'let the policy govern less at first, and add the rest later',
    );
  return {
    kind: record.kind,
    record,
    bytes,
    report: null,
    statement: (position) => eventStatementOf(record, bytes, position),
  };
}

type KeyEvent = Pick<Extract<EventRecord, { readonly kind: 'key-event' }>, 'kind' | 'key'>;
