import {
  SUBJECTS,
  codeHomeOf,
  exampleOf,
  isAllowed,
  isLookedUp,
  isWellFormed,
  namesOf,
  normalId,
  projectsOf
} from "./chunk-C77V4H63.js";
import {
  PRIVILEGES
} from "./chunk-R3JKF2RJ.js";
import {
  globMatcher
} from "./chunk-KFJOQ2F3.js";
import {
  shown,
  shownList
} from "./chunk-6JUM6D7R.js";
import {
  readSpan,
  showInstant,
  writeSpan
} from "./chunk-YNYBI3LC.js";
import {
  sortedSet
} from "./chunk-B6EGX6XA.js";

// src/core/policy/applies.ts
var CHEAP = /* @__PURE__ */ new Set(["narrow", "shorten", "move"]);
var mayWiden = (delta) => delta.direction === "widen" || delta.direction === "unknown";
function grantAfter(delta) {
  return delta.after?.kind === "grant" && !delta.after.grant.revoked ? delta.after.grant : null;
}
function grantToJustify(delta) {
  return CHEAP.has(delta.class) && !mayWiden(delta) ? null : grantAfter(delta);
}
var grantThatWidens = (delta) => mayWiden(delta) ? grantAfter(delta) : null;

// src/core/policy/field-name.ts
var FIELDS = {
  team: ["spec.owner.team", "owner-team"],
  primary: ["spec.owner.primary", "owner"],
  justification: ["spec.justification", "justification"],
  tickets: ["spec.tickets", "ticket"],
  validFrom: ["spec.validity.validFrom", "valid-from"],
  expiresAt: ["spec.validity.expiresAt", "expires-at"],
  reviewCadence: ["spec.review.cadence", "review-cadence"]
};
function fieldName(format, field) {
  const [own, suffix] = FIELDS[field];
  switch (format) {
    case "access-grant":
      return `\`${own}\``;
    case "kubernetes":
      return `\`grantproof.dev/${suffix}\``;
  }
}

// src/core/policy/parameter.ts
var refused = (code, message, help) => ({
  ok: false,
  code,
  message,
  help
});
function defaultOf(parameter) {
  return parameter.kind === "span" ? spanFrom(parameter.default) : parameter.default ?? void 0;
}
function readParameter(parameter, value) {
  switch (parameter.kind) {
    case "span": {
      const { min, max } = parameter;
      const help = `write a length of time from \`${min}\` to \`${max}\`, in days, hours, minutes or seconds`;
      const span = typeof value === "string" ? readSpan(value) : void 0;
      if (span === void 0)
        return refused("time-unreadable", `${show(value)} is no length of time`, help);
      return span < spanFrom(min) || span > spanFrom(max) ? refused("policy-parameter-bounds", `${show(value)} is out of bounds`, help) : { ok: true, value: span };
    }
    case "count": {
      const { min, max } = parameter;
      const help = `write a whole number from ${min} to ${max}`;
      if (typeof value !== "number" || !Number.isSafeInteger(value))
        return refused("schema-wrong-type", `${show(value)} is no whole number`, help);
      return value < min || value > max ? refused("policy-parameter-bounds", `${show(value)} is out of bounds`, help) : { ok: true, value };
    }
    case "choice":
      return typeof value === "string" && parameter.values.includes(value) ? { ok: true, value } : refused(
        "schema-wrong-value",
        `${show(value)} is not one of the choices`,
        `write ${shownList(parameter.values)}`
      );
    case "set": {
      const help = `write a list of ${shownList(parameter.values)}`;
      if (!Array.isArray(value) || value.length === 0)
        return refused("schema-wrong-type", `${show(value)} is no list of choices`, help);
      const list = value;
      const stray = list.find(
        (item) => typeof item !== "string" || !parameter.values.includes(item)
      );
      return stray === void 0 ? { ok: true, value: parameter.values.filter((choice) => list.includes(choice)) } : refused("schema-wrong-value", `${show(stray)} is not one of the choices`, help);
    }
    case "names": {
      const help = `write a list of 1 to ${parameter.most} names without spaces`;
      if (!Array.isArray(value) || value.length === 0 || value.length > parameter.most)
        return refused("schema-wrong-type", `${show(value)} is no list of names`, help);
      const list = value;
      const stray = list.find((item) => typeof item !== "string" || !NAME.test(item));
      return stray === void 0 ? { ok: true, value: sortedSet(list) } : refused("schema-wrong-value", `${show(stray)} is no name`, help);
    }
  }
}
function loosens(parameter, inherited, own) {
  if (inherited === void 0) return false;
  switch (parameter.kind) {
    case "span":
    case "count":
      return parameter.tighter === "smaller" ? own > inherited : own < inherited;
    case "choice":
      return inherited !== own && inherited !== (parameter.weakest ?? ANY);
    case "set":
      return !holdsAll(own, inherited);
    case "names":
      return !holdsAll(inherited, own);
  }
}
var NAME = /^[^\s\p{C}]{1,256}$/u;
var holdsAll = (whole, part) => part.every((item) => whole.includes(item));
var ANY = "any";
function writeParameter(parameter, value) {
  if (parameter.kind === "span") return `\`${writeSpan(value)}\``;
  return Array.isArray(value) ? `\`[${value.join(", ")}]\`` : `\`${String(value)}\``;
}
function spanOf(setting, name) {
  return numberOf(setting, name);
}
function numberOf(setting, name) {
  const value = setting.parameters[name];
  if (typeof value !== "number")
    throw new TypeError(`parameter ${name} of ${setting.rule} is unset`);
  return value;
}
function choiceOf(setting, name) {
  const value = setting.parameters[name];
  return typeof value === "string" ? value : void 0;
}
function setOf(setting, name) {
  const value = setting.parameters[name];
  if (!Array.isArray(value)) throw new TypeError(`parameter ${name} of ${setting.rule} is unset`);
  return value;
}
function namesOf2(setting, name) {
  const value = setting.parameters[name];
  return Array.isArray(value) ? value : null;
}
var show = (value) => shown(typeof value === "string" ? value : JSON.stringify(value));
function spanFrom(text) {
  const span = readSpan(text);
  if (span === void 0) throw new TypeError(`${text} is no span`);
  return span;
}

// src/core/policy/rule.ts
var pass = (place, message) => ({
  outcome: "pass",
  place,
  message,
  help: ""
});
var fail = (place, message, help) => ({
  outcome: "fail",
  place,
  message,
  help
});
var notAssessed = (place, message, help) => ({
  outcome: "not-assessed",
  place,
  message,
  help
});
var pending = (place, message, help) => ({
  outcome: "pending",
  place,
  message,
  help
});

// src/core/policy/rules/expiry.ts
var DAY = 864e5;
var expiry = {
  about: "delta",
  id: "expiry",
  title: "Expiry",
  summary: "a grant has an end within bounds, or a review that comes round",
  level: "hard",
  parameters: {
    max: {
      kind: "span",
      default: "P365D",
      min: "PT1H",
      max: "P1825D",
      tighter: "smaller",
      meaning: "how far ahead a grant may end"
    },
    static: {
      kind: "span",
      default: "P90D",
      min: "PT1H",
      max: "P1825D",
      tighter: "smaller",
      meaning: "how far ahead a grant with a static credential may end"
    },
    review: {
      kind: "span",
      default: "P180D",
      min: "P1D",
      max: "P1825D",
      tighter: "smaller",
      meaning: "the longest time between reviews that stands in for an end"
    }
  },
  controls: [
    "NHI1:2025",
    "NHI7:2025",
    "A.5.16",
    "A.5.18",
    "CC6.2",
    "CC6.3",
    "PR.AA-05",
    "PCI 7.2.5.1"
  ],
  judge: (given) => {
    const grant = grantToJustify(given.delta);
    if (grant === null) return [];
    const faults = faultsOf(grant, given);
    return faults.length > 0 ? faults : [pass(given.delta.place, "it ends or is reviewed in time")];
  }
};
function faultsOf(grant, given) {
  const end = grant.metadata.expiresAt?.value;
  if (end === void 0) return withoutEnd(grant, given);
  const field = fieldName(grant.format, "expiresAt");
  if (typeof end === "object")
    return [
      fail(
        grant.at("expiresAt"),
        `the end ${shown(end.unreadable)} is no time`,
        `write ${field} as a date such as \`2027-03-31\`, or as \`2027-03-31T12:00:00Z\``
      )
    ];
  const { now } = given.facts;
  const begin = grant.metadata.validFrom?.value;
  return [
    ...end <= now ? [
      fail(
        grant.at("expiresAt"),
        `the grant ended at \`${showInstant(end)}\``,
        `take the grant away, or give it a new end in ${field}`
      )
    ] : [],
    ...begin !== void 0 && begin >= end ? [
      fail(
        grant.at("expiresAt"),
        `the grant begins at \`${showInstant(begin)}\`, not before it ends at \`${showInstant(end)}\``,
        `let ${field} come after ${fieldName(grant.format, "validFrom")}`
      )
    ] : [],
    ...tooLate(grant, end, given)
  ];
}
function tooLate(grant, end, { setting, facts }) {
  const isStatic = grant.credential?.type === "static";
  const max = spanOf(setting, isStatic ? "static" : "max");
  const latest = latestEnd(facts.now, max, end);
  if (end <= latest || !isStatic && isReviewed(grant, spanOf(setting, "review"))) return [];
  return [
    fail(
      grant.at("expiresAt"),
      `the end \`${showInstant(end)}\` is more than \`${writeSpan(max)}\` away${isStatic ? ", the most for a static credential" : ""}`,
      `choose an end by \`${showInstant(latest).slice(0, 10)}\``
    )
  ];
}
function latestEnd(now, max, end) {
  const latest = now + max;
  const wholeDay = end % DAY === DAY - 1;
  return wholeDay ? latest - latest % DAY + DAY - 1 : latest;
}
function isReviewed(grant, longest) {
  const cadence = grant.metadata.reviewCadence?.value;
  return cadence !== void 0 && cadence > 0 && cadence <= longest;
}
function withoutEnd(grant, { setting }) {
  const longest = spanOf(setting, "review");
  const end = fieldName(grant.format, "expiresAt");
  const review = fieldName(grant.format, "reviewCadence");
  if (grant.credential?.type === "static")
    return [
      fail(
        grant.at("expiresAt"),
        "no end: a static credential needs one, whatever its review",
        `add ${end}, at most \`${writeSpan(spanOf(setting, "static"))}\` ahead`
      )
    ];
  const cadence = grant.metadata.reviewCadence?.value;
  if (cadence === void 0)
    return [
      fail(
        grant.at("expiresAt"),
        "no end: the grant has neither an expiry nor a review",
        `add ${end}, at most \`${writeSpan(spanOf(setting, "max"))}\` ahead, or ${review} of at most \`${writeSpan(longest)}\``
      )
    ];
  if (isReviewed(grant, longest)) return [];
  return [
    fail(
      grant.at("review"),
      `a review every \`${writeSpan(cadence)}\` does not stand in for an end`,
      `lower ${review} to at most \`${writeSpan(longest)}\`, or add ${end}`
    )
  ];
}

// src/core/model/once.ts
function once(make) {
  let made;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

// src/core/policy/filler.ts
var UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
var word = once(
  () => new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, "gu")
);
var UNSEEN = /[\p{M}\p{Cf}\p{Cc}\p{Emoji_Modifier}\u{115f}\u{1160}\u{3164}\u{ffa0}]/gu;
var SPACE = /[\p{White_Space}\u{180e}\u{2800}]+/gu;
var EMPTY_WORDS = new Set(
  `a an and as at be by for from in into is it of on or so that the this to up us we with
   na none nil null nothing nope blank empty undefined unknown unspecified various misc etc
   test testing tests tested tbd tba tbc todo fixme wip xxx placeholder dummy sample example foo bar baz qux
   asdf qwerty blah bla yada lorem ipsum dolor sit amet consectetur adipiscing elit sed
   justification reason reasons because needed need needs required requires require necessary
   access permission permissions grant please asap temp temporary see ticket issue jira discussed agreed`.split(/\s+/).filter((word3) => word3 !== "")
);
var ROWS = [
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "yxcvbnm",
  "1234567890"
];
var KEYBOARD = ROWS.flatMap((row) => [row, Array.from(row).toReversed().join("")]);
var PLAIN = /^[ -~]*$/;
var collapse = (text) => (PLAIN.test(text) ? text.replaceAll(/ {2,}/g, " ") : text.replaceAll(SPACE, " ")).trim();
var seenLength = (text) => {
  const collapsed = collapse(text);
  return PLAIN.test(collapsed) ? collapsed.length : Array.from(collapse(collapsed.replaceAll(UNSEEN, ""))).length;
};
function substanceOf(text, given) {
  const bare = withoutTickets(PLAIN.test(text) ? text : text.normalize("NFKC"), given.tickets);
  const all = wordsOf(bare.text);
  const names = new Set(given.names.flatMap(wordsOf));
  const own = all.filter((word3) => !names.has(word3));
  const telling = own.filter((word3) => !EMPTY_WORDS.has(word3) && !isNoise(word3));
  const words = [...new Set(telling)];
  return { words, fault: faultOf({ all, own, telling, words, ticketOnly: bare.found }) };
}
function faultOf(seen) {
  if (seen.all.length === 0) return seen.ticketOnly ? "is only the ticket" : "has no words";
  if (seen.own.length === 0) return "only repeats the name of the grant";
  if (seen.telling.length === 0) return "is filler";
  return seen.telling.length > seen.words.length ? "repeats itself" : "has too few words";
}
function withoutTickets(text, tickets) {
  let rest = text;
  for (const id of tickets) if (id !== "") rest = rest.replaceAll(id, " ");
  if (!/\d|:\/\//.test(rest)) return { text: rest, found: rest !== text };
  rest = rest.replaceAll(/\bhttps?:\/\/\S+/giu, " ").replaceAll(
    /\b[A-Z][A-Z0-9_]{1,9}-\d{1,9}\b|\b[A-Z]{3,4}\d{5,}\b|(?:(?<![\w.-])[\w.-]+\/[\w.-]+)?#\d+/gu,
    " "
  );
  return { text: rest, found: rest !== text };
}
function wordsOf(text) {
  const small = text.toLowerCase();
  return small.match(PLAIN.test(small) ? /[a-z\d]+/g : word()) ?? [];
}
function isNoise(word3) {
  if (/^(?:\d+|[a-z])$/.test(word3)) return true;
  const unit = unitOf(word3);
  if (unit.length < 3) return unit !== word3;
  if (EMPTY_WORDS.has(unit)) return true;
  return (unit.length > 3 || unit !== word3) && KEYBOARD.some((row) => row.includes(unit));
}
function unitOf(word3) {
  for (let length = 1; length <= 6 && length * 2 <= word3.length; length += 1)
    if (word3.length % length === 0 && word3[0] === word3[length]) {
      const unit = word3.slice(0, length);
      if (unit.repeat(word3.length / length) === word3) return unit;
    }
  return word3;
}

// src/core/policy/rules/justification.ts
var FEWEST_WORDS = 3;
var HELP = "say what the access is for and what would stop without it, such as `publishes the web shop to its bucket; without it no release goes out`";
var justification = {
  about: "delta",
  id: "justification",
  title: "Justification",
  summary: "a grant says what it is for, in words that mean something",
  level: "hard",
  parameters: {
    minLength: {
      kind: "count",
      default: 20,
      min: 1,
      max: 2e3,
      tighter: "larger",
      meaning: "characters that a person sees"
    }
  },
  controls: ["A.5.15", "A.5.18", "CC6.3", "PR.AA-05", "PCI 6.5.1", "PCI 8.2.4"],
  judge: ({ delta, setting }) => {
    const grant = grantToJustify(delta);
    if (grant === null) return [];
    const fault = faultOf2(grant, numberOf(setting, "minLength"));
    return [
      fault === null ? pass(delta.place, "a reason is given") : fail(grant.at("justification"), fault, fault === MISSING ? missingHelp(grant) : HELP)
    ];
  }
};
var MISSING = "no justification: nothing says what the grant is for";
var missingHelp = (grant) => `add ${fieldName(grant.format, "justification")}; ${HELP}`;
function faultOf2(grant, minLength) {
  const text = collapse(grant.metadata.justification?.value ?? "");
  if (seenLength(text) === 0) return MISSING;
  const { words, fault } = substanceOf(text, {
    tickets: (grant.metadata.tickets?.value ?? []).flatMap(({ id, url }) => [url ?? "", id]),
    names: [grant.id.split("/").at(-1) ?? "", grant.identity.displayName ?? ""]
  });
  if (words.length < FEWEST_WORDS) return `the justification ${shown(text)} ${fault}`;
  const length = seenLength(text);
  return length < minLength ? `the justification ${shown(text)} has ${length} characters, and at least ${minLength} are wanted` : null;
}

// src/core/policy/rules/near-miss-path.ts
var nearMissPath = {
  about: "change",
  id: "near-miss-path",
  title: "Near-miss path",
  summary: "no path slips past the scope by its case, its ending or a look-alike letter",
  level: "hard",
  parameters: {},
  controls: ["A.5.36", "A.8.9", "CC8.1", "PR.PS-01"],
  judge: ({ change }) => change.nearMisses.map(
    ({ path, glob, why }) => fail(
      { path, line: 1, column: 1 },
      `only ${why} keeps this path from ${shown(glob)}, so nothing judges it`,
      "rename it, or let the policy name it under `paths` or `exclude`"
    )
  )
};

// src/core/policy/rules/opaque-change.ts
var opaqueChange = {
  about: "delta",
  id: "opaque-change",
  title: "Opaque change",
  summary: "what carries grants can be read",
  level: "hard",
  parameters: {},
  controls: ["A.5.36", "A.8.9", "A.8.32", "CC8.1", "PR.PS-01", "ID.RA-07"],
  judge: ({ delta }) => {
    if (delta.after?.kind === "opaque") {
      const { reason, place } = delta.after.unit;
      return [
        fail(
          place,
          `this is ${reason}, and nobody can tell what access it gives`,
          "commit what it renders to, or pin what it refers to by digest; a file that carries no access belongs under `exclude` in the policy"
        )
      ];
    }
    if (delta.before?.kind === "opaque")
      return [pass(delta.place, `what was ${delta.before.unit.reason} is gone`)];
    if (delta.class !== "opaque") return [];
    return [
      delta.after === null ? fail(
        delta.place,
        "nobody can tell what access this changes",
        "mend the file, so that it can be read"
      ) : pass(delta.place, "it can be read now")
    ];
  }
};

// src/core/policy/rules/owner.ts
var KINDS = ["team", "person"];
var owner = {
  about: "delta",
  id: "owner",
  title: "Owner",
  summary: "a grant names the team and the person who answer for it",
  level: "hard",
  parameters: {
    require: { kind: "set", values: KINDS, default: KINDS, meaning: "who must be named" }
  },
  controls: ["A.5.16", "A.5.18", "CC6.2", "PR.AA-01", "PR.AA-05", "PCI 7.2.5", "GOVERN 2.1"],
  judge: ({ delta, setting }) => {
    const grant = grantToJustify(delta);
    if (grant === null) return [];
    const wanted = setOf(setting, "require");
    const missing = KINDS.filter((kind) => wanted.includes(kind) && nameOf(grant, kind) === "");
    if (missing.length > 0) return [withoutOwner(grant, missing)];
    const person = nameOf(grant, "person");
    return [
      wanted.includes("person") && isBot(person) ? fail(
        grant.at("primary"),
        `${shown(person)} is a bot, and a bot answers for nothing`,
        `name a person in ${fieldName(grant.format, "primary")}`
      ) : pass(delta.place, "an owner is named")
    ];
  }
};
function nameOf(grant, kind) {
  const { team, primary } = grant.metadata;
  return ((kind === "team" ? team : primary)?.value ?? "").trim();
}
var isBot = (person) => /\[bot\]$/i.test(person);
function withoutOwner(grant, missing) {
  const [only] = missing;
  const part = missing.length > 1 ? "owner" : only === "team" ? "team" : "primary";
  const fields = missing.map((kind) => HELP2[kind](grant));
  return fail(
    grant.at(part),
    `no owner: the grant names ${missing.map((kind) => `no ${kind}`).join(" and ")}`,
    `add ${fields.join(" and ")}`
  );
}
var HELP2 = {
  team: ({ format }) => `${fieldName(format, "team")} with the owning team`,
  person: ({ format }) => `${fieldName(format, "primary")} with the accountable person, such as \`github:octo-dev\``
};

// src/core/policy/rules/policy-change.ts
var policyChange = {
  about: "change",
  id: "policy-change",
  title: "Policy change",
  summary: "a change of the policy is approved by those who answer for it",
  level: "hard",
  parameters: {},
  controls: ["A.5.3", "A.5.36", "A.8.9", "A.8.32", "CC8.1", "ID.RA-07", "PR.PS-01"],
  judge: ({ change, approvals }) => change.policyPaths.map(approvals.ofPolicy)
};

// src/core/policy/entitlement-values.ts
function declaredOf(grant) {
  if (grant.declared.length > 0) return grant.declared;
  return grant.entitlements.map((entitlement) => ({
    entitlement,
    at: () => grant.at("entitlements")
  }));
}
function placeOf(declared, part, value) {
  return value === void 0 ? declared.at(part) : declared.at(part, value);
}

// src/core/model/pattern.ts
var MAX_STEPS = 4e6;
var covers = (wide, narrow) => {
  if (wide === narrow || wide === "*") return true;
  if (edgesDiffer(wide, narrow) || wide.length * narrow.length > MAX_STEPS) return false;
  const outer = resolved(wide);
  const inner = resolved(narrow);
  if (outer === null || inner === null) return false;
  const parts = outer.split(ANY2);
  return parts.length === 1 ? outer === inner : matches(parts, atWidest(inner));
};
function isWildcard(pattern) {
  return resolved(pattern)?.includes(ANY2) ?? true;
}
function literal(name) {
  return name.replaceAll(/[\\*]/g, "\\$&");
}
function starPattern(text) {
  return text.replaceAll("\\", "\\\\");
}
var ANY2 = "\0";
function resolved(pattern) {
  if (pattern.includes(ANY2)) return null;
  if (!/[\\*]/.test(pattern)) return pattern;
  return pattern.replaceAll(/\*+|\\([\s\S])/g, (_, escaped) => escaped ?? ANY2);
}
function edgesDiffer(wide, narrow) {
  if (wide.includes("\\") || narrow.includes("\\")) return false;
  const first = wide.indexOf("*");
  if (first < 0) return true;
  const tail = wide.slice(wide.lastIndexOf("*") + 1);
  return !narrow.startsWith(wide.slice(0, first)) || !narrow.endsWith(tail);
}
var JOINED = /[\s,;|\\]/;
var TEMPLATE = /\$?[[({](?:[\s\S]*[\])}]|[\s\S]*$)/;
function atWidest(inner) {
  return JOINED.test(inner) ? ANY2 : inner.replace(TEMPLATE, ANY2);
}
function matches(parts, text) {
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + last.length <= text.length;
}

// src/core/policy/known-privileges.ts
var KNOWN_ACTIONS = [
  ["aws", "iam:AddRoleToInstanceProfile", "privileged"],
  ["aws", "iam:AddUserToGroup", "privileged"],
  ["aws", "iam:AttachGroupPolicy", "privileged"],
  ["aws", "iam:AttachRolePolicy", "privileged"],
  ["aws", "iam:AttachUserPolicy", "privileged"],
  ["aws", "iam:CreatePolicyVersion", "privileged"],
  ["aws", "iam:DeleteRolePermissionsBoundary", "privileged"],
  ["aws", "iam:PassRole", "privileged"],
  ["aws", "iam:PutGroupPolicy", "privileged"],
  ["aws", "iam:PutRolePolicy", "privileged"],
  ["aws", "iam:PutUserPolicy", "privileged"],
  ["aws", "iam:SetDefaultPolicyVersion", "privileged"],
  ["aws", "iam:UpdateAssumeRolePolicy", "privileged"],
  ["aws", "organizations:LeaveOrganization", "privileged"],
  ["aws", "sso:CreateAccountAssignment", "privileged"],
  ["aws", "assume", "identity-issue"],
  ["aws", "iam:CreateAccessKey", "identity-issue"],
  ["aws", "iam:CreateLoginProfile", "identity-issue"],
  ["aws", "iam:CreateRole", "identity-issue"],
  ["aws", "iam:CreateServiceSpecificCredential", "identity-issue"],
  ["aws", "iam:CreateUser", "identity-issue"],
  ["aws", "iam:UpdateLoginProfile", "identity-issue"],
  ["aws", "sts:AssumeRole", "identity-issue"],
  ["aws", "sts:GetFederationToken", "identity-issue"],
  ["aws", "kms:Decrypt", "secret-read"],
  ["aws", "secretsmanager:BatchGetSecretValue", "secret-read"],
  ["aws", "secretsmanager:GetSecretValue", "secret-read"],
  ["aws", "ssm:GetParameter", "secret-read"],
  ["aws", "ssm:GetParameters", "secret-read"],
  ["aws", "ssm:GetParametersByPath", "secret-read"],
  ["azure", "Microsoft.Authorization/elevateAccess/action", "privileged"],
  ["azure", "Microsoft.Authorization/roleAssignments/write", "privileged"],
  ["azure", "Microsoft.Authorization/roleDefinitions/write", "privileged"],
  ["azure", "Microsoft.ManagedIdentity/userAssignedIdentities/assign/action", "identity-issue"],
  [
    "azure",
    "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write",
    "identity-issue"
  ],
  ["azure", "assume", "identity-issue"],
  ["azure", "Microsoft.KeyVault/vaults/secrets/getSecret/action", "secret-read"],
  ["azure", "Microsoft.Storage/storageAccounts/listKeys/action", "secret-read"],
  ["entra", "AppRoleAssignment.ReadWrite.All", "privileged"],
  ["entra", "Directory.ReadWrite.All", "privileged"],
  ["entra", "RoleManagement.ReadWrite.Directory", "privileged"],
  ["entra", "Application.ReadWrite.All", "identity-issue"],
  ["gcp", "iam.roles.update", "privileged"],
  ["gcp", "iam.serviceAccounts.setIamPolicy", "privileged"],
  ["gcp", "resourcemanager.folders.setIamPolicy", "privileged"],
  ["gcp", "resourcemanager.organizations.setIamPolicy", "privileged"],
  ["gcp", "resourcemanager.projects.setIamPolicy", "privileged"],
  ["gcp", "assume", "identity-issue"],
  ["gcp", "iam.serviceAccountKeys.create", "identity-issue"],
  ["gcp", "iam.serviceAccounts.actAs", "identity-issue"],
  ["gcp", "iam.serviceAccounts.getAccessToken", "identity-issue"],
  ["gcp", "iam.serviceAccounts.getOpenIdToken", "identity-issue"],
  ["gcp", "iam.serviceAccounts.implicitDelegation", "identity-issue"],
  ["gcp", "iam.serviceAccounts.signBlob", "identity-issue"],
  ["gcp", "iam.serviceAccounts.signJwt", "identity-issue"],
  ["gcp", "secretmanager.versions.access", "secret-read"],
  ["github", "admin:enterprise", "privileged"],
  ["github", "admin:org", "privileged"],
  ["github", "organization_administration:write", "privileged"],
  ["github", "administration:write", "admin"],
  ["github", "secrets:write", "identity-issue"],
  ["gitlab", "sudo", "privileged"],
  ["vault", "root", "privileged"],
  ["vault", "sudo", "privileged"]
];
var KNOWN_ROLES = [
  ["aws", "IAMFullAccess", "privileged"],
  ["aws", "PowerUserAccess", "admin"],
  ["aws", "SecretsManagerReadWrite", "secret-read"],
  ["azure", "Role Based Access Control Administrator", "privileged"],
  ["azure", "User Access Administrator", "privileged"],
  ["azure", "Contributor", "admin"],
  ["azure", "Key Vault Administrator", "secret-read"],
  ["azure", "Key Vault Secrets Officer", "secret-read"],
  ["azure", "Key Vault Secrets User", "secret-read"],
  ["azure", "Managed Identity Contributor", "identity-issue"],
  ["azure", "Managed Identity Operator", "identity-issue"],
  ["entra", "Company Administrator", "privileged"],
  ["entra", "Global Administrator", "privileged"],
  ["entra", "Privileged Authentication Administrator", "privileged"],
  ["entra", "Privileged Role Administrator", "privileged"],
  ["entra", "Application Administrator", "identity-issue"],
  ["entra", "Cloud Application Administrator", "identity-issue"],
  ["gcp", "roles/editor", "admin"],
  ["gcp", "roles/iam.organizationRoleAdmin", "privileged"],
  ["gcp", "roles/iam.roleAdmin", "privileged"],
  ["gcp", "roles/iam.securityAdmin", "privileged"],
  ["gcp", "roles/resourcemanager.folderAdmin", "privileged"],
  ["gcp", "roles/resourcemanager.organizationAdmin", "privileged"],
  ["gcp", "roles/resourcemanager.projectIamAdmin", "privileged"],
  ["gcp", "roles/iam.serviceAccountAdmin", "identity-issue"],
  ["gcp", "roles/iam.serviceAccountKeyAdmin", "identity-issue"],
  ["gcp", "roles/iam.serviceAccountTokenCreator", "identity-issue"],
  ["gcp", "roles/iam.serviceAccountUser", "identity-issue"],
  ["gcp", "roles/iam.workloadIdentityUser", "identity-issue"],
  ["gcp", "roles/secretmanager.admin", "secret-read"],
  ["gcp", "roles/secretmanager.secretAccessor", "secret-read"],
  ["github", "maintain", "write"],
  ["gitlab", "maintainer", "admin"]
];
var ROOT_ROLES = /* @__PURE__ */ new Set([
  "account-admin",
  "accountadmin",
  "admin",
  "administrator",
  "administratoraccess",
  "cluster-admin",
  "owner",
  "rds_superuser",
  "root",
  "superadmin",
  "superuser",
  "sysadmin",
  "system:masters"
]);

// src/core/policy/kubernetes-privilege.ts
var READ_VERBS = ["get", "list", "watch"];
var READ_PATH_VERBS = ["head", "options"];
var WRITE_VERBS = ["create", "update", "patch", "delete", "deletecollection"];
var BECOMING = ["escalate", "bind", "impersonate"];
var BECOMES = [
  "rbac.authorization.k8s.io/roles",
  "rbac.authorization.k8s.io/clusterroles",
  "core/users",
  "core/groups",
  "core/serviceaccounts"
];
var BUILT_IN = /* @__PURE__ */ new Map([
  ["cluster-admin", ["privileged", "admin", "identity-issue", "secret-read", "write", "read"]],
  ["system:masters", ["privileged", "admin", "identity-issue", "secret-read", "write", "read"]],
  ["admin", ["admin", "identity-issue", "secret-read", "write", "read"]],
  ["edit", ["identity-issue", "secret-read", "write", "read"]],
  ["view", ["read"]]
]);
function kubernetesPrivileges(entitlement) {
  const { role, actions } = entitlement;
  if (actions.length > 0) return fromVerbs(entitlement);
  const known = BUILT_IN.get(role?.split("/").at(-1) ?? "");
  if (known === void 0 || role?.startsWith("Role/") === true) return [];
  return known.includes("admin") && !isNamespaced(entitlement) ? ["privileged", ...known] : known;
}
function sweepsKubernetesSecrets(entitlement) {
  return entitlement.actions.length > 0 ? allowsVerb(entitlement, READ_VERBS) && reaches(entitlement, "core/secrets") : kubernetesPrivileges(entitlement).includes("secret-read");
}
var isNamespaced = ({ boundary }) => boundary?.startsWith("namespace:") === true;
function fromVerbs(entitlement) {
  const found = [];
  const may = (verbs, ...resources) => allowsVerb(entitlement, verbs) && resources.some((resource) => touches(entitlement, resource));
  if (reaches(entitlement, "*/*") && entitlement.actions.includes("*"))
    found.push("privileged", "admin");
  if (becomesMore(entitlement)) found.push("privileged");
  if (may([...WRITE_VERBS], "rbac.authorization.k8s.io/*")) found.push("admin");
  if (may(["create"], "core/serviceaccounts/token", "core/serviceaccounts") || may(["create", "update", "patch", "approve", "sign"], "certificates.k8s.io/*"))
    found.push("identity-issue");
  if (may(READ_VERBS, "core/secrets")) found.push("secret-read");
  if (allowsVerb(entitlement, READ_VERBS)) found.push("read");
  if (!entitlement.actions.every((verb) => [...READ_VERBS, ...READ_PATH_VERBS].includes(verb)))
    found.push("write");
  return found;
}
function becomesMore(entitlement) {
  if (entitlement.actions.some((verb) => BECOMING.includes(verb))) return true;
  return allowsVerb(entitlement, BECOMING) && BECOMES.some((resource) => touches(entitlement, resource));
}
var allowsVerb = ({ actions }, verbs) => actions.some((action) => verbs.some((verb) => covers(action, verb)));
var reaches = ({ resources }, kind) => resources.some((resource) => covers(inGroup(resource), kind));
var touches = ({ resources }, kind) => resources.some((resource) => {
  const unnamed = inGroup(resource).split(":")[0] ?? resource;
  return covers(unnamed, kind) || covers(kind, unnamed);
});
var inGroup = (resource) => /^[a-z]+(?::|$)/.test(resource) && !resource.startsWith("url:") ? `core/${resource}` : resource;

// src/core/policy/privilege.ts
function privilegesOf(side) {
  if (side.kind === "opaque") return PRIVILEGES;
  const found = new Set(side.grant.entitlements.flatMap(entitlementPrivileges));
  return PRIVILEGES.filter((privilege) => found.has(privilege));
}
function entitlementPrivileges(entitlement) {
  const declared = entitlement.privilege === null ? [] : [entitlement.privilege];
  const secrets = entitlement.secretKeys.length > 0 ? ["secret-read"] : [];
  const derived = entitlement.system === "kubernetes" ? kubernetesPrivileges(entitlement) : [...fromRole(entitlement), ...fromActions(entitlement)];
  return [...declared, ...secrets, ...derived];
}
function fromRole({ role, system }) {
  if (role === null) return [];
  const name = role.toLowerCase();
  const last = name.split(/[/:]/).at(-1) ?? name;
  const known = (knownRoles().get(system) ?? []).filter(
    ([listed]) => [name, last].some((one) => listed === one || listed.endsWith(`/${one}`))
  );
  if (ROOT_ROLES.has(name) || ROOT_ROLES.has(last)) return ["privileged", "admin"];
  if (known.length > 0) return known.map(([, privilege]) => privilege);
  if (/admin(?:istrator)?$/.test(last)) return ["admin"];
  return [
    /(?:^|[^a-z])(?:read|reader|readonly|viewer|view|get)(?:$|[^a-z])|(?:viewer|reader|readonlyaccess)$/.test(
      last
    ) ? "read" : "write"
  ];
}
function fromActions(entitlement) {
  const { system, actions, scopes, resources } = entitlement;
  const allowed = [...actions, ...scopes].map((action) => action.toLowerCase());
  if (allowed.length === 0) return [];
  const everything = allowed.some(isEverything) && resources.some(isEverything);
  const table = knownActions().get(system) ?? [];
  const known = allowed.flatMap((action) => knownOf(table, action, resources));
  return [
    ...everything ? ["privileged", "admin"] : [],
    ...known,
    ...system === "vault" && allowed.some(reads) ? ["secret-read"] : [],
    ...allowed.some(reads) ? ["read"] : [],
    ...allowed.every(onlyReads) ? [] : ["write"]
  ];
}
function knownOf(table, action, resources) {
  const fits = isEverything(action) ? (listed) => reach(resources, listed) : action.includes("*") ? (listed) => covers(action, listed) : (listed) => listed === action;
  return table.filter(([listed]) => fits(listed)).map(([, privilege]) => privilege);
}
function reach(resources, action) {
  const service = action.split(":")[0]?.replace(/^sts$/, "iam") ?? "";
  return resources.some((resource) => {
    const [prefix, , of = ""] = resource.split(":");
    return prefix !== "arn" || covers(of, service);
  });
}
function tableOf(known) {
  const systems = [...new Set(known.map(([system]) => system))];
  return new Map(
    systems.map((system) => [
      system,
      known.filter(([of]) => of === system).map(([, name, privilege]) => [name.toLowerCase(), privilege])
    ])
  );
}
var knownActions = once(() => tableOf(KNOWN_ACTIONS));
var knownRoles = once(() => tableOf(KNOWN_ROLES));
var isEverything = (pattern) => /^[*:/.]*\*[*:/.]*$/.test(pattern);
var READ_WORD = /^(?:batchget|describe|get|head|list|lookup|pull|query|read|scan|select|view|watch)/;
var verbsOf = (action) => action.split(/[:/.]/).filter((part) => part !== "");
var onlyReads = (action) => READ_WORD.test(verbsOf(action).at(-1) ?? "");
var reads = (action) => onlyReads(action) || action.endsWith("*");

// src/core/policy/match.ts
function matches2(match, delta) {
  if (delta.direction === "unknown") return true;
  return holds(match.class, () => delta.classes) && holds(match.direction, () => [delta.direction]) && holds(match.format, () => [delta.format]) && sideHolds(match.environment, delta, environmentOf) && sideHolds(match.identityType, delta, identityTypeOf) && holds(match.privilege, () => sidesOf(delta).flatMap(privilegesOf)) && (match.paths === void 0 || pathsHold(match.paths, delta));
}
var sidesOf = ({ before, after }) => [before, after].filter((side) => side !== null);
function holds(wanted, values) {
  return wanted === void 0 || values().some((value) => wanted.includes(value));
}
function sideHolds(wanted, delta, said) {
  if (wanted === void 0) return true;
  const known = wanted;
  return sidesOf(delta).some((side) => {
    const value = said(side);
    return value === void 0 || known.includes(value);
  });
}
var environmentOf = (side) => side.kind === "grant" ? side.grant.metadata.environment?.value : void 0;
var identityTypeOf = (side) => side.kind === "grant" ? side.grant.identity.type : void 0;
function pathsHold(globs, delta) {
  const places = sidesOf(delta).map(
    (side) => (side.kind === "grant" ? side.grant : side.unit).place.path
  );
  return globs.some((glob) => {
    const fits = globMatcher(glob);
    return fits(delta.place.path) || places.some(fits);
  });
}

// src/core/policy/rules/privileged-role.ts
var privilegedRole = {
  about: "delta",
  id: "privileged-role",
  title: "Privileged role",
  summary: "a role that can take everything else needs a second approval",
  level: "soft",
  parameters: {},
  controls: ["NHI5:2025", "A.5.3", "A.8.2", "CC6.3", "PR.AA-05", "PCI 7.2.3", "PCI 7.2.5"],
  judge: (given) => {
    const grant = grantThatWidens(given.delta);
    if (grant === null) return [];
    const found = declaredOf(grant).flatMap((declared) => graveOf(grant, declared));
    if (found.length === 0) return [pass(given.delta.place, "no role can take everything else")];
    const faults = found.filter(({ privilege }) => !hasSecondApproval(given, privilege));
    return faults.length === 0 ? [pass(given.delta.place, "the policy asks for a second approval")] : faults.map((grave) => asFault(grant, grave));
  }
};
function graveOf(grant, declared) {
  const { entitlement } = declared;
  if (isPrivileged(entitlement)) return [{ declared, privilege: "privileged" }];
  return entitlement.privilege === "admin" && grant.format === "access-grant" ? [{ declared, privilege: "admin" }] : [];
}
var isPrivileged = (entitlement) => entitlementPrivileges(entitlement).includes("privileged");
function hasSecondApproval({ delta, policy }, privilege) {
  return (policy.approvals ?? []).some(
    (entry) => entry.match.privilege?.includes(privilege) === true && matches2(entry.match, delta) && approvalsOf(entry) >= 2
  );
}
var approvalsOf = (entry) => entry.require.reduce((sum, { count }) => sum + count, 0);
function asFault(grant, { declared, privilege }) {
  const { role } = declared.entitlement;
  const actions = graveActions(declared.entitlement);
  const [what, place] = role === null ? [shownList(actions), placeOf(declared, "actions", actions[0])] : [shown(role), declared.at("role")];
  return fail(
    place,
    `${what === "" ? shown(grant.identity.id) : what} amounts to \`${privilege}\`, and the policy asks for no second approval of that`,
    `grant less, or let the policy's \`approvals\` ask for two people where \`privilege: [${privilege}]\` matches`
  );
}
function graveActions(entitlement) {
  const grave = entitlement.actions.filter(
    (action) => isPrivileged({ ...entitlement, role: null, privilege: null, actions: [action] })
  );
  return grave.length > 0 ? grave : entitlement.actions;
}

// src/core/policy/rules/removal-effective.ts
var HELP3 = "take the setting out first, and the grant in a later change";
var removalEffective = {
  about: "delta",
  id: "removal-effective",
  title: "Removal is effective",
  summary: "what is taken out of git is taken out of the system",
  level: "advisory",
  parameters: {},
  controls: [
    "NHI1:2025",
    "A.5.16",
    "A.5.18",
    "CC6.2",
    "CC6.3",
    "PR.AA-01",
    "PR.AA-05",
    "GOVERN 1.7"
  ],
  judge: ({ delta }) => {
    if (delta.classes.includes("orphan")) {
      const before = delta.before?.kind === "grant" ? delta.before.grant : null;
      return [fail(delta.place, `the removal will not take effect${because(before)}`, HELP3)];
    }
    if (delta.class === "revoke") return [pass(delta.place, "the removal takes effect")];
    const grant = grantToJustify(delta);
    if (grant === null) return [];
    return [
      grant.removal.effective === "no" ? fail(
        grant.removal.place,
        `taking this grant away later will not take effect${because(grant)}`,
        "leave out the setting that keeps it alive"
      ) : pass(delta.place, "nothing keeps a removal from taking effect")
    ];
  }
};
var because = (grant) => grant === null || grant.removal.reasons.length === 0 ? "" : `: ${grant.removal.reasons.join(", ")}`;

// src/core/policy/rules/renewal.ts
var renewal = {
  about: "delta",
  id: "renewal",
  title: "Renewal",
  summary: "a later end comes with a changed justification or a new ticket",
  level: "soft",
  parameters: {},
  controls: [
    "NHI1:2025",
    "NHI7:2025",
    "A.5.18",
    "CC6.2",
    "CC6.3",
    "PR.AA-05",
    "PCI 7.2.4",
    "PCI 7.2.5.1"
  ],
  judge: ({ delta }) => {
    const after = grantAfter(delta);
    const before = delta.before?.kind === "grant" ? delta.before.grant : null;
    if (!delta.classes.includes("renew") || after === null || before === null) return [];
    if (hasNewTicket(before, after)) return [pass(delta.place, "a new ticket comes with it")];
    if (reasonOf(before) !== reasonOf(after))
      return [pass(delta.place, "a changed justification comes with it")];
    return [
      fail(
        after.at("expiresAt"),
        `the grant is renewed${moveOf(before, after)} for the same reason and with the same tickets`,
        "say why it is still needed, or name the ticket that asked for more time"
      )
    ];
  }
};
function hasNewTicket(before, after) {
  const known = new Set(ticketsOf(before));
  return ticketsOf(after).some((ticket2) => !known.has(ticket2));
}
var ticketsOf = ({ metadata }) => (metadata.tickets?.value ?? []).map(({ system, id }) => `${system} ${id.toLowerCase()}`);
var reasonOf = ({ metadata }) => (metadata.justification?.value ?? "").normalize("NFKC").toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
function moveOf(before, after) {
  const [from, to] = [before, after].map(({ metadata }) => {
    const end = metadata.expiresAt?.value;
    return typeof end === "number" ? `\`${showInstant(end)}\`` : null;
  });
  if (to === null || to === void 0) return "";
  return from === null || from === void 0 ? ` to ${to}` : ` from ${from} to ${to}`;
}

// src/core/policy/rules/scope-exit.ts
var scopeExit = {
  about: "delta",
  id: "scope-exit",
  title: "Scope exit",
  summary: "a grant does not leave the governed paths while its content stays",
  level: "hard",
  parameters: {},
  controls: ["NHI1:2025", "A.5.9", "A.5.36", "CC6.1", "CC8.1", "PR.AA-05", "PR.PS-01"],
  judge: ({ delta }) => {
    if (delta.leftTo === null) return [];
    return [
      fail(
        delta.place,
        `the grant leaves the governed paths, and its content stays in ${shown(delta.leftTo)}`,
        "move it back, delete the content as well, or first let the policy govern the new path"
      )
    ];
  }
};

// src/core/policy/rules/secret-sweep.ts
var secretSweep = {
  about: "delta",
  id: "secret-sweep",
  title: "Secret sweep",
  summary: "a grant reads the secrets that it names, not all of a namespace or store",
  level: "soft",
  parameters: {},
  controls: [
    "NHI2:2025",
    "NHI5:2025",
    "A.5.17",
    "A.8.3",
    "CC6.1",
    "CC6.3",
    "PR.AA-05",
    "PCI 7.2.5"
  ],
  judge: ({ delta }) => {
    const grant = grantThatWidens(delta);
    if (grant === null) return [];
    const faults = declaredOf(grant).flatMap(faultsOf2);
    return faults.length > 0 ? faults : [pass(delta.place, "no store of secrets is read as a whole")];
  }
};
function faultsOf2(declared) {
  const sweep2 = sweepOf(declared.entitlement);
  return sweep2 === null ? [] : [fail(placeOf(declared, sweep2.part, sweep2.value), sweep2.message, sweep2.help)];
}
function sweepOf(entitlement) {
  const { system, role, actions, resources, secretKeys } = entitlement;
  if (system === "kubernetes") {
    if (!sweepsKubernetesSecrets(entitlement)) return keysSwept(secretKeys);
    const where = entitlement.boundary?.startsWith("namespace:") === true ? "the namespace" : "the cluster";
    return actions.length === 0 ? sweep(
      "role",
      void 0,
      `the role ${shown(role ?? "")} reads all secrets of ${where}`,
      HELP4.role
    ) : sweep(
      "resource",
      resources.find((resource) => covers(resource, "core/secrets")),
      `it reads all secrets of ${where}`,
      HELP4.kubernetes
    );
  }
  const wide = resources.find((resource) => isWholeStore(system, resource));
  return wide !== void 0 && readsSecrets(entitlement) ? sweep("resource", wide, `${shown(wide)} is every secret there`, HELP4.store) : keysSwept(secretKeys);
}
function keysSwept(secretKeys) {
  const key2 = secretKeys.find(isEverything);
  return key2 === void 0 ? null : sweep("secretKeys", key2, `${shown(key2)} is every key of the secret`, HELP4.keys);
}
var sweep = (part, value, message, help) => ({
  part,
  value,
  message,
  help
});
var HELP4 = {
  kubernetes: "name the secrets in `resourceNames`, and ask for `get` alone: `list` and `watch` show them all",
  role: "bind a role that names the secrets it reads in `resourceNames`",
  store: "name the path of each secret that is needed",
  keys: "name each key that is needed"
};
var VAULT_READS = ["read", "list", "sudo", "root"];
function readsSecrets(entitlement) {
  const { system, actions } = entitlement;
  if (system === "vault")
    return actions.length === 0 || actions.some((action) => VAULT_READS.some((verb) => covers(action, verb)));
  return entitlementPrivileges(entitlement).some(
    (privilege) => privilege === "secret-read" || privilege === "privileged"
  );
}
function isWholeStore(system, resource) {
  switch (system) {
    case "aws":
      return isEverything(resource) || /^arn:(?:[^:]*:){0,4}(?:secret:|parameter\/|key\/)?\*+$/.test(resource);
    case "gcp":
      return !/\/secrets\/[^/*]+(?:$|\/)/.test(resource) && /\*$|^(?:organizations|folders|projects)\/[^/]+$|\/secrets$/.test(resource);
    case "azure":
      return !/\/secrets\/[^/*]+(?:$|\/)/i.test(resource) && /\*$|^\/|\/vaults\/[^/]+$/i.test(resource);
    default:
      return /[*+]$/.test(resource) && !resource.endsWith("\\*");
  }
}

// src/core/policy/rules/static-credential.ts
var FEDERATION = /* @__PURE__ */ new Map([
  ["aws", "an IAM role with OIDC federation"],
  ["azure", "a managed identity or a federated credential"],
  ["entra", "a federated credential"],
  ["gcp", "workload identity federation"],
  ["github", "the OIDC token of the job, or a GitHub App"],
  ["gitlab", "an ID token of the job"],
  ["kubernetes", "a projected service account token"],
  ["spiffe", "an SVID"],
  ["vault", "an auth method that takes the workload identity"]
]);
var staticCredential = {
  about: "delta",
  id: "static-credential",
  title: "Static credential",
  summary: "no static credential where federation exists, and none without rotation",
  level: "advisory",
  parameters: {},
  controls: [
    "NHI2:2025",
    "NHI4:2025",
    "NHI7:2025",
    "A.5.17",
    "A.8.5",
    "CC6.1",
    "PR.AA-01",
    "PR.AA-03",
    "PCI 8.6.3"
  ],
  judge: ({ delta, facts }) => {
    const grant = grantToJustify(delta);
    const credential = grant?.credential;
    if (grant === null || credential === void 0) return [];
    if (credential.type !== "static")
      return [pass(delta.place, `the credential is \`${credential.type}\``)];
    const faults = [...whereFederated(grant), ...rotationFaults(grant, credential, facts.now)];
    return faults.length > 0 ? faults : [pass(delta.place, "the credential is rotated")];
  }
};
function whereFederated(grant) {
  const { provider } = grant.identity;
  const better = FEDERATION.get(provider);
  if (better === void 0) return [];
  return [
    fail(
      grant.at("credential"),
      `a static credential, where ${shown(provider)} offers federation`,
      `use ${better} instead`
    )
  ];
}
function rotationFaults(grant, { rotation }, now) {
  if (rotation === void 0 && grant.format !== "access-grant") return [];
  if (rotation === void 0)
    return [
      fail(
        grant.at("rotation"),
        "no rotation: nothing says how often the static credential changes",
        "say how often, and how, in `spec.credential.rotation`"
      )
    ];
  const last = rotation.lastRotatedAt;
  if (last === void 0 || last + rotation.interval >= now) return [];
  return [
    fail(
      grant.at("rotation"),
      `the credential was rotated at \`${showInstant(last)}\`, and should be every \`${writeSpan(rotation.interval)}\``,
      "rotate it, and bring `lastRotatedAt` up to date"
    )
  ];
}

// src/core/ticket/find-ticket.ts
function firstTicket(search2, searched2) {
  for (const found of CANDIDATES[search2.system](searched2, search2)) {
    const id = normalId(search2.system, found, search2.home);
    if (isWellFormed(search2.system, id) && isAllowed(projectsOf(search2.system, id), search2.projects))
      return id;
  }
  return null;
}
var CANDIDATES = { github: issues, jira: keys, servicenow: numbers };
var word2 = "\\p{L}\\p{N}";
var key = once(
  () => new RegExp(`(?<![${word2}])[A-Z][A-Z0-9_]{1,31}-[1-9]\\d{0,9}(?![${word2}]|\\.\\d)`, "gu")
);
var anyCaseKey = once(
  () => new RegExp(`(?<![${word2}])[A-Za-z][A-Za-z0-9]{1,31}-[1-9]\\d{0,9}(?![${word2}]|\\.\\d)`, "gu")
);
var number = once(() => new RegExp(`(?<![${word2}])[A-Za-z]{3,6}\\d{5,12}(?![${word2}])`, "gu"));
var ISSUE = `(?:[A-Za-z\\d][\\w-]{0,99}/[\\w.-]{1,100})?#[1-9]\\d{0,9}(?![${word2}_])`;
var issueInBranch = once(() => new RegExp(`(?<![${word2}_.#&-])${ISSUE}`, "gu"));
var issueInProse = once(
  () => new RegExp(`https?://[^\\s<>()[\\]"'\`]+|(?<![${word2}_./#&-])${ISSUE}`, "gu")
);
var ADDRESS = /^https?:\/\/([^/]+)\/([^/]+\/[^/]+)\/issues\/([1-9]\d{0,9})(?![\w-])/;
var LOOK_ALIKES = new Set(
  `AES ANSI CIS CVE CWE ECMA ES FIPS GHSA GPT HTTP HTTPS IEC IEEE IPV ISO MD NIST PCI PEP RFC RSA SHA SOC SSL TLS
   UCS UTC UTF BRANCH BUG BUILD CHANGE DRAFT FEATURE FIX GH HOTFIX ISSUE NODE PART PATCH PHASE PR PYTHON RC RELEASE
   REV RUN SPRINT STEP TEST TRY UPDATE VERSION WEEK WIP`.split(/\s+/)
);
function* keys({ kind, text }, { projects }) {
  const isKey = (found) => projects !== null || !LOOK_ALIKES.has(found.slice(0, found.lastIndexOf("-")).toUpperCase());
  for (const [found] of text.matchAll(key())) if (isKey(found)) yield found;
  if (kind === "prose") return;
  for (const { 0: found, index } of text.matchAll(anyCaseKey())) {
    const begins = index === 0 || text[index - 1] === "/";
    if ((begins || projects !== null) && isKey(found)) yield found;
  }
}
function* numbers({ text }) {
  for (const [found] of text.matchAll(number())) yield found;
}
function* issues({ kind, text }, { home }) {
  const pattern = kind === "branch" ? issueInBranch() : issueInProse();
  for (const [found] of text.matchAll(pattern)) {
    if (!found.includes("://")) yield found;
    const [, host, name, issue] = ADDRESS.exec(found) ?? [];
    if (host?.toLowerCase() === (home?.host ?? "github.com")) yield `${name}#${issue}`;
  }
}

// src/core/ticket/named-tickets.ts
function namedTickets(tickets, { system, relation, projects }, facts) {
  const home = codeHomeOf(facts);
  const own = tickets.filter((ticket2) => system === null || ticket2.system === system);
  if (own.length === 0 && isLookedUp(system)) {
    const found = relation === null || relation === REQUEST ? search(facts, { system, projects, home }) : null;
    return found === null ? [] : [found];
  }
  const fitting = own.filter(
    (ticket2) => (relation === null || ticket2.relation === relation) && isWellFormed(ticket2.system, ticket2.id)
  );
  const named = fitting.map((ticket2) => {
    const id = normalId(ticket2.system, ticket2.id, home);
    return { system: ticket2.system, id, foundIn: null };
  });
  return [...new Map(named.map((one) => [`${one.system} ${one.id}`, one])).values()];
}
var REQUEST = "request";
var searched = /* @__PURE__ */ new WeakMap();
function search(facts, wanted) {
  const known = searched.get(facts) ?? /* @__PURE__ */ new Map();
  searched.set(facts, known);
  const name = JSON.stringify(wanted);
  const before = known.get(name);
  if (before !== void 0) return before;
  const found = searchTexts(facts, wanted);
  known.set(name, found);
  return found;
}
function searchTexts(facts, wanted) {
  for (const { where, ...text } of textsOf(facts)) {
    const id = firstTicket(wanted, text);
    if (id !== null) return { system: wanted.system, id, foundIn: where };
  }
  return null;
}
function* textsOf({
  pullRequest,
  commits,
  landedAt
}) {
  if (pullRequest !== void 0 && pullRequest !== null) {
    yield { kind: "branch", text: pullRequest.headRef, where: "the branch name" };
  }
  if (pullRequest !== void 0 && pullRequest !== null && !isEditedLate(pullRequest, landedAt)) {
    yield { kind: "prose", text: pullRequest.title, where: "the title" };
    yield { kind: "prose", text: withoutComments(pullRequest.body), where: "the text" };
  }
  for (const { message } of commits ?? [])
    if (message !== void 0) yield { kind: "prose", text: message, where: "a commit message" };
}
var isEditedLate = ({ editedAt }, landedAt) => editedAt !== void 0 && landedAt !== void 0 && editedAt > landedAt;
function withoutComments(text) {
  const kept = [];
  let from = 0;
  while (from < text.length) {
    const start = text.indexOf("<!--", from);
    if (start === -1) break;
    kept.push(text.slice(from, start));
    const end = text.indexOf("-->", start + 4);
    from = end === -1 ? text.length : end + 3;
  }
  return [...kept, text.slice(from)].join(" ");
}

// src/core/ticket/objections.ts
function objectionsTo(ticket2, condition, grant, facts) {
  if (!isAllowed(projectsOf(ticket2.system, ticket2.id), condition.projects))
    return [elsewhere(ticket2, condition.projects)];
  const home = codeHomeOf(facts);
  const answers = (facts.tickets ?? []).filter(
    ({ system, id }) => system === ticket2.system && normalId(system, id, home) === ticket2.id
  );
  if (answers.length === 0) return [notLookedUp(ticket2, condition)];
  return answers.flatMap(
    (answer) => answer.state === "not-found" ? [notThere(ticket2)] : [
      ...placeObjections(ticket2, answer, condition),
      ...stateObjections(ticket2, answer, condition),
      ...timeObjections(ticket2, answer, facts),
      ...mentionObjections(ticket2, answer, condition, grant, facts)
    ]
  );
}
var called = ({ id, foundIn }) => foundIn === null ? shown(id) : `${shown(id)}, found in ${foundIn},`;
function notThere(ticket2) {
  const { system, id, foundIn } = ticket2;
  return {
    kind: "not-there",
    message: `no ticket ${shown(id)}${foundIn === null ? "" : ` (found in ${foundIn})`} in \`${system}\``,
    help: system === "github" ? "name an issue that is there and that the token may read; a pull request is no ticket, and a moved issue has a new name" : "name a ticket that is there and that the account which looks may read"
  };
}
function notLookedUp(ticket2, { system }) {
  return system === null ? {
    kind: "not-looked-up",
    message: `ticket ${called(ticket2)} is not looked up: the policy takes any system`,
    help: "let the policy name the `system` of the rule `ticket`"
  } : {
    kind: "not-looked-up",
    message: `ticket ${called(ticket2)} was not looked up in \`${system}\``,
    help: "open a pull request: tickets are looked up there"
  };
}
var unfit = (message, help) => ({ kind: "unfit", message, help });
function elsewhere(ticket2, projects) {
  return unfit(
    `ticket ${called(ticket2)} is in none of the projects that the policy takes`,
    `name a ticket of ${shownList(projects ?? [])}`
  );
}
function placeObjections(ticket2, { project }, { projects }) {
  return project === void 0 || isAllowed([project], projects) ? [] : [elsewhere(ticket2, projects)];
}
function stateObjections(ticket2, { state }, { open }) {
  if (!open || state === "open") return [];
  return [
    unfit(
      `ticket ${called(ticket2)} is ${shown(state)} in \`${ticket2.system}\``,
      "name a ticket that is open, or have this one opened again"
    )
  ];
}
function timeObjections(ticket2, { openedAt }, facts) {
  if (openedAt === void 0)
    return [
      {
        kind: "unknown",
        message: `when ticket ${called(ticket2)} was opened is not known`,
        help: "give `openedAt` in the facts, or open a pull request"
      }
    ];
  const pushed = firstPush(facts);
  if (openedAt < (pushed ?? facts.now)) return [];
  const than = pushed === null ? `the time of judgement, ${showInstant(facts.now)}` : `the first push, ${showInstant(pushed)}`;
  return [
    unfit(
      `ticket ${called(ticket2)} was opened at ${showInstant(openedAt)}, not before ${than}`,
      "name a ticket that was there before the change, or open a new pull request for this one"
    )
  ];
}
function firstPush({ heads }) {
  return (heads ?? []).reduce(
    (first, { at }) => first === null || at < first ? at : first,
    null
  );
}
function mentionObjections(ticket2, { mentions }, { names: subject }, grant, facts) {
  if (subject === null) return [];
  const names = namesOf(subject, grant, ticket2, facts);
  const unknown = (why) => ({
    kind: "unknown",
    message: `what ticket ${called(ticket2)} mentions can't be judged: ${why}`,
    help: "open a pull request: tickets are looked up there"
  });
  if (names.length === 0) return [unknown("there is no pull request")];
  if (mentions === void 0) return [unknown("nobody looked")];
  const said = new Set(mentions.map((name) => name.toLowerCase()));
  if (names.some((name) => said.has(name.toLowerCase()))) return [];
  return [
    unfit(
      `ticket ${called(ticket2)} does not mention ${SUBJECT_WORDS[subject]}`,
      `write one of these into the ticket's title or description: ${shownList(names)}`
    )
  ];
}
var SUBJECT_WORDS = {
  grant: "the grant",
  "pull-request": "the pull request",
  either: "the grant or the pull request"
};

// src/core/policy/rules/ticket.ts
var SYSTEMS = [ANY, "github", "jira", "servicenow"];
var RELATIONS = ["request", "approval", "change", "exception", "review", "incident"];
var ticket = {
  about: "delta",
  id: "ticket",
  title: "Ticket",
  summary: "a grant names a ticket, which is there where its system is asked",
  level: "soft",
  parameters: {
    system: {
      kind: "choice",
      values: SYSTEMS,
      default: ANY,
      meaning: "the system that a ticket must be in, and that is asked about it"
    },
    state: {
      kind: "choice",
      values: ["open", ANY],
      default: null,
      meaning: "the state that the ticket must be in"
    },
    relation: {
      kind: "choice",
      values: RELATIONS,
      default: null,
      meaning: "what the ticket must be to the grant"
    },
    projects: {
      kind: "names",
      default: null,
      most: 200,
      meaning: "the projects, repositories or tables that the ticket may be in"
    },
    names: {
      kind: "choice",
      values: SUBJECTS,
      default: null,
      weakest: "either",
      meaning: "what the ticket must mention"
    }
  },
  controls: ["A.5.15", "A.8.32", "CC8.1", "ID.RA-07", "PCI 6.5.1", "PCI 7.2.3"],
  judge: ({ delta, setting, facts }) => {
    const grant = grantToJustify(delta);
    if (grant === null) return [];
    const condition = conditionOf(setting);
    const malformed = malformedOf(grant);
    if (malformed.length > 0) return malformed;
    const named = namedTickets(grant.metadata.tickets?.value ?? [], condition, facts);
    if (named.length === 0) return [noneNamed(grant, condition, facts)];
    return isAsked(condition) ? judgeAnswers(named, condition, grant, facts) : [judgeNames(named, condition, grant)];
  }
};
function conditionOf(setting) {
  const choice = (name) => {
    const value = choiceOf(setting, name) ?? ANY;
    return value === ANY ? null : value;
  };
  return {
    system: choice("system"),
    relation: choice("relation"),
    projects: namesOf2(setting, "projects"),
    open: choice("state") !== null,
    names: SUBJECTS.find((subject) => subject === choice("names")) ?? null
  };
}
var isAsked = ({ system, open, names }) => system !== null || open || names !== null;
function malformedOf(grant) {
  const tickets = grant.metadata.tickets?.value ?? [];
  return tickets.filter(({ system, id }) => !isWellFormed(system, id)).map(
    ({ system, id }) => fail(
      grant.at("tickets"),
      `${shown(id)} is no ticket of ${shown(system)}`,
      `write it as \`${exampleOf(system)}\``
    )
  );
}
function noneNamed(grant, condition, facts) {
  const { system } = condition;
  const tickets = grant.metadata.tickets?.value ?? [];
  const field = fieldName(grant.format, "tickets");
  const help = `name it in ${field}, such as \`${exampleOf(system)}\``;
  const searchable = isLookedUp(system) && !tickets.some((one) => one.system === system);
  if (!searchable)
    return fail(
      grant.at("tickets"),
      tickets.length === 0 ? "no ticket" : `no ticket ${inWords(condition)}`,
      help
    );
  if (facts.pullRequest === void 0)
    return notAssessed(
      grant.at("tickets"),
      `the manifest names no ticket in \`${system}\`, and there is no pull request to look for one in`,
      `${help}, or open a pull request that names it`
    );
  return fail(
    grant.at("tickets"),
    `no ticket ${inWords(condition)}, neither in the manifest nor in the pull request`,
    `${help}, or in the branch name, title, text or commits of the pull request`
  );
}
function inWords({ system, relation, projects }) {
  const parts = [
    system === null ? "" : `in \`${system}\``,
    projects === null ? "" : `of ${shownList(projects)}`,
    relation === null ? "" : `that is the \`${relation}\` of the grant`
  ];
  return parts.filter((part) => part !== "").join(" ");
}
function judgeNames(named, condition, grant) {
  const allowed = named.some(
    ({ system, id }) => isAllowed(projectsOf(system, id), condition.projects)
  );
  return allowed ? pass(grant.place, "a ticket is named") : fail(
    grant.at("tickets"),
    `no ticket ${inWords(condition)}`,
    `name a ticket of ${shownList(condition.projects ?? [])}`
  );
}
function judgeAnswers(named, condition, grant, facts) {
  const place = grant.at("tickets");
  const asLeaf = ({ kind, message, help }) => kind === "not-there" || kind === "unfit" ? fail(place, message, help) : notAssessed(place, message, help);
  const judged = named.map((one) => ({ one, against: objectionsTo(one, condition, grant, facts) }));
  const all = judged.flatMap(({ against }) => against);
  for (const kind of ["not-there", "not-looked-up"]) {
    const grave = all.filter((objection) => objection.kind === kind);
    if (grave.length > 0) return grave.map(asLeaf);
  }
  const good = judged.find(({ against }) => against.length === 0);
  if (good !== void 0)
    return [
      pass(
        grant.place,
        `ticket ${called(good.one)} is ${condition.open ? "open " : ""}in \`${good.one.system}\``
      )
    ];
  const unknown = judged.find(({ against }) => against.every(({ kind }) => kind === "unknown"));
  return (unknown?.against ?? all.filter(({ kind }) => kind === "unfit")).map(asLeaf);
}

// src/core/policy/rules/wildcard.ts
var wildcard = {
  about: "delta",
  id: "wildcard",
  title: "Wildcard",
  summary: "a grant names its actions and resources instead of all there are",
  level: "soft",
  parameters: {},
  controls: ["NHI5:2025", "A.5.15", "A.8.2", "A.8.3", "CC6.3", "PR.AA-05", "PCI 7.2.5"],
  judge: ({ delta }) => {
    const grant = grantThatWidens(delta);
    if (grant === null) return [];
    const faults = declaredOf(grant).flatMap(faultsOf3);
    return faults.length > 0 ? faults : [pass(delta.place, "actions and resources are named")];
  }
};
function faultsOf3(declared) {
  const { entitlement } = declared;
  const leaf = (part, value, what) => fail(
    declared.at(part, value),
    `${shown(value)} stands for every ${what}`,
    `name each ${what} that is needed`
  );
  return [
    ...entitlement.actions.filter(isEveryAction).map((value) => leaf("actions", value, "action")),
    ...entitlement.scopes.filter(isEveryAction).map((value) => leaf("scopes", value, "scope")),
    ...everyResource(entitlement).map((value) => leaf("resource", value, "resource"))
  ];
}
var isEveryAction = (action) => isEverything(action) || isWildcard(action) && /^(?:[\w-]+[:./]?|[\w-]+(?:\.[\w-]+)+[:/])[*?]+$/.test(action);
function everyResource({ system, role, actions, resources }) {
  if (system === "kubernetes" && role !== null && actions.length === 0) return [];
  return resources.filter(
    (resource) => system === "kubernetes" ? isEveryObject(resource) : isEveryResource(system, resource)
  );
}
var isEveryObject = (resource) => isEverything(resource) || /^(?:url:\/?|[^/:]+\/)\*$/.test(resource);
var isEveryResource = (system, resource) => isEverything(resource) || /^arn:(?:[^:]*:){0,4}\*+$/.test(resource) || system === "azure" && resource === "/";

// src/core/policy/rules/registry.ts
var RULES = new Map(
  [
    owner,
    justification,
    expiry,
    ticket,
    wildcard,
    secretSweep,
    privilegedRole,
    staticCredential,
    renewal,
    opaqueChange,
    removalEffective,
    nearMissPath,
    scopeExit,
    policyChange
  ].map((rule) => [rule.id, rule])
);

export {
  mayWiden,
  grantToJustify,
  defaultOf,
  readParameter,
  loosens,
  writeParameter,
  pass,
  notAssessed,
  pending,
  policyChange,
  covers,
  literal,
  starPattern,
  matches2 as matches,
  namedTickets,
  ticket,
  conditionOf,
  RULES
};
