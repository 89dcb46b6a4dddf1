import type { Place } from '../model/place.ts';
import { visibleText } from './neutral-text.ts';
import { cutColumns, textWidth } from './text-width.ts';

/** Lines shown around the one at fault. */
const ABOVE = 2;
const BELOW = 1;
const TAB = 4;

interface ExcerptLine {
  /** The line's number, or as many spaces. */
  readonly gutter: string;
  readonly text: string;
  readonly kind: 'context' | 'marked' | 'caret';
}

/**
 * The source around a place, cut around its column to `width` columns, and a caret under the column.
 * Empty where the text has no such line.
 */
export function sourceExcerpt(
  lines: readonly string[],
  place: Place,
  width: number,
): readonly ExcerptLine[] {
  const marked = lines[place.line - 1];
  if (marked === undefined) return [];
  const first = Math.max(1, place.line - ABOVE);
  const last = Math.min(lines.length, place.line + BELOW);
  const digits = String(last).length;
  const room = Math.max(20, width - digits - 3);
  const window = around(marked, place.column, room);
  const focus = textWidth(window.before);
  const start = focus < room - 4 ? 0 : focus - Math.floor(room / 2);
  const excerpt: ExcerptLine[] = [];
  for (let number = first; number <= last; number++) {
    const isMarked = number === place.line;
    const text = isMarked ? window.text : shown((lines[number - 1] ?? '').slice(0, room * 4));
    const gutter = String(number).padStart(digits);
    excerpt.push({
      gutter,
      text: cutColumns(text, start, room).trimEnd(),
      kind: isMarked ? 'marked' : 'context',
    });
    if (isMarked) {
      const caret = `${' '.repeat(focus - start)}^`;
      excerpt.push({ gutter: ' '.repeat(digits), text: caret, kind: 'caret' });
    }
  }
  return trimBlank(excerpt);
}

/** A line as shown, and its part before a column; of a very long line, only what is near the column. */
function around(line: string, column: number, room: number): { text: string; before: string } {
  const at = Math.min(column - 1, line.length);
  const from = at > room * 4 ? at - room * 4 : 0;
  return {
    text: shown(line.slice(from, at + room * 4)),
    before: shown(line.slice(from, at)),
  };
}

/** Tabs to spaces, hidden characters to escapes. */
function shown(line: string): string {
  if (!line.includes('\t')) return visibleText(line);
  let text = '';
  for (const [index, part] of line.split('\t').entries()) {
    if (index > 0) text += ' '.repeat(TAB - (textWidth(text) % TAB));
    text += visibleText(part);
  }
  return text;
}

function trimBlank(excerpt: readonly ExcerptLine[]): readonly ExcerptLine[] {
  const isBlank = (line: ExcerptLine): boolean => line.kind === 'context' && line.text === '';
  const start = excerpt.findIndex((line) => !isBlank(line));
  const end = excerpt.findLastIndex((line) => !isBlank(line));
  return excerpt.slice(start, end + 1);
}

/** The lines of each file, split once; undefined where the file is unknown. */
export function linesOf(
  source: (path: string) => string | undefined,
): (path: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, source(path)?.split(/\r\n|[\n\r]/));
    return known.get(path);
  };
}
