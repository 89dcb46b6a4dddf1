import {
  createClient
} from "./chunks/chunk-C2O4REZ7.js";
import "./chunks/chunk-DFBI4OUP.js";
import {
  readNodes,
  readPages
} from "./chunks/chunk-QFM5IYSV.js";
import {
  repositoryName
} from "./chunks/chunk-W5VAN6ER.js";
import {
  readWorkflows
} from "./chunks/chunk-K4VRBW6P.js";
import {
  examineWorkflows
} from "./chunks/chunk-PFYAZL2E.js";
import {
  judgeQuestion,
  questionsOf,
  reviewedCommits,
  sourcesOf
} from "./chunks/chunk-WZJJWBSM.js";
import "./chunks/chunk-FHNSBJWM.js";
import "./chunks/chunk-AGOXDNO3.js";
import "./chunks/chunk-HDKQWYAI.js";
import "./chunks/chunk-EUH5P4DQ.js";
import "./chunks/chunk-4MGC5DD7.js";
import "./chunks/chunk-EV4YNKVN.js";
import "./chunks/chunk-UFPHY6O5.js";
import "./chunks/chunk-DJRPRN35.js";
import "./chunks/chunk-M2QHNB6J.js";
import "./chunks/chunk-J2ENWUFM.js";
import {
  canonicalJson
} from "./chunks/chunk-27PFFAZ4.js";
import {
  firstComplaint,
  gitFailed,
  openRepository
} from "./chunks/chunk-XLFFBVB4.js";
import {
  isSubmodule
} from "./chunks/chunk-RMAOS7QZ.js";
import {
  createGit,
  gitEnvironment
} from "./chunks/chunk-WAIWXJ27.js";
import {
  oid
} from "./chunks/chunk-OXVYXYWQ.js";
import {
  worse
} from "./chunks/chunk-GF26ZW4Q.js";
import "./chunks/chunk-N7BAOBHV.js";
import {
  shippedFiles
} from "./chunks/chunk-U6AWXQHP.js";
import {
  nearestName
} from "./chunks/chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunks/chunk-MKYPKBXP.js";
import {
  verdictText
} from "./chunks/chunk-BVL7UL54.js";
import "./chunks/chunk-YY5LD633.js";
import "./chunks/chunk-UZQ47OLJ.js";
import {
  verdictJson
} from "./chunks/chunk-HGRPDPBG.js";
import {
  jsonPieces,
  jsonText
} from "./chunks/chunk-Z3UPYVPD.js";
import "./chunks/chunk-B5K6SKN5.js";
import {
  ruleNotes
} from "./chunks/chunk-RHPHD44B.js";
import "./chunks/chunk-EOF2JJ2I.js";
import {
  conditionOf,
  grantToJustify,
  matches,
  namedTickets,
  ticket
} from "./chunks/chunk-EGVXYFBJ.js";
import {
  isAllowed,
  isLookedUp,
  namesOf,
  projectsOf
} from "./chunks/chunk-C77V4H63.js";
import {
  shown
} from "./chunks/chunk-IX4NP7TS.js";
import {
  pageOf,
  summaryPage
} from "./chunks/chunk-5JIWNPKH.js";
import {
  approversOf,
  namesOf as namesOf2,
  opinionsOf,
  reviewWords,
  waitsOf
} from "./chunks/chunk-B2P6IU4I.js";
import "./chunks/chunk-MBCT4USZ.js";
import "./chunks/chunk-WXUXS7QD.js";
import "./chunks/chunk-APO6RY2A.js";
import "./chunks/chunk-5XYHS4G3.js";
import "./chunks/chunk-G57YRGGN.js";
import {
  WEIGHTS,
  countClasses,
  findingsOf
} from "./chunks/chunk-7PI3WJIG.js";
import {
  changeWords,
  count,
  fewOf,
  thousands
} from "./chunks/chunk-LPP5U7NH.js";
import {
  sealPage,
  terminalText
} from "./chunks/chunk-JX5JG7RI.js";
import {
  byPlace,
  problemsInOrder
} from "./chunks/chunk-MWKKBZNQ.js";
import {
  writeInstant
} from "./chunks/chunk-FUJOHNWJ.js";
import {
  byText,
  sortedSet
} from "./chunks/chunk-B6EGX6XA.js";
import "./chunks/chunk-7VZ5H7B6.js";

// src/core/render/status-line.ts
var LONGEST = 140;
var MOST = 12;
var STATES = {
  allow: "success",
  "allow-with-exception": "success",
  pending: "pending",
  deny: "failure",
  violation: "failure",
  error: "error",
  // Facts that should be there are not.
  unassessed: "error"
};
function statusOf(verdict, pullRequest2) {
  const lead = pullRequest2 === void 0 ? "" : `#${pullRequest2}: `;
  return {
    state: STATES[verdict.result],
    description: lead + sentence(verdict, LONGEST - lead.length)
  };
}
var unguardedLine = (branch) => ({
  state: "pending",
  description: listed(
    "",
    [`waits: nobody guards ${branch}; judged anew for a protected branch`],
    "",
    LONGEST
  )
});
var faultLine = (error) => ({
  state: "error",
  description: listed(
    "error: ",
    [error instanceof Fault ? error.message : UNFORESEEN],
    "",
    LONGEST
  )
});
var UNFORESEEN = "something broke that should not have";
function sentence(verdict, room) {
  const { result, outcomes, reasons, problems } = verdict;
  const findings = findingsOf(outcomes);
  switch (result) {
    case "allow":
      return listed("", [allowWords(verdict)], "", room);
    case "allow-with-exception":
      return listed("allowed by exception: ", rulesOf(findings, "waived"), "", room, ", ");
    case "unassessed":
      return listed("not judged: ", messagesOf(findings, "unjudged"), "", room);
    case "pending": {
      const waits = waitsOf(verdict);
      return waits.length === 0 ? listed("waits: ", reasons, "", room) : listed(
        WAITS,
        waits.map((wait) => waitWords(wait, room - WAITS.length)),
        "",
        room
      );
    }
    case "deny":
      return refusal("denied: ", verdict, findings, room);
    case "violation":
      return refusal("violation: ", verdict, findings, room);
    case "error":
      return listed("error: ", [...reasons, ...problems.map(({ message }) => message)], "", room);
  }
}
function waitWords(wait, room) {
  const { what, who } = wait;
  const names = namesOf2(wait);
  if (names !== null) return ` for ${names}: ${what}`;
  const whole = `: ${what} (${who})`;
  return who === "" || lineOf([whole]).length > room ? `: ${what}` : whole;
}
var WAITS = "waits";
function allowWords(verdict) {
  const { deltas } = verdict;
  if (deltas.length === 0) return "no change of access";
  const approvers = approversOf(verdict);
  return approvers.length === 0 ? `allowed: ${changeWords(countClasses(deltas))}` : `allowed: ${fewOf(approvers, 3)} approved`;
}
function refusal(lead, { problems }, findings, room) {
  const blocks = findings.filter(({ weight }) => weight === "blocks").length;
  const counts = [
    ...blocks === 0 ? [] : [count(blocks, "finding")],
    ...problems.length === 0 ? [] : [count(problems.length, "problem")]
  ];
  const tail = counts.length === 0 ? "" : ` (${counts.join(", ")})`;
  const messages = [
    ...messagesOf(findings, "blocks"),
    ...new Set(problems.map(({ message }) => message))
  ];
  const names = [...rulesOf(findings, "blocks"), ...new Set(problems.map(({ code }) => code))];
  const fits = `${lead}${lineOf(messages.slice(0, MOST))}${tail}`.length <= room;
  return messages.length === 1 || fits && messages.length <= MOST ? listed(lead, messages, tail, room) : listed(lead, names, tail, room, ", ");
}
var rulesOf = (findings, weight) => distinct(findings, weight, ({ rule }) => rule);
var messagesOf = (findings, weight) => distinct(findings, weight, ({ message }) => message);
function distinct(findings, weight, textOf) {
  const some = findings.filter((finding) => finding.weight === weight);
  return [...new Set(some.map(({ outcome }) => textOf(outcome)))];
}
var lineOf = (items, joint = "; ") => terminalText(items.join(joint).replaceAll("`", ""));
function listed(lead, items, tail, room, joint = "; ") {
  for (let shown3 = Math.min(items.length, MOST); shown3 > 0; shown3 -= 1) {
    const more = items.length - shown3;
    const rest = more === 0 ? "" : ` \u2026 and ${thousands(more)} more`;
    const text = `${lead}${lineOf(items.slice(0, shown3), joint)}${rest}${tail}`;
    if (text.length <= room) return text;
  }
  const [first = ""] = items;
  return `${lead}${cutTo(lineOf([first]), room - lead.length - tail.length)}${tail}`;
}
function cutTo(text, units) {
  if (text.length <= units) return text;
  return `${text.slice(0, Math.max(0, units - 1)).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}

// src/core/approval/teams-asked.ts
function teamsAsked(change, authorities) {
  const { codeowners, roster } = authorities;
  return sortedSet(
    questionsOf(change, authorities).flatMap(
      ({ demands, matter }) => demands.flatMap(({ from }) => from).flatMap((name) => sourcesOf(name, matter, codeowners)).flatMap(
        (source) => source.kind === "team" && source.rosterOnly !== true ? [source.name] : []
      ).filter((team) => roster?.teams.has(team) !== true)
    )
  );
}

// src/core/policy/tickets-wanted.ts
var MOST_TICKETS = 100;
function ticketsWanted({
  deltas,
  policy,
  facts
}) {
  const setting = policy.rules.find(({ rule }) => rule === ticket.id);
  if (setting === void 0) return [];
  const condition = conditionOf(setting);
  if (!isLookedUp(condition.system)) return [];
  const wanted2 = /* @__PURE__ */ new Map();
  for (const delta of deltas) {
    const grant = grantToJustify(delta);
    if (grant === null || !matches(setting.match, delta)) continue;
    for (const named of namedTickets(grant.metadata.tickets?.value ?? [], condition, facts)) {
      if (!isAllowed(projectsOf(named.system, named.id), condition.projects)) continue;
      const names2 = wanted2.get(named.id) ?? /* @__PURE__ */ new Set();
      wanted2.set(named.id, names2);
      if (condition.names === null) continue;
      for (const name of namesOf(condition.names, grant, named, facts)) names2.add(name);
    }
  }
  if (wanted2.size > MOST_TICKETS)
    throw new Fault(
      `the change names ${wanted2.size} tickets, and at most ${MOST_TICKETS} are looked up`,
      "split the pull request, or name one ticket for grants that belong together"
    );
  const { system, names } = condition;
  return [...wanted2].toSorted(([a], [b]) => byText(a, b)).map(
    ([id, lookFor]) => names === null ? { system, id } : { system, id, lookFor: sortedSet(lookFor) }
  );
}

// src/app/workflow-notices.ts
async function workflowNotices(repository, tree) {
  const { texts } = await readWorkflows(repository, tree);
  return examineWorkflows(texts).advice.filter(({ level }) => level !== "notice").map(
    ({ message, place }) => place === null ? message : `${message} (${place.path}:${place.line})`
  );
}

// src/app/pull-request.ts
async function judgePullRequest(tools, state, now) {
  const { base, head } = state;
  const { name, tip } = state.repository.defaultBranch;
  const repository = await tools.openRepository({
    commits: [...commitsOf(state, now), base.tip],
    branches: /* @__PURE__ */ new Map([[name, tip]]),
    pullRequest: state.number
  });
  try {
    const report = await judgeLanding(tools, repository, state, { base: base.tip, head }, now);
    const policed = await present(repository, tip);
    return { ...report, advice: await workflowNotices(repository, policed.tree) };
  } finally {
    await repository.close();
  }
}
function commitsOf({ head, facts }, now) {
  const reviewed = reviewedCommits({ ...facts, now }, null).filter((commit) => /[^0]/.test(commit));
  return [.../* @__PURE__ */ new Set([head, ...reviewed.map((commit) => oid(commit))])];
}
async function judgeLanding(tools, repository, state, ends, now) {
  const question = {
    tip: await present(repository, state.repository.defaultBranch.tip),
    base: await present(repository, ends.base),
    head: await present(repository, ends.head),
    targetRef: state.base.ref,
    facts: { ...state.facts, now }
  };
  return judgeQuestion(
    repository,
    tools.shipped,
    question,
    (landing, setup) => completeFacts(tools, setup, landing)
  );
}
async function present(repository, commit) {
  const found = await repository.resolve(commit);
  if (found !== null) return found;
  throw new Fault(`the commit \`${commit}\` is no longer on the server`, "run the job again");
}
async function completeFacts(tools, setup, landing) {
  if (landing.kind === "conflict") return { facts: setup.facts, reasons: [] };
  const { facts } = setup;
  const { change } = landing;
  const branch = facts.pullRequest?.baseRef;
  const judged = change.deltas.length > 0 || change.policyPaths.length > 0;
  const refs = ticketsWanted({ ...setup, deltas: change.deltas });
  const [people, branchRules, ...answers] = await Promise.all([
    tools.forge.people(reviewersOf(facts), teamsAsked(change, setup)),
    judged && branch !== void 0 ? tools.forge.branchRules(branch) : null,
    ...refs.map(async (ref) => ticketOrReason(() => tools.tickets.find(ref)))
  ]);
  const tickets = answers.filter((answer) => typeof answer !== "string");
  const reasons = answers.filter((answer) => typeof answer === "string");
  return {
    facts: {
      ...facts,
      people,
      ...refs.length > 0 && { tickets },
      ...branchRules !== null && { branchRules }
    },
    reasons: [...new Set(reasons)]
  };
}
function reviewersOf({ reviews = [] }) {
  const accounts = reviews.flatMap(({ reviewer }) => reviewer === null ? [] : [reviewer]);
  const byId = new Map(accounts.map((account2) => [account2.id, account2]));
  return [...byId.values()].toSorted((a, b) => byText(a.id, b.id));
}
async function ticketOrReason(find) {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Fault) return `${error.message}: ${error.help}`;
    throw error;
  }
}

// src/app/merge-group.ts
async function judgeMergeGroup(tools, group, now) {
  const entries = await tools.forge.mergeGroup(group);
  const parts = [];
  for (const entry2 of entries) {
    const state = await tools.forge.pullRequest(entry2.pullRequest);
    if (state.base.ref !== group.baseRef) throw foreign(entry2.pullRequest, group.baseRef);
    parts.push({ entry: entry2, state });
  }
  const repository = await tools.openRepository({
    commits: parts.flatMap(({ entry: entry2, state }) => [
      entry2.base,
      entry2.head,
      ...commitsOf(state, now)
    ]),
    branches: new Map(
      parts.map(
        ({
          state: {
            repository: { defaultBranch }
          }
        }) => [defaultBranch.name, defaultBranch.tip]
      )
    ),
    pullRequest: null
  });
  try {
    const members = [];
    for (const { entry: entry2, state } of parts) {
      const report = await judgeLanding(tools, repository, state, entry2, now);
      const behind = entry2.base !== state.base.tip;
      members.push({ number: entry2.pullRequest, report, behind });
    }
    return members;
  } finally {
    await repository.close();
  }
}
function foreign(number, branch) {
  return new Fault(
    `#${number} is in the merge group of \`${branch}\`, but aims at another branch`,
    "take it out of the queue, and put it in again"
  );
}

// src/app/gate.ts
async function gate(tools, occasion, request) {
  switch (occasion.kind) {
    case "pull-request":
      return { reports: await gatePullRequest(tools, occasion, request), broken: [] };
    case "open-pull-requests":
      return gateEach(tools, await tools.forge.openPullRequests(), request);
    case "merge-group":
      return { reports: await gateMergeGroup(tools, occasion, request), broken: [] };
  }
}
async function gateEach(tools, numbers, request) {
  const reports = [];
  const broken = [];
  for (const number of numbers) {
    try {
      reports.push(...await gatePullRequest(tools, { number, head: null }, request));
    } catch (error) {
      broken.push({ pullRequest: number, error });
    }
  }
  return { reports, broken };
}
var MOST_ROUNDS = 3;
async function gatePullRequest({ forge, ...tools }, { number, head }, request) {
  const read = (known) => tellingFaults(
    forge,
    () => headOf(forge, number, known),
    request,
    () => forge.pullRequest(number)
  );
  let state = await read(head);
  for (let round = 1; state.open; round += 1) {
    const judged = state;
    const report = await withStatus(
      forge,
      judged.head,
      request,
      () => judgeHead({ forge, ...tools }, judged, request)
    );
    state = await read(judged.head);
    if (isSame(judged, state)) return [report];
    if (round === MOST_ROUNDS) await tellingFaults(forge, () => judged.head, request, restless);
  }
  return [];
}
async function headOf(forge, number, known) {
  return forge.headOf(number).catch(() => known);
}
async function restless() {
  throw new Fault(
    "the pull request changes faster than it can be judged",
    "run the job again when it has come to rest"
  );
}
var isSame = (a, b) => canonicalJson(a) === canonicalJson(b);
async function judgeHead(tools, state, { now, url }) {
  const report = await judgePullRequest(tools, state, now);
  const own = { number: state.number, report };
  let worst = isGuarded(state) ? own : null;
  for (const number of await tools.forge.pullRequestsAt(state.head)) {
    if (number === state.number) continue;
    const other = await tools.forge.pullRequest(number);
    if (!other.open || other.head !== state.head || !isGuarded(other)) continue;
    const theirs = await judgePullRequest(tools, other, now);
    if (worst === null || isWorse(theirs, worst.report)) worst = { number, report: theirs };
  }
  const told = worst ?? own;
  const shared = told.number !== state.number;
  const line = statusOf(told.report.verdict, shared ? told.number : void 0);
  const astray = worst === null && line.state === "success";
  return {
    pullRequest: state.number,
    report,
    status: asStatus(astray ? unguardedLine(state.base.ref) : line, url),
    notes: [
      ...state.notes ?? [],
      ...shared ? [`the same commit is the head of #${told.number}, ${SHARED}`] : [],
      ...astray ? [`${shown(state.base.ref)} ${UNGUARDED}`] : []
    ],
    advice: report.advice
  };
}
var SHARED = "whose verdict stands on it; once that one is settled or closed, comment `/grantproof recheck` here";
var UNGUARDED = "is guarded by nobody, so the status stays pending: it is judged anew when it aims at a protected branch";
var isGuarded = ({ base, repository }) => base.protected || base.ref === repository.defaultBranch.name;
var isWorse = (a, b) => a.verdict.result !== b.verdict.result && worse(a.verdict.result, b.verdict.result) === a.verdict.result;
async function gateMergeGroup(tools, group, request) {
  let members = [];
  const whole = await withStatus(tools.forge, group.head, request, async () => {
    members = await judgeMergeGroup(tools, group, request.now);
    const [first, ...rest] = members;
    if (first === void 0)
      throw new Fault("the merge group is empty", "put the pull request into the queue again");
    const worst = rest.reduce((a, b) => isWorse(b.report, a.report) ? b : a, first);
    return {
      pullRequest: worst.number,
      report: worst.report,
      status: asStatus(groupLine(worst), request.url),
      notes: [],
      advice: []
    };
  });
  return members.map(({ number, report, behind }) => ({
    ...whole,
    pullRequest: number,
    report,
    notes: behind ? [IN_QUEUE] : []
  }));
}
var IN_QUEUE = "this is the verdict in the merge queue, on top of what comes before it there";
function groupLine({ number, report }) {
  const line = statusOf(report.verdict, number);
  return { ...line, state: line.state === "pending" ? "failure" : line.state };
}
var asStatus = (line, url) => ({ ...line, url });
async function withStatus(forge, commit, request, judged) {
  const { context, url } = request;
  return tellingFaults(
    forge,
    () => commit,
    request,
    async () => {
      if (await forge.standingStatus(commit, context) === "success") {
        const description = "judged again: what was said before does not count until this is done";
        await forge.publishStatus(commit, context, { state: "pending", description, url });
      }
      const result = await judged();
      const published = await forge.publishStatus(commit, context, result.status);
      return { ...result, commit, published };
    }
  );
}
async function tellingFaults(forge, place, { context, url }, work) {
  try {
    return await work();
  } catch (error) {
    const commit = await place();
    if (commit !== null) {
      await forge.publishStatus(commit, context, { ...faultLine(error), url }).catch(() => {
      });
    }
    throw error;
  }
}

// src/core/render/annotations.ts
var LEVELS = ["error", "warning", "notice"];
var MOST_OF_LEVEL = 10;
var MOST_FILES = 5;
var ANNOTATED = {
  blocks: "error",
  waits: "notice",
  warns: "warning",
  waived: null,
  noted: null,
  unjudged: "notice"
};
function annotationsOf(verdict) {
  const problems = problemsInOrder(verdict.problems).map(problemAnnotation);
  const findings = findingsOf(verdict.outcomes).toSorted(gravestFirst).flatMap((finding) => findingAnnotation(finding));
  const all = [...problems, ...findings];
  return LEVELS.flatMap((level) => capped(all.filter((each) => each.level === level)));
}
var gravestFirst = (a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || byPlace(a.outcome, b.outcome) || byText(a.outcome.rule, b.outcome.rule) || byText(a.outcome.message, b.outcome.message);
var problemAnnotation = ({ code, message, help, ...place }) => annotation("error", place, code, message, help);
function findingAnnotation({ outcome, weight }) {
  const level = ANNOTATED[weight];
  const { rule, message, help } = outcome;
  return level === null ? [] : [annotation(level, outcome, rule, message, help)];
}
var annotation = (level, { path, line, column }, title, message, help) => ({
  level,
  path,
  line,
  column,
  title: `grantproof: ${title}`,
  message: withHelp(message, help)
});
function capped(alike) {
  if (alike.length <= MOST_OF_LEVEL) return alike;
  const shown3 = alike.slice(0, MOST_OF_LEVEL - 1);
  const rest = alike.slice(MOST_OF_LEVEL - 1);
  const [next] = rest;
  return next === void 0 ? shown3 : [...shown3, restAnnotation(next, rest)];
}
function restAnnotation(next, rest) {
  const files = [...new Set(rest.map(({ path }) => path))];
  const where = fewOf(
    files.map((path) => `\`${path}\``),
    MOST_FILES
  );
  return {
    ...next,
    title: `grantproof: ${thousands(rest.length)} more`,
    message: `${count(rest.length, "more remark")} like this in ${where}: see the summary of the job`
  };
}
var LONGEST_MESSAGE = 4096;
var LONGEST_TITLE = 200;
function workflowCommand({
  level,
  path,
  line,
  endLine,
  column,
  ...texts
}) {
  const properties = [
    ["file", terminalText(path)],
    ["line", String(line)],
    ...endLine === void 0 ? [] : [["endLine", String(endLine)]],
    ["col", String(column)],
    ["title", terminalText(texts.title, LONGEST_TITLE)]
  ];
  const shown3 = properties.map(([key, value]) => `${key}=${escapedProperty(value)}`).join(",");
  return `::${level} ${shown3}::${shownMessage(texts.message)}`;
}
function faultAnnotation(message, help, what = "nothing was judged") {
  const title = escapedProperty(`grantproof: ${what}`);
  return `::error title=${title}::${shownMessage(withHelp(message, help))}`;
}
var withHelp = (message, help) => help === "" ? message : `${message}; help: ${help}`;
var shownMessage = (text) => escapedData(terminalText(text, LONGEST_MESSAGE));
var escapedData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var escapedProperty = (text) => escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

// src/action/fault-command.ts
function faultCommand(error, pullRequest2) {
  const about = pullRequest2 === void 0 ? "" : `#${pullRequest2}: `;
  if (error instanceof Fault) return `${faultAnnotation(about + error.message, error.help)}
`;
  const why = error instanceof Error ? error.stack ?? error.message : String(error);
  const message = `${about}something broke that should not have; nothing was judged: ${why}`;
  return `${faultAnnotation(message, "please report this")}
`;
}

// src/action/gate-tools.ts
import { spawnSync } from "node:child_process";

// src/adapters/git/fetched-repository.ts
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";

// src/adapters/git/merge-reads.ts
var MOST_COMMITS = 100;
async function blobsOfMerge(tools, base, head) {
  const ancestors = await ancestorsInMerge(tools, base.commit, head.commit);
  const trees = ancestors.map(({ tree }) => tree);
  await tools.bring([base.tree, head.tree, ...trees]);
  const [ancestor, ...others] = trees;
  if (ancestor === void 0) return [];
  const ours = await tools.diff(ancestor, base.tree);
  const theirs = await tools.diff(ancestor, head.tree);
  if (others.length === 0) return threeWay(ours, theirs);
  const more = await Promise.all(others.map((tree) => tools.diff(ancestor, tree)));
  return [ours, theirs, ...more].flat().flatMap(blobs);
}
function threeWay(ours, theirs) {
  if (ours.length === 0 || theirs.length === 0) return [];
  const changedHere = new Set(ours.map(({ path }) => path));
  const both = new Set(theirs.map(({ path }) => path).filter((path) => changedHere.has(path)));
  return [ours, theirs].flatMap((side) => {
    const renames = side.some(({ before }) => before === null) && side.some(({ after }) => after === null);
    return side.filter(({ path, before, after }) => {
      const comesOrGoes = before === null || after === null;
      return both.has(path) || renames && comesOrGoes;
    }).flatMap(blobs);
  });
}
function blobs({ before, after }) {
  return [before, after].flatMap((side) => side === null || isSubmodule(side) ? [] : [side.oid]);
}
async function ancestorsInMerge(tools, base, head) {
  const found = /* @__PURE__ */ new Set();
  let pairs = [[base, head]];
  while (pairs.length > 0) {
    const next = [];
    for (const [a, b] of pairs) {
      const ancestors = await tools.commonAncestors(a, b);
      const fresh = ancestors.filter((commit) => !found.has(commit));
      for (const commit of fresh) found.add(commit);
      if (ancestors.length > 1) next.push(...pairsOf(ancestors, fresh));
    }
    if (found.size > MOST_COMMITS) {
      throw new Fault(
        `the histories of \`${base}\` and \`${head}\` cross too often to be merged`,
        "rebase the head onto the base"
      );
    }
    pairs = next;
  }
  return Promise.all([...found].map(async (commit) => tools.existing(commit)));
}
function pairsOf(all, fresh) {
  const isFresh = new Set(fresh);
  return all.flatMap(
    (a, index) => all.slice(index + 1).filter((b) => isFresh.has(a) || isFresh.has(b)).map((b) => [a, b])
  );
}

// src/adapters/git/fetching-on-need.ts
var FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
var MOST_PAIRS = 64;
function fetchingOnNeed(local, remote, known) {
  const gone = new Set(known.gone);
  const roots = /* @__PURE__ */ new Set();
  const inTurn = createQueue();
  let ahead = null;
  function noted(ref) {
    if (ref !== null) roots.add(ref.tree);
    return ref;
  }
  async function resolve2(revision) {
    const found = await local.resolve(revision);
    if (found !== null || !FULL_ID.test(revision)) return noted(found);
    return inTurn(async () => {
      const id = oid(revision);
      if (gone.has(id)) return null;
      for (const commit of await remote.commits([id])) gone.add(commit);
      return noted(await local.resolve(revision));
    });
  }
  async function existing(commit) {
    const found = await resolve2(commit);
    if (found === null) throw remote.lacks(commit);
    return found;
  }
  async function lookAhead() {
    for (const commit of known.here) noted(await local.resolve(commit));
    if (known.tips.length * known.here.length > MOST_PAIRS) return;
    for (const tip of known.tips) {
      for (const commit of known.here) {
        const ancestors = await local.commonAncestors(tip, commit);
        for (const ancestor of ancestors) noted(await local.resolve(ancestor));
      }
    }
  }
  async function bringTrees(trees) {
    await inTurn(async () => {
      if ((await local.missing(trees)).length === 0) return;
      ahead ??= lookAhead();
      await ahead;
      await remote.objects(await local.missing([...trees, ...roots]));
    });
  }
  async function bringBlobs(blobs2) {
    await inTurn(async () => remote.objects(await local.missing(blobs2)));
  }
  return {
    resolve: resolve2,
    defaultBranch: async (name) => {
      const branch = await local.defaultBranch(name);
      noted(branch?.tip ?? null);
      return branch;
    },
    async mergeBase(a, b) {
      await Promise.all([existing(a), existing(b)]);
      return noted(await local.mergeBase(a, b));
    },
    async merge(base, head) {
      await Promise.all([existing(base.commit), existing(head.commit)]);
      const tools = {
        existing,
        bring: bringTrees,
        commonAncestors: async (a, b) => local.commonAncestors(a, b),
        diff: async (before, after) => local.diff(before, after)
      };
      await bringBlobs(await blobsOfMerge(tools, base, head));
      return local.merge(base, head);
    },
    worktree: async () => Promise.reject(new Fault("a repository on a server has no work tree", "name a commit")),
    async diff(before, after) {
      await bringTrees([before, after]);
      return local.diff(before, after);
    },
    async list(tree, folders) {
      await bringTrees([tree]);
      return local.list(tree, folders);
    },
    async read(oids, limit) {
      await bringBlobs(oids);
      return local.read(oids, limit);
    },
    async search(tree, texts, folders) {
      if (texts.length === 0 || folders.length === 0) return [];
      await bringTrees([tree]);
      const files = await local.list(
        tree,
        folders.map((path) => ({ path, deep: true }))
      );
      const searched = files.filter(({ mode }) => mode.startsWith("100"));
      await bringBlobs(searched.map((file) => file.oid));
      return local.search(tree, texts, folders);
    }
  };
}
function createQueue() {
  let last = Promise.resolve();
  return async (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}

// src/adapters/git/remote-objects.ts
import { setTimeout } from "node:timers/promises";

// src/adapters/git/remote-fault.ts
var GRANT = "give the job `permissions: contents: read`, and the action a token that is valid now";
var AGAIN = "run it again; where that does not help, see whether this machine reaches the server";
var REASONS = [
  [
    /Authentication failed|could not read (?:Username|Password)|returned error: 401/,
    (url) => `\`${url}\` does not accept the token`,
    GRANT
  ],
  [/returned error: 403/, (url) => `the token may not read \`${url}\``, GRANT],
  [
    /repository '[^\n]*' not found|returned error: 404/,
    (url) => `there is no repository \`${url}\` that the token may read`,
    GRANT
  ],
  [/returned error: 3\d\d/, (url) => `\`${url}\` has moved`, "run it again under its new name"],
  [/Operation too slow|timed out/i, (url) => `\`${url}\` stopped answering`, AGAIN],
  [
    /Could not resolve|Failed to connect|Couldn't connect/,
    (url) => `\`${url}\` can't be reached`,
    AGAIN
  ]
];
function fetchFailed(url, code, said) {
  const object = refusedObject(said);
  if (object !== null) return serverLacks(url, object);
  for (const [pattern, message, help] of REASONS) {
    if (pattern.test(said)) return new Fault(message(url), help);
  }
  const complaint = firstComplaint(said);
  const why = complaint === "" ? `git ended with code ${code}` : complaint;
  return new Fault(`fetching from \`${url}\` failed: ${why}`, AGAIN);
}
var isPassing = (said) => /returned error: (?:5\d\d|429)|Empty reply|Connection reset|early EOF|unexpected disconnect|hung up/.test(
  said
);
var tookTooLong = (url, seconds) => new Fault(`fetching from \`${url}\` took more than ${seconds} seconds`, AGAIN);
var serverLacks = (url, object) => new Fault(
  `\`${url}\` does not have the object \`${object}\``,
  "run it again; where that does not help, push the commit that holds it again"
);
function refusedObject(said) {
  const [, object = null] = /not our ref ([0-9a-f]+)/.exec(said) ?? [];
  return object;
}

// src/adapters/git/remote-settings.ts
import { Buffer } from "node:buffer";
function checkedUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  const bare = url?.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (url === null || !bare || !["https:", "http:"].includes(url.protocol)) {
    throw new Fault(
      "the address of the repository on its server can't be used",
      "write it as `https://HOST/OWNER/NAME`, without a name or token in it"
    );
  }
  url.pathname = url.pathname.replace(/\/+$/, "");
  return url;
}
var authorization = (token) => `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
var withoutToken = (token, said) => said.replaceAll(authorization(token), "***").replaceAll(token, "***");
var withoutTokenVariables = (token, environment) => Object.fromEntries(
  Object.entries(environment).filter(([, value]) => value?.includes(token) !== true)
);
function fetchEnvironment({ url: text, token }, { silent }, outer) {
  const { href: url, protocol } = checkedUrl(text);
  return {
    GIT_SSL_CAINFO: outer["GIT_SSL_CAINFO"],
    GIT_SSL_CAPATH: outer["GIT_SSL_CAPATH"],
    GIT_ALLOW_PROTOCOL: protocol.slice(0, -1),
    // An empty one is none, and hides those of `core.askPass` and SSH_ASKPASS.
    GIT_ASKPASS: "",
    ...settingVariables([
      ["remote.origin.url", url],
      [`url.${url}.insteadOf`, url],
      // Said here, so that git does not write it down: whoever reads then finds a plain repository, where
      // nothing is ever fetched on the way.
      ["remote.origin.promisor", "true"],
      ["remote.origin.partialCloneFilter", "tree:0"],
      // An empty value drops what the machine's settings add.
      [`http.${url}.extraHeader`, ""],
      [`http.${url}.extraHeader`, `Authorization: ${authorization(token)}`],
      [`http.${url}.followRedirects`, "false"],
      [`http.${url}.lowSpeedLimit`, "1"],
      [`http.${url}.lowSpeedTime`, String(silent)],
      // A list of what is asked for goes out in one piece, compressed.
      [`http.${url}.postBuffer`, String(32 * 1024 * 1024)],
      ["credential.helper", ""],
      [`credential.${url}.helper`, ""],
      ["core.hooksPath", "/dev/null"],
      ["protocol.version", "2"],
      // Hostile objects are data, and our own parser is strict; old harmless mistakes must not stop us.
      ["fetch.fsckObjects", "false"],
      ["transfer.fsckObjects", "false"],
      ["fetch.writeCommitGraph", "false"],
      ["gc.auto", "0"]
    ])
  };
}
function settingVariables(settings) {
  const variables = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value]
  ]);
  return Object.fromEntries([["GIT_CONFIG_COUNT", String(settings.length)], ...variables]);
}

// src/adapters/git/remote-objects.ts
var MOST_MISSING = 20;
var FLAGS = [
  ...["--quiet", "--no-tags", "--no-prune", "--no-write-fetch-head", "--no-auto-maintenance"],
  ...["--recurse-submodules=no", "--stdin"]
];
function createRemoteObjects(git, folder, remote, patience, outer) {
  const url = checkedUrl(remote.url).href;
  const environment = fetchEnvironment(remote, patience, outer);
  async function fetched(wanted2, filter, negotiation) {
    for (const pause of patience.pauses ?? []) {
      const failure = await attempt2(wanted2, filter, negotiation);
      if (failure === null || !isPassing(failure.said)) return failure;
      await setTimeout(pause * 1e3);
    }
    return attempt2(wanted2, filter, negotiation);
  }
  async function attempt2(wanted2, filter, negotiation) {
    const settings = ["-c", `fetch.negotiationAlgorithm=${negotiation}`];
    const running = git.start([...settings, "fetch", ...FLAGS, `--filter=${filter}`, "origin"], {
      folder,
      environment,
      group: true
    });
    const late = new AbortController();
    const timer = globalThis.setTimeout(() => {
      late.abort();
      running.stop();
    }, patience.whole * 1e3);
    running.child.stdout.resume();
    running.child.stdin.end(wanted2.map((id) => `${id}
`).join(""));
    const { code, messages } = await running.ended.finally(() => clearTimeout(timer));
    if (late.signal.aborted) throw tookTooLong(url, patience.whole);
    return code === 0 ? null : { code, said: withoutToken(remote.token, messages) };
  }
  return {
    async commits(wanted2) {
      const missing = /* @__PURE__ */ new Set();
      for (; ; ) {
        const left = wanted2.filter((id) => !missing.has(id));
        const failure = left.length === 0 ? null : await fetched(left, "tree:0", "consecutive");
        if (failure === null) return missing;
        const gone = left.find((id) => id === refusedObject(failure.said));
        if (gone === void 0) throw fetchFailed(url, failure.code, failure.said);
        missing.add(gone);
        if (missing.size > MOST_MISSING) {
          throw new Fault(
            `\`${url}\` no longer has more than ${MOST_MISSING} of the commits`,
            "open a new pull request for the change"
          );
        }
      }
    },
    async objects(wanted2) {
      if (wanted2.length === 0) return;
      const failure = await fetched(wanted2, "blob:none", "noop");
      if (failure !== null) throw fetchFailed(url, failure.code, failure.said);
    },
    lacks: (id) => serverLacks(url, id)
  };
}

// src/adapters/git/fetched-repository.ts
var PATIENCE = { silent: 60, whole: 900, pauses: [1, 4] };
async function openFetchedRepository(options) {
  const folder = await temporaryFolder(options.folder);
  const outer = withoutTokenVariables(options.token, options.environment);
  const git = createGit(gitEnvironment(outer));
  let local = null;
  const close = async () => {
    await Promise.all([git.close(), local?.close()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const clone = join(folder, "clone");
    const wanted2 = [.../* @__PURE__ */ new Set([...options.commits, ...options.branches.values()])];
    await makeRepository(git, clone, wanted2[0]?.length === 64 ? "sha256" : "sha1");
    const { patience = PATIENCE } = options;
    const remote = createRemoteObjects(git, clone, options, patience, outer);
    const gone = await remote.commits(wanted2);
    await writeBranches(git, clone, options.branches, gone);
    local = await openRepository(clone, { ...outer, TMPDIR: folder });
    const here = wanted2.filter((commit) => !gone.has(commit));
    const tips = [...options.branches.values()].filter((commit) => !gone.has(commit));
    return { ...fetchingOnNeed(local, remote, { here, tips, gone }), close };
  } catch (error) {
    await close();
    throw error;
  }
}
async function temporaryFolder(parent) {
  try {
    return await mkdtemp(join(parent, "grantproof-fetched-"));
  } catch (cause) {
    throw new Fault(
      `no temporary folder can be made in \`${parent}\``,
      "make room there, or name another folder",
      { cause }
    );
  }
}
var ALONE = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
async function makeRepository(git, folder, hash) {
  const args = ["init", "--quiet", "--template=", `--object-format=${hash}`, folder];
  const result = await git.run(args, { environment: ALONE });
  if (result.code !== 0) throw gitFailed("init", result);
}
async function writeBranches(git, folder, branches, gone) {
  const input = [...branches].filter(([, tip]) => !gone.has(tip)).map(([name, tip]) => `create refs/remotes/origin/${name}\0${tip}\0`).join("");
  const result = await git.run(["update-ref", "-z", "--stdin"], {
    folder,
    input,
    environment: ALONE
  });
  if (result.code !== 0) throw gitFailed("update-ref", result);
}

// src/adapters/github/branch-rules.ts
async function readBranchRules(client, { owner, name }, branch) {
  const items = await readPages(
    client,
    "GET /repos/{owner}/{repo}/rules/branches/{branch}",
    { owner, repo: name, branch },
    { about: `the rules of the branch \`${branch}\``, accept: [403, 404] }
  );
  if (items === null) return null;
  return items.map((item) => ({
    type: item.at("type").text(),
    ruleset: `${item.at("ruleset_source").text()}#${item.at("ruleset_id").id()}`
  })).toSorted((a, b) => byText(a.type, b.type) || byText(a.ruleset, b.ruleset));
}

// src/adapters/github/queries/comments.ts
var COMMENTS = `
  query comments($owner: String!, $name: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $name) {
      pullRequest(number: $number) {
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { fullDatabaseId body viewerDidAuthor }
        }
      }
    }
  }`;

// src/adapters/github/comment.ts
var MOST_CHARACTERS = 65536;
var CUT = "\n\n\u2026 the rest does not fit into a comment.\n";
var REFUSED = [403];
async function publishComment(client, repository, number, { marker, body, mode = "write" }) {
  const { owner, name } = repository;
  const text = cutComment(body);
  const about = `the comments of pull request #${number}`;
  const own = await findOwn(client, { ...repository, number }, marker, about);
  if (own !== null && sameText(own.at("body").text(), text)) return "done";
  if (own !== null) {
    const { status: status2 } = await client.rest(
      "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
      { owner, repo: name, comment_id: own.at("fullDatabaseId").id(), body: text },
      { about, accept: [...REFUSED, 404] }
    );
    if (status2 !== 404) return status2 === 403 ? "refused" : "done";
  }
  if (mode === "mend") return "done";
  const { status } = await client.rest(
    "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
    { owner, repo: name, issue_number: number, body: text },
    { about, accept: REFUSED, once: true }
  );
  return status === 403 ? "refused" : "done";
}
async function findOwn(client, variables, marker, about) {
  const comments = await readNodes(
    client,
    { text: COMMENTS, variables, about },
    (data) => data.at("repository", "pullRequest", "comments")
  );
  const own = (comments ?? []).find(
    (comment2) => comment2.at("viewerDidAuthor").flag() && comment2.at("body").text().startsWith(marker)
  );
  return own ?? null;
}
function sameText(a, b) {
  const plain = (text) => text.replaceAll("\r\n", "\n").trimEnd();
  return plain(a) === plain(b);
}
function cutComment(body) {
  if (body.length <= MOST_CHARACTERS) return body;
  const start = body.slice(0, MOST_CHARACTERS - CUT.length);
  const end = start.lastIndexOf("\n");
  return `${(end > 0 ? start.slice(0, end) : start).replace(/[\uD800-\uDBFF]$/, "")}${CUT}`;
}

// src/adapters/github/queries/merge-queue.ts
var MERGE_QUEUE = `
  query mergeQueue($owner: String!, $name: String!, $branch: String!, $after: String) {
    repository(owner: $owner, name: $name) {
      mergeQueue(branch: $branch) {
        entries(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { baseCommit { oid } headCommit { oid } pullRequest { number } }
        }
      }
    }
  }`;

// src/adapters/github/merge-group.ts
async function readMergeGroup(client, repository, group) {
  const about = `the merge queue of \`${group.baseRef}\``;
  const variables = { ...repository, branch: group.baseRef };
  const nodes = await readNodes(
    client,
    { text: MERGE_QUEUE, variables, about },
    (data) => data.at("repository", "mergeQueue").orNull()?.at("entries") ?? null
  );
  if (nodes === null) throw untold(about, "there is none");
  return tile(nodes.flatMap(entryOf), group, about);
}
function entryOf(node) {
  const base = node.at("baseCommit").orNull();
  const head = node.at("headCommit").orNull();
  const pullRequest2 = node.at("pullRequest").orNull();
  if (base === null || head === null || pullRequest2 === null) return [];
  return [
    {
      pullRequest: pullRequest2.at("number").number(),
      base: base.at("oid").oid(),
      head: head.at("oid").oid()
    }
  ];
}
function tile(entries, group, about) {
  const tiles = [];
  let at2 = group.base;
  while (at2 !== group.head) {
    const next = entries.filter(({ base, head }) => base === at2 && head !== at2);
    const [entry2] = next;
    if (entry2 === void 0) throw untold(about, `no entry of it begins at \`${at2}\``);
    if (next.length > 1) throw untold(about, `more than one entry of it begins at \`${at2}\``);
    if (tiles.includes(entry2)) throw untold(about, `its entries run in a circle at \`${at2}\``);
    tiles.push(entry2);
    at2 = entry2.head;
  }
  if (tiles.length === 0) throw untold(about, "the group holds no change");
  return tiles;
}
function untold(about, why) {
  return new Fault(
    `${about} does not tell which pull requests are in the group: ${why}`,
    "let the queue build the group again; where it was rebuilt meanwhile, the newer run counts"
  );
}

// src/adapters/github/accounts.ts
var TYPES = ["User", "Bot", "Organization", "Mannequin"];
var BOT = "[bot]";
var ACTOR_FIELDS = `
  fragment actor on Actor {
    __typename
    login
    ... on User { databaseId }
    ... on Bot { databaseId }
    ... on Organization { databaseId }
    ... on Mannequin { databaseId }
  }`;
function graphqlAccount(node) {
  const actor = node.orNull();
  return actor && account(actor, actor.at("__typename").oneOf(TYPES), actor.at("databaseId").id());
}
function restAccount(node) {
  const user = node.orNull();
  return user && account(user, user.at("type").oneOf(TYPES), user.at("id").id());
}
function account(node, type, id) {
  const login = node.at("login").text();
  if (login.endsWith(BOT)) return { login, id, type: "Bot" };
  return { login: type === "Bot" ? `${login}${BOT}` : login, id, type };
}

// src/adapters/github/people.ts
var ROLES = ["none", "read", "triage", "write", "maintain", "admin"];
var AT_ONCE = 8;
async function readPeople(client, repository, accounts, teams) {
  const asked = [...new Map(accounts.map((account2) => [account2.id, account2])).values()];
  const people = [];
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    const group = asked.slice(start, start + AT_ONCE);
    people.push(
      ...await Promise.all(
        group.map(async (account2) => {
          const [permission, memberOf] = await Promise.all([
            permissionOf(client, repository, account2),
            teams.of(account2)
          ]);
          return { ...account2, permission, teams: memberOf };
        })
      )
    );
  }
  return people;
}
async function permissionOf(client, { owner, name }, { login, id, type }) {
  if (type === "Organization" || type === "Mannequin") return "none";
  const { status, body } = await client.rest(
    "GET /repos/{owner}/{repo}/collaborators/{username}/permission",
    { owner, repo: name, username: login },
    { about: `the permission of \`${login}\``, accept: [404] }
  );
  if (status === 404) return "none";
  if (restAccount(body.at("user"))?.id !== id) return "none";
  const role = body.at("role_name").text();
  return ROLES.find((one) => one === role) ?? body.at("permission").oneOf(ROLES);
}

// src/adapters/github/activity.ts
var KINDS = [
  "push",
  "force_push",
  "branch_creation",
  "branch_deletion",
  "pr_merge",
  "merge_queue_merge"
];
async function readActivity(client, { repository, branch, own }, time) {
  const [owner, repo] = repository.split("/");
  const made = (item) => {
    const { kind, at: at2 } = activityOf(item);
    return kind === "branch_creation" && at2 <= time;
  };
  const items = await readPages(
    client,
    "GET /repos/{owner}/{repo}/activity",
    { owner, repo, ref: `refs/heads/${branch}` },
    {
      about: `the pushes to ${repository}`,
      accept: own ? [] : [403, 404],
      enough: (page) => page.some(made)
    }
  );
  if (items === null) return null;
  const end = items.findIndex(made);
  return items.slice(0, end === -1 ? void 0 : end + 1).map(activityOf).toReversed();
}
function activityOf(item) {
  return {
    kind: item.at("activity_type").oneOf(KINDS),
    before: item.at("before").oid(),
    after: item.at("after").oid(),
    at: item.at("timestamp").instant(),
    actor: restAccount(item.at("actor"))
  };
}

// src/adapters/github/base-history.ts
var CHANGES = /* @__PURE__ */ new Set(["BaseRefChangedEvent", "AutomaticBaseChangeSucceededEvent"]);
function readBaseHistory(events, current, createdAt) {
  const changes = events.filter((event) => CHANGES.has(event.at("__typename").text())).map((event) => ({
    at: event.at("createdAt").instant(),
    from: event.at("from").text(),
    to: event.at("to").text()
  })).toSorted((a, b) => a.at - b.at);
  const bases = [];
  let ref = current;
  for (const change of changes.toReversed()) {
    if (change.to !== ref) return brokenOff(bases, change.to, ref);
    bases.unshift({ ref, at: change.at });
    ref = change.from;
  }
  return { bases: [{ ref, at: createdAt }, ...bases], notes: [] };
}
function brokenOff(bases, to, ref) {
  const note = `GitHub does not tell when the base went from \`${to}\` to \`${ref}\``;
  return { bases, notes: [note] };
}

// src/adapters/github/commits.ts
var WEB = { login: "web-flow", id: "19864447", type: "User" };
function readCommit(node) {
  const commit = node.at("commit");
  const sha = commit.at("oid").oid();
  const authors = commit.at("authors", "nodes").list();
  const total = commit.at("authors", "totalCount").number();
  if (authors.length !== total) {
    throw new Fault(
      `the commit \`${sha}\` has ${total} authors, of whom GitHub lists ${authors.length}`,
      "name fewer co-authors in its message"
    );
  }
  return {
    sha,
    author: graphqlAccount(commit.at("author", "user")),
    committer: committerOf(commit),
    // The author comes first among them, always.
    coAuthors: authors.slice(1).map((author) => graphqlAccount(author.at("user"))),
    committedAt: commit.at("committedDate").instant(),
    message: commit.at("message").text()
  };
}
function committerOf(commit) {
  const known = graphqlAccount(commit.at("committer", "user"));
  if (known !== null) return known;
  const signature = commit.at("signature").orNull();
  const byGitHub = signature?.at("isValid").flag() === true && signature.at("wasSignedByGitHub").flag();
  return byGitHub ? WEB : null;
}

// src/adapters/github/head-history.ts
var APART = 6e4;
var ZEROS = /^0+$/;
function readForcePushes(events) {
  return events.filter((event) => event.at("__typename").text() === "HeadRefForcePushedEvent").map((event) => ({
    after: event.at("afterCommit").orNull()?.at("oid").oid() ?? null,
    at: event.at("createdAt").instant(),
    actor: graphqlAccount(event.at("actor"))
  }));
}
function headsOf(activity, forcePushes, openedAt) {
  const known = activity.filter(({ kind }) => kind === "force_push");
  const heads = [...initialHead(activity, openedAt)];
  for (const { after, at: at2, actor } of activity) {
    if (!ZEROS.test(after)) heads.push({ sha: after, at: at2, pusher: actor });
  }
  for (const push of forcePushes) {
    const twin = known.findIndex(
      ({ after, at: at2 }) => (push.after === null || after === push.after) && Math.abs(at2 - push.at) <= APART
    );
    if (twin !== -1) known.splice(twin, 1);
    else if (push.after === null) return null;
    else heads.push({ sha: push.after, at: push.at, pusher: push.actor });
  }
  return heads.toSorted((a, b) => a.at - b.at);
}
function initialHead(activity, openedAt) {
  const [first] = activity;
  if (first === void 0 || first.at <= openedAt || ZEROS.test(first.before)) return [];
  return [{ sha: first.before, at: openedAt, pusher: null }];
}

// src/adapters/github/queries/pull-request.ts
var MANY = ["labels", "commits", "reviews", "timelineItems"];
var PULL_REQUEST = `
  query pullRequest(
    $owner: String!, $name: String!, $number: Int!
    $labels: String, $withLabels: Boolean!
    $commits: String, $withCommits: Boolean!
    $reviews: String, $withReviews: Boolean!
    $timelineItems: String, $withTimelineItems: Boolean!
  ) {
    repository(owner: $owner, name: $name) {
      databaseId
      nameWithOwner
      defaultBranchRef { name target { oid } }
      pullRequest(number: $number) {
        number
        state
        title
        body
        createdAt
        closedAt
        author { ...actor }
        baseRefName
        baseRef {
          target { oid }
          refUpdateRule { requiredApprovingReviewCount requiredStatusCheckContexts }
          rules(first: 100) { nodes { type } }
        }
        headRefName
        headRefOid
        headRepository { nameWithOwner }
        isCrossRepository
        labels(first: 100, after: $labels) @include(if: $withLabels) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { name }
        }
        commits(first: 100, after: $commits) @include(if: $withCommits) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { commit { ...commit } }
        }
        reviews(first: 100, after: $reviews) @include(if: $withReviews) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { fullDatabaseId state submittedAt author { ...actor } commit { oid } }
        }
        timelineItems(first: 100, after: $timelineItems, itemTypes: [
          HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT
          AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT, REVIEW_DISMISSED_EVENT
        ]) @include(if: $withTimelineItems) {
          pageInfo { hasNextPage endCursor }
          nodes { ...event }
        }
      }
    }
  }
  fragment commit on Commit {
    oid
    message
    committedDate
    author { user { __typename login databaseId } }
    committer { user { __typename login databaseId } }
    signature { isValid wasSignedByGitHub }
    authors(first: 100) { totalCount nodes { user { __typename login databaseId } } }
  }
  fragment event on PullRequestTimelineItems {
    __typename
    ... on HeadRefForcePushedEvent { createdAt actor { ...actor } afterCommit { oid } }
    ... on BaseRefChangedEvent { createdAt from: previousRefName to: currentRefName }
    ... on AutomaticBaseChangeSucceededEvent { createdAt from: oldBase to: newBase }
    ... on ReviewDismissedEvent {
      createdAt
      previousReviewState
      actor { ...actor }
      review { fullDatabaseId }
    }
  }
  ${ACTOR_FIELDS}`;

// src/adapters/github/pull-request-pages.ts
var MOST_COMMITS2 = 250;
var MOST_PAGES = 50;
async function readPullRequestPages(client, ref) {
  const about = `pull request #${ref.number}`;
  const many = { labels: [], commits: [], reviews: [], timelineItems: [] };
  const totals = /* @__PURE__ */ new Map();
  let cursors = new Map(MANY.map((name) => [name, null]));
  let first = null;
  for (let pages = 0; cursors.size > 0; pages++) {
    if (pages === MOST_PAGES) throw endless(about);
    const data = await client.query(
      PULL_REQUEST,
      { ...ref, ...pageVariables(cursors) },
      { about, optional: ["refUpdateRule", "rules"] }
    );
    const repository = data.at("repository");
    first ??= repository;
    if (moved(first, repository)) return null;
    const next = /* @__PURE__ */ new Map();
    for (const [name, cursor] of cursors) {
      const page = repository.at("pullRequest", name);
      many[name].push(...page.at("nodes").list());
      const total = totalOf(name, page);
      if (total !== (totals.get(name) ?? total)) return null;
      if (total !== null) totals.set(name, total);
      if (!page.at("pageInfo", "hasNextPage").flag()) continue;
      const end = page.at("pageInfo", "endCursor").text();
      if (end === cursor) throw endless(about);
      next.set(name, end);
    }
    cursors = next;
  }
  if (first === null) return null;
  for (const [name, total] of totals) checkTotal(about, name, many[name].length, total);
  return { repository: first, pullRequest: first.at("pullRequest"), many };
}
function pageVariables(cursors) {
  const variables = {};
  for (const name of MANY) {
    variables[name] = cursors.get(name) ?? null;
    variables[`with${name.charAt(0).toUpperCase()}${name.slice(1)}`] = cursors.has(name);
  }
  return variables;
}
function totalOf(name, page) {
  return name === "timelineItems" ? null : page.at("totalCount").number();
}
function moved(before, now) {
  return ["headRefOid", "baseRefName", "state"].some(
    (field) => before.at("pullRequest", field).text() !== now.at("pullRequest", field).text()
  );
}
function checkTotal(about, name, read, total) {
  if (read === total) return;
  if (name === "commits" && total > MOST_COMMITS2 && read <= total) throw tooManyCommits(about);
  throw new Fault(
    `GitHub counts ${total} ${name} of ${about}, but lists ${read}`,
    "run again; nothing is judged on a part of the facts"
  );
}
function tooManyCommits(about) {
  return new Fault(
    `${about} has more commits than GitHub lists, which is ${MOST_COMMITS2}`,
    "squash its commits, or split it into smaller pull requests"
  );
}
function endless(about) {
  return new Fault(
    `GitHub's list about ${about} does not end`,
    "run again; split a pull request that has gathered thousands of reviews"
  );
}

// src/adapters/github/reviews.ts
var STATES2 = ["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"];
var NO_COMMIT = "0".repeat(40);
function readReviews(nodes, events) {
  const dismissals = readDismissals(events);
  return nodes.map(readReview).filter(({ state }) => state !== "PENDING").map((review) => {
    if (review.state !== "DISMISSED") return review;
    const { state, by } = dismissals.get(review.id) ?? { state: review.state, by: null };
    return { ...review, state, dismissedBy: by };
  });
}
function readReview(node) {
  const state = node.at("state").oneOf(STATES2);
  return {
    id: node.at("fullDatabaseId").id(),
    reviewer: graphqlAccount(node.at("author")),
    state,
    // Only one that nobody else sees yet was not submitted; it is left out.
    submittedAt: state === "PENDING" ? 0 : node.at("submittedAt").instant(),
    commit: node.at("commit").orNull()?.at("oid").oid() ?? NO_COMMIT
  };
}
function readDismissals(events) {
  const dismissals = /* @__PURE__ */ new Map();
  for (const event of events) {
    if (event.at("__typename").text() !== "ReviewDismissedEvent") continue;
    const review = event.at("review").orNull();
    if (review === null) continue;
    const was = event.at("previousReviewState").oneOf(STATES2);
    dismissals.set(review.at("fullDatabaseId").id(), {
      state: was === "PENDING" ? "DISMISSED" : was,
      by: graphqlAccount(event.at("actor"))
    });
  }
  return dismissals;
}

// src/adapters/github/pull-request-state.ts
var STATES3 = ["OPEN", "CLOSED", "MERGED"];
var PAUSES = [1, 2, 4];
async function readPullRequest(client, serverUrl, { owner, name }, number) {
  for (const pause of [...PAUSES, null]) {
    const pages = await readPullRequestPages(client, { owner, name, number });
    const history = pages && await readHeads(client, pages);
    if (pages !== null && history !== null) return stateOf(serverUrl, pages, history);
    if (pause !== null) await client.pause(pause);
  }
  throw new Fault(
    `GitHub does not tell yet how pull request #${number} came by its newest commit`,
    "run again in a minute; where that does not help, push to its branch once more"
  );
}
async function readHeads(client, { repository, pullRequest: pullRequest2, many }) {
  const head = pullRequest2.at("headRefOid").oid();
  const source = pullRequest2.at("headRepository").orNull()?.at("nameWithOwner").text();
  if (source === void 0) return unknownHeads("the repository that its head came from is gone");
  const openedAt = pullRequest2.at("createdAt").instant();
  const activity = await readActivity(
    client,
    {
      repository: source,
      branch: pullRequest2.at("headRefName").text(),
      own: source === repository.at("nameWithOwner").text()
    },
    openedAt
  );
  if (activity === null) return unknownHeads(`the token may not see the pushes to \`${source}\``);
  const until = pullRequest2.at("closedAt").orNull()?.instant() ?? Number.POSITIVE_INFINITY;
  const heads = headsOf(
    activity.filter(({ at: at2 }) => at2 <= until),
    readForcePushes(many.timelineItems),
    openedAt
  );
  if (heads === null) return unknownHeads("a commit that was force-pushed is gone");
  return heads.at(-1)?.sha === head ? { heads, notes: [] } : null;
}
function unknownHeads(why) {
  return { heads: null, notes: [`which heads it had, and when, can't be known: ${why}`] };
}
function stateOf(serverUrl, { repository, pullRequest: pullRequest2, many }, history) {
  const number = pullRequest2.at("number").number();
  const forgeRepository = repositoryOf(serverUrl, repository);
  const head = pullRequest2.at("headRefOid").oid();
  const baseRef = pullRequest2.at("baseRefName").text();
  const openedAt = pullRequest2.at("createdAt").instant();
  const base = readBaseHistory(many.timelineItems, baseRef, openedAt);
  const { id, uri, defaultBranch } = forgeRepository;
  const notes = [...history.notes, ...base.notes];
  const author = graphqlAccount(pullRequest2.at("author"));
  const commits = commitsOf2(many.commits, number, head);
  const pushers = (history.heads ?? []).map(({ pusher }) => pusher);
  return {
    number,
    open: pullRequest2.at("state").oneOf(STATES3) === "OPEN",
    repository: forgeRepository,
    head,
    base: {
      ref: baseRef,
      tip: baseTip(pullRequest2, number, baseRef),
      protected: baseRef === defaultBranch.name || isProtected(pullRequest2.at("baseRef"))
    },
    facts: {
      repository: { id, uri, defaultBranch: defaultBranch.name },
      pullRequest: {
        number,
        author,
        title: pullRequest2.at("title").text(),
        body: pullRequest2.at("body").text(),
        labels: many.labels.map((label) => label.at("name").text()).toSorted(byText),
        baseRef,
        headRef: pullRequest2.at("headRefName").text(),
        ...isMasked([author, ...commits.flatMap(everybodyOf), ...pushers]) && { initiator: null }
      },
      commits,
      ...history.heads && { heads: history.heads },
      bases: base.bases,
      reviews: readReviews(many.reviews, many.timelineItems)
    },
    ...notes.length > 0 && { notes }
  };
}
var MASKS = /* @__PURE__ */ new Set(["github-actions[bot]", "copilot-swe-agent[bot]"]);
var isMasked = (accounts) => accounts.some((account2) => account2?.type === "Bot" && MASKS.has(account2.login.toLowerCase()));
var everybodyOf = ({ author, committer, coAuthors }) => [
  author,
  committer,
  ...coAuthors
];
function repositoryOf(serverUrl, repository) {
  const branch = repository.at("defaultBranchRef");
  return {
    id: repository.at("databaseId").id(),
    uri: `git+${serverUrl.replace(/\/+$/, "")}/${repository.at("nameWithOwner").text()}`,
    defaultBranch: { name: branch.at("name").text(), tip: branch.at("target", "oid").oid() }
  };
}
function baseTip(pullRequest2, number, baseRef) {
  const base = pullRequest2.at("baseRef").orNull();
  if (base !== null) return base.at("target", "oid").oid();
  throw new Fault(
    `the branch \`${baseRef}\`, the base of pull request #${number}, is gone`,
    "aim the pull request at a branch that is there"
  );
}
var GUARDS = /* @__PURE__ */ new Set([
  ...["PULL_REQUEST", "REQUIRED_STATUS_CHECKS", "MERGE_QUEUE"],
  ...["UPDATE", "WORKFLOWS", "LOCK_BRANCH"]
]);
function isProtected(base) {
  const rules = base.at("rules").orNull();
  if (rules === null) return true;
  const types = rules.at("nodes").list();
  if (types.some((rule) => GUARDS.has(rule.at("type").text()))) return true;
  const classic = base.at("refUpdateRule").orNull();
  if (classic === null) return false;
  return classic.at("requiredApprovingReviewCount").orNull() !== null || (classic.at("requiredStatusCheckContexts").orNull()?.list().length ?? 0) > 0;
}
function commitsOf2(nodes, number, head) {
  const commits = nodes.map(readCommit);
  if (commits.some(({ sha }) => sha === head)) return commits;
  const about = `pull request #${number}`;
  if (commits.length >= MOST_COMMITS2) throw tooManyCommits(about);
  throw new Fault(
    `GitHub lists the commits of ${about} without its head \`${head}\``,
    "run again in a minute"
  );
}

// src/adapters/github/pull-requests.ts
async function readHead(client, { owner, name }, number) {
  const { body } = await client.rest(
    "GET /repos/{owner}/{repo}/pulls/{pull_number}",
    { owner, repo: name, pull_number: number },
    { about: `pull request #${number}` }
  );
  return body.at("head", "sha").oid();
}
async function readOpenPullRequests(client, repository) {
  return sortedNumbers(await openOnes(client, repository, "the open pull requests"));
}
async function readPullRequestsAt(client, repository, head) {
  const items = await openOnes(client, repository, `the pull requests of the commit \`${head}\``);
  return sortedNumbers(items.filter((item) => item.at("head", "sha").text() === head));
}
async function openOnes(client, { owner, name }, about) {
  const route = "GET /repos/{owner}/{repo}/pulls";
  const items = await readPages(client, route, { owner, repo: name, state: "open" }, { about });
  return items ?? [];
}
function sortedNumbers(items) {
  const numbers = new Set(items.map((item) => item.at("number").number()));
  return [...numbers].toSorted((a, b) => a - b);
}

// src/adapters/github/status.ts
var MOST_CHARACTERS2 = 140;
async function publishStatus(client, { owner, name }, commit, context, { state, description, url }) {
  const { status } = await client.rest(
    "POST /repos/{owner}/{repo}/statuses/{sha}",
    {
      ...{ owner, repo: name, sha: commit },
      ...{ state, context, description: cutDescription(description) },
      ...url !== null && { target_url: url }
    },
    { about: `a status of the commit \`${commit}\``, accept: [403] }
  );
  return status === 403 ? "refused" : "done";
}
var STATES4 = ["pending", "success", "failure", "error"];
async function readStanding(client, { owner, name }, commit, context) {
  const about = `the statuses of the commit \`${commit}\``;
  let reply = await client.rest(
    "GET /repos/{owner}/{repo}/commits/{ref}/status",
    { owner, repo: name, ref: commit, per_page: 100 },
    { about, accept: [403] }
  );
  while (reply.status !== 403) {
    const found = reply.body.at("statuses").list().find((status) => status.at("context").text().toLowerCase() === context.toLowerCase());
    if (found !== void 0) return found.at("state").oneOf(STATES4);
    if (reply.next === null) return null;
    reply = await client.rest(`GET ${reply.next}`, {}, { about });
  }
  return null;
}
function cutDescription(text) {
  if (text.length <= MOST_CHARACTERS2) return text;
  return `${text.slice(0, MOST_CHARACTERS2 - 1).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}

// src/adapters/github/teams.ts
var NO_TEAMS = { of: () => Promise.resolve([]) };
function readTeams(client, organisation, names) {
  const wanted2 = sortedSet(names);
  const there = /* @__PURE__ */ new Map();
  async function isMember(name, { login }) {
    const [org, slug] = name.includes("/") ? name.split("/", 2) : [organisation, name];
    const team = { org, team_slug: slug };
    const about = `the members of the team \`${org}/${slug}\``;
    const { status, body } = await client.rest(
      "GET /orgs/{org}/teams/{team_slug}/memberships/{username}",
      { ...team, username: login },
      { about, accept: [404] }
    );
    if (status !== 404) return body.at("state").text() === "active";
    const known = there.get(name) ?? checkTeam(team, about);
    there.set(name, known);
    await known;
    return false;
  }
  async function checkTeam(team, about) {
    const { status } = await client.rest("GET /orgs/{org}/teams/{team_slug}", team, {
      about,
      accept: [404]
    });
    if (status !== 404) return;
    throw new Fault(
      `${about} can't be read: there is no such team, or the token for teams may not see it`,
      "mend the name in the policy, put the team into the roster file, or give the token `members: read` for the organisation"
    );
  }
  return {
    async of(account2) {
      if (account2.type !== "User") return [];
      const answers = await Promise.all(wanted2.map((name) => isMember(name, account2)));
      return wanted2.filter((_name, nth) => answers[nth] === true);
    }
  };
}

// src/adapters/github/forge.ts
function createForge(options) {
  const { serverUrl, teamToken } = options;
  const repository = repositoryName(options.repository);
  const client = createClient(options);
  const teamClient = teamToken === void 0 || teamToken === "" ? null : createClient({ ...options, token: teamToken });
  return {
    pullRequest: (number) => readPullRequest(client, serverUrl, repository, number),
    headOf: (number) => readHead(client, repository, number),
    pullRequestsAt: (head) => readPullRequestsAt(client, repository, head),
    openPullRequests: () => readOpenPullRequests(client, repository),
    mergeGroup: (group) => readMergeGroup(client, repository, group),
    people: (accounts, names) => {
      const teams = teamClient === null || names.length === 0 ? NO_TEAMS : readTeams(teamClient, repository.owner, names);
      return readPeople(client, repository, accounts, teams);
    },
    branchRules: (branch) => readBranchRules(client, repository, branch),
    standingStatus: (commit, context) => readStanding(client, repository, commit, context),
    publishStatus: (commit, context, status) => publishStatus(client, repository, commit, context, status),
    publishComment: (pullRequest2, marker, body, mode) => publishComment(client, repository, pullRequest2, { marker, body, mode })
  };
}

// src/action/gate-tools.ts
function gateTools(inputs, host, environment, say) {
  const { repository, apiUrl, graphqlUrl, serverUrl } = host;
  const { githubToken: token, teamToken, jira, servicenow } = inputs;
  const shipped = shippedFiles();
  const open = withoutSecrets(environment, inputs);
  const userAgent = `grantproof/${shipped.version()}`;
  const client = { apiUrl, graphqlUrl, token, userAgent };
  return {
    shipped,
    forge: createForge({
      ...client,
      serverUrl,
      repository,
      ...teamToken !== null && { teamToken },
      onWait: (seconds) => say(`GitHub asks to wait ${Math.ceil(seconds)} s`)
    }),
    tickets: {
      find: async (ref) => {
        const { createTickets } = await import("./chunks/create-tickets-M4Q5DBSC.js");
        return createTickets({ github: { apiUrl, token }, jira, servicenow }).find(ref);
      }
    },
    openRepository: async ({ commits, branches, pullRequest: pullRequest2 }) => {
      if (hasGit(open)) {
        const url = `${serverUrl}/${repository}.git`;
        return openFetchedRepository({
          url,
          token,
          commits,
          branches,
          folder: host.temporary,
          environment: open
        });
      }
      const { openApiRepository } = await import("./chunks/api-repository-YAK6NDST.js");
      const { createClient: createClient2 } = await import("./chunks/client-5AOTC4D3.js");
      return openApiRepository({ client: createClient2(client), repository, branches, pullRequest: pullRequest2 });
    }
  };
}
function withoutSecrets(environment, { githubToken, teamToken, jira, servicenow }) {
  const secrets = [githubToken, teamToken, jira?.token, servicenow?.password, servicenow?.token];
  const isOpen = ([name, value = ""]) => !/^(?:INPUT|ACTIONS)_/.test(name) && !secrets.some(
    (secret) => typeof secret === "string" && secret !== "" && value.includes(secret)
  );
  return Object.fromEntries(Object.entries(environment).filter(isOpen));
}
var hasGit = (environment) => spawnSync("git", ["--version"], { env: environment, stdio: "ignore" }).status === 0;

// src/action/host.ts
import { readFileSync } from "node:fs";
function readHost(env) {
  const serverUrl = wanted(env, "GITHUB_SERVER_URL");
  const repository = wanted(env, "GITHUB_REPOSITORY");
  const run = env["GITHUB_RUN_ID"];
  return {
    event: wanted(env, "GITHUB_EVENT_NAME"),
    payload: readPayload(wanted(env, "GITHUB_EVENT_PATH")),
    repository,
    serverUrl,
    apiUrl: wanted(env, "GITHUB_API_URL"),
    graphqlUrl: wanted(env, "GITHUB_GRAPHQL_URL"),
    runUrl: run === void 0 ? null : `${serverUrl}/${repository}/actions/runs/${run}`,
    workspace: env["GITHUB_WORKSPACE"] ?? process.cwd(),
    temporary: wanted(env, "RUNNER_TEMP")
  };
}
function wanted(env, name) {
  const value = env[name] ?? "";
  if (value !== "") return value;
  throw new Fault(
    `the variable \`${name}\` is not set`,
    "run this as a step of a workflow; on your own machine, `grantproof check` does the same"
  );
}
function readPayload(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Fault("the event of this run can not be read", "run the job again", { cause });
  }
}

// src/action/inputs.ts
var INPUTS = {
  "github-token": "",
  "team-token": "",
  "status-context": "grantproof",
  comment: "true",
  "fail-on-deny": "false",
  "sarif-file": "",
  "jira-url": "",
  "jira-email": "",
  "jira-token": "",
  "servicenow-url": "",
  "servicenow-user": "",
  "servicenow-password": "",
  "servicenow-token": ""
};
var inputNames = Object.keys(INPUTS);
function readInputs(env) {
  const written = (name) => {
    const text = env[inputVariable(name)]?.trim() ?? "";
    return text === "" ? INPUTS[name] : text;
  };
  refuse([...misspelt(env), ...mistakes(written)]);
  const optional = (name) => {
    const text = written(name);
    return text === "" ? null : text;
  };
  return {
    githubToken: written("github-token"),
    teamToken: optional("team-token"),
    statusContext: written("status-context"),
    comment: written("comment") === "true",
    failOnDeny: written("fail-on-deny") === "true",
    sarifFile: optional("sarif-file"),
    jira: whereThereIsOne({
      url: written("jira-url"),
      email: written("jira-email"),
      token: written("jira-token")
    }),
    servicenow: whereThereIsOne({
      url: written("servicenow-url"),
      user: written("servicenow-user"),
      password: written("servicenow-password"),
      token: written("servicenow-token")
    })
  };
}
var whereThereIsOne = (settings) => settings.url === "" ? null : settings;
var inputVariable = (name) => `INPUT_${name.toUpperCase()}`;
function misspelt(env) {
  const variables = new Set(inputNames.map(inputVariable));
  return Object.keys(env).filter((variable) => variable.startsWith("INPUT_") && !variables.has(variable)).toSorted(byText).flatMap((variable) => {
    const name = variable.slice("INPUT_".length).toLowerCase();
    const meant = nearestName(name, inputNames);
    if (meant === void 0) return [];
    const help = `write \`${meant}\` instead`;
    return [new Fault(`there is no input ${shown(name)}; did you mean \`${meant}\`?`, help)];
  });
}
function mistakes(written) {
  return [
    ...tokenMistakes(written("github-token")),
    ...contextMistakes(written("status-context")),
    ...FLAGS2.flatMap((name) => flagMistakes(name, written(name))),
    ...SYSTEMS.flatMap((system) => systemMistakes(system, written)),
    ...loginMistakes(written)
  ];
}
function tokenMistakes(token) {
  if (token !== "") return [];
  const help = "leave `github-token` out, so that the token of the job is used";
  return [new Fault("the input `github-token` is empty", help)];
}
var LONGEST_CONTEXT = 100;
function contextMistakes(context) {
  if (context.length <= LONGEST_CONTEXT && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(context)) return [];
  const message = `the input \`status-context\` is ${shown(context)}, which can't name a status`;
  return [new Fault(message, `write a name of at most ${LONGEST_CONTEXT} characters on one line`)];
}
var FLAGS2 = ["comment", "fail-on-deny"];
function flagMistakes(name, text) {
  if (text === "true" || text === "false") return [];
  const message = `the input \`${name}\` is ${shown(text)}, neither \`true\` nor \`false\``;
  return [new Fault(message, `write \`${name}: true\` or \`${name}: false\` below \`with:\``)];
}
var SYSTEMS = ["jira", "servicenow"];
function systemMistakes(system, written) {
  const setting = `${system}-url`;
  const help = `write \`${setting}: https://\u2026\` below \`with:\``;
  const url = written(setting);
  if (url !== "") {
    if (/^https?:$/.test(URL.parse(url)?.protocol ?? "")) return [];
    return [new Fault(`the input \`${setting}\` is no address`, help)];
  }
  const login = inputNames.find((name) => name.startsWith(`${system}-`) && written(name) !== "");
  if (login === void 0) return [];
  const message = `the input \`${login}\` is given without \`${setting}\``;
  return [new Fault(message, `${help}, or leave \`${login}\` out`)];
}
function loginMistakes(written) {
  const has = (name) => written(name) !== "";
  if (has("servicenow-token") && (has("servicenow-user") || has("servicenow-password"))) {
    const message = "a user or password of ServiceNow is given beside `servicenow-token`";
    return [
      new Fault(message, "keep the token, or the user and the password, and leave the other out")
    ];
  }
  if (has("servicenow-password") && !has("servicenow-user")) {
    const message = "the input `servicenow-password` is given without `servicenow-user`";
    return [new Fault(message, "write `servicenow-user: NAME` below `with:`")];
  }
  return [];
}
function refuse(faults) {
  if (faults.length === 0) return;
  const all = (texts) => [...new Set(texts)].join("; ");
  throw new Fault(all(faults.map(({ message }) => message)), all(faults.map(({ help }) => help)));
}

// src/action/occasion.ts
var RECHECK = "/grantproof recheck";
var WORKFLOW_LINE = "let the workflow run `on: [pull_request_target, pull_request_review, merge_group, workflow_dispatch, issue_comment]`";
function occasionOf(event, payload) {
  switch (event) {
    case "pull_request":
    case "pull_request_target":
    case "pull_request_review":
      if (at(payload, "action") === "closed") return nothing("the pull request is closed");
      return pullRequest(
        at(payload, "pull_request", "number"),
        event,
        objectId(at(payload, "pull_request", "head", "sha"))
      );
    case "merge_group":
      if (at(payload, "action") === "destroyed") return nothing("the merge group is gone");
      return mergeGroup(payload);
    case "workflow_dispatch":
      return dispatched(at(payload, "inputs", "pull-request"));
    case "issue_comment":
      return commented(payload);
    default:
      throw new Fault(
        `the event ${shown(event)} brings no change to judge`,
        `${WORKFLOW_LINE} instead`
      );
  }
}
var HIGHEST = 2 ** 31 - 1;
var isNumber = (value) => typeof value === "number" && Number.isInteger(value) && value > 0 && value <= HIGHEST;
var nothing = (reason) => ({ kind: "nothing", reason });
function pullRequest(number, event, head) {
  if (isNumber(number)) {
    return { kind: "pull-request", number, head };
  }
  throw new Fault(
    `the payload of ${shown(event)} names no pull request`,
    "run the workflow again from the pull request"
  );
}
function mergeGroup(payload) {
  const ref = at(payload, "merge_group", "base_ref");
  const base = objectId(at(payload, "merge_group", "base_sha"));
  const head = objectId(at(payload, "merge_group", "head_sha"));
  if (typeof ref !== "string" || base === null || head === null) {
    throw new Fault(
      "the payload of `merge_group` names no commits",
      "put the pull request into the queue again"
    );
  }
  return { kind: "merge-group", baseRef: ref.replace(/^refs\/heads\//, ""), base, head };
}
function dispatched(input) {
  if (input === void 0 || input === null || input === "") return { kind: "open-pull-requests" };
  const digits = typeof input === "string" || typeof input === "number" ? String(input) : "";
  if (/^[1-9]\d*$/.test(digits) && isNumber(Number(digits))) {
    return { kind: "pull-request", number: Number(digits), head: null };
  }
  throw new Fault(
    `the input \`pull-request\` is ${shown(digits)}, which is no number`,
    "give the number of a pull request, or leave it empty to judge all that are open"
  );
}
function commented(payload) {
  if (at(payload, "issue", "pull_request") === void 0) {
    return nothing("the comment is on an issue");
  }
  const body = at(payload, "comment", "body");
  if (typeof body !== "string" || body.trim() !== RECHECK) {
    return nothing(`the comment does not say \`${RECHECK}\``);
  }
  return pullRequest(at(payload, "issue", "number"), "issue_comment", null);
}
function objectId(value) {
  return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? oid(value) : null;
}
function at(value, ...keys) {
  return keys.reduce(
    (inner, key) => typeof inner === "object" && inner !== null && Object.hasOwn(inner, key) ? inner[key] : void 0,
    value
  );
}

// src/action/presentation.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join as join2, resolve } from "node:path";

// src/core/render/comment.ts
var LONGEST2 = 6e4;
function commentText(marker, verdict, options = {}) {
  const first = `${marker}
`;
  return first + pageOf(verdict, options, LONGEST2 - first.length * 3, "");
}

// src/core/render/log-page.ts
var WIDTH = 120;
function logPage(verdict, run, notices = []) {
  const report = verdictText(verdict, run, { color: true, width: WIDTH, links: false });
  const reviews = opinionsOf(verdict).map(
    (review) => `review: ${terminalText(reviewWords(review, review.reviewer))}
`
  );
  const notes = notices.map((notice) => `note: ${terminalText(notice)}
`);
  return `${report}${sealPage([...reviews, ...notes].join(""))}${folded("what this rests on", groundLines(verdict, run))}`;
}
function groundLines(verdict, { base, head, merge }) {
  const { policy, deltaDigest, now } = verdict;
  return [
    `judged at     ${writeInstant(now)}`,
    `lands on      ${shown2(base)}`,
    `head          ${shown2(head)}`,
    `judged tree   ${shown2(merge)}`,
    `delta digest  ${shown2(deltaDigest)}`,
    ...(policy?.sources ?? []).map(
      ({ path, digest }) => `policy        ${shown2(path)} ${shown2(digest)}`
    )
  ];
}
var shown2 = (text) => text === null ? "none" : terminalText(text);
var folded = (title, lines) => `::group::${title}
${sealPage(lines.map((line) => `${line}
`).join(""))}::endgroup::
`;

// src/core/render/outputs.ts
function outputsOf({ result, deltaDigest, outcomes, problems }) {
  const blocking = findingsOf(outcomes).filter(({ weight }) => weight === "blocks");
  return {
    result,
    "delta-digest": deltaDigest,
    findings: String(blocking.length + problems.length)
  };
}

// src/action/runner-files.ts
import { Buffer as Buffer2 } from "node:buffer";
import { appendFileSync, statSync } from "node:fs";
var OUTPUTS = ["result", "delta-digest", "findings", "report"];
var SUMMARY_LIMIT = 1024 * 1024;
function writeOutputs(file, outputs) {
  const entries = OUTPUTS.map((name) => entry(name, outputs[name]));
  append(file, "GITHUB_OUTPUT", entries.join(""));
}
function entry(name, value) {
  const lines = value.split("\n");
  let delimiter = "END";
  while (lines.includes(delimiter)) delimiter += "_";
  return `${name}<<${delimiter}
${value}
${delimiter}
`;
}
function appendSummary(file, markdown) {
  if (file === void 0 || file === "") return "nowhere";
  const already = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const fits = already + Buffer2.byteLength(markdown) <= SUMMARY_LIMIT;
  if (fits) append(file, "GITHUB_STEP_SUMMARY", markdown);
  else if (already + TOO_LARGE.length <= SUMMARY_LIMIT)
    append(file, "GITHUB_STEP_SUMMARY", TOO_LARGE);
  return fits ? "written" : "too-large";
}
var TOO_LARGE = "The summary is too large to be shown here. The log and the report have all of it.\n";
function append(file, variable, text) {
  if (file === void 0 || file === "") {
    throw new Fault(
      `the variable \`${variable}\` names no file`,
      "run this as a step of a workflow"
    );
  }
  try {
    appendFileSync(file, text);
  } catch (cause) {
    throw new Fault(`the file of \`${variable}\` can't be written`, "run the job again", { cause });
  }
}

// src/action/presentation.ts
async function presentReports(reports, audience) {
  const { out, inputs, env } = audience;
  if (reports.length === 0) {
    out("grantproof: nothing to judge: no such pull request is open\n");
    return { result: "none", "delta-digest": "", findings: "0", report: "" };
  }
  for (const report of reports) {
    const links = linksOf(report, audience.host);
    const notes = noticesOf(report, inputs);
    const notices = [...notes, ...report.advice];
    out(logPage(report.report.verdict, report.report, notices));
    out(
      annotationsOf(report.report.verdict).map((one) => `${workflowCommand(one)}
`).join("")
    );
    await attempt(
      out,
      "the summary",
      () => appendSummary(
        env["GITHUB_STEP_SUMMARY"],
        summaryPage(report.report.verdict, { links, notices })
      )
    );
    if (inputs.comment) await comment(report, audience, { links, notices: notes });
    if (report.published === "refused" && !inputs.failOnDeny)
      out(unpublishedCommand(report, inputs));
  }
  return outputsFor(reports, audience);
}
var markerOf = ({ statusContext }) => `<!-- grantproof:${statusContext.replaceAll(/[^\w./-]/g, "-").replaceAll("--", "-")} -->`;
async function comment({ pullRequest: pullRequest2, report, status, published }, { tools, inputs, host, out }, {
  links,
  notices
}) {
  if (pullRequest2 === null) return;
  const marker = markerOf(inputs);
  const { verdict } = report;
  const whole = host.runUrl === null ? void 0 : "the summary of the job";
  const body = commentText(marker, verdict, { links, notices, whole });
  const worthIt = verdict.deltas.length > 0 || status.state !== "success";
  await attempt(out, "the comment", async () => {
    const done = await tools.forge.publishComment(
      pullRequest2,
      marker,
      body,
      worthIt ? "write" : "mend"
    );
    if (done === "refused" && published === "done")
      out(
        "grantproof: note: no comment was written: add `pull-requests: write` to `permissions:` in the workflow, or `comment: false` below `with:`\n"
      );
  });
}
var linksOf = ({ commit }, { serverUrl, repository }) => ({
  server: serverUrl,
  repository,
  sha: commit
});
function noticesOf({ notes, published }, inputs) {
  return published === "done" || inputs.failOnDeny ? notes : [...notes, `${unpublished(inputs)}: ${PUBLISH_HELP}`];
}
var unpublished = ({ statusContext }) => `the status \`${statusContext}\` could not be written`;
var PUBLISH_HELP = "add `statuses: write` to `permissions:` in the workflow; where the pull request comes from a fork, comment `/grantproof recheck`, or run the workflow by hand";
function unpublishedCommand({ report }, inputs) {
  const { result } = report.verdict;
  const message = `${unpublished(inputs)}, so that the commit shows what was said before: the verdict is \`${result}\``;
  return `${faultAnnotation(message, PUBLISH_HELP, "the verdict is not on the commit")}
`;
}
async function attempt(out, what, show) {
  try {
    await show();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    out(`grantproof: note: ${what} could not be written: ${terminalText(why)}
`);
  }
}
async function outputsFor(reports, audience) {
  const values = reports.map(({ report }) => outputsOf(report.verdict));
  const worst = reports.reduce((a, b) => isWorse2(b, a) ? b : a);
  const path = await writeReport(worst, audience);
  return {
    result: worst.report.verdict.result,
    "delta-digest": reports.length === 1 ? worst.report.verdict.deltaDigest : "",
    findings: String(values.reduce((sum, { findings }) => sum + Number(findings), 0)),
    report: path
  };
}
var isWorse2 = (a, b) => a.report.verdict.result !== b.report.verdict.result && worse(a.report.verdict.result, b.report.verdict.result) === a.report.verdict.result;
async function writeReport({ report }, { inputs, host, tools, out }) {
  const path = join2(host.temporary, "grantproof", "verdict.json");
  let written = "";
  await attempt(out, "the report", () => {
    write(path, [...jsonPieces(verdictJson(report.verdict, report))].join(""));
    written = path;
  });
  const { sarifFile } = inputs;
  if (sarifFile !== null)
    await attempt(out, "the SARIF file", async () => {
      const { verdictSarif } = await import("./chunks/verdict-sarif-D5DUND3G.js");
      const notes = ruleNotes(report.verdict, tools.shipped);
      const sarif = verdictSarif(report.verdict, report, notes, tools.shipped.version());
      write(resolve(host.workspace, sarifFile), jsonText(sarif));
    });
  return written;
}
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

// src/action/run-action.ts
var FAILED = 1;
var BROKEN = { result: "error", "delta-digest": "", findings: "0", report: "" };
async function runAction(env, out) {
  const outputs = (values) => writeOutputs(env["GITHUB_OUTPUT"], values);
  try {
    outputs(BROKEN);
    const inputs = readInputs(env);
    const host = readHost(env);
    const asked = occasionOf(host.event, host.payload);
    if (asked.kind === "nothing") {
      out(`grantproof: nothing to judge: ${terminalText(asked.reason)}
`);
      outputs({ ...BROKEN, result: "none" });
      return 0;
    }
    const tools = gateTools(
      inputs,
      host,
      env,
      (wait) => out(`grantproof: ${terminalText(wait)}
`)
    );
    const request = {
      context: inputs.statusContext,
      url: host.runUrl,
      now: Date.now()
    };
    const { reports, broken } = await gate(tools, asked, request);
    for (const { pullRequest: pullRequest2, error } of broken) out(faultCommand(error, pullRequest2));
    if (broken.length > 0 && reports.length === 0) return FAILED;
    const shown3 = await presentReports(reports, { inputs, host, env, tools, out });
    outputs(broken.length === 0 ? shown3 : { ...shown3, result: "error" });
    return broken.length > 0 || reports.some((report) => fails(report, inputs)) ? FAILED : 0;
  } catch (error) {
    out(faultCommand(error));
    return FAILED;
  }
}
function fails({ status, published }, { failOnDeny }) {
  return failOnDeny ? status.state !== "success" : published === "refused";
}

// src/action/main.ts
process.exitCode = await runAction(process.env, (text) => void process.stdout.write(text));
