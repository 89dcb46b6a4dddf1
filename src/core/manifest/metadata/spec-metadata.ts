import type { Metadata, Origin, Sourced } from '../../model/grant.ts';
import { type Instant, readInstant, readSpan } from '../../model/instant.ts';
import type { Pointer } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { ManifestDocument } from '../document.ts';
import type { GrantMetadataManifest } from '../schema/types.ts';
import { present, sourced } from './sourced.ts';

/** The metadata fields that `spec` has in our own kinds. */
export type MetadataSpec = Omit<GrantMetadataManifest['spec'], 'selector'>;

/** The metadata in the `spec` of a document of our own kinds, which the schema has let through. */
export function specMetadata(
  document: ManifestDocument,
  spec: MetadataSpec,
  from: Origin,
): { readonly metadata: Metadata; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const say = <T>(value: T | undefined, ...pointer: Pointer): Sourced<T> | undefined =>
    value === undefined ? undefined : sourced(value, from, () => document.at(['spec', ...pointer]));
  const time = (text: string | undefined, ...pointer: Pointer): Sourced<Instant> | undefined => {
    if (text === undefined) return undefined;
    const instant = readInstant(text);
    if (instant === undefined) problems.push(unreadableTime(document, text, ['spec', ...pointer]));
    return say(instant, ...pointer);
  };
  const { owner, validity, review } = spec;
  const length = (text: string | undefined) => (text === undefined ? undefined : readSpan(text));
  const metadata = present({
    team: say(owner?.team, 'owner', 'team'),
    primary: say(owner?.primary, 'owner', 'primary'),
    secondary: say(owner?.secondary, 'owner', 'secondary'),
    sponsor: say(owner?.sponsor, 'owner', 'sponsor'),
    contact: say(owner?.contact, 'owner', 'contact'),
    environment: say(spec.environment, 'environment'),
    justification: say(spec.justification, 'justification'),
    tickets: say(
      spec.tickets?.map((ticket) => ({ ...ticket, relation: ticket.relation ?? 'request' })),
      'tickets',
    ),
    validFrom: time(validity?.validFrom, 'validity', 'validFrom'),
    expiresAt: time(validity?.expiresAt, 'validity', 'expiresAt'),
    maxTtl: say(length(validity?.maxTtl), 'validity', 'maxTtl'),
    onExpiry: say(validity?.onExpiry, 'validity', 'onExpiry'),
    renewals: say(validity?.renewals, 'validity', 'renewals'),
    reviewCadence: say(length(review?.cadence), 'review', 'cadence'),
    lastReviewedAt: time(review?.lastReviewedAt, 'review', 'lastReviewedAt'),
    lastReviewedBy: say(review?.lastReviewedBy, 'review', 'lastReviewedBy'),
    lastReview: say(review?.lastReview, 'review', 'lastReview'),
  });
  return { metadata, problems };
}

/** The problem of a text that should be a time. */
export function unreadableTime(
  document: ManifestDocument,
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
