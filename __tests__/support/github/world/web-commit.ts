import { webFlow } from './accounts.ts';
import { type Files, writeCommits } from './commits.ts';
import type { Account, Repo, World } from './model.ts';
import { moveBranch } from './ref-moves.ts';
import { ruleRefusal } from './rules.ts';

/** A commit that is made through the API, as GitHub's own pages make them. */
export interface WebCommit {
  /** Without `refs/heads/`. */
  readonly branch: string;
  /** Where the branch must stand. */
  readonly expected: string;
  readonly message: string;
  readonly files: Files;
}

export interface WebRefusal {
  /** GitHub's word for the kind of error. */
  readonly type: string;
  readonly message: string;
}

/** Commits on top of a branch if it stands where it is expected, whole or not at all. The commit is signed by GitHub. */
export function commitOnBranch(
  world: World,
  repo: Repo,
  by: Account,
  { branch, expected, message, files }: WebCommit,
): { readonly commit: string } | WebRefusal {
  const head = repo.git.commit(`refs/heads/${branch}`);
  if (head === null) {
    const missing = `Could not resolve to a Ref with the name 'refs/heads/${branch}'.`;
    return { type: 'NOT_FOUND', message: missing };
  }
  if (head !== expected) return stale(expected);
  const gone = Object.keys(files).find(
    (path) => files[path] === null && repo.git.object(`${head}:${path}`) === null,
  );
  if (gone !== undefined) {
    const lost = `A path was requested for deletion which does not exist as of commit oid \`${head}\``;
    return { type: 'NOT_FOUND', message: lost };
  }
  const refusal = ruleRefusal(repo, branch, by, 'update');
  if (refusal !== null) {
    const type = refusal.classic ? 'BRANCH_PROTECTION_RULE_VIOLATION' : 'FORBIDDEN';
    return { type, message: refusal.message };
  }
  const details = { files, message, author: by, committer: webFlow(world) };
  const [commit = head] = writeCommits(repo.git, head, [details], by, world.clock.now());
  world.signed.add(commit);
  // Whoever pushes by git meanwhile is not held up by anything here.
  const moved = moveBranch(world, repo, { branch, to: commit, by, from: head, grows: true });
  return moved ? { commit } : stale(expected);
}

function stale(expected: string): WebRefusal {
  const message = `Expected branch to point to "${expected}" but it did not.  Pull and try again.`;
  return { type: 'STALE_DATA', message };
}
