import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { bundlePath, recordPath } from '../../src/core/ledger/record-path.ts';
import { OBJECTS_FILE, proofPath } from '../../src/core/pack/pack-paths.ts';
import { packInto } from '../support/pack-runs.ts';
import { type PackedLedgerRepo, packedLedgerRepo } from '../support/packed-ledger.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';
import { altered, type Tamper, tamperedPack, unpack } from '../support/tampered-pack.ts';
import { testWith } from '../support/tools.ts';

let ledger: PackedLedgerRepo;
let folder: string;
beforeAll(async () => {
  ledger = await packedLedgerRepo();
  folder = mkdtempSync(join(tmpdir(), 'guide-'));
});
afterAll(() => {
  ledger.repo.dispose();
  rmSync(folder, { recursive: true });
});

const minute = (text: string): string => `2026-01-05T00:${text}Z`;

const PACKS = {
  'a period': [minute('03:30'), minute('06:30'), 'signed'],
  'the whole ledger': ['2026-01-05', '2026-01-05', 'signed'],
  'a period without records': [minute('04:10'), minute('05:30'), 'signed'],
  'a period after the ledger': ['2026-02-01', '2026-02-28', 'signed'],
  'a sample': [minute('01:30'), minute('09:30'), 'sample'],
} as const;

/** The folder of a pack, packed and unpacked once. */
async function unpacked(name: keyof typeof PACKS): Promise<string> {
  const into = join(folder, name.replaceAll(' ', '-'));
  const known = made.get(into);
  if (known !== undefined) return known;
  const [from, to, kind] = PACKS[name];
  const args = {
    signed: ['--key', ledger.privateKey],
    sample: ['--key', ledger.privateKey, '--grant', 'access-grant/nightly-*'],
  }[kind];
  const archives = mkdtempSync(join(folder, 'archive-'));
  const { path, run } = await packInto(archives, ledger.repo.dir, [from, to], args);
  if (run.code !== 0) throw new Error(run.err);
  made.set(into, unpack(path, into));
  return unpacked(name);
}
const made = new Map<string, string>();

interface GuideRun {
  readonly code: number | null;
  readonly out: string;
}

/**
 * Runs what the pack's own guide says, as a person does who has nothing but these tools.
 *
 * @param step the number of the one section that is followed; all of them where it is left out
 */
function followGuide(pack: string, step?: number): GuideRun {
  const guide = readFileSync(join(pack, 'VERIFY.md'), 'utf8');
  const sections = guide
    .split(/^(?=## )/m)
    .filter((section) => step === undefined || section.startsWith(`## ${step}. `));
  const commands = sections.flatMap((section) =>
    [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block),
  );
  if (commands.length === 0) throw new Error('the guide has no such section');
  const home = mkdtempSync(join(folder, 'home-'));
  const args = ['-euo', 'pipefail', '-c', commands.join('\n')];
  const { status, stdout, stderr } = spawnSync('bash', args, {
    cwd: pack,
    env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home, LC_ALL: 'C' },
    encoding: 'utf8',
  });
  return { code: status, out: stdout + stderr };
}

describe('what a pack says of how to verify it, followed to the letter', () => {
  for (const name of Object.keys(PACKS) as (keyof typeof PACKS)[])
    testWith('jq', `${name} passes`, async () => {
      const { code, out } = followGuide(await unpacked(name));
      expect(out).toContain('all records are in example.com/acme/infra, of 12 records');
      expect(code).toBe(0);
      if (name !== 'the whole ledger') return;
      const line = ledger.repo.git('rev-list', '--first-parent', 'main~11..main').split('\n');
      for (const commit of line) expect(out).toContain(`${commit} has a record`);
    });

  testWith('jq', 'a pack that nobody signed says so', async () => {
    const args = ['--unsigned', '--public-key', ledger.publicKey];
    const period = [minute('03:00'), minute('03:30')] as const;
    const { path } = await packInto(
      mkdtempSync(join(folder, 'unsigned-')),
      ledger.repo.dir,
      period,
      args,
    );
    const pack = unpack(path, join(folder, 'unsigned'));
    expect(readFileSync(join(pack, 'VERIFY.md'), 'utf8')).toContain('Nobody signed the list');
    expect(followGuide(pack)).toMatchObject({ code: 0 });
  });
});

describe('what somebody altered stops it', () => {
  const bundled: Tamper = (pack) => pack.write(bundlePath(4), pack.read(bundlePath(3)));
  const cases: readonly [string, Tamper, string][] = [
    ['a record', (pack) => pack.write(recordPath(4), altered(pack.read(recordPath(4)))), 'FAILED'],
    ['a file besides', (pack) => pack.write('more.json', '{}'), 'more.json'],
    ['a missing file', (pack) => pack.remove(recordPath(5)), 'No such file'],
  ];
  for (const [what, tamper, said] of cases)
    testWith('jq', what, async () => {
      const pack = tamperedPack(
        await unpacked('a period'),
        join(folder, what.replaceAll(' ', '-')),
      );
      await tamper(pack);
      const { code, out } = followGuide(pack.folder);
      expect(out).toContain(said);
      expect(code).not.toBe(0);
    });

  const dishonest: readonly [string, number, Tamper, string][] = [
    ['a bundle of another record', 2, bundled, ''],
    ['a record away', 4, (pack) => pack.removeRecord(recordPath(5)), 'No such file'],
    ['a proof', 3, (pack) => pack.write(proofPath(4), pack.read(proofPath(5))), 'AssertionError'],
    [
      'a checkpoint of another size',
      3,
      (pack) =>
        pack.write('checkpoint', pack.read('checkpoint').toString().replace('\n12\n', '\n11\n')),
      'AssertionError',
    ],
    ['objects', 5, (pack) => pack.write(OBJECTS_FILE, altered(pack.read(OBJECTS_FILE))), ''],
  ];
  for (const [what, step, tamper, said] of dishonest)
    testWith('jq', `${what}, listed and signed anew`, async () => {
      const copy = join(folder, `dishonest-${what.replaceAll(' ', '-')}`);
      const pack = tamperedPack(await unpacked('a period'), copy);
      await tamper(pack);
      await pack.relist(ledger.key);
      const { code, out } = followGuide(pack.folder, step);
      expect(out).toContain(said);
      expect(code).not.toBe(0);
    });

  testWith('jq', 'a signature of somebody else', async () => {
    const pack = tamperedPack(await unpacked('a period'), join(folder, 'somebody-else'));
    await pack.relist(sampleKey());
    expect(followGuide(pack.folder, 2).code).not.toBe(0);
  });
});
