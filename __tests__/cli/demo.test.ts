import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStage } from '../../src/cli/demo/stage.ts';
import { CLI, ROOT, type SpawnOptions, spawnCli } from '../support/spawn-cli.ts';

/** What a release holds; nothing else is needed to run. */
const SHIPPED = ['dist', 'docs', 'examples', 'package.json', 'policies', 'schemas'];

let folder: string;
/** What the demo prints, as it is where nobody wants colour. */
let told: string;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'demo-test-')));
  for (const name of SHIPPED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  told = await demo({ env: { NO_COLOR: '1' } });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Plays the demo; gives what it prints, with the folder that it names left out. */
async function demo(options: SpawnOptions): Promise<string> {
  const env = { ...options.env, TMPDIR: folder };
  const { code, out, err } = await spawnCli(folder, ['demo'], { ...options, env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [made = ''] = /\S*grantproof-demo-\w+/.exec(out) ?? [];
  expect(made.startsWith(folder)).toBe(true);
  expect(out).toContain(`alias grantproof='node ${options.cli ?? CLI}'`);
  return (
    out
      .replaceAll(made, 'FOLDER')
      .replaceAll(options.cli ?? CLI, 'CLI')
      // A key of its own signs each time, and the ledger's commits have the time of day.
      .replaceAll(/sha256:[0-9a-f]{16,64}/g, 'KEY')
      .replaceAll(/its root is [0-9a-f]{64}/g, 'its root is ROOT')
      .replaceAll(/(--force grantproof-ledger) [0-9a-f]{12}/g, '$1 COMMIT')
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
  test('tells of a denial, an approval, a merge, a push past the gate, and a ledger that is cut', () => {
    const out = told;
    expect([...out.matchAll(/^(deny|pending|allow): /gm)].map(([, result]) => result)).toEqual([
      'deny',
      'pending',
      'allow',
    ]);
    expect(out.match(/^[·✓✗] \d .*$/gm)).toEqual([
      expect.stringMatching(/^· 0 \w+ adoption: the ledger begins here; 1 grant stood already$/),
      expect.stringMatching(/^✓ 1 \w+ #7 allow: octo-releaser approved$/),
      expect.stringMatching(/^✗ 2 \w+ violation: .*approvals/),
    ]);
    expect(out.match(/^(pass|fail)$/gm)).toEqual(['pass', 'fail']);
    expect(out).toContain('3 records: 2 match, 1 event');
    const pages = out.split(/^violations +/m).slice(1);
    expect(pages.map((page) => page.slice(0, page.indexOf('\n')))).toEqual([
      '1, the newest is record 2; 1 not approved since',
      'none',
      'none',
      '1, the newest is record 2; 1 not approved since',
    ]);
    expect(out.match(/^ {2}✗ [\w-]+: /gm)).toEqual([
      '  ✗ commits-unsealed: ',
      '  ✗ commits-unsealed: ',
      '  ✗ ledger-truncated: ',
    ]);
    expect(out).toContain('is not what it was: it has 2 records');
    expect(out).toContain('anchored    up to record 2, by `.git/kept/000000002.sigstore.json`');
    expect(out).toContain('What to try next');
    expect(out).not.toContain('undefined');
  });

  test('says where it stands in for GitHub, and nowhere else', () => {
    expect(told).toContain('There is no GitHub here.');
    expect(told.match(/^GitHub: /gm)).toHaveLength(5);
  });

  test('has no chapter of more than one and a half screens', () => {
    const chapters = told.split(/^(?=.*\n─+$)/m);
    expect(chapters).toHaveLength(9);
    for (const chapter of chapters) expect(chapter.split('\n').length).toBeLessThan(75);
  });

  test('needs nothing but what ships, wherever it lies', async () => {
    expect(await demo({ cli: join(folder, 'dist/cli.js') })).toBe(told);
  });

  const node = otherNode();
  const name = 'plays the same on another Node';
  if (node === null) test.skip(`${name} (skipped: there is none from version 20 on)`, () => {});
  else {
    test(name, async () => {
      expect(await demo({ node })).toBe(told);
    });
  }

  test('is in colour for those who want it, and what it advises works', async () => {
    const env = { TMPDIR: folder, FORCE_COLOR: '1' };
    const { out } = await spawnCli(folder, ['demo'], { env });
    expect(out).toContain('\u001b[1m1. Somebody gives');
    expect(told).not.toContain('\u001b');
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

  test('says what is wrong where there is no room for it', async () => {
    const { code, out, err } = await spawnCli(folder, ['demo'], { env: { TMPDIR: '/dev/null' } });
    expect({ code, out, err }).toEqual({
      code: 3,
      out: '',
      err: 'grantproof: no temporary folder can be made in `/dev/null`\n  help: make room there, or set TMPDIR to a folder that can be written\n',
    });
  });

  test('fits a narrow terminal', async () => {
    const lines: string[] = [];
    const stage = await openStage(
      {
        ...{ out: (text) => void lines.push(...text.split('\n')), err: () => {}, cwd: folder },
        ...{ color: false, links: false, width: 40, interactive: false },
      },
      { TMPDIR: folder, PATH: process.env['PATH'] },
    );
    stage.chapter('A heading that is longer than forty columns are wide');
    stage.tell('Something that is told in more words than forty columns have room for.');
    stage.github('octo-dev does something that takes more than forty columns to say.');
    rmSync(stage.repository.folder, { recursive: true });
    expect(lines.every((line) => line.length <= 40)).toBe(true);
    expect(lines).toContain('        takes more than forty columns to');
  });
});
