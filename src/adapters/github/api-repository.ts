import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import { byText } from '../../core/model/order.ts';
import type { CommitRef, Merge, PathChange, Repository } from '../../ports/repository.ts';
import { longestLine } from '../git/text-search.ts';
import { type ApiObjects, createApiObjects, missing, tooLarge } from './api-repository-objects.ts';
import type { Client } from './client.ts';
import { repositoryName } from './repository-name.ts';

export interface ApiRepositoryOptions {
  readonly client: Pick<Client, 'rest'>;
  /** `OWNER/NAME`. */
  readonly repository: string;
  /** Tips of branches, by name. */
  readonly branches: ReadonlyMap<string, Oid>;
  /** Whose test merge stands in for a merge; null where there is none. */
  readonly pullRequest: number | null;
}

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ORIGIN = 'refs/remotes/origin/';
const COMMITS_A_PAGE = 100;
const MOST_COMMITS = 300;
/** Each costs a request. */
const MOST_CANDIDATES = 10;

/**
 * A repository read through GitHub's API, for small changes where there is no git: what would take many
 * requests, or can't be told for sure, is a `Fault`.
 */
export function openApiRepository(options: ApiRepositoryOptions): Repository {
  const objects = createApiObjects(options.client, repositoryName(options.repository));
  const { branches, pullRequest } = options;

  async function resolve(revision: string): Promise<CommitRef | null> {
    const branch = revision.startsWith(ORIGIN) ? revision.slice(ORIGIN.length) : null;
    const id = branch === null ? revision : branches.get(branch);
    const found = id !== undefined && FULL_ID.test(id) ? await objects.commit(oid(id)) : null;
    return found && { commit: found.commit, tree: found.tree };
  }

  async function diff(before: Oid, after: Oid): Promise<readonly PathChange[]> {
    if (before === after) return [];
    const [left, right] = await Promise.all([sides(objects, before), sides(objects, after)]);
    return [...new Set([...left.keys(), ...right.keys()])]
      .map((path) => ({ path, before: left.get(path) ?? null, after: right.get(path) ?? null }))
      .filter(
        (change) =>
          change.before?.oid !== change.after?.oid || change.before?.mode !== change.after?.mode,
      )
      .toSorted((a, b) => byText(a.path, b.path));
  }

  const list: Repository['list'] = async (tree, folders) => {
    const files = await objects.tree(tree);
    return files.filter(({ path }) =>
      folders.some((folder) => {
        const prefix = folder.path === '' ? '' : `${folder.path}/`;
        const inside = path.startsWith(prefix);
        return inside && (folder.deep || !path.slice(prefix.length).includes('/'));
      }),
    );
  };

  return {
    resolve,
    async defaultBranch(name) {
      const tip = name === undefined ? null : await resolve(`${ORIGIN}${name}`);
      return name === undefined || tip === null ? null : { name, tip };
    },
    async mergeBase(a, b) {
      const found = await bestAncestor(objects, a, b);
      return found && resolve(found);
    },
    async merge(base, head) {
      if (base.tree === head.tree) return { kind: 'clean', tree: base.tree };
      for (const { commit, tree } of [base, head]) {
        if ((await resolve(commit))?.tree !== tree) throw missing(commit);
      }
      const between = await compare(objects, base.commit, head.commit);
      if (between?.ancestor === base.commit) return { kind: 'clean', tree: head.tree };
      if (between?.ancestor === head.commit) return { kind: 'clean', tree: base.tree };
      if (between === null) {
        throw new Fault(
          `\`${base.commit}\` and \`${head.commit}\` have no common history, so they can't be merged`,
          'name a base that the head was made from',
        );
      }
      const ancestor = await resolve(between.ancestor);
      if (ancestor === null) throw missing(between.ancestor);
      return testMerge(objects, pullRequest, base, head, async () => {
        const ours = await diff(ancestor.tree, base.tree);
        const theirs = await diff(ancestor.tree, head.tree);
        const paths = new Set(ours.map(({ path }) => path));
        const both = theirs.filter(({ path }) => paths.has(path));
        return (both.length === 0 ? theirs : both).map(({ path }) => path);
      });
    },
    worktree: async () =>
      Promise.reject(new Fault('there is no work tree without git', 'name a commit')),
    diff,
    list,
    async read(oids, limit) {
      const blobs = new Map<Oid, Uint8Array | { readonly size: number }>();
      for (const id of oids) blobs.set(id, await objects.blob(id, limit));
      return blobs;
    },
    async search(tree, texts, folders) {
      if (texts.length === 0) return [];
      const lines = texts.map(longestLine);
      const files = await list(
        tree,
        folders.map((path) => ({ path, deep: true })),
      );
      const found: string[] = [];
      for (const file of files.filter(({ mode }) => mode.startsWith('100'))) {
        const bytes = await objects.blob(file.oid, Number.POSITIVE_INFINITY);
        const content = bytes instanceof Uint8Array ? Buffer.from(bytes) : Buffer.alloc(0);
        if (lines.some((line) => content.includes(line))) found.push(file.path);
      }
      return found;
    },
    close: async () => Promise.resolve(),
  };
}

async function sides(
  objects: ApiObjects,
  tree: Oid,
): Promise<ReadonlyMap<string, PathChange['after']>> {
  const files = await objects.tree(tree);
  return new Map(files.map(({ path, mode, oid: id }) => [path, { mode, oid: id }]));
}

interface Comparison {
  /** One of the best common ancestors. */
  readonly ancestor: Oid;
  /** The commits that only `b` has, with their parents. */
  readonly ahead: ReadonlyMap<Oid, readonly Oid[]>;
}

/** Null where the two have no common history. */
async function compare(objects: ApiObjects, a: Oid, b: Oid): Promise<Comparison | null> {
  for (const id of [a, b]) if ((await objects.commit(id)) === null) throw missing(id);
  const ahead = new Map<Oid, readonly Oid[]>();
  for (let page = 1; ; page += 1) {
    const found = await objects.get(
      'compare/{basehead}',
      { basehead: `${a}...${b}`, per_page: COMMITS_A_PAGE, page },
      `what is between the commits \`${a}\` and \`${b}\``,
    );
    if (found === null) return null;
    const total = found.at('total_commits').number();
    const commits = found.at('commits').list();
    for (const commit of commits) {
      const parents = commit.at('parents').list();
      ahead.set(
        commit.at('sha').oid(),
        parents.map((parent) => parent.at('sha').oid()),
      );
    }
    if (ahead.size === total)
      return { ancestor: found.at('merge_base_commit', 'sha').oid(), ahead };
    if (commits.length === 0 || ahead.size > total || total > MOST_COMMITS) throw tooLarge();
  }
}

/**
 * The one best common ancestor, or null. GitHub names one even where there are several: all others would be
 * where the commits of one side begin, and there all must lie behind the one.
 */
async function bestAncestor(objects: ApiObjects, a: Oid, b: Oid): Promise<Oid | null> {
  const between = await compare(objects, a, b);
  if (between === null) return null;
  const { ancestor, ahead } = between;
  if (ancestor === a || ancestor === b) return ancestor;
  const starts = new Set([...ahead.values()].flat().filter((commit) => !ahead.has(commit)));
  starts.delete(ancestor);
  if (starts.size > MOST_CANDIDATES) throw tooLarge();
  for (const start of starts) {
    if ((await compare(objects, start, ancestor))?.ancestor !== start) return null;
  }
  return ancestor;
}

/** What GitHub itself made of merging the pull request, if it is about the very same commits. */
async function testMerge(
  objects: ApiObjects,
  pullRequest: number | null,
  base: CommitRef,
  head: CommitRef,
  conflicts: () => Promise<readonly string[]>,
): Promise<Merge> {
  const unknown = new Fault(
    `the merge of \`${head.commit}\` into \`${base.commit}\` can't be known without git`,
    'install git 2.39 or newer on the runner, or run again when the pull request is up to date with its base',
  );
  if (pullRequest === null) throw unknown;
  const parameters = { pull_number: pullRequest };
  const pull = await objects.get('pulls/{pull_number}', parameters, `pull request #${pullRequest}`);
  if (pull?.at('head', 'sha').oid() !== head.commit) throw unknown;
  if (pull.at('mergeable').orNull()?.flag() === false) {
    return { kind: 'conflict', paths: await conflicts() };
  }
  const made = pull.at('merge_commit_sha').orNull();
  const merge = made && (await objects.commit(made.oid()));
  if (merge?.parents.join() !== [base.commit, head.commit].join()) throw unknown;
  return { kind: 'clean', tree: merge.tree };
}
