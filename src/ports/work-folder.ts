/** The work tree of a repository, as people edit it. Nothing outside of it is read or written. */
export interface WorkFolder {
  /** The last name of its path. */
  readonly name: string;
  /** Paths of all files, relative and in order; ignored ones aside. */
  files(): Promise<readonly string[]>;
  /** A file's text; null where there is none that can be read as text. */
  read(path: string): Promise<string | null>;
  /**
   * Writes a new file and the folders that it needs; false, and nothing done, where anything is there already.
   * Throws a `Fault` where it can't be written, or would lie outside.
   */
  create(path: string, text: string): Promise<boolean>;
}
