// Medians of runs taken in turn, so that a neighbour's noise falls on all cases alike.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is ended; three minutes unless it says otherwise. */
  readonly patience?: number;
}

export interface Run {
  /** Wall time in milliseconds. */
  readonly ms: number;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Figure {
  /** Median wall time in milliseconds. */
  readonly ms: number;
  /** Peak resident memory of the largest process in megabytes; null where GNU time is missing. */
  readonly megabytes: number | null;
  /** The last run. */
  readonly run: Run;
}

// Old Nodes parse the file of extra certificates at every start: that is no cost of any tool here.
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env;
const GNU_TIME = '/usr/bin/time';

/** A run is ended after this many milliseconds, and then has no exit code. */
const PATIENCE = 180_000;

export function run({ file, args, cwd, env, patience = PATIENCE }: Command): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(file, args, {
      cwd,
      env: { ...ENVIRONMENT, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
    });
    const chunks: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      const [stdout, stderr] = [chunks.stdout, chunks.stderr].map((all) =>
        Buffer.concat(all).toString(),
      ) as [string, string];
      resolve({ ms, code, stdout, stderr });
    });
  });
}

async function peakMegabytes(command: Command): Promise<number | null> {
  if (!existsSync(GNU_TIME)) return null;
  const folder = await mkdtemp(join(tmpdir(), 'grantproof-bench-'));
  const report = join(folder, 'peak');
  const args = ['--quiet', '--format=%M', `--output=${report}`, command.file, ...command.args];
  await run({ ...command, file: GNU_TIME, args });
  const kilobytes = Number(await readFile(report, 'utf8'));
  await rm(folder, { recursive: true });
  return kilobytes / 1000;
}

/** The middle of the values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/**
 * Runs each command once for its memory, which also warms the caches, and then `rounds` times in turn.
 *
 * @param after called after every run, that for memory included
 */
export async function measure<Name extends string>(
  commands: Readonly<Record<Name, Command>>,
  rounds: number,
  after: (name: Name) => Promise<void> = () => Promise.resolve(),
): Promise<Readonly<Record<Name, Figure>>> {
  const names = Object.keys(commands) as Name[];
  const peaks = new Map<Name, number | null>();
  const runs = new Map<Name, Run[]>(names.map((name) => [name, []]));
  for (const name of names) {
    progress(`${name}: memory`);
    peaks.set(name, await peakMegabytes(commands[name]));
    await after(name);
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of names) {
      progress(`${name}: ${round} of ${rounds}`);
      runs.get(name)?.push(await run(commands[name]));
      await after(name);
    }
  }
  progress('');
  return Object.fromEntries(
    names.map((name) => {
      const all = runs.get(name) ?? [];
      const last = all.at(-1) as Run;
      return [name, { ms: median(all.map(({ ms }) => ms)), megabytes: peaks.get(name), run: last }];
    }),
  ) as Readonly<Record<Name, Figure>>;
}

/** One line on a terminal, written over by the next; nothing elsewhere. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${text}`);
}
