import { createInterface } from 'node:readline';
import { UsageError } from './command.ts';

/** Asks a person; an empty answer means `fallback`, which is shown in brackets. */
export type Ask = (question: string, fallback: string) => Promise<string>;

export interface Questions {
  readonly ask: Ask;
  readonly close: () => void;
}

/** Asks on streams, such as those of a terminal. An end of input is a `UsageError`: nobody agreed to anything. */
export function askOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Questions {
  const lines = createInterface({ input, output });
  // Keeps what was typed ahead of its question.
  const answers = lines[Symbol.asyncIterator]();
  let open = true;
  lines.once('close', () => {
    open = false;
  });
  return {
    ask: async (question, fallback) => {
      lines.setPrompt(`${question} [${fallback}] `);
      if (open) lines.prompt();
      const { value, done } = await answers.next();
      if (done === true) throw new UsageError('no answer came, so nothing was written');
      return value.trim() === '' ? fallback : value.trim();
    },
    close: () => lines.close(),
  };
}
