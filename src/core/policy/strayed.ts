import type { Delta, Side } from '../model/delta.ts';
import { globMatcher } from '../model/glob.ts';
import type { Policy } from '../model/policy.ts';

/**
 * Deltas, of which those that take a grant out of paths that the policy asks something for are of unknown direction:
 * a move alone changes no access, but what is widened there next would be asked for less.
 */
export function withStrayed(policy: Policy, deltas: readonly Delta[]): readonly Delta[] {
  const conditions = [...(policy.approvals ?? []), ...policy.rules].flatMap(({ match }) =>
    match.paths === undefined ? [] : [match.paths],
  );
  if (conditions.length === 0) return deltas;
  return deltas.map((delta) => {
    const left = conditions.find((paths) => leaves(delta, paths));
    if (left === undefined || delta.direction === 'widen') return delta;
    const phrase = `leaves ${left.join(', ')}, for which the policy has conditions`;
    return { ...delta, direction: 'unknown', changes: [...delta.changes, phrase] };
  });
}

function leaves({ before, after }: Delta, globs: readonly string[]): boolean {
  if (before === null || after === null) return false;
  const [from, to] = [pathOf(before), pathOf(after)];
  const fits = (path: string): boolean => globs.some((glob) => globMatcher(glob)(path));
  return from !== to && fits(from) && !fits(to);
}

const pathOf = (side: Side): string => (side.kind === 'grant' ? side.grant : side.unit).place.path;
