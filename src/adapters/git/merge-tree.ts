import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import { sortedSet } from '../../core/model/order.ts';
import type { CommitRef, Merge } from '../../ports/repository.ts';
import { commonAncestors, existing, type HistoryTools, runIsolated } from './merge-base.ts';
import { pathText } from './path-text.ts';

/**
 * The tree that merging `head` into `base` gives with git's own merge, whatever the settings of the machine:
 * renames are followed, merge drivers and attributes play no part.
 */
export async function mergeTrees(
  tools: HistoryTools,
  base: CommitRef,
  head: CommitRef,
): Promise<Merge> {
  if (base.tree === head.tree) return { kind: 'clean', tree: base.tree };
  const ours = await commitFor(tools, base);
  const theirs = await commitFor(tools, head);
  const ancestors = await commonAncestors(tools, ours, theirs);
  if (ancestors.includes(ours)) return { kind: 'clean', tree: head.tree };
  if (ancestors.includes(theirs)) return { kind: 'clean', tree: base.tree };
  if (ancestors.length === 0) {
    throw new Fault(
      `\`${ours}\` and \`${theirs}\` have no common history, so they can't be merged`,
      'name a base that the head was made from',
    );
  }
  return merged(tools, ours, theirs);
}

/** The commit itself, or, for a tree that is none's, such as the work tree's, a new child of the commit. */
async function commitFor(tools: HistoryTools, ref: CommitRef): Promise<Oid> {
  const known = await existing(tools, ref.commit);
  if (known.tree === ref.tree) return ref.commit;
  const made = await runIsolated(tools, ['commit-tree', '-p', ref.commit, ref.tree]);
  return oid(made.toString('latin1').trim());
}

async function merged(tools: HistoryTools, ours: Oid, theirs: Oid): Promise<Merge> {
  const flags = ['--write-tree', '-z', '--name-only', '--no-messages'];
  const output = await runIsolated(tools, ['merge-tree', ...flags, ours, theirs], [0, 1]);
  const [tree = '', ...conflicts] = output.toString('latin1').split('\0').slice(0, -1);
  if (conflicts.length === 0) return { kind: 'clean', tree: oid(tree) };
  const paths = conflicts.map((path) => pathText(Buffer.from(path, 'latin1')));
  return { kind: 'conflict', paths: sortedSet(paths) };
}
