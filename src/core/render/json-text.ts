import type { Json } from '../model/json.ts';

/** An object whose lists may be made item by item, as they are written. */
export interface JsonParts {
  readonly [key: string]: Json | Iterable<Json>;
}

const HIDDEN = /[\u007f-\u009f\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|#(?=#\[)/gu;
/** Nearly every text is of visible ASCII, and needs none of the tables of Unicode. */
const MAY_HIDE = /[^\n -~]|##\[/;

/**
 * JSON with two spaces of indentation and a final newline. Characters that hide, and what a runner would
 * take for a command in a log, are written as escapes, so that every reader still gets the same values.
 */
export function jsonText(value: Json): string {
  return `${write(value)}\n`;
}

/** The same text in pieces, one for each item of a list: a large verdict is never one text, nor one value. */
export function* jsonPieces(parts: JsonParts): Generator<string> {
  let before = '{\n  ';
  for (const [key, part] of Object.entries(parts)) {
    yield `${before}${write(key)}: `;
    if (isIterable(part)) yield* listPieces(part);
    else yield indented(part, '\n  ');
    before = ',\n  ';
  }
  yield before.startsWith('{') ? '{}\n' : '\n}\n';
}

function* listPieces(list: Iterable<Json>): Generator<string> {
  let before = '[\n    ';
  for (const item of list) {
    yield before + indented(item, '\n    ');
    before = ',\n    ';
  }
  yield before.startsWith('[') ? '[]' : '\n  ]';
}

const isIterable = (part: Json | Iterable<Json>): part is Iterable<Json> =>
  typeof part === 'object' && part !== null && Symbol.iterator in part;

/** A line break in JSON is always one of the layout. */
const indented = (value: Json, newline: string): string => write(value).replaceAll('\n', newline);

function write(value: Json): string {
  const text = JSON.stringify(value, null, 2);
  return MAY_HIDE.test(text) ? text.replace(HIDDEN, escapeUnits) : text;
}

function escapeUnits(point: string): string {
  let escaped = '';
  for (let i = 0; i < point.length; i++) {
    escaped += `\\u${point.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
