// What a clone lacks says nothing against a record: it is told apart from what differs.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../src/adapters/git/repository.ts';
import { inputsCheck } from '../../src/app/input-check.ts';
import type { AccessRecord } from '../../src/core/evidence/record.ts';
import type { Facts } from '../../src/core/model/facts.ts';
import type { Oid } from '../../src/core/model/ids.ts';
import type { Instant } from '../../src/core/model/instant.ts';
import { hermeticEnv } from '../support/git-repo.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { changeOf, openSealing, sealedGrant } from '../support/watched-branch.ts';

const AUTHOR = { login: 'octo-dev', id: '5', type: 'User' } as const;
const OWNER = { login: 'octo-releaser', id: '9', type: 'User' } as const;
const ROSTER = `apiVersion: grantproof.dev/v1alpha1
kind: Roster
metadata: { name: sample }
spec: { teams: { release-engineering: ["github:octo-releaser"] } }
`;
const HOUR = 60 * 60 * 1000;
const PULLS = '+refs/pull/*/head:refs/remotes/pull/*';

let folder = '';
/** The head that was approved, and the record of what was made of it. */
let reviewed = '';
let record: AccessRecord;

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd, env: hermeticEnv(), encoding: 'utf8' }).trim();

/** The facts of a pull request whose head somebody approved an hour before it was merged. */
const factsOf = (head: string, landed: Instant): Facts => ({
  ...{ now: landed, landedAt: landed },
  repository: { id: '42', uri: 'git+https://example.com/acme/infra', defaultBranch: 'main' },
  pullRequest: {
    ...{ number: 1, author: AUTHOR, title: 'Let releases upload', body: '', labels: [] },
    ...{ baseRef: 'main', headRef: 'new' },
  },
  commits: [
    {
      ...{ sha: head, author: AUTHOR, committer: AUTHOR, coAuthors: [] },
      committedAt: (landed - 3 * HOUR) as Instant,
    },
  ],
  heads: [{ sha: head, at: (landed - 2 * HOUR) as Instant, pusher: AUTHOR }],
  reviews: [
    {
      ...{ id: '1', reviewer: OWNER, state: 'APPROVED', commit: head },
      submittedAt: (landed - HOUR) as Instant,
    },
  ],
  people: [
    { ...OWNER, permission: 'write', teams: [] },
    { ...AUTHOR, permission: 'write', teams: [] },
  ],
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lacking-'));
  const sealing = openSealing();
  const { repo, key } = sealing;
  try {
    repo.write('.github/grantproof/roster.yaml', ROSTER);
    sealing.push('roster');
    await sealing.seal();
    repo.git('checkout', '--quiet', '-b', 'new');
    repo.write('grants/new.yaml', sealedGrant('new'));
    reviewed = repo.commit('what was approved');
    repo.git('update-ref', 'refs/pull/1/head', reviewed);
    repo.git('checkout', '--quiet', 'main');
    // Squashed onto what has come meanwhile, so that nothing of the branch is as it was.
    repo.write('README.md', 'Meanwhile\n');
    sealing.push('meanwhile');
    // The file that was approved is nowhere but in that head.
    repo.write('grants/new.yaml', `# Tidied\n${sealedGrant('new')}`);
    const landed = sealing.push('squashed');
    const at = sealing.moves.at(-1)?.at ?? (0 as Instant);
    const facts = factsOf(reviewed, at);
    const sealed = await sealing.seal({
      landing: async () => Promise.resolve({ facts, last: landed as Oid }),
      moves: async () => Promise.resolve(sealing.moves),
    });
    record = changeOf(sealed, 0);
    repo.git('branch', '-D', 'new');
    writeFileSync(join(folder, 'key.pub'), key.publicPem);
    git(folder, 'clone', '--quiet', '--bare', repo.dir, 'server');
    git(folder, '-C', 'server', 'fetch', '--quiet', repo.dir, 'refs/pull/1/head:refs/pull/1/head');
    git(folder, '-C', 'server', 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  } finally {
    repo.dispose();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let clone = '';
beforeEach(() => {
  clone = mkdtempSync(join(folder, 'clone-'));
  git(folder, 'clone', '--quiet', '--no-local', join(folder, 'server'), clone);
});

const verify = (...args: readonly string[]): Promise<CliRun> =>
  runCli(clone, ['verify', '--repo', '.', '--key', join(folder, 'key.pub'), ...args]);

interface Verified {
  readonly result: string;
  readonly checks: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly findings: readonly { readonly code: string; readonly help: string }[];
}

async function verified(...args: readonly string[]): Promise<Verified & { readonly code: number }> {
  const { code, out } = await verify('--json', ...args);
  return { code, ...(JSON.parse(out) as Verified) };
}

test('the record is of an approval that counts', () => {
  expect(record.verdict.result).toBe('allow');
  expect(Object.keys(record.answers.resolved)).toContain(reviewed);
});

describe('a clone without what was reviewed', () => {
  test('leaves open what it can not compare, and says what brings it', async () => {
    const { code, result, checks, reasons, findings } = await verified();
    expect({ code, result, inputs: checks['inputs'], findings }).toEqual({
      ...{ code: 0, result: 'pass', inputs: 'not-checked', findings: [] },
    });
    expect(reasons['inputs']).toBe(
      `in 1 of 2 records: this clone lacks the commit \`${reviewed}\`, so that what was reviewed can't be compared: \`git fetch origin '${PULLS}'\` brings it; what a force-push replaced since comes by its id: \`git fetch origin ${reviewed}\``,
    );
  });

  test('is not enough to be strict', async () => {
    const { code, checks, findings } = await verified('--strict');
    expect({ code, inputs: checks['inputs'] }).toEqual({ code: 1, inputs: 'fail' });
    expect(findings.map(({ code: what }) => what)).toEqual(['not-checked']);
    expect(findings[0]?.help).toContain(`git fetch origin ${reviewed}`);
  });

  test.each([
    ['by the names of pull requests', () => PULLS],
    ['by its id, as it was replaced since', () => reviewed],
  ])('is made whole by what it says, %s', async (_, wanted) => {
    git(clone, 'fetch', '--quiet', 'origin', wanted());
    const { code, checks, findings } = await verified('--strict');
    expect({ code, inputs: checks['inputs'], findings }).toEqual({
      ...{ code: 0, inputs: 'pass', findings: [] },
    });
  });
});

describe('what was made up is found', () => {
  const inputs = async (changed: AccessRecord, strict = false) => {
    const repository = await openRepository(clone, hermeticEnv());
    try {
      return await inputsCheck(changed, repository, strict);
    } finally {
      await repository.close();
    }
  };
  const { stringify, parse } = JSON;
  /** The record with one text in place of another, wherever it stands. */
  const instead = (from: string, to: string): AccessRecord => {
    const text = stringify(record);
    if (!text.includes(from)) throw new Error(`the record does not hold ${from}`);
    return parse(text.replaceAll(from, to)) as AccessRecord;
  };
  const treeOf = (commit: string): string => record.answers.resolved[commit]?.tree ?? '';
  const other = 'f'.repeat(40);

  test('in a commit that is here: where it was reviewed it is asked for itself', async () => {
    const lying = instead(treeOf(reviewed), other);
    expect(await inputs(lying)).toMatchObject({ check: { verdict: 'not-checked' } });
    git(clone, 'fetch', '--quiet', 'origin', PULLS);
    expect(await inputs(lying)).toMatchObject({
      check: { verdict: 'fail' },
      findings: [{ code: 'input-differs' }],
    });
  });

  test('in what landed, though what was reviewed is not here', async () => {
    const { question, answers } = record;
    const [entry] = answers.lists.find(({ tree }) => tree === question.head.tree)?.entries ?? [];
    for (const [from, to] of [
      [question.head.tree, other],
      [question.head.commit, other],
      [question.base.commit, other],
      [entry?.oid ?? '', other],
    ] as const) {
      const { check, findings } = await inputs(instead(from, to));
      expect([check.verdict, findings[0]?.code]).toEqual(['fail', 'input-differs']);
    }
  });

  test('in a repository that is another', async () => {
    git(folder, 'init', '--quiet', 'another');
    clone = join(folder, 'another');
    expect(await inputs(record)).toMatchObject({
      check: { verdict: 'fail' },
      findings: expect.arrayContaining([expect.objectContaining({ code: 'input-differs' })]),
    });
  });
});
