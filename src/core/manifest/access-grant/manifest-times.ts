import { type Instant, readInstant, readSpan, type Span } from '../../model/instant.ts';
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
