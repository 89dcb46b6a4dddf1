import type { LedgerPosition } from '../ledger/tree-head.ts';
import { canonicalJson, digestOf } from '../model/canonical.ts';
import type { Json } from '../model/json.ts';
import { EVENT_PREDICATE_TYPE, STATEMENT_TYPE } from '../model/uris.ts';
import type { EventRecord } from './event-record.ts';
import { ledgerSubject, type StatedLedger, statedLedger } from './stated-ledger.ts';
import { type StatedSource, statedSource } from './stated-source.ts';
import { hexOf, RECORD_FILE, repositorySubject, type Subject } from './subjects.ts';

/** An in-toto Statement v1 about an event of a ledger: it decides nothing. */
export interface EventStatement {
  readonly _type: typeof STATEMENT_TYPE;
  readonly subject: readonly Subject[];
  readonly predicateType: typeof EVENT_PREDICATE_TYPE;
  readonly predicate: {
    readonly event: { readonly kind: EventRecord['kind']; readonly at: string };
    readonly record: {
      readonly name: typeof RECORD_FILE;
      readonly digest: { readonly sha256: string };
    };
    readonly engine: EventRecord['engine'];
    readonly source: StatedSource;
    readonly ledger?: StatedLedger;
  };
}

/** The statement about an event, as it is signed: canonical JSON in UTF-8. */
export function eventStatementOf(
  record: EventRecord,
  recordBytes: Uint8Array,
  ledger?: LedgerPosition,
): Uint8Array {
  const { engine, source } = record;
  const file = { name: RECORD_FILE, digest: { sha256: hexOf(digestOf(recordBytes)) } } as const;
  const statement: EventStatement = {
    _type: STATEMENT_TYPE,
    subject: [
      file,
      repositorySubject(source.repository.uri, source.range.to, source.tree),
      ...(ledger === undefined ? [] : [ledgerSubject(ledger.origin)]),
    ],
    predicateType: EVENT_PREDICATE_TYPE,
    predicate: {
      event: { kind: record.kind, at: record.at },
      record: file,
      engine: {
        name: engine.name,
        version: engine.version,
        ruleset: engine.ruleset,
        digest: { sha256: engine.digest.sha256 },
      },
      source: statedSource(source),
      ...(ledger && { ledger: statedLedger(ledger) }),
    },
  };
  return new TextEncoder().encode(canonicalJson(statement as unknown as Json));
}
