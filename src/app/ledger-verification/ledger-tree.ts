import { CHECKPOINT_FILE } from '../../core/ledger/checkpoint.ts';
import { isIndexPath } from '../../core/ledger/index-file.ts';
import { KEYS_FILE } from '../../core/ledger/key-index.ts';
import { readRecordPath } from '../../core/ledger/record-path.ts';
import { readTilePath } from '../../core/ledger/tiles.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';

/** The files of a ledger's branch, by what they are. */
export interface LedgerTree {
  readonly commit: Oid;
  /** By index; holes are possible. */
  readonly records: ReadonlyMap<number, Oid>;
  readonly bundles: ReadonlyMap<number, Oid>;
  readonly tiles: ReadonlyMap<string, Oid>;
  readonly checkpoint: Oid | null;
  /** What leads to records by what they are about. */
  readonly index: ReadonlyMap<string, Oid>;
  /** The index of the keys. */
  readonly keys: Oid | null;
  /** Paths that no ledger has. */
  readonly foreign: readonly string[];
}

const ROOT = [{ path: '', deep: true }] as const;
const FILE = '100644';

/** Whether a seal writes such a path, as a file of such a mode. */
export const isLedgerPath = (path: string, mode: string): boolean =>
  mode === FILE &&
  (path === CHECKPOINT_FILE ||
    readRecordPath(path) !== null ||
    readTilePath(path) !== null ||
    path === KEYS_FILE ||
    isIndexPath(path));

/** Sorts the files of a ledger. Nothing is read of them yet. */
export async function readLedgerTree(
  repository: Repository,
  { commit, tree }: CommitRef,
): Promise<LedgerTree> {
  const records = new Map<number, Oid>();
  const bundles = new Map<number, Oid>();
  const tiles = new Map<string, Oid>();
  const index = new Map<string, Oid>();
  const foreign: string[] = [];
  let checkpoint: Oid | null = null;
  let keys: Oid | null = null;
  for (const { path, mode, oid } of await repository.list(tree, ROOT)) {
    const record = readRecordPath(path);
    if (!isLedgerPath(path, mode)) foreign.push(path);
    else if (record?.kind === 'record') records.set(record.index, oid);
    else if (record?.kind === 'bundle') bundles.set(record.index, oid);
    else if (path === CHECKPOINT_FILE) checkpoint = oid;
    else if (path === KEYS_FILE) keys = oid;
    else if (readTilePath(path) !== null) tiles.set(path, oid);
    else index.set(path, oid);
  }
  return { commit, records, bundles, tiles, checkpoint, keys, index, foreign };
}
