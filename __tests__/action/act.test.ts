// The workflows that we hand out, word for word, under a workflow engine that knows nothing of us, with the very
// permissions that they ask for. No event reaches a workflow that would not start it on GitHub.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { textOf } from '../house/tracked-files.ts';
import { runAct, type WorkflowResult } from '../support/act.ts';
import type { EventName, EventSubject } from '../support/github/world/payload.ts';
import { testWith } from '../support/tools.ts';
import { OUR_ACTION } from '../support/workflow-lint.ts';
import { type Gate, GRANT_PATH, grant, openGate, type Permissions } from './sample-gate.ts';
import { hourglass, KEY, openSealing } from './sample-seal.ts';

const GATE = 'examples/init/grantproof.yml';
const RECHECK = 'examples/init/grantproof-recheck.yml';
const SEAL = 'examples/init/grantproof-seal.yml';

/** The block of YAML in the README that uses the action. */
const README_WORKFLOW =
  [...textOf('README.md').matchAll(/^```yaml\n(.*?)^```$/gms)]
    .map(([, block = '']) => block)
    .find((block) => block.includes(`uses: ${OUR_ACTION}@`)) ?? '';

/** Allows another action on the bucket; `actions` is a list as YAML writes it. */
const widened = (actions: string): string => grant().replace('["s3:PutObject"]', actions);

test("README's workflow is short, and means what `init` writes", () => {
  const lines = README_WORKFLOW.split('\n').filter((line) => !/^\s*(?:#.*)?$/.test(line));
  expect(lines.length).toBeLessThanOrEqual(20);
  expect(parse(README_WORKFLOW)).toEqual(parse(textOf(GATE)));
});

testWith('act', 'blocks, waits, allows and judges again', async (act) => {
  const gate = await openGate({
    base: {
      [GRANT_PATH]: grant(),
      '.github/workflows/grantproof.yml': README_WORKFLOW,
      '.github/workflows/grantproof-recheck.yml': textOf(RECHECK),
    },
    change: { [GRANT_PATH]: widened('["s3:*"]') },
  });
  const { repo, pull, lead, dev } = gate;
  const run = runOf(gate, act);

  const opened = await run(README_WORKFLOW, 'pull_request_target', 'opened');
  expect(gate.status()).toBe('failure: denied: s3:* stands for every action (1 finding)');
  expect(pull.unmet()).not.toEqual([]);
  expect(opened).toMatchObject({
    code: 0,
    jobs: { grantproof: 'success' },
    outputs: { '0.result': 'deny', '0.findings': '1' },
    summary: expect.stringContaining('Access denied'),
  });
  expect(opened.annotations[0]).toMatchObject({
    level: 'error',
    message: expect.stringMatching(/^`s3:\*` stands for every action/),
    properties: { file: GRANT_PATH, line: '14', col: '17' },
  });

  repo.push(dev, 'wider', { [GRANT_PATH]: widened('["s3:PutObject", "s3:DeleteObject"]') });
  const pushed = await run(README_WORKFLOW, 'pull_request_target', 'synchronize');
  expect(gate.status()).toMatch(/^pending: waits for octo-lead/);
  expect(pushed.outputs['0.result']).toBe('pending');

  const review = pull.review(lead, 'APPROVED');
  await run(README_WORKFLOW, 'pull_request_review', 'submitted', { review });
  expect(gate.status()).toBe('success: allowed: octo-lead approved');
  expect(pull.unmet()).toEqual([]);

  // The same words in the pull request now give the access to another role.
  const elsewhere = grant().replace('role/release-publisher', 'role/release-signer');
  repo.push(lead, 'main', { [GRANT_PATH]: elsewhere });
  await run(README_WORKFLOW, 'workflow_dispatch', null);
  expect(gate.status()).toMatch(/^pending: .*up to date with main, octo-lead/);

  pull.update(dev);
  pull.review(lead, 'APPROVED');
  const asked = pull.comment(dev, '/grantproof recheck');
  await run(textOf(RECHECK), 'issue_comment', 'created', { comment: asked });
  expect(gate.status()).toBe('success: allowed: octo-lead approved');

  expect(gate.comments()).toHaveLength(2);
  expect(gate.hub.permissionsUsed()).toEqual(permissionsOf(README_WORKFLOW));
  expect(permissionsOf(textOf(RECHECK))).toEqual(permissionsOf(README_WORKFLOW));
});

testWith('act', 'judges each entry of a merge queue by what it holds', async (act) => {
  const gate = await openGate();
  const { repo, pull, lead, dev } = gate;
  const second = { 'grants/archive-reader.yaml': grant({ name: 'archive-reader' }) };
  repo.push(dev, 'second', second, { onto: 'main' });
  const unapproved = repo.pullRequest({ by: dev, head: 'second', title: 'Let audits read' });
  pull.review(lead, 'APPROVED');
  const [first, last] = repo.mergeQueue('main').enqueue(pull, unapproved);
  if (first === undefined || last === undefined) throw new Error('the queue is empty');

  const run = runOf(gate, act);
  for (const entry of [first, last])
    await run(textOf(GATE), 'merge_group', 'checks_requested', { entry });
  expect(gate.status(first.head)).toMatch(/^success: /);
  expect(gate.status(last.head)).toMatch(/^failure: .*waits for octo-lead/);
});

testWith(
  'act',
  'seals what lands, and hands it out; what was not merged starts no job',
  async (act) => {
    // By a key, as docs/ledger.md has it: there is no Sigstore here.
    const workflow = textOf(SEAL).replace(
      'signing: keyless',
      `signing: key\n          signing-key: \${{ secrets.GRANTPROOF_KEY }}`,
    );
    const sealing = await openSealing({
      base: { '.github/workflows/grantproof-seal.yml': workflow },
    });
    const { hub, repo, pull, dev, lead } = sealing;
    const uploader = mkdtempSync(join(tmpdir(), 'uploader-'));
    writeFileSync(join(uploader, 'action.yml'), UPLOADER);
    writeFileSync(join(uploader, 'main.cjs'), UPLOADS);
    const [, upload = ''] = /uses: (actions\/upload-artifact@\S+)/.exec(workflow) ?? [];
    const { 'id-token': _, ...permissions } = permissionsOf(workflow);
    const run = (event: EventName, action: string | null, about = {}): Promise<WorkflowResult> =>
      runAct({
        ...repo.run(event, action, about),
        ...{ act, workflow, token: sealing.token(permissions) },
        actions: { [upload]: uploader },
        secrets: { GRANTPROOF_KEY: KEY.pem },
        env: hourglass(hub.clock.now()),
      });
    try {
      const other = repo.pullRequest({ by: dev, head: 'wider', title: 'Twice' });
      other.close(dev);
      const unmerged = await run('pull_request_target', 'closed', { pull: other });
      expect(unmerged).toMatchObject({ code: 0, jobs: {}, printed: '' });
      const adopted = await run('push', null);
      expect(adopted).toMatchObject({ code: 0, jobs: { seal: 'success' } });
      pull.review(lead, 'APPROVED');
      pull.merge(lead, 'squash', { bypass: true });
      const merged = await run('pull_request_target', 'closed', { pull });
      expect(merged).toMatchObject({ code: 0, jobs: { seal: 'success' } });
      expect(merged.printed).toMatch(/^uploads 000000001.json 000000001.sigstore.json$/m);
      repo.push(dev, 'main', { 'README.md': 'Hello\n' });
      await run('schedule', null);
      expect(await sealing.proven()).toEqual([
        '0 adoption',
        '1 change #1 allow: broaden access-grant/release-publisher',
        '2 heartbeat',
      ]);
      expect(hub.permissionsUsed()).toEqual(permissions);
    } finally {
      rmSync(uploader, { recursive: true });
    }
  },
);

/** Stands in for the action that uploads: there is nowhere to upload to. */
const UPLOADER = `name: uploader
description: tells which files it is handed
inputs: { name: { description: of the artifact }, path: { description: to a folder }, retention-days: { description: days } }
runs: { using: node24, main: main.cjs }
`;
const UPLOADS =
  "console.log('uploads ' + require('fs').readdirSync(process.env.INPUT_PATH).sort().join(' '));\n";

testWith('act', 'other comments start no job', async (act) => {
  const gate = await openGate();
  const { hub, repo, pull, dev } = gate;
  const token = gate.token();
  const issue = repo.issue({ by: dev, title: 'Releases fail' });
  const subjects: readonly EventSubject[] = [
    { pull, comment: pull.comment(dev, 'Thanks.') },
    { issue, comment: issue.comment(dev, '/grantproof recheck') },
  ];
  const before = hub.requests.length;
  for (const about of subjects) {
    const context = repo.run('issue_comment', 'created', about);
    // act is silent about a job that its `if` keeps from running.
    expect(await runAct({ ...context, act, workflow: textOf(RECHECK), token })).toMatchObject({
      code: 0,
      jobs: {},
      printed: '',
    });
  }
  expect(hub.requests.slice(before)).toEqual([]);
});

type RunWorkflow = (
  workflow: string,
  event: EventName,
  action: string | null,
  about?: EventSubject,
) => Promise<WorkflowResult>;

/** Runs a workflow for an event of the sample's pull request. It has to succeed, without a checkout, on Node 24. */
const runOf =
  (gate: Gate, act: string): RunWorkflow =>
  async (workflow, event, action, about = {}) => {
    expectStart(workflow, event, action);
    const result = await runAct({
      ...gate.repo.run(event, action, { pull: gate.pull, ...about }),
      act,
      workflow,
      token: gate.token(permissionsOf(workflow)),
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(WITNESS)}` },
    });
    expect(Object.values(result.jobs)).toEqual(['success']);
    const [, seen = 'null'] = /^witness (.*)$/m.exec(result.printed) ?? [];
    expect(JSON.parse(seen)).toEqual({
      node: '24',
      script: expect.stringMatching(/grantproof-grantproof@v0\/dist\/action\.js$/),
      workspace: [],
    });
    return result;
  };

/** Runs in the action's process before the action, and tells at the end what ran there and what was checked out. */
const WITNESS = `import { readdirSync } from 'node:fs';
const { argv: [, script], env, versions } = process;
process.on('exit', () => {
  const seen = { node: versions.node.split('.')[0], script, workspace: readdirSync(env.GITHUB_WORKSPACE) };
  console.log('witness ' + JSON.stringify(seen));
});
`;

interface Workflow {
  readonly on: Readonly<Record<string, { readonly types?: readonly string[] } | null>>;
  readonly permissions: Permissions;
}

const permissionsOf = (workflow: string): Permissions => (parse(workflow) as Workflow).permissions;

/** act knows the name of an event, but starts the workflow whatever its `types` say. */
function expectStart(workflow: string, event: EventName, action: string | null): void {
  const { on } = parse(workflow) as Workflow;
  expect(on).toHaveProperty(event);
  const types = on[event]?.types;
  if (types !== undefined) expect(types).toContain(action);
}
