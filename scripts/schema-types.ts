// Writes TypeScript for the part of JSON Schema that our schemas use; throws on a keyword that it does not know.

/** One level of a JSON Schema, as far as types go. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

const ANNOTATIONS = ['$schema', '$id', '$defs', 'title', 'description', 'examples', 'default'];
/** These narrow a value further than its type tells. */
const BOUNDS = [
  ...['maxLength', 'pattern', 'minimum', 'maximum'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
];
const SHAPES = [
  ...['$ref', 'type', 'const', 'enum', 'anyOf', 'items'],
  ...['properties', 'required', 'additionalProperties'],
];
const KNOWN = new Set([...ANNOTATIONS, ...BOUNDS, ...SHAPES]);

/**
 * The types of all schemas as one module: one for each definition that is an object or a closed list of values, an
 * exported one for each root, by the name given for it, and `Shapes`, which maps file names to root types.
 */
export function typesOf(roots: readonly { file: string; type: string; schema: Schema }[]): string {
  const written = new Map<string, string>();
  for (const { type, schema } of roots) {
    const definitions = schema.$defs ?? {};
    for (const [name, definition] of Object.entries(definitions)) {
      if (isNamed(definition)) written.set(name, declare(shapeName(name), definition, definitions));
    }
    written.set(type, declare(type, schema, definitions).replace('interface', 'export interface'));
  }
  const shapes = roots.map(({ file, type }) => `  readonly '${file}': ${type};\n`);
  return [
    `import type { JsonObject } from '../../model/json.ts';\n`,
    ...written.values(),
    `/** What a document of each kind holds once its shape is right. */\nexport interface Shapes {\n${shapes.join('')}}\n`,
  ].join('\n');
}

const shapeName = (definition: string): string =>
  `${definition.charAt(0).toUpperCase()}${definition.slice(1)}Shape`;

const isNamed = (schema: Schema): boolean =>
  schema.enum !== undefined || schema.properties !== undefined;

function declare(
  name: string,
  schema: Schema,
  definitions: Readonly<Record<string, Schema>>,
): string {
  const written = write(schema, definitions, '');
  const head = doc(schema, '');
  return schema.properties === undefined
    ? `${head}type ${name} = ${written};\n`
    : `${head}interface ${name} ${written}\n`;
}

function doc(schema: Schema, indent: string): string {
  return schema.description === undefined ? '' : `${indent}/** ${schema.description} */\n`;
}

function write(
  schema: Schema,
  definitions: Readonly<Record<string, Schema>>,
  indent: string,
): string {
  for (const keyword of Object.keys(schema)) {
    if (!KNOWN.has(keyword)) throw new Error(`no type is known for the keyword ${keyword}`);
  }
  if (schema.$ref !== undefined) return writeReference(schema.$ref, definitions, indent);
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(' | ');
  if (schema.anyOf !== undefined && !schema.anyOf.every(onlyRequires)) {
    return schema.anyOf.map((branch) => write(branch, definitions, indent)).join(' | ');
  }
  if (schema.type === undefined) throw new Error(`no type is known for ${JSON.stringify(schema)}`);
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array': {
      if (schema.items === undefined) throw new Error('an array needs items');
      const item = write(schema.items, definitions, indent);
      return `readonly ${item.includes(' | ') && !item.startsWith('{') ? `(${item})` : item}[]`;
    }
    case 'object':
      return writeObject(schema, definitions, indent);
  }
}

/** Presence of one key among several; an interface leaves all of them optional. */
const onlyRequires = (branch: Schema): boolean =>
  Object.keys(branch).every((keyword) => keyword === 'required');

function writeReference(
  reference: string,
  definitions: Readonly<Record<string, Schema>>,
  indent: string,
): string {
  const name = /^#\/\$defs\/(\w+)$/.exec(reference)?.[1];
  const definition = name === undefined ? undefined : definitions[name];
  if (name === undefined || definition === undefined)
    throw new Error(`${reference} leads to no definition`);
  return isNamed(definition) ? shapeName(name) : write(definition, definitions, indent);
}

function writeObject(
  schema: Schema,
  definitions: Readonly<Record<string, Schema>>,
  indent: string,
): string {
  const { properties, required = [], additionalProperties } = schema;
  if (properties === undefined) {
    return typeof additionalProperties === 'object'
      ? `Readonly<Record<string, ${write(additionalProperties, definitions, indent)}>>`
      : 'JsonObject';
  }
  if (typeof additionalProperties !== 'boolean')
    throw new Error('an object must say whether it is open');
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(([key, field]) => {
    const mark = required.includes(key) ? '' : '?';
    return `${doc(field, inner)}${inner}readonly ${key}${mark}: ${write(field, definitions, inner)};\n`;
  });
  if (additionalProperties) fields.push(`${inner}readonly [key: string]: unknown;\n`);
  return `{\n${fields.join('')}${indent}}`;
}

function literal(value: unknown): string {
  if (typeof value !== 'string') throw new Error('only text can be listed');
  return `'${value}'`;
}
