import {
  CHECKS,
  type Check,
  type CheckName,
  type RecordSummary,
  type Verification,
  type VerificationFinding,
} from '../evidence/verification.ts';
import { sealPage, terminalText } from './neutral-text.ts';
import { type Hue, type Paint, paintWith } from './paint.ts';
import { count } from './plain-words.ts';
import type { TextOptions } from './run-info.ts';
import { wrapText } from './text-width.ts';

const MARKS: Readonly<Record<Check['verdict'], readonly [sign: string, hue: Hue]>> = {
  pass: ['✓', 'green'],
  fail: ['✗', 'red'],
  'not-checked': ['○', 'dim'],
};

const NAME_WIDTH = 14;
const INDENT = '  ';
const DEEPER = '    ';

/** One record's verification, with each check and finding; ends with a newline. */
export function verificationText(
  name: string,
  verification: Verification,
  options: TextOptions,
): string {
  const paint = paintWith(options);
  const width = Math.min(120, Math.max(40, options.width));
  const { checks, findings, about, signedAt } = verification;
  const blocks = [
    [heading(name, verification, paint), ...aboutLines(about, signedAt, paint)],
    CHECKS.flatMap((check) => checkLines(check, checks[check], width, paint)),
    ...findings.map((finding) => findingLines(finding, width, paint)),
  ];
  return `${sealPage(blocks.map((lines) => lines.join('\n')).join('\n\n'))}\n`;
}

/** One line for a record among many; ends with a newline. */
export function verificationLine(
  name: string,
  verification: Verification,
  options: TextOptions,
): string {
  const { about } = verification;
  const paint = paintWith(options);
  const said =
    about === null ? '' : paint.in('dim', `  ${terminalText(about.decision ?? about.kind)}`);
  return `${sealPage(`${heading(name, verification, paint)}${said}`)}\n`;
}

/** How many of the records pass. */
export function verificationSummary(passed: number, failed: number, options: TextOptions): string {
  const paint = paintWith(options);
  const words = [
    ...(passed > 0 ? [paint.in('green', `${passed} pass`)] : []),
    ...(failed > 0 ? [paint.in('red', `${failed} fail`)] : []),
  ];
  return `${count(passed + failed, 'record')}: ${words.join(', ')}\n`;
}

function heading(name: string, { result }: Verification, paint: Paint): string {
  const [sign, hue] = MARKS[result];
  return `${paint.in(hue, sign)} ${paint.in('bold', terminalText(name))}`;
}

function aboutLines(
  about: RecordSummary | null,
  signedAt: readonly string[],
  paint: Paint,
): readonly string[] {
  if (about === null) return [];
  const { kind, decision, decidedAt, repository, commit, pullRequest, grants } = about;
  const where = [
    repository ?? 'a repository without a name',
    ...(pullRequest === null ? [] : [`pull request ${pullRequest}`]),
    `commit ${commit}`,
  ];
  const times = [
    `decided ${decidedAt}`,
    ...(signedAt[0] === undefined ? [] : [`signed ${signedAt[0]}`]),
  ];
  return [
    [decision === null ? kind : `${decision}: ${count(grants, 'grant')}`, ...times].join(', '),
    where.join(', '),
  ].map((line) => `${INDENT}${paint.in('dim', terminalText(line))}`);
}

export function checkLines(
  name: CheckName,
  { verdict, reason }: Check,
  width: number,
  paint: Paint,
): readonly string[] {
  const [sign, hue] = MARKS[verdict];
  const said = verdict === 'not-checked' ? `not checked: ${reason}` : reason;
  const [first = '', ...rest] = wrapText(terminalText(said), width - NAME_WIDTH - 4);
  const words = (line: string): string =>
    verdict === 'not-checked' ? paint.in('dim', line) : paint.quotes(line);
  return [
    `${INDENT}${paint.in(hue, sign)} ${name.padEnd(NAME_WIDTH)}${words(first)}`,
    ...rest.map((line) => `${DEEPER}${' '.repeat(NAME_WIDTH)}${words(line)}`),
  ];
}

export function findingLines(
  { code, message, help }: VerificationFinding,
  width: number,
  paint: Paint,
): readonly string[] {
  const lead = `✗ ${code}:`;
  const [first = '', ...rest] = wrapText(`${lead} ${terminalText(message)}`, width - 4);
  const advice = wrapText(terminalText(help), width - 12);
  return [
    `${INDENT}${paint.in('red', lead)}${paint.quotes(first.slice(lead.length))}`,
    ...rest.map((line) => `${DEEPER}${paint.quotes(line)}`),
    ...advice.map(
      (line, nth) => `${DEEPER}${nth === 0 ? 'help: ' : '      '}${paint.quotes(line)}`,
    ),
  ];
}
