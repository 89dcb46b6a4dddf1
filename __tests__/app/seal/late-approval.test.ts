// An approval that comes after the landing is about what landed, whatever is still known of the way there.
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { localLedger } from '../../../src/adapters/git/ledger-remote.ts';
import { openGitLedgerStore } from '../../../src/adapters/git/ledger-store.ts';
import { keySigner } from '../../../src/adapters/sigstore/signing/key-signer.ts';
import type { LandingSource } from '../../../src/app/seal/landing-facts.ts';
import {
  readSealedChange,
  retroactiveDraft,
  unapprovable,
} from '../../../src/app/seal/retroactive.ts';
import { appendOnce } from '../../../src/app/seal/seal.ts';
import { digestOf } from '../../../src/core/model/canonical.ts';
import type { Account, Head } from '../../../src/core/model/facts.ts';
import type { Instant } from '../../../src/core/model/instant.ts';
import type { LedgerStore } from '../../../src/ports/ledger-store.ts';
import { hermeticEnv } from '../../support/git-repo.ts';
import { openSealing, type Sealing, sealedGrant } from '../../support/watched-branch.ts';

const AUTHOR = { login: 'octo-dev', id: '11', type: 'User' } as const;
const OWNER = { login: 'octo-releaser', id: '12', type: 'User' } as const;
const LANDED = Date.UTC(2026, 0, 5, 1) as Instant;
const HOUR = 60 * 60 * 1000;

let sealing: Sealing;
beforeEach(async () => {
  sealing = openSealing();
  sealing.repo.write('grants/one.yaml', sealedGrant('one'));
  sealing.push('one');
  await sealing.seal();
});
afterEach(() => sealing.repo.dispose());

/** Lands a wider grant by a pull request that nobody approved, and whose heads were these. */
async function violate(headsAt: (head: string) => readonly Head[]): Promise<void> {
  const { repo } = sealing;
  repo.branch('wider');
  repo.write('grants/one.yaml', sealedGrant('one', 's3:GetObject'));
  const head = repo.commit('wider');
  repo.branch('main');
  repo.write('grants/one.yaml', sealedGrant('one', 's3:*Object'));
  sealing.push('Wider, and wider still (#7)');
  const source: LandingSource = {
    landing: async (commit) =>
      Promise.resolve({
        last: commit,
        facts: {
          ...{ now: LANDED, landedAt: LANDED, reviews: [], people: [], heads: headsAt(head) },
          pullRequest: {
            ...{ number: 7, author: AUTHOR, title: 'Wider', body: '', labels: [] },
            ...{ baseRef: 'main', headRef: 'wider' },
          },
          commits: [
            {
              ...{ sha: head, author: AUTHOR, committer: AUTHOR, coAuthors: [] },
              committedAt: LANDED,
            },
          ],
        },
      }),
    moves: async () => Promise.resolve([]),
  };
  await sealing.seal(source);
}

const openStore = async (): Promise<LedgerStore> =>
  openGitLedgerStore({
    remote: await localLedger(sealing.repo.dir, hermeticEnv()),
    ...{ branch: 'grantproof-ledger', folder: tmpdir(), environment: hermeticEnv() },
  });

/** The owner approves record 1 three hours after it landed; gives the verdict. */
async function approve(
  by: Account = OWNER,
): Promise<{ readonly result: string; readonly index: number }> {
  const { repo, key } = sealing;
  const store = await openStore();
  const signer = keySigner(key.privateKey);
  try {
    const bytes = repo.git('show', 'grantproof-ledger:records/000/000/001.json');
    const sealed = await readSealedChange(store, 1, digestOf(bytes));
    expect(unapprovable(sealed)).toBeNull();
    const now = (LANDED + 3 * HOUR) as Instant;
    const approval = { id: '900', reviewer: by, state: 'APPROVED', submittedAt: now } as const;
    const engine = { version: '0.0.0', digest: { sha256: 'ab'.repeat(32) } };
    const tools = { engine, salt: () => '1'.repeat(32) };
    const pause = async (): Promise<void> => Promise.resolve();
    const { report, position } = await appendOnce({ store, signer, pause }, ({ last }) =>
      retroactiveDraft(tools, sealed, {
        approvals: [{ ...approval, commit: 'irrelevant' }],
        people: async (accounts) =>
          Promise.resolve(accounts.map((one) => ({ ...one, permission: 'write', teams: [] }))),
        ...{ now, covered: last.to },
      }),
    );
    return { result: report?.verdict.result ?? 'none', index: position.index };
  } finally {
    await store.close();
  }
}

describe('an approval afterwards counts', () => {
  test.each<[string, (head: string) => readonly Head[]]>([
    ['where the head came to something else', (sha) => [{ sha, at: LANDED, pusher: AUTHOR }]],
    ['where nobody knows what the heads were', () => []],
  ])('%s', async (_, headsAt) => {
    await violate(headsAt);
    expect(await approve()).toEqual({ result: 'allow', index: 2 });
    expect((await sealing.verify()).findings).toEqual([]);
  });

  test('but not from whoever wrote it', async () => {
    await violate((sha) => [{ sha, at: LANDED, pusher: AUTHOR }]);
    expect((await approve(AUTHOR)).result).toBe('pending');
  });
});

test('what was put on the branch by force, no approval makes up for', async () => {
  const { repo } = sealing;
  repo.git('checkout', '--quiet', '--orphan', 'other');
  repo.commit('other');
  const other = repo.git('rev-parse', 'HEAD');
  repo.branch('main');
  sealing.forcePush(other);
  await sealing.seal();
  const store = await openStore();
  const bytes = repo.git('show', 'grantproof-ledger:records/000/000/001.json');
  const sealed = await readSealedChange(store, 1, digestOf(bytes));
  expect(unapprovable(sealed)).toMatch(/moved by force/);
  await store.close();
});
