// Published vectors: certificate-transparency's reference tree, whose roots every log's tests have; RFC 6962, 2.1.
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  emptyFrontier,
  frontierOf,
  headOf,
  hexOfHash,
  leafHash,
} from '../../../src/core/ledger/merkle.ts';
import {
  consistencyProof,
  inclusionProof,
  rangesOfLeaves,
  verifyConsistency,
  verifyInclusion,
} from '../../../src/core/ledger/proofs.ts';

const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leavesOf = (hex: readonly string[]): readonly Uint8Array[] =>
  hex.map((one) => leafHash(Buffer.from(one, 'hex')));

test.each(ROOTS.map((root, size) => [size, root] as const))(
  'the published tree of %i leaves',
  (size, root) => {
    expect(headOf(frontierOf(leavesOf(INPUTS.slice(0, size))))).toEqual({ size, root });
  },
);

/** Another way to the same root: the definition of RFC 6962 word for word, with another implementation of SHA-256. */
function defined(leaves: readonly Buffer[]): Buffer {
  const sha = (...parts: readonly Buffer[]): Buffer =>
    createHash('sha256').update(Buffer.concat(parts)).digest();
  if (leaves.length === 0) return sha();
  const [only] = leaves;
  if (only !== undefined && leaves.length === 1) return sha(Buffer.of(0), only);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha(Buffer.of(1), defined(leaves.slice(0, k)), defined(leaves.slice(k)));
}

describe('to seventy leaves', () => {
  const data = Array.from({ length: 70 }, (_, nth) => Buffer.from(`leaf ${nth}`));
  const leaves = data.map((one) => leafHash(one));
  const heads = Array.from({ length: 71 }, (_, size) => headOf(frontierOf(leaves.slice(0, size))));
  const range = rangesOfLeaves(leaves);

  test('every root is the one that the definition gives', () => {
    expect(heads.map(({ root }) => root)).toEqual(
      heads.map((_, size) => defined(data.slice(0, size)).toString('hex')),
    );
    expect(headOf(emptyFrontier)).toEqual(heads[0]);
  });

  test('every leaf is shown to be in every tree that it is in, and in no other place', () => {
    for (let size = 1; size <= 70; size += 1) {
      const head = heads[size] ?? heads[0];
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(range, index, size);
        const leaf = leaves[index] ?? new Uint8Array();
        if (head === undefined) throw new Error('there is no head');
        expect(verifyInclusion(leaf, index, head, proof)).toBe(true);
        expect(verifyInclusion(leaf, (index + 1) % size, head, proof)).toBe(size === 1);
        expect(verifyInclusion(leaf, index, { ...head, size: size + 1 }, proof)).toBe(
          // One more leaf to the right changes nothing for a leaf whose way up does not meet it, but the root would.
          index < size && verifyInclusion(leaf, index, { ...head, size: size + 1 }, proof),
        );
      }
    }
  });

  test('every tree is shown to be the beginning of every later one', () => {
    for (let to = 1; to <= 70; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const [old, now] = [heads[from], heads[to]];
        if (old === undefined || now === undefined) throw new Error('there is no head');
        const proof = consistencyProof(range, from, to);
        expect(verifyConsistency(old, now, proof)).toBe(true);
        expect(verifyConsistency({ ...old, root: now.root }, now, proof)).toBe(from === to);
      }
    }
  });
});

describe('what is not so', () => {
  const leaves = Array.from({ length: 37 }, (_, nth) => leafHash(Buffer.from(`leaf ${nth}`)));
  const head = headOf(frontierOf(leaves));
  const range = rangesOfLeaves(leaves);

  test('a changed, missing or added hash is no proof of inclusion', () => {
    fc.assert(
      fc.property(fc.nat(36), fc.nat(5), fc.nat(31), (index, at, byte) => {
        const proof = inclusionProof(range, index, 37);
        const leaf = leaves[index] ?? new Uint8Array();
        const nth = at % proof.length;
        const changed = proof.map((hash, place) =>
          place === nth ? hash.with(byte, (hash[byte] ?? 0) ^ 1) : hash,
        );
        expect(verifyInclusion(leaf, index, head, changed)).toBe(false);
        expect(verifyInclusion(leaf, index, head, proof.toSpliced(nth, 1))).toBe(false);
        expect(verifyInclusion(leaf, index, head, [...proof, leaf])).toBe(false);
      }),
    );
  });

  test('a changed, missing or added hash is no proof of consistency', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36 }), fc.nat(6), fc.nat(31), (from, at, byte) => {
        const old = headOf(frontierOf(leaves.slice(0, from)));
        const proof = consistencyProof(range, from, 37);
        const nth = at % proof.length;
        const changed = proof.map((hash, place) =>
          place === nth ? hash.with(byte, (hash[byte] ?? 0) ^ 1) : hash,
        );
        expect(verifyConsistency(old, head, changed)).toBe(false);
        expect(verifyConsistency(old, head, proof.toSpliced(nth, 1))).toBe(false);
        expect(verifyConsistency(old, head, [...proof, ...proof.slice(0, 1)])).toBe(false);
      }),
    );
  });

  test.each([
    ['a place past the end', 37, head],
    ['a place before the beginning', -1, head],
    ['half a place', 1.5, head],
    ['a tree of nothing', 0, { size: 0, root: head.root }],
  ])('%s', (_, index, tree) => {
    expect(verifyInclusion(leaves[0] ?? new Uint8Array(), index, tree, [])).toBe(false);
  });

  test('a smaller tree does not begin with a larger one', () => {
    const old = headOf(frontierOf(leaves.slice(0, 5)));
    expect(verifyConsistency(head, old, [])).toBe(false);
  });

  test('there is no proof of what is not there', () => {
    expect(() => inclusionProof(range, 37, 37)).toThrow(RangeError);
    expect(() => consistencyProof(range, 38, 37)).toThrow(RangeError);
    expect(() => rangesOfLeaves(leaves)(30, 40)).toThrow(RangeError);
  });
});

test('a leaf is not taken for a node', () => {
  const [a, b] = leavesOf(['00', '10']);
  const node = Buffer.concat([a ?? Buffer.of(), b ?? Buffer.of()]);
  expect(hexOfHash(leafHash(node))).not.toBe(ROOTS[2]);
});
