import type { Metadata, Origin, Sourced } from '../../model/grant.ts';
import type { Place } from '../../model/place.ts';

/** A value with its origin; its place is worked out only when somebody asks for it. */
export function sourced<T>(value: T, from: Origin, place: () => Place): Sourced<T> {
  return new LazilyPlaced(value, from, place);
}

/** A class, since a getter in each object of its own makes it several times as large, and there are very many. */
class LazilyPlaced<T> implements Sourced<T> {
  readonly value: T;
  readonly from: Origin;
  readonly #place: () => Place;

  constructor(value: T, from: Origin, place: () => Place) {
    this.value = value;
    this.from = from;
    this.#place = place;
  }

  get place(): Place {
    return this.#place();
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
