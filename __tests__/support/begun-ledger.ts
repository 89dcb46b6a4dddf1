import { tmpdir } from 'node:os';
import { shippedFiles } from '../../src/adapters/files/shipped-files.ts';
import { localLedger } from '../../src/adapters/git/ledger-remote.ts';
import { openGitLedgerStore } from '../../src/adapters/git/ledger-store.ts';
import { openRepository } from '../../src/adapters/git/repository.ts';
import { keySigner } from '../../src/adapters/sigstore/signing/key-signer.ts';
import { nobodyKnows } from '../../src/app/seal/landing-facts.ts';
import { seal } from '../../src/app/seal/seal.ts';
import { ledgerOrigin } from '../../src/core/ledger/origin.ts';
import type { Instant } from '../../src/core/model/instant.ts';
import { hermeticEnv } from './git-repo.ts';
import { commitAt } from './open-repo.ts';
import type { SampleKey } from './sigstore/sample-keys.ts';

/** Begins a ledger at the tip of `main`, as a first run of the action would, in a fraction of its time. */
export async function beginLedger(
  dir: string,
  { privateKey }: SampleKey,
  { uri, id, now }: { readonly uri: string; readonly id: number; readonly now: number },
): Promise<void> {
  const environment = hermeticEnv();
  const repository = await openRepository(dir, environment);
  const store = await openGitLedgerStore({
    remote: await localLedger(dir, environment),
    branch: 'grantproof-ledger',
    ...{ folder: tmpdir(), environment },
  });
  const shipped = shippedFiles();
  try {
    const at = await commitAt(repository, 'main');
    await seal(
      {
        ...{ repository, shipped, store, signer: keySigner(privateKey), source: nobodyKnows() },
        engine: { version: shipped.version(), digest: { sha256: 'ab'.repeat(32) } },
        salt: () => '0'.repeat(32),
        pause: async () => Promise.resolve(),
      },
      {
        ...{ branch: 'main', tip: at, adopt: at, origin: ledgerOrigin(uri, at.commit) },
        repository: { uri, id: String(id) },
        ...{ now: now as Instant, heartbeat: 'never', anchors: [] },
      },
    );
  } finally {
    await store.close();
    await repository.close();
  }
}
