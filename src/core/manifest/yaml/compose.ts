import {
  type AliasEvent,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Profile } from '../document.ts';
import { hiddenEscapes } from './hidden-characters.ts';
import { documentHead, endOf, isEmpty, markAfter, type NodeEvent, startOf } from './node-offset.ts';
import { readPlain } from './plain-scalar.ts';
import {
  aliasRefused,
  anchorUsed,
  directiveUsed,
  hiddenEscape,
  keyNotText,
  keyTwice,
  listAsKey,
  mergeKeyUsed,
  type Remark,
  scalarInDoubt,
  spaceInKey,
  tagRefused,
} from './remark.ts';

/** Deeper nesting than this is refused, what aliases repeat included. */
export const MAX_DEPTH = 64;

/** The parser counts the innermost value, and a look ahead for a key, as levels too. */
export const parse = (text: string): readonly Event[] =>
  parseEvents(text, { maxDepth: MAX_DEPTH + 2 });

/** Aliases may repeat what they name; a document in which they repeat more values than this is a bomb. */
const MAX_REPEATED = 50_000;

/** Something that looks like a space and is none. */
const FALSE_SPACE = /(?! )\p{Zs}/u;

const MERGE = Symbol('merge key');

export interface Composed {
  readonly value: unknown;
  readonly start: number;
  readonly remarks: readonly Remark[];
}

/** Offsets of the keys and items of every container, by container. */
export type OffsetIndex = Map<object, ReadonlyMap<string | number, number>>;

export interface ComposeOptions {
  readonly profile: Profile;
  readonly lineOf: (offset: number) => number;
  /** Said of a text of which it is known: spares a look at each key. */
  readonly plainAscii?: boolean;
  /** Filled with offsets, where given. */
  readonly index?: OffsetIndex;
}

interface Anchored {
  readonly value: unknown;
  /** How many values it holds, itself included. */
  readonly size: number;
  readonly height: number;
}

/** How far the reading has come, and what it has met. */
interface Reader {
  readonly text: string;
  readonly events: readonly Event[];
  readonly strict: boolean;
  readonly plainAscii: boolean;
  readonly lineOf: (offset: number) => number;
  readonly index: OffsetIndex | undefined;
  /** The next event. */
  next: number;
  /** Offset behind the last token that was read. */
  end: number;
  depth: number;
  /** The greatest depth since it was last reset. */
  deepest: number;
  size: number;
  repeated: number;
  /** Null while the node itself is being read. */
  anchors: Map<string, Anchored | null>;
  remarks: Remark[];
}

/**
 * Builds the values of js-yaml's event stream, document by document, and remarks on everything that hides,
 * repeats or changes meaning between readers.
 */
export function compose(
  text: string,
  events: readonly Event[],
  { profile, lineOf, plainAscii = false, index }: ComposeOptions,
): readonly Composed[] {
  const reader: Reader = {
    text,
    events,
    strict: profile === 'strict',
    plainAscii,
    lineOf,
    index,
    next: 0,
    end: 0,
    depth: 0,
    deepest: 0,
    size: 0,
    repeated: 0,
    anchors: new Map(),
    remarks: [],
  };
  const documents: Composed[] = [];
  while (reader.next < events.length) documents.push(readDocument(reader));
  return documents;
}

function readDocument(reader: Reader): Composed {
  reader.repeated = 0;
  reader.anchors = new Map();
  reader.remarks = [];
  const opening = reader.events[reader.next];
  let start: number | undefined;
  if (opening?.type === EVENT_ID.DOCUMENT && opening.explicitStart) {
    const head = documentHead(reader.text, reader.end);
    for (const { line, offset } of head.directives)
      reader.remarks.push(directiveUsed(line, offset));
    start = head.start;
    reader.end = start + 3;
  }
  reader.next += 1;
  const root = nextNode(reader);
  if (!isEmpty(root)) start = startOf(reader.text, root, reader.end);
  const value = readNode(reader, root);
  reader.next += 1;
  return { value, start: start ?? reader.end, remarks: reader.remarks };
}

function nextNode(reader: Reader): NodeEvent {
  const node = nextNodeOrEnd(reader);
  if (node === undefined) throw new Error('the event stream ends inside a document');
  return node;
}

/** The next node of a collection; undefined at its end. */
function nextNodeOrEnd(reader: Reader): NodeEvent | undefined {
  const event = reader.events[reader.next];
  reader.next += 1;
  return event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT
    ? undefined
    : event;
}

function readNode(reader: Reader, event: NodeEvent): unknown {
  if (event.type === EVENT_ID.ALIAS) return readAlias(reader, event);
  if (event.anchorStart < 0) return readContent(reader, event);
  const name = reader.text.slice(event.anchorStart, event.anchorEnd);
  if (reader.strict) {
    reader.remarks.push(anchorUsed(name, event.anchorStart - 1));
    return readContent(reader, event);
  }
  const { size, depth, deepest } = reader;
  reader.anchors.set(name, null);
  reader.deepest = depth;
  const value = readContent(reader, event);
  reader.anchors.set(name, {
    value,
    size: reader.size - size,
    height: reader.deepest - depth,
  });
  reader.deepest = Math.max(deepest, reader.deepest);
  return value;
}

function readAlias(reader: Reader, event: AliasEvent): unknown {
  reader.end = event.anchorEnd;
  const name = reader.text.slice(event.anchorStart, event.anchorEnd);
  const refuse = (why: string): null => {
    reader.remarks.push(aliasRefused(name, event.anchorStart - 1, why));
    return null;
  };
  if (reader.strict) return refuse('is not allowed');
  const target = reader.anchors.get(name);
  if (target === undefined) return refuse('names nothing before it');
  if (target === null) return refuse('names what it stands in');
  if (reader.depth + target.height > MAX_DEPTH)
    return refuse(`makes the nesting deeper than ${MAX_DEPTH} levels`);
  if (reader.repeated + target.size > MAX_REPEATED)
    return refuse(`makes the aliases repeat more than ${MAX_REPEATED} values`);
  reader.repeated += target.size;
  reader.size += target.size;
  reader.deepest = Math.max(reader.deepest, reader.depth + target.height);
  return target.value;
}

function readContent(reader: Reader, event: ScalarEvent | SequenceEvent | MappingEvent): unknown {
  reader.size += 1;
  reader.end = endOf(event, reader.end);
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return readScalar(reader, event);
    case EVENT_ID.SEQUENCE:
      return readSequence(reader, event);
    case EVENT_ID.MAPPING:
      return readMapping(reader, event);
  }
}

function readScalar(reader: Reader, event: ScalarEvent): string | number | boolean | null {
  const text = getScalarValue(reader.text, event);
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast) {
    const raw = reader.text.slice(event.valueStart, event.valueEnd);
    for (const { name, offset } of hiddenEscapes(raw))
      reader.remarks.push(hiddenEscape({ name, offset: event.valueStart + offset }));
  }
  if (event.tagStart < 0 && event.style !== SCALAR_STYLE.PLAIN) return text;
  const { value, doubt } = event.style === SCALAR_STYLE.PLAIN ? readPlain(text) : { value: text };
  const tag = readTag(reader, event, (name) => name === '!!str' || fits(name, value));
  if (tag === '!!str') return text;
  if (doubt !== undefined) reader.remarks.push(scalarInDoubt(text, event.valueStart, doubt));
  return value;
}

/** True of a tag that only says what the value is without it. */
function fits(tag: string, value: string | number | boolean | null): boolean {
  switch (tag) {
    case '!!null':
      return value === null;
    case '!!bool':
      return typeof value === 'boolean';
    case '!!int':
      return Number.isInteger(value);
    case '!!float':
      return typeof value === 'number';
    default:
      return false;
  }
}

function readTag(
  reader: Reader,
  event: ScalarEvent | SequenceEvent | MappingEvent,
  known: (tag: string) => boolean,
): string | undefined {
  if (event.tagStart < 0) return undefined;
  const tag = reader.text.slice(event.tagStart, event.tagEnd);
  if (reader.strict) reader.remarks.push(tagRefused(tag, event.tagStart, 'is not allowed'));
  else if (!known(tag))
    reader.remarks.push(tagRefused(tag, event.tagStart, 'is unknown, or does not fit its value'));
  return tag;
}

function readSequence(reader: Reader, event: SequenceEvent): unknown[] {
  readTag(reader, event, (tag) => tag === '!!seq');
  const items: unknown[] = [];
  const offsets = reader.index === undefined ? undefined : new Map<string | number, number>();
  descend(reader);
  for (let item = nextNodeOrEnd(reader); item !== undefined; item = nextNodeOrEnd(reader)) {
    offsets?.set(items.length, offsetOf(reader, item, '-'));
    items.push(readNode(reader, item));
  }
  reader.depth -= 1;
  if (offsets !== undefined) reader.index?.set(items, offsets);
  return items;
}

function readMapping(reader: Reader, event: MappingEvent): object {
  readTag(reader, event, (tag) => tag === '!!map');
  const entries = Object.create(null) as Record<string, unknown>;
  const offsets = new Map<string | number, number>();
  const merged: object[] = [];
  descend(reader);
  for (let item = nextNodeOrEnd(reader); item !== undefined; item = nextNodeOrEnd(reader)) {
    const offset = offsetOf(reader, item, '?:');
    const key = readKey(reader, item, offset);
    const value = readNode(reader, nextNode(reader));
    if (key === MERGE) {
      reader.remarks.push(mergeKeyUsed(offset));
      merged.push(...mappingsIn(value));
      continue;
    }
    const first = offsets.get(key);
    if (first !== undefined) reader.remarks.push(keyTwice(key, offset, reader.lineOf(first)));
    offsets.set(key, offset);
    entries[key] = value;
  }
  reader.depth -= 1;
  for (const source of merged) {
    for (const [key, value] of Object.entries(source)) if (!(key in entries)) entries[key] = value;
  }
  reader.index?.set(entries, offsets);
  return entries;
}

function descend(reader: Reader): void {
  reader.depth += 1;
  if (reader.depth > reader.deepest) reader.deepest = reader.depth;
}

/** Where a key or item begins; one of which nothing is written, at the mark that announces it. */
function offsetOf(reader: Reader, event: NodeEvent, marks: string): number {
  if (!isEmpty(event)) return startOf(reader.text, event, reader.end);
  const offset = markAfter(reader.text, reader.end, marks);
  reader.end = offset + 1;
  return offset;
}

function readKey(reader: Reader, event: NodeEvent, offset: number): string | typeof MERGE {
  const remarks = reader.remarks.length;
  const key = readNode(reader, event);
  if (typeof key === 'string') {
    const simple = event.type === EVENT_ID.SCALAR && event.fast && reader.plainAscii;
    if (!simple && FALSE_SPACE.test(key)) reader.remarks.push(spaceInKey(key, offset));
    return key === '<<' && isPlain(event) ? MERGE : key;
  }
  if (typeof key === 'object' && key !== null) {
    reader.remarks.push(listAsKey(offset));
    return `(key at ${offset})`;
  }
  // What was remarked on already, such as `012` or an alias, is not remarked on twice.
  if (reader.remarks.length === remarks) {
    const written = isEmpty(event) ? '' : reader.text.slice(offset, reader.end);
    reader.remarks.push(keyNotText(written, offset));
  }
  return String(key);
}

function isPlain(event: NodeEvent): boolean {
  return event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN;
}

/** The mappings that a merge key names: one, or a list of them. */
function mappingsIn(value: unknown): readonly object[] {
  const sources: readonly unknown[] = Array.isArray(value) ? value : [value];
  return sources.filter(
    (source): source is object =>
      typeof source === 'object' && source !== null && !Array.isArray(source),
  );
}
