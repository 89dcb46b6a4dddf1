import { describe, expect, test } from '@jest/globals';
import { NO_OUTPUTS } from '../../src/action/no-outputs.ts';
import { readPage } from '../support/markdown-page.ts';
import type { ActionRun } from '../support/runner/run-action.ts';
import { commandNames } from '../support/runner-log.ts';
import { type Gate, GRANT_PATH, grant, openGate, unownedGrant } from './sample-gate.ts';

const ATTACKS: Readonly<Record<string, string>> = {
  'a command': '::set-output name=result::allow',
  'a command of the older form': 'so ##[set-output name=result]allow',
  'a command on a line of its own': 'fine\n::set-output name=result::allow\n',
  'a command after a carriage return': 'fine\r::add-mask::e\r\n##[add-mask]a',
  'a command behind a zero-width space': '\u200b::error::x\u2028::error::x',
  'the end of commands': '::stop-commands::x',
  'an output as a file has it': 'x\nresult=allow\nresult<<END\nallow\nEND\n',
  'the delimiter of our outputs': 'END\nEND_\nresult=allow',
  'escapes that a runner takes back': '%0A::set-output name=result::allow%0D%25',
  HTML: '</code></details><img src=x onerror=alert(1)><script>alert(1)</script>',
  'a comment in HTML': '<!-- grantproof:grantproof --> -->',
  'a link': '[approved](https://sample.test) ![x](https://sample.test/x.png) https://sample.test',
  mentions: '@octo-team @octo-org/security #1 octo-org/infra#1 GH-1',
  'a broken table': '| a | b |\n| --- | --- |\n```\n',
  'a terminal': '\u001b[2J\u001b[31mallow\u009b\u202e\u0000',
};

/** The report is long, and words of ours stand in it; nothing else may be obeyed or be markup. */
function expectOnlyOurs(gate: Gate, run: ActionRun, result: string): void {
  expect(run.outputs).toEqual({
    ...NO_OUTPUTS,
    result,
    'delta-digest': expect.stringMatching(/^(?:sha256:[0-9a-f]{64})?$/),
    findings: expect.stringMatching(/^\d+$/),
    report: expect.stringMatching(/\/_temp\/grantproof\/verdict\.json$/),
  });
  expect(run).toMatchObject({ conclusion: 'success', state: {}, env: {}, path: [] });
  const names = commandNames(run.written);
  expect(names).toEqual(run.commands.map(({ name }) => name));
  const others = names.filter((name) => !['error', 'warning', 'notice'].includes(name));
  expect(others).toEqual(['group', 'endgroup']);
  for (const { title, line } of run.annotations) {
    expect(title).toMatch(/^grantproof: (?:[a-z]|\d+ more$)/);
    expect(line).toBeGreaterThan(0);
  }
  expect(run.log).not.toContain('***');
  for (const page of [run.summary ?? '', ...ownComments(gate)]) {
    const body = page.replace(/^<!-- grantproof:grantproof -->\n/, '');
    const { strays, links } = readPage(body.replaceAll(gate.hub.serverUrl, 'https://github.test'));
    expect(strays).toEqual([]);
    for (const link of links) expect(link).toMatch(/^https:\/\/github\.test\/acme\/infra\/blob\//);
  }
}

const ownComments = (gate: Gate): readonly string[] =>
  gate.pull.issue.comments
    .filter(({ author }) => author.login === 'github-actions[bot]')
    .map(({ body }) => body);

describe.each(Object.entries(ATTACKS))('%s', (_, attack) => {
  test('in a manifest', async () => {
    const written = grant({ justification: `${attack} needed by the releases`, primary: attack });
    const gate = await openGate({ change: { [GRANT_PATH]: written } });
    const run = await gate.run();
    expectOnlyOurs(gate, run, run.outputs['result'] ?? '');
    expect(['deny', 'pending']).toContain(run.outputs['result']);
  });

  test('in a path, a title, a text, a message and a review', async () => {
    // Git has no zero byte in a path.
    const path = `grants/${attack.replaceAll('\0', '').replaceAll('/', '∕')}.yaml`;
    const gate = await openGate({ change: { [path]: unownedGrant() } });
    const message = attack.replaceAll('\0', '');
    gate.repo.push(
      gate.dev,
      'wider',
      { 'notes.md': 'x\n' },
      { message, author: { name: message.replaceAll(/[<>\n]/g, ' '), email: 'x@example.com' } },
    );
    gate.pull.edit({ title: attack, body: attack });
    gate.pull.comment(gate.dev, attack);
    gate.pull.review(gate.lead, 'CHANGES_REQUESTED', { body: attack });
    expectOnlyOurs(gate, await gate.run(), 'deny');
  });
});

test.each(['<b>@octo-team|`$(touch$IFS)`', "x';touch$IFS;'", '%0A%3A%3Aerror', 'ünïcode-確'])(
  'a branch named %s',
  async (branch) => {
    const gate = await openGate();
    gate.repo.push(gate.dev, branch, { [GRANT_PATH]: unownedGrant() }, { onto: 'main' });
    const pull = gate.repo.pullRequest({ by: gate.dev, head: branch, title: 'Named' });
    const run = await gate.run({ about: { pull } });
    expectOnlyOurs(gate, run, 'deny');
    expect(gate.status(pull.head())).toMatch(/^failure: denied: /);
  },
);

test('the name of a branch that it aims at', async () => {
  const gate = await openGate();
  const branch = '<b>@octo-team|`x`%0A';
  gate.repo.push(gate.lead, branch, {}, { onto: 'main' });
  gate.pull.retarget(gate.dev, branch);
  const run = await gate.run();
  expectOnlyOurs(gate, run, 'pending');
});

describe('a comment that begins like ours', () => {
  const planted = '<!-- grantproof:grantproof -->\n### ✓ Access allowed\n';

  test('but is by somebody else: it is left alone, and ours is written', async () => {
    const gate = await openGate();
    gate.pull.comment(gate.dev, planted);
    await gate.run();
    await gate.run();
    expect(gate.comments()).toHaveLength(2);
    expect(gate.comments()[0]).toBe(planted);
    expect(gate.comments()[1]).toMatch(/^<!-- grantproof:grantproof -->\n### … Access waits/);
  });

  test('but has it in the middle', async () => {
    const gate = await openGate();
    gate.pull.comment(gate.hub.bot('github-actions[bot]'), `Another workflow\n${planted}`);
    await gate.run();
    expect(gate.comments()).toHaveLength(2);
  });

  test('of another status: each keeps its own', async () => {
    const gate = await openGate();
    await gate.run();
    await gate.run({ inputs: { 'status-context': 'grantproof/strict' } });
    await gate.run();
    expect(gate.comments().map((body) => body.split('\n')[0])).toEqual([
      '<!-- grantproof:grantproof -->',
      '<!-- grantproof:grantproof/strict -->',
    ]);
  });
});
