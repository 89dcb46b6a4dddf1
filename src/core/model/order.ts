/** Compares by UTF-16 code unit: the same in every locale. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Sorted, without doubles. */
export function sortedSet(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].toSorted(byText);
}
