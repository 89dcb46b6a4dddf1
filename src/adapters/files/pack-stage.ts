import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';
import type { FoundFile, PackFiles, PackStage } from '../../ports/pack-files.ts';

/** Far above any file that is read as a whole: as large as records may be. */
const LARGEST_READ = 256 * 1024 * 1024;

/** A folder that holds a pack, or what is to become one. */
export interface PackFolder {
  readonly folder: string;
  /** Removes the folder, where it is a temporary one. */
  readonly dispose: () => Promise<void>;
}

/** The pack in a folder, of files that are known. */
export function filesIn(folder: string, files: ReadonlyMap<string, FoundFile>): PackFiles {
  return {
    files,
    async read(path) {
      const known = files.get(path);
      if (known === undefined || known.size > LARGEST_READ) return null;
      return readFile(join(folder, path)).catch(() => null);
    },
  };
}

/** Makes a temporary folder for a pack, in `parent`. */
export async function openPackStage(parent: string): Promise<PackStage & PackFolder> {
  const folder = await temporaryPackFolder(parent);
  const files = new Map<string, FoundFile>();
  return {
    ...filesIn(folder, files),
    folder,
    async write(path, content) {
      try {
        files.set(path, await writeNew(join(folder, path), content));
      } catch (cause) {
        if (cause instanceof Fault) throw cause;
        throw noRoom(parent, cause);
      }
    },
    dispose: async () => rm(folder, { recursive: true, force: true }),
  };
}

export async function temporaryPackFolder(parent: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, 'grantproof-pack-'));
  } catch (cause) {
    throw noRoom(parent, cause);
  }
}

const noRoom = (parent: string, cause: unknown): Fault =>
  new Fault(
    `no temporary files can be written in \`${parent}\``,
    'make room there, or set TMPDIR to a folder that can be written',
    { cause },
  );

/** Writes a file where there is none, and tells what was written. */
async function writeNew(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<FoundFile> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    return await writeAll(file, content instanceof Uint8Array ? [content] : content);
  } finally {
    await file.close();
  }
}

async function writeAll(
  file: FileHandle,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<FoundFile> {
  const digest = createHash('sha256');
  let size = 0;
  for await (const chunk of chunks) {
    digest.update(chunk);
    size += chunk.length;
    await file.writeFile(chunk);
  }
  return { size, sha256: digest.digest('hex') };
}
