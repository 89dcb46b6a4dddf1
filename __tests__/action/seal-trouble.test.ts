// Whatever goes wrong: nothing that landed is lost, and nothing is sealed twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ActionRun } from '../support/runner/run-action.ts';
import { startJira } from '../support/sample-jira.ts';
import { openFrontDoor } from './front-door.ts';
import { only, policy } from './sample-gate.ts';
import { LEDGER, openAdopted, PUSHED, SEALING, type Sealing, sealedGrant } from './sample-seal.ts';

const RELEASE = 'access-grant/release-publisher';

/** Merges the pull request, which was approved. */
function merge({ pull, lead }: Sealing): void {
  pull.review(lead, 'APPROVED');
  pull.merge(lead, 'squash', { bypass: true });
}

const STOPPED = 'grantproof: the seal stopped; what was sealed until then stands';

function expectStopped(run: ActionRun, words: RegExp): void {
  expect(run).toMatchObject({ conclusion: 'failure', left: [], outputs: { result: 'error' } });
  const { title, message } = only(run.annotations);
  expect(title).toBe(STOPPED);
  expect(message).toMatch(words);
}

describe('jobs at once', () => {
  test('seal two merges of one second once each', async () => {
    const sealing = await openAdopted();
    const { hub, repo, pull, dev, lead } = sealing;
    repo.push(dev, 'reader', { 'grants/reader.yaml': sealedGrant({ name: 'reader' }) });
    const second = repo.pullRequest({ by: dev, head: 'reader', title: 'Let audits read' });
    for (const one of [pull, second]) one.review(lead, 'APPROVED');
    hub.clock.still(() => {
      for (const one of [pull, second]) one.merge(lead, 'squash', { bypass: true });
    });
    const runs = await Promise.all([
      sealing.seal(),
      sealing.seal({ on: 'pull_request_target', action: 'closed', about: { pull } }),
    ]);
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success']);
    const sealed = runs.map(({ outputs }) => Number(outputs['sealed']));
    expect(sealed[0]).toBe(2 - (sealed[1] ?? 0));
    expect(await sealing.proven()).toEqual([
      '0 adoption',
      `1 change #1 allow: broaden ${RELEASE}`,
      expect.stringMatching(/^2 change #2 /),
    ]);
  });
});

describe('a connection that is cut in the middle', () => {
  test.each([
    ['by GitHub', {}, [/\/pulls$/, /\/rules\/branches\/main$/]],
    ['pushed', PUSHED, [/git-receive-pack$/]],
  ] as const)('the next run goes on, %s', async (_, inputs, points) => {
    const sealing = await openAdopted();
    let point: RegExp | null = null;
    let cut = false;
    const door = await openFrontDoor(sealing.hub, (what) => {
      cut ||= point?.test(what) === true;
      if (cut) throw new Error('cut');
    });
    merge(sealing);
    const before = sealing.repo.resolve(LEDGER);
    for (point of points) {
      const run = await sealing.seal({ ...door, inputs });
      expect(cut).toBe(true);
      expectStopped(run, /^(?:fetching from )?`http.*|`127/);
      expect(sealing.repo.resolve(LEDGER)).toBe(before);
      cut = false;
    }
    point = null;
    const run = await sealing.seal({ ...door, inputs });
    expect(run).toMatchObject({ conclusion: 'success', outputs: { sealed: '1' } });
    expect(await sealing.proven()).toEqual(['0 adoption', `1 change #1 allow: broaden ${RELEASE}`]);
  });

  test.each([
    ['by GitHub', {}, /\/graphql$/],
    ['pushed', PUSHED, /git-receive-pack$/],
  ] as const)(
    'before the answer to what was done: the run takes it for its own, %s',
    async (_, inputs, answer) => {
      const sealing = await openAdopted();
      const { hub, repo } = sealing;
      merge(sealing);
      const before = repo.resolve(LEDGER);
      let lost = 0;
      const door = await openFrontDoor(hub, undefined, (what) => {
        if (lost > 0 || repo.resolve(LEDGER) === before || !answer.test(what)) return;
        lost += 1;
        throw new Error('cut');
      });
      const run = await sealing.seal({ ...door, inputs });
      expect(lost).toBe(1);
      expect(run).toMatchObject({ conclusion: 'success', outputs: { sealed: '1' } });
      expect(await sealing.proven()).toHaveLength(2);
    },
  );

  test('after something was sealed: that is shown and handed out, and the job is red', async () => {
    const sealing = await openAdopted();
    const { hub, repo } = sealing;
    merge(sealing);
    const before = repo.resolve(LEDGER);
    const door = await openFrontDoor(hub, () => {
      if (repo.resolve(LEDGER) !== before) throw new Error('cut');
    });
    const run = await sealing.seal(door);
    expect(run).toMatchObject({
      conclusion: 'failure',
      outputs: { result: 'allow', sealed: '1', 'evidence-path': expect.stringMatching(/./) },
    });
    expect(run.annotations[0]?.title).toContain('what was sealed stands');
    expect(run.summary).toContain('1 record sealed');
    expect(await sealing.proven()).toHaveLength(2);
  });
});

describe('a token that may not write', () => {
  test.each([
    ['by GitHub', {}],
    ['pushed', PUSHED],
  ])('is told what to add, and the next run goes on, %s', async (_, inputs) => {
    const sealing = await openAdopted();
    merge(sealing);
    const token = sealing.token({ ...SEALING, contents: 'read' });
    const run = await sealing.seal({ token, inputs });
    expectStopped(run, /^the token may not .*; help: add `contents: write` to `permissions:`/);
    await sealing.seal({ on: 'schedule', inputs });
    expect(await sealing.proven()).toEqual(['0 adoption', `1 change #1 allow: broaden ${RELEASE}`]);
  });
});

test('a ticket system that is down holds the seal up for a day, and then nothing', async () => {
  const rules = '  rules:\n    ticket: { level: hard, system: jira, state: open }\n';
  const sealing = await openAdopted({ policy: policy('owner', rules) });
  const jira = await startJira();
  const inputs = { 'jira-url': jira.url, 'jira-token': 'sample-jira-token' };
  merge(sealing);
  const run = await sealing.seal({ inputs });
  expectStopped(run, /^what landed can't be judged yet: .*; help: nothing is lost: the next run/);
  sealing.hub.clock.advance('P2D');
  const late = await sealing.seal({ inputs, on: 'schedule' });
  await jira.close();
  expect(late).toMatchObject({ conclusion: 'success', outputs: { result: 'violation' } });
  expect(late.written).not.toContain('sample-jira-token');
  expect(sealing.newest().verdict.reasons).toEqual([expect.stringContaining('503')]);
  expect(await sealing.proven()).toHaveLength(2);
});

test('where there is no git, nothing is sealed, and the job says what to run it on', async () => {
  const sealing = await openAdopted();
  const nothing = mkdtempSync(join(tmpdir(), 'no-programs-'));
  const run = await sealing.seal({ env: { PATH: nothing } });
  rmSync(nothing, { recursive: true });
  expectStopped(run, /^there is no git here, .*; help: run the step on a runner that has git/);
});
