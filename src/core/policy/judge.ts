import type { Change, Delta, Side } from '../model/delta.ts';
import type { Facts } from '../model/facts.ts';
import type { Grant } from '../model/grant.ts';
import type { Digest, GrantId } from '../model/ids.ts';
import type { Backlog, Policy, RuleSetting } from '../model/policy.ts';
import type { Outcome, OutcomeKind, Result } from '../model/verdict.ts';
import { resultOf } from '../verdict/result.ts';
import { mayWiden } from './applies.ts';
import { matches } from './match.ts';
import type { Approvals, Leaf, Rule } from './rule.ts';
import { policyChange } from './rules/policy-change.ts';
import { RULES } from './rules/registry.ts';

/** The id under which the approvals of a delta are reported. */
export const APPROVALS = 'approvals';
/** The id under which a delta that no rule looked at is reported. */
export const COVERAGE = 'coverage';

type Origin = Pick<Outcome, 'rule' | 'level' | 'controls'>;

const BY_APPROVALS: Origin = {
  rule: APPROVALS,
  level: 'hard',
  controls: [
    'A.5.3',
    'A.5.15',
    'A.5.18',
    'A.8.2',
    'A.8.32',
    'CC6.2',
    'CC6.3',
    'CC8.1',
    'PR.AA-05',
    'PCI 7.2.3',
    'PCI 8.2.4',
  ],
};

const BY_COVERAGE: Origin = {
  rule: COVERAGE,
  level: 'hard',
  controls: ['A.5.15', 'A.5.36', 'PR.AA-05'],
};

export interface JudgeInput {
  readonly change: Change;
  readonly policy: Policy;
  readonly facts: Facts;
  readonly backlog: Backlog | null;
  /** Digest of what a grant says, wherever it stands. */
  readonly contentDigest: (grant: Grant) => Digest;
  readonly approvals: Approvals;
}

export interface Judgement {
  readonly result: Result;
  /** By delta in id order and by rule in id order; what concerns no delta comes last. */
  readonly outcomes: readonly Outcome[];
  readonly reasons: readonly string[];
}

/** Judges a change: every rule gives an outcome for every delta. Pure, total, and closed: what fails inside is an error outcome. */
export function judge(input: JudgeInput): Judgement {
  const { change } = input;
  const known = backlogOf(input);
  const outcomes = [
    ...change.deltas.flatMap((delta) => judgeDelta(input, delta, known)),
    ...guarded(input.policy).flatMap((setting) => judgeChange(input, setting)),
  ];
  return { result: resultOf({ outcomes, problems: change.problems }), outcomes, reasons: [] };
}

/** A policy that does not say how it may be changed would be whoever's who changes it. */
function guarded({ rules, sources }: Policy): readonly RuleSetting[] {
  const { id: rule, level } = policyChange;
  if (rules.some((setting) => setting.rule === rule)) return rules;
  const place = { path: sources[0]?.path ?? '', line: 1, column: 1 };
  return [...rules, { rule, level, parameters: {}, match: {}, place }];
}

type Known = (delta: Delta, rule: string) => boolean;

function judgeDelta(input: JudgeInput, delta: Delta, known: Known): readonly Outcome[] {
  const outcomes = input.policy.rules.flatMap((setting) => {
    const leaves = leavesOf(input, delta, setting);
    return leaves.map((one) =>
      waive(outcomeOf(originOf(setting), one, delta.grant), input, delta, known),
    );
  });
  const met = outcomes.some(({ outcome }) => outcome !== 'not-applicable');
  return [
    ...outcomes,
    ...(met || !mayWiden(delta) ? [] : [outcomeOf(BY_COVERAGE, unmet(delta), delta.grant)]),
    ...approvalsOutcome(input, delta),
  ];
}

/** Who approved a delta, or still has to; nobody approves what stands already. */
function approvalsOutcome({ change, approvals }: JudgeInput, delta: Delta): readonly Outcome[] {
  if (change.everything) return [];
  return attempt(delta, () => {
    const found = approvals.ofDelta(delta);
    return found === null ? [] : [found];
  }).map((one) => outcomeOf(BY_APPROVALS, one, delta.grant));
}

function leavesOf(
  { policy, facts }: JudgeInput,
  delta: Delta,
  setting: RuleSetting,
): readonly Leaf[] {
  const rule = ruleOf(setting);
  if (rule?.about === 'change') return [];
  if (rule === undefined) return [broken(delta, 'no such rule')];
  return attempt(delta, () => {
    if (!matches(setting.match, delta))
      return [notApplicable(delta, "the policy's `match` leaves it out")];
    const leaves = rule.judge({ delta, setting, policy, facts });
    return leaves.length > 0 ? leaves : [notApplicable(delta, 'does not apply here')];
  });
}

function judgeChange(input: JudgeInput, setting: RuleSetting): readonly Outcome[] {
  const rule = ruleOf(setting);
  if (rule?.about !== 'change') return [];
  const { change, policy, facts, approvals } = input;
  return attempt(setting, () => rule.judge({ change, setting, policy, facts, approvals })).map(
    (one) => outcomeOf(originOf(setting), one, null),
  );
}

/** What breaks inside a rule is an error of that rule, and of nothing else. */
function attempt(at: Pick<Delta, 'place'>, judged: () => readonly Leaf[]): readonly Leaf[] {
  try {
    return judged();
  } catch (error) {
    return [broken(at, error instanceof Error ? error.message : 'unknown')];
  }
}

const ruleOf = ({ rule }: RuleSetting): Rule | undefined => RULES.get(rule);

const originOf = ({ rule, level }: RuleSetting): Origin => ({
  rule,
  level,
  controls: RULES.get(rule)?.controls ?? [],
});

function outcomeOf(
  { rule, level, controls }: Origin,
  { outcome, place, message, help }: Leaf,
  grant: GrantId | null,
): Outcome {
  const { path, line, column } = place;
  return { rule, level, outcome, grant, path, line, column, message, help, controls };
}

const leaf = (
  outcome: OutcomeKind,
  { place }: Pick<Delta, 'place'>,
  message: string,
  help: string,
): Leaf => ({
  outcome,
  place,
  message,
  help,
});

const notApplicable = (delta: Delta, message: string): Leaf =>
  leaf('not-applicable', delta, message, '');

const broken = (delta: Pick<Delta, 'place'>, reason: string): Leaf =>
  leaf(
    'error',
    delta,
    `the rule could not be judged: ${reason}`,
    'report this: it is a fault of ours',
  );

/** Access may grow here and nothing was asked of it: an oversight of the policy, never a pass. */
const unmet = (delta: Delta): Leaf =>
  leaf(
    'error',
    delta,
    'no rule of the policy applies to this change, which may widen access',
    'let the policy have a rule that matches it, or extend `grantproof:baseline`',
  );

/**
 * Tells whether the backlog lists a rule for a delta: the grant stands as it was listed, or is on its way from
 * there to less. A grant that was taken away meanwhile is new when it comes back.
 */
function backlogOf({ backlog, change, contentDigest }: JudgeInput): Known {
  if (backlog === null) return () => false;
  const entries = new Map(backlog.entries.map((entry) => [entry.grant, entry]));
  const digestOf = (side: Side | null): Digest | null =>
    side?.kind === 'grant' ? contentDigest(side.grant) : null;
  return (delta, rule) => {
    const entry = entries.get(delta.grant);
    if (entry?.rules.includes(rule) !== true) return false;
    const stands = change.everything ? delta.after : delta.before;
    return digestOf(stands) === entry.digest && (change.everything || !mayWiden(delta));
  };
}

function waive(outcome: Outcome, { backlog }: JudgeInput, delta: Delta, known: Known): Outcome {
  if (backlog === null || outcome.outcome !== 'fail' || !known(delta, outcome.rule)) return outcome;
  return {
    ...outcome,
    outcome: 'waived',
    message: `${outcome.message}; known since \`${backlog.since}\``,
  };
}
