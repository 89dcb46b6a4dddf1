import type { Metadata } from '../../model/grant.ts';
import type { Place } from '../../model/place.ts';
import { type PathPattern, pathPattern } from './codeowners-pattern.ts';
import { readPerson, readTeam } from './owner-text.ts';
import { present, sourced } from './sourced.ts';

interface Entry {
  readonly matches: PathPattern;
  readonly owners: readonly string[];
  readonly place: Place;
}

/** Who owns which path. */
export interface Codeowners {
  readonly path: string;
  /** In the order of the file. */
  readonly entries: readonly Entry[];
}

/**
 * Reads a CODEOWNERS file as GitHub does: the last entry that matches decides, one without owners takes them away,
 * and a line that GitHub would not understand is passed over.
 */
export function readCodeowners(path: string, text: string): Codeowners {
  const entries = text.split(/\r\n|\r|\n/).flatMap((line, nth) => {
    const [pattern, ...owners] = words(line);
    if (pattern === undefined || !owners.every(isOwner)) return [];
    const matches = pathPattern(pattern.text);
    if (matches === undefined) return [];
    return [
      {
        matches,
        owners: owners.map((owner) => owner.text),
        place: { path, line: nth + 1, column: pattern.column },
      },
    ];
  });
  return { path, entries };
}

/** The owners of a path as they are written: `@login`, `@organisation/team`, or an address. */
export const codeownersOf = (codeowners: Codeowners, path: string): readonly string[] =>
  entryOf(codeowners, path)?.owners ?? [];

const entryOf = ({ entries }: Codeowners, path: string): Entry | undefined =>
  entries.findLast((entry) => entry.matches(path));

/** The metadata that CODEOWNERS gives a path: the first team, the first person, and the others who stand in. */
export function codeownersMetadata(codeowners: Codeowners, path: string): Metadata {
  const entry = entryOf(codeowners, path);
  if (entry === undefined) return {};
  const say = <T>(value: T | undefined) =>
    value === undefined ? undefined : sourced(value, 'codeowners', () => entry.place);
  const [primary, ...secondary] = entry.owners
    .map(readPerson)
    .filter((person) => person !== undefined);
  return present({
    team: say(entry.owners.map(readTeam).find((team) => team !== undefined)),
    primary: say(primary),
    secondary: secondary.length === 0 ? undefined : say(secondary),
  });
}

interface Word {
  readonly text: string;
  readonly column: number;
}

const isOwner = ({ text }: Word): boolean =>
  readTeam(text) !== undefined || (/^[^:]*@/.test(text) && readPerson(text) !== undefined);

/** The words of a line up to a comment; a backslash keeps a space or `#` in its word. */
function words(line: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of line.matchAll(/(?:\\.|[^\s\\])+|\\$/g)) {
    if (match[0].startsWith('#')) break;
    found.push({ text: match[0], column: match.index + 1 });
  }
  return found;
}
