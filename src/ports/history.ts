import type { Oid } from '../core/model/ids.ts';
import type { CommitRef, PathChange } from './repository.ts';

/** A commit on the first-parent line of a branch. */
export interface LineCommit extends CommitRef {
  /** The first one is the line's; empty for the first commit of all. */
  readonly parents: readonly Oid[];
}

/** What a commit changed, against its first parent (against nothing where it has none). */
export interface LineChange {
  readonly commit: Oid;
  /** In path order, without rename detection. */
  readonly paths: readonly PathChange[];
}

/** How one commit comes to follow another. */
type Following =
  /** On its first-parent line. */
  | 'linear'
  /** Its ancestor, but not on that line. */
  | 'foxtrot'
  /** Not its ancestor. */
  | 'unrelated';

/** The history of branches. Every method throws a `Fault` where it is cut off (a shallow clone) or git fails. */
export interface History {
  following(earlier: Oid, later: Oid): Promise<Following>;
  /** First-parent commits after `from` up to `to`, oldest first; from the first of all where `from` is null. */
  line(from: Oid | null, to: Oid): Promise<readonly LineCommit[]>;
  /** What each commit of a line changed, in the order given; one process for all, read as it comes. */
  changes(commits: readonly LineCommit[]): AsyncIterable<LineChange>;
  /** Whether the repository holds only a part of its history. */
  isShallow(): Promise<boolean>;
}
