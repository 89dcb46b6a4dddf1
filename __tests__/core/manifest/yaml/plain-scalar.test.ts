import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CORE_SCHEMA, constructFromEvents, parseEvents, YAML11_SCHEMA } from 'js-yaml';
import { readPlain } from '../../../../src/core/manifest/yaml/plain-scalar.ts';

/** A scalar as a reader of YAML 1.2 or 1.1 has it, after JSON; dates are text to every tool that we read for. */
function readBy(schema: typeof CORE_SCHEMA, text: string): unknown {
  const { value } = schema.resolveImplicitScalarTag(text);
  return value instanceof Date ? text : (JSON.parse(JSON.stringify(value)) as unknown);
}

const byNew = (text: string): unknown => readBy(CORE_SCHEMA, text);
const byOld = (text: string): unknown => readBy(YAML11_SCHEMA, text);

/** Forms in doubt although js-yaml's two schemas agree: lost zeros, and what Go's reader adds to YAML 1.1. */
const MORE_DOUBT = /^[-+]?0(?:\d+$|[xXbBoO])|^[-+.\d].*_/;

const isNumberInText = (text: string): boolean =>
  /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text);

describe('readPlain', () => {
  test.each([
    ['', null],
    ['~', null],
    ['null', null],
    ['Null', null],
    ['NULL', null],
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    ['0', 0],
    ['-0', -0],
    ['+12', 12],
    ['-12', -12],
    ['9007199254740991', 9007199254740991],
    ['-9007199254740991', -9007199254740991],
    ['0x1F', 31],
    ['0xdeadBEEF', 0xdeadbeef],
    ['1.5', 1.5],
    ['+1.5', 1.5],
    ['-.5', -0.5],
    ['1.', 1],
    ['08.5', 8.5],
    ['1.0e+3', 1000],
    ['1.0E-3', 0.001],
    ['0.1', 0.1],
    ['9007199254740993.0', 9007199254740992],
    // text, and nothing else
    ['nULL', 'nULL'],
    ['tRUE', 'tRUE'],
    ['nil', 'nil'],
    ['none', 'none'],
    ['yEs', 'yEs'],
    ['yess', 'yess'],
    ['.', '.'],
    ['..', '..'],
    ['-', '-'],
    ['+', '+'],
    ['-.', '-.'],
    ['._', '._'],
    ['0x', '0x'],
    ['0x_', '0x_'],
    ['0b_', '0b_'],
    ['0b2', '0b2'],
    ['0o8', '0o8'],
    ['1e', '1e'],
    ['e3', 'e3'],
    ['1.2.3', '1.2.3'],
    ['1-2', '1-2'],
    ['--1', '--1'],
    ['1:60', '1:60'],
    ['8080:80', '8080:80'],
    ['::1', '::1'],
    ['2026-12-01', '2026-12-01'],
    ['2026-12-01T10:00:00Z', '2026-12-01T10:00:00Z'],
    ['2026-1-1 1:02:03', '2026-1-1 1:02:03'],
    ['10.0.0.1', '10.0.0.1'],
    ['_1', '_1'],
    ['=', '='],
    ['<<', '<<'],
    ['١٢', '١٢'],
  ])('%j is %j', (text, value) => {
    expect(readPlain(text)).toEqual({ value });
  });

  test.each([
    ...'y Y yes Yes YES n N no No NO on On ON off Off OFF'
      .split(' ')
      .map((word) => [word, word] as const),
    ['012', 12],
    ['-012', -12],
    ['08', 8],
    ['007', 7],
    ['000123456789', 123456789],
    ['0o17', 15],
    ['-0o17', '-0o17'],
    ['0O17', '0O17'],
    ['0b101', '0b101'],
    ['-0b1', '-0b1'],
    ['0X1F', '0X1F'],
    ['-0x1F', '-0x1F'],
    ['+0x1F', '+0x1F'],
    ['0x_1F', '0x_1F'],
    ['1_000', '1_000'],
    ['1_', '1_'],
    ['0_7', '0_7'],
    ['1_000.5', '1_000.5'],
    ['1_0e3', '1_0e3'],
    ['._5', '._5'],
    ['1:30', '1:30'],
    ['-1:30', '-1:30'],
    ['22:22', '22:22'],
    ['12:30:45', '12:30:45'],
    ['1:30.5', '1:30.5'],
    ['10:20:30:40:50:59', '10:20:30:40:50:59'],
    ['1e3', 1000],
    ['1E3', 1000],
    ['1e+3', 1000],
    ['1.5e3', 1500],
    ['.5e3', 500],
    ['123e4', 1230000],
  ])('%j is %j, in doubt', (text, value) => {
    const read = readPlain(text);
    expect(read.value).toBe(value);
    expect(read.doubt?.code).toBe('yaml-ambiguous-scalar');
  });

  test.each([
    ['9007199254740992', 9007199254740992],
    ['9007199254740993', 9007199254740992],
    ['-9007199254740993', -9007199254740992],
    ['12345678901234567890', 12345678901234567000],
    ['0xFFFFFFFFFFFFFFFF', 18446744073709552000],
    ['.inf', '.inf'],
    ['-.Inf', '-.Inf'],
    ['+.INF', '+.INF'],
    ['.nan', '.nan'],
    ['.NaN', '.NaN'],
    ['1e999', '1e999'],
    ['1.0e+999', '1.0e+999'],
    ['-1e999', '-1e999'],
  ])('%j is %j, not exact', (text, value) => {
    const read = readPlain(text);
    expect(read.value).toBe(value);
    expect(read.doubt?.code).toBe('yaml-number-not-exact');
  });
});

const RUNS = 5000;

/** Strings that look like scalars of either version. */
const scalars = fc.oneof(
  fc.stringMatching(/^[-+]?[0-9_]{0,5}[.:eE]?[-+]?[0-9_]{0,3}$/),
  fc.stringMatching(/^[-+]?0[xXbBoO]?[0-9a-fA-F_]{0,4}$/),
  fc.stringMatching(/^[-+]?[0-9_]{1,4}(:[0-9_]{0,3}){1,3}(\.[0-9_]{0,2})?$/),
  fc.stringMatching(/^[-+]?[0-9_]{0,3}\.[0-9_]{0,3}([eE][-+]?[0-9_]{0,3})?$/),
  fc.stringMatching(/^[-+]?[0-9]{14,20}$/),
  fc.stringMatching(
    /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]{0,3})?Z?)?$/,
  ),
  fc.stringMatching(/^[-+]?\.?[iInN][nNaA][fFnN]$/),
  fc.mixedCase(
    fc.constantFrom('yes', 'no', 'on', 'off', 'y', 'n', 'true', 'false', 'null', '~', ''),
  ),
  fc.string({ unit: fc.constantFrom(...Array.from('0179+-._:eExXoOb~yn')), maxLength: 7 }),
  fc.string({ maxLength: 6 }),
);

describe('against both schemas of js-yaml', () => {
  test('the value is that of YAML 1.2, or, in doubt, the text', () => {
    fc.assert(
      fc.property(scalars, (text) => {
        const { value, doubt } = readPlain(text);
        if (doubt === undefined || value !== text)
          expect(JSON.stringify(value)).toBe(JSON.stringify(byNew(text)));
      }),
      { numRuns: RUNS },
    );
  });

  test('where YAML 1.1 and 1.2 differ, there is a doubt', () => {
    fc.assert(
      fc.property(scalars, (text) => {
        if (JSON.stringify(byOld(text)) !== JSON.stringify(byNew(text)))
          expect(readPlain(text).doubt?.code).toBeDefined();
      }),
      { numRuns: RUNS },
    );
  });

  test('where a whole number is not kept exactly, there is a doubt', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (whole) => {
        const { value, doubt } = readPlain(String(whole));
        if (doubt === undefined) expect(String(value)).toBe(String(whole));
        else expect(doubt.code).toBe('yaml-number-not-exact');
        expect(doubt === undefined).toBe(whole > -(2n ** 53n) && whole < 2n ** 53n);
      }),
    );
  });

  test('where they agree and the number is exact, there is none', () => {
    fc.assert(
      fc.property(scalars, (text) => {
        const old = byOld(text);
        fc.pre(JSON.stringify(old) === JSON.stringify(byNew(text)) && !MORE_DOUBT.test(text));
        const exact =
          typeof old === 'number'
            ? Number.isSafeInteger(old) || !/^[-+]?\w+$/.test(text)
            : !isNumberInText(text);
        fc.pre(exact && !/^[-+]?\.(?:inf|nan)$/i.test(text));
        const { value, doubt } = readPlain(text);
        expect(doubt).toBeUndefined();
        expect(JSON.stringify(value)).toBe(JSON.stringify(old));
      }),
      { numRuns: RUNS },
    );
  });

  test('the schemas really differ, as js-yaml reads whole texts', () => {
    const both = [CORE_SCHEMA, YAML11_SCHEMA].map((schema) =>
      constructFromEvents(parseEvents('[yes, 012, 1:30]', {}), {
        source: '[yes, 012, 1:30]',
        schema,
      }),
    );
    expect(both).toEqual([[['yes', 12, '1:30']], [[true, 10, 90]]]);
  });
});
