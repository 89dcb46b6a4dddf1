import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import type { History } from '../../ports/history.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';
import { blobsOfMerge } from './merge-reads.ts';
import type { RemoteObjects } from './remote-objects.ts';
import type { GitRepository } from './repository.ts';

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** More pairs than this are not worth looking at ahead. */
const MOST_PAIRS = 64;

/** What is known of the commits at the start. */
export interface KnownCommits {
  readonly here: readonly Oid[];
  /** Those of them that are tips of branches. */
  readonly tips: readonly Oid[];
  /** Those that the server does not have. */
  readonly gone: ReadonlySet<Oid>;
}

/** The repository `local`, into which what a call needs is fetched first: all of it in one go. */
export function fetchingOnNeed(
  local: GitRepository,
  remote: RemoteObjects,
  known: KnownCommits,
): Omit<Repository & History, 'close'> {
  const gone = new Set(known.gone);
  /** Trees of the commits that we heard of: when one tree is needed, the others soon are. */
  const roots = new Set<Oid>();
  const inTurn = createQueue();
  let ahead: Promise<void> | null = null;

  function noted<Ref extends CommitRef | null>(ref: Ref): Ref {
    if (ref !== null) roots.add(ref.tree);
    return ref;
  }

  async function resolve(revision: string): Promise<CommitRef | null> {
    const found = await local.resolve(revision);
    if (found !== null || !FULL_ID.test(revision)) return noted(found);
    return inTurn(async () => {
      const id = oid(revision);
      if (gone.has(id)) return null;
      for (const commit of await remote.commits([id])) gone.add(commit);
      return noted(await local.resolve(revision));
    });
  }

  async function existing(commit: Oid): Promise<CommitRef> {
    const found = await resolve(commit);
    if (found === null) throw remote.lacks(commit);
    return found;
  }

  /** Trees come whole and cannot be told to build on others, so all are asked for at once. */
  async function lookAhead(): Promise<void> {
    for (const commit of known.here) noted(await local.resolve(commit));
    if (known.tips.length * known.here.length > MOST_PAIRS) return;
    for (const tip of known.tips) {
      for (const commit of known.here) {
        const ancestors = await local.commonAncestors(tip, commit);
        for (const ancestor of ancestors) noted(await local.resolve(ancestor));
      }
    }
  }

  async function bringTrees(trees: readonly Oid[]): Promise<void> {
    await inTurn(async () => {
      if ((await local.missing(trees)).length === 0) return;
      ahead ??= lookAhead();
      await ahead;
      await remote.objects(await local.missing([...trees, ...roots]));
    });
  }

  async function bringBlobs(blobs: readonly Oid[]): Promise<void> {
    await inTurn(async () => remote.objects(await local.missing(blobs)));
  }

  return {
    resolve,
    defaultBranch: async (name) => {
      const branch = await local.defaultBranch(name);
      noted(branch?.tip ?? null);
      return branch;
    },
    async mergeBase(a, b) {
      await Promise.all([existing(a), existing(b)]);
      return noted(await local.mergeBase(a, b));
    },
    async merge(base, head) {
      await Promise.all([existing(base.commit), existing(head.commit)]);
      const tools = {
        existing,
        bring: bringTrees,
        commonAncestors: async (a: Oid, b: Oid) => local.commonAncestors(a, b),
        diff: async (before: Oid, after: Oid) => local.diff(before, after),
      };
      await bringBlobs(await blobsOfMerge(tools, base, head));
      return local.merge(base, head);
    },
    async line(from, to) {
      await Promise.all([...(from === null ? [] : [from]), to].map(existing));
      return local.line(from, to);
    },
    async following(earlier, later) {
      await Promise.all([existing(earlier), existing(later)]);
      return local.following(earlier, later);
    },
    async *changes(commits) {
      const parents = new Set(commits.flatMap(({ parents: [first] }) => first ?? []));
      for (const { commit } of commits) parents.delete(commit);
      const before = await Promise.all([...parents].map(existing));
      await bringTrees([...before, ...commits].map(({ tree }) => tree));
      yield* local.changes(commits);
    },
    isShallow: async () => local.isShallow(),
    worktree: async () =>
      Promise.reject(new Fault('a repository on a server has no work tree', 'name a commit')),
    async diff(before, after) {
      await bringTrees([before, after]);
      return local.diff(before, after);
    },
    async list(tree, folders) {
      await bringTrees([tree]);
      return local.list(tree, folders);
    },
    async read(oids, limit) {
      await bringBlobs(oids);
      return local.read(oids, limit);
    },
    async search(tree, texts, folders) {
      if (texts.length === 0 || folders.length === 0) return [];
      await bringTrees([tree]);
      const files = await local.list(
        tree,
        folders.map((path) => ({ path, deep: true })),
      );
      const searched = files.filter(({ mode }) => mode.startsWith('100'));
      await bringBlobs(searched.map((file) => file.oid));
      return local.search(tree, texts, folders);
    },
  };
}

/** Lets one piece of work begin when the one before has ended, so that nothing is fetched twice. */
function createQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
