import { type Instant, readInstant } from '../model/instant.ts';
import type { Period } from './pack-selection.ts';

const DAY = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads both ends of a period; a date means all of that day in UTC. Else why they are none: one sentence. */
export function readPeriod(
  from: string,
  to: string,
): { readonly period: Period } | { readonly fault: string } {
  const [first, last] = [readInstant(from), readInstant(to)];
  const unreadable = first === undefined ? `--from \`${from}\`` : `--to \`${to}\``;
  if (first === undefined || last === undefined)
    return {
      fault: `${unreadable} is no date: give a day, as 2026-01-31, or a moment, as 2026-01-31T09:00:00Z`,
    };
  // As an end, a date is the last moment of its day.
  const begin = DATE.test(from) ? ((first - DAY + 1) as Instant) : first;
  if (begin > last)
    return { fault: `the period ends before it begins: \`${to}\` is before \`${from}\`` };
  return { period: { from: begin, to: last } };
}
