import type { Delta } from '../model/delta.ts';
import { byText } from '../model/order.ts';
import type { ApprovalEntry, Policy } from '../model/policy.ts';
import { matches } from '../policy/match.ts';

/** So many people, each from any of these. */
export type Demand = ApprovalEntry['require'][number];

/** Anyone who may write. */
export const ONE_WHO_WRITES: Demand = { count: 1, from: ['write'] };

/**
 * Who has to approve a delta: every entry that matches, together. What two entries ask of the same people is asked
 * once, in the larger number; what one entry asks of them twice adds up.
 */
export function demandsOf(policy: Policy, delta: Delta): readonly Demand[] {
  if (policy.approvals === null) return [ONE_WHO_WRITES];
  const most = new Map<string, Demand>();
  for (const entry of policy.approvals) {
    if (!matches(entry.match, delta)) continue;
    for (const [key, demand] of addedUp(entry)) {
      const known = most.get(key);
      if (known === undefined || known.count < demand.count) most.set(key, demand);
    }
  }
  // A policy has an entry for every widening; were it not so, silence would be no approval.
  return most.size === 0 ? [ONE_WHO_WRITES] : [...most.values()];
}

function addedUp({ require }: ApprovalEntry): ReadonlyMap<string, Demand> {
  const sums = new Map<string, Demand>();
  for (const { count, from } of require) {
    const key = from.toSorted(byText).join(' ');
    sums.set(key, { count: count + (sums.get(key)?.count ?? 0), from });
  }
  return sums;
}
