import {
  headOf
} from "./chunk-VNBARN5W.js";
import {
  recordedFacts
} from "./chunk-MZPD6UUG.js";
import {
  outputsOf,
  reasonLine
} from "./chunk-Q4SVMJJU.js";
import {
  Fault
} from "./chunk-MKYPKBXP.js";
import {
  fittedPage,
  summaryPage
} from "./chunk-U44WBIHB.js";
import {
  RESULT_MARKS
} from "./chunk-G3PSKR6E.js";
import {
  count,
  thousands
} from "./chunk-2U5OLWQB.js";
import {
  markdownCode,
  markdownMessage,
  sealPage,
  terminalText
} from "./chunk-JX5JG7RI.js";

// src/adapters/files/sealed-files.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
async function writeSealed(folder, records) {
  try {
    await mkdir(folder, { recursive: true });
    for (const { position, bytes, bundle } of records) {
      const name = String(position.index).padStart(9, "0");
      await writeFile(join(folder, `${name}.json`), bytes);
      await writeFile(join(folder, `${name}.sigstore.json`), bundle);
    }
  } catch (cause) {
    throw new Fault(
      `what was sealed can't be written to \`${folder}\``,
      "it is in the ledger all the same; name a folder that you may write to, and take it from there",
      { cause }
    );
  }
}

// src/core/render/sealed-view.ts
var judgedView = (verdict, whole) => ({
  result: verdict.result,
  why: reasonLine(verdict),
  deltaDigest: verdict.deltaDigest,
  findings: Number(outputsOf(verdict).findings),
  verdict: whole && verdict.result === "violation" ? verdict : null
});
var isViolation = ({ judged }) => judged?.result === "violation";
var gravestFirst = (sealed) => [
  ...sealed.filter(isViolation),
  ...sealed.filter((one) => !isViolation(one))
];
var EVENT_WORDS = {
  heartbeat: "nothing that is governed has changed",
  "key-event": "a signing key was added, replaced or taken back"
};
function sealedWords({ kind, judged, backlog }) {
  if (judged !== null)
    return {
      result: kind === "retroactive-approval" ? `approved late: ${judged.result}` : judged.result,
      why: judged.why
    };
  if (backlog !== void 0)
    return {
      result: "adoption",
      why: `the ledger begins here; ${count(backlog, "grant")} stood already`
    };
  return {
    result: kind,
    why: kind === "heartbeat" || kind === "key-event" ? EVENT_WORDS[kind] : ""
  };
}

// src/app/seal/sealed-run.ts
var MOST_WHOLE = 10;
function withViews(before, records) {
  const views = [...before];
  let whole = before.filter(isViolation).length;
  for (const record of records) {
    const view = viewOf(record, whole < MOST_WHOLE);
    if (isViolation(view)) whole += 1;
    views.push(view);
  }
  return views;
}
var sealedRun = ({ origin, frontier }, branch, sealed, notices = []) => ({ ledger: { origin, branch, ...headOf(frontier) }, sealed, notices });
var stoppedRun = ({ origin, head }, branch, sealed, notices) => ({ ledger: { origin, branch, ...head }, sealed, notices });
var viewOf = ({ kind, record, report, position }, whole) => ({
  index: position.index,
  kind,
  commit: "question" in record ? record.question.head.commit : record.source.range.to,
  pullRequest: record.source.pullRequest,
  pusher: pusherOf(record),
  judged: report === null ? null : judgedView(report.verdict, whole),
  ...record.kind === "heartbeat" && record.adoption !== null && { backlog: record.adoption.grants.length }
});
function pusherOf(record) {
  if (!("facts" in record) || record.source.pullRequest !== null) return void 0;
  const { facts } = { facts: null, ...recordedFacts(record.facts) };
  return facts?.heads?.at(-1)?.pusher?.login;
}

// src/core/ledger/origin.ts
function ledgerOrigin(address, adopted) {
  const place = address === null ? null : placeOf(address);
  return `${place ?? `local/${adopted}`}/grantproof-ledger`;
}
function placeOf(address) {
  const [, host, path] = /^(?:[a-z+]+:\/\/(?:[^/@\s]*@)?|[^/@:\s]+@)([^/:@\s]+)(?::\d+\/|[:/])([^\s+]+?)(?:\.git)?\/?$/i.exec(
    address
  ) ?? [];
  return host === void 0 || path === void 0 ? null : `${host.toLowerCase()}/${path}`;
}

// src/core/render/sealed-page.ts
var LONGEST = 900 * 1024;
var SHORT = 7;
function sealedPage(run, links) {
  const rows = gravestFirst(run.sealed);
  const violations = rows.filter(isViolation);
  const whole = violations.filter(({ judged }) => judged?.verdict != null);
  const table = {
    head: "\n| record | commit | came by | result | why |\n| --- | --- | --- | --- | --- |\n",
    pieces: rows.map((row) => () => tableRow(row, links)),
    size: rows.length,
    foot: "",
    what: "records",
    share: 0.4
  };
  const blocks = {
    head: "",
    pieces: whole.map((one, nth) => () => block(one, nth, links, LONGEST / 2 / whole.length)),
    size: violations.length,
    foot: "",
    what: "violations",
    share: 0.97
  };
  const notices = {
    head: "\n",
    pieces: run.notices.map((notice) => () => `- ${markdownMessage(notice)}
`),
    size: run.notices.length,
    foot: "",
    what: "notes",
    share: 1
  };
  return fittedPage(opening(run), [table, blocks, notices], footer(run), LONGEST, WHOLE);
}
var WHOLE = "the ledger (`grantproof status`)";
function opening({ sealed }) {
  const violations = sealed.filter(isViolation).length;
  if (violations > 0)
    return `## \u2717 ${thousands(violations)} of ${count(sealed.length, "sealed record")} ${violations === 1 ? "is a violation" : "are violations"}
`;
  return sealed.length === 0 ? "## \u2713 Nothing to seal\n" : `## \u2713 ${count(sealed.length, "record")} sealed
`;
}
function tableRow(view, { server, repository }) {
  const repositoryUrl = `${server}/${repository}`;
  const { index, commit, judged } = view;
  const { result, why } = sealedWords(view);
  const mark = markOf(view);
  const link = `[\`${commit.slice(0, SHORT)}\`](${repositoryUrl}/commit/${commit})`;
  const by = judged === null ? "" : cameBy(view, repositoryUrl);
  return `| ${mark} ${index} | ${link} | ${by} | ${result} | ${markdownMessage(why)} |
`;
}
var markOf = ({ judged }) => judged === null ? "\xB7" : RESULT_MARKS[judged.result];
function cameBy({ pullRequest, pusher }, repositoryUrl) {
  if (pullRequest !== null) return `[#${pullRequest}](${repositoryUrl}/pull/${pullRequest})`;
  return pusher === void 0 ? "a push" : `a push by ${markdownCode(pusher)}`;
}
function block({ index, commit, pullRequest, judged }, nth, links, longest) {
  if (judged?.verdict == null) return "";
  const by = pullRequest === null ? commit.slice(0, SHORT) : `#${pullRequest}`;
  const page = summaryPage(judged.verdict, { links: { ...links, sha: commit } }, longest);
  return `
<details${nth === 0 ? " open" : ""}><summary>record ${index}, ${by}: what was missing</summary>

${page}
</details>
`;
}
var footer = ({ ledger }) => `
The ledger ${markdownCode(ledger.branch)} has ${count(ledger.size, "record")}; its root is \`${ledger.root}\`.
`;
function sealedLog(run) {
  const lines = gravestFirst(run.sealed).map((view) => {
    const { result, why } = sealedWords(view);
    const by = view.pullRequest === null ? "" : ` #${view.pullRequest}`;
    return `${markOf(view)} ${view.index} ${view.commit.slice(0, SHORT)}${by} ${result}: ${terminalText(why)}
`;
  });
  const { ledger, sealed, notices } = run;
  const violations = sealed.filter(isViolation).length;
  const done = sealed.length === 0 ? "nothing to seal" : `sealed ${count(sealed.length, "record")}`;
  const bad = violations === 0 ? "" : `, of which ${count(violations, "violation")}`;
  const summary = `grantproof: ${done}${bad}; ${terminalText(ledger.branch)} has ${thousands(ledger.size)}, its root is ${ledger.root}
`;
  const notes = notices.map((notice) => `note: ${terminalText(notice)}
`);
  return sealPage([...lines, summary, ...notes].join(""));
}

export {
  writeSealed,
  isViolation,
  withViews,
  sealedRun,
  stoppedRun,
  ledgerOrigin,
  sealedPage,
  sealedLog
};
