import {
  cutColumns,
  textWidth
} from "./chunk-5XYHS4G3.js";
import {
  visibleText
} from "./chunk-JX5JG7RI.js";

// src/core/render/source-excerpt.ts
var ABOVE = 2;
var BELOW = 1;
var TAB = 4;
function sourceExcerpt(lines, place, width) {
  const marked = lines[place.line - 1];
  if (marked === void 0) return [];
  const first = Math.max(1, place.line - ABOVE);
  const last = Math.min(lines.length, place.line + BELOW);
  const digits = String(last).length;
  const room = Math.max(20, width - digits - 3);
  const window = around(marked, place.column, room);
  const focus = textWidth(window.before);
  const start = focus < room - 4 ? 0 : focus - Math.floor(room / 2);
  const excerpt = [];
  for (let number = first; number <= last; number++) {
    const isMarked = number === place.line;
    const text = isMarked ? window.text : shown((lines[number - 1] ?? "").slice(0, room * 4));
    const gutter = String(number).padStart(digits);
    excerpt.push({
      gutter,
      text: cutColumns(text, start, room).trimEnd(),
      kind: isMarked ? "marked" : "context"
    });
    if (isMarked) {
      const caret = `${" ".repeat(focus - start)}^`;
      excerpt.push({ gutter: " ".repeat(digits), text: caret, kind: "caret" });
    }
  }
  return trimBlank(excerpt);
}
function around(line, column, room) {
  const at = Math.min(column - 1, line.length);
  const from = at > room * 4 ? at - room * 4 : 0;
  return {
    text: shown(line.slice(from, at + room * 4)),
    before: shown(line.slice(from, at))
  };
}
function shown(line) {
  if (!line.includes("	")) return visibleText(line);
  let text = "";
  for (const [index, part] of line.split("	").entries()) {
    if (index > 0) text += " ".repeat(TAB - textWidth(text) % TAB);
    text += visibleText(part);
  }
  return text;
}
function trimBlank(excerpt) {
  const isBlank = (line) => line.kind === "context" && line.text === "";
  const start = excerpt.findIndex((line) => !isBlank(line));
  const end = excerpt.findLastIndex((line) => !isBlank(line));
  return excerpt.slice(start, end + 1);
}
function linesOf(source) {
  const known = /* @__PURE__ */ new Map();
  return (path) => {
    if (!known.has(path)) known.set(path, source(path)?.split(/\r\n|[\n\r]/));
    return known.get(path);
  };
}

export {
  sourceExcerpt,
  linesOf
};
