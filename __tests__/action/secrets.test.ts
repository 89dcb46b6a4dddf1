import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ActionRun } from '../support/runner/run-action.ts';
import { type Gate, openGate, policy, type RunWanted } from './sample-gate.ts';

const SECRETS = {
  'team-token': 'ghs_sampleTokenForTeams',
  'jira-token': 'jira-sample-token',
  'servicenow-password': 'servicenow-sample-password',
} as const;
const INPUTS = {
  ...SECRETS,
  'jira-url': 'http://127.0.0.1:1',
  'jira-email': 'octo@example.com',
  'servicenow-url': 'http://127.0.0.1:1',
  'servicenow-user': 'octo',
  'sarif-file': 'findings.sarif',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A secret in the forms in which it travels. */
const formsOf = (secret: string): readonly string[] => [
  secret,
  ...['x-access-token', 'octo', 'octo@example.com'].map((name) => base64(`${name}:${secret}`)),
  base64(secret),
];

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Paths of all files below a folder. */
const filesBelow = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

interface Traced {
  readonly run: ActionRun;
  /** Everything that the run said, or left anywhere. */
  readonly traces: string;
  /** Files in the temporary folder. */
  readonly left: readonly string[];
  /** Secrets of which something is in the traces. */
  readonly told: readonly string[];
}

async function traced(gate: Gate, wanted: RunWanted = {}): Promise<Traced> {
  const temp = join(folder, 'temp');
  const workspace = join(folder, 'workspace');
  mkdirSync(temp);
  mkdirSync(workspace);
  const token = gate.token();
  const env = { RUNNER_TEMP: temp, TMPDIR: temp, ...wanted.env };
  const run = await gate.run({ token, inputs: INPUTS, workspace, ...wanted, env });
  const files = [...filesBelow(temp), ...filesBelow(workspace)];
  const traces = [
    ...[run.written, run.summary ?? '', JSON.stringify(run.outputs), ...gate.comments()],
    ...gate.repo.state.statuses.map((status) => String(status.description)),
    ...files.map((file) => `${file}\n${readFileSync(file, 'latin1')}`),
  ].join('\n');
  const secrets = [wanted.token ?? token, ...Object.values(SECRETS)];
  const told = secrets.filter((secret) => formsOf(secret).some((form) => traces.includes(form)));
  return { run, traces, told, left: filesBelow(temp).map((file) => file.slice(temp.length + 1)) };
}

const JIRA = `  rules:
    ticket: { level: hard, system: jira, state: open }
`;

describe('no secret is told, and nothing is left but the report', () => {
  test('by a verdict', async () => {
    const gate = await openGate();
    const { run, told, left, traces } = await traced(gate);
    expect(run.outputs['result']).toBe('pending');
    expect(traces).toContain('release-publisher');
    expect({ told, left }).toEqual({ told: [], left: ['grantproof/verdict.json'] });
  });

  test('by a log of a run that is debugged', async () => {
    const { told } = await traced(await openGate(), { debug: true });
    expect(told).toEqual([]);
  });

  test('by a ticket system that is out of reach', async () => {
    const gate = await openGate({ policy: policy('owner', JIRA) });
    const { run, told } = await traced(gate);
    expect(run.outputs['result']).toBe('error');
    expect(told).toEqual([]);
  });

  test.each([
    ['a token that GitHub does not know', 'graphql', 401],
    ['an error of GitHub that quotes nothing', 'repos/list-activities', 404],
    ['a fetch that is refused', 'git', 403],
    ['a fetch of what is not there', 'git', 404],
  ] as const)('by %s', async (_, operation, status) => {
    const gate = await openGate();
    gate.hub.fail({ operation, status, times: 9 });
    const { run, told, left } = await traced(gate);
    expect(run.conclusion).toBe('failure');
    expect({ told, left }).toEqual({ told: [], left: [] });
  });

  test('by an error of GitHub that quotes the token', async () => {
    const gate = await openGate();
    const token = gate.token();
    const body = { message: `bearer ${token} is no good` };
    gate.hub.fail({ operation: 'graphql', status: 422, body, times: 9 });
    const { run, told } = await traced(gate, { token });
    expect(run.conclusion).toBe('failure');
    expect(run.written).toContain('*** is no good');
    expect(told).toEqual([]);
  });

  test.each([
    ['jira-url', 'no address'],
    ['servicenow-token', 'beside a password'],
    ['comment', 'perhaps'],
    ['github-token', 'with\nline ends'],
  ])('by the wrong input %s', async (name, text) => {
    const gate = await openGate();
    const { told, left } = await traced(gate, { inputs: { ...INPUTS, [name]: text } });
    expect({ told, left }).toEqual({ told: [], left: [] });
  });
});

describe('git', () => {
  const real = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((each) => join(each, 'git'))
    .find(existsSync);

  /** Puts a git before the real one that writes down what it was started with. */
  function spy(): { readonly PATH: string; readonly seen: () => string } {
    const bin = join(folder, 'bin');
    const log = join(folder, 'seen');
    mkdirSync(bin);
    mkdirSync(log);
    const script = `#!/bin/sh
{ tr '\\0' '\\n' < /proc/$$/cmdline; echo --; env; } > ${log}/$$
exec ${real} "$@"
`;
    writeFileSync(join(bin, 'git'), script);
    chmodSync(join(bin, 'git'), 0o755);
    return {
      PATH: `${bin}${delimiter}${process.env['PATH']}`,
      seen: () =>
        filesBelow(log)
          .map((file) => readFileSync(file, 'utf8'))
          .join('\n====\n'),
    };
  }

  test('has the token in one variable of its fetches, and no other secret at all', async () => {
    const { PATH, seen } = spy();
    const gate = await openGate();
    const token = gate.token();
    const env = { PATH, SAMPLE_COPY: `the token ${token}` };
    const { run } = await traced(gate, { token, env });
    expect(run.outputs['result']).toBe('pending');
    const started = seen().split('\n====\n');
    const fetches = started.filter((each) => /^(?:(?!--$).*\n)*fetch$/m.test(each));
    expect(fetches.length).toBeGreaterThan(1);
    for (const each of started) {
      const [args = '', ...rest] = each.split('\n--\n');
      for (const secret of [token, ...Object.values(SECRETS)]) {
        for (const form of formsOf(secret)) expect(args).not.toContain(form);
      }
      const lines = rest.join('\n--\n').split('\n');
      const holding = lines.filter((line) => formsOf(token).some((form) => line.includes(form)));
      const allowed = /^GIT_CONFIG_VALUE_\d+=Authorization: Basic \S+$/;
      expect(holding.filter((line) => !allowed.test(line))).toEqual([]);
      expect(holding).toHaveLength(fetches.includes(each) ? 1 : 0);
      expect(lines.filter((line) => /^(?:INPUT|ACTIONS)_/.test(line))).toEqual([]);
      for (const secret of Object.values(SECRETS)) {
        expect(lines.filter((line) => line.includes(secret))).toEqual([]);
      }
    }
  });
});
