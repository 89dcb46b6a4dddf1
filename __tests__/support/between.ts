import { compare } from '../../src/core/change/compare.ts';
import type { DeltaClass } from '../../src/core/model/delta.ts';
import type { Grant } from '../../src/core/model/grant.ts';
import { sampleReading } from './sample-grant.ts';

export type Expected = readonly [classes: readonly DeltaClass[], changes: readonly string[]];

/** What `between` says of two versions that do not differ. */
export const NONE: Expected = [[], []];

/** The classes and phrases between two versions of a grant. */
export function between(before: Grant, after: Grant): Expected {
  const [delta] = compare(sampleReading({ grants: [before] }), sampleReading({ grants: [after] }));
  return [delta?.classes ?? [], delta?.changes ?? []];
}
