import {
  sideView
} from "./chunk-I56XEOLC.js";
import {
  outcomesInOrder,
  problemsInOrder
} from "./chunk-MWKKBZNQ.js";
import {
  writeInstant
} from "./chunk-YNYBI3LC.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";

// src/core/render/verdict-json.ts
var SCHEMA = "https://grantproof.dev/verdict/v1";
function verdictJson(verdict, run) {
  return {
    schema: SCHEMA,
    result: verdict.result,
    base: run.base,
    head: run.head,
    merge: run.merge,
    now: writeInstant(verdict.now),
    deltaDigest: verdict.deltaDigest,
    policy: policyView(verdict),
    reasons: [...verdict.reasons],
    deltas: views(
      verdict.deltas.toSorted((a, b) => byText(a.grant, b.grant)),
      deltaView
    ),
    outcomes: views(outcomesInOrder(verdict.outcomes), outcomeView),
    problems: views(problemsInOrder(verdict.problems), problemView),
    ...verdict.reviews && { reviews: views(verdict.reviews, reviewView) }
  };
}
function views(items, view) {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield view(item);
    }
  };
}
function policyView({ policy }) {
  if (policy === null) return null;
  const sources = policy.sources.map(({ path, digest }) => ({ path, digest }));
  return { name: policy.name, sources };
}
function deltaView(delta) {
  return {
    grant: delta.grant,
    format: delta.format,
    class: delta.class,
    classes: [...delta.classes],
    direction: delta.direction,
    path: delta.place.path,
    line: delta.place.line,
    before: sideView(delta.before),
    after: sideView(delta.after),
    changes: [...delta.changes],
    leftTo: delta.leftTo
  };
}
function outcomeView(outcome) {
  return {
    rule: outcome.rule,
    level: outcome.level,
    outcome: outcome.outcome,
    grant: outcome.grant,
    path: outcome.path,
    line: outcome.line,
    column: outcome.column,
    message: outcome.message,
    help: outcome.help,
    controls: [...outcome.controls]
  };
}
function problemView({ code, path, line, column, message, help }) {
  return { code, path, line, column, message, help };
}
function reviewView({ id, reviewer, state, counts, reason }) {
  return { id, reviewer, state, counts, reason };
}

export {
  verdictJson
};
