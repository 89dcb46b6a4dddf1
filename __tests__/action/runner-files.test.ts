import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_OUTPUTS } from '../../src/action/no-outputs.ts';
import {
  appendSummary,
  OUTPUTS,
  SUMMARY_LIMIT,
  writeOutputs,
} from '../../src/action/runner-files.ts';
import { Fault } from '../../src/core/model/fault.ts';
import { readKeyValues } from '../support/runner/key-value-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'runner-files-'));
const file = join(folder, 'file');
beforeEach(() => writeFileSync(file, ''));
afterAll(() => rmSync(folder, { recursive: true }));

const text = (): string => readFileSync(file, 'utf8');
const outputs = {
  ...NO_OUTPUTS,
  result: 'deny',
  findings: '3',
  report: '/tmp/report.json',
};

describe('outputs', () => {
  test('all are written', () => {
    writeOutputs(file, outputs);
    expect(readKeyValues(text())).toEqual({ pairs: Object.entries(outputs), error: null });
  });

  test('what is written later wins', () => {
    writeOutputs(file, { ...outputs, result: 'error' });
    writeOutputs(file, outputs);
    expect(Object.fromEntries(readKeyValues(text()).pairs)).toEqual(outputs);
  });

  test.each([
    ['the end of the value', 'x\nEND\nresult<<END\nallow'],
    ['every end that comes to mind', 'END\nEND_\nEND__\nresult=allow'],
    ['another output', 'x\nresult=allow\n'],
    ['line ends of all kinds', 'a\r\nb\rc\u2028d\n\n'],
  ])('a value that holds %s stays one value', (_, report) => {
    writeOutputs(file, { ...outputs, report });
    expect(readKeyValues(text()).pairs).toEqual(Object.entries({ ...outputs, report }));
  });

  test('no value sets another output, or gets lost', () => {
    const piece = fc.constantFrom('END', '_', '\n', '<<', '=', 'result', '\r', '', ' ', 'allow');
    const value = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.record({ result: value, report: value }), (hostile) => {
        writeFileSync(file, '');
        writeOutputs(file, { ...outputs, ...hostile });
        const { pairs, error } = readKeyValues(text());
        expect(error).toBeNull();
        expect(pairs.map(([name]) => name)).toEqual(OUTPUTS);
        expect(Object.fromEntries(pairs)).toEqual({ ...outputs, ...hostile });
      }),
    );
  });

  test.each([undefined, ''])('without a file there is a fault', (none) => {
    expect(() => writeOutputs(none, outputs)).toThrow(
      new Fault('the variable `GITHUB_OUTPUT` names no file', ''),
    );
  });

  test('a file that is a folder is a fault', () => {
    expect(() => writeOutputs(folder, outputs)).toThrow(
      "the file of `GITHUB_OUTPUT` can't be written",
    );
  });
});

describe('the summary', () => {
  test('is appended', () => {
    expect(appendSummary(file, '# One\n')).toBe('written');
    expect(appendSummary(file, '# Two\n')).toBe('written');
    expect(text()).toBe('# One\n# Two\n');
  });

  test('may be as large as the runner takes, counted in bytes', () => {
    expect(appendSummary(file, 'é'.repeat(SUMMARY_LIMIT / 2))).toBe('written');
    expect(appendSummary(file, 'x')).toBe('too-large');
    expect(text()).toHaveLength(SUMMARY_LIMIT / 2);
  });

  test('a page that the runner would drop becomes a line that says so', () => {
    expect(appendSummary(file, 'é'.repeat(SUMMARY_LIMIT / 2 + 1))).toBe('too-large');
    expect(text()).toMatch(/^The summary is too large .*\n$/);
  });

  test.each([undefined, ''])('where there is none, nothing happens', (none) => {
    expect(appendSummary(none, '# One\n')).toBe('nowhere');
  });
});
