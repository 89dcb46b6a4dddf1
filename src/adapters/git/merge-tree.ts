import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import { sortedSet } from '../../core/model/order.ts';
import type { CommitRef, Merge } from '../../ports/repository.ts';
import { type Diagnosis, UNSHALLOW } from './diagnosis.ts';
import type { Git } from './git-process.ts';
import { refuseOldGit } from './git-version.ts';
import type { GitLocation } from './location.ts';
import type { ObjectReader } from './object-reader.ts';
import { pathText } from './path-text.ts';
import type { Scratch } from './scratch.ts';

export interface MergeTools {
  readonly git: Git;
  readonly location: GitLocation;
  readonly scratch: Scratch;
  readonly diagnosis: Diagnosis;
  readonly reader: ObjectReader;
  readonly resolve: (revision: string) => Promise<CommitRef | null>;
}

/**
 * The tree that merging `head` into `base` gives with git's own merge, whatever the settings of the machine:
 * renames are followed, merge drivers and attributes play no part.
 */
export async function mergeTrees(
  tools: MergeTools,
  base: CommitRef,
  head: CommitRef,
): Promise<Merge> {
  if (base.tree === head.tree) return { kind: 'clean', tree: base.tree };
  const ours = await commitFor(tools, base);
  if (await startsAt(tools, ours, head.commit)) return { kind: 'clean', tree: head.tree };
  const { shallow, shallowFile } = tools.location;
  if (shallow) await copyFile(shallowFile, join(tools.scratch.folder, 'shallow'));
  const theirs = await commitFor(tools, head);
  const [ancestors] = await Promise.all([
    commonAncestors(tools, ours, theirs),
    refuseOldGit(tools.git),
  ]);
  if (ancestors.includes(ours)) return { kind: 'clean', tree: head.tree };
  if (ancestors.includes(theirs)) return { kind: 'clean', tree: base.tree };
  if (shallow) await refuseCutHistory(tools, ours, theirs, ancestors);
  if (ancestors.length === 0) {
    throw new Fault(
      `\`${ours}\` and \`${theirs}\` have no common history, so they can't be merged`,
      'name a base that the head was made from',
    );
  }
  return merged(tools, ours, theirs);
}

/** The commit itself, or, for a tree that is none's, such as the work tree's, a new child of the commit. */
async function commitFor(tools: MergeTools, ref: CommitRef): Promise<Oid> {
  const known = await tools.resolve(ref.commit);
  if (known === null) throw await tools.diagnosis.missing(ref.commit);
  if (known.tree === ref.tree) return ref.commit;
  const made = await runIsolated(tools, ['commit-tree', '-p', ref.commit, ref.tree]);
  return oid(made.toString('latin1').trim());
}

/** Ways from a head to its nearest ancestors: its line of first parents, and what was merged into that. */
const NEARBY = Array.from({ length: 32 }, (_, n) => [`~${n}`, `~${n}^2`]).flat();

/** Whether the base is one of the head's nearest ancestors, as it mostly is: one question instead of a process. */
async function startsAt({ reader }: MergeTools, base: Oid, head: Oid): Promise<boolean> {
  const nearby = await reader.headers(NEARBY.map((way) => `${head}${way}`));
  return nearby.some((header) => header.kind === 'found' && header.oid === base);
}

async function commonAncestors(tools: MergeTools, a: Oid, b: Oid): Promise<readonly string[]> {
  // Code 1 means that there is none.
  return lines(await runIsolated(tools, ['merge-base', '--all', a, b], [0, 1]));
}

/** Where history between the two and their common ancestors was cut off, a better ancestor may be behind the cut. */
async function refuseCutHistory(
  tools: MergeTools,
  ours: Oid,
  theirs: Oid,
  ancestors: readonly string[],
): Promise<void> {
  const cut = new Set(lines(await readFile(tools.location.shallowFile)));
  const between = await runIsolated(tools, ['rev-list', ours, theirs, '--not', ...ancestors]);
  if (!lines(between).some((commit) => cut.has(commit))) return;
  throw new Fault(
    `the common history of \`${ours}\` and \`${theirs}\` is cut off in this shallow clone`,
    UNSHALLOW,
  );
}

async function merged(tools: MergeTools, ours: Oid, theirs: Oid): Promise<Merge> {
  const flags = ['--write-tree', '-z', '--name-only', '--no-messages'];
  const output = await runIsolated(tools, ['merge-tree', ...flags, ours, theirs], [0, 1]);
  const [tree = '', ...conflicts] = output.toString('latin1').split('\0').slice(0, -1);
  if (conflicts.length === 0) return { kind: 'clean', tree: oid(tree) };
  const paths = conflicts.map((path) => pathText(Buffer.from(path, 'latin1')));
  return { kind: 'conflict', paths: sortedSet(paths) };
}

async function runIsolated(
  tools: MergeTools,
  args: readonly string[],
  fine: readonly number[] = [0],
): Promise<Buffer> {
  const result = await tools.git.run(args, tools.scratch.isolated);
  if (fine.includes(result.code)) return result.output;
  throw await tools.diagnosis.failed(args[0] ?? '', result);
}

function lines(output: Buffer): readonly string[] {
  return output
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '');
}
