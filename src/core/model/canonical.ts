import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Digest } from './ids.ts';
import type { Json } from './json.ts';
import { byText } from './order.ts';

/**
 * Canonical JSON (RFC 8785): keys in the order of their UTF-16 code units, no space, numbers and strings as ECMAScript
 * writes them. Throws on all that JSON can't say or would drop: NaN, infinities, lone surrogates, undefined, dates.
 */
export function canonicalJson(value: Json): string {
  return write(value);
}

function write(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new TypeError('canonical JSON has no lone surrogates');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonical JSON has no number ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeList(value) : writeObject(value);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      throw new TypeError(`canonical JSON has no ${typeof value}`);
  }
}

function writeList(list: readonly unknown[]): string {
  let text = '';
  for (const item of list) text += `${text === '' ? '' : ','}${write(item)}`;
  return `[${text}]`;
}

function writeObject(object: object): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new TypeError('canonical JSON has plain objects only');
  const members = object as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(object).toSorted(byText)) {
    text += `${text === '' ? '' : ','}${write(key)}:${write(members[key])}`;
  }
  return `{${text}}`;
}

/**
 * The digest of the canonical JSON of an object whose lists are made item by item, so that neither they nor the
 * text are ever held as a whole.
 */
export function digestOfParts(parts: Readonly<Record<string, Json | Iterable<Json>>>): Digest {
  const hash = sha256.create();
  const say = (text: string): unknown => hash.update(new TextEncoder().encode(text));
  let before = '{';
  for (const [key, part] of Object.entries(parts).toSorted(([a], [b]) => byText(a, b))) {
    say(`${before}${write(key)}:`);
    before = ',';
    if (typeof part !== 'object' || part === null || !(Symbol.iterator in part)) {
      say(write(part));
      continue;
    }
    let open = '[';
    for (const item of part) {
      say(open + write(item));
      open = ',';
    }
    say(open === '[' ? '[]' : ']');
  }
  say(before === '{' ? '{}' : '}');
  return `sha256:${bytesToHex(hash.digest())}` as Digest;
}

/** `sha256:` and the hex digest of bytes, or of a text in UTF-8. */
export function digestOf(content: string | Uint8Array): Digest {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return `sha256:${bytesToHex(sha256(bytes))}` as Digest;
}
