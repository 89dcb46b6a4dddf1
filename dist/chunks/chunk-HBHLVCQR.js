import {
  resultOf
} from "./chunk-GF26ZW4Q.js";
import {
  RULES,
  matches,
  mayWiden,
  policyChange
} from "./chunk-MHLQLSF6.js";

// src/core/policy/judge.ts
var APPROVALS = "approvals";
var COVERAGE = "coverage";
var BY_APPROVALS = {
  rule: APPROVALS,
  level: "hard",
  controls: [
    "A.5.3",
    "A.5.15",
    "A.5.18",
    "A.8.2",
    "A.8.32",
    "CC6.2",
    "CC6.3",
    "CC8.1",
    "PR.AA-05",
    "PCI 7.2.3",
    "PCI 8.2.4"
  ]
};
var BY_COVERAGE = {
  rule: COVERAGE,
  level: "hard",
  controls: ["A.5.15", "A.5.36", "PR.AA-05"]
};
function judge(input) {
  const { change } = input;
  const known = backlogOf(input);
  const outcomes = [
    ...change.deltas.flatMap((delta) => judgeDelta(input, delta, known)),
    ...guarded(input.policy).flatMap((setting) => judgeChange(input, setting))
  ];
  return { result: resultOf({ outcomes, problems: change.problems }), outcomes, reasons: [] };
}
function guarded({ rules, sources }) {
  const { id: rule, level } = policyChange;
  if (rules.some((setting) => setting.rule === rule)) return rules;
  const place = { path: sources[0]?.path ?? "", line: 1, column: 1 };
  return [...rules, { rule, level, parameters: {}, match: {}, place }];
}
function judgeDelta(input, delta, known) {
  const outcomes = input.policy.rules.flatMap((setting) => {
    const leaves = leavesOf(input, delta, setting);
    return leaves.map(
      (one) => waive(outcomeOf(originOf(setting), one, delta.grant), input, delta, known)
    );
  });
  const met = outcomes.some(({ outcome }) => outcome !== "not-applicable");
  return [
    ...outcomes,
    ...met || !mayWiden(delta) ? [] : [outcomeOf(BY_COVERAGE, unmet(delta), delta.grant)],
    ...approvalsOutcome(input, delta)
  ];
}
function approvalsOutcome({ change, approvals }, delta) {
  if (change.everything) return [];
  return attempt(delta, () => {
    const found = approvals.ofDelta(delta);
    return found === null ? [] : [found];
  }).map((one) => outcomeOf(BY_APPROVALS, one, delta.grant));
}
function leavesOf({ policy, facts }, delta, setting) {
  const rule = ruleOf(setting);
  if (rule?.about === "change") return [];
  if (rule === void 0) return [broken(delta, "no such rule")];
  return attempt(delta, () => {
    if (!matches(setting.match, delta))
      return [notApplicable(delta, "the policy's `match` leaves it out")];
    const leaves = rule.judge({ delta, setting, policy, facts });
    return leaves.length > 0 ? leaves : [notApplicable(delta, "does not apply here")];
  });
}
function judgeChange(input, setting) {
  const rule = ruleOf(setting);
  if (rule?.about !== "change") return [];
  const { change, policy, facts, approvals } = input;
  return attempt(setting, () => rule.judge({ change, setting, policy, facts, approvals })).map(
    (one) => outcomeOf(originOf(setting), one, null)
  );
}
function attempt(at, judged) {
  try {
    return judged();
  } catch (error) {
    return [broken(at, error instanceof Error ? error.message : "unknown")];
  }
}
var ruleOf = ({ rule }) => RULES.get(rule);
var originOf = ({ rule, level }) => ({
  rule,
  level,
  controls: RULES.get(rule)?.controls ?? []
});
function outcomeOf({ rule, level, controls }, { outcome, place, message, help }, grant) {
  const { path, line, column } = place;
  return { rule, level, outcome, grant, path, line, column, message, help, controls };
}
var leaf = (outcome, { place }, message, help) => ({
  outcome,
  place,
  message,
  help
});
var notApplicable = (delta, message) => leaf("not-applicable", delta, message, "");
var broken = (delta, reason) => leaf(
  "error",
  delta,
  `the rule could not be judged: ${reason}`,
  "report this: it is a fault of ours"
);
var unmet = (delta) => leaf(
  "error",
  delta,
  "no rule of the policy applies to this change, which may widen access",
  "let the policy have a rule that matches it, or extend `grantproof:baseline`"
);
function backlogOf({ backlog, change, contentDigest }) {
  if (backlog === null) return () => false;
  const entries = new Map(backlog.entries.map((entry) => [entry.grant, entry]));
  const digestOf = (side) => side?.kind === "grant" ? contentDigest(side.grant) : null;
  return (delta, rule) => {
    const entry = entries.get(delta.grant);
    if (entry?.rules.includes(rule) !== true) return false;
    const stands = change.everything ? delta.after : delta.before;
    return digestOf(stands) === entry.digest && (change.everything || !mayWiden(delta));
  };
}
function waive(outcome, { backlog }, delta, known) {
  if (backlog === null || outcome.outcome !== "fail" || !known(delta, outcome.rule)) return outcome;
  return {
    ...outcome,
    outcome: "waived",
    message: `${outcome.message}; known since \`${backlog.since}\``
  };
}

export {
  APPROVALS,
  COVERAGE,
  judge
};
