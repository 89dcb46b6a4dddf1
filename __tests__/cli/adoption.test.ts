import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoRepo, FACTS } from '../support/demo-repo.ts';
import type { GitRepo } from '../support/git-repo.ts';
import { spawnCli } from '../support/spawn-cli.ts';
import type { VerdictView } from '../support/verdict-digest.ts';

const GRANT = 'grants/nightly-backup.yaml';
const BASELINE = '.github/grantproof/baseline.json';

let repo: GitRepo;
beforeAll(() => {
  repo = demoRepo();
  change((text) => text.replace(/ {2}(?:owner|tickets):.*\n/g, ''));
  repo.commit('What stood before adoption');
});
afterAll(() => repo.dispose());

function change(edit: (text: string) => string): void {
  repo.write(GRANT, edit(readFileSync(join(repo.dir, GRANT), 'utf8')));
}

const check = async (...args: readonly string[]) =>
  spawnCli(repo.dir, ['check', ...FACTS, ...args]);

async function findings(...args: readonly string[]): Promise<readonly string[]> {
  const { outcomes } = JSON.parse((await check('--json', ...args)).out) as VerdictView;
  return outcomes
    .filter(({ outcome }) => !['pass', 'not-applicable', 'not-assessed'].includes(outcome))
    .map(({ rule, outcome }) => `${rule} ${outcome}`);
}

test('what stands is listed, then known, and only what is new or wider blocks', async () => {
  expect(await findings('--all')).toEqual(['owner fail', 'ticket fail']);

  const written = await check('--all', '--write-baseline', BASELINE);
  expect(written.err).toBe(
    `grantproof: wrote the baseline to ${join(repo.dir, BASELINE)}; it counts once it is on the default branch\n`,
  );
  expect(await findings('--all')).toEqual(['owner fail', 'ticket fail']);
  repo.commit('Adopt');
  expect(await findings('--all')).toEqual(['owner waived', 'ticket waived']);
  expect((await check('--all')).code).toBe(0);

  repo.branch('moved');
  repo.git('mv', GRANT, 'grants/backup.yaml');
  repo.commit('moved');
  expect(await check()).toMatchObject({ code: 0 });

  repo.branch('wider', 'main');
  change((text) => text.replace('"s3:GetObject"', '"s3:GetObject", "s3:ListBucket"'));
  repo.commit('wider');
  expect(await findings()).toEqual(['owner fail', 'ticket fail']);
  expect((await check()).code).toBe(1);
  repo.branch('main');
});

test('the baseline is the same each time it is written', async () => {
  const text = readFileSync(join(repo.dir, BASELINE), 'utf8');
  await check('--all', '--write-baseline', BASELINE);
  expect(readFileSync(join(repo.dir, BASELINE), 'utf8')).toBe(text);
  repo.git('checkout', '--quiet', '.');
});

test('no baseline is written where something can not be judged', async () => {
  repo.branch('broken', 'main');
  repo.write('grants/broken.yaml', 'kind: [');
  repo.commit('broken');
  const { code, err } = await check('--all', '--write-baseline', 'other.json');
  expect({ code, err }).toEqual({
    code: 1,
    err: 'grantproof: no baseline was written, as not everything could be judged\n',
  });
  expect(() => readFileSync(join(repo.dir, 'other.json'))).toThrow('ENOENT');
  repo.branch('main');
});

test('a baseline that can not be written is a fault', async () => {
  const { code, err } = await check('--all', '--write-baseline', 'no/such/folder.json');
  expect(code).toBe(3);
  expect(err).toContain('help: name a file in an existing folder');
});

test('a baseline changed by hand is an error', async () => {
  repo.branch('tampered', 'main');
  const text = readFileSync(join(repo.dir, BASELINE), 'utf8');
  repo.write(BASELINE, text.replace('"owner"', '"ownr"'));
  repo.commit('tampered');
  const verdict = JSON.parse(
    (await check('--default-branch', 'tampered', '--json')).out,
  ) as VerdictView;
  expect(verdict.result).toBe('error');
  expect(verdict.problems).toMatchObject([{ code: 'baseline-invalid', path: BASELINE }]);
  // Brought along by a change it would do so once landed.
  expect((await check()).code).toBe(1);
  repo.branch('main');
});
