import type { TicketFact } from '../../core/model/facts.ts';
import { Fault } from '../../core/model/fault.ts';
import type { Instant } from '../../core/model/instant.ts';
import { isLookedUp, isWellFormed, type LookedUp } from '../../core/ticket/form.ts';
import { mentioned } from '../../core/ticket/mentions.ts';
import type { TicketRef } from '../../core/ticket/reference.ts';
import type { Tickets } from '../../ports/tickets.ts';
import { ask, type Line } from './ask.ts';
import { type GithubSettings, github } from './github.ts';
import { type JiraSettings, jira } from './jira.ts';
import { type ServicenowSettings, servicenow } from './servicenow.ts';
import { otherShape } from './ticket-fault.ts';
import type { TicketFound, TicketSystem } from './ticket-system.ts';

/** Where the systems are and who asks; one that is absent, or whose texts are empty, is not set up. */
export interface TicketSettings {
  readonly github?: GithubSettings | null | undefined;
  readonly jira?: JiraSettings | null | undefined;
  readonly servicenow?: ServicenowSettings | null | undefined;
  readonly fetch?: typeof fetch;
  /** For each request, in milliseconds; 10 s. */
  readonly timeout?: number;
  /** When a ticket was asked for; the clock. */
  readonly now?: () => Instant;
}

const TIMEOUT = 10_000;

/** Asks GitHub, Jira and ServiceNow. What is not set up is a `Fault` once it is asked, not before. */
export function createTickets(settings: TicketSettings): Tickets {
  const systems: Readonly<Record<LookedUp, TicketSystem>> = {
    github: github(settings.github ?? null),
    jira: jira(settings.jira ?? null),
    servicenow: servicenow(settings.servicenow ?? null),
  };
  const line: Line = { fetch: settings.fetch ?? fetch, timeout: settings.timeout ?? TIMEOUT };
  const now = settings.now ?? ((): Instant => Date.now() as Instant);
  return {
    find: async (ref) => {
      if (!isLookedUp(ref.system))
        throw new Fault(
          `tickets of \`${ref.system}\` can't be looked up`,
          'let the policy name `github`, `jira` or `servicenow`, or `any` to look up none',
        );
      if (!isWellFormed(ref.system, ref.id) || ref.id.startsWith('#'))
        throw new Fault(`\`${ref.id}\` is no ticket of \`${ref.system}\``, 'write it in full');
      const found = await findIn(systems[ref.system], ref.id, line);
      return factOf(ref, found, now());
    },
  };
}

async function findIn(system: TicketSystem, id: string, line: Line): Promise<TicketFound | null> {
  const { words } = system;
  const reply = await ask({ ...system.question(id), words }, line);
  if (reply.kind === 'missing') return null;
  const found = system.read(reply.answer, id);
  if (found === undefined) throw otherShape(words);
  return found;
}

function factOf(
  { system, id, lookFor }: TicketRef,
  found: TicketFound | null,
  fetchedAt: Instant,
): TicketFact {
  if (found === null) return { system, id, state: 'not-found', title: '', fetchedAt };
  const { state, title, project, openedAt, text } = found;
  return {
    system,
    id,
    state,
    title,
    ...(project !== undefined && { project }),
    openedAt,
    ...(lookFor !== undefined && { mentions: mentioned(text, lookFor) }),
    fetchedAt,
  };
}
