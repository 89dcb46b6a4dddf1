import { type Hash, hashOfHex, hexOfHash, nodeHash } from './merkle.ts';
import type { TreeHead } from './tree-head.ts';

/**
 * The hash over the leaves from `from` up to and without `to`, as one subtree (MTH of RFC 6962). Where it comes from,
 * leaves or tiles, is of no matter to a proof.
 */
export type RangeHash = (from: number, to: number) => Hash;

/** Ranges of leaves that are all there. */
export function rangesOfLeaves(leaves: readonly Hash[]): RangeHash {
  return rangesOf((height, index) => (height === 0 ? leaves[index] : undefined));
}

/**
 * Ranges from perfect subtrees: `subtree(height, index)` is the hash over 2^height leaves from index * 2^height on, where
 * it is at hand. Throws a `RangeError` for leaves that are not there.
 */
export function rangesOf(subtree: (height: number, index: number) => Hash | undefined): RangeHash {
  const range: RangeHash = (from, to) => {
    const width = to - from;
    const height = Math.log2(width);
    if (Number.isInteger(height) && from % width === 0) {
      const known = subtree(height, from / width);
      if (known !== undefined) return known;
    }
    if (width <= 1) throw new RangeError(`there is no leaf ${from}`);
    const middle = from + splitOf(width);
    return nodeHash(range(from, middle), range(middle, to));
  };
  return range;
}

/** The largest power of two below a width. */
const splitOf = (width: number): number => 2 ** (Math.ceil(Math.log2(width)) - 1);

/** What shows that a leaf is in a tree: PATH of RFC 6962, section 2.1.1. */
export function inclusionProof(range: RangeHash, index: number, size: number): readonly Hash[] {
  const path = (from: number, to: number): readonly Hash[] => {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle
      ? [...path(from, middle), range(middle, to)]
      : [...path(middle, to), range(from, middle)];
  };
  if (!(index >= 0 && index < size)) throw new RangeError(`there is no leaf ${index}`);
  return path(0, size);
}

/** What shows that a tree is the beginning of a larger one: PROOF of RFC 6962, section 2.1.2. */
export function consistencyProof(range: RangeHash, from: number, to: number): readonly Hash[] {
  if (!(from > 0 && from <= to)) throw new RangeError(`a tree of ${from} is not within ${to}`);
  const subproof = (begin: number, end: number, whole: boolean): readonly Hash[] => {
    if (end === from) return whole ? [] : [range(begin, end)];
    const middle = begin + splitOf(end - begin);
    return from <= middle
      ? [...subproof(begin, middle, whole), range(middle, end)]
      : [...subproof(middle, end, false), range(begin, middle)];
  };
  return subproof(0, to, true);
}

/** Whether the proof leads from a leaf to the head (RFC 9162, section 2.1.3.2). */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  head: TreeHead,
  proof: readonly Hash[],
): boolean {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < head.size)) return false;
  let [at, last] = [index, head.size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hexOfHash(hash) === head.root;
}

/** Whether the proof leads from one head to a later one (RFC 9162, section 2.1.4.2). An empty tree begins every other. */
export function verifyConsistency(from: TreeHead, to: TreeHead, proof: readonly Hash[]): boolean {
  if (from.size > to.size) return false;
  if (from.size === to.size) return proof.length === 0 && from.root === to.root;
  if (from.size === 0) return proof.length === 0;
  const path = Number.isInteger(Math.log2(from.size)) ? [hashOfHex(from.root), ...proof] : proof;
  let [at, last] = [from.size - 1, to.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const [first, ...rest] = path;
  if (first === undefined) return false;
  let [before, after] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      before = nodeHash(hash, before);
      after = nodeHash(hash, after);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      after = nodeHash(after, hash);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hexOfHash(before) === from.root && hexOfHash(after) === to.root;
}

const half = (n: number): number => Math.floor(n / 2);
