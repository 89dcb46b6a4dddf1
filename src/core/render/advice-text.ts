import type { Advice, AdviceLevel } from '../workflow/advice.ts';
import { sealPage, terminalText } from './neutral-text.ts';
import { type Hue, type Paint, paintWith } from './paint.ts';
import { count } from './plain-words.ts';
import type { RunInfo, TextOptions } from './run-info.ts';
import { linesOf, sourceExcerpt } from './source-excerpt.ts';
import { wrapText } from './text-width.ts';

const MARKS: Readonly<Record<AdviceLevel, readonly [sign: string, hue: Hue]>> = {
  error: ['✗', 'red'],
  warning: ['!', 'yellow'],
  notice: ['·', 'dim'],
};

const INDENT = '    ';

interface Stage {
  readonly paint: Paint;
  readonly width: number;
  readonly lines: (path: string) => readonly string[] | undefined;
}

/** Advice for a person at a terminal, in its order, each with its line and what to write; ends with a newline. */
export function adviceText(
  advice: readonly Advice[],
  source: RunInfo['source'],
  options: TextOptions,
): string {
  const width = Math.min(120, Math.max(40, options.width));
  const stage = { paint: paintWith(options), width, lines: linesOf(source) };
  const blocks = advice.map((one) => adviceLines(one, stage).join('\n'));
  return `${sealPage([...blocks, summary(advice)].join('\n\n'))}\n`;
}

function adviceLines(advice: Advice, stage: Stage): readonly string[] {
  const { paint, width } = stage;
  const [sign, hue] = MARKS[advice.level];
  const lead = `${sign} ${advice.level}[${advice.code}]:`;
  const [first = '', ...rest] = wrapText(`${lead} ${terminalText(advice.message)}`, width - 4);
  const help = wrapText(terminalText(advice.help), width - 12);
  return [
    `  ${paint.in(hue, lead)}${paint.quotes(first.slice(lead.length))}`,
    ...rest.map((line) => `${INDENT}${paint.quotes(line)}`),
    ...help.map((line, nth) => `${INDENT}${nth === 0 ? 'help: ' : '      '}${paint.quotes(line)}`),
    ...excerptLines(advice, hue, stage),
  ];
}

function excerptLines({ place }: Advice, hue: Hue, stage: Stage): readonly string[] {
  if (place === null) return [];
  const { paint, width, lines } = stage;
  const where = `${terminalText(place.path)}:${place.line}:${place.column}`;
  const excerpt = sourceExcerpt(lines(place.path) ?? [], place, width - 4);
  const [first] = excerpt;
  if (first === undefined) return [`${INDENT}${paint.in('dim', `at ${where}`)}`];
  const edge = ' '.repeat(first.gutter.length + 1);
  return [
    `${INDENT}${paint.in('dim', `${edge}╭ ${where}`)}`,
    ...excerpt.map(({ gutter, text, kind }) => {
      const bar = `${INDENT}${paint.in('dim', `${gutter} │`)}`;
      if (text === '') return bar;
      return `${bar} ${kind === 'marked' ? text : paint.in(kind === 'caret' ? hue : 'dim', text)}`;
    }),
  ];
}

function summary(advice: readonly Advice[]): string {
  const counts = (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const found = advice.filter((one) => one.level === level).length;
    return found === 0 ? [] : [count(found, level)];
  });
  const amiss = advice.some(({ level }) => level !== 'notice');
  const said = counts.length === 0 ? '' : ` (${counts.join(', ')})`;
  return `${amiss ? 'to mend' : 'nothing to mend'}${said}`;
}
