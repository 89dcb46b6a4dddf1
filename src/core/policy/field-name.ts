import type { Format } from '../model/grant.ts';

/** Metadata that rules ask for, and its name in our own manifests and in annotations. */
const FIELDS = {
  team: ['spec.owner.team', 'owner-team'],
  primary: ['spec.owner.primary', 'owner'],
  justification: ['spec.justification', 'justification'],
  tickets: ['spec.tickets', 'ticket'],
  validFrom: ['spec.validity.validFrom', 'valid-from'],
  expiresAt: ['spec.validity.expiresAt', 'expires-at'],
  reviewCadence: ['spec.review.cadence', 'review-cadence'],
} as const;

/** Where somebody writes a field of metadata in a manifest of this format, in backticks. */
export function fieldName(format: Format, field: keyof typeof FIELDS): string {
  const [own, suffix] = FIELDS[field];
  switch (format) {
    case 'access-grant':
      return `\`${own}\``;
    case 'kubernetes':
      return `\`grantproof.dev/${suffix}\``;
  }
}
