// `status` and `verify --repo` as a person runs them; what they find is told in __tests__/ledger.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCommand } from '../../src/cli/run-command.ts';
import { type GovernedRepo, governedRepo, grantText } from '../support/governed-repo.ts';
import { LEDGER } from '../support/ledger-files.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { type Sealing, sealingIn } from '../support/sealing.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';

let repo: GovernedRepo;
let sealing: Sealing;

beforeAll(async () => {
  repo = governedRepo();
  sealing = sealingIn(repo);
  repo.land('one');
  repo.write('grants/two.yaml', grantText('two', ['s3:*'], '{ team: sample-team }'));
  repo.commit('two, without a person');
  await sealing.seal('--from', 'main~2');
  writeFileSync(join(repo.beside, 'kept.json'), bundleAt(1));
  writeFileSync(join(repo.beside, 'other.pub'), sampleKey().publicPem);
});
afterAll(() => repo.dispose());

const bundleAt = (index: number): string =>
  repo.git('cat-file', 'blob', `${LEDGER}:records/000/000/00${index}.sigstore.json`);
const status = async (...args: readonly string[]): Promise<CliRun> =>
  sealing.run('status', ...args);
const key = (): readonly string[] => ['--key', join(repo.beside, 'grantproof.pub')];
const kept = (): readonly string[] => ['--anchor', join(repo.beside, 'kept.json')];

describe('grantproof status', () => {
  test('says in five lines how the ledger stands, whoever signed it', async () => {
    const { code, out } = await status();
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(
        /^ledger {6}local\/[0-9a-f]{12}\/grantproof-ledger, 3 records, since \d{4}-\d\d-\d\d$/,
      ),
      expect.stringMatching(/^sealed {6}up to [0-9a-f]{12} at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      'violations  1, the newest is record 2; 1 not approved since',
      expect.stringMatching(/^keys {8}sha256:[0-9a-f]{16} \(not checked: give --key PUB\)$/),
      'anchored    by nothing that was given (--anchor FILE)',
      '',
    ]);
  });

  test('with a key and a bundle that was kept, says who signs and up to where it is known outside', async () => {
    const { code, out } = await status(...key(), ...kept());
    expect(code).toBe(0);
    expect(out).toMatch(/^keys {8}sha256:[0-9a-f]{16}$/m);
    expect(out).toMatch(/^anchored {4}up to record 1, by `.*kept\.json`$/m);
  });

  test("with another key, every record is somebody else's", async () => {
    const { code, out } = await status('--key', join(repo.beside, 'other.pub'));
    expect(code).toBe(1);
    expect(out.match(/✗ other-key/g)).toHaveLength(3);
  });

  test('for machines', async () => {
    const { code, out } = await status('--json', ...key());
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ledger: { size: 3, violations: [2], openViolations: [2], unsealed: [] },
      signatures: true,
      findings: [],
    });
    expect(JSON.parse((await status('--json')).out)).toMatchObject({ signatures: false });
  });

  test('says what is wrong below, and what to do about it', async () => {
    const { code, out } = await status('--ledger', 'nowhere');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^ {2}✗ ledger-missing: there is no branch `nowhere`, here or on `origin`\n {4}help: fetch it/,
    );
  });
});

describe('grantproof verify --repo', () => {
  test('judges every record, and all of them together', async () => {
    const { code, out } = await sealing.verify(...kept());
    expect(code).toBe(0);
    for (const check of [
      'integrity',
      'identity',
      'subjects',
      'replay',
      'inputs',
      'completeness',
      'anchored',
    ])
      expect(out).toMatch(new RegExp(`^ {2}✓ ${check} `, 'm'));
    expect(out).toContain('in all 2 records: judged again, the decision is the same');
    expect(out).toContain('3 records cover the history of the branch up to');
    expect(out.endsWith('\n\npass\n')).toBe(true);
  });

  test('with --integrity-only, leaves open who signed: then nothing counts that is only signed', async () => {
    const { code, out } = await sealing.run('verify', '--repo', '.', '--integrity-only', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([1, { checks: { integrity: 'fail' } }]);
  });

  test('a ledger that has just begun', async () => {
    const fresh = governedRepo();
    const { seal, verify } = sealingIn(fresh);
    await seal();
    const { code, out } = await verify();
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}○ replay +not checked: no record is about a decision$/m);
    expect(out).toContain('one record covers the history of the branch');
    fresh.dispose();
  });

  test.each([40, 100])(
    'never overflows a terminal of %i columns, but for what has to stay whole',
    async (width) => {
      const out: string[] = [];
      await runCommand(['verify', '--repo', '.', ...key()], {
        out: (text) => void out.push(text),
        err: () => {},
        ...{ cwd: repo.dir, color: true, links: false, width, interactive: false },
      });
      const plain = stripVTControlCharacters(out.join(''));
      const overflowing = plain.split('\n').filter((line) => line.length > width);
      expect(overflowing.filter((line) => !/[0-9a-f]{40}|grantproof-ledger,$/.test(line))).toEqual(
        [],
      );
      expect(out.join('')).toContain('\u001b[32mpass\u001b[39m');
    },
  );

  test('shows progress where somebody looks, and leaves nothing of it', async () => {
    const err: string[] = [];
    const many = governedRepo();
    for (let nth = 0; nth < 25; nth += 1) many.land('one', `s3:Get${nth}`);
    const { run } = sealingIn(many);
    const terminal = {
      out: () => {},
      err: (text: string) => void err.push(text),
      ...{ cwd: many.dir, color: false, links: false, width: 100, interactive: true },
    };
    const signing = ['--key', join(many.beside, 'grantproof.key')];
    expect(await runCommand(['seal', ...signing, '--from', 'main~25'], terminal)).toBe(0);
    expect(err.join('')).toContain('\r\u001b[Ksealed 26, ');
    expect(err.at(-1)).toBe('\r\u001b[K');
    const verifying = ['verify', '--repo', '.', '--key', join(many.beside, 'grantproof.pub')];
    expect(await runCommand(verifying, terminal)).toBe(0);
    expect(err.join('')).toContain('\r\u001b[Kverified 25 of 26');
    expect(err.at(-1)).toBe('\r\u001b[K');
    expect((await run('status')).err).toBe('');
    many.dispose();
  });
});

describe('arguments that make no sense', () => {
  test.each<[readonly string[], string]>([
    [['status', '--branch', 'nowhere'], 'there is no branch `nowhere`'],
    [['status', '--key', 'nowhere.pub'], 'the file `nowhere.pub` of --key can not be read'],
    [['status', '--anchor', 'nowhere'], 'the file `nowhere` of --anchor can not be read'],
    [['status', 'record.json'], 'unexpected argument `record.json`'],
    [['verify', '--repo', '.'], 'say who must have signed'],
    [['verify', '--key', 'x.pub'], 'or a repository with --repo DIR'],
    [
      ['verify', '--repo', '.', '--key', 'nowhere.pub'],
      'the file `nowhere.pub` of --key can not be read',
    ],
    [['verify', '--repo', '.', '--bundle', 'x', '--key', 'x.pub'], '--bundle goes with one record'],
    [['verify', 'x.json', '--anchor', 'x', '--key', 'x.pub'], '--anchor is about a whole ledger'],
  ])('%j', async (args, message) => {
    const { code, out, err } = await runCli(repo.dir, args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });

  test('there is no repository', async () => {
    for (const args of [['status'], ['verify', '--key', join(repo.beside, 'grantproof.pub')]]) {
      const { code, err } = await runCli(repo.dir, [...args, '--repo', repo.beside]);
      expect([code > 1, err]).toEqual([
        true,
        expect.stringContaining('is not in a git repository'),
      ]);
    }
  });
});
