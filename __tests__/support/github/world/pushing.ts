import { webFlow } from './accounts.ts';
import { type CommitDetails, type Files, type NewCommit, writeCommits } from './commits.ts';
import { type Account, fullName, type Repo, type World } from './model.ts';
import { moveBranch } from './ref-moves.ts';
import { ruleRefusal } from './rules.ts';

export interface PushOptions extends CommitDetails {
  /** Needed where the branch's tip would be lost. */
  readonly force?: boolean;
  /** Past a rule that forbids to lose it, as an administrator may. */
  readonly bypass?: boolean;
  /** The revision to build on: the branch's tip, or the default branch's where it is new. */
  readonly onto?: string;
}

/** Writes the commits and moves the branch; gives the new tip. */
export function push(
  world: World,
  repo: Repo,
  by: Account,
  branch: string,
  what: Files | readonly NewCommit[],
  options: PushOptions,
): string {
  const { force = false, bypass = false, onto, ...details } = options;
  const tip = repo.git.commit(`refs/heads/${branch}`);
  const start =
    onto === undefined
      ? (tip ?? repo.git.commit(`refs/heads/${repo.defaultBranch}`))
      : resolve(repo, onto);
  const commits = isCommits(what) ? what : [{ ...details, files: what }];
  // The commits are as old as the push, which is the next thing to happen.
  const written = world.clock.now();
  const whole = commits.map((commit) =>
    commit.web === true ? { ...commit, committer: webFlow(world) } : commit,
  );
  const made = whole.length === 0 ? [] : writeCommits(repo.git, start, whole, by, written);
  for (const [at, sha] of made.entries()) if (whole[at]?.web === true) world.signed.add(sha);
  const to = made.at(-1) ?? start;
  if (to === null) throw new Error('there is nothing to push');
  const grows = tip === null || tip === start || repo.git.isAncestor(tip, to);
  if (!grows) {
    if (!force) throw new Error(`${branch} would lose its tip: say force`);
    if (!bypass) refuseByRule(repo, branch, by, 'force');
  }
  moveBranch(world, repo, { branch, to, by, grows });
  return to;
}

/** Throws in GitHub's words where a rule forbids it. */
export function refuseByRule(
  repo: Repo,
  branch: string,
  by: Account,
  change: 'force' | 'delete',
): void {
  const refusal = ruleRefusal(repo, branch, by, change);
  if (refusal !== null) throw new Error(refusal.message.trim());
}

function isCommits(what: Files | readonly NewCommit[]): what is readonly NewCommit[] {
  return Array.isArray(what);
}

/** The commit that a revision names; throws where there is none. */
export function resolve(repo: Repo, revision: string): string {
  const sha = repo.git.commit(revision);
  if (sha === null) throw new Error(`${fullName(repo)} has no \`${revision}\``);
  return sha;
}
