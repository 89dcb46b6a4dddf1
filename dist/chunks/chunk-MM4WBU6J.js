import {
  globFault
} from "./chunk-KFJOQ2F3.js";
import {
  shown
} from "./chunk-6JUM6D7R.js";
import {
  isJsonObject
} from "./chunk-WXUXS7QD.js";

// src/core/policy/policy-node.ts
function nodeAt(document, value, pointer) {
  const child = (key, inner) => nodeAt(document, inner, [...pointer, key]);
  return {
    value,
    get place() {
      return document.at(pointer);
    },
    get: (key) => isJsonObject(value) && Object.hasOwn(value, key) ? child(key, value[key]) : void 0,
    items: () => Array.isArray(value) ? value.map((item, index) => child(index, item)) : [],
    entries: () => isJsonObject(value) ? Object.entries(value).map(([key, inner]) => [key, child(key, inner)]) : []
  };
}
function textsOf(node) {
  if (node === void 0) return [];
  const nodes = Array.isArray(node.value) ? node.items() : [node];
  return nodes.flatMap(
    ({ value, place }) => typeof value === "string" ? [{ text: value, place }] : []
  );
}
var problem = (code, place, message, help) => ({ code, path: place.path, line: place.line, column: place.column, message, help });
function globProblems(globs) {
  return globs.flatMap(({ text, place }) => {
    const fault = globFault(text);
    if (fault === null) return [];
    return [
      problem(
        "policy-glob",
        place,
        `the glob ${shown(text)} ${fault}`,
        "write it relative to the root of the repository, such as `grants/**/*.yaml`"
      )
    ];
  });
}

export {
  nodeAt,
  textsOf,
  problem,
  globProblems
};
