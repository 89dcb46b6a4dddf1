import { describe, expect, test } from '@jest/globals';
import { openGate } from './sample-gate.ts';

const head = { sha: '0'.repeat(40) };

/** What a run of a pull request's event can't be about, and a part of what is said of it. */
const GARBLED: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['no JSON', '{"pull_request": {"number": 7'],
  ['another text', '<!doctype html>'],
  ['null', 'null'],
  ['a list', '[7]'],
  ['no pull request', '{}'],
  ['a pull request that is a text', '{"pull_request":"7"}'],
  ['a number that is a text', '{"pull_request":{"number":"7"}}'],
  ['a number that is none', '{"pull_request":{"number":null}}'],
  ['zero', '{"pull_request":{"number":0}}'],
  ['a number below zero', '{"pull_request":{"number":-1}}'],
  ['a fraction', '{"pull_request":{"number":1.5}}'],
  ['a number past what is exact', '{"pull_request":{"number":1e300}}'],
  ['a number only in the prototype', '{"pull_request":{"__proto__":{"number":1}}}'],
  ['a prototype for all', '{"__proto__":{"pull_request":{"number":1}}}'],
  ['a number past what GitHub counts', '{"pull_request":{"number":2147483648}}'],
  ['a list for a number', '{"pull_request":{"number":[1]}}'],
];

test.each(GARBLED)('a payload with %s fails the job', async (_, eventText) => {
  const gate = await openGate();
  const run = await gate.run({ eventText });
  expect(run).toMatchObject({ conclusion: 'failure', outputs: { result: 'error' } });
  expect(run.annotations[0]?.message).toMatch(
    /^(?:the event of this run can not be read|the payload of `pull_request_target` names no pull request); help: run the/,
  );
  expect(gate.hub.requests).toEqual([]);
});

describe('numbers that nothing has', () => {
  test.each([1e9, 999_999, 2 ** 31 - 1])('%d', async (number) => {
    const gate = await openGate();
    const eventText = JSON.stringify({ pull_request: { number, head } });
    const run = await gate.run({ eventText });
    expect(run).toMatchObject({ conclusion: 'failure', outputs: { result: 'error' } });
    expect(run.annotations[0]?.message).toContain(
      `GitHub knows nothing of pull request #${number}`,
    );
    expect(gate.status()).toBeNull();
  });
});

describe('a dispatch by hand', () => {
  test.each(['0', '-1', '1e9', '7.5', 'seven', '١', '1; rm', '00007', '12345678901', '__proto__'])(
    'for `%s` fails the job and says why',
    async (text) => {
      const gate = await openGate();
      const eventText = JSON.stringify({ inputs: { 'pull-request': text } });
      const run = await gate.run({ on: 'workflow_dispatch', action: null, eventText });
      expect(run.conclusion).toBe('failure');
      expect(run.annotations[0]?.message).toContain('which is no number');
      expect(gate.hub.requests).toEqual([]);
    },
  );

  test('for something that is no text', async () => {
    const gate = await openGate();
    const eventText = JSON.stringify({ inputs: { 'pull-request': { number: 1 } } });
    const run = await gate.run({ on: 'workflow_dispatch', action: null, eventText });
    expect(run.conclusion).toBe('failure');
  });
});

describe('a merge group', () => {
  const oid = 'a'.repeat(40);
  test.each([
    ['no commits', {}],
    ['a commit that is none', { base_ref: 'refs/heads/main', base_sha: oid, head_sha: 'main' }],
    ['a short commit', { base_ref: 'refs/heads/main', base_sha: oid, head_sha: 'aaaaaaa' }],
    ['no branch', { base_sha: oid, head_sha: oid }],
  ])('with %s fails the job', async (_, group) => {
    const gate = await openGate();
    const event = { event: 'merge_group', eventText: JSON.stringify({ merge_group: group }) };
    const run = await gate.run(event);
    expect(run.conclusion).toBe('failure');
    expect(run.annotations[0]?.message).toContain('names no commits');
    expect(gate.hub.requests).toEqual([]);
  });
});

test('nothing but ids counts: what else a payload says of the pull request is not believed', async () => {
  const gate = await openGate();
  const { number } = gate.pull;
  const approved = { state: 'approved', user: { login: 'octo-lead' } };
  const pull = { number, head, merged: true, user: { login: 'octo-lead' }, base: { ref: 'other' } };
  const eventText = JSON.stringify({
    pull_request: pull,
    review: approved,
    repository: { full_name: 'acme/other' },
  });
  const run = await gate.run({ event: 'pull_request_review', eventText });
  expect(run.outputs['result']).toBe('pending');
  expect(gate.status()).toMatch(/^pending: waits for octo-lead/);
});
