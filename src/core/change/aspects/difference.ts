import { canonicalJson } from '../../model/canonical.ts';
import type { DeltaClass } from '../../model/delta.ts';
import type { Json } from '../../model/json.ts';

/** One thing that differs between two versions of a grant: the class that it makes true, and a phrase for people. */
export interface Difference {
  readonly class: DeltaClass;
  readonly phrase: string;
}

export const difference = (deltaClass: DeltaClass, phrase: string): readonly Difference[] => [
  { class: deltaClass, phrase },
];

/** A difference of this class where two values are not the same JSON; none where they are. */
export function changed(
  deltaClass: DeltaClass,
  phrase: string,
  before: Json | undefined,
  after: Json | undefined,
): readonly Difference[] {
  return canonicalJson(before ?? null) === canonicalJson(after ?? null)
    ? []
    : difference(deltaClass, phrase);
}

/** Added members widen, missing ones narrow. */
export function members(
  what: string,
  before: readonly string[],
  after: readonly string[],
): readonly Difference[] {
  const [old, now] = [new Set(before), new Set(after)];
  return [
    ...[...now].filter((item) => !old.has(item)).flatMap((item) => gained(what, item)),
    ...[...old].filter((item) => !now.has(item)).flatMap((item) => lost(what, item)),
  ];
}

export const gained = (what: string, item: string): readonly Difference[] =>
  difference('broaden', `${what}: + ${item}`);

export const lost = (what: string, item: string): readonly Difference[] =>
  difference('narrow', `${what}: - ${item}`);

/** A step up an ordered scale widens, a step down narrows. */
export function scale<T extends string>(
  what: string,
  order: readonly T[],
  before: T | undefined,
  after: T | undefined,
): readonly Difference[] {
  if (before === after) return [];
  const phrase = `${what}: ${before ?? 'unsaid'} -> ${after ?? 'unsaid'}`;
  if (before === undefined || after === undefined) return difference('reshape', phrase);
  return difference(order.indexOf(after) > order.indexOf(before) ? 'broaden' : 'narrow', phrase);
}

/** An upper bound: a later or larger one, or none, gives `classes[0]`; a nearer one gives `classes[1]`. */
export function bound<T extends number>(
  what: string,
  write: (value: T) => string,
  before: T | undefined,
  after: T | undefined,
  classes: readonly [DeltaClass, DeltaClass] = ['renew', 'shorten'],
): readonly Difference[] {
  if (before === after) return [];
  const looser = (after ?? Number.POSITIVE_INFINITY) > (before ?? Number.POSITIVE_INFINITY);
  const show = (value: T | undefined): string => (value === undefined ? 'none' : write(value));
  return difference(classes[looser ? 0 : 1], `${what}: ${show(before)} -> ${show(after)}`);
}
