import { describe, expect, test } from '@jest/globals';
import { frontierOf, headOf, leafHash } from '../../../src/core/ledger/merkle.ts';
import { rangesOfLeaves } from '../../../src/core/ledger/proofs.ts';
import {
  consistencyFault,
  inclusionFault,
  type ProvedTree,
  writeConsistencyProof,
  writeInclusionProof,
} from '../../../src/core/pack/pack-proofs.ts';
import { canonicalBytes } from '../../support/evidence.ts';
import { schemaErrors } from '../../support/schema-errors.ts';

const ORIGIN = 'example.com/acme/infra/grantproof-ledger';
const leaves = Array.from({ length: 21 }, (_, nth) => leafHash(Buffer.from(`record ${nth}`)));
const headAt = (size: number) => headOf(frontierOf(leaves.slice(0, size)));
const treeOf = (size: number): ProvedTree => ({
  origin: ORIGIN,
  head: headAt(size),
  range: rangesOfLeaves(leaves.slice(0, size)),
});
/** Compiled once. */
const shapeOf = {
  inclusion: schemaErrors('inclusion-proof'),
  consistency: schemaErrors('consistency-proof'),
};
const leafAt = (index: number): Uint8Array => leaves[index] ?? new Uint8Array();
const changed = (proof: Uint8Array, change: object): Uint8Array =>
  canonicalBytes({ ...(JSON.parse(Buffer.from(proof).toString()) as object), ...change });

test('each record of each tree is proved to be in it', () => {
  for (let size = 1; size <= leaves.length; size += 1)
    for (let index = 0; index < size; index += 1) {
      const { origin, head } = treeOf(size);
      const proof = writeInclusionProof(treeOf(size), index);
      expect(shapeOf.inclusion(JSON.parse(Buffer.from(proof).toString()))).toEqual([]);
      expect(inclusionFault(proof, { origin, head, index }, leafAt(index))).toBeNull();
    }
});

test('each tree is proved to begin each later one', () => {
  for (let to = 1; to <= leaves.length; to += 1)
    for (let from = 0; from <= to; from += 1) {
      const proof = writeConsistencyProof(treeOf(to), headAt(from));
      expect(shapeOf.consistency(JSON.parse(Buffer.from(proof).toString()))).toEqual([]);
      const wanted = { origin: ORIGIN, from: headAt(from), to: headAt(to) };
      expect(consistencyFault(proof, wanted)).toBeNull();
    }
});

describe('a proof that proves something else is refused', () => {
  const wanted = { origin: ORIGIN, head: headAt(21), index: 7 };
  const proof = writeInclusionProof(treeOf(21), 7);
  const hashes = (JSON.parse(Buffer.from(proof).toString()) as { readonly hashes: string[] })
    .hashes;

  test.each<[string, Uint8Array, string]>([
    ['of another record', writeInclusionProof(treeOf(21), 6), 'another record, or another ledger'],
    ['of another tree', writeInclusionProof(treeOf(20), 7), 'another record, or another ledger'],
    ['of another ledger', changed(proof, { origin: 'elsewhere' }), 'another ledger'],
    ['of another leaf', changed(proof, { leaf: '0'.repeat(64) }), 'than the one at its place'],
    ['too short', changed(proof, { hashes: hashes.slice(1) }), 'do not lead'],
    ['too long', changed(proof, { hashes: [...hashes, ...hashes] }), 'do not lead'],
    [
      'without end',
      changed(proof, { hashes: Array.from({ length: 200 }, () => hashes[0]) }),
      'too many',
    ],
    ['in another form', Buffer.from('{}\n'), 'RFC 8785'],
    ['of another kind', changed(proof, { schema: 'x' }), 'written'],
  ])('%s', (_, bytes, why) => {
    expect(inclusionFault(bytes, wanted, leafAt(7))).toContain(why);
  });

  test.each<[string, Uint8Array, string]>([
    ['from another head', writeConsistencyProof(treeOf(21), headAt(8)), 'other heads'],
    ['to another head', writeConsistencyProof(treeOf(20), headAt(9)), 'other heads'],
    [
      'without hashes',
      changed(writeConsistencyProof(treeOf(21), headAt(9)), { hashes: [] }),
      'do not lead',
    ],
    ['in another form', Buffer.from('['), 'not JSON'],
  ])('%s, of growth', (_, bytes, why) => {
    const growth = { origin: ORIGIN, from: headAt(9), to: headAt(21) };
    expect(consistencyFault(bytes, growth)).toContain(why);
  });
});
