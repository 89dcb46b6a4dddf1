import {
  UNSEEN,
  aboutOf,
  branchPhrase,
  byTone,
  checkingSection,
  footerOf,
  headsOf,
  isUnseen,
  judgedBySection,
  landingOf,
  ledgerSection,
  positionIn,
  repositoryRows,
  standingsOf,
  toneOf,
  valueText,
  worstTone
} from "./chunk-GM6R6GUU.js";
import "./chunk-UEMXXUIW.js";
import {
  TONE_MARKS,
  code,
  messagePhrase,
  namesPhrase,
  prose,
  row,
  rows,
  said
} from "./chunk-MMFDISHH.js";
import "./chunk-DU6C6C6G.js";
import {
  PREDICATE_TYPE
} from "./chunk-KY5VTB33.js";
import {
  CLASSES,
  DIRECTIONS,
  factsInTime
} from "./chunk-N6EBNBDT.js";
import {
  RULES
} from "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import {
  ORIGINS,
  PRIVILEGES
} from "./chunk-R3JKF2RJ.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import {
  fieldsOfView,
  stateWords
} from "./chunk-LQ2XIARB.js";
import {
  groupedBy
} from "./chunk-MBCT4USZ.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import "./chunk-I56XEOLC.js";
import "./chunk-7PI3WJIG.js";
import {
  NOBODY,
  changeWords,
  classWords,
  count,
  directionWords,
  lapseWords,
  momentWords,
  whenWords
} from "./chunk-2U5OLWQB.js";
import "./chunk-MWKKBZNQ.js";
import {
  readInstant,
  readSpan
} from "./chunk-YNYBI3LC.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/core/render/record-landing.ts
var NO_LEAVE = "No approval is of that, so the whole difference is one violation, whatever it changes";
var MOVED = {
  foxtrot: {
    headline: "The branch took over another line",
    meaning: `The branch was merged into another one and then set to the result, so that its own commits are no longer on its first-parent line. ${NO_LEAVE}.`
  },
  rewritten: {
    headline: "The branch was set to another history",
    meaning: `By a force-push, what had been sealed last is no longer on the branch. ${NO_LEAVE}.`
  },
  discarded: {
    headline: "Something stood on the branch and was taken back",
    meaning: `It came onto the branch, and a force-push took it away again as if it had never been there. ${NO_LEAVE}.`
  }
};
var WITHHELD = {
  headline: "What landed could not be judged",
  meaning: "The record must not hold what was read, so that nothing was judged. What nobody judged is a violation."
};
function openingOf(source) {
  const landed = landingOf(source);
  if (landed === null) return null;
  if (landed.approves !== null) return afterwards(source.record.verdict.result, landed.approves);
  if (landed.moved !== null) return { tone: "bad", ...MOVED[landed.moved] };
  return landed.withheld.length > 0 ? { tone: "bad", ...WITHHELD } : null;
}
function afterwards(result, { index }) {
  const lead = `The change was on the branch already, without leave: record ${index} of the ledger is the violation, and stays one.`;
  return result === "allow" || result === "allow-with-exception" ? {
    tone: "warns",
    headline: "Access was approved afterwards",
    meaning: `${lead} With what was approved later, nothing that the policy asks for is missing any more.`
  } : {
    tone: "bad",
    headline: "Access was approved afterwards, in part",
    meaning: `${lead} With what was approved later, something that the policy asks for is still missing.`
  };
}
var LEFT_OUT = "the record leaves out by whom";
var MOVED_ROWS = {
  foxtrot: "by a merge the wrong way round",
  rewritten: "by a force-push to another history",
  discarded: "by a push that was taken back by force"
};
function landingSection(source) {
  const landed = landingOf(source);
  if (landed === null) return null;
  const { facts, record } = source;
  const { base, head } = record.question;
  return {
    id: "landing",
    title: "How it landed",
    blocks: [
      rows(
        row("on the branch", [standingWords(facts, landed)]),
        row("it came", cameBy(source, landed)),
        row("from", [code(base.commit)]),
        row("to", [code(head.commit)]),
        row("record covers", coverage(landed, base.commit)),
        row("not judged", ...landed.withheld.map(messagePhrase))
      )
    ]
  };
}
function standingWords({ landedAt }, { moved }) {
  const isGone = moved === "discarded";
  if (landedAt === void 0) return isGone ? "for a while" : "nobody saw since when";
  const from = `${momentWords(landedAt)}, as the forge saw it`;
  return isGone ? `for a while, from ${from}` : `since ${from}`;
}
function cameBy(source, { moved, withheld }) {
  const { facts, record } = source;
  const { pullRequest } = record.source;
  const how = moved === null ? [] : [MOVED_ROWS[moved]];
  if (pullRequest !== null)
    return [...how, `${how.length > 0 ? ", " : ""}by pull request ${pullRequest}`];
  if (facts.pullRequest === void 0) {
    const unknown = withheld.length > 0 ? LEFT_OUT : "by whom is not known: no forge was asked";
    return [...how, `${how.length > 0 ? "; " : ""}${unknown}`];
  }
  const pusher = headsOf(source).at(-1)?.pusher;
  const by = pusher == null ? NOBODY : code(pusher.login);
  return how.length > 0 ? [...how, ", pushed by ", by] : ["by a push of ", by, ", without a pull request"];
}
function coverage({ range: { from, to }, moved, approves }, base) {
  if (approves !== null) return ["nothing more: the record of the violation covers it"];
  if (moved === "discarded") return ["nothing of the branch, which it is no longer on"];
  if (moved !== null) return ["all that differs between ", code(from), " and ", code(to)];
  return [
    "the commits of the branch after ",
    code(from),
    " up to ",
    code(to),
    ...from === base ? [] : ["; those up to ", code(base), " change nothing that is governed"]
  ];
}
function afterwardsSection(source) {
  const approves = landingOf(source)?.approves ?? null;
  if (approves === null) return null;
  const { landedAt, now } = source.facts;
  return {
    id: "afterwards",
    title: "What was approved afterwards",
    blocks: [
      rows(
        row("the violation", [`record ${approves.index} of the ledger, `, code(approves.digest)]),
        row("landed", [landedAt === void 0 ? "nobody saw when" : momentWords(landedAt)]),
        row("approved", ...afterwardsOf(source).map((review) => approvalPhrase(review, source))),
        row("sealed", [momentWords(now), ...latePhrase(now, source)])
      ),
      prose(
        "The violation stays in the ledger. The change was judged again from what its own record holds, with these approvals as if they had been in time."
      )
    ]
  };
}
function afterwardsOf({ facts, record }) {
  return facts.landedAt === void 0 ? (facts.reviews ?? []).filter(({ commit }) => commit === record.question.head.commit) : factsInTime(facts).late;
}
var approvalPhrase = ({ reviewer, submittedAt }, source) => [
  "by ",
  reviewer === null ? NOBODY : code(reviewer.login),
  `, ${momentWords(submittedAt)}`,
  ...latePhrase(submittedAt, source)
];
function latePhrase(at, { facts: { landedAt } }) {
  return landedAt === void 0 || at <= landedAt ? [] : [`, ${lapseWords(landedAt, at)} after it had landed`];
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
function decisionOpening(given) {
  const { result, deltas, problems } = given.record.verdict;
  const quiet = result === "allow" && deltas.length === 0 && problems.length === 0;
  return openingOf(given) ?? {
    tone: RESULT_TONES[result],
    headline: quiet ? "No access changed" : HEADLINES[result],
    meaning: MEANINGS[result]
  };
}
function leadOf(given, { meaning }) {
  const lead = [whenPhrase(given), " the branch ", ...branchPhrase(given.record.source)];
  return [[...lead, `: ${changedWords(given)}.`], [meaning]];
}
function whenPhrase(given) {
  const { facts, record } = given;
  const landed = landingOf(given);
  const when = whenWords(record.verdict.now);
  if (landed === null) return `Decided ${when} about landing on`;
  if (landed.approves !== null) return `Decided ${when} about what had landed on`;
  return facts.landedAt === void 0 ? `Found ${when} on` : `Landed ${momentWords(facts.landedAt)} on`;
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
  const landed = landingOf(given);
  return {
    id: "decision",
    title: "What was decided",
    blocks: [
      rows(
        row("result", [code(verdict.result)]),
        row(landed === null ? "decided at" : "judged as of", [whenWords(verdict.now)]),
        ...repositoryRows(source),
        row(
          "pull request",
          ...source.pullRequest === null ? [[landed === null ? "none" : withoutPullRequest(facts, landed)]] : [
            [
              `${source.pullRequest}`,
              ...pullRequest == null ? [] : [": ", said(pullRequest.title), ", from ", code(pullRequest.headRef)]
            ]
          ]
        ),
        ...landed === null ? [row("commits", ["from ", code(source.range.from)], ["to ", code(source.range.to)])] : [],
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
function withoutPullRequest({ pullRequest }, { withheld }) {
  if (pullRequest !== void 0) return "none: it came without one";
  return withheld.length > 0 ? "left out of the record" : "not known: no forge was asked";
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
function askedSection(source) {
  const { pullRequest, commits, tickets } = source.facts;
  const heads = headsOf(source);
  const known = pullRequest !== void 0 || commits !== void 0;
  return {
    id: "asked",
    title: "Who asked",
    blocks: [
      ...known ? [] : [
        prose("The record holds no facts about a pull request or about who wrote the commits.")
      ],
      rows(
        ...pullRequest == null ? [] : [
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
        ...heads.length === 0 ? [] : [
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
      ...reviews === void 0 ? [prose("The record holds no facts about reviews, so no approval was counted.")] : cards.length === 0 ? [
        prose(
          facts.pullRequest === null ? "There was no pull request that anybody could have reviewed." : "Nobody had reviewed the pull request."
        )
      ] : cards
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
        row("given", [
          momentWords(submittedAt),
          ...latePhrase(submittedAt, given),
          `, as ${commentOrReview(review, given)} `,
          code(review.id)
        ]),
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
var commentOrReview = ({ commit }, { record }) => record.kind === "retroactive-approval" && commit === record.question.head.commit ? "comment" : "review";
function headWords(commit, source) {
  const { head, landed } = source.record.question;
  if (commit === head.commit)
    return landed === void 0 ? ", the head that was judged" : ", what landed";
  const heads = headsOf(source).toSorted((a, b) => a.at - b.at);
  const known = heads.some(({ sha }) => sha === commit);
  if (landed !== void 0 && heads.at(-1)?.sha === commit)
    return ", the last head of the pull request";
  return known ? ", an earlier head" : ", which is not the head that was judged";
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
var DECLARED = {
  asked: "As the change declares it in the repository. Whether it landed, and whether the systems followed, is not told by this record.",
  landed: "As the change declared it in the repository when it landed. Whether the systems followed is not told by this record.",
  gone: "As the repository declared it for a while. Whether the systems followed meanwhile is not told by this record."
};
function grantsSection({ record, facts }) {
  const outcomes = groupedBy(record.verdict.outcomes, ({ grant }) => grant);
  const cards = record.verdict.deltas.map((json) => {
    const delta = readDelta(json);
    return delta === null ? unknownCard(json) : deltaCard(delta, outcomes.get(delta.grant) ?? [], record, facts);
  });
  const landed = record.question.landed ?? null;
  const declared = landed === null ? "asked" : landed.moved === "discarded" ? "gone" : "landed";
  return {
    id: "grants",
    title: "What was provisioned, and for whom",
    blocks: [
      prose(
        cards.length === 0 ? isUnseen(record) ? `Not known: ${UNSEEN}.` : "No grant changes." : DECLARED[declared]
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
    row("given back", ...givenBackPhrases(delta, facts)),
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
function givenBackPhrases({ grant, classes, before }, { revoked = [] }) {
  if (!classes.includes("reinstate")) return [];
  const taken = revoked.find((one) => one.grant === grant);
  if (taken !== void 0)
    return [[`it was taken away before: record ${taken.record} of the ledger`]];
  return before === null ? [["it was taken away before"]] : [["it was listed as revoked before"]];
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
function missingSection({ record: { verdict, kind } }) {
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
    const { code: kind2, path, line, message, help } = problem;
    return {
      tone: "bad",
      text: [
        code(valueText(kind2)),
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
  const title = kind === "change" ? "What was missing" : "What is still missing";
  return { id: "missing", title, blocks: [{ kind: "items", items: all }] };
}

// src/core/render/record-page.ts
var NO_EVIDENCE = "This page shows what a record says, in plain words. It is no evidence itself, and nothing was verified when it was made: ";
var TOLD = "verify the record first, as told at the end. What the record tells of people, reviews and tickets is what the program was told by the forge and the ticket systems at that time. ";
function recordPage(source) {
  const opening = decisionOpening(source);
  const isSealed = landingOf(source) !== null;
  const all = [
    missingSection(source),
    afterwardsSection(source),
    decisionSection(source),
    landingSection(source),
    askedSection(source),
    approvedSection(source),
    grantsSection(source),
    rulesSection(source),
    controlsSection(source),
    judgedBySection(source),
    isSealed || positionIn(source.beside) !== null ? ledgerSection(source.beside) : null,
    checkingSection(source, {
      predicate: PREDICATE_TYPE,
      decides: true,
      inputs: "What it embeds is all that the commits changed",
      sealed: isSealed,
      more: []
    })
  ];
  return {
    tone: opening.tone,
    headline: opening.headline,
    about: aboutOf(source),
    lead: leadOf(source, opening),
    notice: noticeOf(isSealed),
    sections: all.filter((section) => section !== null),
    footer: footerOf(source)
  };
}
var noticeOf = (isSealed) => [
  NO_EVIDENCE,
  TOLD,
  isSealed ? "It tells what landed on the branch and by whose leave, not what the systems made of it." : "It tells what was decided about landing, not that it landed."
];
export {
  recordPage
};
