import { shown, shownList } from '../manifest/schema/shown.ts';
import type { Facts, TicketFact } from '../model/facts.ts';
import type { Grant } from '../model/grant.ts';
import { type Instant, showInstant } from '../model/instant.ts';
import { codeHomeOf } from './code-home.ts';
import { isAllowed, normalId, projectsOf } from './form.ts';
import { namesOf, type Subject } from './mentions.ts';
import type { NamedTicket, TicketDemand } from './named-tickets.ts';

/** What a ticket must be, beside there. */
export interface TicketCondition extends TicketDemand {
  readonly open: boolean;
  /** What it must mention; null: nothing. */
  readonly names: Subject | null;
}

/** What speaks against a ticket; graver kinds come first. */
export interface Objection {
  readonly kind: 'not-there' | 'not-looked-up' | 'unfit' | 'unknown';
  readonly message: string;
  readonly help: string;
}

/** All that speaks against a ticket that had to be looked up; empty where it is as it must be. */
export function objectionsTo(
  ticket: NamedTicket,
  condition: TicketCondition,
  grant: Grant,
  facts: Facts,
): readonly Objection[] {
  if (!isAllowed(projectsOf(ticket.system, ticket.id), condition.projects))
    return [elsewhere(ticket, condition.projects)];
  const home = codeHomeOf(facts);
  const answers = (facts.tickets ?? []).filter(
    ({ system, id }) => system === ticket.system && normalId(system, id, home) === ticket.id,
  );
  if (answers.length === 0) return [notLookedUp(ticket, condition)];
  return answers.flatMap((answer): readonly Objection[] =>
    answer.state === 'not-found'
      ? [notThere(ticket)]
      : [
          ...placeObjections(ticket, answer, condition),
          ...stateObjections(ticket, answer, condition),
          ...timeObjections(ticket, answer, facts),
          ...mentionObjections(ticket, answer, condition, grant, facts),
        ],
  );
}

/** The ticket as messages call it, and where it was found if not in the manifest. */
export const called = ({ id, foundIn }: NamedTicket): string =>
  foundIn === null ? shown(id) : `${shown(id)}, found in ${foundIn},`;

function notThere(ticket: NamedTicket): Objection {
  const { system, id, foundIn } = ticket;
  return {
    kind: 'not-there',
    message: `no ticket ${shown(id)}${foundIn === null ? '' : ` (found in ${foundIn})`} in \`${system}\``,
    help:
      system === 'github'
        ? 'name an issue that is there and that the token may read; a pull request is no ticket, and a moved issue has a new name'
        : 'name a ticket that is there and that the account which looks may read',
  };
}

function notLookedUp(ticket: NamedTicket, { system }: TicketCondition): Objection {
  return system === null
    ? {
        kind: 'not-looked-up',
        message: `ticket ${called(ticket)} is not looked up: the policy takes any system`,
        help: 'let the policy name the `system` of the rule `ticket`',
      }
    : {
        kind: 'not-looked-up',
        message: `ticket ${called(ticket)} was not looked up in \`${system}\``,
        help: 'open a pull request: tickets are looked up there',
      };
}

const unfit = (message: string, help: string): Objection => ({ kind: 'unfit', message, help });

function elsewhere(ticket: NamedTicket, projects: readonly string[] | null): Objection {
  return unfit(
    `ticket ${called(ticket)} is in none of the projects that the policy takes`,
    `name a ticket of ${shownList(projects ?? [])}`,
  );
}

/** A ticket may have moved away from where its id says it is. */
function placeObjections(
  ticket: NamedTicket,
  { project }: TicketFact,
  { projects }: TicketCondition,
): readonly Objection[] {
  return project === undefined || isAllowed([project], projects)
    ? []
    : [elsewhere(ticket, projects)];
}

function stateObjections(
  ticket: NamedTicket,
  { state }: TicketFact,
  { open }: TicketCondition,
): readonly Objection[] {
  if (!open || state === 'open') return [];
  return [
    unfit(
      `ticket ${called(ticket)} is ${shown(state)} in \`${ticket.system}\``,
      'name a ticket that is open, or have this one opened again',
    ),
  ];
}

function timeObjections(
  ticket: NamedTicket,
  { openedAt }: TicketFact,
  facts: Facts,
): readonly Objection[] {
  if (openedAt === undefined)
    return [
      {
        kind: 'unknown',
        message: `when ticket ${called(ticket)} was opened is not known`,
        help: 'give `openedAt` in the facts, or open a pull request',
      },
    ];
  const pushed = firstPush(facts);
  if (openedAt < (pushed ?? facts.now)) return [];
  const than =
    pushed === null
      ? `the time of judgement, ${showInstant(facts.now)}`
      : `the first push, ${showInstant(pushed)}`;
  return [
    unfit(
      `ticket ${called(ticket)} was opened at ${showInstant(openedAt)}, not before ${than}`,
      'name a ticket that was there before the change, or open a new pull request for this one',
    ),
  ];
}

/** When the forge first saw a head of the pull request. */
function firstPush({ heads }: Facts): Instant | null {
  return (heads ?? []).reduce<Instant | null>(
    (first, { at }) => (first === null || at < first ? at : first),
    null,
  );
}

function mentionObjections(
  ticket: NamedTicket,
  { mentions }: TicketFact,
  { names: subject }: TicketCondition,
  grant: Grant,
  facts: Facts,
): readonly Objection[] {
  if (subject === null) return [];
  const names = namesOf(subject, grant, ticket, facts);
  const unknown = (why: string): Objection => ({
    kind: 'unknown',
    message: `what ticket ${called(ticket)} mentions can't be judged: ${why}`,
    help: 'open a pull request: tickets are looked up there',
  });
  if (names.length === 0) return [unknown('there is no pull request')];
  if (mentions === undefined) return [unknown('nobody looked')];
  const said = new Set(mentions.map((name) => name.toLowerCase()));
  if (names.some((name) => said.has(name.toLowerCase()))) return [];
  return [
    unfit(
      `ticket ${called(ticket)} does not mention ${SUBJECT_WORDS[subject]}`,
      `write one of these into the ticket's title or description: ${shownList(names)}`,
    ),
  ];
}

const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  grant: 'the grant',
  'pull-request': 'the pull request',
  either: 'the grant or the pull request',
};
