import {
  FINDING_CODES
} from "./chunk-BPKAOR65.js";
import {
  readArguments,
  suggestion
} from "./chunk-BPDWGLG4.js";
import {
  UsageError
} from "./chunk-GZNONTJV.js";
import {
  APPROVALS,
  COVERAGE
} from "./chunk-HBHLVCQR.js";
import "./chunk-GF26ZW4Q.js";
import {
  shippedFiles
} from "./chunk-U6AWXQHP.js";
import "./chunk-SRZQRZKN.js";
import "./chunk-MKYPKBXP.js";
import {
  paintWith
} from "./chunk-UZQ47OLJ.js";
import {
  PROBLEM_CODES,
  docSection
} from "./chunk-EOF2JJ2I.js";
import {
  RULES
} from "./chunk-MHLQLSF6.js";
import "./chunk-C77V4H63.js";
import "./chunk-R3JKF2RJ.js";
import "./chunk-KFJOQ2F3.js";
import "./chunk-6JUM6D7R.js";
import {
  padEnd,
  textWidth,
  wrapText
} from "./chunk-5XYHS4G3.js";
import "./chunk-JX5JG7RI.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-B6EGX6XA.js";
import "./chunk-7VZ5H7B6.js";

// src/cli/commands/explain.ts
import { statSync } from "node:fs";
import { resolve } from "node:path";

// src/core/render/doc-text.ts
var CODE = "    ";
function docText(section, options) {
  const paint = paintWith(options);
  const width = Math.min(100, Math.max(40, options.width));
  const blocks = blocksOf(section.split("\n")).map((block) => blockText(block, width, paint));
  return `${blocks.join("\n\n")}
`;
}
function blocksOf(lines) {
  const blocks = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      at += 1;
      continue;
    }
    const kind = kindOf(line);
    const end = blockEnd(lines, at, kind);
    blocks.push({ kind, lines: lines.slice(at, end) });
    at = end;
  }
  return blocks;
}
function kindOf(line) {
  if (line.startsWith("```")) return "code";
  if (/^#{1,6} /.test(line)) return "heading";
  if (line.startsWith("|")) return "table";
  return /^(?:[-*]|\d+\.) /.test(line) ? "list" : "prose";
}
function blockEnd(lines, start, kind) {
  const ends = (line) => {
    switch (kind) {
      case "heading":
        return true;
      case "code":
        return line.startsWith("```");
      case "table":
        return !line.startsWith("|");
      case "list":
      case "prose":
        return line.trim() === "" || kindOf(line) !== "prose" && kindOf(line) !== kind;
    }
  };
  const found = lines.findIndex((line, index) => index > start && ends(line));
  if (found === -1) return lines.length;
  return kind === "code" ? found + 1 : found;
}
function blockText({ kind, lines }, width, paint) {
  switch (kind) {
    case "heading":
      return paint.in("bold", plain((lines[0] ?? "").replace(/^#+ /, "")).replaceAll("`", ""));
    case "code":
      return codeText(lines, paint);
    case "table":
      return tableText(lines, paint);
    case "list":
      return listText(lines, width, paint);
    case "prose":
      return wrapped(lines, width).map(paint.quotes).join("\n");
  }
}
function codeText(lines, paint) {
  const inner = lines.slice(1, lines.at(-1)?.startsWith("```") === true ? -1 : void 0);
  return inner.map((line) => line === "" ? "" : CODE + paint.in("dim", line)).join("\n");
}
function tableText(lines, paint) {
  const rows = lines.filter((line) => !/^[|\s:-]+$/.test(line)).map(cellsOf);
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from(
    { length: columns },
    (_, i) => Math.max(...rows.map((row) => textWidth(row[i] ?? "")))
  );
  return rows.map((row, index) => {
    const line = row.map((cell, i) => padEnd(cell, widths[i] ?? 0)).join("  ").trimEnd();
    return index === 0 ? paint.in("bold", line) : paint.quotes(line);
  }).join("\n");
}
var cellsOf = (line) => line.replace(/^\||\|\s*$/g, "").split(/(?<!\\)\|/).map((cell) => plain(cell.trim()).replaceAll("\\|", "|"));
function listText(lines, width, paint) {
  const items = [];
  for (const line of lines) {
    if (kindOf(line) === "list") items.push([line]);
    else items.at(-1)?.push(line.trim());
  }
  return items.flatMap((item) => {
    const [sign = "", ...words] = item.join(" ").split(" ");
    const lead = /^\d/.test(sign) ? sign : "\u2022";
    const text = wrapped([words.join(" ")], width - lead.length - 3);
    return text.map(
      (line, i) => `  ${i === 0 ? lead : " ".repeat(lead.length)} ${paint.quotes(line)}`
    );
  }).join("\n");
}
var wrapped = (lines, width) => wrapText(plain(lines.map((line) => line.trim()).join(" ")), width);
function plain(text) {
  return text.replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, "$1 ($2)").replace(/\[([^\]]+)\]\([^)]+\)/g, "$1").replace(/\*\*([^*]+)\*\*/g, "$1");
}

// src/core/workflow/advice.ts
var ADVICE_CODES = [
  // the workflow
  "workflow-missing",
  "workflow-unreadable",
  "workflow-trigger-missing",
  "workflow-pull-request",
  "workflow-types",
  "workflow-path-filter",
  "workflow-branch-filter",
  "workflow-condition",
  "workflow-needs",
  "workflow-matrix",
  "workflow-concurrency",
  "workflow-continue-on-error",
  "workflow-status-differs",
  "workflow-permissions",
  "workflow-permissions-wide",
  "workflow-unpinned",
  "workflow-head-checkout",
  "workflow-literal-secret",
  "seal-missing",
  "seal-trigger-missing",
  "seal-permissions",
  "seal-key-exposed",
  "seal-approval-incomplete",
  // the files beside the policy
  "policy-unowned",
  "roster-account-missing",
  // the settings on GitHub
  "settings-unknown",
  "status-not-required",
  "status-any-source",
  "stale-reviews-kept",
  "bypass-allowed",
  "actions-may-approve",
  "default-token-writes",
  "ledger-unprotected",
  "ledger-bypass",
  "ledger-blocked",
  "key-environment-open",
  "key-environment-waits"
];

// src/cli/commands/explain.ts
var PAGES = ["rules", "problems", "doctor", "verify"];
var FORMATS = ["text", "markdown", "html"];
var RULE_TOPICS = [...RULES.keys(), APPROVALS, COVERAGE];
var TOPICS = [...RULE_TOPICS, ...PROBLEM_CODES, ...ADVICE_CODES, ...FINDING_CODES];
var OPTIONS = { format: { type: "string" }, out: { type: "string" } };
var explainCommand = {
  summary: "say what a rule, a problem code or a record means",
  help: `Usage: grantproof explain [RULE | CODE]
       grantproof explain RECORD [--format text|markdown|html] [--out FILE]

Prints the documentation of a rule, of a problem code, or of what the doctor or verifying
finds.

Or shows a record as a page of plain words: what was decided, who asked, who approved what and when,
what was provisioned for whom and until when, by which rules, for which controls. Any record of a
ledger can be shown: how something landed and what was missing, what was approved afterwards and how
late, where the ledger begins, which keys sign; with the bundle beside it, where it stands. It reads
the record and verifies nothing: \`grantproof verify\` does.

Options, with a record:
  --format FORMAT  text, markdown or html (default: text); html is one file that loads nothing,
                   for a browser or for paper
  --out FILE       write the page there

Examples:
  grantproof explain expiry
  grantproof explain yaml-duplicate-key
  grantproof explain                    list everything that can be explained
  grantproof explain evidence/record.json
  grantproof explain evidence/record.json --format html --out decision.html
  grantproof explain records/000/000/041.json    a record of a ledger
`,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, OPTIONS, true);
    const [topic, ...more] = positionals;
    if (more.length > 0) throw new UsageError("explain takes one rule or code at a time");
    if (topic !== void 0 && isRecord(topic, terminal)) {
      const { explainRecord } = await import("./explain-record-BV74EWUB.js");
      return explainRecord(topic, { format: formatOf(values.format), out: values.out }, terminal);
    }
    if (values.format !== void 0 || values.out !== void 0)
      throw new UsageError("--format and --out go with a record");
    return explainTopic(topic, terminal);
  }
};
function isRecord(topic, terminal) {
  if (TOPICS.includes(topic)) return false;
  if (topic.endsWith(".json")) return true;
  return statSync(resolve(terminal.cwd, topic), { throwIfNoEntry: false })?.isFile() === true;
}
function formatOf(wanted = "text") {
  const format = FORMATS.find((one) => one === wanted);
  if (format === void 0)
    throw new UsageError(`unknown format \`${wanted}\`; known are ${FORMATS.join(", ")}`);
  return format;
}
function explainTopic(topic, terminal) {
  if (topic === void 0) {
    terminal.out(
      `Rules:
${list(RULE_TOPICS)}

Problem codes:
${list(PROBLEM_CODES)}

What the doctor finds:
${list(ADVICE_CODES)}

What verifying finds:
${list(FINDING_CODES)}
`
    );
    return 0;
  }
  const shipped = shippedFiles();
  for (const page of PAGES) {
    const section = docSection(shipped.page(page) ?? "", topic);
    if (section !== void 0) {
      terminal.out(docText(section, terminal));
      return 0;
    }
  }
  const near = suggestion(topic, TOPICS, "; `grantproof explain` lists everything");
  throw new UsageError(`nothing is called \`${topic}\`${near}`);
}
var list = (names) => names.map((name) => `  ${name}`).join("\n");
export {
  explainCommand
};
