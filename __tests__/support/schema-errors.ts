import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ROOT } from './spawn-cli.ts';

/** A test of values against one of the published schemas; gives what is wrong, nothing where all is right. */
export function schemaErrors(name: string): (value: unknown) => readonly unknown[] {
  const file = join(ROOT, 'schemas', `${name}.schema.json`);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const validate = new Ajv2020({ allErrors: true, strictRequired: false }).compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
