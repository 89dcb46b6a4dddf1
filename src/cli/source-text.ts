import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceText } from '../app/setup.ts';
import { UsageError } from './command.ts';
import type { Terminal } from './terminal.ts';

/** The text of a file that an option names. Throws a `UsageError` where it can't be read. */
export function sourceOf(
  path: string | undefined,
  option: string,
  terminal: Terminal,
): SourceText | undefined {
  if (path === undefined) return undefined;
  try {
    const bytes = readFileSync(resolve(terminal.cwd, path));
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const why = error instanceof TypeError ? 'is not UTF-8 text' : 'can not be read';
    throw new UsageError(`the file \`${path}\` of ${option} ${why}`);
  }
}
