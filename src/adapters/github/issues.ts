import type { Issue, IssueComment, Issues } from '../../ports/issues.ts';
import { graphqlAccount } from './accounts.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import { cutComment } from './comment.ts';
import { readNodes, readPages } from './pager.ts';
import { ISSUE_COMMENTS, VIEWER } from './queries/issues.ts';
import { repositoryName } from './repository-name.ts';

export interface IssuesOptions {
  readonly client: Client;
  /** `OWNER/NAME`. */
  readonly repository: string;
}

/** An issue of our own is looked for among the newest thousand of the account. */
const MOST_PAGES = 10;
const MOST_TITLE = 256;
const READ = ['issues: read'];
const WRITE = ['issues: write'];

interface Viewer {
  readonly login: string;
  readonly id: string;
}

/** The issues of a repository. Reading takes `issues: read`, all else `issues: write`. */
export function createIssues(options: IssuesOptions): Issues {
  const { client } = options;
  const { owner, name } = repositoryName(options.repository);
  const repo = { owner, repo: name };
  let whose: Promise<Viewer> | null = null;

  function viewer(): Promise<Viewer> {
    whose ??= client.query(VIEWER, {}, { about: 'the account of the token' }).then((data) => ({
      login: data.at('viewer', 'login').text(),
      id: data.at('viewer', 'databaseId').id(),
    }));
    return whose;
  }

  /** By the list, which knows at once what the search learns later. */
  async function findOwn(marker: string): Promise<number | null> {
    const { login, id } = await viewer();
    const isOwn = (issue: Answer): boolean =>
      issue.at('user').orNull()?.at('id').id() === id && bodyOf(issue).startsWith(marker);
    let pages = 0;
    const issues = await readPages(
      client,
      'GET /repos/{owner}/{repo}/issues',
      { ...repo, state: 'all', creator: login, sort: 'created', direction: 'desc' },
      {
        about: `the issues of \`${login}\``,
        accept: [403, 404, 410],
        needs: READ,
        enough(page) {
          pages += 1;
          return pages === MOST_PAGES || page.some(isOwn);
        },
      },
    );
    // Pull requests are listed, too.
    const own = (issues ?? []).filter((issue) => issue.at('pull_request').orNull() === null);
    return own.find(isOwn)?.at('number').number() ?? null;
  }

  return {
    async read(number): Promise<Issue | null> {
      const { status, body } = await client.rest(
        'GET /repos/{owner}/{repo}/issues/{issue_number}',
        { ...repo, issue_number: number },
        { about: `issue #${number}`, accept: [403, 404, 410], needs: READ },
      );
      if (status >= 400 || body.at('pull_request').orNull() !== null) return null;
      const { id } = await viewer();
      return {
        number: body.at('number').number(),
        open: body.at('state').oneOf(['open', 'closed']) === 'open',
        body: bodyOf(body),
        own: body.at('user').orNull()?.at('id').id() === id,
      };
    },

    async comments(number) {
      const nodes = await readNodes(
        client,
        {
          text: ISSUE_COMMENTS,
          variables: { owner, name, number },
          about: `the comments of issue #${number}`,
          needs: READ,
        },
        (data) => data.at('repository', 'issue', 'comments'),
      );
      const { id } = await viewer();
      return (nodes ?? []).map((node) => readComment(node, id));
    },

    async open(marker, title, body) {
      const own = await findOwn(marker);
      if (own !== null) return own;
      const { status, body: made } = await client.rest(
        'POST /repos/{owner}/{repo}/issues',
        { ...repo, title: title.slice(0, MOST_TITLE).toWellFormed(), body: cutComment(body) },
        // 410 where the repository has no issues.
        { about: 'an issue', accept: [403, 404, 410], once: true, needs: WRITE },
      );
      return status >= 400 ? null : made.at('number').number();
    },

    async answer(number, body, close) {
      const about = `issue #${number}`;
      const accept = [403, 404, 410];
      const issue = { ...repo, issue_number: number };
      // Closed first: what is closed is not answered again by a run that finds no answer.
      if (close) {
        const closed = await client.rest(
          'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
          { ...issue, state: 'closed', state_reason: 'completed' },
          { about, accept, needs: WRITE },
        );
        if (closed.status >= 400) return 'refused';
      }
      const { status } = await client.rest(
        'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        { ...issue, body: cutComment(body) },
        { about, accept, once: true, needs: WRITE },
      );
      return status >= 400 ? 'refused' : 'done';
    },
  };
}

const bodyOf = (issue: Answer): string => issue.at('body').orNull()?.text() ?? '';

function readComment(node: Answer, viewer: string): IssueComment {
  const author = graphqlAccount(node.at('author'));
  return {
    id: node.at('fullDatabaseId').id(),
    author,
    body: node.at('body').text(),
    createdAt: node.at('createdAt').instant(),
    edited: node.at('lastEditedAt').orNull() !== null,
    own: author?.id === viewer,
  };
}
