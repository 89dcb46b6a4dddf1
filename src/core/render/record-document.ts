import { count } from './plain-words.ts';

/** Part of a line: our own words, what others wrote, or what is read letter by letter. None is trusted. */
export type Part = string | { readonly said: string } | { readonly code: string };
export type Phrase = readonly Part[];

/** What something means for the reader; shown by a sign and in words, never by colour alone. */
export type Tone = 'good' | 'bad' | 'waits' | 'warns' | 'quiet';

export const TONE_MARKS: Readonly<Record<Tone, string>> = {
  good: '✓',
  bad: '✗',
  waits: '…',
  warns: '!',
  quiet: '·',
};

/** A label and what it says, one line each. */
export interface Row {
  readonly label: string;
  readonly values: readonly Phrase[];
}

/** The same of two sides; `changed` where they differ. */
export interface Comparison {
  readonly label: string;
  readonly before: readonly Phrase[];
  readonly after: readonly Phrase[];
  readonly changed: boolean;
}

export interface Item {
  readonly tone: Tone;
  readonly text: Phrase;
  readonly notes: readonly Phrase[];
}

/** Lines of a cell; the first cell of a row is what the row is about. */
export type Cell = readonly Phrase[];

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What to type, and what comes of it. */
export interface Command {
  readonly why: string;
  readonly line: string;
}

export type Block =
  | { readonly kind: 'prose'; readonly text: Phrase }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'comparison'; readonly rows: readonly Comparison[] }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'commands'; readonly commands: readonly Command[] }
  | Table
  | Card;

/** One thing among several of its kind, to be kept together. */
export interface Card {
  readonly kind: 'card';
  readonly tone: Tone;
  readonly title: Phrase;
  readonly aside: string;
  readonly blocks: readonly Block[];
}

export interface Section {
  /** An anchor: letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a page says first, and what that means. */
export interface Opening {
  readonly tone: Tone;
  readonly headline: string;
  readonly meaning: string;
}

/** A page before it is text, Markdown or HTML. */
export interface RecordDocument extends Omit<Opening, 'meaning'> {
  /** What it is about, in one line of plain words. */
  readonly about: string;
  readonly lead: readonly Phrase[];
  /** What the page is not. */
  readonly notice: Phrase;
  readonly sections: readonly Section[];
  /** What tells this page from another wherever a sheet of it turns up: letters, digits and spaces. */
  readonly footer: string;
}

export const prose = (...text: Phrase): Block => ({ kind: 'prose', text });
export const said = (text: string): Part => ({ said: text });
export const code = (text: string): Part => ({ code: text });

/** Without rows that say nothing. */
export const rows = (...all: readonly Row[]): Block => ({
  kind: 'rows',
  rows: all.filter(({ values }) => values.length > 0),
});

export const row = (label: string, ...values: readonly Phrase[]): Row => ({ label, values });

/** One of our messages, in which backticks hold what came from outside. */
export function messagePhrase(message: string): Phrase {
  const parts = message.split('`');
  return parts.flatMap((part, index): Phrase => {
    if (part === '') return [];
    if (index % 2 === 0) return [said(part)];
    return [index < parts.length - 1 ? code(part) : said(`\`${part}`)];
  });
}

/** Names one after another: `a`, `b`; with a word of how many are left out. */
export function namesPhrase(names: readonly string[], most = Number.POSITIVE_INFINITY): Phrase {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const more = names.length - shown.length;
  return [
    ...shown.flatMap((name, index): Phrase => (index === 0 ? [code(name)] : [', ', code(name)])),
    ...(more === 0 ? [] : [` and ${count(more, 'more', 'more')}`]),
  ];
}
