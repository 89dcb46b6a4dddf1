import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Writes files into a folder, and makes it where there is none: all of them, or none. What had their names is
 * replaced. Throws a `Fault` where that can't be done; the folder is then as it was.
 */
export async function writeTogether(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const mark = `.${randomBytes(8).toString('hex')}`;
  const names = Object.keys(files);
  const moves = names.map((name) => ({
    from: join(folder, `${name}${mark}.new`),
    to: join(folder, name),
  }));
  const aside = names.map((name) => ({
    from: join(folder, name),
    to: join(folder, `${name}${mark}.old`),
  }));
  const done: Move[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const [nth, content] of Object.values(files).entries()) {
      await writeWhole(moves[nth]?.from ?? '', content);
    }
    for (const move of aside) if (await moveIfThere(move)) done.push(move);
    for (const move of moves) {
      await rename(move.from, move.to);
      done.push(move);
    }
  } catch (error) {
    for (const { from, to } of done.toReversed()) await rename(to, from).catch(() => {});
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new Fault(
      `nothing was written to \`${folder}\` (${code})`,
      'name a folder that you may write to',
      { cause: error },
    );
  } finally {
    for (const { from } of moves) await rm(from, { force: true }).catch(() => {});
  }
  for (const { to } of aside) await rm(to, { force: true }).catch(() => {});
}

/** On the disk before it gets its name, so that no name ever stands for half a file. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function moveIfThere({ from, to }: Move): Promise<boolean> {
  try {
    // A folder is never in the way of a file by intent.
    if ((await lstat(from)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
