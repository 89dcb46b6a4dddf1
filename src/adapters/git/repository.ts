import { tmpdir } from 'node:os';
import { Fault } from '../../core/model/fault.ts';
import type { Repository } from '../../ports/repository.ts';
import { readBlobs } from './blob-reader.ts';
import { findDefaultBranch } from './default-branch.ts';
import { createDiagnosis } from './diagnosis.ts';
import { type Environment, gitEnvironment } from './environment.ts';
import { createGit, type Git } from './git-process.ts';
import { locate } from './location.ts';
import { mergeTrees } from './merge-tree.ts';
import { createObjectReader, READER_COMMAND } from './object-reader.ts';
import { resolveRevision } from './revision.ts';
import { createScratch, type Scratch } from './scratch.ts';
import { readSettings } from './settings.ts';
import { searchTree } from './text-search.ts';
import { diffTrees } from './tree-diff.ts';
import { listTree } from './tree-listing.ts';
import { createTreeReader } from './tree-reader.ts';
import { writeWorkTree } from './work-tree.ts';

/**
 * Opens the repository that holds `dir`, which may be bare, a linked work tree or a folder of a work tree.
 * One git process reads all objects; `merge`, `worktree` and `search` start a fixed number of their own.
 * Call `close` when done: it ends the processes and removes the temporary folder.
 *
 * @param environment the process's own variables: where git is, and the person's settings
 */
export async function openRepository(dir: string, environment: Environment): Promise<Repository> {
  const scratch = createScratch(environment['TMPDIR'] ?? tmpdir());
  const git = createGit(gitEnvironment(environment));
  const close = async (): Promise<void> => {
    await git.close();
    scratch.remove();
  };
  try {
    return { ...(await open(git, scratch, dir)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(git: Git, scratch: Scratch, dir: string): Promise<Omit<Repository, 'close'>> {
  // All processes start at once, as starting takes them longer than answering.
  const known = Promise.all([locate(git, dir), readSettings(git, dir)]);
  const diagnosis = createDiagnosis(git, scratch, known);
  const reader = createObjectReader(
    () => git.start(['-C', dir, ...READER_COMMAND], scratch.alongside),
    diagnosis,
  );
  const [location, settings] = await known;
  scratch.connect(location);
  const { shallow, originHead } = location;
  const trees = createTreeReader(reader, location.hash === 'sha1' ? 20 : 32, diagnosis);
  const tools = { git, location, scratch, diagnosis, reader };
  const resolve = (revision: string) => resolveRevision({ reader, diagnosis, shallow }, revision);

  return {
    resolve,
    defaultBranch: async (name) =>
      findDefaultBranch({ originHead, configured: settings.defaultBranch, resolve }, name),
    merge: async (base, head) => mergeTrees({ ...tools, resolve }, base, head),
    async worktree() {
      const head = await resolve('HEAD');
      if (head === null) {
        throw new Fault(`\`${dir}\` has no commit yet`, 'make a first commit, then try again');
      }
      return { commit: head.commit, tree: await writeWorkTree(tools, dir) };
    },
    diff: async (before, after) => diffTrees(trees, before, after),
    list: async (tree, folders) => listTree(trees, tree, folders),
    read: async (oids, limit) => readBlobs(reader, diagnosis, oids, limit),
    search: async (tree, texts, folders) => searchTree({ ...tools, trees }, tree, texts, folders),
  };
}
