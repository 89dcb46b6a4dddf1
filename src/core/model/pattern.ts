/**
 * Patterns over names: `*` stands for any text, the empty one included, and `\` takes the next character as it is.
 * Every other sign stands for itself where a pattern gives access. Where a pattern has to be inside of another one,
 * signs that systems are known to read in their own way (`${user}`, `[a-z]`, `a,b`) may stand for anything.
 */

/** Says whether every name that the second pattern stands for is one that the first stands for as well. */
export type Covers = (wide: string, narrow: string) => boolean;

/** More steps than this are not spent on one pair of patterns; what stays in doubt is not covered. */
const MAX_STEPS = 4_000_000;

/** True when every name that `narrow` stands for is also one that `wide` stands for. Never true wrongly. */
export const covers: Covers = (wide, narrow) => {
  if (wide === narrow || wide === '*') return true;
  if (edgesDiffer(wide, narrow) || wide.length * narrow.length > MAX_STEPS) return false;
  const outer = resolved(wide);
  const inner = resolved(narrow);
  if (outer === null || inner === null) return false;
  const parts = outer.split(ANY);
  return parts.length === 1 ? outer === inner : matches(parts, atWidest(inner));
};

/** True when the pattern stands for more than one name. */
export function isWildcard(pattern: string): boolean {
  return resolved(pattern)?.includes(ANY) ?? true;
}

/** A pattern that stands for this very name. */
export function literal(name: string): string {
  return name.replaceAll(/[\\*]/g, '\\$&');
}

/** A text in which `*` alone has a meaning, as a pattern. */
export function starPattern(text: string): string {
  return text.replaceAll('\\', '\\\\');
}

/** Stands for the wildcard once escapes are resolved, so that no character of a name can be taken for it. */
const ANY = '\0';

/** A pattern with its escapes resolved and its wildcards as ANY; null where the sign for ANY is in it already. */
function resolved(pattern: string): string | null {
  if (pattern.includes(ANY)) return null;
  if (!/[\\*]/.test(pattern)) return pattern;
  return pattern.replaceAll(/\*+|\\([\s\S])/g, (_, escaped: string | undefined) => escaped ?? ANY);
}

/** The cheap answer for most pairs: they begin or end with something else. Escapes are left to the full answer. */
function edgesDiffer(wide: string, narrow: string): boolean {
  if (wide.includes('\\') || narrow.includes('\\')) return false;
  const first = wide.indexOf('*');
  if (first < 0) return true;
  const tail = wide.slice(wide.lastIndexOf('*') + 1);
  return !narrow.startsWith(wide.slice(0, first)) || !narrow.endsWith(tail);
}

const JOINED = /[\s,;|\\]/;
const TEMPLATE = /\$?[[({](?:[\s\S]*[\])}]|[\s\S]*$)/;

/** The most that some system could read into a text: templates, sets and lists may be any text. */
function atWidest(inner: string): string {
  return JOINED.test(inner) ? ANY : inner.replace(TEMPLATE, ANY);
}

/** Whether a text is the parts in order, with anything between them: each as early as it comes. */
function matches(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + last.length <= text.length;
}
