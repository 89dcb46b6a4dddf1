import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRepository } from '../../src/adapters/git/repository.ts';
import type { CommitRef, Repository } from '../../src/ports/repository.ts';
import { type GitRepo, hermeticEnv } from './git-repo.ts';

/** Opens the repository, does the work, and closes it whatever happens. */
export async function withRepository<Result>(
  dir: string,
  work: (repository: Repository) => Promise<Result>,
  environment: NodeJS.ProcessEnv = hermeticEnv(),
): Promise<Result> {
  const repository = await openRepository(dir, environment);
  try {
    return await work(repository);
  } finally {
    await repository.close();
  }
}

/** The commit, which has to be there. */
export async function commitAt(repository: Repository, revision: string): Promise<CommitRef> {
  const found = await repository.resolve(revision);
  if (found === null) throw new Error(`no revision ${revision}`);
  return found;
}

/** All paths of a revision's tree. */
export async function pathsOf(
  repository: Repository,
  revision: string,
): Promise<readonly string[]> {
  const { tree } = await commitAt(repository, revision);
  const files = await repository.list(tree, [{ path: '', deep: true }]);
  return files.map(({ path }) => path);
}

/** Everything below a folder: names, modes and digests of contents. */
export function snapshot(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const path = join(folder, name);
      const stats = lstatSync(path);
      const digest = createHash('sha256').update(stats.isFile() ? readFileSync(path) : '');
      return [name, stats.mode, digest.digest('hex')].join(' ');
    });
}

/** An environment whose `git` is a script, kept in the repository; there, `exec git "$@"` runs the real one. */
export function wrappedGit(repo: GitRepo, script: string): NodeJS.ProcessEnv {
  const folder = join(repo.dir, '.git/wrapped');
  const program = join(folder, 'git');
  repo.write('.git/wrapped/git', `#!/bin/sh\nPATH=\${PATH#*:}\n${script}\n`);
  chmodSync(program, 0o755);
  return { ...hermeticEnv(), PATH: `${folder}:${process.env['PATH']}` };
}
