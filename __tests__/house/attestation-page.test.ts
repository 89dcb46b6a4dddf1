import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { EVENT_PREDICATE_TYPE, PREDICATE_TYPE, STATEMENT_TYPE } from '../../src/core/model/uris.ts';
import { schemaErrors } from '../support/schema-errors.ts';
import { ROOT, textOf } from './tracked-files.ts';

const PAGE = 'docs/attestation/access-decision-v1.md';
/** Whose statement the page shows. */
const SAMPLE = '__tests__/golden/ruleset-1/approved-then-rebased/record.sigstore.json';
const EXAMPLE = /(?<=## Example\n[^#]*```json\n).*?(?=```\n)/s;

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(textOf('schemas/statement.schema.json')) as Schema;

function resolved(part: Schema): Schema {
  const name = part.$ref?.replace('#/$defs/', '');
  return name === undefined ? part : { ...schema.$defs?.[name], ...part };
}

/** Fields of the predicate as the page names them, `source.range.from`, and whether they must be there. */
function fieldsOf(part: Schema, path: readonly string[]): readonly (readonly [string, boolean])[] {
  const { properties = {}, required = [] } = resolved(part);
  return Object.entries(properties).flatMap(([name, inner]) => [
    [[...path, name].join('.'), required.includes(name)] as const,
    // A digest set is a type of in-toto's own.
    ...(name === 'digest' ? [] : fieldsOf(inner, [...path, name])),
  ]);
}

test('the example is a real statement', () => {
  const { dsseEnvelope } = JSON.parse(textOf(SAMPLE)) as {
    readonly dsseEnvelope: { readonly payload: string };
  };
  const statement: unknown = JSON.parse(
    Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8'),
  );
  const shown = `${JSON.stringify(statement, null, 2)}\n`;
  if (process.env['UPDATE_EXPECTED'] === '1') {
    const file = join(ROOT, PAGE);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(EXAMPLE, () => shown),
    );
  }
  expect(EXAMPLE.exec(textOf(PAGE))?.[0]).toBe(shown);
  expect(schemaErrors('statement')(statement)).toEqual([]);
});

test('the page has the addresses that statements have', () => {
  const page = textOf(PAGE);
  expect(page).toContain(`\nType URI: ${PREDICATE_TYPE}\n`);
  expect(page).toContain(`"_type": "${STATEMENT_TYPE}"`);
  expect(page).toContain(`"predicateType": "${PREDICATE_TYPE}"`);
});

test('the page has the sections of the template for predicates', () => {
  const headings = [...textOf(PAGE).matchAll(/^#+ .+$/gm)].map(([heading]) => heading);
  expect(headings).toEqual([
    '# Predicate type: Access Decision',
    '## Purpose',
    '## Use Cases',
    '## Prerequisites',
    '## Model',
    '## Schema',
    '### Parsing Rules',
    '### Fields',
    '## Example',
    '## Changelog and Migrations',
  ]);
});

const fields = fieldsOf(schema.properties?.['predicate'] ?? {}, []);

test('the schema has fields', () => {
  expect(fields.length).toBeGreaterThan(20);
});

test.each(fields)('the page says what `%s` is', (field, required) => {
  const [entry] = textOf(PAGE).match(new RegExp(`^(?:- )?\`${field}\` \\*[^*]+\\*:`, 'm')) ?? [];
  expect(entry).toContain(required ? 'required*' : 'optional*');
});

test('the page of events says what their predicate has besides, and that the rest is the same', () => {
  const page = textOf('docs/attestation/ledger-event-v1.md');
  expect(page).toContain(`\nType URI: ${EVENT_PREDICATE_TYPE}\n`);
  const events = JSON.parse(textOf('schemas/event-statement.schema.json')) as Schema;
  const ours = Object.keys(events.$defs?.['eventPredicate']?.properties ?? {});
  const known = Object.keys(schema.$defs?.['predicate']?.properties ?? {});
  expect(ours.filter((name) => !known.includes(name))).toEqual(['event']);
  const fields = Object.keys(events.$defs?.['event']?.properties ?? {});
  expect(fields.length).toBeGreaterThan(1);
  for (const field of fields) expect(page).toContain(`\n- \`event.${field}\` *string`);
  for (const name of ours) expect(page).toContain(`\`${name}\``);
});
