import type { AccessRecord } from '../core/evidence/record.ts';
import type { CommitRef, Repository } from '../ports/repository.ts';

/** Commits that a record rests on and a clone has not, and what can't be compared for want of them. */
export interface Lacking {
  /** In the record's order, each once. */
  readonly commits: readonly string[];
  readonly lacks: (commit: string) => boolean;
  /** Whether a tree is one of those commits' alone, so that it need not be here either. */
  readonly lacksTree: (tree: string) => boolean;
}

/**
 * What a clone need not have: commits that were reviewed and are on no branch, as after a squash, and what a force-push took
 * back. The commits that something landed on, and those that did land, are on the branch: without them it is another
 * repository.
 */
export async function lackingCommits(
  { question, answers }: Pick<AccessRecord, 'question' | 'answers'>,
  repository: Repository,
): Promise<Lacking> {
  const { tip, base, head, landed } = question;
  const isOnBranch = landed !== undefined && landed.moved !== 'discarded';
  const needed = [tip, base, ...(isOnBranch ? [head] : [])];
  const recorded = [head, ...Object.values(answers.resolved)].filter((one) => one !== null);
  const there = new Map<string, CommitRef>();
  const missing = new Map<string, string>();
  const known = new Set(needed.map(({ commit }) => commit));
  for (const { commit, tree } of recorded) {
    if (known.has(commit) || there.has(commit) || missing.has(commit)) continue;
    const found = await repository.resolve(commit);
    if (found === null) missing.set(commit, tree);
    else there.set(commit, found);
  }
  const lacks = (commit: string): boolean => missing.has(commit);
  // What they were merged into, and where they part, is asked of them; nobody else knows of those trees.
  const behind = [
    ...answers.merges.flatMap(({ base: a, head: b, tree }) =>
      lacks(a) || lacks(b) ? (tree ?? []) : [],
    ),
    ...answers.mergeBases.flatMap(({ a, b, base: fork }) =>
      fork !== null && (lacks(a) || lacks(b)) ? fork.tree : [],
    ),
  ];
  const trees = new Set([...missing.values(), ...behind]);
  const present = new Set([
    ...needed.map(({ tree }) => tree),
    ...[...there.values()].map(({ tree }) => tree as string),
  ]);
  return {
    commits: [...missing.keys()],
    lacks,
    lacksTree: (tree) => trees.has(tree) && !present.has(tree),
  };
}

/** So many ids are shown; `git fetch` takes more, but nobody reads them. */
const MOST = 5;

/** Why the inputs can't be compared, and what brings the commits. */
export function lackingWords({ commits }: Lacking): {
  readonly message: string;
  readonly help: string;
} {
  const shown = commits.slice(0, MOST);
  const more = commits.length - shown.length;
  const names = shown.map((commit) => `\`${commit}\``).join(', ');
  const rest = more === 0 ? '' : ` and ${more} more`;
  const [noun, them] = commits.length === 1 ? ['commit', 'it'] : ['commits', 'them'];
  return {
    message: `this clone lacks the ${noun} ${names}${rest}, so that what was reviewed can't be compared`,
    help: `\`git fetch origin '+refs/pull/*/head:refs/remotes/pull/*'\` brings ${them}; what a force-push replaced since comes by its id: \`git fetch origin ${shown.join(' ')}\``,
  };
}
