import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ActionRun } from '../support/runner/run-action.ts';
import { type Gate, GRANT_PATH, grant, openGate } from './sample-gate.ts';

/** A pull request that was allowed once, and is not any more: whatever breaks, it must not stay allowed. */
async function openAllowed(): Promise<Gate> {
  const gate = await openGate();
  gate.allowed();
  return gate;
}

/** The job failed, and says what broke and what to do about it. */
function expectBroken(run: ActionRun, words: RegExp): void {
  expect(run).toMatchObject({ conclusion: 'failure', left: [], outputs: { result: 'error' } });
  const [first] = run.annotations;
  expect(first?.title).toBe('grantproof: nothing was judged');
  expect(first?.message).toMatch(words);
  expect(first?.message).toMatch(/; help: \S/);
}

describe('GitHub refuses, and the status says so', () => {
  test.each([
    ['graphql', 401, /^GitHub does not accept the token/],
    ['graphql', 403, /^the token may not ask GitHub for pull request #1/],
    ['graphql', 404, /^GitHub knows nothing of pull request #1/],
    ['graphql', 500, /^GitHub can't answer about pull request #1 just now \(500\)/],
    ['repos/list-activities', 404, /^GitHub knows nothing of the pushes to acme\/infra/],
    ['repos/get-combined-status-for-ref', 404, /^GitHub knows nothing of the statuses/],
    ['git', 401, /does not accept the token/],
    ['git', 403, /^the token may not read/],
    ['git', 404, /^there is no repository/],
    ['git', 503, /returned error: 503/],
    ['pulls/list', 403, /^the token may not ask GitHub for the pull requests of the commit/],
    ['pulls/list', 422, /^GitHub refused to answer about the pull requests of the commit/],
  ] as const)('%s %i', async (operation, status, words) => {
    const gate = await openAllowed();
    gate.hub.fail({ operation, status, times: 99 });
    expectBroken(await gate.run(), words);
    expect(gate.status()).toMatch(/^error: error: \S/);
  });

  test.each([
    ['a recheck, which names no head', 'issue_comment', 'created'],
    ['a dispatch', 'workflow_dispatch', null],
  ] as const)('%s', async (_, on, action) => {
    const gate = await openAllowed();
    const comment = gate.pull.comment(gate.dev, '/grantproof recheck');
    gate.hub.fail({ operation: 'graphql', status: 404, times: 99 });
    expectBroken(await gate.run({ on, action, about: { comment } }), /GitHub knows nothing/);
    expect(gate.status()).toMatch(/^error: error: GitHub knows nothing of pull request #1/);
  });

  test('a reviewer whose permission is not told', async () => {
    const gate = await openAllowed();
    gate.pull.review(gate.lead, 'APPROVED');
    gate.hub.fail({ operation: 'repos/get-collaborator-permission-level', status: 403, times: 9 });
    expectBroken(
      await gate.run(),
      /^the token may not ask GitHub for the permission of `octo-lead`/,
    );
    expect(gate.status()).toMatch(/^error: /);
  });

  test('the last look, after a verdict that let it in', async () => {
    const gate = await openGate();
    gate.pull.review(gate.lead, 'APPROVED');
    gate.hub.fail({ operation: 'graphql', status: 403, after: 2, times: 9 });
    expectBroken(await gate.run(), /^the token may not ask GitHub for pull request #1/);
    expect(gate.status()).toMatch(/^error: /);
  });
});

describe('GitHub stumbles once, and nothing comes of it', () => {
  test.each([
    'graphql',
    'repos/list-activities',
    'repos/get-combined-status-for-ref',
    'git',
    'pulls/list',
    'repos/create-commit-status',
  ])('%s', async (operation) => {
    const gate = await openAllowed();
    if (operation === 'git') gate.hub.drop({ operation });
    else gate.hub.fail({ operation, status: 502 });
    const run = await gate.run();
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'pending' } });
    expect(gate.status()).toMatch(/^pending: waits/);
  });

  test('connections that are cut', async () => {
    const gate = await openAllowed();
    gate.hub.drop({ operation: 'graphql' });
    gate.hub.drop({ operation: 'pulls/list' });
    expect((await gate.run()).outputs['result']).toBe('pending');
  });
});

describe('nothing can be written', () => {
  test('neither the verdict nor what broke: nobody is let in by a run that failed', async () => {
    const gate = await openGate();
    gate.pull.review(gate.lead, 'APPROVED');
    gate.hub.fail({ operation: 'repos/create-commit-status', status: 422, times: 99 });
    expectBroken(await gate.run(), /^GitHub refused to answer about a status of the commit/);
    expect(gate.status()).toBeNull();
  });

  test('but that it is judged again: that stands', async () => {
    const gate = await openAllowed();
    gate.hub.fail({ operation: 'repos/create-commit-status', status: 422, after: 1, times: 99 });
    expectBroken(await gate.run(), /^GitHub refused to answer about a status of the commit/);
    expect(gate.status()).toMatch(/^pending: judged again/);
  });

  test('a comment is only missed in the log', async () => {
    const gate = await openGate();
    gate.hub.fail({ operation: 'issues/create-comment', status: 500, times: 99 });
    const run = await gate.run();
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'pending' } });
    expect(run.log).toMatch(/note: the comment could not be written: GitHub can't answer/);
    expect(gate.status()).toMatch(/^pending: waits/);
  });

  test('a comment in a conversation that is locked', async () => {
    const gate = await openGate();
    const body = { message: 'Unable to create comment because issue is locked.' };
    gate.hub.fail({ operation: 'issues/create-comment', status: 403, body });
    const run = await gate.run();
    expect(run.conclusion).toBe('success');
    expect(run.log).toContain('note: no comment was written');
  });

  test('a summary', async () => {
    const gate = await openGate();
    const run = await gate.run({ broken: ['GITHUB_STEP_SUMMARY'] });
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'pending' } });
    expect(run.log).toContain('note: the summary could not be written: the file of');
    expect(gate.status()).toMatch(/^pending: waits/);
  });

  test('a report', async () => {
    const gate = await openGate();
    const temp = mkdtempSync(join(tmpdir(), 'runner-temp-'));
    writeFileSync(join(temp, 'grantproof'), 'in the way');
    const run = await gate.run({ env: { RUNNER_TEMP: temp } });
    rmSync(temp, { recursive: true });
    expect(run).toMatchObject({
      conclusion: 'success',
      outputs: { result: 'pending', report: '' },
    });
    expect(run.log).toContain('note: the report could not be written: ');
  });

  test('a SARIF file', async () => {
    const gate = await openGate();
    const run = await gate.run({ inputs: { 'sarif-file': '/dev/null/findings.sarif' } });
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'pending' } });
    expect(run.log).toContain('note: the SARIF file could not be written: ');
  });

  test('outputs: later steps could be told anything, so the job fails', async () => {
    const gate = await openGate();
    const run = await gate.run({ broken: ['GITHUB_OUTPUT'] });
    expect(run.conclusion).toBe('failure');
    expect(run.annotations[0]?.message).toContain("the file of `GITHUB_OUTPUT` can't be written");
    expect(gate.status()).toBeNull();
  });

  test('temporary files', async () => {
    const gate = await openAllowed();
    const temp = mkdtempSync(join(tmpdir(), 'runner-temp-'));
    const run = await gate.run({ env: { RUNNER_TEMP: join(temp, 'gone') } });
    rmSync(temp, { recursive: true });
    expectBroken(run, /^no temporary folder can be made in/);
    expect(gate.status()).toMatch(/^error: /);
  });
});

describe('rate limits', () => {
  test.each(['primary', 'secondary'] as const)(
    '%s, for a moment: it is waited for',
    async (kind) => {
      const gate = await openAllowed();
      gate.hub.limit(3, { kind, seconds: 2 });
      const run = await gate.run();
      expect(run.outputs['result']).toBe('pending');
      expect(run.log).toMatch(/grantproof: GitHub asks to wait \d s/);
    },
  );

  test.each([
    ['primary', /^the token has used up its requests to GitHub, until 20\d\d-/],
    ['secondary', /^GitHub asks to slow down, by its secondary rate limit, until 20\d\d-/],
  ] as const)('%s, for an hour: nothing stays allowed', async (kind, words) => {
    const gate = await openAllowed();
    gate.hub.limit(5, { kind, seconds: 3600 });
    expectBroken(await gate.run(), words);
    expect(gate.status()).toMatch(/^pending: judged again/);
  });
});

describe('what GitHub tells is cut off, or behind', () => {
  test('251 commits, of which it lists 250', async () => {
    const gate = await openAllowed();
    const commits = Array.from({ length: 251 }, (_, n) => ({ files: { notes: `${n}\n` } }));
    gate.repo.push(gate.dev, 'wider', commits);
    gate.allowed();
    expectBroken(await gate.run(), /^pull request #1 has more commits than GitHub lists/);
    expect(gate.status()).toMatch(
      /^error: error: pull request #1 has more commits than GitHub lists/,
    );
  });

  test('fewer commits than it counts', async () => {
    const gate = await openGate({ hub: { limits: { pullCommits: 2 } } });
    const commits = Array.from({ length: 3 }, (_, n) => ({ files: { notes: `${n}\n` } }));
    gate.repo.push(gate.dev, 'wider', commits);
    gate.allowed();
    expectBroken(await gate.run(), /commits/);
    expect(gate.status()).toMatch(/^error: /);
  });

  test('a second page of reviews that never comes', async () => {
    const gate = await openAllowed();
    for (let n = 0; n < 101; n += 1) gate.pull.review(gate.lead, 'COMMENTED');
    gate.pull.review(gate.lead, 'APPROVED');
    gate.hub.fail({ operation: 'graphql', status: 404, after: 1, times: 9 });
    expectBroken(await gate.run(), /^GitHub knows nothing of pull request #1/);
    expect(gate.status()).toMatch(/^error: /);
  });

  test('an activity that does not lead to the head', async () => {
    const gate = await openGate();
    gate.repo.push(gate.dev, 'wider', { 'notes.md': 'more' });
    gate.repo.state.activity.pop();
    gate.allowed();
    expectBroken(await gate.run(), /^GitHub does not tell yet how pull request #1 came by/);
    expect(gate.status()).toMatch(/^error: /);
  });

  test('an index that has not heard of the pull request yet', async () => {
    const gate = await openAllowed();
    gate.hub.slowIndex(9);
    expect((await gate.run()).outputs['result']).toBe('pending');
  });

  test('a policy that is not where it was', async () => {
    const gate = await openAllowed();
    gate.repo.push(gate.lead, 'main', { '.github/grantproof/policy.yaml': null });
    const run = await gate.run();
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'error' } });
    expect(gate.status()).toMatch(/^error: error: the default branch has no policy/);
  });
});

test('one pull request that breaks does not keep the others from being judged', async () => {
  const gate = await openGate();
  gate.repo.push(gate.dev, 'late', { [GRANT_PATH]: grant() }, { onto: 'main' });
  const second = gate.repo.pullRequest({ by: gate.dev, head: 'late', title: 'Late' });
  gate.allowed();
  gate.hub.fail({ operation: 'graphql', status: 404 });
  const run = await gate.run({ on: 'workflow_dispatch', action: null });
  expect(run).toMatchObject({ conclusion: 'failure', outputs: { result: 'error' } });
  expect(run.annotations[0]?.message).toMatch(/^#1: GitHub knows nothing of pull request #1/);
  expect(gate.status()).toMatch(/^error: /);
  expect(gate.status(second.head())).toMatch(/^pending: waits for octo-lead/);
});
