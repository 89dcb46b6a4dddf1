import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import type { CommitRef } from '../../ports/repository.ts';
import { type Diagnosis, UNSHALLOW } from './diagnosis.ts';
import type { Git } from './git-process.ts';
import { refuseOldGit } from './git-version.ts';
import type { GitLocation } from './location.ts';
import type { ObjectReader } from './object-reader.ts';
import type { Scratch } from './scratch.ts';

export interface HistoryTools {
  readonly git: Git;
  readonly location: GitLocation;
  readonly scratch: Scratch;
  readonly diagnosis: Diagnosis;
  readonly reader: ObjectReader;
  readonly resolve: (revision: string) => Promise<CommitRef | null>;
}

/** The best common ancestor; null where there is none, or more than one. */
export async function findMergeBase(
  tools: HistoryTools,
  a: Oid,
  b: Oid,
): Promise<CommitRef | null> {
  await Promise.all([existing(tools, a), existing(tools, b)]);
  const [ancestor, ...others] = await commonAncestors(tools, a, b);
  return ancestor === undefined || others.length > 0 ? null : existing(tools, ancestor);
}

/** The commit, which has to be there. */
export async function existing(tools: HistoryTools, commit: Oid): Promise<CommitRef> {
  const found = await tools.resolve(commit);
  if (found === null) throw await tools.diagnosis.missing(commit);
  return found;
}

/** All best common ancestors of two commits; there are several where each side merged the other. */
export async function commonAncestors(
  tools: HistoryTools,
  a: Oid,
  b: Oid,
): Promise<readonly Oid[]> {
  if (await startsAt(tools, a, b)) return [a];
  const { shallow, shallowFile } = tools.location;
  if (shallow) await copyFile(shallowFile, join(tools.scratch.folder, 'shallow'));
  const [output] = await Promise.all([
    // Code 1 means that there is none.
    runIsolated(tools, ['merge-base', '--all', a, b], [0, 1]),
    refuseOldGit(tools.git),
  ]);
  const ancestors = lines(output).map(oid);
  const direct = ancestors.includes(a) || ancestors.includes(b);
  if (shallow && !direct) await refuseCutHistory(tools, a, b, ancestors);
  return ancestors;
}

/** Ways from a head to its nearest ancestors: its line of first parents, and what was merged into that. */
const NEARBY = Array.from({ length: 32 }, (_, n) => [`~${n}`, `~${n}^2`]).flat();

/** Whether the base is one of the head's nearest ancestors, as it mostly is: one question instead of a process. */
async function startsAt({ reader }: HistoryTools, base: Oid, head: Oid): Promise<boolean> {
  const nearby = await reader.headers(NEARBY.map((way) => `${head}${way}`));
  return nearby.some((header) => header.kind === 'found' && header.oid === base);
}

/** Ways of history cross at most so often before nobody looks any further. */
const MOST_ROUNDS = 64;

/**
 * Every commit that git has to see to find the best common ancestors of two, and the parents of each of them, but for
 * those where it ends: these are ancestors of all others, so that nothing behind them can matter.
 */
export async function commitsBetween(tools: HistoryTools, a: Oid, b: Oid): Promise<readonly Oid[]> {
  await Promise.all([existing(tools, a), existing(tools, b)]);
  let ends: readonly string[] = await mergeBases(tools, [a, b]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const walk = ['rev-list', '--boundary', a, b, '--not', ...ends];
    const seen = lines(await runIsolated(tools, walk));
    const edge = seen.filter((line) => line.startsWith('-')).map((line) => line.slice(1));
    if (edge.every((commit) => ends.includes(commit)))
      return [...new Set([a, b, ...ends, ...seen.map((line) => line.replace('-', ''))])].map(oid);
    ends = await mergeBases(tools, ['--octopus', ...ends, ...edge]);
  }
  const whole = await runIsolated(tools, ['rev-list', a, b]);
  return lines(whole).map(oid);
}

const mergeBases = async (
  tools: HistoryTools,
  args: readonly string[],
): Promise<readonly string[]> =>
  // Code 1 means that there is none.
  lines(await runIsolated(tools, ['merge-base', '--all', ...args], [0, 1]));

/** Where history between the two and their common ancestors was cut off, a better ancestor may be behind the cut. */
async function refuseCutHistory(
  tools: HistoryTools,
  a: Oid,
  b: Oid,
  ancestors: readonly Oid[],
): Promise<void> {
  const cut = new Set(lines(await readFile(tools.location.shallowFile)));
  const between = await runIsolated(tools, ['rev-list', a, b, '--not', ...ancestors]);
  if (!lines(between).some((commit) => cut.has(commit))) return;
  throw new Fault(
    `the common history of \`${a}\` and \`${b}\` is cut off in this shallow clone`,
    UNSHALLOW,
  );
}

/** Runs git on objects alone; a code that is not `fine` is a fault. */
export async function runIsolated(
  tools: HistoryTools,
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
