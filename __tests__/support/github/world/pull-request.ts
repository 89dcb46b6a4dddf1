import { addComment, type IssueHandle, issueHandle } from './issue.ts';
import { type MergeMethod, mergePull, updateBranch } from './merging.ts';
import type { Account, Comment, Pull, Review, ReviewState, World } from './model.ts';
import { unmetProtection } from './protection.ts';
import { baseTip, closePull, dismissReview } from './pull-changes.ts';

/** A pull request in the hands of a test. */
export interface PullHandle extends IssueHandle {
  readonly state: Pull;
  head(): string;
  /** The base as GitHub last saw it, which may be behind the branch. */
  base(): string;
  /** A review of the head, or of an older commit; GitHub lets nobody approve what he opened. */
  review(
    by: Account,
    state: Exclude<ReviewState, 'DISMISSED'>,
    details?: { readonly commit?: string; readonly body?: string },
  ): Review;
  dismiss(review: Review, by: Account, message?: string): void;
  /** What GitHub does to a review's commit after a force-push that leaves the patch as it was. */
  reanchor(review: Review, sha: string): void;
  /** Aims at another branch of the same repository. */
  retarget(by: Account, branch: string): void;
  /** Merges the base into the head on GitHub's page; gives the new head. */
  update(by: Account): string;
  comment(by: Account, body: string): Comment;
  close(by: Account): void;
  reopen(by: Account): void;
  /** Lands it and gives the commit; throws on a conflict, and where protection isn't met unless `bypass`. */
  merge(by: Account, method?: MergeMethod, options?: { readonly bypass?: boolean }): string;
  /** What still stands between it and its base, in words; nothing where it may land. */
  unmet(): readonly string[];
  /** The next `reads` of it find that GitHub has not tried to merge it yet. */
  forgetMergeability(reads: number): void;
  /** GitHub names another commit, or none, as what it was merged by: everywhere, or where REST says so alone. */
  misnameMerge(sha: string | null, where?: 'rest' | 'everywhere'): void;
}

export function pullHandle(world: World, pull: Pull): PullHandle {
  const { issue, repo } = pull;
  const handle = issueHandle(world, issue);
  return {
    ...handle,
    state: pull,
    head: () => pull.headOid,
    base: () => pull.baseOid,
    review(by, state, { commit = pull.headOid, body = '' } = {}) {
      if (by === issue.author && (state === 'APPROVED' || state === 'CHANGES_REQUESTED'))
        throw new Error(`${by.login} opened the pull request: GitHub refuses such a review`);
      const id = world.nextId();
      const submittedAt = world.clock.tick();
      const review: Review = { id, author: by, body, submittedAt, state, commit };
      pull.reviews.push(review);
      issue.updatedAt = submittedAt;
      return review;
    },
    dismiss(review, by, message = 'no longer holds') {
      const at = world.clock.tick();
      dismissReview(world, pull, { review, by, at, message, commit: null });
    },
    reanchor(review, sha) {
      review.commit = sha;
    },
    retarget(by, branch) {
      const at = world.clock.tick();
      const type = 'BaseRefChangedEvent';
      const event = { before: pull.baseRef, after: branch, actor: by, at };
      issue.timeline.push({ id: world.nextId(), type, ...event });
      issue.updatedAt = at;
      pull.baseRef = branch;
      pull.baseOid = baseTip(pull);
    },
    update: (by) => updateBranch(world, pull, by),
    comment: (by, body) => addComment(world, issue, by, body),
    close: (by) => closePull(world, pull, by, world.clock.tick()),
    reopen(by) {
      handle.reopen(by);
      pull.headOid = pull.headRepo?.git.commit(`refs/heads/${pull.headRef}`) ?? pull.headOid;
      pull.baseOid = baseTip(pull);
      repo.git.setRef(`refs/pull/${issue.number}/head`, pull.headOid);
    },
    merge(by, method = 'merge', { bypass = false } = {}) {
      const unmet = bypass ? [] : unmetProtection(pull);
      if (unmet.length > 0) throw new Error(`GitHub refuses to merge: ${unmet.join('; ')}`);
      return mergePull(world, pull, by, method);
    },
    unmet: () => unmetProtection(pull),
    forgetMergeability(reads) {
      pull.unknownMergeability = reads;
    },
    misnameMerge(sha, where = 'everywhere') {
      pull.misnamed = { sha, where };
    },
  };
}
