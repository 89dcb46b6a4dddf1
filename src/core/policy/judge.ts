import type { Change, Delta, Side } from '../model/delta.ts';
import type { Facts } from '../model/facts.ts';
import type { Grant } from '../model/grant.ts';
import type { Digest, GrantId } from '../model/ids.ts';
import type { Backlog, Policy, RuleSetting } from '../model/policy.ts';
import type { Outcome, OutcomeKind, Result } from '../model/verdict.ts';
import { resultOf } from '../verdict/result.ts';
import { mayWiden } from './applies.ts';
import { approvalsOutcome } from './approvals.ts';
import { matches } from './match.ts';
import type { Leaf, Rule } from './rule.ts';
import { RULES } from './rules/registry.ts';

/** The id under which a delta that no rule looked at is reported. */
export const COVERAGE = 'coverage';

export interface JudgeInput {
  readonly change: Change;
  readonly policy: Policy;
  readonly facts: Facts;
  readonly backlog: Backlog | null;
  /** Digest of what a grant says, wherever it stands. */
  readonly contentDigest: (grant: Grant) => Digest;
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
    ...input.policy.rules.flatMap((setting) => judgeChange(input, setting)),
  ];
  return { result: resultOf({ outcomes, problems: change.problems }), outcomes, reasons: [] };
}

type Known = (delta: Delta, rule: string) => boolean;

function judgeDelta(input: JudgeInput, delta: Delta, known: Known): readonly Outcome[] {
  const outcomes = input.policy.rules.flatMap((setting) => {
    const leaves = leavesOf(input, delta, setting);
    return leaves.map((leaf) => waive(outcomeOf(setting, leaf, delta.grant), input, delta, known));
  });
  const met = outcomes.some(({ outcome }) => outcome !== 'not-applicable');
  // Nobody approves what stands already.
  const approvals = input.change.everything ? null : approvalsOutcome(input.policy, delta);
  return [
    ...outcomes,
    ...(met || !mayWiden(delta) ? [] : [unmet(delta)]),
    ...(approvals === null ? [] : [approvals]),
  ];
}

function leavesOf(input: JudgeInput, delta: Delta, setting: RuleSetting): readonly Leaf[] {
  const rule = ruleOf(setting);
  if (rule?.about === 'change') return [];
  if (rule === undefined) return [broken(delta, 'no such rule')];
  try {
    if (!matches(setting.match, delta))
      return [notApplicable(delta, "the policy's `match` leaves it out")];
    const { policy, facts } = input;
    const leaves = rule.judge({ delta, setting, policy, facts });
    return leaves.length > 0 ? leaves : [notApplicable(delta, 'does not apply here')];
  } catch (error) {
    return [broken(delta, reasonOf(error))];
  }
}

function judgeChange(
  { change, policy, facts }: JudgeInput,
  setting: RuleSetting,
): readonly Outcome[] {
  const rule = ruleOf(setting);
  if (rule?.about !== 'change') return [];
  try {
    const leaves = rule.judge({ change, setting, policy, facts });
    return leaves.map((leaf) => outcomeOf(setting, leaf, null));
  } catch (error) {
    return [outcomeOf(setting, broken({ place: setting.place }, reasonOf(error)), null)];
  }
}

const ruleOf = ({ rule }: RuleSetting): Rule | undefined => RULES.get(rule);

function outcomeOf(setting: RuleSetting, leaf: Leaf, grant: GrantId | null): Outcome {
  return {
    rule: setting.rule,
    level: setting.level,
    outcome: leaf.outcome,
    grant,
    path: leaf.place.path,
    line: leaf.place.line,
    column: leaf.place.column,
    message: leaf.message,
    help: leaf.help,
    controls: RULES.get(setting.rule)?.controls ?? [],
  };
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

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');

/** Access may grow here and nothing was asked of it: an oversight of the policy, never a pass. */
function unmet(delta: Delta): Outcome {
  return {
    rule: COVERAGE,
    level: 'hard',
    outcome: 'error',
    grant: delta.grant,
    path: delta.place.path,
    line: delta.place.line,
    column: delta.place.column,
    message: 'no rule of the policy applies to this change, which may widen access',
    help: 'let the policy have a rule that matches it, or extend `grantproof:baseline`',
    controls: ['A.5.15', 'A.5.36', 'PR.AA-05'],
  };
}

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
