import { timeText } from '../world/clock.ts';
import type { Comment, Issue, Repo, World } from '../world/model.ts';
import { maybeUserShape, nodeId, type Shape, userShape } from './account.ts';
import { repoPage, repoUrl } from './repository.ts';

/** An `issue`; one with `pull_request` where it is a pull request. */
export function issueShape(world: World, repo: Repo, issue: Issue): Shape {
  const url = `${repoUrl(world, repo)}/issues/${issue.number}`;
  const kind = issue.pull === null ? 'issues' : 'pull';
  const page = `${repoPage(world, repo)}/${kind}/${issue.number}`;
  return {
    url,
    repository_url: repoUrl(world, repo),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    id: issue.id,
    node_id: nodeId(issue.pull === null ? 'I' : 'PR', issue.id),
    number: issue.number,
    title: issue.title,
    user: userShape(world, issue.author),
    labels: [...issue.labels].map((name) => labelShape(world, repo, name)),
    state: issue.state === 'OPEN' ? 'open' : 'closed',
    state_reason: issue.state === 'OPEN' ? null : 'completed',
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: issue.comments.length,
    created_at: timeText(issue.createdAt),
    updated_at: timeText(issue.updatedAt),
    closed_at: issue.closedAt === null ? null : timeText(issue.closedAt),
    closed_by: maybeUserShape(world, issue.closedBy),
    author_association: 'NONE',
    active_lock_reason: null,
    body: issue.body,
    ...(issue.pull === null ? {} : { pull_request: pullLinks(world, repo, issue, issue.pull) }),
  };
}

/** A `label`. */
export function labelShape(world: World, repo: Repo, name: string): Shape {
  return {
    id: Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 1e9, 7),
    node_id: nodeId('LA', name),
    url: `${repoUrl(world, repo)}/labels/${encodeURIComponent(name)}`,
    name,
    description: null,
    color: 'ededed',
    default: false,
  };
}

/** An `issue-comment`. */
export function commentShape(world: World, repo: Repo, issue: Issue, comment: Comment): Shape {
  const kind = issue.pull === null ? 'issues' : 'pull';
  const { id, author, body } = comment;
  return {
    id,
    node_id: nodeId('IC', id),
    url: `${repoUrl(world, repo)}/issues/comments/${id}`,
    html_url: `${repoPage(world, repo)}/${kind}/${issue.number}#issuecomment-${id}`,
    issue_url: `${repoUrl(world, repo)}/issues/${issue.number}`,
    body,
    user: maybeUserShape(world, author),
    created_at: timeText(comment.createdAt),
    updated_at: timeText(comment.updatedAt),
    author_association: 'NONE',
    performed_via_github_app: null,
  };
}

function pullLinks(
  world: World,
  repo: Repo,
  { number }: Issue,
  pull: NonNullable<Issue['pull']>,
): Shape {
  const page = `${repoPage(world, repo)}/pull/${number}`;
  return {
    url: `${repoUrl(world, repo)}/pulls/${number}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    merged_at: pull.merged === null ? null : timeText(pull.merged.at),
  };
}
