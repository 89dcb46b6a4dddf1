import type { Published } from '../../ports/forge.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import { readNodes } from './pager.ts';
import { COMMENTS } from './queries/comments.ts';
import type { RepositoryName } from './repository-name.ts';

const MOST_CHARACTERS = 65_536;
const CUT = '\n\n… the rest does not fit into a comment.\n';
/** No permission, or a conversation that is locked, or a repository that is archived. */
const REFUSED = [403];

interface OneComment {
  readonly marker: string;
  readonly body: string;
  /** `mend`: where there is none, none is written. */
  readonly mode?: 'write' | 'mend' | undefined;
}

/** Writes the comment that begins with `marker` and is the token's own, or mends the first such; others are let be. */
export async function publishComment(
  client: Client,
  repository: RepositoryName,
  number: number,
  { marker, body, mode = 'write' }: OneComment,
): Promise<Published> {
  const { owner, name } = repository;
  const text = cutComment(body);
  const about = `the comments of pull request #${number}`;
  const own = await findOwn(client, { ...repository, number }, marker, about);
  if (own !== null && sameText(own.at('body').text(), text)) return 'done';
  if (own !== null) {
    const { status } = await client.rest(
      'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
      { owner, repo: name, comment_id: own.at('fullDatabaseId').id(), body: text },
      { about, accept: [...REFUSED, 404] },
    );
    // One that somebody has just deleted is written anew.
    if (status !== 404) return status === 403 ? 'refused' : 'done';
  }
  if (mode === 'mend') return 'done';
  const { status } = await client.rest(
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    { owner, repo: name, issue_number: number, body: text },
    { about, accept: REFUSED, once: true },
  );
  return status === 403 ? 'refused' : 'done';
}

async function findOwn(
  client: Client,
  variables: Readonly<Record<string, unknown>>,
  marker: string,
  about: string,
): Promise<Answer | null> {
  const comments = await readNodes(client, { text: COMMENTS, variables, about }, (data) =>
    data.at('repository', 'pullRequest', 'comments'),
  );
  const own = (comments ?? []).find(
    (comment) =>
      comment.at('viewerDidAuthor').flag() && comment.at('body').text().startsWith(marker),
  );
  return own ?? null;
}

/** GitHub may change line ends, and drop what ends a text. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(a) === plain(b);
}

/** Cut at the end of a line, where it must be. */
export function cutComment(body: string): string {
  if (body.length <= MOST_CHARACTERS) return body;
  const start = body.slice(0, MOST_CHARACTERS - CUT.length);
  const end = start.lastIndexOf('\n');
  return `${(end > 0 ? start.slice(0, end) : start).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`;
}
