import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { ManifestDocument } from '../../../../src/core/manifest/document.ts';
import { checkShape, type SchemaName } from '../../../../src/core/manifest/schema/check-shape.ts';

const KINDS: readonly SchemaName[] = [
  'access-grant',
  'grant-metadata',
  'policy',
  'roster',
  'facts',
];

interface Published {
  readonly examples: readonly unknown[];
}

const documentOf = (value: unknown): ManifestDocument => {
  const place = { path: 'm.json', line: 1, column: 1 };
  return { value, place, at: () => place, ambiguities: [] };
};

/** Replaces, adds or takes away something at one place, chosen by `steps`. */
function mutate(value: unknown, steps: readonly number[], by: unknown, key: string): unknown {
  const [step = 0, ...rest] = steps;
  if (Array.isArray(value) && value.length > 0) {
    const at = step % value.length;
    return value.map((item: unknown, nth) => (nth === at ? mutate(item, rest, by, key) : item));
  }
  if (typeof value !== 'object' || value === null) return by;
  const entries = Object.entries(value);
  if (steps.length === 0) return Object.fromEntries([...entries, [key, by]]);
  const at = step % (entries.length + 1);
  if (at === entries.length) return Object.fromEntries(entries.slice(1));
  return Object.fromEntries(
    entries.map(([name, item], nth) => [name, nth === at ? mutate(item, rest, by, key) : item]),
  );
}

describe.each(KINDS)('%s: what we report agrees with ajv over the published schema', (kind) => {
  const schema = JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')) as Published;
  const valid = new Ajv2020({ strict: false, ownProperties: true }).compile(schema);
  const agree = (value: unknown): void => {
    expect(checkShape(kind, documentOf(value)).length === 0).toBe(valid(value));
  };

  test('on the example, changed at one place', () => {
    const keys = fc.constantFrom(
      'level',
      'role',
      'scopes',
      'team',
      'x',
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { maxLength: 7 }),
        fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('', 'test', 'github:a', 'P1D')),
        keys,
        (steps, by, key) => agree(mutate(schema.examples[0], steps, by, key)),
      ),
      { numRuns: 400 },
    );
  });

  test('on any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), agree), { numRuns: 100 });
  });
});
