import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Instant,
  readInstant,
  readSpan,
  type Span,
  showInstant,
  writeInstant,
  writeSpan,
} from '../../../src/core/model/instant.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('readInstant', () => {
  test.each([
    ['UTC', '2026-12-01T10:20:30Z', '2026-12-01T10:20:30.000Z'],
    ['an offset to the east', '2026-12-01T10:20:30+01:00', '2026-12-01T09:20:30.000Z'],
    ['an offset to the west', '2026-12-01T22:20:30-05:30', '2026-12-02T03:50:30.000Z'],
    ['the farthest offset there is', '2026-12-01T10:20:30+14:00', '2026-11-30T20:20:30.000Z'],
    ['an unknown offset', '2026-12-01T10:20:30-00:00', '2026-12-01T10:20:30.000Z'],
    ['one digit of a fraction', '2026-12-01T10:20:30.5Z', '2026-12-01T10:20:30.500Z'],
    ['three digits', '2026-12-01T10:20:30.001Z', '2026-12-01T10:20:30.001Z'],
    [
      'nine digits, cut to milliseconds',
      '2026-12-01T10:20:30.123999999Z',
      '2026-12-01T10:20:30.123Z',
    ],
    ['a date: the end of that day', '2026-12-01', '2026-12-01T23:59:59.999Z'],
    ['29 February', '2028-02-29', '2028-02-29T23:59:59.999Z'],
    ['29 February of a round century', '2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
    ['the first moment', '1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
    ['the last day', '9999-12-31', '9999-12-31T23:59:59.999Z'],
    ['the last second', '9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  ])('%s', (_name, text, moment) => {
    expect(readInstant(text)).toBe(Date.parse(moment));
  });

  test.each([
    ['a leap second, which a Date takes for NaN', '2026-12-01T23:59:60Z'],
    ['24:00', '2026-12-01T24:00:00Z'],
    ['minute 60', '2026-12-01T10:60:00Z'],
    ['30 February', '2026-02-30'],
    ['30 February with a time', '2026-02-30T10:00:00Z'],
    ['29 February of a year without', '2026-02-29'],
    ['29 February of 2100', '2100-02-29'],
    ['31 April', '2026-04-31'],
    ['day 0', '2026-12-00'],
    ['month 0', '2026-00-01'],
    ['month 13', '2026-13-01'],
    ['a local time', '2026-12-01T10:20:30'],
    ['a local time without seconds', '2026-12-01T00:00'],
    ['no seconds', '2026-12-01T10:20Z'],
    ['a space for the T', '2026-12-01 10:20:30Z'],
    ['a small t', '2026-12-01t10:20:30Z'],
    ['a small z', '2026-12-01T10:20:30z'],
    ['offset +24:00', '2026-12-01T10:20:30+24:00'],
    ['offset +01:60', '2026-12-01T10:20:30+01:60'],
    ['an offset without a colon', '2026-12-01T10:20:30+0100'],
    ['an offset in hours', '2026-12-01T10:20:30+01'],
    ['a minus sign that is none', '2026-12-01T10:20:30\u221201:00'],
    ['a dot without digits', '2026-12-01T10:20:30.Z'],
    ['a comma for the dot', '2026-12-01T10:20:30,5Z'],
    ['ten digits of a fraction', '2026-12-01T10:20:30.0123456789Z'],
    ['year 0000', '0000-01-01'],
    ['before 1970', '1969-12-31'],
    ['before 1970 by its offset', '1970-01-01T00:00:00+00:01'],
    ['after 9999 by its offset', '9999-12-31T23:59:59-00:01'],
    ['five digits of a year', '12026-12-01'],
    ['a signed year', '+002026-12-01'],
    ['a short year', '26-12-01'],
    ['a short day', '2026-12-1'],
    ['a week', '2026-W49-2'],
    ['a day of the year', '2026-335'],
    ['no dashes', '20261201'],
    ['slashes', '2026/12/01'],
    ['a number', '1'],
    ['milliseconds', '1796083200000'],
    ['nothing', ''],
    ['words', 'in 3 days'],
    ['never', 'never'],
    ['a space around', ' 2026-12-01'],
    ['a line break behind', '2026-12-01\n'],
    ['two dates', '2026-12-01\n2026-12-02'],
    ['other digits', '２０２６-12-01'],
    ['a long text', `2026-12-01T10:20:30.${'0'.repeat(100_000)}Z`],
  ])('refuses %s', (_name, text) => {
    expect(readInstant(text)).toBeUndefined();
  });

  test('gives back what was written', () => {
    const instants = fc.integer({ min: 0, max: Date.UTC(10_000, 0, 1) - 1 });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(readInstant(writeInstant(instant as Instant))).toBe(instant);
      }),
    );
  });

  test('reads whatever it reads as a Date does, and the same when written', () => {
    const texts = fc.stringMatching(
      /^[0-9]{4}-[01][0-9]-[0-3][0-9](T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\.[0-9]{3})?(Z|[-+][01][0-9]:[0-5][0-9]))?$/,
    );
    fc.assert(
      fc.property(texts, (text) => {
        const instant = readInstant(text);
        if (instant === undefined) return;
        expect(instant).toBe(Date.parse(text) + (text.includes('T') ? 0 : DAY - 1));
        expect(readInstant(writeInstant(instant))).toBe(instant);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('writeInstant', () => {
  test.each([
    ['2026-12-01T10:20:30Z', '2026-12-01T10:20:30Z'],
    ['2026-12-01T10:20:30+01:00', '2026-12-01T09:20:30Z'],
    ['2026-12-01T10:20:30.500Z', '2026-12-01T10:20:30.500Z'],
    ['2026-12-01', '2026-12-01T23:59:59.999Z'],
  ])('%s is %s', (text, written) => {
    const instant = readInstant(text);
    expect(instant === undefined ? undefined : writeInstant(instant)).toBe(written);
  });
});

describe('showInstant', () => {
  test.each([
    ['2026-12-01', '2026-12-01'],
    ['2026-12-01T10:20:30Z', '2026-12-01T10:20:30Z'],
    ['2026-12-01T23:59:59Z', '2026-12-01T23:59:59Z'],
  ])('%s is %s', (text, shown) => {
    const instant = readInstant(text);
    expect(instant === undefined ? undefined : showInstant(instant)).toBe(shown);
  });
});

describe('readSpan', () => {
  test.each([
    ['P90D', 90 * DAY],
    ['P0D', 0],
    ['PT12H', 12 * HOUR],
    ['PT30M', 30 * MINUTE],
    ['PT45S', 45 * SECOND],
    ['P1DT2H3M4S', DAY + 2 * HOUR + 3 * MINUTE + 4 * SECOND],
    ['PT36H', 36 * HOUR],
    ['P007D', 7 * DAY],
    ['P999999D', 999_999 * DAY],
  ])('%s', (text, span) => {
    expect(readSpan(text)).toBe(span);
  });

  test.each([
    'P',
    'PT',
    'P1DT',
    '',
    '90',
    '90D',
    '90d',
    'p90d',
    'P-1D',
    '-P1D',
    '+P1D',
    'P1.5D',
    'PT1.5H',
    'P1,5D',
    'P1M',
    'P1Y',
    'P1W',
    'P1H',
    'PT1D',
    'PT1S1M',
    'P1D1D',
    ' P1D',
    'P1D\n',
    'P1000000D',
    'P999999DT24H',
    'PT9999999S',
    'P٣D',
    'never',
  ])('refuses %j', (text) => {
    expect(readSpan(text)).toBeUndefined();
  });

  test('gives back what was written', () => {
    const parts = fc.record({
      D: fc.nat(999_000),
      H: fc.nat(5000),
      M: fc.nat(5000),
      S: fc.nat(999_999),
    });
    fc.assert(
      fc.property(parts, ({ D, H, M, S }) => {
        const span = readSpan(`P${D}DT${H}H${M}M${S}S`);
        expect(span).toBe(D * DAY + H * HOUR + M * MINUTE + S * SECOND);
        if (span === undefined) throw new Error('unreadable');
        const written = writeSpan(span);
        expect(readSpan(written)).toBe(span);
        expect(written.length).toBeLessThanOrEqual(`P${D}DT${H}H${M}M${S}S`.length);
      }),
    );
  });
});

describe('writeSpan', () => {
  test.each([
    [0, 'PT0S'],
    [90 * DAY, 'P90D'],
    [12 * HOUR, 'PT12H'],
    [36 * HOUR, 'P1DT12H'],
    [DAY + 4 * SECOND, 'P1DT4S'],
    [90 * MINUTE, 'PT1H30M'],
    [1500, 'PT1S'],
  ])('%d is %s', (span, written) => {
    expect(writeSpan(span as Span)).toBe(written);
  });
});
