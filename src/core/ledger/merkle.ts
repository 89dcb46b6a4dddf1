import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { TreeHead } from './tree-head.ts';

/** SHA-256, 32 bytes. */
export type Hash = Uint8Array;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of a leaf: `SHA-256(0x00 || bytes)` (RFC 6962, section 2.1). */
export const leafHash = (bytes: Uint8Array): Hash => sha256(concatBytes(LEAF, bytes));

/** The hash over two subtrees: `SHA-256(0x01 || left || right)`. */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(concatBytes(NODE, left, right));

export const hexOfHash = (hash: Hash): string => bytesToHex(hash);

/** @param hex 64 hex digits */
export const hashOfHex = (hex: string): Hash => hexToBytes(hex);

/** What of a tree is needed to append to it: the hashes of its perfect subtrees, the largest and leftmost first. */
export interface Frontier {
  readonly size: number;
  readonly nodes: readonly Hash[];
}

export const emptyFrontier: Frontier = { size: 0, nodes: [] };

/** The tree with one more leaf. Joins as many subtrees as the size has trailing ones in binary. */
export function appendLeaf({ size, nodes }: Frontier, leaf: Hash): Frontier {
  const grown = [...nodes];
  let hash = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = grown.pop();
    if (left === undefined) throw new RangeError('a frontier lacks a subtree');
    hash = nodeHash(left, hash);
  }
  return { size: size + 1, nodes: [...grown, hash] };
}

/** The head of the tree; that of no leaves is the hash of nothing. */
export function headOf({ size, nodes }: Frontier): TreeHead {
  const [last, ...rest] = nodes.toReversed();
  if (last === undefined) return { size, root: hexOfHash(sha256(new Uint8Array())) };
  return { size, root: hexOfHash(rest.reduce((right, left) => nodeHash(left, right), last)) };
}

/** The frontier of a tree of these leaves, given by their hashes. */
export const frontierOf = (leaves: Iterable<Hash>): Frontier => {
  let frontier = emptyFrontier;
  for (const leaf of leaves) frontier = appendLeaf(frontier, leaf);
  return frontier;
};
