// Compiles schemas into one module that checks values and needs nothing else at run time.
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { Schema } from './schema-types.ts';

const HEAD = `// Written by scripts/generate.ts from schemas/; change those instead.
// Holds code by ajv (https://ajv.js.org): MIT, Copyright (c) 2015-2021 Evgeny Poberezkin.
`;

/**
 * One ES module with `validators` by schema name, and `definitions`: the schemas, and all that they refer to by name,
 * without the words that no message needs. What the schemas share must be the same in all of them.
 */
export async function validatorsOf(schemas: ReadonlyMap<string, Schema>): Promise<string> {
  const definitions: Record<string, Schema> = {};
  for (const [name, schema] of schemas) {
    const { $defs = {}, ...root } = plainOf(schema);
    Object.assign(definitions, $defs, { [name]: root });
  }
  // Our schemas use nothing that is new in 2020-12; ajv writes half the code where it need not track the rest.
  const ajv = new Ajv({
    strict: true,
    // Where one key of several is needed, the keys are defined beside it, not within.
    strictRequired: false,
    strictTypes: true,
    strictTuples: true,
    allErrors: true,
    ownProperties: true,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema({ $defs: definitions }, 'all');
  const names = Object.keys(definitions);
  const code = standalone.default(
    ajv,
    Object.fromEntries(names.map((name, nth) => [`validate_${nth}`, `all#/$defs/${name}`])),
  );
  const validators = names.flatMap((name, nth) =>
    schemas.has(name) ? [`'${name}': validate_${nth}`] : [],
  );
  const constants = names.map((name) => `'${name}': ${constantOf(code, definitions[name] ?? {})}`);
  return bundle(
    [
      shorter(code).replaceAll(/export const (validate_\d+) = (\w+);/g, 'const $1 = $2;'),
      `export const validators = { ${validators.join(', ')} };`,
      `export const definitions = { ${constants.join(', ')} };`,
    ].join('\n'),
  );
}

/** For editors only. A pattern says nothing to people, so its title and an example are kept. */
const WORDS = new Set(['$schema', '$id', 'title', 'description', 'examples', 'default']);

function plainOf(schema: Schema): Schema {
  const rest = Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !WORDS.has(keyword)),
  );
  const each = (map: Readonly<Record<string, Schema>>): Record<string, Schema> =>
    Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plainOf(value)]));
  const { $defs, $ref, properties, items, anyOf, additionalProperties: more } = schema;
  if ($ref !== undefined && Object.keys(rest).length > 1)
    throw new Error(`${$ref} stands beside more than words`);
  return {
    ...(rest['pattern'] === undefined ? {} : wordsOf(schema)),
    ...rest,
    ...(properties === undefined ? {} : { properties: each(properties) }),
    ...(items === undefined ? {} : { items: plainOf(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(plainOf) }),
    ...(typeof more === 'object' ? { additionalProperties: plainOf(more) } : {}),
    ...($defs === undefined ? {} : { $defs: each($defs) }),
  };
}

function wordsOf({ title, examples }: Schema): Schema {
  if (title === undefined) throw new Error('a pattern needs a title that says what it wants');
  return { title, ...(Array.isArray(examples) ? { examples: examples.slice(0, 1) } : {}) };
}

/**
 * The code of ajv with the collecting of errors in two functions. That is shorter, and linear: where a validator
 * calls another, ajv copies the list each time, which costs the square of its length.
 */
function shorter(code: string): string {
  const collect = `
    function add(errors, error) { if (errors === null) return [error]; errors.push(error); return errors; }
    function join(errors, more) { if (errors === null) return more; for (const error of more) errors.push(error); return errors; }
  `;
  const short = code
    .replaceAll(
      /if\(vErrors === null\)\{vErrors = \[(\w+)\];\}else \{vErrors\.push\(\1\);\}/g,
      'vErrors = add(vErrors, $1);',
    )
    .replaceAll(
      /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g,
      'join(vErrors, $1.errors)',
    )
    .replaceAll(/,parentData:\w+,parentDataProperty: ?(\w+|"[^"]*"),rootData\}/g, '}')
    .replaceAll(',parentData,parentDataProperty,rootData}', '}')
    .replaceAll('parentData, parentDataProperty, rootData=data', '')
    // What a keyword asks for stands in the schema; only what was found is worth its bytes.
    .replaceAll(/schemaPath:"[^"]*",/g, '')
    .replaceAll(
      /,params:\{(?:type|limit|comparison|pattern|allowedValues?):(?:"(?:[^"\\]|\\.)*"|[^"{}])*\}/g,
      '',
    );
  if (/parentData|rootData/.test(short)) throw new Error('ajv wrote a call of another form');
  if (/\.concat\(|runtime\/equal/.test(short))
    throw new Error('ajv wrote code that costs more than the length of its input');
  return collect + short;
}

/** The name that ajv gave to a schema in its code. */
function constantOf(code: string, schema: Schema): string {
  const at = code.indexOf(` = ${JSON.stringify(schema)};`);
  const name = /const (\w+)$/.exec(code.slice(Math.max(0, at - 40), at))?.[1];
  if (name === undefined) throw new Error('the code of ajv does not hold its schema as expected');
  return name;
}

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'node20',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    lineLimit: 120,
    charset: 'ascii',
    write: false,
  });
  return `${HEAD}${outputFiles.map((file) => file.text).join('')}`;
}
