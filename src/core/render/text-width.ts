const WIDE =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const WIDTHLESS = /[\p{Mn}\p{Me}\u1160-\u11ff]/u;
const PLAIN = /^[ -~]*$/;

/** Columns of one code point on a terminal: 0 for marks, 2 for East Asian wide characters and emoji. */
function pointWidth(point: string): number {
  if (PLAIN.test(point)) return 1;
  if (WIDTHLESS.test(point)) return 0;
  return WIDE.test(point) ? 2 : 1;
}

/** Columns of a text that holds no control characters. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const point of text) width += pointWidth(point);
  return width;
}

/** Fills up with spaces to so many columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** The part of a text that stands in `width` columns from column `start` on; `…` where something is missing. */
export function cutColumns(text: string, start: number, width: number): string {
  const whole = textWidth(text);
  if (start === 0 && whole <= width) return text;
  if (start >= whole) return '';
  const left = start > 0 ? '…' : '';
  const end = whole > start + width ? start + width - 1 : whole;
  let column = 0;
  let kept = '';
  for (const point of text) {
    const next = column + pointWidth(point);
    if (column >= start + left.length && next <= end) kept += point;
    // Half of a wide character at the edge: a space keeps what follows in its column.
    else if (column < start + left.length && next > start + left.length) kept += ' ';
    column = next;
  }
  return `${left}${kept}${end < whole ? '…' : ''}`;
}

/** Lines of at most `width` columns, broken at spaces; a longer word stands alone, unless it is of wide characters. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => breakWide(each, width))) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

// Chinese and Japanese are written without spaces; other long words (ids, paths) must stay whole to be copied.
function breakWide(word: string, width: number): readonly string[] {
  if (!WIDE.test(word) || textWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const point of word) {
    if (textWidth(piece) + pointWidth(point) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += point;
  }
  return [...pieces, piece];
}
