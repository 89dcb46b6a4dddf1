import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CLI, ROOT, type SpawnOptions, spawnCli } from '../support/spawn-cli.ts';

/** What a release holds; nothing else is needed to run. */
const SHIPPED = ['dist', 'docs', 'examples', 'package.json', 'policies', 'schemas'];

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'demo-test-')));
  for (const name of SHIPPED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Plays the demo; gives what it prints, with the folder that it names left out. */
async function demo(options: SpawnOptions): Promise<string> {
  const env = { TMPDIR: folder };
  const { code, out, err } = await spawnCli(folder, ['demo'], { ...options, env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [made = ''] = /\S*grantproof-demo-\w+/.exec(out) ?? [];
  expect(made.startsWith(folder)).toBe(true);
  expect(out).toContain(`alias grantproof='node ${options.cli ?? CLI}'`);
  return (
    out
      .replaceAll(made, 'FOLDER')
      .replaceAll(options.cli ?? CLI, 'CLI')
      // A key of its own signs each time.
      .replaceAll(/SHA256:\S+/g, 'FINGERPRINT')
      .replaceAll(/sha256:[0-9a-f]{64}/g, 'DIGEST')
  );
}

/** A Node that users may have, other than the one of this run: the first on the path from version 20 on. */
function otherNode(): string | null {
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((dir) => join(dir, 'node'));
  const found = candidates.find((node) => {
    if (node.includes('node_modules')) return false;
    const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (status !== 0) return false;
    const [, major = '0'] = /^v(\d+)\./.exec(stdout) ?? [];
    return Number(major) >= 20 && stdout.trim() !== process.version;
  });
  return found ?? null;
}

describe('demo', () => {
  test('tells a denial, its fix and an allow', async () => {
    const out = await demo({});
    expect([...out.matchAll(/^(deny|unassessed|allow): /gm)].map(([, result]) => result)).toEqual([
      'deny',
      'unassessed',
      'allow',
    ]);
    expect(out).toContain('1 record: 1 match');
    expect(out.match(/^(pass|fail)$/gm)).toEqual(['pass', 'fail']);
    expect(out).toContain('✗ other-record: ');
    expect(out).toContain('What to try next');
    expect(out).not.toContain('undefined');
  });

  test('needs nothing but what ships, wherever it lies', async () => {
    expect(await demo({ cli: join(folder, 'dist/cli.js') })).toBe(await demo({ cli: CLI }));
  });

  const node = otherNode();
  const name = 'plays the same on another Node';
  if (node === null) test.skip(`${name} (skipped: there is none from version 20 on)`, () => {});
  else {
    test(name, async () => {
      expect(await demo({ node })).toBe(await demo({}));
    });
  }

  test('leaves a repository in which what it advises works', async () => {
    const { out } = await spawnCli(folder, ['demo'], { env: { TMPDIR: folder } });
    const [made = ''] = /\S*grantproof-demo-\w+/.exec(out) ?? [];
    const advice = out.slice(out.indexOf('What to try next'));
    const commands = [...advice.matchAll(/^ {2}grantproof ([a-z].*?)(?: {2,}.*)?$/gm)].map(
      ([, args = '']) => args.split(' '),
    );
    expect(commands).toHaveLength(5);
    for (const args of commands) {
      const { code, err } = await spawnCli(made, args);
      expect({ args, err, known: code === 0 || code === 1 }).toEqual({
        args,
        // A page of a record says that nothing was verified.
        err: args.includes('--out') ? expect.stringContaining('verif') : '',
        known: true,
      });
    }
  });
});
