// src/core/render/neutral-text.ts
var LONGEST = 2e3;
var HIDDEN = new RegExp("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800]|(?! )\\p{Zs}|(?<=\\p{M}{3})\\p{M}", "gu");
var SHORT = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function capText(text, longest) {
  if (text.length <= longest) return text;
  const points = [];
  for (const point of text) {
    if (points.length === longest) return `${points.slice(0, -1).join("")}\u2026`;
    points.push(point);
  }
  return text;
}
function visibleText(text) {
  return text.replace(HIDDEN, escapePoint);
}
function escapePoint(point) {
  const short = SHORT[point];
  if (short !== void 0) return short;
  const code = point.codePointAt(0) ?? 0;
  if (code < 128) return `\\x${hex(code, 2)}`;
  return code > 65535 ? `\\u{${hex(code, 1)}}` : `\\u${hex(code, 4)}`;
}
var hex = (code, digits) => code.toString(16).padStart(digits, "0");
function breakCommands(text) {
  return text.replace(/#(?=#\[)/g, "\\x23").replace(/(^|\s)::/g, "$1\\x3a:");
}
var LINE_START = new RegExp("^((?:\\s|\\p{Cc}\\[[\\d;]*m)*)::", "gmu");
function sealPage(page) {
  return page.replace(/#(?=#\[)/g, "\\x23").replace(LINE_START, "$1\\x3a:");
}
function terminalText(text, longest = LONGEST) {
  return breakCommands(visibleLine(text, longest));
}
function visibleLine(text, longest) {
  return capText(visibleText(capText(text, longest)), longest);
}
var GAP = "&#8203;";
var MARKDOWN = /^\s*(?:[-+=]|\d+[.)])|:(?=\/\/|:|[\w+-]+:)|www(?=\.)|GH-(?=\d)|(?<![\da-z])[\da-f]{7,64}(?![\da-z])|[@#&<>|\\`*_~[\]!$]/gi;
var COMMIT_NAME = /^[\da-f]{7}/i;
function markdownText(text, longest = LONGEST) {
  return visibleLine(text, longest).replace(MARKDOWN, escapeMarkdown);
}
function escapeMarkdown(found) {
  switch (found) {
    case "&":
    case "<":
    case ">":
    case "|":
      return entity(found);
    case "@":
    case ":":
      return `${found}${GAP}`;
    case "#":
      return `\\#${GAP}`;
    case "$":
      return "<span>$</span>";
    default:
      if (COMMIT_NAME.test(found)) return (found.match(/.{1,6}/g) ?? []).join(GAP);
      return /^(?:www|GH-)$/i.test(found) ? `${found}${GAP}` : escapeMarkup(found);
  }
}
var escapeMarkup = (found) => `${found.trim().slice(0, -1)}\\${found.slice(-1)}`;
var entity = (point) => `&#${point.codePointAt(0) ?? 0};`;
function markdownCode(text, longest = LONGEST) {
  const shown = breakCommands(visibleLine(text, longest));
  if (shown.trim() === "") return "` `";
  return /[|`]|<!--/.test(shown) ? htmlCode(shown) : `\`${shown}\``;
}
function markdownFence(language, lines) {
  const body = lines.map((line) => breakCommands(visibleText(line)).replaceAll("<!--", "\\x3c!--"));
  const longest = body.flatMap((line) => line.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}
${body.map((line) => `${line}
`).join("")}${fence}
`;
}
function htmlCode(text, longest = LONGEST) {
  const shown = visibleLine(text, longest);
  const inert = shown.replace(/[^\p{L}\p{N}\p{M} ]/gu, entity);
  return `<code>${inert.replaceAll(entity("@"), `${entity("@")}${GAP}`)}</code>`;
}
function markdownMessage(text, longest = LONGEST) {
  return capText(text, longest).split("`").map((part, index, parts) => {
    if (index % 2 === 0) return markdownText(part);
    return index < parts.length - 1 ? markdownCode(part) : markdownText(`\`${part}`);
  }).join("");
}

export {
  capText,
  visibleText,
  sealPage,
  terminalText,
  markdownText,
  markdownCode,
  markdownFence,
  htmlCode,
  markdownMessage
};
