import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { nodeBinary } from './node-binary.ts';
import { type ActionRun, type ActionStep, runAction } from './run-action.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const ACTION = `name: sample
description: A sample.
inputs:
  plain: { description: without a default }
  token: { description: the token, default: "\${{ github.token }}" }
  with spaces: { description: some, default: "\${{ github.event.number }} of \${{ github.repository }}" }
runs: { using: node24, main: index.js }
`;

/** Runs a script as an action. */
function run(script: string, step: Partial<ActionStep> = {}): Promise<ActionRun> {
  const action = mkdtempSync(join(tmpdir(), 'sample-action-'));
  folders.push(action);
  writeFileSync(join(action, 'action.yml'), ACTION);
  writeFileSync(
    join(action, 'index.js'),
    `const { env } = process;\nconst { appendFileSync: add, writeFileSync } = require('node:fs');\n${script}`,
  );
  return runAction({ event: 'pull_request_target', payload: {}, action, ...step });
}

const say = (...lines: readonly string[]): string =>
  `process.stdout.write(${JSON.stringify(lines.map((line) => `${line}\n`).join(''))});\n`;

describe('the environment', () => {
  const show = (...names: readonly string[]): string =>
    names.map((name) => `console.log(JSON.stringify(env[${JSON.stringify(name)}]));`).join('\n');

  test('inputs keep their hyphens, and defaults are evaluated', async () => {
    const script = show('INPUT_PLAIN', 'INPUT_TOKEN', 'INPUT_WITH_SPACES', 'INPUT_NOT-KNOWN');
    const { written } = await run(script, {
      payload: { number: 7 },
      token: 'ghs_x',
      inputs: { 'not-known': 'as given' },
    });
    expect(written).toBe('""\n"ghs_x"\n"7 of octo-org/sample-infra"\n"as given"\n');
  });

  test('the event is a file, the token is in no variable but its input', async () => {
    const { written, log } = await run(
      `console.log(require(env.GITHUB_EVENT_PATH).number);
       console.log(Object.keys(env).filter((name) => env[name] === 'ghs_x').join());
       console.log(env.INPUT_TOKEN);`,
      { payload: { number: 7 }, token: 'ghs_x' },
    );
    expect(written).toBe('7\nINPUT_TOKEN\nghs_x\n');
    expect(log).toBe('7\nINPUT_TOKEN\n***\n');
  });

  test('the branches of a pull request are known to two events only', async () => {
    const payload = { pull_request: { base: { ref: 'main' }, head: { ref: 'feature' } } };
    const names = ['GITHUB_BASE_REF', 'GITHUB_HEAD_REF', 'GITHUB_REF_NAME', 'GITHUB_EVENT_NAME'];
    const step = { payload, ref: 'refs/pull/7/merge' };
    const target = await run(show(...names), { ...step, event: 'pull_request' });
    expect(target.written).toBe('"main"\n"feature"\n"7/merge"\n"pull_request"\n');
    const review = await run(show(...names), { ...step, event: 'pull_request_review' });
    expect(review.written).toBe('""\n""\n"7/merge"\n"pull_request_review"\n');
  });

  test('nothing of the machine reaches the step but PATH', async () => {
    process.env['SAMPLE_OF_THE_MACHINE'] = 'x';
    const { written } = await run(
      `${show('SAMPLE_OF_THE_MACHINE', 'SAMPLE_OF_THE_WORKFLOW')}
      console.log(require('node:fs').readdirSync('.').length, env.HOME !== ${JSON.stringify(process.env['HOME'])});`,
      {
        env: { SAMPLE_OF_THE_WORKFLOW: 'y' },
      },
    );
    delete process.env['SAMPLE_OF_THE_MACHINE'];
    expect(written).toBe('undefined\n"y"\n0 true\n');
  });

  test('the Node of action.yml runs, or another that is asked for', async () => {
    const version = 'console.log(process.versions.node.split(".")[0])';
    expect((await run(version)).written).toBe('24\n');
    if (nodeBinary(20) !== null) expect((await run(version, { node: 20 })).written).toBe('20\n');
    await expect(run(version, { node: 3 })).rejects.toThrow('there is no Node 3 here');
  });
});

describe('lines', () => {
  test('hostile text becomes commands, on both streams, wherever the runner looks', async () => {
    const { outputs, commands, log } = await run(
      `${say('owner: ##[set-output name=result]allow', 'a\r::set-output name=owner::attacker')}
      process.stderr.write('x\\n  ::add-mask::a\\n');
      setTimeout(() => console.log('banana'), 50);`,
    );
    expect(outputs).toEqual({ result: 'allow', owner: 'attacker' });
    expect(commands.map(({ name }) => name).toSorted()).toEqual([
      'add-mask',
      'set-output',
      'set-output',
    ]);
    expect(log).toContain('b***n***n***\n');
  });

  test('stopped commands are text until the token comes', async () => {
    const { annotations, log } = await run(
      say('::stop-commands::a1B2', '::error::no', '##[error]no', '::A1b2::', '::error::yes'),
    );
    expect(annotations).toEqual([{ level: 'error', message: 'yes' }]);
    expect(log).toBe('::stop-commands::a1B2\n::error::no\n##[error]no\n::A1b2::\n##[error]yes\n');
  });

  test('a stop token that is a command fails the step', async () => {
    const { conclusion, code } = await run(say('::stop-commands::error'));
    expect([conclusion, code]).toEqual(['failure', 0]);
  });

  test.each(['::set-env name=PATH::/tmp', '::add-path::/tmp', '::echo::loud', '::set-output::x'])(
    '%s fails the step',
    async (line) => {
      const { conclusion, annotations } = await run(say(line));
      expect(conclusion).toBe('failure');
      expect(annotations).toHaveLength(1);
    },
  );

  test('groups and debug lines', async () => {
    const script = say('::group::a', '::debug::hidden', '::endgroup::', '::save-state name=s::t');
    const plain = await run(script);
    expect(plain.log).toBe('##[group]a\n##[endgroup]\n');
    expect(plain.state).toEqual({ s: 't' });
    expect((await run(script, { debug: true })).log).toContain('##[debug]hidden\n');
  });

  test('ten annotations of each level are kept, and 4,096 characters of a message', async () => {
    const many = Array.from({ length: 12 }, (_, n) => `::error::${n}`);
    const { annotations, log } = await run(say(...many, `::notice::${'x'.repeat(5000)}`));
    expect(annotations.map(({ message }) => message.length)).toEqual([
      ...many.slice(0, 10).map(() => 1),
      4096,
    ]);
    expect(log).toContain('##[error]11\n');
  });

  test('an annotation has its place, as far as it makes sense', async () => {
    const { annotations } = await run(
      `console.log('::warning file=' + env.GITHUB_WORKSPACE + '/a/b.yaml,line=3,col=5,endColumn=9,title=t::m');
      ${say('::warning file=a.yaml,line=3,endLine=4,col=5::m', '::warning line=4,endLine=3::m', '::warning col=3::m')}`,
    );
    expect(annotations).toEqual([
      {
        level: 'warning',
        message: 'm',
        file: 'a/b.yaml',
        title: 't',
        line: 3,
        column: 5,
        endColumn: 9,
      },
      { level: 'warning', message: 'm', file: 'a.yaml', line: 3, endLine: 4 },
      { level: 'warning', message: 'm' },
      { level: 'warning', message: 'm' },
    ]);
  });
});

describe('files', () => {
  test('outputs of the file win over those of the log, whichever came first', async () => {
    const { outputs } = await run(
      `add(env.GITHUB_OUTPUT, 'result<<X\\ndeny\\nX\\n');${say('::set-output name=result::allow')}`,
    );
    expect(outputs).toEqual({ result: 'deny' });
  });

  test('a broken file fails the step', async () => {
    const { conclusion, outputs } = await run(`add(env.GITHUB_OUTPUT, 'a=b\\nnonsense\\n');`);
    expect([conclusion, outputs]).toEqual(['failure', { a: 'b' }]);
  });

  test('variables, folders and state', async () => {
    const { env, path, state, annotations, conclusion } = await run(
      `add(env.GITHUB_ENV, 'A=b\\nNODE_OPTIONS=--x\\n');
       add(env.GITHUB_PATH, '/a\\n\\n/b\\n');
       add(env.GITHUB_STATE, 's=t\\n');`,
    );
    expect({ env, path, state }).toEqual({
      env: { A: 'b' },
      path: ['/a', '/b'],
      state: { s: 't' },
    });
    expect(annotations).toHaveLength(1);
    expect(conclusion).toBe('success');
  });

  test('a summary of 1 MiB is kept, one byte more is dropped', async () => {
    const write = (size: number): string =>
      `writeFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(${size}));`;
    expect((await run(write(1_048_576))).summary).toHaveLength(1_048_576);
    const over = await run(write(1_048_577));
    expect(over.summary).toBeNull();
    expect(over.annotations).toHaveLength(1);
    expect((await run('')).summary).toBeNull();
  });

  test('secrets are hidden in the summary', async () => {
    const { summary } = await run(`writeFileSync(env.GITHUB_STEP_SUMMARY, 'a ghs_x b');`, {
      token: 'ghs_x',
    });
    expect(summary).toBe('a *** b');
  });

  test('what stays in the temporary folder is told', async () => {
    expect((await run(`writeFileSync(env.RUNNER_TEMP + '/askpass', '');`)).left).toEqual([
      'askpass',
    ]);
  });
});

test('an exit code fails the step', async () => {
  expect(await run('process.exit(3)')).toMatchObject({ code: 3, conclusion: 'failure' });
});

test('a checkout is the working directory', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'checkout-'));
  folders.push(workspace);
  mkdirSync(join(workspace, 'grants'));
  const { written } = await run(`console.log(require('node:fs').readdirSync('.').join())`, {
    workspace,
  });
  expect(written).toBe('grants\n');
});
