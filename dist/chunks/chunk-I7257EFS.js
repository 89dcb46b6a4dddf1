import {
  canonicalJson,
  digestOf,
  digestOfParts
} from "./chunk-POIX7GZT.js";
import {
  groupedBy
} from "./chunk-MBCT4USZ.js";
import {
  compact
} from "./chunk-WXUXS7QD.js";
import {
  writeInstant,
  writeSpan
} from "./chunk-YNYBI3LC.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";

// src/core/change/grant-content.ts
var instant = (value) => value === void 0 ? void 0 : writeInstant(value);
var span = (value) => value === void 0 ? void 0 : writeSpan(value);
function grantContent(grant) {
  return compact({
    identity: compact({ ...grant.identity }),
    entitlements: grant.entitlements.map(entitlementContent),
    ...metadataContent(grant.metadata),
    credential: grant.credential === void 0 ? void 0 : credentialContent(grant.credential),
    delegation: grant.delegation === void 0 ? void 0 : delegationContent(grant.delegation),
    agent: grant.agent === void 0 ? void 0 : agentContent(grant.agent),
    revoked: grant.revoked ? true : void 0
  });
}
function sideContent(side) {
  if (side === null) return null;
  return side.kind === "grant" ? grantContent(side.grant) : { opaque: [...side.unit.blobs] };
}
function entitlementContent(entitlement) {
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
    delegable: entitlement.delegable ? true : void 0,
    dataClass: entitlement.dataClass
  });
}
function ownerContent(metadata) {
  return compact({
    team: metadata.team?.value,
    primary: metadata.primary?.value,
    secondary: sortedSet(metadata.secondary?.value ?? []),
    sponsor: metadata.sponsor?.value
  });
}
function ticketsContent(metadata) {
  const tickets = (metadata.tickets?.value ?? []).map((ticket) => compact({ ...ticket }));
  return [...new Map(tickets.map((ticket) => [canonicalJson(ticket), ticket]))].toSorted(([a], [b]) => byText(a, b)).map(([, ticket]) => ticket);
}
function metadataContent(metadata) {
  const end = metadata.expiresAt?.value;
  const onExpiry = metadata.onExpiry?.value;
  return {
    owner: compact({ ...ownerContent(metadata), contact: metadata.contact?.value }),
    environment: metadata.environment?.value,
    justification: metadata.justification?.value,
    tickets: ticketsContent(metadata),
    validity: compact({
      validFrom: instant(metadata.validFrom?.value),
      expiresAt: typeof end === "object" ? { unreadable: end.unreadable } : instant(end),
      maxTtl: span(metadata.maxTtl?.value),
      onExpiry: onExpiry === "revoke" ? void 0 : onExpiry,
      renewals: metadata.renewals?.value
    }),
    review: compact({
      cadence: span(metadata.reviewCadence?.value),
      lastReviewedAt: instant(metadata.lastReviewedAt?.value),
      lastReviewedBy: metadata.lastReviewedBy?.value,
      lastReview: metadata.lastReview?.value
    })
  };
}
function credentialContent(credential) {
  const { rotation, consumers, trust, secretRef, ...rest } = credential;
  return compact({
    ...rest,
    trust: trust === void 0 ? void 0 : { ...trust },
    secretRef: secretRef === void 0 ? void 0 : { ...secretRef },
    rotation: rotation === void 0 ? void 0 : compact({
      interval: span(rotation.interval),
      method: rotation.method,
      lastRotatedAt: instant(rotation.lastRotatedAt)
    }),
    consumers: sortedSet(consumers)
  });
}
function delegationContent(delegation) {
  const { delegatedAdmin: admin, sharedRole: shared } = delegation;
  return compact({
    delegatedAdmin: admin === void 0 ? void 0 : compact({ ...admin, expiresAt: instant(admin.expiresAt) }),
    sharedRole: shared === void 0 ? void 0 : compact({ ...shared, members: sortedSet(shared.members) })
  });
}
function agentContent(agent) {
  return compact({
    ...agent,
    tools: toolsContent(agent.tools),
    approvalRequiredFor: sortedSet(agent.approvalRequiredFor),
    maySpawn: agent.maySpawn ? true : void 0
  });
}
function toolsContent(tools) {
  return [...groupedBy(tools, ({ server, allow }) => canonicalJson([server, allow.length > 0]))].toSorted(([a], [b]) => byText(a, b)).map(([, alike]) => ({
    server: alike[0]?.server ?? "",
    allow: sortedSet(alike.flatMap(({ allow }) => allow))
  }));
}

// src/core/change/delta-digest.ts
function deltaDigest(deltas, context) {
  return digestOfParts({
    schema: "https://grantproof.dev/delta/v1",
    repository: context.repository,
    targetRef: context.targetRef,
    deltas: contentsOf(deltas, context)
  });
}
function* contentsOf(deltas, context) {
  for (const delta of deltas) {
    if (isPureMove(delta)) continue;
    yield {
      id: delta.grant,
      classes: delta.classes.filter((one) => one !== "move" || delta.leftTo !== null),
      before: sideContent(delta.before),
      after: sideContent(delta.after),
      matched: context.matched(delta)
    };
  }
}
function isPureMove(delta) {
  return delta.class === "move" && delta.leftTo === null && delta.direction === "neutral";
}
function contentDigest(grant) {
  return digestOf(canonicalJson(grantContent(grant)));
}

export {
  grantContent,
  sideContent,
  entitlementContent,
  ownerContent,
  ticketsContent,
  deltaDigest,
  contentDigest
};
