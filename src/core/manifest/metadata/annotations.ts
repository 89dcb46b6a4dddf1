import type { Metadata, MetadataValues, Origin } from '../../model/grant.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { ALIASES, OWN_FIELDS, PREFIX } from './annotation-fields.ts';
import { sourced } from './sourced.ts';

/** Annotations, labels or tags of one object, and where each key stands. */
export interface Carrier {
  readonly entries: Readonly<Record<string, string>>;
  readonly at: (key: string) => Place;
}

export interface AnnotationsRead {
  readonly metadata: Metadata;
  readonly problems: readonly Problem[];
}

type Field = keyof MetadataValues;
type Found = { [K in Field]?: Metadata[K] };

/**
 * The metadata that an object's annotations hold: our own (`grantproof.dev/owner` …) before what others write for
 * the same (`a8r.io/owner`, `owner` …); of two carriers the first wins. An empty value says nothing.
 * Faults of our own annotations are problems at their keys; an end that can't be read stays as unreadable.
 */
export function readAnnotations(carriers: readonly Carrier[], from: Origin): AnnotationsRead {
  const found: Found = {};
  const problems: Problem[] = [];
  for (const carrier of carriers) readOwn(carrier, from, found, problems);
  for (const [key, read] of ALIASES) {
    for (const carrier of carriers) {
      const text = textOf(carrier, key);
      if (text !== undefined) add(found, read(text), from, () => carrier.at(key));
    }
  }
  return { metadata: found, problems };
}

function readOwn(carrier: Carrier, from: Origin, found: Found, problems: Problem[]): void {
  for (const key of Object.keys(carrier.entries)) {
    if (!key.startsWith(PREFIX)) continue;
    const name = key.slice(PREFIX.length);
    const reader = OWN_FIELDS.get(name);
    if (reader === undefined) {
      problems.push(unknownField(name, carrier.at(key)));
      continue;
    }
    const text = textOf(carrier, key);
    if (text === undefined) continue;
    const read = reader(text);
    if ('values' in read) {
      add(found, read.values, from, () => carrier.at(key));
      continue;
    }
    const { code, wrong, help } = read;
    problems.push({ code, ...carrier.at(key), message: `\`${text}\` ${wrong}`, help });
    if (name === 'expires-at') {
      add(found, { expiresAt: { unreadable: text } }, from, () => carrier.at(key));
    }
  }
}

function unknownField(name: string, place: Place): Problem {
  const near = nearestName(name, [...OWN_FIELDS.keys()]);
  return {
    code: 'schema-unknown-field',
    ...place,
    message: `the annotation \`${PREFIX}${name}\` is unknown`,
    help:
      near === undefined
        ? `write one of ${[...OWN_FIELDS.keys()].join(', ')} after ${PREFIX}`
        : `did you mean \`${PREFIX}${near}\`?`,
  };
}

function textOf(carrier: Carrier, key: string): string | undefined {
  if (!Object.hasOwn(carrier.entries, key)) return undefined;
  const text = carrier.entries[key]?.trim();
  return text === '' ? undefined : text;
}

function add(
  found: Found,
  values: Partial<MetadataValues>,
  from: Origin,
  place: () => Place,
): void {
  const fresh = Object.entries(values)
    .filter(([field]) => !Object.hasOwn(found, field))
    .map(([field, value]) => [field, sourced(value, from, place)] as const);
  Object.assign(found, Object.fromEntries(fresh));
}
