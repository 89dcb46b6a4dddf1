import {
  groupedBy
} from "./chunk-MBCT4USZ.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import {
  grantView
} from "./chunk-I56XEOLC.js";
import {
  findingsOf
} from "./chunk-7PI3WJIG.js";
import {
  endWords,
  entitlementWords,
  identityWords,
  ownerWords
} from "./chunk-2U5OLWQB.js";

// src/core/render/approval-words.ts
var APPROVALS = /* @__PURE__ */ new Set(["approvals", "policy-change"]);
var approvalsGiven = ({
  outcomes
}) => groupedBy(
  outcomes.filter(({ rule, outcome }) => outcome === "pass" && APPROVALS.has(rule)),
  ({ grant }) => grant
);
function waitsOf(verdict) {
  const waiting = findingsOf(verdict.outcomes).flatMap(
    ({ outcome, weight }) => weight === "waits" ? [outcome] : []
  );
  const alike = groupedBy(
    waiting,
    ({ message, help }) => JSON.stringify([message, firstClause(help)])
  );
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === void 0) return [];
    return [{ what: first.message, who: firstClause(first.help), grants: same.length }];
  }).toSorted((a, b) => b.grants - a.grants);
}
var CAN_APPROVE = " can approve";
var namesOf = ({ who }) => who.startsWith("`") && who.endsWith(CAN_APPROVE) ? who.slice(0, -CAN_APPROVE.length) : null;
var firstClause = (help) => help.split("; ", 1)[0] ?? "";
function approversOf({ reviews = [] }) {
  const counting = reviews.filter(({ counts, state }) => counts && state === "APPROVED");
  return [...new Set(counting.flatMap(({ reviewer }) => reviewer ?? []))];
}
function opinionsOf({ reviews = [] }) {
  return reviews.filter(({ state }) => state !== "COMMENTED" && state !== "PENDING");
}
var STATES = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "asked for changes",
  COMMENTED: "commented",
  DISMISSED: "was dismissed",
  PENDING: "has not finished"
};
var stateWords = (state) => STATES[state];
function reviewWords({ state, counts, reason }, name) {
  const who = name ?? "somebody whom GitHub does not name";
  return `${who} ${stateWords(state)}, which ${counts ? "counts" : "does not count"}: ${reason}`;
}

// src/core/render/grant-fields.ts
var MAIN_LABELS = /* @__PURE__ */ new Set(["who", "may", "until", "why", "owner"]);
var VALUES = 100;
var TOLD = /* @__PURE__ */ new Set([
  "identity.id",
  "identity.type",
  "identity.displayName",
  "identity.provider",
  "owner.team",
  "owner.primary",
  "owner.secondary",
  "justification",
  "validity.expiresAt",
  "validity.validFrom",
  "tickets"
]);
var NO_CONTENT = /* @__PURE__ */ new Set(["entitlements", "removal", "provenance"]);
var USUAL = /* @__PURE__ */ new Set(["identity.interactiveUse: forbidden"]);
var LABELS = {
  "identity.interactiveUse": "interactive use",
  "owner.sponsor": "sponsor",
  "owner.contact": "contact",
  "validity.maxTtl": "credentials live",
  "validity.onExpiry": "at the end",
  "validity.renewals": "renewals",
  "review.cadence": "reviewed every",
  "credential.rotation.interval": "rotated every"
};
var fieldsOf = (grant) => fieldsOfView(grant, grantView(grant));
function fieldsOfView(grant, view) {
  const { justification } = grant.metadata;
  return [
    { label: "who", text: identityWords(grant) },
    ...grant.entitlements.map((each) => ({ label: "may", text: mayWords(each) })),
    { label: "until", text: endWords(grant, null) },
    { label: "why", text: justification?.value.trim() ?? "nobody says" },
    { label: "owner", text: ownerWords(grant) ?? "nobody" },
    ...(grant.metadata.tickets?.value ?? []).map((ticket) => ({
      label: "ticket",
      text: ticketText(ticket)
    })),
    ...otherFields(view)
  ];
}
var ticketText = ({ system, id, relation, url }) => [`${system} ${id} (${relation})`, ...url === void 0 ? [] : [url]].join(" ");
function mayWords(entitlement) {
  const { conditions, dataClass } = entitlement;
  const under = conditions === null ? "" : `, where ${JSON.stringify(conditions)}`;
  const data = dataClass === null ? "" : `, data: ${dataClass}`;
  return `${entitlementWords(entitlement, VALUES)}${under}${data}`;
}
function otherFields(view) {
  return Object.entries(view).flatMap(
    ([key, value]) => NO_CONTENT.has(key) ? [] : leaves(key, value)
  );
}
function leaves(label, value) {
  if (TOLD.has(label)) return [];
  if (isJsonObject(value))
    return Object.entries(value).flatMap(([key, inner]) => leaves(`${label}.${key}`, inner));
  if (Array.isArray(value)) return value.map((item) => field(label, item));
  const text = leafText(value);
  return USUAL.has(`${label}: ${text}`) ? [] : [field(label, value)];
}
var field = (label, value) => ({
  label: LABELS[label] ?? label,
  text: leafText(value)
});
var leafText = (value) => typeof value === "string" ? value : JSON.stringify(value);

export {
  approvalsGiven,
  waitsOf,
  namesOf,
  firstClause,
  approversOf,
  opinionsOf,
  stateWords,
  reviewWords,
  MAIN_LABELS,
  fieldsOf,
  fieldsOfView
};
