/**
 * The bytes that a block in Snappy's raw format holds; null where it is none, or holds more than `most`.
 *
 * Source: `format_description.txt` of Snappy.
 */
export function unsnap(block: Uint8Array, most: number): Uint8Array | null {
  const [length, start] = readLength(block);
  if (length > most) return null;
  const bytes = new Uint8Array(length);
  let from = start;
  let to = 0;

  /** Little endian; beyond the end it is no number. */
  const number = (size: number): number => {
    let value = 0;
    for (let nth = size - 1; nth >= 0; nth--)
      value = value * 256 + (block[from + nth] ?? Number.NaN);
    from += size;
    return value;
  };

  while (from < block.length) {
    const tag = number(1);
    const kind = tag % 4;
    const upper = Math.floor(tag / 4);
    if (kind === 0) {
      const size = 1 + (upper < 60 ? upper : number(upper - 59));
      const literal = block.subarray(from, from + size);
      if (literal.length !== size || to + size > length) return null;
      bytes.set(literal, to);
      from += size;
      to += size;
      continue;
    }
    const size = kind === 1 ? (upper % 8) + 4 : upper + 1;
    const back = kind === 1 ? Math.floor(upper / 8) * 256 + number(1) : number(kind === 2 ? 2 : 4);
    if (!(back >= 1 && back <= to) || to + size > length) return null;
    // What is copied may overlap what it makes, so that a few bytes repeat.
    for (const end = to + size; to < end; to++) bytes[to] = bytes[to - back] ?? 0;
  }
  return to === length ? bytes : null;
}

/** Seven bits a byte, the lowest first; the uppermost bit says that more follow. */
function readLength(block: Uint8Array): readonly [length: number, bytes: number] {
  let length = 0;
  for (let nth = 0; nth < 5; nth++) {
    const byte = block[nth] ?? Number.POSITIVE_INFINITY;
    length += (byte % 128) * 128 ** nth;
    if (byte < 128) return [length, nth + 1];
  }
  return [Number.POSITIVE_INFINITY, 0];
}
