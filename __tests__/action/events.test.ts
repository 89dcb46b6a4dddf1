import { describe, expect, test } from '@jest/globals';
import { NO_OUTPUTS } from '../../src/action/no-outputs.ts';
import { only, openGate } from './sample-gate.ts';

describe('events of a pull request are judged', () => {
  test.each([
    ['pull_request_target', 'opened'],
    ['pull_request_target', 'edited'],
    ['pull_request', 'synchronize'],
  ] as const)('%s %s', async (on, action) => {
    const gate = await openGate();
    const run = await gate.run({ on, action });
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'pending' } });
    expect(gate.status()).toMatch(/^pending: waits for octo-lead/);
    expect(gate.comments()).toHaveLength(1);
  });

  test('a review lets it in, and its dismissal takes that back', async () => {
    const gate = await openGate();
    const review = gate.pull.review(gate.lead, 'APPROVED');
    const on = 'pull_request_review';
    const approved = await gate.run({ on, action: 'submitted', about: { review } });
    expect(approved.outputs).toMatchObject({ result: 'allow', findings: '0' });
    expect(gate.status()).toBe('success: allowed: octo-lead approved');
    gate.pull.dismiss(review, gate.lead);
    await gate.run({ on, action: 'dismissed', about: { review } });
    expect(gate.status()).toMatch(/^pending: waits for octo-lead/);
    expect(gate.comments()).toHaveLength(1);
  });
});

describe('events that ask for a pull request by its number', () => {
  test('/grantproof recheck', async () => {
    const gate = await openGate();
    const comment = gate.pull.comment(gate.dev, '  /grantproof recheck\r\n');
    const run = await gate.run({ on: 'issue_comment', action: 'created', about: { comment } });
    expect(run.outputs['result']).toBe('pending');
    expect(gate.status()).toMatch(/^pending: waits/);
  });

  test.each([
    ['its number', (number: number) => ({ 'pull-request': String(number) })],
    ['nothing, which is all that are open', () => ({})],
    ['an empty field', () => ({ 'pull-request': '' })],
  ])('workflow_dispatch with %s', async (_, inputs) => {
    const gate = await openGate();
    const about = { inputs: inputs(gate.pull.number) };
    const run = await gate.run({ on: 'workflow_dispatch', action: null, about });
    expect(run.outputs['result']).toBe('pending');
    expect(gate.status()).toMatch(/^pending: waits/);
  });
});

describe('what brings nothing to judge is none, and leaves everything as it is', () => {
  test.each([
    ['a pull request that is closed', 'pull_request_target', 'closed', undefined],
    ['a comment that says something else', 'issue_comment', 'created', 'ship it'],
    ['a comment that says more', 'issue_comment', 'created', '/grantproof recheck please'],
    ['a comment that quotes the word', 'issue_comment', 'created', '> /grantproof recheck'],
    ['a comment in other letters', 'issue_comment', 'created', '/Grantproof recheck'],
  ] as const)('%s', async (_, on, action, body) => {
    const gate = await openGate();
    const about = body === undefined ? {} : { comment: gate.pull.comment(gate.dev, body) };
    const run = await gate.run({ on, action, about });
    expect(run).toMatchObject({ conclusion: 'success', annotations: [], left: [] });
    expect(run.outputs).toEqual(NO_OUTPUTS);
    expect(gate.status()).toBeNull();
    expect(gate.hub.requests).toEqual([]);
  });

  test('a comment on an issue', async () => {
    const gate = await openGate();
    const issue = gate.repo.issue({ by: gate.dev, title: 'Hello' });
    const comment = issue.comment(gate.dev, '/grantproof recheck');
    const context = gate.repo.run('issue_comment', 'created', { issue, comment });
    expect((await gate.run(context)).outputs['result']).toBe('none');
  });

  test('a merge group that is gone', async () => {
    const gate = await openGate();
    gate.pull.review(gate.lead, 'APPROVED');
    const entry = only(gate.repo.mergeQueue().enqueue(gate.pull));
    const run = await gate.run({ on: 'merge_group', action: 'destroyed', about: { entry } });
    expect(run.outputs['result']).toBe('none');
    expect(gate.status(entry.head)).toBeNull();
  });

  test('a pull request that was closed after the event', async () => {
    const gate = await openGate();
    const context = gate.repo.run('pull_request_target', 'synchronize', { pull: gate.pull });
    gate.pull.close(gate.dev);
    const run = await gate.run(context);
    expect(run).toMatchObject({ conclusion: 'success', outputs: { result: 'none' } });
    expect(gate.status()).toBeNull();
  });
});

test.each(['push', 'schedule'])(
  'the event %s is refused where nobody signs, with what to write',
  async (event) => {
    const gate = await openGate();
    const run = await gate.run({ on: event === 'push' ? 'push' : 'schedule', action: null });
    expect(run).toMatchObject({ conclusion: 'failure', outputs: { result: 'error' } });
    expect(run.log).toContain('nobody signs');
    expect(run.log).toContain('signing: keyless');
  },
);

test.each(['deployment', 'pull_request_review_comment', 'workflow_run', '__proto__'])(
  'the event %s is refused with the line to write',
  async (event) => {
    const gate = await openGate();
    const run = await gate.run({ event });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toEqual({ ...NO_OUTPUTS, result: 'error' });
    expect(run.annotations[0]?.message).toBe(
      `the event \`${event}\` brings no change to judge; help: let the workflow run ` +
        '`on: [pull_request_target, pull_request_review, merge_group, workflow_dispatch, issue_comment]` instead',
    );
    expect(gate.hub.requests).toEqual([]);
  },
);

test('a run that is repeated hours later judges what is there now', async () => {
  const gate = await openGate();
  const old = gate.pull.head();
  const context = gate.repo.run('pull_request_target', 'synchronize', { pull: gate.pull });
  gate.hub.clock.advance('PT5H');
  gate.repo.push(gate.dev, 'wider', { 'notes.md': 'more\n' });
  gate.pull.review(gate.lead, 'APPROVED');
  const run = await gate.run(context);
  expect(run.outputs['result']).toBe('allow');
  expect(gate.status()).toMatch(/^success/);
  expect(gate.status(old)).toBeNull();
});
