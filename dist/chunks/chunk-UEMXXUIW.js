// src/core/ledger/record-path.ts
var DIGITS = 9;
var stem = (index) => `records/${String(index).padStart(DIGITS, "0").replaceAll(/(\d{3})(?=\d)/g, "$1/")}`;
var recordPath = (index) => `${stem(index)}.json`;
var bundlePath = (index) => `${stem(index)}.sigstore.json`;
var PATH = /^records\/(\d{3})\/(\d{3})\/(\d{3})\.(sigstore\.)?json$/;
function readRecordPath(path) {
  const [whole, a, b, c, signed] = PATH.exec(path) ?? [];
  if (whole === void 0) return null;
  return { index: Number(`${a}${b}${c}`), kind: signed === void 0 ? "record" : "bundle" };
}

export {
  recordPath,
  bundlePath,
  readRecordPath
};
