import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import { applyDelta } from './object-delta.ts';
import {
  DEEPEST_CHAIN,
  OBJECT_KINDS,
  type ObjectKind,
  OFFSET_DELTA,
  PACK_HEAD,
} from './object-pack-writer.ts';
import { bytesOfStored, storedSize } from './stored-zlib.ts';

export interface ReadObject {
  readonly kind: ObjectKind;
  /** What the bytes give: nothing is taken on trust. */
  readonly id: Oid;
  readonly bytes: Uint8Array;
}

/** Far above any file or folder that is read. */
const MOST_BYTES = 64 * 1024 * 1024;
/** What deltas may make of a file; with the longest chain it is about half of that. */
const MOST_GROWTH = 100;
const LONGEST_HEAD = 32;

/**
 * Reads objects that `packedObjects` has written, and refuses what it would have written otherwise: whatever somebody
 * puts there instead, no more than two objects are in memory, and no more is made of it than a multiple of its size.
 * Throws a `Fault` for anything else.
 */
export async function* readObjects(
  file: FileHandle,
  hash: 'sha1' | 'sha256',
): AsyncGenerator<ReadObject> {
  const { size } = await file.stat();
  const digest = createHash(hash);
  const digestSize = hash === 'sha1' ? 20 : 32;
  const end = size - digestSize;
  const read = async (at: number, length: number): Promise<Buffer> => {
    if (length < 0 || at + length > size) throw unreadable('it is cut off');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
    if (bytesRead !== length) throw unreadable('it is cut off');
    return buffer;
  };
  const head = await read(0, PACK_HEAD);
  if (head.toString('latin1', 0, 4) !== 'PACK' || head.readUInt32BE(4) !== 2)
    throw unreadable('it does not begin like one');
  const count = head.readUInt32BE(8);
  digest.update(head);
  let at = PACK_HEAD;
  let left = MOST_BYTES + MOST_GROWTH * size;
  let before = NOTHING;
  for (let nth = 0; nth < count; nth += 1) {
    const entry = entryHeadOf(await read(at, Math.min(LONGEST_HEAD, end - at)));
    if (entry.size > MOST_BYTES) throw unreadable('an object is too large');
    const length = entry.length + storedSize(entry.size);
    if (at + length > end) throw unreadable('it is cut off');
    const whole = await read(at, length);
    const content = bytesOfStored(whole.subarray(entry.length), entry.size);
    if (content === null) throw unreadable('an object is not written as grantproof writes it');
    if (entry.back !== null && entry.back !== before.length)
      throw unreadable('an object builds on another than the one before it');
    const depth = entry.back === null ? 0 : before.depth + 1;
    if (depth > DEEPEST_CHAIN) throw unreadable('too many objects build on one another');
    const kind = entry.kind ?? before.kind;
    const bytes =
      entry.back === null ? content : applyDelta(before.bytes, content, Math.min(MOST_BYTES, left));
    left -= bytes.length;
    if (left < 0) throw unreadable('it stands for more than its size allows');
    digest.update(whole);
    at += length;
    before = { kind, bytes, length, depth };
    yield { kind, bytes, id: objectId(kind, bytes, hash) };
  }
  const trailer = await read(at, digestSize);
  if (at !== end || !trailer.equals(digest.digest()))
    throw unreadable('its end is not what its objects give');
}

/** The object before: the only one that a delta may build on. */
interface Before extends Omit<ReadObject, 'id'> {
  /** Of its entry; no delta is so far from itself. */
  readonly length: number;
  readonly depth: number;
}

const NOTHING: Before = { kind: 'blob', bytes: new Uint8Array(), length: -1, depth: 0 };

/** The id that git gives an object. */
export function objectId(kind: ObjectKind, bytes: Uint8Array, hash: 'sha1' | 'sha256'): Oid {
  const digest = createHash(hash).update(`${kind} ${bytes.length}\0`).update(bytes);
  return oid(digest.digest('hex'));
}

interface EntryHead {
  /** Null for a delta. */
  readonly kind: ObjectKind | null;
  readonly size: number;
  /** How far back a delta's base begins. */
  readonly back: number | null;
  readonly length: number;
}

const KINDS = new Map<number, ObjectKind>([
  [OBJECT_KINDS.commit, 'commit'],
  [OBJECT_KINDS.tree, 'tree'],
  [OBJECT_KINDS.blob, 'blob'],
]);

function entryHeadOf(bytes: Buffer): EntryHead {
  let at = 0;
  const next = (): number => {
    const byte = bytes[at];
    at += 1;
    if (byte === undefined) throw unreadable('the head of an object is cut off');
    return byte;
  };
  let byte = next();
  const type = (byte >> 4) & 7;
  let size = byte & 0x0f;
  for (let weight = 16; byte >= 0x80; weight *= 128) {
    byte = next();
    size += (byte & 0x7f) * weight;
  }
  if (type !== OFFSET_DELTA) {
    const kind = KINDS.get(type);
    if (kind === undefined) throw unreadable('it holds more than commits, folders and files');
    return { kind, size, back: null, length: at };
  }
  byte = next();
  let back = byte & 0x7f;
  while (byte >= 0x80) {
    byte = next();
    back = (back + 1) * 128 + (byte & 0x7f);
  }
  return { kind: null, size, back, length: at };
}

const unreadable = (why: string): Fault =>
  new Fault(
    `the objects of the pack can't be read: ${why}`,
    'ask for the pack again, as it was made',
  );
