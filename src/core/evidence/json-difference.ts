import { shownPath } from '../manifest/schema/shown.ts';
import { isJsonObject, type Json } from '../model/json.ts';
import { sortedSet } from '../model/order.ts';
import type { Pointer } from '../model/place.ts';

/** A place at which two values differ; `undefined` where one of them has nothing there. */
export interface Difference {
  /** Such as `outcomes[3].message`. */
  readonly path: string;
  readonly recorded: Json | undefined;
  readonly found: Json | undefined;
}

/** The first places at which two values differ, in the order of their keys; empty where they are equal. */
export function differences(recorded: Json, found: Json, most: number): readonly Difference[] {
  const first: Difference[] = [];
  for (const difference of eachDifference(recorded, found, [])) {
    if (first.length === most) break;
    first.push(difference);
  }
  return first;
}

function* eachDifference(
  recorded: Json | undefined,
  found: Json | undefined,
  pointer: Pointer,
): Generator<Difference> {
  if (Array.isArray(recorded) && Array.isArray(found)) {
    const [before, after] = [recorded as readonly Json[], found as readonly Json[]];
    for (let nth = 0; nth < Math.max(before.length, after.length); nth++) {
      yield* eachDifference(before[nth], after[nth], [...pointer, nth]);
    }
  } else if (isJsonObject(recorded) && isJsonObject(found)) {
    for (const key of sortedSet([...Object.keys(recorded), ...Object.keys(found)])) {
      yield* eachDifference(partOf(recorded, key), partOf(found, key), [...pointer, key]);
    }
  } else if (!Object.is(recorded, found)) {
    yield { path: shownPath(pointer).replaceAll('`', ''), recorded, found };
  }
}

const partOf = (object: Readonly<Record<string, Json>>, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;
