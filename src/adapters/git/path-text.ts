import { isUtf8 } from 'node:buffer';

const ESCAPE = /\\x([89a-f][0-9a-f]|5c)/g;
/** A real backslash that would read as the start of an escape. */
const MISTAKABLE = /\\(?=x(?:[89a-f][0-9a-f]|5c))/g;

/**
 * A file name as text: UTF-8 as it is, each byte that is none as `\xNN`. A backslash that would read as such
 * an escape is written `\x5c`, so that two names never give the same text.
 */
export function pathText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (text.includes('\uFFFD') && !isUtf8(bytes)) return mixedText(bytes);
  return text.includes('\\x') ? text.replace(MISTAKABLE, '\\x5c') : text;
}

/** The name that a path's text stands for, or null where it is no UTF-8 and so can't be said to git as text. */
export function plainName(path: string): string | null {
  const name = path.replace(ESCAPE, (found) => (found === '\\x5c' ? '\\' : '\0'));
  return name.includes('\0') ? null : name;
}

function mixedText(bytes: Buffer): string {
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length === 0) {
      text += `${pathText(bytes.subarray(from, at))}\\x${bytes.toString('hex', at, at + 1)}`;
      from = at + 1;
    }
    at += Math.max(length, 1);
  }
  return text + pathText(bytes.subarray(from));
}

/** How many bytes the character at this place takes; 0 where there is none. */
function characterLength(bytes: Buffer, at: number): number {
  return [1, 2, 3, 4].find((length) => isUtf8(bytes.subarray(at, at + length))) ?? 0;
}
