import type { Pointer } from '../../model/place.ts';
import type { Profile } from '../document.ts';
import { type Composed, compose, type OffsetIndex, parse } from './compose.ts';

/**
 * Finds the offset of the key or list item at a pointer into the nth document of a readable text; where there is
 * none, that of the nearest parent. The text is read once more, with offsets, when first asked: few ever are.
 */
export function offsetsIn(
  text: string,
  profile: Profile,
): (nth: number, pointer: Pointer) => number {
  let read: ReadAgain | undefined;
  return (nth, pointer) => {
    read ??= readAgain(text, profile);
    const document = read.documents[nth];
    let offset = document?.start ?? 0;
    let container = document?.value;
    for (const key of pointer) {
      if (typeof container !== 'object' || container === null) break;
      const found = read.index.get(container)?.get(key);
      if (found === undefined) break;
      offset = found;
      container = (container as Readonly<Record<string | number, unknown>>)[key];
    }
    return offset;
  };
}

interface ReadAgain {
  readonly documents: readonly Composed[];
  readonly index: OffsetIndex;
}

function readAgain(text: string, profile: Profile): ReadAgain {
  const index: OffsetIndex = new Map();
  return { documents: compose(text, parse(text), { profile, lineOf: () => 0, index }), index };
}
