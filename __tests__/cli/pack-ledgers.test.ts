import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { PackManifest } from '../../src/core/pack/pack-manifest.ts';
import { keyStory } from '../support/key-story.ts';
import { fileInPack, PASSES, type Packed, packInto, verifyPackWith } from '../support/pack-runs.ts';
import type { CliRun } from '../support/run-cli.ts';
import { sampleKey } from '../support/sigstore/sample-keys.ts';
import { openSealing, type Sealing, sealedGrant } from '../support/watched-branch.ts';

let folder: string;
let publicKey: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
  publicKey = join(folder, 'pub');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Packs all that a ledger has, signed with its own key. */
async function packOf({ repo, key }: Sealing): Promise<Packed> {
  const file = join(folder, 'key');
  writeFileSync(file, key.pem);
  writeFileSync(publicKey, key.publicPem);
  return packInto(folder, repo.dir, ['2026-01-05', '2026-01-05'], ['--key', file]);
}

describe('what is wrong with a ledger', () => {
  test('is in its pack as well: commits that are not sealed, a branch that was set back', async () => {
    const sealing = openSealing();
    const { repo } = sealing;
    const packed = async (): Promise<{ run: CliRun; found: readonly string[] }> => {
      const { run, path } = await packOf(sealing);
      if (run.code > 1) throw new Error(run.err);
      const { findings } = await verifyPackWith(folder, path, [publicKey]);
      return { run, found: findings.map(({ code }) => code) };
    };
    const ofRepository = async (): Promise<readonly string[]> =>
      (await sealing.verify()).findings.map(({ code }) => code);
    await sealing.seal();
    repo.write('grants/one.yaml', sealedGrant('one'));
    sealing.push('one');
    const unsealed = await packed();
    expect(unsealed.run.code).toBe(1);
    expect(unsealed.run.out).toContain('✗ commits-unsealed: one commit is not sealed yet');
    expect(unsealed.found).toEqual(['commits-unsealed']);
    expect(unsealed.found).toEqual(await ofRepository());
    await sealing.seal();
    expect((await packed()).run.code).toBe(0);
    sealing.forcePush('main~1');
    const moved = await packed();
    expect(moved.found).toEqual(await ofRepository());
    repo.write('grants/two.yaml', sealedGrant('two'));
    sealing.push('two');
    await sealing.seal();
    const sealed = await packed();
    expect(sealed.found).toEqual(await ofRepository());
    expect(sealed.found).toContain('branch-rewritten');
    repo.dispose();
  });

  test('keeps it from being packed where it is not whole', async () => {
    const sealing = openSealing();
    await sealing.seal();
    const { repo } = sealing;
    repo.git('checkout', '-q', 'grantproof-ledger');
    repo.remove('records/000/000/000.sigstore.json');
    repo.commit('taken away');
    repo.git('checkout', '-q', 'main');
    const { run, path } = await packOf(sealing);
    expect(run).toMatchObject({ code: 3, out: '' });
    expect(run.err).toContain('the ledger is not whole: record 0 is not there, or has no bundle');
    expect(existsSync(path)).toBe(false);
    repo.dispose();
  });
});

test('keys that followed one another are in the pack, and count where they counted', async () => {
  const story = await keyStory();
  await story.land('a');
  await story.keygen('b');
  expect(
    (await story.run('keygen', '--rotate', '--out', 'c', '--key', 'a/grantproof.key')).err,
  ).toBe('');
  await story.land('c');
  const out = join(folder, 'keys.tar.gz');
  const day = new Date().toISOString().slice(0, 10);
  const common = ['--from', '2020-01-01', '--to', day, '--out', out];
  const signer = ['--key', 'c/grantproof.key'];
  const lacking = await story.run('pack', ...common, ...signer);
  expect(lacking).toMatchObject({ code: 2, out: '' });
  expect(lacking.err).toContain('--public-key');
  const made = await story.run('pack', ...common, ...signer, '--public-key', 'a/grantproof.pub');
  expect(made.err).toBe('');
  expect(made.code).toBe(0);
  const { keys } = JSON.parse(fileInPack(out, 'manifest.json')) as PackManifest;
  expect(keys.map(({ given }) => given).toSorted()).toEqual(['packer', 'packer']);
  const verified = await verifyPackWith(folder, out, [join(story.dir, 'a/grantproof.pub')]);
  expect(verified).toMatchObject({ checks: { integrity: 'pass', completeness: 'pass' } });
  story.dispose();
});

test('what looks like a secret stays where it is, and what rests on it is not checked', async () => {
  const sealing = openSealing();
  const { repo } = sealing;
  await sealing.seal();
  const secret = sampleKey().pem;
  repo.write('grants/leaked.yaml', `data: |\n${secret.replaceAll(/^/gm, '  ')}`);
  sealing.push('leak');
  repo.write('grants/one.yaml', sealedGrant('one'));
  sealing.push('one');
  await sealing.seal();
  const { run, path, manifest } = await packOf(sealing);
  repo.dispose();
  expect(run.out).toContain('withheld 1 file');
  expect(manifest.objects.withheld).toMatchObject([{ path: 'grants/leaked.yaml' }]);
  const line = secret.split('\n')[1] ?? '';
  expect(gunzipSync(readFileSync(path)).includes(line)).toBe(false);
  expect(await verifyPackWith(folder, path, [publicKey])).toMatchObject({
    ...PASSES,
    checks: { ...PASSES.checks, inputs: 'not-checked' },
    reasons: { inputs: expect.stringContaining('was withheld') },
  });
});
