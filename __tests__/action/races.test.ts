import { describe, expect, test } from '@jest/globals';
import { openFrontDoor } from './front-door.ts';
import { type Gate, GRANT_PATH, grant, openGate } from './sample-gate.ts';

const STATUS = /^POST \/repos\/acme\/infra\/statuses\//;
const PERMISSION = /\/collaborators\/octo-lead\/permission$/;

/** Runs the gate, and lets something happen before the first request of a kind. */
async function runWith(gate: Gate, before: RegExp, happen: () => void): Promise<string[]> {
  let happened = false;
  const writes: string[] = [];
  const door = await openFrontDoor(gate.hub, (what) => {
    if (STATUS.test(what)) writes.push(what.slice(-40));
    if (happened || !before.test(what)) return;
    happened = true;
    happen();
  });
  const run = await gate.run(door);
  expect(run.conclusion).toBe('success');
  expect(happened).toBe(true);
  return writes;
}

describe('the last word is the newest truth', () => {
  test('a review is dismissed while its verdict is made', async () => {
    const gate = await openGate();
    const review = gate.pull.review(gate.lead, 'APPROVED');
    await runWith(gate, PERMISSION, () => gate.pull.dismiss(review, gate.lead));
    expect(gate.status()).toMatch(/^pending: waits for octo-lead/);
  });

  test('a review is dismissed when its verdict is just about to be written', async () => {
    const gate = await openGate();
    const review = gate.pull.review(gate.lead, 'APPROVED');
    await runWith(gate, STATUS, () => gate.pull.dismiss(review, gate.lead));
    const states = gate.repo.statuses(gate.pull.head()).map(({ state }) => state);
    expect(states).toEqual(['pending', 'pending', 'success']);
  });

  test('a review is given while the verdict without it is made', async () => {
    const gate = await openGate();
    await runWith(gate, /git-upload-pack$/, () => void gate.pull.review(gate.lead, 'APPROVED'));
    expect(gate.status()).toBe('success: allowed: octo-lead approved');
  });

  test('the policy on the default branch is tightened meanwhile', async () => {
    const gate = await openGate();
    gate.pull.review(gate.lead, 'APPROVED');
    const roster = '.github/grantproof/roster.yaml';
    const without = gate.repo.read(roster).replace('octo-lead', 'octo-chief');
    await runWith(
      gate,
      PERMISSION,
      () => void gate.repo.push(gate.lead, 'main', { [roster]: without }),
    );
    expect(gate.status()).toMatch(/^pending: /);
  });

  test('it is aimed at another branch meanwhile', async () => {
    const gate = await openGate();
    gate.repo.push(gate.lead, 'release', {}, { onto: 'main' });
    gate.repo.protect({ branch: 'release', statuses: ['grantproof'] });
    gate.pull.review(gate.lead, 'APPROVED');
    await runWith(gate, PERMISSION, () => gate.pull.retarget(gate.dev, 'release'));
    expect(gate.status()).toMatch(/^pending: /);
  });

  test('it never comes to rest: nothing is let in', async () => {
    const gate = await openGate();
    gate.pull.review(gate.lead, 'APPROVED');
    let edits = 0;
    const door = await openFrontDoor(gate.hub, (what) => {
      if (!STATUS.test(what)) return;
      edits += 1;
      gate.pull.edit({ title: `Again, for the ${edits}. time` });
    });
    const run = await gate.run(door);
    expect(run.conclusion).toBe('failure');
    expect(gate.status()).toMatch(/^error: error: the pull request changes faster/);
  });
});

describe('a push in between', () => {
  test('the new head gets a verdict of its own, and the old one keeps what was true of it', async () => {
    const gate = await openGate();
    const old = gate.pull.head();
    gate.pull.review(gate.lead, 'APPROVED');
    const wider = grant().replace('s3:PutObject', 's3:DeleteObject');
    const writes = await runWith(gate, STATUS, () => {
      gate.repo.push(gate.dev, 'wider', { [GRANT_PATH]: wider });
    });
    expect(writes).toEqual([old, gate.pull.head()]);
    expect(gate.status(old)).toMatch(/^success/);
    expect(gate.status()).toMatch(/^pending: waits for octo-lead/);
  });

  test('and a close: nothing more is said', async () => {
    const gate = await openGate();
    const writes = await runWith(gate, STATUS, () => gate.pull.close(gate.dev));
    expect(writes).toHaveLength(1);
  });
});

describe('two runs at once', () => {
  test('both end with the same word, and one comment', async () => {
    const gate = await openGate();
    gate.pull.review(gate.lead, 'APPROVED');
    const runs = await Promise.all([gate.run(), gate.run()]);
    expect(runs.map(({ outputs }) => outputs['result'])).toEqual(['allow', 'allow']);
    expect(gate.status()).toMatch(/^success/);
  });

  test('the slower one began before a dismissal: it does not undo the faster one', async () => {
    const gate = await openGate();
    const review = gate.pull.review(gate.lead, 'APPROVED');
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let waiting = (): void => {};
    const reached = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    const door = await openFrontDoor(gate.hub, async (what, nth) => {
      if (!STATUS.test(what) || nth > 1) return;
      waiting();
      await held;
    });
    const slow = gate.run(door);
    await reached;
    gate.pull.dismiss(review, gate.lead);
    await gate.run({ on: 'pull_request_review', action: 'dismissed', about: { review } });
    expect(gate.status()).toMatch(/^pending: waits/);
    release();
    await slow;
    expect(gate.status()).toMatch(/^pending: waits/);
  });
});

describe('a verdict that let it in does not stand while it is judged again', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'a job that is cancelled by %s',
    async (signal) => {
      const gate = await openGate();
      gate.allowed();
      let end: (signal: NodeJS.Signals) => void = () => {};
      const door = await openFrontDoor(gate.hub, (what) => {
        if (what.endsWith('/git-upload-pack')) end(signal);
      });
      const onStart = (ending: typeof end): void => {
        end = ending;
      };
      await expect(gate.run({ ...door, onStart })).rejects.toThrow(`ended by ${signal}`);
      expect(gate.status()).toMatch(/^pending: judged again/);
      gate.pull.review(gate.lead, 'APPROVED');
      await gate.run();
      expect(gate.status()).toMatch(/^success/);
    },
  );

  test('one that did not let it in is left until there is another', async () => {
    const gate = await openGate();
    await gate.run();
    await gate.run();
    expect(gate.repo.statuses(gate.pull.head()).map(({ state }) => state)).toEqual([
      'pending',
      'pending',
    ]);
  });
});
