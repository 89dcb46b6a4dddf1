import type { Brand } from './brand.ts';

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** A length of time in milliseconds. */
export type Span = Brand<number, 'Span'>;

const DAY = 86_400_000;
/** The last moment that four digits of a year can say. */
const LAST = Date.UTC(10_000, 0, 1) - 1;
const LONGEST_SPAN = 1_000_000 * DAY;
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2}))?$/;
const SPAN =
  /^P(?=\d|T\d)(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

/**
 * Reads RFC 3339 with `T` and an offset, or a date, which means the end of that day in UTC.
 * Anything else gives undefined: local times, leap seconds, 30 February, what lies before 1970 or after 9999.
 */
export function readInstant(text: string): Instant | undefined {
  const match = INSTANT.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number((part as string | undefined) ?? '0')) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return undefined;
  if (match[4] === undefined) return (Date.UTC(year, month - 1, day) + DAY - 1) as Instant;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const shift = readOffset(match[8] ?? 'Z');
  if (shift === undefined) return undefined;
  const millis = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const instant = Date.UTC(year, month - 1, day, hour, minute, second, millis) - shift;
  return instant < 0 || instant > LAST ? undefined : (instant as Instant);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function readOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 23 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/**
 * Reads an ISO 8601 duration of days, hours, minutes, seconds, shorter than a million days.
 * Months and years have no fixed length and are refused.
 */
export function readSpan(text: string): Span | undefined {
  const match = SPAN.exec(text);
  if (match === null) return undefined;
  const [days, hours, minutes, seconds] = match
    .slice(1, 5)
    .map((part) => Number((part as string | undefined) ?? '0')) as [number, number, number, number];
  const span = days * DAY + hours * 3_600_000 + minutes * 60_000 + seconds * 1000;
  return span < LONGEST_SPAN ? (span as Span) : undefined;
}

/** `2026-12-01T00:00:00Z`; milliseconds only where there are some. */
export function writeInstant(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** The shortest of `P90D`, `PT12H`, `P1DT12H` … that means this span. */
export function writeSpan(span: Span): string {
  const days = Math.floor(span / DAY);
  const rest = Math.floor((span % DAY) / 1000);
  const parts = [
    [Math.floor(rest / 3600), 'H'],
    [Math.floor((rest % 3600) / 60), 'M'],
    [rest % 60, 'S'],
  ] as const;
  const time = parts.map(([n, unit]) => (n === 0 ? '' : `${n}${unit}`)).join('');
  if (days === 0 && time === '') return 'PT0S';
  return `P${days === 0 ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`;
}

/** For people: `2026-12-01` for the end of that day, else RFC 3339. */
export function showInstant(instant: Instant): string {
  return writeInstant(instant).replace('T23:59:59.999Z', '');
}

export const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);
