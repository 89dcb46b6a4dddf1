import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { runAct, type WorkflowResult } from './act.ts';
import { testWith } from './tools.ts';

const ACTION = `name: sample
description: A sample.
inputs:
  token: { description: the token, default: "\${{ github.token }}" }
  comment: { description: a flag, default: 'true' }
runs: { using: node24, main: index.mjs }
`;

const SCRIPT = `import { appendFileSync, readFileSync } from 'node:fs';
const { env } = process;
const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
const seen = ['GITHUB_EVENT_NAME', 'GITHUB_REPOSITORY', 'GITHUB_REF', 'GITHUB_SHA', 'GITHUB_API_URL', 'GITHUB_RUN_ID',
  'GITHUB_BASE_REF', 'INPUT_COMMENT'].map((name) => env[name]);
console.log('node ' + process.versions.node.split('.')[0]);
console.log(JSON.stringify(seen));
console.log('token ' + env.INPUT_TOKEN);
console.log(Object.keys(env).filter((name) => env[name] === 'ghs_sampleTokenOfTheJob').join());
console.log('::warning file=a.yaml,line=3::careful');
appendFileSync(env.GITHUB_OUTPUT, 'result<<END\\n' + event.action + '\\nEND\\n');
appendFileSync(env.GITHUB_STEP_SUMMARY, '# Page\\n');
process.exitCode = event.action === 'closed' ? 1 : 0;
`;

const WORKFLOW = `on:
  pull_request_target:
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: grantproof/grantproof@v0
        id: gate
        with: { comment: false }
  after:
    needs: gate
    runs-on: ubuntu-latest
    steps:
      - run: echo after
`;

const action = mkdtempSync(join(tmpdir(), 'sample-action-'));
beforeAll(() => {
  writeFileSync(join(action, 'action.yml'), ACTION);
  writeFileSync(join(action, 'index.mjs'), SCRIPT);
});
afterAll(() => rmSync(action, { recursive: true }));

const run = (act: string, payload: unknown): Promise<WorkflowResult> =>
  runAct({
    act,
    action,
    workflow: WORKFLOW,
    event: 'pull_request_target',
    payload,
    repository: 'octo-org/sample-infra',
    sha: 'a'.repeat(40),
    apiUrl: 'http://127.0.0.1:9/api',
  });

describe('act', () => {
  testWith('act', 'runs the workflow with the action of this repository', async (act) => {
    const pull = { base: { ref: 'main', sha: 'b'.repeat(40) }, head: { ref: 'feature' } };
    const result = await run(act, { action: 'opened', number: 7, pull_request: pull });
    expect(result).toMatchObject({
      code: 0,
      jobs: { gate: 'success', after: 'success' },
      outputs: { 'gate.result': 'opened' },
      annotations: [
        { level: 'warning', message: 'careful', properties: { file: 'a.yaml', line: '3' } },
      ],
      summary: '# Page\n',
      commands: ['warning'],
    });
    const seen = [
      'pull_request_target',
      'octo-org/sample-infra',
      'refs/heads/main',
      'a'.repeat(40),
      'http://127.0.0.1:9/api',
      '4001',
      'main',
      'false',
    ];
    expect(result.printed).toBe(
      `node 24\n${JSON.stringify(seen)}\ntoken ***\nINPUT_TOKEN\nafter\n`,
    );
  });

  testWith('act', 'tells a job that failed, and what it kept from running', async (act) => {
    const { code, jobs } = await run(act, { action: 'closed' });
    expect(code).toBe(1);
    expect(jobs['gate']).toBe('failure');
    expect(jobs['after']).not.toBe('success');
  });
});
