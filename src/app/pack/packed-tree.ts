import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import { CHECKPOINT_FILE } from '../../core/ledger/checkpoint.ts';
import {
  appendLeaf,
  emptyFrontier,
  type Frontier,
  type Hash,
  headOf,
} from '../../core/ledger/merkle.ts';
import { tilePath, tilesOfTree } from '../../core/ledger/tiles.ts';
import type { TreeHead } from '../../core/ledger/tree-head.ts';
import type { PackContents } from '../../core/pack/pack-manifest.ts';
import { finding } from '../ledger-verification/finding.ts';
import { checkCheckpoint } from '../ledger-verification/tree-check.ts';

/** The tree of a ledger, as the tiles of a pack have it. */
export interface PackedTree {
  /** Hashes of all records; empty where the tiles do not tell. */
  readonly leaves: readonly Hash[];
  readonly findings: readonly LedgerFinding[];
}

/** Reads a file of a pack; null where it has none of that name. */
export type ReadFile = (path: string) => Promise<Uint8Array | null>;

const WIDTH = 256;
const BYTES = 32;
const HELP =
  'the tree is what a record is in: do not trust what this pack says of its place, and ask for another';

/** Reads the tree, and whether its parts say the same: the tiles of each level, the checkpoint, and the head that is named. */
export async function readPackedTree(
  { ledger }: PackContents,
  read: ReadFile,
): Promise<PackedTree> {
  const leaves = await leavesOf(ledger.size, read);
  if (typeof leaves === 'string')
    return {
      leaves: [],
      findings: [finding('tile-differs', `the tile \`${leaves}\` is missing or cut`, HELP)],
    };
  const findings: LedgerFinding[] = [];
  for (const [path, wanted] of tilesOfTree(leaves)) {
    const tile = await read(path);
    if (tile === null || !isSame(tile, wanted)) {
      findings.push(
        finding('tile-differs', `the tile \`${path}\` is not that of the others`, HELP),
      );
      break;
    }
  }
  const heads = headsOf(leaves, [leaves.length]);
  const head = heads.get(leaves.length) ?? { size: 0, root: '' };
  if (head.root !== ledger.root.sha256)
    findings.push(
      finding('tile-differs', 'the tiles give another root than the one that is named', HELP),
    );
  const checkpoint = await read(CHECKPOINT_FILE);
  const text = checkpoint === null ? null : new TextDecoder().decode(checkpoint);
  return { leaves, findings: [...findings, ...checkCheckpoint(text, ledger.origin, head)] };
}

/** Or the first tile that is not whole. No more is asked for than is there, whatever size is claimed. */
async function leavesOf(size: number, read: ReadFile): Promise<readonly Hash[] | string> {
  const leaves: Hash[] = [];
  for (let number = 0; leaves.length < size; number += 1) {
    const width = Math.min(WIDTH, size - leaves.length);
    const path = tilePath(0, number, width);
    const tile = await read(path);
    if (tile?.length !== width * BYTES) return path;
    for (let at = 0; at < tile.length; at += BYTES) leaves.push(tile.slice(at, at + BYTES));
  }
  return leaves;
}

/** The heads of the trees of some sizes, in one walk over the leaves. */
export function headsOf(
  leaves: readonly Hash[],
  sizes: Iterable<number>,
): ReadonlyMap<number, TreeHead> {
  const wanted = new Set(sizes);
  const heads = new Map<number, TreeHead>();
  let frontier: Frontier = emptyFrontier;
  if (wanted.has(0)) heads.set(0, headOf(frontier));
  for (const leaf of leaves) {
    frontier = appendLeaf(frontier, leaf);
    if (wanted.has(frontier.size)) heads.set(frontier.size, headOf(frontier));
  }
  return heads;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, nth) => byte === b[nth]);
