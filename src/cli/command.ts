import type { Terminal } from './terminal.ts';

/** A command of the program. */
export interface Command {
  /** What it does, in one line. */
  readonly summary: string;
  /** The whole help text, with examples. */
  readonly help: string;
  /** Runs it and gives the exit code. Throws `UsageError` for arguments that make no sense, `Fault` for what breaks. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** Arguments that make no sense; the message says which. */
export class UsageError extends Error {}
