// Every record that a ledger holds is explained: a real ledger, with whatever can happen to a branch.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { localLedger } from '../../src/adapters/git/ledger-remote.ts';
import { openGitLedgerStore } from '../../src/adapters/git/ledger-store.ts';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import { readSealedChange, retroactiveDraft } from '../../src/app/seal/retroactive.ts';
import { appendOnce } from '../../src/app/seal/seal.ts';
import { bundlePath, recordPath } from '../../src/core/ledger/record-path.ts';
import { digestOf } from '../../src/core/model/canonical.ts';
import { type Instant, laterOf } from '../../src/core/model/instant.ts';
import { hermeticEnv } from '../support/git-repo.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { changeOf, openSealing, type Sealing, sealedGrant } from '../support/watched-branch.ts';

const ROSTER = `apiVersion: grantproof.dev/v1alpha1
kind: Roster
metadata: { name: sample }
spec: { teams: { release-engineering: ["github:octo-releaser"] } }
`;
const OWNER = { login: 'octo-releaser', id: '9', type: 'User' } as const;
const HOUR = 60 * 60 * 1000;
const TOKEN = ['ghp', 'x7Kq2mNvB8rT4wYz6uLp3sDf9gHj1cAe5iRk'].join('_');

/** Holds the records as the branch has them, and keys. */
let folder = '';

/** What was on the issue of a violation, a day and some hours after it had landed. */
async function approveLate({ repo, key }: Sealing, index: number): Promise<void> {
  const store = await openGitLedgerStore({
    remote: await localLedger(repo.dir, hermeticEnv()),
    branch: 'grantproof-ledger',
    folder: tmpdir(),
    environment: hermeticEnv(),
  });
  try {
    const bytes = repo.git('cat-file', 'blob', `grantproof-ledger:${recordPath(index)}`);
    const change = await readSealedChange(store, index, digestOf(bytes));
    const tools = {
      ...{ store, signer: keySigner(key.privateKey), pause: async () => Promise.resolve() },
      engine: { version: '0.0.0', digest: { sha256: 'ab'.repeat(32) } },
      salt: () => '0'.repeat(32),
    };
    const at = ((change.facts.landedAt ?? 0) + 27 * HOUR) as Instant;
    const approval = {
      id: '4711',
      reviewer: OWNER,
      state: 'APPROVED',
      submittedAt: at,
      commit: change.record.question.head.commit,
    } as const;
    await appendOnce(tools, async ({ last }) =>
      retroactiveDraft(tools, change, {
        approvals: [approval],
        people: async () => Promise.resolve([{ ...OWNER, permission: 'write', teams: [] }]),
        now: laterOf((at + HOUR) as Instant, last.at),
        covered: last.to,
      }),
    );
  } finally {
    await store.close();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'explain-'));
  const sealing = openSealing();
  const { repo, key } = sealing;
  try {
    const land = async (name: string, text: string | null): Promise<void> => {
      if (text === null) repo.remove(name);
      else repo.write(name, text);
      sealing.push(name);
      await sealing.seal();
    };
    repo.write('.github/grantproof/roster.yaml', ROSTER);
    repo.write('grants/broken.yaml', 'kind: [');
    await land('grants/old.yaml', sealedGrant('old'));
    await land('README.md', 'Nothing governed\n');
    await land('grants/new.yaml', sealedGrant('new'));
    await land('grants/old.yaml', null);
    await land('grants/old.yaml', sealedGrant('old'));
    const before = repo.git('rev-parse', 'HEAD');
    repo.write('grants/gone.yaml', sealedGrant('gone'));
    sealing.push('for a while');
    sealing.forcePush(before);
    expect(changeOf(await sealing.seal(), 0).question.landed?.moved).toBe('discarded');
    await land('grants/secret.yaml', sealedGrant('secret').replace('The release', TOKEN));
    await approveLate(sealing, 2);
    writeFileSync(join(folder, 'a.key'), key.pem, { mode: 0o600 });
    writeFileSync(join(folder, 'a.pub'), key.publicPem);
    const keygen = ['keygen', '--key', 'a.key', '--repo', repo.dir];
    await runCli(folder, [...keygen, '--add', '--out', 'b', '--reason', 'a second person']);
    await runCli(folder, [...keygen, '--revoke', 'b/grantproof.pub']);
    const archive = join(folder, 'records.tar');
    repo.git('archive', '--output', archive, 'grantproof-ledger', 'records');
    execFileSync('tar', ['-x', '-f', archive, '-C', folder]);
  } finally {
    repo.dispose();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const explain = async (...args: readonly string[]): Promise<CliRun> =>
  runCli(folder, ['explain', ...args]);

const told: readonly [index: number, headline: string, words: readonly string[]][] = [
  [
    0,
    '· A ledger begins here',
    ['1 grant stood there already, and 1 file that', 'access-grant/old', 'grants/broken.yaml'],
  ],
  [1, '· Nothing that is governed changed', ['the commits after', 'record 1 of the ledger']],
  [
    2,
    '✗ Access landed without leave',
    ['needs the approval of one person from `owner`', 'by a push of `octo-admin`'],
  ],
  [3, '✓ Access was allowed', ['removed, narrows']],
  [4, '✗ Access landed without leave', ['it was taken away before: record 3 of the ledger']],
  [5, '✗ Something stood on the branch and was taken back', ['access-grant/gone']],
  [
    6,
    '✗ What landed could not be judged',
    ['`grants/secret.yaml` line 8 holds', 'the record holds none'],
  ],
  [
    7,
    '! Access was approved afterwards',
    [
      'record 2 of the ledger',
      'by `octo-releaser`, 2026-01-06 03:03 UTC, 1 day 3 hours after it had landed',
    ],
  ],
  [8, '· A signing key was added', ['a second person', 'record 9 of the ledger on']],
  [9, '! A signing key was taken back', ['record 10 of the ledger on']],
];

describe('explain, of a record of a ledger', () => {
  test.each(told)('%i: %s', async (index, headline, words) => {
    const { code, out, err } = await explain(recordPath(index));
    expect({ code, headline: out.split('\n')[0] }).toEqual({ code: 0, headline });
    expect(err).toContain('nothing was verified');
    const text = out.replaceAll(/\s+/g, ' ');
    for (const each of words) expect(text).toContain(each);
    expect(text).toContain(`${index}, counted from 0, in \`${recordPath(index)}\``);
    expect(text).not.toContain(TOKEN);
  });

  test.each(told)('%i, as a page for a browser and as Markdown: %s', async (index, headline) => {
    const words = headline.slice(2);
    const [html, markdown] = await Promise.all([
      explain(recordPath(index), '--format', 'html'),
      explain(recordPath(index), '--format', 'markdown'),
    ]);
    expect(html.out).toContain(`</span> ${words}</h1>`);
    expect(markdown.out.split('\n')[0]).toBe(`# ${headline}`);
  });

  test('a bundle stands for its record', async () => {
    expect((await explain(bundlePath(2))).out).toBe((await explain(recordPath(2))).out);
  });

  test('without its bundle, it is not said where it stands', async () => {
    writeFileSync(join(folder, 'alone.json'), readFileSync(join(folder, recordPath(1))));
    const { code, out } = await explain('alone.json');
    expect(code).toBe(0);
    expect(out).toContain('The record itself does not say.');
    expect(out).not.toContain('counted from 0');
  });

  test.each([
    [
      'of another record',
      () => readFileSync(join(folder, bundlePath(2)), 'utf8'),
      'about another one',
    ],
    ['that is none', () => '{}', 'The record itself does not say.'],
  ])('a bundle %s beside it says nothing of its place', async (_, bundle, words) => {
    writeFileSync(join(folder, 'moved.json'), readFileSync(join(folder, recordPath(1))));
    writeFileSync(join(folder, 'moved.sigstore.json'), bundle());
    const { code, out } = await explain('moved.json');
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(out).not.toContain('counted from 0');
  });
});
