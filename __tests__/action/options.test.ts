import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Gate, GRANT_PATH, only, openGate, unownedGrant } from './sample-gate.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

const openDenied = (): Promise<Gate> => openGate({ change: { [GRANT_PATH]: unownedGrant() } });

describe('an input that is wrong fails the job, names itself, and nothing is asked for', () => {
  test.each([
    [{ comment: 'yes' }, 'the input `comment` is `yes`, neither `true` nor `false`'],
    [{ 'fail-on-deny': 'True' }, 'the input `fail-on-deny` is `True`'],
    [{ 'github-token': '' }, 'the input `github-token` is empty'],
    [{ 'status-context': 'x'.repeat(101) }, "can't name a status"],
    [{ 'status-context': 'a\nb' }, "can't name a status"],
    [{ 'jira-url': 'acme' }, 'the input `jira-url` is no address'],
    [{ 'jira-url': 'file:///etc' }, 'the input `jira-url` is no address'],
    [{ 'jira-token': 'x' }, 'the input `jira-token` is given without `jira-url`'],
    [{ 'servicenow-user': 'x' }, 'the input `servicenow-user` is given without `servicenow-url`'],
    [{ 'satus-context': 'x' }, 'did you mean `status-context`?'],
    [{ 'fail-on-denial': 'true' }, 'did you mean `fail-on-deny`?'],
  ])('%j', async (inputs, words) => {
    const gate = await openGate();
    const run = await gate.run({ inputs });
    expect(run).toMatchObject({ conclusion: 'failure', outputs: { result: 'error' } });
    expect(only(run.annotations).message).toContain(words);
    expect(gate.hub.requests).toEqual([]);
  });

  test('all at once', async () => {
    const gate = await openGate();
    const run = await gate.run({
      inputs: { comment: 'no', 'fail-on-deny': 'no', 'jira-url': 'x' },
    });
    const { message } = only(run.annotations);
    for (const name of ['comment', 'fail-on-deny', 'jira-url']) expect(message).toContain(name);
  });
});

describe('fail-on-deny', () => {
  test.each(['true', 'false'])('%s', async (flag) => {
    const gate = await openDenied();
    const run = await gate.run({ inputs: { 'fail-on-deny': flag } });
    expect(run.conclusion).toBe(flag === 'true' ? 'failure' : 'success');
    expect(run.outputs['result']).toBe('deny');
    expect(gate.status()).toMatch(/^failure/);
  });

  test('fails while approvals are missing, and not once they are there', async () => {
    const gate = await openGate();
    const inputs = { 'fail-on-deny': 'true' };
    expect((await gate.run({ inputs })).conclusion).toBe('failure');
    gate.pull.review(gate.lead, 'APPROVED');
    expect((await gate.run({ inputs })).conclusion).toBe('success');
  });

  test('fails where another pull request of the same commit is worse', async () => {
    const gate = await openGate();
    gate.repo.push(gate.lead, 'release', {}, { onto: 'main' });
    gate.repo.protect({ branch: 'release', statuses: ['grantproof'] });
    gate.repo.pullRequest({ by: gate.dev, head: 'wider', base: 'release', title: 'Also there' });
    gate.pull.review(gate.lead, 'APPROVED');
    const run = await gate.run({ inputs: { 'fail-on-deny': 'true' } });
    expect(gate.status()).toMatch(/^pending: #2: waits for octo-lead/);
    expect(run.conclusion).toBe('failure');
  });
});

test('comment: false writes none', async () => {
  const gate = await openGate();
  const run = await gate.run({ inputs: { comment: 'false' } });
  expect(run.summary).toContain('Access waits');
  expect(gate.comments()).toEqual([]);
  expect(gate.hub.permissionsUsed()).toEqual({
    contents: 'read',
    'pull-requests': 'read',
    statuses: 'write',
  });
});

test('status-context has a status and a comment of its own', async () => {
  const gate = await openGate();
  gate.allowed();
  await gate.run({ inputs: { 'status-context': 'access / gate' } });
  expect(gate.status(gate.pull.head(), 'access / gate')).toMatch(/^pending: waits/);
  expect(gate.status()).toBe('success: allowed');
  expect(gate.comments()[0]).toMatch(/^<!-- grantproof:access-\/-gate -->\n/);
});

describe('sarif-file', () => {
  test('holds the findings, where the workspace is', async () => {
    const gate = await openDenied();
    await gate.run({ workspace, inputs: { 'sarif-file': 'out/findings.sarif' } });
    const text = readFileSync(join(workspace, 'out/findings.sarif'), 'utf8');
    const sarif = JSON.parse(text) as {
      readonly version: string;
      readonly runs: readonly {
        readonly tool: {
          readonly driver: {
            readonly name: string;
            readonly rules: readonly { readonly id: string }[];
          };
        };
        readonly results: readonly {
          readonly ruleId: string;
          readonly level: string;
          readonly locations: readonly unknown[];
        }[];
      }[];
    };
    expect(sarif.version).toBe('2.1.0');
    const { tool, results } = only(sarif.runs);
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toContainEqual(['owner', 'error']);
    const rules = new Set(tool.driver.rules.map(({ id }) => id));
    for (const { ruleId, locations } of results) {
      expect(rules.has(ruleId)).toBe(true);
      expect(locations).toHaveLength(1);
    }
  });

  test('may be anywhere on the machine', async () => {
    const gate = await openDenied();
    const file = join(workspace, 'elsewhere.sarif');
    await gate.run({ inputs: { 'sarif-file': file } });
    expect(existsSync(file)).toBe(true);
  });
});

test('the report is the verdict as JSON, and there until the job ends', async () => {
  const temp = join(workspace, 'temp');
  const gate = await openDenied();
  const run = await gate.run({ env: { RUNNER_TEMP: workspace, TMPDIR: temp } });
  const report = JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8')) as Record<
    string,
    unknown
  >;
  expect(report).toMatchObject({ result: 'deny', deltaDigest: run.outputs['delta-digest'] });
});
