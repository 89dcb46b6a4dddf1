import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { oid } from '../../../src/core/model/ids.ts';
import type { Repository } from '../../../src/ports/repository.ts';
import { commitAt, pathsOf } from '../../support/open-repo.ts';
import { fetches, type ServedRepo, servedRepo } from '../../support/served-repo.ts';

const LINES = Array.from({ length: 20 }, (_, index) => `line ${index}`);
const text = (changed: Readonly<Record<number, string>>): string =>
  LINES.map((line, index) => `${changed[index] ?? line}\n`).join('');

let served: ServedRepo;
afterEach(async () => served.dispose());

/** `main` and `head` both changed one file, and each another twenty of its own. */
async function serve(options: Parameters<typeof servedRepo>[0] = {}): Promise<void> {
  served = await servedRepo(options);
  const { repo } = served;
  for (let n = 0; n < 20; n += 1) repo.write(`grants/m${n}.yaml`, `m ${n}\n`);
  for (let n = 0; n < 20; n += 1) repo.write(`grants/h${n}.yaml`, `h ${n}\n`);
  repo.write('grants/shared.yaml', text({}));
  repo.write('docs/read.me', 'docs\n');
  repo.commit('root');
  repo.git('branch', 'head');
  for (let n = 0; n < 20; n += 1) repo.write(`grants/m${n}.yaml`, `m ${n} changed\n`);
  repo.write('grants/shared.yaml', text({ 2: 'main' }));
  repo.commit('on main');
  repo.branch('head');
  for (let n = 0; n < 20; n += 1) repo.write(`grants/h${n}.yaml`, `h ${n} changed\n`);
  repo.write('grants/shared.yaml', text({ 17: 'head' }));
  repo.commit('on head');
  served.publish();
}

const open = async <Result>(work: (repository: Repository) => Promise<Result>): Promise<Result> =>
  served.fetched(['main', 'head'], work);

const idOf = (revision: string) => oid(served.repo.git('rev-parse', revision));

/** What was asked of the server while the work was done. */
async function asked(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = served.requests.length;
  await work();
  return fetches(served.requests.slice(before));
}

describe('a repository on a server', () => {
  beforeEach(async () => serve());

  test('comes in one fetch of commits, one of trees, and one of files for each call', async () => {
    expect(
      await asked(async () =>
        open(async (repository) => {
          const main = await commitAt(repository, served.commit('main'));
          const head = await commitAt(repository, served.commit('head'));
          expect(await repository.mergeBase(main.commit, head.commit)).toEqual({
            commit: served.commit('main~1'),
            tree: idOf('main~1^{tree}'),
          });
          const merge = await repository.merge(main, head);
          if (merge.kind !== 'clean') throw new Error('a conflict');
          const changes = await repository.diff(main.tree, merge.tree);
          expect(changes).toHaveLength(21);
          const files = changes.flatMap(({ before, after }) => [before?.oid, after?.oid]);
          const blobs = await repository.read(
            files.filter((id) => id !== undefined),
            1000,
          );
          expect(blobs.size).toBe(42);
        }),
      ),
    ).toEqual([
      'tree:0 2',
      // Of main, head and where they parted.
      'blob:none 3',
      // The one file that both changed.
      'blob:none 3',
      // Two versions of twenty; of the merged file, one is here, and the other was made here.
      'blob:none 40',
    ]);
  });

  test('is asked twice for each fetch, and with the token', async () => {
    await open(async (repository) => pathsOf(repository, served.commit('head')));
    expect(served.requests).toHaveLength(4);
    expect(new Set(served.requests.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test('sends nothing twice, however often and however much at once it is asked for', async () => {
    await open(async (repository) => {
      const { tree } = await commitAt(repository, served.commit('head'));
      const files = await repository.list(tree, [{ path: 'grants', deep: true }]);
      const blobs = files.map((file) => file.oid);
      await Promise.all([
        repository.read(blobs.slice(0, 30), 1000),
        repository.read(blobs.slice(10), 1000),
        repository.search(tree, ['changed'], ['grants']),
        repository.read(blobs, 1000),
      ]);
      await repository.read(blobs, 1000);
    });
    const wants = served.requests.flatMap((request) => request.wants);
    expect(new Set(wants).size).toBe(wants.length);
    expect(fetches(served.requests).slice(2)).toEqual(['blob:none 30', 'blob:none 11']);
  });

  test('gives no file that no call needs', async () => {
    await open(async (repository) => {
      const main = await commitAt(repository, served.commit('main'));
      const head = await commitAt(repository, served.commit('head'));
      await repository.list(head.tree, [{ path: '', deep: true }]);
      await repository.diff(main.tree, head.tree);
      expect(fetches(served.requests)).toEqual(['tree:0 2', 'blob:none 3']);
      expect(await repository.search(head.tree, ['docs'], ['docs'])).toEqual(['docs/read.me']);
      expect(fetches(served.requests).at(-1)).toBe('blob:none 1');
    });
  });

  test('of a head made from the base has nothing to merge', async () => {
    served.repo.git('rebase', '--quiet', '-X', 'theirs', 'main');
    served.publish();
    await open(async (repository) => {
      const main = await commitAt(repository, served.commit('main'));
      const head = await commitAt(repository, served.commit('head'));
      expect(await repository.merge(main, head)).toEqual({ kind: 'clean', tree: head.tree });
    });
    expect(fetches(served.requests).filter((fetch) => fetch.startsWith('blob'))).toEqual([
      'blob:none 2',
    ]);
  });

  test('reads what came later through the process that missed it', async () => {
    await open(async (repository) => {
      const wanted = idOf('head:grants/h1.yaml');
      const { tree } = await commitAt(repository, served.commit('head'));
      await repository.list(tree, [{ path: '', deep: true }]);
      for (const name of ['head:grants/h1.yaml', 'main:grants/m2.yaml', 'main:docs/read.me']) {
        const content = served.repo.git('cat-file', 'blob', name);
        const blobs = await repository.read([idOf(name)], 1000);
        expect(blobs.get(idOf(name))).toEqual(Buffer.from(`${content}\n`));
      }
      expect(await repository.read([wanted], 3)).toEqual(new Map([[wanted, { size: 12 }]]));
    });
  });

  test('knows its branches as a clone does', async () => {
    const branches = new Map([
      ['main', served.commit('main')],
      ['release/v1', served.commit('main~1')],
    ]);
    await served.fetched(
      ['head'],
      async (repository) => {
        const tip = await commitAt(repository, served.commit('main~1'));
        expect(await repository.defaultBranch('release/v1')).toEqual({ name: 'release/v1', tip });
        expect(await repository.defaultBranch('other')).toBeNull();
        expect(await repository.resolve('refs/remotes/origin/main')).toMatchObject({
          commit: served.commit('main'),
        });
        expect(await repository.resolve('HEAD')).toBeNull();
        // Nobody has to name the commit of a branch again.
        expect(await repository.list(tip.tree, [{ path: 'docs', deep: false }])).toHaveLength(1);
      },
      { branches },
    );
  });

  test('has no work tree', async () => {
    await open(async (repository) => {
      await expect(repository.worktree()).rejects.toMatchObject({
        name: 'Fault',
        message: 'a repository on a server has no work tree',
      });
    });
  });

  test('leaves nothing behind', async () => {
    await open(async (repository) => {
      await pathsOf(repository, served.commit('head'));
      expect(served.leftovers()).toHaveLength(1);
    });
    expect(served.leftovers()).toEqual([]);
  });
});

describe('commits that no branch has', () => {
  beforeEach(async () => serve());

  test('are read where the server still has them', async () => {
    const old = served.commit('head');
    served.repo.git('commit', '--quiet', '--amend', '-m', 'forced');
    served.publish();
    expect(served.repo.git('-C', served.bare, 'branch', '--contains', old)).toBe('');
    await served.fetched([old, 'head'], async (repository) => {
      expect(await pathsOf(repository, old)).toContain('grants/h1.yaml');
    });
  });

  test('are null where it does not, and the others come all the same', async () => {
    const gone = ['1', '2', '3'].map((digit) => oid(digit.repeat(40)));
    const commits = [...gone.slice(1), served.commit('head'), ...gone.slice(0, 1)];
    await served.fetched(
      [],
      async (repository) => {
        for (const id of gone) expect(await repository.resolve(id)).toBeNull();
        expect(await pathsOf(repository, served.commit('head'))).toHaveLength(42);
        await expect(
          repository.mergeBase(oid('1'.repeat(40)), served.commit('head')),
        ).rejects.toMatchObject({
          name: 'Fault',
          message: expect.stringContaining(`does not have the object \`${'1'.repeat(40)}\``),
        });
      },
      { commits },
    );
    // Three refusals, then all that is left; and none of them is asked for again.
    const counts = fetches(served.requests).slice(0, 4);
    expect(counts).toEqual(['tree:0 5', 'tree:0 4', 'tree:0 3', 'tree:0 2']);
    expect(fetches(served.requests).slice(4)).toEqual(['blob:none 3']);
  });

  test('are a fault where they are very many', async () => {
    const commits = Array.from({ length: 30 }, (_, n) => oid(`${n + 10}`.repeat(20)));
    await expect(served.fetched([], async () => null, { commits })).rejects.toMatchObject({
      name: 'Fault',
      message: expect.stringContaining('no longer has more than 20 of the commits'),
    });
    expect(served.leftovers()).toEqual([]);
  });

  test('that nobody named at the start are fetched when they are asked for', async () => {
    await served.fetched([], async (repository) => {
      const head = await commitAt(repository, served.commit('head'));
      expect(await repository.list(head.tree, [{ path: '', deep: true }])).toHaveLength(42);
      expect(await repository.resolve('4'.repeat(40))).toBeNull();
      expect(await repository.resolve('4'.repeat(40))).toBeNull();
    });
    expect(fetches(served.requests)).toHaveLength(4);
  });
});

describe('other servers', () => {
  test.each([
    ['that leave nothing out', { filter: false }, 1],
    ['with SHA-256', { objectFormat: 'sha256' as const }, 4],
  ])('%s give the same', async (_, options, count) => {
    await serve(options);
    const { repo } = served;
    await open(async (repository) => {
      const main = await commitAt(repository, served.commit('main'));
      const head = await commitAt(repository, served.commit('head'));
      const merge = await repository.merge(main, head);
      repo.git('merge', '--quiet', 'main');
      expect(merge).toEqual({ kind: 'clean', tree: idOf('HEAD^{tree}') });
      expect(await repository.search(head.tree, ['17', 'h 3 '], ['grants'])).toEqual(
        repo
          .git('grep', '-l', '-e', '17', '-e', 'h 3 ', served.commit('head'), '--', 'grants')
          .split('\n')
          .map((line) => line.slice(line.indexOf(':') + 1)),
      );
    });
    expect(fetches(served.requests)).toHaveLength(count);
  });
});
