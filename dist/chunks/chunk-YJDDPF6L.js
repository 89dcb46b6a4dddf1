import {
  linesOf,
  sourceExcerpt
} from "./chunk-YY5LD633.js";
import {
  paintWith
} from "./chunk-UZQ47OLJ.js";
import {
  DIRECTION_MARKS,
  WEIGHT_MARKS,
  ruleTable,
  summaryLines
} from "./chunk-G3PSKR6E.js";
import {
  textWidth,
  wrapText
} from "./chunk-5XYHS4G3.js";
import {
  findingsOf,
  groupsOf
} from "./chunk-7PI3WJIG.js";
import {
  classWords,
  count,
  directionWords,
  endWords,
  entitlementWords,
  identityWords,
  ownerWords,
  ticketWords
} from "./chunk-2U5OLWQB.js";
import {
  sealPage,
  terminalText
} from "./chunk-JX5JG7RI.js";
import {
  problemsInOrder
} from "./chunk-MWKKBZNQ.js";

// src/core/render/finding-text.ts
var INDENT = "  ";
var HUES = {
  blocks: "red",
  waits: "cyan",
  warns: "yellow",
  waived: "green",
  noted: "dim",
  unjudged: "dim"
};
function findingLines(findings, stage) {
  return remarkLines(findings.map(findingRemark), stage);
}
function problemLines(problems, stage) {
  return remarkLines(problems.map(problemRemark), stage);
}
function findingLine({ outcome, weight }, { paint }) {
  const [sign, hue] = [WEIGHT_MARKS[weight], HUES[weight]];
  const place = `${terminalText(outcome.path)}:${outcome.line}:${outcome.column}`;
  const message = paint.quotes(terminalText(outcome.message));
  return `${INDENT}${paint.in(hue, `${sign} ${titleOf(outcome, weight)}:`)} ${message}  ${paint.in("dim", place)}`;
}
function findingRemark({ outcome, weight }) {
  const { message, help } = outcome;
  const excerpt = weight === "blocks" || weight === "warns";
  return {
    sign: WEIGHT_MARKS[weight],
    hue: HUES[weight],
    title: titleOf(outcome, weight),
    message,
    help,
    place: outcome,
    excerpt
  };
}
function titleOf({ level, outcome, rule }, weight) {
  const state = outcome === "error" ? ", error" : weight === "waived" ? ", waived" : "";
  const word = weight === "waits" ? "pending" : weight === "unjudged" ? "not judged here" : level;
  return `${word}${state}[${terminalText(rule)}]`;
}
function problemRemark(problem) {
  const { code, message, help } = problem;
  return {
    sign: WEIGHT_MARKS.blocks,
    hue: HUES.blocks,
    title: `problem[${code}]`,
    message,
    help,
    place: problem,
    excerpt: true
  };
}
function remarkLines(remarks, stage) {
  return remarks.flatMap((remark, index) => {
    const next = remarks[index + 1];
    const shared = next?.excerpt === true && samePlace(remark.place, next.place);
    const source = remark.excerpt && !shared ? excerptLines(remark, stage) : [];
    const gap = source.length > 0 && next !== void 0 ? [""] : [];
    return [...headLines(remark, stage), ...source, ...gap];
  });
}
var samePlace = (a, b) => a.path === b.path && a.line === b.line && a.column === b.column;
function headLines(remark, { paint, width }) {
  const lead = `${remark.sign} ${remark.title}:`;
  const [first = "", ...rest] = wrapText(
    `${lead} ${terminalText(remark.message)}`,
    width - INDENT.length - 2
  );
  const painted = first.startsWith(lead) ? paint.in(remark.hue, lead) + paint.quotes(first.slice(lead.length)) : first;
  return [
    `${INDENT}${painted}`,
    ...rest.map((line) => `${INDENT}  ${paint.quotes(line)}`),
    ...helpLines(remark.help, width).map((line) => paint.quotes(line))
  ];
}
function helpLines(help, width) {
  if (help === "") return [];
  const lines = wrapText(terminalText(help), width - INDENT.length - 8);
  return lines.map((line, index) => `${INDENT}  ${index === 0 ? "help: " : "      "}${line}`);
}
function excerptLines({ place, hue }, stage) {
  const { paint, width, linesOf: linesOf2, locate } = stage;
  const where = `${terminalText(place.path)}:${place.line}:${place.column}`;
  const lines = linesOf2(place.path);
  const excerpt = lines === void 0 ? [] : sourceExcerpt(lines, place, width - INDENT.length - 2);
  const linked = paint.link(where, locate(place));
  const [first] = excerpt;
  if (first === void 0) return [`${INDENT}  ${paint.in("dim", `at ${linked}`)}`];
  const edge = " ".repeat(first.gutter.length + 1);
  return [
    `${INDENT}  ${paint.in("dim", `${edge}\u256D ${linked}`)}`,
    ...excerpt.map(({ gutter, text, kind }) => {
      const bar = `${INDENT}  ${paint.in("dim", `${gutter} \u2502`)}`;
      if (text === "") return bar;
      return `${bar} ${kind === "caret" ? paint.in(hue, text) : kind === "context" ? paint.in("dim", text) : text}`;
    })
  ];
}

// src/core/render/grant-text.ts
var INDENT2 = "    ";
var LABEL = 8;
var ENTITLEMENTS = 4;
var VALUES = 4;
var CHANGES = 8;
var PROSE = 240;
var HUES2 = {
  widen: "yellow",
  narrow: "green",
  neutral: "blue",
  unknown: "magenta"
};
function grantHeader(delta, width, paint, address) {
  const hue = HUES2[delta.direction];
  const id = terminalText(delta.grant);
  const words = `${classWords(delta)} \xB7 ${directionWords(delta.direction)}`;
  const place = `${terminalText(delta.place.path)}:${delta.place.line}`;
  const name = `${paint.in(hue, DIRECTION_MARKS[delta.direction])} ${paint.in("bold", id)}`;
  const rest = `${paint.in(hue, words)}  ${paint.in("dim", paint.link(place, address))}`;
  const fits = textWidth(id) + textWidth(words) + textWidth(place) + 6 <= width;
  return fits ? [`${name}  ${rest}`] : [name, `${INDENT2.slice(2)}${rest}`];
}
function grantRows(delta, now, width, paint) {
  return rowsOf(delta, now).flatMap(([label, text]) => {
    const lines = wrapText(terminalText(text), width - INDENT2.length - LABEL);
    return lines.map((line, index) => {
      const lead = index === 0 ? label : "";
      return `${INDENT2}${paint.in("dim", lead.padEnd(LABEL))}${paintChange(line, paint)}`;
    });
  });
}
function paintChange(line, paint) {
  if (/^(?:[\w ]+: )?\+ /.test(line)) return paint.in("yellow", line);
  return /^(?:[\w ]+: )?- /.test(line) ? paint.in("green", line) : line;
}
function rowsOf(delta, now) {
  const side = delta.after ?? delta.before;
  const facts = side === null ? [] : sideRows(delta, side, now);
  return [...facts, ...changeRows(delta), ...remainRows(delta)];
}
function sideRows(delta, side, now) {
  return side.kind === "opaque" ? opaqueRows(side.unit) : factRows(delta, side.grant, now);
}
function opaqueRows(unit) {
  return [
    ["what", `${unit.reason} (${count(unit.blobs.length, "file")}): its grants can't be seen`]
  ];
}
function factRows(delta, grant, now) {
  const who = ["who", identityWords(grant)];
  switch (delta.class) {
    case "annotate":
    case "move":
      return [who];
    case "revoke":
    case "orphan":
      return [who, ...mayRows(grant, "could")];
    case "narrow":
    case "shorten":
    case "rotate":
      return [who, ...mayRows(grant, "may"), ["until", endWords(grant, now)]];
    case "opaque":
    case "create":
    case "reinstate":
    case "broaden":
    case "reshape":
    case "transfer":
    case "renew":
      return [who, ...mayRows(grant, "may"), ...reasonRows(grant, now)];
  }
}
function mayRows(grant, label) {
  const all = grant.entitlements;
  const shown = all.length <= ENTITLEMENTS + 1 ? all : all.slice(0, ENTITLEMENTS);
  const rows = shown.map(
    (each, index) => [index === 0 ? label : "", entitlementWords(each, VALUES)]
  );
  if (shown.length === all.length) return rows;
  return [...rows, ["", `\u2026 and ${count(all.length - shown.length, "more", "more")}`]];
}
function reasonRows(grant, now) {
  const { environment, justification } = grant.metadata;
  const ticket = ticketWords(grant);
  return [
    ["until", endWords(grant, now)],
    [
      "why",
      justification === void 0 ? "nobody says" : terminalText(justification.value.trim(), PROSE)
    ],
    ["owner", ownerWords(grant) ?? "nobody"],
    ...environment === void 0 ? [] : [["where", environment.value]],
    ...ticket === void 0 ? [] : [["ticket", ticket]]
  ];
}
var TOLD = /* @__PURE__ */ new Set([
  "opaque",
  "create",
  "reinstate",
  "revoke",
  "orphan"
]);
function changeRows(delta) {
  if (TOLD.has(delta.class)) return [];
  const shown = delta.changes.slice(0, CHANGES);
  const more = delta.changes.length - shown.length;
  return [
    ...shown.map((change, index) => [index === 0 ? "change" : "", change]),
    ...more === 0 ? [] : [["", `\u2026 and ${more} more`]]
  ];
}
function remainRows({ class: kind, after, before, leftTo }) {
  const side = after ?? before;
  const reasons = kind === "orphan" && side?.kind === "grant" ? side.grant.removal.reasons : [];
  return [
    ...reasons.map((reason) => ["stays", reason]),
    ...leftTo === null ? [] : [["stays", `in \`${leftTo}\`, which no scope of the policy governs`]]
  ];
}

// src/core/render/verdict-text.ts
var MANY = 50;
var FEW = 12;
var MOST_PROBLEMS = 50;
function verdictText(verdict, run, options) {
  if (isQuiet(verdict)) return "no access changes\n";
  const stage = stageOf(run, options);
  const blocks = [
    ...groupBlocks(verdict, stage),
    problemBlock(verdict.problems, stage),
    verdict.reasons.flatMap((reason) => reasonLines(reason, stage)),
    summaryLines(verdict, stage.width, stage.paint)
  ];
  return blockText(blocks);
}
function problemsText(problems, source, options) {
  const stage = stageOf({ source }, options);
  return blockText([problemBlock(problems, stage)]);
}
function isQuiet(verdict) {
  return verdict.result === "allow" && verdict.deltas.length === 0 && verdict.problems.length === 0 && verdict.reasons.length === 0 && findingsOf(verdict.outcomes).length === 0;
}
function stageOf(run, options) {
  return {
    paint: paintWith(options),
    width: Math.min(120, Math.max(40, options.width)),
    linesOf: linesOf(run.source),
    locate: ({ path, line }) => run.locate?.(path, line)
  };
}
function blockText(blocks) {
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n");
  return text === "" ? "" : `${sealPage(text)}
`;
}
function groupBlocks(verdict, stage) {
  const groups = groupsOf(verdict);
  if (verdict.deltas.length <= MANY)
    return groups.map((group) => groupBlock(group, verdict, stage));
  const grave = groups.filter(
    ({ findings: [first] }) => first !== void 0 && GRAVE.has(first.weight)
  );
  const listed = grave.slice(0, MANY);
  const more = grave.length - listed.length;
  const table = ruleTable(findingsOf(verdict.outcomes), stage.paint);
  return [
    ...listed.length <= FEW ? listed.map((group) => groupBlock(group, verdict, stage)) : listed.map((group) => shortBlock(group, stage)),
    more === 0 ? [] : [`\u2026 and ${count(more, "more grant")} with findings (use --json)`],
    table
  ];
}
var GRAVE = /* @__PURE__ */ new Set(["blocks", "waits", "warns", "waived"]);
function groupBlock(group, verdict, stage) {
  const { delta } = group;
  const rows = delta === null ? [] : grantRows(delta, verdict.now, stage.width, stage.paint);
  const findings = findingLines(group.findings, stage);
  const gap = rows.length > 0 && findings.length > 0 ? [""] : [];
  return [...groupHeader(group, stage), ...rows, ...gap, ...findings];
}
function shortBlock(group, stage) {
  const grave = group.findings.filter(({ weight }) => GRAVE.has(weight));
  return [...groupHeader(group, stage), ...grave.map((finding) => findingLine(finding, stage))];
}
function groupHeader({ delta, grant }, stage) {
  const { paint, width, locate } = stage;
  if (delta !== null) return grantHeader(delta, width, paint, locate(delta.place));
  return [paint.in("bold", grant === null ? "beyond single grants" : terminalText(grant))];
}
function problemBlock(problems, stage) {
  if (problems.length === 0) return [];
  const listed = problemsInOrder(problems).slice(0, MOST_PROBLEMS);
  const more = problems.length - listed.length;
  return [
    stage.paint.in("bold", `${count(problems.length, "problem")} in what was read`),
    ...problemLines(listed, stage),
    ...more === 0 ? [] : [`  \u2026 and ${count(more, "more", "more")} (use --json)`]
  ];
}
function reasonLines(reason, { paint, width }) {
  const lines = wrapText(terminalText(reason), width - 2);
  return lines.map((line, index) => `${index === 0 ? "\u2192 " : "  "}${paint.quotes(line)}`);
}

export {
  verdictText,
  problemsText
};
