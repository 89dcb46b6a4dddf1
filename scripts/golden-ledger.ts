// Plays the story of a golden ledger: everything lands and is sealed step by step, at the times that the story tells.
import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { factsOf, type LedgerStep, type LedgerStory } from '../__tests__/golden/ledger-stories.ts';
import { type GitRepo, hermeticEnv, makeRepo } from '../__tests__/support/git-repo.ts';
import { account } from '../__tests__/support/pull-request.ts';
import { engineDigest } from '../src/adapters/files/engine-digest.ts';
import { shippedFiles } from '../src/adapters/files/shipped-files.ts';
import { localLedger } from '../src/adapters/git/ledger-remote.ts';
import { openGitLedgerStore } from '../src/adapters/git/ledger-store.ts';
import { openRepository } from '../src/adapters/git/repository.ts';
import { keySigner } from '../src/adapters/sigstore/signing/key-signer.ts';
import { nobodyKnows } from '../src/app/seal/landing-facts.ts';
import { readSealedChange, retroactiveDraft } from '../src/app/seal/retroactive.ts';
import { appendOnce, seal } from '../src/app/seal/seal.ts';
import type { SealTools } from '../src/app/seal/seal-request.ts';
import { recordPath } from '../src/core/ledger/record-path.ts';
import { digestOf } from '../src/core/model/canonical.ts';
import { type Instant, readInstant } from '../src/core/model/instant.ts';
import type { CommitRef } from '../src/ports/repository.ts';

export const LEDGER = 'grantproof-ledger';
const ORIGIN = 'github.com/acme/infra/grantproof-ledger';
const KEY = '__tests__/golden/keys/for-tests-only.key';

/** The repository with its ledger; dispose of it when done. */
export async function playLedger({ name, steps }: LedgerStory): Promise<GitRepo> {
  const repo = makeRepo();
  let salts = 0;
  const salt = (): string => {
    salts += 1;
    return createHash('sha256').update(`${name} ${salts}`).digest('hex').slice(0, 32);
  };
  for (const step of steps) await playStep(repo, step, salt);
  return repo;
}

async function playStep(repo: GitRepo, step: LedgerStep, salt: () => string): Promise<void> {
  const known = step.land(repo);
  const now = readInstant(step.now);
  if (now === undefined) throw new Error(`no time: ${step.now}`);
  const shipped = shippedFiles();
  const repository = await openRepository(repo.dir, hermeticEnv());
  const store = await openGitLedgerStore({
    remote: await localLedger(repo.dir, hermeticEnv()),
    ...{ branch: LEDGER, folder: tmpdir(), environment: hermeticEnv() },
  });
  try {
    const tip = await repository.resolve('main');
    if (tip === null) throw new Error('there is no main');
    const tools: SealTools = {
      ...{ repository, shipped, store, salt },
      signer: keySigner(createPrivateKey(readFileSync(KEY, 'utf8'))),
      source:
        known === null
          ? nobodyKnows()
          : {
              moves: async () => Promise.resolve([]),
              landing: async (last) => Promise.resolve({ facts: factsOf(known), last }),
            },
      engine: { version: shipped.version(), digest: { sha256: engineDigest() } },
      pause: async () => Promise.resolve(),
    };
    if (step.approves === undefined) await sealStep(tools, tip, now);
    else await approve(tools, repo, step.approves, now);
  } finally {
    await store.close();
    await repository.close();
  }
}

async function sealStep(tools: SealTools, tip: CommitRef, now: Instant): Promise<void> {
  await seal(tools, {
    ...{ branch: 'main', tip, adopt: tip, origin: ORIGIN, now, heartbeat: 'when-due', anchors: [] },
    repository: { uri: 'git+https://github.com/acme/infra', id: '4711' },
  });
}

/** Somebody approves afterwards what was sealed as a violation. */
async function approve(
  tools: SealTools,
  repo: GitRepo,
  index: number,
  now: Instant,
): Promise<void> {
  const record = repo.git('cat-file', 'blob', `${LEDGER}:${recordPath(index)}`);
  const sealed = await readSealedChange(tools.store, index, digestOf(record));
  const owner = account('octo-owner');
  await appendOnce(tools, async ({ last }) =>
    retroactiveDraft(tools, sealed, {
      approvals: [
        {
          ...{ id: '1', reviewer: owner, state: 'APPROVED', submittedAt: now },
          commit: sealed.record.question.head.commit,
        },
      ],
      people: async () =>
        Promise.resolve([{ ...owner, permission: 'maintain' as const, teams: [] }]),
      ...{ now, covered: last.to },
    }),
  );
}
