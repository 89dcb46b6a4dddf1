/** A file of a pack, as it is. */
export interface FoundFile {
  readonly size: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** The files of a pack, whoever made it. */
export interface PackFiles {
  /** All of them, by their paths from the pack's folder on. */
  readonly files: ReadonlyMap<string, FoundFile>;
  /** The bytes of one; null where there is none, or it is larger than any that is read as a whole. */
  read(path: string): Promise<Uint8Array | null>;
}

/** A pack that is being made. */
export interface PackStage extends PackFiles {
  /** Writes a file that is not there yet. */
  write(path: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;
}
