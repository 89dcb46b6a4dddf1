/** Why a record or a statement is not taken for one. */
export type RefusalCode =
  // Larger, or deeper, than any that we write.
  | 'too-large'
  | 'not-canonical'
  | 'not-a-record'
  | 'not-a-statement'
  // Of a later version of this program.
  | 'newer-schema'
  | 'unknown-ruleset'
  // A text that is not what its digest says, one that is missing, or one too many.
  | 'text-digest'
  | 'text-missing'
  | 'text-unused'
  | 'answers-order'
  | 'facts-invalid';

/** Data, never thrown: one sentence, lower case, no final period. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly help: string;
}
