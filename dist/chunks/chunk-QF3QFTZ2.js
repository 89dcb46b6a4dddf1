import {
  codeownersIn,
  codeownersMetadata,
  codeownersOf,
  present,
  readCodeowners,
  readOwnerText,
  readPerson,
  readSetup,
  readTeam,
  readTexts,
  sourced
} from "./chunk-FP54KV37.js";
import {
  MAX_FILE_BYTES,
  fileText,
  readDocuments
} from "./chunk-4MGC5DD7.js";
import {
  readShaped
} from "./chunk-XKSUZ3LK.js";
import {
  judge
} from "./chunk-HBHLVCQR.js";
import {
  CLASSES,
  factsInTime
} from "./chunk-N6EBNBDT.js";
import {
  emptyVerdict
} from "./chunk-DO62LHXD.js";
import {
  contentDigest,
  deltaDigest,
  entitlementContent,
  grantContent,
  ownerContent,
  ticketsContent
} from "./chunk-I7257EFS.js";
import {
  canonicalJson,
  digestOf
} from "./chunk-POIX7GZT.js";
import {
  BASELINE_PATH,
  CODEOWNERS_PATHS,
  EXCEPTIONS_FOLDER,
  METADATA_PATH,
  POLICY_FOLDER,
  POLICY_PATH,
  ROSTER_PATH,
  SETUP_FOLDERS
} from "./chunk-N7BAOBHV.js";
import {
  worse
} from "./chunk-GF26ZW4Q.js";
import {
  grantId
} from "./chunk-OXVYXYWQ.js";
import {
  nearestName
} from "./chunk-SRZQRZKN.js";
import {
  covers,
  literal,
  matches,
  mayWiden,
  notAssessed,
  pass,
  pending,
  starPattern
} from "./chunk-MHLQLSF6.js";
import {
  ORIGINS,
  PRIVILEGES
} from "./chunk-R3JKF2RJ.js";
import {
  caselessMatcher,
  folderMatcher,
  globFault,
  globMatcher
} from "./chunk-KFJOQ2F3.js";
import {
  shown,
  shownList
} from "./chunk-6JUM6D7R.js";
import {
  groupedBy
} from "./chunk-MBCT4USZ.js";
import {
  compact,
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import {
  readInstant,
  readSpan,
  showInstant,
  writeSpan
} from "./chunk-YNYBI3LC.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";

// src/core/evidence/sealed-verdict.ts
function sealedResult(result) {
  switch (result) {
    case "deny":
    case "pending":
    case "error":
    case "violation":
      return "violation";
    case "allow":
    case "allow-with-exception":
    case "unassessed":
      return result;
  }
}
var MOVED = {
  foxtrot: "the branch took over a line that it had been merged into, so that what stood on it is judged as one difference",
  rewritten: "the branch was set to another history, so that what stood on it is judged as one difference",
  discarded: "this stood on the branch for a while, and was then taken back by a force-push"
};
function sealedVerdict(verdict, { moved, approves: approves2 }) {
  if (approves2 !== null) return verdict;
  if (moved === null) return { ...verdict, result: sealedResult(verdict.result) };
  return { ...verdict, result: "violation", reasons: [...verdict.reasons, MOVED[moved]] };
}

// src/app/brought-setup.ts
async function broughtSetup(repository, shipped, tree, now) {
  const { texts, problems } = await readTexts(repository, tree);
  if (!texts.has(POLICY_PATH)) return null;
  const read = readSetup(texts, void 0, { now }, shipped);
  return { texts, problems: [...problems, ...read.problems] };
}

// src/core/approval/eligibility.ts
var MAY_WRITE = /* @__PURE__ */ new Set(["write", "maintain", "admin"]);
var mayWrite = ({ permission }) => MAY_WRITE.has(permission);
function eligibilityOf(account, people2, excluded) {
  if (account === null) return barred("nobody knows whose it is");
  const login = shown(account.login);
  if (excluded.has(account)) return barred(`${login} had a part in the change`);
  const person2 = people2.get(account.id);
  if (person2 === void 0) return barred(`nobody can tell what ${login} may do here`);
  if (!mayWrite(person2)) return barred(`${login} may not write here`);
  return { kind: "eligible", person: person2 };
}
var barred = (reason) => ({ kind: "barred", reason });

// src/core/approval/person-keys.ts
function personKeys(roster) {
  const accounts = /* @__PURE__ */ new Map();
  for (const alias of roster?.aliases ?? []) {
    const logins = [alias.person, ...alias.accounts].flatMap((name) => loginOf(name) ?? []);
    const all = new Set(logins.flatMap((login) => [login, ...accounts.get(login) ?? []]));
    for (const login of all) accounts.set(login, all);
  }
  return ({ login, id }) => {
    const known = accounts.get(asLogin(login));
    return known === void 0 ? `account ${id}` : `person ${[...known].toSorted(byText).join(" ")}`;
  };
}
var asLogin = (login) => login.toLowerCase();
var loginOf = (person2) => person2.startsWith("github:") ? asLogin(person2.slice("github:".length)) : void 0;

// src/core/approval/demands.ts
var ONE_WHO_WRITES = { count: 1, from: ["write"] };
function demandsOf(policy, delta) {
  if (policy.approvals === null) return [ONE_WHO_WRITES];
  const most = /* @__PURE__ */ new Map();
  for (const entry of policy.approvals) {
    if (!matches(entry.match, delta)) continue;
    for (const [key, demand] of addedUp(entry)) {
      const known = most.get(key);
      if (known === void 0 || known.count < demand.count) most.set(key, demand);
    }
  }
  return most.size === 0 ? [ONE_WHO_WRITES] : [...most.values()];
}
function addedUp({ require: require2 }) {
  const sums = /* @__PURE__ */ new Map();
  for (const { count, from } of require2) {
    const key = from.toSorted(byText).join(" ");
    sums.set(key, { count: count + (sums.get(key)?.count ?? 0), from });
  }
  return sums;
}

// src/core/approval/matter.ts
function matterOfDelta(delta) {
  const { before, place } = delta;
  return { place, path: before === null ? place.path : pathOf(before), owner: ownerOf(delta) };
}
function matterOfPolicy(path) {
  return { place: { path, line: 1, column: 1 }, path, owner: {} };
}
var pathOf = (side) => side.kind === "grant" ? side.grant.place.path : side.unit.place.path;
function ownerOf({ before, after }) {
  if (before?.kind === "opaque") return {};
  const { team, primary } = before?.grant.metadata ?? {};
  if (team !== void 0 || primary !== void 0) return present2({ team, primary });
  return after?.kind === "grant" ? { ...present2({ team: after.grant.metadata.team }), claimed: true } : {};
}
var present2 = ({
  team,
  primary
}) => ({
  ...team && { team },
  ...primary && { primary }
});

// src/core/approval/sources.ts
function sourcesOf(from, { path, owner: owner2 }, codeowners) {
  switch (from) {
    case "write":
      return [{ kind: "anyone" }];
    case "owner":
      return [
        ...personNamed(owner2.primary?.value),
        ...teamNamed(owner2.team?.value).map((team) => ({
          ...team,
          ...owner2.claimed && { rosterOnly: owner2.claimed }
        }))
      ];
    case "codeowners":
      return codeowners === null ? [] : codeownersOf(codeowners, path).flatMap(sourceWritten);
    default:
      return [sourceNamed(from)];
  }
}
function sourceNamed(from) {
  const name = from.slice(from.indexOf(":") + 1);
  return from.startsWith("team:") ? { kind: "team", name } : { kind: "person", login: name, listed: true };
}
var sourceWritten = (owner2) => readTeam(owner2) === void 0 ? personNamed(readPerson(owner2)) : teamNamed(owner2);
function personNamed(person2) {
  return person2 === void 0 || loginOf(person2) === void 0 ? [] : [{ kind: "person", login: person2.slice("github:".length), listed: false }];
}
var teamNamed = (team) => team === void 0 ? [] : [{ kind: "team", name: readTeam(team) ?? team }];
function isFrom(source, person2, roster) {
  const human = person2.type === "User";
  const humanOrBot = human || person2.type === "Bot";
  switch (source.kind) {
    case "anyone":
      return human;
    case "person":
      return (source.listed ? humanOrBot : human) && isCalled(person2, source.login);
    case "team": {
      const listed2 = roster?.teams.get(source.name);
      return listed2 === void 0 ? human && source.rosterOnly !== true && person2.teams.some((team) => asLogin(team) === asLogin(source.name)) : humanOrBot && listed2.some((member) => loginOf(member) === asLogin(person2.login));
    }
  }
}
var isCalled = ({ login }, name) => asLogin(login) === asLogin(name);
function loginsNamed(source, roster) {
  switch (source.kind) {
    case "anyone":
      return [];
    case "person":
      return [source.login];
    case "team":
      return (roster?.teams.get(source.name) ?? []).map((member) => member.slice("github:".length));
  }
}

// src/core/approval/question.ts
var questionOfDelta = (delta, { policy }) => ({
  matter: matterOfDelta(delta),
  demands: demandsOf(policy, delta),
  bond: "access"
});
function questionOfPolicy(path, { codeowners }) {
  const owned = codeowners !== null && codeownersOf(codeowners, path).length > 0;
  return {
    matter: matterOfPolicy(path),
    demands: [owned ? { count: 1, from: ["codeowners"] } : ONE_WHO_WRITES],
    bond: "policy"
  };
}
var questionsOf = ({ deltas, policyPaths }, authorities) => [
  ...deltas.filter(mayWiden).map((delta) => questionOfDelta(delta, authorities)),
  ...policyPaths.map((path) => questionOfPolicy(path, authorities))
];
function askedBy({ demands, matter }, excluded, { codeowners }) {
  const asked = demands.map((demand) => ({ demand, forUnknown: false }));
  const more = excluded.somebodyUnknown ? [{ demand: ONE_WHO_WRITES, forUnknown: true }] : [];
  return [...asked, ...more].map((one) => ({
    ...one,
    sources: one.demand.from.flatMap((name) => sourcesOf(name, matter, codeowners))
  }));
}
var isAsked = ({ sources }, person2, { roster }) => sources.some((source) => isFrom(source, person2, roster));

// src/core/approval/approval-words.ts
var MOST_NAMES = 5;
function demandInWords({ count, from }, met = 0) {
  const more = met === 0 ? "" : " more";
  const missing = count - met;
  const people2 = missing === 1 ? `one${more} person` : `${missing}${more} people`;
  return `${people2} from ${from.map(shown).join(" or ")}`;
}
function leafOf(assessment, question, panel) {
  const { matter } = question;
  const missing = assessment.asked.filter(({ demand, met }) => met < demand.count);
  const { blockers, approvers } = assessment;
  if (missing.length === 0 && blockers.length === 0) {
    const names = approvers.map(({ login }) => shown(login));
    return pass(matter.place, `approved by ${listed(names, "and")}`);
  }
  return pending(
    matter.place,
    [...blockersInWords(blockers), ...missingInWords(missing)].join(", and it "),
    [
      ...blockers.length === 0 ? [] : [blockersCan(blockers)],
      ...missing.map((one) => whoCan(one, assessment, question, panel)),
      ...uncountedInWords(assessment)
    ].join("; ")
  );
}
function blockersInWords(blockers) {
  if (blockers.length === 0) return [];
  const names = blockers.map(({ login }) => shown(login));
  return [`${listed(names, "and")} ${names.length === 1 ? "asks" : "ask"} for changes`];
}
function blockersCan(blockers) {
  const names = blockers.map(({ login }) => shown(login));
  return `the author makes them, and ${listed(names, "and")} ${names.length === 1 ? "approves" : "approve"}`;
}
function missingInWords(missing) {
  if (missing.length === 0) return [];
  const words = missing.map(
    ({ demand, met, forUnknown }) => forUnknown ? "one more person who may write, as nobody can tell who made all of it" : demandInWords(demand, met)
  );
  return [`needs the approval of ${words.join(", and ")}`];
}
function whoCan(asked, assessment, { matter, bond }, panel) {
  const { pullRequest } = panel.facts;
  const once = pullRequest !== null && panel.behind(bond) ? `once the branch is up to date with ${shown(pullRequest.baseRef)}, ` : "";
  if (asked.sources.some(({ kind: kind2 }) => kind2 === "anyone"))
    return `${once}anyone can approve who may write and had no part in the change`;
  const names = asked.demand.from.map(shown).join(" or ");
  const known = knownTo(asked, panel);
  const free = known.filter(
    (login) => !assessment.excluded.hasLogin(login) && !assessment.approvers.some((person2) => asLogin(person2.login) === asLogin(login))
  );
  if (free.length > 0) return `${once}${listed(free.map(shown), "or")} can approve`;
  return known.length > 0 ? `everybody known from ${names} had a part in the change or has approved: let somebody else make it, or name more people` : nobodyKnown(asked, matter);
}
function knownTo(asked, panel) {
  const { people: people2 } = panel.facts;
  const seen = new Set(people2.map(({ login }) => asLogin(login)));
  const named2 = asked.sources.flatMap((source) => loginsNamed(source, panel.roster));
  const members2 = people2.filter((person2) => mayWrite(person2) && isAsked(asked, person2, panel));
  return sortedSet([
    ...named2.filter((login) => !seen.has(asLogin(login))),
    ...members2.map(({ login }) => login)
  ]);
}
function nobodyKnown({ demand, sources }, { path }) {
  const teams = sources.flatMap((source) => source.kind === "team" ? [shown(source.name)] : []);
  if (teams.length > 0)
    return `nobody with write access is known to be in ${listed(teams, "or")}: list the team in \`.github/grantproof/roster.yaml\` on the default branch`;
  if (sources.length > 0)
    return "whoever is named there may not write here: give them access, or name others";
  return demand.from.includes("codeowners") ? `the CODEOWNERS of the default branch names no account for ${shown(path)}: add one there` : "no team or account is known to own it: let the grant name a team that is in `.github/grantproof/roster.yaml` on the default branch";
}
function uncountedInWords({ uncounted }) {
  const told = uncounted.slice(0, MOST_NAMES);
  const rest = uncounted.length - told.length;
  return [
    ...told.map(({ login, reason }) => `the approval of ${shown(login)} does not count: ${reason}`),
    ...rest === 0 ? [] : [`nor do ${rest} others`]
  ];
}
function listed(names, joint) {
  const told = names.slice(0, MOST_NAMES);
  const rest = names.length - told.length;
  const all = rest === 0 ? told : [...told, rest === 1 ? "one other" : `${rest} others`];
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")} ${joint} ${last}`;
}

// src/core/approval/opinions.ts
var byTime = (a, b) => a.submittedAt - b.submittedAt || byNumber(a.id, b.id);
var byNumber = (a, b) => a.length - b.length || byText(a, b);
var isDismissed = (review) => review.state === "DISMISSED" || review.dismissedBy !== void 0;
var isOpinion = ({ state }) => state !== "COMMENTED" && state !== "PENDING";
function latestOpinions(reviews, keyOf2) {
  const latest = /* @__PURE__ */ new Map();
  for (const review of reviews.filter(isOpinion).toSorted(byTime)) {
    if (review.reviewer !== null) latest.set(keyOf2(review.reviewer), review);
  }
  return [...latest.values()];
}
var approves = (review) => review.state === "APPROVED" && !isDismissed(review);
function asksForChanges(review, hadPart) {
  const { state, dismissedBy } = review;
  const stands = (by) => by?.type !== "User" || hadPart(by);
  switch (state) {
    case "APPROVED":
    case "COMMENTED":
    case "PENDING":
      return false;
    case "CHANGES_REQUESTED":
      return dismissedBy === void 0 || stands(dismissedBy);
    case "DISMISSED":
      return dismissedBy !== void 0 && stands(dismissedBy);
  }
}

// src/core/approval/slots.ts
function fillSlots(slots, people2) {
  const taken = /* @__PURE__ */ new Map();
  const place = (slot, tried) => {
    for (const person2 of people2) {
      if (tried.has(person2) || slots[slot]?.(person2) !== true) continue;
      tried.add(person2);
      const other = taken.get(person2);
      if (other !== void 0 && !place(other, tried)) continue;
      taken.set(person2, slot);
      return true;
    }
    return false;
  };
  slots.forEach((_, slot) => void place(slot, /* @__PURE__ */ new Set()));
  const filled = slots.map(() => null);
  for (const [person2, slot] of taken) filled[slot] = person2;
  return filled;
}

// src/core/approval/assess.ts
function assess(question, panel) {
  const { excluded } = panel;
  const asked = askedBy(question, excluded, panel);
  const hearing = (review, without2) => {
    const found = eligibilityOf(review.reviewer, panel.people, without2);
    if (found.kind === "barred") return found;
    return asked.some((one) => isAsked(one, found.person, panel)) ? found : barred(NOT_ASKED);
  };
  const approval = (review) => {
    const found = hearing(review, excluded);
    const stale = found.kind === "eligible" ? panel.stale(review, question.bond) : null;
    return stale === null ? found : barred(stale);
  };
  const approvals = panel.opinions.filter(approves).map((review) => ({ reviewer: review.reviewer, ...approval(review) }));
  const requests = panel.opinions.filter((review) => asksForChanges(review, excluded.has)).map((review) => hearing(review, panel.doers));
  const places = asked.flatMap((one) => Array.from({ length: one.demand.count }, () => one));
  const filled = fillSlots(
    places.map((place) => (person2) => isAsked(place, person2, panel)),
    peopleIn(approvals)
  );
  return {
    asked: asked.map((one) => ({
      ...one,
      met: places.filter((place, nth) => place === one && filled[nth] !== null).length
    })),
    excluded,
    approvers: filled.filter((person2) => person2 !== null).toSorted(byLogin),
    blockers: peopleIn(requests),
    uncounted: approvals.flatMap(
      (one) => one.kind === "barred" && one.reviewer !== null ? [{ login: one.reviewer.login, reason: one.reason }] : []
    ).toSorted(byLogin)
  };
}
var NOT_ASKED = "they are not among those who are asked";
var peopleIn = (found) => found.flatMap((one) => one.kind === "eligible" ? [one.person] : []).toSorted(byLogin);
var byLogin = (a, b) => byText(a.login, b.login);

// src/core/approval/head-history.ts
var second = (at) => Math.floor(at / 1e3);
function heldAt(history, moment) {
  const before = history.filter(({ at }) => second(at) < second(moment));
  const last = before.reduce((latest, { at }) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  const possible = new Set(
    history.filter(({ at }) => at === last || second(at) === second(moment)).map(({ value: value2 }) => value2)
  );
  const [value, other] = possible;
  if (value === void 0) return { kind: "none" };
  return other === void 0 ? { kind: "one", value } : { kind: "several" };
}
var headAt = (heads, { submittedAt }) => heldAt(
  heads.map(({ at, sha }) => ({ at, value: sha })),
  submittedAt
);
function headNow(heads) {
  const last = heads.reduce((latest, { at }) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  const possible = new Set(heads.filter(({ at }) => at === last).map(({ sha: sha2 }) => sha2));
  const [sha, other] = possible;
  return other === void 0 ? sha ?? null : null;
}
function baseAt(bases, { baseRef }, { submittedAt }) {
  if (bases === void 0) return { kind: "one", value: baseRef };
  return heldAt(
    bases.map(({ at, ref }) => ({ at, value: ref })),
    submittedAt
  );
}

// src/core/approval/binding.ts
function subjectOf(review, facts) {
  const { pullRequest, bases, heads } = facts;
  if (pullRequest !== null) {
    const base = baseAt(bases, pullRequest, review);
    if (base.kind === "several")
      return unclear("given in the second in which the target was changed");
    if (base.kind === "none" || base.value !== pullRequest.baseRef)
      return unclear("the pull request was aimed at another branch then");
  }
  const head = headAt(heads, review);
  switch (head.kind) {
    case "none":
      return unclear(
        heads.length === 0 ? NO_HEADS : "given on a commit that GitHub saw only later"
      );
    case "several":
      return unclear("given in the second of a push, so that nobody can tell what was approved");
    case "one":
      return { kind: "commits", commits: [review.commit, head.value] };
  }
}
var NO_HEADS = "nobody can tell any more what the pull request stood at then";
var unclear = (reason) => ({ kind: "unclear", reason });
var ANOTHER = {
  access: "the access it approved is not the access that would land",
  policy: "the policy it approved is not the policy that would land"
};
function isBehind({ heads }, bond, landing, reviewed2) {
  const head = headNow(heads);
  const found = head === null ? null : reviewed2(head);
  return found?.kind === "known" && found[bond] !== landing[bond];
}
function staleBecause(subject, bond, landing, reviewed2) {
  if (subject.kind === "unclear") return subject.reason;
  for (const commit of subject.commits) {
    const found = reviewed2(commit);
    if (found.kind === "unknown") return `nobody can tell what it approved: ${found.reason}`;
    if (found[bond] !== landing[bond]) return ANOTHER[bond];
  }
  return null;
}

// src/core/approval/exclusions.ts
function exclusionsOf(involved, keyOf2) {
  const known = involved.filter((account) => account !== null);
  const keys = new Set(known.map(keyOf2));
  const ids = new Set(known.map(({ id }) => id));
  const logins = new Set(known.map(({ login }) => asLogin(login)));
  return {
    // A rename between two answers of the forge hides an alias, but not the number.
    has: (account) => ids.has(account.id) || keys.has(keyOf2(account)),
    hasLogin: (login) => logins.has(asLogin(login)) || keys.has(keyOf2({ login, id: "" })),
    somebodyUnknown: known.length < involved.length
  };
}
function openersOf(pullRequest) {
  if (pullRequest === null) return [];
  const { author, initiator } = pullRequest;
  return initiator === void 0 ? [author] : [author, initiator];
}
function doersOf({
  pullRequest,
  heads
}) {
  return [
    ...openersOf(pullRequest),
    ...heads.flatMap(({ pusher }) => pusher === void 0 ? [] : [pusher])
  ];
}
function makersOf({
  pullRequest,
  commits,
  heads
}) {
  return [
    ...openersOf(pullRequest),
    // A change comes in commits: where none is listed, nobody knows who wrote it.
    ...commits.length === 0 ? [null] : [],
    ...commits.flatMap((commit) => [commit.author, commit.committer, ...commit.coAuthors]),
    ...heads.flatMap(({ pusher }) => pusher === void 0 ? [] : [pusher])
  ];
}

// src/core/approval/review-facts.ts
function reviewFacts(facts) {
  const { pullRequest, commits, heads, reviews, people: people2 } = facts;
  return pullRequest !== void 0 && commits && heads && reviews && people2 ? { ...facts, pullRequest, commits, heads, reviews, people: people2 } : null;
}

// src/core/approval/panel.ts
function panelOf(authorities, given, landing, reviewed2) {
  const facts = reviewFacts(given);
  if (facts === null) return null;
  const keyOf2 = personKeys(authorities.roster);
  return {
    ...authorities,
    facts,
    keyOf: keyOf2,
    people: new Map(facts.people.map((person2) => [person2.id, person2])),
    opinions: latestOpinions(facts.reviews, keyOf2),
    excluded: exclusionsOf(makersOf(facts), keyOf2),
    doers: exclusionsOf(doersOf(facts), keyOf2),
    stale: (review, bond) => staleBecause(subjectOf(review, facts), bond, landing, reviewed2),
    behind: (bond) => isBehind(facts, bond, landing, reviewed2)
  };
}

// src/core/approval/standing.ts
function standingsOf(panel, questions) {
  return panel.facts.reviews.toSorted(byTime).map((review) => ({
    id: review.id,
    reviewer: review.reviewer?.login ?? null,
    state: review.state,
    ...standingOf(review, panel, questions)
  }));
}
var counting = (reason) => ({ counts: true, reason });
var idle = (reason) => ({ counts: false, reason });
function standingOf(review, panel, questions) {
  if (review.state === "PENDING") return idle("it was not submitted");
  if (!isOpinion(review)) return idle("a comment says neither yes nor no");
  const { excluded } = panel;
  const no = asksForChanges(review, excluded.has);
  const found = eligibilityOf(review.reviewer, panel.people, no ? panel.doers : excluded);
  if (found.kind === "barred") return idle(found.reason);
  if (!panel.opinions.includes(review)) return idle("the same person gave another review later");
  if (questions.length === 0) return idle("nothing here needs an approval");
  const bonds = bondsFor(found.person, panel, questions, no);
  if (bonds.length === 0) return idle(`nothing here asks ${shown(found.person.login)}`);
  if (no) return counting(requestInWords(review));
  return approves(review) ? approvalStanding(review, panel, bonds) : idle(dismissalInWords(review));
}
function bondsFor(person2, panel, questions, no) {
  const { excluded } = panel;
  const asking = (bond) => questions.some((question) => {
    if (question.bond !== bond) return false;
    if (!no && excluded.has(person2)) return false;
    return askedBy(question, excluded, panel).some((asked) => isAsked(asked, person2, panel));
  });
  return ["access", "policy"].filter(asking);
}
var requestInWords = ({ dismissedBy }) => dismissedBy === void 0 ? "it stands until the same person approves" : "it stands until the same person approves, as nobody without a part in the change has dismissed it";
var dismissalInWords = ({ dismissedBy }) => dismissedBy ? `${shown(dismissedBy.login)} dismissed it` : "it was dismissed";
var WORDS = {
  access: "the change of access",
  policy: "the change of the policy"
};
function approvalStanding(review, panel, bonds) {
  const parts = bonds.map((bond) => ({ bond, stale: panel.stale(review, bond) }));
  const reasons = parts.flatMap(({ stale }) => stale ?? []);
  const held = parts.filter(({ stale }) => stale === null).map(({ bond }) => WORDS[bond]);
  if (held.length === 0) return idle([...new Set(reasons)].join(", and "));
  const approved = `it approves exactly ${held.join(" and ")} that would land`;
  return counting([approved, ...reasons].join(", but "));
}

// src/core/approval/approvals.ts
function approvalsOf(input) {
  const { facts, late } = factsInTime(input.facts);
  const panel = panelOf(input, facts, input.landing, input.reviewed);
  const answer = (question) => panel === null ? unassessed(question) : leafOf(assess(question, panel), question, panel);
  return {
    ofDelta: (delta) => mayWiden(delta) ? answer(questionOfDelta(delta, input)) : null,
    ofPolicy: (path) => answer(questionOfPolicy(path, input)),
    reviews: panel && [
      ...standingsOf(panel, questionsOf(input.change, input)),
      ...late.toSorted(byTime).map(lateStanding)
    ]
  };
}
var lateStanding = ({ id, reviewer, state }) => ({
  id,
  reviewer: reviewer?.login ?? null,
  state,
  counts: false,
  reason: "it was given after the change had landed"
});
function unassessed({ matter, demands, bond }) {
  switch (bond) {
    case "access":
      return notAssessed(
        matter.place,
        `needs the approval of ${demands.map((demand) => demandInWords(demand)).join(", and ")}`,
        "open a pull request; approvals of exactly this change count there"
      );
    case "policy":
      return notAssessed(
        matter.place,
        "a change of the policy needs the approval of `codeowners`, or, where there are none, of anyone who may write",
        "open a pull request; the policy as it stands on the default branch judges it"
      );
  }
}

// src/core/approval/reviewed-commits.ts
function reviewedCommits(facts, roster) {
  const { pullRequest, heads, reviews, bases } = factsInTime(facts).facts;
  if (pullRequest === void 0 || !heads || !reviews) return [];
  const approved = latestOpinions(reviews, personKeys(roster)).filter(approves).map((review) => subjectOf(review, { pullRequest, heads, ...bases && { bases } })).flatMap((subject) => subject.kind === "commits" ? subject.commits : []);
  const head = headNow(heads);
  return sortedSet(head === null ? approved : [...approved, head]);
}

// src/core/change/given-back.ts
function withGivenBack(change, revoked = []) {
  if (revoked.length === 0) return change;
  const taken = new Map(revoked.map(({ grant, record }) => [grant, record]));
  return { ...change, deltas: change.deltas.map((delta) => givenBack(delta, taken)) };
}
function givenBack(delta, taken) {
  const record = taken.get(delta.grant);
  if (record === void 0 || delta.class !== "create") return delta;
  return {
    ...delta,
    class: "reinstate",
    classes: ["reinstate", ...delta.classes],
    changes: [`was taken away before (record ${record})`, ...delta.changes]
  };
}

// src/core/policy/look-alike.ts
var LETTERS = new Map(
  [
    // Cyrillic
    ["\u0430\u0431\u0441\u0501\u0435\u04BB\u0456\u0458\u04CF\u043C\u043E\u0440\u051B\u0455\u0442\u1D1C\u0475\u051D\u0445\u0443\u028F\u1D22\u043A\u043D\u0432\u0433", "abcdehijlmopqstuvwxyyzkhbr"],
    ["\u0410\u0412\u0421\u0415\u041D\u0406\u0408\u041A\u041C\u041E\u0420\u051A\u0405\u0422\u0425\u0423\u051C\u0474\u04AE\u0417", "ABCEHIJKMOPQSTXYWVY3"],
    // Greek
    ["\u03B1\u03B2\u03B5\u03B3\u03B9\u03BA\u03BD\u03BF\u03C1\u03C4\u03C5\u03C9\u03C7", "abeyiknoptuwx"],
    ["\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7", "ABEZHIKMNOPTYX"],
    // Dotless, script and small capital forms
    ["\u0131\u0251\u0261\u0269\u029F\u0274\u0280", "iagilnr"],
    ["\u2010\u2011\u2012\u2013\u2014\u2212\uFE63", "-------"],
    ["\u2024\uFE52", ".."],
    ["\u2044\u2215", "//"]
  ].flatMap(([strange, plain3]) => {
    const signs = Array.from(plain3 ?? "");
    return Array.from(strange ?? "").map((sign, index) => [sign, signs[index] ?? sign]);
  })
);
var INVISIBLE = /[\p{Cf}\p{Cc}]|[\u{115f}\u{1160}\u{3164}\u{ffa0}]|[\u{fe00}-\u{fe0f}]/gu;
var foldLetters = (text) => Array.from(text.normalize("NFKC")).map((sign) => LETTERS.get(sign) ?? sign).join("");
var dropInvisible = (text) => text.replaceAll(INVISIBLE, "");
var trimNames = (path) => path.split("/").map((name) => /^\.+$/.test(name) ? name : name.replace(/[\s.]+$/u, "").trimStart()).join("/");

// src/core/policy/path-glob.ts
function governingScope(policy, path) {
  return policy.scopes.find(
    (scope) => fitting(scope.paths, path) !== void 0 && fitting(scope.exclude, path) === void 0
  ) ?? null;
}
function scopeBelow(policy, path) {
  const below = [`${path}/-`, `${path}/-/-`];
  return policy.scopes.find(
    ({ paths, exclude }) => fitting(paths, path, folderMatcher) !== void 0 && fitting(exclude, path) === void 0 && below.some((inner) => fitting(exclude, inner) === void 0)
  ) ?? null;
}
var MENDS = [
  { why: () => "its case", mend: (path) => path, caseless: true },
  { why: (path) => `the ending ${shown(endingOf(path))}`, mend: swapEnding },
  { why: () => "a space or dot at the end of a name", mend: trimNames },
  { why: () => "an invisible character", mend: dropInvisible },
  { why: () => "a look-alike letter", mend: foldLetters },
  { why: () => "a backslash", mend: (path) => path.replaceAll("\\", "/") }
];
function nearMiss(policy, path) {
  if (policy.scopes.some(({ paths }) => fitting(paths, path) !== void 0)) return null;
  for (const { why, mend, caseless } of MENDS) {
    const mended = mend(path);
    if (mended === path && caseless === void 0) continue;
    const glob = missedGlob(policy, mended, caseless === void 0 ? globMatcher : caselessMatcher);
    if (glob !== null) return { path, glob, why: why(path) };
  }
  return missedByMore(policy, path);
}
function missedByMore(policy, path) {
  const plain3 = plainOf(path);
  const folded = (glob) => caselessMatcher(foldLetters(glob));
  for (const candidate of [plain3, swapEnding(plain3)]) {
    const glob = missedGlob(policy, candidate, folded);
    if (glob !== null) return { path, glob, why: "its spelling" };
  }
  return null;
}
var plainOf = (path) => trimNames(foldLetters(dropInvisible(path)).replaceAll("\\", "/"));
function missedGlob(policy, path, matcher) {
  for (const { paths, exclude } of policy.scopes) {
    const glob = fitting(paths, path, matcher);
    if (glob !== void 0 && fitting(exclude, path, matcher) === void 0) return glob;
  }
  return null;
}
var fitting = (globs, path, matcher = globMatcher) => globs.find((glob) => matcher(glob)(path));
var endingOf = (path) => /\.[^./]*$/.exec(path)?.[0] ?? "";
function swapEnding(path) {
  return path.replace(
    /\.(ya?ml)$/i,
    (_, ending) => ending.toLowerCase() === "yml" ? ".yaml" : ".yml"
  );
}
function boundaryOf(scope, path) {
  const folders = path.split("/").slice(0, -1);
  if (scope.boundary === "repository") return "";
  if (scope.boundary === "directory") return folders.join("/");
  const matcher = globMatcher(scope.boundary);
  for (let depth = 1; depth <= folders.length; depth += 1) {
    const leading = folders.slice(0, depth).join("/");
    if (matcher(leading)) return leading;
  }
  return folders.join("/");
}

// src/core/policy/matched-entries.ts
function matchedEntries(policy, delta) {
  const scope = scopeOf(policy, delta);
  const approvals = (policy.approvals ?? []).filter((entry) => matches(entry.match, delta));
  return {
    manifests: scope === null ? [] : [scopeContent(scope)],
    // Without any entries, one person who may write approves: that is not the same as entries that do not match.
    approvals: policy.approvals === null ? null : approvals.map(approvalContent)
  };
}
function scopeOf(policy, { place, before, after }) {
  const scope = governingScope(policy, place.path);
  const opaque = before?.kind === "opaque" || after?.kind === "opaque";
  return scope === null && opaque ? scopeBelow(policy, place.path) : scope;
}
function scopeContent({ paths, exclude, format, boundary }) {
  return compact({ paths: [...paths], exclude: [...exclude], format, boundary });
}
function approvalContent({ match, require: require2 }) {
  return {
    match: matchContent(match),
    require: require2.map(({ count, from }) => ({ count, from: [...from] }))
  };
}
function matchContent(match) {
  const conditions = Object.entries(match);
  return Object.fromEntries(conditions.map(([key, values]) => [key, [...values]]));
}

// src/core/model/effort.ts
function effort(size) {
  let left = 1e6 + 100 * size;
  return (steps) => {
    left -= steps;
    return left >= 0;
  };
}

// src/core/model/kubernetes-resource.ts
var coversResource = (wide, narrow) => {
  if (wide === narrow || wide === "*") return true;
  const outer = parse(wide);
  const inner = parse(narrow);
  if (outer === null || inner === null) {
    return outer === null && inner === null && covers(wide, narrow);
  }
  return (outer.group === "*" || outer.group === inner.group) && coversKind(outer.kind, inner.kind) && (outer.name === null || outer.name === inner.name);
};
function coversKind(wide, narrow) {
  if (wide === "*" || wide === narrow) return true;
  const slash = narrow.indexOf("/");
  return wide.startsWith("*/") && slash > 0 && wide.slice(1) === narrow.slice(slash);
}
function parse(text) {
  const [, group, kind2, name] = /^([^/:]+)\/([^:]+)(?::([\s\S]*))?$/.exec(text) ?? [];
  return group === void 0 || kind2 === void 0 ? null : { group, kind: kind2, name: name ?? null };
}

// src/core/model/reach.ts
var DIMENSIONS = ["resources", "actions", "scopes", "secretKeys"];
var PLAIN = { isWide: (value) => value.includes("*"), covers };
var KUBERNETES_RESOURCES = {
  isWide: (value) => value.includes("*") || !value.includes(":"),
  covers: coversResource
};
var ACTIONS = {
  ...PLAIN,
  covers: (wide, narrow) => isDenial(narrow) ? wide === narrow : covers(wide, narrow)
};
function reachOf(system, dimension) {
  if (dimension === "actions") return ACTIONS;
  return system === "kubernetes" && dimension === "resources" ? KUBERNETES_RESOURCES : PLAIN;
}
var isDenial = (action) => action.toLowerCase() === "deny";
function coverOf(list, reach, spend) {
  const exact = new Set(list);
  const wide = list.filter(reach.isWide);
  return (value) => exact.has(value) || spend(0) && wide.some((other) => spend(stepsOf(other, value)) && reach.covers(other, value));
}
var stepsOf = (wide, narrow) => 16 + Math.ceil(wide.length * narrow.length / 64);

// src/core/model/normalise.ts
function normalise(list) {
  const tidied = list.map(tidy);
  if (tidied.length < 2) return tidied;
  const frames = groupedBy(tidied, frameKey);
  return sortedByKey([...frames.values()].flatMap(merged));
}
function entitlementKey(entitlement) {
  return canonicalJson({
    ...entitlement,
    resources: [...entitlement.resources],
    actions: [...entitlement.actions],
    scopes: [...entitlement.scopes],
    secretKeys: [...entitlement.secretKeys]
  });
}
function sizeOf(list) {
  return list.reduce(
    (sum, one) => DIMENSIONS.reduce((total, dimension) => total + lengthOf(one[dimension]), sum),
    0
  );
}
var lengthOf = (values) => values.reduce((sum, value) => sum + value.length + 1, 0);
function tidy(entitlement) {
  const { system, conditions } = entitlement;
  const list = (dimension) => withoutCovered(entitlement[dimension], reachOf(system, dimension));
  return {
    ...entitlement,
    resources: list("resources"),
    actions: list("actions"),
    scopes: list("scopes"),
    secretKeys: list("secretKeys"),
    // No condition at all is none.
    conditions: conditions === null || Object.keys(conditions).length === 0 ? null : conditions
  };
}
function withoutCovered(values, reach) {
  const sorted = sortedSet(values);
  const wide = sorted.filter(reach.isWide);
  if (wide.length === 0 || sorted.length === 1) return sorted;
  const spend = effort(lengthOf(sorted));
  const isCovered = (value, other) => spend(stepsOf(other, value)) && reach.covers(other, value) && // Of two that cover each other, one must stay.
  !(value < other && reach.covers(value, other));
  return sorted.filter(
    (value) => !(spend(0) && wide.some((other) => other !== value && isCovered(value, other)))
  );
}
function frameKey(entitlement) {
  const filled = DIMENSIONS.filter((dimension) => entitlement[dimension].length > 0);
  const empty = { resources: [], actions: [], scopes: [], secretKeys: [] };
  return `${filled.join()} ${entitlementKey({ ...entitlement, ...empty })}`;
}
function merged(alike) {
  return layered(alike, DIMENSIONS, effort(sizeOf(alike))) ?? [...groupedBy(alike, entitlementKey).values()].flatMap((doubles) => doubles.slice(0, 1));
}
var STEPS_PER_VALUE = 16;
function layered(rows, [dimension, ...deeper], spend) {
  const [first, ...others] = rows;
  if (first === void 0 || dimension === void 0) return rows.slice(0, 1);
  if (others.length === 0) return rows;
  if (first[dimension].length === 0) return layered(rows, deeper, spend);
  const values = rows.reduce((sum, row) => sum + row[dimension].length, 0);
  if (!spend(values * STEPS_PER_VALUE)) return null;
  const sections = /* @__PURE__ */ new Map();
  for (const { values: values2, holders } of byHolders(rows, dimension)) {
    const section = layered(holders, deeper, spend);
    if (section === null) return null;
    const key = sectionKey(section, deeper);
    const known = sections.get(key);
    if (known === void 0) sections.set(key, { rows: section, values: [...values2] });
    else known.values.push(...values2);
  }
  const reach = reachOf(first.system, dimension);
  return [...sections.values()].flatMap((section) => {
    const values2 = withoutCovered(section.values, reach);
    return section.rows.map((row) => ({ ...row, [dimension]: values2 }));
  });
}
function byHolders(rows, dimension) {
  const pairs = rows.flatMap((row, index) => row[dimension].map((value) => ({ value, index })));
  const indexes = groupedBy(pairs, ({ value }) => value);
  const alike = groupedBy(indexes, ([, held]) => held.map(({ index }) => index).join());
  return [...alike.values()].map((group) => ({
    values: group.map(([value]) => value),
    holders: (group[0]?.[1] ?? []).flatMap(({ index }) => rows[index] ?? [])
  }));
}
function sectionKey(section, deeper) {
  return section.map((row) => JSON.stringify(deeper.map((dimension) => row[dimension]))).toSorted(byText).join("\n");
}
function sortedByKey(list) {
  return list.map((one) => ({ one, key: entitlementKey(one) })).toSorted((a, b) => byText(a.key, b.key)).map(({ one }) => one);
}

// src/core/change/containment.ts
var MAX_PIECES = 1e4;
function excess(inner, outer) {
  const known = new Set(outer.map(entitlementKey));
  const fresh = inner.filter((one) => !known.has(entitlementKey(one)));
  if (fresh.length === 0 || outer.length === 0) return fresh;
  const isContained = containment(outer, effort(sizeOf(fresh) + sizeOf(outer)));
  return fresh.flatMap((one) => uncovered(one, isContained));
}
function uncovered(one, isContained) {
  let pieces = isContained(one) ? [] : [one];
  for (const dimension of DIMENSIONS) {
    const count = pieces.reduce((sum, piece) => sum + piece[dimension].length, 0);
    if (count > MAX_PIECES) return pieces;
    pieces = pieces.flatMap(
      (piece) => piece[dimension].length < 2 ? [piece] : slices(piece, dimension).filter((slice) => !isContained(slice))
    );
  }
  return pieces;
}
function slices(one, dimension) {
  return one[dimension].map((value) => ({ ...one, [dimension]: [value] }));
}
function containment(list, spend) {
  const byResource = /* @__PURE__ */ new Map();
  const wide = [];
  for (const holds of list) {
    const holder2 = holderOf(holds, spend);
    const { isWide } = reachOf(holds.system, "resources");
    if (holds.resources.length === 0 || holds.resources.some(isWide)) {
      wide.push(holder2);
      continue;
    }
    for (const resource of holds.resources) {
      const known = byResource.get(resource);
      if (known === void 0) byResource.set(resource, [holder2]);
      else known.push(holder2);
    }
  }
  return (one) => {
    const named2 = byResource.get(one.resources[0] ?? "") ?? [];
    return [named2, wide].some((holders) => holders.some((holder2) => contains(holder2, one, spend)));
  };
}
function holderOf(holds, spend) {
  const cover = (dimension) => coverOf(holds[dimension], reachOf(holds.system, dimension), spend);
  return {
    holds,
    covers: {
      resources: cover("resources"),
      actions: cover("actions"),
      scopes: cover("scopes"),
      secretKeys: cover("secretKeys")
    }
  };
}
function contains(holder2, narrow, spend) {
  const wide = holder2.holds;
  const size = DIMENSIONS.reduce((sum, dimension) => sum + narrow[dimension].length, 1);
  return spend(size) && wide.system === narrow.system && coversOptional(wide.boundary, narrow.boundary) && coversOptional(wide.role, narrow.role) && (wide.delegable || !narrow.delegable) && coversConditions(wide, narrow) && fitsLabels(wide, narrow) && denies(wide) === denies(narrow) && DIMENSIONS.every((dimension) => coversDimension(holder2, narrow, dimension));
}
function coversOptional(wide, narrow) {
  if (wide === null || narrow === null) return wide === narrow;
  return covers(wide, narrow);
}
function coversConditions(wide, narrow) {
  if (wide.conditions === null) return true;
  return narrow.conditions !== null && canonicalJson(wide.conditions) === canonicalJson(narrow.conditions);
}
function fitsLabels(wide, narrow) {
  return (wide.privilege === null || wide.privilege === narrow.privilege) && (wide.dataClass === null || wide.dataClass === narrow.dataClass);
}
var denies = (entitlement) => entitlement.actions.some(isDenial);
function coversDimension(holder2, narrow, dimension) {
  const wide = holder2.holds;
  const inner = narrow[dimension];
  if (wide[dimension].length === 0 || inner.length === 0) {
    return wide[dimension].length === inner.length || dimension === "secretKeys" && reachesAllKeys(wide);
  }
  return inner.every(holder2.covers[dimension]);
}
function reachesAllKeys(entitlement) {
  return entitlement.secretKeys.length === 0 && (entitlement.role !== null || entitlement.actions.length > 0 || entitlement.scopes.length > 0);
}

// src/core/change/aspects/difference.ts
var difference = (deltaClass, phrase) => [
  { class: deltaClass, phrase }
];
function changed(deltaClass, phrase, before, after) {
  return canonicalJson(before ?? null) === canonicalJson(after ?? null) ? [] : difference(deltaClass, phrase);
}
function members(what, before, after) {
  const [old, now] = [new Set(before), new Set(after)];
  return [
    ...[...now].filter((item) => !old.has(item)).flatMap((item) => gained(what, item)),
    ...[...old].filter((item) => !now.has(item)).flatMap((item) => lost(what, item))
  ];
}
var gained = (what, item) => difference("broaden", `${what}: + ${item}`);
var lost = (what, item) => difference("narrow", `${what}: - ${item}`);
function scale(what, order, before, after) {
  if (before === after) return [];
  const phrase = `${what}: ${before ?? "unsaid"} -> ${after ?? "unsaid"}`;
  if (before === void 0 || after === void 0) return difference("reshape", phrase);
  return difference(order.indexOf(after) > order.indexOf(before) ? "broaden" : "narrow", phrase);
}
function bound(what, write, before, after, classes = ["renew", "shorten"]) {
  if (before === after) return [];
  const looser = (after ?? Number.POSITIVE_INFINITY) > (before ?? Number.POSITIVE_INFINITY);
  const show = (value) => value === void 0 ? "none" : write(value);
  return difference(classes[looser ? 0 : 1], `${what}: ${show(before)} -> ${show(after)}`);
}

// src/core/change/aspects/entitlements.ts
function entitlementDifferences(before, after) {
  const [old, now] = [before.entitlements, after.entitlements];
  const [oldRights, nowRights] = [old.map(rightsOf), now.map(rightsOf)];
  const added = excess(nowRights, oldRights);
  const gone = excess(oldRights, nowRights);
  const relabelled = after.format === "kubernetes" || added.length > 0 ? [] : excess(now, old);
  const found = [
    ...named("broaden", "+", added, gone),
    ...named(
      "narrow",
      "-",
      gone.filter((one) => !denies(one)),
      added
    ),
    // To take a denial away is to allow.
    ...named("reshape", "-", gone.filter(denies), added),
    ...named("reshape", "labelled otherwise:", relabelled, [])
  ];
  if (found.length > 0) return found;
  return changed(
    "annotate",
    "entitlements: described differently",
    old.map(entitlementContent),
    now.map(entitlementContent)
  );
}
var rightsOf = (entitlement) => ({
  ...entitlement,
  privilege: null,
  dataClass: null
});
function named(deltaClass, sign, list, others) {
  const taken = new Set(others.map(entitlementPhrase));
  const phrases = list.map((one) => {
    const phrase = entitlementPhrase(one);
    return taken.has(phrase) ? `${phrase}${details(one)}` : phrase;
  });
  return sortedSet(phrases).map((phrase) => ({ class: deltaClass, phrase: `${sign} ${phrase}` }));
}
function details({ system, boundary, conditions }) {
  return [
    `, in ${boundary === null ? system : `${system} ${boundary}`}`,
    ...conditions === null ? [] : [` ${JSON.stringify(conditions)}`]
  ].join("");
}
function entitlementPhrase(one) {
  const rights = [
    ...one.role === null ? [] : [`role ${one.role}`],
    ...one.actions,
    ...one.scopes,
    ...one.secretKeys.map((key) => `key ${key}`)
  ];
  const extra = [
    ...one.conditions === null ? [] : [", under a condition"],
    ...one.delegable ? [", may be handed on"] : []
  ];
  const where = one.resources.length === 0 ? "" : ` on ${shortened(one.resources)}`;
  return `${shortened(rights) || "nothing"}${where}${extra.join("")}`;
}
var SHOWN = 4;
function shortened(items) {
  const rest = items.length - SHOWN;
  const shown5 = items.slice(0, rest > 1 ? SHOWN : items.length).join(", ");
  return rest > 1 ? `${shown5} and ${rest} more` : shown5;
}

// src/core/change/aspects/agent.ts
var AUTONOMY = [
  "suggest-only",
  "human-approves-each",
  "human-approves-risky",
  "autonomous"
];
function agentDifferences(before, after) {
  if (before === void 0 || after === void 0) {
    if (before === after) return [];
    return difference(
      "reshape",
      before === void 0 ? "agent: described" : "agent: no longer described"
    );
  }
  return [
    ...changed("reshape", "agent: another runtime, model or principal", make(before), make(after)),
    ...scale("agent autonomy", AUTONOMY, before.autonomy, after.autonomy),
    ...toolDifferences(toolsOf(before), toolsOf(after)),
    // What needs no approval any more is what was gained.
    ...members("agent acts without asking", after.approvalRequiredFor, before.approvalRequiredFor),
    ...changed(
      after.maySpawn ? "broaden" : "narrow",
      `agent: ${after.maySpawn ? "may" : "may not"} start other agents`,
      before.maySpawn,
      after.maySpawn
    ),
    ...changed("annotate", "agent: kill switch or risk tier", note(before), note(after))
  ];
}
var make = (agent) => [
  agent.runtime ?? null,
  agent.model ?? null,
  agent.blueprint ?? null,
  agent.actingFor ?? null
];
var note = (agent) => [agent.killSwitch ?? null, agent.riskTier ?? null];
var toolsOf = (agent) => agent.tools.flatMap(
  ({ server, allow }) => allow.length === 0 ? [{ server, name: null }] : allow.map((name) => ({ server, name: starPattern(name) }))
);
function toolDifferences(before, after) {
  const found = [
    ...without(after, before).flatMap((tool) => gained("agent tools", shown2(tool))),
    ...without(before, after).flatMap((tool) => lost("agent tools", shown2(tool)))
  ];
  if (found.length > 0) return found;
  const names = (tools) => sortedSet(tools.map(shown2));
  return changed("annotate", "agent tools: described differently", names(before), names(after));
}
var without = (tools, others) => tools.filter((tool) => !others.some((other) => allows(other, tool)));
function allows(wide, narrow) {
  if (wide.server !== narrow.server) return false;
  if (wide.name === null || narrow.name === null) return wide.name === narrow.name;
  return covers(wide.name, narrow.name);
}
var shown2 = ({ server, name }) => `${server}/${name ?? ""}`;

// src/core/change/aspects/credential.ts
function credentialDifferences(before, after) {
  if (before === void 0 || after === void 0) {
    if (before === after) return [];
    return difference(
      "reshape",
      `credential: ${before?.type ?? "unsaid"} -> ${after?.type ?? "unsaid"}`
    );
  }
  return [
    ...changed("reshape", `credential: ${before.type} -> ${after.type}`, kind(before), kind(after)),
    ...trustDifferences(before.trust, after.trust),
    ...changed("reshape", "credential: stored elsewhere", before.secretRef, after.secretRef),
    ...rotationDifferences(before.rotation, after.rotation),
    ...consumerDifferences(before.consumers, after.consumers)
  ];
}
var kind = (credential) => [
  credential.type,
  credential.mechanism ?? null,
  credential.issuer ?? null
];
function trustDifferences(before, after) {
  if (before === void 0 || after === void 0 || before.issuer !== after.issuer || before.audience !== after.audience) {
    return changed("reshape", "credential: trust", before, after);
  }
  const phrase = `trusted subject: ${before.subject} -> ${after.subject}`;
  if (trusts(before, after)) {
    return trusts(after, before) ? changed("annotate", phrase, before, after) : difference("narrow", phrase);
  }
  return difference(trusts(after, before) ? "broaden" : "reshape", phrase);
}
function trusts(wide, narrow) {
  return covers(subjects(wide), subjects(narrow));
}
var subjects = ({ subject, subjectMatch }) => subjectMatch === "exact" ? literal(subject) : starPattern(subject);
function rotationDifferences(before, after) {
  const last = after?.lastRotatedAt;
  return [
    ...bound("rotation", writeSpan, before?.interval, after?.interval),
    ...changed(
      "rotate",
      `rotated ${last === void 0 ? "never" : showInstant(last)}`,
      before?.lastRotatedAt,
      last
    ),
    ...changed("annotate", "rotation method", before?.method, after?.method)
  ];
}
function consumerDifferences(before, after) {
  return before.length > 0 && after.length === 0 ? difference("reshape", "credential consumers: no longer named") : members("credential consumers", before, after);
}

// src/core/change/aspects/delegation.ts
function delegationDifferences(before, after) {
  return [
    ...adminDifferences(before?.delegatedAdmin, after?.delegatedAdmin),
    ...sharedDifferences(before?.sharedRole, after?.sharedRole)
  ];
}
function adminDifferences(before, after) {
  if (before === void 0 && after === void 0) return [];
  if (before === void 0)
    return difference("broaden", `delegated admin: + ${after?.principal ?? ""}`);
  if (after === void 0) return difference("narrow", `delegated admin: - ${before.principal}`);
  return [
    ...changed(
      "reshape",
      `delegated admin: ${shown3(before)} -> ${shown3(after)}`,
      power(before),
      power(after)
    ),
    ...bound("delegation ends", showInstant, before.expiresAt, after.expiresAt)
  ];
}
var power = ({ principal, authority, scope }) => [principal, authority, scope];
var shown3 = ({ principal, authority, scope }) => `${principal}, ${authority} of ${scope}`;
function sharedDifferences(before, after) {
  if (before !== void 0 && after === void 0) {
    return difference("reshape", "shared role: members no longer named");
  }
  return [
    ...members("shared role members", before?.members ?? [], after?.members ?? []),
    ...changed(
      "reshape",
      "shared role: source of members",
      before?.memberSource,
      after?.memberSource
    ),
    ...bound("shared role: most members", String, before?.maxMembers, after?.maxMembers, [
      "broaden",
      "narrow"
    ])
  ];
}

// src/core/change/aspects/identity.ts
function identityDifferences(before, after) {
  const phrase = before.id === after.id ? "identity: described differently" : `identity: ${before.id} -> ${after.id}`;
  return [
    ...changed("reshape", phrase, holder(before), holder(after)),
    ...scale(
      "interactive use",
      ["forbidden", "break-glass-only", "allowed"],
      before.interactiveUse,
      after.interactiveUse
    ),
    ...changed("annotate", "display name", before.displayName, after.displayName)
  ];
}
var holder = (identity) => [
  identity.id,
  identity.type,
  identity.provider,
  identity.thirdParty ?? null,
  identity.platformManaged ?? null
];

// src/core/change/aspects/metadata.ts
function metadataDifferences(before, after) {
  const [old, now] = [before.metadata, after.metadata];
  return [
    ...changed(
      "transfer",
      `owner: ${ownerShown(old)} -> ${ownerShown(now)}`,
      ownerContent(old),
      ownerContent(now)
    ),
    ...validityDifferences(old, now),
    // Where nothing ends the access, the review is its end.
    ...bound("review every", writeSpan, old.reviewCadence?.value, now.reviewCadence?.value),
    ...environmentDifferences(old.environment?.value, now.environment?.value),
    ...annotations(old, now)
  ];
}
var ownerShown = ({ team, primary }) => [team?.value, primary?.value].filter((part) => part !== void 0).join(", ") || "nobody";
function validityDifferences(before, after) {
  return [
    ...endDifferences(before.expiresAt?.value, after.expiresAt?.value),
    ...startDifferences(before.validFrom?.value, after.validFrom?.value),
    ...bound("credential lifetime", writeSpan, before.maxTtl?.value, after.maxTtl?.value),
    ...onExpiryDifferences(before.onExpiry?.value ?? "revoke", after.onExpiry?.value ?? "revoke")
  ];
}
function endDifferences(before, after) {
  if (endShown(before) === endShown(after)) return [];
  const moment = (end2) => typeof end2 === "number" ? end2 : Number.POSITIVE_INFINITY;
  return difference(
    moment(after) < moment(before) ? "shorten" : "renew",
    `expires: ${endShown(before)} -> ${endShown(after)}`
  );
}
function endShown(end2) {
  if (end2 === void 0) return "none";
  return typeof end2 === "number" ? showInstant(end2) : `unreadable \`${end2.unreadable}\``;
}
function startDifferences(before, after) {
  if (before === after) return [];
  const earlier = (after ?? Number.NEGATIVE_INFINITY) < (before ?? Number.NEGATIVE_INFINITY);
  const show = (value) => value === void 0 ? "always" : showInstant(value);
  return difference(earlier ? "renew" : "shorten", `valid from: ${show(before)} -> ${show(after)}`);
}
function onExpiryDifferences(before, after) {
  if (before === after) return [];
  return difference(after === "review" ? "renew" : "shorten", `on expiry: ${before} -> ${after}`);
}
function environmentDifferences(before, after) {
  return changed(
    "reshape",
    `environment: ${before ?? "unsaid"} -> ${after ?? "unsaid"}`,
    before,
    after
  );
}
function annotations(before, after) {
  return [
    ...changed(
      "annotate",
      "justification",
      before.justification?.value,
      after.justification?.value
    ),
    ...changed("annotate", "tickets", ticketsContent(before), ticketsContent(after)),
    ...changed("annotate", "contact", before.contact?.value, after.contact?.value),
    ...changed("annotate", "renewals", before.renewals?.value, after.renewals?.value),
    ...changed("annotate", "last review", reviewed(before), reviewed(after))
  ];
}
var reviewed = (metadata) => [
  metadata.lastReviewedAt?.value ?? null,
  metadata.lastReviewedBy?.value ?? null,
  metadata.lastReview?.value ?? null
];

// src/core/change/aspects/surroundings.ts
function surroundingDifferences(before, after) {
  return [
    ...changed("annotate", "notes", before.notes, after.notes),
    ...changed(
      "annotate",
      after.removal.effective === "no" ? "taking it out of git would not take it away any more" : "taking it out of git may take it away",
      before.removal.effective === "no",
      after.removal.effective === "no"
    ),
    ...changed("move", `moved from ${before.place.path}`, before.place.path, after.place.path)
  ];
}

// src/core/change/classify.ts
function differences(before, after) {
  return [...contentDifferences(before, after), ...surroundingDifferences(before, after)];
}
function contentDifferences(before, after) {
  if (canonicalJson(grantContent(before)) === canonicalJson(grantContent(after))) return [];
  const found = [
    ...entitlementDifferences(before, after),
    ...identityDifferences(before.identity, after.identity),
    ...credentialDifferences(before.credential, after.credential),
    ...delegationDifferences(before.delegation, after.delegation),
    ...agentDifferences(before.agent, after.agent),
    ...metadataDifferences(before, after)
  ];
  return found.length > 0 ? found : difference("reshape", "described differently");
}
function classesOf(found) {
  const all = new Set(found.map((one) => one.class));
  if (all.has("broaden") && all.has("narrow")) all.add("reshape");
  if (all.has("reshape")) {
    all.delete("broaden");
    all.delete("narrow");
  }
  return CLASSES.filter((one) => all.has(one));
}
function directionOf(classes) {
  const directions = new Set(classes.map((one) => DIRECTION[one]));
  const order = ["unknown", "widen", "narrow", "neutral"];
  return order.find((direction) => directions.has(direction)) ?? "neutral";
}
var DIRECTION = {
  opaque: "unknown",
  create: "widen",
  reinstate: "widen",
  orphan: "neutral",
  revoke: "narrow",
  broaden: "widen",
  reshape: "widen",
  transfer: "widen",
  renew: "widen",
  rotate: "neutral",
  narrow: "narrow",
  shorten: "narrow",
  annotate: "neutral",
  move: "neutral"
};

// src/core/change/compare.ts
function compare(before, after, leftTo = /* @__PURE__ */ new Map()) {
  const old = sidesOf(before);
  const now = sidesOf(after);
  const ids = [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].toSorted(byText);
  const context = {
    unseenBefore: unseenOnlyIn(before, after),
    unseenAfter: unseenOnlyIn(after, before),
    ambiguous: ambiguousIn(before),
    nowReadable: unitsNowReadable(before, after),
    leftTo
  };
  return ids.flatMap((id) => {
    const delta = deltaOf(id, old.get(id) ?? null, now.get(id) ?? null, context);
    return delta === null ? [] : [delta];
  });
}
function unseenOnlyIn(reading, other) {
  const opaque = new Set(other.opaque.map((unit) => unit.id));
  const turned = reading.opaque.filter((unit) => !opaque.has(unit.id));
  return /* @__PURE__ */ new Set([...reading.unreadable, ...turned.map((unit) => unit.place.path)]);
}
function sidesOf(reading) {
  return new Map([
    ...reading.grants.map((grant) => [grant.id, { kind: "grant", grant }]),
    ...reading.opaque.map((unit) => [unit.id, { kind: "opaque", unit }])
  ]);
}
function ambiguousIn({ grants }) {
  const content2 = (grant) => canonicalJson(grantContent(grant));
  const several = [...groupedBy(grants, ({ id }) => id)].filter(
    ([, alike]) => alike.length > 1 && new Set(alike.map(content2)).size > 1
  );
  return new Set(several.map(([id]) => id));
}
function unitsNowReadable(before, after) {
  const known = new Set(before.grants.map((grant) => grant.id));
  const opaque = new Set(after.opaque.map((unit) => unit.place.path));
  const readable = new Set(
    after.grants.filter((grant) => !known.has(grant.id)).map((grant) => grant.place.path)
  );
  const mended = before.opaque.filter(
    ({ place }) => readable.has(place.path) && !opaque.has(place.path)
  );
  return new Set(mended.map((unit) => unit.id));
}
function deltaOf(id, before, after, context) {
  const shown5 = after ?? before;
  if (shown5 === null) return null;
  const left = after === null ? context.leftTo.get(id) ?? null : null;
  const judged2 = judgeSides(before, after, left, context);
  const first = judged2?.classes[0];
  if (judged2 === null || first === void 0) return null;
  return {
    grant: id,
    format: formatOf(shown5),
    class: first,
    classes: judged2.classes,
    direction: judged2.direction,
    before,
    after,
    place: placeOf(shown5),
    leftTo: left,
    changes: judged2.changes
  };
}
function judgeSides(before, after, left, context) {
  if (before?.kind === "opaque" || after?.kind === "opaque")
    return judgeOpaque(before, after, context);
  const old = before === null ? null : before.grant;
  const now = after === null ? null : after.grant;
  if (now === null) return old === null ? null : judgeGone(old, left, context);
  if (old === null || context.ambiguous.has(old.id)) return judgeNew(now, context);
  if (old.revoked) return now.revoked ? judgeTombstone(old, now) : judgeReinstated(now);
  return now.revoked ? judgeRevoked(old) : judgeChanged(old, now);
}
function judgeOpaque(before, after, context) {
  const old = before?.kind === "opaque" ? before.unit : null;
  const now = after?.kind === "opaque" ? after.unit : null;
  const unit = now ?? old;
  if (unit === null || old !== null && old.fingerprint === now?.fingerprint) return null;
  if (after === null && context.nowReadable.has(unit.id)) return null;
  return {
    classes: ["opaque"],
    direction: "unknown",
    changes: [`can't be read: ${unit.reason}`]
  };
}
function judgeNew(now, context) {
  if (now.revoked) return neutral("annotate", "listed as revoked");
  const hidden = context.unseenBefore.has(now.place.path) || context.ambiguous.has(now.id);
  return {
    classes: ["create"],
    direction: hidden ? "unknown" : "widen",
    changes: grantPhrases(now, "+")
  };
}
function judgeGone(old, left, context) {
  if (old.revoked) return neutral("annotate", "no longer listed as revoked");
  if (left !== null)
    return {
      classes: ["move"],
      direction: "unknown",
      changes: [`left the governed paths for ${left}`]
    };
  return context.unseenAfter.has(old.place.path) ? null : judgeRevoked(old);
}
function judgeRevoked(old) {
  const { effective, reasons } = old.removal;
  const taken = grantPhrases(old, "-");
  return effective === "no" ? { classes: ["orphan"], direction: "neutral", changes: [...taken, ...reasons] } : { classes: ["revoke"], direction: "narrow", changes: taken };
}
function judgeReinstated(now) {
  return { classes: ["reinstate"], direction: "widen", changes: grantPhrases(now, "+") };
}
function judgeTombstone(old, now) {
  const found = differences(old, now);
  if (found.length === 0) return null;
  const moved = found.every((one) => one.class === "move");
  return neutral(moved ? "move" : "annotate", ...found.map((one) => one.phrase));
}
function judgeChanged(old, now) {
  const found = differences(old, now);
  const classes = classesOf(found);
  if (classes.length === 0) return null;
  return {
    classes,
    direction: directionOf(classes),
    changes: found.map((one) => one.phrase)
  };
}
function neutral(only2, ...changes) {
  return { classes: [only2], direction: "neutral", changes };
}
function grantPhrases(grant, sign) {
  return grant.entitlements.map((entitlement) => `${sign} ${entitlementPhrase(entitlement)}`);
}
function formatOf(side) {
  return side.kind === "grant" ? side.grant.format : side.unit.format;
}
function placeOf(side) {
  return side.kind === "grant" ? side.grant.place : side.unit.place;
}

// src/core/change/policy-digest.ts
function policyDigest(files) {
  return digestOf(
    canonicalJson({
      schema: "https://grantproof.dev/policy-change/v1",
      files: files.toSorted((a, b) => byText(a.path, b.path)).map(({ path, before, after }) => ({
        path,
        before: content(before),
        after: content(after)
      }))
    })
  );
}
var content = (blob) => blob && { mode: blob.mode, oid: blob.oid };

// src/core/manifest/document-cache.ts
function documentCache() {
  const known = /* @__PURE__ */ new Map();
  return (file, text, profile) => {
    const key = `${profile} ${file.oid} ${file.path}`;
    const found = known.get(key) ?? readDocuments(file.path, text, profile);
    known.set(key, found);
    return found;
  };
}

// src/core/manifest/metadata/spec-metadata.ts
var POINTERS = {
  team: ["spec", "owner", "team"],
  primary: ["spec", "owner", "primary"],
  secondary: ["spec", "owner", "secondary"],
  sponsor: ["spec", "owner", "sponsor"],
  contact: ["spec", "owner", "contact"],
  environment: ["spec", "environment"],
  justification: ["spec", "justification"],
  tickets: ["spec", "tickets"],
  validFrom: ["spec", "validity", "validFrom"],
  expiresAt: ["spec", "validity", "expiresAt"],
  maxTtl: ["spec", "validity", "maxTtl"],
  onExpiry: ["spec", "validity", "onExpiry"],
  renewals: ["spec", "validity", "renewals"],
  reviewCadence: ["spec", "review", "cadence"],
  lastReviewedAt: ["spec", "review", "lastReviewedAt"],
  lastReviewedBy: ["spec", "review", "lastReviewedBy"],
  lastReview: ["spec", "review", "lastReview"]
};
function specMetadata(document, spec, from) {
  const problems = [];
  const { at } = document;
  const say = (value, pointer) => value === void 0 ? void 0 : sourced(value, from, at, pointer);
  const time2 = (text, pointer) => {
    if (text === void 0) return void 0;
    const instant = readInstant(text);
    if (instant === void 0) problems.push(unreadableTime({ at }, text, pointer));
    return say(instant, pointer);
  };
  const { owner: owner2, validity, review } = spec;
  const length2 = (text) => text === void 0 ? void 0 : readSpan(text);
  const tickets2 = spec.tickets?.map((ticket) => ({
    ...ticket,
    relation: ticket.relation ?? "request"
  }));
  const metadata = present({
    team: say(owner2?.team, POINTERS.team),
    primary: say(owner2?.primary, POINTERS.primary),
    secondary: say(owner2?.secondary, POINTERS.secondary),
    sponsor: say(owner2?.sponsor, POINTERS.sponsor),
    contact: say(owner2?.contact, POINTERS.contact),
    environment: say(spec.environment, POINTERS.environment),
    justification: say(spec.justification, POINTERS.justification),
    tickets: say(tickets2, POINTERS.tickets),
    validFrom: time2(validity?.validFrom, POINTERS.validFrom),
    expiresAt: time2(validity?.expiresAt, POINTERS.expiresAt),
    maxTtl: say(length2(validity?.maxTtl), POINTERS.maxTtl),
    onExpiry: say(validity?.onExpiry, POINTERS.onExpiry),
    renewals: say(validity?.renewals, POINTERS.renewals),
    reviewCadence: say(length2(review?.cadence), POINTERS.reviewCadence),
    lastReviewedAt: time2(review?.lastReviewedAt, POINTERS.lastReviewedAt),
    lastReviewedBy: say(review?.lastReviewedBy, POINTERS.lastReviewedBy),
    lastReview: say(review?.lastReview, POINTERS.lastReview)
  });
  return { metadata, problems };
}
function unreadableTime(document, text, pointer) {
  return {
    code: "time-unreadable",
    ...document.at(pointer),
    message: `\`${text}\` is not a time that can be read`,
    help: TIME_HELP
  };
}
var TIME_HELP = 'write RFC 3339 with an offset, such as "2026-12-01T00:00:00Z", or a date, such as "2026-12-01", which means the end of that day in UTC';

// src/core/manifest/access-grant/entitlements.ts
function declaredEntitlements({ at }, spec) {
  return spec.entitlements.map((one, nth) => {
    const pointer = ["spec", "entitlements", nth];
    return {
      entitlement: entitlementOf(one),
      at: (part, value) => {
        if (part === "entitlement") return at(pointer);
        const written = one[part];
        const item = typeof written === "string" ? -1 : indexOf(written ?? [], value, one.system);
        return at(item < 0 ? [...pointer, part] : [...pointer, part, item]);
      }
    };
  });
}
function indexOf(list, value, system) {
  return value === void 0 ? -1 : list.findIndex((text) => pattern(text, system) === value);
}
function entitlementOf(written) {
  const patterns = (values) => sortedSet((values ?? []).map((value) => pattern(value, written.system)));
  return {
    system: written.system,
    boundary: written.boundary === void 0 ? null : pattern(written.boundary, written.system),
    resources: patterns(
      typeof written.resource === "string" ? [written.resource] : written.resource
    ),
    role: written.role === void 0 ? null : pattern(written.role, written.system),
    actions: patterns(written.actions),
    scopes: patterns(written.scopes),
    secretKeys: patterns(written.secretKeys),
    privilege: written.privilege ?? null,
    conditions: written.conditions ?? null,
    delegable: written.delegable ?? false,
    dataClass: written.dataClass ?? null
  };
}
function pattern(text, system) {
  const escaped = text.replaceAll("\\", "\\\\");
  if (system !== "vault") return escaped;
  return escaped.replaceAll(/\*(?!$)/g, "\\*");
}

// src/core/manifest/access-grant/manifest-times.ts
function timeReader(document) {
  const problems = [];
  return {
    problems,
    instant: (text, pointer) => {
      if (text === void 0) return void 0;
      const instant = readInstant(text);
      if (instant === void 0) problems.push(unreadableTime(document, text, pointer));
      return instant;
    }
  };
}
var span = (text) => text === void 0 ? void 0 : readSpan(text);
var TIMES = [
  ["spec", "validity", "validFrom"],
  ["spec", "validity", "expiresAt"],
  ["spec", "review", "lastReviewedAt"],
  ["spec", "credential", "rotation", "lastRotatedAt"],
  ["spec", "delegation", "delegatedAdmin", "expiresAt"]
];
function unreadableTimes(document) {
  return TIMES.flatMap((pointer) => {
    const text = pointer.reduce(valueIn, document.value);
    if (typeof text !== "string" || readInstant(text) !== void 0) return [];
    return [unreadableTime(document, text, pointer)];
  });
}
function valueIn(container, key) {
  return isJsonObject(container) && Object.hasOwn(container, key) ? container[key] : void 0;
}

// src/core/manifest/access-grant/grant-of.ts
function grantOf(document, manifest, times, metadata) {
  const { spec } = manifest;
  const { at, place } = document;
  const declared = declaredEntitlements(document, spec);
  const credential = credentialOf(spec, times);
  const delegation = delegationOf(spec, times);
  const agent = agentOf(spec);
  return {
    id: grantId(`access-grant/${manifest.metadata.name}`),
    format: "access-grant",
    identity: { ...spec.identity, interactiveUse: spec.identity.interactiveUse ?? "forbidden" },
    entitlements: normalise(declared.map((one) => one.entitlement)),
    declared,
    metadata,
    ...credential === void 0 ? {} : { credential },
    ...delegation === void 0 ? {} : { delegation },
    ...agent === void 0 ? {} : { agent },
    revoked: spec.revocation?.state === "revoked",
    removal: {
      effective: "unknown",
      reasons: [],
      get place() {
        return at(["spec", "revocation"]);
      }
    },
    notes: notesOf(manifest),
    place,
    at: (part) => at(PARTS[part])
  };
}
var PARTS = {
  grant: ["metadata", "name"],
  identity: ["spec", "identity"],
  owner: ["spec", "owner"],
  primary: ["spec", "owner", "primary"],
  team: ["spec", "owner", "team"],
  justification: ["spec", "justification"],
  tickets: ["spec", "tickets"],
  expiresAt: ["spec", "validity", "expiresAt"],
  validity: ["spec", "validity"],
  review: ["spec", "review"],
  credential: ["spec", "credential"],
  rotation: ["spec", "credential", "rotation"],
  entitlements: ["spec", "entitlements"]
};
function credentialOf(spec, times) {
  if (spec.credential === void 0) return void 0;
  const { rotation, trust, consumers, ...rest } = spec.credential;
  const interval = span(rotation?.interval);
  const last = times.instant(rotation?.lastRotatedAt, [
    "spec",
    "credential",
    "rotation",
    "lastRotatedAt"
  ]);
  return {
    ...rest,
    consumers: consumers ?? [],
    ...trust === void 0 ? {} : { trust: { ...trust, subjectMatch: trust.subjectMatch ?? "exact" } },
    ...rotation === void 0 || interval === void 0 ? {} : {
      rotation: {
        interval,
        method: rotation.method,
        ...last === void 0 ? {} : { lastRotatedAt: last }
      }
    }
  };
}
function delegationOf(spec, times) {
  const { delegatedAdmin, sharedRole } = spec.delegation ?? {};
  if (delegatedAdmin === void 0 && sharedRole === void 0) return void 0;
  const expiresAt = times.instant(delegatedAdmin?.expiresAt, [
    "spec",
    "delegation",
    "delegatedAdmin",
    "expiresAt"
  ]);
  return {
    ...delegatedAdmin === void 0 ? {} : {
      delegatedAdmin: {
        principal: delegatedAdmin.principal,
        authority: delegatedAdmin.authority,
        scope: delegatedAdmin.scope,
        ...expiresAt === void 0 ? {} : { expiresAt }
      }
    },
    ...sharedRole === void 0 ? {} : {
      sharedRole: {
        members: sharedRole.members ?? [],
        ...sharedRole.memberSource === void 0 ? {} : { memberSource: { ...sharedRole.memberSource } },
        ...sharedRole.maxMembers === void 0 ? {} : { maxMembers: sharedRole.maxMembers }
      }
    }
  };
}
function agentOf(spec) {
  if (spec.agent === void 0) return void 0;
  return {
    ...spec.agent,
    tools: spec.agent.tools ?? [],
    approvalRequiredFor: spec.agent.approvalRequiredFor ?? [],
    maySpawn: spec.agent.maySpawn ?? false
  };
}
function notesOf(manifest) {
  const { labels, annotations: annotations2 } = manifest.metadata;
  const { exceptions, revocation, nativeRefs } = manifest.spec;
  return compact(plain({ labels, annotations: annotations2, exceptions, revocation, nativeRefs }));
}
var plain = (value) => value;

// src/core/manifest/access-grant/read-access-grants.ts
var MAX_GRANTS = 5e3;
var OTHER_KINDS = {
  AccessException: "exceptions are not judged by this version yet; take the file out of the governed paths",
  AccessReview: "reviews are not judged by this version yet; take the file out of the governed paths",
  GrantMetadata: "metadata for other manifests stands in .github/grantproof/metadata.yaml",
  Policy: "a policy stands in .github/grantproof/policy.yaml",
  Roster: "a roster stands in .github/grantproof/roster.yaml"
};
function readAccessGrants(path, read, inherit) {
  const grants = [];
  const problems = [...read.problems];
  for (const document of read.documents) {
    if (document.value === null) continue;
    const wrong = wrongKind(document);
    if (wrong !== void 0) {
      problems.push(wrong);
      continue;
    }
    const shaped = readShaped("access-grant", document);
    if ("problems" in shaped) {
      problems.push(...shaped.problems, ...unreadableTimes(document));
      continue;
    }
    const own = specMetadata(document, shaped.value.spec, "object");
    const times = timeReader(document);
    const metadata = inherit(own.metadata, shaped.value.metadata.name);
    const grant = grantOf(document, shaped.value, times, metadata);
    const unreadable = [...own.problems, ...times.problems];
    if (unreadable.length === 0) grants.push(grant);
    problems.push(...unreadable);
  }
  if (grants.length > MAX_GRANTS) {
    problems.push({
      code: "grant-too-many",
      path,
      line: 1,
      column: 1,
      message: `the file declares ${grants.length} grants, and ${MAX_GRANTS} are the limit`,
      help: "split it into several files"
    });
  }
  return { grants, problems };
}
function kindOf(document) {
  const { value } = document;
  if (typeof value !== "object" || value === null || !("kind" in value)) return void 0;
  return typeof value.kind === "string" ? value.kind : void 0;
}
function wrongKind(document) {
  const kind2 = kindOf(document);
  if (kind2 === void 0 || kind2 === "AccessGrant") return void 0;
  const place = document.at(["kind"]);
  const elsewhere = Object.hasOwn(OTHER_KINDS, kind2) ? OTHER_KINDS[kind2] : void 0;
  if (elsewhere !== void 0) {
    return {
      code: "kind-not-supported",
      ...place,
      message: `the kind \`${kind2}\` does not belong here`,
      help: elsewhere
    };
  }
  const near = nearestName(kind2, ["AccessGrant"]);
  return {
    code: "kind-unknown",
    ...place,
    message: `the kind \`${kind2}\` is unknown`,
    help: near === void 0 ? "write `kind: AccessGrant`" : `did you mean \`${near}\`?`
  };
}

// src/core/manifest/kubernetes/grant-identity.ts
var KIND_SEGMENTS = /* @__PURE__ */ new Set([
  "RoleBinding",
  "ClusterRoleBinding",
  "ClusterRole",
  "ServiceAccount",
  "Secret",
  "opaque"
]);
function kubernetesGrantId(boundary, object, subject) {
  const parts = subject === void 0 ? [object] : [object, subject];
  const names = parts.flatMap(({ kind: kind2, namespace, name }) => [
    encodePart(kind2),
    namespaceSegment(namespace),
    encodePart(name)
  ]);
  return grantId(["kubernetes", boundarySegments(boundary), ...names].join("/"));
}
function opaqueId(boundary, path) {
  const segments = path.split("/").map(encodePart).join("/");
  return grantId(`kubernetes/${boundarySegments(boundary)}/opaque/${segments}`);
}
function principalId({ kind: kind2, namespace, name }) {
  return kind2 === "ServiceAccount" ? `kubernetes:${kind2}/${namespaceSegment(namespace)}/${encodePart(name)}` : `kubernetes:${kind2}/${encodePart(name)}`;
}
var namespaceSegment = (namespace) => {
  if (namespace === null) return "-";
  return namespace === "-" ? "%2D" : encodePart(namespace);
};
function boundarySegments(boundary) {
  if (boundary === "" || boundary === ".") return ".";
  return boundary.split("/").map((name) => KIND_SEGMENTS.has(name) ? encodeFirst(name) : encodePart(name)).join("/");
}
function encodePart(text) {
  return text.replaceAll(/[/%\p{Cc}]/gu, percent);
}
var encodeFirst = (text) => `${percent(text.charAt(0))}${text.slice(1)}`;
var percent = (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

// src/core/manifest/kubernetes/object.ts
function incomplete(object, pointer, message, help) {
  return { code: "kubernetes-incomplete", ...object.at(pointer), message, help };
}
function groupOf(apiVersion) {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}
function mappingIn(value, key) {
  const found = value[key];
  return isJsonObject(found) ? found : void 0;
}
function textIn(value, key) {
  const found = value?.[key];
  return typeof found === "string" && found !== "" ? found : void 0;
}
function readNamed(object) {
  const problems = [];
  const metadata = mappingIn(object.value, "metadata");
  const name = textIn(metadata, "name");
  if (name === void 0) {
    const generated = metadata?.["generateName"] !== void 0;
    problems.push(
      incomplete(
        object,
        ["metadata", generated ? "generateName" : "name"],
        generated ? `this ${object.kind} has a generated name, so nobody can tell it from others` : `this ${object.kind} has no name`,
        "write `metadata.name`"
      )
    );
  }
  const namespace = metadata?.["namespace"];
  if (namespace !== void 0 && namespace !== null && typeof namespace !== "string") {
    problems.push(
      incomplete(
        object,
        ["metadata", "namespace"],
        `the namespace \`${JSON.stringify(namespace)}\` is not text`,
        "write the name of a namespace, in quotes if it looks like a number"
      )
    );
  }
  const labels = readTexts2(object, metadata, "labels", problems);
  const annotations2 = readTexts2(object, metadata, "annotations", problems);
  if (name === void 0 || problems.length > 0) return { problems };
  return {
    value: {
      file: object.file,
      group: object.group,
      kind: object.kind,
      value: object.value,
      get place() {
        return object.place;
      },
      at: object.at,
      name,
      namespace: isClusterWide(object.kind) ? null : textIn(metadata, "namespace") ?? null,
      labels,
      annotations: annotations2
    }
  };
}
var isClusterWide = (kind2) => kind2 === "ClusterRole" || kind2 === "ClusterRoleBinding" || kind2 === "Namespace";
var NONE = {};
function readTexts2(object, metadata, key, problems) {
  const entries = metadata?.[key];
  if (entries === void 0 || entries === null) return NONE;
  if (!isJsonObject(entries)) {
    problems.push(
      incomplete(object, ["metadata", key], `the ${key} are no mapping`, 'write `key: "value"`')
    );
    return NONE;
  }
  const texts = /* @__PURE__ */ Object.create(null);
  for (const [name, value] of Object.entries(entries)) {
    if (isJsonObject(value) || Array.isArray(value)) {
      problems.push(
        incomplete(
          object,
          ["metadata", key, name],
          `the value of \`${name}\` is not text`,
          "write a text in quotes: Kubernetes takes nothing else here"
        )
      );
    } else if (value !== null) {
      texts[name] = typeof value === "string" ? value : JSON.stringify(value);
    }
  }
  return texts;
}

// src/core/manifest/kubernetes/binding.ts
var SUBJECT_KINDS = ["ServiceAccount", "User", "Group"];
function readBinding(object) {
  const problems = [];
  const roleRef = readRoleRef(object, problems);
  const subjects2 = readSubjects(object, problems);
  if (roleRef === void 0 || problems.length > 0) return { problems };
  return { value: { object, roleRef, subjects: subjects2 } };
}
function readRoleRef(object, problems) {
  const ref = object.value["roleRef"];
  const fault = (key, message, help) => {
    problems.push(incomplete(object, ["roleRef", key], message, help));
  };
  if (!isJsonObject(ref)) {
    return fault("", "the `roleRef` is no mapping", "write its `apiGroup`, `kind` and `name`");
  }
  const name = textIn(ref, "name");
  if (name === void 0) return fault("name", "the `roleRef` names no role", "write its `name`");
  const { kind: kind2 } = ref;
  if (kind2 === "ClusterRole") return { kind: kind2, name };
  if (kind2 === "Role") {
    return object.kind === "RoleBinding" ? { kind: kind2, name } : fault("kind", "a ClusterRoleBinding can bind no Role", "name a ClusterRole");
  }
  return fault(
    "kind",
    `the \`roleRef\` is of the kind \`${shown4(kind2)}\``,
    "write `Role` or `ClusterRole`"
  );
}
function readSubjects(object, problems) {
  const list = object.value["subjects"];
  for (const key of ["userNames", "groupNames"]) {
    if (object.value[key] === void 0 || object.value[key] === null) continue;
    problems.push(
      incomplete(
        object,
        [key],
        `\`${key}\` gives access in a way of old`,
        "list them as `subjects`"
      )
    );
  }
  if (list === void 0 || list === null) return [];
  if (!Array.isArray(list)) {
    problems.push(
      incomplete(object, ["subjects"], "the `subjects` are no list", "write `- kind: \u2026`")
    );
    return [];
  }
  const found = /* @__PURE__ */ new Map();
  list.forEach((item, nth) => {
    const subject = readSubject(object, item, nth, problems);
    if (subject === void 0) return;
    const id = principalId(subject);
    if (!found.has(id)) found.set(id, subject);
  });
  return [...found.values()];
}
function readSubject(object, item, nth, problems) {
  const fault = (key, message, help) => {
    problems.push(incomplete(object, ["subjects", nth, key], message, help));
  };
  if (!isJsonObject(item)) {
    return fault("", "this subject is no mapping", "write its `kind` and `name`");
  }
  const { kind: kind2, namespace } = item;
  if (typeof kind2 !== "string" || !SUBJECT_KINDS.includes(kind2)) {
    return fault(
      "kind",
      `a subject of the kind \`${shown4(kind2)}\` is unknown`,
      "write `ServiceAccount`, `User` or `Group`"
    );
  }
  const name = textIn(item, "name");
  if (name === void 0) return fault("name", `this ${kind2} has no name`, "write its `name`");
  if (kind2 !== "ServiceAccount") return { kind: kind2, namespace: null, name, nth };
  if (namespace !== void 0 && namespace !== null && typeof namespace !== "string") {
    return fault(
      "namespace",
      `the namespace \`${shown4(namespace)}\` is not text`,
      "put it in quotes"
    );
  }
  return { kind: kind2, namespace: textIn(item, "namespace") ?? object.namespace, name, nth };
}
var shown4 = (value) => typeof value === "string" ? value : JSON.stringify(value ?? null);
var ACCOUNT_USER = /^system:serviceaccount:([^:]+):([^:]+)$/;
function identityOf(subject) {
  const [, namespace, account] = subject.kind === "User" ? ACCOUNT_USER.exec(subject.name) ?? [] : [];
  const principal = namespace === void 0 || account === void 0 ? subject : { kind: "ServiceAccount", namespace, name: account };
  return {
    id: principalId(principal),
    type: identityType(principal),
    provider: "kubernetes",
    displayName: principal.name,
    interactiveUse: principal.kind === "ServiceAccount" ? "forbidden" : "allowed"
  };
}
function identityType({ kind: kind2, name }) {
  if (kind2 === "ServiceAccount") return "service-account";
  if (kind2 !== "User") return "shared-role";
  return name.startsWith("system:") ? "workload" : "iam-user";
}

// src/core/manifest/metadata/environment.ts
var NAMES = new Map(
  Object.entries({
    production: ["prod", "prd", "live"],
    preproduction: ["preprod", "pre-prod", "pre-production", "pre"],
    staging: ["stage", "stg", "uat"],
    test: ["tst", "testing", "qa"],
    development: ["dev", "develop"],
    sandbox: ["sbx", "sandpit"],
    shared: ["common"]
  }).flatMap(([name, others]) => [name, ...others].map((one) => [one, name]))
);
function environmentName(text) {
  const name = text.trim().toLowerCase();
  return NAMES.get(name) ?? name;
}

// src/core/manifest/metadata/tickets.ts
var SYSTEMS = [
  "jira",
  "servicenow",
  "github",
  "gitlab",
  "linear",
  "azure-boards",
  "freshservice",
  "other"
];
var KEY = /^[A-Z][A-Z0-9_]{1,31}-\d{1,12}$/;
var SERVICENOW = /^(?:CHG|INC|RITM|REQ|TASK|SCTASK|PRB)\d{5,12}$/;
var GITHUB = /^(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d{1,12}$/;
var PREFIXED = new RegExp(`^(${SYSTEMS.join("|")}):(\\S+)$`);
function readTickets(text) {
  const words = text.split(/[\s,;]+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  const known = words.map(readTicket).filter((ticket) => ticket !== void 0);
  return known.length > 0 ? known : [ticketOf("other", text.trim())];
}
function readTicket(word) {
  if (/^https?:\/\/./i.test(word)) return fromAddress(word);
  const [, system, id] = PREFIXED.exec(word) ?? [];
  if (system !== void 0 && id !== void 0) return ticketOf(system, id);
  if (KEY.test(word)) return ticketOf("jira", word);
  if (SERVICENOW.test(word)) return ticketOf("servicenow", word);
  if (GITHUB.test(word)) return ticketOf("github", word);
  return void 0;
}
function fromAddress(url) {
  const [, host = "", path = ""] = /^https?:\/\/([^/?#]+)\/?([^?#]*)/i.exec(url) ?? [];
  const at = (system, id) => ({ ...ticketOf(system, id), url });
  const hub = /^([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)\/?$/.exec(path);
  if (/^(?:www\.)?github\.com$/i.test(host) && hub !== null) {
    return at("github", `${hub[1] ?? ""}#${hub[2] ?? ""}`);
  }
  const lab = /^(.+?)\/-\/(?:issues|merge_requests|work_items)\/(\d+)\/?$/.exec(path);
  if (lab !== null) return at("gitlab", `${lab[1] ?? ""}#${lab[2] ?? ""}`);
  const linear = /\/issue\/([A-Z][A-Z0-9]*-\d+)(?:\/|$)/.exec(path)?.[1];
  if (/^linear\.app$/i.test(host) && linear !== void 0) return at("linear", linear);
  const jira = /(?:^|\/)browse\/([A-Z][A-Z0-9_]*-\d+)\/?$/.exec(path)?.[1];
  if (jira !== void 0) return at("jira", jira);
  return at("other", url);
}
function ticketOf(system, id) {
  return { system, id, relation: "request" };
}

// src/core/manifest/metadata/annotation-fields.ts
var PREFIX = "grantproof.dev/";
var time = (field) => (text) => {
  const instant = readInstant(text);
  return instant === void 0 ? { code: "time-unreadable", wrong: "is not a time that can be read", help: TIME_HELP } : { values: { [field]: instant } };
};
var length = (field) => (text) => {
  const span2 = readSpan(text);
  return span2 === void 0 ? {
    code: "time-unreadable",
    wrong: "is not a length of time that can be read",
    help: 'write days, hours, minutes and seconds, such as "P90D" or "PT12H"'
  } : { values: { [field]: span2 } };
};
var person = (field) => (text) => {
  const found = readPerson(text);
  return found === void 0 ? NO_PERSON : { values: { [field]: found } };
};
var NO_PERSON = {
  code: "schema-wrong-value",
  wrong: "names no person",
  help: 'write one person, such as "github:octo-dev" or "email:octo@example.com"'
};
var people = (text) => {
  const found = text.split(/[\s,;]+/).map(readPerson);
  const known = found.filter((one) => one !== void 0);
  return known.length < found.length ? NO_PERSON : { values: { secondary: known } };
};
var plain2 = (field) => (text) => ({ values: { [field]: text } });
var tickets = (text) => ({ values: { tickets: readTickets(text) } });
var unused = () => ({ values: {} });
var CREDENTIAL_TYPES = ["static", "short-lived", "federated", "certificate", "none"];
var credentialType = (text) => CREDENTIAL_TYPES.find((type) => type === text.trim());
var OWN_FIELDS = /* @__PURE__ */ new Map([
  ["owner", person("primary")],
  ["owner-team", (text) => ({ values: { team: readTeam(text) ?? text } })],
  ["secondary", people],
  ["sponsor", person("sponsor")],
  ["contact", plain2("contact")],
  ["environment", (text) => ({ values: { environment: environmentName(text) } })],
  ["justification", plain2("justification")],
  ["ticket", tickets],
  ["tickets", tickets],
  ["valid-from", time("validFrom")],
  ["expires-at", time("expiresAt")],
  ["max-ttl", length("maxTtl")],
  [
    "on-expiry",
    (text) => text === "revoke" || text === "review" ? { values: { onExpiry: text } } : {
      code: "schema-wrong-value",
      wrong: "is not what can happen at the end",
      help: 'write "revoke" or "review"'
    }
  ],
  [
    "renewals",
    (text) => /^\d{1,5}$/.test(text) ? { values: { renewals: Number(text) } } : {
      code: "schema-wrong-value",
      wrong: "is not a count",
      help: 'write how often the grant was renewed, such as "2"'
    }
  ],
  ["review-cadence", length("reviewCadence")],
  ["last-reviewed", time("lastReviewedAt")],
  ["last-reviewed-by", person("lastReviewedBy")],
  ["last-review", plain2("lastReview")],
  [
    "credential-type",
    (text) => credentialType(text) === void 0 ? {
      code: "schema-wrong-value",
      wrong: "is not a type of credential",
      help: `write one of ${CREDENTIAL_TYPES.map((type) => `"${type}"`).join(", ")}`
    } : { values: {} }
  ],
  ["exception", unused],
  ["privilege-ack", unused]
]);
var owner = (text) => readOwnerText(text);
var end = (text) => ({
  expiresAt: readInstant(text) ?? { unreadable: text }
});
var UNIT = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
function lifetime(text) {
  const [, count, unit] = /^(\d{1,9})([smhdw])$/.exec(text) ?? [];
  const seconds = unit === void 0 ? void 0 : UNIT[unit];
  return seconds === void 0 ? {} : { maxTtl: Number(count) * seconds * 1e3 };
}
var channel = (text) => ({
  contact: /^[#@]|[:/@]/.test(text) ? text : `#${text}`
});
var ALIASES = [
  ["cloud-platform.justice.gov.uk/team-name", (text) => ({ team: text })],
  ["cloud-platform.justice.gov.uk/owner", owner],
  ["cloud-platform.justice.gov.uk/review-after", (text) => ({ ...end(text), onExpiry: "review" })],
  [
    "cloud-platform.justice.gov.uk/is-production",
    (text) => text === "true" ? { environment: "production" } : {}
  ],
  [
    "cloud-platform.justice.gov.uk/environment-name",
    (text) => ({ environment: environmentName(text) })
  ],
  ["cloud-platform.justice.gov.uk/slack-channel", channel],
  ["a8r.io/owner", owner],
  ["a8r.io/support", (text) => ({ contact: text })],
  ["a8r.io/chat", (text) => ({ contact: text })],
  ["janitor/expires", end],
  ["janitor/ttl", lifetime],
  ["team", (text) => ({ team: readTeam(text) ?? text })],
  ["Team", (text) => ({ team: readTeam(text) ?? text })],
  ["owner", owner],
  ["Owner", owner],
  ["ExpiresAt", end],
  ["Expiry", end],
  ["expirationDate", end],
  ["Ticket", (text) => ({ tickets: readTickets(text) })],
  ["ticket", (text) => ({ tickets: readTickets(text) })],
  ["environment", (text) => ({ environment: environmentName(text) })],
  ["Environment", (text) => ({ environment: environmentName(text) })]
];

// src/core/manifest/kubernetes/removal.ts
var KEEPERS = [
  {
    key: "argocd.argoproj.io/sync-options",
    keeps: (value) => value.split(",").map((option) => option.trim()).find((option) => option === "Prune=false" || option === "Delete=false")
  },
  {
    key: "helm.sh/resource-policy",
    keeps: (value) => value.trim() === "keep" ? value : void 0
  },
  {
    key: "kustomize.toolkit.fluxcd.io/prune",
    keeps: (value) => value.trim().toLowerCase() === "disabled" ? value : void 0
  }
];
function removalOf(object) {
  const kept = KEEPERS.flatMap(
    ({ key, keeps }) => ["annotations", "labels"].flatMap((carrier) => {
      const value = Object.hasOwn(object[carrier], key) ? object[carrier][key] : void 0;
      const setting = value === void 0 ? void 0 : keeps(value);
      return setting === void 0 ? [] : [{ key, setting, pointer: ["metadata", carrier, key] }];
    })
  );
  return {
    effective: kept.length > 0 ? "no" : "unknown",
    reasons: kept.map(({ key, setting }) => `\`${key}: ${setting}\``),
    get place() {
      const [first] = kept;
      return first === void 0 ? object.place : object.at(first.pointer);
    }
  };
}

// src/core/manifest/kubernetes/grant-of.ts
function grantOf2(object, parts) {
  const { pointers, credential } = parts;
  return {
    id: parts.id,
    format: "kubernetes",
    identity: parts.identity,
    entitlements: parts.effective,
    declared: parts.declared,
    metadata: parts.metadata,
    ...credential === void 0 ? {} : { credential },
    revoked: false,
    removal: removalOf(object),
    notes: compact({
      ...parts.notes,
      labels: compact({ ...object.labels }),
      annotations: notedAnnotations(object)
    }),
    get place() {
      return object.place;
    },
    at: (part) => placeOf2(object, part, parts.metadata, pointers)
  };
}
function annotatedCredential(object) {
  const type = credentialType(object.annotations[`${PREFIX}credential-type`] ?? "");
  return type === void 0 ? void 0 : { type, consumers: [] };
}
function notedAnnotations({ annotations: annotations2 }) {
  return compact(
    Object.fromEntries(
      Object.entries(annotations2).filter(
        ([key]) => !key.startsWith(PREFIX) && key !== "kubectl.kubernetes.io/last-applied-configuration"
      )
    )
  );
}
function placeOf2(object, part, metadata, pointers) {
  const annotation = (...suffixes) => {
    const present3 = suffixes.find((suffix) => Object.hasOwn(object.annotations, PREFIX + suffix));
    return object.at(["metadata", "annotations", PREFIX + (present3 ?? "")]);
  };
  switch (part) {
    case "grant":
      return object.at(["metadata", "name"]);
    case "identity":
      return object.at(pointers.identity);
    case "entitlements":
      return object.at(pointers.entitlements);
    case "team":
      return metadata.team?.place ?? annotation("owner-team");
    case "owner":
    case "primary":
      return metadata.primary?.place ?? annotation("owner");
    case "justification":
      return metadata.justification?.place ?? annotation("justification");
    case "tickets":
      return metadata.tickets?.place ?? annotation("ticket", "tickets");
    case "expiresAt":
    case "validity":
      return metadata.expiresAt?.place ?? annotation("expires-at");
    case "review":
      return metadata.reviewCadence?.place ?? annotation("review-cadence");
    case "credential":
    case "rotation":
      return annotation("credential-type");
  }
}

// src/core/manifest/kubernetes/binding-grants.ts
function bindingGrants({ object, roleRef, subjects: subjects2 }, roles, metadata, boundary) {
  const { declared, effective } = roles.given(object, roleRef);
  const credential = annotatedCredential(object);
  return subjects2.map(
    (subject) => grantOf2(object, {
      id: kubernetesGrantId(boundary, object, subject),
      identity: identityOf(subject),
      metadata,
      declared,
      effective,
      credential,
      notes: { roleRef: `${roleRef.kind}/${roleRef.name}` },
      pointers: { identity: ["subjects", subject.nth], entitlements: ["roleRef"] }
    })
  );
}

// src/core/manifest/kubernetes/governed-kinds.ts
var RBAC = ["rbac.authorization.k8s.io", "authorization.openshift.io"];
var CORE = [""];
var GROUPS = {
  Role: RBAC,
  ClusterRole: RBAC,
  RoleBinding: RBAC,
  ClusterRoleBinding: RBAC,
  ServiceAccount: CORE,
  Secret: CORE,
  Namespace: CORE
};
function governedKind(group, kind2) {
  return isGovernedName(kind2) && GROUPS[kind2].includes(group) ? kind2 : void 0;
}
function isGovernedName(kind2) {
  return Object.hasOwn(GROUPS, kind2);
}

// src/core/manifest/kubernetes/carriers.ts
var CARRIERS = [
  {
    group: "argoproj.io",
    kinds: ["Application"],
    reason: "an Argo CD application",
    parts: ["spec.source", "spec.sources", "spec.sourceHydrator", "spec.destination"]
  },
  {
    group: "argoproj.io",
    kinds: ["ApplicationSet"],
    reason: "an Argo CD application set",
    parts: [
      "spec.generators",
      "spec.templatePatch",
      "spec.template.spec.source",
      "spec.template.spec.sources",
      "spec.template.spec.sourceHydrator",
      "spec.template.spec.destination"
    ]
  },
  {
    group: "helm.toolkit.fluxcd.io",
    kinds: ["HelmRelease"],
    reason: "a Helm release",
    parts: [
      "spec.chart",
      "spec.chartRef",
      "spec.values",
      "spec.valuesFrom",
      "spec.postRenderers",
      "spec.targetNamespace",
      "spec.releaseName",
      "spec.serviceAccountName"
    ]
  },
  {
    group: "helm.cattle.io",
    kinds: ["HelmChart", "HelmChartConfig"],
    reason: "a Helm chart",
    parts: [
      "spec.chart",
      "spec.chartContent",
      "spec.repo",
      "spec.version",
      "spec.values",
      "spec.valuesContent",
      "spec.set",
      "spec.targetNamespace"
    ]
  },
  {
    group: "source.toolkit.fluxcd.io",
    kinds: ["GitRepository", "OCIRepository", "HelmRepository", "HelmChart", "Bucket"],
    reason: "a source of manifests",
    parts: [
      "spec.url",
      "spec.ref",
      "spec.include",
      "spec.chart",
      "spec.version",
      "spec.sourceRef",
      "spec.valuesFiles",
      "spec.bucketName",
      "spec.endpoint",
      "spec.prefix"
    ]
  },
  {
    group: "kustomize.toolkit.fluxcd.io",
    kinds: ["Kustomization"],
    reason: "a Flux kustomization",
    parts: [
      "spec.patches",
      "spec.patchesStrategicMerge",
      "spec.patchesJson6902",
      "spec.components",
      "spec.postBuild",
      "spec.targetNamespace",
      "spec.namePrefix",
      "spec.nameSuffix",
      "spec.commonMetadata"
    ]
  },
  {
    group: "operators.coreos.com",
    kinds: ["ClusterServiceVersion"],
    reason: "permissions of an operator",
    parts: ["spec.install.spec.permissions", "spec.install.spec.clusterPermissions"]
  }
];
var isCarrierKind = (kind2) => CARRIERS.some(({ kinds }) => kinds.includes(kind2));
function carriedBy(object) {
  const carrier = CARRIERS.find(
    ({ group, kinds }) => group === object.group && kinds.includes(object.kind)
  );
  if (carrier !== void 0) {
    const parts = partsOf(object.value, carrier.parts);
    if (Object.keys(parts).length > 0) return { reason: carrier.reason, parts };
  }
  const held = [];
  for (const inner of Object.values(object.value)) collectAccess(inner, held);
  if (held.length === 0) return null;
  return { reason: `access inside an object of kind ${object.kind}`, parts: held };
}
function collectAccess(value, held) {
  if (typeof value !== "object" || value === null) return;
  if (isJsonObject(value) && isAccessObject(value)) held.push(value);
  else for (const inner of Object.values(value)) collectAccess(inner, held);
}
function isAccessObject({ kind: kind2, apiVersion }) {
  if (typeof kind2 !== "string" || typeof apiVersion !== "string") return false;
  const group = groupOf(apiVersion);
  return group !== "" && governedKind(group, kind2) !== void 0;
}
function partsOf(value, paths) {
  const parts = {};
  for (const path of paths) {
    const part = partAt(value, path);
    if (part !== void 0 && part !== null) parts[path] = part;
  }
  return parts;
}
function partAt(value, path) {
  let part = value;
  for (const key of path.split(".")) part = isJsonObject(part) ? part[key] : void 0;
  return part;
}

// src/core/manifest/kubernetes/doubts.ts
var TYPE_KEYS = ["kind", "apiVersion", "items"];
function graveDoubts(document) {
  return document.ambiguities.filter(
    (problem) => problem.code === "yaml-tag" || problem.code === "yaml-anchor" || problem.code === "yaml-duplicate-key" && isTypeKey(document, problem)
  );
}
function isTypeKey(document, { line, column }) {
  return TYPE_KEYS.some((key) => {
    const place = document.at([key]);
    return place.line === line && place.column === column;
  });
}

// src/core/manifest/kubernetes/extract-objects.ts
function extractObjects({ file, documents }) {
  const found = { objects: [], unrecognised: [], problems: [] };
  for (const document of documents.documents) {
    const { value } = document;
    if (value === null) continue;
    if (isJsonObject(value)) visit(file, document, value, [], void 0, found);
    else found.unrecognised.push(notAnObject(document, isPatch(value) ? "a patch" : void 0));
  }
  return found;
}
function visit(file, document, value, pointer, inherited, found) {
  const type = typeOf(value, inherited);
  const at = (inner) => document.at([...pointer, ...inner]);
  const object = {
    file,
    group: groupOf(type?.apiVersion ?? ""),
    kind: type?.kind ?? "",
    value,
    get place() {
      return pointer.length === 0 ? document.place : document.at(pointer);
    },
    at
  };
  const listed2 = visitItems(object, document, pointer, type, found);
  if (type !== void 0) {
    if (!listed2 || isGovernedName(type.kind)) found.objects.push([object, document]);
    return;
  }
  if (listed2) return;
  const kind2 = value["kind"];
  if (typeof kind2 === "string" && isGovernedName(kind2)) {
    found.problems.push({
      code: "kubernetes-incomplete",
      ...at(["kind"]),
      message: `this ${kind2} has no \`apiVersion\``,
      help: "write the `apiVersion` that belongs to it"
    });
  } else {
    found.unrecognised.push({ ...notAnObject(document, void 0), place: object.place, value });
  }
}
function visitItems(list, document, pointer, type, found) {
  const items = list.value["items"];
  if (!Array.isArray(items)) {
    const empty = items === void 0 || items === null;
    if (!isListKind(list.kind)) return false;
    if (!empty) found.problems.push(wrongItem(list.at(["items"]), "the `items` are no list"));
    return true;
  }
  const inherited = type !== void 0 && isListKind(type.kind) && type.kind !== "List" ? { apiVersion: type.apiVersion, kind: type.kind.slice(0, -"List".length) } : void 0;
  items.forEach((item, nth) => {
    const inner = [...pointer, "items", nth];
    if (isJsonObject(item)) visit(list.file, document, item, inner, inherited, found);
    else found.problems.push(wrongItem(document.at(inner), "this item of a list is no object"));
  });
  return true;
}
function wrongItem(place, message) {
  return {
    code: "kubernetes-incomplete",
    ...place,
    message,
    help: "write objects with `apiVersion`, `kind` and `metadata`"
  };
}
var isListKind = (kind2) => kind2.endsWith("List");
function typeOf(value, inherited) {
  const { kind: kind2, apiVersion } = value;
  if (kind2 === void 0 && inherited !== void 0) return inherited;
  if (typeof kind2 !== "string" || kind2 === "") return void 0;
  return typeof apiVersion === "string" && apiVersion !== "" ? { apiVersion, kind: kind2 } : void 0;
}
function notAnObject(document, reason) {
  return {
    reason: reason ?? "not a Kubernetes object",
    get place() {
      return document.place;
    },
    value: document.value
  };
}
function isPatch(value) {
  return Array.isArray(value) && value.length > 0 && value.every((step) => isJsonObject(step) && "op" in step && "path" in step);
}

// src/core/manifest/kubernetes/marks.ts
var TEMPLATE_TEXT = /\{\{|\{%|<%/;
var isTemplateText = (text) => TEMPLATE_TEXT.test(text);
function concealment(object) {
  const { value } = object;
  if (isJsonObject(value["sops"])) return "encrypted by SOPS";
  if (someText(value, (text) => text.includes("{{") || text.includes("{%"))) return "a template";
  return isMergePatch(object) ? "a patch" : void 0;
}
var DIRECTIVES = ["$patch", "$retainKeys", "$deleteFromPrimitiveList", "$setElementOrder"];
function isMergePatch({ kind: kind2, value }) {
  if (someKey(value, (key) => DIRECTIVES.some((directive) => key.startsWith(directive))))
    return true;
  switch (kind2) {
    case "RoleBinding":
    case "ClusterRoleBinding":
      return value["roleRef"] === void 0;
    case "Role":
      return value["rules"] === void 0;
    case "ClusterRole":
      return value["rules"] === void 0 && value["aggregationRule"] === void 0;
    default:
      return false;
  }
}
function someText(value, test) {
  if (typeof value === "string") return test(value);
  if (Array.isArray(value)) return value.some((item) => someText(item, test));
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([key, inner]) => test(key) || someText(inner, test));
}
function someKey(value, test) {
  if (Array.isArray(value)) return value.some((item) => someKey(item, test));
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([key, inner]) => test(key) || someKey(inner, test));
}

// src/core/manifest/kubernetes/kustomization.ts
var FIELDS = [
  "commonAnnotations",
  "configurations",
  "generators",
  "helmChartInflationGenerator",
  "helmCharts",
  "helmGlobals",
  "namePrefix",
  "nameSuffix",
  "namespace",
  "openapi",
  "patchesJson6902",
  "patchesStrategicMerge",
  "replacements",
  "transformers",
  "vars"
];
var LISTS_OF_SOURCES = ["resources", "bases", "components", "crds"];
var isKustomizationPath = (path) => /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(path);
var isKustomization = (group, kind2) => group === "kustomize.config.k8s.io" && (kind2 === "Kustomization" || kind2 === "Component");
function kustomizationParts(value) {
  const parts = {};
  const keep = (key, part) => {
    if (part !== void 0 && !isVoid(part)) parts[key] = part;
  };
  for (const field of FIELDS) keep(field, value[field]);
  for (const list of LISTS_OF_SOURCES) keep(list, only(value[list], isRemote));
  keep("patches", only(value["patches"], mayTouchGrants));
  keep("secretGenerator", only(value["secretGenerator"], isTokenGenerator));
  for (const labels of ["labels", "commonLabels"]) {
    if (someText(value[labels], isAggregation)) keep(labels, value[labels]);
  }
  return Object.keys(parts).length === 0 ? null : parts;
}
function isVoid(part) {
  if (part === null || part === "") return true;
  return typeof part === "object" && Object.keys(part).length === 0;
}
function only(list, test) {
  return Array.isArray(list) ? list.filter(test) : list;
}
function isRemote(source) {
  if (typeof source !== "string") return true;
  return /:\/\/|^git@|^[\w.-]+@[\w.-]+:|[?&](?:ref|version|submodules|timeout)=/.test(source) || /^(?:gh|git|hg|bb|s3|gcs|file):/.test(source) || /^(?!\.{1,2}\/)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}[/:]/i.test(source);
}
function mayTouchGrants(patch) {
  if (!isJsonObject(patch) || patch["options"] !== void 0) return true;
  const { target, patch: inline } = patch;
  const kind2 = isJsonObject(target) ? target["kind"] : void 0;
  if (typeof kind2 !== "string" || !/^[A-Z][A-Za-z0-9]*$/.test(kind2)) return true;
  if (typeof inline === "string" && /\/kind\b/.test(inline)) return true;
  return isGovernedName(kind2) || isCarrierKind(kind2);
}
function isTokenGenerator(secret) {
  return !isJsonObject(secret) || secret["type"] === "kubernetes.io/service-account-token";
}
var isAggregation = (text) => text.startsWith("rbac.authorization.k8s.io/");

// src/core/manifest/kubernetes/rule-privilege.ts
var RBAC2 = "rbac.authorization.k8s.io";
function natureOf(group, resource) {
  const touches = (wantedGroup, ...wanted) => (group === "*" || group === wantedGroup) && wanted.some((one) => takesIn(resource, one));
  const roles = touches(RBAC2, "roles", "clusterroles");
  return {
    everything: group === "*" && resource === "*",
    access: roles || touches(RBAC2, "rolebindings", "clusterrolebindings"),
    becoming: roles || touches("", "users", "groups", "serviceaccounts") || touches("authentication.k8s.io", "uids") || (group === "*" || group === "authentication.k8s.io") && resource.startsWith("userextras"),
    identities: touches("", "serviceaccounts", "serviceaccounts/token"),
    signing: touches(
      "certificates.k8s.io",
      "certificatesigningrequests",
      "certificatesigningrequests/approval",
      "certificatesigningrequests/status",
      "signers"
    ),
    secrets: touches("", "secrets")
  };
}
function takesIn(pattern2, resource) {
  if (pattern2 === "*" || pattern2 === resource) return true;
  const slash = resource.indexOf("/");
  return slash >= 0 && pattern2 === `*${resource.slice(slash)}`;
}
var READ = ["get", "list", "watch"];
var READ_PATH = ["get", "head", "options"];
var WRITE = ["create", "update", "patch", "delete", "deletecollection"];
function privilegeOf(nature, verb) {
  const may = (...verbs) => verb === "*" || verbs.includes(verb);
  if (verb === "escalate" || verb === "bind" || verb === "impersonate") return "privileged";
  if (verb === "*" && (nature.everything || nature.becoming)) return "privileged";
  if (nature.access && may(...WRITE)) return "admin";
  if (nature.identities && may("create")) return "identity-issue";
  if (nature.signing && may("create", "update", "patch", "approve", "sign"))
    return "identity-issue";
  if (nature.secrets && may(...READ)) return "secret-read";
  return READ.includes(verb) ? "read" : "write";
}
function pathPrivilegeOf(verb) {
  return READ_PATH.includes(verb) ? "read" : "write";
}
function graver(a, b) {
  return PRIVILEGES.indexOf(a) > PRIVILEGES.indexOf(b) ? a : b;
}

// src/core/manifest/kubernetes/rule-resources.ts
function resourceCount(rule) {
  const { apiGroups, resources, resourceNames, nonResourceURLs } = rule;
  return apiGroups.length * resources.length * Math.max(1, resourceNames.length) + nonResourceURLs.length;
}
function ruleResources(rule) {
  return [...namedResources(rule), ...rule.nonResourceURLs.map(pathResource)];
}
function namedResources(rule) {
  const found = [];
  rule.apiGroups.forEach((group, nthGroup) => {
    rule.resources.forEach((resource, nth) => {
      const kind2 = `${groupPattern(group)}/${resourcePattern(resource)}`;
      const nature = natureOf(group, resource);
      const from = [
        ["resources", nth],
        ["apiGroups", nthGroup]
      ];
      if (rule.resourceNames.length === 0) found.push({ pattern: kind2, nature, from });
      rule.resourceNames.forEach((name, nthName) => {
        found.push({
          pattern: `${kind2}:${literal(name)}`,
          nature,
          from: [["resourceNames", nthName], ...from]
        });
      });
    });
  });
  return found;
}
function groupPattern(group) {
  if (group === "") return "core";
  return group === "*" ? group : literal(group);
}
function resourcePattern(resource) {
  if (resource === "*") return resource;
  return resource.startsWith("*/") ? `*/${literal(resource.slice(2))}` : literal(resource);
}
function pathResource(path, nth) {
  const start = path.replace(/\*+$/, "");
  return {
    pattern: `url:${literal(start)}${start === path ? "" : "*"}`,
    nature: null,
    from: [["nonResourceURLs", nth]]
  };
}

// src/core/manifest/kubernetes/rule-entitlements.ts
var blankEntitlement = {
  system: "kubernetes",
  boundary: null,
  resources: [],
  role: null,
  actions: [],
  scopes: [],
  secretKeys: [],
  privilege: null,
  conditions: null,
  delegable: false,
  dataClass: null
};
function ruleEntitlements(object, rule, nth, boundary) {
  const resources = ruleResources(rule).filter(
    ({ nature }) => nature !== null || boundary === CLUSTER
  );
  const verbs = rule.verbs.includes("*") ? ["*"] : rule.verbs;
  if (resources.length === 0 || verbs.length === 0) return { declared: [], effective: [] };
  const effective = splitByPrivilege(resources, verbs, boundary);
  const whole = {
    ...blankEntitlement,
    boundary,
    resources: resources.map(({ pattern: pattern2 }) => pattern2),
    actions: rule.verbs.map(verbPattern),
    privilege: effective.map(({ privilege }) => privilege).reduce((a, b) => a === null || b === null ? a ?? b : graver(a, b), null)
  };
  return {
    declared: [{ entitlement: whole, at: placesOf(object, rule, nth) }],
    effective
  };
}
var CLUSTER = "cluster";
var verbPattern = (verb) => verb === "*" ? verb : literal(verb);
function splitByPrivilege(resources, verbs, boundary) {
  const alike = grouped(resources, ({ nature }) => JSON.stringify(nature));
  return [...alike.values()].flatMap((group) => {
    const nature = group[0]?.nature ?? null;
    const byPrivilege = grouped(
      verbs,
      (verb) => nature === null ? pathPrivilegeOf(verb) : privilegeOf(nature, verb)
    );
    return [...byPrivilege].map(([privilege, some]) => ({
      ...blankEntitlement,
      boundary,
      resources: group.map(({ pattern: pattern2 }) => pattern2),
      actions: some.map(verbPattern),
      privilege
    }));
  });
}
function grouped(items, keyOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const group = groups.get(keyOf2(item));
    if (group === void 0) groups.set(keyOf2(item), [item]);
    else group.push(item);
  }
  return groups;
}
function placesOf(object, rule, nth) {
  return (part, value) => object.at(["rules", nth, ...pointerTo(rule, part, value)]);
}
function pointerTo(rule, part, value) {
  switch (part) {
    case "actions": {
      const found = rule.verbs.findIndex((verb) => verbPattern(verb) === value);
      return found < 0 ? ["verbs"] : ["verbs", found];
    }
    case "resource": {
      const from = ruleResources(rule).find(({ pattern: pattern2 }) => pattern2 === value)?.from[0];
      return from ?? [rule.resources.length > 0 ? "resources" : "nonResourceURLs"];
    }
    case "entitlement":
    case "role":
    case "scopes":
    case "secretKeys":
      return [];
  }
}

// src/core/manifest/kubernetes/token-secret.ts
var ACCOUNT = "kubernetes.io/service-account.name";
function isTokenSecret(type) {
  return type === "kubernetes.io/service-account-token" || typeof type === "string" && /^ENC\[|\{\{|\{%/.test(type) || typeof type === "object" && type !== null;
}
function readTokenSecret(object) {
  const pointer = ["metadata", "annotations", ACCOUNT];
  const account = textIn(object.annotations, ACCOUNT);
  if (account === void 0) {
    const problem = incomplete(
      object,
      pointer,
      "this token Secret names no ServiceAccount",
      `write the annotation \`${ACCOUNT}\``
    );
    return { problems: [problem] };
  }
  const namespace = object.namespace ?? "-";
  return {
    value: {
      account,
      declared: {
        entitlement: {
          ...blankEntitlement,
          boundary: `namespace:${literal(namespace)}`,
          resources: [`core/serviceaccounts:${literal(account)}`],
          actions: ["authenticate"],
          privilege: "identity-issue"
        },
        at: () => object.at(pointer)
      }
    }
  };
}

// src/core/manifest/kubernetes/classify-file.ts
function classifyFile(file) {
  const { documents, text } = file;
  const place = { path: file.file.path, line: 1, column: 1 };
  if (documents.problems.length > 0) {
    return isTemplateText(text) ? unread([{ reason: "a template", place, parts: void 0 }], []) : unread([], documents.problems);
  }
  const objects = [];
  const concealed = [];
  const problems = [];
  const read = extractObjects(file);
  problems.push(...read.problems);
  for (const one of read.unrecognised) {
    if (isKustomizationPath(file.file.path) && isJsonObject(one.value)) {
      concealed.push(...kustomizationIn({ value: one.value, place: one.place }));
    } else {
      concealed.push(concealedAt(one, one.reason, one.value));
    }
  }
  const governed = /* @__PURE__ */ new Set();
  for (const [object, document] of read.objects) {
    const kind2 = governedKind(object.group, object.kind);
    if (kind2 === void 0) {
      concealed.push(...concealedIn(object));
      problems.push(...misplaced(object));
      continue;
    }
    if (kind2 === "Secret" && !isTokenSecret(object.value["type"])) continue;
    governed.add(document);
    sort(object, kind2, document, { objects, concealed, problems });
  }
  for (const document of documents.documents) {
    problems.push(...governed.has(document) ? document.ambiguities : graveDoubts(document));
  }
  return { objects, concealed, problems };
}
var unread = (concealed, problems) => ({
  objects: [],
  concealed,
  problems
});
function sort(object, kind2, document, into) {
  const reason = concealment(object);
  if (reason !== void 0) {
    into.concealed.push(concealedAt(object, reason, kind2 === "Secret" ? void 0 : object.value));
    return;
  }
  const named2 = readNamed(object);
  if ("problems" in named2) into.problems.push(...named2.problems);
  else if (document.ambiguities.length === 0) into.objects.push(named2.value);
}
function concealedIn(object) {
  const { group, kind: kind2, value } = object;
  if (isKustomization(group, kind2)) return kustomizationIn(object);
  if (kind2.includes("{{") || kind2.includes("{%")) return [concealedAt(object, "a template", value)];
  const carried = carriedBy(object);
  return carried === null ? [] : [concealedAt(object, carried.reason, carried.parts)];
}
function kustomizationIn(object) {
  const parts = kustomizationParts(object.value);
  return parts === null ? [] : [concealedAt(object, "a kustomization that fetches or changes objects", parts)];
}
function concealedAt(object, reason, parts) {
  return {
    reason,
    get place() {
      return object.place;
    },
    parts
  };
}
function misplaced(object) {
  if (object.group !== "grantproof.dev") return [];
  const help = object.kind === "GrantMetadata" ? "move it to .github/grantproof/metadata.yaml" : "move it to a path that the policy governs with the format `access-grant`";
  return [
    {
      code: "kind-not-supported",
      ...object.at(["kind"]),
      message: `the kind ${shown(object.kind)} can't stand in a file of the format \`kubernetes\``,
      help
    }
  ];
}

// src/core/manifest/kubernetes/duplicates.ts
function withoutDuplicates(objects) {
  const first = /* @__PURE__ */ new Map();
  const problems = [];
  for (const object of objects) {
    const key = JSON.stringify([object.kind, object.namespace, object.name]);
    const known = first.get(key);
    if (known === void 0) first.set(key, object);
    else if (object.kind !== "Namespace") problems.push(duplicate(object, known));
  }
  return { objects: [...first.values()], problems };
}
function duplicate(object, known) {
  const { path, line } = known.place;
  const where = object.namespace === null ? "" : ` in the namespace \`${object.namespace}\``;
  return {
    code: "grant-duplicate",
    ...object.at(["metadata", "name"]),
    message: `the ${object.kind} \`${object.name}\`${where} stands in \`${path}\`, line ${line}, too`,
    help: "keep one of them, or let the policy part the folders by `boundary`"
  };
}

// src/core/manifest/kubernetes/federation.ts
var CLOUDS = [
  {
    annotation: "eks.amazonaws.com/role-arn",
    mechanism: "irsa",
    entitlement: (arn) => ({
      system: "aws",
      boundary: within("account", /^arn:[^:]*:iam::([^:]+):/.exec(arn)?.[1])
    })
  },
  {
    annotation: "iam.gke.io/gcp-service-account",
    mechanism: "gke-workload-identity",
    entitlement: (account) => ({
      system: "gcp",
      boundary: within("project", /@([^.@]+)\.iam\.gserviceaccount\.com$/.exec(account)?.[1])
    })
  },
  {
    annotation: "azure.workload.identity/client-id",
    mechanism: "azure-workload-identity",
    entitlement: (_client, { annotations: annotations2 }) => ({
      system: "azure",
      boundary: within("tenant", annotations2["azure.workload.identity/tenant-id"])
    })
  }
];
var within = (scope, name) => name === void 0 ? null : `${scope}:${literal(name)}`;
function federationOf(object) {
  const found = CLOUDS.flatMap(({ annotation, mechanism, entitlement }) => {
    const value = object.annotations[annotation]?.trim() ?? "";
    if (value === "") return [];
    const declared = {
      entitlement: {
        ...blankEntitlement,
        resources: [literal(value)],
        actions: ["assume"],
        ...entitlement(value, object)
      },
      at: () => object.at(["metadata", "annotations", annotation])
    };
    return [{ mechanism, declared }];
  });
  if (found.length === 0) return null;
  return {
    mechanism: found.map(({ mechanism }) => mechanism).join("+"),
    declared: found.map(({ declared }) => declared)
  };
}

// src/core/manifest/metadata/annotations.ts
function readAnnotations(carriers, from) {
  const found = {};
  const problems = [];
  for (const carrier of carriers) readOwn(carrier, from, found, problems);
  for (const [key, read] of ALIASES) {
    for (const carrier of carriers) {
      const text = textOf(carrier, key);
      if (text !== void 0) add(found, read(text), from, () => carrier.at(key));
    }
  }
  return { metadata: found, problems };
}
function readOwn(carrier, from, found, problems) {
  for (const key of Object.keys(carrier.entries)) {
    if (!key.startsWith(PREFIX)) continue;
    const name = key.slice(PREFIX.length);
    const reader = OWN_FIELDS.get(name);
    if (reader === void 0) {
      problems.push(unknownField(name, carrier.at(key)));
      continue;
    }
    const text = textOf(carrier, key);
    if (text === void 0) continue;
    const read = reader(text);
    if ("values" in read) {
      add(found, read.values, from, () => carrier.at(key));
      continue;
    }
    const { code, wrong, help } = read;
    problems.push({ code, ...carrier.at(key), message: `\`${text}\` ${wrong}`, help });
    if (name === "expires-at") {
      add(found, { expiresAt: { unreadable: text } }, from, () => carrier.at(key));
    }
  }
}
function unknownField(name, place) {
  const near = nearestName(name, [...OWN_FIELDS.keys()]);
  return {
    code: "schema-unknown-field",
    ...place,
    message: `the annotation \`${PREFIX}${name}\` is unknown`,
    help: near === void 0 ? `write one of ${[...OWN_FIELDS.keys()].join(", ")} after ${PREFIX}` : `did you mean \`${PREFIX}${near}\`?`
  };
}
function textOf(carrier, key) {
  if (!Object.hasOwn(carrier.entries, key)) return void 0;
  const text = carrier.entries[key]?.trim();
  return text === "" ? void 0 : text;
}
function add(found, values, from, place) {
  const fresh = Object.entries(values).filter(([field]) => !Object.hasOwn(found, field)).map(([field, value]) => [field, sourced(value, from, place)]);
  Object.assign(found, Object.fromEntries(fresh));
}

// src/core/manifest/metadata/resolve.ts
function resolveMetadata(layers) {
  const resolved = {};
  for (const origin of FARTHEST_FIRST) {
    for (const layer of layers.toReversed()) {
      for (const [field, value] of Object.entries(layer)) {
        if (value.from === origin) resolved[field] = value;
      }
    }
  }
  return resolved;
}
var FARTHEST_FIRST = ORIGINS.toReversed();

// src/core/manifest/metadata/sidecar.ts
function readSidecars(documents) {
  const sidecars = [];
  const problems = [];
  for (const document of documents) {
    const { value } = document;
    if (typeof value !== "object" || value === null || !("kind" in value)) continue;
    if (value.kind !== "GrantMetadata") continue;
    const shaped = readShaped("grant-metadata", document);
    if ("problems" in shaped) {
      problems.push(...shaped.problems);
      continue;
    }
    const { selector, ...spec } = shaped.value.spec;
    const read = specMetadata(document, spec, isDirectory(selector) ? "directory" : "sidecar");
    const faults = [...globProblems(document, selector), ...read.problems];
    problems.push(...faults);
    if (faults.length > 0) continue;
    sidecars.push({ name: shaped.value.metadata.name, selector, metadata: read.metadata });
  }
  return { sidecars, problems };
}
function sidecarMetadata(sidecars, selected) {
  return sidecars.filter(({ selector }) => selects(selector, selected)).map(({ metadata }) => metadata).toReversed();
}
function isDirectory({ kinds, names, namespaces }) {
  return kinds === void 0 && names === void 0 && namespaces === void 0;
}
function selects(selector, { path, kind: kind2, name, namespace }) {
  const { paths, kinds, names, namespaces } = selector;
  return (paths === void 0 || paths.some((glob) => globMatcher(glob)(path))) && (kinds === void 0 || kind2 !== null && kinds.includes(kind2)) && (names === void 0 || isOneOf(names, name)) && (namespaces === void 0 || isOneOf(namespaces, namespace));
}
function isOneOf(globs, name) {
  return name !== null && globs.some((glob) => glob === name || globMatcher(glob)(name));
}
var GLOBS = ["paths", "names", "namespaces"];
function globProblems(document, selector) {
  return GLOBS.flatMap(
    (key) => (selector[key] ?? []).flatMap((glob, nth) => {
      const fault = globFault(glob);
      if (fault === null) return [];
      return [
        {
          code: "schema-wrong-value",
          ...document.at(["spec", "selector", key, nth]),
          message: `the glob \`${glob}\` ${fault}`,
          help: "write a glob such as `clusters/**` or `sample-*`"
        }
      ];
    })
  );
}

// src/core/manifest/kubernetes/object-metadata.ts
function metadataSource(namespaces, { sidecars, codeowners }) {
  const reads = namespaces.map((object) => ({ object, read: readOwn2(object, "namespace") }));
  const inherited = new Map(
    reads.toReversed().map(({ object, read }) => [object.name, read.metadata])
  );
  const owned = /* @__PURE__ */ new Map();
  const codeownersOf2 = (path) => {
    if (codeowners === null) return {};
    const metadata = owned.get(path) ?? codeownersMetadata(codeowners, path);
    owned.set(path, metadata);
    return metadata;
  };
  return {
    problems: reads.flatMap(({ read }) => read.problems),
    of: (object) => {
      const own = readOwn2(object, "object");
      const metadata = resolveMetadata([
        own.metadata,
        ...sidecarMetadata(sidecars, {
          path: object.file.path,
          kind: object.kind,
          name: object.name,
          namespace: object.namespace
        }),
        (object.namespace === null ? void 0 : inherited.get(object.namespace)) ?? {},
        codeownersOf2(object.file.path)
      ]);
      return { metadata, problems: own.problems };
    }
  };
}
function readOwn2(object, from) {
  const carrier = (key) => ({
    entries: object[key],
    at: (name) => object.at(["metadata", key, name])
  });
  return readAnnotations([carrier("annotations"), carrier("labels")], from);
}

// src/core/manifest/kubernetes/opaque-units.ts
function opaqueUnit(file, boundary, concealed) {
  const reasons = [...new Set(concealed.map((one) => one.reason))];
  const [first] = concealed;
  return {
    id: opaqueId(boundary, file.path),
    format: "kubernetes",
    reason: reasons.join(", "),
    get place() {
      return first?.place ?? { path: file.path, line: 1, column: 1 };
    },
    blobs: [file.oid],
    fingerprint: fingerprintOf(file, concealed)
  };
}
function fingerprintOf(file, concealed) {
  const texts = concealed.map(
    ({ reason, parts }) => parts === void 0 ? void 0 : canonicalText({ reason, parts })
  );
  const known = texts.filter((text) => text !== void 0);
  if (known.length < texts.length) return `blob:${file.oid}`;
  return digestOf(sortedSet(known).join("\n"));
}
function canonicalText(value) {
  try {
    return canonicalJson(value);
  } catch {
    return void 0;
  }
}

// src/core/manifest/kubernetes/role.ts
var LISTS = ["apiGroups", "resources", "resourceNames", "verbs", "nonResourceURLs"];
function readRole(object) {
  const problems = [];
  const rules = listIn(object, object.value["rules"], ["rules"], problems).map(
    (rule, nth) => readRule(object, rule, nth, problems)
  );
  const aggregation = object.value["aggregationRule"];
  const aggregates = aggregation === void 0 || aggregation === null || object.kind === "Role" ? null : readAggregation(object, aggregation, problems);
  return problems.length > 0 ? { problems } : { value: { object, rules, aggregates } };
}
function readRule(object, rule, nth, problems) {
  const lists = {};
  if (!isJsonObject(rule)) {
    problems.push(incomplete(object, ["rules", nth], "this rule is no mapping", RULE_HELP));
  }
  for (const key of LISTS) {
    const pointer = ["rules", nth, key];
    const items = listIn(object, isJsonObject(rule) ? rule[key] : null, pointer, problems);
    lists[key] = items.filter((item, at) => {
      if (typeof item === "string") return true;
      problems.push(
        incomplete(
          object,
          [...pointer, at],
          `\`${JSON.stringify(item)}\` in \`${key}\` is not text`,
          "put it in quotes"
        )
      );
      return false;
    });
  }
  return lists;
}
var RULE_HELP = "write `apiGroups`, `resources` and `verbs`, each with a list of texts";
function listIn(object, list, pointer, problems) {
  if (list === void 0 || list === null) return [];
  if (Array.isArray(list)) return list;
  problems.push(
    incomplete(object, pointer, `\`${String(pointer.at(-1))}\` is no list`, "write a list: `[\u2026]`")
  );
  return [];
}
function readAggregation(object, rule, problems) {
  const selectors = isJsonObject(rule) ? rule["clusterRoleSelectors"] : void 0;
  const pointer = ["aggregationRule", "clusterRoleSelectors"];
  const tests = listIn(object, selectors, pointer, problems).map((selector, nth) => {
    const test = isJsonObject(selector) ? selectorTest(selector) : void 0;
    if (test === void 0) {
      problems.push(
        incomplete(
          object,
          [...pointer, nth],
          "this selector can't be read",
          "write `matchLabels`, or `matchExpressions` with `key`, `operator` and `values`"
        )
      );
    }
    return test;
  });
  return (labels) => tests.some((test) => test?.(labels) === true);
}
function selectorTest(selector) {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  if (!isJsonObject(matchLabels) || !Array.isArray(matchExpressions)) return void 0;
  const tests = [
    ...Object.entries(matchLabels).map(
      ([key, value]) => (labels) => labels[key] === value
    ),
    ...matchExpressions.map(expressionTest)
  ];
  if (tests.includes(void 0)) return void 0;
  return (labels) => tests.every((test) => test?.(labels) === true);
}
function expressionTest(expression) {
  if (!isJsonObject(expression)) return void 0;
  const { key, operator, values } = expression;
  if (typeof key !== "string") return void 0;
  const listed2 = Array.isArray(values) ? values : [];
  if (operator === "Exists") return (labels) => labels[key] !== void 0;
  if (operator === "DoesNotExist") return (labels) => labels[key] === void 0;
  if (operator === "In") return (labels) => listed2.includes(labels[key]);
  if (operator === "NotIn") return (labels) => !listed2.includes(labels[key]);
  return void 0;
}

// src/core/manifest/kubernetes/role-index.ts
var MAX_RESOURCES = 1e4;
function isBoundless(role) {
  return role.rules.reduce((sum, rule) => sum + resourceCount(rule), 0) > MAX_RESOURCES;
}
function roleIndex(roles) {
  const byKey = new Map(
    roles.map((role) => [keyOf(role.object.kind, role.object.namespace, role.object.name), role])
  );
  const clusterRoles = roles.filter(({ object }) => object.kind === "ClusterRole");
  const made = /* @__PURE__ */ new Map();
  const within2 = (role, boundary) => {
    const known = made.get(role) ?? /* @__PURE__ */ new Map();
    made.set(role, known);
    const entitlements = known.get(boundary) ?? build(parts(role), boundary);
    known.set(boundary, entitlements);
    return entitlements;
  };
  const parts = (role) => {
    const found = /* @__PURE__ */ new Set([role]);
    for (const one of found) {
      if (one.aggregates === null) continue;
      for (const other of clusterRoles) if (one.aggregates(other.object.labels)) found.add(other);
    }
    return [...found];
  };
  return {
    everywhere: (role) => within2(role, CLUSTER),
    given: (binding, ref) => {
      const boundary = boundaryOf2(binding);
      const namespace = ref.kind === "Role" ? binding.namespace : null;
      const role = byKey.get(keyOf(ref.kind, namespace, ref.name));
      if (role === void 0) return unseen(binding, ref, boundary);
      const seen = within2(role, boundary);
      if (role.aggregates === null) return seen;
      const rest = unseen(binding, ref, boundary);
      return {
        declared: [...rest.declared, ...seen.declared],
        effective: normalise([...rest.effective, ...seen.effective])
      };
    }
  };
}
function build(roles, boundary) {
  const all = roles.flatMap(
    ({ object, rules, aggregates }) => (
      // The rules of an aggregated role are written over by the cluster.
      aggregates === null ? rules.map((rule, nth) => ruleEntitlements(object, rule, nth, boundary)) : []
    )
  );
  return {
    declared: all.flatMap(({ declared }) => declared),
    effective: normalise(all.flatMap(({ effective }) => effective))
  };
}
function boundaryOf2(binding) {
  return binding.kind === "ClusterRoleBinding" ? CLUSTER : `namespace:${literal(binding.namespace ?? "-")}`;
}
var keyOf = (kind2, namespace, name) => JSON.stringify([kind2, namespace, name]);
var BUILT_IN = {
  "cluster-admin": "privileged",
  admin: "admin",
  edit: "write",
  view: "read"
};
function unseen(binding, ref, boundary) {
  const role = `${ref.kind}/${literal(ref.name)}`;
  const builtIn = ref.kind === "ClusterRole" && Object.hasOwn(BUILT_IN, ref.name);
  const entitlement = {
    ...blankEntitlement,
    boundary,
    role,
    privilege: builtIn ? BUILT_IN[ref.name] ?? null : null
  };
  const at = (part) => binding.at(part === "entitlement" ? ["roleRef"] : ["roleRef", "name"]);
  return { declared: [{ entitlement, at }], effective: [entitlement] };
}

// src/core/manifest/kubernetes/standing-grants.ts
function serviceAccountGrants(object, metadata, boundary) {
  const federation = federationOf(object);
  if (federation === null) return [];
  const { declared, mechanism } = federation;
  const automount = object.value["automountServiceAccountToken"];
  return [
    grantOf2(object, {
      id: kubernetesGrantId(boundary, object),
      identity: identityOf(object),
      metadata,
      declared,
      effective: normalise(declared.map(({ entitlement }) => entitlement)),
      credential: { type: "federated", mechanism, consumers: [] },
      notes: compact({ automountServiceAccountToken: automount }),
      pointers: { identity: ["metadata", "name"], entitlements: ["metadata", "annotations"] }
    })
  ];
}
function tokenGrant(object, { account, declared }, metadata, boundary) {
  const { namespace, name } = object;
  return grantOf2(object, {
    id: kubernetesGrantId(boundary, object),
    identity: identityOf({ kind: "ServiceAccount", namespace, name: account }),
    metadata,
    declared: [declared],
    effective: normalise([declared.entitlement]),
    credential: {
      type: "static",
      mechanism: "service-account-token",
      secretRef: { store: "kubernetes", path: `${namespace ?? "-"}/${name}` },
      consumers: []
    },
    notes: {},
    pointers: { identity: ["metadata", "annotations"], entitlements: ["type"] }
  });
}
var AGGREGATE_TO = "rbac.authorization.k8s.io/aggregate-to-";
function aggregatesTo({ kind: kind2, labels }) {
  if (kind2 !== "ClusterRole") return [];
  return Object.keys(labels).filter(
    (key) => key.startsWith(AGGREGATE_TO) && labels[key] === "true"
  );
}
function aggregationGrants(role, roles, metadata, boundary) {
  const { object } = role;
  return aggregatesTo(object).map((key) => {
    const subject = { kind: "ClusterRole", namespace: null, name: key.slice(AGGREGATE_TO.length) };
    return grantOf2(object, {
      id: kubernetesGrantId(boundary, object, subject),
      identity: identityOf(subject),
      metadata,
      ...roles.everywhere(role),
      credential: void 0,
      notes: {},
      pointers: { identity: ["metadata", "labels", key], entitlements: ["rules"] }
    });
  });
}

// src/core/manifest/kubernetes/read-kubernetes.ts
var MAX_GRANTS2 = 5e3;
function readKubernetes(files, context) {
  const sorted = files.toSorted((a, b) => byText(a.file.path, b.file.path)).map((file) => ({ file: file.file, ...classifyFile(file) }));
  const all = sorted.flatMap(({ objects }) => objects);
  const unique = withoutDuplicates(all);
  const bodies = unique.objects.map(readBody);
  const faults = [
    ...sorted.flatMap(({ problems }) => problems),
    ...unique.problems,
    ...bodies.flatMap((body) => "problems" in body ? body.problems : [])
  ];
  const read = bodies.flatMap((body) => "value" in body ? [body.value] : []);
  const boundless = read.filter((body) => body.kind === "role" && isBoundless(body.role));
  const granted = grantsOf(
    read.filter((body) => !boundless.includes(body)),
    all.filter(({ kind: kind2 }) => kind2 === "Namespace"),
    context
  );
  const opaque = sorted.flatMap(({ file, concealed }) => {
    const roles = boundless.filter(({ object }) => object.file.path === file.path).map(({ object }) => concealedRole(object));
    const parts = [...concealed, ...roles];
    return parts.length === 0 ? [] : [opaqueUnit(file, context.boundary, parts)];
  });
  return {
    grants: granted.grants,
    opaque,
    problems: [...faults, ...granted.faults, ...granted.remarks].toSorted(byPlace),
    unreadable: new Set([...faults, ...granted.faults].map(({ path }) => path))
  };
}
function grantsOf(bodies, namespaces, context) {
  const metadata = metadataSource(namespaces, context);
  const roles = roleIndex(bodies.flatMap((body) => body.kind === "role" ? [body.role] : []));
  const made = bodies.flatMap((body) => {
    if (!givesGrants(body)) return [];
    const own = metadata.of(body.object);
    return [
      {
        path: body.object.file.path,
        problems: own.problems,
        grants: grantsOfBody(body, roles, own.metadata, context.boundary)
      }
    ];
  });
  const counts = /* @__PURE__ */ new Map();
  for (const { path, grants } of made) counts.set(path, (counts.get(path) ?? 0) + grants.length);
  const full = [...counts].filter(([, count]) => count > MAX_GRANTS2);
  const refused2 = new Set(full.map(([path]) => path));
  return {
    grants: made.flatMap(({ path, grants }) => refused2.has(path) ? [] : grants),
    faults: full.map(([path, count]) => tooMany(path, count)),
    remarks: [...metadata.problems, ...made.flatMap(({ problems }) => problems)]
  };
}
function givesGrants(body) {
  switch (body.kind) {
    case "role":
      return aggregatesTo(body.object).length > 0;
    case "account":
      return federationOf(body.object) !== null;
    case "binding":
    case "token":
      return true;
  }
}
function grantsOfBody(body, roles, metadata, boundary) {
  switch (body.kind) {
    case "binding":
      return bindingGrants(body.binding, roles, metadata, boundary);
    case "role":
      return aggregationGrants(body.role, roles, metadata, boundary);
    case "token":
      return [tokenGrant(body.object, body.token, metadata, boundary)];
    case "account":
      return serviceAccountGrants(body.object, metadata, boundary);
  }
}
function readBody(object) {
  switch (object.kind) {
    case "RoleBinding":
    case "ClusterRoleBinding":
      return mapRead(readBinding(object), (binding) => ({ kind: "binding", object, binding }));
    case "Role":
    case "ClusterRole":
      return mapRead(readRole(object), (role) => ({ kind: "role", object, role }));
    case "Secret":
      return mapRead(readTokenSecret(object), (token) => ({ kind: "token", object, token }));
    case "ServiceAccount":
      return { value: { kind: "account", object } };
    default:
      return { skipped: true };
  }
}
function mapRead(read, make2) {
  return "value" in read ? { value: make2(read.value) } : read;
}
function concealedRole(object) {
  return {
    reason: `a role with more than ${MAX_RESOURCES} resources`,
    get place() {
      return object.place;
    },
    parts: object.value
  };
}
function tooMany(path, count) {
  return {
    code: "grant-too-many",
    path,
    line: 1,
    column: 1,
    message: `the file declares ${count} grants, and ${MAX_GRANTS2} are the limit`,
    help: "split it into several files"
  };
}
function byPlace(a, b) {
  return byText(a.path, b.path) || a.line - b.line || a.column - b.column;
}

// src/core/manifest/read-manifests.ts
function readManifests(files, cache) {
  const metadata = readMetadata(files.metadata, cache);
  const around = {
    sidecars: metadata.sidecars,
    codeowners: readOwners(files.codeowners)
  };
  const texts = files.manifests.map((governed) => ({ governed, read: fileText(governed.file) }));
  const readings = [
    ...texts.flatMap(
      ({ governed, read }) => read.kind === "text" ? [] : [unread2(governed, read)]
    ),
    ...texts.flatMap(
      ({ governed, read }) => read.kind === "text" && governed.format === "access-grant" ? [readOwnFormat(governed.file, read.text, around, cache)] : []
    ),
    ...byBoundary(texts).map(([boundary, group]) => {
      const documents = group.map(({ file, text }) => ({
        file,
        text,
        documents: cache(file, text, "native")
      }));
      return readKubernetes(documents, { boundary, ...around });
    })
  ];
  return joined(readings, metadata.problems);
}
function readMetadata(file, cache) {
  if (file === null) return { sidecars: [], problems: [] };
  const read = fileText(file);
  if (read.kind !== "text") return { sidecars: [], problems: [metadataProblem(file, read)] };
  const documents = cache(file, read.text, "strict");
  const sidecars = readSidecars(documents.documents);
  return { sidecars: sidecars.sidecars, problems: [...documents.problems, ...sidecars.problems] };
}
function metadataProblem(file, read) {
  if (read.kind === "problem") return read.problem;
  return {
    code: "kind-not-supported",
    path: file.path,
    line: 1,
    column: 1,
    message: `this is ${read.reason}, and metadata has to be plain text`,
    help: "put the file itself here"
  };
}
function readOwners(file) {
  const read = file === null ? null : fileText(file);
  return file === null || read?.kind !== "text" ? null : readCodeowners(file.path, read.text);
}
function unread2(governed, read) {
  const { file, format, boundary } = governed;
  if (read.kind === "problem") {
    return { grants: [], opaque: [], problems: [read.problem], unreadable: /* @__PURE__ */ new Set([file.path]) };
  }
  const unit = {
    id: format === "kubernetes" ? opaqueId(boundary, file.path) : grantId(`access-grant/opaque/${file.path}`),
    format,
    reason: read.reason,
    place: { path: file.path, line: 1, column: 1 },
    blobs: [file.oid],
    fingerprint: digestOf(canonicalJson([file.mode, file.oid]))
  };
  return { grants: [], opaque: [unit], problems: [], unreadable: /* @__PURE__ */ new Set() };
}
function readOwnFormat(file, text, around, cache) {
  const owners = around.codeowners === null ? {} : codeownersMetadata(around.codeowners, file.path);
  const inherit = (own, name) => {
    const selected = { path: file.path, kind: "AccessGrant", name, namespace: null };
    return resolveMetadata([own, ...sidecarMetadata(around.sidecars, selected), owners]);
  };
  const { grants, problems } = readAccessGrants(file.path, cache(file, text, "strict"), inherit);
  const unreadable = new Set(problems.length > 0 ? [file.path] : []);
  return { grants, opaque: [], problems, unreadable };
}
function byBoundary(texts) {
  const groups = /* @__PURE__ */ new Map();
  for (const { governed, read } of texts) {
    if (governed.format !== "kubernetes" || read.kind !== "text") continue;
    const group = groups.get(governed.boundary) ?? [];
    group.push({ file: governed.file, text: read.text });
    groups.set(governed.boundary, group);
  }
  return [...groups].toSorted(([a], [b]) => byText(a, b));
}
function joined(readings, more) {
  const grants = readings.flatMap((reading) => reading.grants);
  const problems = [
    ...more,
    ...readings.flatMap((reading) => reading.problems),
    ...duplicates(grants)
  ];
  return {
    grants,
    opaque: readings.flatMap((reading) => reading.opaque).toSorted((a, b) => byText(a.id, b.id)),
    problems: problems.toSorted(
      (a, b) => byText(a.path, b.path) || a.line - b.line || a.column - b.column
    ),
    unreadable: new Set(readings.flatMap((reading) => [...reading.unreadable]))
  };
}
function duplicates(grants) {
  const first = /* @__PURE__ */ new Map();
  return grants.flatMap((grant) => {
    const other = first.get(grant.id);
    if (other === void 0) first.set(grant.id, grant);
    return other === void 0 || grant.format !== "access-grant" ? [] : [duplicateGrant(grant, other)];
  });
}
function duplicateGrant(grant, other) {
  const { path, line } = other.at("grant");
  return {
    code: "grant-duplicate",
    ...grant.at("grant"),
    message: `the name \`${grant.id.replace(/^access-grant\//, "")}\` is taken by ${path} line ${line}`,
    help: "give one of the two another name; a name stands for one grant in the whole repository"
  };
}

// src/core/policy/strayed.ts
function withStrayed(policy, deltas) {
  const conditions = [...policy.approvals ?? [], ...policy.rules].flatMap(
    ({ match }) => match.paths === void 0 ? [] : [match.paths]
  );
  if (conditions.length === 0) return deltas;
  return deltas.map((delta) => {
    const left = conditions.find((paths) => leaves(delta, paths));
    if (left === void 0 || delta.direction === "widen") return delta;
    const phrase = `leaves ${left.join(", ")}, for which the policy has conditions`;
    return { ...delta, direction: "unknown", changes: [...delta.changes, phrase] };
  });
}
function leaves({ before, after }, globs) {
  if (before === null || after === null) return false;
  const [from, to] = [pathOf2(before), pathOf2(after)];
  const fits = (path) => globs.some((glob) => globMatcher(glob)(path));
  return from !== to && fits(from) && !fits(to);
}
var pathOf2 = (side) => (side.kind === "grant" ? side.grant : side.unit).place.path;

// src/app/tree-files.ts
function scopeOf2(policies, path) {
  return firstOf(policies, (policy) => governingScope(policy, path));
}
function scopeOfEntry(policies, entry) {
  const scope = scopeOf2(policies, entry.path);
  if (scope !== null || entry.mode.startsWith("100")) return scope;
  return firstOf(policies, (policy) => scopeBelow(policy, entry.path));
}
function firstOf(items, find) {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
async function selectChanged(repository, policies, changes, trees) {
  const inherited = changes.some(({ path }) => isInherited(path));
  const governed = changes.flatMap((change) => {
    const entries = [change.after, change.before].filter((entry) => entry !== null);
    const scope = firstOf(
      entries,
      (entry) => scopeOfEntry(policies, { path: change.path, ...entry })
    );
    return scope === null ? [] : [{ change, scope }];
  });
  const own = governed.filter(({ scope }) => scope.format === "access-grant").map(({ change }) => change);
  const folders = foldersOf(governed.filter(({ scope }) => scope.format !== "access-grant"));
  const select = async (tree, side) => {
    const listed2 = await repository.list(tree, [
      ...SETUP_FOLDERS,
      ...inherited ? [{ path: "", deep: true }] : folders
    ]);
    const changed2 = own.flatMap((change) => {
      const entry = change[side];
      return entry === null ? [] : [{ path: change.path, ...entry }];
    });
    return selectFrom(
      policies,
      listed2,
      (scope) => inherited || scope.format !== "access-grant",
      changed2
    );
  };
  return {
    before: await select(trees.before, "before"),
    after: await select(trees.after, "after")
  };
}
async function selectAll(repository, policies, tree) {
  const listed2 = await repository.list(tree, [{ path: "", deep: true }]);
  return selectFrom(policies, listed2, () => true, []);
}
function selectFrom(policies, listed2, wanted, more) {
  const entries = new Map([...listed2, ...more].map((entry) => [entry.path, entry]));
  const changed2 = new Set(more.map(({ path }) => path));
  const manifests = [...entries.values()].flatMap((entry) => {
    const scope = scopeOfEntry(policies, entry);
    if (scope === null || !(changed2.has(entry.path) || wanted(scope))) return [];
    return [{ entry, scope }];
  });
  const codeowners = CODEOWNERS_PATHS.map((path) => entries.get(path)).find(
    (entry) => entry !== void 0
  );
  return {
    paths: [...entries.keys()],
    manifests: manifests.toSorted((a, b) => byText(a.entry.path, b.entry.path)),
    metadata: entries.get(METADATA_PATH) ?? null,
    codeowners: codeowners ?? null
  };
}
function isInherited(path) {
  return path === METADATA_PATH || CODEOWNERS_PATHS.some((one) => one === path);
}
function foldersOf(governed) {
  const folders = /* @__PURE__ */ new Map();
  for (const { change, scope } of governed) {
    const path = boundaryOf(scope, change.path);
    folders.set(path, (folders.get(path) ?? false) || scope.boundary !== "directory");
  }
  return [...folders].map(([path, deep]) => ({ path, deep })).toSorted((a, b) => byText(a.path, b.path));
}
async function filesOf(repository, entries) {
  const oids = new Set(entries.filter(hasBlob).map(({ oid }) => oid));
  const blobs = await repository.read([...oids], MAX_FILE_BYTES);
  return entries.map((entry) => {
    const blob = blobs.get(entry.oid);
    return blob instanceof Uint8Array ? { ...entry, bytes: blob, size: blob.length } : { ...entry, bytes: new Uint8Array(), size: blob?.size ?? 0 };
  });
}
function hasBlob(entry) {
  return entry.mode !== "160000";
}
async function readFiles(repository, selections) {
  const entries = selections.flatMap((selection) => [
    ...selection.manifests.map(({ entry }) => entry),
    ...selection.metadata === null ? [] : [selection.metadata],
    ...selection.codeowners === null ? [] : [selection.codeowners]
  ]);
  const files = new Map(
    (await filesOf(repository, entries)).map((file) => [`${file.oid} ${file.path}`, file])
  );
  const fileOf = ({ oid, path, mode }) => ({
    path,
    oid,
    mode,
    bytes: files.get(`${oid} ${path}`)?.bytes ?? new Uint8Array(),
    size: files.get(`${oid} ${path}`)?.size ?? 0
  });
  return selections.map(({ manifests, metadata, codeowners }) => ({
    manifests: manifests.map(
      ({ entry, scope }) => ({
        file: fileOf(entry),
        format: scope.format,
        boundary: boundaryOf(scope, entry.path)
      })
    ),
    metadata: metadata === null ? null : fileOf(metadata),
    codeowners: codeowners === null ? null : fileOf(codeowners)
  }));
}

// src/app/namesakes.ts
var MOST_NAMES2 = 64;
var PREFIX2 = "access-grant/";
async function namesakeProblems(repository, policies, tree, reading, seen, cache) {
  const own = reading.grants.filter((grant) => grant.format === "access-grant");
  if (own.length === 0) return [];
  const names = sortedSet(own.map(nameOf));
  const entries = (await candidates(repository, policies, tree, names)).filter(
    ({ path }) => !seen.has(path)
  );
  if (entries.length === 0) return [];
  const manifests = entries.flatMap((entry) => {
    const scope = scopeOf2(policies, entry.path);
    return scope?.format === "access-grant" ? [{ entry, scope }] : [];
  });
  const [files] = await readFiles(repository, [
    { paths: [], manifests, metadata: null, codeowners: null }
  ]);
  const wanted = new Set(names);
  const likely = files.manifests.filter(({ file }) => mentions(file.bytes, wanted));
  const elsewhere = readManifests({ ...files, manifests: likely }, cache).grants;
  return problemsOf(own, elsewhere);
}
async function candidates(repository, policies, tree, names) {
  const scopes = policies.flatMap((policy) => policy.scopes).filter(({ format }) => format === "access-grant");
  const roots = sortedSet(scopes.flatMap(rootsOf));
  if (names.length > MOST_NAMES2)
    return repository.list(
      tree,
      roots.map((path) => ({ path, deep: true }))
    );
  const paths = new Set(await repository.search(tree, names, roots));
  const folders = sortedSet([...paths].map((path) => path.split("/").slice(0, -1).join("/")));
  if (folders.length === 0) return [];
  const listed2 = await repository.list(
    tree,
    folders.map((path) => ({ path, deep: false }))
  );
  return listed2.filter(({ path }) => paths.has(path));
}
function rootsOf(scope) {
  return scope.paths.map((glob) => {
    const names = glob.split("/");
    const wild = names.findIndex((name) => /[*?[\]{}()!+@]/.test(name));
    return names.slice(0, wild < 0 ? -1 : Math.min(wild, names.length - 1)).join("/");
  });
}
function mentions(bytes, names) {
  const words = new TextDecoder().decode(bytes).split(/[^a-z0-9.-]+/);
  return words.some((word) => names.has(word));
}
function problemsOf(own, elsewhere) {
  const others = new Map(elsewhere.map((grant) => [grant.id, grant]));
  return own.flatMap((grant) => {
    const other = others.get(grant.id);
    return other === void 0 ? [] : [duplicateGrant(grant, other)];
  }).toSorted((a, b) => byText(a.path, b.path));
}
function nameOf(grant) {
  return grant.id.slice(PREFIX2.length);
}

// src/app/owner-changes.ts
var GUARDED = [
  ...[POLICY_PATH, ROSTER_PATH, METADATA_PATH, BASELINE_PATH, `${EXCEPTIONS_FOLDER}/-.yaml`],
  ...CODEOWNERS_PATHS
];
async function ownerChanges(repository, policy, paths, before, next) {
  const changed2 = paths.filter(({ path }) => CODEOWNERS_PATHS.some((one) => one === path));
  if (changed2.length === 0) return [];
  const { texts } = await readTexts(repository, before);
  const said = asksCodeowners(policy) ? wholeText : guardedOwners;
  return said(texts) === said(next) ? [] : changed2;
}
var asksCodeowners = ({ approvals }) => (approvals ?? []).some(({ require: require2 }) => require2.some(({ from }) => from.includes("codeowners")));
var wholeText = (texts) => CODEOWNERS_PATHS.map((path) => texts.get(path)).find((text) => text !== void 0) ?? "";
function guardedOwners(texts) {
  const codeowners = codeownersIn(texts);
  return canonicalJson(
    GUARDED.map((path) => codeowners === null ? [] : [...codeownersOf(codeowners, path)])
  );
}

// src/app/scope-exits.ts
async function findExits(repository, given) {
  const gone = goneGrants(given.readings);
  if (gone.length === 0) return /* @__PURE__ */ new Map();
  const homes = new Set(gone.map(({ place }) => place.path));
  const sources = given.old.manifests.filter(({ file }) => homes.has(file.path));
  const touched = given.paths.flatMap(
    ({ path, after }) => after === null ? [] : [{ path, ...after }]
  );
  const copies = await copiesOf(repository, given.after, sources);
  const outside = [...touched, ...copies].filter(
    ({ path, mode }) => mode.startsWith("100") && scopeOf2(given.policies, path) === null
  );
  return grantsIn(await filesOf(repository, outside), gone, given.cache);
}
function goneGrants({ before, after }) {
  const left = new Set(after.grants.map(({ id }) => id));
  return before.grants.filter((grant) => !(grant.revoked || left.has(grant.id)));
}
async function copiesOf(repository, tree, sources) {
  const blobs = new Set(sources.map(({ file }) => file.oid));
  const entries = await repository.list(tree, [{ path: "", deep: true }]);
  return entries.filter(({ oid }) => blobs.has(oid));
}
function grantsIn(outside, gone, cache) {
  const found = /* @__PURE__ */ new Map();
  for (const format of new Set(gone.map((grant) => grant.format))) {
    for (const file of outside) {
      const manifests = [{ file, format, boundary: "" }];
      const read = readManifests({ manifests, metadata: null, codeowners: null }, cache);
      const endings = read.grants.map(({ id }) => id.slice(ROOTS[format].length));
      for (const { id } of gone.filter((grant) => grant.format === format)) {
        if (!found.has(id) && endings.some((ending) => id.endsWith(ending)))
          found.set(id, file.path);
      }
    }
  }
  return found;
}
var ROOTS = {
  "access-grant": "access-grant",
  kubernetes: "kubernetes/."
};

// src/app/change-found.ts
async function changeBetween(repository, shipped, setup, before, after) {
  const paths = await repository.diff(before, after);
  const next = await setupAfter(repository, shipped, setup, paths, after);
  const policyFiles = [
    ...paths.filter(({ path }) => path.startsWith(`${POLICY_FOLDER}/`)),
    ...await ownerChanges(repository, setup.policy, paths, before, next.texts)
  ];
  const policies = [setup.policy, ...next.policy === null ? [] : [next.policy]];
  const selected = await selectChanged(repository, policies, paths, { before, after });
  const [old, now] = await readFiles(repository, [selected.before, selected.after]);
  const cache = documentCache();
  const readings = { before: readManifests(old, cache), after: readManifests(now, cache) };
  const seen = new Set(now.manifests.map(({ file }) => file.path));
  const namesakes = await namesakeProblems(
    repository,
    policies,
    after,
    readings.after,
    seen,
    cache
  );
  const leftTo = await findExits(repository, { policies, paths, after, old, readings, cache });
  const change = {
    deltas: withStrayed(setup.policy, compare(readings.before, readings.after, leftTo)),
    problems: [...next.problems, ...readings.after.problems, ...namesakes],
    nearMisses: nearMissesOf(
      policies,
      paths.filter(isPresent).map(({ path }) => path)
    ),
    policyPaths: policyFiles.map(({ path }) => path),
    everything: false
  };
  const sourceOfFiles = sourceOf(now, old);
  return {
    change,
    policyDigest: policyDigest(policyFiles),
    source: (path) => next.texts.get(path) ?? sourceOfFiles(path)
  };
}
async function wholeTree(repository, setup, tree) {
  const policies = [setup.policy];
  const selection = await selectAll(repository, policies, tree);
  const [files] = await readFiles(repository, [selection]);
  const reading = readManifests(files, documentCache());
  const change = {
    deltas: compare(NOTHING, reading),
    problems: reading.problems,
    nearMisses: nearMissesOf(policies, selection.paths),
    policyPaths: [],
    everything: true
  };
  return { change, policyDigest: policyDigest([]), source: sourceOf(files) };
}
var NOTHING = { grants: [], opaque: [], problems: [], unreadable: /* @__PURE__ */ new Set() };
var isPresent = ({ after }) => after !== null;
var judges = ({ path }) => path.startsWith(`${POLICY_FOLDER}/`) || CODEOWNERS_PATHS.some((one) => one === path);
async function setupAfter(repository, shipped, { facts }, paths, after) {
  if (!paths.some(judges)) return { policy: null, problems: [], texts: /* @__PURE__ */ new Map() };
  const { texts, problems } = await readTexts(repository, after);
  if (!texts.has(POLICY_PATH)) return { policy: null, problems, texts };
  const read = readSetup(texts, void 0, facts, shipped);
  return { policy: read.setup?.policy ?? null, problems: [...problems, ...read.problems], texts };
}
function nearMissesOf(policies, paths) {
  return paths.flatMap((path) => {
    if (scopeOf2(policies, path) !== null) return [];
    const found = policies.map((policy) => nearMiss(policy, path)).find((miss) => miss !== null);
    return found === void 0 ? [] : [found];
  });
}
function sourceOf(...trees) {
  let files;
  return (path) => {
    files ??= new Map(
      trees.toReversed().flatMap(allFiles).map((file2) => [file2.path, file2])
    );
    const file = files.get(path);
    return file === void 0 || file.mode === SUBMODULE ? void 0 : shownText(file.bytes);
  };
}
var SUBMODULE = "160000";
var shownText = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
function allFiles({ manifests, metadata, codeowners }) {
  const others = [metadata, codeowners].filter((file) => file !== null);
  return [...manifests.map(({ file }) => file), ...others];
}

// src/app/landing.ts
async function findLanding(repository, shipped, setup, { base, head }, targetRef) {
  const merge = await repository.merge(base, head);
  if (merge.kind === "conflict") return merge;
  return landingOf(repository, shipped, setup, { base, tree: merge.tree }, targetRef);
}
async function landingOf(repository, shipped, setup, { base, tree }, targetRef) {
  const found = await changeBetween(repository, shipped, setup, base.tree, tree);
  const digests = digestsOf(found, setup, targetRef);
  const compared = /* @__PURE__ */ new Map([[`${base.tree} ${tree}`, digests]]);
  const compare2 = async (before, after) => {
    const known = compared.get(`${before} ${after}`);
    if (known !== void 0) return known;
    const between = await changeBetween(repository, shipped, setup, before, after);
    const fresh = digestsOf(between, setup, targetRef);
    compared.set(`${before} ${after}`, fresh);
    return fresh;
  };
  const reviewed2 = /* @__PURE__ */ new Map();
  const commits = needsApproval(found.change) ? reviewedCommits(setup.facts, setup.roster) : [];
  for (const commit of commits) {
    reviewed2.set(commit, await reviewedAt(repository, commit, base.commit, compare2));
  }
  return { ...found, kind: "clean", tree, digests, reviewed: reviewed2 };
}
async function findLanded(repository, shipped, setup, { base, head }, targetRef) {
  return landingOf(repository, shipped, setup, { base, tree: head.tree }, targetRef);
}
async function findStanding(repository, setup, tree, targetRef) {
  const found = await wholeTree(repository, setup, tree);
  const digests = digestsOf(found, setup, targetRef);
  return { ...found, kind: "clean", tree, digests, reviewed: /* @__PURE__ */ new Map() };
}
var needsApproval = ({ deltas, policyPaths }) => policyPaths.length > 0 || deltas.some(mayWiden);
function digestsOf({ change, policyDigest: policyDigest2 }, { policy, facts }, targetRef) {
  const access = deltaDigest(change.deltas, {
    repository: facts.repository?.id ?? null,
    targetRef,
    matched: (delta) => matchedEntries(policy, delta)
  });
  return { access, policy: policyDigest2 };
}
async function reviewedAt(repository, commit, base, compare2) {
  const found = await repository.resolve(commit);
  if (found === null) return unknown(commit, "is not in this repository");
  const fork = await repository.mergeBase(found.commit, base);
  if (fork === null) return unknown(commit, "has no history that leads to the branch");
  return { kind: "known", ...await compare2(fork.tree, found.tree) };
}
var unknown = (commit, why) => ({
  kind: "unknown",
  reason: `${shown(commit.slice(0, 7))} ${why}`
});
function verdictOn(landing, setup) {
  const { policy, facts } = setup;
  if (landing.kind === "conflict") {
    const reason = `the change conflicts with its base in ${shownList(landing.paths)}`;
    return emptyVerdict("pending", facts.now, [], [reason]);
  }
  const { digests, reviewed: reviewed2 } = landing;
  const change = withGivenBack(landing.change, facts.revoked);
  const approvals = approvalsOf({
    ...setup,
    change,
    landing: digests,
    reviewed: (commit) => reviewed2.get(commit) ?? unknown(commit, "was not looked at")
  });
  return {
    ...judge({ ...setup, change, contentDigest, approvals }),
    now: facts.now,
    deltaDigest: digests.access,
    deltas: change.deltas,
    problems: change.problems,
    policy: { name: policy.name, sources: policy.sources },
    ...approvals.reviews !== null && !change.everything && { reviews: approvals.reviews }
  };
}

// src/app/judgement.ts
async function judgeQuestion(repository, shipped, question, complete = asGiven) {
  const { landed, facts, base, head } = question;
  if (landed === void 0) return judged(repository, shipped, question, complete);
  if (landed.withheld.length > 0) {
    const verdict = emptyVerdict("violation", facts.now, [], landed.withheld);
    const about = { base: base.commit, head: head.commit, merge: head.tree };
    return { verdict, ...about, source: () => void 0 };
  }
  const report = await judged(repository, shipped, inTime(question, landed), complete);
  return { ...report, verdict: sealedVerdict(report.verdict, landed) };
}
function inTime(question, { approves: approves2 }) {
  if (approves2 === null) return question;
  const { landedAt: _, ...facts } = question.facts;
  return { ...question, facts };
}
async function judged(repository, shipped, question, complete) {
  const { tip, base, head, facts, policy: trial, problems: given = [] } = question;
  const about = { base: base.commit, head: head.commit };
  const texts = await readTexts(repository, tip.tree);
  const source = (path) => trial?.path === path ? trial.text : texts.texts.get(path);
  const { setup, problems } = readSetup(texts.texts, trial, facts, shipped);
  const inTheWay = [...given, ...texts.problems, ...problems];
  if (setup === null || inTheWay.length > 0) {
    const missing = inTheWay.some(({ code }) => code === "policy-missing");
    const brought = missing ? await broughtSetup(repository, shipped, head.tree, facts.now) : null;
    return brought === null ? { ...refused(facts.now, inTheWay), ...about, source } : {
      ...refused(facts.now, [...inTheWay.map(asBrought), ...brought.problems]),
      ...about,
      source: (path) => brought.texts.get(path)
    };
  }
  const landing = await landingOf2(repository, shipped, setup, question);
  const completed = await complete(landing, setup);
  const judged2 = verdictOn(landing, { ...setup, facts: completed.facts });
  const verdict = withReasons(judged2, completed.reasons);
  return landing.kind === "conflict" ? { ...about, merge: null, verdict, source } : { ...about, merge: landing.tree, verdict, source: landing.source };
}
async function landingOf2(repository, shipped, setup, { all, landed, base, head, targetRef }) {
  if (all === true) return findStanding(repository, setup, head.tree, targetRef);
  const find = landed === void 0 ? findLanding : findLanded;
  return find(repository, shipped, setup, { base, head }, targetRef);
}
var BROUGHT = "this change brings a first one, which counts once it has been merged; `grantproof check --policy FILE` tries it";
var asBrought = (problem) => problem.code === "policy-missing" ? { ...problem, help: BROUGHT } : problem;
function refused(now, problems, reasons = []) {
  const verdict = emptyVerdict("error", now, problems, reasons);
  return { verdict, base: null, head: null, merge: null, source: () => void 0 };
}
var asGiven = async (_, { facts }) => Promise.resolve({ facts, reasons: [] });
function withReasons(verdict, reasons) {
  if (reasons.length === 0) return verdict;
  return {
    ...verdict,
    result: worse(verdict.result, "error"),
    reasons: [...verdict.reasons, ...reasons]
  };
}

export {
  sourcesOf,
  questionsOf,
  reviewedCommits,
  governingScope,
  nearMiss,
  scopeOfEntry,
  wholeTree,
  judgeQuestion,
  refused
};
