import { canonicalJson, digestOf } from '../model/canonical.ts';
import type { Json } from '../model/json.ts';
import { sortedSet } from '../model/order.ts';
import { PREDICATE_TYPE, STATEMENT_TYPE } from '../model/uris.ts';
import type { OutcomeKind, Result } from '../model/verdict.ts';
import { readCanonical } from './canonical-document.ts';
import { shapeFault } from './check-evidence.ts';
import type { AccessRecord } from './record.ts';
import type { Refusal } from './refusal.ts';
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
    readonly source: {
      readonly repository: { readonly uri?: string; readonly id?: string };
      readonly ref: string;
      readonly range: AccessRecord['source']['range'];
      readonly pullRequest?: number;
    };
  };
}

/** The statement about a record, as it is signed: canonical JSON in UTF-8. */
export function statementOf(record: AccessRecord, recordBytes: Uint8Array): Uint8Array {
  const { engine, source, verdict } = record;
  const file = { name: RECORD_FILE, digest: { sha256: hexOf(digestOf(recordBytes)) } } as const;
  const { repository, ref, range, pullRequest } = source;
  const policy = verdict.policy?.sources[0];
  const statement: Statement = {
    _type: STATEMENT_TYPE,
    subject: [file, ...subjectsOf(record)],
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
      source: {
        repository: {
          ...(repository.uri !== null && { uri: repository.uri }),
          ...(repository.id !== null && { id: repository.id }),
        },
        ref,
        range: { from: range.from, to: range.to },
        ...(pullRequest !== null && { pullRequest }),
      },
    },
  };
  return new TextEncoder().encode(canonicalJson(statement as unknown as Json));
}

/** Reads a signed statement. What it lacks of what a decision rests on is never made up for: then it is none. */
export function readStatement(
  payload: Uint8Array,
): { readonly statement: Statement } | { readonly refusal: Refusal } {
  const read = readCanonical(payload);
  if ('refusal' in read) return read;
  const fault = shapeFault('statement', read.value);
  if (fault === null) return { statement: read.value as unknown as Statement };
  const message = `the signed statement is none about a decision: ${fault}`;
  const help = 'take the bundle that was written together with the record';
  return { refusal: { code: 'not-a-statement', message, help } };
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
