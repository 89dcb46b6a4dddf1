import type { Delta, Side } from '../model/delta.ts';
import { type Field, fieldsOf, MAIN_LABELS } from './grant-fields.ts';
import { capText, markdownFence, terminalText } from './neutral-text.ts';
import { count, thousands } from './plain-words.ts';
import { padEnd, wrapText } from './text-width.ts';

/** A line of what changes: taken away, given, or there before and after. */
interface DiffLine extends Field {
  readonly sign: '-' | '+' | ' ';
}

/** Lines of one label and of one grant, and characters of one line, beyond which is said that something is missing. */
const SAME = 30;
const LINES = 120;
const LINE = 1200;
const LABEL = 40;
/** As wide as a comment is. */
const COLUMNS = 88;
/** Things that stay as they are, of one label. */
const KEPT = 4;
const SEE_FILE = 'see the file itself';

/** What a delta changes, field by field, as a coloured block of Markdown; empty where nothing can be compared. */
export function deltaFence(delta: Delta): string {
  const lines = diffOf(delta);
  if (lines.length === 0) return '';
  const shown = lines.slice(0, LINES);
  const width = Math.max(...shown.map(({ label }) => capText(label, LABEL).length));
  const more = lines.length - shown.length;
  return markdownFence('diff', [
    ...shown.flatMap((line, index) => rowsOf(line, shown[index - 1], width)),
    ...(more === 0 ? [] : [`! … and ${count(more, 'more line')}: ${SEE_FILE}`]),
  ]);
}

/** Whether any field differs. */
export const differs = (delta: Delta): boolean => diffOf(delta).some(({ sign }) => sign !== ' ');

/** Wrapped, so that nothing is out of sight to the right; the label stands on the first line of its kind only. */
function rowsOf(
  { sign, label, text }: DiffLine,
  above: DiffLine | undefined,
  width: number,
): readonly string[] {
  const repeats = above !== undefined && above.label === label && above.sign === sign;
  return wrapText(terminalText(text, LINE), Math.max(COLUMNS - width, 40)).map((line, index) => {
    const lead = repeats || index > 0 ? '' : terminalText(label, LABEL);
    return `${sign} ${padEnd(lead, width)}  ${line}`;
  });
}

/** Before and after, field by field in the order of reading; what stays the same only where it matters to a reader. */
function diffOf({ before, after }: Delta): readonly DiffLine[] {
  const [old, now] = [fieldsOfSide(before), fieldsOfSide(after)];
  const labels = new Set([...now, ...old].map(({ label }) => label));
  return [...labels].flatMap((label) => {
    const [was, is] = [textsOf(old, label), textsOf(now, label)];
    return [
      ...keptLines(label, was, is),
      ...lines(
        '-',
        label,
        [...was].filter((text) => !is.has(text)),
      ),
      ...lines(
        '+',
        label,
        [...is].filter((text) => !was.has(text)),
      ),
    ];
  });
}

const fieldsOfSide = (side: Side | null): readonly Field[] =>
  side?.kind === 'grant' ? fieldsOf(side.grant) : [];

const textsOf = (fields: readonly Field[], label: string): ReadonlySet<string> =>
  new Set(fields.filter((field) => field.label === label).map(({ text }) => text));

function lines(
  sign: DiffLine['sign'],
  label: string,
  texts: readonly string[],
): readonly DiffLine[] {
  const shown = texts.length > SAME + 1 ? texts.slice(0, SAME) : texts;
  const more = texts.length - shown.length;
  const note = more === 0 ? [] : [`… and ${thousands(more)} more: ${SEE_FILE}`];
  return [...shown, ...note].map((text) => ({ sign, label, text }));
}

function keptLines(
  label: string,
  was: ReadonlySet<string>,
  is: ReadonlySet<string>,
): readonly DiffLine[] {
  if (!MAIN_LABELS.has(label)) return [];
  const kept = [...is].filter((text) => was.has(text));
  if (kept.length <= KEPT + 1) return lines(' ', label, kept);
  const more = `… and ${thousands(kept.length - KEPT)} more as before`;
  return lines(' ', label, [...kept.slice(0, KEPT), more]);
}
