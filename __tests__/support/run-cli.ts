import { runCommand } from '../../src/cli/run-command.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, as on a terminal of 100 columns without colour. */
export async function runCli(cwd: string, args: readonly string[]): Promise<CliRun> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    cwd,
    color: false,
    links: false,
    width: 100,
    interactive: false,
  };
  const code = await runCommand(args, terminal);
  return { code, out: out.join(''), err: err.join('') };
}
