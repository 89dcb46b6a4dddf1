import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { oid } from '../../../src/core/model/ids.ts';
import { type GitRepo, hermeticEnv, makeRepo } from '../../support/git-repo.ts';
import { commitAt, pathsOf, withRepository } from '../../support/open-repo.ts';

let origin: GitRepo;
let clone: string;

beforeEach(() => {
  origin = makeRepo();
  origin.git('config', 'uploadpack.allowFilter', 'true');
  origin.commit('root');
  origin.write('grants/a.yaml', 'one\n');
  origin.commit('one');
  origin.git('branch', 'head');
  origin.write('grants/b.yaml', 'two\n');
  origin.commit('two');
  origin.write('grants/b.yaml', 'three\n');
  origin.commit('three');
  origin.branch('head');
  origin.write('grants/c.yaml', 'c\n');
  origin.commit('head');
  clone = join(origin.dir, 'clone.git');
});
afterEach(() => origin.dispose());

const cloneWith = (...flags: readonly string[]): void => {
  origin.git('clone', '--quiet', ...flags, `file://${origin.dir}`, 'clone.git');
};

/** Runs the command that a help line names, in the clone. */
function runHelp(help: string): void {
  const [, command] = /`(git fetch[^`]*)`/.exec(help) ?? [];
  execFileSync('sh', ['-c', command ?? 'false'], { cwd: clone, env: hermeticEnv(), stdio: 'pipe' });
}

/** The help of the fault that the work ends with. */
async function helpOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'Fault', help: expect.any(String) });
  return (error as { readonly help: string }).help;
}

describe('a shallow clone', () => {
  const mergeThere = async () =>
    withRepository(clone, async (repository) =>
      repository.merge(await commitAt(repository, 'main'), await commitAt(repository, 'head')),
    );

  test.each([1, 2])('with %i commits can not merge until it has all history', async (depth) => {
    cloneWith('--bare', `--depth=${depth}`, '--no-single-branch');
    const help = await helpOf(mergeThere());
    expect(help).toContain('`git fetch --unshallow`');
    runHelp(help);
    expect((await mergeThere()).kind).toBe('clean');
  });

  test('merges an ancestor', async () => {
    cloneWith('--bare', '--depth=2', '--branch=main');
    await withRepository(clone, async (repository) => {
      const tip = await commitAt(repository, 'main');
      const merge = await repository.merge(await commitAt(repository, 'main~1'), tip);
      expect(merge).toEqual({ kind: 'clean', tree: tip.tree });
    });
  });

  test('merges where history is cut off at the common ancestor', async () => {
    cloneWith('--bare', '--depth=3', '--no-single-branch');
    expect(origin.git('-C', 'clone.git', 'rev-parse', '--is-shallow-repository')).toBe('true');
    expect((await mergeThere()).kind).toBe('clean');
  });

  test('does not take a farther common ancestor for the nearest', async () => {
    // The head took over main's newest commit, but by a merge whose parents are cut off.
    origin.git('merge', '--quiet', 'main');
    origin.write('grants/c.yaml', 'after the merge\n');
    const cut = origin.git('rev-parse', 'HEAD');
    origin.commit('after');
    origin.branch('main');
    origin.write('grants/d.yaml', 'd\n');
    origin.commit('four');
    cloneWith('--bare', '--no-single-branch');
    origin.write('clone.git/shallow', `${cut}\n`);
    expect(await helpOf(mergeThere())).toContain('git fetch --unshallow');
    origin.remove('clone.git/shallow');
    expect((await mergeThere()).kind).toBe('clean');
  });

  test('says that it lacks a commit, and that it has no such name', async () => {
    const old = origin.git('rev-parse', 'main~2');
    cloneWith('--bare', '--depth=1', '--branch=main');
    await withRepository(clone, async (repository) => {
      expect(await helpOf(repository.resolve(old))).toContain('git fetch --unshallow');
      expect(await helpOf(repository.resolve('main~2'))).toContain('git fetch --unshallow');
      expect(await repository.resolve('nowhere')).toBeNull();
      expect(await helpOf(repository.read([oid(old)], 10))).toContain('git fetch --unshallow');
    });
  });
});

describe('a partial clone', () => {
  test.each([
    ['blob:none', ['--bare'], "git fetch --refetch --no-filter origin 'refs/heads/*:refs/heads/*'"],
    ['blob:none', ['--no-checkout'], 'git fetch --refetch --no-filter origin'],
    ['tree:0', ['--no-checkout'], 'git fetch --refetch --no-filter origin'],
  ])('of %s %j names the fetch that helps', async (filter, flags, command) => {
    cloneWith(`--filter=${filter}`, '--branch=main', ...flags);
    const all = [{ path: '', deep: true }];
    const use = async () =>
      withRepository(clone, async (repository) => {
        const { tree } = await commitAt(repository, 'main');
        const files = await repository.list(tree, all);
        await repository.read(
          files.map((file) => file.oid),
          100,
        );
        return repository.search(tree, ['three'], ['']);
      });
    const help = await helpOf(use());
    expect(help).toContain(command);
    runHelp(help);
    expect(await use()).toEqual(['grants/b.yaml']);
  });

  test('without blobs lists and compares, but does not search in silence', async () => {
    cloneWith('--bare', '--filter=blob:none');
    await withRepository(clone, async (repository) => {
      const base = await commitAt(repository, 'main~1');
      const tip = await commitAt(repository, 'main');
      expect(await pathsOf(repository, 'main')).toEqual(['grants/a.yaml', 'grants/b.yaml']);
      const changes = await repository.diff(base.tree, tip.tree);
      expect(changes.map(({ path }) => path)).toEqual(['grants/b.yaml']);
      expect(await helpOf(repository.search(tip.tree, ['three'], ['']))).toContain('git fetch');
    });
  });

  test('without blobs can not merge contents', async () => {
    origin.branch('main');
    origin.write('grants/c.yaml', 'another c\n');
    origin.commit('clash');
    cloneWith('--bare', '--filter=blob:none');
    await withRepository(clone, async (repository) => {
      const base = await commitAt(repository, 'main');
      const merge = repository.merge(base, await commitAt(repository, 'head'));
      expect(await helpOf(merge)).toContain('git fetch --refetch --no-filter origin');
    });
  });

  test('that is shallow, too, has to be made again', async () => {
    cloneWith('--bare', '--filter=tree:0', '--depth=1', '--branch=main');
    await withRepository(clone, async (repository) => {
      const { tree } = await commitAt(repository, 'main');
      expect(await helpOf(repository.search(tree, ['x'], ['']))).toContain('clone again');
    });
  });

  test('without trees can not list', async () => {
    cloneWith('--bare', '--filter=tree:0');
    await withRepository(clone, async (repository) => {
      const tip = await commitAt(repository, 'main');
      const listing = repository.list(tip.tree, [{ path: '', deep: true }]);
      expect(await helpOf(listing)).toContain('git fetch --refetch --no-filter origin');
      expect(await helpOf(repository.search(tip.tree, ['x'], ['']))).toContain('git fetch');
    });
  });

  test('is never filled up in passing', async () => {
    cloneWith('--bare', '--filter=blob:none');
    const blob = origin.git('rev-parse', 'main:grants/b.yaml');
    await withRepository(clone, async (repository) => {
      await helpOf(repository.read([oid(blob)], 10));
    });
    const missing = origin.git(
      '-C',
      'clone.git',
      'rev-list',
      '--objects',
      '--missing=print',
      'main',
    );
    expect(missing).toContain(`?${blob}`);
  });
});

test('a damaged repository is told from an incomplete one', async () => {
  const id = origin.git('rev-parse', 'main:grants/b.yaml');
  origin.git('checkout', '--quiet', 'main');
  const file = `.git/objects/${id.slice(0, 2)}/${id.slice(2)}`;
  origin.remove(file);
  await withRepository(origin.dir, async (repository) => {
    const { tree } = await commitAt(repository, 'main');
    expect(await helpOf(repository.read([oid(id)], 10))).toContain('git fsck');
    expect(await helpOf(repository.search(tree, ['three'], ['']))).toContain('git fsck');
  });
  origin.write(file, 'no object at all');
  await withRepository(origin.dir, async (repository) => {
    expect(await helpOf(repository.read([oid(id)], 10))).toContain('git fsck');
    // The reader goes on after that.
    expect(await pathsOf(repository, 'main')).toEqual(['grants/a.yaml', 'grants/b.yaml']);
  });
});
