import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeRepo } from '../../support/git-repo.ts';
import { commitAt, pathsOf, withRepository } from '../../support/open-repo.ts';

const all = [{ path: '', deep: true }];

test('reads a SHA-256 repository', async () => {
  const repo = makeRepo({ objectFormat: 'sha256' });
  repo.write('grants/a.yaml', 'one\n');
  const base = repo.commit('base');
  repo.write('grants/b.yaml', 'two\n');
  repo.commit('more');
  repo.branch('side', base);
  repo.write('c', 'three\n');
  repo.commit('side');
  await withRepository(repo.dir, async (repository) => {
    const before = await commitAt(repository, 'main');
    const after = await commitAt(repository, 'side');
    expect(before.commit).toMatch(/^[0-9a-f]{64}$/);
    const changes = await repository.diff(before.tree, after.tree);
    expect(changes.map(({ path }) => path)).toEqual(['c', 'grants/b.yaml']);
    const merge = await repository.merge(before, after);
    if (merge.kind !== 'clean') throw new Error('a conflict');
    const files = await repository.list(merge.tree, all);
    expect(files.map(({ path }) => path)).toEqual(['c', 'grants/a.yaml', 'grants/b.yaml']);
    const blobs = await repository.read(
      files.map((file) => file.oid),
      100,
    );
    expect([...blobs.values()].map(String)).toEqual(['three\n', 'one\n', 'two\n']);
    expect(await repository.search(merge.tree, ['two'], ['grants'])).toEqual(['grants/b.yaml']);
    expect((await repository.worktree()).tree).toBe(after.tree);
  });
  repo.dispose();
});

test('reads bare repositories and linked work trees', async () => {
  const repo = makeRepo();
  repo.write('a', 'a\n');
  repo.commit('base');
  repo.git('branch', 'side');
  repo.git('clone', '--quiet', '--bare', '.', 'bare.git');
  repo.git('worktree', 'add', '--quiet', 'linked', 'side');
  repo.write('linked/b', 'b\n');
  await withRepository(join(repo.dir, 'bare.git'), async (repository) => {
    expect(await pathsOf(repository, 'main')).toEqual(['a']);
    await expect(repository.worktree()).rejects.toMatchObject({ name: 'Fault' });
  });
  await withRepository(join(repo.dir, 'linked'), async (repository) => {
    const { tree, commit } = await repository.worktree();
    expect(commit).toBe(repo.git('rev-parse', 'side'));
    expect((await repository.list(tree, all)).map(({ path }) => path)).toEqual(['a', 'b']);
  });
  await withRepository(join(repo.dir, '.git'), async (repository) => {
    expect(await pathsOf(repository, 'main')).toEqual(['a']);
    await expect(repository.worktree()).rejects.toThrow('no work tree');
  });
  repo.dispose();
});
