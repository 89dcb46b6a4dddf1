// Keeps the tables of inputs and outputs in README.md as action.yml has them, between `<!-- inputs -->` and
// `<!-- /inputs -->`, and `<!-- outputs -->` and `<!-- /outputs -->`.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

interface Entry {
  readonly description: string;
  readonly default?: string;
}

/** An action.yml, as far as the tables go. */
export interface ActionInterface {
  readonly inputs?: Readonly<Record<string, Entry>>;
  readonly outputs?: Readonly<Record<string, Entry>>;
}

/** README.md with its tables, by path; nothing where one of the files or every marker is missing. */
export async function readmeWithTables(): Promise<ReadonlyMap<string, string>> {
  const [readme, action] = await Promise.all(
    ['README.md', 'action.yml'].map((path) => readFile(path, 'utf8').catch(() => null)),
  );
  if (readme == null || action == null) return new Map();
  const text = withTables(readme, parse(action) as ActionInterface);
  return new Map([['README.md', text]]);
}

/** A page with the tables between its markers. Throws where a marker has no partner. */
export function withTables(page: string, { inputs = {}, outputs = {} }: ActionInterface): string {
  const withInputs = between(page, 'inputs', inputsTable(inputs));
  return between(withInputs, 'outputs', outputsTable(outputs));
}

function between(page: string, name: string, table: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = page.indexOf(open);
  const end = page.indexOf(close);
  if (start < 0 && end < 0) return page;
  if (start < 0 || end < start) throw new Error(`${open} and ${close} don't enclose anything`);
  return `${page.slice(0, start + open.length)}\n${table}\n${page.slice(end)}`;
}

const inputsTable = (inputs: Readonly<Record<string, Entry>>): string =>
  table(
    ['input', 'default', ''],
    Object.entries(inputs).map(([name, { description, default: value = '' }]) => [
      `\`${name}\``,
      value === '' ? '' : `\`${value}\``,
      description,
    ]),
  );

const outputsTable = (outputs: Readonly<Record<string, Entry>>): string =>
  table(
    ['output', ''],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  );

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** On one line, with bars that end no cell. */
const cell = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
