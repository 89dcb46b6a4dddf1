import { type Paint, paintWith } from './paint.ts';
import type { TextOptions } from './run-info.ts';
import { padEnd, textWidth, wrapText } from './text-width.ts';

const CODE = '    ';

/** A section of our own documentation for a terminal: headings, paragraphs, lists, code, tables. */
export function docText(section: string, options: TextOptions): string {
  const paint = paintWith(options);
  const width = Math.min(100, Math.max(40, options.width));
  const blocks = blocksOf(section.split('\n')).map((block) => blockText(block, width, paint));
  return `${blocks.join('\n\n')}\n`;
}

interface Block {
  readonly kind: 'heading' | 'code' | 'table' | 'list' | 'prose';
  readonly lines: readonly string[];
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const kind = kindOf(line);
    const end = blockEnd(lines, at, kind);
    blocks.push({ kind, lines: lines.slice(at, end) });
    at = end;
  }
  return blocks;
}

function kindOf(line: string): Block['kind'] {
  if (line.startsWith('```')) return 'code';
  if (/^#{1,6} /.test(line)) return 'heading';
  if (line.startsWith('|')) return 'table';
  return /^(?:[-*]|\d+\.) /.test(line) ? 'list' : 'prose';
}

/** Index of the first line that is no more of the block. */
function blockEnd(lines: readonly string[], start: number, kind: Block['kind']): number {
  const ends = (line: string): boolean => {
    switch (kind) {
      case 'heading':
        return true;
      case 'code':
        return line.startsWith('```');
      case 'table':
        return !line.startsWith('|');
      case 'list':
      case 'prose':
        return line.trim() === '' || (kindOf(line) !== 'prose' && kindOf(line) !== kind);
    }
  };
  const found = lines.findIndex((line, index) => index > start && ends(line));
  if (found === -1) return lines.length;
  return kind === 'code' ? found + 1 : found;
}

function blockText({ kind, lines }: Block, width: number, paint: Paint): string {
  switch (kind) {
    case 'heading':
      return paint.in('bold', plain((lines[0] ?? '').replace(/^#+ /, '')).replaceAll('`', ''));
    case 'code':
      return codeText(lines, paint);
    case 'table':
      return tableText(lines, paint);
    case 'list':
      return listText(lines, width, paint);
    case 'prose':
      return wrapped(lines, width).map(paint.quotes).join('\n');
  }
}

function codeText(lines: readonly string[], paint: Paint): string {
  const inner = lines.slice(1, lines.at(-1)?.startsWith('```') === true ? -1 : undefined);
  return inner.map((line) => (line === '' ? '' : CODE + paint.in('dim', line))).join('\n');
}

function tableText(lines: readonly string[], paint: Paint): string {
  const rows = lines.filter((line) => !/^[|\s:-]+$/.test(line)).map(cellsOf);
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.map((row) => textWidth(row[i] ?? ''))),
  );
  return rows
    .map((row, index) => {
      const line = row
        .map((cell, i) => padEnd(cell, widths[i] ?? 0))
        .join('  ')
        .trimEnd();
      return index === 0 ? paint.in('bold', line) : paint.quotes(line);
    })
    .join('\n');
}

const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.trim()).replaceAll('\\|', '|'));

function listText(lines: readonly string[], width: number, paint: Paint): string {
  const items: string[][] = [];
  for (const line of lines) {
    if (kindOf(line) === 'list') items.push([line]);
    else items.at(-1)?.push(line.trim());
  }
  return items
    .flatMap((item) => {
      const [sign = '', ...words] = item.join(' ').split(' ');
      const lead = /^\d/.test(sign) ? sign : '•';
      const text = wrapped([words.join(' ')], width - lead.length - 3);
      return text.map(
        (line, i) => `  ${i === 0 ? lead : ' '.repeat(lead.length)} ${paint.quotes(line)}`,
      );
    })
    .join('\n');
}

const wrapped = (lines: readonly string[], width: number): readonly string[] =>
  wrapText(plain(lines.map((line) => line.trim()).join(' ')), width);

/** Inline markup without its marks: bold, and links with their target when it leads outside. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '$1 ($2)')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1');
}
