import { sealPage, terminalText } from './neutral-text.ts';
import { type Hue, type Paint, paintWith } from './paint.ts';
import {
  type Block,
  type Card,
  type Comparison,
  type Item,
  type Part,
  type Phrase,
  type RecordDocument,
  type Row,
  type Section,
  type Table,
  TONE_MARKS,
  type Tone,
} from './record-document.ts';
import type { TextOptions } from './run-info.ts';
import { textWidth, wrapText } from './text-width.ts';

const HUES: Readonly<Record<Tone, Hue>> = {
  good: 'green',
  bad: 'red',
  waits: 'cyan',
  warns: 'yellow',
  quiet: 'dim',
};

/** Columns of a label; a longer one has a line of its own. */
const LABEL = 16;
const STEP = 2;

interface Stage {
  readonly paint: Paint;
  readonly width: number;
}

/** A page for a person at a terminal; ends with a newline. */
export function recordText(page: RecordDocument, options: TextOptions): string {
  const stage = { paint: paintWith(options), width: Math.min(120, Math.max(40, options.width)) };
  const { paint } = stage;
  const head = `${TONE_MARKS[page.tone]} ${page.headline}`;
  const parts = [
    [
      paint.in('bold', paint.in(HUES[page.tone], head)),
      ...wrapText(terminalText(page.about), stage.width).map((line) => paint.in('dim', line)),
    ],
    ...page.lead.map((phrase) => phraseLines(phrase, 0, stage)),
    phraseLines(['! ', ...page.notice], 0, stage, 2).map((line) => paint.in('dim', line)),
    ...page.sections.map((section) => sectionLines(section, stage)),
  ];
  return `${sealPage(parts.map((lines) => lines.join('\n')).join('\n\n'))}\n`;
}

function sectionLines({ title, blocks }: Section, stage: Stage): readonly string[] {
  return [
    stage.paint.in('bold', title),
    ...spaced(blocks.map((block) => blockLines(block, STEP, stage))),
  ];
}

/** With a blank line between blocks. */
const spaced = (blocks: readonly (readonly string[])[]): readonly string[] =>
  blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, nth) => (nth === 0 ? lines : ['', ...lines]));

function blockLines(block: Block, indent: number, stage: Stage): readonly string[] {
  switch (block.kind) {
    case 'prose':
      return phraseLines(block.text, indent, stage);
    case 'rows':
      return rowLines(block.rows, indent, stage);
    case 'comparison':
      return rowLines(block.rows.map(oneRow), indent, stage, STEP);
    case 'items':
      return block.items.flatMap((item) => itemLines(item, indent, stage));
    case 'commands':
      return block.commands.flatMap(({ why, line }) => [
        ...phraseLines([why], indent, stage),
        // Whole, so that it can be copied.
        `${' '.repeat(indent + STEP)}${stage.paint.in('cyan', terminalText(line))}`,
      ]);
    case 'table':
      return tableLines(block, indent, stage);
    case 'card':
      return cardLines(block, indent, stage);
  }
}

/** Before and after below each other: what goes with `−`, what comes with `+`, the rest once. */
function oneRow({ label, before, after, changed }: Comparison): Row {
  if (!changed) return { label, values: after };
  const kept = new Set(after.map(textOf));
  return { label, values: [...before.filter((each) => !kept.has(textOf(each))), ...after] };
}

function rowLines(rows: readonly Row[], indent: number, stage: Stage, hang = 0): readonly string[] {
  const inner = indent + LABEL + STEP;
  return rows.flatMap(({ label, values }) => {
    const lead = terminalText(label);
    const [first = '', ...rest] = values.flatMap((value) => phraseLines(value, inner, stage, hang));
    const name = ' '.repeat(indent) + stage.paint.in('dim', lead);
    if (textWidth(lead) > LABEL) return [name, first, ...rest];
    return [`${name}${' '.repeat(LABEL - textWidth(lead))}${first.slice(indent + LABEL)}`, ...rest];
  });
}

function itemLines({ tone, text, notes }: Item, indent: number, stage: Stage): readonly string[] {
  const mark = TONE_MARKS[tone];
  const [first = '', ...rest] = phraseLines(text, indent + STEP, stage);
  return [
    `${' '.repeat(indent)}${stage.paint.in(HUES[tone], mark)} ${first.slice(indent + STEP)}`,
    ...rest,
    ...notes.flatMap((note) => phraseLines(note, indent + STEP, stage, 2)),
  ];
}

/** A row below the other: what it is about, then the rest with the names of their columns. */
function tableLines(
  { caption, head, rows }: Table,
  indent: number,
  stage: Stage,
): readonly string[] {
  const [, ...names] = head;
  const label = names.length === 1;
  return [
    `${' '.repeat(indent)}${stage.paint.in('bold', caption)}`,
    ...rows.flatMap(([first = [], ...cells]) => {
      const title = first.flatMap((line, index): Phrase => (index === 0 ? line : ['  ', ...line]));
      const rest = label
        ? cells.flatMap((lines) =>
            lines.flatMap((line) => phraseLines(line, indent + 2 * STEP, stage)),
          )
        : rowLines(
            cells.map((values, nth) => ({ label: names[nth]?.toLowerCase() ?? '', values })),
            indent + 2 * STEP,
            stage,
          );
      return [...phraseLines(title, indent + STEP, stage, STEP), ...rest];
    }),
  ];
}

function cardLines(
  { tone, title, aside, blocks }: Card,
  indent: number,
  stage: Stage,
): readonly string[] {
  const { paint, width } = stage;
  const lead = ' '.repeat(indent);
  const shown = textOf(title);
  const name = `${lead}${paint.in(HUES[tone], TONE_MARKS[tone])} ${paint.in('bold', shown)}`;
  const fits = indent + textWidth(shown) + textWidth(aside) + 2 * STEP <= width;
  const words = paint.in('dim', aside);
  return [
    ...(fits
      ? [`${name}${' '.repeat(STEP)}${words}`]
      : [name, `${lead}${' '.repeat(STEP)}${words}`]),
    ...blocks.flatMap((block) => blockLines(block, indent + STEP, stage)),
  ];
}

/** Indented and wrapped; lines after the first `hang` columns further in. */
function phraseLines(
  phrase: Phrase,
  indent: number,
  { paint, width }: Stage,
  hang = 0,
): readonly string[] {
  const lines = wrapText(textOf(phrase), Math.max(20, width - indent - hang));
  return quotesPainted(lines, paint).map(
    (line, nth) => ' '.repeat(nth === 0 ? indent : indent + hang) + line,
  );
}

/** Sets off what stands between backticks, also where that goes on in the next line. */
function quotesPainted(lines: readonly string[], paint: Paint): readonly string[] {
  let inside = false;
  return lines.map((line) =>
    line
      .split('`')
      .map((part, nth, parts) => {
        if (nth > 0) inside = !inside;
        const [opening, closing] = [nth > 0, nth < parts.length - 1].map((here) =>
          here ? '`' : '',
        );
        return inside ? paint.in('cyan', `${opening}${part}${closing}`) : part;
      })
      .join(''),
  );
}

const textOf = (phrase: Phrase): string => terminalText(phrase.map(partText).join(''));

function partText(part: Part): string {
  if (typeof part === 'string') return part;
  return 'said' in part ? part.said : `\`${part.code}\``;
}
