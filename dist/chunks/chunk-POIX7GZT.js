import {
  bytesToHex,
  sha256
} from "./chunk-DFYGPNY5.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";

// src/core/model/canonical.ts
function canonicalJson(value) {
  return write(value);
}
function write(value) {
  switch (typeof value) {
    case "string":
      if (!value.isWellFormed()) throw new TypeError("canonical JSON has no lone surrogates");
      return JSON.stringify(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`canonical JSON has no number ${value}`);
      return JSON.stringify(value);
    case "boolean":
      return String(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? writeList(value) : writeObject(value);
    case "undefined":
    case "bigint":
    case "symbol":
    case "function":
      throw new TypeError(`canonical JSON has no ${typeof value}`);
  }
}
function writeList(list) {
  let text = "";
  for (const item of list) text += `${text === "" ? "" : ","}${write(item)}`;
  return `[${text}]`;
}
function writeObject(object) {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new TypeError("canonical JSON has plain objects only");
  const members = object;
  let text = "";
  for (const key of Object.keys(object).toSorted(byText)) {
    text += `${text === "" ? "" : ","}${write(key)}:${write(members[key])}`;
  }
  return `{${text}}`;
}
function digestOfParts(parts) {
  const hash = sha256.create();
  const say = (text) => hash.update(new TextEncoder().encode(text));
  let before = "{";
  for (const [key, part] of Object.entries(parts).toSorted(([a], [b]) => byText(a, b))) {
    say(`${before}${write(key)}:`);
    before = ",";
    if (typeof part !== "object" || part === null || !(Symbol.iterator in part)) {
      say(write(part));
      continue;
    }
    let open = "[";
    for (const item of part) {
      say(open + write(item));
      open = ",";
    }
    say(open === "[" ? "[]" : "]");
  }
  say(before === "{" ? "{}" : "}");
  return `sha256:${bytesToHex(hash.digest())}`;
}
function digestOf(content) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return `sha256:${bytesToHex(sha256(bytes))}`;
}

export {
  canonicalJson,
  digestOfParts,
  digestOf
};
