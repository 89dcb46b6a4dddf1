// A ledger that lacks what it had is not built on, and the job says how it is brought back.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bundlePath } from '../../src/core/ledger/record-path.ts';
import { hermeticEnv } from '../support/git-repo.ts';
import { GRANT_PATH, only } from './sample-gate.ts';
import {
  LEDGER,
  openAdopted,
  openSealing,
  SEALING,
  type Sealing,
  sealedGrant,
  WIDER,
} from './sample-seal.ts';

const run = promisify(execFile);

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

/** A ledger with a violation at its end. */
async function openViolated(): Promise<Sealing> {
  const sealing = await openAdopted();
  sealing.repo.push(sealing.admin, 'main', { [GRANT_PATH]: WIDER });
  await sealing.seal();
  return sealing;
}

/** Runs the command that a help line holds, in a clone of an administrator's. */
async function obey(help: string, { hub, admin }: Sealing): Promise<void> {
  const [, command = ''] = /`(git .*)`/.exec(help) ?? [];
  const secret = Buffer.from(`x-access-token:${hub.token({ as: admin })}`).toString('base64');
  const env = {
    ...hermeticEnv(),
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraHeader',
    GIT_CONFIG_VALUE_0: `Authorization: basic ${secret}`,
  };
  const clone = join(workspace, 'clone');
  await run('git', ['clone', '--quiet', `${hub.serverUrl}/acme/infra.git`, clone], { env });
  await run('bash', ['-c', command], { cwd: clone, env });
}

describe('a ledger that somebody set back, as the activity of its branch tells', () => {
  test.each<[string, (sealing: Sealing) => void, string]>([
    [
      'below a violation',
      ({ repo, admin }) =>
        void repo.push(admin, LEDGER, [], { force: true, onto: `${LEDGER}~1`, bypass: true }),
      'set back',
    ],
    ['to nothing', ({ repo, admin }) => repo.deleteBranch(admin, LEDGER), 'deleted'],
    [
      'to another one',
      ({ repo, admin }) => {
        const files = { 'README.md': 'Nothing to see\n' };
        repo.push(admin, LEDGER, files, { force: true, onto: 'main~1', bypass: true });
      },
      'set back',
    ],
  ])('%s', async (_, setBack, what) => {
    const sealing = await openViolated();
    const lines = await sealing.proven();
    setBack(sealing);
    const refused = await sealing.seal({ on: 'schedule' });
    expect(refused).toMatchObject({
      conclusion: 'failure',
      outputs: { result: 'error', sealed: '' },
    });
    const { message } = only(refused.annotations);
    expect(message).toMatch(
      new RegExp(
        `^the branch \`${LEDGER}\` was ${what} on 2026-12-01T.*Z by \`octo-admin\`; help: bring it back: `,
      ),
    );
    await obey(message, sealing);
    const after = await sealing.seal({ on: 'schedule' });
    expect(after).toMatchObject({ conclusion: 'success', outputs: { sealed: '0' } });
    expect(await sealing.proven()).toEqual(lines);
  });
});

describe('a ledger that lacks what is known elsewhere, whatever GitHub remembers', () => {
  const bundleOf = ({ repo }: Sealing, index: number): string =>
    repo.state.git.run(['cat-file', 'blob', `${LEDGER}:${bundlePath(index)}`]);

  /** Sets the ledger back, and nobody saw it. */
  function cut({ repo }: Sealing, to: string | null): void {
    const { git, activity } = repo.state;
    git.setRef(`refs/heads/${LEDGER}`, to);
    const others = activity.filter(({ ref }) => ref !== `refs/heads/${LEDGER}`);
    activity.splice(0, activity.length, ...others);
  }

  test('a bundle that was kept in a file', async () => {
    const sealing = await openViolated();
    const { repo } = sealing;
    const tip = repo.resolve(LEDGER);
    writeFileSync(join(workspace, 'kept.sigstore.json'), bundleOf(sealing, 1));
    const again = (): ReturnType<Sealing['seal']> =>
      sealing.seal({ workspace, inputs: { anchor: 'kept.sigstore.json' } });
    expect((await again()).outputs).toMatchObject({ result: 'none', sealed: '0' });
    cut(sealing, repo.resolve(`${LEDGER}~1`));
    const shorter = await again();
    expect(shorter.conclusion).toBe('failure');
    expect(only(shorter.annotations).message).toMatch(
      /^the branch `grantproof-ledger` is not what it was: it has 1 record, and a bundle kept elsewhere is of its record 1; help: nothing was sealed; /,
    );
    cut(sealing, null);
    expect(only((await again()).annotations).message).toMatch(
      /is not what it was: it has 0 records/,
    );
    expect(repo.state.git.commit(`refs/heads/${LEDGER}`)).toBeNull();
    cut(sealing, tip);
    expect((await again()).conclusion).toBe('success');
  });

  test('a file that is not there, or is no bundle', async () => {
    const sealing = await openSealing();
    const missing = await sealing.seal({ workspace, inputs: { anchor: 'kept.sigstore.json' } });
    expect(only(missing.annotations).message).toMatch(
      /^the file `kept.sigstore.json` of the input `anchor` can't be read; help: /,
    );
    writeFileSync(join(workspace, 'kept.sigstore.json'), '{}');
    const wrong = await sealing.seal({ workspace, inputs: { anchor: 'kept.sigstore.json' } });
    expect(only(wrong.annotations).message).toMatch(/^an anchor is no bundle of a ledger; help: /);
    expect(sealing.records()).toEqual([]);
  });

  test("a bundle in GitHub's store of attestations", async () => {
    const sealing = await openSealing();
    const { repo, admin } = sealing;
    const again = (): ReturnType<Sealing['seal']> =>
      sealing.seal({
        token: sealing.token({ ...SEALING, attestations: 'write' }),
        inputs: { attest: 'true' },
      });
    await again();
    repo.push(admin, 'main', { [GRANT_PATH]: WIDER });
    expect((await again()).outputs).toMatchObject({ result: 'violation' });
    expect(repo.state.attestations).toHaveLength(2);
    cut(sealing, repo.resolve(`${LEDGER}~1`));
    repo.push(admin, 'main', { [GRANT_PATH]: sealedGrant() });
    const after = await again();
    expect(only(after.annotations).message).toMatch(/is not what it was: it has 1 record, /);
    cut(sealing, null);
    expect(only((await again()).annotations).message).toMatch(
      /is not what it was: it has 0 records/,
    );
  });
});
