import { byText } from '../model/order.ts';
import type { Result, Verdict } from '../model/verdict.ts';
import { countClasses, countWeights, type Finding, findingsOf, WEIGHTS } from './finding.ts';
import { terminalText } from './neutral-text.ts';
import type { Hue, Paint } from './paint.ts';
import { changeWords, count, thousands } from './plain-words.ts';
import { padEnd, textWidth, wrapText } from './text-width.ts';

const HUES: Readonly<Record<Result, Hue>> = {
  allow: 'green',
  'allow-with-exception': 'green',
  unassessed: 'cyan',
  pending: 'yellow',
  deny: 'red',
  error: 'red',
  violation: 'red',
};

/** The result, what it rests on, and what to do next. */
export function summaryLines(verdict: Verdict, width: number, paint: Paint): readonly string[] {
  const findings = findingsOf(verdict.outcomes);
  const { result } = verdict;
  return [
    ...labelled(`${result}:`, countWords(verdict, findings), width, (label) =>
      paint.in('bold', paint.in(HUES[result], label)),
    ),
    ...nextSteps(verdict, findings).flatMap((step) =>
      labelled('next:', step, width, (label) => paint.in('dim', label)).map(paint.quotes),
    ),
  ];
}

/** A painted label and words, wrapped under each other. */
function labelled(
  label: string,
  words: string,
  width: number,
  painted: (label: string) => string,
): readonly string[] {
  return wrapText(words, width - label.length - 1).map((line, index) =>
    index === 0 ? `${painted(label)} ${line}` : `${' '.repeat(label.length)} ${line}`,
  );
}

/** `1 finding blocks · 2 grants changed (1 new, 1 wider)`. */
export function countWords(verdict: Verdict, findings: readonly Finding[]): string {
  const { result, deltas } = verdict;
  const tally = tallyWords(verdict, findings);
  // Where something could not be read, nobody knows that nothing changed.
  if (deltas.length === 0 && result !== 'allow') return tally;
  return `${tally} · ${changeWords(countClasses(deltas))}`;
}

/** `2 findings block, 1 warns, 1 problem`. */
function tallyWords(verdict: Verdict, findings: readonly Finding[]): string {
  const counts = countWeights(findings);
  const problems = verdict.problems.length;
  const parts = [
    ...(counts.blocks > 0
      ? [`${count(counts.blocks, 'finding')} ${verb(counts.blocks, 'block')}`]
      : []),
    ...(problems > 0 ? [count(problems, 'problem')] : []),
    ...(counts.waits > 0 ? [waitingWords(verdict, counts.waits)] : []),
    ...(counts.warns > 0 ? [`${thousands(counts.warns)} ${verb(counts.warns, 'warn')}`] : []),
    ...(counts.waived > 0 ? [`${thousands(counts.waived)} waived`] : []),
    ...(counts.noted > 0 ? [`${thousands(counts.noted)} noted`] : []),
  ];
  const words = parts.join(', ');
  if (isGrave(verdict.result)) return words === '' ? 'nothing could be judged' : words;
  if (isConflict(verdict)) return 'what would land can not be said';
  return words === '' ? calmWords(verdict.result) : `${calmWords(verdict.result)} · ${words}`;
}

/** What landed waits for nothing any more. */
const waitingWords = ({ result }: Verdict, n: number): string =>
  `${thousands(n)} ${result === 'violation' ? 'missing' : verb(n, 'wait')}`;

const verb = (n: number, word: string): string => (n === 1 ? `${word}s` : word);

const calmWords = (result: Result): string =>
  result === 'unassessed'
    ? 'nothing blocks; approvals are judged on the pull request'
    : 'nothing blocks';

/** Waiting for no finding, but for a merge that works. */
const isConflict = ({ result, reasons }: Verdict): boolean =>
  result === 'pending' && reasons.length > 0;

const isGrave = (result: Result): boolean =>
  result === 'deny' || result === 'error' || result === 'violation';

function nextSteps(verdict: Verdict, findings: readonly Finding[]): readonly string[] {
  switch (verdict.result) {
    case 'allow':
    case 'allow-with-exception':
    case 'unassessed':
      return [];
    case 'pending':
      return isConflict(verdict)
        ? ['bring the branch up to date with its base, and check again']
        : ['nothing needs mending here; ask for what is pending'];
    case 'deny':
      return [`mend what is marked ✗ and check again${explainHint(verdict, findings)}`];
    case 'error':
      if (verdict.problems.length === 0) return [];
      return [
        `mend what the decision rests on (policy, roster, facts) and check again${explainHint(verdict, findings)}`,
      ];
    case 'violation':
      return ['revert what landed, or have it approved afterwards'];
  }
}

function explainHint({ problems }: Verdict, findings: readonly Finding[]): string {
  const subject =
    findings.find(({ weight }) => weight === 'blocks')?.outcome.rule ?? problems[0]?.code;
  return subject === undefined
    ? ''
    : `; \`grantproof explain ${terminalText(subject)}\` tells more`;
}

/** Rule by weight, for verdicts too large to list: those that block most first. */
export function ruleTable(findings: readonly Finding[], paint: Paint): readonly string[] {
  const rows = countByRule(findings);
  if (rows.length === 0) return [];
  const columns = WEIGHTS.filter((weight) => rows.some(({ counts }) => counts[weight] > 0));
  const head = [
    'rule',
    ...columns.map((weight) => (weight === 'unjudged' ? 'not judged' : weight)),
  ];
  const cells = rows.map(({ rule, counts }) => [
    terminalText(rule),
    ...columns.map((weight) => (counts[weight] === 0 ? '' : thousands(counts[weight]))),
  ]);
  const widths = head.map((_, i) =>
    Math.max(...[head, ...cells].map((row) => textWidth(row[i] ?? ''))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i === 0 ? padEnd(cell, widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [paint.in('dim', line(head)), ...cells.map(line)].map((each) => `  ${each}`);
}

function countByRule(findings: readonly Finding[]) {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule } = finding.outcome;
    const same = byRule.get(rule);
    if (same === undefined) byRule.set(rule, [finding]);
    else same.push(finding);
  }
  return [...byRule]
    .map(([rule, same]) => ({ rule, counts: countWeights(same) }))
    .toSorted(
      (a, b) =>
        b.counts.blocks - a.counts.blocks ||
        b.counts.warns - a.counts.warns ||
        byText(a.rule, b.rule),
    );
}
