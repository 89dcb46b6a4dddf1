import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { logLines } from './command-parser.ts';
import { readKeyValues } from './key-value-file.ts';
import type { Masks } from './masks.ts';

/** The files that a step may write to, by the variable that names them. */
export const FILE_COMMANDS = [
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
] as const;
export type FileCommand = (typeof FILE_COMMANDS)[number];

/** Bytes: a larger summary is dropped as a whole. */
export const SUMMARY_LIMIT = 1024 * 1024;

/** What a step wrote to its files. */
export interface FilesRead {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Variables for the steps after it. */
  readonly env: Readonly<Record<string, string>>;
  /** Folders for the front of their PATH. */
  readonly path: readonly string[];
  /** Null where none was written, or it was dropped. */
  readonly summary: string | null;
  /** Errors that fail the step. */
  readonly failures: readonly string[];
  /** Errors that are only shown. */
  readonly errors: readonly string[];
}

/** Where a file command lies. */
export const fileOf = (folder: string, command: FileCommand): string =>
  join(folder, command.toLowerCase());

/** Reads the files that a step has left in `folder`, as the runner does. */
export async function readFileCommands(folder: string, masks: Masks): Promise<FilesRead> {
  const failures: string[] = [];
  const errors: string[] = [];
  const text = (command: FileCommand): Promise<string> =>
    readFile(fileOf(folder, command), 'utf8').catch(() => '');
  const values = async (command: FileCommand): Promise<Record<string, string>> => {
    const { pairs, error } = readKeyValues(await text(command));
    if (error !== null) failures.push(`Unable to process file command: ${error}`);
    return Object.fromEntries(pairs);
  };
  const { NODE_OPTIONS, ...env } = await values('GITHUB_ENV');
  if (NODE_OPTIONS !== undefined) errors.push("Can't store NODE_OPTIONS using '$GITHUB_ENV'");
  const { size } = await stat(fileOf(folder, 'GITHUB_STEP_SUMMARY')).catch(() => ({ size: 0 }));
  if (size > SUMMARY_LIMIT) {
    const kilobytes = Math.floor(size / 1024);
    errors.push(`$GITHUB_STEP_SUMMARY supports content up to a size of 1024k, got ${kilobytes}k`);
  }
  return {
    outputs: await values('GITHUB_OUTPUT'),
    state: await values('GITHUB_STATE'),
    env,
    path: logLines(await text('GITHUB_PATH')).filter((line) => line !== ''),
    summary:
      size === 0 || size > SUMMARY_LIMIT ? null : masks.hide(await text('GITHUB_STEP_SUMMARY')),
    failures,
    errors,
  };
}
