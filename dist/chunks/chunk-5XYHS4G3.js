// src/core/render/text-width.ts
var WIDE = new RegExp("[\\u1100-\\u115f\\u231a\\u231b\\u2329\\u232a\\u2e80-\\u303e\\u3041-\\u4dbf\\u4e00-\\ua4cf\\ua960-\\ua97c\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe10-\\ufe19\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6\\u{1b000}-\\u{1b2ff}\\u{1f200}-\\u{1f2ff}\\u{20000}-\\u{3fffd}]|\\p{Emoji_Presentation}", "u");
var WIDTHLESS = /[\p{Mn}\p{Me}\u1160-\u11ff]/u;
var PLAIN = /^[ -~]*$/;
function pointWidth(point) {
  if (PLAIN.test(point)) return 1;
  if (WIDTHLESS.test(point)) return 0;
  return WIDE.test(point) ? 2 : 1;
}
function textWidth(text) {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const point of text) width += pointWidth(point);
  return width;
}
function padEnd(text, width) {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}
function cutColumns(text, start, width) {
  const whole = textWidth(text);
  if (start === 0 && whole <= width) return text;
  if (start >= whole) return "";
  const left = start > 0 ? "\u2026" : "";
  const end = whole > start + width ? start + width - 1 : whole;
  let column = 0;
  let kept = "";
  for (const point of text) {
    const next = column + pointWidth(point);
    if (column >= start + left.length && next <= end) kept += point;
    else if (column < start + left.length && next > start + left.length) kept += " ";
    column = next;
  }
  return `${left}${kept}${end < whole ? "\u2026" : ""}`;
}
function wrapText(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => breakWide(each, width))) {
    if (line !== "" && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
function breakWide(word, width) {
  if (!WIDE.test(word) || textWidth(word) <= width) return [word];
  const pieces = [];
  let piece = "";
  for (const point of word) {
    if (textWidth(piece) + pointWidth(point) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += point;
  }
  return [...pieces, piece];
}

export {
  textWidth,
  padEnd,
  cutColumns,
  wrapText
};
