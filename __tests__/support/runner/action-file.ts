import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface InputDefinition {
  readonly description: string;
  readonly default?: string;
  readonly required?: boolean;
}

/** An action.yml of a Node action, as far as a runner looks. */
export interface ActionFile {
  readonly name: string;
  readonly inputs: Readonly<Record<string, InputDefinition>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

/** Reads the action.yml in a folder. */
export function readActionFile(folder: string): ActionFile {
  const text = readFileSync(join(folder, 'action.yml'), 'utf8');
  const { inputs, outputs, ...rest } = parse(text) as Partial<ActionFile> &
    Pick<ActionFile, 'name' | 'runs'>;
  return { ...rest, inputs: inputs ?? {}, outputs: outputs ?? {} };
}
