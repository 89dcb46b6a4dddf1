import {
  TONE_MARKS
} from "./chunk-MMFDISHH.js";
import {
  paintWith
} from "./chunk-UZQ47OLJ.js";
import {
  textWidth,
  wrapText
} from "./chunk-5XYHS4G3.js";
import "./chunk-2U5OLWQB.js";
import {
  sealPage,
  terminalText
} from "./chunk-JX5JG7RI.js";
import "./chunk-YNYBI3LC.js";
import "./chunk-7VZ5H7B6.js";

// src/core/render/record-page-text.ts
var HUES = {
  good: "green",
  bad: "red",
  waits: "cyan",
  warns: "yellow",
  quiet: "dim"
};
var LABEL = 16;
var STEP = 2;
function recordText(page, options) {
  const stage = { paint: paintWith(options), width: Math.min(120, Math.max(40, options.width)) };
  const { paint } = stage;
  const head = `${TONE_MARKS[page.tone]} ${page.headline}`;
  const parts = [
    [
      paint.in("bold", paint.in(HUES[page.tone], head)),
      ...wrapText(terminalText(page.about), stage.width).map((line) => paint.in("dim", line))
    ],
    ...page.lead.map((phrase) => phraseLines(phrase, 0, stage)),
    phraseLines(["! ", ...page.notice], 0, stage, 2).map((line) => paint.in("dim", line)),
    ...page.sections.map((section) => sectionLines(section, stage))
  ];
  return `${sealPage(parts.map((lines) => lines.join("\n")).join("\n\n"))}
`;
}
function sectionLines({ title, blocks }, stage) {
  return [
    stage.paint.in("bold", title),
    ...spaced(blocks.map((block) => blockLines(block, STEP, stage)))
  ];
}
var spaced = (blocks) => blocks.filter((lines) => lines.length > 0).flatMap((lines, nth) => nth === 0 ? lines : ["", ...lines]);
function blockLines(block, indent, stage) {
  switch (block.kind) {
    case "prose":
      return phraseLines(block.text, indent, stage);
    case "rows":
      return rowLines(block.rows, indent, stage);
    case "comparison":
      return rowLines(block.rows.map(oneRow), indent, stage, STEP);
    case "items":
      return block.items.flatMap((item) => itemLines(item, indent, stage));
    case "commands":
      return block.commands.flatMap(({ why, line }) => [
        ...phraseLines([why], indent, stage),
        // Whole, so that it can be copied.
        `${" ".repeat(indent + STEP)}${stage.paint.in("cyan", terminalText(line))}`
      ]);
    case "table":
      return tableLines(block, indent, stage);
    case "card":
      return cardLines(block, indent, stage);
  }
}
function oneRow({ label, before, after, changed }) {
  if (!changed) return { label, values: after };
  const kept = new Set(after.map(textOf));
  return { label, values: [...before.filter((each) => !kept.has(textOf(each))), ...after] };
}
function rowLines(rows, indent, stage, hang = 0) {
  const inner = indent + LABEL + STEP;
  return rows.flatMap(({ label, values }) => {
    const lead = terminalText(label);
    const [first = "", ...rest] = values.flatMap((value) => phraseLines(value, inner, stage, hang));
    const name = " ".repeat(indent) + stage.paint.in("dim", lead);
    if (textWidth(lead) > LABEL) return [name, first, ...rest];
    return [`${name}${" ".repeat(LABEL - textWidth(lead))}${first.slice(indent + LABEL)}`, ...rest];
  });
}
function itemLines({ tone, text, notes }, indent, stage) {
  const mark = TONE_MARKS[tone];
  const [first = "", ...rest] = phraseLines(text, indent + STEP, stage);
  return [
    `${" ".repeat(indent)}${stage.paint.in(HUES[tone], mark)} ${first.slice(indent + STEP)}`,
    ...rest,
    ...notes.flatMap((note) => phraseLines(note, indent + STEP, stage, 2))
  ];
}
function tableLines({ caption, head, rows }, indent, stage) {
  const [, ...names] = head;
  const label = names.length === 1;
  return [
    `${" ".repeat(indent)}${stage.paint.in("bold", caption)}`,
    ...rows.flatMap(([first = [], ...cells]) => {
      const title = first.flatMap((line, index) => index === 0 ? line : ["  ", ...line]);
      const rest = label ? cells.flatMap(
        (lines) => lines.flatMap((line) => phraseLines(line, indent + 2 * STEP, stage))
      ) : rowLines(
        cells.map((values, nth) => ({ label: names[nth]?.toLowerCase() ?? "", values })),
        indent + 2 * STEP,
        stage
      );
      return [...phraseLines(title, indent + STEP, stage, STEP), ...rest];
    })
  ];
}
function cardLines({ tone, title, aside, blocks }, indent, stage) {
  const { paint, width } = stage;
  const lead = " ".repeat(indent);
  const shown = textOf(title);
  const name = `${lead}${paint.in(HUES[tone], TONE_MARKS[tone])} ${paint.in("bold", shown)}`;
  const fits = indent + textWidth(shown) + textWidth(aside) + 2 * STEP <= width;
  const words = paint.in("dim", aside);
  return [
    ...fits ? [`${name}${" ".repeat(STEP)}${words}`] : [name, `${lead}${" ".repeat(STEP)}${words}`],
    ...blocks.flatMap((block) => blockLines(block, indent + STEP, stage))
  ];
}
function phraseLines(phrase, indent, { paint, width }, hang = 0) {
  const lines = wrapText(textOf(phrase), Math.max(20, width - indent - hang));
  return quotesPainted(lines, paint).map(
    (line, nth) => " ".repeat(nth === 0 ? indent : indent + hang) + line
  );
}
function quotesPainted(lines, paint) {
  let inside = false;
  return lines.map(
    (line) => line.split("`").map((part, nth, parts) => {
      if (nth > 0) inside = !inside;
      const [opening, closing] = [nth > 0, nth < parts.length - 1].map(
        (here) => here ? "`" : ""
      );
      return inside ? paint.in("cyan", `${opening}${part}${closing}`) : part;
    }).join("")
  );
}
var textOf = (phrase) => terminalText(phrase.map(partText).join(""));
function partText(part) {
  if (typeof part === "string") return part;
  return "said" in part ? part.said : `\`${part.code}\``;
}
export {
  recordText
};
