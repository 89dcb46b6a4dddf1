import type { Delta } from '../../src/core/model/delta.ts';
import type {
  Entitlement,
  Grant,
  Metadata,
  MetadataValues,
  OpaqueUnit,
  Sourced,
} from '../../src/core/model/grant.ts';
import { grantId, oid } from '../../src/core/model/ids.ts';
import { type Instant, readInstant, readSpan, type Span } from '../../src/core/model/instant.ts';
import type { Place } from '../../src/core/model/place.ts';
import type { Reading } from '../../src/core/model/reading.ts';

/** Where everything of a sample stands, unless a test says otherwise. */
export const SAMPLE_PLACE: Place = { path: 'grants/sample.yaml', line: 1, column: 1 };

/** A time that a test writes down; throws on what is none. */
export function time(text: string): Instant {
  const instant = readInstant(text);
  if (instant === undefined) throw new TypeError(`no time: ${text}`);
  return instant;
}

/** A duration that a test writes down; throws on what is none. */
export function span(text: string): Span {
  const length = readSpan(text);
  if (length === undefined) throw new TypeError(`no duration: ${text}`);
  return length;
}

/** Metadata as an object says them of itself; what is undefined stays absent. */
export function sampleMetadata(
  values: {
    readonly [K in keyof MetadataValues]?: MetadataValues[K] | undefined;
  },
): Metadata {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]): [string, Sourced<unknown>] => [
        field,
        { value, from: 'object', place: SAMPLE_PLACE },
      ]),
  );
}

/** What a good grant says of itself; tests spread it and change a field. */
export const SAMPLE_METADATA: Partial<MetadataValues> = {
  team: 'sample-team',
  primary: 'github:octo-owner',
  secondary: ['github:octo-deputy'],
  environment: 'production',
  justification: 'The nightly sample job reads the release archive.',
  tickets: [{ system: 'jira', id: 'ACME-1', relation: 'request' }],
  expiresAt: time('2026-12-01T00:00:00Z'),
};

/** One action on one bucket; every other part absent. */
export function sampleEntitlement(overrides: Partial<Entitlement> = {}): Entitlement {
  return {
    system: 'aws',
    boundary: 'account:111122223333',
    resources: ['arn:aws:s3:::releases/*'],
    role: null,
    actions: ['s3:GetObject'],
    scopes: [],
    secretKeys: [],
    privilege: null,
    conditions: null,
    delegable: false,
    dataClass: null,
    ...overrides,
  };
}

/**
 * A grant with nothing amiss: an owner, a reason, a ticket, an end, one narrow entitlement.
 * `entitlements` are taken as they are; `declared` follows them unless given.
 */
export function sampleGrant(overrides: Partial<Grant> = {}): Grant {
  const entitlements = overrides.entitlements ?? [sampleEntitlement()];
  const place = overrides.place ?? SAMPLE_PLACE;
  return {
    id: grantId('access-grant/sample'),
    format: 'access-grant',
    identity: {
      id: 'aws:arn:aws:iam::111122223333:role/sample',
      type: 'workload',
      provider: 'aws',
      interactiveUse: 'forbidden',
    },
    entitlements,
    declared: entitlements.map((entitlement) => ({ entitlement, at: () => place })),
    metadata: sampleMetadata(SAMPLE_METADATA),
    revoked: false,
    removal: { effective: 'unknown', reasons: [], place },
    notes: {},
    place,
    at: () => place,
    ...overrides,
  };
}

/** A template that nobody can see into. */
export function sampleOpaque(overrides: Partial<OpaqueUnit> = {}): OpaqueUnit {
  return {
    id: grantId('opaque/charts/sample'),
    format: 'kubernetes',
    reason: 'a Helm template',
    place: { path: 'charts/sample/role.yaml', line: 1, column: 1 },
    blobs: [oid('a'.repeat(40))],
    fingerprint: 'a',
    ...overrides,
  };
}

/** What was read of a tree: nothing, unless a test says otherwise. */
export function sampleReading(overrides: Partial<Reading> = {}): Reading {
  return { grants: [], opaque: [], problems: [], unreadable: new Set(), ...overrides };
}

/** A new grant, as a delta; with `before` and `class` any other. */
export function sampleDelta(overrides: Partial<Delta> = {}): Delta {
  const only = overrides.class ?? 'create';
  const grant = sampleGrant();
  return {
    grant: grant.id,
    format: grant.format,
    class: only,
    classes: [only],
    direction: 'widen',
    before: null,
    after: { kind: 'grant', grant },
    place: grant.place,
    leftTo: null,
    changes: [],
    ...overrides,
  };
}
