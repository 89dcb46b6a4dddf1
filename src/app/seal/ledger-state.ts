import { readLedgerRecord } from '../../core/evidence/read-record.ts';
import type { RecordHeader } from '../../core/evidence/record.ts';
import { CHECKPOINT_FILE, readCheckpoint } from '../../core/ledger/checkpoint.ts';
import { KEYS_FILE, type LedgerKeys, readKeyIndex } from '../../core/ledger/key-index.ts';
import { emptyFrontier, type Frontier, headOf } from '../../core/ledger/merkle.ts';
import { bundlePath, recordPath } from '../../core/ledger/record-path.ts';
import { frontierTiles, readFrontier, type Tiles } from '../../core/ledger/tiles.ts';
import type { LedgerPosition } from '../../core/ledger/tree-head.ts';
import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import { type Instant, readInstant } from '../../core/model/instant.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import { statedPosition } from '../stated-position.ts';

/** Where a ledger stands: as much of it as appending takes, whatever its size. */
export interface LedgerState {
  /** The commit that its branch stands at; null where there is no ledger yet. */
  readonly commit: Oid | null;
  readonly origin: string;
  readonly frontier: Frontier;
  /** The tiles at its right edge. */
  readonly edge: Tiles;
  /** Null where nobody signs with a key of their own. */
  readonly keys: LedgerKeys | null;
  /** The record at its end; null in an empty one. */
  readonly last: LastRecord | null;
}

export interface LastRecord {
  readonly index: number;
  readonly repository: RecordHeader['source']['repository'];
  readonly ref: string;
  /** The last commit that is sealed. */
  readonly to: Oid;
  /** By which time it was judged, or written. */
  readonly at: Instant;
  readonly bundle: string;
}

/** Before there is a branch. */
const emptyLedger = (origin: string): LedgerState => ({
  commit: null,
  origin,
  frontier: emptyFrontier,
  edge: new Map(),
  keys: null,
  last: null,
});

/**
 * Reads the end of a ledger: its checkpoint, the right edge of its tree, and its last record. Throws a `Fault` where they
 * do not fit together: on a ledger that is damaged nothing is built.
 */
export async function readLedger(store: LedgerStore, origin: string): Promise<LedgerState> {
  const commit = await store.head();
  if (commit === null) return emptyLedger(origin);
  const texts = await store.read(commit, [CHECKPOINT_FILE, KEYS_FILE]);
  const read = readCheckpoint(textIn(texts, CHECKPOINT_FILE) ?? '');
  if ('refusal' in read) throw damaged(store, `its checkpoint can't be read: ${read.refusal}`);
  const { head, origin: own } = read.checkpoint;
  const index = head.size - 1;
  if (index < 0) throw damaged(store, 'its checkpoint is that of an empty ledger');
  const paths = [...frontierTiles(head.size), recordPath(index), bundlePath(index)];
  const files = await store.read(commit, paths);
  const frontier = readFrontier(head.size, files);
  if (frontier === null || headOf(frontier).root !== head.root)
    throw damaged(store, 'its tiles are not those of its checkpoint');
  const last = lastRecord(files.get(recordPath(index)), files.get(bundlePath(index)));
  if (last === null) throw damaged(store, `its record ${index} can't be read`);
  const { position } = last;
  if (position.origin !== own || position.index !== index || position.head.root !== head.root)
    throw damaged(store, `the statement of its record ${index} is about another ledger`);
  const keys = keysIn(textIn(texts, KEYS_FILE), store);
  return { commit, origin: own, frontier, edge: files, keys, last: { index, ...last } };
}

function textIn(files: ReadonlyMap<string, Uint8Array>, path: string): string | null {
  const bytes = files.get(path);
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}

function keysIn(text: string | null, store: LedgerStore): LedgerKeys | null {
  if (text === null) return null;
  const keys = readKeyIndex(text);
  if (keys === null) throw damaged(store, `its keys can't be read from \`${KEYS_FILE}\``);
  return keys;
}

function lastRecord(
  bytes: Uint8Array | undefined,
  bundle: Uint8Array | undefined,
): (Omit<LastRecord, 'index'> & { readonly position: LedgerPosition }) | null {
  if (bytes === undefined || bundle === undefined) return null;
  const read = readLedgerRecord(bytes);
  const text = new TextDecoder().decode(bundle);
  if (read.kind === 'refused') return null;
  const position = statedPosition(text);
  const at = readInstant(read.kind === 'event' ? read.record.at : read.record.verdict.now);
  const { repository, ref, range } = read.record.source;
  if (position === null || at === undefined) return null;
  return { repository, ref, to: oid(range.to), at, bundle: text, position };
}

export const damaged = (store: LedgerStore, why: string): Fault =>
  new Fault(
    `${store.place} is no ledger that can be gone on with: ${why}`,
    'see with `grantproof verify --repo DIR` what became of it, and undo that with a commit on top (`git revert`): nothing is taken off a ledger by force',
  );
