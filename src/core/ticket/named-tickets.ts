import type { Facts, PullRequest } from '../model/facts.ts';
import type { Ticket } from '../model/grant.ts';
import type { Instant } from '../model/instant.ts';
import { codeHomeOf } from './code-home.ts';
import { firstTicket, type Search, type Searched } from './find-ticket.ts';
import { isLookedUp, isWellFormed, normalId } from './form.ts';

/** Which tickets count; null: any. */
export interface TicketDemand {
  readonly system: string | null;
  readonly relation: string | null;
  readonly projects: readonly string[] | null;
}

/** A ticket that a grant names, or the pull request for it. */
export interface NamedTicket {
  readonly system: string;
  /** In normal form. */
  readonly id: string;
  /** Where in the pull request it was found, as a phrase; null: in the manifest. */
  readonly foundIn: string | null;
}

/**
 * The well-formed tickets of a grant that count; where its manifest names none in a system that can be asked, the first
 * that the pull request names: in its branch, title, text or commits, in that order. In the order of the manifest.
 */
export function namedTickets(
  tickets: readonly Ticket[],
  { system, relation, projects }: TicketDemand,
  facts: Facts,
): readonly NamedTicket[] {
  const home = codeHomeOf(facts);
  const own = tickets.filter((ticket) => system === null || ticket.system === system);
  if (own.length === 0 && isLookedUp(system)) {
    const found =
      relation === null || relation === REQUEST ? search(facts, { system, projects, home }) : null;
    return found === null ? [] : [found];
  }
  const fitting = own.filter(
    (ticket) =>
      (relation === null || ticket.relation === relation) && isWellFormed(ticket.system, ticket.id),
  );
  const named = fitting.map((ticket): NamedTicket => {
    const id = normalId(ticket.system, ticket.id, home);
    return { system: ticket.system, id, foundIn: null };
  });
  return [...new Map(named.map((one) => [`${one.system} ${one.id}`, one])).values()];
}

/** What a ticket is to a grant where nobody says otherwise. */
const REQUEST = 'request';

/** The pull request is the same for all grants of a change, so it is searched once. */
const searched = new WeakMap<Facts, Map<string, NamedTicket | null>>();

function search(facts: Facts, wanted: Search): NamedTicket | null {
  const known = searched.get(facts) ?? new Map<string, NamedTicket | null>();
  searched.set(facts, known);
  const name = JSON.stringify(wanted);
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = searchTexts(facts, wanted);
  known.set(name, found);
  return found;
}

function searchTexts(facts: Facts, wanted: Search): NamedTicket | null {
  for (const { where, ...text } of textsOf(facts)) {
    const id = firstTicket(wanted, text);
    if (id !== null) return { system: wanted.system, id, foundIn: where };
  }
  return null;
}

function* textsOf({
  pullRequest,
  commits,
  landedAt,
}: Facts): Iterable<Searched & { readonly where: string }> {
  if (pullRequest !== undefined && pullRequest !== null) {
    yield { kind: 'branch', text: pullRequest.headRef, where: 'the branch name' };
  }
  if (pullRequest !== undefined && pullRequest !== null && !isEditedLate(pullRequest, landedAt)) {
    yield { kind: 'prose', text: pullRequest.title, where: 'the title' };
    yield { kind: 'prose', text: withoutComments(pullRequest.body), where: 'the text' };
  }
  for (const { message } of commits ?? [])
    if (message !== undefined) yield { kind: 'prose', text: message, where: 'a commit message' };
}

/** What title and text said when the change landed, nobody knows any more. */
const isEditedLate = ({ editedAt }: PullRequest, landedAt: Instant | undefined): boolean =>
  editedAt !== undefined && landedAt !== undefined && editedAt > landedAt;

/** Without what a template says in comments, which no reviewer sees. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  while (from < text.length) {
    const start = text.indexOf('<!--', from);
    if (start === -1) break;
    kept.push(text.slice(from, start));
    const end = text.indexOf('-->', start + 4);
    from = end === -1 ? text.length : end + 3;
  }
  return [...kept, text.slice(from)].join(' ');
}
