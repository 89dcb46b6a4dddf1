import type { Instant } from '../model/instant.ts';
import type { ContextReason, PackSelection } from './pack-manifest.ts';
import { isWithin, numbersIn, type Span, sizeOf, spansOf } from './span.ts';

/** A stretch of time, both ends included. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** What is known of a record before it is read. */
export interface ListedRecord {
  readonly at: Instant;
  readonly isKeyEvent: boolean;
}

/** The records of a period, and those that it lies between. */
export interface PeriodRecords {
  readonly run: Span | null;
  /** The last one that is of an earlier time; null where the ledger begins later. */
  readonly before: number | null;
  /** The first one that is of a later time; null where the ledger ends earlier. */
  readonly after: number | null;
}

/** Finds the records of a period. Where times go back along a ledger, what lies between two of them is among them too. */
export function recordsWithin(
  listed: readonly ListedRecord[],
  { from, to }: Period,
): PeriodRecords {
  const isIn = ({ at }: ListedRecord): boolean => from <= at && at <= to;
  const first = listed.findIndex(isIn);
  const last = listed.findLastIndex(isIn);
  const next = first >= 0 ? last + 1 : listed.findIndex(({ at }) => at > to);
  const after = next < 0 || next >= listed.length ? null : next;
  const previous = (first >= 0 ? first : (after ?? listed.length)) - 1;
  return {
    run: first < 0 ? null : { first, last },
    before: previous < 0 ? null : previous,
    after,
  };
}

/** The records of a run that are wanted, where not all are. */
export function selectionOf(
  run: Span | null,
  sample: { readonly grants: readonly string[]; readonly indexes: readonly number[] } | null,
  context: readonly { readonly index: number }[],
): PackSelection {
  const whole = run === null ? [] : [run];
  if (sample === null)
    return {
      ...{ kind: 'whole', grants: [], records: whole, leftOut: [] },
      ...{ count: sizeOf(whole), leftOutCount: 0 },
    };
  const records = spansOf(sample.indexes);
  const beside = new Set(context.map(({ index }) => index));
  const leftOut = spansOf(
    [...numbersIn(whole)].filter((index) => !isWithin(records, index) && !beside.has(index)),
  );
  return {
    ...{ kind: 'sample', grants: sample.grants, records, leftOut },
    ...{ count: sizeOf(records), leftOutCount: sizeOf(leftOut) },
  };
}

/** The records that a pack has besides those that were selected, by index, and why. */
export function contextOf(
  listed: readonly ListedRecord[],
  { before, after }: PeriodRecords,
  isSelected: (index: number) => boolean,
): readonly { readonly index: number; readonly why: ContextReason }[] {
  const reasons = new Map<number, ContextReason>([
    [listed.length - 1, 'head'],
    ...(after === null ? [] : ([[after, 'after']] as const)),
    ...(before === null ? [] : ([[before, 'before']] as const)),
    ...listed.flatMap(({ isKeyEvent }, index) =>
      isKeyEvent ? ([[index, 'key-event']] as const) : [],
    ),
    [0, 'adoption'],
  ]);
  return [...reasons]
    .filter(([index]) => !isSelected(index))
    .map(([index, why]) => ({ index, why }))
    .toSorted((a, b) => a.index - b.index);
}
