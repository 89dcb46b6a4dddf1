import { isAtLeast, roleOf } from '../world/accounts.ts';
import { timeText } from '../world/clock.ts';
import { trialMerge } from '../world/merging.ts';
import type { Account, Pull, Repo, Review, World } from '../world/model.ts';
import { unmetProtection } from '../world/protection.ts';
import { namedMerge, pullCommits } from '../world/pull-changes.ts';
import { maybeUserShape, nodeId, type Shape, userShape } from './account.ts';
import { labelShape } from './issue.ts';
import { repoPage, repoShape, repoUrl } from './repository.ts';

/** A `pull-request-simple`, as lists have it. */
export function simplePullShape(world: World, pull: Pull): Shape {
  const { issue, repo, headRepo } = pull;
  const url = `${repoUrl(world, repo)}/pulls/${issue.number}`;
  const page = `${repoPage(world, repo)}/pull/${issue.number}`;
  const issueUrl = `${repoUrl(world, repo)}/issues/${issue.number}`;
  const statuses = `${repoUrl(world, repo)}/statuses/${pull.headOid}`;
  const trial = issue.state === 'OPEN' ? trialMerge(world, pull) : namedMerge(pull, 'rest');
  return {
    url,
    id: issue.id,
    node_id: nodeId('PR', issue.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issueUrl,
    number: issue.number,
    state: issue.state === 'OPEN' ? 'open' : 'closed',
    locked: false,
    title: issue.title,
    user: userShape(world, issue.author),
    body: issue.body,
    created_at: timeText(issue.createdAt),
    updated_at: timeText(issue.updatedAt),
    closed_at: issue.closedAt === null ? null : timeText(issue.closedAt),
    merged_at: pull.merged === null ? null : timeText(pull.merged.at),
    merge_commit_sha: pull.unknownMergeability > 0 ? null : trial,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: [...issue.labels].map((name) => labelShape(world, repo, name)),
    milestone: null,
    draft: pull.draft,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repoUrl(world, repo)}/pulls/comments{/number}`,
    comments_url: `${issueUrl}/comments`,
    statuses_url: statuses,
    head: sideShape(world, pull.headOwner, headRepo, pull.headRef, pull.headOid),
    base: sideShape(world, repo.owner, repo, pull.baseRef, pull.baseOid),
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: issueUrl },
      comments: { href: `${issueUrl}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repoUrl(world, repo)}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: association(repo, issue.author),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** A whole `pull-request`. Reading it is what makes GitHub try the merge. */
export function pullShape(world: World, pull: Pull): Shape {
  const { issue, repo } = pull;
  const simple = simplePullShape(world, pull);
  const state = mergeState(world, pull);
  const files = changedFiles(pull);
  return {
    ...simple,
    merged: pull.merged !== null,
    mergeable: state === 'UNKNOWN' || issue.state !== 'OPEN' ? null : state !== 'DIRTY',
    rebaseable: null,
    mergeable_state: state.toLowerCase(),
    merged_by: maybeUserShape(world, pull.merged?.by ?? null),
    comments: issue.comments.length,
    review_comments: 0,
    maintainer_can_modify: pull.headRepo !== repo,
    commits: pullCommits(pull).length,
    additions: files.reduce((sum, { additions }) => sum + additions, 0),
    deletions: files.reduce((sum, { deletions }) => sum + deletions, 0),
    changed_files: files.length,
  };
}

/** What a pull request changes, from its merge base on. */
export function changedFiles(pull: Pull): ReturnType<Repo['git']['diff']> {
  const { git } = pull.repo;
  return git.diff(git.mergeBase(pull.baseOid, pull.headOid) ?? pull.baseOid, pull.headOid);
}

/** GitHub's word for whether it can be merged; a read of it counts. */
export function mergeState(world: World, pull: Pull): 'UNKNOWN' | 'DIRTY' | 'BLOCKED' | 'CLEAN' {
  if (pull.unknownMergeability > 0) {
    pull.unknownMergeability -= 1;
    return 'UNKNOWN';
  }
  if (pull.issue.state !== 'OPEN') return 'UNKNOWN';
  if (trialMerge(world, pull) === null) return 'DIRTY';
  return unmetProtection(pull).length > 0 ? 'BLOCKED' : 'CLEAN';
}

/** A `pull-request-review`. */
export function reviewShape(world: World, pull: Pull, review: Review): Shape {
  const url = `${repoUrl(world, pull.repo)}/pulls/${pull.issue.number}`;
  const page = `${repoPage(world, pull.repo)}/pull/${pull.issue.number}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: maybeUserShape(world, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: url,
    _links: { html: { href: page }, pull_request: { href: url } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: timeText(review.submittedAt) }),
    commit_id: review.commit,
    author_association: association(pull.repo, review.author),
  };
}

/** What GitHub calls somebody's tie to a repository; it says little of what he may do. */
export function association(repo: Repo, account: Account): string {
  if (account === repo.owner) return 'OWNER';
  if (repo.collaborators.has(account)) return 'COLLABORATOR';
  return isAtLeast(roleOf(repo, account), 'write') ? 'MEMBER' : 'NONE';
}

function sideShape(
  world: World,
  owner: Account,
  repo: Repo | null,
  ref: string,
  sha: string,
): Shape {
  return {
    label: `${owner.login}:${ref}`,
    ref,
    sha,
    user: userShape(world, owner),
    repo: repo === null || repo.gone ? null : repoShape(world, repo),
  };
}
