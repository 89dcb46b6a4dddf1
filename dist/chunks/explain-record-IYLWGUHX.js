import {
  TONE_MARKS,
  code,
  messagePhrase,
  namesPhrase,
  prose,
  row,
  rows,
  said
} from "./chunk-SINUC2QH.js";
import {
  readRecord
} from "./chunk-ILSABP2X.js";
import {
  sizeRefusal
} from "./chunk-GDTKDTYA.js";
import {
  PREDICATE_TYPE
} from "./chunk-Q22YZBAV.js";
import {
  CLASSES,
  DIRECTIONS
} from "./chunk-AGOXDNO3.js";
import "./chunk-HDKQWYAI.js";
import "./chunk-EV4YNKVN.js";
import {
  digestOf
} from "./chunk-27PFFAZ4.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-B5K6SKN5.js";
import {
  RULES
} from "./chunk-EGVXYFBJ.js";
import "./chunk-C77V4H63.js";
import {
  ORIGINS,
  PRIVILEGES
} from "./chunk-IX4NP7TS.js";
import {
  fieldsOfView,
  stateWords
} from "./chunk-B2P6IU4I.js";
import {
  groupedBy
} from "./chunk-MBCT4USZ.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import "./chunk-G57YRGGN.js";
import "./chunk-7PI3WJIG.js";
import {
  changeWords,
  classWords,
  count,
  directionWords,
  momentWords,
  thousands
} from "./chunk-LPP5U7NH.js";
import "./chunk-MWKKBZNQ.js";
import {
  readInstant,
  readSpan
} from "./chunk-FUJOHNWJ.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/explain-record.ts
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

// src/core/render/record-checking.ts
function judgedBySection({ record }) {
  const { verdict, engine, question, packs, texts: texts2 } = record;
  const { policy } = verdict;
  return {
    id: "judged-by",
    title: "What it was judged by",
    blocks: [
      rows(
        row("policy", policy === null ? ["none could be applied"] : [code(policy.name)]),
        row(
          "its files",
          ...(policy?.sources ?? []).map(({ path, digest }) => [code(path), " ", code(digest)])
        ),
        row(
          "packs",
          ...Object.entries(packs).map(
            ([name, digest]) => digest === null ? [code(name), ", which is none"] : [code(name), " ", code(digest)]
          )
        ),
        ...question.policy === null ? [] : [
          row("on trial", [
            code(question.policy.path),
            ", given by hand in place of the policy of the default branch"
          ])
        ],
        row("engine", [
          `${engine.name} `,
          code(engine.version),
          `, ruleset ${engine.ruleset}, program sha256 `,
          code(engine.digest.sha256)
        ]),
        row("texts", [
          `the record holds all ${thousands(Object.keys(texts2).length)} texts that were read, so that it can be judged again from itself alone`
        ])
      )
    ]
  };
}
var KEYLESS = "--certificate-identity WORKFLOW --certificate-oidc-issuer https://token.actions.githubusercontent.com --trusted-root trusted_root.json";
function checkingSection({ digest }) {
  return {
    id: "check",
    title: "How to check it yourself",
    blocks: [
      prose(
        "The files are ",
        code("record.json"),
        " and ",
        code("record.sigstore.json"),
        ", and, where a key signed, its public half, ",
        code("grantproof.pub"),
        "."
      ),
      rows(row("record sha256", [code(digest)])),
      {
        kind: "commands",
        commands: [
          { why: "It is the record that this page shows", line: "sha256sum record.json" },
          {
            why: "It was signed with this key, nothing was altered, and the same decision follows from it",
            line: "grantproof verify record.json --key grantproof.pub"
          },
          {
            why: "The same, where a workflow signed",
            line: `grantproof verify record.json ${KEYLESS}`
          },
          {
            why: "What it embeds is all that the commits changed, asked of a clone of the repository",
            line: "grantproof verify record.json --key grantproof.pub --repo DIR"
          },
          {
            why: "Only that the same decision follows from it: no key, no network",
            line: "grantproof replay record.json"
          },
          {
            why: "The signature, with nothing of ours",
            line: `cosign verify-blob-attestation --key grantproof.pub --insecure-ignore-tlog --type ${PREDICATE_TYPE} --bundle record.sigstore.json record.json`
          }
        ]
      }
    ]
  };
}

// src/core/render/record-source.ts
var UNSEEN = "what it would change could not be told";
var isUnseen = ({ source, verdict }) => source.tree === null || verdict.result === "error" || verdict.problems.length > 0;
var valueText = (value) => typeof value === "string" ? value : JSON.stringify(value ?? null);
function toneOf({ level, outcome }) {
  switch (outcome) {
    case "pass":
    case "waived":
      return "good";
    case "not-applicable":
    case "not-assessed":
      return "quiet";
    case "pending":
      return byLevel(level, "waits");
    case "fail":
    case "error":
      return byLevel(level, "bad");
  }
}
function byLevel(level, grave) {
  if (level === "observe") return "quiet";
  return level === "advisory" ? "warns" : grave;
}
var GRAVEST = ["bad", "waits", "warns", "quiet", "good"];
var worstTone = (tones) => GRAVEST.find((tone) => tones.includes(tone)) ?? "quiet";
var byTone = (a, b) => GRAVEST.indexOf(a) - GRAVEST.indexOf(b);
function standingsOf({ verdict }) {
  const reviews = verdict["reviews"] ?? [];
  const found = (Array.isArray(reviews) ? reviews : []).flatMap((review) => {
    if (!isJsonObject(review)) return [];
    const { id, counts, reason } = review;
    return typeof id === "string" && typeof counts === "boolean" && typeof reason === "string" ? [[id, { counts, reason }]] : [];
  });
  return new Map(found);
}

// src/core/render/record-decision.ts
var RESULT_TONES = {
  allow: "good",
  "allow-with-exception": "good",
  unassessed: "quiet",
  pending: "waits",
  deny: "bad",
  error: "bad",
  violation: "bad"
};
var HEADLINES = {
  allow: "Access was allowed",
  "allow-with-exception": "Access was allowed with an exception",
  unassessed: "Access was not judged in full",
  pending: "Access was still waiting",
  deny: "Access was denied",
  error: "Access could not be judged",
  violation: "Access landed without leave"
};
var MEANINGS = {
  allow: "No rule that blocks was broken, and every approval that the policy asks for had been given for exactly this change of access.",
  "allow-with-exception": "Every approval that the policy asks for had been given. Rules that block were met, or are waived, as said below.",
  unassessed: "Nothing that could be judged blocked, but facts that the policy needs were not given. This is no permission.",
  pending: "Nothing that was judged stood in the way, but something was still missing. This is no permission.",
  deny: "A rule that blocks was broken, or a file could not be read. The change was not to land as it was.",
  error: "What the change was to be judged by could not be read, or was out of reach. This is no permission.",
  violation: "The change is on the branch, although it was denied, still waiting, or could not be judged."
};
function headlineOf({ record: { verdict } }) {
  const { result, deltas, problems } = verdict;
  const quiet = result === "allow" && deltas.length === 0 && problems.length === 0;
  return quiet ? "No access changed" : HEADLINES[result];
}
var repositoryName = ({ record: { source } }) => source.repository.uri?.replace(/^(?:git\+)?[a-z]+:\/\//, "") ?? null;
var UNNAMED = "a repository that the record does not name";
var branchOf = ({ record: { source } }) => source.ref.replace(/^refs\/heads\//, "");
function aboutOf(given) {
  const { pullRequest } = given.record.source;
  return `${repositoryName(given) ?? UNNAMED}${pullRequest === null ? "" : `, pull request ${pullRequest}`}`;
}
function leadOf(given) {
  const { record } = given;
  const { verdict } = record;
  const name = repositoryName(given);
  return [
    [
      `Decided ${whenWords(verdict.now)} about landing on the branch `,
      code(branchOf(given)),
      " of ",
      name === null ? UNNAMED : code(name),
      `: ${changedWords(given)}.`
    ],
    [MEANINGS[verdict.result]]
  ];
}
function whenWords(text2) {
  const instant = readInstant(text2);
  return instant === void 0 ? text2 : momentWords(instant);
}
function changedWords({ record }) {
  const { deltas } = record.verdict;
  if (deltas.length === 0 && isUnseen(record)) return UNSEEN;
  const counts = /* @__PURE__ */ new Map();
  for (const delta of deltas) {
    const kind = CLASSES.find((known) => known === delta["class"]);
    if (kind !== void 0) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return `${changeWords(counts)}${isUnseen(record) ? ", as far as could be told" : ""}`;
}
function decisionSection(given) {
  const { record, facts } = given;
  const { source, question, verdict } = record;
  const { pullRequest } = facts;
  return {
    id: "decision",
    title: "What was decided",
    blocks: [
      rows(
        row("result", [code(verdict.result)]),
        row("decided at", [`${whenWords(verdict.now)}`]),
        row("repository", [
          ...source.repository.uri === null ? ["not named"] : [code(source.repository.uri)],
          ...source.repository.id === null ? [] : [", id ", code(source.repository.id)]
        ]),
        row("branch", [code(source.ref)]),
        row(
          "pull request",
          ...source.pullRequest === null ? [["none"]] : [
            [
              `${source.pullRequest}`,
              ...pullRequest === void 0 ? [] : [": ", said(pullRequest.title), ", from ", code(pullRequest.headRef)]
            ]
          ]
        ),
        row("commits", ["from ", code(source.range.from)], ["to ", code(source.range.to)]),
        row(
          "judged tree",
          source.tree === null ? ["none: the commits do not merge"] : [code(source.tree)]
        ),
        ...question.tip.commit === question.base.commit ? [] : [row("policy of", [code(question.tip.commit)])],
        row("change of access", [code(verdict.deltaDigest)])
      )
    ]
  };
}

// src/core/render/record-delta.ts
function readDelta(json) {
  const { grant, format, class: kind, classes, direction, path, line, changes, leftTo } = json;
  const found = {
    grant: text(grant),
    format: text(format),
    class: oneOf(CLASSES, kind),
    classes: textsOf(CLASSES, classes),
    direction: oneOf(DIRECTIONS, direction),
    path: text(path),
    line: typeof line === "number" ? line : void 0,
    before: readSide(json["before"] ?? null),
    after: readSide(json["after"] ?? null),
    changes: texts(changes),
    leftTo: leftTo === null ? null : text(leftTo)
  };
  return isWhole(found) ? found : null;
}
var isWhole = (found) => Object.values(found).every((part) => part !== void 0);
var text = (value) => typeof value === "string" ? value : void 0;
function texts(value) {
  if (!Array.isArray(value)) return void 0;
  return value.every((item) => typeof item === "string") ? value : void 0;
}
var oneOf = (known, value) => known.find((one) => one === value);
function textsOf(known, value) {
  const all = texts(value);
  const found = known.filter((one) => all?.includes(one) === true);
  return all?.length === found.length ? found : void 0;
}
function readSide(value) {
  if (value === null) return null;
  if (!isJsonObject(value)) return void 0;
  if (value["opaque"] === void 0) return readGrant(value);
  const found = { opaque: text(value["opaque"]), blobs: texts(value["blobs"]) };
  return isWhole(found) && Object.keys(value).length === 2 ? found : void 0;
}
function readGrant(view) {
  const identity = readIdentity(view["identity"]);
  const entitlements = readEach(view["entitlements"], readEntitlement);
  const metadata = readMetadata(view);
  if (identity === void 0 || entitlements === void 0 || metadata === void 0)
    return void 0;
  return { identity, entitlements, metadata, view };
}
function readIdentity(value) {
  if (!isJsonObject(value)) return void 0;
  const { id, type, provider, displayName } = value;
  const found = { id: text(id), type: text(type), provider: text(provider) };
  if (!isWhole(found)) return void 0;
  if (displayName === void 0) return found;
  return typeof displayName === "string" ? { ...found, displayName } : void 0;
}
function readEach(value, read) {
  if (!Array.isArray(value)) return void 0;
  const items = value.map(read);
  return items.every((item) => item !== void 0) ? items : void 0;
}
var ENTITLEMENT = {
  boundary: null,
  resource: [],
  role: null,
  actions: [],
  scopes: [],
  secretKeys: [],
  privilege: null,
  conditions: null,
  delegable: false,
  dataClass: null
};
function readEntitlement(value) {
  if (!isJsonObject(value)) return void 0;
  const { system, ...rest } = value;
  if (Object.keys(rest).some((key) => !Object.hasOwn(ENTITLEMENT, key))) return void 0;
  const all = { ...ENTITLEMENT, ...rest };
  const found = {
    system: text(system),
    boundary: textOrNull(all["boundary"]),
    resources: texts(all["resource"]),
    role: textOrNull(all["role"]),
    actions: texts(all["actions"]),
    scopes: texts(all["scopes"]),
    secretKeys: texts(all["secretKeys"]),
    privilege: all["privilege"] === null ? null : oneOf(PRIVILEGES, all["privilege"]),
    conditions: objectOrNull(all["conditions"]),
    delegable: typeof all["delegable"] === "boolean" ? all["delegable"] : void 0,
    dataClass: textOrNull(all["dataClass"])
  };
  return isWhole(found) ? found : void 0;
}
var textOrNull = (value) => value === null ? null : text(value);
var objectOrNull = (value) => value === null || isJsonObject(value) ? value : void 0;
var METADATA = {
  team: ["owner", "team", text],
  primary: ["owner", "primary", text],
  secondary: ["owner", "secondary", texts],
  justification: [null, "justification", text],
  tickets: [null, "tickets", (value) => readEach(value ?? null, readTicket)],
  validFrom: ["validity", "validFrom", (value) => readInstant(text(value) ?? "")],
  expiresAt: ["validity", "expiresAt", readEnd],
  reviewCadence: ["review", "cadence", (value) => readSpan(text(value) ?? "")]
};
function readMetadata(view) {
  const found = {};
  for (const [name, [parent, key, read]] of Object.entries(METADATA)) {
    const holder = parent === null ? view : view[parent] ?? {};
    if (!isJsonObject(holder)) return void 0;
    if (holder[key] === void 0) continue;
    const value = read(holder[key]);
    if (value === void 0) return void 0;
    const origin = originOf(view, parent === null ? key : `${parent}.${key}`);
    if (origin === void 0) return void 0;
    found[name] = { value, ...origin };
  }
  return found;
}
function readEnd(value) {
  if (!isJsonObject(value)) return readInstant(text(value) ?? "");
  const unreadable = text(value["unreadable"]);
  return unreadable === void 0 ? void 0 : { unreadable };
}
function readTicket(value) {
  if (!isJsonObject(value)) return void 0;
  const { system, id, relation, url, ...rest } = value;
  const found = { system: text(system), id: text(id), relation: text(relation) };
  if (!isWhole(found) || Object.keys(rest).length > 0) return void 0;
  if (url === void 0) return found;
  return typeof url === "string" ? { ...found, url } : void 0;
}
function originOf(view, name) {
  const provenance = view["provenance"];
  const origin = isJsonObject(provenance) ? provenance[name] : void 0;
  if (!isJsonObject(origin)) return void 0;
  const from = oneOf(ORIGINS, origin["from"]);
  const [path, line] = [text(origin["path"]), origin["line"]];
  if (from === void 0 || path === void 0 || typeof line !== "number") return void 0;
  return { from, place: { path, line, column: 1 } };
}

// src/core/render/record-people.ts
var NAMES = 20;
function askedSection({ facts }) {
  const { pullRequest, commits, heads, tickets } = facts;
  const known = pullRequest !== void 0 || commits !== void 0;
  return {
    id: "asked",
    title: "Who asked",
    blocks: [
      ...known ? [] : [
        prose("The record holds no facts about a pull request or about who wrote the commits.")
      ],
      rows(
        ...pullRequest === void 0 ? [] : [
          row("opened by", accountPhrase(pullRequest.author)),
          ...pullRequest.initiator === void 0 ? [] : [row("at the wish of", accountPhrase(pullRequest.initiator))]
        ],
        ...commits === void 0 ? [] : [
          row("commits", [
            `${count(commits.length, "commit")}, written by `,
            ...loginsPhrase(commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors]))
          ]),
          row("committed by", loginsPhrase(commits.map(({ committer }) => committer)))
        ],
        ...heads === void 0 ? [] : [
          row("pushed by", [
            ...loginsPhrase(heads.map(({ pusher }) => pusher ?? null)),
            `, ${count(heads.length, "time")}`
          ])
        ]
      ),
      ...ticketBlocks(tickets)
    ]
  };
}
var NOBODY = "somebody whom the forge does not name";
var accountPhrase = (account) => account === null ? [NOBODY] : [
  code(account.login),
  ` (${account.type === "User" ? "person" : account.type.toLowerCase()}, id `,
  said(account.id),
  ")"
];
function loginsPhrase(accounts) {
  const logins = sortedSet(accounts.flatMap((account) => account?.login ?? []));
  const nobody = accounts.includes(null) ? [NOBODY] : [];
  if (logins.length === 0) return nobody.length === 0 ? ["nobody"] : nobody;
  return [...namesPhrase(logins, NAMES), ...nobody.map((name) => ` and ${name}`)];
}
function ticketBlocks(tickets) {
  if (tickets === void 0 || tickets.length === 0) return [];
  const items = tickets.map((ticket) => {
    const there = ticket.state !== "not-found";
    return { tone: there ? "quiet" : "warns", text: ticketPhrase(ticket), notes: [] };
  });
  return [prose("Tickets, as their systems had them then:"), { kind: "items", items }];
}
function ticketPhrase(ticket) {
  const { system, id, state, title, project, openedAt, mentions = [], fetchedAt } = ticket;
  return [
    said(system),
    " ",
    code(id),
    ": ",
    said(state === "not-found" ? "not found" : state),
    ...title === "" ? [] : [", \u201C", said(title), "\u201D"],
    ...project === void 0 ? [] : [", in ", said(project)],
    ...openedAt === void 0 ? [] : [`, opened ${momentWords(openedAt)}`],
    ...mentions.length === 0 ? [] : [", names ", ...namesPhrase(mentions, NAMES)],
    `, looked up ${momentWords(fetchedAt)}`
  ];
}
function approvedSection(given) {
  const { record, facts } = given;
  const { reviews } = facts;
  const cards = (reviews ?? []).map((review) => reviewCard(review, given));
  return {
    id: "approved",
    title: "Who approved what, and when",
    blocks: [
      ...askedFor(record.verdict.outcomes),
      ...reviews === void 0 ? [prose("The record holds no facts about reviews, so no approval was counted.")] : cards.length === 0 ? [prose("Nobody had reviewed the pull request.")] : cards
    ]
  };
}
var APPROVALS = /* @__PURE__ */ new Set(["approvals", "policy-change"]);
function askedFor(outcomes) {
  const asked = outcomes.filter(
    ({ rule, outcome }) => APPROVALS.has(rule) && outcome !== "not-applicable"
  );
  if (asked.length === 0) {
    const judged = outcomes.length > 0;
    return [
      prose(
        judged ? "The policy asks nobody to approve what this change does." : "No rule was judged, so nobody was asked to approve."
      )
    ];
  }
  const alike = groupedBy(
    asked,
    ({ message, outcome, level }) => JSON.stringify([message, outcome, level])
  );
  const items = [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === void 0) return [];
    const about = same.flatMap(({ grant, path }) => grant ?? path);
    const notes = first.help === "" ? [] : [messagePhrase(first.help)];
    return [
      {
        tone: toneOf(first),
        text: [...messagePhrase(first.message), " (", ...namesPhrase(about, NAMES), ")"],
        notes
      }
    ];
  });
  return [{ kind: "items", items: items.toSorted((a, b) => byTone(a.tone, b.tone)) }];
}
function reviewCard(review, given) {
  const { facts, record } = given;
  const standing = standingsOf(record).get(review.id) ?? {
    counts: false,
    reason: "the verdict does not weigh it"
  };
  const { reviewer, state, submittedAt, dismissedBy } = review;
  const person = facts.people?.find(({ id }) => id === reviewer?.id);
  const name = reviewer?.login ?? NOBODY;
  return {
    kind: "card",
    tone: reviewTone(state, standing.counts),
    title: [reviewer === null ? name : code(name)],
    aside: `${stateWords(state)}, which ${standing.counts ? "counts" : "does not count"}`,
    blocks: [
      rows(
        row("why", messagePhrase(standing.reason)),
        row("given", [`${momentWords(submittedAt)}, as review `, code(review.id)]),
        row("looked at", [code(review.commit), headWords(review.commit, given)]),
        row("who", ...reviewer === null ? [] : [accountPhrase(reviewer)]),
        row("rights then", personPhrase(person, facts)),
        ...dismissedBy === void 0 ? [] : [row("dismissed by", accountPhrase(dismissedBy))]
      )
    ]
  };
}
function reviewTone(state, counts) {
  if (!counts) return "quiet";
  return state === "APPROVED" ? "good" : "waits";
}
function headWords(commit, { facts, record }) {
  if (commit === record.question.head.commit) return ", the head that was judged";
  const earlier = facts.heads?.some(({ sha }) => sha === commit) === true;
  return earlier ? ", an earlier head" : ", which is not the head that was judged";
}
function personPhrase(person, { people }) {
  if (people === void 0) return ["the record does not tell"];
  if (person === void 0) return ["not looked up"];
  const teams = person.teams.length === 0 ? [", in no team that was looked up"] : [", in the teams ", ...namesPhrase(person.teams, NAMES)];
  return ["permission ", code(person.permission), ...teams];
}

// src/core/render/record-grants.ts
var LABELS = {
  who: "identity",
  may: "entitlements",
  why: "justification",
  ticket: "tickets"
};
function grantsSection({ record, facts }) {
  const outcomes = groupedBy(record.verdict.outcomes, ({ grant }) => grant);
  const cards = record.verdict.deltas.map((json) => {
    const delta = readDelta(json);
    return delta === null ? unknownCard(json) : deltaCard(delta, outcomes.get(delta.grant) ?? [], record, facts);
  });
  return {
    id: "grants",
    title: "What was provisioned, and for whom",
    blocks: [
      prose(
        cards.length === 0 ? isUnseen(record) ? `Not known: ${UNSEEN}.` : "No grant changes." : "As the change declares it in the repository. Whether it landed, and whether the systems followed, is not told by this record."
      ),
      ...cards
    ]
  };
}
function unknownCard(json) {
  return {
    kind: "card",
    tone: "warns",
    title: ["a change that this version has no words for"],
    aside: "as it stands in the record",
    blocks: [prose(said(JSON.stringify(json)))]
  };
}
function deltaCard(delta, outcomes, record, facts) {
  const findings = outcomes.filter(({ outcome }) => outcome !== "pass" && outcome !== "not-applicable").map(findingItem).toSorted((a, b) => byTone(a.tone, b.tone));
  const items = findings.length === 0 ? [] : [{ kind: "items", items: findings }];
  return {
    kind: "card",
    tone: worstTone(outcomes.filter(({ outcome }) => outcome !== "not-applicable").map(toneOf)),
    title: [code(delta.grant)],
    aside: `${classWords(delta)}, ${directionWords(delta.direction)}`,
    blocks: [...sideBlocks(delta), rows(...besideRows(delta, outcomes, record, facts)), ...items]
  };
}
var grantOf = (side) => side !== null && "view" in side ? side : null;
var opaqueOf = (side) => side !== null && "opaque" in side ? side : null;
function sideBlocks({ before, after }) {
  const unseen = opaqueOf(after) ?? opaqueOf(before);
  return [
    ...unseen === null ? [] : [
      prose(
        "What it gives can't be seen: ",
        said(unseen.opaque),
        `, ${count(unseen.blobs.length, "file")}. Whoever approved it had to read them.`
      )
    ],
    ...grantBlocks(fieldsOfSide(grantOf(before)), fieldsOfSide(grantOf(after)))
  ];
}
var fieldsOfSide = (side) => side === null ? [] : fieldsOfView(side, side.view);
function grantBlocks(before, after) {
  const labels = [...new Set([...after, ...before].map(({ label }) => label))];
  if (labels.length === 0) return [];
  if (before.length === 0 || after.length === 0) {
    const [only] = [before, after].filter((fields) => fields.length > 0);
    const all = labels.map(
      (label) => ({
        label: nameOf(label),
        values: textsOf2(only ?? [], label).map((text2) => [valuePart(label, text2)])
      })
    );
    return [...after.length === 0 ? [prose("As it was before:")] : [], rows(...all)];
  }
  return [{ kind: "comparison", rows: labels.map((label) => comparison(label, before, after)) }];
}
var nameOf = (label) => LABELS[label] ?? label;
var valuePart = (label, text2) => label === "who" || label === "may" ? code(text2) : said(text2);
var textsOf2 = (fields, label) => fields.flatMap((field) => field.label === label ? field.text : []);
function comparison(label, before, after) {
  const [was, is] = [textsOf2(before, label), textsOf2(after, label)];
  const changed = JSON.stringify(was) !== JSON.stringify(is);
  const phrases = (texts2, others, sign) => texts2.map((text2) => {
    const value = valuePart(label, text2);
    return others.includes(text2) ? [value] : [`${sign} `, value];
  });
  return {
    label: nameOf(label),
    before: phrases(was, is, "\u2212"),
    after: phrases(is, was, "+"),
    changed
  };
}
function besideRows(delta, outcomes, { grants }, facts) {
  const side = grantOf(delta.after) ?? grantOf(delta.before);
  const approvals = outcomes.filter(
    ({ rule, outcome }) => rule === "approvals" && outcome === "pass"
  );
  const recorded = grants.find(({ id }) => id === delta.grant);
  const both = grantOf(delta.before) !== null && grantOf(delta.after) !== null;
  return [
    row("in short", ...(both ? delta.changes : []).map((change) => [said(change)])),
    row("approval", ...approvals.map(({ message }) => messagePhrase(message))),
    row("ticket then", ...ticketPhrases(side, facts)),
    row("taken from", ...originPhrases(side)),
    row("removal", ...removalPhrases(delta, side)),
    row(
      "stays",
      ...delta.leftTo === null ? [] : [["its content is still in ", code(delta.leftTo), ", which the policy does not govern"]]
    ),
    row("declared in", [code(`${delta.path}:${delta.line}`)]),
    row(
      "digest",
      ...recorded === void 0 ? [] : [[code(recorded.digest), recorded.state === "removed" ? " of what was removed" : ""]]
    )
  ];
}
function ticketPhrases(side, { tickets = [] }) {
  const named = side?.metadata.tickets?.value ?? [];
  return named.map(({ system, id }) => {
    const found = tickets.find((ticket) => ticket.system === system && ticket.id === id);
    return found === void 0 ? [said(system), " ", code(id), ": its system was not asked"] : ticketPhrase(found);
  });
}
function originPhrases(side) {
  const provenance = side?.view["provenance"] ?? {};
  if (!isJsonObject(provenance)) return [];
  return Object.entries(provenance).flatMap(([field, origin]) => {
    if (!isJsonObject(origin) || origin["from"] === "object") return [];
    const { from, path, line } = origin;
    return [
      [
        said(field),
        ": ",
        said(valueText(from)),
        ", ",
        code(`${valueText(path)}:${valueText(line)}`)
      ]
    ];
  });
}
function removalPhrases({ class: kind }, side) {
  if (kind !== "revoke" && kind !== "orphan") return [];
  const removal = side?.view["removal"] ?? {};
  if (!isJsonObject(removal)) return [];
  const { effective, reasons = [] } = removal;
  const why = (Array.isArray(reasons) ? reasons : []).map(
    (reason) => messagePhrase(valueText(reason))
  );
  const words = effective === "yes" ? "taking it out of git takes it out of the system" : effective === "no" ? "taking it out of git does not take it out of the system" : "whether the system takes it away is not known";
  return [[words], ...why];
}
function findingItem(finding) {
  const { rule, level, outcome, message, help } = finding;
  return {
    tone: toneOf(finding),
    text: [code(rule), ` (${level}, ${outcome}): `, ...messagePhrase(message)],
    notes: help === "" ? [] : [["help: ", ...messagePhrase(help)]]
  };
}

// src/core/render/record-controls.ts
var CONTROL_FRAMEWORKS = [
  { name: "ISO/IEC 27001:2022, Annex A", pattern: /^A\.\d/ },
  { name: "SOC 2, Trust Services Criteria", pattern: /^CC\d/ },
  { name: "PCI DSS 4.0.1", pattern: /^PCI \d/ },
  { name: "NIST Cybersecurity Framework 2.0", pattern: /^(?:GV|ID|PR|DE|RS|RC)\.[A-Z]{2}-\d/ },
  { name: "OWASP Non-Human Identities Top 10, 2025", pattern: /^NHI\d+:2025$/ },
  { name: "NIST AI Risk Management Framework 1.0", pattern: /^(?:GOVERN|MAP|MEASURE|MANAGE) \d/ },
  { name: "Others", pattern: /(?:)/ }
];
var TITLES = {
  "A.5.3": "Segregation of duties",
  "A.5.9": "Inventory of information and other associated assets",
  "A.5.15": "Access control",
  "A.5.16": "Identity management",
  "A.5.17": "Authentication information",
  "A.5.18": "Access rights",
  "A.5.36": "Compliance with policies, rules and standards",
  "A.8.2": "Privileged access rights",
  "A.8.3": "Information access restriction",
  "A.8.5": "Secure authentication",
  "A.8.9": "Configuration management",
  "A.8.32": "Change management",
  "CC6.1": "Logical access to protected assets",
  "CC6.2": "Registered and authorised before access is given, removed after",
  "CC6.3": "Access by role, least privilege and segregation of duties",
  "CC8.1": "Changes are authorised, tested and approved",
  "PCI 6.5.1": "Changes have a reason, an impact and an approval",
  "PCI 7.2.3": "Privileges are approved by authorised people",
  "PCI 7.2.4": "Access is reviewed at least every six months",
  "PCI 7.2.5": "Application and system accounts have least privilege",
  "PCI 7.2.5.1": "Access of application and system accounts is reviewed",
  "PCI 8.2.4": "Accounts and privileges rest on documented approval",
  "PCI 8.6.3": "Secrets of application and system accounts are changed in time",
  "PR.AA-01": "Identities and credentials are managed",
  "PR.AA-03": "Users, services and hardware are authenticated",
  "PR.AA-05": "Entitlements are defined, managed, enforced and reviewed",
  "PR.PS-01": "Configuration is managed",
  "ID.RA-07": "Changes and exceptions are managed, assessed and recorded",
  "NHI1:2025": "Improper Offboarding",
  "NHI2:2025": "Secret Leakage",
  "NHI4:2025": "Insecure Authentication",
  "NHI5:2025": "Overprivileged NHI",
  "NHI7:2025": "Long-Lived Secrets",
  "GOVERN 1.7": "Systems are taken out of use in an orderly way",
  "GOVERN 2.1": "Roles and responsibilities are documented"
};
var controlTitle = (id) => Object.hasOwn(TITLES, id) ? TITLES[id] : void 0;

// src/core/render/record-rules.ts
var PASSES = 6;
var NAMES2 = 12;
var OTHERS = {
  approvals: "those whom the policy asks have approved exactly this change of access",
  coverage: "whatever may widen access has met a rule"
};
var summaryOf = (rule) => RULES.get(rule)?.summary ?? OTHERS[rule] ?? "";
function rulesSection({ record: { verdict } }) {
  const judged = verdict.outcomes.filter(({ outcome }) => outcome !== "not-applicable");
  const idle = verdict.outcomes.filter(({ outcome }) => outcome === "not-applicable");
  const met = new Set(judged.map(({ rule }) => rule));
  const never = sortedSet(idle.map(({ rule }) => rule)).filter((rule) => !met.has(rule));
  return {
    id: "rules",
    title: "Which rules were judged",
    blocks: [
      ...judged.length === 0 ? [prose("No rule had anything to judge.")] : [rulesTable(judged)],
      ...never.length === 0 ? [] : [prose("Had nothing to say about this change: ", ...namesPhrase(never), ".")]
    ]
  };
}
function rulesTable(judged) {
  const groups = [
    ...groupedBy(
      judged,
      ({ rule, level, outcome }) => JSON.stringify([rule, level, outcome])
    ).values()
  ];
  const ordered = groups.toSorted(
    ([a], [b]) => (a === void 0 || b === void 0 ? 0 : byTone(toneOf(a), toneOf(b))) || byText(a?.rule ?? "", b?.rule ?? "")
  );
  return {
    kind: "table",
    caption: "Rules, gravest outcomes first",
    head: ["Rule", "Level", "Outcome", "What was found"],
    rows: ordered.map(ruleRow)
  };
}
function ruleRow(same) {
  const [first] = same;
  if (first === void 0) return [];
  const { rule, level, outcome } = first;
  const times = same.length === 1 ? "" : ` \xD7 ${same.length}`;
  const summary = summaryOf(rule);
  return [
    [[code(rule)], ...summary === "" ? [] : [[summary]]],
    [[level]],
    [[`${TONE_MARKS[toneOf(first)]} ${outcome}${times}`]],
    foundLines(same)
  ];
}
function foundLines(same) {
  const alike = [...groupedBy(same, ({ message }) => message)];
  const well = same.every(({ outcome }) => outcome === "pass");
  const shown = well && alike.length > PASSES + 1 ? alike.slice(0, PASSES) : alike;
  const more = alike.length - shown.length;
  return [
    ...shown.map(([message, those]) => [
      ...messagePhrase(message),
      " (",
      ...namesPhrase(
        those.map(({ grant, path }) => grant ?? path),
        NAMES2
      ),
      ")"
    ]),
    ...more === 0 ? [] : [[`\u2026 and ${more} more like these, all in the record`]]
  ];
}
function controlsSection({ record: { verdict } }) {
  const judged = verdict.outcomes.filter(({ outcome }) => outcome !== "not-applicable");
  const served = groupedBy(
    judged.flatMap((outcome) => outcome.controls.map((control) => ({ control, outcome }))),
    ({ control }) => control
  );
  const left = new Set(served.keys());
  const tables = CONTROL_FRAMEWORKS.flatMap(({ name, pattern }) => {
    const ids = [...left].filter((id) => pattern.test(id)).toSorted(byNumbers);
    for (const id of ids) left.delete(id);
    if (ids.length === 0) return [];
    const all = ids.map(
      (id) => controlRow(
        id,
        (served.get(id) ?? []).map(({ outcome }) => outcome)
      )
    );
    return [{ kind: "table", caption: name, head: ["Control", "Rules that serve it"], rows: all }];
  });
  return {
    id: "controls",
    title: "Which controls this speaks to",
    blocks: [
      prose(
        tables.length === 0 ? "No rule that was judged names a control." : "A rule serves a control; that it passed is evidence for the control, and does not show by itself that the control is met."
      ),
      ...tables
    ]
  };
}
function controlRow(id, outcomes) {
  const title = controlTitle(id);
  const rules = [...groupedBy(outcomes, ({ rule }) => rule)].toSorted(([a], [b]) => byText(a, b));
  const phrases = rules.flatMap(([rule, same], index) => {
    const mark = TONE_MARKS[worstTone(same.map(toneOf))];
    const kinds = sortedSet(same.map(({ outcome }) => outcome)).join(" and ");
    return [index === 0 ? "" : ", ", `${mark} `, said(rule), ` ${kinds}`];
  });
  return [[[code(id)], ...title === void 0 ? [] : [[title]]], [phrases]];
}
var byNumbers = (a, b) => byText(padded(a), padded(b));
var padded = (id) => id.replace(/\d+/g, (digits) => digits.padStart(6, "0"));
function missingSection({ record: { verdict } }) {
  const open = verdict.outcomes.filter((outcome) => {
    const tone = toneOf(outcome);
    return tone === "bad" || tone === "waits" || outcome.outcome === "not-assessed";
  });
  const alike = [
    ...groupedBy(
      open,
      ({ rule, outcome, level, message, help }) => JSON.stringify([rule, outcome, level, message, help])
    ).values()
  ];
  const items = alike.flatMap((same) => {
    const [first] = same;
    if (first === void 0) return [];
    const { tone, text: text2, notes } = findingItem(first);
    const about = namesPhrase(
      same.map(({ grant, path, line }) => grant ?? `${path}:${line}`),
      NAMES2
    );
    return [{ tone, text: [...text2, " (", ...about, ")"], notes }];
  }).toSorted((a, b) => byTone(a.tone, b.tone));
  const problems = verdict.problems.map((problem) => {
    const { code: kind, path, line, message, help } = problem;
    return {
      tone: "bad",
      text: [
        code(valueText(kind)),
        ": ",
        ...messagePhrase(valueText(message)),
        " (",
        code(`${valueText(path)}:${valueText(line)}`),
        ")"
      ],
      notes: [["help: ", ...messagePhrase(valueText(help))]]
    };
  });
  const reasons = verdict.reasons.map((reason) => ({
    tone: verdict.result === "pending" ? "waits" : "bad",
    text: messagePhrase(reason),
    notes: []
  }));
  const all = [...reasons, ...problems, ...items];
  if (all.length === 0) return null;
  return { id: "missing", title: "What was missing", blocks: [{ kind: "items", items: all }] };
}

// src/core/render/record-page.ts
var SHOWN_DIGEST = 16;
var NOTICE = [
  "This page shows what a record says, in plain words. It is no evidence itself, and nothing was verified when it was made: ",
  "verify the record first, as told at the end. What the record tells of people, reviews and tickets is what the program was told by the forge and the ticket systems at that time. ",
  "It tells what was decided about landing, not that it landed."
];
function recordPage(source) {
  const { record, digest } = source;
  const missing = missingSection(source);
  return {
    tone: RESULT_TONES[record.verdict.result],
    headline: headlineOf(source),
    about: aboutOf(source),
    lead: leadOf(source),
    notice: NOTICE,
    sections: [
      ...missing === null ? [] : [missing],
      decisionSection(source),
      askedSection(source),
      approvedSection(source),
      grantsSection(source),
      rulesSection(source),
      controlsSection(source),
      judgedBySection(source),
      checkingSection(source)
    ],
    footer: `record sha256 ${digest.slice(0, SHOWN_DIGEST)}`
  };
}

// src/cli/explain-record.ts
var NOT_VERIFIED = "nothing was verified: `grantproof verify` says whether the record is what was signed, and by whom";
async function explainRecord(path, { format, out }, terminal) {
  const read = readFile(resolve(terminal.cwd, path));
  if ("refusal" in read) {
    const { message, help } = read.refusal;
    terminal.err(`grantproof: \`${path}\` can't be explained: ${message}
  help: ${help}
`);
    return 2;
  }
  const page = await pageText(recordPage(read), format, terminal, out !== void 0);
  if (out === void 0) terminal.out(page);
  else writePage(page, out, terminal);
  terminal.err(`grantproof: ${out === void 0 ? "" : `wrote ${out}; `}${NOT_VERIFIED}
`);
  return 0;
}
var UNREADABLE = {
  code: "not-a-record",
  message: "it can not be read",
  help: "see that the file is there, and that you may read it"
};
function readFile(path) {
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) return { refusal: bytes };
  const read = readRecord(bytes);
  if ("refusal" in read) return read;
  return { ...read, digest: digestOf(bytes).slice("sha256:".length) };
}
function bytesOf(path) {
  try {
    return sizeRefusal(statSync(path).size) ?? readFileSync(path);
  } catch {
    return UNREADABLE;
  }
}
async function pageText(page, format, terminal, toFile) {
  switch (format) {
    case "text": {
      const { recordText } = await import("./record-page-text-XQUAPTSR.js");
      return recordText(page, toFile ? { color: false, links: false, width: 100 } : terminal);
    }
    case "markdown": {
      const { recordMarkdown } = await import("./record-page-markdown-V2OJUOCY.js");
      return recordMarkdown(page);
    }
    case "html": {
      const { recordHtml } = await import("./record-page-html-XQEJLBC7.js");
      return recordHtml(page);
    }
  }
}
function writePage(page, out, terminal) {
  try {
    writeFileSync(resolve(terminal.cwd, out), page);
  } catch (error) {
    const help = "name a file in an existing folder";
    throw new Fault(`the page could not be written to \`${out}\``, help, { cause: error });
  }
}
export {
  explainRecord
};
