import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePath } from '../../src/core/ledger/record-path.ts';
import type { PackManifest } from '../../src/core/pack/pack-manifest.ts';
import type { GitRepo } from './git-repo.ts';
import { type CliRun, runCli } from './run-cli.ts';

/** A run of `grantproof pack`, and the pack that it wrote. */
export interface Packed {
  readonly run: CliRun;
  readonly path: string;
  /** An empty object where none was written. */
  readonly manifest: PackManifest;
}

/** Packs the ledger of a repository into a folder. */
export async function packInto(
  folder: string,
  repo: string,
  period: readonly [from: string, to: string],
  args: readonly string[],
): Promise<Packed> {
  const [from, to] = period;
  const path = join(folder, `pack-${readdirSync(folder).length}.tar.gz`);
  const run = await runCli(repo, ['pack', '--from', from, '--to', to, '--out', path, ...args]);
  const manifest = existsSync(path) ? fileInPack(path, 'manifest.json') : '{}';
  return { run, path, manifest: JSON.parse(manifest) as PackManifest };
}

/** The text of a file in a pack. */
export const fileInPack = (path: string, name: string): string =>
  execFileSync('tar', ['xzOf', path, '--wildcards', `*/${name}`], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });

export const bundleOf = (repo: GitRepo, index: number): string =>
  repo.git('show', `grantproof-ledger:${bundlePath(index)}`);

/** What `grantproof verify PACK --json` prints. */
export interface VerifiedPackJson {
  readonly result: string;
  readonly checks: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly findings: readonly { readonly code: string; readonly message: string }[];
  readonly pack: Readonly<Record<string, unknown>> | null;
}

/** Verifies a pack with public keys, from a folder that has no repository. */
export async function verifyPackWith(
  folder: string,
  path: string,
  keys: readonly string[],
  ...args: readonly string[]
): Promise<VerifiedPackJson> {
  const given = keys.flatMap((key) => ['--key', key]);
  const { out, err } = await runCli(folder, ['verify', path, ...given, ...args, '--json']);
  if (err !== '') throw new Error(err);
  return JSON.parse(out) as VerifiedPackJson;
}

/** All that a pack of a whole period passes when nothing from elsewhere is given. */
export const PASSES = {
  result: 'pass',
  checks: {
    ...{ integrity: 'pass', identity: 'pass', subjects: 'pass', replay: 'pass', inputs: 'pass' },
    ...{ completeness: 'pass', anchored: 'not-checked' },
  },
  findings: [],
} as const;
