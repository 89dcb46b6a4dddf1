import { describe, expect, test } from '@jest/globals';
import { readDocuments } from '../../../../src/core/manifest/yaml/read-documents.ts';
import type { Pointer } from '../../../../src/core/model/place.ts';
import { strictly } from '../../../support/yaml-reading.ts';

/** `line:column` of a pointer into the nth document. */
function at(text: string, pointer: Pointer, nth = 0, path = 'a.yaml'): string {
  const place = readDocuments(path, text, 'native').documents[nth]?.at(pointer);
  return `${place?.line}:${place?.column}`;
}

/** The document of the examples: every style in which a key or an item can stand. */
const SAMPLE = `# a comment
metadata:
  name: sample
  labels: {tier: one, "quoted key": two,
    'single': three}
spec:
  items:
    - first
    - name: second
      tags: [x, "y", 'z',
             w]
    -
      - nested
    - >-
      folded
      text
  script: |  # a | in a comment
    line
  ? complex
  : value
  empty:
  tagged: !!str text
  anchored: &anchor text
  aliased: *anchor
last: "é😀" # behind an emoji
flow: {emoji: "😀", after: 1}
`;

describe('the place of a key or an item', () => {
  test.each<[Pointer, string]>([
    [[], '2:1'],
    [['metadata'], '2:1'],
    [['metadata', 'name'], '3:3'],
    [['metadata', 'labels'], '4:3'],
    [['metadata', 'labels', 'tier'], '4:12'],
    [['metadata', 'labels', 'quoted key'], '4:23'],
    [['metadata', 'labels', 'single'], '5:5'],
    [['spec', 'items'], '7:3'],
    [['spec', 'items', 0], '8:7'],
    [['spec', 'items', 1], '9:7'],
    [['spec', 'items', 1, 'name'], '9:7'],
    [['spec', 'items', 1, 'tags'], '10:7'],
    [['spec', 'items', 1, 'tags', 0], '10:14'],
    [['spec', 'items', 1, 'tags', 1], '10:17'],
    [['spec', 'items', 1, 'tags', 2], '10:22'],
    [['spec', 'items', 1, 'tags', 3], '11:14'],
    [['spec', 'items', 2], '13:7'],
    [['spec', 'items', 2, 0], '13:9'],
    [['spec', 'items', 3], '14:7'],
    [['spec', 'script'], '17:3'],
    [['spec', 'complex'], '19:5'],
    [['spec', 'empty'], '21:3'],
    [['spec', 'tagged'], '22:3'],
    [['spec', 'anchored'], '23:3'],
    [['spec', 'aliased'], '24:3'],
    [['last'], '25:1'],
    [['flow', 'after'], '26:21'],
  ])('%j is at %s', (pointer, place) => {
    expect(at(SAMPLE, pointer)).toBe(place);
  });

  test.each<[string, Pointer, string]>([
    ['of the parent', ['spec', 'items', 1, 'owner'], '9:7'],
    ['of the nearest parent', ['spec', 'owner', 'team', 'name'], '6:1'],
    ['of the root', ['owner'], '2:1'],
    ['of the list', ['spec', 'items', 9], '7:3'],
    ['of the text that is no container', ['metadata', 'name', 0], '3:3'],
    ['of the parent, whatever a prototype has', ['metadata', 'constructor', 'name'], '2:1'],
  ])('a missing one is at the place %s', (_name, pointer, place) => {
    expect(at(SAMPLE, pointer)).toBe(place);
  });

  test('is in the file that was asked for', () => {
    expect(readDocuments('a/b.yaml', 'a: 1', 'strict').documents[0]?.at([])).toEqual({
      path: 'a/b.yaml',
      line: 1,
      column: 1,
    });
  });
});

describe('columns and lines', () => {
  test.each<[string, string, Pointer, string]>([
    ['CRLF', 'a: 1\r\nb:\r\n  c: 1\r\n', ['b', 'c'], '3:3'],
    ['CR alone', 'a: 1\rb: 2\r', ['b'], '2:1'],
    ['mixed line ends', 'a: 1\r\n\n\rb: 2\n', ['b'], '4:1'],
    ['tabs before values and comments', '- a:\tx\t# c\n  b: 1\n', [0, 'b'], '2:3'],
    ['a tab counts one', '{a:\t1, b: 2}\n', ['b'], '1:8'],
    ['an emoji counts two, as in UTF-16', '{"😀": 1, b: 2}\n', ['b'], '1:11'],
    ['a letter beyond ASCII counts one', '{é: 1, b: 2}\n', ['b'], '1:8'],
    ['a line separator ends no line', 'a: "\u2028"\nb: 1\n', ['b'], '2:1'],
    ['a byte order mark counts', '\ufeffa: 1\n', ['a'], '1:2'],
    ['no line end at the end', 'a: 1\nb: 2', ['b'], '2:1'],
    ['JSON', '{\n\t"a": [1,\n\t\t{"b": 2}]\n}', ['a', 1, 'b'], '3:4'],
  ])('%s', (_name, text, pointer, place) => {
    expect(at(text, pointer)).toBe(place);
  });

  test.each<[string, string, Pointer, string]>([
    ['the first of three', '-\n- a\n-\n', [0], '1:1'],
    ['the last of three', '-\n- a\n-\n', [2], '3:1'],
    ['one in a list of lists', '- - a\n  -\n- b\n', [0, 1], '2:3'],
    ['one with an anchor', '- &x\n- a\n', [0], '1:3'],
    ['one with a tag and an anchor', '- &x !!str\n- a\n', [0], '1:3'],
    ['one with a comment', '- # none\n- a\n', [0], '1:1'],
    ['one behind a comment with dashes', '- a # - b - c\n-\n', [1], '2:1'],
  ])('an empty item: %s', (_name, text, pointer, place) => {
    expect(at(text, pointer)).toBe(place);
  });

  test.each<[string, string, Pointer, string]>([
    ['literal', '- |\n  x\n', [0], '1:3'],
    ['with indicators', '- >2-\n   x\n', [0], '1:3'],
    ['with a tag', '- !!str  |\n  x\n', [0], '1:10'],
    ['with an anchor', '- &a >\n  x\n', [0], '1:6'],
    ['on a line of its own', '-\n  # a | b\n  |\n  x\n', [0], '3:3'],
    ['with a comment that looks like one', '- | # "a > b" |\n  x\n', [0], '1:3'],
    ['after a key that looks like one', '- "a | #b": |\n   x\n  c: 1\n', [0, 'c'], '3:3'],
    ['without content', '- |\n- x\n', [0], '1:3'],
    ['at the very end', '- |', [0], '1:3'],
    ['after another', '- |\n  # x | y\n- >\n  z\n', [1], '3:3'],
    ['with CRLF', '- a\r\n- |\r\n  x\r\n', [1], '2:3'],
  ])('a block scalar is at its indicator: %s', (_name, text, pointer, place) => {
    expect(at(text, pointer)).toBe(place);
  });
});

describe('several documents', () => {
  const TEXT =
    '# one\n--- # first\na: 1\n---\n...\n# between\n---\n- x\n- y: z\n--- |\n text\n---\n';
  const read = readDocuments('a.yaml', TEXT, 'strict');

  test('each begins where its content does, an empty one at its mark', () => {
    expect(read.documents.map(({ place }) => `${place.line}:${place.column}`)).toEqual([
      '3:1',
      '4:1',
      '8:1',
      '10:5',
      '12:1',
    ]);
  });

  test('places are looked up in the right one', () => {
    expect(at(TEXT, ['a'], 0)).toBe('3:1');
    expect(at(TEXT, [1, 'y'], 2)).toBe('9:3');
    expect(at(TEXT, ['a'], 1)).toBe('4:1');
  });

  test('an empty one at the start, behind a byte order mark and a comment', () => {
    expect(at('\ufeff---\n# x\n--- a\n', [], 0)).toBe('1:2');
    expect(at('\ufeff---\n# x\n--- a\n', [], 1)).toBe('3:5');
  });

  test('hidden characters belong to the document in which they stand', () => {
    const text = '# \u200b\n--- # \u200c\na: \u200d1\n# \u202a\n---\nb: \u202e\n# \u2066\n';
    const { documents } = readDocuments('a.yaml', text, 'native');
    expect(documents.map((one) => one.ambiguities.map(({ message }) => message.slice(-6)))).toEqual(
      [
        ['U+200B', 'U+200C', 'U+200D', 'U+202A'],
        ['U+202E', 'U+2066'],
      ],
    );
  });
});

describe('the report', () => {
  test('has all problems at once, in the order of the text', () => {
    const text =
      'a: yes # \u200b\na: &x 012\n<<: !foo *x\n"b\\u200b": 1\n1: 2\n---\nc: 12345678901234567890\n';
    expect(strictly(text.replace('!foo ', ''))).toEqual([
      '1:4 yaml-ambiguous-scalar',
      '1:10 text-hidden-character',
      '2:1 yaml-duplicate-key',
      '2:4 yaml-anchor',
      '2:7 yaml-ambiguous-scalar',
      '3:1 yaml-merge-key',
      '3:5 yaml-anchor',
      '4:3 text-hidden-character',
      '5:1 yaml-key-not-string',
      '7:4 yaml-number-not-exact',
    ]);
  });

  test('ends with one problem where the syntax ends', () => {
    expect(strictly('a: yes\na: 1\nb: [\n')).toEqual(['4:1 yaml-syntax']);
  });

  test('says what stands there and what to write, in one line', () => {
    const { problems } = readDocuments('a.yaml', `a: 1\na: no\n? !<x\ny> |\n`, 'strict');
    expect(problems).toEqual([
      {
        code: 'yaml-syntax',
        path: 'a.yaml',
        line: 4,
        column: 3,
        message: 'this is not YAML: tag name cannot contain such characters: x y',
        help: 'mend the syntax at this place; nothing after it was read',
      },
    ]);
    expect(readDocuments('a.yaml', 'a: 1\na: no\n', 'strict').problems).toEqual([
      {
        code: 'yaml-duplicate-key',
        path: 'a.yaml',
        line: 2,
        column: 1,
        message: 'the key `a` stands twice in one mapping',
        help: 'keep one of them; the first is on line 1',
      },
      {
        code: 'yaml-ambiguous-scalar',
        path: 'a.yaml',
        line: 2,
        column: 4,
        message: '`no` is a truth value in YAML 1.1 and text in YAML 1.2',
        help: 'write "no" in quotes if it is text, else a plain number or true or false',
      },
    ]);
  });

  test('shortens what is long', () => {
    const key = 'k'.repeat(500_000);
    const [problem] = readDocuments('a.yaml', `${key}: 1\n${key}: 2\n`, 'strict').problems;
    expect(problem?.message).toBe(`the key \`${'k'.repeat(57)}...\` stands twice in one mapping`);
  });
});
