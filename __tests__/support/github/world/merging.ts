import { webFlow } from './accounts.ts';
import { coAuthorsIn, signature } from './commits.ts';
import { inWorkTree } from './git.ts';
import type { Account, Pull, Repo, World } from './model.ts';
import { baseTip, markMerged, openPulls, pullCommits } from './pull-changes.ts';
import { moveBranch } from './ref-moves.ts';

export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** Lands a pull request. Throws where it conflicts. */
export function mergePull(world: World, pull: Pull, by: Account, method: MergeMethod): string {
  const landed = mergeOnto(world, pull, baseTip(pull), by, method);
  const commit = landed.at(-1) ?? baseTip(pull);
  const { repo, baseRef: branch } = pull;
  // Marked first, so that the push is not taken for somebody's own merge.
  markMerged(world, pull, { by, at: world.clock.tick(), commit, landed });
  world.clock.still(() => moveBranch(world, repo, { branch, to: commit, by, type: 'pr_merge' }));
  return commit;
}

/** The commits that landing a pull request on `onto` makes, oldest first; the last is the new tip. GitHub signs all but rebased ones. */
export function mergeOnto(
  world: World,
  pull: Pull,
  onto: string,
  by: Account,
  method: MergeMethod,
): readonly string[] {
  const made = commitsOnto(world, pull, onto, by, method);
  if (method !== 'rebase') for (const sha of made) world.signed.add(sha);
  return made;
}

function commitsOnto(
  world: World,
  pull: Pull,
  onto: string,
  by: Account,
  method: MergeMethod,
): readonly string[] {
  const { repo, issue, headOid } = pull;
  const time = world.clock.now() / 1000;
  const committer = signature(webFlow(world), time);
  if (method === 'rebase') return rebased(pull, onto, committer);
  const tree = repo.git.mergeTree(onto, headOid);
  if (tree === null) throw conflict(pull);
  const title = `${issue.title} (#${issue.number})`;
  if (method === 'squash') {
    const author = signature(issue.author, time);
    const message = squashMessage(title, repo, pull);
    return [repo.git.commitTree(tree, [onto], message, { author, committer })];
  }
  const from = `${pull.headOwner.login}/${pull.headRef}`;
  const message = `Merge pull request #${issue.number} from ${from}\n\n${issue.title}\n`;
  const author = signature(by, time);
  return [repo.git.commitTree(tree, [onto, headOid], message, { author, committer })];
}

function rebased(
  pull: Pull,
  onto: string,
  committer: ReturnType<typeof signature>,
): readonly string[] {
  const { git } = pull.repo;
  const range = `${pull.baseOid}..${pull.headOid}`;
  const tip = inWorkTree(git, onto, committer, ['cherry-pick', '--allow-empty', range]);
  if (tip === null) throw conflict(pull);
  return git
    .log([`${onto}..${tip}`])
    .map(({ sha }) => sha)
    .toReversed();
}

function squashMessage(title: string, repo: Repo, pull: Pull): string {
  const people = pullCommits(pull)
    .map((sha) => repo.git.read(sha))
    .flatMap(({ author, message }) => [author, ...coAuthorsIn(message)])
    .filter(({ email }) => email !== pull.issue.author.email);
  const trailers = new Set(people.map(({ name, email }) => `Co-authored-by: ${name} <${email}>`));
  return trailers.size === 0 ? `${title}\n` : `${title}\n\n${[...trailers].join('\n')}\n`;
}

function conflict(pull: Pull): Error {
  return new Error(`pull request ${pull.issue.number} conflicts with its base`);
}

/** Merges the base into the head, as the button on the page does; gives the new head. */
export function updateBranch(world: World, pull: Pull, by: Account): string {
  const { repo, headRepo, headRef: branch, headOid, baseRef } = pull;
  if (headRepo === null) throw new Error('the head repository is gone');
  const base = baseTip(pull);
  const tree = repo.git.mergeTree(headOid, base);
  if (tree === null) throw conflict(pull);
  const time = world.clock.now() / 1000;
  const message = `Merge branch '${baseRef}' into ${branch}`;
  const people = { author: signature(by, time), committer: signature(webFlow(world), time) };
  const to = repo.git.commitTree(tree, [headOid, base], message, people);
  world.signed.add(to);
  moveBranch(world, headRepo, { branch, to, by });
  return to;
}

/** Brings `refs/pull/N/merge` of every open pull request up to date, as somebody who fetches it would find it. */
export function refreshTrialMerges(world: World): void {
  for (const pull of world.repositories.flatMap(openPulls)) trialMerge(world, pull);
}

/** GitHub's trial merge of an open pull request: its commit, null where it conflicts. */
export function trialMerge(world: World, pull: Pull): string | null {
  const base = baseTip(pull);
  const head = pull.headOid;
  if (pull.trial?.head === head && pull.trial.base === base) return pull.trial.commit;
  const { git } = pull.repo;
  const tree = git.mergeTree(base, head);
  const who = signature(webFlow(world), world.clock.now() / 1000);
  const author = signature(pull.issue.author, world.clock.now() / 1000);
  const message = `Merge ${head} into ${base}`;
  const commit =
    tree === null ? null : git.commitTree(tree, [base, head], message, { author, committer: who });
  git.setRef(`refs/pull/${pull.issue.number}/merge`, commit);
  pull.trial = { head, base, commit };
  return commit;
}
