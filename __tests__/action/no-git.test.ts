import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { GRANT_PATH, grant, openGate, unownedGrant } from './sample-gate.ts';

/** A machine with nothing on it. */
const bare = mkdtempSync(join(tmpdir(), 'no-programs-'));
afterAll(() => rmSync(bare, { recursive: true }));
const env = { PATH: bare };

describe('where there is no git', () => {
  test.each([
    ['allowed', grant(), 'APPROVED', 'allow', /^success: allowed: octo-lead approved/],
    ['waiting', grant(), 'COMMENTED', 'pending', /^pending: waits for octo-lead/],
    ['denied', unownedGrant(), 'APPROVED', 'deny', /^failure: denied: no owner/],
  ] as const)(
    'a small change is judged through the API: %s',
    async (_, text, state, result, line) => {
      const gate = await openGate({ change: { [GRANT_PATH]: text }, private: true });
      gate.pull.review(gate.lead, state);
      const run = await gate.run({ env });
      expect(run).toMatchObject({ conclusion: 'success', outputs: { result } });
      expect(gate.status()).toMatch(line);
      expect(gate.hub.requests.map(({ operation }) => operation)).not.toContain('git');
      expect(gate.hub.permissionsUsed()).toEqual({
        contents: 'read',
        'pull-requests': 'write',
        statuses: 'write',
      });
    },
  );

  test('it comes to the same digest as with git', async () => {
    const gate = await openGate();
    const [without, along] = [await gate.run({ env }), await gate.run()];
    expect(without.outputs['delta-digest']).toBe(along.outputs['delta-digest']);
  });

  test('a large change is refused, with the reason', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 301 }, (_, n) => [`grants/g${n}.yaml`, grant({ name: `g${n}` })]),
    );
    const gate = await openGate({ change: files });
    gate.allowed();
    gate.pull.review(gate.lead, 'APPROVED');
    const run = await gate.run({ env });
    expect(run).toMatchObject({ conclusion: 'failure', outputs: { result: 'error' }, left: [] });
    expect(run.annotations[0]?.message).toMatch(/git/);
    expect(gate.status()).toMatch(/^error: /);
  });

  test('a repository that GitHub cuts off is refused', async () => {
    const gate = await openGate({ hub: { limits: { treeEntries: 1 } } });
    gate.allowed();
    const run = await gate.run({ env });
    expect(run.conclusion).toBe('failure');
    expect(gate.status()).toMatch(/^error: /);
  });
});
