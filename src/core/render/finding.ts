import type { Delta, DeltaClass, Direction } from '../model/delta.ts';
import type { GrantId } from '../model/ids.ts';
import { byText } from '../model/order.ts';
import type { Outcome, Verdict } from '../model/verdict.ts';
import { byPlace } from './item-order.ts';

/** What an outcome means for the one who reads it, gravest first. */
export const WEIGHTS = ['blocks', 'waits', 'warns', 'waived', 'noted', 'unjudged'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** An outcome that is worth a reader's eye. */
export interface Finding {
  readonly outcome: Outcome;
  readonly weight: Weight;
}

/** What is said about one grant; `delta` is null for what belongs to none. */
export interface FindingGroup {
  readonly delta: Delta | null;
  readonly grant: GrantId | null;
  /** Gravest first. */
  readonly findings: readonly Finding[];
}

/** Undefined for what needs no word: a pass, or a rule that does not apply. */
function weigh(outcome: Outcome): Weight | undefined {
  switch (outcome.outcome) {
    case 'pass':
    case 'not-applicable':
      return undefined;
    case 'waived':
      return 'waived';
    case 'not-assessed':
      return 'unjudged';
    case 'pending':
      return byLevel(outcome, 'waits');
    case 'fail':
    case 'error':
      return byLevel(outcome, 'blocks');
  }
}

function byLevel({ level }: Outcome, grave: Weight): Weight {
  switch (level) {
    case 'observe':
      return 'noted';
    case 'advisory':
      return 'warns';
    case 'soft':
    case 'hard':
      return grave;
  }
}

/** All findings, in the order of the verdict. */
export function findingsOf(outcomes: readonly Outcome[]): readonly Finding[] {
  return outcomes.flatMap((outcome) => {
    const weight = weigh(outcome);
    return weight === undefined ? [] : [{ outcome, weight }];
  });
}

/** Every delta with its findings, and findings without a delta; blocking ones first, then what widens. */
export function groupsOf(verdict: Verdict): readonly FindingGroup[] {
  const found = findingsByGrant(verdict.outcomes);
  const ids = new Set<GrantId>(verdict.deltas.map((delta) => delta.grant));
  const groups: FindingGroup[] = verdict.deltas.map((delta) => ({
    delta,
    grant: delta.grant,
    findings: gravestFirst(found.get(delta.grant) ?? []),
  }));
  for (const [grant, findings] of found) {
    if (grant !== null && ids.has(grant)) continue;
    groups.push({ delta: null, grant, findings: gravestFirst(findings) });
  }
  return groups.toSorted(byGravity);
}

function findingsByGrant(outcomes: readonly Outcome[]): ReadonlyMap<GrantId | null, Finding[]> {
  const found = new Map<GrantId | null, Finding[]>();
  for (const finding of findingsOf(outcomes)) {
    const { grant } = finding.outcome;
    const same = found.get(grant);
    if (same === undefined) found.set(grant, [finding]);
    else same.push(finding);
  }
  return found;
}

function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      byPlace(a.outcome, b.outcome) ||
      byText(a.outcome.rule, b.outcome.rule) ||
      byText(a.outcome.message, b.outcome.message),
  );
}

const rank = ({ weight }: Finding): number => WEIGHTS.indexOf(weight);

const DIRECTION_RANK: Readonly<Record<Direction, number>> = {
  unknown: 0,
  widen: 0,
  narrow: 1,
  neutral: 2,
};

function byGravity(a: FindingGroup, b: FindingGroup): number {
  return (
    groupRank(a) - groupRank(b) ||
    Number(a.grant === null) - Number(b.grant === null) ||
    directionRank(a) - directionRank(b) ||
    byText(a.grant ?? '', b.grant ?? '')
  );
}

function groupRank({ findings: [first] }: FindingGroup): number {
  return first === undefined ? WEIGHTS.length : rank(first);
}

const directionRank = ({ delta }: FindingGroup): number =>
  delta === null ? 0 : DIRECTION_RANK[delta.direction];

type WeightCounts = Readonly<Record<Weight, number>>;

export function countWeights(findings: readonly Finding[]): WeightCounts {
  const counts: Record<Weight, number> = {
    blocks: 0,
    waits: 0,
    warns: 0,
    waived: 0,
    noted: 0,
    unjudged: 0,
  };
  for (const { weight } of findings) counts[weight] += 1;
  return counts;
}

/** How many deltas of each class, in the order in which the classes come up. */
export function countClasses(deltas: readonly Delta[]): ReadonlyMap<DeltaClass, number> {
  const counts = new Map<DeltaClass, number>();
  for (const delta of deltas) counts.set(delta.class, (counts.get(delta.class) ?? 0) + 1);
  return counts;
}
