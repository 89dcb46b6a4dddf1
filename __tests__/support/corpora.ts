import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { hermeticEnv } from './git-repo.ts';

/** Real manifests that are not part of the project; tests that read them skip where they are absent. */
export type Corpus = 'infra-deployments' | 'cloud-platform-environments';

/** The reason to give when a test skips for want of a corpus. */
export const NO_CORPUS = 'the corpora are not beside this repository (../shared/corpora)';

const ARCHIVES = join(import.meta.dirname, '../../../shared/corpora');

const UNPACKERS: Readonly<
  Record<Corpus, { archive: string; command: (archive: string, to: string) => string[] }>
> = {
  'infra-deployments': {
    archive: 'infra-deployments.tar.xz',
    command: (archive, to) => ['tar', '-xJf', archive, '-C', to],
  },
  'cloud-platform-environments': {
    archive: 'cloud-platform-environments.bundle',
    command: (archive, to) => ['git', 'clone', '-q', '-b', 'main', archive, to],
  },
};

/**
 * The folder of an unpacked corpus (a git clone with its history, for the bundle), or null when its archive is absent.
 * Unpacked once per machine and version of the archive. To be read only: all tests share it.
 */
export function corpusFolder(corpus: Corpus): string | null {
  const { archive, command } = UNPACKERS[corpus];
  const path = join(ARCHIVES, archive);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;

  const home = join(tmpdir(), `grantproof-corpora-${userInfo().username}`);
  const folder = join(home, `${corpus}-${stats.size}-${Math.trunc(stats.mtimeMs)}`);
  if (exists(folder)) return folder;

  // Several workers may be here at once: each unpacks aside, and the first to rename wins.
  mkdirSync(home, { recursive: true });
  const aside = mkdtempSync(join(home, 'unpacking-'));
  try {
    run(command(path, aside));
    renameSync(aside, folder);
  } catch (error) {
    if (!exists(folder)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return folder;
}

function exists(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false }) !== undefined;
}

function run([program = '', ...args]: readonly string[]): void {
  const { status, error, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: hermeticEnv(),
  });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}
