import type { PullRequestTimelineItemsItemType } from '@octokit/graphql-schema';
import { nodeId } from '../shapes/account.ts';
import { timeText } from '../world/clock.ts';
import type { Comment, Pull, Review, TimelineEvent } from '../world/model.ts';
import { pullCommits, reviewsSeenBy } from '../world/pull-changes.ts';
import { actorNode } from './accounts.ts';
import type { Asking, Node } from './asking.ts';
import { commitNode } from './commits.ts';
import { connection, type PageArguments } from './connection.ts';
import { commentNode } from './issues.ts';
import { refNode } from './repositories.ts';

export interface TimelineArguments extends PageArguments {
  /** `HEAD_REF_FORCE_PUSHED_EVENT` … */
  readonly itemTypes?: readonly PullRequestTimelineItemsItemType[] | null;
  readonly since?: string | null;
  readonly skip?: number | null;
}

interface Item {
  readonly kind: string;
  readonly at: number;
  readonly node: () => Node | null;
}

const MODELLED = new Set<PullRequestTimelineItemsItemType>([
  'ADDED_TO_MERGE_QUEUE_EVENT',
  'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT',
  'BASE_REF_CHANGED_EVENT',
  'BASE_REF_FORCE_PUSHED_EVENT',
  'CLOSED_EVENT',
  'HEAD_REF_FORCE_PUSHED_EVENT',
  'ISSUE_COMMENT',
  'LABELED_EVENT',
  'MERGED_EVENT',
  'PULL_REQUEST_COMMIT',
  'PULL_REQUEST_REVIEW',
  'REMOVED_FROM_MERGE_QUEUE_EVENT',
  'RENAMED_TITLE_EVENT',
  'REOPENED_EVENT',
  'REVIEW_DISMISSED_EVENT',
  'UNLABELED_EVENT',
]);

/** What happened to a pull request. GitHub's `totalCount` counts what the filter leaves out, too. */
export function timelineItems(asking: Asking, pull: Pull, args: TimelineArguments): Node {
  const strange = args.itemTypes?.find((type) => !MODELLED.has(type));
  if (strange !== undefined) throw new Error(`the timeline item ${strange} is not modelled`);
  const all = itemsOf(asking, pull);
  const since = typeof args.since === 'string' ? Date.parse(args.since) : 0;
  const some = all
    .filter(
      ({ kind, at }) => (args.itemTypes?.some((type) => type === kind) ?? true) && at >= since,
    )
    .slice(args.skip ?? 0);
  const page = connection('timelineItems', some, args, ({ node }) => node(), all.length);
  return {
    ...page,
    filteredCount: some.length,
    pageCount: (page['nodes'] as readonly unknown[]).length,
    updatedAt: timeText(pull.issue.updatedAt),
  };
}

function itemsOf(asking: Asking, pull: Pull): readonly Item[] {
  const { issue, repo } = pull;
  const commits = pullCommits(pull).map((sha) => ({
    kind: 'PULL_REQUEST_COMMIT',
    at: repo.git.read(sha).committer.time * 1000,
    node: () => asking.nodes.pullCommit(asking, pull, sha),
  }));
  const reviews = reviewsSeenBy(pull, asking.token.actor).map((review: Review) => ({
    kind: 'PULL_REQUEST_REVIEW',
    at: review.submittedAt,
    node: () => asking.nodes.review(asking, pull, review),
  }));
  const comments = issue.comments.map((comment: Comment) => ({
    kind: 'ISSUE_COMMENT',
    at: comment.createdAt,
    node: () => commentNode(asking, repo, issue, comment),
  }));
  const events = issue.timeline.map((event) => ({
    kind: event.type.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    at: event.at,
    node: () => eventNode(asking, pull, event),
  }));
  return [...commits, ...reviews, ...comments, ...events].toSorted((a, b) => a.at - b.at);
}

function eventNode(asking: Asking, pull: Pull, event: TimelineEvent): Node {
  return {
    __typename: event.type,
    id: nodeId('EV', event.id),
    createdAt: timeText(event.at),
    actor: actorNode(asking.world, event.actor),
    pullRequest: () => asking.nodes.pull(asking, pull),
    ...details(asking, pull, event),
  };
}

function details(asking: Asking, pull: Pull, event: TimelineEvent): Node {
  const { repo } = pull;
  switch (event.type) {
    case 'HeadRefForcePushedEvent':
    case 'BaseRefForcePushedEvent': {
      const head = event.type === 'HeadRefForcePushedEvent';
      const where = head ? pull.headRepo : repo;
      const ref = `refs/heads/${head ? pull.headRef : pull.baseRef}`;
      return {
        beforeCommit: () => commitNode(asking, repo, event.before),
        afterCommit: () => commitNode(asking, repo, event.after),
        ref: () => (where === null ? null : refNode(asking, where, ref)),
      };
    }
    case 'BaseRefChangedEvent':
      return { previousRefName: event.before, currentRefName: event.after };
    case 'AutomaticBaseChangeSucceededEvent':
      return { oldBase: event.before, newBase: event.after };
    case 'ReviewDismissedEvent':
      return {
        previousReviewState: event.previous,
        dismissalMessage: event.message,
        review: () => asking.nodes.review(asking, pull, event.review),
        pullRequestCommit: () =>
          event.commit === null ? null : asking.nodes.pullCommit(asking, pull, event.commit),
      };
    case 'LabeledEvent':
    case 'UnlabeledEvent':
      return { label: { __typename: 'Label', id: nodeId('LA', event.label), name: event.label } };
    case 'MergedEvent':
      return { commit: () => commitNode(asking, repo, event.commit), mergeRefName: pull.baseRef };
    case 'ClosedEvent':
      return { stateReason: null };
    case 'ReopenedEvent':
      return { stateReason: null };
    case 'AddedToMergeQueueEvent':
      return { enqueuer: actorNode(asking.world, event.actor) };
    case 'RemovedFromMergeQueueEvent':
      return { enqueuer: actorNode(asking.world, event.actor), reason: null };
  }
}
