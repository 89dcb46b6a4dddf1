import type { Oid } from '../../core/model/ids.ts';
import { sortedSet } from '../../core/model/order.ts';
import type { PackedObjects } from '../../core/pack/pack-manifest.ts';
import type { NotingRepository } from '../../ports/noting-repository.ts';
import type { CommitRef } from '../../ports/repository.ts';
import type { Environment } from './environment.ts';
import { blobsOfMerge } from './merge-reads.ts';
import { objectsInOrder, type PlacedObject, withheldIn } from './object-order.ts';
import { type PackableObject, packedObjects } from './object-pack-writer.ts';
import { type GitRepository, openRepository } from './repository.ts';

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The repository that holds `dir`, which notes every object that its answers come from. */
export async function openNotingRepository(
  dir: string,
  environment: Environment,
): Promise<NotingRepository> {
  const noted = new Set<Oid>();
  const absent = new Set<string>();
  const local = await openRepository(dir, environment, { onRead: (id) => void noted.add(id) });
  const note = (ids: Iterable<Oid>): void => {
    for (const id of ids) noted.add(id);
  };
  /** Git looks at these by itself. */
  const noteBetween = async (a: Oid, b: Oid): Promise<void> =>
    note(await local.commitsBetween(a, b));
  const line: GitRepository['line'] = async (from, to) => {
    const commits = await local.line(from, to);
    note(commits.flatMap(({ commit, parents }) => [commit, ...parents]));
    note([to, ...(from === null ? [] : [from])]);
    return commits;
  };
  const existing = async (commit: Oid): Promise<CommitRef> => {
    const found = await local.resolve(commit);
    return found ?? { commit, tree: commit };
  };
  return {
    ...local,
    line,
    async *changes(commits) {
      let before: CommitRef | null = null;
      for (const { commit, tree, parents } of commits) {
        const [parent] = parents;
        if (parent !== undefined && parent !== before?.commit) before = await existing(parent);
        // The first commit of all is compared with nothing.
        else if (parent === undefined) before = null;
        note([tree, ...(before === null ? [] : [before.tree])]);
        // Git by itself would read the folders between the two unseen.
        if (before === null) await local.list(tree, [{ path: '', deep: true }]);
        else await local.diff(before.tree, tree);
        before = { commit, tree };
      }
      yield* local.changes(commits);
    },
    async resolve(revision) {
      const found = await local.resolve(revision);
      if (found === null && FULL_ID.test(revision)) absent.add(revision);
      return found;
    },
    async mergeBase(a, b) {
      await noteBetween(a, b);
      return local.mergeBase(a, b);
    },
    async merge(base, head) {
      await noteBetween(base.commit, head.commit);
      const tools = {
        ...{ existing, bring: async () => Promise.resolve() },
        commonAncestors: async (a: Oid, b: Oid) => local.commonAncestors(a, b),
        diff: async (before: Oid, after: Oid) => local.diff(before, after),
      };
      note(await blobsOfMerge(tools, base, head));
      note([base.tree, head.tree]);
      return local.merge(base, head);
    },
    async following(earlier, later) {
      const how = await local.following(earlier, later);
      if (how === 'linear') await line(earlier, later);
      else await noteBetween(earlier, later);
      return how;
    },
    async read(oids, limit) {
      note(oids);
      return local.read(oids, limit);
    },
    async search(tree, texts, folders) {
      const deep = folders.map((path) => ({ path, deep: true }));
      const files = texts.length === 0 ? [] : await local.list(tree, deep);
      note(files.filter(({ mode }) => mode.startsWith('100')).map(({ oid }) => oid));
      return local.search(tree, texts, folders);
    },
    async objectsFile() {
      const order = await objectsInOrder(local, noted);
      const withheld = await withheldIn(local, order);
      const hidden = new Set(withheld.map(({ id }) => id));
      const shown = order.filter(({ id }) => !hidden.has(id));
      const contents: PackedObjects = {
        ...{ format: local.hash, count: shown.length, absent: sortedSet(absent), withheld },
      };
      return {
        contents,
        chunks: packedObjects(packable(local, shown), shown.length, local.hash),
      };
    },
  };
}

/** Read a few at a time. */
const MOST_AT_ONCE = 64;

async function* packable(
  local: GitRepository,
  order: readonly PlacedObject[],
): AsyncGenerator<PackableObject> {
  for (let at = 0; at < order.length; at += MOST_AT_ONCE) {
    const some = order.slice(at, at + MOST_AT_ONCE);
    const objects = await local.objects(some.map(({ id }) => id));
    for (const [nth, { kind, path }] of some.entries()) {
      const before = order[at + nth - 1];
      const follows = before !== undefined && before.kind === kind && before.path === path;
      yield { kind, bytes: objects[nth]?.body ?? new Uint8Array(), follows };
    }
  }
}
