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
  count,
  thousands
} from "./chunk-2U5OLWQB.js";
import {
  sealPage,
  terminalText
} from "./chunk-JX5JG7RI.js";
import {
  readInstant,
  showInstant
} from "./chunk-YNYBI3LC.js";

// src/core/render/pack-verification.ts
var packVerificationJson = ({
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
  pack: summary === null ? null : packJson(summary)
});
var spanJson = ({ first, last }) => ({ first, last });
function packJson(summary) {
  const { manifest, files, packer, violations, openViolations, anchoredUpTo } = summary;
  const { ledger, branch, period, run, selection, objects } = manifest;
  return {
    ledger: { origin: ledger.origin, size: ledger.size, root: ledger.root.sha256 },
    branch: branch.ref,
    period: { from: period.from, to: period.to },
    run: run && spanJson(run),
    selection: {
      ...{ kind: selection.kind, grants: [...selection.grants] },
      ...{ count: selection.count, leftOut: selection.leftOut.map(spanJson) },
      leftOutCount: selection.leftOutCount
    },
    files,
    withheld: objects.withheld.map(({ path, why }) => ({ path, why })),
    packer: packer === null ? null : { ...packer },
    violations: [...violations],
    openViolations: [...openViolations],
    anchoredUpTo: anchoredUpTo && { ...anchoredUpTo }
  };
}
var MOST = 50;
function packVerificationText({ result, checks, findings, summary }, options) {
  const paint = paintWith(options);
  const width = Math.min(120, Math.max(40, options.width));
  const shown = findings.slice(0, MOST);
  const more = findings.length - shown.length;
  const blocks = [
    ...summary === null ? [] : [packLines(summary, paint)],
    CHECKS.flatMap((name) => checkLines(name, checks[name], width, paint)),
    ...shown.map((one) => findingLines(one, width, paint)),
    ...more === 0 ? [] : [[`\u2026 and ${thousands(more)} more findings: --json has all of them`]],
    [paint.in(result === "pass" ? "green" : "red", result)]
  ];
  return `${sealPage(blocks.map((lines) => lines.join("\n")).join("\n\n"))}
`;
}
var WIDTH = 12;
function packLines(summary, paint) {
  const { manifest, violations, openViolations } = summary;
  const { ledger, branch } = manifest;
  const row = (name, text) => `${paint.in("dim", name.padEnd(WIDTH))}${terminalText(text)}`;
  const open = openViolations.length === 0 ? "" : `, ${openViolations.length} not approved since`;
  return [
    row(
      "ledger",
      `${ledger.origin}, ${branch.ref}, ${count(ledger.size, "record")} when it was packed`
    ),
    row("period", periodWords(manifest)),
    row("records", selectionWords(manifest)),
    row(
      "violations",
      violations.length === 0 ? "none" : `${violations.length}${open}, the newest is record ${violations.at(-1)}`
    ),
    row("packed by", packerWords(summary))
  ];
}
function periodWords({ period }) {
  const from = period.from.replace("T00:00:00Z", "");
  const to = readInstant(period.to);
  return `${from} to ${to === void 0 ? period.to : showInstant(to)}`;
}
function selectionWords({
  run,
  selection
}) {
  if (run === null) return "none: the period has no records";
  const whole = `${run.first} to ${run.last}`;
  if (selection.kind === "whole") return `${whole}, all ${selection.count} of the period`;
  return `a sample of ${selection.count} out of ${whole}, by ${selection.grants.join(", ")}; ${count(selection.leftOutCount, "record")} of the period left out`;
}
function packerWords({ packer, manifest }) {
  if (packer === null)
    return manifest.packer.kind === "nobody" ? "nobody signed it" : "unknown: see the findings";
  switch (packer.kind) {
    case "key":
      return packer.fingerprint;
    case "ephemeral":
      return "a key that was thrown away";
    case "certificate":
      return packer.claims.subject ?? "a certificate without a name";
  }
}

export {
  packVerificationJson,
  packVerificationText,
  periodWords,
  selectionWords
};
