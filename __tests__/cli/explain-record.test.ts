import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/core/model/canonical.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';
import { recordBytes, sampleRecord, sampleRecords } from '../support/sample-record.ts';
import { verdict } from '../support/sample-verdict.ts';

const record = sampleRecords['approved'] ?? sampleRecord(verdict());
const bytes = recordBytes(record);
const sha256 = digestOf(bytes).slice('sha256:'.length);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'explain-'));
  writeFileSync(join(folder, 'record.json'), bytes);
  writeFileSync(join(folder, 'renamed'), bytes);
  writeFileSync(join(folder, 'owner'), bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

const explain = async (...args: readonly string[]): Promise<CliRun> =>
  runCli(folder, ['explain', ...args]);
const written = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('explain RECORD', () => {
  test.each(['record.json', 'renamed', './owner'])('%s', async (name) => {
    const { code, out, err } = await explain(name);
    expect(code).toBe(0);
    expect(out).toMatch(/^✓ Access was allowed with an exception\n/);
    expect(out).toContain(sha256);
    expect(err).toBe(
      'grantproof: nothing was verified: `grantproof verify` says whether the record is what was signed, and by whom\n',
    );
  });

  test.each([
    ['markdown', /^# ✓ Access was allowed/],
    ['html', /^<!doctype html>\n/],
    ['text', /^✓ Access was allowed/],
  ])('as %s, shown or written', async (format, beginning) => {
    const shown = await explain('record.json', '--format', format);
    expect(shown.out).toMatch(beginning);
    const { code, out, err } = await explain('record.json', '--format', format, '--out', 'page');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^grantproof: wrote page; nothing was verified: /);
    expect(written('page')).toBe(shown.out);
  });

  test('a rule keeps its name, whatever files there are', async () => {
    const { out, err } = await explain('owner');
    expect(out.split('\n')[0]).toBe('owner');
    expect(err).toBe('');
  });

  test.each([
    ['not there', 'missing.json', null, 'it can not be read'],
    ['no JSON', 'broken.json', '{', 'it is not JSON'],
    ['no record', 'other.json', '{}', 'it is no record: it does not say that it is one'],
    ['written anew', 'pretty.json', JSON.stringify(record, null, 2), 'canonical JSON (RFC 8785)'],
    [
      'of a later version',
      'later.json',
      '{"schema":"https://grantproof.dev/record/v2"}',
      'it is of another version',
    ],
  ])('%s', async (_, name, text, why) => {
    if (text !== null) writeFileSync(join(folder, name), text);
    const { code, out, err } = await explain(name);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`grantproof: \`${name}\` can't be explained: `);
    expect(err).toContain(why);
    expect(err).toMatch(/\n {2}help: .+\n$/);
  });

  test.each([
    [['record.json', '--format', 'pdf'], 2, 'unknown format `pdf`; known are text, markdown, html'],
    [['owner', '--format', 'html'], 2, '--format and --out go with a record'],
    [['--out', 'page'], 2, '--format and --out go with a record'],
    [['record.json', '--out', 'no/folder/page'], 3, 'could not be written to `no/folder/page`'],
  ])('%j', async (args, exit, message) => {
    const { code, out, err } = await explain(...args);
    expect({ code, out }).toEqual({ code: exit, out: '' });
    expect(err).toContain(message);
  });
});
