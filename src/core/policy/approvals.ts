import { shown } from '../manifest/schema/shown.ts';
import type { Delta } from '../model/delta.ts';
import { byText } from '../model/order.ts';
import type { ApprovalEntry, Policy } from '../model/policy.ts';
import type { Outcome } from '../model/verdict.ts';
import { mayWiden } from './applies.ts';
import { matches } from './match.ts';

/** The id under which the approvals of a delta are reported. */
export const APPROVALS = 'approvals';

const CONTROLS = [
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
];

type Requirement = ApprovalEntry['require'][number];

/** Who has to approve a delta: every entry that matches, together; one person who may write, where there are none. */
function requirementsOf(policy: Policy, delta: Delta): readonly Requirement[] {
  if (policy.approvals === null) return [{ count: 1, from: ['write'] }];
  const most = new Map<string, Requirement>();
  for (const entry of policy.approvals) {
    if (!matches(entry.match, delta)) continue;
    for (const requirement of entry.require) {
      const key = requirement.from.toSorted(byText).join(' ');
      const known = most.get(key);
      if (known === undefined || known.count < requirement.count) most.set(key, requirement);
    }
  }
  return [...most.values()];
}

/** What stands between a widening and the branch besides the rules; null for a delta that needs no approval. */
export function approvalsOutcome(policy: Policy, delta: Delta): Outcome | null {
  if (!mayWiden(delta)) return null;
  const wanted = requirementsOf(policy, delta).map(inWords).join(', and ');
  return {
    rule: APPROVALS,
    level: 'hard',
    outcome: 'not-assessed',
    grant: delta.grant,
    path: delta.place.path,
    line: delta.place.line,
    column: delta.place.column,
    message: `needs the approval of ${wanted}`,
    help: 'open a pull request; approvals of exactly this change count there',
    controls: CONTROLS,
  };
}

function inWords({ count, from }: Requirement): string {
  const names = from.map(shown).join(' or ');
  return `${count === 1 ? 'one person' : `${count} people`} from ${names}`;
}
