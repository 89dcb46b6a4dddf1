import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';

/** An event that begins a node. */
export type NodeEvent = ScalarEvent | SequenceEvent | MappingEvent | AliasEvent;

/** True of a value or key of which nothing is written. */
export function isEmpty(event: NodeEvent): boolean {
  return (
    event.type === EVENT_ID.SCALAR &&
    event.valueStart < 0 &&
    event.anchorStart < 0 &&
    event.tagStart < 0
  );
}

/**
 * Offset at which a node begins, its quote or block indicator included, its anchor and tag aside.
 * `end` is where the token before it ends. Of an empty node there is none: that gives `end`.
 */
export function startOf(text: string, event: NodeEvent, end: number): number {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  if (event.type !== EVENT_ID.SCALAR) return event.start;
  if (event.valueStart < 0) {
    const properties = [event.anchorStart - 1, event.tagStart].filter((offset) => offset >= 0);
    return properties.length > 0 ? Math.min(...properties) : end;
  }
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return event.valueStart;
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return event.valueStart - 1;
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK:
      return markAfter(text, Math.max(end, event.anchorEnd, event.tagEnd), '|>');
  }
}

/** Offset behind the last token of a scalar or alias, and behind the first one of a collection. */
export function endOf(event: NodeEvent, end: number): number {
  switch (event.type) {
    case EVENT_ID.ALIAS:
      return event.anchorEnd;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.style === COLLECTION_STYLE.FLOW ? event.start + 1 : event.start;
    case EVENT_ID.SCALAR:
      if (event.valueStart < 0) return Math.max(end, event.anchorEnd, event.tagEnd);
      return event.style === SCALAR_STYLE.SINGLE_QUOTED ||
        event.style === SCALAR_STYLE.DOUBLE_QUOTED
        ? event.valueEnd + 1
        : event.valueEnd;
  }
}

/** Offset of the first of some punctuation marks after a token, comments aside. */
export function markAfter(text: string, end: number, marks: string): number {
  let inComment = false;
  for (let at = end; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (inComment) inComment = char !== '\n' && char !== '\r';
    else if (marks.includes(char)) return at;
    else inComment = char === '#';
  }
  return end;
}

/** What stands before a document: its directives, and its `---` where it has one. */
export interface DocumentHead {
  readonly directives: readonly { readonly offset: number; readonly line: string }[];
  readonly start: number;
}

const HEAD_LINE = /^\ufeff?(---|%.*)/gm;

/** Reads on from the end of the document before. Only for a document of which the parser says that it has a `---`. */
export function documentHead(text: string, end: number): DocumentHead {
  const directives: { offset: number; line: string }[] = [];
  HEAD_LINE.lastIndex = end;
  for (let match = HEAD_LINE.exec(text); match !== null; match = HEAD_LINE.exec(text)) {
    const line = match[1] ?? '';
    const offset = HEAD_LINE.lastIndex - line.length;
    if (line === '---') return { directives, start: offset };
    directives.push({ offset, line: line.trimEnd() });
  }
  return { directives, start: end };
}
