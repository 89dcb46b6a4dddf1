import type { Change, Delta } from '../model/delta.ts';
import type { Revocation } from '../model/facts.ts';

/**
 * The change with the new grants that were taken away before named as `reinstate`, and as `create` besides, so that no
 * condition of a policy applies any less. Two trees can't tell that: it comes from the facts, and so is not in the delta
 * digest.
 */
export function withGivenBack(change: Change, revoked: readonly Revocation[] = []): Change {
  if (revoked.length === 0) return change;
  const taken = new Map(revoked.map(({ grant, record }) => [grant, record]));
  return { ...change, deltas: change.deltas.map((delta) => givenBack(delta, taken)) };
}

function givenBack(delta: Delta, taken: ReadonlyMap<string, number>): Delta {
  const record = taken.get(delta.grant);
  if (record === undefined || delta.class !== 'create') return delta;
  return {
    ...delta,
    class: 'reinstate',
    classes: ['reinstate', ...delta.classes],
    changes: [`was taken away before (record ${record})`, ...delta.changes],
  };
}
