import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { isPack } from '../../adapters/files/pack-source.ts';
import { UsageError } from '../command.ts';
import type { Terminal } from '../terminal.ts';

/** The pack among the paths that were named; null where there is none. */
export async function packAmong(
  paths: readonly string[],
  { cwd }: Pick<Terminal, 'cwd'>,
): Promise<string | null> {
  for (const path of paths) {
    if (!(await isPack(resolve(cwd, path)))) continue;
    if (paths.length > 1)
      throw new UsageError(`\`${path}\` is a pack: name it alone, since it is verified as a whole`);
    return path;
  }
  return null;
}

/** Where packs are unpacked to. */
export const temporaryParent = (): string => process.env['TMPDIR'] ?? tmpdir();
