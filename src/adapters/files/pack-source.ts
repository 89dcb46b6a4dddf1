import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { FIRST_FILES, isPackPath } from '../../core/pack/pack-paths.ts';
import type { FoundFile, PackFiles } from '../../ports/pack-files.ts';
import { filesIn, type PackFolder, temporaryPackFolder } from './pack-stage.ts';
import { paddingOf, readTarHeader, shownName, TAR_BLOCK } from './tar-header.ts';

/** How much anybody may make us unpack. */
export interface PackLimits {
  readonly files: number;
  readonly bytes: number;
  /** How many bytes may come of each that the archive has, beyond the first megabytes. */
  readonly growth: number;
}

const GIB = 1024 ** 3;
const LIMITS: PackLimits = { files: 2_000_000, bytes: 256 * GIB, growth: 200 };
/** What a small archive may hold however well it was compressed. */
const FREE_BYTES = 64 * 1024 * 1024;

/** A pack that was opened, or why it is none: a phrase. */
export type PackOpened = (PackFiles & PackFolder) | { readonly refusal: string };

const GZIP = Buffer.of(0x1f, 0x8b);
/** Of the files that no other folder has beside one another: one may have been taken away. */
const SIGNS = 2;

/** Whether a path names a pack: an archive, or a folder that one was unpacked to. */
export async function isPack(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) return false;
  if (found.isDirectory()) {
    const names = await readdir(path).catch((): readonly string[] => []);
    return FIRST_FILES.filter((name) => names.includes(name)).length >= SIGNS;
  }
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(GZIP.length));
    return buffer.equals(GZIP);
  } finally {
    await file.close();
  }
}

/**
 * Opens a pack that anybody may have made. An archive is unpacked into a temporary folder below `parent`: plain files of
 * harmless names only, each once, within limits, and nothing is ever run. Call `dispose` when done.
 */
export async function openPack(
  path: string,
  parent: string,
  limits: PackLimits = LIMITS,
): Promise<PackOpened> {
  const found = await stat(path);
  if (found.isDirectory()) {
    const files = await filesBelow(path, limits);
    if (typeof files === 'string') return { refusal: files };
    return { ...filesIn(path, files), folder: path, dispose: async () => Promise.resolve() };
  }
  const folder = await temporaryPackFolder(parent);
  const dispose = async (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const most = Math.min(limits.bytes, FREE_BYTES + limits.growth * found.size);
    const files = await unpack(path, folder, { ...limits, bytes: most });
    return { ...filesIn(folder, files), folder, dispose };
  } catch (error) {
    await dispose();
    if (error instanceof Refused) return { refusal: error.message };
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') === true) return { refusal: 'it is no whole archive' };
    throw error;
  }
}

/** Why a pack is not taken; never leaves this file. */
class Refused extends Error {}

async function unpack(
  path: string,
  folder: string,
  limits: PackLimits,
): Promise<ReadonlyMap<string, FoundFile>> {
  const input = createReadStream(path);
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  const bytes = blocksOf(input.pipe(gunzip), limits.bytes);
  const files = new Map<string, FoundFile>();
  const names = new Set<string>();
  try {
    let top: string | null = null;
    for (;;) {
      const entry = readTarHeader(await bytes.take(TAR_BLOCK));
      if (entry.kind === 'end') break;
      if (entry.kind === 'refused') throw new Refused(`it holds ${entry.why}`);
      const [first = '', ...rest] = entry.name.split('/');
      top ??= first;
      const name = rest.join('/');
      if (first !== top) throw new Refused('it unpacks to more than one folder');
      if (!isPackPath(first) || (!(entry.kind === 'folder' && name === '') && !isPackPath(name)))
        throw new Refused(`\`${shownName(entry.name)}\` is no path that a pack has`);
      if (entry.kind === 'folder') continue;
      // Not every file system tells upper case from lower.
      if (names.has(name.toLowerCase())) throw new Refused(`it has \`${name}\` twice`);
      names.add(name.toLowerCase());
      if (names.size > limits.files) throw new Refused(`it has more than ${limits.files} files`);
      files.set(name, await extract(join(folder, name), entry.size, bytes));
    }
    await bytes.onlyZeros();
    return files;
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

async function extract(path: string, size: number, bytes: Blocks): Promise<FoundFile> {
  await mkdir(dirname(path), { recursive: true }).catch(() => {
    throw new Refused('a file of it has the name of a folder');
  });
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EISDIR' || error.code === 'EEXIST' || error.code === 'ENOTDIR'
      ? new Refused('a file of it has the name of a folder')
      : error;
  });
  const digest = createHash('sha256');
  try {
    for await (const chunk of bytes.chunks(size)) {
      digest.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  await bytes.take(paddingOf(size));
  return { size, sha256: digest.digest('hex') };
}

/** A stream, taken in parts. */
interface Blocks {
  take(length: number): Promise<Buffer>;
  chunks(length: number): AsyncGenerator<Buffer>;
  /** What pads the end of an archive. */
  onlyZeros(): Promise<void>;
}

function blocksOf(stream: AsyncIterable<Buffer>, most: number): Blocks {
  const iterator = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  let left = most;
  const next = async (): Promise<Buffer | null> => {
    const read: IteratorResult<Buffer, unknown> = await iterator.next();
    if (read.done === true) return null;
    const { value } = read;
    left -= value.length;
    if (left < 0)
      throw new Refused(
        'it unpacks to far more than its size allows: no pack is compressed so much',
      );
    return value;
  };
  async function* chunks(length: number): AsyncGenerator<Buffer> {
    for (let wanted = length; wanted > 0; ) {
      if (rest.length === 0) {
        const more = await next();
        if (more === null) throw new Refused('it is cut off');
        rest = more;
      }
      const some = rest.subarray(0, wanted);
      rest = rest.subarray(some.length);
      wanted -= some.length;
      yield some;
    }
  }
  return {
    chunks,
    async take(length) {
      const parts: Buffer[] = [];
      for await (const part of chunks(length)) parts.push(part);
      return Buffer.concat(parts);
    },
    async onlyZeros() {
      for (let part: Buffer | null = rest; part !== null; part = await next()) {
        if (part.some((byte) => byte !== 0)) throw new Refused('something follows its end');
      }
    },
  };
}

/** The files below a folder; a phrase where it holds what no pack does. */
async function filesBelow(
  root: string,
  limits: PackLimits,
): Promise<ReadonlyMap<string, FoundFile> | string> {
  const files = new Map<string, FoundFile>();
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (!entry.isFile()) return `\`${shownName(path)}\` is neither a file nor a folder`;
      else files.set(path, await measured(join(root, path)));
      if (files.size > limits.files) return `it has more than ${limits.files} files`;
    }
  }
  return files;
}

async function measured(path: string): Promise<FoundFile> {
  const digest = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    digest.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: digest.digest('hex') };
}
