import { canonicalJson } from '../model/canonical.ts';
import type { Side } from '../model/delta.ts';
import type {
  Agent,
  Credential,
  Delegation,
  Entitlement,
  Grant,
  Metadata,
} from '../model/grant.ts';
import { groupedBy } from '../model/grouping.ts';
import { type Instant, type Span, writeInstant, writeSpan } from '../model/instant.ts';
import { compact, type Json, type JsonObject } from '../model/json.ts';
import { byText, sortedSet } from '../model/order.ts';

const instant = (value: Instant | undefined): string | undefined =>
  value === undefined ? undefined : writeInstant(value);
const span = (value: Span | undefined): string | undefined =>
  value === undefined ? undefined : writeSpan(value);

/**
 * What a grant says, and nothing of where it stands: the same for every layout, order and path.
 * Lists whose order means nothing are sorted, times are RFC 3339 in UTC.
 */
export function grantContent(grant: Grant): JsonObject {
  return compact({
    identity: compact({ ...grant.identity }),
    entitlements: grant.entitlements.map(entitlementContent),
    ...metadataContent(grant.metadata),
    credential: grant.credential === undefined ? undefined : credentialContent(grant.credential),
    delegation: grant.delegation === undefined ? undefined : delegationContent(grant.delegation),
    agent: grant.agent === undefined ? undefined : agentContent(grant.agent),
    revoked: grant.revoked ? true : undefined,
  });
}

/** One side of a delta: a grant's content, or what little is known of an opaque unit. */
export function sideContent(side: Side | null): JsonObject | null {
  if (side === null) return null;
  return side.kind === 'grant' ? grantContent(side.grant) : { opaque: [...side.unit.blobs] };
}

export function entitlementContent(entitlement: Entitlement): JsonObject {
  return compact({
    system: entitlement.system,
    boundary: entitlement.boundary,
    resource: [...entitlement.resources],
    role: entitlement.role,
    actions: [...entitlement.actions],
    scopes: [...entitlement.scopes],
    secretKeys: [...entitlement.secretKeys],
    privilege: entitlement.privilege,
    conditions: entitlement.conditions,
    delegable: entitlement.delegable ? true : undefined,
    dataClass: entitlement.dataClass,
  });
}

export function ownerContent(metadata: Metadata): JsonObject {
  return compact({
    team: metadata.team?.value,
    primary: metadata.primary?.value,
    secondary: sortedSet(metadata.secondary?.value ?? []),
    sponsor: metadata.sponsor?.value,
  });
}

/** Tickets in their own order, without doubles. */
export function ticketsContent(metadata: Metadata): readonly JsonObject[] {
  const tickets = (metadata.tickets?.value ?? []).map((ticket) => compact({ ...ticket }));
  return [...new Map(tickets.map((ticket) => [canonicalJson(ticket), ticket]))]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([, ticket]) => ticket);
}

function metadataContent(metadata: Metadata): Readonly<Record<string, Json | undefined>> {
  const end = metadata.expiresAt?.value;
  const onExpiry = metadata.onExpiry?.value;
  return {
    owner: compact({ ...ownerContent(metadata), contact: metadata.contact?.value }),
    environment: metadata.environment?.value,
    justification: metadata.justification?.value,
    tickets: ticketsContent(metadata),
    validity: compact({
      validFrom: instant(metadata.validFrom?.value),
      expiresAt: typeof end === 'object' ? { unreadable: end.unreadable } : instant(end),
      maxTtl: span(metadata.maxTtl?.value),
      onExpiry: onExpiry === 'revoke' ? undefined : onExpiry,
      renewals: metadata.renewals?.value,
    }),
    review: compact({
      cadence: span(metadata.reviewCadence?.value),
      lastReviewedAt: instant(metadata.lastReviewedAt?.value),
      lastReviewedBy: metadata.lastReviewedBy?.value,
      lastReview: metadata.lastReview?.value,
    }),
  };
}

function credentialContent(credential: Credential): JsonObject {
  const { rotation, consumers, trust, secretRef, ...rest } = credential;
  return compact({
    ...rest,
    trust: trust === undefined ? undefined : { ...trust },
    secretRef: secretRef === undefined ? undefined : { ...secretRef },
    rotation:
      rotation === undefined
        ? undefined
        : compact({
            interval: span(rotation.interval),
            method: rotation.method,
            lastRotatedAt: instant(rotation.lastRotatedAt),
          }),
    consumers: sortedSet(consumers),
  });
}

function delegationContent(delegation: Delegation): JsonObject {
  const { delegatedAdmin: admin, sharedRole: shared } = delegation;
  return compact({
    delegatedAdmin:
      admin === undefined ? undefined : compact({ ...admin, expiresAt: instant(admin.expiresAt) }),
    sharedRole:
      shared === undefined ? undefined : compact({ ...shared, members: sortedSet(shared.members) }),
  });
}

function agentContent(agent: Agent): JsonObject {
  return compact({
    ...agent,
    tools: toolsContent(agent.tools),
    approvalRequiredFor: sortedSet(agent.approvalRequiredFor),
    maySpawn: agent.maySpawn ? true : undefined,
  });
}

/** One list for each server, and the bare name of a server that is mentioned without any tool. */
function toolsContent(tools: Agent['tools']): readonly JsonObject[] {
  return [...groupedBy(tools, ({ server, allow }) => canonicalJson([server, allow.length > 0]))]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([, alike]) => ({
      server: alike[0]?.server ?? '',
      allow: sortedSet(alike.flatMap(({ allow }) => allow)),
    }));
}
