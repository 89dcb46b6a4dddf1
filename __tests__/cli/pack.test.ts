import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import { payloadOf } from '../../src/app/stated-position.ts';
import {
  bundleOf,
  fileInPack,
  PASSES,
  type Packed,
  packInto,
  type VerifiedPackJson,
  verifyPackWith,
} from '../support/pack-runs.ts';
import { type PackedLedgerRepo, packedLedgerRepo } from '../support/packed-ledger.ts';
import { runCli } from '../support/run-cli.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';
import { openSealing, sealedGrant } from '../support/watched-branch.ts';

/** Twelve records: an adoption, four grants, a heartbeat, four merges, a policy, a revocation. */
let ledger: PackedLedgerRepo;
/** For what is packed in one test. */
let folder: string;
/** Records 3 to 8. */
let middle: Packed;
let shared: string;

const minute = (text: string): string => `2026-01-05T00:${text}Z`;
const MIDDLE = [minute('03:00'), minute('08:30')] as const;

beforeAll(async () => {
  ledger = await packedLedgerRepo();
  shared = mkdtempSync(join(tmpdir(), 'packs-'));
  const key = ['--key', ledger.privateKey];
  middle = await packInto(shared, ledger.repo.dir, MIDDLE, key);
});
afterAll(() => {
  ledger.repo.dispose();
  rmSync(shared, { recursive: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Packs the ledger, signed with its key unless the arguments say otherwise. */
const pack = async (
  from: string,
  to: string,
  args: readonly string[] = ['--key', ledger.privateKey],
): Promise<Packed> => packInto(folder, ledger.repo.dir, [from, to], args);

const verify = async (path: string, ...args: readonly string[]): Promise<VerifiedPackJson> =>
  verifyPackWith(folder, path, [ledger.publicKey], ...args);

describe('a pack of a period', () => {
  test('has every record of it, and verifies with nothing but itself', async () => {
    const { run, path, manifest } = middle;
    expect(run.err).toBe('');
    expect(run.code).toBe(0);
    expect(run.out).toContain('records  3 to 8, all 6 of the period');
    expect(manifest.run).toEqual({ first: 3, last: 8 });
    expect(manifest.context).toEqual([
      { index: 0, why: 'adoption' },
      { index: 2, why: 'before' },
      { index: 9, why: 'after' },
      { index: 11, why: 'head' },
    ]);
    expect(await verify(path, '--strict')).toMatchObject(PASSES);
    const { reasons } = await verify(path);
    expect(reasons['completeness']).toBe(
      `6 records cover the branch from ${minute('03:00')} to ${minute('08:30')} without a gap: record 2 is of before, record 9 of after`,
    );
  });

  test('verifies in the folder that it was unpacked to, and replays', async () => {
    const { path } = middle;
    execFileSync('tar', ['xzf', path, '-C', folder]);
    const unpacked = readdirSync(folder).find((name) => !name.endsWith('.gz')) ?? '';
    expect(await verify(unpacked)).toMatchObject(PASSES);
    for (const given of [path, unpacked]) {
      const { code, out } = await runCli(folder, ['replay', given]);
      expect(code).toBe(0);
      expect(out).toContain('match      records/000/000/003.json');
      expect(out).toMatch(/10 records: 8 match, 2 event/);
    }
  });

  test('that is the whole ledger begins and ends with it', async () => {
    const { run, path, manifest } = await pack('2026-01-05', '2026-01-05');
    expect(run.code).toBe(0);
    expect(manifest).toMatchObject({
      branch: { ref: 'refs/heads/main', tip: ledger.repo.git('rev-parse', 'main') },
      period: { from: '2026-01-05T00:00:00Z', to: '2026-01-05T23:59:59.999Z' },
      run: { first: 0, last: 11 },
      selection: { kind: 'whole', count: 12, leftOutCount: 0 },
      context: [],
    });
    const verified = await verify(path);
    expect(verified).toMatchObject(PASSES);
    expect(verified.reasons['completeness']).toContain(
      'the ledger begins in it, the ledger ended with record 11 when this was packed',
    );
    const { out } = await runCli(folder, ['verify', path, '--key', ledger.publicKey]);
    expect(out).toContain('period      2026-01-05 to 2026-01-05\n');
    expect(out).toContain('records     0 to 11, all 12 of the period\n');
  });

  test('without records shows that there are none', async () => {
    const between = await pack(minute('04:10'), minute('05:30'));
    expect(between.manifest).toMatchObject({ run: null, selection: { count: 0 } });
    expect((await verify(between.path)).reasons['completeness']).toContain(
      '0 records cover the branch',
    );
    expect(await verify(between.path)).toMatchObject({ result: 'pass', findings: [] });
    const later = await pack('2026-02-01', '2026-02-28');
    expect(later.manifest).toMatchObject({ run: null, context: [{ index: 0 }, { index: 11 }] });
    expect(await verify(later.path)).toMatchObject({
      result: 'pass',
      checks: { completeness: 'pass' },
    });
  });

  test('is the same to the byte each time, but for the signature', async () => {
    const unsigned = ['--unsigned', '--public-key', ledger.publicKey];
    const [one, two] = [await pack(...MIDDLE, unsigned), await pack(...MIDDLE, unsigned)];
    expect(Buffer.compare(readFileSync(one.path), readFileSync(two.path))).toBe(0);
    const signed = [middle, await pack(...MIDDLE)];
    for (const name of ['VERIFY.md', 'manifest.json', 'SHA256SUMS'])
      expect(fileInPack(signed[0]?.path ?? '', name)).toBe(fileInPack(signed[1]?.path ?? '', name));
    const lengths = signed.map(({ path }) => gunzipSync(readFileSync(path)).length);
    expect(lengths[0]).toBe(lengths[1]);
  });

  test('that nobody signed says so', async () => {
    const { path, run } = await pack(...MIDDLE, [
      ...['--unsigned', '--public-key', ledger.publicKey],
    ]);
    expect(run.code).toBe(0);
    expect(await verify(path)).toMatchObject({ ...PASSES, pack: { packer: null } });
    const strict = await verify(path, '--strict');
    expect(strict.findings).toMatchObject([
      { code: 'not-checked', message: 'nobody signed the pack' },
    ]);
  });

  test('may be signed by somebody who never seals', async () => {
    const auditor = sampleKey();
    const [key, pub] = [join(folder, 'audit.key'), join(folder, 'audit.pub')];
    writeFileSync(key, auditor.pem);
    writeFileSync(pub, auditor.publicPem);
    const args = ['--key', key, '--public-key', ledger.publicKey];
    const { run, path, manifest } = await pack(...MIDDLE, args);
    expect(run.code).toBe(0);
    expect(manifest.keys).toHaveLength(2);
    expect(await verify(path, '--key', pub)).toMatchObject(PASSES);
    const stranger = await verify(path);
    expect(stranger.findings).toMatchObject([
      { code: 'other-key', message: expect.stringMatching(/^the manifest of the pack: /) },
    ]);
  });

  test('holds against a bundle that was kept elsewhere', async () => {
    const { path } = middle;
    const anchor = join(folder, 'kept.sigstore.json');
    writeFileSync(anchor, bundleOf(ledger.repo, 7));
    expect((await verify(path, '--anchor', anchor)).reasons['anchored']).toContain(
      'up to record 7',
    );
    const other = openSealing();
    other.repo.write('grants/other.yaml', sealedGrant('other'));
    other.push('another history');
    await other.seal();
    // By the same key, and yet of another ledger.
    const statement = payloadOf(bundleOf(other.repo, 0)) ?? new Uint8Array();
    writeFileSync(anchor, await keySigner(ledger.key.privateKey).sign(statement));
    other.repo.dispose();
    expect((await verify(path, '--anchor', anchor)).findings).toMatchObject([
      { code: 'ledger-forked' },
    ]);
  });
});

describe('a sample', () => {
  test('has the records of some grants, and says which others there are', async () => {
    const args = ['--key', ledger.privateKey, '--grant', 'access-grant/nightly-*'];
    const { run, path, manifest } = await pack(minute('01:30'), minute('09:30'), args);
    expect(run.code).toBe(0);
    expect(run.out).toContain(
      'records  a sample of 2 out of 2 to 9, by access-grant/nightly-*; 6 records of the period left out',
    );
    expect(manifest.selection).toEqual({
      ...{ kind: 'sample', grants: ['access-grant/nightly-*'], count: 2, leftOutCount: 6 },
      records: [
        { first: 2, last: 2 },
        { first: 7, last: 7 },
      ],
      leftOut: [
        { first: 3, last: 6 },
        { first: 8, last: 9 },
      ],
    });
    const verified = await verify(path, '--strict');
    expect(verified).toMatchObject({
      ...PASSES,
      checks: { ...PASSES.checks, completeness: 'not-checked' },
    });
    expect(verified.reasons['completeness']).toBe(
      'this is a sample: 2 records were selected, and 6 of the period left out',
    );
  });

  test('of nothing is not made', async () => {
    const args = ['--key', ledger.privateKey, '--grant', 'access-grant/nobody'];
    const { run, path } = await pack(minute('01:30'), minute('09:30'), args);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain('no record of that period is about a grant whose id fits');
    expect(existsSync(path)).toBe(false);
  });
});

describe('arguments that make no sense', () => {
  const fine = ['--from', '2026-01-05', '--to', '2026-01-05', '--out', 'p.tar.gz'];
  const refused = async (...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await runCli(ledger.repo.dir, ['pack', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(existsSync(join(ledger.repo.dir, 'p.tar.gz'))).toBe(false);
    return err.trim();
  };

  test.each([
    [['--out', 'p.tar.gz'], 'say which period'],
    [['--from', '2026-01-05', '--to', '2026-01-05'], 'say where to write it'],
    [[...fine, '--from', 'yesterday'], '--from `yesterday` is no date'],
    [[...fine, '--to', '2026-02-30'], '--to `2026-02-30` is no date'],
    [[...fine, '--to', '2026-01-04'], 'the period ends before it begins'],
    [[...fine, '--out', 'p.zip'], 'has to end with `.tar.gz`'],
    [[...fine], 'nobody signs'],
    [[...fine, '--grant', '../x'], 'the glob `../x` of --grant'],
    [[...fine, '--unsigned', '--ephemeral'], 'exclude each other'],
    [[...fine, '--unsigned'], 'say who signed the records'],
    [[...fine, '--ephemeral'], 'say who signed the records'],
    [[...fine, '--unsigned', '--public-key', 'none.pub'], '`none.pub` of --public-key'],
    [
      [...fine, '--key', '.git/grantproof.key', '--to', '2025-12-31', '--from', '2025-01-01'],
      'the ledger begins after that period',
    ],
  ])('%j: %s', async (args, message) => {
    expect(await refused(...args)).toContain(message);
  });

  test('a file that is there is replaced with --force only', async () => {
    const out = join(folder, 'there.tar.gz');
    writeFileSync(out, 'precious');
    const args = ['--from', minute('03:00'), '--to', minute('03:30'), '--out', out];
    const signed = [...args, '--key', ledger.privateKey];
    expect(await refused(...signed)).toContain('is there already');
    expect(readFileSync(out, 'utf8')).toBe('precious');
    const { code } = await runCli(ledger.repo.dir, ['pack', ...signed, '--force']);
    expect(code).toBe(0);
    expect(await verify(out)).toMatchObject({ result: 'pass' });
  });

  test('a repository without a ledger is said to have none', async () => {
    const { code, err } = await runCli(ledger.repo.dir, [
      ...['pack', ...fine, '--key', ledger.privateKey, '--ledger', 'elsewhere'],
    ]);
    expect(code).toBe(3);
    expect(err).toContain('there is no branch `elsewhere`');
  });

  test('a pack is verified alone, and with what is in it', async () => {
    const { path } = await pack(minute('03:00'), minute('03:30'));
    for (const [args, message] of [
      [[path, path], 'name it alone'],
      [[path, '--repo', '.'], '--repo goes without a pack'],
      [[path, '--branch', 'main'], '--branch goes without a pack'],
    ] as const) {
      const run = await runCli(folder, ['verify', ...args, '--key', ledger.publicKey]);
      expect(run.code).toBe(2);
      expect(run.err).toContain(message);
    }
  });
});

test('a key is the same in whatever form somebody has it', async () => {
  const other = join(folder, 'other-form.pub');
  const text = readFileSync(ledger.publicKey, 'utf8');
  writeFileSync(other, `a comment\r\n${text.replaceAll('\n', '\r\n')}\r\n`);
  const [one, two] = [
    await pack(...MIDDLE, ['--unsigned', '--public-key', ledger.publicKey]),
    await pack(...MIDDLE, ['--unsigned', '--public-key', other]),
  ];
  expect(two.run.err).toBe('');
  expect(two.manifest).toEqual(one.manifest);
});

test('what was packed is told to machines as well', async () => {
  const args = ['--key', ledger.privateKey, '--json'];
  const { run, path } = await pack(...MIDDLE, args);
  expect(JSON.parse(run.out)).toMatchObject({
    written: { path, size: readFileSync(path).length },
    verification: { ...PASSES, pack: { run: { first: 3, last: 8 }, violations: [3, 4, 6, 7, 8] } },
  });
});
