import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { copyExample, demoRepo, FACTS } from '../support/demo-repo.ts';
import type { GitRepo } from '../support/git-repo.ts';
import { snapshot } from '../support/open-repo.ts';
import { spawnCli } from '../support/spawn-cli.ts';
import type { VerdictView } from '../support/verdict-digest.ts';

const GRANT = 'grants/release-publisher.yaml';
const STANDING = 'grants/nightly-backup.yaml';

let repo: GitRepo;
beforeEach(() => {
  repo = demoRepo();
});
afterEach(() => repo.dispose());

/** The result and the deltas, as `class name`. */
async function worktree(): Promise<{
  readonly result: string;
  readonly deltas: readonly string[];
}> {
  const { out } = await spawnCli(repo.dir, ['check', '--worktree', '--json', ...FACTS]);
  const { result, deltas } = JSON.parse(out) as VerdictView;
  return { result, deltas: deltas.map((delta) => `${delta.class} ${delta.grant}`) };
}

const CREATED = ['create access-grant/release-publisher'];

test('a clean work tree changes nothing', async () => {
  expect(await worktree()).toEqual({ result: 'allow', deltas: [] });
});

test('untracked files count', async () => {
  copyExample(repo, '1-too-much');
  expect(await worktree()).toEqual({ result: 'deny', deltas: CREATED });
});

test('staged files count as they stand, not as they were staged', async () => {
  copyExample(repo, '1-too-much');
  repo.git('add', GRANT);
  expect(await worktree()).toEqual({ result: 'deny', deltas: CREATED });
  copyExample(repo, '2-fixed');
  expect(await worktree()).toEqual({ result: 'unassessed', deltas: CREATED });
});

test('modified files count', async () => {
  copyExample(repo, '3-less');
  expect(await worktree()).toEqual({
    result: 'allow',
    deltas: ['narrow access-grant/nightly-backup'],
  });
});

test('removed files count', async () => {
  repo.remove(STANDING);
  expect(await worktree()).toEqual({
    result: 'allow',
    deltas: ['revoke access-grant/nightly-backup'],
  });
});

test('ignored files do not', async () => {
  repo.write('.git/info/exclude', `${GRANT}\n`);
  copyExample(repo, '1-too-much');
  expect(await worktree()).toEqual({ result: 'allow', deltas: [] });
});

test('commits of the branch count with what is not committed yet', async () => {
  repo.branch('less-access');
  copyExample(repo, '1-too-much');
  expect((await worktree()).deltas).toEqual(['narrow access-grant/nightly-backup', ...CREATED]);
});

test('the default branch having moved on, what landed there is no part of the change', async () => {
  repo.branch('work', 'main');
  repo.branch('main');
  repo.git('merge', '--quiet', 'release-access-fixed');
  repo.branch('work');
  copyExample(repo, '3-less');
  expect(await worktree()).toEqual({
    result: 'allow',
    deltas: ['narrow access-grant/nightly-backup'],
  });
});

test('a policy that is not committed judges nothing', async () => {
  repo.write('.github/grantproof/policy.yaml', 'kind: Policy\n');
  copyExample(repo, '2-fixed');
  const { result, deltas } = await worktree();
  expect({ result, deltas }).toEqual({ result: 'deny', deltas: CREATED });
});

test('a file beyond the limit is a problem, never passed over', async () => {
  repo.write('grants/huge.yaml', `# ${'x'.repeat(1024 * 1024)}\n`);
  const { out, code } = await spawnCli(repo.dir, ['check', '--worktree', ...FACTS]);
  expect(code).toBe(1);
  expect(out).toContain('problem[file-too-large]');
});

test('nothing is written into the repository', async () => {
  copyExample(repo, '1-too-much');
  const before = snapshot(repo.dir);
  await worktree();
  expect(snapshot(repo.dir)).toEqual(before);
});
