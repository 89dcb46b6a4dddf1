// Who signs what the action seals, and what a verifier makes of it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { IDENTITY } from '../support/keyless.ts';
import type { ActionRun } from '../support/runner/run-action.ts';
import { REPOSITORY } from '../support/sigstore/oidc-issuer.ts';
import type { Sigstore } from '../support/sigstore/start-sigstore.ts';
import { describeWithSigstore } from '../support/sigstore/with-sigstore.ts';
import { GRANT_PATH, grant, only } from './sample-gate.ts';
import { KEY, openSealing, type Sealing } from './sample-seal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signing-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Of a run by nobody's key. */
const KEYLESS = { signing: 'keyless', 'signing-key': '' } as const;

test('a command signs: a KMS, or openssl with a key in a file', async () => {
  const sealing = await openSealing();
  const key = join(folder, 'key.pem');
  writeFileSync(key, KEY.pem);
  const inputs = {
    signing: 'command',
    'signing-key': '',
    'signing-command': `openssl dgst -sha256 -sign ${key}`,
    'signing-public-key': KEY.publicPem,
  };
  const run = await sealing.seal({ inputs });
  expect(run).toMatchObject({ conclusion: 'success', outputs: { sealed: '1' } });
  expect(await sealing.proven()).toEqual(['0 adoption']);
});

test('without `id-token: write` nobody vouches for the job, which is told so', async () => {
  const sealing = await openSealing();
  const run = await sealing.seal({ inputs: KEYLESS });
  expect(run.conclusion).toBe('failure');
  expect(only(run.annotations).message).toMatch(/; help: add `id-token: write` to `permissions:`/);
  expect(sealing.records()).toEqual([]);
});

describeWithSigstore('a keyless ledger', (sigstore) => {
  /** Its clock goes with that of the Sigstore. */
  async function openKeyless(): Promise<Sealing> {
    const start = new Date(Date.now() - 60_000).toISOString();
    const base = { [GRANT_PATH]: grant() };
    const change = { [GRANT_PATH]: grant({ actions: '"s3:PutObject", "s3:GetObject"' }) };
    return openSealing({ hub: { start, step: 'PT1S' }, base, change });
  }

  const seal = (sealing: Sealing, { request, fulcioUrl, tsaUrl }: Sigstore): Promise<ActionRun> =>
    sealing.seal({
      inputs: {
        ...KEYLESS,
        transparency: 'none',
        'fulcio-url': fulcioUrl,
        'timestamp-url': tsaUrl,
      },
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: request.url,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: request.token,
      },
      secrets: [request.token],
    });

  test('is signed by the workflow, and a record of another one is found by its name', async () => {
    const instance = sigstore();
    const { issuer, trustedRoot } = instance;
    const sealing = await openKeyless();
    const { repo, pull, lead, admin } = sealing;
    const id = { repository_id: String(repo.id) };
    const root = join(folder, 'trusted_root.json');
    writeFileSync(root, trustedRoot);
    const expected = [
      ...['--certificate-identity', IDENTITY, '--certificate-oidc-issuer', issuer],
      ...['--trusted-root', root, '--strict'],
    ];

    instance.say(id);
    await seal(sealing, sigstore());
    pull.review(lead, 'APPROVED');
    pull.merge(lead, 'squash', { bypass: true });
    const run = await seal(sealing, sigstore());
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'allow', sealed: '1' } });
    expect(run.written).not.toContain(sigstore().request.token);
    const proof = await sealing.verifyWith(expected);
    expect(proof).toMatchObject({ code: 0, result: 'pass', checks: { identity: 'pass' } });

    const forged = `${REPOSITORY}/.github/workflows/helpful.yml@refs/heads/wider`;
    instance.say({
      ...id,
      job_workflow_ref: forged,
      workflow_ref: forged,
      ref: 'refs/heads/wider',
    });
    repo.push(admin, 'main', { [GRANT_PATH]: grant({ actions: '"s3:*"' }) });
    expect((await seal(sealing, sigstore())).conclusion).toBe('success');
    const after = await sealing.verifyWith(expected);
    expect(after).toMatchObject({ code: 1, result: 'fail', checks: { identity: 'fail' } });
    expect(after.findings).toMatchObject([
      { code: 'other-identity', record: 'records/000/000/002.json' },
    ]);
    instance.say({});
  });
});
