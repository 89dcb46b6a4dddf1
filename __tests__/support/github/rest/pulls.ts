import { found, ok, type RepoCall, type RepoHandlers } from '../api/call.ts';
import { paged } from '../api/paging.ts';
import { commitShape, fileShape } from '../shapes/commit.ts';
import { changedFiles, pullShape, reviewShape, simplePullShape } from '../shapes/pull.ts';
import type { Pull, Repo } from '../world/model.ts';
import { pullCommits, reviewsSeenBy } from '../world/pull-changes.ts';

export const pulls: RepoHandlers = {
  'pulls/list': (call) => paged(call, listed(call), (pull) => simplePullShape(call.world, pull)),
  'pulls/get': (call) => ok(pullShape(call.world, pullOf(call))),
  'pulls/list-commits'(call) {
    const { world, repo } = call;
    const commits = pullCommits(pullOf(call)).slice(0, world.limits.pullCommits);
    return paged(call, commits, (sha) => commitShape(world, repo, repo.git.read(sha)));
  },
  'pulls/list-files'(call) {
    const { world, repo } = call;
    const pull = pullOf(call);
    const files = changedFiles(pull).slice(0, world.limits.files);
    return paged(call, files, (file) => fileShape(world, repo, pull.headOid, file));
  },
  'pulls/list-reviews'(call) {
    const pull = pullOf(call);
    return paged(call, reviewsSeenBy(pull, call.token.actor), (review) =>
      reviewShape(call.world, pull, review),
    );
  },
  'pulls/get-review'(call) {
    const pull = pullOf(call);
    const id = Number(call.params['review_id']);
    const review = found(reviewsSeenBy(pull, call.token.actor).find((each) => each.id === id));
    return ok(reviewShape(call.world, pull, review));
  },
  'repos/list-pull-requests-associated-with-commit'(call) {
    const sha = found(call.repo.git.commit(call.params['commit_sha'] ?? ''));
    const associated = call.faults.indexBehind() ? [] : associatedPulls(call.repo, sha);
    return paged(call, associated, (pull) => simplePullShape(call.world, pull));
  },
};

/** Pull requests that a commit belongs to: those that landed it, and for one that has not landed, all that hold it. */
export function associatedPulls(repo: Repo, sha: string): readonly Pull[] {
  const all = allPulls(repo);
  const landed = all.filter(
    ({ merged }) => merged !== null && (merged.commit === sha || merged.landed.includes(sha)),
  );
  if (landed.length > 0) return landed;
  return all.filter((pull) => pull.headOid === sha || pullCommits(pull).includes(sha));
}

function pullOf({ repo, params }: RepoCall): Pull {
  return found(repo.issues.get(Number(params['pull_number']))?.pull);
}

function listed({ repo, url }: RepoCall): readonly Pull[] {
  const wanted = (name: string): string | null => url.searchParams.get(name);
  const state = wanted('state') ?? 'open';
  const head = wanted('head');
  const base = wanted('base');
  const ascending = wanted('direction') === 'asc';
  const some = allPulls(repo).filter(
    (pull) =>
      (state === 'all' || (state === 'open') === (pull.issue.state === 'OPEN')) &&
      (head === null || head === `${pull.headOwner.login}:${pull.headRef}`) &&
      (base === null || base === pull.baseRef),
  );
  return ascending ? some : some.toReversed();
}

function allPulls(repo: Repo): readonly Pull[] {
  return [...repo.issues.values()].flatMap(({ pull }) => (pull === null ? [] : [pull]));
}
