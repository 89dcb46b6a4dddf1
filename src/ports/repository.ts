import type { Oid } from '../core/model/ids.ts';

/** An entry of a tree. */
export interface TreeEntry {
  /** Relative to the root; bytes that are no UTF-8 stand as `\xNN`. */
  readonly path: string;
  /** `100644`, `100755`, `120000` (symlink) or `160000` (submodule). */
  readonly mode: string;
  readonly oid: Oid;
}

/** A path that differs between two trees; a rename is a delete and an add. */
export interface PathChange {
  readonly path: string;
  readonly before: Omit<TreeEntry, 'path'> | null;
  readonly after: Omit<TreeEntry, 'path'> | null;
}

export interface CommitRef {
  readonly commit: Oid;
  readonly tree: Oid;
}

export type Merge =
  | { readonly kind: 'clean'; readonly tree: Oid }
  | { readonly kind: 'conflict'; readonly paths: readonly string[] };

/**
 * A git repository, read as objects; nothing is ever written into it.
 * Every method throws a `Fault` when an object is missing (shallow or partial clone) or git fails.
 */
export interface Repository {
  /** The commit and tree of a revision, or null when there is no such revision. */
  resolve(revision: string): Promise<CommitRef | null>;
  /** The default branch: `name` if given, else origin/HEAD, init.defaultBranch if it exists, main, master; else null. */
  defaultBranch(
    name: string | undefined,
  ): Promise<{ readonly name: string; readonly tip: CommitRef } | null>;
  /** The best common ancestor of two commits; null where there is none, or more than one. */
  mergeBase(a: Oid, b: Oid): Promise<CommitRef | null>;
  /** The tree that merging `head` into `base` gives. */
  merge(base: CommitRef, head: CommitRef): Promise<Merge>;
  /**
   * The work tree as it stands, tracked and untracked files without ignored ones, as a commit on top of HEAD
   * that exists for this process only.
   */
  worktree(): Promise<CommitRef>;
  /** What differs, in path order, without rename detection. */
  diff(before: Oid, after: Oid): Promise<readonly PathChange[]>;
  /** All files of a tree below the given folders (`''` is the root), in path order; each folder deep or flat. */
  list(
    tree: Oid,
    folders: readonly { readonly path: string; readonly deep: boolean }[],
  ): Promise<readonly TreeEntry[]>;
  /** The bytes of blobs; a blob above `limit` bytes is given by its size alone. */
  read(
    oids: readonly Oid[],
    limit: number,
  ): Promise<ReadonlyMap<Oid, Uint8Array | { readonly size: number }>>;
  /** Paths of files in a tree that contain any of the texts, in path order. */
  search(
    tree: Oid,
    texts: readonly string[],
    folders: readonly string[],
  ): Promise<readonly string[]>;
  close(): Promise<void>;
}
