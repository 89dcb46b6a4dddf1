import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Merge } from '../../../src/ports/repository.ts';
import { type GitRepo, hermeticEnv, makeRepo } from '../../support/git-repo.ts';
import { commitAt, snapshot, withRepository } from '../../support/open-repo.ts';

const LINES = Array.from({ length: 20 }, (_, index) => `line ${index}`);
const text = (changed: Readonly<Record<number, string>>): string =>
  LINES.map((line, index) => `${changed[index] ?? line}\n`).join('');

let repo: GitRepo;
beforeEach(() => {
  repo = makeRepo();
  repo.write('grants/a.yaml', text({}));
  repo.write('grants/b.yaml', 'b\n');
  repo.commit('base');
  repo.git('branch', 'head');
});
afterEach(() => repo.dispose());

/** Commits the files on `main`, then others on `head`. */
function diverge(
  onMain: Readonly<Record<string, string>>,
  onHead: Readonly<Record<string, string>>,
): void {
  for (const [branch, files] of [
    ['main', onMain],
    ['head', onHead],
  ] as const) {
    repo.branch(branch);
    for (const [path, content] of Object.entries(files)) repo.write(path, content);
    repo.commit(`on ${branch}`);
  }
}

async function merge(base = 'main', head = 'head', environment = hermeticEnv()): Promise<Merge> {
  return withRepository(
    repo.dir,
    async (repository) =>
      repository.merge(await commitAt(repository, base), await commitAt(repository, head)),
    environment,
  );
}

describe('merge', () => {
  test('gives the tree that git merge gives, and reads what it wrote', async () => {
    diverge({ 'grants/a.yaml': text({ 2: 'main' }) }, { 'grants/a.yaml': text({ 17: 'head' }) });
    await withRepository(repo.dir, async (repository) => {
      const base = await commitAt(repository, 'main');
      const merged = await repository.merge(base, await commitAt(repository, 'head'));
      if (merged.kind !== 'clean') throw new Error('a conflict');
      const [change, ...others] = await repository.diff(base.tree, merged.tree);
      expect(others).toEqual([]);
      const blob = change?.after?.oid;
      if (blob === undefined) throw new Error('no file');
      const content = (await repository.read([blob], 1000)).get(blob);
      expect(content).toEqual(Buffer.from(text({ 2: 'main', 17: 'head' })));
      expect(await repository.search(merged.tree, ['main'], ['grants'])).toEqual(['grants/a.yaml']);
      repo.git('checkout', '--quiet', 'main');
      repo.git('merge', '--quiet', 'head');
      expect(merged.tree).toBe(repo.git('rev-parse', 'HEAD^{tree}'));
    });
  });

  test('writes nothing into the repository', async () => {
    diverge({ 'grants/a.yaml': text({ 2: 'main' }) }, { 'grants/a.yaml': text({ 17: 'head' }) });
    const before = snapshot(repo.dir);
    expect((await merge()).kind).toBe('clean');
    expect(snapshot(repo.dir)).toEqual(before);
  });

  test('names the paths of a conflict', async () => {
    diverge(
      { 'grants/a.yaml': text({ 2: 'main' }), 'ö\n': 'main', 'grants/b.yaml': 'main\n' },
      { 'grants/a.yaml': text({ 2: 'head' }), 'ö\n': 'head' },
    );
    expect(await merge()).toEqual({ kind: 'conflict', paths: ['grants/a.yaml', 'ö\n'] });
  });

  test('a file deleted here and edited there is a conflict', async () => {
    repo.remove('grants/b.yaml');
    repo.commit('deleted');
    repo.branch('head');
    repo.write('grants/b.yaml', 'edited\n');
    repo.commit('edited');
    expect(await merge()).toEqual({ kind: 'conflict', paths: ['grants/b.yaml'] });
  });

  test('follows a rename on the other side', async () => {
    repo.git('mv', 'grants/a.yaml', 'grants/renamed.yaml');
    repo.commit('renamed');
    diverge({}, { 'grants/a.yaml': text({ 2: 'head' }) });
    await withRepository(repo.dir, async (repository) => {
      const base = await commitAt(repository, 'main');
      const merged = await repository.merge(base, await commitAt(repository, 'head'));
      if (merged.kind !== 'clean') throw new Error('a conflict');
      const changes = await repository.diff(base.tree, merged.tree);
      expect(changes.map(({ path }) => path)).toEqual(['grants/renamed.yaml']);
    });
  });

  test('of an ancestor is the other one', async () => {
    diverge({}, { new: 'new\n' });
    const tree = repo.git('rev-parse', 'head^{tree}');
    expect(await merge('main~1', 'head')).toEqual({ kind: 'clean', tree });
    expect(await merge('head', 'main~1')).toEqual({ kind: 'clean', tree });
    expect(await merge('head', 'head')).toEqual({ kind: 'clean', tree });
  });

  test.each([3, 40])('of a base %i commits back is the head', async (count) => {
    repo.branch('head');
    for (let n = 0; n < count; n += 1) repo.commit(`number ${n}`);
    repo.branch('main');
    repo.write('merged', 'in between\n');
    repo.commit('on main');
    repo.branch('head');
    repo.git('merge', '--quiet', 'main');
    repo.write('last', 'x\n');
    repo.commit('last');
    const tree = repo.git('rev-parse', 'head^{tree}');
    for (const base of ['main', 'main~1']) {
      expect(await merge(base, 'head')).toEqual({ kind: 'clean', tree });
    }
  });

  test('of unrelated histories is refused', async () => {
    repo.git('checkout', '--quiet', '--orphan', 'alone');
    repo.write('other', 'x');
    repo.commit('alone');
    await expect(merge('main', 'alone')).rejects.toMatchObject({
      name: 'Fault',
      message: expect.stringContaining('no common history'),
    });
  });

  test('of a tree that is no commit keeps its changes', async () => {
    diverge({ 'grants/a.yaml': text({ 2: 'main' }) }, {});
    repo.write('grants/b.yaml', 'uncommitted\n');
    await withRepository(repo.dir, async (repository) => {
      const base = await commitAt(repository, 'main');
      const merged = await repository.merge(base, await repository.worktree());
      if (merged.kind !== 'clean') throw new Error('a conflict');
      const changes = await repository.diff(base.tree, merged.tree);
      expect(changes.map(({ path }) => path)).toEqual(['grants/b.yaml']);
      // HEAD alone is an ancestor of this base: the work tree is not.
      const stale = await repository.worktree();
      const ahead = await repository.merge(base, { ...stale, commit: base.commit });
      expect(ahead).toEqual({ kind: 'clean', tree: stale.tree });
    });
  });

  test('a criss-cross history merges as git does it', async () => {
    diverge({ main: 'm\n' }, { head: 'h\n' });
    repo.git('branch', 'old', 'main');
    repo.git('checkout', '--quiet', 'main');
    repo.git('merge', '--quiet', 'head');
    repo.git('checkout', '--quiet', 'head');
    repo.git('merge', '--quiet', 'old');
    diverge({ 'grants/a.yaml': text({ 1: 'x' }) }, { 'grants/a.yaml': text({ 18: 'y' }) });
    expect(repo.git('merge-base', '--all', 'main', 'head').split('\n')).toHaveLength(2);
    const merged = await merge();
    repo.git('merge', '--quiet', 'main');
    expect(merged).toEqual({ kind: 'clean', tree: repo.git('rev-parse', 'HEAD^{tree}') });
  });

  test('runs no command of the settings, and heeds none that would change the outcome', async () => {
    const trace = join(repo.dir, 'ran');
    const settings = join(repo.dir, '.git/hostile');
    writeFileSync(
      settings,
      `[merge "evil"]\n driver = touch ${trace} && cp %B %A\n[merge]\n default = evil\n renames = false\n` +
        `[diff "evil"]\n command = touch ${trace}\n textconv = touch ${trace}; cat\n` +
        `[core]\n fsmonitor = touch ${trace}\n hooksPath = ${repo.dir}/hooks\n` +
        ` attributesFile = ${repo.dir}/.gitattributes\n`,
    );
    const attributes = { '.gitattributes': '* merge=evil diff=evil\n' };
    const onMain = { ...attributes, 'grants/a.yaml': text({ 2: 'main' }) };
    diverge(onMain, { ...attributes, 'grants/a.yaml': text({ 2: 'head' }) });
    repo.git('config', 'include.path', 'hostile');
    writeFileSync(join(repo.dir, '.git/info/attributes'), '* merge=evil diff=evil\n');
    const environment = { ...hermeticEnv(), GIT_CONFIG_GLOBAL: settings };
    expect(await merge('main', 'head', environment)).toEqual({
      kind: 'conflict',
      paths: ['grants/a.yaml'],
    });
    await withRepository(
      repo.dir,
      async (repository) => {
        const { tree } = await commitAt(repository, 'head');
        expect(await repository.search(tree, ['head'], [''])).toEqual(['grants/a.yaml']);
      },
      environment,
    );
    expect(snapshot(repo.dir).some((line) => line.startsWith('ran '))).toBe(false);
  });

  test('finds objects that the repository borrows from others', async () => {
    diverge({ 'grants/a.yaml': text({ 2: 'main' }) }, { 'grants/a.yaml': text({ 17: 'head' }) });
    repo.git('clone', '--quiet', '--bare', '--shared', '.', 'one.git');
    repo.git('clone', '--quiet', '--bare', '--shared', 'one.git', 'two.git');
    writeFileSync(join(repo.dir, 'two.git/objects/info/alternates'), '../../one.git/objects\n');
    await withRepository(join(repo.dir, 'two.git'), async (repository) => {
      const base = await commitAt(repository, 'main');
      const merged = await repository.merge(base, await commitAt(repository, 'head'));
      expect(merged.kind).toBe('clean');
    });
  });
});
