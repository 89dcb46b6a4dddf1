import type { EventRecord, KeyEventRecord } from '../../core/evidence/event-record.ts';
import { indexEntries } from '../../core/evidence/index-entries.ts';
import type { LedgerRecordRead } from '../../core/evidence/read-record.ts';
import type { AccessRecord, RecordedLanding } from '../../core/evidence/record.ts';
import type { FoundSigner } from '../../core/evidence/verification.ts';
import { indexPath } from '../../core/ledger/index-file.ts';
import type { Hash } from '../../core/ledger/merkle.ts';
import type { LedgerPosition } from '../../core/ledger/tree-head.ts';
import { type Instant, readInstant } from '../../core/model/instant.ts';
import type { Result } from '../../core/model/verdict.ts';

/** What stays in memory of a record once it was verified. */
export interface LedgerEntry {
  readonly index: number;
  readonly leaf: Hash;
  /** As it was signed; null where nothing was. */
  readonly position: LedgerPosition | null;
  readonly signer: FoundSigner | null;
  /** By the clock of others; null where nobody vouches for a time. */
  readonly signedAt: string | null;
  /** Null for a file that is no record. */
  readonly said: EntryContent | null;
}

/** What a record says, as far as the whole ledger is concerned. */
export interface EntryContent {
  readonly kind: AccessRecord['kind'] | EventRecord['kind'];
  readonly uri: string | null;
  readonly ref: string;
  readonly range: RecordedLanding['range'];
  readonly at: Instant;
  readonly judged: { readonly base: string; readonly head: string } | null;
  readonly pullRequest: number | null;
  readonly moved: RecordedLanding['moved'];
  readonly result: Result | null;
  readonly approves: number | null;
  /** The commit that an adoption names. */
  readonly adopted: string | null;
  readonly key: KeyEventRecord['key'] | null;
  /** Paths on the ledger's branch that lead to this record. */
  readonly index: readonly string[];
}

/** What is kept of a record that was read. */
export function contentOf(read: LedgerRecordRead): EntryContent | null {
  if (read.kind === 'refused') return null;
  const { kind, source } = read.record;
  const { ref, range, pullRequest, repository } = source;
  const index = indexEntries(read.record).map(indexPath);
  const about = { kind, ref, range, pullRequest, index, uri: repository.uri };
  if (read.kind === 'event') {
    const { record } = read;
    return {
      ...about,
      at: readInstant(record.at) ?? (0 as Instant),
      judged: null,
      moved: null,
      result: null,
      approves: null,
      adopted: record.kind === 'heartbeat' ? (record.adoption?.commit ?? null) : null,
      key: record.kind === 'key-event' ? record.key : null,
    };
  }
  const { question, verdict } = read.record;
  const approves = question.landed?.approves?.index ?? null;
  return {
    ...about,
    at: readInstant(verdict.now) ?? (0 as Instant),
    judged: approves === null ? { base: question.base.commit, head: question.head.commit } : null,
    moved: question.landed?.moved ?? null,
    result: verdict.result,
    approves,
    adopted: null,
    key: null,
  };
}
