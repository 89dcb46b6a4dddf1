import { once } from '../model/once.ts';

/** What a justification says once what says nothing is taken away. */
export interface Substance {
  /** Different words that carry something, in order. */
  readonly words: readonly string[];
  /** Why so few are left, as a phrase; empty where nothing was taken away. */
  readonly fault: string;
}

// Scripts that write no spaces: each sign counts as a word.
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
// Nearly every text is plain, and plain text needs none of the tables of Unicode, which take long to make.
const word = once(
  () => new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu'),
);
const UNSEEN = /[\p{M}\p{Cf}\p{Cc}\p{Emoji_Modifier}\u{115f}\u{1160}\u{3164}\u{ffa0}]/gu;
const SPACE = /[\p{White_Space}\u{180e}\u{2800}]+/gu;

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an and as at be by for from in into is it of on or so that the this to up us we with
   na none nil null nothing nope blank empty undefined unknown unspecified various misc etc
   test testing tests tested tbd tba tbc todo fixme wip xxx placeholder dummy sample example foo bar baz qux
   asdf qwerty blah bla yada lorem ipsum dolor sit amet consectetur adipiscing elit sed
   justification reason reasons because needed need needs required requires require necessary
   access permission permissions grant please asap temp temporary see ticket issue jira discussed agreed`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const ROWS = [
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
  '1234567890',
];
const KEYBOARD = ROWS.flatMap((row) => [row, Array.from(row).toReversed().join('')]);

const PLAIN = /^[ -~]*$/;

/** The text as a person reads it: spaces collapsed, ends trimmed. */
export const collapse = (text: string): string =>
  (PLAIN.test(text) ? text.replaceAll(/ {2,}/g, ' ') : text.replaceAll(SPACE, ' ')).trim();

/** How many characters a person sees: marks, joiners and invisible signs count for nothing. */
export const seenLength = (text: string): number => {
  const collapsed = collapse(text);
  return PLAIN.test(collapsed)
    ? collapsed.length
    : Array.from(collapse(collapsed.replaceAll(UNSEEN, ''))).length;
};

/**
 * The words that say something: not filler, not keyboard rows, not one sign over and over, not the tickets
 * that stand beside it, not the name of the grant.
 */
export function substanceOf(
  text: string,
  given: { readonly tickets: readonly string[]; readonly names: readonly string[] },
): Substance {
  const bare = withoutTickets(PLAIN.test(text) ? text : text.normalize('NFKC'), given.tickets);
  const all = wordsOf(bare.text);
  const names = new Set(given.names.flatMap(wordsOf));
  const own = all.filter((word) => !names.has(word));
  const telling = own.filter((word) => !EMPTY_WORDS.has(word) && !isNoise(word));
  const words = [...new Set(telling)];
  return { words, fault: faultOf({ all, own, telling, words, ticketOnly: bare.found }) };
}

function faultOf(seen: {
  readonly all: readonly string[];
  readonly own: readonly string[];
  readonly telling: readonly string[];
  readonly words: readonly string[];
  readonly ticketOnly: boolean;
}): string {
  if (seen.all.length === 0) return seen.ticketOnly ? 'is only the ticket' : 'has no words';
  if (seen.own.length === 0) return 'only repeats the name of the grant';
  if (seen.telling.length === 0) return 'is filler';
  return seen.telling.length > seen.words.length ? 'repeats itself' : 'has too few words';
}

/** Takes away addresses and ticket ids, so that pointing elsewhere is not mistaken for a reason. */
function withoutTickets(
  text: string,
  tickets: readonly string[],
): { readonly text: string; readonly found: boolean } {
  let rest = text;
  for (const id of tickets) if (id !== '') rest = rest.replaceAll(id, ' ');
  if (!/\d|:\/\//.test(rest)) return { text: rest, found: rest !== text };
  rest = rest
    .replaceAll(/\bhttps?:\/\/\S+/giu, ' ')
    .replaceAll(
      /\b[A-Z][A-Z0-9_]{1,9}-\d{1,9}\b|\b[A-Z]{3,4}\d{5,}\b|(?:(?<![\w.-])[\w.-]+\/[\w.-]+)?#\d+/gu,
      ' ',
    );
  return { text: rest, found: rest !== text };
}

function wordsOf(text: string): string[] {
  const small = text.toLowerCase();
  return small.match(PLAIN.test(small) ? /[a-z\d]+/g : word()) ?? [];
}

/** `aaaa`, `abab`, `asdfasdf`, `qwert`, `12345`. */
function isNoise(word: string): boolean {
  if (/^(?:\d+|[a-z])$/.test(word)) return true;
  const unit = unitOf(word);
  if (unit.length < 3) return unit !== word;
  if (EMPTY_WORDS.has(unit)) return true;
  return (unit.length > 3 || unit !== word) && KEYBOARD.some((row) => row.includes(unit));
}

/** The shortest beginning of up to six letters that the word repeats; the word itself where it repeats none. */
function unitOf(word: string): string {
  for (let length = 1; length <= 6 && length * 2 <= word.length; length += 1)
    if (word.length % length === 0 && word[0] === word[length]) {
      const unit = word.slice(0, length);
      if (unit.repeat(word.length / length) === word) return unit;
    }
  return word;
}
