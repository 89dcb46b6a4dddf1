import { commandsIn } from './runner/command-parser.ts';

/** Characters that .NET passes over where it compares texts as people read them, and so where it looks for a prefix. */
const PASSED_OVER = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const COLOURS = /\p{Cc}\[[\d;]*m/gu;

/**
 * Whether a runner could take any line of a log for a command, known or not, or look into it for one: `::name …::`
 * where a line begins, spaces aside, and `##[name …]` anywhere in a line. Stricter than any runner: it holds for
 * what is left without colours and without invisible characters too.
 */
export function readsCommand(log: string): boolean {
  return seenBy(log).some((text) =>
    text
      .split(/\r\n|[\n\r]/)
      .some((line) => line.trimStart().startsWith('::') || line.includes('##[')),
  );
}

/** Names of the commands that a runner obeys in a log, in order. */
export function commandNames(log: string): readonly string[] {
  const [asWritten = [], ...others] = seenBy(log).map((text) =>
    commandsIn(text).map(({ name }) => name),
  );
  return others.find((names) => names.length > asWritten.length) ?? asWritten;
}

const seenBy = (log: string): readonly string[] => [
  log,
  log.replace(PASSED_OVER, ''),
  log.replace(COLOURS, ''),
];
