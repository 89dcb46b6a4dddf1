import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError } from './command.ts';

/** The streams of a terminal; tests have their own. */
export interface Keyboard {
  readonly input: NodeJS.ReadableStream;
  readonly isTerminal: boolean;
}

const keyboard = (): Keyboard => ({
  input: process.stdin,
  isTerminal: process.stdin.isTTY && process.stderr.isTTY,
});

/**
 * Asks a person for a secret, and shows nothing of what is typed. Gives undefined where nobody is there to ask; an
 * interrupt or the end of the input is a `UsageError`.
 */
export async function askSecret(
  question: string,
  terminal: { readonly err: (text: string) => void },
  { input, isTerminal }: Keyboard = keyboard(),
): Promise<string | undefined> {
  if (!isTerminal) return undefined;
  terminal.err(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.once('line', resolve);
      lines.once('close', () => reject(new UsageError('no passphrase came, so nothing was done')));
    });
  } finally {
    lines.close();
    terminal.err('\n');
  }
}
