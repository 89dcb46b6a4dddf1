// src/core/model/nearest-name.ts
var LONGEST = 64;
function nearestName(written, known) {
  if (written.length > LONGEST) return void 0;
  const plain = bare(written);
  let best;
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
var bare = (name) => name.toLowerCase().replaceAll(/[-_. ]/g, "");
function stepsBetween(a, b) {
  if (a.length >= 3 && (b.startsWith(a) || a.startsWith(b)))
    return Math.min(1, Math.abs(a.length - b.length));
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
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
          swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
        )
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

export {
  nearestName
};
