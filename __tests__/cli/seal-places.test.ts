import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GovernedRepo, governedRepo } from '../support/governed-repo.ts';
import { LEDGER, recordLines } from '../support/ledger-files.ts';
import { runCli } from '../support/run-cli.ts';
import { type Sealing, sealingIn } from '../support/sealing.ts';

let repo: GovernedRepo;
let sealing: Sealing;
beforeEach(() => {
  repo = governedRepo();
  sealing = sealingIn(repo);
});
afterEach(() => repo.dispose());

describe('where', () => {
  test('on a remote: this repository gets nothing', async () => {
    const bare = join(repo.beside, 'origin.git');
    repo.git('clone', '--quiet', '--bare', '.', bare);
    repo.git('remote', 'add', 'origin', bare);
    repo.git('fetch', '--quiet', 'origin');
    expect((await sealing.seal('--remote', 'origin')).code).toBe(0);
    expect(repo.git('for-each-ref', '--format=%(refname)').split('\n')).toEqual([
      'refs/heads/main',
      'refs/remotes/origin/main',
    ]);
    expect((await sealing.verify()).out).toContain('ledger-missing');
    repo.git('fetch', '--quiet', 'origin');
    expect((await sealing.verify()).code).toBe(0);
    // What is not published yet has not landed.
    repo.land('one');
    expect((await sealing.seal('--remote', 'origin')).out).toContain('nothing to seal');
    repo.git('push', '--quiet', 'origin', 'main');
    expect((await sealing.seal('--remote', 'origin')).out).toContain('sealed 1 record;');
  });

  test('on a branch of another name, for a branch of another name', async () => {
    repo.branch('release');
    repo.land('one');
    const wanted = ['--branch', 'release', '--ledger', 'ledgers/release'] as const;
    expect((await sealing.seal(...wanted, '--from', 'main')).code).toBe(0);
    expect(recordLines(repo, 'ledgers/release')).toEqual([
      'heartbeat adopt a policy',
      'unassessed grant one',
    ]);
    expect((await sealing.verify(...wanted)).code).toBe(0);
    const { code, err } = await sealing.seal('--branch', 'main', '--ledger', 'ledgers/release');
    expect([code, err]).toEqual([
      3,
      expect.stringContaining('is the ledger of `release`, not of `main`'),
    ]);
  });

  test('from any folder, with a detached head, from a linked work tree', async () => {
    repo.land('one');
    repo.git('checkout', '--quiet', '--detach', 'main~1');
    repo.git('worktree', 'add', '--quiet', join(repo.beside, 'linked'), '-b', 'side');
    expect((await sealing.seal('--repo', join(repo.dir, '.github'), '--from', 'main~1')).code).toBe(
      0,
    );
    repo.git(
      'update-ref',
      'refs/heads/main',
      repo.git('commit-tree', '-p', 'main', '-m', 'more', 'main^{tree}'),
    );
    expect((await sealing.seal('--repo', join(repo.beside, 'linked'))).code).toBe(0);
    expect(await sealing.sealed()).toEqual([
      'heartbeat adopt a policy',
      'unassessed grant one',
      'heartbeat more',
    ]);
  });

  test('in a bare repository', async () => {
    repo.land('one');
    const bare = join(repo.beside, 'bare.git');
    repo.git('clone', '--quiet', '--bare', '.', bare);
    expect((await sealing.seal('--repo', bare, '--from', 'main~1')).code).toBe(0);
    expect((await sealing.verify('--repo', bare)).code).toBe(0);
  });

  test('where objects are named by SHA-256', async () => {
    const other = governedRepo({ objectFormat: 'sha256' });
    other.land('one');
    const key = ['--key', join(repo.beside, 'grantproof.key')];
    expect((await runCli(other.dir, ['seal', ...key, '--from', 'main~1'])).code).toBe(0);
    expect((await sealing.verify('--repo', other.dir)).code).toBe(0);
    other.dispose();
  });

  test('never on a ledger that is checked out', async () => {
    await sealing.seal();
    repo.land('one');
    repo.git('checkout', '--quiet', LEDGER);
    const { code, err } = await sealing.seal();
    expect([code, err]).toEqual([3, expect.stringContaining('is checked out')]);
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  test('never on a branch that is no ledger', async () => {
    const { code, err } = await sealing.seal('--ledger', 'main');
    expect([code, err]).toEqual([
      3,
      expect.stringContaining('is no ledger that can be gone on with'),
    ]);
  });

  test('in a shallow clone as far as it reaches, and no further', async () => {
    await sealing.seal();
    repo.land('one');
    repo.land('two');
    const clone = join(repo.beside, 'clone');
    repo.git('clone', '--quiet', '--depth=2', '--no-single-branch', `file://${repo.dir}`, clone);
    const shallow = await sealing.seal('--repo', clone, '--remote', 'origin');
    expect([shallow.code, shallow.err]).toEqual([
      3,
      expect.stringContaining('git fetch --unshallow'),
    ]);
    repo.git('-C', clone, 'fetch', '--quiet', '--depth=3', 'origin');
    expect(await sealing.seal('--repo', clone, '--remote', 'origin')).toMatchObject({
      code: 0,
      err: '',
    });
    expect(await sealing.sealed()).toEqual([
      'heartbeat adopt a policy',
      'unassessed grant one',
      'unassessed grant two',
    ]);
  });
});
