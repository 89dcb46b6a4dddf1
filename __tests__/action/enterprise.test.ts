import { describe, expect, test } from '@jest/globals';
import { openFrontDoor } from './front-door.ts';
import { openGate } from './sample-gate.ts';

test('a private repository', async () => {
  const gate = await openGate({ private: true });
  gate.pull.review(gate.lead, 'APPROVED');
  const run = await gate.run();
  expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'allow' } });
  expect(gate.status()).toMatch(/^success/);
});

test('a private repository that the token is not for', async () => {
  const gate = await openGate({ private: true });
  const other = gate.hub.repository('acme/other');
  const permissions = { contents: 'read', 'pull-requests': 'write', statuses: 'write' } as const;
  const token = gate.hub.token({ repository: other, permissions });
  const run = await gate.run({ token });
  expect(run.conclusion).toBe('failure');
  expect(run.annotations[0]?.message).toMatch(/^GitHub knows nothing of pull request #1/);
  expect(gate.status()).toBeNull();
});

describe('an enterprise server, whose interfaces are below /api', () => {
  test('is asked there, pages after the first too', async () => {
    const gate = await openGate({ private: true });
    gate.repo.push(gate.dev, 'other', { 'notes.md': 'more' });
    for (let n = 1; n <= 100; n += 1) {
      gate.repo.pullRequest({ by: gate.dev, head: 'other', title: `No. ${n}` });
    }
    gate.pull.review(gate.lead, 'APPROVED');
    const seen: string[] = [];
    const door = await openFrontDoor(gate.hub, (what) => void seen.push(what));
    const run = await gate.run(door);
    expect(run.outputs['result']).toBe('allow');
    expect(gate.status()).toMatch(/^success/);
    expect(gate.comments()[0]).toContain(`${door.serverUrl}/acme/infra/blob/`);
    expect(seen.filter((what) => what.endsWith('/pulls'))).toHaveLength(2);
    expect(seen).toHaveLength(gate.hub.requests.length);
  });

  test('where the address of the API is something else', async () => {
    const gate = await openGate();
    const run = await gate.run({ apiUrl: 'not an address' });
    expect(run.conclusion).toBe('failure');
    expect(run.annotations[0]?.message).toMatch(/is no address of GitHub's API/);
  });
});
