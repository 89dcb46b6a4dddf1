import { readInstant } from '../../core/model/instant.ts';
import { at, textAt } from './answer.ts';
import { baseUrl } from './base-url.ts';
import { bearer } from './credentials.ts';
import { notSetUp, type Words } from './ticket-fault.ts';
import type { TicketFound, TicketSystem } from './ticket-system.ts';

export interface GithubSettings {
  /** `https://api.github.com`. */
  readonly apiUrl: string;
  readonly token: string;
}

const WORDS: Words = {
  system: 'github',
  address: 'the address of its API',
  secret: '`github-token`',
  right: '`issues: read`',
};

/** Issues on GitHub, by `GET /repos/{owner}/{repo}/issues/{number}`. */
export function github(settings: GithubSettings | null): TicketSystem {
  return {
    words: WORDS,
    question: (id) => {
      if (settings === null || settings.token === '')
        throw notSetUp(WORDS, '`github-token` to one that may read issues');
      const { project, number } = partsOf(id);
      return {
        url: `${baseUrl(WORDS, settings.apiUrl)}/repos/${project}/issues/${number}`,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: bearer('github', settings.token),
          'x-github-api-version': '2022-11-28',
        },
        // Moved to another repository, deleted, or never there. The one that moved has another name now.
        isMissing: (status, answer) =>
          [301, 404, 410].includes(status) && textAt(answer, 'message') !== undefined,
      };
    },
    read: (answer, id) => {
      const { project, number } = partsOf(id);
      const home = textAt(answer, 'repository_url')?.toLowerCase();
      if (at(answer, 'number') !== number || home?.endsWith(`/repos/${project}`) !== true)
        return undefined;
      return at(answer, 'pull_request') === undefined ? issueOf(answer, project) : null;
    },
  };
}

function issueOf(answer: unknown, project: string): TicketFound | undefined {
  const title = textAt(answer, 'title');
  const state = textAt(answer, 'state');
  const openedAt = readInstant(textAt(answer, 'created_at') ?? '');
  if (title === undefined || openedAt === undefined || (state !== 'open' && state !== 'closed'))
    return undefined;
  return { title, state, openedAt, project, text: `${title}\n${textAt(answer, 'body') ?? ''}` };
}

function partsOf(id: string): { readonly project: string; readonly number: number } {
  const hash = id.lastIndexOf('#');
  return { project: id.slice(0, hash).toLowerCase(), number: Number(id.slice(hash + 1)) };
}
