import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnCli } from '../support/spawn-cli.ts';

const COMMANDS = ['check', 'explain', 'demo'];

/** A folder that is no repository. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'no-repository-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (...args: readonly string[]) => spawnCli(folder, args);

describe('help', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']]])('%j lists the commands', async (args) => {
    const { code, out, err } = await run(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${command} +\\w`, 'm'));
    expect(out).toContain('Examples:\n');
  });

  test.each(COMMANDS)('of %s is the same in all ways to ask', async (command) => {
    const [asked, ...others] = [
      await run(command, '--help'),
      await run(command, '-h'),
      await run('help', command),
    ];
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(asked.out).toMatch(new RegExp(`^Usage: grantproof ${command}`));
    for (const other of others) expect(other).toEqual(asked);
  });

  test('names the options of check, every one of them known', async () => {
    const { out } = await run('check', '--help');
    const options = [...out.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option);
    expect(options).toHaveLength(11);
    // What follows is not among them, so that nothing is done.
    for (const option of options) {
      expect((await run('check', `${option}=x`, '--no-such')).err).not.toContain(
        `unknown option \`${option}\``,
      );
    }
  });

  test('keeps within the width of a terminal', async () => {
    for (const args of [[], ...COMMANDS.map((command) => [command])]) {
      const { out } = await run('help', ...args);
      expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    }
  });

  test.each([['--version'], ['-v'], ['version']])('%s names the version', async (flag) => {
    expect(await run(flag)).toEqual({ code: 0, out: 'grantproof 0.1.0\n', err: '' });
  });
});

describe('arguments that make no sense', () => {
  test.each<[readonly string[], string]>([
    [['chek'], 'unknown command `chek`; did you mean `check`?'],
    [['launch'], 'unknown command `launch`; `grantproof --help` lists them all'],
    [['__proto__'], 'unknown command `__proto__`; `grantproof --help` lists them all'],
    [[''], 'unknown command ``; `grantproof --help` lists them all'],
    [['help', 'chek'], 'unknown command `chek`; did you mean `check`?'],
    [['check', '--jsn'], 'unknown option `--jsn`; did you mean `--json`?'],
    [['check', '--worktre=x'], 'unknown option `--worktre`; did you mean `--worktree`?'],
    [['check', '-j'], 'unknown option `-j`'],
    [['check', '--toString'], 'unknown option `--toString`'],
    [['check', 'main'], 'unexpected argument `main`'],
    [['check', '--base'], 'the option `--base` needs a value'],
    [['check', '--base', '--json'], 'the option `--base` needs a value'],
    [['check', '--json=yes'], 'the option `--json` takes no value'],
    [['check', '--format', 'xml'], 'unknown format `xml`; known are text, json, sarif, markdown'],
    [['check', '--json', '--format', 'sarif'], '--json and --format exclude each other'],
    [
      ['check', '--worktree', '--head', 'main'],
      '--worktree and --head exclude each other: the work tree is what lands',
    ],
    [
      ['check', '--write-baseline', 'x.json'],
      '--write-baseline goes with --all: it lists everything that stands today',
    ],
    [['check', '--facts', 'no.json'], 'the file `no.json` of --facts can not be read'],
    [['check', '--policy', '.'], 'the file `.` of --policy can not be read'],
    [['explain', 'expirey'], 'nothing is called `expirey`; did you mean `expiry`?'],
    [
      ['explain', 'everything'],
      'nothing is called `everything`; `grantproof explain` lists everything',
    ],
    [['explain', 'owner', 'expiry'], 'explain takes one rule or code at a time'],
    [['explain', '--all'], 'unknown option `--all`'],
    [['demo', '--fast'], 'unknown option `--fast`'],
    [['demo', 'again'], 'unexpected argument `again`'],
  ])('%j', async (args, message) => {
    expect(await run(...args)).toEqual({ code: 2, out: '', err: `grantproof: ${message}\n` });
  });
});
