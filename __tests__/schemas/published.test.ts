import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CLASSES, DIRECTIONS } from '../../src/core/model/delta.ts';
import { FORMATS, PRIVILEGES } from '../../src/core/model/grant.ts';
import { LEVELS, OUTCOMES, RESULTS } from '../../src/core/model/verdict.ts';

interface Node {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly $defs?: Readonly<Record<string, Node>>;
}

/** Read for years, and by older programs than those that wrote them: fields of later versions are kept. */
const OPEN = [
  ...['record', 'statement', 'event', 'event-statement'],
  ...['pack', 'pack-statement', 'inclusion-proof', 'consistency-proof'],
];

const files = readdirSync('schemas').map((file) => file.replace('.schema.json', ''));
const read = (name: string): Node & { examples: readonly unknown[] } =>
  JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Node & { examples: unknown[] };

function nodesOf(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

/** The node with what it refers to. */
function whole(node: Node, root: Node): Node {
  const target = root.$defs?.[node.$ref?.replace('#/$defs/', '') ?? ''];
  return target === undefined ? node : { ...whole(target, root), ...node };
}

describe.each(files)('schemas/%s.schema.json', (name) => {
  const schema = read(name);

  test('is a strict 2020-12 schema that its own examples meet', () => {
    const ajv = new Ajv2020({
      strict: true,
      strictRequired: false,
      strictTypes: true,
      allErrors: true,
    });
    const validate = ajv.compile(schema);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe(`https://grantproof.dev/schemas/v1alpha1/${name}.json`);
    expect(schema.examples.length).toBeGreaterThan(0);
    for (const example of schema.examples) {
      validate(example);
      expect(validate.errors).toBeNull();
    }
  });

  test(`is ${OPEN.includes(name) ? 'open' : 'closed'}, and says what every field is`, () => {
    for (const node of nodesOf(schema)) {
      if (node.properties === undefined || node['type'] !== 'object') continue;
      expect(node['additionalProperties']).toBe(
        OPEN.includes(name) || ('level' in node.properties && 'match' in node.properties),
      );
      for (const [key, field] of Object.entries(node.properties)) {
        expect([key, whole(field, schema).description]).toEqual([
          key,
          expect.stringMatching(/\.$/),
        ]);
      }
    }
  });

  test('uses every definition', () => {
    const used = new Set(nodesOf(schema).flatMap((node) => node.$ref ?? []));
    expect(Object.keys(schema.$defs ?? {}).filter((key) => !used.has(`#/$defs/${key}`))).toEqual(
      [],
    );
  });

  test('keeps hostile input cheap: doubles are looked for among texts only', () => {
    for (const node of nodesOf(schema).filter((one) => one['uniqueItems'] === true)) {
      expect(node['items']).toMatchObject({ type: 'string' });
    }
  });
});

describe('closed lists are those of the engine', () => {
  const policy = read('policy').$defs;
  const verdict = read('verdict');
  const record = read('record').$defs;
  const decision = read('statement').$defs?.['decision'];
  test.each<[string, Node | undefined, readonly string[]]>([
    ['classes', policy?.['deltaClass'], CLASSES],
    ['directions', policy?.['direction'], DIRECTIONS],
    ['privileges', policy?.['privilege'], PRIVILEGES],
    ['formats', policy?.['format'], FORMATS],
    ['levels', policy?.['level'], LEVELS],
    ['formats of a verdict', verdict.$defs?.['format'], FORMATS],
    ['levels of a verdict', verdict.$defs?.['level'], LEVELS],
    ['classes of a verdict', verdict.$defs?.['deltaClass'], CLASSES],
    ['directions of a verdict', verdict.$defs?.['direction'], DIRECTIONS],
    ['outcomes', verdict.$defs?.['verdictOutcome']?.properties?.['outcome'], OUTCOMES],
    ['results', verdict.properties?.['result'], RESULTS],
    ['levels of a record', record?.['level'], LEVELS],
    ['outcomes of a record', record?.['recordedOutcome']?.properties?.['outcome'], OUTCOMES],
    ['results of a record', record?.['recordedVerdict']?.properties?.['result'], RESULTS],
    ['results of a statement', decision?.properties?.['result'], RESULTS],
  ])('%s', (_, node, expected) => {
    expect(node?.['enum']).toEqual(expected);
  });
});
