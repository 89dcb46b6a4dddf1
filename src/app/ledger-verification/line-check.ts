import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import { type CoveringRecord, type Gap, tilingOf } from '../../core/ledger/coverage.ts';
import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import { isLacking } from '../../core/pack/object-missing.ts';
import type { History } from '../../ports/history.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';
import type { Shipped } from '../../ports/shipped.ts';
import { type Unsealed, unsealedAfter } from '../seal/line.ts';
import { finding } from './finding.ts';
import type { EntryContent, LedgerEntry } from './ledger-entry.ts';
import { scopeWatch } from './scope-watch.ts';

type Known = LedgerEntry & { readonly said: EntryContent };

/** Whether the records cover the history of the branch, and what is left. */
export interface LineChecked {
  readonly findings: readonly LedgerFinding[];
  /** Commits that have to have a record and have none yet, oldest first. */
  readonly unsealed: readonly Oid[];
  /** The last commit that is covered; null where the ledger begins nowhere. */
  readonly sealed: string | null;
}

const ASK = 'run `grantproof seal`: it makes a record of each; then see why nothing had';
const MISSING =
  'a record was taken away, or never made: compare with a bundle that was kept elsewhere, and do not take this ledger for complete';

/** Asks the repository for its history, and whether each commit of it that had to have a record has one. */
export async function checkLine(
  tools: { readonly repository: Repository & History; readonly shipped: Shipped },
  entries: readonly LedgerEntry[],
  tip: CommitRef,
): Promise<LineChecked> {
  const { repository, shipped } = tools;
  const known = entries.filter((entry): entry is Known => entry.said !== null);
  const first = known[0]?.said;
  if (first === undefined) return { findings: [], unsealed: [], sealed: null };
  const sealed = known.at(-1)?.said.range.to ?? null;
  if (await repository.isShallow()) return { findings: [shallow()], unsealed: [], sealed };
  // A part of a ledger begins anywhere.
  const findings: LedgerFinding[] = known[0]?.index === 0 ? [...beginning(first)] : [];
  const watch = scopeWatch(repository, shipped);
  let unsealed: readonly Oid[] = [];
  const stretches = stretchesOf(known);
  for (const [nth, { start, records, end, moved }] of stretches.entries()) {
    const isLast = nth === stretches.length - 1;
    const reached = isLast ? await reachedFrom(repository, oid(end), tip) : { to: oid(end) };
    if ('finding' in reached) findings.push(reached.finding);
    const line = await lineOf(repository, shipped, oid(start), reached.to);
    if ('finding' in line) {
      if (!('finding' in reached)) findings.push(line.finding);
    } else {
      const commits = line.commits.map(({ commit, touched }) => ({
        commit: commit.commit,
        touched,
      }));
      const tiling = tilingOf({ start, commits }, records);
      findings.push(...tiling.gaps.map(gapFinding));
      if (isLast) unsealed = tiling.unsealed.map(oid);
      await watch.look(line.commits);
    }
    if (moved !== null) findings.push(movedFinding(moved));
  }
  findings.push(...known.filter(({ said }) => said.moved === 'discarded').map(movedFinding));
  findings.push(...watch.findings(), ...unsealedFinding(unsealed));
  return { findings, unsealed, sealed };
}

/** The first record says where the ledger begins, and covers nothing before or after it. */
function beginning({ adopted, range }: EntryContent): readonly LedgerFinding[] {
  if (adopted === null)
    return [finding('record-missing', 'the ledger does not begin with an adoption', MISSING, 0)];
  if (adopted === range.to && range.from === range.to) return [];
  const message = `the ledger adopts \`${adopted}\`, and its first record covers what is up to \`${range.to}\``;
  return [finding('record-misplaced', message, MISSING, 0)];
}

interface StretchOfRecords {
  readonly start: string;
  readonly records: readonly CoveringRecord[];
  /** Where its records end. */
  readonly end: string;
  /** The record that leads elsewhere; null for the last stretch. */
  readonly moved: Known | null;
}

/** The ledger as stretches of lines: a new one begins wherever the branch was moved, or adopted anew. */
function stretchesOf(entries: readonly Known[]): readonly StretchOfRecords[] {
  const stretches: StretchOfRecords[] = [];
  const [first, ...rest] = entries;
  let start = first?.said.range.to ?? '';
  let records: CoveringRecord[] = [];
  const ending = (moved: Known | null): void => {
    const end = records.at(-1)?.to ?? start;
    stretches.push({ start, records, end, moved });
    records = [];
    start = moved?.said.range.to ?? start;
  };
  for (const entry of rest) {
    const { moved, adopted } = entry.said;
    if (moved === 'foxtrot' || moved === 'rewritten' || adopted !== null) ending(entry);
    else records.push(coveringOf(entry));
  }
  ending(null);
  return stretches;
}

const coveringOf = ({ index, said }: Known): CoveringRecord => ({
  index,
  from: said.range.from,
  to: said.range.to,
  judged: said.moved === 'discarded' ? null : said.judged,
  together: said.pullRequest !== null,
});

/** Up to where the records can be compared with the branch: its tip, where that goes on from where they end. */
async function reachedFrom(
  repository: Repository & History,
  end: Oid,
  { commit: tip }: CommitRef,
): Promise<{ readonly to: Oid; readonly finding?: LedgerFinding }> {
  if ((await repository.resolve(end)) === null)
    return {
      to: end,
      finding: finding(
        'branch-rewritten',
        `\`${end}\`, up to which the branch is sealed, is nowhere in this repository`,
        ASK,
      ),
    };
  switch (await repository.following(end, tip)) {
    case 'linear':
      return { to: tip };
    case 'foxtrot':
      return { to: end, finding: foxtrot(end) };
    case 'unrelated':
      return {
        to: end,
        finding:
          (await repository.following(tip, end)) === 'linear' ? behind(tip, end) : rewritten(end),
      };
  }
}

/** The commits of a stretch, or why there are none. */
async function lineOf(
  repository: Repository & History,
  shipped: Shipped,
  start: Oid,
  to: Oid,
): Promise<{ readonly commits: readonly Unsealed[] } | { readonly finding: LedgerFinding }> {
  try {
    const from = await repository.resolve(start);
    const there = await repository.resolve(to);
    if (from === null || there === null) return { finding: rewritten(from === null ? start : to) };
    switch (await repository.following(start, to)) {
      case 'linear':
        return { commits: await unsealedAfter(repository, shipped, from, to) };
      case 'foxtrot':
        return { finding: foxtrot(start) };
      case 'unrelated':
        return { finding: rewritten(start) };
    }
  } catch (error) {
    if (!(error instanceof Fault) || isLacking(error)) throw error;
    const message = `the history can't be read: ${error.message}`;
    return { finding: finding('branch-rewritten', message, error.help) };
  }
}

const foxtrot = (commit: Oid): LedgerFinding =>
  finding(
    'foxtrot-merge',
    `the branch took over another line: \`${commit}\` is in its history, but not on its first-parent line`,
    ASK,
  );

const rewritten = (commit: Oid): LedgerFinding =>
  finding(
    'branch-rewritten',
    `the branch was set to another history: \`${commit}\`, where the ledger stands, is not in it`,
    ASK,
  );

const behind = (tip: Oid, end: Oid): LedgerFinding =>
  finding(
    'branch-rewritten',
    `the branch ends at \`${tip}\`, before \`${end}\`, up to which it is sealed`,
    'fetch the branch; where that is all there is of it, somebody set it back by force, and what was taken from it is in the ledger',
  );

function movedFinding({ index, said }: Known): LedgerFinding {
  switch (said.moved) {
    case 'foxtrot':
      return finding(
        'foxtrot-merge',
        `record ${index}: the branch took over another line`,
        MOVED,
        index,
      );
    case 'discarded':
      return finding(
        'tip-discarded',
        `record ${index}: \`${said.judged?.head ?? ''}\` stood on the branch, and was taken back by force`,
        MOVED,
        index,
      );
    case 'rewritten':
      return finding(
        'branch-rewritten',
        `record ${index}: the branch was set to another history`,
        MOVED,
        index,
      );
    case null:
      return finding(
        'ledger-readopted',
        `record ${index} adopts the branch anew, at \`${said.adopted ?? ''}\``,
        'what landed between the two adoptions has no record: see what it was, and who sealed',
        index,
      );
  }
}

const MOVED =
  'the record says what differed; see who moved the branch, and protect it from force pushes';

function gapFinding(gap: Gap): LedgerFinding {
  switch (gap.kind) {
    case 'misplaced':
      return finding(
        'record-missing',
        `record ${gap.index} goes on from \`${gap.from}\`, and the one before ended at \`${gap.wanted}\``,
        MISSING,
        gap.index,
      );
    case 'off-line':
      return finding(
        'record-misplaced',
        `record ${gap.index} covers \`${gap.commit}\`, which is not on the branch where it would have to be`,
        MISSING,
        gap.index,
      );
    case 'unrecorded':
      return finding(
        'record-missing',
        `the commit \`${gap.commit}\` changes what is governed and has no record of its own: record ${gap.index} passes over it`,
        MISSING,
        gap.index,
      );
  }
}

function unsealedFinding(unsealed: readonly Oid[]): readonly LedgerFinding[] {
  const [first] = unsealed;
  if (first === undefined) return [];
  const count = unsealed.length === 1 ? 'one commit is' : `${unsealed.length} commits are`;
  return [finding('commits-unsealed', `${count} not sealed yet, since \`${first}\``, ASK)];
}

const shallow = (): LedgerFinding =>
  finding(
    'shallow-clone',
    'this is a shallow clone, so that nobody can say whether a record is missing',
    'run `git fetch --unshallow`, or give the checkout action `fetch-depth: 0`, and try again',
  );
