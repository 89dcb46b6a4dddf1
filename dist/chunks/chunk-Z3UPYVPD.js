// src/core/render/json-text.ts
var HIDDEN = /[\u007f-\u009f\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|#(?=#\[)/gu;
var MAY_HIDE = /[^\n -~]|##\[/;
function jsonText(value) {
  return `${write(value)}
`;
}
function* jsonPieces(parts) {
  let before = "{\n  ";
  for (const [key, part] of Object.entries(parts)) {
    yield `${before}${write(key)}: `;
    if (isIterable(part)) yield* listPieces(part);
    else yield indented(part, "\n  ");
    before = ",\n  ";
  }
  yield before.startsWith("{") ? "{}\n" : "\n}\n";
}
function* listPieces(list) {
  let before = "[\n    ";
  for (const item of list) {
    yield before + indented(item, "\n    ");
    before = ",\n    ";
  }
  yield before.startsWith("[") ? "[]" : "\n  ]";
}
var isIterable = (part) => typeof part === "object" && part !== null && Symbol.iterator in part;
var indented = (value, newline) => write(value).replaceAll("\n", newline);
function write(value) {
  const text = JSON.stringify(value, null, 2);
  return MAY_HIDE.test(text) ? text.replace(HIDDEN, escapeUnits) : text;
}
function escapeUnits(point) {
  let escaped = "";
  for (let i = 0; i < point.length; i++) {
    escaped += `\\u${point.charCodeAt(i).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}

export {
  jsonText,
  jsonPieces
};
