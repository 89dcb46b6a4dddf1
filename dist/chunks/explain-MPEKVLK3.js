import {
  COVERAGE
} from "./chunk-6HQ7UNGF.js";
import {
  PROBLEM_CODES
} from "./chunk-K7KO377M.js";
import "./chunk-L6HRDSCV.js";
import {
  UsageError,
  readArguments,
  shippedFiles,
  suggestion
} from "./chunk-LMMQT4PU.js";
import "./chunk-SRZQRZKN.js";
import {
  paintWith
} from "./chunk-XMCSFODI.js";
import {
  padEnd,
  textWidth,
  wrapText
} from "./chunk-5XYHS4G3.js";
import "./chunk-B77V5ABG.js";
import "./chunk-B6EGX6XA.js";
import {
  RULES
} from "./chunk-732IW4A3.js";
import "./chunk-FUJOHNWJ.js";
import {
  docSection
} from "./chunk-D2WSRZ5W.js";

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

// src/cli/commands/explain.ts
var PAGES = ["rules", "problems"];
var RULE_TOPICS = [...RULES.keys(), "approvals", COVERAGE];
var TOPICS = [...RULE_TOPICS, ...PROBLEM_CODES];
var explainCommand = {
  summary: "say what a rule or a problem code means, and how to fix it",
  help: `Usage: grantproof explain RULE | CODE

Prints the documentation of a rule or of a problem code.

Examples:
  grantproof explain expiry
  grantproof explain yaml-duplicate-key
  grantproof explain                    list everything that can be explained
`,
  run: async (args, terminal) => {
    const { positionals } = readArguments(args, {}, true);
    const [topic, ...more] = positionals;
    if (more.length > 0) throw new UsageError("explain takes one rule or code at a time");
    if (topic === void 0) {
      terminal.out(`Rules:
${list(RULE_TOPICS)}

Problem codes:
${list(PROBLEM_CODES)}
`);
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
};
var list = (names) => names.map((name) => `  ${name}`).join("\n");
export {
  explainCommand
};
