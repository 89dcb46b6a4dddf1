// src/core/model/delta.ts
var CLASSES = [
  "opaque",
  "create",
  "reinstate",
  "orphan",
  "revoke",
  "broaden",
  "reshape",
  "transfer",
  "renew",
  "rotate",
  "narrow",
  "shorten",
  "annotate",
  "move"
];
var DIRECTIONS = ["widen", "narrow", "neutral", "unknown"];

export {
  CLASSES,
  DIRECTIONS
};
