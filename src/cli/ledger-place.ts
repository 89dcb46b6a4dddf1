import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { localLedger, remoteLedger } from '../adapters/git/ledger-remote.ts';
import { openGitLedgerStore } from '../adapters/git/ledger-store.ts';
import type { LedgerStore } from '../ports/ledger-store.ts';

/** Which branch a ledger is kept on. */
export const LEDGER_BRANCH = 'grantproof-ledger';

/** Where a ledger is, as the options of a command say it. */
export interface LedgerPlace {
  /** The repository's folder. */
  readonly folder: string;
  readonly ledger: string;
  /** Undefined for the repository itself. */
  readonly remote?: string | undefined;
}

/** Opens it for appending. Close it when done. */
export async function openLedger({ folder, ledger, remote }: LedgerPlace): Promise<LedgerStore> {
  const { env } = process;
  return openGitLedgerStore({
    remote:
      remote === undefined
        ? await localLedger(folder, env)
        : await remoteLedger(folder, remote, env),
    branch: ledger,
    folder: env['TMPDIR'] ?? tmpdir(),
    environment: env,
  });
}

/** Shorter than a second at first, and never the same for two who lost against a third. */
export const pause = async (attempt: number): Promise<void> => {
  await setTimeout(Math.random() * Math.min(100 * 2 ** attempt, 5000));
};
