import {
  tallyWords
} from "./chunk-2CB6CARN.js";
import "./chunk-5XYHS4G3.js";
import {
  changeWords,
  classWords,
  count,
  countClasses,
  countWeights,
  directionWords,
  endWords,
  entitlementWords,
  findingsOf,
  groupsOf,
  identityWords,
  ownerWords,
  thousands
} from "./chunk-ERJ3YBJF.js";
import {
  htmlCode,
  markdownCode,
  markdownMessage,
  markdownText
} from "./chunk-B77V5ABG.js";
import {
  problemsInOrder
} from "./chunk-MWKKBZNQ.js";
import "./chunk-B6EGX6XA.js";
import {
  writeInstant
} from "./chunk-FUJOHNWJ.js";

// src/core/render/verdict-markdown.ts
var LONGEST_PAGE = 6e4;
var LONGEST_TABLE = 24e3;
var LONGEST_PROBLEMS = 4e4;
var CELL = 200;
var SIGNS = {
  allow: "\u2705",
  "allow-with-exception": "\u2705",
  unassessed: "\u23F3",
  pending: "\u23F3",
  deny: "\u274C",
  error: "\u274C",
  violation: "\u274C"
};
var DIRECTIONS = {
  widen: "\u2795",
  narrow: "\u2796",
  neutral: "\u{1F7F0}",
  unknown: "\u2753"
};
function verdictMarkdown(verdict) {
  const groups = groupsOf(verdict);
  const page = pageOf(foot(verdict));
  page.add(head(verdict), LONGEST_PAGE);
  addTable(page, groups, verdict.now);
  addProblems(page, problemsInOrder(verdict.problems));
  addDetails(page, groups);
  return page.text();
}
var NOTE_ROOM = 200;
function pageOf(last) {
  const pieces = [];
  const reserved = bytes(last) + NOTE_ROOM;
  let used = reserved;
  return {
    add: (piece, longest) => {
      const size = bytes(piece);
      if (used + size > longest) return false;
      used += size;
      pieces.push(piece);
      return true;
    },
    text: () => pieces.join("") + last
  };
}
var bytes = (text) => new TextEncoder().encode(text).length;
function addAll(page, pieces, longest, what) {
  const taken = pieces.findIndex((piece) => !page.add(piece, longest));
  if (taken === -1) return;
  const left = thousands(pieces.length - taken);
  page.add(`
\u2026 and ${left} more ${what}
`, longest + NOTE_ROOM / 2);
}
function head(verdict) {
  const findings = findingsOf(verdict.outcomes);
  const counts = `${tallyWords(verdict, findings)} \xB7 ${changeWords(countClasses(verdict.deltas))}`;
  return [
    `### ${SIGNS[verdict.result]} Access: ${verdict.result}

${counts}
`,
    ...verdict.reasons.map((reason) => `
> ${markdownMessage(reason)}
`)
  ].join("");
}
function foot({ deltaDigest, now, policy }) {
  const judge = policy === null ? "no policy" : `policy ${markdownCode(policy.name, CELL)}`;
  return `
<sub>delta digest ${markdownCode(deltaDigest)} \xB7 ${judge} \xB7 judged at ${writeInstant(now)}</sub>
`;
}
function addTable(page, groups, now) {
  const rows = groups.flatMap(
    (group) => group.delta === null ? [] : [tableRow(group.delta, group.findings, now)]
  );
  if (rows.length === 0) return;
  page.add(
    "\n| | grant | who gets what | until | why | who answers | who must approve |\n| --- | --- | --- | --- | --- | --- | --- |\n",
    LONGEST_PAGE
  );
  addAll(page, rows, LONGEST_TABLE, "of the grants");
}
function tableRow(delta, findings, now) {
  const change = `${classWords(delta)}, ${directionWords(delta.direction)}`;
  const cells = [
    DIRECTIONS[delta.direction],
    `${markdownCode(delta.grant, CELL)}<br>${change}`,
    ...factCells(delta, now),
    approvalCell(findings)
  ];
  return `| ${cells.join(" | ")} |
`;
}
function factCells({ after, before, changes }, now) {
  const side = after ?? before;
  if (side === null) return ["", "", "", ""];
  if (side.kind === "opaque")
    return [markdownText(`${side.unit.reason}: can't be seen`), "", "", ""];
  const { grant } = side;
  const what = grant.entitlements.slice(0, 2).map((each) => markdownCode(entitlementWords(each, 2), CELL));
  const more = grant.entitlements.length - what.length;
  const changed = before === null || after === null ? [] : changes.slice(0, 4);
  return [
    [
      markdownCode(identityWords(grant), CELL),
      ...what,
      ...more > 0 ? [`\u2026 and ${more} more`] : [],
      ...changed.map((change) => `change: ${markdownCode(change, CELL)}`)
    ].join("<br>"),
    markdownText(endWords(grant, now), CELL),
    markdownText(grant.metadata.justification?.value.trim() ?? "nobody says", CELL),
    markdownText(ownerWords(grant) ?? "nobody", CELL)
  ];
}
function approvalCell(findings) {
  return findings.filter(({ weight }) => weight === "waits" || weight === "unjudged").map(({ outcome }) => markdownMessage(outcome.message, CELL)).join("<br>");
}
function addDetails(page, groups) {
  const listed = groups.filter(({ findings }) => findings.some(isDetail));
  addAll(page, listed.map(details), LONGEST_PAGE, "of the grants with findings");
}
var isDetail = ({ weight }) => weight !== "waits" && weight !== "unjudged";
function details({ grant, findings }) {
  const shown = findings.filter(isDetail);
  const counts = countWeights(shown);
  const name = grant === null ? "beyond single grants" : htmlCode(grant, CELL);
  const items = shown.slice(0, 50).map(detailItem).join("");
  const more = shown.length > 50 ? `- \u2026 and ${shown.length - 50} more
` : "";
  const open = counts.blocks > 0 ? " open" : "";
  const words = count(shown.length, "finding");
  return `
<details${open}><summary>${name}: ${words}</summary>

${items}${more}
</details>
`;
}
function detailItem({ outcome, weight }) {
  const place = markdownCode(`${outcome.path}:${outcome.line}:${outcome.column}`, CELL);
  const title = `**${weight}** (${outcome.level}) ${markdownCode(outcome.rule, CELL)}`;
  return `- ${title} at ${place}: ${markdownMessage(outcome.message, 500)}
${helpLine(outcome.help)}`;
}
var helpLine = (help) => help === "" ? "" : `  <br>help: ${markdownMessage(help, 500)}
`;
function addProblems(page, problems) {
  if (problems.length === 0) return;
  page.add(`
#### ${count(problems.length, "problem")} in what was read

`, LONGEST_PAGE);
  addAll(page, problems.map(problemItem), LONGEST_PROBLEMS, "of the problems");
}
function problemItem({ code, path, line, column, message, help }) {
  const place = markdownCode(`${path}:${line}:${column}`, CELL);
  return `- ${markdownCode(code)} at ${place}: ${markdownMessage(message, 500)}
${helpLine(help)}`;
}
export {
  verdictMarkdown
};
