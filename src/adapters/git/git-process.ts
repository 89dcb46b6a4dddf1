import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { Fault } from '../../core/model/fault.ts';
import type { Environment } from './environment.ts';

const MOST_MESSAGES = 64 * 1024;

export interface GitResult {
  readonly code: number;
  readonly output: Buffer;
  /** What git said on standard error. */
  readonly messages: string;
}

export interface GitOptions {
  /** Added to the environment. */
  readonly environment?: Environment;
  readonly folder?: string;
  readonly input?: string;
  /** Whether what git itself starts, such as its helpers for a network, is stopped with it. */
  readonly group?: boolean;
}

/** Starts git, always with an argument array, and knows what is running. */
export interface Git {
  /** Runs to the end, whatever the exit code. */
  run(args: readonly string[], options?: GitOptions): Promise<GitResult>;
  start(args: readonly string[], options?: GitOptions): RunningGit;
  /** Ends whatever still runs. */
  close(): Promise<void>;
}

export interface RunningGit {
  readonly child: ChildProcessWithoutNullStreams;
  /** Settles when the process is gone; rejects where it could not be started. */
  readonly ended: Promise<Omit<GitResult, 'output'>>;
  stop(): void;
}

/** @param environment complete, as `gitEnvironment` makes it */
export function createGit(environment: Environment): Git {
  const running = new Set<RunningGit>();
  let closed = false;

  function start(args: readonly string[], options: GitOptions = {}): RunningGit {
    if (closed) throw new Error('the repository is closed');
    const child = spawn('git', args, {
      cwd: options.folder,
      env: { ...environment, ...options.environment },
      detached: options.group === true,
      windowsHide: true,
    });
    // A process that ends early breaks the pipe; why it ended is told by `ended`.
    child.stdin.on('error', () => {});
    const stop = () => (options.group === true ? stopGroup(child) : child.kill());
    const git = { child, ended: endOf(child), stop };
    running.add(git);
    const forget = () => running.delete(git);
    git.ended.then(forget, forget);
    return git;
  }

  return {
    start,
    async run(args, options = {}) {
      const { child, ended } = start(args, options);
      const chunks: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.stdin.end(options.input ?? '');
      const { code, messages } = await ended;
      return { code, messages, output: Buffer.concat(chunks) };
    },
    async close() {
      closed = true;
      const left = [...running];
      for (const git of left) git.stop();
      await Promise.allSettled(left.map(({ ended }) => ended));
    },
  };
}

/** A helper would go on waiting for its server, and keep our pipes open. */
function stopGroup({ pid }: ChildProcessWithoutNullStreams): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of them are gone already.
  }
}

function endOf(child: ChildProcessWithoutNullStreams): Promise<Omit<GitResult, 'output'>> {
  let messages = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (messages.length < MOST_MESSAGES) messages += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(cannotStart(error)));
    // A process that a signal ended has no code.
    child.on('close', (code) => resolve({ code: code ?? -1, messages }));
  });
}

function cannotStart(error: NodeJS.ErrnoException): Fault {
  const why = error.code === 'ENOENT' ? '`git` was not found' : '`git` could not be started';
  return new Fault(why, 'install git 2.39 or newer, and see that it is on the PATH', {
    cause: error,
  });
}
