import { Fault } from '../../core/model/fault.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { RunningGit } from './git-process.ts';
import { createReplyParser, type Header } from './reply-parser.ts';

export interface GitObject {
  readonly header: Header;
  /** Null where the object is missing. */
  readonly body: Buffer | null;
}

/** Looks objects up by id or by any revision that git understands, in one process for all of them. */
export interface ObjectReader {
  /** Type and size, in the order asked for. */
  headers(names: readonly string[]): Promise<readonly Header[]>;
  /** The same with the content. */
  contents(names: readonly string[]): Promise<readonly GitObject[]>;
}

interface Batch {
  readonly size: number;
  readonly command: 'info' | 'contents';
  readonly objects: GitObject[];
  resolve(objects: readonly GitObject[]): void;
  reject(reason: unknown): void;
}

/** The command that a reader talks to. */
export const READER_COMMAND = ['cat-file', '--batch-command', '--buffer'] as const;

/** @param start starts the one process: at once, before the first question, and again where it failed */
export function createObjectReader(start: () => RunningGit, diagnosis: Diagnosis): ObjectReader {
  const batches: Batch[] = [];
  let process: RunningGit | null = started();

  function onReply(header: Header, body: Buffer | null): void {
    const batch = batches[0];
    batch?.objects.push({ header, body });
    if (batch !== undefined && batch.objects.length === batch.size) {
      batches.shift();
      batch.resolve(batch.objects);
    }
  }

  function fail(running: RunningGit, reason: unknown): void {
    if (process !== running) return;
    process = null;
    for (const batch of batches.splice(0)) batch.reject(reason);
  }

  function started(): RunningGit {
    const running = start();
    const parse = createReplyParser(() => batches[0]?.command === 'contents', onReply);
    running.child.stdout.on('data', (chunk: Buffer) => {
      try {
        parse(chunk);
      } catch (error) {
        // An object too large for memory: nothing after it can be told apart.
        running.child.kill();
        fail(running, error);
      }
    });
    // In a partial clone, git ends at the first object that is not here.
    running.ended
      .then(async (result) => fail(running, await diagnosis.failed('cat-file', result)))
      .catch((error: unknown) => fail(running, error));
    return running;
  }

  function ask(command: Batch['command'], names: readonly string[]): Promise<readonly GitObject[]> {
    const unsayable = names.find((name) => /[\n\0]/.test(name));
    if (unsayable !== undefined) {
      throw new Fault(`\`${unsayable}\` can't be the name of an object`, 'give an object id');
    }
    if (names.length === 0) return Promise.resolve([]);
    process ??= started();
    const { stdin } = process.child;
    return new Promise((resolve, reject) => {
      batches.push({ size: names.length, command, objects: [], resolve, reject });
      stdin.write(`${names.map((name) => `${command} ${name}\n`).join('')}flush\n`);
    });
  }

  return {
    async headers(names) {
      const objects = await ask('info', names);
      return objects.map(({ header }) => header);
    },
    contents: async (names) => ask('contents', names),
  };
}
