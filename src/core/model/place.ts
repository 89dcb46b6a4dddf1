/** Where something stands in a file; line and column count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Keys and indexes from a document's root to a value, as in `['spec', 'owner', 'team']`. */
export type Pointer = readonly (string | number)[];
