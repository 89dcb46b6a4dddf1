/** Bytes in a block of zlib that is not compressed (RFC 1951, section 3.2.4). */
const BLOCK = 65_535;
const HEAD = [0x78, 0x01] as const;
const BLOCK_HEAD = 5;
const CHECK = 4;

/**
 * Bytes in the form of zlib (RFC 1950), without compressing them: there is one way to do that, on every machine. What
 * a pack's archive compresses as a whole gets smaller so than if each object was compressed alone.
 */
export function storedZlib(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / BLOCK));
  const out = new Uint8Array(HEAD.length + blocks * BLOCK_HEAD + bytes.length + CHECK);
  const view = new DataView(out.buffer);
  out.set(HEAD);
  let at = HEAD.length;
  for (let nth = 0; nth < blocks; nth += 1) {
    const block = bytes.subarray(nth * BLOCK, (nth + 1) * BLOCK);
    out[at] = nth === blocks - 1 ? 1 : 0;
    view.setUint16(at + 1, block.length, true);
    view.setUint16(at + 3, ~block.length & 0xff_ff, true);
    out.set(block, at + BLOCK_HEAD);
    at += BLOCK_HEAD + block.length;
  }
  view.setUint32(at, adler32(bytes));
  return out;
}

/** How long `storedZlib` makes so many bytes. */
export const storedSize = (size: number): number =>
  HEAD.length + Math.max(1, Math.ceil(size / BLOCK)) * BLOCK_HEAD + size + CHECK;

/** The bytes again, where they were written in that one way; else null. */
export function bytesOfStored(stored: Uint8Array, size: number): Uint8Array | null {
  if (stored.length !== storedSize(size)) return null;
  const bytes = new Uint8Array(size);
  for (let done = 0, at = HEAD.length + BLOCK_HEAD; done < size; ) {
    const block = stored.subarray(at, at + Math.min(BLOCK, size - done));
    bytes.set(block, done);
    done += block.length;
    at += block.length + BLOCK_HEAD;
  }
  return Buffer.compare(storedZlib(bytes), stored) === 0 ? bytes : null;
}

const MODULUS = 65_521;
/** As many as can be summed up before a number would lose digits. */
const RUN = 5552;

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length; at += RUN) {
    for (const byte of bytes.subarray(at, at + RUN)) {
      a += byte;
      b += a;
    }
    a %= MODULUS;
    b %= MODULUS;
  }
  return b * 65_536 + a;
}
