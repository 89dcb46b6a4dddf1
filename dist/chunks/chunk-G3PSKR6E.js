import {
  padEnd,
  textWidth,
  wrapText
} from "./chunk-5XYHS4G3.js";
import {
  WEIGHTS,
  countClasses,
  countWeights,
  findingsOf
} from "./chunk-7PI3WJIG.js";
import {
  changeWords,
  count,
  thousands
} from "./chunk-2U5OLWQB.js";
import {
  terminalText
} from "./chunk-JX5JG7RI.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";

// src/core/render/summary-text.ts
var HUES = {
  allow: "green",
  "allow-with-exception": "green",
  unassessed: "cyan",
  pending: "yellow",
  deny: "red",
  error: "red",
  violation: "red"
};
function summaryLines(verdict, width, paint) {
  const findings = findingsOf(verdict.outcomes);
  const { result } = verdict;
  return [
    ...labelled(
      `${result}:`,
      countWords(verdict, findings),
      width,
      (label) => paint.in("bold", paint.in(HUES[result], label))
    ),
    ...nextSteps(verdict, findings).flatMap(
      (step) => labelled("next:", step, width, (label) => paint.in("dim", label)).map(paint.quotes)
    )
  ];
}
function labelled(label, words, width, painted) {
  return wrapText(words, width - label.length - 1).map(
    (line, index) => index === 0 ? `${painted(label)} ${line}` : `${" ".repeat(label.length)} ${line}`
  );
}
function countWords(verdict, findings) {
  const { result, deltas } = verdict;
  const tally = tallyWords(verdict, findings);
  if (deltas.length === 0 && result !== "allow") return tally;
  return `${tally} \xB7 ${changeWords(countClasses(deltas))}`;
}
function tallyWords(verdict, findings) {
  const counts = countWeights(findings);
  const problems = verdict.problems.length;
  const parts = [
    ...counts.blocks > 0 ? [`${count(counts.blocks, "finding")} ${verb(counts.blocks, "block")}`] : [],
    ...problems > 0 ? [count(problems, "problem")] : [],
    ...counts.waits > 0 ? [waitingWords(verdict, counts.waits)] : [],
    ...counts.warns > 0 ? [`${thousands(counts.warns)} ${verb(counts.warns, "warn")}`] : [],
    ...counts.waived > 0 ? [`${thousands(counts.waived)} waived`] : [],
    ...counts.noted > 0 ? [`${thousands(counts.noted)} noted`] : []
  ];
  const words = parts.join(", ");
  if (isGrave(verdict.result)) return words === "" ? "nothing could be judged" : words;
  if (isConflict(verdict)) return "what would land can not be said";
  return words === "" ? calmWords(verdict.result) : `${calmWords(verdict.result)} \xB7 ${words}`;
}
var waitingWords = ({ result }, n) => `${thousands(n)} ${result === "violation" ? "missing" : verb(n, "wait")}`;
var verb = (n, word) => n === 1 ? `${word}s` : word;
var calmWords = (result) => result === "unassessed" ? "nothing blocks; approvals are judged on the pull request" : "nothing blocks";
var isConflict = ({ result, reasons }) => result === "pending" && reasons.length > 0;
var isGrave = (result) => result === "deny" || result === "error" || result === "violation";
function nextSteps(verdict, findings) {
  switch (verdict.result) {
    case "allow":
    case "allow-with-exception":
    case "unassessed":
      return [];
    case "pending":
      return isConflict(verdict) ? ["bring the branch up to date with its base, and check again"] : ["nothing needs mending here; ask for what is pending"];
    case "deny":
      return [`mend what is marked \u2717 and check again${explainHint(verdict, findings)}`];
    case "error":
      if (verdict.problems.length === 0) return [];
      return [
        `mend what the decision rests on (policy, roster, facts) and check again${explainHint(verdict, findings)}`
      ];
    case "violation":
      return ["revert what landed, or have it approved afterwards"];
  }
}
function explainHint({ problems }, findings) {
  const subject = findings.find(({ weight }) => weight === "blocks")?.outcome.rule ?? problems[0]?.code;
  return subject === void 0 ? "" : `; \`grantproof explain ${terminalText(subject)}\` tells more`;
}
function ruleTable(findings, paint) {
  const rows = countByRule(findings);
  if (rows.length === 0) return [];
  const columns = WEIGHTS.filter((weight) => rows.some(({ counts }) => counts[weight] > 0));
  const head = [
    "rule",
    ...columns.map((weight) => weight === "unjudged" ? "not judged" : weight)
  ];
  const cells = rows.map(({ rule, counts }) => [
    terminalText(rule),
    ...columns.map((weight) => counts[weight] === 0 ? "" : thousands(counts[weight]))
  ]);
  const widths = head.map(
    (_, i) => Math.max(...[head, ...cells].map((row) => textWidth(row[i] ?? "")))
  );
  const line = (row) => row.map((cell, i) => i === 0 ? padEnd(cell, widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)).join("  ").trimEnd();
  return [paint.in("dim", line(head)), ...cells.map(line)].map((each) => `  ${each}`);
}
function countByRule(findings) {
  const byRule = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { rule } = finding.outcome;
    const same = byRule.get(rule);
    if (same === void 0) byRule.set(rule, [finding]);
    else same.push(finding);
  }
  return [...byRule].map(([rule, same]) => ({ rule, counts: countWeights(same) })).toSorted(
    (a, b) => b.counts.blocks - a.counts.blocks || b.counts.warns - a.counts.warns || byText(a.rule, b.rule)
  );
}

// src/core/render/marks.ts
var RESULT_MARKS = {
  allow: "\u2713",
  "allow-with-exception": "\u2713",
  unassessed: "\u25CB",
  pending: "\u2026",
  deny: "\u2717",
  error: "\u2717",
  violation: "\u2717"
};
var WEIGHT_MARKS = {
  blocks: "\u2717",
  waits: "\u2026",
  warns: "!",
  waived: "\u2713",
  noted: "\xB7",
  unjudged: "\u25CB"
};
var DIRECTION_MARKS = {
  widen: "+",
  narrow: "-",
  neutral: "~",
  unknown: "?"
};

export {
  RESULT_MARKS,
  WEIGHT_MARKS,
  DIRECTION_MARKS,
  summaryLines,
  countWords,
  ruleTable
};
