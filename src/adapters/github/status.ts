import type { Oid } from '../../core/model/ids.ts';
import type { CommitStatus, Published } from '../../ports/forge.ts';
import type { Client } from './client.ts';
import type { RepositoryName } from './repository-name.ts';

const MOST_CHARACTERS = 140;

/** Sets a commit status; the last one of a context counts. */
export async function publishStatus(
  client: Client,
  { owner, name }: RepositoryName,
  commit: Oid,
  context: string,
  { state, description, url }: CommitStatus,
): Promise<Published> {
  const { status } = await client.rest(
    'POST /repos/{owner}/{repo}/statuses/{sha}',
    {
      ...{ owner, repo: name, sha: commit },
      ...{ state, context, description: cutDescription(description) },
      ...(url !== null && { target_url: url }),
    },
    { about: `a status of the commit \`${commit}\``, accept: [403] },
  );
  return status === 403 ? 'refused' : 'done';
}

const STATES = ['pending', 'success', 'failure', 'error'] as const;

/** What the newest status of a context says; names of contexts are the same whatever their case. */
export async function readStanding(
  client: Client,
  { owner, name }: RepositoryName,
  commit: Oid,
  context: string,
): Promise<CommitStatus['state'] | null> {
  const about = `the statuses of the commit \`${commit}\``;
  let reply = await client.rest(
    'GET /repos/{owner}/{repo}/commits/{ref}/status',
    { owner, repo: name, ref: commit, per_page: 100 },
    { about, accept: [403] },
  );
  while (reply.status !== 403) {
    const found = reply.body
      .at('statuses')
      .list()
      .find((status) => status.at('context').text().toLowerCase() === context.toLowerCase());
    if (found !== undefined) return found.at('state').oneOf(STATES);
    if (reply.next === null) return null;
    reply = await client.rest(`GET ${reply.next}`, {}, { about });
  }
  return null;
}

/** GitHub takes so many characters, and refuses the whole status for one more; no character is cut in two. */
export function cutDescription(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
