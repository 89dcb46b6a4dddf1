// What sealing promises whatever the clock, the server and the forge say; the stories of the command line are in
// __tests__/cli/seal*.test.ts.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { shippedFiles } from '../../src/adapters/files/shipped-files.ts';
import { localLedger, remoteLedger } from '../../src/adapters/git/ledger-remote.ts';
import { openGitLedgerStore } from '../../src/adapters/git/ledger-store.ts';
import { openRepository } from '../../src/adapters/git/repository.ts';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import type { SealedRecord } from '../../src/app/seal/append.ts';
import { attemptsOn } from '../../src/app/seal/attempts.ts';
import { type LandingSource, nobodyKnows } from '../../src/app/seal/landing-facts.ts';
import { seal } from '../../src/app/seal/seal.ts';
import type { SealRequest } from '../../src/app/seal/seal-request.ts';
import type { Facts } from '../../src/core/model/facts.ts';
import { type Oid, oid } from '../../src/core/model/ids.ts';
import type { Instant } from '../../src/core/model/instant.ts';
import type { LedgerStore } from '../../src/ports/ledger-store.ts';
import { hermeticEnv } from '../support/git-repo.ts';
import { type GovernedRepo, governedRepo } from '../support/governed-repo.ts';
import { LEDGER, recordLines, recordsOf } from '../support/ledger-files.ts';
import { account, person } from '../support/pull-request.ts';
import { time } from '../support/sample-grant.ts';

let repo: GovernedRepo;
beforeEach(() => {
  repo = governedRepo();
});
afterEach(() => repo.dispose());

interface Run {
  readonly now?: Instant;
  readonly source?: LandingSource;
  readonly heartbeat?: SealRequest['heartbeat'];
  readonly remote?: string;
  readonly pause?: (attempt: number) => Promise<void>;
  /** Between the program and the branch. */
  readonly between?: (store: LedgerStore) => LedgerStore;
}

const NOW = time('2026-12-01T09:00:00Z');
const WEEK = 7 * 24 * 60 * 60 * 1000;
const later = (by: number): Instant => (NOW + by) as Instant;

async function sealedBy({
  now = NOW,
  source = nobodyKnows(),
  between,
  ...run
}: Run = {}): Promise<{ readonly records: readonly SealedRecord[] }> {
  const environment = hermeticEnv();
  const repository = await openRepository(repo.dir, environment);
  const remote =
    run.remote === undefined
      ? await localLedger(repo.dir, environment)
      : await remoteLedger(repo.dir, run.remote, environment);
  const opened = await openGitLedgerStore({
    remote,
    branch: LEDGER,
    folder: tmpdir(),
    environment,
  });
  const store = between === undefined ? opened : between(opened);
  try {
    const tip = await repository.resolve('main');
    if (tip === null) throw new Error('there is no main');
    const shipped = shippedFiles();
    const records: SealedRecord[] = [];
    await seal(
      {
        ...{ repository, shipped, store, source },
        signer: keySigner(repo.key.privateKey),
        engine: { version: shipped.version(), digest: { sha256: 'ab'.repeat(32) } },
        salt: () => '0'.repeat(32),
        pause: run.pause ?? (async () => Promise.resolve()),
        appended: async (some) => Promise.resolve(void records.push(...some)),
      },
      {
        ...{ branch: 'main', tip, adopt: tip, origin: 'example.com/acme/grantproof-ledger', now },
        ...{ repository: { uri: null, id: null }, anchors: [] },
        heartbeat: run.heartbeat ?? 'when-due',
      },
    );
    return { records };
  } finally {
    await store.close();
    await repository.close();
  }
}

const timesOf = (): readonly string[] =>
  recordsOf(repo).map(({ record }) => record.verdict?.now ?? record.at ?? '');

describe('time', () => {
  test('never goes back along a ledger, whatever the clock says', async () => {
    await sealedBy();
    repo.land('one');
    await sealedBy({ now: later(-WEEK) });
    repo.write('README', 'x');
    repo.commit('quiet');
    await sealedBy({ now: later(-2 * WEEK) });
    repo.land('two');
    await sealedBy({ now: later(1000) });
    expect(timesOf()).toEqual([
      ...Array<string>(3).fill('2026-12-01T09:00:00Z'),
      '2026-12-01T09:00:01Z',
    ]);
  });

  test('that passes without anything leaves a heartbeat a week', async () => {
    await sealedBy();
    expect((await sealedBy({ now: later(WEEK - 1) })).records).toEqual([]);
    expect((await sealedBy({ now: later(WEEK), heartbeat: 'never' })).records).toEqual([]);
    expect((await sealedBy({ now: later(WEEK) })).records).toHaveLength(1);
    expect((await sealedBy({ now: later(WEEK + 1) })).records).toEqual([]);
    expect(recordLines(repo)).toEqual(Array(2).fill('heartbeat adopt a policy'));
  });
});

describe('a server that refuses', () => {
  test('always: there is an end to it, with its own words, and nothing was written', async () => {
    const bare = join(repo.beside, 'origin.git');
    repo.git('clone', '--quiet', '--bare', '.', bare);
    repo.git('remote', 'add', 'origin', bare);
    mkdirSync(join(bare, 'hooks'), { recursive: true });
    writeFileSync(
      join(bare, 'hooks/pre-receive'),
      '#!/bin/sh\necho "only on Mondays" >&2\nexit 1\n',
    );
    chmodSync(join(bare, 'hooks/pre-receive'), 0o755);
    const pauses: number[] = [];
    const pause = async (attempt: number): Promise<void> => {
      pauses.push(attempt);
      await Promise.resolve();
    };
    await expect(sealedBy({ remote: 'origin', pause })).rejects.toMatchObject({
      name: 'Fault',
      message: expect.stringMatching(
        /^the branch `grantproof-ledger` of the remote `origin` takes no records: .*only on Mondays/,
      ),
      help: expect.stringContaining('nothing is lost'),
    });
    expect(pauses).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(repo.git('-C', bare, 'for-each-ref', `refs/heads/${LEDGER}`)).toBe('');
  });

  test('for a while: the next attempt takes up where it was', async () => {
    let refusals = 3;
    const between = (store: LedgerStore): LedgerStore => ({
      ...store,
      async append(...args) {
        refusals -= 1;
        return refusals >= 0
          ? { kind: 'moved', reason: 'words that nobody knows' }
          : store.append(...args);
      },
    });
    repo.land('one');
    expect((await sealedBy({ between })).records).toHaveLength(1);
  });

  test('though it took the records: what is there already is not written twice', async () => {
    await sealedBy();
    repo.land('one');
    let lied = false;
    const between = (store: LedgerStore): LedgerStore => ({
      ...store,
      async append(...args) {
        const came = await store.append(...args);
        if (lied) return came;
        lied = true;
        return { kind: 'moved', reason: 'the connection broke' };
      },
    });
    expect((await sealedBy({ between })).records).toEqual([]);
    expect(recordLines(repo)).toEqual(['heartbeat adopt a policy', 'unassessed grant one']);
  });

  test('while others go on: whoever loses every time gives up in the end', async () => {
    const waited: number[] = [];
    const attempts = attemptsOn({ place: 'the branch `x`' } as LedgerStore, async (attempt) => {
      waited.push(attempt);
      await Promise.resolve();
    });
    const head = (nth: number): Oid => oid(nth.toString(16).padStart(40, '0'));
    for (let nth = 1; nth < 30; nth += 1) await attempts.lost('somebody was faster', head(nth));
    await expect(attempts.lost('somebody was faster', head(30))).rejects.toThrow(
      'somebody was faster',
    );
    expect(waited).toEqual(Array.from({ length: 29 }, (_, nth) => nth + 1));
    attempts.won();
    await attempts.lost('somebody was faster', head(30));
    expect(waited.at(-1)).toBe(1);
  });
});

describe('what the forge knows', () => {
  const by = account('octo-dev');
  const owner = account('octo-owner');
  const merged = time('2026-12-01T08:00:00Z');

  /** A pull request that was merged, with a review or without. */
  const knowing = (sha: string, submittedAt: Instant | null, title = 'x'): LandingSource => ({
    async landing(last) {
      const facts: Facts = {
        ...{ now: merged, landedAt: merged },
        repository: { id: '1', uri: 'git+https://github.com/acme/infra', defaultBranch: 'main' },
        pullRequest: {
          ...{ number: 7, author: by, title, body: '', labels: [] },
          ...{ baseRef: 'main', headRef: 'side' },
        },
        commits: [{ sha, author: by, committer: by, coAuthors: [], committedAt: merged }],
        heads: [{ sha, at: time('2026-12-01T07:00:00Z'), pusher: by }],
        reviews:
          submittedAt === null
            ? []
            : [{ id: '1', reviewer: owner, state: 'APPROVED', submittedAt, commit: sha }],
        people: [person(owner.login, 'maintain')],
      };
      return Promise.resolve({ facts, last });
    },
    moves: async () => Promise.resolve([]),
  });

  test('an approval in time is leave; one that comes after it has landed is none', async () => {
    await sealedBy({ now: time('2026-12-01T06:00:00Z') });
    const one = repo.land('one');
    await sealedBy({ source: knowing(one, time('2026-12-01T07:30:00Z')) });
    const two = repo.land('two');
    await sealedBy({ source: knowing(two, time('2026-12-01T08:30:00Z')) });
    expect(recordLines(repo).slice(1)).toEqual(['allow grant one', 'violation grant two']);
  });

  test('a ledger that was cut below a violation, and is sealed again with a later approval, has the violation again', async () => {
    await sealedBy({ now: time('2026-12-01T06:00:00Z') });
    const one = repo.land('one');
    await sealedBy({ source: knowing(one, null) });
    repo.git('update-ref', `refs/heads/${LEDGER}`, `${LEDGER}~1`);
    await sealedBy({ source: knowing(one, time('2026-12-01T08:30:00Z')) });
    expect(recordLines(repo).slice(1)).toEqual(['violation grant one']);
  });

  test.each([
    ['a title that is no text', 'half of a pair: \ud83d', 'text that no record can hold'],
    [
      'a title with a secret',
      `ghp_${'aB3dE6gH9jK2mN5pQ8sT'.repeat(2).slice(0, 36)}`,
      'would hold a secret',
    ],
  ])('%s keeps nothing from being sealed: it is recorded as not judged', async (_, title, why) => {
    await sealedBy({ now: time('2026-12-01T06:00:00Z') });
    const one = repo.land('one');
    await sealedBy({ source: knowing(one, time('2026-12-01T07:30:00Z'), title) });
    const two = repo.land('two');
    await sealedBy({ source: knowing(two, time('2026-12-01T07:30:00Z')) });
    expect(recordLines(repo).slice(1)).toEqual(['violation grant one', 'allow grant two']);
    expect(recordsOf(repo)[1]?.record.verdict?.reasons).toEqual([expect.stringContaining(why)]);
  });

  test('facts that could not be read again would end the ledger: they are left out', async () => {
    await sealedBy({ now: time('2026-12-01T06:00:00Z') });
    const one = repo.land('one');
    const whole = knowing(one, null);
    const source: LandingSource = {
      ...whole,
      async landing(...args) {
        const known = await whole.landing(...args);
        return { ...known, facts: { ...known.facts, unheardOf: true } as Facts };
      },
    };
    await sealedBy({ source });
    expect(recordsOf(repo)[1]?.record.verdict?.reasons).toEqual([
      expect.stringContaining('the record could not be read again: its facts can'),
    ]);
    repo.land('two');
    await sealedBy();
    expect(recordLines(repo).slice(1)).toEqual(['violation grant one', 'unassessed grant two']);
  });
});
