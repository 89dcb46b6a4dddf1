import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { type GitRepo, makeRepo } from './git-repo.ts';
import { ROOT } from './spawn-cli.ts';

const CHAPTERS = [
  ['release-access', 'main', '1-too-much'],
  ['release-access-fixed', 'release-access', '2-fixed'],
  ['less-access', 'main', '3-less'],
] as const;

/** The time of the story, as the facts have it. */
export const FACTS = ['--facts', '.git/facts.json'] as const;

/** The repository of the demo with its branches, on `main`. */
export function demoRepo(): GitRepo {
  const repo = makeRepo();
  copyExample(repo, 'main');
  repo.commit('Adopt Grantproof');
  repo.write('.git/facts.json', '{ "now": "2026-12-01T09:00:00Z" }\n');
  for (const [branch, from, example] of CHAPTERS) {
    repo.branch(branch, from);
    copyExample(repo, example);
    repo.commit(example);
  }
  repo.branch('main');
  return repo;
}

/** Copies the files of an example into the work tree. */
export function copyExample(repo: GitRepo, name: string): void {
  cpSync(join(ROOT, 'examples/demo', name), repo.dir, { recursive: true });
}
