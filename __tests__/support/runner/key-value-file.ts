/** What a file such as `GITHUB_OUTPUT` says. */
export interface KeyValues {
  /** In the file's order; those before a mistake count. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** What the runner could not read: it fails the step then. */
  readonly error: string | null;
}

/** Reads `NAME=VALUE` and `NAME<<END`, VALUE, `END` as the runner does: lines end at LF, and only there. */
export function readKeyValues(text: string): KeyValues {
  const pairs: [string, string][] = [];
  const failed = (error: string): KeyValues => ({ pairs, error });
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.slice(0, equals), line.slice(equals + 1)]);
      continue;
    }
    if (heredoc < 0) return failed(`Invalid format '${line}'`);
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '') return failed(`Invalid format '${line}'`);
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) return failed(`Invalid value. Matching delimiter not found '${delimiter}'`);
    pairs.push([name, lines.slice(index + 1, end).join('\n')]);
    index = end;
  }
  return { pairs, error: null };
}
