import type { Grant, Metadata } from '../../model/grant.ts';
import { type Instant, showInstant, writeSpan } from '../../model/instant.ts';
import { ownerContent, ticketsContent } from '../grant-content.ts';
import { bound, changed, type Difference, difference } from './difference.ts';

/** What changed in the metadata: owner, validity, review, environment, and what only justifies. */
export function metadataDifferences(before: Grant, after: Grant): readonly Difference[] {
  const [old, now] = [before.metadata, after.metadata];
  return [
    ...changed(
      'transfer',
      `owner: ${ownerShown(old)} -> ${ownerShown(now)}`,
      ownerContent(old),
      ownerContent(now),
    ),
    ...validityDifferences(old, now),
    // Where nothing ends the access, the review is its end.
    ...bound('review every', writeSpan, old.reviewCadence?.value, now.reviewCadence?.value),
    ...environmentDifferences(old.environment?.value, now.environment?.value),
    ...annotations(old, now),
  ];
}

const ownerShown = ({ team, primary }: Metadata): string =>
  [team?.value, primary?.value].filter((part) => part !== undefined).join(', ') || 'nobody';

/** The window in which the access holds, and how long each credential in it lives. */
function validityDifferences(before: Metadata, after: Metadata): readonly Difference[] {
  return [
    ...endDifferences(before.expiresAt?.value, after.expiresAt?.value),
    ...startDifferences(before.validFrom?.value, after.validFrom?.value),
    ...bound('credential lifetime', writeSpan, before.maxTtl?.value, after.maxTtl?.value),
    ...onExpiryDifferences(before.onExpiry?.value ?? 'revoke', after.onExpiry?.value ?? 'revoke'),
  ];
}

type End = NonNullable<Metadata['expiresAt']>['value'] | undefined;

/** An end that can't be read is no end at all: leaving it shortens, arriving at it renews. */
function endDifferences(before: End, after: End): readonly Difference[] {
  if (endShown(before) === endShown(after)) return [];
  const moment = (end: End): number => (typeof end === 'number' ? end : Number.POSITIVE_INFINITY);
  return difference(
    moment(after) < moment(before) ? 'shorten' : 'renew',
    `expires: ${endShown(before)} -> ${endShown(after)}`,
  );
}

function endShown(end: End): string {
  if (end === undefined) return 'none';
  return typeof end === 'number' ? showInstant(end) : `unreadable \`${end.unreadable}\``;
}

/** A start that moves back widens. */
function startDifferences(
  before: Instant | undefined,
  after: Instant | undefined,
): readonly Difference[] {
  if (before === after) return [];
  const earlier = (after ?? Number.NEGATIVE_INFINITY) < (before ?? Number.NEGATIVE_INFINITY);
  const show = (value: Instant | undefined): string =>
    value === undefined ? 'always' : showInstant(value);
  return difference(earlier ? 'renew' : 'shorten', `valid from: ${show(before)} -> ${show(after)}`);
}

function onExpiryDifferences(before: string, after: string): readonly Difference[] {
  if (before === after) return [];
  return difference(after === 'review' ? 'renew' : 'shorten', `on expiry: ${before} -> ${after}`);
}

/** Policies ask more in some environments than in others, and most where none is said: none of it is for the author alone to say. */
function environmentDifferences(
  before: string | undefined,
  after: string | undefined,
): readonly Difference[] {
  return changed(
    'reshape',
    `environment: ${before ?? 'unsaid'} -> ${after ?? 'unsaid'}`,
    before,
    after,
  );
}

function annotations(before: Metadata, after: Metadata): readonly Difference[] {
  return [
    ...changed(
      'annotate',
      'justification',
      before.justification?.value,
      after.justification?.value,
    ),
    ...changed('annotate', 'tickets', ticketsContent(before), ticketsContent(after)),
    ...changed('annotate', 'contact', before.contact?.value, after.contact?.value),
    ...changed('annotate', 'renewals', before.renewals?.value, after.renewals?.value),
    ...changed('annotate', 'last review', reviewed(before), reviewed(after)),
  ];
}

const reviewed = (metadata: Metadata): readonly (string | number | null)[] => [
  metadata.lastReviewedAt?.value ?? null,
  metadata.lastReviewedBy?.value ?? null,
  metadata.lastReview?.value ?? null,
];
