import { nearestName } from '../../model/nearest-name.ts';
import type { ProblemCode } from '../../model/problem.ts';
import { childOf, choiceOf, referred, type Site, typesOf } from './shape-node.ts';
import { shown, shownList, shownPath } from './shown.ts';
import type { ShapeError, ShapeNode } from './validators.js';

/** What is said of an error. */
interface Words {
  readonly message: string;
  readonly help: string;
}

/** One keyword of the schema: the code of its problems, and what to say. */
interface Keyword {
  readonly code: ProblemCode;
  readonly words: (site: Site, params: NonNullable<ShapeError['params']>) => Words;
}

const TYPES: Readonly<Record<NonNullable<ShapeNode['type']>, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  null: '`null`',
};

const value = (words: Keyword['words']): Keyword => ({ code: 'schema-wrong-value', words });

/** Every keyword that our schemas use. Where one value fails several, the first in this order is reported. */
export const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: { code: 'schema-wrong-type', words: wrongType },
  required: { code: 'schema-missing-field', words: missing },
  additionalProperties: { code: 'schema-unknown-field', words: unknownField },
  anyOf: {
    code: 'schema-missing-field',
    words: (site) => ({
      message: `${subject(site)} lacks one of ${shownList(choiceOf(site.node))}`,
      help: 'add at least one of them',
    }),
  },
  const: value((site) => ({
    message: `${subject(site)} is ${found(site)}, not ${shown(site.node.const ?? '')}`,
    help: `write ${shown(site.node.const ?? '')}`,
  })),
  enum: value(wrongName),
  maxLength: value((site) => ({
    message: `${subject(site)} is ${sizeOf(site.value)} characters long, and ${site.node.maxLength} are the limit`,
    help: 'write it shorter',
  })),
  pattern: value(wrongForm),
  minimum: value((site) => ({
    message: `${subject(site)} is ${found(site)}, and ${site.node.minimum} is the least`,
    help: `write ${site.node.minimum} or more`,
  })),
  maximum: value((site) => ({
    message: `${subject(site)} is ${found(site)}, and ${site.node.maximum} is the most`,
    help: `write ${site.node.maximum} or less`,
  })),
  minItems: value((site) => ({
    message: `${subject(site)} is an empty list`,
    help: 'list at least one item',
  })),
  maxItems: value((site) => ({
    message: `${subject(site)} has ${sizeOf(site.value)} items, and ${site.node.maxItems} are the limit`,
    help: 'list fewer, or split them over several',
  })),
  uniqueItems: value((site, { j }) => ({
    message: `${subject(site)} lists ${found({ ...site, value: itemOf(site.value, j) })} twice`,
    help: 'take one of them out',
  })),
  minProperties: value((site) => ({
    message: `${subject(site)} is an empty mapping`,
    help: `give at least one of ${shownList(Object.keys(site.node.properties ?? {}))}`,
  })),
  maxProperties: value((site) => ({
    message: `${subject(site)} has ${sizeOf(site.value)} keys, and ${site.node.maxProperties} are the limit`,
    help: 'give fewer',
  })),
};

function wrongType(site: Site): Words {
  const types = typesOf(site.node);
  const wanted = types.map((type) => TYPES[type]).join(' or ');
  const message = `${subject(site)} is ${found(site)}, not ${wanted}`;
  if (site.value === null) return { message, help: `write ${wanted}, or take the field out` };
  if (isPlain(site.value) && types.includes('string'))
    return { message, help: `put it in quotes: ${shown(`"${site.value}"`)}` };
  if (isPlain(site.value) && types.includes('array'))
    return { message, help: 'write a list, even of one item' };
  return { message, help: `write ${wanted}` };
}

function missing(site: Site, { missingProperty = '' }: NonNullable<ShapeError['params']>): Words {
  const child = referred(childOf(site.node, missingProperty) ?? {});
  const field = shown(missingProperty);
  return {
    message:
      site.pointer.length === 0
        ? `the field ${field} is missing`
        : `${subject(site)} lacks the field ${field}`,
    help: `add ${field}: ${wantedOf(child)}`,
  };
}

/** What to write, in a few words. */
function wantedOf(node: ShapeNode): string {
  if (node.const !== undefined) return shown(node.const);
  if (node.enum !== undefined) return `one of ${shownList(node.enum)}`;
  const example = node.examples?.[0];
  if (node.title !== undefined)
    return `${node.title}${example === undefined ? '' : `, such as ${shown(example)}`}`;
  return typesOf(node)
    .map((type) => TYPES[type])
    .join(' or ');
}

function unknownField(
  site: Site,
  { additionalProperty = '' }: NonNullable<ShapeError['params']>,
): Words {
  const known = Object.keys(site.node.properties ?? {});
  const near = nearestName(additionalProperty, known);
  const field = shown(additionalProperty);
  return {
    message:
      site.pointer.length === 0
        ? `the field ${field} is unknown`
        : `the field ${field} is unknown in ${subject(site)}`,
    help:
      near === undefined
        ? `the fields known here are ${shownList(known)}`
        : `did you mean ${shown(near)}?`,
  };
}

function wrongName(site: Site): Words {
  const known = site.node.enum ?? [];
  const near = typeof site.value === 'string' ? nearestName(site.value, known) : undefined;
  return {
    message: `${subject(site)} can't be ${found(site)}`,
    help: near === undefined ? `write one of ${shownList(known)}` : `did you mean ${shown(near)}?`,
  };
}

function wrongForm(site: Site): Words {
  const { title, examples } = site.node;
  const example = examples?.[0];
  // Text that only has to be seen has no example.
  if (example === undefined) return blank(site);
  return {
    message: `${subject(site)} is ${found(site)}, not ${title}`,
    help: `write it like ${shown(example)}`,
  };
}

function blank(site: Site): Words {
  const hidden = typeof site.value === 'string' && site.value.trim() !== '';
  return {
    message: `${subject(site)} is blank${hidden ? `: ${found(site)}` : ''}`,
    help: 'write text that a reader can see',
  };
}

const subject = (site: Site): string =>
  site.pointer.length === 0 ? 'the document' : shownPath(site.pointer);

function found({ value }: Pick<Site, 'value'>): string {
  if (typeof value === 'string' && value.trim() === '') return 'blank';
  if (isPlain(value)) return shown(`${value}`);
  if (value === null) return 'empty';
  return Array.isArray(value) ? 'a list' : 'a mapping';
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Characters of a text, items of a list, keys of a mapping. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Array.from(value).length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

const itemOf = (list: unknown, index: number | undefined): unknown =>
  Array.isArray(list) && index !== undefined ? list[index] : undefined;
