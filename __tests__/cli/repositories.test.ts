import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoRepo } from '../support/demo-repo.ts';
import { type GitRepo, makeRepo } from '../support/git-repo.ts';
import { spawnCli } from '../support/spawn-cli.ts';

let repo: GitRepo;
let elsewhere: string;
let facts: readonly string[];
beforeAll(() => {
  repo = demoRepo();
  elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'elsewhere-')));
  facts = ['--facts', join(repo.dir, '.git/facts.json')];
});
afterAll(() => {
  repo.dispose();
  rmSync(elsewhere, { recursive: true });
});

const check = async (cwd: string, ...args: readonly string[]) =>
  spawnCli(cwd, ['check', ...facts, ...args]);

/** What the repository itself says of its worst branch. */
const expected = async () => check(repo.dir, '--head', 'release-access');

test('a subfolder, and --repo, are the repository', async () => {
  const same = await expected();
  expect(same.code).toBe(1);
  expect(await check(join(repo.dir, 'grants'), '--head', 'release-access')).toEqual(same);
  expect(await check(elsewhere, '--repo', repo.dir, '--head', 'release-access')).toEqual(same);
  const folder = join(repo.dir, '.github/grantproof');
  expect(await check(elsewhere, '--repo', folder, '--head', 'release-access')).toEqual(same);
});

test('a bare repository is judged, but has no work tree', async () => {
  const bare = join(elsewhere, 'bare.git');
  repo.git('clone', '--quiet', '--bare', '.', bare);
  expect(await check(bare, '--head', 'release-access')).toEqual(await expected());
  const { code, err } = await check(bare, '--worktree');
  expect(code).toBe(3);
  expect(err).toContain('has no work tree');
});

test('a linked work tree has a HEAD of its own', async () => {
  const linked = join(elsewhere, 'linked');
  repo.git('worktree', 'add', '--quiet', linked, 'release-access');
  expect(await check(linked)).toEqual(await expected());
  expect(await check(linked, '--worktree')).toEqual(await expected());
  expect(await check(repo.dir)).toMatchObject({ code: 0, out: 'no access changes\n' });
});

test('an empty repository has nothing to judge', async () => {
  const empty = makeRepo();
  for (const args of [[], ['--worktree'], ['--all']]) {
    const { code, out } = await check(empty.dir, ...args);
    expect(code).toBe(2);
    expect(out).toContain('the repository has no commit yet');
  }
  empty.dispose();
});

test('a repository with commits, but no branch that is the default, asks for its name', async () => {
  const other = makeRepo();
  other.git('checkout', '--quiet', '-b', 'trunk');
  other.write('README.md', '# Sample\n');
  other.commit('first');
  const { code, out } = await check(other.dir);
  expect(code).toBe(2);
  expect(out).toContain('the default branch is unknown: name it with --default-branch NAME');
  expect((await check(other.dir, '--default-branch', 'trunk')).out).toContain('policy-missing');
  other.dispose();
});

test('a clone takes the default branch of its origin', async () => {
  const clone = join(elsewhere, 'clone');
  repo.git('branch', 'trunk', 'main');
  repo.git('clone', '--quiet', '--branch', 'release-access', '.', clone);
  expect(await check(clone)).toEqual(await expected());
});

test('a shallow clone is a fault that names the fetch to run', async () => {
  const shallow = join(elsewhere, 'shallow');
  repo.branch('main');
  repo.write('README.md', '# Moved on\n');
  repo.commit('moved on');
  repo.git('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${repo.dir}`, shallow);
  const { code, out, err } = await check(shallow, '--head', 'origin/release-access');
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toMatch(/shallow clone\n {2}help: run `git fetch --unshallow`/);
  expect((await check(shallow, '--base', 'main~1')).err).toContain('git fetch --unshallow');
  expect(await check(shallow, '--all')).toMatchObject({ code: 0 });
});

test.each([
  ['no folder', 'nowhere'],
  ['no repository', '.'],
])('%s is a fault', async (_, folder) => {
  const { code, out, err } = await check(elsewhere, '--repo', folder);
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toMatch(/^grantproof: .+\n {2}help: name a folder of a repository\n$/);
});
