/** What a record covers of a branch's history, by commit ids. */
export interface CoveringRecord {
  readonly index: number;
  /** After this commit … */
  readonly from: string;
  /** … up to this one. */
  readonly to: string;
  /** Between which commits it was judged; null for what judges nothing. */
  readonly judged: { readonly base: string; readonly head: string } | null;
  /** Whether several commits may have come together, as with a rebased pull request. */
  readonly together: boolean;
}

/** A stretch of a first-parent line. */
export interface Stretch {
  /** Where it begins; what the commit itself changed is covered already. */
  readonly start: string;
  /** After it, oldest first. */
  readonly commits: readonly { readonly commit: string; readonly touched: boolean }[];
}

/** What keeps records from tiling a line. */
export type Gap =
  /** It does not go on where the one before ended. */
  | {
      readonly kind: 'misplaced';
      readonly index: number;
      readonly from: string;
      readonly wanted: string;
    }
  /** It covers commits that are not on the line, or not in that order. */
  | { readonly kind: 'off-line'; readonly index: number; readonly commit: string }
  /** A commit that had to have a record of its own lies within what another covers. */
  | { readonly kind: 'unrecorded'; readonly index: number; readonly commit: string };

export interface Tiling {
  readonly gaps: readonly Gap[];
  /** After the last record: commits that have to have one, oldest first. */
  readonly unsealed: readonly string[];
  /** After the last record, how many there are in all. */
  readonly trailing: number;
}

/**
 * Whether records tile a stretch of a line: each goes on where the one before ended, covers commits of the line in their
 * order, and every commit that had to has its own. In time proportional to both.
 */
export function tilingOf({ start, commits }: Stretch, records: readonly CoveringRecord[]): Tiling {
  const places = new Map(commits.map(({ commit }, nth) => [commit, nth + 1]));
  places.set(start, 0);
  const gaps: Gap[] = [];
  let position = start;
  for (const record of records) {
    const { index, from, to, judged } = record;
    if (from !== position) gaps.push({ kind: 'misplaced', index, from, wanted: position });
    position = to;
    const [begin, end] = [places.get(from), places.get(to)];
    if (begin === undefined || end === undefined || end < begin) {
      gaps.push({ kind: 'off-line', index, commit: begin === undefined ? from : to });
      continue;
    }
    const own = judged === null ? null : ownCommits(judged, places, begin, end);
    if (judged !== null && own === null) {
      gaps.push({ kind: 'off-line', index, commit: judged.base });
      continue;
    }
    for (let nth = begin; nth < end; nth += 1) {
      const commit = commits[nth];
      const isOwn = own !== null && nth >= own && (record.together || nth === end - 1);
      if (commit?.touched === true && !isOwn)
        gaps.push({ kind: 'unrecorded', index, commit: commit.commit });
    }
  }
  const left = commits.slice(places.get(position) ?? commits.length);
  return {
    gaps,
    unsealed: left.filter(({ touched }) => touched).map(({ commit }) => commit),
    trailing: left.length,
  };
}

/** Where the commits begin that a record judges; null where that is not what it covers last. */
function ownCommits(
  { base, head }: NonNullable<CoveringRecord['judged']>,
  places: ReadonlyMap<string, number>,
  begin: number,
  end: number,
): number | null {
  const at = places.get(base);
  return at === undefined || at < begin || at >= end || places.get(head) !== end ? null : at;
}
