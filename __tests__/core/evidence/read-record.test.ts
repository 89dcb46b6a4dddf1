import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { sizeRefusal } from '../../../src/core/evidence/canonical-document.ts';
import { readRecord } from '../../../src/core/evidence/read-record.ts';
import { canonicalJson } from '../../../src/core/model/canonical.ts';
import type { JsonObject } from '../../../src/core/model/json.ts';

const sample = (
  JSON.parse(readFileSync('schemas/record.schema.json', 'utf8')) as { examples: [JsonObject] }
).examples[0];
const text = canonicalJson(sample);
const bytes = (written: string): Uint8Array => new TextEncoder().encode(written);
const refusalOf = (content: Uint8Array): string => {
  const read = readRecord(content);
  return 'refusal' in read ? `${read.refusal.code}: ${read.refusal.message}` : 'a record';
};

test('the published example is a record', () => {
  expect(readRecord(bytes(text))).toEqual({
    record: sample,
    facts: { now: Date.parse('2026-12-01T09:00:00Z') },
  });
});

describe('written in another way it is none', () => {
  const KIND = '"kind":"change"';
  test.each<[string, string | Uint8Array]>([
    ['a space', text.replace(':', ': ')],
    ['a line end after it', `${text}\n`],
    ['a byte order mark', `\ufeff${text}`],
    ['keys in another order', JSON.stringify(sample)],
    ['a key that stands twice', text.replace(KIND, `${KIND},${KIND}`)],
    ['a key that stands twice, the first time otherwise', text.replace(KIND, `"kind":"x",${KIND}`)],
    ['an escape that is not needed', text.replace('"change"', '"\\u0063hange"')],
    ['another spelling of a number', text.replace('"ruleset":1', '"ruleset":1.0')],
    ['an exponent', text.replace('"ruleset":1', '"ruleset":1e0')],
    ['a lone surrogate', text.replace('acme', '\\ud800')],
    ['text after it', `${text}{}`],
    ['half of it', text.slice(0, -1)],
    ['nothing', ''],
    ['bytes that are no text', Uint8Array.of(0xff, 0x7b, 0x7d)],
    ['UTF-16', Uint8Array.from(Buffer.from(text, 'utf16le'))],
  ])('%s', (_, content) => {
    expect(refusalOf(typeof content === 'string' ? bytes(content) : content)).toMatch(
      /^not-canonical: /,
    );
  });
});

describe('of another shape it is none', () => {
  test.each<[string, unknown, string]>([
    ['null', null, 'it is no object'],
    ['a list', [], 'it is no object'],
    ['nothing in it', {}, 'it does not say that it is one'],
    ['a schema of somebody else', { ...sample, schema: 'https://example.com/v1' }, 'does not say'],
    ['a salt too short', { ...sample, salt: '00' }, '`salt` is not written as it has to be'],
    ['no facts', { ...sample, facts: null }, '`facts` is not of the type'],
    ['no answers', { ...sample, answers: {} }, '`answers` lacks `resolved`'],
    [
      'a result that is none',
      { ...sample, verdict: { ...(sample['verdict'] as object), result: 'fine' } },
      '`verdict/result`',
    ],
    ['no name of the engine', { ...sample, engine: { ruleset: 1 } }, '`engine` lacks `name`'],
  ])('%s', (_, value, words) => {
    const refusal = refusalOf(bytes(canonicalJson(value as JsonObject)));
    expect(refusal).toMatch(/^not-a-record: /);
    expect(refusal).toContain(words);
  });

  test.each(Object.keys(sample))('without `%s`', (key) => {
    const { [key]: _, ...rest } = sample;
    expect(refusalOf(bytes(canonicalJson(rest)))).toMatch(/^not-a-record: /);
  });
});

describe('of a later version it says so', () => {
  test.each<[string, JsonObject, string]>([
    ['another schema', { schema: 'https://grantproof.dev/record/v2' }, 'newer-schema'],
    [
      'another shape as well',
      { schema: 'https://grantproof.dev/record/v10', verdict: 1 },
      'newer-schema',
    ],
    ['a later ruleset', { engine: { ruleset: 2 } }, 'unknown-ruleset'],
    ['a ruleset of none', { engine: { ruleset: 0 } }, 'unknown-ruleset'],
  ])('%s', (_, parts, code) => {
    expect(refusalOf(bytes(canonicalJson({ ...sample, ...parts })))).toMatch(`${code}: `);
  });
});

describe('a question that stands twice, or out of order', () => {
  const merge = (head: string, tree: string | null) => ({
    base: '1'.repeat(40),
    head: head.repeat(40),
    tree: tree === null ? null : tree.repeat(40),
    conflicts: [],
  });
  const withMerges = (...merges: readonly JsonObject[]): Uint8Array =>
    bytes(canonicalJson({ ...sample, answers: { ...(sample['answers'] as JsonObject), merges } }));

  test('in order is fine', () => {
    expect(refusalOf(withMerges(merge('1', '3'), merge('2', null)))).toBe('a record');
  });

  test.each([
    ['twice, with two answers', [merge('1', '3'), merge('1', '4')]],
    ['out of order', [merge('2', '3'), merge('1', '3')]],
  ])('%s', (_, merges) => {
    expect(refusalOf(withMerges(...merges))).toBe(
      'answers-order: its `merges` are not in order, each once',
    );
  });
});

describe('hostile size', () => {
  test('is refused before it is read', () => {
    expect(sizeRefusal(256 * 1024 * 1024)).toBeNull();
    expect(sizeRefusal(256 * 1024 * 1024 + 1)).toMatchObject({ code: 'too-large' });
  });

  test.each(['[', '{"a":'])('of nesting is refused: %s', (open) => {
    const close = open === '[' ? ']' : '}';
    const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    expect(refusalOf(bytes(deep))).toMatch(/^too-large: it is nested deeper/);
  });

  test('of keys is no trouble', () => {
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, nth) => [`k${nth}`, nth]));
    expect(refusalOf(bytes(canonicalJson({ ...sample, many })))).toBe('a record');
  });

  test('of prototypes is none', () => {
    const hostile = text.replace('{"answers"', '{"__proto__":{"salt":"x"},"answers"');
    expect(refusalOf(bytes(hostile))).toBe('a record');
    expect(({} as Record<string, unknown>)['salt']).toBeUndefined();
  });
});
