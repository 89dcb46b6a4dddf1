import { found, invalid, ok, Refusal, type RepoCall, type RepoHandlers } from '../api/call.ts';
import { paged } from '../api/paging.ts';
import { commentShape, issueShape, labelShape } from '../shapes/issue.ts';
import { timelineShape } from '../shapes/timeline.ts';
import { addComment, issueHandle } from '../world/issue.ts';
import type { Comment, Issue, Repo } from '../world/model.ts';
import { makeIssue } from '../world/opening.ts';

const MOST_TITLE = 256;

export const issues: RepoHandlers = {
  'issues/get': (call) => ok(issueShape(call.world, call.repo, shown(call))),
  'issues/list-for-repo': (call) =>
    paged(call, listed(call), (issue) => issueShape(call.world, call.repo, issue)),
  'issues/create'(call) {
    const { world, repo, token, body } = call;
    if (!repo.hasIssues) throw new Refusal(410, 'Issues has been disabled in this repository.');
    const title = titleOf(body['title']);
    const text = body['body'] === undefined ? null : textOf(call, 'Issue');
    const issue = makeIssue(world, repo, token.actor, title, text, () => null);
    for (const name of namesOf(body['labels'])) issue.labels.add(name);
    return { status: 201, body: issueShape(world, repo, issue) };
  },
  'issues/update'(call) {
    const { world, repo, token, body } = call;
    const issue = shown(call);
    const handle = issueHandle(world, issue);
    if (body['title'] !== undefined) handle.edit({ title: titleOf(body['title']) });
    if (body['body'] !== undefined) handle.edit({ body: textOf(call, 'Issue') });
    if (body['labels'] !== undefined) {
      issue.labels.clear();
      for (const name of namesOf(body['labels'])) issue.labels.add(name);
    }
    if (body['state'] === 'closed' && issue.state === 'OPEN') handle.close(token.actor);
    if (body['state'] === 'open' && issue.state === 'CLOSED') handle.reopen(token.actor);
    return ok(issueShape(world, repo, issue));
  },
  'issues/list-labels-on-issue': (call) =>
    paged(call, [...issueOf(call).labels], (name) => labelShape(call.world, call.repo, name)),
  'issues/list-comments'(call) {
    const issue = issueOf(call);
    const since = call.url.searchParams.get('since');
    const from = since === null ? Number.NEGATIVE_INFINITY : Date.parse(since);
    const some = issue.comments.filter(({ updatedAt }) => updatedAt >= from);
    return paged(call, some, (comment) => commentShape(call.world, call.repo, issue, comment));
  },
  'issues/get-comment'(call) {
    const { issue, comment } = commentOf(call);
    return ok(commentShape(call.world, call.repo, issue, comment));
  },
  'issues/create-comment'(call) {
    const issue = issueOf(call);
    const comment = addComment(call.world, issue, call.token.actor, textOf(call, 'IssueComment'));
    return { status: 201, body: commentShape(call.world, call.repo, issue, comment) };
  },
  'issues/update-comment'(call) {
    const { issue, comment } = commentOf(call);
    comment.body = textOf(call, 'IssueComment');
    comment.updatedAt = call.world.clock.tick();
    return ok(commentShape(call.world, call.repo, issue, comment));
  },
  'issues/list-events': (call) =>
    paged(call, issueOf(call).timeline, (event) => timelineShape(call.world, call.repo, event)),
  'issues/list-events-for-timeline': (call) =>
    paged(call, issueOf(call).timeline, (event) => timelineShape(call.world, call.repo, event)),
};

/** An issue, where the repository has any; pull requests are among them, and always there. */
function shown(call: RepoCall): Issue {
  const issue = issueOf(call);
  if (issue.pull === null && !call.repo.hasIssues)
    throw new Refusal(410, 'Issues are disabled for this repo');
  return issue;
}

/** Pull requests are listed among the issues. */
function listed({ repo, url }: RepoCall): readonly Issue[] {
  const wanted = (name: string): string | null => url.searchParams.get(name);
  const state = wanted('state') ?? 'open';
  const creator = wanted('creator')?.toLowerCase() ?? null;
  const labels = wanted('labels')?.split(',') ?? [];
  const since = Date.parse(wanted('since') ?? '1970-01-01T00:00:00Z');
  const some = [...repo.issues.values()].filter(
    (issue) =>
      (state === 'all' || (state === 'open') === (issue.state === 'OPEN')) &&
      (creator === null || issue.author.login.toLowerCase() === creator) &&
      labels.every((name) => issue.labels.has(name)) &&
      issue.updatedAt >= since &&
      (repo.hasIssues || issue.pull !== null),
  );
  const places = {
    created: (issue: Issue) => issue.createdAt,
    updated: (issue: Issue) => issue.updatedAt,
    comments: (issue: Issue) => issue.comments.length,
  };
  const place = places[(wanted('sort') ?? 'created') as keyof typeof places];
  const ascending = some.toSorted((a, b) => place(a) - place(b) || a.number - b.number);
  return wanted('direction') === 'asc' ? ascending : ascending.toReversed();
}

function issueOf({ repo, params }: RepoCall): Issue {
  return found(repo.issues.get(Number(params['issue_number'])));
}

function commentOf({ repo, params }: RepoCall): {
  readonly issue: Issue;
  readonly comment: Comment;
} {
  const id = Number(params['comment_id']);
  return found(commentsOf(repo).find(({ comment }) => comment.id === id));
}

function commentsOf(repo: Repo): readonly { readonly issue: Issue; readonly comment: Comment }[] {
  return [...repo.issues.values()].flatMap((issue) =>
    issue.comments.map((comment) => ({ issue, comment })),
  );
}

/** A comment says something; an issue need not. */
function textOf({ world, body }: RepoCall, resource: 'Issue' | 'IssueComment'): string {
  const text = body['body'] ?? '';
  if (typeof text !== 'string' || (text === '' && resource === 'IssueComment'))
    throw invalid(resource, 'body', "body can't be blank");
  if (text.length > world.limits.comment) {
    const message = `body is too long (maximum is ${world.limits.comment} characters)`;
    throw invalid(resource, 'body', message);
  }
  return text;
}

function titleOf(value: unknown): string {
  const title = String(value);
  if (title.trim() === '') throw invalid('Issue', 'title', "title can't be blank");
  if (title.length <= MOST_TITLE) return title;
  throw invalid('Issue', 'title', `title is too long (maximum is ${MOST_TITLE} characters)`);
}

function namesOf(value: unknown): readonly string[] {
  const labels = (value ?? []) as readonly (string | { readonly name: string })[];
  return labels.map((label) => (typeof label === 'string' ? label : label.name));
}
