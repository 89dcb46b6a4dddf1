import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * Small files on the ledger's branch that lead to a record by what it is about, so that nobody has to read all records for
 * one. They follow from the records, and prove nothing themselves.
 */
export type IndexEntry =
  /** The last record that takes the grant away. */
  | { readonly kind: 'revoked'; readonly grant: string }
  /** The record of a commit that stood on the branch and was taken back by force. */
  | { readonly kind: 'discarded'; readonly commit: string };

/** Where on the ledger's branch the record about this is named. */
export function indexPath(entry: IndexEntry): string {
  switch (entry.kind) {
    case 'revoked': {
      const hex = bytesToHex(sha256(new TextEncoder().encode(entry.grant)));
      return `index/revoked/${hex.slice(0, 2)}/${hex}`;
    }
    case 'discarded':
      return `index/discarded/${entry.commit}`;
  }
}

const PATH =
  /^index\/(?:revoked\/[0-9a-f]{2}\/[0-9a-f]{64}|discarded\/[0-9a-f]{40}(?:[0-9a-f]{24})?)$/;

export const isIndexPath = (path: string): boolean => PATH.test(path);

/** @param index of the record */
export const indexText = (index: number): string => `${index}\n`;

/** The record that an index file names; null for what is none. */
export function readIndexText(text: string): number | null {
  return /^(?:0|[1-9]\d{0,8})\n$/.test(text) ? Number(text) : null;
}
