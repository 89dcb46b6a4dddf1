import { chmodSync, renameSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GitRepo, makeRepo } from '../../support/git-repo.ts';
import { snapshot, withRepository } from '../../support/open-repo.ts';

let repo: GitRepo;
beforeEach(() => {
  repo = makeRepo();
  repo.write('grants/a.yaml', 'a\n');
  repo.write('.gitignore', 'ignored\n');
  repo.commit('base');
});
afterEach(() => repo.dispose());

/** The files of the work tree's tree, as `mode path content`. */
async function worktree(dir = repo.dir): Promise<readonly string[]> {
  return withRepository(dir, async (repository) => {
    const { tree } = await repository.worktree();
    const files = await repository.list(tree, [{ path: '', deep: true }]);
    const shown = files.filter(({ path }) => path !== '.gitignore');
    const blobs = await repository.read(
      shown.filter(({ mode }) => mode !== '160000').map((file) => file.oid),
      1000,
    );
    return shown.map(({ mode, path, oid }) => {
      const blob = blobs.get(oid);
      const content = blob instanceof Uint8Array ? Buffer.from(blob).toString().trim() : 'module';
      return `${mode} ${path} ${content}`;
    });
  });
}

describe('worktree', () => {
  test('holds edited, staged, untracked and removed files as they stand, and no ignored ones', async () => {
    repo.write('staged', 'staged\n');
    repo.git('add', 'staged');
    repo.write('staged', 'edited after\n');
    repo.write('grants/new.yaml', 'untracked\n');
    repo.write('ignored', 'x');
    repo.remove('grants/a.yaml');
    symlinkSync('nowhere', join(repo.dir, 'link'));
    chmodSync(join(repo.dir, 'staged'), 0o755);
    expect(await worktree()).toEqual([
      '100644 grants/new.yaml untracked',
      '120000 link nowhere',
      '100755 staged edited after',
    ]);
    expect(await worktree(join(repo.dir, 'grants'))).toHaveLength(3);
  });

  test('of a clean tree is that of HEAD', async () => {
    await withRepository(repo.dir, async (repository) => {
      expect(await repository.worktree()).toEqual(await repository.resolve('HEAD'));
    });
  });

  test('writes nothing into the repository', async () => {
    repo.write('new', 'x');
    repo.write('grants/a.yaml', 'edited\n');
    const before = snapshot(repo.dir);
    await worktree();
    expect(snapshot(repo.dir)).toEqual(before);
  });

  test('works with no index, a split index and an unmerged one', async () => {
    repo.write('grants/a.yaml', 'edited\n');
    renameSync(join(repo.dir, '.git/index'), join(repo.dir, '.git/index.old'));
    expect(await worktree()).toEqual(['100644 grants/a.yaml edited']);
    renameSync(join(repo.dir, '.git/index.old'), join(repo.dir, '.git/index'));
    repo.git('update-index', '--split-index');
    expect(await worktree()).toEqual(['100644 grants/a.yaml edited']);
    repo.git('update-index', '--no-split-index');
    repo.branch('side', 'HEAD');
    repo.commit('side');
    repo.branch('main');
    repo.write('grants/a.yaml', 'main\n');
    repo.commit('main');
    expect(() => repo.git('merge', '--quiet', 'side')).toThrow();
    expect((await worktree()).join()).toContain('<<<<<<<');
  });

  test('sees an edit of the same size in the same instant as the index', async () => {
    repo.git('config', 'core.trustctime', 'false');
    const index = join(repo.dir, '.git/index');
    const file = join(repo.dir, 'grants/a.yaml');
    const second = Math.floor(statSync(index).mtimeMs / 1000) - 100;
    utimesSync(file, second, second);
    repo.git('update-index', '--refresh');
    utimesSync(index, second, second);
    writeFileSync(file, 'b\n');
    utimesSync(file, second, second);
    expect(await worktree()).toEqual(['100644 grants/a.yaml b']);
  });

  test('keeps other repositories as submodules', async () => {
    repo.git('init', '--quiet', 'inner');
    repo.write('inner/file', 'x');
    repo.git('-C', 'inner', 'add', '-A');
    repo.git('-C', 'inner', 'commit', '--quiet', '-m', 'inner');
    expect(await worktree()).toEqual(['100644 grants/a.yaml a', '160000 inner module']);
  });

  test('keeps files outside a sparse checkout, and sees new ones there', async () => {
    repo.write('elsewhere/b', 'b\n');
    repo.commit('more');
    repo.git('sparse-checkout', 'set', 'grants');
    expect(await worktree()).toEqual(['100644 elsewhere/b b', '100644 grants/a.yaml a']);
    repo.write('elsewhere/new', 'new\n');
    expect(await worktree()).toContain('100644 elsewhere/new new');
  });

  test('runs no hook or watcher', async () => {
    const trace = join(repo.dir, '.git/ran');
    for (const hook of ['post-index-change', 'fsmonitor-watchman', 'pre-commit']) {
      repo.write(`.git/hooks/${hook}`, `#!/bin/sh\ntouch ${trace}\n`);
      chmodSync(join(repo.dir, '.git/hooks', hook), 0o755);
    }
    repo.git('config', 'core.fsmonitor', '.git/hooks/fsmonitor-watchman');
    repo.write('new', 'x');
    const before = snapshot(repo.dir);
    await worktree();
    expect(snapshot(repo.dir)).toEqual(before);
  });

  test('a file that can not be read is a fault, never left out', async () => {
    repo.git('init', '--quiet', 'no-commit');
    await expect(worktree()).rejects.toMatchObject({ name: 'Fault' });
  });

  test('needs a first commit', async () => {
    const empty = makeRepo();
    await expect(worktree(empty.dir)).rejects.toThrow('no commit yet');
    empty.dispose();
  });
});
