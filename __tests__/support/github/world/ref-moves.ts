import { NOTHING } from './git.ts';
import type { Account, ActivityType, Pull, Repo, World } from './model.ts';
import { baseGone, closePull, headMoved, mergedFromOutside, openPulls } from './pull-changes.ts';

export interface RefMove {
  /** Without `refs/heads/`. */
  readonly branch: string;
  readonly to: string | null;
  readonly by: Account;
  readonly type?: ActivityType;
}

/** Moves a branch as a push does: records the activity, and tells the pull requests from it and to it. */
export function moveBranch(world: World, repo: Repo, { branch, to, by, type }: RefMove): void {
  const ref = `refs/heads/${branch}`;
  const before = repo.git.commit(ref);
  if (before === to) return;
  const at = world.clock.tick();
  const forced = before !== null && to !== null && !repo.git.isAncestor(before, to);
  repo.git.setRef(ref, to);
  repo.pushedAt = at;
  repo.activity.push({
    id: world.nextId(),
    ref,
    before: before ?? NOTHING,
    after: to ?? NOTHING,
    type: type ?? activityType(before, to, forced),
    actor: by,
    at,
  });
  for (const pull of pullsFrom(world, repo, branch)) {
    if (to === null) closePull(world, pull, by, at);
    else headMoved(world, pull, { to, forced, by, at });
  }
  for (const pull of openPulls(repo).filter(({ baseRef }) => baseRef === branch)) {
    if (to === null) baseGone(world, pull, by, at);
    else if (forced) {
      const type = 'BaseRefForcePushedEvent';
      pull.issue.timeline.push({ id: world.nextId(), type, actor: by, at, before, after: to });
    } else if (repo.git.isAncestor(pull.headOid, to)) mergedFromOutside(world, pull, by, at, to);
  }
}

function activityType(before: string | null, to: string | null, forced: boolean): ActivityType {
  if (before === null) return 'branch_creation';
  if (to === null) return 'branch_deletion';
  return forced ? 'force_push' : 'push';
}

function pullsFrom(world: World, repo: Repo, branch: string): readonly Pull[] {
  return world.repositories
    .flatMap(openPulls)
    .filter(({ headRepo, headRef }) => headRepo === repo && headRef === branch);
}
