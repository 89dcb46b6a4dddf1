import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type PackedLedgerRepo, packedLedgerRepo } from '../support/packed-ledger.ts';
import { nodeBinary } from '../support/runner/node-binary.ts';
import { spawnCli } from '../support/spawn-cli.ts';
import { testWith } from '../support/tools.ts';

let ledger: PackedLedgerRepo;
let folder: string;
beforeAll(async () => {
  ledger = await packedLedgerRepo();
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterAll(() => {
  ledger.repo.dispose();
  rmSync(folder, { recursive: true });
});

async function packed(name: string, node: string): Promise<string> {
  const out = join(folder, `${name}.tar.gz`);
  const period = ['--from', '2026-01-05T00:03:00Z', '--to', '2026-01-05T00:08:30Z'];
  const who = ['--unsigned', '--public-key', ledger.publicKey];
  const run = await spawnCli(ledger.repo.dir, ['pack', ...period, ...who, '--out', out], { node });
  expect(run).toEqual({ code: 0, err: '', out: expect.stringContaining(`wrote ${out}`) });
  return out;
}

const older = nodeBinary(20);
const onBoth = older === null ? test.skip : test;

onBoth('a pack has the same bytes on Node 20 and on Node 24', async () => {
  const one = await packed('twenty', older ?? '');
  const two = await packed('twenty-four', nodeBinary(24) ?? process.execPath);
  expect(Buffer.compare(readFileSync(one), readFileSync(two))).toBe(0);
});

test('the built program verifies what it packed, and replays it', async () => {
  const path = await packed('built', process.execPath);
  const verify = ['verify', path, '--key', ledger.publicKey, '--json'];
  const verified = await spawnCli(folder, verify);
  expect(verified).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(verified.out)).toMatchObject({ result: 'pass', findings: [] });
  expect(await spawnCli(folder, ['replay', path])).toMatchObject({ code: 0, err: '' });
});

testWith('cosign', 'cosign verifies the list of a pack, and each record in it', async (cosign) => {
  const out = join(folder, 'signed.tar.gz');
  const period = ['--from', '2026-01-05T00:03:00Z', '--to', '2026-01-05T00:08:30Z'];
  const signer = ['--key', ledger.privateKey, '--out', out];
  expect(await spawnCli(ledger.repo.dir, ['pack', ...period, ...signer])).toMatchObject({
    code: 0,
  });
  execFileSync('tar', ['xzf', out, '-C', folder]);
  const pack = join(folder, 'grantproof-pack-2026-01-05-2026-01-05');
  for (const [file, type] of [
    ['manifest', 'evidence-pack/v1'],
    ['records/000/000/004', 'access-decision/v1'],
    ['records/000/000/005', 'ledger-event/v1'],
  ] as const)
    execFileSync(
      cosign,
      [
        ...['verify-blob-attestation', '--bundle', `${file}.sigstore.json`],
        ...['--key', ledger.publicKey, '--insecure-ignore-tlog'],
        ...['--type', `https://grantproof.dev/attestation/${type}`, `${file}.json`],
      ],
      { cwd: pack, env: { PATH: process.env['PATH'], HOME: folder }, stdio: 'pipe' },
    );
});
