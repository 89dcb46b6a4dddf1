import { sees } from '../api/token.ts';
import { nodeId } from '../shapes/account.ts';
import { association, changedFiles, mergeState } from '../shapes/pull.ts';
import { isAtLeast, roleOf } from '../world/accounts.ts';
import { timeText } from '../world/clock.ts';
import { trialMerge } from '../world/merging.ts';
import { fullName, type Pull, type Review } from '../world/model.ts';
import { latestOpinions, rulesOf } from '../world/protection.ts';
import { namedMerge, pullCommits, reviewsSeenBy } from '../world/pull-changes.ts';
import { actorNode } from './accounts.ts';
import type { Asking, Node } from './asking.ts';
import { commitNode } from './commits.ts';
import { connection, type PageArguments } from './connection.ts';
import { talkNode } from './issues.ts';
import { entryNode, queueNode, refNode, repositoryNode } from './repositories.ts';
import { type TimelineArguments, timelineItems } from './timeline.ts';

export function pullNode(asking: Asking, pull: Pull): Node {
  const { issue, repo, headRepo, merged } = pull;
  const { world } = asking;
  const queue = repo.queues.get(pull.baseRef);
  const entry = queue?.entries.find((each) => each.pull === pull);
  return {
    ...talkNode(asking, repo, issue),
    __typename: 'PullRequest',
    id: nodeId('PR', issue.id),
    url: `${world.origin}/${fullName(repo)}/pull/${issue.number}`,
    state: issue.state,
    isDraft: pull.draft,
    authorAssociation: association(repo, issue.author),
    repository: () => repositoryNode(asking, repo),
    baseRepository: () => repositoryNode(asking, repo),
    lastEditedAt: null,
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseOid,
    baseRef: () => refNode(asking, repo, `refs/heads/${pull.baseRef}`),
    headRefName: pull.headRef,
    headRefOid: pull.headOid,
    headRef: () =>
      headRepo === null ? null : refNode(asking, headRepo, `refs/heads/${pull.headRef}`),
    headRepository: () =>
      headRepo === null || !sees(asking.token, headRepo) ? null : repositoryNode(asking, headRepo),
    headRepositoryOwner: actorNode(world, pull.headOwner),
    isCrossRepository: headRepo !== repo,
    maintainerCanModify: headRepo !== repo,
    merged: merged !== null,
    mergedAt: merged === null ? null : timeText(merged.at),
    mergedBy: actorNode(world, merged?.by ?? null),
    mergeCommit: () => commitNode(asking, repo, namedMerge(pull, 'graphql')),
    potentialMergeCommit: () =>
      issue.state === 'OPEN' ? commitNode(asking, repo, trialMerge(world, pull)) : null,
    mergeable: () => mergeable(asking, pull),
    mergeStateStatus: () => mergeState(world, pull),
    isInMergeQueue: entry !== undefined,
    isMergeQueueEnabled: rulesOf(repo, pull.baseRef).some(({ rule }) => rule.mergeQueue === true),
    mergeQueue: () => (queue === undefined ? null : queueNode(asking, repo, queue)),
    mergeQueueEntry: () =>
      queue === undefined || entry === undefined ? null : entryNode(asking, repo, queue, entry),
    reviewDecision: () => reviewDecision(pull),
    additions: () => changedFiles(pull).reduce((sum, { additions }) => sum + additions, 0),
    deletions: () => changedFiles(pull).reduce((sum, { deletions }) => sum + deletions, 0),
    changedFiles: () => changedFiles(pull).length,
    files(page: PageArguments) {
      const all = changedFiles(pull);
      return connection('files', all.slice(0, world.limits.files), page, fileNode, all.length);
    },
    commits(page: PageArguments) {
      const all = pullCommits(pull);
      return connection(
        'commits',
        all.slice(0, world.limits.pullCommits),
        page,
        (sha) => pullCommitNode(asking, pull, sha),
        all.length,
      );
    },
    reviews(page: PageArguments & { readonly states?: readonly string[] | null }) {
      const some = reviewsSeenBy(pull, asking.token.actor).filter(
        ({ state }) => page.states?.includes(state) ?? true,
      );
      return connection('reviews', some, page, (review) => reviewNode(asking, pull, review));
    },
    latestOpinionatedReviews: (page: PageArguments) =>
      connection('latestOpinionatedReviews', latestOpinions(pull), page, (review) =>
        reviewNode(asking, pull, review),
      ),
    timelineItems: (args: TimelineArguments) => timelineItems(asking, pull, args),
  };
}

/** A commit as a part of a pull request. */
export function pullCommitNode(asking: Asking, pull: Pull, sha: string): Node {
  return {
    __typename: 'PullRequestCommit',
    id: nodeId('PRC', sha),
    commit: () => commitNode(asking, pull.repo, sha),
    pullRequest: () => pullNode(asking, pull),
  };
}

export function reviewNode(asking: Asking, pull: Pull, review: Review): Node {
  const { world, token } = asking;
  const { id, author, body, state } = review;
  const at = timeText(review.submittedAt);
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', id),
    databaseId: id,
    fullDatabaseId: String(id),
    url: `${world.origin}/${fullName(pull.repo)}/pull/${pull.issue.number}#pullrequestreview-${id}`,
    author: actorNode(world, author),
    authorAssociation: association(pull.repo, author),
    authorCanPushToRepository: isAtLeast(roleOf(pull.repo, author), 'write'),
    viewerDidAuthor: author === token.actor,
    state,
    body,
    commit: () => commitNode(asking, pull.repo, review.commit),
    createdAt: at,
    updatedAt: at,
    submittedAt: state === 'PENDING' ? null : at,
    lastEditedAt: null,
    pullRequest: () => pullNode(asking, pull),
    onBehalfOf: (page: PageArguments) => connection('onBehalfOf', [], page, () => null),
  };
}

function mergeable({ world }: Asking, pull: Pull): 'UNKNOWN' | 'CONFLICTING' | 'MERGEABLE' {
  const state = mergeState(world, pull);
  if (state === 'UNKNOWN') return 'UNKNOWN';
  return state === 'DIRTY' ? 'CONFLICTING' : 'MERGEABLE';
}

/** Null where no review is asked for. */
function reviewDecision(pull: Pull): string | null {
  const wanted = Math.max(
    0,
    ...rulesOf(pull.repo, pull.baseRef).map(({ rule }) => rule.approvals ?? 0),
  );
  const opinions = latestOpinions(pull).filter(({ author }) =>
    isAtLeast(roleOf(pull.repo, author), 'write'),
  );
  if (opinions.some(({ state }) => state === 'CHANGES_REQUESTED')) return 'CHANGES_REQUESTED';
  if (wanted === 0) return null;
  const given = opinions.filter(({ state }) => state === 'APPROVED').length;
  return given >= wanted ? 'APPROVED' : 'REVIEW_REQUIRED';
}

function fileNode(file: ReturnType<typeof changedFiles>[number]): Node {
  const words = { added: 'ADDED', removed: 'DELETED', modified: 'MODIFIED', renamed: 'RENAMED' };
  return {
    path: file.path,
    additions: file.additions,
    deletions: file.deletions,
    changeType: file.status === 'changed' ? 'CHANGED' : words[file.status],
  };
}
