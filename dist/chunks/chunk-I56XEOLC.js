import {
  writeInstant,
  writeSpan
} from "./chunk-YNYBI3LC.js";

// src/core/render/grant-view.ts
function sideView(side) {
  if (side === null) return null;
  return side.kind === "grant" ? grantView(side.grant) : { opaque: side.unit.reason, blobs: [...side.unit.blobs] };
}
function grantView(grant) {
  const { metadata } = grant;
  return compact({
    identity: compact({ ...grant.identity }),
    entitlements: grant.entitlements.map(entitlementView),
    owner: part({
      team: metadata.team?.value,
      primary: metadata.primary?.value,
      secondary: metadata.secondary?.value,
      sponsor: metadata.sponsor?.value,
      contact: metadata.contact?.value
    }),
    environment: metadata.environment?.value,
    justification: metadata.justification?.value,
    tickets: metadata.tickets?.value.map((ticket) => compact({ ...ticket })),
    validity: part({
      validFrom: written(metadata.validFrom, writeInstant),
      expiresAt: written(
        metadata.expiresAt,
        (end) => typeof end === "number" ? writeInstant(end) : { unreadable: end.unreadable }
      ),
      maxTtl: written(metadata.maxTtl, writeSpan),
      onExpiry: metadata.onExpiry?.value,
      renewals: metadata.renewals?.value
    }),
    credential: grant.credential && credentialView(grant.credential),
    review: part({
      cadence: written(metadata.reviewCadence, writeSpan),
      lastReviewedAt: written(metadata.lastReviewedAt, writeInstant),
      lastReviewedBy: metadata.lastReviewedBy?.value,
      lastReview: metadata.lastReview?.value
    }),
    delegation: grant.delegation && delegationView(grant.delegation),
    agent: grant.agent && agentView(grant.agent),
    revoked: grant.revoked ? true : void 0,
    removal: { effective: grant.removal.effective, reasons: [...grant.removal.reasons] },
    provenance: provenanceView(grant)
  });
}
function entitlementView(entitlement) {
  return compact({
    system: entitlement.system,
    boundary: entitlement.boundary ?? void 0,
    resource: filled(entitlement.resources),
    role: entitlement.role ?? void 0,
    actions: filled(entitlement.actions),
    scopes: filled(entitlement.scopes),
    secretKeys: filled(entitlement.secretKeys),
    privilege: entitlement.privilege ?? void 0,
    conditions: entitlement.conditions ?? void 0,
    delegable: entitlement.delegable ? true : void 0,
    dataClass: entitlement.dataClass ?? void 0
  });
}
function credentialView(credential) {
  const { rotation } = credential;
  return compact({
    type: credential.type,
    mechanism: credential.mechanism,
    issuer: credential.issuer,
    trust: credential.trust && { ...credential.trust },
    secretRef: credential.secretRef && { ...credential.secretRef },
    rotation: rotation && compact({
      interval: writeSpan(rotation.interval),
      method: rotation.method,
      lastRotatedAt: rotation.lastRotatedAt && writeInstant(rotation.lastRotatedAt)
    }),
    consumers: filled(credential.consumers)
  });
}
function delegationView({ delegatedAdmin, sharedRole }) {
  return compact({
    delegatedAdmin: delegatedAdmin && compact({
      principal: delegatedAdmin.principal,
      authority: delegatedAdmin.authority,
      scope: delegatedAdmin.scope,
      expiresAt: delegatedAdmin.expiresAt && writeInstant(delegatedAdmin.expiresAt)
    }),
    sharedRole: sharedRole && compact({
      members: [...sharedRole.members],
      memberSource: sharedRole.memberSource,
      maxMembers: sharedRole.maxMembers
    })
  });
}
function agentView(agent) {
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
    riskTier: agent.riskTier
  });
}
var VIEW_PATHS = {
  team: "owner.team",
  primary: "owner.primary",
  secondary: "owner.secondary",
  sponsor: "owner.sponsor",
  contact: "owner.contact",
  environment: "environment",
  justification: "justification",
  tickets: "tickets",
  validFrom: "validity.validFrom",
  expiresAt: "validity.expiresAt",
  maxTtl: "validity.maxTtl",
  onExpiry: "validity.onExpiry",
  renewals: "validity.renewals",
  reviewCadence: "review.cadence",
  lastReviewedAt: "review.lastReviewedAt",
  lastReviewedBy: "review.lastReviewedBy",
  lastReview: "review.lastReview"
};
function provenanceView({ metadata }) {
  const origins = {};
  for (const key of Object.keys(VIEW_PATHS)) {
    const sourced = metadata[key];
    if (sourced === void 0) continue;
    const { from, place } = sourced;
    origins[VIEW_PATHS[key]] = { from, path: place.path, line: place.line };
  }
  return part(origins);
}
function written(sourced, write) {
  return sourced === void 0 ? void 0 : write(sourced.value);
}
var filled = (list) => list.length === 0 ? void 0 : [...list];
function compact(parts) {
  return Object.fromEntries(
    Object.entries(parts).filter((entry) => entry[1] !== void 0)
  );
}
function part(parts) {
  const kept = compact(parts);
  return Object.keys(kept).length === 0 ? void 0 : kept;
}

export {
  sideView,
  grantView
};
