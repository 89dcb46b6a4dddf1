/** Longer names than this are nobody's slip of the pen, and comparing them costs time. */
const LONGEST = 64;

/** The known name that a written one most likely stands for, or undefined where none is near. */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  if (written.length > LONGEST) return undefined;
  const plain = bare(written);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(plain.length / 3)) + 1;
  for (const name of known) {
    const steps = stepsBetween(plain, bare(name));
    if (steps < least) {
      best = name;
      least = steps;
    }
  }
  return best;
}

/** Case and the way of joining words are the commonest slips. */
const bare = (name: string): string => name.toLowerCase().replaceAll(/[-_. ]/g, '');

/** Least number of letters put in, taken out, replaced or swapped with a neighbour; 1 where one begins the other. */
function stepsBetween(a: string, b: string): number {
  if (a.length >= 3 && (b.startsWith(a) || a.startsWith(b)))
    return Math.min(1, Math.abs(a.length - b.length));
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
