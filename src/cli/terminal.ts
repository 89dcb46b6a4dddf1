/** Where a command writes, and what it may know of its surroundings. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
  /** Colours on standard output. */
  readonly color: boolean;
  /** Hyperlinks on standard output. */
  readonly links: boolean;
  readonly width: number;
  /** True when standard error is a terminal, where progress may be shown. */
  readonly interactive: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The process's own terminal. Colour follows NO_COLOR and FORCE_COLOR, then whether somebody is looking. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    // A reader that left (`| head`) is no fault.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const color = wantsColor(env, stdout.isTTY);
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    cwd: process.cwd(),
    color,
    links: color && stdout.isTTY && env['TERM_PROGRAM'] !== undefined,
    width: stdout.isTTY ? Math.max(40, Math.min(stdout.columns, 120)) : 100,
    interactive: stderr.isTTY && env['CI'] === undefined,
  };
}

/** See https://no-color.org and https://force-color.org. */
export function wantsColor(env: Environment, tty: boolean): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return tty && env['TERM'] !== 'dumb';
}
