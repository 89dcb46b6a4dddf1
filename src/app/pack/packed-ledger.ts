import { CHECKPOINT_FILE, readCheckpoint } from '../../core/ledger/checkpoint.ts';
import { allTiles, rangesOfTiles, type Tiles } from '../../core/ledger/tiles.ts';
import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { ProvedTree } from '../../core/pack/pack-proofs.ts';
import type { History } from '../../ports/history.ts';
import type { Repository } from '../../ports/repository.ts';
import { ledgerTip } from '../ledger-verification/ledger-tip.ts';
import { type LedgerTree, readLedgerTree } from '../ledger-verification/ledger-tree.ts';
import { listRecords, type StatedRecord } from './listing.ts';

/** A ledger that is to be packed: its files, its tree, and what each record was signed to be about. */
export interface PackedLedger {
  readonly files: LedgerTree;
  readonly tree: ProvedTree;
  readonly tiles: Tiles;
  readonly checkpoint: Uint8Array;
  readonly listed: readonly StatedRecord[];
}

/** Far above a tile's size. */
const MOST_BYTES = 1024 * 1024;

/** Reads a ledger as far as packing asks for it. Throws a `Fault` where there is none, or it is not whole. */
export async function readPackedLedger(
  repository: Repository & History,
  branch: string,
): Promise<PackedLedger> {
  const tip = await ledgerTip(repository, branch);
  if (tip === null)
    throw new Fault(
      `there is no branch \`${branch}\`, here or on \`origin\``,
      'fetch it (`git fetch origin grantproof-ledger`), or name another with --ledger',
    );
  const [parted] = tip.findings;
  if (parted !== undefined) throw broken(parted.message);
  const files = await readLedgerTree(repository, tip.at);
  const checkpoint = await readFile(repository, files.checkpoint, CHECKPOINT_FILE);
  const read = readCheckpoint(new TextDecoder().decode(checkpoint));
  if ('refusal' in read) throw broken(`its checkpoint can't be read: ${read.refusal}`);
  const { origin, head } = read.checkpoint;
  if (head.size === 0 || head.size > files.records.size)
    throw broken(`its checkpoint is of ${head.size} records, and ${files.records.size} are there`);
  const tiles = new Map<string, Uint8Array>();
  for (const path of allTiles(head.size))
    tiles.set(path, await readFile(repository, files.tiles.get(path), path));
  const listed = await listRecords(repository, files, head.size);
  const tree = { origin, head, range: rangesOfTiles(head.size, tiles) };
  return { files, tree, tiles, checkpoint, listed };
}

async function readFile(
  repository: Repository,
  oid: Oid | null | undefined,
  path: string,
): Promise<Uint8Array> {
  const blobs = oid == null ? new Map() : await repository.read([oid], MOST_BYTES);
  const bytes: unknown = oid == null ? undefined : blobs.get(oid);
  if (bytes instanceof Uint8Array) return bytes;
  throw broken(`\`${path}\` is not there`);
}

const broken = (why: string): Fault =>
  new Fault(
    `the ledger is not whole: ${why}`,
    'see what happened to it with `grantproof verify --repo DIR`: nothing is handed out that nobody can verify',
  );
