import {
  resultOf
} from "./chunk-L6HRDSCV.js";
import {
  byText
} from "./chunk-B6EGX6XA.js";
import {
  RULES,
  matches,
  mayWiden,
  shown
} from "./chunk-732IW4A3.js";

// src/core/policy/approvals.ts
var APPROVALS = "approvals";
var CONTROLS = [
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
];
function requirementsOf(policy, delta) {
  if (policy.approvals === null) return [{ count: 1, from: ["write"] }];
  const most = /* @__PURE__ */ new Map();
  for (const entry of policy.approvals) {
    if (!matches(entry.match, delta)) continue;
    for (const requirement of entry.require) {
      const key = requirement.from.toSorted(byText).join(" ");
      const known = most.get(key);
      if (known === void 0 || known.count < requirement.count) most.set(key, requirement);
    }
  }
  return [...most.values()];
}
function approvalsOutcome(policy, delta) {
  if (!mayWiden(delta)) return null;
  const wanted = requirementsOf(policy, delta).map(inWords).join(", and ");
  return {
    rule: APPROVALS,
    level: "hard",
    outcome: "not-assessed",
    grant: delta.grant,
    path: delta.place.path,
    line: delta.place.line,
    column: delta.place.column,
    message: `needs the approval of ${wanted}`,
    help: "open a pull request; approvals of exactly this change count there",
    controls: CONTROLS
  };
}
function inWords({ count, from }) {
  const names = from.map(shown).join(" or ");
  return `${count === 1 ? "one person" : `${count} people`} from ${names}`;
}

// src/core/policy/judge.ts
var COVERAGE = "coverage";
function judge(input) {
  const { change } = input;
  const known = backlogOf(input);
  const outcomes = [
    ...change.deltas.flatMap((delta) => judgeDelta(input, delta, known)),
    ...input.policy.rules.flatMap((setting) => judgeChange(input, setting))
  ];
  return { result: resultOf({ outcomes, problems: change.problems }), outcomes, reasons: [] };
}
function judgeDelta(input, delta, known) {
  const outcomes = input.policy.rules.flatMap((setting) => {
    const leaves = leavesOf(input, delta, setting);
    return leaves.map((leaf2) => waive(outcomeOf(setting, leaf2, delta.grant), input, delta, known));
  });
  const met = outcomes.some(({ outcome }) => outcome !== "not-applicable");
  const approvals = input.change.everything ? null : approvalsOutcome(input.policy, delta);
  return [
    ...outcomes,
    ...met || !mayWiden(delta) ? [] : [unmet(delta)],
    ...approvals === null ? [] : [approvals]
  ];
}
function leavesOf(input, delta, setting) {
  const rule = ruleOf(setting);
  if (rule?.about === "change") return [];
  if (rule === void 0) return [broken(delta, "no such rule")];
  try {
    if (!matches(setting.match, delta))
      return [notApplicable(delta, "the policy's `match` leaves it out")];
    const { policy, facts } = input;
    const leaves = rule.judge({ delta, setting, policy, facts });
    return leaves.length > 0 ? leaves : [notApplicable(delta, "does not apply here")];
  } catch (error) {
    return [broken(delta, reasonOf(error))];
  }
}
function judgeChange({ change, policy, facts }, setting) {
  const rule = ruleOf(setting);
  if (rule?.about !== "change") return [];
  try {
    const leaves = rule.judge({ change, setting, policy, facts });
    return leaves.map((leaf2) => outcomeOf(setting, leaf2, null));
  } catch (error) {
    return [outcomeOf(setting, broken({ place: setting.place }, reasonOf(error)), null)];
  }
}
var ruleOf = ({ rule }) => RULES.get(rule);
function outcomeOf(setting, leaf2, grant) {
  return {
    rule: setting.rule,
    level: setting.level,
    outcome: leaf2.outcome,
    grant,
    path: leaf2.place.path,
    line: leaf2.place.line,
    column: leaf2.place.column,
    message: leaf2.message,
    help: leaf2.help,
    controls: RULES.get(setting.rule)?.controls ?? []
  };
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
var reasonOf = (error) => error instanceof Error ? error.message : "unknown";
function unmet(delta) {
  return {
    rule: COVERAGE,
    level: "hard",
    outcome: "error",
    grant: delta.grant,
    path: delta.place.path,
    line: delta.place.line,
    column: delta.place.column,
    message: "no rule of the policy applies to this change, which may widen access",
    help: "let the policy have a rule that matches it, or extend `grantproof:baseline`",
    controls: ["A.5.15", "A.5.36", "PR.AA-05"]
  };
}
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
  COVERAGE,
  judge
};
