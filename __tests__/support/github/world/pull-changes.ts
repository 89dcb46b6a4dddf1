import type { Account, Pull, Repo, Review, World } from './model.ts';

/** The open pull requests into a repository, by number. */
export function openPulls(repo: Repo): readonly Pull[] {
  return [...repo.issues.values()].flatMap(({ pull, state }) =>
    pull !== null && state === 'OPEN' ? [pull] : [],
  );
}

/** What a push to the head of a pull request does to it. */
export function headMoved(
  world: World,
  pull: Pull,
  move: {
    readonly to: string;
    readonly forced: boolean;
    readonly by: Account;
    readonly at: number;
  },
): void {
  const { to, forced, by, at } = move;
  const before = pull.headOid;
  const stale = pull.repo.protections.some(
    ({ rule }) => rule.branch === pull.baseRef && rule.dismissStale === true,
  );
  const patch = stale ? patchId(pull) : '';
  pull.headOid = to;
  pull.baseOid = baseTip(pull);
  pull.issue.updatedAt = at;
  pull.repo.git.setRef(`refs/pull/${pull.issue.number}/head`, to);
  if (forced) {
    const type = 'HeadRefForcePushedEvent';
    pull.issue.timeline.push({ id: world.nextId(), type, actor: by, at, before, after: to });
  }
  if (!stale || patchId(pull) === patch) return;
  for (const review of pull.reviews.filter(({ state }) => state === 'APPROVED'))
    dismissReview(world, pull, { review, by, at, message: null, commit: to });
}

export function dismissReview(
  world: World,
  pull: Pull,
  dismissal: {
    readonly review: Review;
    readonly by: Account;
    readonly at: number;
    readonly message: string | null;
    readonly commit: string | null;
  },
): void {
  const { review, by: actor, at, message, commit } = dismissal;
  const previous = review.state;
  review.state = 'DISMISSED';
  const type = 'ReviewDismissedEvent';
  const event = { id: world.nextId(), type, actor, at, review, previous, message, commit } as const;
  pull.issue.timeline.push(event);
  pull.issue.updatedAt = at;
}

export function closePull(world: World, pull: Pull, by: Account, at: number): void {
  const { issue } = pull;
  issue.state = 'CLOSED';
  issue.closedAt = at;
  issue.closedBy = by;
  issue.updatedAt = at;
  issue.timeline.push({ id: world.nextId(), type: 'ClosedEvent', actor: by, at });
}

/** Where a merged branch is deleted, pull requests onto it are aimed at what it was merged into; else they are closed. */
export function baseGone(world: World, pull: Pull, by: Account, at: number): void {
  const { issue, repo, baseRef: before } = pull;
  const merged = [...repo.issues.values()]
    .map((other) => other.pull)
    .find(
      (other) =>
        other !== null &&
        other.merged !== null &&
        other.headRepo === repo &&
        other.headRef === before,
    );
  if (merged === undefined || merged === null) {
    closePull(world, pull, by, at);
    return;
  }
  const after = merged.baseRef;
  const type = 'AutomaticBaseChangeSucceededEvent';
  issue.timeline.push({ id: world.nextId(), type, actor: by, at, before, after });
  pull.baseRef = after;
  pull.baseOid = baseTip(pull);
}

/** A pull request whose head somebody pushed to its base counts as merged. */
export function mergedFromOutside(
  world: World,
  pull: Pull,
  by: Account,
  at: number,
  commit: string,
): void {
  const landed = pull.repo.git.log([`${pull.baseOid}..${pull.headOid}`]).map(({ sha }) => sha);
  markMerged(world, pull, { by, at, commit, landed });
}

export function markMerged(world: World, pull: Pull, merged: NonNullable<Pull['merged']>): void {
  const { issue } = pull;
  const { by: actor, at, commit } = merged;
  pull.merged = merged;
  issue.state = 'MERGED';
  issue.closedAt = at;
  issue.closedBy = actor;
  issue.updatedAt = at;
  issue.timeline.push(
    { id: world.nextId(), type: 'MergedEvent', actor, at, commit },
    { id: world.nextId(), type: 'ClosedEvent', actor, at },
  );
}

/** The merge commit that GitHub names. */
export function namedMerge({ merged, misnamed }: Pull, by: 'rest' | 'graphql'): string | null {
  const isRight = misnamed === undefined || (misnamed.where === 'rest' && by === 'graphql');
  return isRight ? (merged?.commit ?? null) : misnamed.sha;
}

/** The tip of the target branch now. */
export function baseTip(pull: Pull): string {
  const tip = pull.repo.git.commit(`refs/heads/${pull.baseRef}`);
  return tip ?? pull.baseOid;
}

/** The commits of a pull request, oldest first. */
export function pullCommits(pull: Pull): readonly string[] {
  return pull.repo.git
    .log([`${pull.baseOid}..${pull.headOid}`])
    .map(({ sha }) => sha)
    .toReversed();
}

/** What the patch of a pull request is known by, however it is rebased. */
function patchId(pull: Pull): string {
  const { git } = pull.repo;
  const from = git.mergeBase(pull.baseOid, pull.headOid) ?? pull.baseOid;
  const patch = git.bytes(['diff', '--binary', '--full-index', from, pull.headOid]);
  return git.run(['patch-id', '--stable'], patch).split(' ')[0] ?? '';
}

/** Reviews that somebody sees: one that was not submitted is its author's alone. */
export function reviewsSeenBy({ reviews }: Pull, viewer: Account): readonly Review[] {
  return reviews.filter(({ state, author }) => state !== 'PENDING' || author === viewer);
}
