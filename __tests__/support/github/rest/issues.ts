import { found, invalid, ok, type RepoCall, type RepoHandlers } from '../api/call.ts';
import { paged } from '../api/paging.ts';
import { commentShape, issueShape, labelShape } from '../shapes/issue.ts';
import { timelineShape } from '../shapes/timeline.ts';
import { addComment } from '../world/issue.ts';
import type { Comment, Issue, Repo } from '../world/model.ts';

export const issues: RepoHandlers = {
  'issues/get': (call) => ok(issueShape(call.world, call.repo, issueOf(call))),
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
    const comment = addComment(call.world, issue, call.token.actor, bodyOf(call));
    return { status: 201, body: commentShape(call.world, call.repo, issue, comment) };
  },
  'issues/update-comment'(call) {
    const { issue, comment } = commentOf(call);
    comment.body = bodyOf(call);
    comment.updatedAt = call.world.clock.tick();
    return ok(commentShape(call.world, call.repo, issue, comment));
  },
  'issues/list-events': (call) =>
    paged(call, issueOf(call).timeline, (event) => timelineShape(call.world, call.repo, event)),
  'issues/list-events-for-timeline': (call) =>
    paged(call, issueOf(call).timeline, (event) => timelineShape(call.world, call.repo, event)),
};

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

function bodyOf({ world, body }: RepoCall): string {
  const text = body['body'];
  if (typeof text !== 'string' || text === '')
    throw invalid('IssueComment', 'body', "body can't be blank");
  if (text.length > world.limits.comment) {
    const message = `body is too long (maximum is ${world.limits.comment} characters)`;
    throw invalid('IssueComment', 'body', message);
  }
  return text;
}
