import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A server of others on loopback, in a process of its own. */
export interface StartedProgram {
  readonly url: string;
  close(): Promise<void>;
}

const PATIENCE = 30_000;

/**
 * Starts a program and waits until it answers at `ready`. Throws what it said where it ends before.
 *
 * @param port its arguments name it too
 */
export async function startProgram(
  path: string,
  args: readonly string[],
  { port, ready }: { readonly port: number; readonly ready: string },
): Promise<StartedProgram> {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-10_000);
    });
  }
  const ended = once(child, 'close');
  const url = `http://127.0.0.1:${port}`;
  const hasEnded = (): boolean => child.exitCode !== null;
  const until = Date.now() + PATIENCE;
  for (let answers = 0; answers < 2; ) {
    await pause(50);
    if (hasEnded() || Date.now() > until) {
      child.kill('SIGKILL');
      await ended;
      throw new Error(`${path} did not start: ${said}`);
    }
    const response = await fetch(url + ready).catch(() => null);
    await response?.body?.cancel();
    // Twice, because a part of it may still find its port taken.
    if (response?.ok === true) answers += 1;
  }
  return {
    url,
    async close() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A port of loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
