import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../../src/adapters/git/repository.ts';
import type { Repository } from '../../../src/ports/repository.ts';
import { type GitRepo, hermeticEnv, makeRepo } from '../../support/git-repo.ts';
import { commitAt, pathsOf, withRepository, wrappedGit } from '../../support/open-repo.ts';

let repo: GitRepo;
let other: GitRepo;
beforeAll(() => {
  repo = makeRepo();
  repo.write('grants/a.yaml', 'one\n');
  repo.commit('base');
  repo.write('grants/b.yaml', 'two\n');
  repo.commit('more');
  other = makeRepo();
  other.write('elsewhere', 'x\n');
  other.commit('other');
});
afterAll(() => {
  repo.dispose();
  other.dispose();
});

async function refusal(dir: string, environment = hermeticEnv()): Promise<string> {
  const error: unknown = await withRepository(dir, async () => null, environment).catch(
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'Fault' });
  const { message, help } = error as { readonly message: string; readonly help: string };
  return `${message} | ${help}`;
}

describe('opening is refused', () => {
  test('outside of a repository', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'no-repo-'));
    expect(await refusal(dir)).toContain(`\`${dir}\` is not in a git repository`);
    expect(await refusal(join(dir, 'nowhere'))).toContain('No such file');
    rmSync(dir, { recursive: true });
  });

  test('without git', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-git-'));
    const text = await refusal(repo.dir, { PATH: folder });
    expect(text).toBe(
      '`git` was not found | install git 2.39 or newer, and see that it is on the PATH',
    );
    rmSync(folder, { recursive: true });
  });

  test('where git does not know all that is asked of it, as it is too old', async () => {
    const script =
      '[ "$1" = version ] && { echo git version 1.9.5; exit; }\ncase "$*" in *rev-parse*) exit 129;; esac\nexec git "$@"';
    const text = await refusal(repo.dir, wrappedGit(repo, script));
    expect(text).toContain('`git version 1.9.5` is too old, 2.39 or newer is wanted');
  });

  test('where the repository belongs to another user', async () => {
    const script = 'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git "$@"';
    const text = await refusal(join(repo.dir, 'grants'), wrappedGit(repo, script));
    expect(text).toContain('belongs to another user');
    expect(text).toContain(`git config --global --add safe.directory ${repo.dir}`);
  });

  test('without a word from git', async () => {
    const text = await refusal(repo.dir, wrappedGit(repo, 'echo git version 2.50.0'));
    expect(text).toContain("can't be read");
  });
});

describe('an old git', () => {
  const merge = async (version: string): Promise<unknown> => {
    const script = `[ "$1" = version ] && { echo "git version ${version}"; exit; }\nexec git "$@"`;
    const work = async (repository: Repository): Promise<unknown> =>
      repository.merge(await commitAt(repository, 'HEAD'), await commitAt(repository, 'HEAD~1'));
    return withRepository(repo.dir, work, wrappedGit(repo, script)).catch(
      (reason: unknown) => reason,
    );
  };

  test.each(['1.9.5', '2.38.4', '2.5.0.windows.1'])('such as %s may not merge', async (version) => {
    expect(await merge(version)).toMatchObject({
      name: 'Fault',
      message: `\`git version ${version}\` is too old, 2.39 or newer is wanted`,
    });
  });

  test.each(['2.39.0', '2.40.1 (Apple Git-128)', '3.0'])('is not %s', async (version) => {
    expect(await merge(version)).toMatchObject({ kind: 'clean' });
  });

  test('is named where an object is asked for in a way that it does not know', async () => {
    const script =
      '[ "$1" = version ] && { echo git version 2.35.1; exit; }\ncase "$*" in *--batch-command*) exit 129;; esac\nexec git "$@"';
    const work = withRepository(
      repo.dir,
      async (repository) => repository.resolve('HEAD'),
      wrappedGit(repo, script),
    );
    await expect(work).rejects.toMatchObject({ message: expect.stringContaining('is too old') });
  });
});

test('the folder wins over what the environment says', async () => {
  const hostile = {
    ...hermeticEnv(),
    GIT_DIR: join(other.dir, '.git'),
    GIT_WORK_TREE: other.dir,
    GIT_INDEX_FILE: join(other.dir, '.git/index'),
    GIT_OBJECT_DIRECTORY: join(other.dir, '.git/objects'),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: join(other.dir, '.git/objects'),
    GIT_COMMON_DIR: join(other.dir, '.git'),
    GIT_NAMESPACE: 'other',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.bare',
    GIT_CONFIG_VALUE_0: 'true',
    GIT_CONFIG_PARAMETERS: "'core.worktree'='/'",
    GIT_LITERAL_PATHSPECS: '0',
    GIT_TRACE: '2',
    GIT_GRAFT_FILE: '/nowhere',
    LC_ALL: 'de_DE.UTF-8',
  };
  await withRepository(
    repo.dir,
    async (repository) => {
      expect(await pathsOf(repository, 'HEAD')).toEqual(['grants/a.yaml', 'grants/b.yaml']);
      expect(await repository.worktree()).toEqual(await repository.resolve('HEAD'));
      const { tree } = await commitAt(repository, 'HEAD');
      expect(await repository.search(tree, ['two'], [''])).toEqual(['grants/b.yaml']);
    },
    hostile,
  );
});

test('replaced objects and grafts do not hide the real ones', async () => {
  const swapped = makeRepo();
  swapped.write('a', 'real\n');
  const real = swapped.commit('real');
  swapped.write('a', 'fake\n');
  const fake = swapped.commit('fake');
  swapped.git('replace', real, fake);
  writeFileSync(join(swapped.dir, '.git/info/grafts'), `${fake}\n`);
  await withRepository(swapped.dir, async (repository) => {
    const ref = await commitAt(repository, real);
    const [file] = await repository.list(ref.tree, [{ path: '', deep: true }]);
    if (file === undefined) throw new Error('no file');
    expect((await repository.read([file.oid], 99)).get(file.oid)).toEqual(Buffer.from('real\n'));
    expect((await repository.resolve(`${fake}~1`))?.commit).toBe(real);
  });
  swapped.dispose();
});

test('.gitmodules can not hide a submodule that moved', async () => {
  const outer = makeRepo();
  const first = outer.commit('first');
  const second = outer.commit('second');
  outer.write('.gitmodules', '[submodule "m"]\n path = m\n url = ./m\n ignore = all\n');
  outer.git('update-index', '--add', '--cacheinfo', `160000,${first},m`, '.gitmodules');
  outer.git('commit', '--quiet', '-m', 'before');
  outer.git('update-index', '--cacheinfo', `160000,${second},m`);
  outer.git('commit', '--quiet', '-m', 'after');
  await withRepository(outer.dir, async (repository) => {
    const before = await commitAt(repository, 'HEAD~1');
    const after = await commitAt(repository, 'HEAD');
    const changes = await repository.diff(before.tree, after.tree);
    expect(changes.map(({ path }) => path)).toEqual(['m']);
  });
  outer.dispose();
});

describe('processes and folders', () => {
  /** How often git is started for a change of so many files. */
  async function starts(files: number): Promise<number> {
    const big = makeRepo();
    for (let n = 0; n < files; n += 1) big.write(`grants/d${n % 20}/g${n}.yaml`, `name: g${n}\n`);
    big.commit('base');
    big.git('branch', 'head');
    big.write('other', 'x');
    big.commit('main');
    big.branch('head');
    for (let n = 0; n < files; n += 1)
      big.write(`grants/d${n % 20}/g${n}.yaml`, `changed: g${n}\n`);
    big.commit('head');
    const log = join(big.dir, '.git/starts');
    const environment = wrappedGit(big, `printf x >>'${log}'\nexec git "$@"`);
    await withRepository(
      big.dir,
      async (repository) => {
        const base = await commitAt(repository, 'main');
        const merged = await repository.merge(base, await commitAt(repository, 'head'));
        if (merged.kind !== 'clean') throw new Error('a conflict');
        const changes = await repository.diff(base.tree, merged.tree);
        const oids = changes.flatMap(({ after }) => (after === null ? [] : [after.oid]));
        expect((await repository.read(oids, 100)).size).toBe(files);
        const folders = Array.from({ length: 20 }, (_, n) => ({
          path: `grants/d${n}`,
          deep: true,
        }));
        expect(await repository.list(merged.tree, folders)).toHaveLength(files);
        const found = await repository.search(
          merged.tree,
          ['changed'],
          folders.map((f) => f.path),
        );
        expect(found).toHaveLength(files);
      },
      environment,
    );
    const count = readFileSync(log, 'utf8').length;
    big.dispose();
    return count;
  }

  test('are as few for a thousand files as for twenty, but for one that searches', async () => {
    expect(await starts(20)).toBe(6);
    expect(await starts(1000)).toBe(7);
  });

  test('are gone after close, also where something failed', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'temporary-'));
    const environment = { ...hermeticEnv(), TMPDIR: temporary };
    const repository = await openRepository(repo.dir, environment);
    expect(readdirSync(temporary)).toHaveLength(1);
    await repository.worktree();
    const pending = repository.resolve('HEAD').catch((reason: unknown) => reason);
    await Promise.all([repository.close(), repository.close(), pending]);
    await expect(repository.resolve('HEAD')).rejects.toThrow('closed');
    expect(await refusal('/', environment)).toContain('not in a git repository');
    expect(readdirSync(temporary)).toEqual([]);
    rmSync(temporary, { recursive: true });
    expect(await refusal(repo.dir, environment)).toContain(`\`${temporary}\``);
  });

  test('that die are a fault', async () => {
    const script =
      'case "$*" in *cat-file*) echo "fatal: no more" >&2; exit 3;; esac\nexec git "$@"';
    await withRepository(
      repo.dir,
      async (repository) => {
        const many = Array.from({ length: 50 }, () => repository.resolve('HEAD'));
        const ends = await Promise.allSettled(many);
        expect(new Set(ends.map(({ status }) => status))).toEqual(new Set(['rejected']));
        await expect(repository.resolve('HEAD')).rejects.toMatchObject({
          name: 'Fault',
          message: '`git cat-file` failed: no more',
        });
      },
      wrappedGit(repo, script),
    );
  });
});
