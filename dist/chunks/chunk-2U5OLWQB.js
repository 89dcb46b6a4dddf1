import {
  readInstant,
  writeInstant,
  writeSpan
} from "./chunk-YNYBI3LC.js";

// src/core/render/plain-words.ts
var CLASS_WORDS = {
  opaque: "can't be read",
  create: "new access",
  reinstate: "access given back",
  orphan: "gone from git, not from the system",
  revoke: "removed",
  broaden: "more access",
  reshape: "other access",
  transfer: "new owner",
  renew: "later end",
  rotate: "new credential",
  narrow: "less access",
  shorten: "earlier end",
  annotate: "other details",
  move: "moved"
};
var NOBODY = "somebody whom the forge does not name";
var CLASS_ADJECTIVES = {
  create: "new",
  reinstate: "given back",
  broaden: "wider",
  reshape: "reshaped",
  opaque: "unreadable",
  transfer: "handed over",
  renew: "extended",
  rotate: "rotated",
  revoke: "removed",
  orphan: "left behind",
  narrow: "narrower",
  shorten: "shortened",
  annotate: "annotated",
  move: "moved"
};
var DIRECTION_WORDS = {
  widen: "widens",
  narrow: "narrows",
  neutral: "changes no access",
  unknown: "may widen"
};
var classWords = (delta) => delta.classes.length === 0 ? CLASS_WORDS[delta.class] : delta.classes.map((each) => CLASS_WORDS[each]).join(", ");
var directionWords = (direction) => DIRECTION_WORDS[direction];
var count = (n, noun, plural = `${noun}s`) => `${thousands(n)} ${n === 1 ? noun : plural}`;
var thousands = (n) => String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");
function changeWords(counts) {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (total === 0) return "no access changes";
  const parts = Object.keys(CLASS_ADJECTIVES).flatMap((each) => {
    const n = counts.get(each) ?? 0;
    return n === 0 ? [] : [`${thousands(n)} ${CLASS_ADJECTIVES[each]}`];
  });
  return `${count(total, "grant")} changed (${parts.join(", ")})`;
}
function fewOf(list, most) {
  if (list.length <= most + 1) return list.join(", ");
  return `${list.slice(0, most).join(", ")} \u2026 and ${thousands(list.length - most)} more`;
}
function entitlementWords(entitlement, most) {
  const parts = [
    entitlement.role === null ? [] : [`role ${entitlement.role}`],
    listWords("", entitlement.actions, most),
    listWords("scopes ", entitlement.scopes, most),
    listWords("keys ", entitlement.secretKeys, most)
  ].flat();
  const what = parts.length === 0 ? "everything" : parts.join("; ");
  const where = entitlement.resources.length === 0 ? "" : ` on ${fewOf(entitlement.resources, most)}`;
  const bounds = entitlement.boundary === null ? "" : ` in ${entitlement.boundary}`;
  const traits = [
    entitlement.system,
    ...entitlement.privilege === null ? [] : [entitlement.privilege],
    ...entitlement.delegable ? ["may be passed on"] : [],
    ...entitlement.conditions === null ? [] : ["under conditions"]
  ];
  return `${what}${where}${bounds} (${traits.join(", ")})`;
}
function listWords(lead, list, most) {
  return list.length === 0 ? [] : [`${lead}${fewOf(list, most)}`];
}
function identityWords({
  identity
}) {
  const name = identity.displayName === void 0 ? "" : `${identity.displayName}, `;
  return `${identity.id} (${name}${identity.type})`;
}
function ownerWords({ metadata }) {
  const owners = [
    metadata.team?.value,
    metadata.primary?.value,
    ...metadata.secondary?.value ?? []
  ];
  const named = owners.filter((owner) => owner !== void 0);
  return named.length === 0 ? void 0 : named.join(", ");
}
function ticketWords({ metadata }) {
  const tickets = metadata.tickets?.value ?? [];
  if (tickets.length === 0) return void 0;
  return fewOf(
    tickets.map((ticket) => `${ticket.system} ${ticket.id}`),
    3
  );
}
function endWords({ metadata }, now) {
  const from = metadata.validFrom?.value;
  const begun = from === void 0 || now !== null && from <= now;
  const start = begun ? "" : `, from ${momentWords(from)} on`;
  const end = metadata.expiresAt?.value;
  if (end === void 0) {
    const cadence = metadata.reviewCadence?.value;
    const review = cadence === void 0 ? "" : `, reviewed every ${spanWords(cadence)}`;
    return `no end${review}${start}`;
  }
  if (typeof end !== "number") return `unreadable: \`${end.unreadable}\``;
  const distance = now === null ? "" : ` (${distanceWords(end, now)})`;
  return `${momentWords(end)}${distance}${start}`;
}
function momentWords(instant) {
  const [day = "", time = ""] = writeInstant(instant).split("T");
  if (time === "23:59:59.999Z") return day;
  return `${day} ${time.replace(/:00Z$/, "").replace("Z", "")} UTC`;
}
function whenWords(text) {
  const instant = readInstant(text);
  return instant === void 0 ? text : momentWords(instant);
}
var DAY = 864e5;
function distanceWords(end, now) {
  const days = Math.floor(Math.abs(end - now) / DAY);
  if (days === 0) return end < now ? "past" : "within a day";
  return end < now ? `${count(days, "day")} ago` : `in ${count(days, "day")}`;
}
var LAPSE_UNITS = [
  ["day", DAY],
  ["hour", 36e5],
  ["minute", 6e4],
  ["second", 1e3]
];
function lapseWords(from, to) {
  let left = Math.max(0, to - from);
  const parts = LAPSE_UNITS.map(([noun, size]) => {
    const n = Math.floor(left / size);
    left -= n * size;
    return { n, noun };
  });
  const first = parts.findIndex(({ n }) => n > 0);
  if (first < 0) return "less than a second";
  return parts.slice(first, first + 2).flatMap(({ n, noun }) => n === 0 ? [] : [count(n, noun)]).join(" ");
}
function spanWords(span) {
  if (span % DAY === 0) return count(span / DAY, "day");
  return span % 36e5 === 0 && span < 3 * DAY ? count(span / 36e5, "hour") : writeSpan(span);
}

export {
  NOBODY,
  classWords,
  directionWords,
  count,
  thousands,
  changeWords,
  fewOf,
  entitlementWords,
  identityWords,
  ownerWords,
  ticketWords,
  endWords,
  momentWords,
  whenWords,
  lapseWords
};
