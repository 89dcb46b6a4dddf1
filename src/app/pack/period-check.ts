import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import { type Instant, readInstant, writeInstant } from '../../core/model/instant.ts';
import type { PackContents } from '../../core/pack/pack-manifest.ts';
import { isWithin } from '../../core/pack/span.ts';
import { finding } from '../ledger-verification/finding.ts';
import type { LedgerEntry } from '../ledger-verification/ledger-entry.ts';

/** Whether the records of a pack are those of its period, and what shows that there are no others. */
export interface PeriodChecked {
  readonly findings: readonly LedgerFinding[];
  /** The record before those of the period; null where the ledger begins with them. */
  readonly before: LedgerEntry | null;
  /** Whether the ledger ends with the period's last record, so that nothing shows that the period was over. */
  readonly reachesEnd: boolean;
}

const MISSING =
  'ask for a pack of the whole period with all of its records: without them nobody can say what is not here';
const OTHER = 'the pack claims another period than its records are of: ask for the right one';

/** Compares the times of records with the period, inside and on both sides of it. */
export function checkPeriod(
  { ledger, period, run, selection }: PackContents,
  entries: ReadonlyMap<number, LedgerEntry>,
): PeriodChecked {
  const [from, to] = [readInstant(period.from), readInstant(period.to)];
  if (from === undefined || to === undefined || from > to)
    return {
      findings: [finding('period-differs', 'the period is none', OTHER)],
      before: null,
      reachesEnd: false,
    };
  const findings: LedgerFinding[] = [];
  const timeOf = (index: number): Instant | null => entries.get(index)?.said?.at ?? null;
  // Of the records that are there: nobody knows yet whether there are as many as the pack claims.
  for (const [index, { said }] of entries) {
    const isIn = said === null || (from <= said.at && said.at <= to);
    if (said !== null && !isIn && isWithin(selection.records, index))
      findings.push(differs(index, said.at, 'and yet is among those of the period'));
  }
  const after = run === null ? firstAfter(entries, from) : run.last + 1;
  const before = after - 1 - (run === null ? 0 : run.last - run.first + 1);
  for (const [index, isRight, side] of [
    [before, (at: Instant) => at < from, 'begins'],
    [after, (at: Instant) => at > to, 'ends'],
  ] as const) {
    if (index < 0 || index >= ledger.size) continue;
    const at = timeOf(index);
    if (at === null)
      findings.push(
        finding(
          'record-missing',
          `record ${index} is not there, so that nothing shows where the period ${side}`,
          MISSING,
          index,
        ),
      );
    else if (!isRight(at))
      findings.push(differs(index, at, 'and yet is not among those of the period'));
  }
  return {
    findings,
    before: before < 0 ? null : (entries.get(before) ?? null),
    reachesEnd: after >= ledger.size,
  };
}

/** Of a period without records: the first record that is no longer before it. */
function firstAfter(entries: ReadonlyMap<number, LedgerEntry>, from: Instant): number {
  let last = -1;
  for (const [index, { said }] of entries)
    if (said !== null && said.at < from) last = Math.max(last, index);
  return last + 1;
}

const differs = (index: number, at: Instant, why: string): LedgerFinding =>
  finding('period-differs', `record ${index} is of ${writeInstant(at)}, ${why}`, OTHER, index);
