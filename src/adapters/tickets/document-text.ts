import { at, textAt } from './answer.ts';

/**
 * The texts of a description: one that is a text already, or a document in Atlassian's format, whose runs of text are put
 * together and whose other nodes begin a new line. Addresses of links and cards are among them.
 */
export function documentText(description: unknown): string {
  if (typeof description === 'string') return description;
  const parts: string[] = [];
  // By a list of what is left, not by recursion: nobody bounds how deep a document nests.
  const left: unknown[] = [description];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node === 'string') {
      parts.push(node);
      continue;
    }
    const text = textAt(node, 'text');
    const address = addressOf(node);
    if (text === undefined) parts.push('\n');
    parts.push(text ?? textAt(node, 'attrs', 'text') ?? '');
    if (address !== undefined) parts.push(`\n${address}\n`);
    left.push(...childrenOf(node).toReversed());
  }
  return parts.join('');
}

function childrenOf(node: unknown): readonly unknown[] {
  const content = at(node, 'content');
  return Array.isArray(content) ? content : [];
}

function addressOf(node: unknown): string | undefined {
  const marks = at(node, 'marks');
  const link = Array.isArray(marks)
    ? marks.map((mark) => textAt(mark, 'attrs', 'href')).find((href) => href !== undefined)
    : undefined;
  return link ?? textAt(node, 'attrs', 'url');
}
