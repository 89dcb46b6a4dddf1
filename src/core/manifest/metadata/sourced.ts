import type { Metadata, Origin, Sourced } from '../../model/grant.ts';
import type { Place, Pointer } from '../../model/place.ts';

/** A value with its origin; `at` is asked for its place, the pointer's, only when somebody wants to know it. */
export function sourced<T>(
  value: T,
  from: Origin,
  at: (pointer: Pointer) => Place,
  pointer: Pointer = [],
): Sourced<T> {
  return new LazilyPlaced(value, from, at, pointer);
}

/** A class, since a getter in each object of its own makes it several times as large, and there are very many. */
class LazilyPlaced<T> implements Sourced<T> {
  readonly value: T;
  readonly from: Origin;
  readonly #at: (pointer: Pointer) => Place;
  readonly #pointer: Pointer;

  constructor(value: T, from: Origin, at: (pointer: Pointer) => Place, pointer: Pointer) {
    this.value = value;
    this.from = from;
    this.#at = at;
    this.#pointer = pointer;
  }

  get place(): Place {
    return this.#at(this.#pointer);
  }
}

/** Leaves out what nobody says. */
export function present(
  values: {
    readonly [K in keyof Metadata]: Metadata[K] | undefined;
  },
): Metadata {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
