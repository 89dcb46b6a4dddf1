/**
 * Characters that a reviewer can't see, or that parsers read differently: controls, bidi marks and overrides,
 * zero-width characters, tags, a carriage return that ends a line for YAML but not on the screen, the Unicode line
 * breaks at which only YAML 1.1 breaks, lone surrogates, code points that stand for no character.
 * The variation selector of emoji (U+FE0F) is let through.
 */
const HIDDEN =
  /\r(?!\n)|(?![\t\n\r]|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const NOT_PLAIN_ASCII = /[^\t\n -~]/;

const ESCAPE =
  /\\(?:u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g;

/** Escapes of one letter that stand for hidden characters. */
const LETTERS: Readonly<Record<string, number>> = {
  '0': 0x00,
  a: 0x07,
  b: 0x08,
  v: 0x0b,
  f: 0x0c,
  e: 0x1b,
  N: 0x85,
  L: 0x2028,
  P: 0x2029,
};

export interface HiddenCharacter {
  readonly offset: number;
  /** `U+202E`. */
  readonly name: string;
}

/** True of a text of visible ASCII, spaces, tabs and line feeds: it holds no hidden character. */
export const isPlainAscii = (text: string): boolean => !NOT_PLAIN_ASCII.test(text);

/** Every hidden character of a text, in order. */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  return Array.from(text.matchAll(HIDDEN), (match) => ({
    offset: match.index,
    name: characterName(match[0].codePointAt(0) ?? 0),
  }));
}

/** Every escape in the raw text of a double-quoted scalar that stands for a hidden character, or for none at all. */
export function hiddenEscapes(raw: string): readonly HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  for (const match of raw.matchAll(ESCAPE)) {
    const code = codeOf(match);
    if (code !== undefined && isHidden(code))
      found.push({ offset: match.index, name: characterName(code) });
  }
  return found;
}

function codeOf([, high, low, ...single]: readonly (string | undefined)[]): number | undefined {
  if (high !== undefined && low !== undefined) {
    return (
      0x10000 + ((Number.parseInt(high, 16) & 0x3ff) << 10) + (Number.parseInt(low, 16) & 0x3ff)
    );
  }
  const [x, u, wide, letter] = single;
  const digits = x ?? u ?? wide;
  return digits === undefined ? LETTERS[letter ?? ''] : Number.parseInt(digits, 16);
}

function isHidden(code: number): boolean {
  if (code === 0x0d) return false;
  return code > 0x10ffff || String.fromCodePoint(code).search(HIDDEN) >= 0;
}

/** `U+202E`. */
export function characterName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
