import { tmpdir } from 'node:os';
import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import type { History } from '../../ports/history.ts';
import type { Repository } from '../../ports/repository.ts';
import { readBlobs } from './blob-reader.ts';
import { findDefaultBranch } from './default-branch.ts';
import { createDiagnosis } from './diagnosis.ts';
import { type Environment, gitEnvironment } from './environment.ts';
import { createGit, type Git } from './git-process.ts';
import { createHistory } from './history.ts';
import { locate } from './location.ts';
import { commitsBetween, commonAncestors, findMergeBase } from './merge-base.ts';
import { mergeTrees } from './merge-tree.ts';
import {
  createObjectReader,
  type GitObject,
  type ObjectReader,
  READER_COMMAND,
} from './object-reader.ts';
import type { Header } from './reply-parser.ts';
import { resolveRevision } from './revision.ts';
import { createScratch, type Scratch } from './scratch.ts';
import { readSettings } from './settings.ts';
import { createTextSearch } from './text-search.ts';
import { diffTrees } from './tree-diff.ts';
import { listTree } from './tree-listing.ts';
import { createTreeReader } from './tree-reader.ts';
import { writeWorkTree } from './work-tree.ts';

/** A repository with what only its own kind is asked. */
export interface GitRepository extends Repository, History {
  /** Those of the objects that are not here. */
  missing(oids: Iterable<Oid>): Promise<readonly Oid[]>;
  /** All best common ancestors. */
  commonAncestors(a: Oid, b: Oid): Promise<readonly Oid[]>;
  /** Every commit that git has to see to find them, and each one's parents but for the last ones'. */
  commitsBetween(a: Oid, b: Oid): Promise<readonly Oid[]>;
  /** Objects as they are, in the order asked for. */
  objects(oids: readonly Oid[]): Promise<readonly GitObject[]>;
  /** The kinds of objects and their sizes, in the order asked for. */
  headers(oids: readonly Oid[]): Promise<readonly Header[]>;
  readonly hash: 'sha1' | 'sha256';
}

export interface RepositoryOptions {
  /** Told of each object whose content was read. */
  readonly onRead?: (id: Oid) => void;
  /** A repository that is known to hold only a part of another: what to say of an object that it lacks. */
  readonly lacks?: (name: string) => Fault;
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
  options: RepositoryOptions = {},
): Promise<GitRepository> {
  const scratch = createScratch(environment['TMPDIR'] ?? tmpdir());
  const git = createGit(gitEnvironment(environment));
  const close = async (): Promise<void> => {
    await git.close();
    scratch.remove();
  };
  try {
    return { ...(await open(git, scratch, dir, options)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  git: Git,
  scratch: Scratch,
  dir: string,
  { onRead, lacks }: RepositoryOptions,
): Promise<Omit<GitRepository, 'close'>> {
  // All processes start at once, as starting takes them longer than answering.
  const known = Promise.all([locate(git, dir), readSettings(git, dir)]);
  const diagnosis = createDiagnosis(git, scratch, known, lacks);
  const all = createObjectReader(
    () => git.start(['-C', dir, ...READER_COMMAND], scratch.alongside),
    diagnosis,
  );
  const reader = onRead === undefined ? all : noting(all, onRead);
  const [location, settings] = await known;
  scratch.connect(location);
  const { originHead } = location;
  const shallow = location.shallow && lacks === undefined;
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
    ...createHistory(tools),
    list: async (tree, folders) => listTree(trees, tree, folders),
    read: async (oids, limit) => readBlobs(reader, diagnosis, oids, limit),
    search: createTextSearch({ ...tools, trees }),
    async missing(oids) {
      const asked = [...new Set(oids)];
      const headers = await reader.headers(asked);
      return asked.filter((_, index) => headers[index]?.kind !== 'found');
    },
    commonAncestors: async (a, b) => commonAncestors(tools, a, b),
    commitsBetween: async (a, b) => commitsBetween(tools, a, b),
    objects: async (oids) => all.contents(oids),
    headers: async (oids) => all.headers(oids),
    hash: location.hash,
  };
}

/** Tells of what was read. That an object is there says nothing about it, and so is not told. */
const noting = (reader: ObjectReader, onRead: (id: Oid) => void): ObjectReader => ({
  headers: async (names) => reader.headers(names),
  async contents(names) {
    const objects = await reader.contents(names);
    for (const { header } of objects) if (header.kind === 'found') onRead(oid(header.oid));
    return objects;
  },
});
