import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GitRepository, openRepository } from '../../../src/adapters/git/repository.ts';
import { type Oid, oid } from '../../../src/core/model/ids.ts';
import type { LineChange } from '../../../src/ports/history.ts';
import type { PathChange } from '../../../src/ports/repository.ts';
import { anyHistory, playHistory } from '../../support/any-history.ts';
import { type GitRepo, hermeticEnv, makeRepo } from '../../support/git-repo.ts';
import { servedRepo } from '../../support/served-repo.ts';

async function within<Result>(
  repo: Pick<GitRepo, 'dir'>,
  work: (repository: GitRepository) => Promise<Result>,
): Promise<Result> {
  const repository = await openRepository(repo.dir, hermeticEnv());
  try {
    return await work(repository);
  } finally {
    await repository.close();
  }
}

const at = (repo: GitRepo, revision: string): Oid => oid(repo.git('rev-parse', revision));

async function all(changes: AsyncIterable<LineChange>): Promise<readonly LineChange[]> {
  const found: LineChange[] = [];
  for await (const change of changes) found.push(change);
  return found;
}

/** What git's own porcelain says, one commit at a time. */
const pathsOf = (repo: GitRepo, commit: Oid): readonly string[] =>
  repo
    .git(
      '-c',
      'core.quotePath=false',
      'show',
      '--first-parent',
      '--format=',
      '--name-status',
      '--no-renames',
      commit,
    )
    .split('\n')
    .filter(Boolean)
    .toSorted();

const shown = ({ path, before, after }: PathChange): string => {
  const kinds = [before, after].map((entry) => entry?.mode.slice(0, 3));
  const status = before === null ? 'A' : after === null ? 'D' : kinds[0] === kinds[1] ? 'M' : 'T';
  return `${status}\t${path}`;
};

test('what each commit of a line changed is what git shows of it', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, async (steps) => {
      const repo = makeRepo();
      playHistory(repo, steps);
      await within(repo, async (repository) => {
        const line = await repository.line(null, at(repo, 'main'));
        const found = await all(repository.changes(line));
        expect(found.map(({ commit }) => commit)).toEqual(
          repo.git('rev-list', '--first-parent', '--reverse', 'main').split('\n'),
        );
        for (const { commit, paths } of found)
          expect(paths.map(shown).toSorted()).toEqual(pathsOf(repo, commit));
      });
      repo.dispose();
    }),
    { numRuns: 4, seed: 7 },
  );
});

test.each(['sha1', 'sha256'] as const)(
  'every kind of change is told, whatever the name (%s)',
  async (objectFormat) => {
    const repo = makeRepo({ objectFormat });
    const link = (target: string): string => {
      repo.write('.git/link', target);
      return repo.git('hash-object', '-w', '.git/link');
    };
    for (const name of [
      'a\nb',
      'a\tb',
      ':100644 x',
      '"quoted"',
      'ü',
      'grants/😀',
      'grants/ﬀ',
      'grants.x',
    ])
      repo.write(name, name);
    repo.write(Buffer.from('latin-\xe9', 'latin1'), 'x');
    repo.commit('names');
    repo.git('update-index', '--add', '--cacheinfo', `160000,${at(repo, 'HEAD')},module`);
    repo.git('update-index', '--add', '--cacheinfo', `120000,${link('ü')},link`);
    repo.git('update-index', '--chmod=+x', 'ü');
    repo.git('commit', '--quiet', '-m', 'kinds');
    repo.git('rm', '--quiet', '--cached', 'module', 'link');
    repo.remove('grants');
    repo.write('grants', 'a file where a folder was');
    repo.commit('turned');
    repo.commit('nothing');
    await within(repo, async (repository) => {
      const line = await repository.line(null, at(repo, 'main'));
      const found = await all(repository.changes(line));
      let before: Oid | null = null;
      for (const [nth, { commit, paths }] of found.entries()) {
        const tree = at(repo, `${commit}^{tree}`);
        if (before !== null) expect(paths).toEqual(await repository.diff(before, tree));
        before = tree;
        expect(line[nth]?.commit).toBe(commit);
      }
      expect(found[0]?.paths).toHaveLength(9);
      expect(found[0]?.paths).toEqual(
        (await repository.list(line[0]?.tree ?? oid(''), [{ path: '', deep: true }])).map(
          ({ path, ...after }) => ({ path, before: null, after }),
        ),
      );
      expect(found.at(-1)?.paths).toEqual([]);
    });
    repo.dispose();
  },
);

test('of a merge, it is what came with it onto the line', async () => {
  const repo = makeRepo();
  repo.write('a', 'a');
  repo.commit('root');
  repo.branch('side');
  repo.write('b', 'b');
  repo.commit('one');
  repo.write('c', 'c');
  repo.commit('two');
  repo.branch('main');
  repo.write('d', 'd');
  repo.commit('meanwhile');
  repo.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'side');
  await within(repo, async (repository) => {
    const line = await repository.line(null, at(repo, 'main'));
    const found = await all(repository.changes(line));
    expect(found.map(({ paths }) => paths.map(({ path }) => path))).toEqual([
      ['a'],
      ['d'],
      ['b', 'c'],
    ]);
    // Also where the one before is not in the list.
    const [last] = line.slice(-1);
    expect(await all(repository.changes(last === undefined ? [] : [last]))).toEqual(
      found.slice(-1),
    );
  });
  repo.dispose();
});

test('whoever stops reading leaves nothing running', async () => {
  const repo = makeRepo();
  for (let n = 0; n < 3; n += 1) repo.commit(`commit ${n}`);
  await within(repo, async (repository) => {
    const line = await repository.line(null, at(repo, 'main'));
    for await (const { commit } of repository.changes(line)) {
      expect(commit).toBe(line[0]?.commit);
      break;
    }
    expect(await all(repository.changes([]))).toEqual([]);
  });
  repo.dispose();
});

test('a repository on a server says the same as a clone', async () => {
  const served = await servedRepo();
  const { repo } = served;
  for (const n of [1, 2, 3]) {
    repo.write(`folder/${n}`, `${n}`);
    repo.commit(`commit ${n}`);
  }
  served.publish();
  const changesIn = async (repository: GitRepository): Promise<readonly LineChange[]> =>
    all(repository.changes(await repository.line(at(repo, 'main~2'), at(repo, 'main'))));
  const here = await within(repo, changesIn);
  expect(await served.fetched(['main'], async (one) => changesIn(one as GitRepository))).toEqual(
    here,
  );
  expect(here.map(({ paths }) => paths.map(({ path }) => path))).toEqual([
    ['folder/2'],
    ['folder/3'],
  ]);
  await served.dispose();
});

describe('how one commit follows another', () => {
  test('on its first-parent line, only as an ancestor, or not at all', async () => {
    const repo = makeRepo();
    const root = repo.commit('root');
    repo.branch('side');
    const side = repo.commit('side');
    repo.branch('main');
    const main = repo.commit('main');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'side');
    repo.git('checkout', '--quiet', '-B', 'foxtrot', side);
    repo.git('merge', '--quiet', '--no-ff', '-m', 'merge back', 'main');
    await within(repo, async (repository) => {
      const follows = async (earlier: string, later: string) =>
        repository.following(oid(earlier), at(repo, later));
      expect([
        await follows(root, 'main'),
        await follows(main, 'main'),
        await follows(main, main),
        await follows(side, 'main'),
        await follows(main, 'foxtrot'),
        await follows(at(repo, 'foxtrot'), 'main'),
        await follows(main, side),
      ]).toEqual(['linear', 'linear', 'linear', 'foxtrot', 'foxtrot', 'unrelated', 'unrelated']);
    });
    repo.dispose();
  });

  test('a shallow clone refuses to say what lies before where it was cut', async () => {
    const repo = makeRepo();
    for (let n = 0; n < 5; n += 1) repo.commit(`commit ${n}`);
    const folder = mkdtempSync(join(tmpdir(), 'shallow-'));
    repo.git('clone', '--quiet', '--depth=3', `file://${repo.dir}`, folder);
    await within({ dir: folder }, async (repository) => {
      expect(await repository.isShallow()).toBe(true);
      expect(await repository.line(at(repo, 'main~2'), at(repo, 'main'))).toHaveLength(2);
      await expect(repository.line(null, at(repo, 'main'))).rejects.toThrow('shallow clone');
      await expect(repository.line(at(repo, 'main~4'), at(repo, 'main'))).rejects.toThrow(
        'shallow clone',
      );
    });
    rmSync(folder, { recursive: true });
    repo.dispose();
  });
});
