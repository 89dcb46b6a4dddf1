import { groupedBy } from '../model/grouping.ts';
import type { GrantId } from '../model/ids.ts';
import type { Outcome, ReviewStanding, Verdict } from '../model/verdict.ts';
import { findingsOf } from './finding.ts';

/** The ids under which the approvals of a delta, and of the policy's own files, are reported. */
const APPROVALS: ReadonlySet<string> = new Set(['approvals', 'policy-change']);

/** Approvals that are complete, by grant. */
export const approvalsGiven = ({
  outcomes,
}: Verdict): ReadonlyMap<GrantId | null, readonly Outcome[]> =>
  groupedBy(
    outcomes.filter(({ rule, outcome }) => outcome === 'pass' && APPROVALS.has(rule)),
    ({ grant }) => grant,
  );

/** Something that is waited for, and how many grants wait for it. */
export interface Wait {
  readonly what: string;
  /** Who can help, or what else helps; may be empty. */
  readonly who: string;
  readonly grants: number;
}

/** What is waited for, each once; what most grants wait for comes first. */
export function waitsOf(verdict: Verdict): readonly Wait[] {
  const waiting = findingsOf(verdict.outcomes).flatMap(({ outcome, weight }) =>
    weight === 'waits' ? [outcome] : [],
  );
  const alike = groupedBy(waiting, ({ message, help }) =>
    JSON.stringify([message, firstClause(help)]),
  );
  return [...alike.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      return [{ what: first.message, who: firstClause(first.help), grants: same.length }];
    })
    .toSorted((a, b) => b.grants - a.grants);
}

const CAN_APPROVE = ' can approve';

/** `octo-lead or octo-second`, where those who can help are known by name. */
export const namesOf = ({ who }: Wait): string | null =>
  who.startsWith('`') && who.endsWith(CAN_APPROVE) ? who.slice(0, -CAN_APPROVE.length) : null;

/** What helps most: a help says several things with semicolons between them. */
export const firstClause = (help: string): string => help.split('; ', 1)[0] ?? '';

/** Logins of those whose approval counts, each once, in the order in which they gave it. */
export function approversOf({ reviews = [] }: Verdict): readonly string[] {
  const counting = reviews.filter(({ counts, state }) => counts && state === 'APPROVED');
  return [...new Set(counting.flatMap(({ reviewer }) => reviewer ?? []))];
}

/** Approvals and requests for changes; comments decide nothing. */
export function opinionsOf({ reviews = [] }: Verdict): readonly ReviewStanding[] {
  return reviews.filter(({ state }) => state !== 'COMMENTED' && state !== 'PENDING');
}

const STATES: Readonly<Record<ReviewStanding['state'], string>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'asked for changes',
  COMMENTED: 'commented',
  DISMISSED: 'was dismissed',
  PENDING: 'has not finished',
};

/** `approved`, `asked for changes` … */
export const stateWords = (state: ReviewStanding['state']): string => STATES[state];

/** `octo-lead approved, which counts: …`; the name as the caller shows it. */
export function reviewWords(
  { state, counts, reason }: ReviewStanding,
  name: string | null,
): string {
  const who = name ?? 'somebody whom GitHub does not name';
  return `${who} ${stateWords(state)}, which ${counts ? 'counts' : 'does not count'}: ${reason}`;
}
