import type { LedgerPosition } from '../ledger/tree-head.ts';
import { canonicalJson, digestOf } from '../model/canonical.ts';
import { readInstant } from '../model/instant.ts';
import { isJsonObject, type Json } from '../model/json.ts';
import { sortedSet } from '../model/order.ts';
import { EVENT_PREDICATE_TYPE, PREDICATE_TYPE, STATEMENT_TYPE } from '../model/uris.ts';
import type { OutcomeKind, Result } from '../model/verdict.ts';
import { readCanonical } from './canonical-document.ts';
import { shapeFault } from './check-evidence.ts';
import type { EventStatement } from './event-statement.ts';
import type { AccessRecord } from './record.ts';
import type { Refusal } from './refusal.ts';
import { ledgerSubject, type StatedLedger, statedLedger } from './stated-ledger.ts';
import { type StatedSource, statedSource } from './stated-source.ts';
import { hexOf, RECORD_FILE, type Subject, subjectsOf } from './subjects.ts';

interface Sha256 {
  readonly digest: { readonly sha256: string };
}

/** An in-toto Statement v1 about a record: digests and the verdict, nothing that a public log may not see. */
export interface Statement {
  readonly _type: typeof STATEMENT_TYPE;
  /** The record first, so that other tools verify the file itself. */
  readonly subject: readonly Subject[];
  readonly predicateType: typeof PREDICATE_TYPE;
  readonly predicate: {
    readonly decision: {
      readonly result: Result;
      readonly decidedAt: string;
      readonly deltaDigest: string;
      /** Rules that passed wherever they applied, and rules that failed anywhere, at any level. */
      readonly passed: readonly string[];
      readonly failed: readonly string[];
    };
    readonly record: Sha256 & { readonly name: typeof RECORD_FILE };
    /** Absent where no policy could judge. */
    readonly policy?: Sha256;
    readonly engine: AccessRecord['engine'];
    readonly source: StatedSource;
    /** Absent where the record stands in no ledger. */
    readonly ledger?: StatedLedger;
    /** On a later approval: of which sealed record, and how late it is. */
    readonly approves?: StatedApproval;
  };
}

interface StatedApproval extends Sha256 {
  readonly index: number;
  readonly landedAt?: string;
  /** Null where nobody saw it land. */
  readonly delaySeconds: number | null;
}

/** The statement about a record, as it is signed: canonical JSON in UTF-8. */
export function statementOf(
  record: AccessRecord,
  recordBytes: Uint8Array,
  ledger?: LedgerPosition,
): Uint8Array {
  const { engine, source, verdict } = record;
  const file = { name: RECORD_FILE, digest: { sha256: hexOf(digestOf(recordBytes)) } } as const;
  const policy = verdict.policy?.sources[0];
  const statement: Statement = {
    _type: STATEMENT_TYPE,
    subject: [
      file,
      ...subjectsOf(record),
      ...(ledger === undefined ? [] : [ledgerSubject(ledger.origin)]),
    ],
    predicateType: PREDICATE_TYPE,
    predicate: {
      decision: {
        result: verdict.result,
        decidedAt: verdict.now,
        deltaDigest: verdict.deltaDigest,
        passed: passedRules(record),
        failed: failedRules(record),
      },
      record: file,
      ...(policy && { policy: { digest: { sha256: hexOf(policy.digest) } } }),
      engine: {
        name: engine.name,
        version: engine.version,
        ruleset: engine.ruleset,
        digest: { sha256: engine.digest.sha256 },
      },
      source: statedSource(source),
      ...(ledger && { ledger: statedLedger(ledger) }),
      ...approvalOf(record),
    },
  };
  return new TextEncoder().encode(canonicalJson(statement as unknown as Json));
}

function approvalOf({ question: { landed }, facts, verdict }: AccessRecord): {
  readonly approves?: StatedApproval;
} {
  if (landed === undefined || landed.approves === null) return {};
  const { index, digest } = landed.approves;
  const { landedAt } = facts;
  const known = typeof landedAt === 'string' ? landedAt : null;
  return {
    approves: {
      index,
      digest: { sha256: hexOf(digest) },
      ...(known !== null && { landedAt: known }),
      delaySeconds: known === null ? null : secondsBetween(known, verdict.now),
    },
  };
}

function secondsBetween(from: string, to: string): number | null {
  const [earlier, later] = [readInstant(from), readInstant(to)];
  return earlier === undefined || later === undefined ? null : Math.floor((later - earlier) / 1000);
}

/** A statement that was read: about a decision, or about an event of a ledger. */
export type StatementRead =
  | { readonly kind: 'decision'; readonly statement: Statement }
  | { readonly kind: 'event'; readonly statement: EventStatement }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Reads a signed statement. What it lacks of what a decision rests on is never made up for: then it is none. */
export function readStatement(payload: Uint8Array): StatementRead {
  const read = readCanonical(payload);
  if ('refusal' in read) return { kind: 'refused', ...read };
  const { value } = read;
  const isEvent = isJsonObject(value) && value['predicateType'] === EVENT_PREDICATE_TYPE;
  const fault = shapeFault(isEvent ? 'event-statement' : 'statement', value);
  if (fault === null)
    return isEvent
      ? { kind: 'event', statement: value as unknown as EventStatement }
      : { kind: 'decision', statement: value as unknown as Statement };
  const about = isEvent ? 'an event of a ledger' : 'a decision';
  const message = `the signed statement is none about ${about}: ${fault}`;
  const help = 'take the bundle that was written together with the record';
  return { kind: 'refused', refusal: { code: 'not-a-statement', message, help } };
}

function failedRules({ verdict }: AccessRecord): readonly string[] {
  return rulesWith(verdict, ['fail', 'error']);
}

function passedRules({ verdict }: AccessRecord): readonly string[] {
  const open: readonly OutcomeKind[] = ['fail', 'error', 'pending', 'waived', 'not-assessed'];
  const doubtful = new Set(rulesWith(verdict, open));
  return rulesWith(verdict, ['pass']).filter((rule) => !doubtful.has(rule));
}

const rulesWith = (
  { outcomes }: AccessRecord['verdict'],
  kinds: readonly OutcomeKind[],
): readonly string[] =>
  sortedSet(outcomes.filter(({ outcome }) => kinds.includes(outcome)).map(({ rule }) => rule));
