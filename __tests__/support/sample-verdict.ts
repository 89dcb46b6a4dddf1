// Small made-up grants, deltas and verdicts, for tests that show things.
import type { Delta } from '../../src/core/model/delta.ts';
import type { Entitlement, Grant, Metadata, Sourced } from '../../src/core/model/grant.ts';
import { type Digest, grantId, oid } from '../../src/core/model/ids.ts';
import { type Instant, readInstant, readSpan, type Span } from '../../src/core/model/instant.ts';
import type { Place } from '../../src/core/model/place.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import type { Outcome, Verdict } from '../../src/core/model/verdict.ts';

export const NOW = instant('2026-11-22T08:30:00Z');
export const DIGEST = `sha256:${'5e'.repeat(32)}` as Digest;

export function instant(text: string): Instant {
  const read = readInstant(text);
  if (read === undefined) throw new Error(`no instant: ${text}`);
  return read;
}

export function span(text: string): Span {
  const read = readSpan(text);
  if (read === undefined) throw new Error(`no span: ${text}`);
  return read;
}

export const place = (path = 'grants/ci.yaml', line = 1, column = 1): Place => ({
  path,
  line,
  column,
});

export function sourced<T>(value: T, from: Sourced<T>['from'] = 'object', line = 10): Sourced<T> {
  return { value, from, place: place('grants/ci.yaml', line, 5) };
}

export function entitlement(parts: Partial<Entitlement> = {}): Entitlement {
  return {
    system: 'aws',
    boundary: 'account:111122223333',
    resources: ['arn:aws:s3:::sample-releases/*'],
    role: null,
    actions: ['s3:GetObject', 's3:PutObject'],
    scopes: [],
    secretKeys: [],
    privilege: 'write',
    conditions: null,
    delegable: false,
    dataClass: null,
    ...parts,
  };
}

export const fullMetadata: Metadata = {
  team: sourced('sample-platform'),
  primary: sourced('github:octo-lead'),
  secondary: sourced(['github:octo-deputy']),
  environment: sourced('production'),
  justification: sourced('Uploads the release archives that the nightly build makes.'),
  tickets: sourced([{ system: 'github', id: 'acme/infra#88', relation: 'request' }]),
  expiresAt: sourced(instant('2027-01-31')),
  maxTtl: sourced(span('PT1H')),
};

export function grant(name: string, parts: Partial<Grant> = {}): Grant {
  return {
    id: grantId(`access-grant/${name}`),
    format: 'access-grant',
    identity: {
      id: `aws:arn:aws:iam::111122223333:role/${name}`,
      type: 'iam-role',
      provider: 'aws',
      interactiveUse: 'forbidden',
    },
    entitlements: [entitlement()],
    declared: [],
    metadata: fullMetadata,
    revoked: false,
    removal: { effective: 'yes', reasons: [], place: place() },
    notes: {},
    place: place(`grants/${name}.yaml`),
    at: () => place(`grants/${name}.yaml`),
    ...parts,
  };
}

/** A delta between two grants, or of one that comes or goes. */
export function delta(
  before: Grant | null,
  after: Grant | null,
  parts: Partial<Delta> & Pick<Delta, 'class' | 'direction'>,
): Delta {
  const shown = after ?? before;
  return {
    grant: shown?.id ?? grantId('access-grant/none'),
    format: 'access-grant',
    classes: [parts.class],
    before: before === null ? null : { kind: 'grant', grant: before },
    after: after === null ? null : { kind: 'grant', grant: after },
    place: shown?.place ?? place(),
    leftTo: null,
    changes: [],
    ...parts,
  };
}

export const created = (after: Grant, parts: Partial<Delta> = {}): Delta =>
  delta(null, after, { class: 'create', direction: 'widen', ...parts });

export function opaqueDelta(name: string, reason: string, parts: Partial<Delta> = {}): Delta {
  const id = grantId(`kubernetes/${name}`);
  const unit = {
    id,
    format: 'kubernetes' as const,
    reason,
    place: place(name),
    blobs: [oid('1'.repeat(40)), oid('2'.repeat(40))],
    fingerprint: 'f',
  };
  return {
    grant: id,
    format: 'kubernetes',
    class: 'opaque',
    classes: ['opaque'],
    direction: 'unknown',
    before: null,
    after: { kind: 'opaque', unit },
    place: unit.place,
    leftTo: null,
    changes: [`can't be read: ${reason}`],
    ...parts,
  };
}

export function outcome(
  name: string | null,
  parts: Partial<Outcome> & Pick<Outcome, 'rule'>,
): Outcome {
  return {
    level: 'hard',
    outcome: 'fail',
    grant: name === null ? null : grantId(name.includes('/') ? name : `access-grant/${name}`),
    message: 'the grant names nobody who answers for it',
    help: 'add `owner` with a `team` and a `primary` person',
    controls: ['A.5.16'],
    ...place(name === null ? 'grants/ci.yaml' : `grants/${name}.yaml`),
    ...parts,
  };
}

export function problem(parts: Partial<Problem> = {}): Problem {
  return {
    code: 'yaml-duplicate-key',
    message: 'the key `owner` stands here twice',
    help: 'keep one of them',
    ...place('grants/broken.yaml', 3, 3),
    ...parts,
  };
}

export function verdict(parts: Partial<Verdict> = {}): Verdict {
  return {
    result: 'allow',
    now: NOW,
    deltaDigest: DIGEST,
    deltas: [],
    outcomes: [],
    problems: [],
    reasons: [],
    policy: {
      name: 'sample',
      sources: [{ path: '.github/grantproof/policy.yaml', digest: DIGEST }],
    },
    ...parts,
  };
}
