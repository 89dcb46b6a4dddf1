import { NOTHING } from './git.ts';
import type { Account, ActivityType, Pull, Repo, World } from './model.ts';
import { baseGone, closePull, headMoved, mergedFromOutside, openPulls } from './pull-changes.ts';

export interface RefMove {
  /** Without `refs/heads/`. */
  readonly branch: string;
  readonly to: string | null;
  readonly by: Account;
  readonly type?: ActivityType;
  /** Where it must stand; wherever it does, unless said. */
  readonly from?: string | null;
  /** Known to lose nothing. */
  readonly grows?: boolean;
}

/**
 * Moves a branch as a push does: records the activity, and tells the pull requests from it and to it. False where it does
 * not stand where it is expected.
 */
export function moveBranch(world: World, repo: Repo, move: RefMove): boolean {
  const { branch, to } = move;
  const before = repo.git.commit(`refs/heads/${branch}`);
  const { from = before } = move;
  if (!repo.git.swapRef(`refs/heads/${branch}`, from, to)) return false;
  branchMoved(world, repo, { ...move, before });
  return true;
}

/** Records that a branch was moved, and what follows from it. */
export function branchMoved(
  world: World,
  repo: Repo,
  move: Omit<RefMove, 'from'> & { readonly before: string | null },
): void {
  const { branch, before, to, by, type, grows = false } = move;
  if (before === to) return;
  const ref = `refs/heads/${branch}`;
  const at = world.clock.tick();
  const forced = !grows && before !== null && to !== null && !repo.git.isAncestor(before, to);
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
