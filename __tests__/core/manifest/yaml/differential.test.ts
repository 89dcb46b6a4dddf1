// Two YAML libraries of different descent read the same texts: ours must agree with the other, or report something.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { fileText } from '../../../../src/core/manifest/file-text.ts';
import { readDocuments } from '../../../../src/core/manifest/yaml/read-documents.ts';
import { oid } from '../../../../src/core/model/ids.ts';
import { type Corpus, corpusFolder, NO_CORPUS } from '../../../support/corpora.ts';
import { valuesOf } from '../../../support/yaml-reading.ts';

/** The documents of a text as `yaml` reads them, or undefined where it reports an error. */
function byOther(text: string): unknown {
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    merge: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents)) return [];
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  return JSON.parse(
    JSON.stringify(documents.map((document) => document.toJS() as unknown)),
  ) as unknown;
}

interface Sample {
  readonly path: string;
  readonly text: string;
}

/** Every so many-th YAML file of a corpus, as text; templates, which are no YAML, aside. */
function sampleOf(folder: string, every: number): readonly Sample[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .toSorted()
    .filter((_path, nth) => nth % every === 0)
    .flatMap((path) => {
      const bytes = readFileSync(join(folder, path));
      const read = fileText({ path, mode: '100644', oid: oid(''), bytes, size: bytes.length });
      return read.kind === 'text' && !read.text.includes('{{') ? [{ path, text: read.text }] : [];
    });
}

describe('both libraries read real manifests alike', () => {
  const corpora: readonly { corpus: Corpus; every: number; least: number }[] = [
    { corpus: 'cloud-platform-environments', every: 23, least: 300 },
    { corpus: 'infra-deployments', every: 9, least: 200 },
  ];
  for (const { corpus, every, least } of corpora) {
    const folder = corpusFolder(corpus);
    const run = folder === null ? test.skip : test;
    run(`${corpus}${folder === null ? `: ${NO_CORPUS}` : ''}`, () => {
      const sample = sampleOf(folder ?? '', every);
      expect(sample.length).toBeGreaterThan(least);
      const differing = sample.filter(({ path, text }) => {
        const read = readDocuments(path, text, 'native');
        return JSON.stringify(valuesOf(read)) !== JSON.stringify(byOther(text));
      });
      expect(differing.map(({ path }) => path)).toEqual([]);
    });
  }
});

/** A piece of YAML, indented for where it stands. */
type Written = (indent: string) => string;

const words = fc.constantFrom(
  ...[
    'a',
    'b',
    'name',
    'x y',
    'true',
    'null',
    '~',
    '12',
    '1.5',
    '-3',
    '0x1f',
    '.5',
    'é',
    '😀',
    'a#b',
    'a:b',
    'http://c',
    '-x',
    '?x',
    'a, b',
    "it's",
    'q"q',
  ],
);
const indented = (indent: string, lines: readonly string[]): string =>
  lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('');
const scalars: fc.Arbitrary<string> = fc.oneof(
  words.filter((word) => !/[,"]/.test(word)),
  words.map((word) => `'${word.replaceAll("'", "''")}'`),
  words.map((word) => JSON.stringify(word)),
  fc.constantFrom(
    '""',
    "''",
    '"\\u00e9\\n"',
    '"a\\tb"',
    '',
    '# c',
    'w # c',
    '!!str 1',
    '&z w',
    '*z',
  ),
);
const flow: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(
      words.filter((word) => !/[,"]/.test(word)),
      words.map((word) => JSON.stringify(word)),
    ),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(
        fc.tuple(
          words.map((word) => JSON.stringify(word)),
          fc.constantFrom(': ', ':', ' : '),
          tie('value'),
        ),
        { maxLength: 3 },
      )
      .map((members) => `{${members.map((member) => member.join('')).join(',')}}`),
  ),
})).value;
const blocks: fc.Arbitrary<Written> = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(scalars, flow).map(
      (text): Written =>
        () =>
          ` ${text}\n`,
    ),
    fc
      .tuple(
        fc.constantFrom('|', '>', '|-', '>+', '|2', '>-2'),
        fc.array(fc.constantFrom('x', ' y', '', '# z', 'a: b', '\tt'), { maxLength: 4 }),
      )
      .map(
        ([header, lines]): Written =>
          (indent) =>
            ` ${header}\n${indented(`${indent}  `, lines)}`,
      ),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map(
      (items): Written =>
        (indent) =>
          `\n${items.map((item) => `${indent}  -${item(`${indent}  `)}`).join('')}`,
    ),
    fc
      .array(
        fc.tuple(
          fc.oneof(
            words.filter(
              (word) => /^[a-z?-][^,"]*$/.test(word) && word !== 'true' && word !== 'null',
            ),
            words.map((word) => JSON.stringify(word)),
          ),
          tie('value'),
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map(
        (members): Written =>
          (indent) =>
            `\n${members.map(([key, value]) => `${indent}  ${key}:${value(`${indent}  `)}`).join('')}`,
      ),
  ),
})).value;

/** Small YAML texts in all styles, most of them sound, some with a character put in or taken out. */
const texts = fc
  .tuple(
    fc.array(
      blocks.filter((write) => write('').startsWith('\n')),
      { minLength: 1, maxLength: 3 },
    ),
    fc.nat(),
    fc.option(fc.constantFrom(...Array.from(' \n:-[]{},#"\'&*!|>?%\t1a')), {
      nil: undefined,
      freq: 1,
    }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([documents, nth, put, lineEnd]) => {
    const sound = documents.map((write) => `---${write('')}`).join('');
    const at = nth % sound.length;
    const text = put === undefined ? sound : sound.slice(0, at) + put + sound.slice(at + (nth % 2));
    return text.replaceAll('\n', lineEnd);
  });

/** Lines of nothing but space, or led by a tab, which `yaml` drops from block scalars, against the specification. */
const BLANK_LINE = /^ *(?:\t| $)/m;

describe('a made-up text', () => {
  test('is read as the other library reads it, or something is reported', () => {
    let alike = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const read = readDocuments('a.yaml', text, 'native');
        const reported =
          read.problems.length > 0 ||
          read.documents.some(({ ambiguities }) => ambiguities.length > 0);
        // Of a text alone, which is no manifest, the specification and most readers count the indentation differently.
        const noManifest = read.documents.some(({ value }) => typeof value === 'string');
        if (reported || noManifest || BLANK_LINE.test(text)) return;
        expect(valuesOf(read)).toEqual(byOther(text));
        alike += 1;
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(alike).toBeGreaterThan(500);
  });

  test('without a problem in the strict profile has none in the native one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const strict = readDocuments('a.yaml', text, 'strict');
        const native = readDocuments('a.yaml', text, 'native');
        if (strict.problems.length > 0) return;
        expect(native.problems).toEqual([]);
        expect(native.documents.flatMap(({ ambiguities }) => ambiguities)).toEqual([]);
        expect(valuesOf(native)).toEqual(valuesOf(strict));
      }),
    );
  });
});
