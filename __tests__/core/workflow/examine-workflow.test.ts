import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { examineWorkflow, examineWorkflows } from '../../../src/core/workflow/examine-workflows.ts';

const PATH = '.github/workflows/grantproof.yml';
const PIN = '1111111111111111111111111111111111111111';
const TEMPLATES = join(import.meta.dirname, '../../../examples/init');

const GOOD = readFileSync(join(TEMPLATES, 'grantproof.yml'), 'utf8').replace('@v0', `@${PIN} # v0`);
const RECHECK = readFileSync(join(TEMPLATES, 'grantproof-recheck.yml'), 'utf8').replace(
  '@v0',
  `@${PIN} # v0`,
);

/** Puts lines behind the first line that is the given one. */
function behind(line: string, ...lines: readonly string[]): string {
  const at = GOOD.split('\n').findIndex((one) => one.trimEnd() === line);
  if (at === -1) throw new Error(`no line ${line}`);
  return GOOD.split('\n')
    .toSpliced(at + 1, 0, ...lines)
    .join('\n');
}

const instead = (from: string | RegExp, to: string): string => {
  const text = GOOD.replace(from, to);
  if (text === GOOD) throw new Error(`nothing is ${String(from)}`);
  return text;
};

const found = (text: string): readonly string[] =>
  examineWorkflow(PATH, text).map(
    ({ code, level, place }) => `${level} ${code} ${place?.line}:${place?.column}`,
  );

/** An expression of workflows. */
const of = (expression: string): string => ['$', '{{ ', expression, ' }}'].join('');

const JOB = '  grantproof:';
const STEP = '    steps:';
const TARGET = '  pull_request_target:';
const ON = 'on:';
const USES = `      - uses: grantproof/grantproof@${PIN} # v0`;
const EVENTS = /on:\n(?: .*\n)+(?=#)/;

test('what init writes is right, once it is pinned', () => {
  expect(found(GOOD)).toEqual([]);
  expect(found(RECHECK)).toEqual([]);
});

const CASES: readonly (readonly [name: string, text: string, findings: readonly string[]])[] = [
  ['paths', behind(TARGET, '    paths: ["grants/**"]'), ['error workflow-path-filter 7:5']],
  ['paths-ignore', behind(TARGET, '    paths-ignore: [docs]'), ['error workflow-path-filter 7:5']],
  ['branches', behind(TARGET, '    branches: [main]'), ['notice workflow-branch-filter 7:5']],
  [
    'branches-ignore',
    behind(TARGET, '    branches-ignore: ["release/**"]'),
    ['notice workflow-branch-filter 7:5'],
  ],
  ['a job that is skipped', behind(JOB, '    if: github.actor'), ['error workflow-condition 23:5']],
  ['a job that never runs', behind(JOB, '    if: false'), ['error workflow-condition 23:5']],
  ['a job that always runs', behind(JOB, `    if: ${of('always()')}`), []],
  ['a job that runs unless cancelled', behind(JOB, '    if: "!cancelled()"'), []],
  [
    'always and more is not always',
    behind(JOB, '    if: always() && github.actor'),
    ['error workflow-condition 23:5'],
  ],
  [
    'a step that is skipped',
    behind(USES, "        if: env.x == 'y'"),
    ['error workflow-condition 28:9'],
  ],
  [
    'a job that passes broken',
    behind(JOB, '    continue-on-error: true'),
    ['warning workflow-continue-on-error 23:5'],
  ],
  [
    'a step that passes broken',
    behind(USES, `        continue-on-error: ${of('true')}`),
    ['warning workflow-continue-on-error 28:9'],
  ],
  ['a step that may not', behind(USES, '        continue-on-error: false'), []],
  ['needs', behind(JOB, '    needs: [tests]'), ['warning workflow-needs 23:5']],
  [
    'a matrix',
    behind(JOB, '    strategy: { matrix: { x: [1, 2] } }'),
    ['warning workflow-matrix 23:17'],
  ],
  [
    'a shared group',
    behind(JOB, `    concurrency: ${of('github.workflow')}-${of('github.ref')}`),
    ['warning workflow-concurrency 23:5'],
  ],
  [
    'a group of one pull request',
    behind(JOB, `    concurrency: gate-${of('github.event.pull_request.number || github.run_id')}`),
    [],
  ],
  [
    'cancelling',
    instead(
      'jobs:',
      `concurrency:\n  group: ${of('github.event.number')}\n  cancel-in-progress: true\njobs:`,
    ),
    ['warning workflow-concurrency 23:3'],
  ],
  ['a tag', instead(`@${PIN}`, '@v0'), ['warning workflow-unpinned 27:9']],
  ['a short commit', instead(PIN, '1111111'), ['warning workflow-unpinned 27:9']],
  ['no version', instead(`@${PIN} # v0`, '@'), ['warning workflow-unpinned 27:9']],
  [
    'another action of the job',
    behind(STEP, '      - uses: acme/prepare@main'),
    ['warning workflow-unpinned 26:9'],
  ],
  ['an action of this repository', behind(STEP, '      - uses: ./prepare'), []],
  [
    'no permissions',
    instead(/permissions:\n(?: .*\n)+/, ''),
    ['warning workflow-permissions 17:3'],
  ],
  [
    'none at all',
    instead(/permissions:\n(?: .*\n)+/, 'permissions: {}\n'),
    ['error workflow-permissions 16:1'],
  ],
  ['no status', instead('  statuses: write\n', ''), ['error workflow-permissions 16:1']],
  [
    'read-all',
    instead(/permissions:\n(?: .*\n)+/, 'permissions: read-all\n'),
    ['error workflow-permissions 16:1'],
  ],
  [
    'write-all',
    instead(/permissions:\n(?: .*\n)+/, 'permissions: write-all\n'),
    ['warning workflow-permissions-wide 16:1'],
  ],
  [
    'contents',
    instead('contents: read', 'contents: write'),
    ['warning workflow-permissions-wide 17:3'],
  ],
  [
    'an identity',
    instead('contents: read', 'contents: read\n  id-token: write'),
    ['warning workflow-permissions-wide 18:3'],
  ],
  [
    'a report for code scanning',
    instead('contents: read', 'contents: read\n  security-events: write'),
    [],
  ],
  [
    'permissions of the job win',
    behind(JOB, '    permissions: { contents: read, pull-requests: read }'),
    ['error workflow-permissions 23:5'],
  ],
  [
    'code of the pull request',
    behind(
      STEP,
      `      - uses: actions/checkout@${PIN}`,
      `        with: { ref: "${of('github.event.pull_request.head.sha')}" }`,
    ),
    ['error workflow-head-checkout 27:17'],
  ],
  [
    'code of a fork',
    behind(
      STEP,
      `      - uses: actions/checkout@${PIN}`,
      '        with:',
      `          repository: ${of('github.event.pull_request.head.repo.full_name')}`,
    ),
    ['error workflow-head-checkout 28:11'],
  ],
  [
    'code of the pull request by hand',
    behind(STEP, '      - run: gh pr checkout 7'),
    ['error workflow-head-checkout 26:9'],
  ],
  [
    'code of the pull request in another job',
    instead('jobs:', 'jobs:\n  tests:\n    steps:\n      - run: git fetch origin pull/7/head'),
    ['error workflow-head-checkout 24:9'],
  ],
  ['code of the default branch', behind(STEP, `      - uses: actions/checkout@${PIN}`), []],
  [
    'a secret in an input',
    behind(USES, '        with: { jira-token: plain }'),
    ['error workflow-literal-secret 28:17'],
  ],
  [
    'a secret that is one',
    behind(USES, `        with: { jira-token: "${of('secrets.JIRA')}" }`),
    [],
  ],
  [
    'a credential that looks like one',
    instead('jobs:', `env:\n  X: ghp_${'a'.repeat(36)}\njobs:`),
    ['error workflow-literal-secret 22:3'],
  ],
  [
    'types that leave out a retarget',
    instead(
      'opened, synchronize, reopened, edited, ready_for_review',
      'opened, synchronize, reopened',
    ),
    ['warning workflow-types 7:5'],
  ],
  ['no types', instead(/ {4}types: \[opened.*\n/, ''), ['warning workflow-types 6:3']],
  [
    'reviews that stay',
    instead('submitted, edited, dismissed', 'submitted'),
    ['warning workflow-types 10:5'],
  ],
  [
    'one type',
    instead('[submitted, edited, dismissed]', 'submitted'),
    ['warning workflow-types 10:5'],
  ],
  [
    'one event',
    instead(EVENTS, 'on: pull_request_target\n'),
    [
      'notice workflow-trigger-missing 4:1',
      'error workflow-trigger-missing 4:1',
      'warning workflow-types 4:1',
    ],
  ],
  [
    'a list of events',
    instead(EVENTS, 'on: [pull_request_target, pull_request_review, merge_group]\n'),
    ['warning workflow-types 4:6'],
  ],
  ['its own copy', instead(TARGET, '  pull_request:'), ['warning workflow-pull-request 6:3']],
  [
    'only the queue',
    instead(EVENTS, 'on: { merge_group: }\n'),
    ['error workflow-trigger-missing 4:1', 'error workflow-trigger-missing 4:1'],
  ],
  [
    'an event twice over',
    behind(ON, '  pull_request:', '    types: [opened, synchronize, reopened, edited]'),
    [],
  ],
  [
    'no YAML',
    `${GOOD}\n  - [`,
    [expect.stringContaining('error workflow-unreadable') as unknown as string],
  ],
  ['no events', instead(EVENTS, ''), ['error workflow-unreadable 1:1']],
  ['nothing of ours', instead('grantproof/grantproof', 'acme/other'), []],
  ['a folder of ours', instead('grantproof/grantproof', 'acme-fork/grantproof/sub'), []],
  ['an empty file', '', []],
];

test.each(CASES)('%s', (_name, text, findings) => {
  expect(found(text)).toEqual(findings);
});

test('every finding says what is wrong, in our style, and what to write', () => {
  for (const { message, help } of CASES.flatMap(([, text]) => examineWorkflow(PATH, text))) {
    expect(message).not.toMatch(/\.$|^[A-Z]/);
    expect(help.length).toBeGreaterThan(10);
  }
});

test('a secret is in no message', () => {
  const text = behind(USES, '        with: { jira-token: plain-as-day }');
  expect(JSON.stringify(examineWorkflow(PATH, text))).not.toContain('plain-as-day');
  expect(examineWorkflows([{ path: PATH, text }]).secrets).toEqual(['plain-as-day']);
});

describe('several workflows', () => {
  const half = instead(/ {2}pull_request_review:\n {4}types.*\n/, '');
  const other = `name: reviews\n${instead(EVENTS, 'on: [pull_request_review]\n').replace(/name:.*\n/, '')}`;

  test('complete each other', () => {
    const files = [
      { path: '.github/workflows/b.yml', text: other },
      { path: '.github/workflows/a.yml', text: half },
    ];
    const { advice, gates } = examineWorkflows(files);
    expect(advice).toEqual([]);
    expect(gates.map(({ path, events }) => [path, [...events]])).toEqual([
      ['.github/workflows/a.yml', ['pull_request_target', 'merge_group', 'workflow_dispatch']],
      ['.github/workflows/b.yml', ['pull_request_review']],
    ]);
    expect(found(half)).toEqual(['error workflow-trigger-missing 4:1']);
  });

  test('a merge queue makes its event needed', () => {
    const text = instead('  merge_group:\n', '');
    const [without] = examineWorkflows([{ path: PATH, text }]).advice;
    const [queue] = examineWorkflows([{ path: PATH, text }], { mergeQueue: true }).advice;
    expect([without?.level, queue?.level]).toEqual(['notice', 'error']);
  });

  test('tell which status to require', () => {
    const text = behind(USES, '        with: { status-context: access, fail-on-deny: "true" }');
    const [gate] = examineWorkflows([{ path: PATH, text }]).gates;
    expect(gate?.statuses).toEqual(['access', 'grantproof']);
  });

  test('agree on the name of the status', () => {
    const named = behind(USES, '        with: { status-context: access }');
    const files = [
      { path: '.github/workflows/a.yml', text: named },
      { path: '.github/workflows/b.yml', text: RECHECK },
    ];
    const { advice, gates } = examineWorkflows(files);
    expect(advice.map(({ code, place }) => `${code} ${place?.path}:${place?.line}`)).toEqual([
      'workflow-status-differs .github/workflows/b.yml:25',
    ]);
    expect(gates.map(({ statuses }) => statuses)).toEqual([['access'], []]);
  });
});
