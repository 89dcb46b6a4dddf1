import {
  byText
} from "./chunk-B6EGX6XA.js";

// src/core/render/item-order.ts
function byPlace(a, b) {
  return byText(a.path, b.path) || a.line - b.line || a.column - b.column;
}
function outcomesInOrder(outcomes) {
  return outcomes.toSorted(
    (a, b) => byGrant(a, b) || byText(a.rule, b.rule) || byPlace(a, b) || byText(a.message, b.message)
  );
}
function byGrant(a, b) {
  if (a.grant === null || b.grant === null) {
    return Number(a.grant === null) - Number(b.grant === null);
  }
  return byText(a.grant, b.grant);
}
function problemsInOrder(problems) {
  return problems.toSorted(
    (a, b) => byPlace(a, b) || byText(a.code, b.code) || byText(a.message, b.message)
  );
}

export {
  byPlace,
  outcomesInOrder,
  problemsInOrder
};
