import { readStatement } from '../../core/evidence/statement.ts';
import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import { readInstant } from '../../core/model/instant.ts';
import type { ListedRecord } from '../../core/pack/pack-selection.ts';
import type { Repository } from '../../ports/repository.ts';
import type { LedgerTree } from '../ledger-verification/ledger-tree.ts';
import { payloadOf } from '../stated-position.ts';

/** A record by what was signed about it. */
export interface StatedRecord extends ListedRecord {
  readonly origin: string;
  readonly ref: string;
}

/** Bundles read at once. */
const CHUNK = 256;
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Every record of a ledger by its statement, which is far smaller than the record. Throws a `Fault` where one is missing or
 * can't be read: then there is nothing to be handed out before that is known for what it is.
 */
export async function listRecords(
  repository: Repository,
  { bundles, records }: LedgerTree,
  size: number,
): Promise<readonly StatedRecord[]> {
  const listed: StatedRecord[] = [];
  for (let at = 0; at < size; at += CHUNK) {
    const indexes = Array.from({ length: Math.min(CHUNK, size - at) }, (_, nth) => at + nth);
    const oids = indexes.map((index) => bundleOf(bundles, records, index));
    const blobs = await repository.read(oids, MOST_BYTES);
    for (const [nth, oid] of oids.entries()) {
      const bytes = blobs.get(oid);
      const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
      const record = statedRecord(text);
      if (record === null) throw broken(`the bundle of record ${at + nth} can't be read`);
      listed.push(record);
    }
  }
  return listed;
}

function bundleOf(
  bundles: LedgerTree['bundles'],
  records: LedgerTree['records'],
  index: number,
): Oid {
  const oid = bundles.get(index);
  if (oid === undefined || !records.has(index))
    throw broken(`record ${index} is not there, or has no bundle`);
  return oid;
}

const broken = (why: string): Fault =>
  new Fault(
    `the ledger is not whole: ${why}`,
    'see what happened to it with `grantproof verify --repo DIR`: nothing is handed out that nobody can verify',
  );

function statedRecord(bundle: string): StatedRecord | null {
  const payload = payloadOf(bundle);
  const read = payload === null ? null : readStatement(payload);
  if (read === null || read.kind === 'refused') return null;
  const { predicate } = read.statement;
  const time =
    read.kind === 'event'
      ? read.statement.predicate.event.at
      : read.statement.predicate.decision.decidedAt;
  const at = readInstant(time);
  const origin = predicate.ledger?.origin;
  if (at === undefined || origin === undefined) return null;
  const isKeyEvent = read.kind === 'event' && read.statement.predicate.event.kind === 'key-event';
  return { at, isKeyEvent, origin, ref: predicate.source.ref };
}
