import type { Match } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { globProblems, type PolicyNode, type Read, textsOf } from './policy-node.ts';

const CONDITIONS = [
  'class',
  'direction',
  'privilege',
  'environment',
  'format',
  'identityType',
  'paths',
] as const;
type Condition = (typeof CONDITIONS)[number];

/** Reads when an entry applies. The schema has compared the values with their closed sets. */
export function readMatch(node: PolicyNode | undefined): Read<Match> {
  const found = CONDITIONS.flatMap((condition) => {
    const inner = node?.get(condition);
    return inner === undefined ? [] : [[condition, textsOf(inner)] as const];
  });
  const match: Match = Object.fromEntries(
    found.map(([condition, texts]) => [condition, texts.map(({ text }) => text)]),
  );
  const problems: readonly Problem[] = globProblems(textsOf(node?.get('paths')));
  return { value: match, problems };
}

/** A condition under which `own` leaves out what `inherited` has; null where it matches all of that. */
export function narrowedBy(inherited: Match, own: Match): Condition | null {
  return (
    CONDITIONS.find((condition) => {
      const wanted: readonly string[] | undefined = own[condition];
      if (wanted === undefined) return false;
      const before: readonly string[] | undefined = inherited[condition];
      return before === undefined || !before.every((value) => wanted.includes(value));
    }) ?? null
  );
}

/** Whether every widening matches. */
export const matchesEveryWidening = (match: Match): boolean =>
  CONDITIONS.every(
    (condition) =>
      match[condition] === undefined ||
      (condition === 'direction' && match.direction?.includes('widen') === true),
  );
