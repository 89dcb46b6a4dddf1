// Texts made to exhaust a reader. Each is refused, or done well within the time that Jest gives a test.
import { describe, expect, test } from '@jest/globals';
import type { DocumentsRead } from '../../../../src/core/manifest/document.ts';
import { markAfter } from '../../../../src/core/manifest/yaml/node-offset.ts';
import { readDocuments } from '../../../../src/core/manifest/yaml/read-documents.ts';

const MIB = 1024 * 1024;
const native = (text: string): DocumentsRead => readDocuments('a.yaml', text, 'native');
const strict = (text: string): DocumentsRead => readDocuments('a.yaml', text, 'strict');
const lines = (count: number, line: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => line(nth)).join('');

function ambiguities(read: DocumentsRead): readonly string[] {
  return read.documents.flatMap((document) => document.ambiguities.map(({ message }) => message));
}

/** A bomb: each line names the one before it several times. */
function bomb(levels: number, fan: number): string {
  const names = 'abcdefghijklmnopqrstuvwxyz';
  return lines(levels, (nth) => {
    const items = Array.from({ length: fan }, () => (nth === 0 ? 'x' : `*${names[nth - 1]}`));
    return `${names[nth]}: &${names[nth]} [${items.join(',')}]\n`;
  });
}

describe('alias bombs', () => {
  test.each([
    ['ten-fold, 9 levels', bomb(9, 9)],
    ['two-fold, 24 levels', bomb(24, 2)],
  ])('%s: refused at once', (_name, text) => {
    expect(text.length).toBeLessThan(500);
    expect(strict(text).problems.map(({ code }) => code)).toContain('yaml-anchor');
    const read = native(text);
    expect(ambiguities(read)).toContainEqual(
      expect.stringMatching(/^the alias `\*\w` makes the aliases repeat more than 50000 values$/),
    );
    // What is left can be walked.
    expect(JSON.stringify(read.documents[0]?.value).length).toBeLessThan(1_000_000);
  });

  test('of merge keys', () => {
    const text = `a: &a {${lines(1000, (nth) => `k${nth}: 1,`)}}\n${lines(1000, (nth) => `m${nth}: {<<: [*a, *a]}\n`)}`;
    const read = native(text);
    expect(ambiguities(read)).toContain(
      'the alias `*a` makes the aliases repeat more than 50000 values',
    );
  });

  test('that build a tower', () => {
    const nested = (inner: string): string => `${'['.repeat(30)}${inner}${']'.repeat(30)}`;
    const text = `- &a0 ${nested('x')}\n${lines(20, (nth) => `- &a${nth + 1} ${nested(`*a${nth}`)}\n`)}`;
    const read = native(text);
    expect(ambiguities(read)).toContain('the alias `*a1` makes the nesting deeper than 64 levels');
    expect(depthOf(read.documents[0]?.value)).toBeLessThanOrEqual(64);
  });

  test('but what people write passes', () => {
    const text = `base: &base {a: 1, b: [1, 2]}\n${lines(1000, (nth) => `k${nth}: *base\n`)}`;
    expect(ambiguities(native(text))).toEqual([]);
  });
});

function depthOf(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;
}

describe('many of a kind', () => {
  test.each<[string, string, number, number]>([
    ['20,000 keys', lines(20_000, (nth) => `key${nth}: 1\n`), 1, 0],
    ['20,000 keys in one flow mapping', `{${lines(20_000, (nth) => `key${nth}: 1,`)}}`, 1, 0],
    ['20,000 times one key', 'key: 1\n'.repeat(20_000), 1, 19_999],
    [
      '20,000 keys, each of them twice',
      lines(40_000, (nth) => `key${nth % 20_000}: 1\n`),
      1,
      20_000,
    ],
    ['20,000 anchors', lines(20_000, (nth) => `- &a${nth} x\n`), 1, 0],
    ['20,000 aliases', `- &a x\n${'- *a\n'.repeat(20_000)}`, 1, 0],
    ['100,000 comment lines', `a: 1\n${'# a comment\n'.repeat(80_000)}b: 1\n`, 1, 0],
    ['50,000 documents', '--- a\n'.repeat(50_000), 50_000, 0],
    ['50,000 empty documents', '---\n'.repeat(50_000), 50_000, 0],
    ['1 MiB of dashes', '- '.repeat(MIB / 2), 0, 1],
    ['1 MiB of empty items', '-\n'.repeat(MIB / 2), 0, 1],
    ['1 MiB of one line', `a: ${'x'.repeat(MIB - 3)}`, 1, 0],
    ['1 MiB of one line of words', `a: ${'x '.repeat(MIB / 2 - 2)}`, 1, 0],
    ['1 MiB of one key', `${'x'.repeat(MIB - 3)}: 1`, 1, 0],
    ['1 MiB of open brackets', '['.repeat(MIB), 0, 1],
    ['1 MiB of open quotes', '"\n'.repeat(MIB / 2), 0, 1],
    ['1 MiB of empty lines in a text', `a: x\n${'\n'.repeat(MIB - 8)}  y`, 1, 0],
    ['1 MiB of colons', ':'.repeat(MIB), 1, 0],
    ['1 MiB of escapes', `"${'\\u0041'.repeat(MIB / 6)}"`, 1, 0],
    ['20,000 flow pairs', `[${'a: 1,'.repeat(20_000)}]`, 1, 0],
    ['20,000 block scalars', '- |\n  x\n'.repeat(20_000), 1, 0],
    ['20,000 tagged values', '- !!str\n'.repeat(20_000), 1, 0],
    ['20,000 ambiguous scalars', '- yes\n'.repeat(20_000), 1, 20_000],
    [
      '20,000 numbers and their texts as keys',
      lines(20_000, (nth) => `${nth}: 1\n"${nth}": 1\n`),
      1,
      40_000,
    ],
    ['20,000 directives', `${'%SAMPLE x\n'.repeat(20_000)}---\na: 1\n`, 1, 20_000],
    ['300,000 hidden characters', `# ${'\u200b'.repeat(300_000)}\na: 1\n`, 1, 300_000],
    ['deep nesting, many times', `- ${'{a: '.repeat(50)}1${'}'.repeat(50)}\n`.repeat(1000), 1, 0],
    [
      'a property before each of 60 nested values',
      lines(60, (nth) => `${'  '.repeat(nth)}? &a${nth}\n`),
      1,
      1,
    ],
  ])('%s', (_name, text, documents, remarks) => {
    const read = native(text);
    expect(read.documents.length).toBe(documents);
    const found = read.problems.length + ambiguities(read).length;
    if (remarks === 1) expect(found).toBeGreaterThan(0);
    else expect(found).toBe(remarks);
    const places = read.documents.flatMap((document) => [document.place, document.at([0, 'a'])]);
    expect(places.every(({ line }) => line > 0)).toBe(true);
  });

  test('places of 5,000 documents are looked up in one more reading', () => {
    const text = lines(5000, (nth) => `---\nspec:\n  name: n${nth}\n  list: [a, b]\n`);
    const places = native(text).documents.map((document) => document.at(['spec', 'list', 1]).line);
    expect(places).toEqual(Array.from({ length: 5000 }, (_, nth) => 4 * nth + 4));
  });

  test('places of 20,000 items, whatever stands between them', () => {
    const text = lines(20_000, () => '- # a | comment > -\n  |\n  x | y\n');
    const document = native(text).documents[0];
    expect(document?.at([19_999])).toEqual({ path: 'a.yaml', line: 59_999, column: 3 });
  });

  test('a look for a mark ends at the first', () => {
    let looks = 0;
    const text = {
      length: MIB,
      charAt: (at: number) => {
        looks += 1;
        return at === 9 ? '|' : ' ';
      },
    };
    expect(markAfter(text as unknown as string, 0, '|>')).toBe(9);
    expect(looks).toBe(10);
  });
});
