// A ticket that a grant names, what its system says of it, and what the rule makes of both.
import type { Facts, PullRequest, TicketFact } from '../../../../src/core/model/facts.ts';
import type { Ticket } from '../../../../src/core/model/grant.ts';
import type { ParameterValue } from '../../../../src/core/model/policy.ts';
import { ticket } from '../../../../src/core/policy/rules/ticket.ts';
import { time } from '../../../support/sample-grant.ts';
import { created, FACTS, grantWith, inShort, NOW, policyOf, settingOf } from '../samples.ts';

export type Parameters = Readonly<Record<string, ParameterValue>>;

export const one = (system: string, id: string, relation = 'request'): Ticket => ({
  system,
  id,
  relation,
});

export const leavesOf = (
  tickets: readonly Ticket[] | undefined,
  parameters: Parameters = {},
  facts: Facts = FACTS,
): ReturnType<typeof ticket.judge> =>
  ticket.judge({
    delta: created(grantWith({ tickets })),
    setting: settingOf(ticket, parameters),
    policy: policyOf(),
    facts,
  });

export const judged = (
  tickets: readonly Ticket[] | undefined,
  parameters: Parameters = {},
  facts: Facts = FACTS,
): readonly string[] => inShort(leavesOf(tickets, parameters, facts));

export const pullRequest = (parts: Partial<PullRequest> = {}): PullRequest => ({
  number: 418,
  author: null,
  title: 'Let the sample read',
  body: '',
  labels: [],
  baseRef: 'main',
  headRef: 'sample',
  ...parts,
});

export const answer = (parts: Partial<TicketFact> = {}): TicketFact => ({
  system: 'jira',
  id: 'PAY-1',
  state: 'open',
  title: 'Sample',
  openedAt: time('2026-11-01T08:00:00Z'),
  fetchedAt: NOW,
  ...parts,
});

export const factsWith = (tickets: readonly TicketFact[], parts: Partial<Facts> = {}): Facts => ({
  now: NOW,
  repository: { id: '1', uri: 'git+https://github.com/Acme/infra', defaultBranch: 'main' },
  pullRequest: pullRequest(),
  tickets,
  ...parts,
});
