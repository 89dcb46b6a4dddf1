import {
  count
} from "./chunk-2U5OLWQB.js";

// src/core/render/record-document.ts
var TONE_MARKS = {
  good: "\u2713",
  bad: "\u2717",
  waits: "\u2026",
  warns: "!",
  quiet: "\xB7"
};
var prose = (...text) => ({ kind: "prose", text });
var said = (text) => ({ said: text });
var code = (text) => ({ code: text });
var rows = (...all) => ({
  kind: "rows",
  rows: all.filter(({ values }) => values.length > 0)
});
var row = (label, ...values) => ({ label, values });
function messagePhrase(message) {
  const parts = message.split("`");
  return parts.flatMap((part, index) => {
    if (part === "") return [];
    if (index % 2 === 0) return [said(part)];
    return [index < parts.length - 1 ? code(part) : said(`\`${part}`)];
  });
}
function namesPhrase(names, most = Number.POSITIVE_INFINITY) {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const more = names.length - shown.length;
  return [
    ...shown.flatMap((name, index) => index === 0 ? [code(name)] : [", ", code(name)]),
    ...more === 0 ? [] : [` and ${count(more, "more", "more")}`]
  ];
}

export {
  TONE_MARKS,
  prose,
  said,
  code,
  rows,
  row,
  messagePhrase,
  namesPhrase
};
