import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Gzip } from 'fflate/browser';
import { Fault } from '../../core/model/fault.ts';
import { byText } from '../../core/model/order.ts';
import { FIRST_FILES } from '../../core/pack/pack-paths.ts';
import type { PackFiles } from '../../ports/pack-files.ts';
import { paddingOf, TAR_BLOCK, tarHeader } from './tar-header.ts';

export interface ArchiveRequest {
  /** The folder of the pack, and its files. */
  readonly folder: string;
  readonly files: PackFiles['files'];
  /** The folder that it unpacks to. */
  readonly name: string;
  /** Seconds since 1970: what every file is dated. */
  readonly time: number;
  readonly out: string;
  /** Whether a file of that name is replaced. */
  readonly force: boolean;
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Writes a pack as `.tar.gz`, the same bytes on every machine and every Node: the archive and its compression are made by
 * code that is part of this program. The file gets its name when it is whole; until then nothing has it. Throws a
 * `Fault` where it can't be written, or is there already.
 */
export async function writeArchive(request: ArchiveRequest): Promise<{ readonly size: number }> {
  const { out, force } = request;
  if (!force && (await isThere(out))) throw existing(out);
  const part = join(dirname(out), `.${basename(out)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const size = await writePart(part, request);
    if (force) await rename(part, out);
    else await claim(part, out);
    return { size };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof Fault || code === undefined) throw error;
    throw new Fault(
      `\`${out}\` can not be written (${code})`,
      'name a file in a folder that you may write to, with room for it',
      { cause: error },
    );
  } finally {
    await rm(part, { force: true });
  }
}

const isThere = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const existing = (out: string): Fault =>
  new Fault(
    `\`${out}\` is there already`,
    'name another file with --out, or replace it with --force',
  );

/** Gives the file its name unless somebody else was quicker. */
async function claim(part: string, out: string): Promise<void> {
  try {
    await link(part, out);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw existing(out);
    // Not every file system has links.
    await rename(part, out);
  }
}

async function writePart(part: string, request: ArchiveRequest): Promise<number> {
  const file = await open(part, 'wx');
  try {
    const size = await writeCompressed(file, tarOf(request));
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

/** Handed to the compression at once: where its blocks begin depends on it. */
const CHUNK = 64 * 1024;
const LEVEL = 6;

async function writeCompressed(
  file: FileHandle,
  chunks: AsyncIterable<Uint8Array>,
): Promise<number> {
  const ready: Uint8Array[] = [];
  // Dated to no time, since a time would be that of the packing.
  const gzip = new Gzip({ level: LEVEL, mtime: 0 }, (chunk) => void ready.push(chunk));
  let size = 0;
  const settle = async (): Promise<void> => {
    for (const chunk of ready.splice(0)) {
      await file.writeFile(chunk);
      size += chunk.length;
    }
  };
  for await (const chunk of inEqualParts(chunks)) {
    gzip.push(chunk);
    await settle();
  }
  gzip.push(new Uint8Array(), true);
  await settle();
  return size;
}

async function* inEqualParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let part = new Uint8Array(CHUNK);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const some = chunk.subarray(at, at + CHUNK - filled);
      part.set(some, filled);
      filled += some.length;
      at += some.length;
      if (filled < CHUNK) continue;
      yield part;
      part = new Uint8Array(CHUNK);
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}

async function* tarOf(request: ArchiveRequest): AsyncGenerator<Uint8Array> {
  const { folder, files, name, time, progress } = request;
  const paths = inReadingOrder([...files.keys()]);
  for (const [nth, path] of paths.entries()) {
    const size = files.get(path)?.size ?? 0;
    yield tarHeader(name, path, size, time);
    let written = 0;
    for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== size)
      throw new Fault(`\`${path}\` changed while it was packed`, 'run it again');
    yield new Uint8Array(paddingOf(size));
    progress?.(nth + 1, paths.length);
  }
  yield new Uint8Array(2 * TAR_BLOCK);
}

function inReadingOrder(paths: readonly string[]): readonly string[] {
  const first = FIRST_FILES.filter((path) => paths.includes(path));
  const isFirst = new Set<string>(first);
  return [...first, ...paths.filter((path) => !isFirst.has(path)).toSorted(byText)];
}
