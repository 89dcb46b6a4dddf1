import type { Delta } from '../model/delta.ts';
import type { Facts } from '../model/facts.ts';
import { Fault } from '../model/fault.ts';
import { byText, sortedSet } from '../model/order.ts';
import type { Policy } from '../model/policy.ts';
import { isAllowed, isLookedUp, projectsOf } from '../ticket/form.ts';
import { namesOf } from '../ticket/mentions.ts';
import { namedTickets } from '../ticket/named-tickets.ts';
import type { TicketRef } from '../ticket/reference.ts';
import { grantToJustify } from './applies.ts';
import { matches } from './match.ts';
import { conditionOf, ticket } from './rules/ticket.ts';

/** More tickets than this are not looked up for one change. */
export const MOST_TICKETS = 100;

/**
 * The tickets that must be looked up for the rule `ticket` to be judged, sorted by id, each once; none where the policy
 * names no system to ask. Throws a `Fault` where they are more than `MOST_TICKETS`.
 */
export function ticketsWanted({
  deltas,
  policy,
  facts,
}: {
  readonly deltas: readonly Delta[];
  readonly policy: Policy;
  readonly facts: Facts;
}): readonly TicketRef[] {
  const setting = policy.rules.find(({ rule }) => rule === ticket.id);
  if (setting === undefined) return [];
  const condition = conditionOf(setting);
  if (!isLookedUp(condition.system)) return [];
  const wanted = new Map<string, Set<string>>();
  for (const delta of deltas) {
    const grant = grantToJustify(delta);
    if (grant === null || !matches(setting.match, delta)) continue;
    for (const named of namedTickets(grant.metadata.tickets?.value ?? [], condition, facts)) {
      if (!isAllowed(projectsOf(named.system, named.id), condition.projects)) continue;
      const names = wanted.get(named.id) ?? new Set<string>();
      wanted.set(named.id, names);
      if (condition.names === null) continue;
      for (const name of namesOf(condition.names, grant, named, facts)) names.add(name);
    }
  }
  if (wanted.size > MOST_TICKETS)
    throw new Fault(
      `the change names ${wanted.size} tickets, and at most ${MOST_TICKETS} are looked up`,
      'split the pull request, or name one ticket for grants that belong together',
    );
  const { system, names } = condition;
  return [...wanted]
    .toSorted(([a], [b]) => byText(a, b))
    .map(
      ([id, lookFor]): TicketRef =>
        names === null ? { system, id } : { system, id, lookFor: sortedSet(lookFor) },
    );
}
