import { recordedFacts } from '../../core/evidence/facts-file.ts';
import { headOf } from '../../core/ledger/merkle.ts';
import type { TreeHead } from '../../core/ledger/tree-head.ts';
import {
  isViolation,
  judgedView,
  type SealedRun,
  type SealedView,
} from '../../core/render/sealed-view.ts';
import type { SealedRecord } from './append.ts';
import type { LedgerState } from './ledger-state.ts';

/** Violations that are shown whole. */
const MOST_WHOLE = 10;

/** Records as pages show them, after those that the same run sealed before: little is kept of each. */
export function withViews(
  before: readonly SealedView[],
  records: readonly SealedRecord[],
): readonly SealedView[] {
  const views = [...before];
  let whole = before.filter(isViolation).length;
  for (const record of records) {
    const view = viewOf(record, whole < MOST_WHOLE);
    if (isViolation(view)) whole += 1;
    views.push(view);
  }
  return views;
}

/** A run of the seal as pages show it. */
export const sealedRun = (
  { origin, frontier }: LedgerState,
  branch: string,
  sealed: readonly SealedView[],
  notices: readonly string[] = [],
): SealedRun => ({ ledger: { origin, branch, ...headOf(frontier) }, sealed, notices });

/** The same where the ledger was seen last when a record was appended to it. */
export const stoppedRun = (
  { origin, head }: { readonly origin: string; readonly head: TreeHead },
  branch: string,
  sealed: readonly SealedView[],
  notices: readonly string[],
): SealedRun => ({ ledger: { origin, branch, ...head }, sealed, notices });

const viewOf = ({ kind, record, report, position }: SealedRecord, whole: boolean): SealedView => ({
  index: position.index,
  kind,
  commit: 'question' in record ? record.question.head.commit : record.source.range.to,
  pullRequest: record.source.pullRequest,
  pusher: pusherOf(record),
  judged: report === null ? null : judgedView(report.verdict, whole),
  ...(record.kind === 'heartbeat' &&
    record.adoption !== null && { backlog: record.adoption.grants.length }),
});

/** Of what came without a pull request: whoever moved the branch stands in the facts as the pusher of its head. */
function pusherOf(record: SealedRecord['record']): string | undefined {
  if (!('facts' in record) || record.source.pullRequest !== null) return undefined;
  const { facts } = { facts: null, ...recordedFacts(record.facts) };
  return facts?.heads?.at(-1)?.pusher?.login;
}
