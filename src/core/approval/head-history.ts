import type { Base, Head, PullRequest, Review } from '../model/facts.ts';
import type { Instant } from '../model/instant.ts';

/** What held at a moment: one value, nothing yet, or nobody can tell which of several. */
export type Held =
  | { readonly kind: 'one'; readonly value: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

interface Since {
  readonly at: Instant;
  readonly value: string;
}

/** Times of the forge are whole seconds: what happens within one has no order. */
const second = (at: Instant): number => Math.floor(at / 1000);

/** What held when a review was given. The order of the list means nothing; a change in that very second leaves it open. */
export function heldAt(history: readonly Since[], moment: Instant): Held {
  const before = history.filter(({ at }) => second(at) < second(moment));
  const last = before.reduce((latest, { at }) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  const possible = new Set(
    history
      .filter(({ at }) => at === last || second(at) === second(moment))
      .map(({ value }) => value),
  );
  const [value, other] = possible;
  if (value === undefined) return { kind: 'none' };
  return other === undefined ? { kind: 'one', value } : { kind: 'several' };
}

/** The commit that was the head of the pull request when the review was given, as the forge saw the pushes. */
export const headAt = (heads: readonly Head[], { submittedAt }: Review): Held =>
  heldAt(
    heads.map(({ at, sha }) => ({ at, value: sha })),
    submittedAt,
  );

/** The head that the pull request has now; null where nobody can tell. */
export function headNow(heads: readonly Head[]): string | null {
  const last = heads.reduce((latest, { at }) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  const possible = new Set(heads.filter(({ at }) => at === last).map(({ sha }) => sha));
  const [sha, other] = possible;
  return other === undefined ? (sha ?? null) : null;
}

/** The branch that the pull request was aimed at then; without a history it has always been the same. */
export function baseAt(
  bases: readonly Base[] | undefined,
  { baseRef }: PullRequest,
  { submittedAt }: Review,
): Held {
  if (bases === undefined) return { kind: 'one', value: baseRef };
  return heldAt(
    bases.map(({ at, ref }) => ({ at, value: ref })),
    submittedAt,
  );
}
