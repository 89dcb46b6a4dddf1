import type { Grant, OpaqueUnit } from './grant.ts';
import type { Oid } from './ids.ts';
import type { Problem } from './problem.ts';

/** A file of a tree, with its bytes where it has any. */
export interface TreeFile {
  /** Relative to the root, `/` between names; bytes that are no UTF-8 stand as `\xNN`. */
  readonly path: string;
  /** As git writes it: `100644`, `100755`, `120000` (symlink), `160000` (submodule). */
  readonly mode: string;
  readonly oid: Oid;
  /** Empty for a submodule, and for a file above the size limit, whose `size` says so. */
  readonly bytes: Uint8Array;
  readonly size: number;
}

/** All that could be learned from one tree's governed files. */
export interface Reading {
  readonly grants: readonly Grant[];
  readonly opaque: readonly OpaqueUnit[];
  readonly problems: readonly Problem[];
  /** Paths whose grants are unknown, because a problem ended their reading. */
  readonly unreadable: ReadonlySet<string>;
}
