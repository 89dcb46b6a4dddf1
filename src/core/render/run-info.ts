/** What a renderer must know of a run besides its verdict. */
export interface RunInfo {
  /** Commits that were compared; null where none could be found. */
  readonly base: string | null;
  readonly head: string | null;
  /** The tree that was judged as the one after; null where merging gives none. */
  readonly merge: string | null;
  /** A file's text in the tree after, for excerpts. */
  readonly source: (path: string) => string | undefined;
  /** Address of a place, for terminals that show links; absent places get none. */
  readonly locate?: (path: string, line: number) => string | undefined;
}

export interface TextOptions {
  /** ANSI colours; nothing is ever said by colour alone. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** OSC 8 hyperlinks. */
  readonly links: boolean;
}
