import {
  TONE_MARKS
} from "./chunk-MMFDISHH.js";
import "./chunk-2U5OLWQB.js";
import {
  markdownCode,
  markdownFence,
  markdownText
} from "./chunk-JX5JG7RI.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-7VZ5H7B6.js";

// src/core/render/record-page-markdown.ts
function recordMarkdown(page) {
  return `${[
    `# ${TONE_MARKS[page.tone]} ${page.headline}`,
    markdownText(page.about),
    ...page.lead.map(phraseText),
    `> ${phraseText(page.notice)}`,
    ...page.sections.map(sectionText),
    `<sub>${markdownText(page.footer)}</sub>`
  ].join("\n\n")}
`;
}
var sectionText = ({ title, blocks }) => [`## ${title}`, ...blocks.map(blockText).filter((text) => text !== "")].join("\n\n");
function blockText(block) {
  switch (block.kind) {
    case "prose":
      return phraseText(block.text);
    case "rows":
      return block.rows.length === 0 ? "" : tableText(
        ["", ""],
        block.rows.map(({ label, values }) => [markdownText(label), linesText(values)])
      );
    case "comparison":
      return tableText(
        ["", "before", "after"],
        block.rows.map(({ label, before, after, changed }) => [
          markdownText(label),
          linesText(before),
          changed ? linesText(after) : "the same"
        ])
      );
    case "items":
      return block.items.map(itemText).join("\n");
    case "commands":
      return markdownFence(
        "sh",
        block.commands.flatMap(({ why, line }) => [`# ${why}`, line])
      ).trimEnd();
    case "table":
      return `### ${block.caption}

${tableText(
        block.head,
        block.rows.map((cells) => cells.map(linesText))
      )}`;
    case "card":
      return [
        `### ${TONE_MARKS[block.tone]} ${phraseText(block.title)}: ${block.aside}`,
        ...block.blocks.map(blockText).filter((text) => text !== "")
      ].join("\n\n");
  }
}
var itemText = ({ tone, text, notes }) => [
  `- ${TONE_MARKS[tone]} ${phraseText(text)}`,
  ...notes.map((note) => `  <br>${phraseText(note)}`)
].join("\n");
function tableText(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
var linesText = (lines) => lines.map(phraseText).join("<br>");
var phraseText = (phrase) => phrase.map(partText).join("");
function partText(part) {
  if (typeof part === "string") return markdownText(part);
  return "said" in part ? markdownText(part.said) : markdownCode(part.code);
}
export {
  recordMarkdown
};
