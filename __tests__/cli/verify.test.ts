import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { findRecords } from '../../src/adapters/files/evidence-files.ts';
import { ephemeralSigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import type { VerifyPlan } from '../../src/cli/verify/plan.ts';
import { verifyAll } from '../../src/cli/verify/pool.ts';
import { CHECKS } from '../../src/core/evidence/verification.ts';
import {
  type SampleEvidence,
  type SignedFiles,
  signedBy,
  storyEvidence,
} from '../support/evidence.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';

const key = sampleKey();
let sample: SampleEvidence;
let unassessed: SampleEvidence;
let files: SignedFiles;
let folder = '';

beforeAll(async () => {
  sample = await storyEvidence('approved-then-rebased', '1');
  unassessed = await storyEvidence('judged-as-of-the-facts', '2');
  files = await signedBy(key, sample.bytes);
});

afterAll(() => {
  sample.repo.dispose();
  unassessed.repo.dispose();
});

beforeEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'verify-')));
  write('grantproof.pub', key.publicPem);
  write('other.pub', sampleKey().publicPem);
  put('record');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** Record and bundle under a name. */
function put(name: string, { record, bundle }: SignedFiles = files): void {
  write(`${name}.json`, record);
  write(`${name}.sigstore.json`, bundle);
}

const verify = async (...args: readonly string[]): Promise<CliRun> =>
  runCli(folder, ['verify', ...args]);

const KEY = ['--key', 'grantproof.pub'] as const;

const altered = (): SignedFiles => ({
  ...files,
  record: Buffer.from(Buffer.from(files.record).toString().replace('octo-dev', 'octo-def')),
});

test('a genuine record passes: a line for each check', async () => {
  const { code, out } = await verify('record.json', ...KEY);
  expect(code).toBe(0);
  expect(out).toContain('✓ record.json\n  allow: 1 grant, decided 2026-12-01T09:00:00Z');
  for (const check of ['integrity', 'identity', 'subjects', 'replay'])
    expect(out).toMatch(new RegExp(`^ {2}✓ ${check} `, 'm'));
  expect(out).toMatch(/^ {2}○ inputs +not checked: no repository/m);
  expect(out.endsWith('\npass\n')).toBe(true);
});

test('an altered one fails: with what is wrong, and what to do', async () => {
  put('record', altered());
  const { code, out } = await verify('record.json', ...KEY);
  expect(code).toBe(1);
  expect(out).toMatch(/^ {2}✗ integrity /m);
  expect(out).toContain('✗ other-record: ');
  expect(out).toContain('    help: ');
  expect(out.endsWith('\nfail\n')).toBe(true);
});

test('another key is another signer', async () => {
  const { code, out } = await verify('record.json', '--key', 'other.pub');
  expect(code).toBe(1);
  expect(out).toMatch(/^ {2}✗ identity /m);
});

test('one of several keys is enough', async () => {
  expect((await verify('record.json', '--key', 'other.pub', ...KEY)).code).toBe(0);
});

test('machines get the verdicts, the reasons and the findings', async () => {
  put('altered', altered());
  const { code, out } = await verify('record.json', 'altered.json', ...KEY, '--json');
  expect(code).toBe(1);
  const said = JSON.parse(out) as { checks: object; records: { checks: object }[] };
  expect(said).toMatchObject({
    schema: 'https://grantproof.dev/verification/v1',
    result: 'fail',
    verified: 2,
    failed: 1,
    checks: { integrity: 'fail', identity: 'pass', completeness: 'not-checked' },
    findings: expect.arrayContaining([
      expect.objectContaining({ code: 'other-record', record: 'altered.json' }),
    ]),
    records: [
      { record: 'altered.json', result: 'fail' },
      {
        record: 'record.json',
        result: 'pass',
        checks: { replay: { verdict: 'pass', reason: expect.any(String) } },
        about: {
          decision: 'allow',
          repository: 'git+https://github.com/acme/infra',
          pullRequest: 7,
        },
        signer: { kind: 'key', fingerprint: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
      },
    ],
  });
  for (const checks of [said.checks, ...said.records.map((one) => one.checks)])
    expect(Object.keys(checks)).toEqual(CHECKS);
});

test('a repository proves the inputs', async () => {
  const { code, out } = await verify('record.json', ...KEY, '--repo', sample.repo.dir);
  expect(out).toMatch(/^ {2}✓ inputs +all \d+ answers/m);
  expect(code).toBe(0);
  const other = await verify('record.json', ...KEY, '--repo', unassessed.repo.dir);
  expect(other.out).toMatch(/^ {2}✗ inputs /m);
  expect(other.code).toBe(1);
});

describe('which records', () => {
  const named = async (...paths: readonly string[]): Promise<readonly string[]> => {
    const found = await findRecords(paths, folder);
    return 'nothing' in found ? [`nothing at ${found.nothing}`] : found.map(({ name }) => name);
  };

  beforeEach(() => {
    put('records/000/041');
    put('records/000/042');
    put('records/001/007');
    write('records/notes.json', '{}');
    write('records/checkpoint', 'x');
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['a file', ['record.json'], ['record.json']],
    ['a bundle stands for its record', ['record.sigstore.json'], ['record.json']],
    ['each once', ['record.json', './record.json', 'record.sigstore.json'], ['record.json']],
    [
      'a folder',
      ['records'],
      ['records/000/041.json', 'records/000/042.json', 'records/001/007.json'],
    ],
    [
      'this folder',
      ['.'],
      ['record.json', 'records/000/041.json', 'records/000/042.json', 'records/001/007.json'],
    ],
    ['a glob', ['records/*/04?.json'], ['records/000/041.json', 'records/000/042.json']],
    [
      'a glob over everything',
      ['**/*.json'],
      ['record.json', 'records/000/041.json', 'records/000/042.json', 'records/001/007.json'],
    ],
    ['a glob of bundles', ['records/001/*.sigstore.json'], ['records/001/007.json']],
    [
      'in the order of their names',
      ['records/001', 'record.json'],
      ['record.json', 'records/001/007.json'],
    ],
    ['nothing', ['record.json', 'none/*.json'], ['nothing at none/*.json']],
    ['a folder without any', ['records/none'], ['nothing at records/none']],
  ])('%s', async (_, paths, names) => {
    expect(await named(...paths)).toEqual(names);
  });

  test('a record whose bundle is gone is not passed over', async () => {
    rmSync(join(folder, 'records/000/042.sigstore.json'));
    const { code, out } = await verify('records', ...KEY);
    expect(code).toBe(1);
    expect(out).toContain('✗ records/000/042.json');
    expect(out).toContain('bundle-missing');
    expect(out).toContain('3 records: 2 pass, 1 fail');
  });

  test('nor is a bundle whose record is gone', async () => {
    rmSync(join(folder, 'records/000/042.json'));
    const { code, out } = await verify('records', ...KEY);
    expect(code).toBe(1);
    expect(out).toContain('record-unreadable');
  });

  test('the bundle may be elsewhere', async () => {
    write('bundles/one.json', files.bundle);
    rmSync(join(folder, 'record.sigstore.json'));
    expect((await verify('record.json', '--bundle', 'bundles/one.json', ...KEY)).code).toBe(0);
  });
});

describe('many', () => {
  beforeEach(() => {
    for (let nth = 0; nth < 40; nth++) put(`records/${1000 + nth}`, nth === 7 ? altered() : files);
  });

  const plan = (): VerifyPlan => ({
    keys: [{ path: 'grantproof.pub', text: key.publicPem }],
    identity: null,
    trustedRoot: null,
    repo: null,
    strict: false,
  });

  test('threads say the same as one, in the same order', async () => {
    const found = await findRecords(['records'], folder);
    if ('nothing' in found) throw new Error('no records');
    const said = async (threads: number): Promise<readonly unknown[]> => {
      const all: unknown[] = [];
      for await (const [file, verification] of verifyAll(found, plan(), threads))
        all.push([file.name, verification]);
      return all;
    };
    const one = await said(1);
    expect(one).toHaveLength(40);
    expect(await said(2)).toEqual(one);
    expect(JSON.stringify(one[7])).toContain('other-record');
  });

  test('whoever stops listening leaves no thread behind', async () => {
    const found = await findRecords(['records'], folder);
    if ('nothing' in found) throw new Error('no records');
    for await (const [file] of verifyAll(found, plan(), 2)) {
      expect(file.name).toBe('records/1000.json');
      break;
    }
  });

  test('a plan that makes no sense breaks in the thread, and is told', async () => {
    const found = await findRecords(['records'], folder);
    if ('nothing' in found) throw new Error('no records');
    const broken = { ...plan(), keys: [{ path: 'x', text: 'no key' }] };
    const all = verifyAll(found, broken, 2);
    await expect(all.next()).rejects.toThrow('a thread that verifies records broke');
  });

  test('progress is shown on a terminal', async () => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runCommand(['verify', 'records', ...KEY], {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      cwd: folder,
      color: false,
      links: false,
      width: 100,
      interactive: true,
    });
    expect(code).toBe(1);
    expect(err.join('')).toContain('verified 25 of 40');
    expect(out.join('')).toContain('40 records: 39 pass, 1 fail');
  });
});

describe('what is less than evidence', () => {
  beforeEach(async () => {
    const { publicKey: _, ...signer } = ephemeralSigner();
    put('ephemeral', { record: sample.bytes, bundle: await signer.sign(sample.statement) });
    put('unassessed', await signedBy(key, unassessed.bytes));
  });

  test.each<readonly [args: string, code: number, words: string]>([
    ['ephemeral.json --key grantproof.pub', 1, 'ephemeral-key'],
    ['ephemeral.json --integrity-only', 0, 'signed with a key that was thrown away'],
    ['record.json --integrity-only', 1, 'signed with a key that was not given'],
    ['unassessed.json --key grantproof.pub', 0, 'unassessed: '],
    ['unassessed.json --key grantproof.pub --strict', 1, '✗ unassessed: '],
    ['record.json --key grantproof.pub --strict', 0, 'pass'],
  ])('%s', async (args, code, words) => {
    const run = await verify(...args.split(' '));
    expect(run.out).toContain(words);
    expect(run.code).toBe(code);
  });
});

const ID = '--certificate-identity a --certificate-oidc-issuer b';

test.each<readonly [args: string, words: string]>([
  ['', 'name a record'],
  ['record.json', 'say who must have signed'],
  ['none.json --key grantproof.pub', 'there is no record at `none.json`'],
  ['record.json --key none.pub', '`none.pub` of --key can not be read'],
  ['record.json --key record.json', 'no public key in PEM'],
  ['record.json --integrity-only --key grantproof.pub', '--integrity-only'],
  ['record.json --integrity-only --strict', '--integrity-only and --strict'],
  ['record.json --certificate-identity a', '--certificate-oidc-issuer'],
  [`record.json ${ID}`, '--trusted-root'],
  [`record.json ${ID} --trusted-root record.json`, 'not a trusted root'],
  ['record.json --key grantproof.pub --trusted-root grantproof.pub', 'not a trusted root'],
  [
    'record.json --key grantproof.pub --certificate-oidc-issuer b',
    'goes with --certificate-identity',
  ],
  ['. --key grantproof.pub --bundle none.json', 'can not be read'],
  ['record.json --key grantproof.pub --repo .', 'not in a git repository'],
  ['record.json --kye grantproof.pub', 'did you mean `--key`?'],
])('a usage error: verify %s', async (args, words) => {
  const { code, out, err } = await verify(...args.split(' ').filter((arg) => arg !== ''));
  expect(err).toContain(words);
  expect([code, out]).toEqual([2, '']);
});

test('nothing is ever asked of a network', async () => {
  const connect = jest.spyOn(Socket.prototype, 'connect');
  expect((await verify('.', ...KEY, '--strict')).code).toBe(0);
  expect(connect).not.toHaveBeenCalled();
  connect.mockRestore();
});
