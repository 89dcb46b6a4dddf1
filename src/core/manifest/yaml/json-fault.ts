import { characterName } from './hidden-characters.ts';

/** Where a text stops being JSON, and why: `` `'` is not expected here ``. */
export interface JsonFault {
  readonly offset: number;
  readonly why: string;
}

/** Kinds of tokens, each named by one character; `v` is a number or a word. */
const VALUE = '{["v';
const KEY = '"';

const SPACE = /[ \t\n\r]*/y;
const NUMBER_OR_WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
/** Anything from the space on, quote and backslash aside, or an escape. */
const STRING_PART = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * The first place at which a text stops being JSON (RFC 8259), or undefined where all of it is JSON.
 * `JSON.parse` words its faults differently from engine to engine, and leaves out some places. Linear, at any depth.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const closers: ('}' | ']')[] = [];
  let wanted = VALUE;
  let at = 0;
  for (;;) {
    at = endOf(SPACE, text, at);
    const char = text.charAt(at);
    if (char === '')
      return wanted === '' ? undefined : { offset: at, why: 'the text ends too early' };
    const kind = '{}[]:,"'.includes(char) ? char : 'v';
    if (!wanted.includes(kind)) return unexpected(text, at);

    const end = endOfToken(kind, text, at);
    if (typeof end !== 'number') return end;
    if (end === at) return unexpected(text, at);
    at = end;

    if (kind === '{' || kind === '[') {
      const closer = kind === '{' ? '}' : ']';
      closers.push(closer);
      wanted = (kind === '{' ? KEY : VALUE) + closer;
    } else if (kind === ':') {
      wanted = VALUE;
    } else if (kind === ',') {
      wanted = closers.at(-1) === '}' ? KEY : VALUE;
    } else if (wanted.startsWith(KEY) && kind === '"') {
      wanted = ':';
    } else {
      if (kind === '}' || kind === ']') closers.pop();
      const closer = closers.at(-1);
      wanted = closer === undefined ? '' : `,${closer}`;
    }
  }
}

function endOfToken(kind: string, text: string, at: number): number | JsonFault {
  if (kind === 'v') return endOf(NUMBER_OR_WORD, text, at);
  return kind === '"' ? endOfString(text, at) : at + 1;
}

function endOfString(text: string, start: number): number | JsonFault {
  for (let at = start + 1; ; ) {
    const end = endOf(STRING_PART, text, at);
    if (end === at) {
      if (at >= text.length) return { offset: at, why: 'the text ends inside a string' };
      return text.charAt(at) === '"' ? at + 1 : unexpected(text, at);
    }
    at = end;
  }
}

function unexpected(text: string, offset: number): JsonFault {
  const code = text.codePointAt(offset) ?? 0;
  const char = String.fromCodePoint(code);
  const shown = /[\p{C}\p{Z}]/u.test(char) ? characterName(code) : char;
  return { offset, why: `\`${shown}\` is not expected here` };
}

/** Where what the sticky pattern matches at this place ends; the place itself where it matches nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
