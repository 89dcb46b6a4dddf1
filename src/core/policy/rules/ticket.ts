import { shown } from '../../manifest/schema/shown.ts';
import type { Grant, Ticket } from '../../model/grant.ts';
import { grantToJustify } from '../applies.ts';
import { fieldName } from '../field-name.ts';
import { ANY, choiceOf } from '../parameter.ts';
import { type DeltaCase, type DeltaRule, fail, type Leaf, notAssessed, pass } from '../rule.ts';

interface Form {
  readonly pattern: RegExp;
  readonly example: string;
}

const GIT_FORGE: Form = {
  pattern: /^(?:[\w.-]+(?:\/[\w.-]+)+)?#[1-9]\d{0,9}$/,
  example: 'octo/infra#12',
};
const OTHER: Form = { pattern: /^\S+$/, example: 'OPS-12' };

/** What an id looks like in each system; any other system takes whatever has no spaces. */
const FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['github', GIT_FORGE],
  ['gitlab', { ...GIT_FORGE, pattern: /^(?:[\w.-]+(?:\/[\w.-]+)+)?[#!][1-9]\d{0,9}$/ }],
  ['jira', { pattern: /^[A-Z][A-Z0-9_]{1,31}-[1-9]\d{0,9}$/, example: 'OPS-12' }],
  ['linear', { pattern: /^[A-Z][A-Z0-9]{0,15}-[1-9]\d{0,9}$/, example: 'OPS-12' }],
  [
    'servicenow',
    {
      pattern: /^(?:CHG|CTASK|INC|PRB|REQ|RITM|SCTASK|TASK)\d{5,12}$/,
      example: 'CHG0040001',
    },
  ],
  ['azure-boards', { pattern: /^(?:AB)?#?[1-9]\d{0,9}$/, example: 'AB#12' }],
  ['freshservice', { pattern: /^(?:(?:INC|SR|CHN|PRB|CHG)-|#)?[1-9]\d{0,9}$/, example: 'SR-12' }],
]);

const SYSTEMS = [ANY, 'github', 'jira', 'servicenow'] as const;
const RELATIONS = ['request', 'approval', 'change', 'exception', 'review', 'incident'] as const;

/** The conversation that led to the grant can be found again. */
export const ticket: DeltaRule = {
  about: 'delta',
  id: 'ticket',
  title: 'Ticket',
  summary: 'a grant names a ticket, well formed for its system',
  level: 'soft',
  parameters: {
    system: {
      kind: 'choice',
      values: SYSTEMS,
      default: ANY,
      meaning: 'the system that a ticket must be in',
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
  },
  controls: ['A.5.15', 'A.8.32', 'CC8.1', 'ID.RA-07', 'PCI 6.5.1', 'PCI 7.2.3'],
  judge: ({ delta, setting }: DeltaCase): readonly Leaf[] => {
    const grant = grantToJustify(delta);
    if (grant === null) return [];
    const faults = faultsOf(grant, {
      system: choiceOf(setting, 'system') ?? ANY,
      relation: choiceOf(setting, 'relation') ?? ANY,
    });
    if (faults.length > 0) return faults;
    const state = choiceOf(setting, 'state') ?? ANY;
    return [
      state === ANY
        ? pass(delta.place, 'a ticket is named')
        : notAssessed(
            grant.at('tickets'),
            `whether the ticket is \`${state}\` is judged on the pull request`,
            'open a pull request',
          ),
    ];
  },
};

interface Wanted {
  readonly system: string;
  readonly relation: string;
}

function faultsOf(grant: Grant, wanted: Wanted): readonly Leaf[] {
  const tickets = grant.metadata.tickets?.value ?? [];
  const example = formOf(wanted.system).example;
  const help = `name it in ${fieldName(grant.format, 'tickets')}, such as \`${example}\``;
  if (tickets.length === 0) return [fail(grant.at('tickets'), 'no ticket', help)];
  const malformed = tickets.filter(({ system, id }) => !formOf(system).pattern.test(id));
  if (malformed.length > 0) return malformed.map((one) => asMalformed(grant, one));
  const fitting = tickets.filter(
    (one) =>
      (wanted.system === ANY || one.system === wanted.system) &&
      (wanted.relation === ANY || one.relation === wanted.relation),
  );
  return fitting.length > 0
    ? []
    : [fail(grant.at('tickets'), `no ticket ${inWords(wanted)}`, help)];
}

function asMalformed(grant: Grant, { system, id }: Ticket): Leaf {
  return fail(
    grant.at('tickets'),
    `${shown(id)} is no ticket of ${shown(system)}`,
    `write it as \`${formOf(system).example}\``,
  );
}

function inWords({ system, relation }: Wanted): string {
  const parts = [
    system === ANY ? '' : `in \`${system}\``,
    relation === ANY ? '' : `that is the \`${relation}\` of the grant`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const formOf = (system: string): Form => FORMS.get(system) ?? OTHER;
