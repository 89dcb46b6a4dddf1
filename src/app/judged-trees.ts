import type { CommitRef, Repository } from '../ports/repository.ts';

/** Which revisions are asked for; what is absent has its default. */
export interface TreesWanted {
  /** Default: the default branch's tip. */
  readonly base?: string | undefined;
  /** Default: HEAD. */
  readonly head?: string | undefined;
  /** The work tree as it stands, instead of a head. */
  readonly worktree: boolean;
}

/** What lands, and on what; or which of them there is not. */
export type JudgedTrees =
  | { readonly kind: 'found'; readonly base: CommitRef; readonly head: CommitRef }
  | { readonly kind: 'missing'; readonly reason: string };

/** Finds the commits that are asked for. */
export async function judgedTrees(
  repository: Repository,
  tip: CommitRef,
  wanted: TreesWanted,
): Promise<JudgedTrees> {
  const base = wanted.base === undefined ? tip : await repository.resolve(wanted.base);
  if (base === null) return missing(wanted.base ?? '', '--base');
  if (wanted.worktree) return { kind: 'found', base, head: await repository.worktree() };
  const head = await repository.resolve(wanted.head ?? 'HEAD');
  if (head === null) return missing(wanted.head ?? 'HEAD', '--head');
  return { kind: 'found', base, head };
}

function missing(revision: string, option: string): JudgedTrees {
  const reason = `there is no commit \`${revision}\`: name a branch, tag or commit with ${option}`;
  return { kind: 'missing', reason };
}
