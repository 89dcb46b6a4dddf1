import type { Metadata, Origin, Sourced } from '../../model/grant.ts';
import { type Instant, readInstant, readSpan } from '../../model/instant.ts';
import type { Pointer } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { ManifestDocument } from '../document.ts';
import type { GrantMetadataManifest } from '../schema/types.ts';
import { present, sourced } from './sourced.ts';

/** The metadata fields that `spec` has in our own kinds. */
export type MetadataSpec = Omit<GrantMetadataManifest['spec'], 'selector'>;

const POINTERS = {
  team: ['spec', 'owner', 'team'],
  primary: ['spec', 'owner', 'primary'],
  secondary: ['spec', 'owner', 'secondary'],
  sponsor: ['spec', 'owner', 'sponsor'],
  contact: ['spec', 'owner', 'contact'],
  environment: ['spec', 'environment'],
  justification: ['spec', 'justification'],
  tickets: ['spec', 'tickets'],
  validFrom: ['spec', 'validity', 'validFrom'],
  expiresAt: ['spec', 'validity', 'expiresAt'],
  maxTtl: ['spec', 'validity', 'maxTtl'],
  onExpiry: ['spec', 'validity', 'onExpiry'],
  renewals: ['spec', 'validity', 'renewals'],
  reviewCadence: ['spec', 'review', 'cadence'],
  lastReviewedAt: ['spec', 'review', 'lastReviewedAt'],
  lastReviewedBy: ['spec', 'review', 'lastReviewedBy'],
  lastReview: ['spec', 'review', 'lastReview'],
} as const satisfies Record<keyof Metadata, Pointer>;

/** The metadata in the `spec` of a document of our own kinds, which the schema has let through. */
export function specMetadata(
  document: ManifestDocument,
  spec: MetadataSpec,
  from: Origin,
): { readonly metadata: Metadata; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  // Only what finds places outlives the reading, not the document's whole value.
  const { at } = document;
  const say = <T>(value: T | undefined, pointer: Pointer): Sourced<T> | undefined =>
    value === undefined ? undefined : sourced(value, from, at, pointer);
  const time = (text: string | undefined, pointer: Pointer): Sourced<Instant> | undefined => {
    if (text === undefined) return undefined;
    const instant = readInstant(text);
    if (instant === undefined) problems.push(unreadableTime({ at }, text, pointer));
    return say(instant, pointer);
  };
  const { owner, validity, review } = spec;
  const length = (text: string | undefined) => (text === undefined ? undefined : readSpan(text));
  const tickets = spec.tickets?.map((ticket) => ({
    ...ticket,
    relation: ticket.relation ?? 'request',
  }));
  const metadata = present({
    team: say(owner?.team, POINTERS.team),
    primary: say(owner?.primary, POINTERS.primary),
    secondary: say(owner?.secondary, POINTERS.secondary),
    sponsor: say(owner?.sponsor, POINTERS.sponsor),
    contact: say(owner?.contact, POINTERS.contact),
    environment: say(spec.environment, POINTERS.environment),
    justification: say(spec.justification, POINTERS.justification),
    tickets: say(tickets, POINTERS.tickets),
    validFrom: time(validity?.validFrom, POINTERS.validFrom),
    expiresAt: time(validity?.expiresAt, POINTERS.expiresAt),
    maxTtl: say(length(validity?.maxTtl), POINTERS.maxTtl),
    onExpiry: say(validity?.onExpiry, POINTERS.onExpiry),
    renewals: say(validity?.renewals, POINTERS.renewals),
    reviewCadence: say(length(review?.cadence), POINTERS.reviewCadence),
    lastReviewedAt: time(review?.lastReviewedAt, POINTERS.lastReviewedAt),
    lastReviewedBy: say(review?.lastReviewedBy, POINTERS.lastReviewedBy),
    lastReview: say(review?.lastReview, POINTERS.lastReview),
  });
  return { metadata, problems };
}

/** The problem of a text that should be a time. */
export function unreadableTime(
  document: Pick<ManifestDocument, 'at'>,
  text: string,
  pointer: Pointer,
): Problem {
  return {
    code: 'time-unreadable',
    ...document.at(pointer),
    message: `\`${text}\` is not a time that can be read`,
    help: TIME_HELP,
  };
}

/** What to write for a time. */
export const TIME_HELP =
  'write RFC 3339 with an offset, such as "2026-12-01T00:00:00Z", or a date, such as "2026-12-01", which means the end of that day in UTC';
