import {
  COMMIT_ON_BRANCH,
  HEAD,
  filesQuery
} from "./chunk-REIU3TAY.js";
import {
  isBlob
} from "./chunk-GHBOX5SR.js";
import {
  isViolation,
  ledgerOrigin,
  sealedLog,
  sealedPage,
  sealedRun,
  stoppedRun,
  withViews,
  writeSealed
} from "./chunk-QQFOJQTZ.js";
import {
  appendOnce,
  judgedDraft,
  readLedger,
  refuseBelowAnchors,
  seal
} from "./chunk-N3TZHBVT.js";
import {
  isJudging,
  policyOf
} from "./chunk-GVNES7L6.js";
import "./chunk-YM6RPJ4O.js";
import "./chunk-VNBARN5W.js";
import {
  recordedRepository,
  recordedShipped
} from "./chunk-OEWL4CFC.js";
import {
  readLedgerRecord
} from "./chunk-GABDFNLW.js";
import "./chunk-YT3LXQLO.js";
import {
  recordPath
} from "./chunk-UEMXXUIW.js";
import {
  engineDigest
} from "./chunk-DBDQIVSO.js";
import "./chunk-JWQSADMS.js";
import {
  originDigest
} from "./chunk-WI7G5FTB.js";
import "./chunk-MZPD6UUG.js";
import "./chunk-VYHHSOLE.js";
import "./chunk-DU6C6C6G.js";
import "./chunk-WSKJ37BZ.js";
import "./chunk-KY5VTB33.js";
import {
  ACTOR_FIELDS,
  COMMIT_FIELDS,
  NO_OUTPUTS,
  appendSummary,
  completeFacts,
  cutComment,
  faultAnnotation,
  faultCommand,
  gateNumbers,
  gateTools,
  graphqlAccount,
  openFetchedRepository,
  readActivitySince,
  readCommit,
  teamsAsked,
  withoutSecrets
} from "./chunk-X6IJBEGK.js";
import {
  groupsOf,
  mapAtOnce
} from "./chunk-XBU4FSWR.js";
import "./chunk-QIRUGEET.js";
import {
  createClient,
  readFailure,
  requestFault
} from "./chunk-CBXVIN6L.js";
import "./chunk-DFBI4OUP.js";
import {
  readNodes,
  readPages
} from "./chunk-ISONKNUO.js";
import {
  repositoryName
} from "./chunk-W5VAN6ER.js";
import "./chunk-VSPNHDBG.js";
import "./chunk-SERJPDIN.js";
import "./chunk-6KTF7XQ6.js";
import "./chunk-Q4SVMJJU.js";
import "./chunk-7YHWFQQK.js";
import "./chunk-6VZR4DIM.js";
import "./chunk-KTP5BKHB.js";
import "./chunk-OZOTIOIK.js";
import {
  governingScope,
  nearMiss
} from "./chunk-QF3QFTZ2.js";
import "./chunk-FP54KV37.js";
import "./chunk-4MGC5DD7.js";
import "./chunk-XKSUZ3LK.js";
import "./chunk-EV4YNKVN.js";
import "./chunk-HBHLVCQR.js";
import {
  factsInTime
} from "./chunk-N6EBNBDT.js";
import "./chunk-DO62LHXD.js";
import "./chunk-I7257EFS.js";
import "./chunk-UERN5IDY.js";
import "./chunk-MM4WBU6J.js";
import {
  digestOf
} from "./chunk-POIX7GZT.js";
import "./chunk-64EZAUSF.js";
import "./chunk-2RNRANF2.js";
import "./chunk-KC5HH2QK.js";
import "./chunk-KDJX4EXB.js";
import "./chunk-TJFC2MGA.js";
import "./chunk-K3V7YGBF.js";
import "./chunk-DMCSGTM7.js";
import "./chunk-N7BAOBHV.js";
import {
  worse
} from "./chunk-GF26ZW4Q.js";
import {
  oid
} from "./chunk-OXVYXYWQ.js";
import "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import "./chunk-XBCUNQ42.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import "./chunk-R3JKF2RJ.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import {
  summaryPage
} from "./chunk-U44WBIHB.js";
import {
  reviewWords,
  waitsOf
} from "./chunk-LQ2XIARB.js";
import "./chunk-MBCT4USZ.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";
import "./chunk-G3PSKR6E.js";
import "./chunk-5XYHS4G3.js";
import "./chunk-I56XEOLC.js";
import {
  findingsOf
} from "./chunk-7PI3WJIG.js";
import {
  count,
  fewOf
} from "./chunk-2U5OLWQB.js";
import {
  markdownCode,
  markdownMessage,
  terminalText
} from "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import {
  laterOf,
  writeInstant
} from "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/core/render/late-answer.ts
var lateAnswer = (answer, approvals) => `<!-- grantproof:answered ${JSON.stringify(approvals)} -->
${wordsOf(answer)}`;
function wordsOf(answer) {
  if (answer.kind === "uncounted")
    return listed("No approval here counts, so nothing was sealed:", answer.reasons);
  const { record, violation, closed, verdict } = answer;
  if (closed)
    return `Approved afterwards: record ${record} of the ledger says by whom, and how long after record ${violation}.
`;
  return listed(
    `Record ${record} of the ledger has this approval. What is still missing:`,
    verdict === null ? [] : missingIn(verdict)
  );
}
function missingIn(verdict) {
  const blocking = findingsOf(verdict.outcomes).filter(({ weight }) => weight === "blocks");
  const messages = [
    ...blocking.map(({ outcome }) => outcome.message),
    ...verdict.problems.map(({ message }) => message)
  ];
  return [
    ...new Set(messages),
    ...waitsOf(verdict).map(({ what, who }) => who === "" ? what : `${what}: ${who}`)
  ];
}
var listed = (head, items) => [head, "", ...items.map((item) => `- ${markdownMessage(item)}`), ""].join("\n");
function readAnswered(body) {
  const [, ids] = /^<!-- grantproof:answered \[((?:"\d+",?)*)\] -->/.exec(body) ?? [];
  return ids === void 0 ? null : [...ids.matchAll(/\d+/g)].map(([id]) => id);
}

// src/core/render/violation-issue.ts
var LONGEST = 5e4;
var TITLE = 200;
var SHORT = 16;
function violationIssue(mark, verdict, commit) {
  const grants = fewOf(
    verdict.deltas.map(({ grant }) => grant),
    3
  );
  const digest = verdict.deltaDigest.slice("sha256:".length, "sha256:".length + SHORT);
  const about = grants === "" ? "A change of what judges access" : terminalText(grants, TITLE);
  const steps = [
    `Commit ${markdownCode(commit)} is on the branch, and record ${mark.record} of the ledger says what was missing.`,
    "",
    "- **Revert it**, and this issue can be closed; or",
    `- **approve it afterwards**: whoever the policy asks comments \`/grantproof approve ${digest}\` here. That is a record of its own, with its delay; the violation stays in the ledger.`,
    ""
  ];
  return {
    marker: markerOf(mark),
    title: `Access landed without leave: ${about}`.slice(0, TITLE),
    body: `${markerOf(mark)}
${steps.join("\n")}
${summaryPage(verdict, {}, LONGEST)}`
  };
}
var markerOf = ({ record, digest }) => `<!-- grantproof:violation ${JSON.stringify({ record, digest })} -->`;
function readViolationMark(body) {
  const text = /^<!-- grantproof:violation (\{[^{}]{1,200}\}) -->/.exec(body)?.[1];
  if (text === void 0) return null;
  try {
    const value = JSON.parse(text);
    if (!isJsonObject(value)) return null;
    const { record, digest } = value;
    return typeof record === "number" && Number.isSafeInteger(record) && typeof digest === "string" ? { record, digest } : null;
  } catch {
    return null;
  }
}
var approvedDigits = (comment) => /^\s*\/grantproof approve (?:sha256:)?([0-9a-f]{12,64})\s*$/.exec(comment)?.[1] ?? null;

// src/app/seal/retroactive.ts
async function readSealedChange(store, index, digest) {
  const head = await store.head();
  const path = recordPath(index);
  const bytes = head === null ? void 0 : (await store.read(head, [path])).get(path);
  const read = bytes === void 0 ? null : readLedgerRecord(bytes);
  if (bytes !== void 0 && read?.kind === "judged" && digestOf(bytes) === digest)
    return { index, digest, record: read.record, facts: read.facts };
  throw new Fault(
    `record ${index} of the ledger is not the change that is to be approved`,
    "see with `grantproof verify --repo DIR` what became of the ledger"
  );
}
function unapprovable({ record }) {
  const landed = record.question.landed;
  if (landed === void 0 || landed.approves !== null) return "it is no record of what landed";
  if (landed.moved !== null) return "the branch was moved by force, and no approval is of that";
  return landed.withheld[0] ?? null;
}
async function retroactiveDraft(tools, sealed2, { approvals, people, now, covered }) {
  const { index, digest, record } = sealed2;
  const { base, head, targetRef } = record.question;
  const { facts } = factsInTime(sealed2.facts);
  return judgedDraft(
    { ...tools, repository: knowingLanded(record), shipped: recordedShipped(record) },
    {
      base: refOf(base),
      head: refOf(head),
      targetRef,
      landed: {
        range: { from: covered, to: covered },
        moved: null,
        withheld: [],
        approves: { index, digest }
      },
      facts: {
        ...facts,
        now,
        heads: [...facts.heads ?? [], { sha: head.commit, at: landedAt(facts) }],
        reviews: [
          ...facts.reviews ?? [],
          ...approvals.map((approval) => ({ ...approval, commit: head.commit }))
        ]
      },
      complete: (landing, setup) => withPeople(landing, setup, { approvals, people })
    }
  );
}
function landedAt({ landedAt: at, now, heads = [] }) {
  const last = Math.max(...heads.map((one) => one.at + SECOND), at ?? now);
  return last;
}
var SECOND = 1e3;
function knowingLanded(record) {
  const { base, head } = record.question;
  const repository = recordedRepository(record);
  return {
    ...repository,
    resolve: async (revision) => revision === head.commit ? refOf(head) : repository.resolve(revision),
    mergeBase: async (a, b) => a === head.commit && b === base.commit ? refOf(base) : repository.mergeBase(a, b)
  };
}
async function withPeople(landing, setup, { approvals, people }) {
  const { facts } = setup;
  if (landing.kind === "conflict") return { facts, reasons: [] };
  const accounts = approvals.flatMap(({ reviewer }) => reviewer === null ? [] : [reviewer]);
  const asked = await people(accounts, teamsAsked(landing.change, setup));
  const ids = new Set(asked.map(({ id }) => id));
  const others = (facts.people ?? []).filter(({ id }) => !ids.has(id));
  return { facts: { ...facts, people: [...others, ...asked] }, reasons: [] };
}
var refOf = ({ commit, tree }) => ({
  commit: oid(commit),
  tree: oid(tree)
});

// src/app/late-approval.ts
async function approveLate(tools, number, now) {
  const { issues, store } = tools;
  const issue = await issues.read(number);
  const mark = markOf(issue);
  if (typeof mark === "string") return nothing(mark);
  const sealed2 = await readSealedChange(store, mark.record, mark.digest);
  const comments = await issues.comments(number);
  const approvals = approvalsOf(comments, sealed2);
  if (approvals.length === 0) return nothing("no comment approves exactly this change");
  const ids = approvals.map(({ id }) => id);
  const answered = new Set(
    comments.flatMap(({ own, body }) => own ? readAnswered(body) ?? [] : [])
  );
  if (ids.every((id) => answered.has(id))) return nothing("every approval is answered already");
  const answer = async (given2, close) => {
    const told = await issues.answer(number, lateAnswer(given2, ids), close);
    return told === "done" ? [] : [UNTOLD];
  };
  const people = onceAsked(async (accounts, teams) => tools.judge.forge.people(accounts, teams));
  const draft = async (covered, at) => retroactiveDraft(tools, sealed2, { approvals, people, now: at, covered });
  const why = unapprovable(sealed2) ?? await uncounted(draft, sealed2, ids, now);
  if (why !== null) {
    await answer({ kind: "uncounted", reasons: typeof why === "string" ? [why] : why }, false);
    return nothing("no approval counts");
  }
  const record = await appendOnce(tools, ({ last }) => draft(last.to, laterOf(now, last.at)));
  const result = record.report?.verdict.result;
  const closed = result === "allow" || result === "allow-with-exception";
  const given = {
    ...{ kind: "sealed", record: record.position.index, violation: mark.record, closed },
    verdict: record.report?.verdict ?? null
  };
  return { kind: "sealed", record, notices: await answer(given, closed) };
}
var nothing = (reason) => ({ kind: "nothing", reason });
var UNTOLD = "the issue could not be answered: add `issues: write` to `permissions:` in the workflow";
function markOf(issue) {
  if (issue === null || !issue.own) return "the issue is none of ours";
  if (!issue.open) return "the issue is closed";
  return readViolationMark(issue.body) ?? "the issue is about no violation";
}
function approvalsOf(comments, { record }) {
  const hex = record.verdict.deltaDigest.slice("sha256:".length);
  const latest = /* @__PURE__ */ new Map();
  for (const { id, author, body, createdAt, edited } of comments) {
    const digits = approvedDigits(body);
    if (edited || author === null || digits === null || !hex.startsWith(digits)) continue;
    latest.set(author.id, {
      ...{ id, reviewer: author, state: "APPROVED", submittedAt: createdAt },
      commit: record.question.head.commit
    });
  }
  return [...latest.values()];
}
async function uncounted(draft, { record }, ids, now) {
  const { report } = await draft(record.source.range.to, now);
  const reviews = report?.verdict.reviews ?? [];
  const standings = reviews.filter(({ id }) => ids.includes(id));
  if (standings.some(({ counts }) => counts)) return null;
  return standings.map(
    (one) => reviewWords(one, one.reviewer === null ? null : `\`${one.reviewer}\``)
  );
}
function onceAsked(people) {
  let asked = null;
  return async (accounts, teams) => {
    asked ??= people(accounts, teams);
    return asked;
  };
}

// src/action/run-seal.ts
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

// src/app/seal/forge-landings.ts
var HOUR = 60 * 60 * 1e3;
var DAY = 24 * HOUR;
function forgeLandings(options) {
  const { landings, branch, fresh } = options;
  const once = movesOnce(landings, branch);
  return {
    async landing(commit, line, times) {
      const found = await landings.landingOf(commit, branch, fresh);
      if (found !== null)
        return merged(options, found, await lastOf(landings, branch, found, line));
      const move = await lastOfPush(() => once(times.since), commit, line);
      const whole = await pushedWhole(options, move, commit);
      if (whole !== null) return merged(options, whole, whole.mergeCommit);
      if (move?.kind === "merge" && times.now - move.at < HOUR) throw untold(commit);
      return pushed(options, move, commit, times.now);
    },
    moves: once
  };
}
async function pushedWhole({ landings, forge, branch }, move, commit) {
  if (move?.kind !== "push" || move.after === null || move.after === commit) return null;
  const found = await landings.landingOf(move.after, branch, false);
  if (found?.mergeCommit !== move.after) return null;
  const { facts } = await forge.pullRequest(found.pullRequest);
  return facts.commits?.some(({ sha }) => sha === commit) === true ? found : null;
}
function untold(commit) {
  return new Fault(
    `what landed can't be judged yet: a pull request brought \`${commit}\`, and nobody knows yet which one`,
    "nothing is lost: the next run of the seal goes on here; after an hour it is sealed as a push"
  );
}
function movesOnce(landings, branch) {
  let asked = null;
  return async (since) => {
    asked ??= landings.branchMoves(branch, Math.max(0, since - DAY)).then((moves) => moves ?? []);
    return asked;
  };
}
async function lastOf(landings, branch, { pullRequest, mergeCommit }, line) {
  const [first] = line;
  const end = line.indexOf(mergeCommit);
  if (first === void 0 || end <= 0) return first ?? mergeCommit;
  for (const commit of line.slice(1, end)) {
    const found = await landings.landingOf(commit, branch, false);
    if (found?.pullRequest !== pullRequest) return first;
  }
  return mergeCommit;
}
async function merged({ forge, tickets, now }, { pullRequest, mergedAt }, last) {
  const isOld = now - mergedAt > DAY;
  try {
    const state = await forge.pullRequest(pullRequest);
    const { heads = [] } = state.facts;
    const facts = { ...state.facts, heads, now: mergedAt, landedAt: mergedAt };
    return { facts, last, complete: completing(forge, tickets, isOld) };
  } catch (error) {
    if (!(error instanceof Fault) || !isOld) throw error;
    const reason = `pull request #${pullRequest} can't be read: ${error.message}`;
    return { facts: { now: mergedAt, landedAt: mergedAt }, last, complete: giving(reason) };
  }
}
function completing(forge, tickets, isOld) {
  return async (landing, setup) => {
    const completed = await completeFacts({ forge, tickets }, setup, landing);
    const [reason] = completed.reasons;
    if (reason === void 0 || isOld) return completed;
    throw new Fault(
      `what landed can't be judged yet: ${reason}`,
      "nothing is lost: the next run of the seal goes on here; after a day it is sealed without"
    );
  };
}
var giving = (reason) => async (_, { facts }) => Promise.resolve({ facts, reasons: [reason] });
async function lastOfPush(moves, commit, line) {
  const place = line.indexOf(commit);
  const found = (await moves()).map((move) => ({ move, at: move.after === null ? -1 : line.indexOf(move.after) })).filter(({ at }) => at >= place).toSorted((a, b) => a.at - b.at || a.move.at - b.move.at);
  return found[0]?.move ?? null;
}
async function pushed({ landings, repository, forge, tickets, now }, move, commit, sealing) {
  const at = move?.at ?? sealing;
  const facts = {
    now: at,
    ...move !== null && { landedAt: at },
    repository: {
      id: repository.id,
      uri: repository.uri,
      defaultBranch: repository.defaultBranch.name
    },
    pullRequest: null,
    commits: await landings.commits([commit]),
    heads: [{ sha: commit, at, pusher: move?.actor ?? null }],
    reviews: [],
    people: []
  };
  return { facts, last: commit, complete: completing(forge, tickets, now - at > DAY) };
}

// src/app/seal/outside.ts
async function knownOutside({ landings, attestations, branch }, {
  origin,
  attested,
  kept
}) {
  const [setBack] = await landings.setBacks(branch) ?? [];
  if (setBack !== void 0) {
    const { move, restore } = setBack;
    const what = move.after === null ? "deleted" : "set back";
    const by2 = move.actor === null ? "" : ` by \`${move.actor.login}\``;
    throw new Fault(
      `the branch \`${branch}\` was ${what} on ${writeInstant(move.at)}${by2}`,
      `bring it back: \`git fetch origin ${restore} && git push --force origin ${restore}:refs/heads/${branch}\`, and protect it from deletion and force pushes`
    );
  }
  const stored = attested ? await attestations.find(originDigest(origin)) : null;
  return [...kept, ...stored ?? []];
}
async function storeOutside(attestations, records) {
  for (const { bundle } of records) {
    switch (await attestations.store(bundle)) {
      case "done":
        continue;
      case "refused":
        return [
          "no attestation was stored: add `attestations: write` to `permissions:` in the workflow"
        ];
      case "unavailable":
        return [
          "no attestation was stored: the plan of this repository has no store for them; the ledger has everything"
        ];
    }
  }
  return [];
}

// src/action/seal-follow-up.ts
import { join } from "node:path";

// src/app/seal/touched-pull-requests.ts
async function touchedPullRequests({ forge, shipped, openRepository }, { name, tip }) {
  const open = await forge.openPaths(name);
  if (open.length === 0) return [];
  const branches = /* @__PURE__ */ new Map([[name, tip]]);
  const repository = await openRepository({ commits: [tip], branches, pullRequest: null });
  try {
    const at = await repository.resolve(tip);
    const policy = at && await policyOf(repository, shipped, at.tree);
    const isGoverned = (path) => policy === null || isJudging(path) || governingScope(policy, path) !== null || nearMiss(policy, path) !== null;
    return open.filter(({ paths }) => paths?.some(isGoverned) !== false).map(({ number }) => number);
  } finally {
    await repository.close();
  }
}

// src/app/violations.ts
async function openViolations(issues, records) {
  const notices = [];
  const failures = [];
  for (const { report, position, bytes, record } of records) {
    if (report === null || report.verdict.result !== "violation") continue;
    const mark = { record: position.index, digest: digestOf(bytes) };
    const commit = "question" in record ? record.question.head.commit : record.source.range.to;
    const { marker, title, body } = violationIssue(mark, report.verdict, commit);
    try {
      const number = await opened(issues, marker, title, body);
      if (number === null) return [UNOPENED];
      notices.push(`record ${position.index}: see issue #${number}`);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return notices;
}
var UNOPENED = "no issue was opened: add `issues: write` to `permissions:` in the workflow, and see that the repository has issues";
async function opened(issues, ...issue) {
  try {
    return await issues.open(...issue);
  } catch {
    return issues.open(...issue);
  }
}

// src/action/seal-follow-up.ts
function followUp(job, tools, repository) {
  const notices = [];
  const broken = [];
  const attempt = async (work) => {
    try {
      notices.push(...await work());
    } catch (error) {
      broken.push({ error });
    }
  };
  const { attest, openIssues } = job.inputs.seal;
  const folder = join(job.host.temporary, "grantproof", "evidence");
  let evidencePath = "";
  let changed = false;
  return {
    async appended(records) {
      await attempt(async () => {
        await writeSealed(folder, records);
        evidencePath = folder;
        return [];
      });
      if (attest) await attempt(() => storeOutside(tools.attestations, records));
      if (openIssues) await attempt(() => openViolations(tools.issues, records));
      changed ||= records.some(({ kind }) => kind === "change");
    },
    async ended() {
      if (changed)
        await attempt(async () => {
          const again = await judgedAgain(job, tools, repository);
          broken.push(...again.broken);
          return again.notices;
        });
      return { notices: [...new Set(notices)], evidencePath, broken };
    }
  };
}
async function judgedAgain({ inputs, host }, { judge }, { defaultBranch }) {
  const notices = [];
  const broken = [];
  for (const number of await touchedPullRequests(judge, defaultBranch)) {
    const now = Date.now();
    const request = { context: inputs.statusContext, url: host.runUrl, now };
    const gated = await gateNumbers(judge, [number], request);
    broken.push(...gated.broken);
    if (gated.reports.some(({ published }) => published === "refused"))
      return { notices: [...notices, UNTOLD2], broken };
    for (const { status } of gated.reports)
      notices.push(`judged #${number} again: ${status.state}: ${status.description}`);
  }
  return { notices, broken };
}
var UNTOLD2 = "open pull requests show what was said before this landed: add `statuses: write` to `permissions:` in the workflow, so that they are judged again";

// src/action/seal-tools.ts
import { spawnSync } from "node:child_process";

// src/adapters/github/ledger-branch.ts
import { isUtf8 } from "node:buffer";
var NEEDS = ["contents: write"];
var ABOUT = "a commit on the ledger";
async function commitOnTop(client, { owner, name }, branch, head, files, message) {
  const [headline = "", ...rest] = message.split("\n");
  const body = rest.join("\n").trim();
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: branch },
    expectedHeadOid: head,
    message: { headline, ...body !== "" && { body } },
    fileChanges: {
      additions: [...files].map(([path, bytes]) => ({ path, contents: base64(bytes) }))
    }
  };
  const made = await client.mutate(COMMIT_ON_BRANCH, { input }, { about: ABOUT, needs: NEEDS });
  return "refused" in made ? made : made.at("createCommitOnBranch", "commit", "oid").oid();
}
async function commitFirst(client, { owner, name }, branch, files, message) {
  async function make(what, parameters) {
    const {
      status,
      message: said,
      body
    } = await client.rest(
      `POST /repos/{owner}/{repo}/git/${what}`,
      { owner, repo: name, ...parameters },
      { about: ABOUT, accept: [409, 422], needs: NEEDS }
    );
    if (status >= 400) return { refused: said };
    return (what === "refs" ? body.at("object", "sha") : body.at("sha")).oid();
  }
  const entries = await mapAtOnce([...files], async ([path, bytes]) => {
    const file = { path, mode: "100644", type: "blob" };
    if (isText(bytes)) return { ...file, content: Buffer.from(bytes).toString() };
    const blob = await make("blobs", { content: base64(bytes), encoding: "base64" });
    return isRefusal(blob) ? blob : { ...file, sha: blob };
  });
  const refused = entries.find(isRefusal);
  if (refused !== void 0) return refused;
  const tree = await make("trees", { tree: entries });
  if (isRefusal(tree)) return tree;
  const commit = await make("commits", { message, tree, parents: [] });
  if (isRefusal(commit)) return commit;
  return make("refs", { ref: `refs/heads/${branch}`, sha: commit });
}
var MOST_TEXT = 64 * 1024;
function isText(bytes) {
  return bytes.length > 0 && bytes.length <= MOST_TEXT && isUtf8(bytes) && !bytes.includes(0);
}
var isRefusal = (made) => typeof made === "object" && "refused" in made;
var base64 = (bytes) => Buffer.from(bytes).toString("base64");

// src/adapters/github/ledger-files.ts
var FILES_A_QUERY = 25;
var NEEDS2 = ["contents: read"];
async function readLedgerFiles(client, repository, head, paths) {
  const asked = [...new Set(paths)];
  const read = await mapAtOnce(
    groupsOf(asked, FILES_A_QUERY),
    (group) => readGroup(client, repository, head, group)
  );
  return new Map(read.flat());
}
async function readGroup(client, { owner, name }, head, paths) {
  const files = Object.fromEntries(paths.map((path, nth) => [`f${nth}`, `${head}:${path}`]));
  const data = await client.query(
    filesQuery(paths.length),
    { owner, name, head, ...files },
    { about: `files of the ledger at \`${head}\``, needs: NEEDS2 }
  );
  const repository = data.at("repository");
  if (repository.at("head").orNull()?.at("__typename").text() !== "Commit") throw unknown(head);
  const there = paths.flatMap((path, nth) => {
    const file = repository.at(`f${nth}`).orNull();
    return file?.at("__typename").text() === "Blob" ? [{ path, file }] : [];
  });
  return mapAtOnce(there, async ({ path, file }) => {
    const id = file.at("oid").oid();
    return [
      path,
      textIn(file, id) ?? await readBytes(client, { owner, name }, id, path)
    ];
  });
}
function textIn(file, id) {
  const text = file.at("text").orNull();
  if (text === null || file.at("isTruncated").flag()) return null;
  const bytes = Buffer.from(text.text());
  return isBlob(id, bytes) ? bytes : null;
}
async function readBytes(client, { owner, name }, id, path) {
  const { body } = await client.rest(
    "GET /repos/{owner}/{repo}/git/blobs/{file_sha}",
    { owner, repo: name, file_sha: id },
    { about: `the file \`${path}\` of the ledger`, needs: NEEDS2 }
  );
  body.at("encoding").oneOf(["base64"]);
  const bytes = Buffer.from(body.at("content").text(), "base64");
  if (isBlob(id, bytes)) return bytes;
  throw new Fault(`GitHub gave other bytes for the file \`${path}\` than it has`, "run it again");
}
function unknown(head) {
  return new Fault(
    `GitHub knows nothing of the commit \`${head}\`, which the ledger is read at`,
    "run again in a minute"
  );
}

// src/adapters/github/api-ledger-store.ts
var ENOUGH = { records: 20, bytes: 1024 * 1024 };
var COMMITS = 100;
function createApiLedgerStore(options) {
  const { client, branch } = options;
  const repository = repositoryName(options.repository);
  async function head() {
    const data = await client.query(
      HEAD,
      { ...repository, ref: `refs/heads/${branch}` },
      { about: `the branch \`${branch}\``, needs: ["contents: read"] }
    );
    return data.at("repository", "ref").orNull()?.at("target", "oid").oid() ?? null;
  }
  const read = (at, paths) => readLedgerFiles(client, repository, at, paths);
  async function findOurs(before, files) {
    const tip = await head();
    if (tip === null || tip === before) return null;
    const { body } = await client.rest(
      "GET /repos/{owner}/{repo}/commits",
      { owner: repository.owner, repo: repository.name, sha: tip, per_page: COMMITS },
      { about: `the commits of the branch \`${branch}\``, needs: ["contents: read"] }
    );
    const next = body.list().find((commit2) => {
      const [parent] = commit2.at("parents").list();
      return (parent?.at("sha").oid() ?? null) === before;
    });
    if (next === void 0) return null;
    const commit = next.at("sha").oid();
    const [first, ...others] = [...files.keys()];
    const parts = first === void 0 ? [] : [[first], others];
    for (const paths of parts) {
      const there = await read(commit, paths);
      if (!paths.every((path) => isSame(there.get(path), files.get(path)))) return null;
    }
    return commit;
  }
  return {
    place: `the branch \`${branch}\``,
    enough: ENOUGH,
    head,
    read,
    /** Where GitHub's answer got lost, or a second attempt met what the first one had done, the commit is looked for. */
    async append(before, files, message) {
      const made = await settled(
        () => before === null ? commitFirst(client, repository, branch, files, message) : commitOnTop(client, repository, branch, before, files, message)
      );
      if (typeof made === "string") return { kind: "appended", head: made };
      const ours = await settled(() => findOurs(before, files));
      if (typeof ours === "string") return { kind: "appended", head: ours };
      if ("broken" in made) throw made.broken;
      if (ours !== null) throw ours.broken;
      return { kind: "moved", reason: made.refused };
    },
    close: () => Promise.resolve()
  };
}
function isSame(a, b) {
  return a !== void 0 && b !== void 0 && Buffer.compare(a, b) === 0;
}
async function settled(work) {
  try {
    return await work();
  } catch (error) {
    return { broken: error };
  }
}

// src/adapters/github/snappy.ts
function unsnap(block, most) {
  const [length, start] = readLength(block);
  if (length > most) return null;
  const bytes = new Uint8Array(length);
  let from = start;
  let to = 0;
  const number = (size) => {
    let value = 0;
    for (let nth = size - 1; nth >= 0; nth--)
      value = value * 256 + (block[from + nth] ?? Number.NaN);
    from += size;
    return value;
  };
  while (from < block.length) {
    const tag = number(1);
    const kind = tag % 4;
    const upper = Math.floor(tag / 4);
    if (kind === 0) {
      const size2 = 1 + (upper < 60 ? upper : number(upper - 59));
      const literal = block.subarray(from, from + size2);
      if (literal.length !== size2 || to + size2 > length) return null;
      bytes.set(literal, to);
      from += size2;
      to += size2;
      continue;
    }
    const size = kind === 1 ? upper % 8 + 4 : upper + 1;
    const back = kind === 1 ? Math.floor(upper / 8) * 256 + number(1) : number(kind === 2 ? 2 : 4);
    if (!(back >= 1 && back <= to) || to + size > length) return null;
    for (const end = to + size; to < end; to++) bytes[to] = bytes[to - back] ?? 0;
  }
  return to === length ? bytes : null;
}
function readLength(block) {
  let length = 0;
  for (let nth = 0; nth < 5; nth++) {
    const byte = block[nth] ?? Number.POSITIVE_INFINITY;
    length += byte % 128 * 128 ** nth;
    if (byte < 128) return [length, nth + 1];
  }
  return [Number.POSITIVE_INFINITY, 0];
}

// src/adapters/github/attestation-store.ts
var MOST = 30;
var MOST_BYTES = 16 * 1024 * 1024;
var MILLISECONDS = 2e4;
var NO_STORE = /^feature not available/i;
function createAttestationStore(options) {
  const { client, fetch = globalThis.fetch } = options;
  const { owner, name } = repositoryName(options.repository);
  return {
    async store(bundle) {
      const parsed = JSON.parse(bundle);
      const { status, message } = await client.rest(
        "POST /repos/{owner}/{repo}/attestations",
        { owner, repo: name, bundle: parsed },
        {
          about: "its store of attestations",
          accept: [400, 403, 404, 422],
          needs: ["attestations: write"]
        }
      );
      if (status < 400) return "done";
      if (status === 404 || NO_STORE.test(message)) return "unavailable";
      if (status === 403) return "refused";
      throw new Fault(
        `GitHub's store of attestations does not take a bundle: \`${message}\``,
        "the ledger holds it all the same; see what GitHub says about it"
      );
    },
    /** GitHub says that nothing is there where it has no attestation of a subject. */
    async find(sha256) {
      const { status, body } = await client.rest(
        "GET /repos/{owner}/{repo}/attestations/{subject_digest}",
        { owner, repo: name, subject_digest: `sha256:${sha256}`, per_page: MOST },
        {
          about: `the attestations of \`${sha256}\``,
          accept: [403, 404],
          needs: ["attestations: read"]
        }
      );
      if (status >= 400) return status === 403 ? null : [];
      return mapAtOnce(
        body.at("attestations").list().slice(0, MOST),
        (entry) => bundleOf(entry, fetch)
      );
    }
  };
}
async function bundleOf(entry, fetch) {
  const inside = entry.at("bundle").orNull();
  if (inside !== null) return JSON.stringify(inside.value);
  const url = entry.at("bundle_url").text();
  if (!URL.canParse(url)) throw unreadable();
  const about = "an attestation of its own";
  const { host } = new URL(url);
  const response = await fetch(url, { signal: AbortSignal.timeout(MILLISECONDS) }).then(async (reply2) => ({ reply: reply2, bytes: new Uint8Array(await reply2.arrayBuffer()) })).catch((error) => {
    throw requestFault(about, host, readFailure(error, Date.now(), []));
  });
  const { reply, bytes } = response;
  if (!reply.ok) {
    const { status } = reply;
    throw requestFault(about, host, { kind: "status", status, message: "", headers: {} });
  }
  const isSnappy = reply.headers.get("content-type")?.includes("snappy") === true;
  const plain = isSnappy ? unsnap(bytes, MOST_BYTES) : bytes;
  if (plain === null) throw unreadable();
  return new TextDecoder().decode(plain);
}
function unreadable() {
  return new Fault(
    "a bundle in GitHub's store of attestations can't be read",
    "run again; `gh attestation download` shows what is there"
  );
}

// src/adapters/github/queries/issues.ts
var VIEWER = "query viewer { viewer { login databaseId } }";
var ISSUE_COMMENTS = `
  query issueComments($owner: String!, $name: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $name) {
      issue(number: $number) {
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { fullDatabaseId body createdAt lastEditedAt author { ...actor } }
        }
      }
    }
  }
  ${ACTOR_FIELDS}`;

// src/adapters/github/issues.ts
var MOST_PAGES = 10;
var MOST_TITLE = 256;
var READ = ["issues: read"];
var WRITE = ["issues: write"];
function createIssues(options) {
  const { client } = options;
  const { owner, name } = repositoryName(options.repository);
  const repo = { owner, repo: name };
  let whose = null;
  function viewer() {
    whose ??= client.query(VIEWER, {}, { about: "the account of the token" }).then((data) => ({
      login: data.at("viewer", "login").text(),
      id: data.at("viewer", "databaseId").id()
    }));
    return whose;
  }
  async function findOwn(marker) {
    const { login, id } = await viewer();
    const isOwn = (issue) => issue.at("user").orNull()?.at("id").id() === id && bodyOf(issue).startsWith(marker);
    let pages = 0;
    const issues = await readPages(
      client,
      "GET /repos/{owner}/{repo}/issues",
      { ...repo, state: "all", creator: login, sort: "created", direction: "desc" },
      {
        about: `the issues of \`${login}\``,
        accept: [403, 404, 410],
        needs: READ,
        enough(page) {
          pages += 1;
          return pages === MOST_PAGES || page.some(isOwn);
        }
      }
    );
    const own = (issues ?? []).filter((issue) => issue.at("pull_request").orNull() === null);
    return own.find(isOwn)?.at("number").number() ?? null;
  }
  return {
    async read(number) {
      const { status, body } = await client.rest(
        "GET /repos/{owner}/{repo}/issues/{issue_number}",
        { ...repo, issue_number: number },
        { about: `issue #${number}`, accept: [403, 404, 410], needs: READ }
      );
      if (status >= 400 || body.at("pull_request").orNull() !== null) return null;
      const { id } = await viewer();
      return {
        number: body.at("number").number(),
        open: body.at("state").oneOf(["open", "closed"]) === "open",
        body: bodyOf(body),
        own: body.at("user").orNull()?.at("id").id() === id
      };
    },
    async comments(number) {
      const nodes = await readNodes(
        client,
        {
          text: ISSUE_COMMENTS,
          variables: { owner, name, number },
          about: `the comments of issue #${number}`,
          needs: READ
        },
        (data) => data.at("repository", "issue", "comments")
      );
      const { id } = await viewer();
      return (nodes ?? []).map((node) => readComment(node, id));
    },
    async open(marker, title, body) {
      const own = await findOwn(marker);
      if (own !== null) return own;
      const { status, body: made } = await client.rest(
        "POST /repos/{owner}/{repo}/issues",
        { ...repo, title: title.slice(0, MOST_TITLE).toWellFormed(), body: cutComment(body) },
        // 410 where the repository has no issues.
        { about: "an issue", accept: [403, 404, 410], once: true, needs: WRITE }
      );
      return status >= 400 ? null : made.at("number").number();
    },
    async answer(number, body, close) {
      const about = `issue #${number}`;
      const accept = [403, 404, 410];
      const issue = { ...repo, issue_number: number };
      if (close) {
        const closed = await client.rest(
          "PATCH /repos/{owner}/{repo}/issues/{issue_number}",
          { ...issue, state: "closed", state_reason: "completed" },
          { about, accept, needs: WRITE }
        );
        if (closed.status >= 400) return "refused";
      }
      const { status } = await client.rest(
        "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
        { ...issue, body: cutComment(body) },
        { about, accept, once: true, needs: WRITE }
      );
      return status >= 400 ? "refused" : "done";
    }
  };
}
var bodyOf = (issue) => issue.at("body").orNull()?.text() ?? "";
function readComment(node, viewer) {
  const author = graphqlAccount(node.at("author"));
  return {
    id: node.at("fullDatabaseId").id(),
    author,
    body: node.at("body").text(),
    createdAt: node.at("createdAt").instant(),
    edited: node.at("lastEditedAt").orNull() !== null,
    own: author?.id === viewer
  };
}

// src/adapters/github/branch-move.ts
var ZEROS = /^0+$/;
var KINDS = {
  push: "push",
  force_push: "force-push",
  branch_creation: "creation",
  branch_deletion: "deletion",
  pr_merge: "merge",
  merge_queue_merge: "merge"
};
function branchMoveOf({ kind, before, after, at, actor }) {
  const end = (id) => ZEROS.test(id) ? null : oid(id);
  return { kind: KINDS[kind], before: end(before), after: end(after), at, actor };
}

// src/adapters/github/queries/landings.ts
var MERGED = `
  query merged($owner: String!, $name: String!, $branch: String!) {
    repository(owner: $owner, name: $name) {
      pullRequests(
        states: [MERGED], baseRefName: $branch, first: 100
        orderBy: { field: UPDATED_AT, direction: DESC }
      ) {
        nodes { number mergedAt baseRefName headRefOid mergeCommit { oid } }
      }
    }
  }`;
var MERGED_ONE = `
  query mergedOne($owner: String!, $name: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $name) {
      pullRequest(number: $number) {
        mergedAt
        mergeCommit { oid }
        commits(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { commit { oid } }
        }
      }
    }
  }`;
function commitsQuery(count2) {
  const names = Array.from({ length: count2 }, (_, nth) => `c${nth}`);
  const variables = names.map((name) => `$${name}: GitObjectID!`).join(" ");
  const fields = names.map((name) => `${name}: object(oid: $${name}) { ...commit }`).join("\n      ");
  return `
  query commits($owner: String!, $name: String!, ${variables}) {
    repository(owner: $owner, name: $name) {
      ${fields}
    }
  }
  ${COMMIT_FIELDS}`;
}

// src/adapters/github/landing-search.ts
function createLandingSearch(client, { owner, name }) {
  const repo = { owner, repo: name };
  const whole = `${owner}/${name}`.toLowerCase();
  const lists = /* @__PURE__ */ new Map();
  const details = /* @__PURE__ */ new Map();
  async function parentsOf(commit) {
    const { body } = await client.rest(
      "GET /repos/{owner}/{repo}/git/commits/{commit_sha}",
      { ...repo, commit_sha: commit },
      { about: `the commit \`${commit}\``, needs: ["contents: read"] }
    );
    return shasOf(body.at("parents"));
  }
  async function ofMerge(commit, found) {
    if (found.length < 2) return found.map(([, landing]) => landing);
    const [, merged3] = await parentsOf(commit);
    const own = found.filter(([head]) => head === merged3);
    return (own.length === 1 ? own : found).map(([, landing]) => landing);
  }
  async function confirmed(commit, number) {
    const one = details.get(number) ?? await readDetails(number);
    if (one === null) return null;
    details.set(number, one);
    const { own, landed, ...landing } = one;
    if (landing.mergeCommit === commit) return landing;
    return landed.has(commit) && !own.has(commit) ? landing : null;
  }
  async function readDetails(number) {
    let pull;
    const nodes = await readNodes(
      client,
      { text: MERGED_ONE, variables: { owner, name, number }, about: `pull request #${number}` },
      (data) => {
        pull = data.at("repository", "pullRequest");
        return pull.at("commits");
      }
    );
    const mergeCommit = pull?.at("mergeCommit").orNull()?.at("oid").oid();
    const mergedAt = pull?.at("mergedAt").orNull()?.instant();
    if (mergeCommit === void 0 || mergedAt === void 0) return null;
    const own = new Set((nodes ?? []).map((node) => node.at("commit", "oid").oid()));
    const landed = await readLine(mergeCommit, own.size);
    return { pullRequest: number, mergeCommit, mergedAt, own, landed };
  }
  async function readLine(last, most) {
    let listed2 = 0;
    const commits = await readPages(
      client,
      "GET /repos/{owner}/{repo}/commits",
      { ...repo, sha: last },
      {
        about: `the commits before \`${last}\``,
        // As long as none is a merge, they are listed as they follow each other.
        enough(page) {
          listed2 += page.length;
          return listed2 >= most;
        },
        needs: ["contents: read"]
      }
    );
    const parents = new Map(
      (commits ?? []).map((at) => [at.at("sha").oid(), shasOf(at.at("parents"))])
    );
    const line = /* @__PURE__ */ new Set();
    for (let at = last; at !== void 0 && line.size < most; ) {
      const [parent, ...others] = parents.get(at) ?? [];
      if (others.length > 0) break;
      line.add(at);
      at = parent;
    }
    return line;
  }
  async function merged2(branch) {
    const data = await client.query(
      MERGED,
      { owner, name, branch },
      { about: `the pull requests that were merged into \`${branch}\`` }
    );
    const nodes = data.at("repository", "pullRequests", "nodes").list();
    return nodes.filter((node) => node.at("baseRefName").text() === branch);
  }
  return {
    async byIndex(commit, branch) {
      const items = await readPages(
        client,
        "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
        { ...repo, commit_sha: commit },
        {
          about: `the pull requests of the commit \`${commit}\``,
          // What was just pushed may not be known everywhere yet.
          accept: [404, 422],
          needs: ["pull-requests: read"]
        }
      );
      const landed = (items ?? []).filter(
        (item) => item.at("merged_at").orNull() !== null && item.at("base", "ref").text() === branch && // A number of a fork's would be taken for one of ours.
        item.at("base", "repo", "full_name").text().toLowerCase() === whole
      );
      const exact = landed.filter((item) => item.at("merge_commit_sha").value === commit);
      if (exact.length > 0) {
        return ofMerge(
          commit,
          exact.map((item) => [
            item.at("head", "sha").oid(),
            {
              pullRequest: item.at("number").number(),
              mergeCommit: commit,
              mergedAt: item.at("merged_at").instant()
            }
          ])
        );
      }
      const found = [];
      for (const item of landed) {
        const landing = await confirmed(commit, item.at("number").number());
        if (landing !== null) found.push(landing);
      }
      return found;
    },
    async amongMerged(commit, branch, fresh) {
      const list = fresh ? merged2(branch) : lists.get(branch) ?? merged2(branch);
      lists.set(branch, list);
      const nodes = await list;
      const landing = (node) => [
        node.at("headRefOid").oid(),
        {
          pullRequest: node.at("number").number(),
          mergeCommit: commit,
          mergedAt: node.at("mergedAt").instant()
        }
      ];
      const exact = nodes.filter((node) => node.at("mergeCommit", "oid").value === commit);
      if (exact.length > 0) return ofMerge(commit, exact.map(landing));
      const untold2 = nodes.filter((node) => node.at("mergeCommit").orNull() === null).map(landing);
      if (untold2.length === 0) return [];
      const [, second] = await parentsOf(commit);
      return untold2.filter(([head]) => head === second).map(([, one]) => one);
    }
  };
}
var shasOf = (commits) => commits.list().map((commit) => commit.at("sha").oid());

// src/adapters/github/set-backs.ts
var EVER = 0;
var NEEDS3 = ["contents: read"];
async function readSetBacks(client, repository, branch) {
  const ref = { repository: `${repository.owner}/${repository.name}`, branch, own: false };
  const taken = [];
  for (const kind of ["force_push", "branch_deletion"]) {
    const some = await readActivitySince(client, ref, EVER, kind);
    if (some === null) return null;
    const moves = some.map(branchMoveOf);
    taken.push(...moves.flatMap((move) => move.before ? [{ move, restore: move.before }] : []));
  }
  if (taken.length === 0) return [];
  const head = await readHead(client, repository, branch);
  const holds = async (tip, commit) => tip !== null && await isAncestor(client, repository, commit, tip);
  const inOrder = taken.toSorted((a, b) => a.move.at - b.move.at);
  const kept = await mapAtOnce(inOrder, async ({ restore }) => holds(head, restore));
  const mended = inOrder.filter((_, nth) => kept[nth] === true);
  const lost = [];
  for (const [nth, one] of inOrder.entries()) {
    if (kept[nth] === true) continue;
    const before = mended.filter(({ move }) => move.at < one.move.at);
    const lacked = await mapAtOnce(
      before,
      async (other) => !await holds(one.restore, other.restore)
    );
    if (!lacked.includes(true)) lost.push(one);
  }
  return lost;
}
async function readHead(client, repository, branch) {
  const data = await client.query(
    HEAD,
    { ...repository, ref: `refs/heads/${branch}` },
    { about: `the branch \`${branch}\``, needs: NEEDS3 }
  );
  return data.at("repository", "ref").orNull()?.at("target", "oid").oid() ?? null;
}
async function isAncestor(client, { owner, name }, ancestor, of) {
  if (ancestor === of) return true;
  const { status, body } = await client.rest(
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    { owner, repo: name, basehead: `${ancestor}...${of}`, per_page: 1 },
    { about: `what lies between \`${ancestor}\` and \`${of}\``, accept: [404], needs: NEEDS3 }
  );
  return status < 400 && body.at("status").text() === "ahead";
}

// src/adapters/github/landings.ts
var PAUSES = [2, 4, 8, 16];
var COMMITS_AT_ONCE = 50;
function createLandings(options) {
  const { client } = options;
  const { owner, name } = repositoryName(options.repository);
  const search = createLandingSearch(client, { owner, name });
  const pauses = [...options.pauses ?? PAUSES];
  return {
    async landingOf(commit, branch, fresh) {
      for (; ; ) {
        const found = await search.byIndex(commit, branch);
        const known = found.length > 0 ? found : await search.amongMerged(commit, branch, fresh);
        if (known.length > 0) return onlyOne(known);
        const pause = fresh ? pauses.shift() : void 0;
        if (pause === void 0) return null;
        await client.pause(pause);
      }
    },
    async branchMoves(branch, since) {
      const ref = { repository: `${owner}/${name}`, branch, own: false };
      const activity = await readActivitySince(client, ref, since);
      return activity?.map(branchMoveOf) ?? null;
    },
    setBacks: (branch) => readSetBacks(client, { owner, name }, branch),
    async commits(shas) {
      const groups = groupsOf(shas, COMMITS_AT_ONCE);
      const read = await mapAtOnce(groups, (group) => readCommits(client, { owner, name }, group));
      return read.flat();
    }
  };
}
function onlyOne(found) {
  const [landing = null, ...others] = found;
  return others.length === 0 ? landing : null;
}
async function readCommits(client, repository, shas) {
  const about = shas.length === 1 ? `the commit \`${shas[0]}\`` : `${shas.length} commits`;
  const variables = Object.fromEntries(shas.map((sha, nth) => [`c${nth}`, sha]));
  const data = await client.query(
    commitsQuery(shas.length),
    { ...repository, ...variables },
    { about, needs: ["contents: read"] }
  );
  return shas.map((sha, nth) => {
    const commit = data.at("repository", `c${nth}`).orNull();
    if (commit !== null) return readCommit(commit);
    throw new Fault(
      `GitHub knows nothing of the commit \`${sha}\``,
      "push it to GitHub first; where it was just pushed, run again in a minute"
    );
  });
}

// src/action/seal-tools.ts
function sealHost(inputs, host, environment, say) {
  const judge = gateTools(inputs, host, environment, say);
  const { apiUrl, graphqlUrl, repository, serverUrl, temporary: folder } = host;
  const { githubToken: token, ledgerBranch: branch } = inputs;
  const userAgent = `grantproof/${judge.shipped.version()}`;
  const client = createClient({ apiUrl, graphqlUrl, token, userAgent });
  const open = withoutSecrets(environment, inputs);
  const url = `${serverUrl}/${repository}.git`;
  return {
    judge,
    landings: createLandings({ client, repository }),
    issues: createIssues({ client, repository }),
    attestations: createAttestationStore({ client, repository }),
    async openStore({ ledgerWriter }) {
      if (ledgerWriter === "github") return createApiLedgerStore({ client, repository, branch });
      const { forgeLedger } = await import("./ledger-remote-GBFXBCWS.js");
      const { openGitLedgerStore } = await import("./ledger-store-GSOZEGLR.js");
      const remote = forgeLedger({ url, token }, open);
      return openGitLedgerStore({ remote, branch, folder, environment: open });
    },
    async openHistory({ defaultBranch: { name, tip } }) {
      if (spawnSync("git", ["--version"], { env: open, stdio: "ignore" }).status !== 0)
        throw new Fault(
          "there is no git here, and sealing reads the history of the branch with it",
          "run the step on a runner that has git, such as `ubuntu-latest`, or install it in the container"
        );
      const branches = /* @__PURE__ */ new Map([[name, tip]]);
      return openFetchedRepository({
        url,
        token,
        commits: [tip],
        branches,
        folder,
        environment: open
      });
    }
  };
}

// src/action/signer.ts
async function signerOf(inputs, environment, folder) {
  switch (inputs.way) {
    case "keyless":
      return keylessSignerOf(inputs, environment);
    case "key": {
      const { readPrivateKey } = await import("./private-key-5IMSUXPV.js");
      const { keySigner } = await import("./key-signer-GHOWT4A7.js");
      const passphrase = inputs.passphrase === "" ? void 0 : inputs.passphrase;
      const key = readPrivateKey(inputs.key, "the input `signing-key`", passphrase);
      return keySigner(key, await stampOf(inputs));
    }
    case "command": {
      const { commandSigner } = await import("./command-signer-TX2LD3H4.js");
      const { commandWords } = await import("./command-words-5TA3LMW7.js");
      const { readPublicKey } = await import("./public-key-NZNT6R6P.js");
      return commandSigner({
        words: commandWords(inputs.command),
        publicKey: readPublicKey(inputs.publicKey, "the input `signing-public-key`"),
        folder,
        environment,
        stamp: await stampOf(inputs)
      });
    }
  }
}
async function keylessSignerOf(inputs, environment) {
  const { githubTokens } = await import("./identity-token-YKUVYOAF.js");
  const { keylessSigner } = await import("./keyless-signer-5PRXFD4B.js");
  const { instanceFor } = await import("./instance-NLN5ZVN7.js");
  const url = environment["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "";
  const token = environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ?? "";
  if (url === "" || token === "")
    throw new Fault(
      "the job may not ask who it is, so nobody could vouch for its signature",
      "add `id-token: write` to `permissions:` in the workflow"
    );
  const tokens = githubTokens({ url, token, audience: inputs.audience });
  const own = ownServices(inputs);
  const { transparency } = inputs;
  return keylessSigner({ tokens, instance: instanceFor({ own, transparency }, await tokens()) });
}
function ownServices({ fulcioUrl, rekorUrl, timestampUrl }) {
  if (fulcioUrl === null) {
    if (rekorUrl === null && timestampUrl === null) return null;
    throw new Fault(
      "the input `rekor-url` or `timestamp-url` is given without `fulcio-url`",
      "write `fulcio-url: https://\u2026` below `with:`, or leave them out"
    );
  }
  if (rekorUrl === null && timestampUrl === null)
    throw new Fault(
      "the input `fulcio-url` is given without `timestamp-url` or `rekor-url`",
      "write one of them: a certificate is valid for minutes, and one of them says that it was signed within them"
    );
  return { fulcioUrl, rekorUrl, timestampUrl };
}
async function stampOf({ timestampUrl: url }) {
  if (url === null) return null;
  const { timestampOf } = await import("./timestamp-MO2JEATS.js");
  return async (signature) => (await timestampOf(signature, { url })).der;
}

// src/action/run-seal.ts
async function runSeal(job, asked) {
  const { inputs, host, env, say } = job;
  const tools = sealHost(inputs, host, env, say);
  const repository = await tools.judge.forge.repository();
  const following = followUp(job, tools, repository);
  let sealed2 = [];
  let last = null;
  const appended = async (records) => {
    sealed2 = withViews(sealed2, records);
    last = records.at(-1)?.position ?? last;
    if (sealed2.length >= WORTH_TELLING) say(`sealed ${count(sealed2.length, "record")} so far`);
    await following.appended(records);
  };
  const came = await sealBranch(job, tools, repository, { ...asked, appended });
  const { notices, evidencePath, broken } = await following.ended();
  const run = runOf(came, last, { branch: inputs.ledgerBranch, sealed: sealed2, notices });
  const stopped = "stopped" in came ? [{ error: came.stopped }] : [];
  return { run, broken: [...stopped, ...broken], outputs: outputsFor(run, evidencePath) };
}
function runOf(came, last, { branch, sealed: sealed2, notices }) {
  if (!("stopped" in came)) return sealedRun(came, branch, sealed2, notices);
  if (last === null) throw came.stopped;
  return stoppedRun(last, branch, sealed2, notices);
}
var outputsFor = (run, evidencePath) => ({
  ...NO_OUTPUTS,
  ...judgedOutputs(run),
  sealed: String(run.sealed.length),
  violations: String(run.sealed.filter(isViolation).length),
  "evidence-path": evidencePath
});
function judgedOutputs({ sealed: sealed2 }) {
  const judged = sealed2.flatMap((one) => one.judged ?? []);
  const [first, ...rest] = judged.map(({ result }) => result);
  const findings = judged.reduce((sum, one) => sum + one.findings, 0);
  return {
    result: first === void 0 ? NO_OUTPUTS.result : rest.reduce(worse, first),
    findings: String(findings)
  };
}
var WORTH_TELLING = 50;
async function sealBranch({ inputs, host, env, say }, tools, repository, { heartbeat, landed, appended }) {
  const { name: branch, tip } = repository.defaultBranch;
  const now = Date.now();
  const signer = await signerOf(inputs.seal.signing, env, host.workspace);
  const { forge, tickets, shipped } = tools.judge;
  const origin = ledgerOrigin(repository.uri, tip);
  const anchors = await anchorsFor({ inputs, host, env, say }, tools, origin);
  const history = await tools.openHistory(repository);
  let store = null;
  try {
    store = await tools.openStore(inputs.seal);
    const at = await history.resolve(tip);
    if (at === null)
      throw new Fault(`the commit \`${tip}\` is no longer on the server`, "run it again");
    const source = forgeLandings({
      ...{ forge, tickets, repository, branch, now, fresh: landed !== null },
      landings: tools.landings
    });
    return await seal(
      {
        ...{ repository: history, shipped, store, signer, source },
        ...{ ...makerOf(shipped), appended }
      },
      {
        ...{ branch, tip: at, adopt: at, origin, now, heartbeat, anchors },
        repository: { uri: repository.uri, id: repository.id }
      }
    );
  } catch (error) {
    return { stopped: error };
  } finally {
    await store?.close();
    await history.close();
  }
}
var anchorsFor = ({ inputs, host }, tools, origin) => knownOutside(
  { ...tools, branch: inputs.ledgerBranch },
  { origin, attested: inputs.seal.attest, kept: anchorOf(inputs.seal, host) }
);
function anchorOf({ anchor }, { workspace }) {
  if (anchor === null) return [];
  try {
    return [readFileSync(resolve(workspace, anchor), "utf8")];
  } catch (cause) {
    throw new Fault(
      `the file \`${anchor}\` of the input \`anchor\` can't be read`,
      "see that an earlier step puts it there, or leave the input out",
      { cause }
    );
  }
}
var makerOf = (shipped) => ({
  engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
  salt: () => randomBytes(16).toString("hex"),
  pause: async (attempt) => {
    await setTimeout(Math.random() * Math.min(200 * 2 ** attempt, 1e4));
  }
});

// src/action/run-late-approval.ts
async function runLateApproval(job, issue) {
  const { inputs, host, env, say } = job;
  const tools = sealHost(inputs, host, env, say);
  const { judge, issues } = tools;
  const repository = await judge.forge.repository();
  const origin = ledgerOrigin(repository.uri, repository.defaultBranch.tip);
  const anchors = await anchorsFor(job, tools, origin);
  const store = await tools.openStore(inputs.seal);
  try {
    await refuseBelowAnchors(store, await readLedger(store, origin), anchors);
    const signer = await signerOf(inputs.seal.signing, env, host.workspace);
    const { shipped } = judge;
    const now = Date.now();
    const maker = makerOf(shipped);
    const came = await approveLate({ judge, issues, store, signer, shipped, ...maker }, issue, now);
    if (came.kind === "nothing") return { nothing: came.reason };
    const following = followUp(job, tools, repository);
    await following.appended([came.record]);
    const { notices, evidencePath, broken } = await following.ended();
    const views = withViews([], [came.record]);
    const all = [...came.notices, ...notices];
    const run = stoppedRun(came.record.position, inputs.ledgerBranch, views, all);
    return { run, broken, outputs: outputsFor(run, evidencePath) };
  } finally {
    await store.close();
  }
}

// src/action/seal-presentation.ts
var FAILED = 1;
var MOST_ANNOTATIONS = 9;
async function sealAndPresent(audience, asked, outputs) {
  const { inputs, host, env, out, say } = audience;
  const { seal: seal2 } = inputs;
  if (seal2 === null) throw new Fault("nobody signs", "please report this");
  const job = { inputs: { ...inputs, seal: seal2 }, host, env, say };
  try {
    return await sealed(audience, job, asked, outputs);
  } catch (error) {
    out(faultCommand(error, void 0, "the seal stopped; what was sealed until then stands"));
    return FAILED;
  }
}
async function sealed(audience, job, asked, outputs) {
  const came = asked.kind === "seal" ? await runSeal(job, asked) : await runLateApproval(job, asked.issue);
  if ("nothing" in came) {
    job.say(`nothing to seal: ${came.nothing}`);
    outputs(NO_OUTPUTS);
    return 0;
  }
  const { out } = audience;
  const { run, broken } = came;
  out(sealedLog(run));
  const violations = run.sealed.filter(isViolation);
  for (const violation of violations.slice(0, MOST_ANNOTATIONS))
    out(`${violationCommand(violation)}
`);
  summarize(run, audience);
  for (const { pullRequest, error } of broken) out(faultCommand(error, pullRequest, UNDONE));
  outputs(came.outputs);
  const isRefused = job.inputs.failOnDeny && violations.length > 0;
  return broken.length > 0 || isRefused ? FAILED : 0;
}
function summarize(run, { host, env, out }) {
  const links = { server: host.serverUrl, repository: host.repository };
  try {
    appendSummary(env["GITHUB_STEP_SUMMARY"], sealedPage(run, links));
  } catch (error) {
    out(`grantproof: note: the summary could not be written: ${terminalText(String(error))}
`);
  }
}
var UNDONE = "what was sealed stands, and something after it was not done";
function violationCommand({ index, commit, pullRequest, pusher, judged }) {
  const short = commit.slice(0, SHORT2);
  const what = pullRequest !== null ? `#${pullRequest} (${short})` : `${short}${by(pusher)}`;
  return faultAnnotation(
    `${what} landed without leave: ${judged?.why ?? ""}`,
    "revert it, or have it approved afterwards; the summary of the job says more",
    `record ${index} is a violation`
  );
}
var SHORT2 = 7;
var by = (pusher) => pusher === void 0 ? "" : `, pushed by \`${pusher}\`,`;
export {
  sealAndPresent
};
