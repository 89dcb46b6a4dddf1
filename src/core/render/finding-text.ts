import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Outcome } from '../model/verdict.ts';
import type { Finding, Weight } from './finding.ts';
import { WEIGHT_MARKS } from './marks.ts';
import { terminalText } from './neutral-text.ts';
import type { Hue, Paint } from './paint.ts';
import { sourceExcerpt } from './source-excerpt.ts';
import { wrapText } from './text-width.ts';

/** What showing a finding needs besides the finding. */
export interface Stage {
  readonly paint: Paint;
  readonly width: number;
  readonly linesOf: (path: string) => readonly string[] | undefined;
  readonly locate: (place: Place) => string | undefined;
}

const INDENT = '  ';

/** One thing to say about a place, whatever kind it is of. */
interface Remark {
  readonly sign: string;
  readonly hue: Hue;
  /** `hard[owner]` */
  readonly title: string;
  readonly message: string;
  readonly help: string;
  readonly place: Place;
  /** Whether the source is worth showing. */
  readonly excerpt: boolean;
}

const HUES: Readonly<Record<Weight, Hue>> = {
  blocks: 'red',
  waits: 'cyan',
  warns: 'yellow',
  waived: 'green',
  noted: 'dim',
  unjudged: 'dim',
};

/** Findings in their order; those at one place share its source. */
export function findingLines(findings: readonly Finding[], stage: Stage): readonly string[] {
  return remarkLines(findings.map(findingRemark), stage);
}

export function problemLines(problems: readonly Problem[], stage: Stage): readonly string[] {
  return remarkLines(problems.map(problemRemark), stage);
}

/** One line for one finding, without source or help. */
export function findingLine({ outcome, weight }: Finding, { paint }: Stage): string {
  const [sign, hue] = [WEIGHT_MARKS[weight], HUES[weight]];
  const place = `${terminalText(outcome.path)}:${outcome.line}:${outcome.column}`;
  const message = paint.quotes(terminalText(outcome.message));
  return `${INDENT}${paint.in(hue, `${sign} ${titleOf(outcome, weight)}:`)} ${message}  ${paint.in('dim', place)}`;
}

function findingRemark({ outcome, weight }: Finding): Remark {
  const { message, help } = outcome;
  const excerpt = weight === 'blocks' || weight === 'warns';
  return {
    sign: WEIGHT_MARKS[weight],
    hue: HUES[weight],
    title: titleOf(outcome, weight),
    message,
    help,
    place: outcome,
    excerpt,
  };
}

function titleOf({ level, outcome, rule }: Outcome, weight: Weight): string {
  const state = outcome === 'error' ? ', error' : weight === 'waived' ? ', waived' : '';
  const word = weight === 'waits' ? 'pending' : weight === 'unjudged' ? 'not judged here' : level;
  return `${word}${state}[${terminalText(rule)}]`;
}

function problemRemark(problem: Problem): Remark {
  const { code, message, help } = problem;
  return {
    sign: WEIGHT_MARKS.blocks,
    hue: HUES.blocks,
    title: `problem[${code}]`,
    message,
    help,
    place: problem,
    excerpt: true,
  };
}

function remarkLines(remarks: readonly Remark[], stage: Stage): readonly string[] {
  return remarks.flatMap((remark, index) => {
    const next = remarks[index + 1];
    const shared = next?.excerpt === true && samePlace(remark.place, next.place);
    const source = remark.excerpt && !shared ? excerptLines(remark, stage) : [];
    const gap = source.length > 0 && next !== undefined ? [''] : [];
    return [...headLines(remark, stage), ...source, ...gap];
  });
}

const samePlace = (a: Place, b: Place): boolean =>
  a.path === b.path && a.line === b.line && a.column === b.column;

function headLines(remark: Remark, { paint, width }: Stage): readonly string[] {
  const lead = `${remark.sign} ${remark.title}:`;
  const [first = '', ...rest] = wrapText(
    `${lead} ${terminalText(remark.message)}`,
    width - INDENT.length - 2,
  );
  // A lead wider than the line is wrapped itself; then it stays unpainted.
  const painted = first.startsWith(lead)
    ? paint.in(remark.hue, lead) + paint.quotes(first.slice(lead.length))
    : first;
  return [
    `${INDENT}${painted}`,
    ...rest.map((line) => `${INDENT}  ${paint.quotes(line)}`),
    ...helpLines(remark.help, width).map((line) => paint.quotes(line)),
  ];
}

function helpLines(help: string, width: number): readonly string[] {
  if (help === '') return [];
  const lines = wrapText(terminalText(help), width - INDENT.length - 8);
  return lines.map((line, index) => `${INDENT}  ${index === 0 ? 'help: ' : '      '}${line}`);
}

function excerptLines({ place, hue }: Remark, stage: Stage): readonly string[] {
  const { paint, width, linesOf, locate } = stage;
  const where = `${terminalText(place.path)}:${place.line}:${place.column}`;
  const lines = linesOf(place.path);
  const excerpt = lines === undefined ? [] : sourceExcerpt(lines, place, width - INDENT.length - 2);
  const linked = paint.link(where, locate(place));
  const [first] = excerpt;
  if (first === undefined) return [`${INDENT}  ${paint.in('dim', `at ${linked}`)}`];
  const edge = ' '.repeat(first.gutter.length + 1);
  return [
    `${INDENT}  ${paint.in('dim', `${edge}╭ ${linked}`)}`,
    ...excerpt.map(({ gutter, text, kind }) => {
      const bar = `${INDENT}  ${paint.in('dim', `${gutter} │`)}`;
      if (text === '') return bar;
      return `${bar} ${kind === 'caret' ? paint.in(hue, text) : kind === 'context' ? paint.in('dim', text) : text}`;
    }),
  ];
}
