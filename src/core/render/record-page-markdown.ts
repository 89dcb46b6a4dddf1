import { markdownCode, markdownFence, markdownText } from './neutral-text.ts';
import {
  type Block,
  type Cell,
  type Item,
  type Part,
  type Phrase,
  type RecordDocument,
  type Section,
  TONE_MARKS,
} from './record-document.ts';

/** A page as Markdown; ends with a newline. */
export function recordMarkdown(page: RecordDocument): string {
  return `${[
    `# ${TONE_MARKS[page.tone]} ${page.headline}`,
    markdownText(page.about),
    ...page.lead.map(phraseText),
    `> ${phraseText(page.notice)}`,
    ...page.sections.map(sectionText),
    `<sub>${markdownText(page.footer)}</sub>`,
  ].join('\n\n')}\n`;
}

const sectionText = ({ title, blocks }: Section): string =>
  [`## ${title}`, ...blocks.map(blockText).filter((text) => text !== '')].join('\n\n');

function blockText(block: Block): string {
  switch (block.kind) {
    case 'prose':
      return phraseText(block.text);
    case 'rows':
      return block.rows.length === 0
        ? ''
        : tableText(
            ['', ''],
            block.rows.map(({ label, values }) => [markdownText(label), linesText(values)]),
          );
    case 'comparison':
      return tableText(
        ['', 'before', 'after'],
        block.rows.map(({ label, before, after, changed }) => [
          markdownText(label),
          linesText(before),
          changed ? linesText(after) : 'the same',
        ]),
      );
    case 'items':
      return block.items.map(itemText).join('\n');
    case 'commands':
      return markdownFence(
        'sh',
        block.commands.flatMap(({ why, line }) => [`# ${why}`, line]),
      ).trimEnd();
    case 'table':
      return `### ${block.caption}\n\n${tableText(
        block.head,
        block.rows.map((cells) => cells.map(linesText)),
      )}`;
    case 'card':
      return [
        `### ${TONE_MARKS[block.tone]} ${phraseText(block.title)}: ${block.aside}`,
        ...block.blocks.map(blockText).filter((text) => text !== ''),
      ].join('\n\n');
  }
}

const itemText = ({ tone, text, notes }: Item): string =>
  [
    `- ${TONE_MARKS[tone]} ${phraseText(text)}`,
    ...notes.map((note) => `  <br>${phraseText(note)}`),
  ].join('\n');

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const linesText = (lines: Cell): string => lines.map(phraseText).join('<br>');

const phraseText = (phrase: Phrase): string => phrase.map(partText).join('');

function partText(part: Part): string {
  if (typeof part === 'string') return markdownText(part);
  return 'said' in part ? markdownText(part.said) : markdownCode(part.code);
}
