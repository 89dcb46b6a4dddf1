/** Numbers that follow one another, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Numbers in rising order, each once, as runs. */
export function spansOf(numbers: Iterable<number>): readonly Span[] {
  const spans: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = spans.at(-1);
    if (open !== undefined && open.last === number - 1) open.last = number;
    else spans.push({ first: number, last: number });
  }
  return spans;
}

export const isWithin = (spans: readonly Span[], number: number): boolean =>
  spans.some(({ first, last }) => first <= number && number <= last);

/** How many numbers they stand for. */
export const sizeOf = (spans: readonly Span[]): number =>
  spans.reduce((size, { first, last }) => size + last - first + 1, 0);

/** Whether they are in rising order, apart, and none is upside down. */
export const areInOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ first, last }, nth) => first <= last && first > (spans[nth - 1]?.last ?? -2) + 1);

/** Every number of them. Let nobody choose how many. */
export function* numbersIn(spans: readonly Span[]): Generator<number> {
  for (const { first, last } of spans) for (let at = first; at <= last; at += 1) yield at;
}
