import type { Place, Pointer } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

/** One YAML or JSON document: its value, and where each part of it stands. */
export interface ManifestDocument {
  /** Plain data: objects without prototype, arrays, strings, finite numbers, booleans, null. */
  readonly value: unknown;
  /** Where the document's content begins. */
  readonly place: Place;
  /** Place of the key or list item at the pointer; of the nearest existing parent's key where it is missing. */
  readonly at: (pointer: Pointer) => Place;
  /** Scalars and keys that YAML 1.1 and 1.2 read differently; the strict profile counts them as problems already. */
  readonly ambiguities: readonly Problem[];
}

export interface DocumentsRead {
  readonly documents: readonly ManifestDocument[];
  readonly problems: readonly Problem[];
}

/** `strict` for our own kinds and policy files; `native` for what other tools read. */
export type Profile = 'strict' | 'native';
