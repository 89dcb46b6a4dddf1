/** Who owns something, as far as a text tells. */
export interface OwnerText {
  readonly team?: string;
  readonly primary?: string;
}

/** Accounts that an organisation manages have an underscore in their names. */
const LOGIN = /^@[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})(?:\[bot\])?$/;
const TEAM = /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[\w.-]{1,100}$/;
const EMAIL = /^[^\s@<>:,;]+@[^\s@<>:,;]+\.[^\s@<>:,;]+$/;
const PRINCIPAL = /^(?:github|email|idp|okta|entra):\S+$/;

/**
 * One person, as `github:login`, `email:address` …: written so, as `@login`, or as an address. Undefined for anything else.
 */
export function readPerson(text: string): string | undefined {
  const word = text.trim();
  if (PRINCIPAL.test(word)) return word;
  if (LOGIN.test(word)) return `github:${word.slice(1)}`;
  if (EMAIL.test(word)) return `email:${word}`;
  return undefined;
}

/** The slug of a team of the repository's organisation, written as `@organisation/slug`. */
export function readTeam(text: string): string | undefined {
  const word = text.trim();
  return TEAM.test(word) ? word.slice(word.indexOf('/') + 1) : undefined;
}

/**
 * Reads what people write for an owner: `Sample Team: team@example.com`, `Sample Team <team@example.com>`,
 * `@acme/sample-team`, `@octo-dev`, an address alone, or the name of a team.
 */
export function readOwnerText(text: string): OwnerText {
  const trimmed = text.trim();
  const person = readPerson(trimmed);
  if (person !== undefined) return { primary: person };
  const slug = readTeam(trimmed);
  if (slug !== undefined) return { team: slug };
  const bare = trimmed.replace(/[\s>)]+$/, '');
  for (const start of [afterLast(bare, [' ', '\t', '<', '(', ',', ';']), afterLast(bare, [':'])]) {
    const primary = readPerson(bare.slice(start));
    if (primary !== undefined) return { ...named(bare.slice(0, start)), primary };
  }
  return named(trimmed);
}

function afterLast(text: string, signs: readonly string[]): number {
  return Math.max(...signs.map((sign) => text.lastIndexOf(sign))) + 1;
}

function named(text: string): OwnerText {
  const team = text.replace(/[\s:<(,;/-]+$/, '').trim();
  return team === '' ? {} : { team };
}
