import {
  byPlace
} from "./chunk-MWKKBZNQ.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";

// src/core/render/finding.ts
var WEIGHTS = ["blocks", "waits", "warns", "waived", "noted", "unjudged"];
function weigh(outcome) {
  switch (outcome.outcome) {
    case "pass":
    case "not-applicable":
      return void 0;
    case "waived":
      return "waived";
    case "not-assessed":
      return "unjudged";
    case "pending":
      return byLevel(outcome, "waits");
    case "fail":
    case "error":
      return byLevel(outcome, "blocks");
  }
}
function byLevel({ level }, grave) {
  switch (level) {
    case "observe":
      return "noted";
    case "advisory":
      return "warns";
    case "soft":
    case "hard":
      return grave;
  }
}
function findingsOf(outcomes) {
  return outcomes.flatMap((outcome) => {
    const weight = weigh(outcome);
    return weight === void 0 ? [] : [{ outcome, weight }];
  });
}
function groupsOf(verdict) {
  const found = findingsByGrant(verdict.outcomes);
  const ids = new Set(verdict.deltas.map((delta) => delta.grant));
  const groups = verdict.deltas.map((delta) => ({
    delta,
    grant: delta.grant,
    findings: gravestFirst(found.get(delta.grant) ?? [])
  }));
  for (const [grant, findings] of found) {
    if (grant !== null && ids.has(grant)) continue;
    groups.push({ delta: null, grant, findings: gravestFirst(findings) });
  }
  return groups.toSorted(byGravity);
}
function findingsByGrant(outcomes) {
  const found = /* @__PURE__ */ new Map();
  for (const finding of findingsOf(outcomes)) {
    const { grant } = finding.outcome;
    const same = found.get(grant);
    if (same === void 0) found.set(grant, [finding]);
    else same.push(finding);
  }
  return found;
}
function gravestFirst(findings) {
  return findings.toSorted(
    (a, b) => rank(a) - rank(b) || byPlace(a.outcome, b.outcome) || byText(a.outcome.rule, b.outcome.rule) || byText(a.outcome.message, b.outcome.message)
  );
}
var rank = ({ weight }) => WEIGHTS.indexOf(weight);
var DIRECTION_RANK = {
  unknown: 0,
  widen: 0,
  narrow: 1,
  neutral: 2
};
function byGravity(a, b) {
  return groupRank(a) - groupRank(b) || Number(a.grant === null) - Number(b.grant === null) || directionRank(a) - directionRank(b) || byText(a.grant ?? "", b.grant ?? "");
}
function groupRank({ findings: [first] }) {
  return first === void 0 ? WEIGHTS.length : rank(first);
}
var directionRank = ({ delta }) => delta === null ? 0 : DIRECTION_RANK[delta.direction];
function countWeights(findings) {
  const counts = {
    blocks: 0,
    waits: 0,
    warns: 0,
    waived: 0,
    noted: 0,
    unjudged: 0
  };
  for (const { weight } of findings) counts[weight] += 1;
  return counts;
}
function countClasses(deltas) {
  const counts = /* @__PURE__ */ new Map();
  for (const delta of deltas) counts.set(delta.class, (counts.get(delta.class) ?? 0) + 1);
  return counts;
}

export {
  WEIGHTS,
  findingsOf,
  groupsOf,
  countWeights,
  countClasses
};
