import { createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import { demoRepo, FACTS } from '../support/demo-repo.ts';
import { type GitRepo, hermeticEnv } from '../support/git-repo.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

const environment = process.env;
let repo: GitRepo;
let out: string;
beforeAll(async () => {
  process.env = { ...environment, ...hermeticEnv() };
  repo = demoRepo();
  out = join(repo.dir, '.git/evidence');
  const made = await runCli(repo.dir, ['keygen', '--out', '.git/keys']);
  expect(made.code).toBe(0);
});
afterAll(() => {
  process.env = environment;
  repo.dispose();
});

const KEY = ['--key', '.git/keys/grantproof.key'];
const record = async (...args: readonly string[]): Promise<CliRun> => {
  rmSync(out, { recursive: true, force: true });
  return runCli(repo.dir, ['record', ...KEY, '--out', '.git/evidence', ...args]);
};
const written = (): readonly string[] => (existsSync(out) ? readdirSync(out).toSorted() : []);
const recordIn = (folder: string): AccessRecord =>
  JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as AccessRecord;

describe('record', () => {
  test.each([
    ['release-access', 1, 'deny'],
    ['less-access', 0, 'allow'],
    ['main', 0, 'allow'],
  ])('writes what it judged of %s, and gives the code of check', async (head, code, result) => {
    const run = await record(...FACTS, '--head', head, '--json');
    const check = await runCli(repo.dir, ['check', ...FACTS, '--head', head, '--json']);
    expect([run.code, check.code]).toEqual([code, code]);
    expect(run.out).toBe(check.out);
    expect(run.err).toBe(
      'grantproof: wrote record.json and record.sigstore.json to .git/evidence\n',
    );
    expect(written()).toEqual(['record.json', 'record.sigstore.json']);
    const { verdict, engine, salt } = recordIn(out);
    expect(verdict).toEqual(JSON.parse(check.out));
    expect(verdict.result).toBe(result);
    expect(engine).toMatchObject({ name: 'grantproof', ruleset: 1 });
    expect(engine.digest.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
  });

  test('signs the statement about it, with the key', async () => {
    await record(...FACTS, '--head', 'release-access');
    const { dsseEnvelope } = JSON.parse(
      readFileSync(join(out, 'record.sigstore.json'), 'utf8'),
    ) as { dsseEnvelope: { payload: string; payloadType: string; signatures: [{ sig: string }] } };
    const statement = Buffer.from(dsseEnvelope.payload, 'base64');
    const { payloadType, signatures } = dsseEnvelope;
    const signed = Buffer.concat([
      Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${statement.length} `),
      statement,
    ]);
    const key = createPublicKey(readFileSync(join(repo.dir, '.git/keys/grantproof.pub')));
    expect(verify('sha256', signed, key, Buffer.from(signatures[0].sig, 'base64'))).toBe(true);
  });

  test('is another one each time: its digest gives nothing away', async () => {
    await record(...FACTS);
    const first = recordIn(out);
    await record(...FACTS);
    const second = recordIn(out);
    expect(second.salt).not.toBe(first.salt);
    expect({ ...second, salt: first.salt }).toEqual(first);
  });

  test('takes a policy that is tried out along', async () => {
    const policy = readFileSync(join(repo.dir, '.github/grantproof/policy.yaml'), 'utf8');
    repo.write('.git/trial.yaml', policy.replace('P180D', 'P3D'));
    await record(...FACTS, '--head', 'release-access', '--policy', '.git/trial.yaml');
    const { question, texts } = recordIn(out);
    expect(question.policy?.path).toBe('.git/trial.yaml');
    expect(texts[question.policy?.digest ?? '']).toContain('P3D');
    expect((await runCli(repo.dir, ['replay', '.git/evidence'])).code).toBe(0);
  });

  test('takes the place of one that is there', async () => {
    await record(...FACTS);
    const again = await runCli(repo.dir, ['record', ...KEY, '--out', '.git/evidence', ...FACTS]);
    expect(again.code).toBe(0);
    expect(written()).toEqual(['record.json', 'record.sigstore.json']);
    expect((await runCli(repo.dir, ['replay', '.git/evidence'])).code).toBe(0);
  });
});

describe('nothing is written', () => {
  test.each<[string, readonly string[], number, string]>([
    ['without a folder to write to', [], 2, 'say where to put the record'],
    [
      'of uncommitted work',
      ['--out', '.git/evidence', '--worktree'],
      2,
      '--worktree can not be recorded',
    ],
    ['of all that stands', ['--out', '.git/evidence', '--all'], 2, '--all can not be recorded'],
    [
      'of a file that is not there',
      ['--out', '.git/evidence', '--facts', 'none.json'],
      2,
      '`none.json` of --facts',
    ],
  ])('%s', async (_, args, code, words) => {
    rmSync(out, { recursive: true, force: true });
    const run = await runCli(repo.dir, ['record', ...KEY, ...args]);
    expect([run.code, run.err]).toEqual([code, expect.stringContaining(words)]);
    expect(written()).toEqual([]);
  });

  test('where nobody signs', async () => {
    rmSync(out, { recursive: true, force: true });
    const run = await runCli(repo.dir, ['record', '--out', '.git/evidence']);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining('nobody signs')]);
    expect(written()).toEqual([]);
  });

  test('where facts have a problem: it is told, and that there is no record', async () => {
    repo.write('.git/broken.json', '{ "now": "2026-12-01T09:00:00Z", "reviewers": [] }\n');
    const run = await record('--facts', '.git/broken.json');
    expect(run.code).toBe(2);
    expect(run.out).toContain('the field `reviewers` is unknown');
    expect(run.err).toBe('grantproof: no record was made, as nothing could be judged\n');
    expect(written()).toEqual([]);
  });

  test('where there is no such commit', async () => {
    const run = await record(...FACTS, '--head', 'nowhere');
    expect([run.code, run.out]).toEqual([
      2,
      expect.stringContaining('there is no commit `nowhere`'),
    ]);
    expect(written()).toEqual([]);
  });

  test('where a secret would be embedded: the place is told, never the value', async () => {
    const token = `ghp_${'aB3dE6gH9jK2mN5pQ8sT'.repeat(2).slice(0, 36)}`;
    repo.branch('leak', 'main');
    repo.write('grants/leak.yaml', `# note\n# ${token}\napiVersion: grantproof.dev/v1alpha1\n`);
    repo.commit('leak');
    repo.branch('main');
    const run = await record(...FACTS, '--head', 'leak', '--json');
    expect(run.code).toBe(3);
    expect(run.err).toContain('`grants/leak.yaml` line 2 holds what looks like a GitHub token');
    expect(run.out + run.err).not.toContain(token.slice(0, 8));
    expect(written()).toEqual([]);
  });

  test('where the folder can not be made', async () => {
    repo.write('.git/file', '');
    const run = await runCli(repo.dir, ['record', ...KEY, ...FACTS, '--out', '.git/file/evidence']);
    expect([run.code, run.err]).toEqual([3, expect.stringContaining('nothing was written')]);
  });

  test('where only one of the two can take its place', async () => {
    await record(...FACTS);
    const before = readFileSync(join(out, 'record.json'), 'utf8');
    rmSync(join(out, 'record.sigstore.json'));
    mkdirSync(join(out, 'record.sigstore.json'));
    writeFileSync(join(out, 'record.sigstore.json/file'), '');
    const run = await runCli(repo.dir, ['record', ...KEY, '--out', '.git/evidence', ...FACTS]);
    expect([run.code, run.err]).toEqual([3, expect.stringContaining('nothing was written')]);
    expect(readFileSync(join(out, 'record.json'), 'utf8')).toBe(before);
    expect(written()).toEqual(['record.json', 'record.sigstore.json']);
  });
});
