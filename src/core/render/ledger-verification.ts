import type { LedgerVerification } from '../evidence/ledger-verification.ts';
import { CHECKS } from '../evidence/verification.ts';
import type { LedgerSummary } from '../ledger/ledger-report.ts';
import { type Instant, writeInstant } from '../model/instant.ts';
import type { JsonObject } from '../model/json.ts';
import { sealPage, terminalText } from './neutral-text.ts';
import { type Hue, type Paint, paintWith } from './paint.ts';
import { count, thousands } from './plain-words.ts';
import type { TextOptions } from './run-info.ts';
import { wrapText } from './text-width.ts';
import { VERIFICATION_SCHEMA } from './verification-json.ts';
import { checkLines, findingLines } from './verification-text.ts';

/** A ledger's verification as `grantproof verify --repo DIR --json` prints it. */
export const ledgerVerificationJson = ({
  result,
  checks,
  findings,
  summary,
}: LedgerVerification): JsonObject => ({
  schema: VERIFICATION_SCHEMA,
  result,
  checks: Object.fromEntries(CHECKS.map((name) => [name, checks[name].verdict])),
  reasons: Object.fromEntries(CHECKS.map((name) => [name, checks[name].reason])),
  findings: findings.map(({ code, message, help, record }) => ({ code, message, help, record })),
  ledger: summary === null ? null : summaryJson(summary),
});

/** The ledger in short, as `grantproof status --json` prints it. */
export const summaryJson = (summary: LedgerSummary): JsonObject => {
  const moment = (
    one: { readonly commit: string; readonly at: number } | null,
  ): JsonObject | null => one && { commit: one.commit, at: timeOf(one.at) };
  return {
    origin: summary.origin,
    size: summary.head.size,
    root: summary.head.root,
    commit: summary.commit,
    adopted: moment(summary.adopted),
    sealed: moment(summary.sealed),
    unsealed: [...summary.unsealed],
    violations: [...summary.violations],
    openViolations: [...summary.openViolations],
    keys: summary.keys && [...summary.keys.current],
    keySpans: summary.keys?.spans.map((span) => ({ ...span })) ?? null,
    anchoredUpTo: summary.anchoredUpTo && { ...summary.anchoredUpTo },
  };
};

const timeOf = (at: number): string => writeInstant(at as Instant);

/** Findings that are shown one by one. */
const MOST = 50;

/** The same for a person; ends with a newline. */
export function ledgerVerificationText(
  { result, checks, findings, summary }: LedgerVerification,
  options: TextOptions,
): string {
  const paint = paintWith(options);
  const width = Math.min(120, Math.max(40, options.width));
  const shown = findings.slice(0, MOST);
  const more = findings.length - shown.length;
  const blocks = [
    ...(summary === null ? [] : [summaryLines(summary, { signatures: true, width }, paint)]),
    CHECKS.flatMap((name) => checkLines(name, checks[name], width, paint)),
    ...shown.map((one) => findingLines(placed(one), width, paint)),
    ...(more === 0 ? [] : [[`… and ${thousands(more)} more findings: --json has all of them`]]),
    [paint.in(result === 'pass' ? 'green' : 'red', result)],
  ];
  return `${sealPage(blocks.map((lines) => lines.join('\n')).join('\n\n'))}\n`;
}

const placed = <Finding extends { readonly message: string; readonly record: string | null }>(
  finding: Finding,
): Finding =>
  finding.record === null || finding.message.includes('record')
    ? finding
    : { ...finding, message: `${finding.record}: ${finding.message}` };

/** Whether signatures were looked at, and how wide the lines may be. */
export interface SummaryOptions {
  readonly signatures: boolean;
  readonly width: number;
}

/** Five lines: what it is, how far it reaches, what landed without leave, who signs, and what is known outside. */
export function summaryLines(
  summary: LedgerSummary,
  { signatures, width }: SummaryOptions,
  paint: Paint,
): readonly string[] {
  const { origin, head, adopted, sealed, unsealed, violations, openViolations, keys } = summary;
  const since = adopted === null ? '' : `, since ${dayOf(adopted.at)}`;
  const upTo =
    sealed === null
      ? 'nothing'
      : `up to ${sealed.commit.slice(0, SHORT)} at ${momentOf(sealed.at)}`;
  const left = unsealed.length === 0 ? '' : `; ${count(unsealed.length, 'commit')} not sealed yet`;
  const newest = `${thousands(violations.length)}, the newest is record ${violations.at(-1)}`;
  const open =
    openViolations.length === 0
      ? '; all approved since'
      : `; ${thousands(openViolations.length)} not approved since`;
  const known = summary.anchoredUpTo;
  const rows: readonly (readonly [name: string, text: string, hue: Hue | null])[] = [
    ['ledger', `${nameOf(origin)}, ${count(head.size, 'record')}${since}`, null],
    ['sealed', `${upTo}${left}`, left === '' ? null : 'yellow'],
    violations.length === 0
      ? ['violations', 'none', null]
      : ['violations', `${newest}${open}`, openViolations.length === 0 ? null : 'red'],
    ['keys', `${keyWords(keys)}${signatures ? '' : ' (not checked: give --key PUB)'}`, null],
    [
      'anchored',
      known === null
        ? 'by nothing that was given (--anchor FILE)'
        : `up to record ${known.index}, by ${known.by}`,
      null,
    ],
  ];
  return rows.flatMap(([name, text, hue]) => {
    const lines = wrapText(terminalText(text), width - WIDTH);
    return lines.map((line, nth) => {
      const lead = nth === 0 ? paint.in('dim', name.padEnd(WIDTH)) : ' '.repeat(WIDTH);
      return `${lead}${hue === null ? line : paint.in(hue, line)}`;
    });
  });
}

/** Those that count now, and since which record where others counted before. */
function keyWords(keys: LedgerSummary['keys']): string {
  if (keys === null) return 'unknown: give the one that the ledger begins with, with --key';
  const { current, spans } = keys;
  if (current.length === 0) return spans.length === 0 ? 'none of its own' : 'none counts any more';
  return current
    .map((key) => {
      const from = spans.findLast((span) => span.key === key)?.from ?? 0;
      return `${key.slice(0, SHORT_KEY)}${from === 0 ? '' : ` since record ${from}`}`;
    })
    .join(', ');
}

/** A ledger without an address is named by a whole commit. */
const nameOf = (origin: string | null): string =>
  origin?.replace(/^(local\/[0-9a-f]{12})[0-9a-f]+/, '$1') ?? 'unknown';

const dayOf = (at: number): string => timeOf(at).slice(0, 'YYYY-MM-DD'.length);

/** To the second. */
const momentOf = (at: number): string => timeOf(at).replace(/\.\d+Z$/, 'Z');

const WIDTH = 12;
const SHORT = 12;
const SHORT_KEY = 23;
