import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { canonicalJson } from '../../../src/core/model/canonical.ts';
import {
  type PackManifest,
  readPackManifest,
  writePackManifest,
} from '../../../src/core/pack/pack-manifest.ts';
import { isPackPath } from '../../../src/core/pack/pack-paths.ts';
import { packStatement, packStatementFault } from '../../../src/core/pack/pack-statement.ts';
import { sumsText } from '../../../src/core/pack/pack-sums.ts';
import { canonicalBytes } from '../../support/evidence.ts';
import { schemaErrors } from '../../support/schema-errors.ts';

const [sample] = (
  JSON.parse(readFileSync('schemas/pack.schema.json', 'utf8')) as { examples: [PackManifest] }
).examples;
const file = (path: string) => ({ path, size: 1, sha256: 'ab'.repeat(32) });

const refusalOf = (change: object): string => {
  const read = readPackManifest(canonicalBytes({ ...sample, ...change }));
  return 'refusal' in read ? read.refusal : 'read';
};

describe('a manifest', () => {
  test('is read as it was written', () => {
    expect(readPackManifest(writePackManifest(sample))).toEqual({ manifest: sample });
  });

  test('in any other form is refused', () => {
    const text = canonicalJson(sample as never);
    const read = (bytes: string): unknown => readPackManifest(Buffer.from(bytes));
    expect(read(`${text}\n`)).toEqual({ refusal: expect.stringContaining('RFC 8785') });
    expect(read('{')).toEqual({ refusal: expect.stringContaining('not JSON') });
    expect(read('[]')).toEqual({ refusal: expect.stringContaining('not of the type') });
  });

  const whole = { kind: 'whole', grants: [], leftOut: [], leftOutCount: 0 };
  const run = { first: 12, last: 41 };
  test.each<[string, object, string]>([
    ['a later version', { schema: 'https://grantproof.dev/pack/v2' }, 'of another version'],
    ['another document', { schema: 'https://example.com' }, '`schema`'],
    ['no list of files', { files: undefined }, 'it lacks'],
    ['a path that leads elsewhere', { files: [file('../x')] }, '`../x` can'],
    ['itself as a file', { files: [file('manifest.json')] }, '`manifest.json` can'],
    ['its bundle as a file', { files: [file('manifest.sigstore.json')] }, 'can'],
    ['files out of order', { files: [file('b'), file('a')] }, 'not in order'],
    ['a file twice', { files: [file('a'), file('a')] }, 'not in order'],
    ['a run beyond the ledger', { run: { first: 12, last: 50 } }, 'no part of the ledger'],
    ['a run upside down', { run: { first: 12, last: 11 } }, 'no part of the ledger'],
    ['records and no run', { run: null }, 'outside of its period'],
    [
      'a sample of nothing in particular',
      { selection: { ...sample.selection, grants: [] } },
      'which grants',
    ],
    [
      'a whole by grants',
      { run, selection: { ...sample.selection, ...whole, grants: ['a'] } },
      'which grants',
    ],
    ['a whole with less', { run, selection: { ...sample.selection, ...whole } }, 'is not'],
    [
      'records out of order',
      { selection: { ...sample.selection, records: [run, run], count: 60 } },
      'not in order',
    ],
    ['another count', { selection: { ...sample.selection, count: 2 } }, 'counts'],
    [
      'another count of what is left out',
      { selection: { ...sample.selection, leftOutCount: 2 } },
      'counts',
    ],
    [
      'one record beside it twice',
      { context: [sample.context[0], sample.context[0]] },
      'not in order',
    ],
    ['a record beside it that is none', { context: [{ index: 50, why: 'head' }] }, 'not in order'],
  ])('that names %s is refused', (_, change, why) => {
    const said = JSON.parse(JSON.stringify(change)) as object;
    const without = 'files' in change && change.files === undefined ? { files: null } : said;
    const message = refusalOf(without);
    expect(message).not.toBe('read');
    if (why !== 'it lacks' && why !== '`schema`') expect(message).toContain(why);
  });
});

describe('what is signed about a pack', () => {
  const manifest = { ...sample, files: [file('SHA256SUMS')] };
  const bytes = writePackManifest(manifest);
  const signed = packStatement(manifest, bytes);
  const statement = JSON.parse(Buffer.from(signed).toString()) as {
    readonly subject: readonly object[];
    readonly predicate: object;
  };

  test('names the manifest and the sums, and what kind of pack it is', () => {
    expect(schemaErrors('pack-statement')(statement)).toEqual([]);
    expect(statement.subject).toMatchObject([{ name: 'manifest.json' }, { name: 'SHA256SUMS' }]);
    expect(statement.predicate).toMatchObject({ selection: 'sample', records: 1 });
    expect(packStatementFault(signed, manifest, bytes)).toBeNull();
  });

  test.each<[string, object | string, string]>([
    ['is no JSON', '{', 'not JSON'],
    ['is about something else', { ...statement, predicateType: 'https://example.com' }, 'written'],
    [
      'is about another manifest',
      { ...statement, subject: [{ name: 'x', digest: { sha256: '0'.repeat(64) } }] },
      'another `manifest.json`',
    ],
    [
      'says that it is whole',
      { ...statement, predicate: { ...statement.predicate, selection: 'whole' } },
      '`selection`',
    ],
    [
      'says that there are more records',
      { ...statement, predicate: { ...statement.predicate, records: 9 } },
      '`records`',
    ],
  ])('and %s, is refused', (_, other, why) => {
    const payload = typeof other === 'string' ? Buffer.from(other) : canonicalBytes(other);
    expect(packStatementFault(payload, manifest, bytes)).toContain(why);
  });
});

test('sums are those that sha256sum reads, of all files that it can know of', () => {
  const files = ['b', 'a', 'SHA256SUMS', 'manifest.json', 'manifest.sigstore.json'].map(file);
  expect(sumsText(files)).toBe(`${'ab'.repeat(32)}  a\n${'ab'.repeat(32)}  b\n`);
});

test.each([
  ['records/000/000/041.sigstore.json', true],
  [`keys/${'a'.repeat(64)}.pem`, true],
  ['tile/1/x001/x234/067.p/12', true],
  ['', false],
  ['/etc/passwd', false],
  ['a//b', false],
  ['a/../b', false],
  ['.git/config', false],
  ['a/.', false],
  ['CON:', false],
  ['a\\b', false],
  ['a b', false],
  [`${'a'.repeat(50)}/${'b'.repeat(50)}`, false],
  ['a/b/c/d/e/f/g/h/i', false],
])('%j can stand in a pack: %s', (path, can) => {
  expect(isPackPath(path)).toBe(can);
});
