import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GovernedRepo, governedRepo, grantText } from '../support/governed-repo.ts';
import { LEDGER } from '../support/ledger-files.ts';
import { type Sealing, sealingIn } from '../support/sealing.ts';

let repo: GovernedRepo;
let sealing: Sealing;
beforeEach(() => {
  repo = governedRepo();
  sealing = sealingIn(repo);
});
afterEach(() => repo.dispose());

describe('what is told', () => {
  test('a line for each record, violations first, and the root at the end', async () => {
    repo.write('grants/one.yaml', grantText('one'));
    repo.commit('one');
    repo.write('grants/two.yaml', grantText('two', ['s3:*'], '{ team: sample-team }'));
    const two = repo.commit('two');
    const { code, out } = await sealing.seal('--from', 'main~2');
    expect(code).toBe(1);
    const lines = out.split('\n');
    expect(lines[0]).toBe(
      `✗ 2 ${two.slice(0, 7)} violation: no owner: the grant names no person (1 finding)`,
    );
    expect(lines.slice(1, 3)).toEqual([
      expect.stringMatching(
        /^· 0 [0-9a-f]{7} adoption: the ledger begins here; 0 grants stood already$/,
      ),
      expect.stringMatching(
        /^○ 1 [0-9a-f]{7} unassessed: needs the approval of one person from write$/,
      ),
    ]);
    expect(lines[3]).toMatch(
      /^grantproof: sealed 3 records, of which 1 violation; grantproof-ledger has 3, its root is [0-9a-f]{64}$/,
    );
  });

  test('the same for machines', async () => {
    const tip = repo.land('one');
    const { code, out } = await sealing.seal('--from', 'main~1', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      schema: 'https://grantproof.dev/sealed/v1',
      ledger: {
        origin: `local/${repo.git('rev-parse', 'main~1')}/grantproof-ledger`,
        branch: LEDGER,
        size: 2,
        root: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      sealed: [
        expect.objectContaining({ index: 0, kind: 'heartbeat', result: null, deltaDigest: null }),
        {
          ...{ index: 1, kind: 'change', result: 'unassessed', commit: tip, pullRequest: null },
          deltaDigest: expect.stringMatching(/^sha256:/),
          record: 'records/000/000/001.json',
        },
      ],
      notices: [],
    });
  });

  test('files, for whoever wants a copy: they verify on their own', async () => {
    repo.land('one');
    const out = join(repo.beside, 'out');
    await sealing.seal('--from', 'main~1', '--out', out);
    expect(readdirSync(out).toSorted()).toEqual([
      '000000000.json',
      '000000000.sigstore.json',
      '000000001.json',
      '000000001.sigstore.json',
    ]);
    const verified = await sealing.run('verify', out, '--key', join(repo.beside, 'grantproof.pub'));
    expect(verified.out).toContain('2 records: 2 pass');
    expect(readFileSync(join(out, '000000001.json'), 'utf8')).toBe(
      repo.git('cat-file', 'blob', `${LEDGER}:records/000/000/001.json`),
    );
  });

  test('that they could not be written: what was sealed is sealed all the same', async () => {
    writeFileSync(join(repo.beside, 'file'), '');
    const { code, err } = await sealing.seal('--out', join(repo.beside, 'file/out'));
    expect([code, err]).toEqual([3, expect.stringContaining('it is in the ledger all the same')]);
    expect(await sealing.sealed()).toEqual(['heartbeat adopt a policy']);
  });
});

describe('a bundle that was kept elsewhere', () => {
  const kept = (): readonly string[] => ['--anchor', join(repo.beside, 'kept.sigstore.json')];

  beforeEach(async () => {
    repo.land('one');
    await sealing.sealed('--from', 'main~1');
    const bundle = repo.git('cat-file', 'blob', `${LEDGER}:records/000/000/001.sigstore.json`);
    writeFileSync(join(repo.beside, 'kept.sigstore.json'), bundle);
  });

  test('is in the ledger: sealing goes on', async () => {
    repo.land('two');
    expect((await sealing.seal(...kept())).code).toBe(0);
    expect((await sealing.seal(...kept())).code).toBe(0);
  });

  test.each([
    ['cut off', async () => repo.git('update-ref', `refs/heads/${LEDGER}`, `${LEDGER}~1`)],
    ['deleted', async () => repo.git('update-ref', '-d', `refs/heads/${LEDGER}`)],
    [
      'begun anew',
      async () => {
        repo.git('update-ref', '-d', `refs/heads/${LEDGER}`);
        await sealing.seal();
        repo.land('more');
        await sealing.seal();
      },
    ],
  ])('is not in it, as it was %s: nothing is sealed', async (_, happened) => {
    await happened();
    const before = repo.git('for-each-ref', `refs/heads/${LEDGER}`);
    repo.land('two');
    const { code, err } = await sealing.seal(...kept());
    expect([code, err]).toEqual([
      3,
      expect.stringMatching(/is not what it was: .*\n {2}help: nothing was sealed/),
    ]);
    expect(repo.git('for-each-ref', `refs/heads/${LEDGER}`)).toBe(before);
  });

  test('is none', async () => {
    writeFileSync(join(repo.beside, 'kept.sigstore.json'), '{}');
    expect(await sealing.seal(...kept())).toMatchObject({
      code: 3,
      err: expect.stringContaining('an anchor is no bundle of a ledger'),
    });
  });
});

describe('arguments that make no sense', () => {
  test.each([
    [['--from', 'nowhere'], 'there is no commit `nowhere`'],
    [['--branch', 'nowhere'], 'there is no branch `nowhere`'],
    [['--ledger', 'a..b'], '`a..b` can not name a branch'],
    [['--ledger', ''], '`` can not name a branch'],
    [['--anchor', 'nowhere.json'], 'the file `nowhere.json` of --anchor can not be read'],
    [['main'], 'unexpected argument `main`'],
    [['--form', 'x'], 'unknown option `--form`; did you mean `--from`?'],
    [['--repo'], 'the option `--repo` needs a value'],
  ])('%j', async (args, message) => {
    const { code, out, err } = await sealing.seal(...args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
    expect(repo.git('for-each-ref', `refs/heads/${LEDGER}`)).toBe('');
  });

  test('nobody signs', async () => {
    const { code, err } = await sealing.run('seal');
    expect([code, err]).toEqual([2, expect.stringContaining('nobody signs')]);
  });

  test('there is no repository, or no remote of that name', async () => {
    expect(await sealing.seal('--repo', repo.beside)).toMatchObject({
      code: 3,
      err: expect.stringContaining('is not in a git repository'),
    });
    expect(await sealing.seal('--remote', 'upstream')).toMatchObject({
      code: 3,
      err: expect.stringContaining('has no remote `upstream`'),
    });
  });
});
