import { shown, shownList } from '../../manifest/schema/shown.ts';
import type { Facts } from '../../model/facts.ts';
import type { Grant } from '../../model/grant.ts';
import type { RuleSetting } from '../../model/policy.ts';
import { exampleOf, isAllowed, isLookedUp, isWellFormed, projectsOf } from '../../ticket/form.ts';
import { SUBJECTS } from '../../ticket/mentions.ts';
import { type NamedTicket, namedTickets } from '../../ticket/named-tickets.ts';
import {
  called,
  type Objection,
  objectionsTo,
  type TicketCondition,
} from '../../ticket/objections.ts';
import { grantToJustify } from '../applies.ts';
import { fieldName } from '../field-name.ts';
import { ANY, choiceOf, namesOf } from '../parameter.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf, notAssessed, pass } from '../rule.ts';

const SYSTEMS = [ANY, 'github', 'jira', 'servicenow'] as const;
const RELATIONS = ['request', 'approval', 'change', 'exception', 'review', 'incident'] as const;

/** The conversation that led to the grant can be found again. */
export const ticket: DeltaRule = {
  about: 'delta',
  id: 'ticket',
  title: 'Ticket',
  summary: 'a grant names a ticket, which is there where its system is asked',
  level: 'soft',
  parameters: {
    system: {
      kind: 'choice',
      values: SYSTEMS,
      default: ANY,
      meaning: 'the system that a ticket must be in, and that is asked about it',
    },
    state: {
      kind: 'choice',
      values: ['open', ANY],
      default: null,
      meaning: 'the state that the ticket must be in',
    },
    relation: {
      kind: 'choice',
      values: RELATIONS,
      default: null,
      meaning: 'what the ticket must be to the grant',
    },
    projects: {
      kind: 'names',
      default: null,
      most: 200,
      meaning: 'the projects, repositories or tables that the ticket may be in',
    },
    names: {
      kind: 'choice',
      values: SUBJECTS,
      default: null,
      weakest: 'either',
      meaning: 'what the ticket must mention',
    },
  },
  controls: ['A.5.15', 'A.8.32', 'CC8.1', 'ID.RA-07', 'PCI 6.5.1', 'PCI 7.2.3'],
  judge: ({ delta, setting, facts }: DeltaCase): readonly Leaf[] => {
    const grant = grantToJustify(delta);
    if (grant === null) return [];
    const condition = conditionOf(setting);
    const malformed = malformedOf(grant);
    if (malformed.length > 0) return malformed;
    const named = namedTickets(grant.metadata.tickets?.value ?? [], condition, facts);
    if (named.length === 0) return [noneNamed(grant, condition, facts)];
    return isAsked(condition)
      ? judgeAnswers(named, condition, grant, facts)
      : [judgeNames(named, condition, grant)];
  },
};

/** What a policy asks of tickets. */
export function conditionOf(setting: RuleSetting): TicketCondition {
  const choice = (name: string): string | null => {
    const value = choiceOf(setting, name) ?? ANY;
    return value === ANY ? null : value;
  };
  return {
    system: choice('system'),
    relation: choice('relation'),
    projects: namesOf(setting, 'projects'),
    open: choice('state') !== null,
    names: SUBJECTS.find((subject) => subject === choice('names')) ?? null,
  };
}

/** Whether a manifest alone can't meet it. */
const isAsked = ({ system, open, names }: TicketCondition): boolean =>
  system !== null || open || names !== null;

function malformedOf(grant: Grant): readonly Leaf[] {
  const tickets = grant.metadata.tickets?.value ?? [];
  return tickets
    .filter(({ system, id }) => !isWellFormed(system, id))
    .map(({ system, id }) =>
      fail(
        grant.at('tickets'),
        `${shown(id)} is no ticket of ${shown(system)}`,
        `write it as \`${exampleOf(system)}\``,
      ),
    );
}

function noneNamed(grant: Grant, condition: TicketCondition, facts: Facts): Leaf {
  const { system } = condition;
  const tickets = grant.metadata.tickets?.value ?? [];
  const field = fieldName(grant.format, 'tickets');
  const help = `name it in ${field}, such as \`${exampleOf(system)}\``;
  const searchable = isLookedUp(system) && !tickets.some((one) => one.system === system);
  if (!searchable)
    return fail(
      grant.at('tickets'),
      tickets.length === 0 ? 'no ticket' : `no ticket ${inWords(condition)}`,
      help,
    );
  if (facts.pullRequest === undefined)
    return notAssessed(
      grant.at('tickets'),
      `the manifest names no ticket in \`${system}\`, and there is no pull request to look for one in`,
      `${help}, or open a pull request that names it`,
    );
  return fail(
    grant.at('tickets'),
    `no ticket ${inWords(condition)}, neither in the manifest nor in the pull request`,
    `${help}, or in the branch name, title, text or commits of the pull request`,
  );
}

function inWords({ system, relation, projects }: TicketCondition): string {
  const parts = [
    system === null ? '' : `in \`${system}\``,
    projects === null ? '' : `of ${shownList(projects)}`,
    relation === null ? '' : `that is the \`${relation}\` of the grant`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Nobody is asked: what the manifest names counts. */
function judgeNames(named: readonly NamedTicket[], condition: TicketCondition, grant: Grant): Leaf {
  const allowed = named.some(({ system, id }) =>
    isAllowed(projectsOf(system, id), condition.projects),
  );
  return allowed
    ? pass(grant.place, 'a ticket is named')
    : fail(
        grant.at('tickets'),
        `no ticket ${inWords(condition)}`,
        `name a ticket of ${shownList(condition.projects ?? [])}`,
      );
}

/** One good ticket is enough, but each that is named must be there. */
function judgeAnswers(
  named: readonly NamedTicket[],
  condition: TicketCondition,
  grant: Grant,
  facts: Facts,
): readonly Leaf[] {
  const place = grant.at('tickets');
  const asLeaf = ({ kind, message, help }: Objection): Leaf =>
    kind === 'not-there' || kind === 'unfit'
      ? fail(place, message, help)
      : notAssessed(place, message, help);
  const judged = named.map((one) => ({ one, against: objectionsTo(one, condition, grant, facts) }));
  const all = judged.flatMap(({ against }) => against);
  for (const kind of ['not-there', 'not-looked-up'] as const) {
    const grave = all.filter((objection) => objection.kind === kind);
    if (grave.length > 0) return grave.map(asLeaf);
  }
  const good = judged.find(({ against }) => against.length === 0);
  if (good !== undefined)
    return [
      pass(
        grant.place,
        `ticket ${called(good.one)} is ${condition.open ? 'open ' : ''}in \`${good.one.system}\``,
      ),
    ];
  const unknown = judged.find(({ against }) => against.every(({ kind }) => kind === 'unknown'));
  return (unknown?.against ?? all.filter(({ kind }) => kind === 'unfit')).map(asLeaf);
}
