// What the doctor says of a workflow that seals, beside the gate that `init` writes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { examineWorkflows } from '../../../src/core/workflow/examine-workflows.ts';

const PIN = '1111111111111111111111111111111111111111';
const TEMPLATES = join(import.meta.dirname, '../../../examples/init');
const template = (name: string): string =>
  readFileSync(join(TEMPLATES, name), 'utf8').replace('@v0', `@${PIN} # v0`);
const GATE = { path: '.github/workflows/grantproof.yml', text: template('grantproof.yml') };
const SEAL = template('grantproof-seal.yml');

/** An expression of workflows. */
const of = (expression: string): string => ['$', '{{ ', expression, ' }}'].join('');

function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`nothing is ${from}`);
    return text.replace(from, to);
  }, SEAL);
}

const examined = (text: string, ...more: readonly { path: string; text: string }[]) =>
  examineWorkflows([GATE, { path: '.github/workflows/grantproof-seal.yml', text }, ...more]);

const found = (text: string, branch = 'main'): readonly string[] =>
  examineWorkflows([GATE, { path: '.github/workflows/grantproof-seal.yml', text }], {
    defaultBranch: branch,
  }).advice.map(({ level, code, message }) => `${level} ${code}: ${message.split(':')[0]}`);

test('what init writes is right', () => {
  expect(found(SEAL)).toEqual([]);
});

const BRANCHES = 'branches: [main] # the default branch';
const UNHEARD = (event: string): string => `no workflow brings \`${event}\` to the seal`;
const NO_PUSH = 'warning seal-trigger-missing: no workflow brings `push` of `main` to the seal';
const NO_CLOSE =
  'notice seal-trigger-missing: no workflow brings `pull_request_target` when it is `closed` to the seal';

describe('an event that does not reach the seal', () => {
  test.each([
    [
      'no push',
      '  push:\n    branches: [main] # the default branch\n',
      `warning seal-trigger-missing: ${UNHEARD('push')}`,
    ],
    [
      'no schedule',
      '  schedule:\n    - cron: "23 5 * * *"\n',
      `warning seal-trigger-missing: ${UNHEARD('schedule')}`,
    ],
    [
      'no pull request',
      '  pull_request_target:\n    types: [closed]\n',
      `notice seal-trigger-missing: ${UNHEARD('pull_request_target')}`,
    ],
  ])('%s', (_name, lines, finding) => {
    expect(found(changed([lines, '']))).toEqual([finding]);
  });

  test.each([
    ['other branches', 'branches: [release]', [NO_PUSH]],
    ['branches of another folder', 'branches: ["release/**"]', [NO_PUSH]],
    ['all but this one', 'branches: ["**", "!main"]', [NO_PUSH]],
    ['all but this one, left out', 'branches-ignore: [main]', [NO_PUSH]],
    ['tags alone', 'tags: ["v*"]', [NO_PUSH]],
    ['tags left out', 'tags-ignore: ["v*"]', [NO_PUSH]],
    ['branches of its folder alone', 'branches: ["mai?/x"]', []],
    ['every branch', 'branches: ["**"]', []],
    ['every branch that has no folder', 'branches: ["*"]', []],
    ['every branch that begins so', 'branches: ["ma*"]', []],
    ['taken out and put in', 'branches: ["!main", main]', []],
    ['others left out', 'branches-ignore: ["dependabot/**"]', []],
    ['a pattern that can not be told', 'branches: ["[m-n]ain"]', []],
    ['no filter', 'paths: ["**"]', []],
  ])('a push with a filter: %s', (_name, filter, findings) => {
    expect(found(changed([BRANCHES, filter]))).toEqual(findings);
  });

  test('the filter is for a branch of another name', () => {
    expect(found(SEAL, 'trunk')).toEqual([NO_PUSH.replace('`main`', '`trunk`')]);
    expect(found(changed([BRANCHES, 'branches: ["*"]']), 'team/trunk')).toEqual([
      NO_PUSH.replace('`main`', '`team/trunk`'),
    ]);
  });

  test('a pull request that is closed is not heard', () => {
    expect(found(changed(['types: [closed]', 'types: [labeled]']))).toContain(NO_CLOSE);
    const unsaid = changed(['    types: [closed]\n', '']);
    expect(found(unsaid)).toContain(NO_CLOSE);
    expect(found(changed(['types: [closed]', 'types: [labeled, closed]']))).not.toContain(NO_CLOSE);
  });

  test('it is named where it stands, with what to write', () => {
    const { advice } = examined(changed([BRANCHES, 'branches: [release]']));
    expect(advice).toMatchObject([
      { place: { line: 6 }, help: 'write `push: { branches: [main] }` in its place' },
    ]);
  });
});

const KEY = `signing: key\n          signing-key: ${of('secrets.GRANTPROOF_KEY')}`;
const SIGNED = [
  ['signing: keyless', KEY],
  ['  id-token: write # a certificate for this very workflow signs\n', ''],
] as const;

describe('the key that signs', () => {
  test('is in no environment', () => {
    const { advice } = examined(changed(...SIGNED));
    expect(advice).toMatchObject(
      [{ level: 'warning', code: 'seal-key-exposed', message: /`GRANTPROOF_KEY`/ }].map((one) => ({
        ...one,
        message: expect.stringMatching(one.message),
      })),
    );
  });

  test.each(['environment: grantproof', 'environment: { name: grantproof }'])('%s', (line) => {
    const { advice, sealSteps } = examined(
      changed(...SIGNED, ['    timeout-minutes: 30', `    ${line}\n    timeout-minutes: 30`]),
    );
    expect(advice).toEqual([]);
    expect(sealSteps).toMatchObject([
      { key: { secret: 'GRANTPROOF_KEY', environment: 'grantproof' } },
    ]);
  });

  test('is in one that only a run knows', () => {
    const { advice, sealSteps } = examined(
      changed(...SIGNED, [
        '    timeout-minutes: 30',
        `    environment: ${of('vars.WHERE')}\n    timeout-minutes: 30`,
      ]),
    );
    expect(advice).toEqual([]);
    expect(sealSteps).toMatchObject([{ key: { environment: 'unknown' } }]);
  });
});

describe('where a seal writes, and with what', () => {
  const step = (...inputs: readonly string[]) =>
    examined(changed(['signing: keyless', ['signing: keyless', ...inputs].join('\n          ')]))
      .sealSteps[0];

  test('by itself', () => {
    expect(step()).toMatchObject({
      ledger: 'grantproof-ledger',
      writer: 'github',
      ownToken: true,
      key: null,
    });
  });

  test.each([
    [['ledger-branch: evidence', 'ledger-writer: git'], { ledger: 'evidence', writer: 'git' }],
    [[`ledger-branch: ${of('vars.LEDGER')}`], { ledger: 'unknown' }],
    [[`ledger-writer: ${of('vars.WRITER')}`], { writer: 'unknown' }],
    [[`github-token: ${of('secrets.GITHUB_TOKEN')}`], { ownToken: true }],
    [[`github-token: ${of('github.token')}`], { ownToken: true }],
    [[`github-token: ${of('steps.app.outputs.token')}`], { ownToken: false }],
    [['ledger-branch: ""'], { ledger: 'grantproof-ledger' }],
  ])('%j', (inputs, expected) => {
    expect(step(...inputs)).toMatchObject(expected);
  });
});

describe('approvals afterwards', () => {
  const OPENING = changed(
    ['signing: keyless', 'signing: keyless\n          open-issues: true'],
    ['  # issues: write  ', '  issues: write  '],
  );
  const APPROVE = {
    path: '.github/workflows/grantproof-approve.yml',
    text: template('grantproof-approve.yml'),
  };

  test('are asked for, and not heard', () => {
    const { advice } = examined(OPENING);
    expect(advice.map(({ code, place }) => [code, place?.line])).toEqual([
      ['seal-approval-incomplete', 37],
    ]);
  });

  test('are heard', () => {
    const { advice, gates } = examined(OPENING, APPROVE);
    expect(advice).toEqual([]);
    expect(gates.map(({ seals, approvesLate }) => [seals, approvesLate])).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  test('are heard, and there are no issues for them', () => {
    const { advice } = examined(SEAL, APPROVE);
    expect(advice.map(({ level, code, place }) => [level, code, place?.path])).toEqual([
      ['notice', 'seal-approval-incomplete', APPROVE.path],
    ]);
  });

  test('alone are no seal', () => {
    const { advice, gates } = examineWorkflows([GATE, APPROVE]);
    expect(advice).toEqual([]);
    expect(gates.some(({ seals }) => seals)).toBe(false);
  });
});
