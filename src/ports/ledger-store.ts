import type { Oid } from '../core/model/ids.ts';

/** Files to be written, by path from the root of the ledger's branch. */
export type LedgerFiles = ReadonlyMap<string, Uint8Array>;

/** What became of an append: `moved` where the branch is no longer where it was, or the server refused for whatever reason. */
export type Appended =
  | { readonly kind: 'appended'; readonly head: Oid }
  | { readonly kind: 'moved'; readonly reason: string };

/**
 * The branch that a ledger is kept on. Nothing is ever taken away from it. What reading and appending cost does not grow with
 * the ledger. Throws a `Fault` where the branch is out of reach.
 */
export interface LedgerStore {
  /** In words, for messages: ``the branch `grantproof-ledger` ``. */
  readonly place: string;
  /** After how many records, or bytes of records, an append is large enough; a single record may be larger. */
  readonly enough: { readonly records: number; readonly bytes: number };
  /** The commit that the branch stands at now; null where there is no such branch. */
  head(): Promise<Oid | null>;
  /** The bytes of files at a commit of the branch; what is not there is absent. */
  read(head: Oid, paths: readonly string[]): Promise<LedgerFiles>;
  /**
   * Adds and replaces files in one commit on top of `head`, whole or not at all: compare and swap. Null makes the branch,
   * and only where there is none.
   */
  append(head: Oid | null, files: LedgerFiles, message: string): Promise<Appended>;
  close(): Promise<void>;
}
