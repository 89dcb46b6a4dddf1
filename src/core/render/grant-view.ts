import type { Side } from '../model/delta.ts';
import type {
  Agent,
  Credential,
  Delegation,
  Entitlement,
  Grant,
  MetadataValues,
  Sourced,
} from '../model/grant.ts';
import { writeInstant, writeSpan } from '../model/instant.ts';
import type { Json, JsonObject } from '../model/json.ts';

/** One side of a delta as JSON: a grant, `{ opaque, blobs }` of what can't be read, or null. */
export function sideView(side: Side | null): JsonObject | null {
  if (side === null) return null;
  return side.kind === 'grant'
    ? grantView(side.grant)
    : { opaque: side.unit.reason, blobs: [...side.unit.blobs] };
}

/** A grant as JSON: instants in RFC 3339, spans in ISO 8601, absent parts left out. */
export function grantView(grant: Grant): JsonObject {
  const { metadata } = grant;
  return compact({
    identity: compact({ ...grant.identity }),
    entitlements: grant.entitlements.map(entitlementView),
    owner: part({
      team: metadata.team?.value,
      primary: metadata.primary?.value,
      secondary: metadata.secondary?.value,
      sponsor: metadata.sponsor?.value,
      contact: metadata.contact?.value,
    }),
    environment: metadata.environment?.value,
    justification: metadata.justification?.value,
    tickets: metadata.tickets?.value.map((ticket) => compact({ ...ticket })),
    validity: part({
      validFrom: written(metadata.validFrom, writeInstant),
      expiresAt: written(metadata.expiresAt, (end) =>
        typeof end === 'number' ? writeInstant(end) : { unreadable: end.unreadable },
      ),
      maxTtl: written(metadata.maxTtl, writeSpan),
      onExpiry: metadata.onExpiry?.value,
      renewals: metadata.renewals?.value,
    }),
    credential: grant.credential && credentialView(grant.credential),
    review: part({
      cadence: written(metadata.reviewCadence, writeSpan),
      lastReviewedAt: written(metadata.lastReviewedAt, writeInstant),
      lastReviewedBy: metadata.lastReviewedBy?.value,
      lastReview: metadata.lastReview?.value,
    }),
    delegation: grant.delegation && delegationView(grant.delegation),
    agent: grant.agent && agentView(grant.agent),
    revoked: grant.revoked ? true : undefined,
    removal: { effective: grant.removal.effective, reasons: [...grant.removal.reasons] },
    provenance: provenanceView(grant),
  });
}

function entitlementView(entitlement: Entitlement): JsonObject {
  return compact({
    system: entitlement.system,
    boundary: entitlement.boundary ?? undefined,
    resource: filled(entitlement.resources),
    role: entitlement.role ?? undefined,
    actions: filled(entitlement.actions),
    scopes: filled(entitlement.scopes),
    secretKeys: filled(entitlement.secretKeys),
    privilege: entitlement.privilege ?? undefined,
    conditions: entitlement.conditions ?? undefined,
    delegable: entitlement.delegable ? true : undefined,
    dataClass: entitlement.dataClass ?? undefined,
  });
}

function credentialView(credential: Credential): JsonObject {
  const { rotation } = credential;
  return compact({
    type: credential.type,
    mechanism: credential.mechanism,
    issuer: credential.issuer,
    trust: credential.trust && { ...credential.trust },
    secretRef: credential.secretRef && { ...credential.secretRef },
    rotation:
      rotation &&
      compact({
        interval: writeSpan(rotation.interval),
        method: rotation.method,
        lastRotatedAt: rotation.lastRotatedAt && writeInstant(rotation.lastRotatedAt),
      }),
    consumers: filled(credential.consumers),
  });
}

function delegationView({ delegatedAdmin, sharedRole }: Delegation): JsonObject {
  return compact({
    delegatedAdmin:
      delegatedAdmin &&
      compact({
        principal: delegatedAdmin.principal,
        authority: delegatedAdmin.authority,
        scope: delegatedAdmin.scope,
        expiresAt: delegatedAdmin.expiresAt && writeInstant(delegatedAdmin.expiresAt),
      }),
    sharedRole:
      sharedRole &&
      compact({
        members: [...sharedRole.members],
        memberSource: sharedRole.memberSource,
        maxMembers: sharedRole.maxMembers,
      }),
  });
}

function agentView(agent: Agent): JsonObject {
  return compact({
    runtime: agent.runtime,
    model: agent.model,
    autonomy: agent.autonomy,
    actingFor: agent.actingFor,
    blueprint: agent.blueprint,
    tools: agent.tools.map((tool) => ({ server: tool.server, allow: [...tool.allow] })),
    approvalRequiredFor: filled(agent.approvalRequiredFor),
    killSwitch: agent.killSwitch,
    maySpawn: agent.maySpawn,
    riskTier: agent.riskTier,
  });
}

/** Where each metadata value stands in the view. */
const VIEW_PATHS: Readonly<Record<keyof MetadataValues, string>> = {
  team: 'owner.team',
  primary: 'owner.primary',
  secondary: 'owner.secondary',
  sponsor: 'owner.sponsor',
  contact: 'owner.contact',
  environment: 'environment',
  justification: 'justification',
  tickets: 'tickets',
  validFrom: 'validity.validFrom',
  expiresAt: 'validity.expiresAt',
  maxTtl: 'validity.maxTtl',
  onExpiry: 'validity.onExpiry',
  renewals: 'validity.renewals',
  reviewCadence: 'review.cadence',
  lastReviewedAt: 'review.lastReviewedAt',
  lastReviewedBy: 'review.lastReviewedBy',
  lastReview: 'review.lastReview',
};

function provenanceView({ metadata }: Grant): JsonObject | undefined {
  const origins: Record<string, Json> = {};
  for (const key of Object.keys(VIEW_PATHS) as (keyof MetadataValues)[]) {
    const sourced: Sourced<unknown> | undefined = metadata[key];
    if (sourced === undefined) continue;
    const { from, place } = sourced;
    origins[VIEW_PATHS[key]] = { from, path: place.path, line: place.line };
  }
  return part(origins);
}

function written<T>(sourced: Sourced<T> | undefined, write: (value: T) => Json): Json | undefined {
  return sourced === undefined ? undefined : write(sourced.value);
}

const filled = (list: readonly string[]): Json | undefined =>
  list.length === 0 ? undefined : [...list];

type Sparse = Readonly<Record<string, Json | undefined>>;

/** Without the keys that have no value. */
function compact(parts: Sparse): JsonObject {
  return Object.fromEntries(
    Object.entries(parts).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}

/** As `compact`, or undefined where nothing is left. */
function part(parts: Sparse): JsonObject | undefined {
  const kept = compact(parts);
  return Object.keys(kept).length === 0 ? undefined : kept;
}
