// What GitHub's runner takes for a command in a line of a log, as its ActionCommand and OutputManager do
// (actions/runner 2.336): it looks at every line of standard output and of standard error.

export interface RunnerCommand {
  /** In lower case: the runner ignores the case. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  readonly form: '::name::' | '##[name]';
}

/** Every command that a runner still knows. */
export const COMMANDS: ReadonlySet<string> = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

const ESCAPED_DATA = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const ESCAPED_PROPERTY = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;
const ESCAPED_LEGACY = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
] as const;

/** What the runner passes over before `::`: white space as .NET has it, which knows one more than JavaScript. */
const LEADING_SPACE = /^[\s\u0085]+/u;

/** The lines of a log: a runner ends one at LF, CR or CR LF, and nowhere else. */
export function logLines(log: string): readonly string[] {
  const lines = log.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** The command in a line, if it holds one: `::name …::` where the line begins, `##[name …]` anywhere. */
export function parseCommand(
  line: string,
  known: ReadonlySet<string> = COMMANDS,
): RunnerCommand | null {
  return atLineStart(line, known) ?? anywhere(line, known);
}

/** Every line of a log that is a command, in order, as if nothing had stopped commands. */
export const commandsIn = (log: string): readonly RunnerCommand[] =>
  logLines(log).flatMap((line) => parseCommand(line) ?? []);

function atLineStart(line: string, known: ReadonlySet<string>): RunnerCommand | null {
  const text = line.replace(LEADING_SPACE, '');
  if (!text.startsWith('::')) return null;
  const end = text.indexOf('::', 2);
  if (end < 0) return null;
  const head = named(text.slice(2, end), known);
  if (head === null) return null;
  return {
    name: head.name,
    properties: properties(head.rest.trim(), ',', ESCAPED_PROPERTY),
    data: unescaped(text.slice(end + 2), ESCAPED_DATA),
    form: '::name::',
  };
}

/** Only the first `##[` of a line counts. */
function anywhere(line: string, known: ReadonlySet<string>): RunnerCommand | null {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return null;
  const head = named(line.slice(start + 3, end), known);
  if (head === null) return null;
  return {
    name: head.name,
    properties: properties(head.rest, ';', ESCAPED_LEGACY),
    data: unescaped(line.slice(end + 1), ESCAPED_LEGACY),
    form: '##[name]',
  };
}

/** A known name, up to the first space, and what follows. */
function named(
  text: string,
  known: ReadonlySet<string>,
): { readonly name: string; readonly rest: string } | null {
  const [, first = '', rest = ''] = /^([^ ]*) ?(.*)$/s.exec(text) ?? [];
  const name = first.toLowerCase();
  return known.has(name) ? { name, rest } : null;
}

type Escapes = readonly (readonly [code: string, character: string])[];

function properties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const found: Record<string, string> = {};
  for (const pair of text.split(separator)) {
    const [, key = '', value = ''] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
    if (key !== '') found[key.toLowerCase()] = unescaped(value, escapes);
  }
  return found;
}

/** One escape after the other, as the runner undoes them. */
const unescaped = (text: string, escapes: Escapes): string =>
  escapes.reduce((result, [code, character]) => result.replaceAll(code, character), text);
