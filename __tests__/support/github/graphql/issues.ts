import { nodeId } from '../shapes/account.ts';
import { timeText } from '../world/clock.ts';
import { type Comment, fullName, type Issue, type Repo } from '../world/model.ts';
import { actorNode } from './accounts.ts';
import { type Asking, demand, type Node } from './asking.ts';
import { connection, type PageArguments } from './connection.ts';

export function issueNode(asking: Asking, repo: Repo, issue: Issue): Node {
  return {
    ...talkNode(asking, repo, issue),
    __typename: 'Issue',
    id: nodeId('I', issue.id),
    url: `${asking.world.origin}/${fullName(repo)}/issues/${issue.number}`,
    state: issue.state,
  };
}

/** What issues and pull requests have in common. */
export function talkNode(asking: Asking, repo: Repo, issue: Issue): Node {
  const { world, token } = asking;
  return {
    number: issue.number,
    databaseId: issue.id,
    fullDatabaseId: String(issue.id),
    title: issue.title,
    body: issue.body ?? '',
    author: actorNode(world, issue.author),
    viewerDidAuthor: issue.author === token.actor,
    createdAt: timeText(issue.createdAt),
    updatedAt: timeText(issue.updatedAt),
    closed: issue.state !== 'OPEN',
    closedAt: issue.closedAt === null ? null : timeText(issue.closedAt),
    locked: false,
    labels: (page: PageArguments) =>
      connection('labels', [...issue.labels], page, (name) => ({
        __typename: 'Label',
        id: nodeId('LA', name),
        name,
        color: 'ededed',
        description: null,
      })),
    comments(page: PageArguments) {
      demand(asking, repo, 'issues: read', 'pull-requests: read');
      return connection('comments', issue.comments, page, (comment) =>
        commentNode(asking, repo, issue, comment),
      );
    },
  };
}

export function commentNode(asking: Asking, repo: Repo, issue: Issue, comment: Comment): Node {
  const { id, author, body } = comment;
  const kind = issue.pull === null ? 'issues' : 'pull';
  const edited = comment.updatedAt !== comment.createdAt;
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', id),
    databaseId: id,
    fullDatabaseId: String(id),
    url: `${asking.world.origin}/${fullName(repo)}/${kind}/${issue.number}#issuecomment-${id}`,
    author: actorNode(asking.world, author),
    viewerDidAuthor: author === asking.token.actor,
    viewerCanUpdate: author === asking.token.actor,
    body,
    isMinimized: false,
    createdAt: timeText(comment.createdAt),
    updatedAt: timeText(comment.updatedAt),
    lastEditedAt: edited ? timeText(comment.updatedAt) : null,
  };
}
