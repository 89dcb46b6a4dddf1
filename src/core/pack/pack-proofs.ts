import { readCanonical } from '../evidence/canonical-document.ts';
import { shapeFaultBy } from '../evidence/check-evidence.ts';
import { type Hash, hashOfHex, hexOfHash } from '../ledger/merkle.ts';
import {
  consistencyProof,
  inclusionProof,
  type RangeHash,
  verifyConsistency,
  verifyInclusion,
} from '../ledger/proofs.ts';
import type { TreeHead } from '../ledger/tree-head.ts';
import { canonicalJson } from '../model/canonical.ts';
import type { Json } from '../model/json.ts';
import { CONSISTENCY_PROOF_SCHEMA, INCLUSION_PROOF_SCHEMA } from '../model/uris.ts';
import { validators } from './schema/validators.js';

interface InclusionProof {
  readonly schema: typeof INCLUSION_PROOF_SCHEMA;
  readonly origin: string;
  readonly index: number;
  readonly leaf: string;
  readonly head: TreeHead;
  readonly hashes: readonly string[];
}

interface ConsistencyProof {
  readonly schema: typeof CONSISTENCY_PROOF_SCHEMA;
  readonly origin: string;
  readonly from: TreeHead;
  readonly to: TreeHead;
  readonly hashes: readonly string[];
}

/** A ledger's tree, as far as proofs need it. */
export interface ProvedTree {
  readonly origin: string;
  readonly head: TreeHead;
  readonly range: RangeHash;
}

/** That a record is in the tree, as a file. */
export function writeInclusionProof(tree: ProvedTree, index: number): Uint8Array {
  const { origin, head, range } = tree;
  const proof: InclusionProof = {
    schema: INCLUSION_PROOF_SCHEMA,
    ...{ origin, index, head, leaf: hexOfHash(range(index, index + 1)) },
    hashes: inclusionProof(range, index, head.size).map(hexOfHash),
  };
  return bytesOf(proof);
}

/** That an earlier tree is the beginning of the tree, as a file. No leaves begin every tree. */
export function writeConsistencyProof(tree: ProvedTree, from: TreeHead): Uint8Array {
  const { origin, head, range } = tree;
  const hashes = from.size === 0 ? [] : consistencyProof(range, from.size, head.size);
  const proof: ConsistencyProof = {
    schema: CONSISTENCY_PROOF_SCHEMA,
    ...{ origin, from, to: head, hashes: hashes.map(hexOfHash) },
  };
  return bytesOf(proof);
}

/** Why a file does not prove that the leaf is in the tree at its place, as a phrase; null where it does. */
export function inclusionFault(
  bytes: Uint8Array,
  wanted: { readonly origin: string; readonly head: TreeHead; readonly index: number },
  leaf: Hash,
): string | null {
  const read = readProof<InclusionProof>(bytes, 'inclusion-proof');
  if (typeof read === 'string') return read;
  const { origin, index, head } = read;
  if (origin !== wanted.origin || index !== wanted.index || !isSame(head, wanted.head))
    return 'it is about another record, or another ledger';
  if (read.leaf !== hexOfHash(leaf)) return 'it is about another record than the one at its place';
  return verifyInclusion(leaf, index, head, read.hashes.map(hashOfHex))
    ? null
    : 'its hashes do not lead from the record to the head of the ledger';
}

/** Why a file does not prove that one tree begins the other, as a phrase; null where it does. */
export function consistencyFault(
  bytes: Uint8Array,
  wanted: { readonly origin: string; readonly from: TreeHead; readonly to: TreeHead },
): string | null {
  const read = readProof<ConsistencyProof>(bytes, 'consistency-proof');
  if (typeof read === 'string') return read;
  const { origin, from, to } = read;
  if (origin !== wanted.origin || !isSame(from, wanted.from) || !isSame(to, wanted.to))
    return 'it is about other heads, or another ledger';
  return verifyConsistency(from, to, read.hashes.map(hashOfHex))
    ? null
    : 'its hashes do not lead from the one head to the other';
}

function readProof<Proof>(bytes: Uint8Array, kind: keyof typeof validators): Proof | string {
  const read = readCanonical(bytes);
  if ('refusal' in read) return read.refusal.message;
  return shapeFaultBy(validators[kind], read.value) ?? (read.value as unknown as Proof);
}

const isSame = (a: TreeHead, b: TreeHead): boolean => a.size === b.size && a.root === b.root;

const bytesOf = (proof: InclusionProof | ConsistencyProof): Uint8Array =>
  new TextEncoder().encode(canonicalJson(proof as unknown as Json));
