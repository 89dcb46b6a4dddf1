// The key in a workflow's secret, and the ledger that has gone on to another.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runCli } from '../support/run-cli.ts';
import type { ActionRun } from '../support/runner/run-action.ts';
import { type Gate, openGate } from './sample-gate.ts';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seal-keys-'));
  await runCli(folder, ['keygen', '--out', 'old']);
});
afterEach(() => rmSync(folder, { recursive: true }));

const keyOf = (name: string): string => readFileSync(join(folder, name, 'grantproof.key'), 'utf8');

/** Runs the seal as its schedule does, with the key that the secret holds. */
async function seal(gate: Gate, name: string, writer: string): Promise<ActionRun> {
  return gate.run({
    on: 'schedule',
    action: null,
    token: gate.token({ contents: 'write', 'pull-requests': 'write', statuses: 'write' }),
    inputs: { signing: 'key', 'signing-key': keyOf(name), 'ledger-writer': writer },
    secrets: [keyOf(name)],
  });
}

describe.each(['github', 'git'])('a ledger that is written by way of %s', (writer) => {
  test('is not gone on with by a secret that was replaced meanwhile', async () => {
    const gate = await openGate();
    const repository = ['--repo', gate.repo.state.git.dir];
    await runCli(folder, ['seal', '--key', 'old/grantproof.key', ...repository]);
    expect(await seal(gate, 'old', writer)).toMatchObject({ conclusion: 'success' });
    const rotate = ['keygen', '--rotate', '--key', 'old/grantproof.key', '--out', 'new'];
    expect(await runCli(folder, [...rotate, ...repository])).toMatchObject({ code: 0, err: '' });

    const refused = await seal(gate, 'old', writer);
    expect(refused.conclusion).toBe('failure');
    expect(refused.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^the key `sha256:\w{64}` was replaced by record 1, and signs no more in the branch `grantproof-ledger`.*; help: sign with `sha256:\w{64}`: hand that one to whatever seals, such as the secret of the workflow/,
      ),
    ]);
    expect(refused.log).not.toContain('PRIVATE KEY');
    expect(await seal(gate, 'new', writer)).toMatchObject({ conclusion: 'success' });
  });
});
