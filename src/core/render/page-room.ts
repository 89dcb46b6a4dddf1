import { thousands } from './plain-words.ts';

/** Part of a page: all of its pieces, or as many as find room, and then a word of how many are missing. */
export interface Section {
  /** Stands before the first piece; left out where no piece finds room. */
  readonly head: string;
  /** Gravest first; made one by one, only while there is room. */
  readonly pieces: Iterable<() => string>;
  readonly size: number;
  readonly foot: string;
  /** What the pieces are, for the word of how many are missing: `grants`. */
  readonly what: string;
  /** How much of the page may be full once this section stands, from 0 to 1. */
  readonly share: number;
}

const NOTE_ROOM = 240;

/**
 * A page of sections that never has more than so many bytes of UTF-8, and so no more characters either.
 * The first and last text are always there: the caller keeps them short.
 *
 * @param whole where everything can be read, for the word of what is missing
 */
export function fittedPage(
  first: string,
  sections: readonly Section[],
  last: string,
  longest: number,
  whole: string,
): string {
  const reserved = sections.reduce(
    (sum, { head, foot }) => sum + bytes(head) + bytes(foot) + NOTE_ROOM,
    bytes(first) + bytes(last),
  );
  let used = reserved;
  const written = sections.map((section) => {
    const pieces: string[] = [];
    for (const make of section.pieces) {
      const piece = make();
      const size = bytes(piece);
      if (used + size > longest * section.share) break;
      used += size;
      pieces.push(piece);
    }
    return sectionText(section, pieces, whole);
  });
  return [first, ...written, last].join('');
}

function sectionText(
  { head, foot, what, size }: Section,
  pieces: readonly string[],
  whole: string,
) {
  if (size === 0) return '';
  const missing = size - pieces.length;
  const note = missing === 0 ? '' : `\n… and ${thousands(missing)} more ${what}: see ${whole}\n`;
  return `${head}${pieces.join('')}${foot}${note}`;
}

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;
