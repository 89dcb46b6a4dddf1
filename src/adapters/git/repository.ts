import { tmpdir } from 'node:os';
import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Repository } from '../../ports/repository.ts';
import { readBlobs } from './blob-reader.ts';
import { findDefaultBranch } from './default-branch.ts';
import { createDiagnosis } from './diagnosis.ts';
import { type Environment, gitEnvironment } from './environment.ts';
import { createGit, type Git } from './git-process.ts';
import { locate } from './location.ts';
import { commonAncestors, findMergeBase } from './merge-base.ts';
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

/** A repository with what only its own kind is asked. */
export interface GitRepository extends Repository {
  /** Those of the objects that are not here. */
  missing(oids: Iterable<Oid>): Promise<readonly Oid[]>;
  /** All best common ancestors. */
  commonAncestors(a: Oid, b: Oid): Promise<readonly Oid[]>;
}

/**
 * Opens the repository that holds `dir`, which may be bare, a linked work tree or a folder of a work tree.
 * One git process reads all objects; `merge`, `mergeBase`, `worktree` and `search` start a fixed number of their own.
 * Call `close` when done: it ends the processes and removes the temporary folder.
 *
 * @param environment the process's own variables: where git is, and the person's settings
 */
export async function openRepository(
  dir: string,
  environment: Environment,
): Promise<GitRepository> {
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

async function open(
  git: Git,
  scratch: Scratch,
  dir: string,
): Promise<Omit<GitRepository, 'close'>> {
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
  const resolve = (revision: string) => resolveRevision({ reader, diagnosis, shallow }, revision);
  const tools = { git, location, scratch, diagnosis, reader, resolve };

  return {
    resolve,
    defaultBranch: async (name) =>
      findDefaultBranch({ originHead, configured: settings.defaultBranch, resolve }, name),
    mergeBase: async (a, b) => findMergeBase(tools, a, b),
    merge: async (base, head) => mergeTrees(tools, base, head),
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
    async missing(oids) {
      const asked = [...new Set(oids)];
      const headers = await reader.headers(asked);
      return asked.filter((_, index) => headers[index]?.kind !== 'found');
    },
    commonAncestors: async (a, b) => commonAncestors(tools, a, b),
  };
}
