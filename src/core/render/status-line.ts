import { Fault } from '../model/fault.ts';
import type { Outcome, Result, Verdict } from '../model/verdict.ts';
import { approversOf, namesOf, type Wait, waitsOf } from './approval-words.ts';
import { countClasses, type Finding, findingsOf, type Weight } from './finding.ts';
import { terminalText } from './neutral-text.ts';
import { changeWords, count, fewOf, thousands } from './plain-words.ts';

/** A verdict as a commit shows it. */
export interface StatusLine {
  readonly state: 'pending' | 'success' | 'failure' | 'error';
  /** One line of at most 140 characters. */
  readonly description: string;
}

/** What GitHub takes. */
const LONGEST = 140;
/** Of them there is never room for more reasons than these. */
const MOST = 12;

const STATES: Readonly<Record<Result, StatusLine['state']>> = {
  allow: 'success',
  'allow-with-exception': 'success',
  pending: 'pending',
  deny: 'failure',
  violation: 'failure',
  error: 'error',
  // Facts that should be there are not.
  unassessed: 'error',
};

/**
 * The state of a commit and why, what matters most first.
 *
 * @param pullRequest named where the commit belongs to several
 */
export function statusOf(verdict: Verdict, pullRequest?: number): StatusLine {
  const lead = pullRequest === undefined ? '' : `#${pullRequest}: `;
  return {
    state: STATES[verdict.result],
    description: lead + sentence(verdict, LONGEST - lead.length),
  };
}

/** The same line for where the result stands before it: its own word for that is left out. */
export const reasonLine = (verdict: Verdict): string =>
  statusOf(verdict).description.replace(
    /^(?:violation|allowed(?: by exception)?|not judged): /,
    '',
  );

/** For a pull request to a branch that nobody guards: its commit would be let in elsewhere by the same status. */
export const unguardedLine = (branch: string): StatusLine => ({
  state: 'pending',
  description: listed(
    '',
    [`waits: nobody guards ${branch}; judged anew for a protected branch`],
    '',
    LONGEST,
  ),
});

/** For a commit about which there is no verdict, since something broke. */
export const faultLine = (error: unknown): StatusLine => ({
  state: 'error',
  description: listed(
    'error: ',
    [error instanceof Fault ? error.message : UNFORESEEN],
    '',
    LONGEST,
  ),
});

const UNFORESEEN = 'something broke that should not have';

function sentence(verdict: Verdict, room: number): string {
  const { result, outcomes, reasons, problems } = verdict;
  const findings = findingsOf(outcomes);
  switch (result) {
    case 'allow':
      return listed('', [allowWords(verdict)], '', room);
    case 'allow-with-exception':
      return listed(
        'allowed by exception: ',
        distinct(ofWeight(findings, 'waived'), ({ rule }) => rule),
        '',
        room,
        ', ',
      );
    case 'unassessed':
      return listed(
        'not judged: ',
        distinct(ofWeight(findings, 'unjudged'), ({ message }) => message),
        '',
        room,
      );
    case 'pending': {
      const waits = waitsOf(verdict);
      return waits.length === 0
        ? listed('waits: ', reasons, '', room)
        : listed(
            WAITS,
            waits.map((wait) => waitWords(wait, room - WAITS.length)),
            '',
            room,
          );
    }
    case 'deny':
      return refusal('denied: ', verdict, ofWeight(findings, 'blocks'), room);
    case 'violation': {
      // What it would have waited for is what it has not got.
      const missing = [...ofWeight(findings, 'blocks'), ...ofWeight(findings, 'waits')];
      return refusal('violation: ', verdict, missing, room, reasons);
    }
    case 'error':
      return listed('error: ', [...reasons, ...problems.map(({ message }) => message)], '', room);
  }
}

/** ` for octo-lead: needs the approval of one person from owner`: names come first, as little may be shown. */
function waitWords(wait: Wait, room: number): string {
  const { what, who } = wait;
  const names = namesOf(wait);
  if (names !== null) return ` for ${names}: ${what}`;
  const whole = `: ${what} (${who})`;
  return who === '' || lineOf([whole]).length > room ? `: ${what}` : whole;
}

const WAITS = 'waits';

function allowWords(verdict: Verdict): string {
  const { deltas } = verdict;
  if (deltas.length === 0) return 'no change of access';
  const approvers = approversOf(verdict);
  return approvers.length === 0
    ? `allowed: ${changeWords(countClasses(deltas))}`
    : `allowed: ${fewOf(approvers, 3)} approved`;
}

/** What is in the way, in full where there is room for all of it; else by the names of the rules. */
function refusal(
  lead: string,
  { problems }: Verdict,
  findings: readonly Finding[],
  room: number,
  reasons: readonly string[] = [],
): string {
  const counts = [
    ...(findings.length === 0 ? [] : [count(findings.length, 'finding')]),
    ...(problems.length === 0 ? [] : [count(problems.length, 'problem')]),
  ];
  const tail = counts.length === 0 ? '' : ` (${counts.join(', ')})`;
  const messages = [
    ...reasons,
    ...distinct(findings, ({ message }) => message),
    ...new Set(problems.map(({ message }) => message)),
  ];
  const names = [
    ...reasons,
    ...distinct(findings, ({ rule }) => rule),
    ...new Set(problems.map(({ code }) => code)),
  ];
  const fits = `${lead}${lineOf(messages.slice(0, MOST))}${tail}`.length <= room;
  return messages.length === 1 || (fits && messages.length <= MOST)
    ? listed(lead, messages, tail, room)
    : listed(lead, names, tail, room, ', ');
}

const ofWeight = (findings: readonly Finding[], wanted: Weight): readonly Finding[] =>
  findings.filter(({ weight }) => weight === wanted);

const distinct = (
  findings: readonly Finding[],
  textOf: (outcome: Outcome) => string,
): readonly string[] => [...new Set(findings.map(({ outcome }) => textOf(outcome)))];

/** One line without backticks: a status shows no Markdown. */
const lineOf = (items: readonly string[], joint = '; '): string =>
  terminalText(items.join(joint).replaceAll('`', ''));

/** As many whole items as there is room for, and how many more there are; of a lone long one, its beginning. */
function listed(
  lead: string,
  items: readonly string[],
  tail: string,
  room: number,
  joint = '; ',
): string {
  for (let shown = Math.min(items.length, MOST); shown > 0; shown -= 1) {
    const more = items.length - shown;
    const rest = more === 0 ? '' : ` … and ${thousands(more)} more`;
    const text = `${lead}${lineOf(items.slice(0, shown), joint)}${rest}${tail}`;
    if (text.length <= room) return text;
  }
  const [first = ''] = items;
  return `${lead}${cutTo(lineOf([first]), room - lead.length - tail.length)}${tail}`;
}

/** Cuts to so many UTF-16 code units, never through a pair. */
function cutTo(text: string, units: number): string {
  if (text.length <= units) return text;
  return `${text.slice(0, Math.max(0, units - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}
