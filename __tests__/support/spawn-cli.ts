import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { hermeticEnv } from './git-repo.ts';
import type { CliRun } from './run-cli.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const CLI = join(ROOT, 'dist/cli.js');

export interface SpawnOptions {
  /** Variables beside those of a machine without any settings. */
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
  readonly cli?: string;
  /** Closes the reading end of standard output at the first byte. */
  readonly leaveEarly?: boolean;
}

/** Runs the built program in a folder, as a user would. */
export async function spawnCli(
  cwd: string,
  args: readonly string[],
  { env = {}, node = process.execPath, cli = CLI, leaveEarly = false }: SpawnOptions = {},
): Promise<CliRun> {
  const child = spawn(node, [cli, ...args], {
    cwd,
    env: { ...hermeticEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (leaveEarly) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) =>
      status === null ? reject(new Error(`ended by ${signal}`)) : resolve(status),
    );
  });
  return { code, out, err };
}
