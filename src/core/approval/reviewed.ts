import type { Digest } from '../model/ids.ts';

/** What a change comes to: an approval is bound to these, not to commits. */
export interface Digests {
  /** Of the change of access. */
  readonly access: Digest;
  /** Of the changed files of the policy folder. */
  readonly policy: Digest;
}

/** What a commit came to, compared with its merge base with the branch that it would land on. */
export type Reviewed =
  | ({ readonly kind: 'known' } & Digests)
  | { readonly kind: 'unknown'; readonly reason: string };
