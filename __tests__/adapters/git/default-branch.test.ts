import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type GitRepo, makeRepo } from '../../support/git-repo.ts';
import { withRepository } from '../../support/open-repo.ts';

let repo: GitRepo;
let ids: Record<string, string>;
beforeEach(() => {
  repo = makeRepo();
  ids = {};
  for (const name of ['main', 'master', 'trunk', 'release/1']) {
    if (name !== 'main') repo.branch(name);
    ids[name] = repo.commit(name);
  }
});
afterEach(() => repo.dispose());

async function defaultBranch(name?: string, dir = repo.dir): Promise<string | null> {
  return withRepository(dir, async (repository) => {
    const found = await repository.defaultBranch(name);
    if (found === null) return null;
    const tip = Object.entries(ids).find(([, commit]) => commit === found.tip.commit);
    return `${found.name} at ${tip?.[0]}`;
  });
}

test('is the one asked for, or none', async () => {
  expect(await defaultBranch('release/1')).toBe('release/1 at release/1');
  for (const name of [
    'nowhere',
    'main~1',
    'main^0',
    'main@{0}',
    '',
    ' main',
    'HEAD',
    'refs/heads/main',
  ]) {
    expect(await defaultBranch(name)).toBeNull();
  }
});

test('is main, then master, then none', async () => {
  expect(await defaultBranch()).toBe('main at main');
  repo.git('branch', '-D', 'main');
  expect(await defaultBranch()).toBe('master at master');
  repo.git('branch', '-D', 'master');
  expect(await defaultBranch()).toBeNull();
});

test('is init.defaultBranch where that exists', async () => {
  repo.git('config', 'init.defaultBranch', 'trunk');
  expect(await defaultBranch()).toBe('trunk at trunk');
  repo.git('config', 'init.defaultBranch', 'nowhere');
  expect(await defaultBranch()).toBe('main at main');
});

test('is a branch, not a tag of its name', async () => {
  repo.git('tag', 'main', 'trunk');
  expect(await defaultBranch()).toBe('main at main');
  expect(await defaultBranch('main')).toBe('main at main');
});

test('of a clone is that of origin, not what was committed here since', async () => {
  repo.branch('trunk');
  repo.git('clone', '--quiet', '.', 'clone');
  const clone = join(repo.dir, 'clone');
  repo.git('-C', 'clone', 'commit', '--quiet', '--allow-empty', '-m', 'local');
  expect(await defaultBranch(undefined, clone)).toBe('trunk at trunk');
  expect(await defaultBranch('trunk', clone)).toBe('trunk at trunk');
  expect(await defaultBranch('release/1', clone)).toBe('release/1 at release/1');
  repo.git('-C', 'clone', 'remote', 'set-head', 'origin', '--delete');
  expect(await defaultBranch(undefined, clone)).toBe('main at main');
  repo.git(
    '-C',
    'clone',
    'symbolic-ref',
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/nowhere',
  );
  expect(await defaultBranch(undefined, clone)).toBe('main at main');
});
