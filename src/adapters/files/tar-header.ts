/** Tar is written and read in blocks of so many bytes (POSIX.1-2017, pax, "ustar Interchange Format"). */
export const TAR_BLOCK = 512;

/** How many bytes follow a file's, up to the next block. */
export const paddingOf = (size: number): number => (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;

const NAME = 100;
const PREFIX_AT = 345;
const PREFIX = 155;
const SUM_AT = 148;
const SUM = 8;
const LARGEST = 8 ** 11 - 1;

/**
 * The header of a plain file, which everybody may read. Nothing of the machine is in it.
 *
 * @param folder that all files of the archive are in
 * @param time seconds since 1970
 */
export function tarHeader(folder: string, path: string, size: number, time: number): Uint8Array {
  if (path.length > NAME || folder.length > PREFIX || size > LARGEST)
    throw new RangeError('a file of a pack has too long a name, or too many bytes');
  const block = Buffer.alloc(TAR_BLOCK);
  const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');
  block.write(path, 0, 'latin1');
  block.write(`${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, NAME, 'latin1');
  block.write(`${octal(size, 11)}\0${octal(time, 11)}\0`, 124, 'latin1');
  block.write('0', 156, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  block.write(folder, PREFIX_AT, 'latin1');
  block.write(`${octal(sumOf(block), 6)}\0 `, SUM_AT, 'latin1');
  return block;
}

/** The sum of a header's bytes, its own field read as spaces. */
function sumOf(block: Uint8Array): number {
  let sum = 0;
  for (const [at, byte] of block.entries()) sum += at >= SUM_AT && at < SUM_AT + SUM ? 0x20 : byte;
  return sum;
}

export type TarEntry =
  | { readonly kind: 'file' | 'folder'; readonly name: string; readonly size: number }
  | { readonly kind: 'end' }
  /** What no pack has: a phrase. */
  | { readonly kind: 'refused'; readonly why: string };

const refused = (why: string): TarEntry => ({ kind: 'refused', why });

const OTHERS: Readonly<Record<string, string>> = {
  '1': 'a hard link',
  '2': 'a symbolic link',
  '3': 'a device',
  '4': 'a device',
  '6': 'a pipe',
};

/** Reads a header of which anybody may be the author: plain files and folders, and nothing else. */
export function readTarHeader(block: Buffer): TarEntry {
  if (block.every((byte) => byte === 0)) return { kind: 'end' };
  const text = (from: number, length: number): string => {
    const field = block.toString('latin1', from, from + length);
    const end = field.indexOf('\0');
    return end < 0 ? field : field.slice(0, end);
  };
  if (!/^ustar(?: {2}\0|\0\d\d)$/.test(block.toString('latin1', 257, 265)))
    return refused('something that is no file of a tar archive');
  const [sum, size] = [numberOf(text(SUM_AT, SUM)), numberOf(text(124, 12))];
  if (sum !== sumOf(block) || size === null) return refused('a header that does not add up');
  const isPosix = block[263] !== 0x20;
  const prefix = isPosix ? text(PREFIX_AT, PREFIX) : '';
  const name = `${prefix === '' ? '' : `${prefix}/`}${text(0, NAME)}`;
  const type = block.toString('latin1', 156, 157);
  if (type === '5' && size === 0) return { kind: 'folder', name: name.replace(/\/$/, ''), size };
  if (type === '0' || type === '\0') return { kind: 'file', name, size };
  return refused(`${OTHERS[type] ?? 'something else than files'} (\`${shownName(name)}\`)`);
}

/** Digits in octal, between spaces; null for anything else, such as a number of the other notation. */
function numberOf(field: string): number | null {
  const [, digits] = /^ *([0-7]{1,12}) *$/.exec(field) ?? [];
  return digits === undefined ? null : Number.parseInt(digits, 8);
}

/** Bytes of a name that anybody may have chosen, for a message. */
export const shownName = (name: string): string =>
  name.replaceAll(/[^\x20-\x7e]|`/g, '?').slice(0, NAME);
