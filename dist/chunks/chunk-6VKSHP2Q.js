import {
  VERIFICATION_SCHEMA,
  checkLines,
  findingLines
} from "./chunk-7P2NIOPC.js";
import {
  CHECKS
} from "./chunk-BPKAOR65.js";
import {
  paintWith
} from "./chunk-UZQ47OLJ.js";
import {
  wrapText
} from "./chunk-5XYHS4G3.js";
import {
  count,
  thousands
} from "./chunk-2U5OLWQB.js";
import {
  sealPage,
  terminalText
} from "./chunk-JX5JG7RI.js";
import {
  writeInstant
} from "./chunk-YNYBI3LC.js";

// src/core/render/ledger-verification.ts
var ledgerVerificationJson = ({
  result,
  checks,
  findings,
  summary
}) => ({
  schema: VERIFICATION_SCHEMA,
  result,
  checks: Object.fromEntries(CHECKS.map((name) => [name, checks[name].verdict])),
  reasons: Object.fromEntries(CHECKS.map((name) => [name, checks[name].reason])),
  findings: findings.map(({ code, message, help, record }) => ({ code, message, help, record })),
  ledger: summary === null ? null : summaryJson(summary)
});
var summaryJson = (summary) => {
  const moment = (one) => one && { commit: one.commit, at: timeOf(one.at) };
  return {
    origin: summary.origin,
    size: summary.head.size,
    root: summary.head.root,
    commit: summary.commit,
    adopted: moment(summary.adopted),
    sealed: moment(summary.sealed),
    unsealed: [...summary.unsealed],
    violations: [...summary.violations],
    openViolations: [...summary.openViolations],
    keys: summary.keys && [...summary.keys.current],
    keySpans: summary.keys?.spans.map((span) => ({ ...span })) ?? null,
    anchoredUpTo: summary.anchoredUpTo && { ...summary.anchoredUpTo }
  };
};
var timeOf = (at) => writeInstant(at);
var MOST = 50;
function ledgerVerificationText({ result, checks, findings, summary }, options) {
  const paint = paintWith(options);
  const width = Math.min(120, Math.max(40, options.width));
  const shown = findings.slice(0, MOST);
  const more = findings.length - shown.length;
  const blocks = [
    ...summary === null ? [] : [summaryLines(summary, { signatures: true, width }, paint)],
    CHECKS.flatMap((name) => checkLines(name, checks[name], width, paint)),
    ...shown.map((one) => findingLines(placed(one), width, paint)),
    ...more === 0 ? [] : [[`\u2026 and ${thousands(more)} more findings: --json has all of them`]],
    [paint.in(result === "pass" ? "green" : "red", result)]
  ];
  return `${sealPage(blocks.map((lines) => lines.join("\n")).join("\n\n"))}
`;
}
var placed = (finding) => finding.record === null || finding.message.includes("record") ? finding : { ...finding, message: `${finding.record}: ${finding.message}` };
function summaryLines(summary, { signatures, width }, paint) {
  const { origin, head, adopted, sealed, unsealed, violations, openViolations, keys } = summary;
  const since = adopted === null ? "" : `, since ${dayOf(adopted.at)}`;
  const upTo = sealed === null ? "nothing" : `up to ${sealed.commit.slice(0, SHORT)} at ${momentOf(sealed.at)}`;
  const left = unsealed.length === 0 ? "" : `; ${count(unsealed.length, "commit")} not sealed yet`;
  const newest = `${thousands(violations.length)}, the newest is record ${violations.at(-1)}`;
  const open = openViolations.length === 0 ? "; all approved since" : `; ${thousands(openViolations.length)} not approved since`;
  const known = summary.anchoredUpTo;
  const rows = [
    ["ledger", `${nameOf(origin)}, ${count(head.size, "record")}${since}`, null],
    ["sealed", `${upTo}${left}`, left === "" ? null : "yellow"],
    violations.length === 0 ? ["violations", "none", null] : ["violations", `${newest}${open}`, openViolations.length === 0 ? null : "red"],
    ["keys", `${keyWords(keys)}${signatures ? "" : " (not checked: give --key PUB)"}`, null],
    [
      "anchored",
      known === null ? "by nothing that was given (--anchor FILE)" : `up to record ${known.index}, by ${known.by}`,
      null
    ]
  ];
  return rows.flatMap(([name, text, hue]) => {
    const lines = wrapText(terminalText(text), width - WIDTH);
    return lines.map((line, nth) => {
      const lead = nth === 0 ? paint.in("dim", name.padEnd(WIDTH)) : " ".repeat(WIDTH);
      return `${lead}${hue === null ? line : paint.in(hue, line)}`;
    });
  });
}
function keyWords(keys) {
  if (keys === null) return "unknown: give the one that the ledger begins with, with --key";
  const { current, spans } = keys;
  if (current.length === 0) return spans.length === 0 ? "none of its own" : "none counts any more";
  return current.map((key) => {
    const from = spans.findLast((span) => span.key === key)?.from ?? 0;
    return `${key.slice(0, SHORT_KEY)}${from === 0 ? "" : ` since record ${from}`}`;
  }).join(", ");
}
var nameOf = (origin) => origin?.replace(/^(local\/[0-9a-f]{12})[0-9a-f]+/, "$1") ?? "unknown";
var dayOf = (at) => timeOf(at).slice(0, "YYYY-MM-DD".length);
var momentOf = (at) => timeOf(at).replace(/\.\d+Z$/, "Z");
var WIDTH = 12;
var SHORT = 12;
var SHORT_KEY = 23;

export {
  ledgerVerificationJson,
  summaryJson,
  ledgerVerificationText,
  summaryLines
};
