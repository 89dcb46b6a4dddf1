// Every way that is known to us in which a YAML text shows a reviewer one thing and a reader another.
import { describe, expect, test } from '@jest/globals';
import { natively, strictly } from '../../../support/yaml-reading.ts';

interface Trap {
  readonly name: string;
  readonly text: string;
  /** The problems of the strict profile. */
  readonly strict: readonly string[];
  /** The values in the native profile. */
  readonly values: unknown;
  /** The ambiguities of the native profile, where they are not the strict profile's problems. */
  readonly native?: readonly string[];
}

const traps: readonly Trap[] = [
  {
    name: 'a duplicate key',
    text: 'a: 1\nb: 2\na: 3\n',
    strict: ['3:1 yaml-duplicate-key'],
    values: [{ a: 3, b: 2 }],
  },
  {
    name: 'a duplicate key, once plain and once in quotes',
    text: 'role: reader\n"role": admin\n',
    strict: ['2:1 yaml-duplicate-key'],
    values: [{ role: 'admin' }],
  },
  {
    name: 'a duplicate key, spelled with an escape',
    text: 'role: reader\n"r\\u006fle": admin\n',
    strict: ['2:1 yaml-duplicate-key'],
    values: [{ role: 'admin' }],
  },
  {
    name: 'a number and its text as keys of one mapping',
    text: '{1: a, "1": b}\n',
    strict: ['1:2 yaml-key-not-string', '1:8 yaml-duplicate-key'],
    values: [{ 1: 'b' }],
  },
  {
    name: 'keys that are no text: number, null, boolean, nothing',
    text: '2: a\n~: b\ntrue: c\n: d\n',
    strict: [
      '1:1 yaml-key-not-string',
      '2:1 yaml-key-not-string',
      '3:1 yaml-key-not-string',
      '4:1 yaml-key-not-string',
      '4:1 yaml-duplicate-key',
    ],
    values: [{ 2: 'a', null: 'd', true: 'c' }],
  },
  {
    name: 'a mapping as a key',
    text: '? {a: 1}\n: b\n',
    strict: ['1:3 yaml-key-not-string'],
    values: [{ '(key at 2)': 'b' }],
  },
  {
    name: 'a template that happens to be YAML',
    text: 'name: {{ .name }}\n',
    strict: ['1:8 yaml-key-not-string'],
    values: [{ name: { '(key at 7)': null } }],
  },
  {
    name: 'a list as a key',
    text: '[a, b]: c\n',
    strict: ['1:1 yaml-key-not-string'],
    values: [{ '(key at 0)': 'c' }],
  },
  {
    name: 'an alias as a key: its text, and once refused not refused again',
    text: 'a: &n role\n*n : admin\n',
    strict: ['1:4 yaml-anchor', '2:1 yaml-anchor'],
    values: [{ a: 'role', role: 'admin' }],
    native: [],
  },
  {
    name: 'an alias of a number as a key',
    text: 'a: &n 1\n*n : admin\n',
    strict: ['1:4 yaml-anchor', '2:1 yaml-anchor'],
    values: [{ a: 1, 1: 'admin' }],
    native: ['2:1 yaml-key-not-string'],
  },
  {
    name: 'a merge key',
    text: 'base: &b {x: 1, z: 3}\nuse:\n  <<: *b\n  z: 4\n',
    strict: ['1:7 yaml-anchor', '3:3 yaml-merge-key', '3:7 yaml-anchor'],
    values: [{ base: { x: 1, z: 3 }, use: { x: 1, z: 4 } }],
    native: ['3:3 yaml-merge-key'],
  },
  {
    name: 'a merge key in quotes is a key like any other',
    text: '"<<": {x: 1}\n',
    strict: [],
    values: [{ '<<': { x: 1 } }],
  },
  {
    name: 'anchors and aliases',
    text: 'a: &x [1]\nb: *x\n',
    strict: ['1:4 yaml-anchor', '2:4 yaml-anchor'],
    values: [{ a: [1], b: [1] }],
    native: [],
  },
  {
    name: 'an alias of nothing',
    text: 'a: *x\n',
    strict: ['1:4 yaml-anchor'],
    values: [{ a: null }],
  },
  {
    name: 'a cyclic alias',
    text: 'a: &x [1, *x]\n',
    strict: ['1:4 yaml-anchor', '1:11 yaml-anchor'],
    values: [{ a: [1, null] }],
    native: ['1:11 yaml-anchor'],
  },
  {
    name: 'an anchor of one document used in the next',
    text: 'a: &x 1\n---\nb: *x\n',
    strict: ['1:4 yaml-anchor', '3:4 yaml-anchor'],
    values: [{ a: 1 }, { b: null }],
    native: ['3:4 yaml-anchor'],
  },
  {
    name: 'unknown tags',
    text: 'a: !foo 1\nb: !!js/function "f"\nc: !<tag:sample.org,2026:x> z\n',
    strict: ['1:4 yaml-tag', '2:4 yaml-tag', '3:4 yaml-tag'],
    values: [{ a: 1, b: 'f', c: 'z' }],
  },
  {
    name: 'tags of YAML 1.1 types',
    text: 'a: !!binary aGk=\nb: !!set {x}\nc: !!timestamp 2026-12-01\nd: !!omap [{a: 1}]\n',
    strict: ['1:4 yaml-tag', '2:4 yaml-tag', '3:4 yaml-tag', '4:4 yaml-tag'],
    values: [{ a: 'aGk=', b: { x: null }, c: '2026-12-01', d: [{ a: 1 }] }],
  },
  {
    name: 'tags that say what the value is anyway',
    text: 'a: !!str 012\nb: !!int 5\nc: !!map {}\nd: !!seq []\ne: !!null\nf: !!bool true\ng: !!float 1\n',
    strict: [1, 2, 3, 4, 5, 6, 7].map((line) => `${line}:4 yaml-tag`),
    values: [{ a: '012', b: 5, c: {}, d: [], e: null, f: true, g: 1 }],
    native: [],
  },
  {
    name: 'tags that would change the value',
    text: 'a: !!int "5"\nb: !!bool yes\nc: !!float x\nd: !!map []\ne: !!str {}\nf: !!null 0\n',
    strict: [
      '1:4 yaml-tag',
      '2:4 yaml-tag',
      '2:11 yaml-ambiguous-scalar',
      '3:4 yaml-tag',
      '4:4 yaml-tag',
      '5:4 yaml-tag',
      '6:4 yaml-tag',
    ],
    values: [{ a: '5', b: 'yes', c: 'x', d: [], e: {}, f: 0 }],
  },
  {
    name: 'a directive that switches to YAML 1.1',
    text: '%YAML 1.1\n---\na: 1\n',
    strict: ['1:1 yaml-directive'],
    values: [{ a: 1 }],
  },
  {
    name: 'directives of the second document: tags, and one that nobody knows',
    text: 'a: 1\n...\n# next\n%TAG !! tag:sample.org,2026:\n%SAMPLE on\n---\nb: 2\n',
    strict: ['4:1 yaml-directive', '5:1 yaml-directive'],
    values: [{ a: 1 }, { b: 2 }],
  },
  {
    name: 'truth values of YAML 1.1',
    text: 'a: yes\nb: No\nc: ON\nd: off\ne: y\nf: "yes"\n',
    strict: [1, 2, 3, 4, 5].map((line) => `${line}:4 yaml-ambiguous-scalar`),
    values: [{ a: 'yes', b: 'No', c: 'ON', d: 'off', e: 'y', f: 'yes' }],
  },
  {
    name: 'a truth value of YAML 1.1 as a key',
    text: 'on: 1\n',
    strict: ['1:1 yaml-ambiguous-scalar'],
    values: [{ on: 1 }],
  },
  {
    name: 'octals, base 60, digit groups, exponents',
    text: 'a: 0777\nb: 12:30:45\nc: 1_000\nd: 0o17\ne: 1e3\nf: 1:30\ng: 010\n',
    strict: [1, 2, 3, 4, 5, 6, 7].map((line) => `${line}:4 yaml-ambiguous-scalar`),
    values: [{ a: 777, b: '12:30:45', c: '1_000', d: 15, e: 1000, f: '1:30', g: 10 }],
  },
  {
    name: 'an account number that loses its zero, or its last digits',
    text: 'a: 012345678901\nb: 12345678901234567890\nc: 9007199254740993\n',
    strict: ['1:4 yaml-ambiguous-scalar', '2:4 yaml-number-not-exact', '3:4 yaml-number-not-exact'],
    values: [{ a: 12345678901, b: 12345678901234567000, c: 9007199254740992 }],
  },
  {
    name: 'infinities and no number',
    text: 'a: .inf\nb: -.INF\nc: .NaN\nd: 1e999\n',
    strict: [
      '1:4 yaml-number-not-exact',
      '2:4 yaml-number-not-exact',
      '3:4 yaml-number-not-exact',
      '4:4 yaml-number-not-exact',
    ],
    values: [{ a: '.inf', b: '-.INF', c: '.NaN', d: '1e999' }],
  },
  {
    name: 'dates are text, and need no quotes',
    text: 'a: 2026-12-01\nb: 2026-12-01T10:00:00Z\nc: 2026-12-01 10:00:00\n',
    strict: [],
    values: [{ a: '2026-12-01', b: '2026-12-01T10:00:00Z', c: '2026-12-01 10:00:00' }],
  },
  {
    name: 'bidi marks, in a value, a key and a comment',
    text: 'a: "x\u202ey"\nb\u200f: 1\n# \u2066hidden\n',
    strict: ['1:6 text-hidden-character', '2:2 text-hidden-character', '3:3 text-hidden-character'],
    values: [{ a: 'x\u202ey', 'b\u200f': 1 }],
  },
  {
    name: 'zero-width characters, soft hyphens, fillers, tag characters',
    text: 'a: x\u200by\nb: x\u00ady\nc: x\u3164y\nd: x\u{e0041}y\ne: x\ufeffy\n',
    strict: [1, 2, 3, 4, 5].map((line) => `${line}:5 text-hidden-character`),
    values: [{ a: 'x\u200by', b: 'x\u00ady', c: 'x\u3164y', d: 'x\u{e0041}y', e: 'x\ufeffy' }],
  },
  {
    name: 'control characters where YAML lets them be',
    text: '# \u001b[2J\na: "x\u007fy"\nb: "x\u0085y"\n',
    strict: ['1:3 text-hidden-character', '2:6 text-hidden-character', '3:6 text-hidden-character'],
    values: [{ a: 'x\u007fy', b: 'x\u0085y' }],
  },
  {
    name: 'line breaks of YAML 1.1 only',
    text: 'a: x\u2028role\nc: x\u2029role\n',
    strict: ['1:5 text-hidden-character', '2:5 text-hidden-character'],
    values: [{ a: 'x\u2028role', c: 'x\u2029role' }],
  },
  {
    name: 'a carriage return that ends a comment for YAML but not on the screen',
    text: '# harmless\rrole: admin\nname: x\r\n',
    strict: ['1:11 text-hidden-character'],
    values: [{ role: 'admin', name: 'x' }],
  },
  {
    name: 'hidden characters written as escapes',
    text: 'a: "x\\u200by\\0\\e"\nb: "\\ud800"\nc: "\\N\\L\\P\\x7f\\U000E0041"\n',
    strict: [
      '1:6 text-hidden-character',
      '1:13 text-hidden-character',
      '1:15 text-hidden-character',
      '2:5 text-hidden-character',
      '3:5 text-hidden-character',
      '3:7 text-hidden-character',
      '3:9 text-hidden-character',
      '3:11 text-hidden-character',
      '3:15 text-hidden-character',
    ],
    values: [{ a: 'x\u200by\u0000\u001b', b: '\ud800', c: '\u0085\u2028\u2029\u007f\u{e0041}' }],
  },
  {
    name: 'an escape that stands for no character, and that some readers cut down to one',
    text: 'a: "\\U80000041"\nb: "\\U00110041"\n',
    strict: ['1:5 text-hidden-character', '2:5 text-hidden-character'],
    values: null,
  },
  {
    name: 'harmless escapes and characters',
    text: 'a: "\\t\\n\\r\\\\u200b\\"\\u00e9\\ud83d\\ude00"\nb: é 漢字 \u{1f600} \u2764\ufe0f\n',
    strict: [],
    values: [{ a: '\t\n\r\\u200b"é\u{1f600}', b: 'é 漢字 \u{1f600} \u2764\ufe0f' }],
  },
  {
    name: 'a key with a no-break space',
    text: 'owner\u00a0: x\n"team\\_": z\nz: a\u00a0b\n',
    strict: ['1:1 text-hidden-character', '2:1 text-hidden-character'],
    values: [{ 'owner\u00a0': 'x', 'team\u00a0': 'z', z: 'a\u00a0b' }],
  },
  {
    name: 'a key with a Cyrillic letter is another key, for the schema to refuse',
    text: 'owner: x\n\u043ewner: z\n',
    strict: [],
    values: [{ owner: 'x', '\u043ewner': 'z' }],
  },
  {
    name: 'a byte order mark',
    text: '\ufeffa: 1\n',
    strict: ['1:1 file-has-bom'],
    values: [{ a: 1 }],
  },
  {
    name: 'a byte order mark before the second document',
    text: 'a: 1\n...\n\ufeff---\nb: 2\n',
    strict: ['3:1 text-hidden-character'],
    values: [{ a: 1 }, { b: 2 }],
  },
  {
    name: '`__proto__` is a key like any other',
    text: '__proto__: {polluted: true}\nconstructor: {prototype: x}\ntoString: z\n',
    strict: [],
    values: [
      JSON.parse(
        '{"__proto__": {"polluted": true}, "constructor": {"prototype": "x"}, "toString": "z"}',
      ),
    ],
  },
];

describe('a trap', () => {
  test.each(traps)('strict: $name', ({ text, strict }) => {
    expect(strictly(text)).toEqual(strict);
  });

  test.each(traps)('native: $name', ({ text, strict, values, native }) => {
    const read = natively(text);
    expect(read.problems).toEqual([]);
    expect(read.doubts).toEqual(native ?? strict);
    if (values !== null) expect(read.values).toEqual(values);
  });

  test('nothing pollutes a prototype', () => {
    natively('__proto__: {polluted: true}\na: {<<: {__proto__: {polluted: true}}}\n');
    expect('polluted' in {}).toBe(false);
  });
});

describe('what ends the reading, in both profiles', () => {
  test.each([
    ['a NUL', 'a: b\0c\n', '1:5 yaml-syntax'],
    ['a control character in plain text', 'a: 1\nb: x\u0007\n', '2:5 yaml-syntax'],
    ['a control character in a block scalar', 'a: |\n  x\u001by\n', '2:4 yaml-syntax'],
    ['bad indentation', 'a: 1\n b: 2\n', '2:3 yaml-syntax'],
    ['a tab for indentation', 'a:\n\tb: 1\n', '2:1 yaml-syntax'],
    ['an open quote', 'a: "x\nb: 1\n', '2:1 yaml-syntax'],
    ['an open bracket', 'a: [1,\nb: 2\n', '2:1 yaml-syntax'],
    ['a template that is no YAML', 'a: {{ .name }}-x\n', '1:15 yaml-syntax'],
    [
      'a tab within a flow list, which the parser takes for indentation',
      'a: [x,\tz]\n',
      '1:8 yaml-syntax',
    ],
    ['an undeclared tag handle', 'a: !x!y z\n', '1:8 yaml-syntax'],
    ['two anchors on one value', 'a: &x &y z\n', '1:7 yaml-syntax'],
    ['YAML 2', '%YAML 2.0\n---\na: 1\n', '2:1 yaml-syntax'],
    ['66 levels of lists', `${'['.repeat(66)}${']'.repeat(66)}`, '1:66 yaml-too-deep'],
    ['10,000 open lists', '['.repeat(10_000), '1:66 yaml-too-deep'],
    ['10,000 levels of mappings', '{a: '.repeat(10_000), '1:258 yaml-too-deep'],
    ['66 levels of block lists', `${'- '.repeat(66)}x`, '1:133 yaml-too-deep'],
  ])('%s', (_name, text, problem) => {
    expect(strictly(text)).toEqual([problem]);
    expect(natively(text)).toEqual({ values: [], problems: [problem], doubts: [] });
  });

  test.each([
    ['lists', `${'['.repeat(64)}x${']'.repeat(64)}`],
    ['mappings', `${'{a: '.repeat(64)}x${'}'.repeat(64)}`],
    ['block lists', `${'- '.repeat(64)}x`],
    [
      'block mappings',
      Array.from({ length: 64 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
  ])('64 levels of %s are read', (_name, text) => {
    expect(strictly(text)).toEqual([]);
  });
});

describe('the number of documents', () => {
  test.each([
    ['an empty text', '', []],
    ['a comment alone', '# nothing here\n', []],
    ['an end mark alone', '...\n', []],
    ['a start mark alone', '---\n', [null]],
    ['two start marks', '---\n---\n', [null, null]],
    ['a start mark at the end', 'a: 1\n---\n', [{ a: 1 }, null]],
    ['comments between', '---\na: 1\n--- # two\n# b\n---\n[c]\n...\n', [{ a: 1 }, null, ['c']]],
    ['a scalar on the mark', '--- a\n--- |\n b\n', ['a', 'b\n']],
  ])('%s', (_name, text, values) => {
    expect(natively(text)).toEqual({ values, problems: [], doubts: [] });
    expect(strictly(text)).toEqual([]);
  });
});
