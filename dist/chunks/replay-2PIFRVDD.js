import {
  findRecords
} from "./chunk-3RJESOZR.js";
import {
  packAmong,
  temporaryParent
} from "./chunk-2LFXK4G3.js";
import {
  judgeAgain,
  reasonOf,
  recordedQuestion,
  replay,
  replayRecord
} from "./chunk-4JVSA6RV.js";
import "./chunk-OEWL4CFC.js";
import {
  readLedgerRecord
} from "./chunk-GABDFNLW.js";
import "./chunk-SYB7P7DJ.js";
import {
  readRecordPath
} from "./chunk-UEMXXUIW.js";
import {
  engineDigest
} from "./chunk-DBDQIVSO.js";
import "./chunk-JWQSADMS.js";
import {
  sizeRefusal
} from "./chunk-WI7G5FTB.js";
import "./chunk-MZPD6UUG.js";
import "./chunk-VYHHSOLE.js";
import "./chunk-DU6C6C6G.js";
import "./chunk-WSKJ37BZ.js";
import {
  sourceOf
} from "./chunk-HJ72PLM7.js";
import "./chunk-KY5VTB33.js";
import {
  readArguments
} from "./chunk-BPDWGLG4.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import "./chunk-QF3QFTZ2.js";
import "./chunk-FP54KV37.js";
import "./chunk-4MGC5DD7.js";
import "./chunk-XKSUZ3LK.js";
import "./chunk-EV4YNKVN.js";
import "./chunk-HBHLVCQR.js";
import "./chunk-N6EBNBDT.js";
import "./chunk-DO62LHXD.js";
import "./chunk-I7257EFS.js";
import "./chunk-UERN5IDY.js";
import "./chunk-MM4WBU6J.js";
import "./chunk-POIX7GZT.js";
import "./chunk-N7BAOBHV.js";
import "./chunk-GF26ZW4Q.js";
import "./chunk-OXVYXYWQ.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-MKYPKBXP.js";
import {
  paintWith
} from "./chunk-UZQ47OLJ.js";
import "./chunk-XBCUNQ42.js";
import {
  jsonText
} from "./chunk-Z3UPYVPD.js";
import "./chunk-DFYGPNY5.js";
import "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import "./chunk-R3JKF2RJ.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import "./chunk-MBCT4USZ.js";
import "./chunk-WXUXS7QD.js";
import "./chunk-I56XEOLC.js";
import {
  count
} from "./chunk-2U5OLWQB.js";
import {
  terminalText
} from "./chunk-JX5JG7RI.js";
import "./chunk-MWKKBZNQ.js";
import "./chunk-YNYBI3LC.js";
import {
  byText,
  sortedSet
} from "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/replay.ts
import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

// src/app/replay-policy.ts
async function replayWith(bytes, policy, shipped) {
  const read = readLedgerRecord(bytes);
  if (read.kind === "refused") return { result: "unreadable", refusal: read.refusal };
  if (read.kind === "event") return { result: "event", record: read.record };
  const { record, facts } = read;
  const replayed = await replayRecord(record, facts);
  if (replayed.result !== "match") return replayed;
  try {
    const question = { ...recordedQuestion(record, facts), policy };
    const { verdict } = await judgeAgain(record, question, shipped);
    const outcomes = changesOf(record.verdict.outcomes, verdict.outcomes);
    const recorded = record.verdict.result;
    const same = recorded === verdict.result && outcomes.length === 0;
    return {
      result: same ? "match" : "mismatch",
      record,
      recorded,
      today: verdict.result,
      outcomes,
      reason: verdict.problems[0]?.message ?? verdict.reasons[0] ?? null
    };
  } catch (error) {
    return { result: "mismatch", record, differences: [], reason: reasonOf(error) };
  }
}
function changesOf(recorded, today) {
  const [before, after] = [saidBy(recorded), saidBy(today)];
  return sortedSet([...before.keys(), ...after.keys()]).flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)];
    const about2 = old ?? fresh;
    if (about2 === void 0 || old && fresh && isSame(old, fresh)) return [];
    const { rule, grant, path } = about2;
    return [
      { rule, grant, path, recorded: old ? said(old) : null, today: fresh ? said(fresh) : null }
    ];
  });
}
function saidBy(outcomes) {
  const said2 = /* @__PURE__ */ new Map();
  for (const outcome of outcomes.toSorted((a, b) => byText(a.message, b.message))) {
    const { rule, grant, path } = outcome;
    let key = JSON.stringify([rule, grant, grant === null ? path : ""]);
    while (said2.has(key)) key += "+";
    said2.set(key, outcome);
  }
  return said2;
}
var isSame = (a, b) => a.level === b.level && a.outcome === b.outcome;
var said = ({ level, outcome, message }) => ({ level, outcome, message });

// src/cli/replay-entry.ts
function replayEntry(path, came, engine) {
  const { result } = came;
  if (came.result === "unreadable") {
    const { code, message, help } = came.refusal;
    return { path, result, code, reason: message, help };
  }
  if (came.result === "event") return { path, result, kind: came.record.kind };
  const { verdict, engine: made } = came.record;
  const same = made.version === engine.version && made.digest.sha256 === engine.digest;
  return {
    path,
    result,
    verdict: verdict.result,
    decidedAt: verdict.now,
    engine: { version: made.version, digest: { sha256: made.digest.sha256 }, same },
    ..."differences" in came && { differences: came.differences },
    ..."today" in came && {
      recorded: came.recorded,
      today: came.today,
      outcomes: came.outcomes
    },
    ..."reason" in came && came.reason !== null && { reason: came.reason }
  };
}

// src/cli/replay-text.ts
var HUES = { match: "green", event: "dim", mismatch: "red", unreadable: "red" };
var LONGEST_VALUE = 200;
function replayText(entry, options) {
  const paint = paintWith(options);
  const head = `${paint.in(HUES[entry.result], entry.result.padEnd(10))} ${terminalText(entry.path)}`;
  const lines = [...about(entry), ...differing(entry), ...otherOutcomes(entry)];
  return [head, ...lines.map((line) => paint.quotes(`  ${line}`)), ""].join("\n");
}
function about(entry) {
  const { kind, verdict, decidedAt, engine, recorded, today, reason, help } = entry;
  return [
    ...kind === void 0 ? [] : [`${kind}: it decides nothing`],
    ...verdict === void 0 ? [] : [`${verdict}, decided ${terminalText(decidedAt ?? "")}`],
    ...engine === void 0 || engine.same ? [] : [`made by another build of grantproof, version ${terminalText(engine.version)}`],
    ...today === void 0 || today === recorded ? [] : [`this policy says \`${today}\``],
    ...reason === void 0 ? [] : [terminalText(reason)],
    ...help === void 0 ? [] : [`help: ${help}`]
  ];
}
function differing({ differences = [] }) {
  return differences.map(
    ({ path, recorded, found }) => `\`${terminalText(path)}\` is ${valueText(recorded)} in the record, and ${valueText(found)} when judged again`
  );
}
function otherOutcomes({ outcomes = [] }) {
  return outcomes.map(({ rule, grant, path, recorded, today }) => {
    const subject = terminalText(grant ?? path);
    return `${terminalText(rule)} of \`${subject}\`: ${outcomeText(recorded)} in the record, ${outcomeText(today)} by this policy`;
  });
}
var valueText = (value) => value === void 0 ? "absent" : `\`${terminalText(JSON.stringify(value), LONGEST_VALUE)}\``;
var outcomeText = (said2) => said2 === null ? "nothing" : `${said2.outcome} (${said2.level})`;
function summaryText(tally) {
  const all = tally.match + tally.event + tally.mismatch + tally.unreadable;
  const parts = Object.entries(tally).filter(([, many]) => many > 0).map(([result, many]) => `${many} ${result}`);
  return `
${count(all, "record")}: ${parts.join(", ")}
`;
}

// src/cli/commands/replay.ts
var HELP = `Usage: grantproof replay PATH\u2026 [options]

Judges records again, from nothing but what they hold, and compares the verdicts byte by byte. Needs no
repository, no network and no key; \`grantproof verify\` tells who signed them. PATH is a record, a folder
of records, a glob, or a pack.

Options:
  --policy FILE  say instead what this policy would have decided, where that differs
  --json         for machines: { "result", "records": [{ "path", "result", \u2026 }] }

Exit codes:
  0  every verdict is the same    2  a record can't be read, or the arguments make no sense
  1  some verdict is another      3  something broke

Examples:
  grantproof replay evidence/record.json
  grantproof replay 'records/2026-*'
  grantproof replay pack-2026-q1.tar.gz
  grantproof replay records --policy .github/grantproof/policy.yaml
`;
var OPTIONS = { policy: { type: "string" }, json: { type: "boolean", default: false } };
var replayCommand = {
  summary: "judge records again, and compare",
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, OPTIONS, true);
    const policy = sourceOf(values.policy, "--policy", terminal);
    const { records, dispose } = await recordsOf(positionals, terminal);
    const engine = { version: shippedFiles().version(), digest: engineDigest() };
    const tally = { match: 0, event: 0, mismatch: 0, unreadable: 0 };
    const entries = [];
    try {
      for (const [nth, record] of records.entries()) {
        const entry = await entryFor(record, policy, engine);
        tally[entry.result] += 1;
        if (values.json) entries.push(entry);
        else if (!isFine(entry) || records.length <= FEW) terminal.out(replayText(entry, terminal));
        progress(nth + 1, records.length, terminal);
      }
    } finally {
      await dispose();
    }
    const result = tally.match + tally.event === records.length ? "match" : "mismatch";
    terminal.out(
      values.json ? jsonText({ result, records: entries }) : summaryText(tally)
    );
    if (tally.mismatch > 0) return 1;
    return tally.unreadable > 0 ? 2 : 0;
  }
};
var isFine = ({ result }) => result === "match" || result === "event";
var FEW = 20;
async function recordsOf(given, terminal) {
  if (given.length === 0)
    throw new UsageError("name a record, a folder or a glob: `grantproof replay record.json`");
  const pack = await packAmong(given, terminal);
  if (pack !== null) return recordsInPack(pack, terminal);
  const found = await findRecords(given, terminal.cwd);
  if ("nothing" in found) throw new UsageError(`there is no record at \`${found.nothing}\``);
  return {
    records: found.map(({ name, record }) => ({ name, path: record })),
    dispose: async () => Promise.resolve()
  };
}
async function recordsInPack(path, terminal) {
  const { openPack } = await import("./pack-source-LKJ2CVTN.js");
  const pack = await openPack(resolve(terminal.cwd, path), temporaryParent());
  if ("refusal" in pack)
    throw new UsageError(`the pack \`${path}\` can't be read: ${pack.refusal}`);
  const { folder, files, dispose } = pack;
  const names = [...files.keys()].filter((name) => readRecordPath(name)?.kind === "record");
  return {
    records: names.toSorted(byText).map((name) => ({ name, path: join(folder, name) })),
    dispose
  };
}
async function entryFor({ name, path }, policy, engine) {
  const bytes = await bytesOf(path);
  if (!(bytes instanceof Uint8Array))
    return replayEntry(name, { result: "unreadable", refusal: bytes }, engine);
  const came = policy === void 0 ? await replay(bytes) : await replayWith(bytes, policy, shippedFiles());
  return replayEntry(name, came, engine);
}
async function bytesOf(path) {
  try {
    const { size } = await stat(path);
    return sizeRefusal(size) ?? await readFile(path);
  } catch {
    const help = "see that the file is there, and that you may read it";
    return { code: "not-a-record", message: "it can not be read", help };
  }
}
var STEP = 50;
function progress(done, all, terminal) {
  if (!terminal.interactive || all <= FEW) return;
  if (done === all) terminal.err("\r\x1B[K");
  else if (done % STEP === 0) terminal.err(`\rreplayed ${done} of ${all}`);
}
export {
  replayCommand
};
