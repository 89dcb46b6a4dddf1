/** Why two readers may differ, or why the number is not kept exactly. */
export interface Doubt {
  readonly code: 'yaml-ambiguous-scalar' | 'yaml-number-not-exact';
  /** What to say of the text: `is read as …`. */
  readonly why: string;
}

/** What a plain (unquoted) scalar means in YAML 1.2 core, and whether other readers agree. */
export interface PlainScalar {
  readonly value: string | number | boolean | null;
  readonly doubt?: Doubt;
}

const OLD_TRUTH = 'is a truth value in YAML 1.1 and text in YAML 1.2';
const OLD_NUMBER = 'is read as different numbers, or as text, by YAML 1.1 and 1.2';

const WORDS: ReadonlyMap<string, PlainScalar> = new Map([
  ...meaning('|~|null|Null|NULL', () => ({ value: null })),
  ...meaning('true|True|TRUE', () => ({ value: true })),
  ...meaning('false|False|FALSE', () => ({ value: false })),
  ...meaning('y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF', (word) =>
    ambiguous(word, OLD_TRUTH),
  ),
  ...meaning('.inf|.Inf|.INF|+.inf|+.Inf|+.INF|-.inf|-.Inf|-.INF|.nan|.NaN|.NAN', (word) =>
    inexact(word, 'is no number that JSON can say'),
  ),
]);
const LONGEST_WORD = 5;

const NUMBER_START = /^[-+.\d]/;
const INTEGER = /^(?:[-+]?(?:0|[1-9]\d*)|0x[\da-fA-F]+)$/;
/** With a dot and a signed exponent: other forms are text to YAML 1.1. */
const FLOAT = /^[-+]?(?:\d+\.\d*|\.\d+)(?:[eE][-+]\d+)?$/;
/** Numbers of YAML 1.2 that YAML 1.1 reads as another number or as text: leading zeros, `0o17`, `1e3`. */
const ONLY_NEW = /^(?:[-+]?0\d+|0o[0-7]+|[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+)$/;
/**
 * Numbers of YAML 1.1, or of Go's YAML, that YAML 1.2 reads as text: binary, base 60, signed or capital prefixes,
 * and any number with digit groups (the underscores are taken out before).
 */
const ONLY_OLD =
  /^[-+]?(?:0[bB][01]+|0[oO][0-7]+|0[xX][\da-fA-F]+|\d+(?::[0-5]?\d)+(?:\.\d*)?|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)$/;

/** Reads a plain scalar by the core schema of YAML 1.2.2, section 10.3. */
export function readPlain(text: string): PlainScalar {
  const word = text.length > LONGEST_WORD ? undefined : WORDS.get(text);
  if (word !== undefined) return word;
  if (!NUMBER_START.test(text)) return { value: text };
  if (INTEGER.test(text)) {
    const value = Number(text);
    return Number.isSafeInteger(value)
      ? { value }
      : inexact(value, 'has more digits than a number can keep');
  }
  const agreed = FLOAT.test(text);
  if (agreed || ONLY_NEW.test(text)) {
    const value = Number(text);
    if (!Number.isFinite(value)) return inexact(text, 'is too large for a number');
    return agreed ? { value } : ambiguous(value, OLD_NUMBER);
  }
  return ONLY_OLD.test(text.replaceAll('_', '')) ? ambiguous(text, OLD_NUMBER) : { value: text };
}

function meaning(
  words: string,
  of: (word: string) => PlainScalar,
): readonly (readonly [string, PlainScalar])[] {
  return words.split('|').map((word) => [word, of(word)]);
}

function ambiguous(value: PlainScalar['value'], why: string): PlainScalar {
  return { value, doubt: { code: 'yaml-ambiguous-scalar', why } };
}

function inexact(value: PlainScalar['value'], why: string): PlainScalar {
  return { value, doubt: { code: 'yaml-number-not-exact', why } };
}
