// src/core/render/json-text.ts
var HIDDEN = /[\u007f-\u009f\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|#(?=#\[)/gu;
function jsonText(value) {
  return `${JSON.stringify(value, null, 2).replace(HIDDEN, escapeUnits)}
`;
}
function escapeUnits(point) {
  let escaped = "";
  for (let i = 0; i < point.length; i++) {
    escaped += `\\u${point.charCodeAt(i).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}
export {
  jsonText
};
