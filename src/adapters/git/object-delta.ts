import { Fault } from '../../core/model/fault.ts';

/**
 * A delta of git's pack format (gitformat-pack, "Deltified representation") that says what an object has in common with
 * another at its beginning and at its end: between two versions of a folder or a file that is nearly all. Null where
 * it is less than half.
 */
export function deltaBetween(base: Uint8Array, target: Uint8Array): Uint8Array | null {
  const most = Math.min(base.length, target.length);
  let head = 0;
  while (head < most && base[head] === target[head]) head += 1;
  let tail = 0;
  while (tail < most - head && base[base.length - 1 - tail] === target[target.length - 1 - tail])
    tail += 1;
  if (2 * (head + tail) < target.length) return null;
  return Buffer.concat([
    Uint8Array.from(sizeBytes(base.length)),
    Uint8Array.from(sizeBytes(target.length)),
    Uint8Array.from(copies(0, head)),
    ...inserts(target.subarray(head, target.length - tail)),
    Uint8Array.from(copies(base.length - tail, tail)),
  ]);
}

const SEVEN = 0x7f;
const MORE = 0x80;

/** Seven bits a byte, the lowest first. */
function* sizeBytes(size: number): Generator<number> {
  let rest = size;
  for (; rest > SEVEN; rest = Math.floor(rest / MORE)) yield MORE | (rest & SEVEN);
  yield rest;
}

/** What git itself copies at once. */
const MOST_COPIED = 0x1_0000;
const MOST_INSERTED = 127;

function* copies(from: number, length: number): Generator<number> {
  for (let done = 0; done < length; done += MOST_COPIED) {
    const size = Math.min(MOST_COPIED, length - done);
    const numbers = [...littleEndian(from + done, 4), ...littleEndian(size & 0xff_ff, 2), 0];
    const present = numbers.reduce((bits, byte, nth) => (byte === 0 ? bits : bits | (1 << nth)), 0);
    yield MORE | present;
    yield* numbers.filter((byte) => byte !== 0);
  }
}

function* inserts(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += MOST_INSERTED) {
    const some = bytes.subarray(at, at + MOST_INSERTED);
    yield Uint8Array.of(some.length);
    yield some;
  }
}

const littleEndian = (number: number, bytes: number): readonly number[] =>
  Array.from({ length: bytes }, (_, nth) => Math.floor(number / 256 ** nth) % 256);

/** The sizes that a delta names, of its base and of what it gives, and where its instructions begin. */
function readSizes(delta: Uint8Array): readonly [base: number, target: number, at: number] {
  let at = 0;
  const size = (): number => {
    let number = 0;
    for (let weight = 1; ; weight *= MORE) {
      const byte = delta[at];
      at += 1;
      if (byte === undefined || weight > 2 ** 35) throw malformed();
      number += (byte & SEVEN) * weight;
      if (byte < MORE) return number;
    }
  };
  return [size(), size(), at];
}

/** Applies a delta that anybody may have written: what it gives is never longer than `limit`. */
export function applyDelta(base: Uint8Array, delta: Uint8Array, limit: number): Uint8Array {
  const [from, size, start] = readSizes(delta);
  if (from !== base.length || size > limit) throw malformed();
  const target = new Uint8Array(size);
  let filled = 0;
  const put = (bytes: Uint8Array): void => {
    if (filled + bytes.length > size) throw malformed();
    target.set(bytes, filled);
    filled += bytes.length;
  };
  for (let at = start; at < delta.length; ) {
    const order = delta[at] ?? 0;
    at += 1;
    if (order < MORE) {
      if (order === 0 || at + order > delta.length) throw malformed();
      put(delta.subarray(at, at + order));
      at += order;
      continue;
    }
    const numbers = Array.from({ length: 7 }, (_, nth) => {
      if ((order & (1 << nth)) === 0) return 0;
      const byte = delta[at];
      at += 1;
      if (byte === undefined) throw malformed();
      return byte;
    });
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = numbers;
    const offset = a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24;
    const length = e + f * 2 ** 8 + g * 2 ** 16;
    const copied = length === 0 ? MOST_COPIED : length;
    if (offset + copied > base.length) throw malformed();
    put(base.subarray(offset, offset + copied));
  }
  if (filled !== size) throw malformed();
  return target;
}

const malformed = (): Fault =>
  new Fault('an object of the pack is a delta that means nothing', 'ask for the pack again');
