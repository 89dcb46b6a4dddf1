import { nodeId, type Shape, userShape } from '../shapes/account.ts';
import { commentShape, issueShape } from '../shapes/issue.ts';
import { pullShape, reviewShape } from '../shapes/pull.ts';
import { repoPage, repoShape } from '../shapes/repository.ts';
import { timeText } from './clock.ts';
import { NOTHING } from './git.ts';
import type { IssueHandle } from './issue.ts';
import type { Account, Activity, Comment, Pull, QueueEntry, Repo, Review, World } from './model.ts';
import type { PullHandle } from './pull-request.ts';

export type EventName =
  | 'pull_request'
  | 'pull_request_target'
  | 'pull_request_review'
  | 'merge_group'
  | 'workflow_dispatch'
  | 'issue_comment'
  | 'push'
  | 'schedule';

/** What an event is about, as far as its kind needs it. */
export interface EventSubject {
  readonly pull?: PullHandle;
  readonly issue?: IssueHandle;
  readonly review?: Review;
  readonly comment?: Comment;
  readonly entry?: QueueEntry;
  /** `refs/heads/main`, for a push, or a branch to run a workflow on. */
  readonly ref?: string;
  readonly before?: string;
  readonly after?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly sender?: Account;
  /** The head before a `synchronize`, the branch before an `edited`. */
  readonly changes?: Shape;
}

/** The payload of an event, made from the state of now. */
export function eventPayload(
  world: World,
  repo: Repo,
  name: EventName,
  action: string | null,
  subject: EventSubject = {},
): Shape {
  const person = senderOf(repo, action, subject);
  return {
    ...(action === null ? {} : { action }),
    ...details(world, repo, name, action, subject),
    repository: repoShape(world, repo),
    ...(repo.owner.type === 'Organization'
      ? {
          organization: {
            login: repo.owner.login,
            id: repo.owner.id,
            node_id: nodeId('O', repo.owner.id),
          },
        }
      : {}),
    ...(name === 'schedule' ? {} : { sender: userShape(world, person) }),
  };
}

function details(
  world: World,
  repo: Repo,
  name: EventName,
  action: string | null,
  subject: EventSubject,
): Shape {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return pullDetails(world, action, subject);
    case 'pull_request_review': {
      const { state: pull } = needed(subject.pull, 'pull');
      const review = needed(subject.review, 'review');
      const shape = reviewShape(world, pull, review);
      const state = review.state.toLowerCase();
      return { review: { ...shape, state }, pull_request: pullShape(world, pull) };
    }
    case 'merge_group':
      return { merge_group: groupShape(world, repo, needed(subject.entry, 'entry')) };
    case 'workflow_dispatch':
      return {
        inputs: subject.inputs ?? null,
        ref: subject.ref ?? `refs/heads/${repo.defaultBranch}`,
        workflow: '.github/workflows/grantproof.yml',
      };
    case 'issue_comment': {
      const { issue } = needed(subject.pull ?? subject.issue, 'issue');
      const comment = needed(subject.comment, 'comment');
      return {
        issue: issueShape(world, repo, issue),
        comment: commentShape(world, repo, issue, comment),
      };
    }
    case 'push':
      return pushDetails(world, repo, subject);
    case 'schedule':
      return { schedule: '17 4 * * *', workflow: '.github/workflows/grantproof.yml' };
  }
}

function pullDetails(world: World, action: string | null, subject: EventSubject): Shape {
  const { state: pull } = needed(subject.pull, 'pull');
  const before = subject.before ?? lastPush(pull)?.before;
  return {
    number: pull.issue.number,
    pull_request: pullShape(world, pull),
    ...(action === 'synchronize' ? { before, after: pull.headOid } : {}),
    ...(subject.changes === undefined ? {} : { changes: subject.changes }),
  };
}

function groupShape(world: World, repo: Repo, { head, base, ref }: QueueEntry): Shape {
  const commit = repo.git.read(head);
  const branch = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref)?.[1] ?? '';
  return {
    head_sha: head,
    head_ref: ref,
    base_sha: base,
    base_ref: `refs/heads/${branch}`,
    head_commit: headCommit(world, repo, commit.sha),
  };
}

function pushDetails(world: World, repo: Repo, subject: EventSubject): Shape {
  const ref = subject.ref ?? `refs/heads/${repo.defaultBranch}`;
  const last = repo.activity.findLast((activity) => activity.ref === ref);
  const pusher = senderOf(repo, null, subject);
  const before = subject.before ?? last?.before ?? NOTHING;
  const after = subject.after ?? last?.after ?? NOTHING;
  const commits =
    after === NOTHING
      ? []
      : repo.git.log(before === NOTHING ? [after] : [`${before}..${after}`], 2048).toReversed();
  return {
    ref,
    before,
    after,
    created: before === NOTHING,
    deleted: after === NOTHING,
    forced: last?.type === 'force_push',
    base_ref: null,
    compare: `${repoPage(world, repo)}/compare/${before}...${after}`,
    commits: commits.map(({ sha }) => headCommit(world, repo, sha)),
    head_commit: after === NOTHING ? null : headCommit(world, repo, after),
    pusher: { name: pusher.login, email: pusher.email },
  };
}

function headCommit(world: World, repo: Repo, sha: string): Shape {
  const { tree, message, author, committer } = repo.git.read(sha);
  return {
    id: sha,
    tree_id: tree,
    distinct: true,
    message,
    timestamp: timeText(committer.time * 1000),
    url: `${repoPage(world, repo)}/commit/${sha}`,
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  };
}

/** Whoever acted last on what the event is about, unless the test says who. */
export function senderOf(repo: Repo, action: string | null, subject: EventSubject): Account {
  const { sender, review, comment, entry, pull, ref } = subject;
  const pusher = repo.activity.findLast((activity) => ref === undefined || activity.ref === ref);
  const synchronizer =
    pull !== undefined && action === 'synchronize' ? lastPush(pull.state)?.actor : undefined;
  return (
    sender ??
    review?.author ??
    comment?.author ??
    entry?.enqueuer ??
    synchronizer ??
    pull?.issue.author ??
    pusher?.actor ??
    repo.owner
  );
}

/** The last push to the head of a pull request. */
function lastPush({ headRepo, headRef }: Pull): Activity | undefined {
  return headRepo?.activity.findLast(({ ref }) => ref === `refs/heads/${headRef}`);
}

function needed<T>(part: T | undefined, name: string): T {
  if (part === undefined) throw new Error(`the event needs its \`${name}\``);
  return part;
}
