/** A Merkle tree's size and root: what commits to every leaf and to their order (RFC 6962, section 2.1). */
export interface TreeHead {
  /** How many leaves. */
  readonly size: number;
  /** SHA-256 as 64 hex digits. */
  readonly root: string;
}

/** Where a record stands in its ledger: the tree that ends with it, and the one before. */
export interface LedgerPosition {
  /** Names the ledger, without a scheme: `github.com/acme/infra/grantproof-ledger`. */
  readonly origin: string;
  /** Of the record, from 0. */
  readonly index: number;
  /** The tree that the record is the last leaf of; its size is `index + 1`. */
  readonly head: TreeHead;
  /** The tree before it; its size is `index`. */
  readonly previous: TreeHead;
}
