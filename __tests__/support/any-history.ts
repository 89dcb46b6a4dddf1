import fc from 'fast-check';
import type { GitRepo } from './git-repo.ts';

/** A step in a history of the branches `main` and `head`. */
type Step =
  | { readonly kind: 'edit'; readonly on: Branch; readonly file: number; readonly line: number }
  | { readonly kind: 'move'; readonly on: Branch; readonly file: number; readonly to: number }
  | { readonly kind: 'remove'; readonly on: Branch; readonly file: number }
  | { readonly kind: 'merge'; readonly on: Branch }
  | { readonly kind: 'cross' };
type Branch = 'main' | 'head';

const BRANCH = fc.constantFrom<Branch>('main', 'head');
const FILE = fc.nat(7);
const LINES = 12;

/** Small histories with edits, renames, removals, and merges in both directions, at once too. */
export const anyHistory: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        on: BRANCH,
        file: FILE,
        line: fc.nat(LINES - 1),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('move' as const),
        on: BRANCH,
        file: FILE,
        to: FILE,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('remove' as const), on: BRANCH, file: FILE }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), on: BRANCH }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'cross' as const }) },
  ),
  { minLength: 3, maxLength: 12 },
);

const pathOf = (file: number): string => `${file % 2 === 0 ? 'grants' : 'docs/deep'}/f${file}.yaml`;
const other = (branch: Branch): Branch => (branch === 'main' ? 'head' : 'main');

/** Plays the steps in an empty repository, each a commit; what does not apply is passed over. */
export function playHistory(repo: GitRepo, steps: readonly Step[]): void {
  repo.commit('empty');
  for (let file = 0; file < 5; file += 1) {
    const lines = Array.from({ length: LINES }, (_, line) => `file ${file} line ${line}`);
    repo.write(pathOf(file), `${lines.join('\n')}\n`);
  }
  repo.commit('root');
  repo.git('branch', 'head');
  for (const [number, step] of steps.entries()) play(repo, step, number);
}

function play(repo: GitRepo, step: Step, number: number): void {
  switch (step.kind) {
    case 'edit': {
      repo.branch(step.on);
      const path = pathOf(step.file);
      const lines = contentOf(repo, path);
      lines[step.line] = `changed by step ${number} on ${step.on}`;
      repo.write(path, `${lines.join('\n')}\n`);
      repo.commit(`edit ${number}`);
      return;
    }
    case 'move':
      repo.branch(step.on);
      if (!has(repo, pathOf(step.file)) || has(repo, pathOf(step.to))) return;
      repo.write(pathOf(step.to), '');
      repo.git('mv', '-f', pathOf(step.file), pathOf(step.to));
      repo.commit(`move ${number}`);
      return;
    case 'remove':
      repo.branch(step.on);
      if (has(repo, pathOf(step.file))) repo.remove(pathOf(step.file));
      repo.commit(`remove ${number}`);
      return;
    case 'merge':
      merge(repo, step.on, other(step.on));
      return;
    case 'cross': {
      const main = repo.git('rev-parse', 'main');
      merge(repo, 'main', 'head');
      merge(repo, 'head', main);
      return;
    }
  }
}

const has = (repo: GitRepo, path: string): boolean => repo.git('ls-files', '--', path) !== '';

const contentOf = (repo: GitRepo, path: string): string[] =>
  has(repo, path)
    ? repo.git('cat-file', 'blob', `HEAD:${path}`).split('\n')
    : Array.from({ length: LINES }, (_, line) => `new ${path} line ${line}`);

/** Where git finds a conflict, the branch's own side is taken. */
function merge(repo: GitRepo, branch: Branch, from: string): void {
  repo.branch(branch);
  try {
    repo.git('merge', '--quiet', '--no-ff', '--no-edit', from);
  } catch {
    repo.git('merge', '--abort');
    repo.git('merge', '--quiet', '--no-ff', '--no-edit', '-s', 'ours', from);
  }
}
