import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { GovernedRepo } from './governed-repo.ts';
import { recordLines } from './ledger-files.ts';
import { type CliRun, runCli } from './run-cli.ts';

/** What a person does in a repository whose branch is sealed. */
export interface Sealing {
  readonly run: (command: string, ...args: readonly string[]) => Promise<CliRun>;
  readonly seal: (...args: readonly string[]) => Promise<CliRun>;
  readonly verify: (...args: readonly string[]) => Promise<CliRun>;
  /** Seals, and demands that the ledger is whole then; each of its records in short. */
  readonly sealed: (...args: readonly string[]) => Promise<readonly string[]>;
}

export function sealingIn(repo: GovernedRepo): Sealing {
  const run: Sealing['run'] = async (command, ...args) => runCli(repo.dir, [command, ...args]);
  const beside = (name: string): string => join(repo.beside, name);
  const seal: Sealing['seal'] = async (...args) =>
    run('seal', '--key', beside('grantproof.key'), ...args);
  const verify: Sealing['verify'] = async (...args) =>
    run('verify', '--repo', '.', '--key', beside('grantproof.pub'), ...args);
  return {
    ...{ run, seal, verify },
    async sealed(...args) {
      const { code, err } = await seal(...args);
      const { out, code: verdict } = await verify('--json');
      const { findings } = JSON.parse(out) as { readonly findings: readonly unknown[] };
      expect({ sealed: code < 2, err, verdict, findings }).toEqual({
        sealed: true,
        err: '',
        verdict: 0,
        findings: [],
      });
      return recordLines(repo);
    },
  };
}
