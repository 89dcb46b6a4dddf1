import {
  mapAtOnce
} from "./chunk-XBU4FSWR.js";
import {
  blobsOfMerge
} from "./chunk-QIRUGEET.js";
import {
  createClient
} from "./chunk-CBXVIN6L.js";
import {
  readNodes,
  readPages
} from "./chunk-ISONKNUO.js";
import {
  repositoryName
} from "./chunk-W5VAN6ER.js";
import {
  readWorkflows
} from "./chunk-VSPNHDBG.js";
import {
  examineWorkflows
} from "./chunk-SERJPDIN.js";
import {
  ALONE,
  makeRepository
} from "./chunk-6KTF7XQ6.js";
import {
  faultLine,
  statusOf,
  unguardedLine
} from "./chunk-Q4SVMJJU.js";
import {
  knowingRevocations
} from "./chunk-7YHWFQQK.js";
import {
  temporaryFolder
} from "./chunk-KTP5BKHB.js";
import {
  checkedUrl,
  fetchEnvironment,
  withoutToken,
  withoutTokenVariables
} from "./chunk-OZOTIOIK.js";
import {
  judgeQuestion,
  questionsOf,
  reviewedCommits,
  sourcesOf
} from "./chunk-QF3QFTZ2.js";
import {
  canonicalJson
} from "./chunk-POIX7GZT.js";
import {
  openRepository
} from "./chunk-64EZAUSF.js";
import {
  firstComplaint,
  gitFailed
} from "./chunk-TJFC2MGA.js";
import {
  createGit
} from "./chunk-K3V7YGBF.js";
import {
  gitEnvironment
} from "./chunk-DMCSGTM7.js";
import {
  worse
} from "./chunk-GF26ZW4Q.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  conditionOf,
  grantToJustify,
  matches,
  namedTickets,
  ticket
} from "./chunk-MHLQLSF6.js";
import {
  isAllowed,
  isLookedUp,
  namesOf,
  projectsOf
} from "./chunk-C77V4H63.js";
import {
  shown
} from "./chunk-6JUM6D7R.js";
import {
  WEIGHTS,
  findingsOf
} from "./chunk-7PI3WJIG.js";
import {
  count,
  fewOf,
  thousands
} from "./chunk-2U5OLWQB.js";
import {
  terminalText
} from "./chunk-JX5JG7RI.js";
import {
  byPlace,
  problemsInOrder
} from "./chunk-MWKKBZNQ.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";

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
  const shown2 = alike.slice(0, MOST_OF_LEVEL - 1);
  const rest = alike.slice(MOST_OF_LEVEL - 1);
  const [next] = rest;
  return next === void 0 ? shown2 : [...shown2, restAnnotation(next, rest)];
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
  const shown2 = properties.map(([key, value]) => `${key}=${escapedProperty(value)}`).join(",");
  return `::${level} ${shown2}::${shownMessage(texts.message)}`;
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
function faultCommand(error, pullRequest, what = "nothing was judged") {
  const about = pullRequest === void 0 ? "" : `#${pullRequest}: `;
  if (error instanceof Fault)
    return `${faultAnnotation(about + error.message, error.help, what)}
`;
  const why = error instanceof Error ? error.stack ?? error.message : String(error);
  const message = `${about}something broke that should not have; ${what}: ${why}`;
  return `${faultAnnotation(message, "please report this", what)}
`;
}

// src/action/no-outputs.ts
var NO_OUTPUTS = {
  result: "none",
  "delta-digest": "",
  findings: "0",
  report: "",
  sealed: "",
  violations: "",
  "evidence-path": ""
};

// src/action/runner-files.ts
import { Buffer } from "node:buffer";
import { appendFileSync, statSync } from "node:fs";
var OUTPUTS = [
  "result",
  "delta-digest",
  "findings",
  "report",
  "sealed",
  "violations",
  "evidence-path"
];
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
  const fits = already + Buffer.byteLength(markdown) <= SUMMARY_LIMIT;
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
  const wanted = /* @__PURE__ */ new Map();
  for (const delta of deltas) {
    const grant = grantToJustify(delta);
    if (grant === null || !matches(setting.match, delta)) continue;
    for (const named of namedTickets(grant.metadata.tickets?.value ?? [], condition, facts)) {
      if (!isAllowed(projectsOf(named.system, named.id), condition.projects)) continue;
      const names2 = wanted.get(named.id) ?? /* @__PURE__ */ new Set();
      wanted.set(named.id, names2);
      if (condition.names === null) continue;
      for (const name of namesOf(condition.names, grant, named, facts)) names2.add(name);
    }
  }
  if (wanted.size > MOST_TICKETS)
    throw new Fault(
      `the change names ${wanted.size} tickets, and at most ${MOST_TICKETS} are looked up`,
      "split the pull request, or name one ticket for grants that belong together"
    );
  const { system, names } = condition;
  return [...wanted].toSorted(([a], [b]) => byText(a, b)).map(
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
  const complete = knowingRevocations(
    tools.revocations,
    async (landing, setup) => completeFacts(tools, setup, landing)
  );
  return judgeQuestion(repository, tools.shipped, question, complete);
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
      return gateNumbers(tools, await tools.forge.openPullRequests(), request);
    case "merge-group":
      return { reports: await gateMergeGroup(tools, occasion, request), broken: [] };
  }
}
async function gateNumbers(tools, numbers, request) {
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

// src/action/gate-tools.ts
import { spawnSync } from "node:child_process";

// src/adapters/git/fetched-repository.ts
import { rm } from "node:fs/promises";
import { join } from "node:path";

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
  async function resolve(revision) {
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
    const found = await resolve(commit);
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
  async function bringBlobs(blobs) {
    await inTurn(async () => remote.objects(await local.missing(blobs)));
  }
  return {
    resolve,
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
    async line(from, to) {
      await Promise.all([...from === null ? [] : [from], to].map(existing));
      return local.line(from, to);
    },
    async following(earlier, later) {
      await Promise.all([existing(earlier), existing(later)]);
      return local.following(earlier, later);
    },
    async *changes(commits) {
      const parents = new Set(commits.flatMap(({ parents: [first] }) => first ?? []));
      for (const { commit } of commits) parents.delete(commit);
      const before = await Promise.all([...parents].map(existing));
      await bringTrees([...before, ...commits].map(({ tree }) => tree));
      yield* local.changes(commits);
    },
    isShallow: async () => local.isShallow(),
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

// src/adapters/git/remote-objects.ts
var MOST_MISSING = 20;
var FLAGS = [
  ...["--quiet", "--no-tags", "--no-prune", "--no-write-fetch-head", "--no-auto-maintenance"],
  ...["--recurse-submodules=no", "--stdin"]
];
function createRemoteObjects(git, folder, remote, patience, outer) {
  const url = checkedUrl(remote.url).href;
  const environment = fetchEnvironment(remote, patience, outer);
  async function fetched(wanted, filter, negotiation) {
    for (const pause of patience.pauses ?? []) {
      const failure = await attempt(wanted, filter, negotiation);
      if (failure === null || !isPassing(failure.said)) return failure;
      await setTimeout(pause * 1e3);
    }
    return attempt(wanted, filter, negotiation);
  }
  async function attempt(wanted, filter, negotiation) {
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
    running.child.stdin.end(wanted.map((id) => `${id}
`).join(""));
    const { code, messages } = await running.ended.finally(() => clearTimeout(timer));
    if (late.signal.aborted) throw tookTooLong(url, patience.whole);
    return code === 0 ? null : { code, said: withoutToken(remote.token, messages) };
  }
  return {
    async commits(wanted) {
      const missing = /* @__PURE__ */ new Set();
      for (; ; ) {
        const left = wanted.filter((id) => !missing.has(id));
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
    async objects(wanted) {
      if (wanted.length === 0) return;
      const failure = await fetched(wanted, "blob:none", "noop");
      if (failure !== null) throw fetchFailed(url, failure.code, failure.said);
    },
    lacks: (id) => serverLacks(url, id)
  };
}

// src/adapters/git/fetched-repository.ts
var PATIENCE = { silent: 60, whole: 900, pauses: [1, 4] };
async function openFetchedRepository(options) {
  const folder = await temporaryFolder(options.folder, "fetched");
  const outer = withoutTokenVariables(options.token, options.environment);
  const git = createGit(gitEnvironment(outer));
  let local = null;
  const close = async () => {
    await Promise.all([git.close(), local?.close()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const clone = join(folder, "clone");
    const wanted = [.../* @__PURE__ */ new Set([...options.commits, ...options.branches.values()])];
    await makeRepository(git, clone, wanted[0]?.length === 64 ? "sha256" : "sha1");
    const { patience = PATIENCE } = options;
    const remote = createRemoteObjects(git, clone, options, patience, outer);
    const gone = await remote.commits(wanted);
    await writeBranches(git, clone, options.branches, gone);
    local = await openRepository(clone, { ...outer, TMPDIR: folder });
    const here = wanted.filter((commit) => !gone.has(commit));
    const tips = [...options.branches.values()].filter((commit) => !gone.has(commit));
    return { ...fetchingOnNeed(local, remote, { here, tips, gone }), close };
  } catch (error) {
    await close();
    throw error;
  }
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
    (comment) => comment.at("viewerDidAuthor").flag() && comment.at("body").text().startsWith(marker)
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

// src/adapters/github/queries/repository.ts
var REPOSITORY = `
  query repository($owner: String!, $name: String!) {
    repository(owner: $owner, name: $name) {
      databaseId
      nameWithOwner
      defaultBranchRef { name target { oid } }
    }
  }`;
var OPEN_PATHS = `
  query openPaths($owner: String!, $name: String!, $branch: String!, $after: String) {
    repository(owner: $owner, name: $name) {
      pullRequests(states: OPEN, baseRefName: $branch, first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { number files(first: 100) { totalCount nodes { path } } }
      }
    }
  }`;

// src/adapters/github/home.ts
async function readRepository(client, serverUrl, { owner, name }) {
  const about = `the repository \`${owner}/${name}\``;
  const data = await client.query(
    REPOSITORY,
    { owner, name },
    { about, needs: ["contents: read"] }
  );
  return repositoryOf(serverUrl, data.at("repository"));
}
function repositoryOf(serverUrl, repository) {
  const branch = repository.at("defaultBranchRef");
  return {
    id: repository.at("databaseId").id(),
    uri: `git+${serverUrl.replace(/\/+$/, "")}/${repository.at("nameWithOwner").text()}`,
    defaultBranch: { name: branch.at("name").text(), tip: branch.at("target", "oid").oid() }
  };
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
  const pullRequest = node.at("pullRequest").orNull();
  if (base === null || head === null || pullRequest === null) return [];
  return [
    {
      pullRequest: pullRequest.at("number").number(),
      base: base.at("oid").oid(),
      head: head.at("oid").oid()
    }
  ];
}
function tile(entries, group, about) {
  const tiles = [];
  let at = group.base;
  while (at !== group.head) {
    const next = entries.filter(({ base, head }) => base === at && head !== at);
    const [entry2] = next;
    if (entry2 === void 0) throw untold(about, `no entry of it begins at \`${at}\``);
    if (next.length > 1) throw untold(about, `more than one entry of it begins at \`${at}\``);
    if (tiles.includes(entry2)) throw untold(about, `its entries run in a circle at \`${at}\``);
    tiles.push(entry2);
    at = entry2.head;
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

// src/adapters/github/open-paths.ts
async function readOpenPaths(client, { owner, name }, branch) {
  const nodes = await readNodes(
    client,
    {
      text: OPEN_PATHS,
      variables: { owner, name, branch },
      about: `the open pull requests to \`${branch}\``,
      needs: ["pull-requests: read"]
    },
    (data) => data.at("repository", "pullRequests")
  );
  return (nodes ?? []).map((node) => {
    const files = node.at("files").orNull();
    const paths = files?.at("nodes").list().map((file) => file.at("path").text()) ?? null;
    const whole = files !== null && paths?.length === files.at("totalCount").number();
    return { number: node.at("number").number(), paths: whole ? paths : null };
  });
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
async function readPeople(client, repository, accounts, teams) {
  const asked = [...new Map(accounts.map((account2) => [account2.id, account2])).values()];
  return mapAtOnce(asked, async (account2) => {
    const [permission, memberOf] = await Promise.all([
      permissionOf(client, repository, account2),
      teams.of(account2)
    ]);
    return { ...account2, permission, teams: memberOf };
  });
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
async function readActivity(client, branch, time) {
  const made = ({ kind, at }) => kind === "branch_creation" && at <= time;
  const activity = await readBack(client, branch, made);
  if (activity === null) return null;
  const end = activity.findIndex(made);
  return activity.slice(0, end === -1 ? void 0 : end + 1).toReversed();
}
async function readActivitySince(client, branch, since, kind) {
  const activity = await readBack(client, branch, ({ at }) => at < since, {
    ...kind !== void 0 && { activity_type: kind }
  });
  return activity?.filter(({ at }) => at >= since).toReversed() ?? null;
}
async function readBack(client, { repository, branch, own }, last, filter = {}) {
  const [owner, repo] = repository.split("/");
  const ref = `refs/heads/${branch}`;
  const items = await readPages(
    client,
    "GET /repos/{owner}/{repo}/activity",
    { owner, repo, ref, ...filter },
    {
      about: `the pushes to ${repository}`,
      accept: own ? [] : [403, 404],
      enough: (page) => page.some((item) => last(activityOf(item))),
      help: "for a pull request, open another from a new branch; for a branch that is sealed, seal it more often"
    }
  );
  return items?.map(activityOf) ?? null;
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
var COMMIT_FIELDS = `
  fragment commit on Commit {
    oid
    message
    committedDate
    author { user { __typename login databaseId } }
    committer { user { __typename login databaseId } }
    signature { isValid wasSignedByGitHub }
    authors(first: 100) { totalCount nodes { user { __typename login databaseId } } }
  }`;
function readCommit(commit) {
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
  for (const { after, at, actor } of activity) {
    if (!ZEROS.test(after)) heads.push({ sha: after, at, pusher: actor });
  }
  for (const push of forcePushes) {
    const twin = known.findIndex(
      ({ after, at }) => (push.after === null || after === push.after) && Math.abs(at - push.at) <= APART
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
        lastEditedAt
        author { ...actor }
        baseRefName
        baseRefOid
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
          AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT, REVIEW_DISMISSED_EVENT, RENAMED_TITLE_EVENT
        ]) @include(if: $withTimelineItems) {
          pageInfo { hasNextPage endCursor }
          nodes { ...event }
        }
      }
    }
  }
  fragment event on PullRequestTimelineItems {
    __typename
    ... on HeadRefForcePushedEvent { createdAt actor { ...actor } afterCommit { oid } }
    ... on BaseRefChangedEvent { createdAt from: previousRefName to: currentRefName }
    ... on AutomaticBaseChangeSucceededEvent { createdAt from: oldBase to: newBase }
    ... on RenamedTitleEvent { createdAt }
    ... on ReviewDismissedEvent {
      createdAt
      previousReviewState
      actor { ...actor }
      review { fullDatabaseId }
    }
  }
  ${COMMIT_FIELDS}
  ${ACTOR_FIELDS}`;

// src/adapters/github/pull-request-pages.ts
var MOST_COMMITS = 250;
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
  if (name === "commits" && total > MOST_COMMITS && read <= total) throw tooManyCommits(about);
  throw new Fault(
    `GitHub counts ${total} ${name} of ${about}, but lists ${read}`,
    "run again; nothing is judged on a part of the facts"
  );
}
function tooManyCommits(about) {
  return new Fault(
    `${about} has more commits than GitHub lists, which is ${MOST_COMMITS}`,
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
var STATES = ["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"];
var NO_COMMIT = "0".repeat(40);
var UNTOLD = { state: "DISMISSED", by: null, at: null };
function readReviews(nodes, events) {
  const dismissals = readDismissals(events);
  return nodes.map(readReview).filter(({ state }) => state !== "PENDING").map((review) => {
    if (review.state !== "DISMISSED") return review;
    const { state, by, at } = dismissals.get(review.id) ?? UNTOLD;
    return { ...review, state, dismissedBy: by, ...at !== null && { dismissedAt: at } };
  });
}
function readReview(node) {
  const state = node.at("state").oneOf(STATES);
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
    const was = event.at("previousReviewState").oneOf(STATES);
    dismissals.set(review.at("fullDatabaseId").id(), {
      state: was === "PENDING" ? "DISMISSED" : was,
      by: graphqlAccount(event.at("actor")),
      at: event.at("createdAt").instant()
    });
  }
  return dismissals;
}

// src/adapters/github/pull-request-state.ts
var STATES2 = ["OPEN", "CLOSED", "MERGED"];
var PAUSES = [1, 2, 4];
async function readPullRequest(client, serverUrl, { owner, name }, number) {
  for (const pause of [...PAUSES, null]) {
    const pages = await readPullRequestPages(client, { owner, name, number });
    const history = pages && await readHeads(client, pages);
    if (pages !== null && history !== null) return stateOf(serverUrl, pages, history);
    if (pause !== null) await client.pause(pause);
    else if (pages !== null && isMerged(pages.pullRequest))
      return stateOf(serverUrl, pages, unknownHeads("GitHub does not tell of its last push"));
  }
  throw new Fault(
    `GitHub does not tell yet how pull request #${number} came by its newest commit`,
    "run again in a minute; where that does not help, push to its branch once more"
  );
}
async function readHeads(client, { repository, pullRequest, many }) {
  const head = pullRequest.at("headRefOid").oid();
  const source = pullRequest.at("headRepository").orNull()?.at("nameWithOwner").text();
  if (source === void 0) return unknownHeads("the repository that its head came from is gone");
  const openedAt = pullRequest.at("createdAt").instant();
  const activity = await readActivity(
    client,
    {
      repository: source,
      branch: pullRequest.at("headRefName").text(),
      own: source === repository.at("nameWithOwner").text()
    },
    openedAt
  );
  if (activity === null) return unknownHeads(`the token may not see the pushes to \`${source}\``);
  const until = pullRequest.at("closedAt").orNull()?.instant() ?? Number.POSITIVE_INFINITY;
  const heads = headsOf(
    activity.filter(({ at }) => at <= until),
    readForcePushes(many.timelineItems),
    openedAt
  );
  if (heads === null) return unknownHeads("a commit that was force-pushed is gone");
  return heads.at(-1)?.sha === head ? { heads, notes: [] } : null;
}
function unknownHeads(why) {
  return { heads: null, notes: [`which heads it had, and when, can't be known: ${why}`] };
}
function stateOf(serverUrl, { repository, pullRequest, many }, history) {
  const number = pullRequest.at("number").number();
  const forgeRepository = repositoryOf(serverUrl, repository);
  const head = pullRequest.at("headRefOid").oid();
  const baseRef = pullRequest.at("baseRefName").text();
  const openedAt = pullRequest.at("createdAt").instant();
  const base = readBaseHistory(many.timelineItems, baseRef, openedAt);
  const { id, uri, defaultBranch } = forgeRepository;
  const notes = [...history.notes, ...base.notes];
  const author = graphqlAccount(pullRequest.at("author"));
  const editedAt = lastEdit(pullRequest, many.timelineItems);
  const commits = commitsOf2(many.commits, number, head);
  const pushers = (history.heads ?? []).map(({ pusher }) => pusher);
  return {
    number,
    open: pullRequest.at("state").oneOf(STATES2) === "OPEN",
    repository: forgeRepository,
    head,
    base: {
      ref: baseRef,
      tip: baseTip(pullRequest, number, baseRef),
      protected: baseRef === defaultBranch.name || isProtected(pullRequest.at("baseRef"))
    },
    facts: {
      repository: { id, uri, defaultBranch: defaultBranch.name },
      pullRequest: {
        number,
        author,
        title: pullRequest.at("title").text(),
        body: pullRequest.at("body").text(),
        labels: many.labels.map((label) => label.at("name").text()).toSorted(byText),
        baseRef,
        headRef: pullRequest.at("headRefName").text(),
        ...editedAt !== null && { editedAt },
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
var isMerged = (pullRequest) => pullRequest.at("state").oneOf(STATES2) === "MERGED";
function lastEdit(pullRequest, events) {
  const times = events.filter((event) => event.at("__typename").text() === "RenamedTitleEvent").map((event) => event.at("createdAt").instant());
  const text = pullRequest.at("lastEditedAt").orNull()?.instant();
  if (text !== void 0) times.push(text);
  return times.toSorted((a, b) => b - a)[0] ?? null;
}
function baseTip(pullRequest, number, baseRef) {
  const base = pullRequest.at("baseRef").orNull();
  if (base !== null) return base.at("target", "oid").oid();
  if (isMerged(pullRequest)) return pullRequest.at("baseRefOid").oid();
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
  const commits = nodes.map((node) => readCommit(node.at("commit")));
  if (commits.some(({ sha }) => sha === head)) return commits;
  const about = `pull request #${number}`;
  if (commits.length >= MOST_COMMITS) throw tooManyCommits(about);
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
var STATES3 = ["pending", "success", "failure", "error"];
async function readStanding(client, { owner, name }, commit, context) {
  const about = `the statuses of the commit \`${commit}\``;
  let reply = await client.rest(
    "GET /repos/{owner}/{repo}/commits/{ref}/status",
    { owner, repo: name, ref: commit, per_page: 100 },
    { about, accept: [403] }
  );
  while (reply.status !== 403) {
    const found = reply.body.at("statuses").list().find((status) => status.at("context").text().toLowerCase() === context.toLowerCase());
    if (found !== void 0) return found.at("state").oneOf(STATES3);
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
  const wanted = sortedSet(names);
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
      const answers = await Promise.all(wanted.map((name) => isMember(name, account2)));
      return wanted.filter((_name, nth) => answers[nth] === true);
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
    repository: () => readRepository(client, serverUrl, repository),
    pullRequest: (number) => readPullRequest(client, serverUrl, repository, number),
    headOf: (number) => readHead(client, repository, number),
    pullRequestsAt: (head) => readPullRequestsAt(client, repository, head),
    openPullRequests: () => readOpenPullRequests(client, repository),
    openPaths: (branch) => readOpenPaths(client, repository, branch),
    mergeGroup: (group) => readMergeGroup(client, repository, group),
    people: (accounts, names) => {
      const teams = teamClient === null || names.length === 0 ? NO_TEAMS : readTeams(teamClient, repository.owner, names);
      return readPeople(client, repository, accounts, teams);
    },
    branchRules: (branch) => readBranchRules(client, repository, branch),
    standingStatus: (commit, context) => readStanding(client, repository, commit, context),
    publishStatus: (commit, context, status) => publishStatus(client, repository, commit, context, status),
    publishComment: (pullRequest, marker, body, mode) => publishComment(client, repository, pullRequest, { marker, body, mode })
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
        const { createTickets } = await import("./create-tickets-ZFKRQWN7.js");
        return createTickets({ github: { apiUrl, token }, jira, servicenow }).find(ref);
      }
    },
    revocations: async (grants) => {
      if (grants.length === 0) return [];
      const { createClient: createClient2 } = await import("./client-536QQUXM.js");
      const { createRevocations } = await import("./revocations-K2HA2OAL.js");
      const branch = inputs.ledgerBranch;
      return createRevocations({ client: createClient2(client), repository, branch })(grants);
    },
    openRepository: async ({ commits, branches, pullRequest }) => {
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
      const { openApiRepository } = await import("./api-repository-QE3TUX7A.js");
      const { createClient: createClient2 } = await import("./client-536QQUXM.js");
      return openApiRepository({ client: createClient2(client), repository, branches, pullRequest });
    }
  };
}
function withoutSecrets(environment, { githubToken, teamToken, jira, servicenow, seal }) {
  const secrets = [
    githubToken,
    teamToken,
    jira?.token,
    servicenow?.password,
    servicenow?.token,
    seal?.signing.key,
    seal?.signing.passphrase
  ];
  const isOpen = ([name, value = ""]) => !/^(?:INPUT|ACTIONS)_/.test(name) && !secrets.some(
    (secret) => typeof secret === "string" && secret !== "" && value.includes(secret)
  );
  return Object.fromEntries(Object.entries(environment).filter(isOpen));
}
var hasGit = (environment) => spawnSync("git", ["--version"], { env: environment, stdio: "ignore" }).status === 0;

export {
  teamsAsked,
  completeFacts,
  gate,
  gateNumbers,
  annotationsOf,
  workflowCommand,
  faultAnnotation,
  faultCommand,
  openFetchedRepository,
  cutComment,
  ACTOR_FIELDS,
  graphqlAccount,
  readActivitySince,
  COMMIT_FIELDS,
  readCommit,
  gateTools,
  withoutSecrets,
  NO_OUTPUTS,
  writeOutputs,
  appendSummary
};
