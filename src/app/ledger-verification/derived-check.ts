import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import { allTiles } from '../../core/ledger/tiles.ts';
import type { TreeHead } from '../../core/ledger/tree-head.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Repository } from '../../ports/repository.ts';
import { checkIndex } from './index-check.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { LedgerTree } from './ledger-tree.ts';
import { checkCheckpoint, checkTiles } from './tree-check.ts';

/** Far above a tile's size. */
const MOST_BYTES = 1024 * 1024;

/** Whether checkpoint, tiles and index follow from the records; where one of those is missing, they can't. */
export async function checkDerived(
  repository: Repository,
  tree: LedgerTree,
  entries: readonly LedgerEntry[],
  head: TreeHead,
): Promise<readonly LedgerFinding[]> {
  if (entries.length !== head.size) return [];
  const needed = allTiles(head.size).map((path) => tree.tiles.get(path));
  const wanted = [tree.checkpoint, ...needed, ...tree.index.values()].filter((oid) => oid != null);
  const blobs = await repository.read(wanted, MOST_BYTES);
  const bytesAt = (oid: Oid | null | undefined): Uint8Array | undefined => {
    const blob = oid == null ? undefined : blobs.get(oid);
    return blob instanceof Uint8Array ? blob : undefined;
  };
  const textAt = (oid: Oid | null): string | null => {
    const bytes = bytesAt(oid);
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  };
  return [
    ...checkCheckpoint(textAt(tree.checkpoint), entries[0]?.position?.origin ?? null, head),
    ...checkTiles(entries, tree.tiles.keys(), (path) => bytesAt(tree.tiles.get(path))),
    ...checkIndex(entries, tree.index, textAt),
  ];
}
