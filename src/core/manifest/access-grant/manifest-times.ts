import { type Instant, readInstant, readSpan, type Span } from '../../model/instant.ts';
import { isJsonObject } from '../../model/json.ts';
import type { Pointer } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { ManifestDocument } from '../document.ts';
import { unreadableTime } from '../metadata/spec-metadata.ts';

/** Reads the times of a manifest outside its metadata; what is no time becomes a problem at its key. */
export interface TimeReader {
  readonly instant: (text: string | undefined, pointer: Pointer) => Instant | undefined;
  readonly problems: readonly Problem[];
}

export function timeReader(document: ManifestDocument): TimeReader {
  const problems: Problem[] = [];
  return {
    problems,
    instant: (text, pointer) => {
      if (text === undefined) return undefined;
      const instant = readInstant(text);
      if (instant === undefined) problems.push(unreadableTime(document, text, pointer));
      return instant;
    },
  };
}

/** A duration that the schema has let through. */
export const span = (text: string | undefined): Span | undefined =>
  text === undefined ? undefined : readSpan(text);

/** Where an AccessGrant has times. */
const TIMES: readonly Pointer[] = [
  ['spec', 'validity', 'validFrom'],
  ['spec', 'validity', 'expiresAt'],
  ['spec', 'review', 'lastReviewedAt'],
  ['spec', 'credential', 'rotation', 'lastRotatedAt'],
  ['spec', 'delegation', 'delegatedAdmin', 'expiresAt'],
];

/** Problems of the times in a document whose shape is wrong elsewhere, so that all is said at once. */
export function unreadableTimes(document: ManifestDocument): readonly Problem[] {
  return TIMES.flatMap((pointer) => {
    const text = pointer.reduce<unknown>(valueIn, document.value);
    if (typeof text !== 'string' || readInstant(text) !== undefined) return [];
    return [unreadableTime(document, text, pointer)];
  });
}

function valueIn(container: unknown, key: string | number): unknown {
  return isJsonObject(container) && Object.hasOwn(container, key) ? container[key] : undefined;
}
