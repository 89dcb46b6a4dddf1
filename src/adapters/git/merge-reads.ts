import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { CommitRef, PathChange } from '../../ports/repository.ts';
import { isSubmodule } from './tree-object.ts';

/** Histories that were merged into each other again and again; git would merge them all. */
const MOST_COMMITS = 100;

export interface MergeReadsTools {
  commonAncestors(a: Oid, b: Oid): Promise<readonly Oid[]>;
  /** The commit, which has to be there. */
  existing(commit: Oid): Promise<CommitRef>;
  /** Gets trees that may not be here yet. */
  bring(trees: readonly Oid[]): Promise<void>;
  diff(before: Oid, after: Oid): Promise<readonly PathChange[]>;
}

/** The blobs whose content git looks at when it merges `head` into `base`, and perhaps a few more. */
export async function blobsOfMerge(
  tools: MergeReadsTools,
  base: CommitRef,
  head: CommitRef,
): Promise<readonly Oid[]> {
  const ancestors = await ancestorsInMerge(tools, base.commit, head.commit);
  const trees = ancestors.map(({ tree }) => tree);
  await tools.bring([base.tree, head.tree, ...trees]);
  const [ancestor, ...others] = trees;
  if (ancestor === undefined) return [];
  const ours = await tools.diff(ancestor, base.tree);
  const theirs = await tools.diff(ancestor, head.tree);
  if (others.length === 0) return threeWay(ours, theirs);
  const more = await Promise.all(others.map((tree) => tools.diff(ancestor, tree)));
  return [ours, theirs, ...more].flat().flatMap(blobs);
}

/** What both sides changed, and, where a side may have renamed files, what it has no longer and has anew. */
function threeWay(ours: readonly PathChange[], theirs: readonly PathChange[]): readonly Oid[] {
  if (ours.length === 0 || theirs.length === 0) return [];
  const changedHere = new Set(ours.map(({ path }) => path));
  const both = new Set(theirs.map(({ path }) => path).filter((path) => changedHere.has(path)));
  return [ours, theirs].flatMap((side) => {
    const renames =
      side.some(({ before }) => before === null) && side.some(({ after }) => after === null);
    return side
      .filter(({ path, before, after }) => {
        const comesOrGoes = before === null || after === null;
        return both.has(path) || (renames && comesOrGoes);
      })
      .flatMap(blobs);
  });
}

function blobs({ before, after }: PathChange): readonly Oid[] {
  return [before, after].flatMap((side) => (side === null || isSubmodule(side) ? [] : [side.oid]));
}

/**
 * The common ancestors; where there are several, git merges them with each other first, and so needs theirs,
 * and so on.
 */
async function ancestorsInMerge(
  tools: MergeReadsTools,
  base: Oid,
  head: Oid,
): Promise<readonly CommitRef[]> {
  const found = new Set<Oid>();
  let pairs: readonly (readonly [Oid, Oid])[] = [[base, head]];
  while (pairs.length > 0) {
    const next: (readonly [Oid, Oid])[] = [];
    for (const [a, b] of pairs) {
      const ancestors = await tools.commonAncestors(a, b);
      const fresh = ancestors.filter((commit) => !found.has(commit));
      for (const commit of fresh) found.add(commit);
      if (ancestors.length > 1) next.push(...pairsOf(ancestors, fresh));
    }
    if (found.size > MOST_COMMITS) {
      throw new Fault(
        `the histories of \`${base}\` and \`${head}\` cross too often to be merged`,
        'rebase the head onto the base',
      );
    }
    pairs = next;
  }
  return Promise.all([...found].map(async (commit) => tools.existing(commit)));
}

/** Pairs of all that have a fresh one in them. */
function pairsOf(all: readonly Oid[], fresh: readonly Oid[]): readonly (readonly [Oid, Oid])[] {
  const isFresh = new Set(fresh);
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => isFresh.has(a) || isFresh.has(b))
      .map((b) => [a, b] as const),
  );
}
