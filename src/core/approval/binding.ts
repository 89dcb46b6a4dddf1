import type { Facts, Review } from '../model/facts.ts';
import { baseAt, headAt, headNow } from './head-history.ts';
import type { ReviewFacts } from './review-facts.ts';
import type { Digests, Reviewed } from './reviewed.ts';

/** The commits that an approval is about, or why nobody can tell. */
type Subject =
  | { readonly kind: 'commits'; readonly commits: readonly [given: string, head: string] }
  | { readonly kind: 'unclear'; readonly reason: string };

/**
 * An approval is about the commit that it was given on and about the head that the pull request had then: GitHub
 * moves a review to a later commit when a push looks the same to it, so that neither alone can be trusted.
 */
export function subjectOf(
  review: Review,
  facts: Pick<ReviewFacts, 'pullRequest' | 'heads'> & Pick<Facts, 'bases'>,
): Subject {
  const { pullRequest, bases, heads } = facts;
  // Without a pull request there is nothing that could have been aimed elsewhere.
  if (pullRequest !== null) {
    const base = baseAt(bases, pullRequest, review);
    if (base.kind === 'several')
      return unclear('given in the second in which the target was changed');
    if (base.kind === 'none' || base.value !== pullRequest.baseRef)
      return unclear('the pull request was aimed at another branch then');
  }
  const head = headAt(heads, review);
  switch (head.kind) {
    case 'none':
      return unclear(
        heads.length === 0 ? NO_HEADS : 'given on a commit that GitHub saw only later',
      );
    case 'several':
      return unclear('given in the second of a push, so that nobody can tell what was approved');
    case 'one':
      return { kind: 'commits', commits: [review.commit, head.value] };
  }
}

const NO_HEADS = 'nobody can tell any more what the pull request stood at then';

const unclear = (reason: string): Subject => ({ kind: 'unclear', reason });

/** What an approval can be bound to: the change of access, or the change of the policy's own files. */
export type Bond = keyof Digests;

const ANOTHER: Readonly<Record<Bond, string>> = {
  access: 'the access it approved is not the access that would land',
  policy: 'the policy it approved is not the policy that would land',
};

/**
 * Whether the head as it is comes to something else than what would land: whoever reads it sees another change, so
 * that no approval of it can count.
 */
export function isBehind(
  { heads }: Pick<ReviewFacts, 'heads'>,
  bond: Bond,
  landing: Digests,
  reviewed: (commit: string) => Reviewed,
): boolean {
  const head = headNow(heads);
  const found = head === null ? null : reviewed(head);
  return found?.kind === 'known' && found[bond] !== landing[bond];
}

/** Why an approval is not about what would land; null where it is about exactly that. */
export function staleBecause(
  subject: Subject,
  bond: Bond,
  landing: Digests,
  reviewed: (commit: string) => Reviewed,
): string | null {
  if (subject.kind === 'unclear') return subject.reason;
  for (const commit of subject.commits) {
    const found = reviewed(commit);
    if (found.kind === 'unknown') return `nobody can tell what it approved: ${found.reason}`;
    if (found[bond] !== landing[bond]) return ANOTHER[bond];
  }
  return null;
}
