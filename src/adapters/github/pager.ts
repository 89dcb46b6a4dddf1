import { Fault } from '../../core/model/fault.ts';
import type { Answer } from './answer.ts';
import type { Client, Reply, RestOptions } from './client.ts';
import type { Parameters } from './sender.ts';

const PAGE = 100;
const MOST_PAGES = 50;

/**
 * All pages of a list, one after the other; stops after one of which `enough` says so.
 * Null where the first page has an accepted error for an answer.
 */
export async function readPages(
  client: Client,
  route: string,
  parameters: Parameters,
  options: RestOptions & {
    readonly enough?: (page: readonly Answer[]) => boolean;
    /** What to do where there are too many. */
    readonly help?: string;
  },
): Promise<readonly Answer[] | null> {
  const items: Answer[] = [];
  let reply: Reply = await client.rest(route, { ...parameters, per_page: PAGE }, options);
  if (reply.status >= 400) return null;
  for (let pages = 1; ; pages++) {
    const page = reply.body.list();
    items.push(...page);
    if (reply.next === null || options.enough?.(page) === true) return items;
    if (pages === MOST_PAGES) throw tooMany(options.about, pages * PAGE, options.help);
    const { about, needs } = options;
    reply = await client.rest(`GET ${reply.next}`, {}, { about, ...(needs && { needs }) });
  }
}

/** For a list that goes on for longer than is read. */
function tooMany(
  about: string,
  most: number,
  help = 'split the change into smaller pull requests, or open a new one from a new branch',
): Fault {
  return new Fault(`GitHub lists more than ${most} entries for ${about}`, help);
}

/** All nodes of a GraphQL connection that is read alone; `$after` is its cursor. */
export async function readNodes(
  client: Client,
  query: {
    readonly text: string;
    readonly variables: Parameters;
    readonly about: string;
    readonly needs?: readonly string[];
  },
  connection: (data: Answer) => Answer | null,
): Promise<readonly Answer[] | null> {
  const nodes: Answer[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const data: Answer = await client.query(query.text, { ...query.variables, after }, query);
    const page = connection(data);
    if (page === null) return null;
    nodes.push(...page.at('nodes').list());
    if (!page.at('pageInfo', 'hasNextPage').flag()) return nodes;
    after = page.at('pageInfo', 'endCursor').text();
  }
  throw tooMany(query.about, MOST_PAGES * PAGE);
}
