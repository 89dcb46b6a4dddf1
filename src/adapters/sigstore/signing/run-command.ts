import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../../core/model/fault.ts';
import { secretValues, shownText } from './secrets.ts';

export interface RunOptions {
  readonly folder: string;
  /** What the command finds in its environment; values of secrets are kept out of messages. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** In milliseconds; somebody may have to touch a device. */
  readonly timeout?: number;
}

const PATIENCE = 120_000;
const MOST_OUTPUT = 64 * 1024;

/** Ours, and of no use to a command that has a key of its own. */
const WITHHELD = ['GRANTPROOF_KEY', 'GRANTPROOF_KEY_PASSPHRASE'];

/**
 * Runs a signing command without a shell, and gives what it wrote to its standard output. It keeps the terminal, so that
 * it can ask for a PIN and ends with us on an interrupt. Throws a `Fault` for every end but a good one.
 */
export function runCommand(
  words: readonly string[],
  input: Buffer,
  { folder, environment, timeout = PATIENCE }: RunOptions,
): Promise<Buffer> {
  const [program = '', ...args] = words;
  const env = Object.fromEntries(
    Object.entries(environment).filter(([name]) => !WITHHELD.includes(name)),
  );
  const stdin = openBytes(input);
  const child = spawn(program, args, { cwd: folder, env, stdio: [stdin, 'pipe', 'pipe'] });
  closeSync(stdin);
  const output: Buffer[] = [];
  let size = 0;
  let said = '';

  return new Promise((resolve, reject) => {
    const fail = (message: string, help: string): void => {
      clearTimeout(timer);
      abandon(child);
      const words = shownText(said, secretValues(environment));
      reject(
        new Fault(`the signing command ${message}${words === '' ? '' : `: \`${words}\``}`, help),
      );
    };
    const timer = setTimeout(
      () =>
        fail(
          `gave no signature within ${timeout / 1000} seconds`,
          'run it by hand to see what it waits for',
        ),
      timeout,
    );

    child.on('error', ({ code }: NodeJS.ErrnoException) =>
      fail(
        code === 'ENOENT'
          ? `\`${shownText(program, [])}\` was not found`
          : `\`${shownText(program, [])}\` could not be started (${code ?? 'unknown'})`,
        'name a program that is on the PATH, or its path; it is run without a shell',
      ),
    );
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < MOST_OUTPUT) said += text;
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      output.push(chunk);
      if (size > MOST_OUTPUT)
        fail('gave more than any signature', 'it is to write the signature alone');
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(output));
      else
        fail(
          code === null ? `was ended by ${signal}` : `failed with exit code ${code}`,
          'run it by hand to see why',
        );
    });
  });
}

/**
 * Bytes to read as a file that has no name any more. A pipe of Node's is a socket, which no command can open as
 * `/dev/stdin`.
 */
function openBytes(bytes: Buffer): number {
  const folder = mkdtempSync(join(tmpdir(), 'grantproof-sign-'));
  try {
    const path = join(folder, 'input');
    writeFileSync(path, bytes, { mode: 0o600 });
    return openSync(path, 'r');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What it started itself may hold the pipes open: they are not waited for. */
function abandon(child: ChildProcess): void {
  child.kill('SIGKILL');
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}
