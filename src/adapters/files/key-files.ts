import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';

/** What the files of a key are called. */
export const PRIVATE_FILE = 'grantproof.key';
export const PUBLIC_FILE = 'grantproof.pub';

/** A folder for a key: where it is, and how the person named it. */
export interface KeyFolder {
  readonly path: string;
  readonly name: string;
}

/** The texts of a key's files; null for one that is not there. */
export interface KeyTexts {
  readonly privateKey: string | null;
  readonly publicKey: string | null;
}

/** Reads what there is of a key in a folder. Throws a `Fault` for a file that can't be read. */
export async function readKeyFiles(folder: KeyFolder): Promise<KeyTexts> {
  return {
    privateKey: await textOf(folder, PRIVATE_FILE),
    publicKey: await textOf(folder, PUBLIC_FILE),
  };
}

async function textOf({ path, name }: KeyFolder, file: string): Promise<string | null> {
  try {
    return await readFile(join(path, file), 'utf8');
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new Fault(
      `\`${join(name, file)}\` can not be read (${code})`,
      'see whose it is, or name another folder with --out',
    );
  }
}

/**
 * Writes the files of a key that are not there yet, and makes the folder where there is none. What is there is never
 * replaced, and no name ever stands for half a key: both are on the disk when this is done. Throws a `Fault` where a file
 * holds something else by then.
 */
export async function writeKeyFiles(
  folder: KeyFolder,
  { privateKey, publicKey }: { readonly privateKey: string; readonly publicKey: string },
): Promise<void> {
  await mkdir(folder.path, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw unwritable(folder.path, 'made', error);
  });
  const made = await writeNew(folder, PRIVATE_FILE, privateKey, 0o600);
  try {
    await writeNew(folder, PUBLIC_FILE, publicKey, 0o644);
  } catch (error) {
    if (made) await rm(join(folder.path, PRIVATE_FILE));
    throw error;
  }
  await keepNames(folder.path);
}

/** A name is on the disk once its folder is. Not every system can be asked for that. */
async function keepNames(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** Whether the file was not there yet. */
async function writeNew(
  folder: KeyFolder,
  file: string,
  text: string,
  mode: number,
): Promise<boolean> {
  const path = join(folder.path, file);
  const draft = `${path}.${randomBytes(8).toString('hex')}.new`;
  try {
    await writeWhole(draft, text, mode);
    await named(draft, path, text, mode);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw unwritable(path, 'written', { code });
    if ((await textOf(folder, file)) === text) return false;
    throw existingKey(join(folder.name, file));
  } finally {
    await rm(draft, { force: true });
  }
}

/** Unlike a rename, a link never replaces what has the name. Some file systems have none. */
async function named(draft: string, path: string, text: string, mode: number): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw error;
    await writeWhole(path, text, mode);
  }
}

async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** @param path as the person named it */
export const existingKey = (path: string): Fault =>
  new Fault(
    `\`${path}\` is there already, and what was signed with it is verified with it`,
    'name another folder with --out, or move the old key away first',
  );

const unwritable = (path: string, what: string, { code }: { readonly code?: string | undefined }) =>
  new Fault(
    `\`${path}\` can not be ${what} (${code ?? 'unknown reason'})`,
    'name a folder that you may write to with --out',
  );
