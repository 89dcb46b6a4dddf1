import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Merge } from '../../../src/ports/repository.ts';
import type { GitRepo } from '../../support/git-repo.ts';
import { commitAt, withRepository } from '../../support/open-repo.ts';
import { fetches, type ServedRepo, servedRepo } from '../../support/served-repo.ts';

const LINES = Array.from({ length: 20 }, (_, index) => `line ${index}`);
const text = (changed: Readonly<Record<number, string>>): string =>
  LINES.map((line, index) => `${changed[index] ?? line}\n`).join('');

let served: ServedRepo;
beforeEach(async () => {
  served = await servedRepo();
  served.repo.write('grants/a.yaml', text({}));
  served.repo.write('grants/b.yaml', `${text({})}b\n`);
  served.repo.write('other', 'other\n');
  served.repo.commit('root');
  served.repo.git('branch', 'head');
});
afterEach(async () => served.dispose());

type Work = (repo: GitRepo) => void;

const edit =
  (path: string, line: number): Work =>
  (repo) =>
    repo.write(path, text({ [line]: `changed in ${path}` }));
const move =
  (from: string, to: string, line: number): Work =>
  (repo) => {
    repo.remove(from);
    repo.write(to, text({ [line]: `moved to ${to}` }));
  };
const remove =
  (path: string): Work =>
  (repo) =>
    repo.remove(path);
const both =
  (...works: readonly Work[]): Work =>
  (repo) => {
    for (const work of works) work(repo);
  };
/** `main` and `head` merge each other at once, so that they part in two places. */
const cross: Work = (repo) => {
  const old = repo.git('rev-parse', 'main');
  repo.branch('main');
  repo.git('merge', '--quiet', '--no-edit', '-X', 'ours', 'head');
  repo.branch('head');
  repo.git('merge', '--quiet', '--no-edit', '-X', 'ours', old);
};

interface Case {
  readonly name: string;
  readonly kind: Merge['kind'];
  readonly main: Work;
  readonly head: Work;
  /** Fetches of files that the merge takes. */
  readonly fetches: number;
  /** Before the last commit of each. */
  readonly first?: readonly [main: Work, head: Work, then: Work];
}

const CASES: readonly Case[] = [
  {
    name: 'different files',
    kind: 'clean',
    main: edit('grants/a.yaml', 2),
    head: edit('grants/b.yaml', 2),
    fetches: 0,
  },
  {
    name: 'different lines of a file',
    kind: 'clean',
    main: edit('grants/a.yaml', 2),
    head: edit('grants/a.yaml', 17),
    fetches: 1,
  },
  {
    name: 'the same line',
    kind: 'conflict',
    main: edit('grants/a.yaml', 2),
    head: (repo) => repo.write('grants/a.yaml', text({ 2: 'of head' })),
    fetches: 1,
  },
  {
    name: 'an edit of what was moved and edited',
    kind: 'clean',
    main: move('grants/a.yaml', 'grants/moved.yaml', 2),
    head: edit('grants/a.yaml', 17),
    fetches: 1,
  },
  {
    name: 'a new file where all others were moved away',
    kind: 'conflict',
    main: both(
      move('grants/a.yaml', 'access/a.yaml', 2),
      move('grants/b.yaml', 'access/b.yaml', 3),
    ),
    head: (repo) => repo.write('grants/new.yaml', 'new\n'),
    fetches: 1,
  },
  {
    name: 'two moves of a file',
    kind: 'conflict',
    main: move('grants/a.yaml', 'grants/x.yaml', 2),
    head: move('grants/a.yaml', 'grants/y.yaml', 17),
    fetches: 1,
  },
  {
    name: 'a file that is gone',
    kind: 'conflict',
    main: remove('grants/a.yaml'),
    head: edit('grants/a.yaml', 2),
    fetches: 1,
  },
  {
    name: 'two new files of one name',
    kind: 'conflict',
    main: edit('grants/new.yaml', 2),
    head: edit('grants/new.yaml', 17),
    fetches: 1,
  },
  {
    name: 'branches that merged each other',
    kind: 'clean',
    first: [edit('grants/a.yaml', 2), edit('grants/a.yaml', 10), cross],
    main: edit('other', 3),
    head: (repo) =>
      repo.write(
        'grants/a.yaml',
        repo.git('show', 'HEAD:grants/a.yaml').replace('line 18', 'last'),
      ),
    fetches: 1,
  },
];

test.each(CASES)('merging $name is what it is locally', async (merging) => {
  const { repo } = served;
  const commit = (branch: string, work: Work): void => {
    repo.branch(branch);
    work(repo);
    repo.commit(`on ${branch}`);
  };
  if (merging.first !== undefined) {
    const [main, head, then] = merging.first;
    commit('main', main);
    commit('head', head);
    then(repo);
    expect(repo.git('merge-base', '--all', 'main', 'head').split('\n')).toHaveLength(2);
  }
  commit('main', merging.main);
  commit('head', merging.head);
  served.publish();

  const [base, head] = [served.commit('main'), served.commit('head')];
  const here = await withRepository(repo.dir, async (repository) =>
    repository.merge(await commitAt(repository, base), await commitAt(repository, head)),
  );
  expect(here.kind).toBe(merging.kind);
  const there = await served.fetched(['main', 'head'], async (repository) =>
    repository.merge(await commitAt(repository, base), await commitAt(repository, head)),
  );
  expect(there).toEqual(here);
  expect(fetches(served.requests)).toHaveLength(2 + merging.fetches);
});
