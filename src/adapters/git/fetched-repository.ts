import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Oid } from '../../core/model/ids.ts';
import type { History } from '../../ports/history.ts';
import type { Repository } from '../../ports/repository.ts';
import { type Environment, gitEnvironment } from './environment.ts';
import { fetchingOnNeed } from './fetching-on-need.ts';
import { gitFailed } from './git-fault.ts';
import { createGit, type Git } from './git-process.ts';
import { createRemoteObjects } from './remote-objects.ts';
import { type Patience, type Remote, withoutTokenVariables } from './remote-settings.ts';
import { type GitRepository, openRepository } from './repository.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { ALONE, makeRepository } from './temporary-repository.ts';

export interface FetchedRepositoryOptions extends Remote {
  /** All that will be asked about; asking for others later takes a fetch for each. */
  readonly commits: readonly Oid[];
  /** Tips of branches, by name. */
  readonly branches: ReadonlyMap<string, Oid>;
  /** For temporary folders. */
  readonly folder: string;
  /** The process's own variables. */
  readonly environment: Environment;
  readonly patience?: Patience;
}

const PATIENCE: Patience = { silent: 60, whole: 900, pauses: [1, 4] };

/**
 * A repository on a server, without a clone of it: fetched into a temporary one, only what is needed,
 * and that in few fetches: all history of the commits at once, without files; the trees of all commits known
 * by then when the first tree is needed; all blobs that a call needs in one go. Nothing is fetched behind
 * our back. `resolve` gives null for a commit that the server does not have. `worktree` is a `Fault`.
 *
 * Throws a `Fault` where the server can't be reached, refuses, or does not answer in time; no message holds
 * the token.
 */
export async function openFetchedRepository(
  options: FetchedRepositoryOptions,
): Promise<Repository & History> {
  const folder = await temporaryFolder(options.folder, 'fetched');
  const outer = withoutTokenVariables(options.token, options.environment);
  const git = createGit(gitEnvironment(outer));
  let local: GitRepository | null = null;
  const close = async (): Promise<void> => {
    await Promise.all([git.close(), local?.close()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const clone = join(folder, 'clone');
    const wanted = [...new Set([...options.commits, ...options.branches.values()])];
    await makeRepository(git, clone, wanted[0]?.length === 64 ? 'sha256' : 'sha1');
    const { patience = PATIENCE } = options;
    const remote = createRemoteObjects(git, clone, options, patience, outer);
    const gone = await remote.commits(wanted);
    await writeBranches(git, clone, options.branches, gone);
    local = await openRepository(clone, { ...outer, TMPDIR: folder });
    const here = wanted.filter((commit) => !gone.has(commit));
    const tips = [...options.branches.values()].filter((commit) => !gone.has(commit));
    return { ...fetchingOnNeed(local, remote, { here, tips, gone }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Gives the branches the names that they have in a clone. */
async function writeBranches(
  git: Git,
  folder: string,
  branches: ReadonlyMap<string, Oid>,
  gone: ReadonlySet<Oid>,
): Promise<void> {
  const input = [...branches]
    .filter(([, tip]) => !gone.has(tip))
    .map(([name, tip]) => `create refs/remotes/origin/${name}\0${tip}\0`)
    .join('');
  const result = await git.run(['update-ref', '-z', '--stdin'], {
    folder,
    input,
    environment: ALONE,
  });
  if (result.code !== 0) throw gitFailed('update-ref', result);
}
