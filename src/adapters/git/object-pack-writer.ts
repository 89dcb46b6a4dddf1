import { createHash } from 'node:crypto';
import { deltaBetween } from './object-delta.ts';
import { storedZlib } from './stored-zlib.ts';

/** Kinds of objects, by their numbers in git's pack format (gitformat-pack). */
export const OBJECT_KINDS = { commit: 1, tree: 2, blob: 3 } as const;
export type ObjectKind = keyof typeof OBJECT_KINDS;
export const OFFSET_DELTA = 6;

export const PACK_HEAD = 12;
/** How many deltas may build on one another: git's own limit for what it writes. */
export const DEEPEST_CHAIN = 50;

export interface PackableObject {
  readonly kind: ObjectKind;
  readonly bytes: Uint8Array;
  /** Another version of the object right before it, so that it may be written as the difference. */
  readonly follows: boolean;
}

/**
 * Writes objects in git's pack format, version 2, the same bytes on every machine: nothing is compressed, and each delta
 * is one against the object right before it. `git unpack-objects` and `git index-pack` read it.
 *
 * @param count of the objects that will come
 */
export async function* packedObjects(
  objects: AsyncIterable<PackableObject>,
  count: number,
  hash: 'sha1' | 'sha256',
): AsyncGenerator<Uint8Array> {
  const digest = createHash(hash);
  const head = new Uint8Array(PACK_HEAD);
  head.set(new TextEncoder().encode('PACK'));
  const view = new DataView(head.buffer);
  view.setUint32(4, 2);
  view.setUint32(8, count);
  digest.update(head);
  yield head;
  let before: Written = NOTHING;
  let written = 0;
  for await (const object of objects) {
    const { entry, depth } = entryOf(object, before);
    before = { bytes: object.bytes, length: entry.length, depth };
    written += 1;
    digest.update(entry);
    yield entry;
  }
  if (written !== count) throw new RangeError(`${written} objects came where ${count} were told`);
  yield digest.digest();
}

/** The object before, as far as the next one may build on it. */
interface Written {
  readonly bytes: Uint8Array;
  /** Of its entry. */
  readonly length: number;
  readonly depth: number;
}

const NOTHING: Written = { bytes: new Uint8Array(), length: 0, depth: DEEPEST_CHAIN };

function entryOf(
  { kind, bytes, follows }: PackableObject,
  before: Written,
): { readonly entry: Uint8Array; readonly depth: number } {
  const delta = follows && before.depth < DEEPEST_CHAIN ? deltaBetween(before.bytes, bytes) : null;
  if (delta === null || delta.length >= bytes.length)
    return {
      entry: Buffer.concat([entryHead(OBJECT_KINDS[kind], bytes.length), storedZlib(bytes)]),
      depth: 0,
    };
  const head = [entryHead(OFFSET_DELTA, delta.length), offsetBytes(before.length)];
  return { entry: Buffer.concat([...head, storedZlib(delta)]), depth: before.depth + 1 };
}

/** Kind and size: three bits and four, then seven a byte, the lowest first. */
function entryHead(kind: number, size: number): Uint8Array {
  const bytes = [(kind << 4) | (size & 0x0f)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push((bytes.pop() ?? 0) | 0x80, rest & 0x7f);
  }
  return Uint8Array.from(bytes);
}

/** How far back the base is: seven bits a byte, the highest first, each further byte counting one more. */
function offsetBytes(offset: number): Uint8Array {
  const bytes = [offset & 0x7f];
  for (let rest = Math.floor(offset / 128); rest > 0; rest = Math.floor(rest / 128)) {
    rest -= 1;
    bytes.unshift(0x80 | (rest & 0x7f));
  }
  return Uint8Array.from(bytes);
}
