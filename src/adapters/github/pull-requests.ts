import type { Oid } from '../../core/model/ids.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import { readPages } from './pager.ts';
import type { RepositoryName } from './repository-name.ts';

/** The head of a pull request, and nothing else. */
export async function readHead(
  client: Client,
  { owner, name }: RepositoryName,
  number: number,
): Promise<Oid> {
  const { body } = await client.rest(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    { owner, repo: name, pull_number: number },
    { about: `pull request #${number}` },
  );
  return body.at('head', 'sha').oid();
}

/** Numbers of all open pull requests. */
export async function readOpenPullRequests(
  client: Client,
  repository: RepositoryName,
): Promise<readonly number[]> {
  return sortedNumbers(await openOnes(client, repository, 'the open pull requests'));
}

/**
 * Found among all that are open: GitHub's list of the pull requests of a commit lags behind, and names only merged
 * ones for a commit that has landed, which may still be the head of others.
 */
export async function readPullRequestsAt(
  client: Client,
  repository: RepositoryName,
  head: Oid,
): Promise<readonly number[]> {
  const items = await openOnes(client, repository, `the pull requests of the commit \`${head}\``);
  return sortedNumbers(items.filter((item) => item.at('head', 'sha').text() === head));
}

async function openOnes(
  client: Client,
  { owner, name }: RepositoryName,
  about: string,
): Promise<readonly Answer[]> {
  const route = 'GET /repos/{owner}/{repo}/pulls';
  const items = await readPages(client, route, { owner, repo: name, state: 'open' }, { about });
  return items ?? [];
}

function sortedNumbers(items: readonly Answer[]): readonly number[] {
  // A list that is read while it changes may name one twice.
  const numbers = new Set(items.map((item) => item.at('number').number()));
  return [...numbers].toSorted((a, b) => a - b);
}
