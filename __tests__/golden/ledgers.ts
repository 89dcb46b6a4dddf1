import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { shippedFiles } from '../../src/adapters/files/shipped-files.ts';
import { openRepository } from '../../src/adapters/git/repository.ts';
import { verifyLedger } from '../../src/app/ledger-verification/verify-ledger.ts';
import { fingerprintOf } from '../../src/cli/verify/ledger-verifier.ts';
import { examineRecords } from '../../src/cli/verify/pool.ts';
import { jsonText } from '../../src/core/render/json-text.ts';
import { ledgerVerificationJson } from '../../src/core/render/ledger-verification.ts';
import { type GitRepo, hermeticEnv, makeRepo } from '../support/git-repo.ts';
import { LEDGER } from '../support/ledger-files.ts';

export const LEDGERS = join(import.meta.dirname, 'ledgers');
/** The branch that was sealed, with what was taken from it, as a git bundle. */
export const HISTORY = 'history.bundle';
/** The files of the ledger's branch. */
export const FILES = 'branch';
/** What verifying it says. */
export const VERIFICATION = 'verification.json';

const PUBLIC_KEY = join(import.meta.dirname, 'keys/for-tests-only.pub');

/** Every file below a folder, by its path there. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();

export const LEDGER_NAMES = readdirSync(LEDGERS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Every record of every golden ledger. */
export const ledgerRecords = (): readonly {
  readonly ledger: string;
  readonly bytes: Uint8Array;
}[] =>
  LEDGER_NAMES.flatMap((ledger) =>
    filesBelow(join(LEDGERS, ledger, FILES))
      .filter((path) => /^records\/.*\d\.json$/.test(path))
      .map((path) => ({ ledger, bytes: readFileSync(join(LEDGERS, ledger, FILES, path)) })),
  );

/** A repository with the history of a golden ledger, and its files on a branch as one commit. Dispose of it when done. */
export function goldenLedger(name: string): GitRepo {
  const repo = makeRepo();
  repo.git('fetch', '--quiet', '--tags', join(LEDGERS, name, HISTORY), 'main:golden');
  repo.git('checkout', '--quiet', '--orphan', LEDGER);
  const files = join(LEDGERS, name, FILES);
  for (const path of filesBelow(files)) repo.write(path, readFileSync(join(files, path)));
  repo.commit('the golden ledger');
  repo.git('checkout', '--quiet', '-B', 'main', 'golden');
  repo.git('branch', '--quiet', '-D', 'golden');
  return repo;
}

/**
 * What verifying the ledger of a repository says, as `grantproof verify --repo DIR --key PUB --json` prints it, but for the
 * words: those may get better.
 */
export async function verificationOf(repo: GitRepo): Promise<string> {
  const repository = await openRepository(repo.dir, hermeticEnv());
  try {
    const tip = await repository.resolve('main');
    if (tip === null) throw new Error('there is no main');
    const plan = {
      keys: [{ path: 'the key', text: readFileSync(PUBLIC_KEY, 'utf8') }],
      ...{ identity: null, trustedRoot: null, strict: false, repo: repo.dir },
    };
    const came = await verifyLedger(
      {
        ...{ repository, fingerprintOf, shipped: shippedFiles() },
        examine: (records, _keys, count) => examineRecords(records, plan, count),
        signature: async () => Promise.resolve([]),
      },
      { branch: 'main', tip, ledger: LEDGER, anchors: [] },
    );
    const { result, checks, ledger } = ledgerVerificationJson(came);
    const findings = came.findings.map(({ code, record }) => ({ code, record }));
    return jsonText({
      result: result ?? null,
      checks: checks ?? null,
      findings,
      ledger: ledger ?? null,
    });
  } finally {
    await repository.close();
  }
}
