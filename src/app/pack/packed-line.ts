import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import { type Check, fail, notChecked, pass } from '../../core/evidence/verification.ts';
import { Fault } from '../../core/model/fault.ts';
import { oid } from '../../core/model/ids.ts';
import { isLacking, ObjectWithheld } from '../../core/pack/object-missing.ts';
import type { PackContents } from '../../core/pack/pack-manifest.ts';
import { isWithin } from '../../core/pack/span.ts';
import type { History } from '../../ports/history.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';
import type { Shipped } from '../../ports/shipped.ts';
import { finding } from '../ledger-verification/finding.ts';
import type { LedgerEntry } from '../ledger-verification/ledger-entry.ts';
import { checkLine } from '../ledger-verification/line-check.ts';
import { checkAdoption } from '../ledger-verification/verify-ledger.ts';
import type { PeriodChecked } from './period-check.ts';

/** Whether each commit of a period that had to have a record has one. */
export interface PackedLineChecked {
  readonly findings: readonly LedgerFinding[];
  /** Null where it is for what was found to say. */
  readonly check: Check | null;
}

interface LineTools {
  /** Null where the pack has no objects that can be read. */
  readonly repository: (Repository & History) | null;
  readonly shipped: Shipped;
}

/** Asks the objects of a pack whether the records of a whole period cover what lies between them. */
export async function checkPackedLine(
  tools: LineTools,
  contents: PackContents,
  entries: readonly LedgerEntry[],
  { before, reachesEnd }: PeriodChecked,
): Promise<PackedLineChecked> {
  const { run, branch, selection } = contents;
  const only = (check: Check): PackedLineChecked => ({ check, findings: [] });
  if (selection.kind === 'sample')
    return only(
      notChecked(
        `this is a sample: ${selection.count} records were selected, and ${selection.leftOutCount} of the period left out`,
      ),
    );
  const { repository, shipped } = tools;
  if (repository === null) return only(fail('the pack has no objects that can be read'));
  const runEntries = run === null ? [] : entries.filter(({ index }) => isWithin([run], index));
  const covering = [...(before === null ? [] : [before]), ...runEntries];
  if (covering.length === 0) return only(notChecked('the ledger begins after the period'));
  const end = reachesEnd ? branch.tip : (covering.at(-1)?.said?.range.to ?? null);
  if (end === null)
    return {
      check: null,
      findings: [
        finding(
          'period-differs',
          'the pack does not say where the branch stood at the end of the ledger',
          'ask for a pack that says so: what landed last can be looked for nowhere else',
        ),
      ],
    };
  try {
    const tip = await existing(repository, end);
    const line = await checkLine({ repository, shipped }, covering, tip);
    const adoption = await checkAdoption(repository, shipped, entries, tip);
    return { findings: [...line.findings, ...adoption], check: null };
  } catch (error) {
    if (!isLacking(error) || !(error instanceof Fault)) throw error;
    return error instanceof ObjectWithheld
      ? only(notChecked(error.message))
      : { findings: [finding('object-missing', error.message, error.help)], check: null };
  }
}

async function existing(repository: Repository, commit: string): Promise<CommitRef> {
  const found = await repository.resolve(oid(commit));
  if (found !== null) return found;
  throw new Fault(
    `the repository has no commit \`${commit}\`, and the ledger covers it`,
    'fetch the branch (`git fetch origin`), or the commit itself (`git fetch origin COMMIT`)',
  );
}

/** What it says for a person when nothing was found. */
export function completeWords(
  { period, run, ledger }: PackContents,
  { before, reachesEnd }: PeriodChecked,
): Check {
  const count = run === null ? 0 : run.last - run.first + 1;
  const records = count === 1 ? '1 record covers' : `${count} records cover`;
  const begins =
    before === null ? 'the ledger begins in it' : `record ${before.index} is of before`;
  const last = (run?.last ?? before?.index ?? -1) + 1;
  const ends = reachesEnd
    ? `the ledger ended with record ${ledger.size - 1} when this was packed`
    : `record ${last} of after`;
  return pass(
    `${records} the branch from ${period.from} to ${period.to} without a gap: ${begins}, ${ends}`,
  );
}
