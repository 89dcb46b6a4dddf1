import type { Facts } from '../model/facts.ts';
import type { Grant } from '../model/grant.ts';
import { sortedSet } from '../model/order.ts';
import { codeHomeOf } from './code-home.ts';
import { projectsOf } from './form.ts';

/** What a ticket can be asked to mention. */
export const SUBJECTS = ['grant', 'pull-request', 'either'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** The names, sorted, one of which a ticket must mention; empty where the facts don't tell. */
export function namesOf(
  subject: Subject,
  grant: Grant,
  ticket: { readonly system: string; readonly id: string },
  facts: Facts,
): readonly string[] {
  switch (subject) {
    case 'grant':
      return sortedSet(grantNames(grant));
    case 'pull-request':
      return sortedSet(pullRequestNames(ticket, facts));
    case 'either':
      return sortedSet([...grantNames(grant), ...pullRequestNames(ticket, facts)]);
  }
}

function grantNames({ id, format, identity }: Grant): readonly string[] {
  const names = [id, identity.id];
  return format === 'access-grant' ? [...names, id.slice(id.indexOf('/') + 1)] : names;
}

/** `#418` alone means the pull request only in a ticket of its own repository. */
function pullRequestNames(
  ticket: { readonly system: string; readonly id: string },
  facts: Facts,
): readonly string[] {
  const home = codeHomeOf(facts);
  const number = facts.pullRequest?.number;
  if (home === null || number === undefined) return [];
  const beside =
    ticket.system === 'github' &&
    projectsOf(ticket.system, ticket.id)[0] === home.name.toLowerCase();
  return [
    `${home.name}#${number}`,
    `https://${home.host}/${home.name}/pull/${number}`,
    ...(beside ? [`#${number}`] : []),
  ];
}

/** Which of the names a text has, as words of their own and in whatever case; in the order of `names`. */
export function mentioned(text: string, names: readonly string[]): readonly string[] {
  const words = new Set(
    text
      .toLowerCase()
      .split(/[\s"'`<>()[\]{},;!?|*~\\]+/)
      .flatMap((part) => {
        const word = trimmed(part);
        const [address] = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/pull\/\d+(?=[/?#])/.exec(word) ?? [];
        return address === undefined ? [word] : [word, address];
      }),
  );
  return names.filter((name) => words.has(name.toLowerCase()));
}

const EDGE = '.:_=';

/** Without the punctuation around a word. */
function trimmed(part: string): string {
  let start = 0;
  let end = part.length;
  while (start < end && EDGE.includes(part.charAt(start))) start += 1;
  while (end > start && EDGE.includes(part.charAt(end - 1))) end -= 1;
  return part.slice(start, end);
}
