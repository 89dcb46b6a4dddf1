import type { ProblemCode } from '../../model/problem.ts';
import type { HiddenCharacter } from './hidden-characters.ts';
import type { Doubt } from './plain-scalar.ts';

/** Something wrong at an offset of the text. */
export interface Remark {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly message: string;
  readonly help: string;
}

const LONGEST = 60;

/** A piece of the text, on one line and not too long. */
export function oneLine(text: string): string {
  const line = text.slice(0, 4 * LONGEST).replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 3)}...` : line;
}

const quoted = (text: string): string => `\`${oneLine(text)}\``;

export const hiddenCharacter = ({ offset, name }: HiddenCharacter): Remark => ({
  code: offset === 0 && name === 'U+FEFF' ? 'file-has-bom' : 'text-hidden-character',
  offset,
  message: `the text holds the hidden character ${name}`,
  help: 'take the character out: whoever reviews the file does not see it',
});

export const hiddenEscape = ({ offset, name }: HiddenCharacter): Remark => ({
  code: 'text-hidden-character',
  offset,
  message: `the text holds the hidden character ${name}, written as an escape`,
  help: 'take the escape out',
});

export const spaceInKey = (key: string, offset: number): Remark => ({
  code: 'text-hidden-character',
  offset,
  message: `the key ${quoted(key)} holds a character that looks like a space and is none`,
  help: 'take the character out, or write a plain space',
});

export const anchorUsed = (name: string, offset: number): Remark => ({
  code: 'yaml-anchor',
  offset,
  message: `the anchor ${quoted(`&${name}`)} is not allowed`,
  help: 'write the value out where it is needed',
});

/** `why` says what is wrong with the alias: `is not allowed`. */
export const aliasRefused = (name: string, offset: number, why: string): Remark => ({
  code: 'yaml-anchor',
  offset,
  message: `the alias ${quoted(`*${name}`)} ${why}`,
  help: 'write the value out',
});

/** `why` says what is wrong with the tag: `is unknown`. */
export const tagRefused = (tag: string, offset: number, why: string): Remark => ({
  code: 'yaml-tag',
  offset,
  message: `the tag ${quoted(tag)} ${why}`,
  help: 'write the value without a tag, in quotes if it is text',
});

export const directiveUsed = (line: string, offset: number): Remark => ({
  code: 'yaml-directive',
  offset,
  message: `the directive ${quoted(line)} is not allowed`,
  help: 'take the line out',
});

export const scalarInDoubt = (text: string, offset: number, doubt: Doubt): Remark => ({
  code: doubt.code,
  offset,
  message: `${quoted(text)} ${doubt.why}`,
  help: `write "${oneLine(text)}" in quotes if it is text, else a plain number or true or false`,
});

export const mergeKeyUsed = (offset: number): Remark => ({
  code: 'yaml-merge-key',
  offset,
  message: 'the merge key `<<` merges in YAML 1.1 and is a key like any other in YAML 1.2',
  help: 'write the keys out',
});

export const keyTwice = (key: string, offset: number, firstLine: number): Remark => ({
  code: 'yaml-duplicate-key',
  offset,
  message: `the key ${quoted(key)} stands twice in one mapping`,
  help: `keep one of them; the first is on line ${firstLine}`,
});

/** `key` as it was written. */
export const keyNotText = (key: string, offset: number): Remark => ({
  code: 'yaml-key-not-string',
  offset,
  message: key === '' ? 'the empty key is not text' : `the key ${quoted(key)} is not text`,
  help: 'put the key in quotes',
});

export const listAsKey = (offset: number): Remark => ({
  code: 'yaml-key-not-string',
  offset,
  message: 'a list or a mapping stands as a key, and a key is text',
  help: 'write the key as text',
});
