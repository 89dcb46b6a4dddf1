import { type Codeowners, codeownersOf } from '../manifest/metadata/codeowners.ts';
import { readPerson, readTeam } from '../manifest/metadata/owner-text.ts';
import type { Person } from '../model/facts.ts';
import type { Roster } from '../model/policy.ts';
import type { Matter } from './matter.ts';
import { asLogin, loginOf } from './person-keys.ts';

/** People who may be asked: everybody, one of them, or a team. */
export type Source =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'person'; readonly login: string; readonly listed: boolean }
  | {
      readonly kind: 'team';
      readonly name: string;
      /** True where the roster alone says who is in it: anybody can make a team on the forge, and name it. */
      readonly rosterOnly?: true;
    };

/** Whom an entry of `from` means for a matter. Empty where it means nobody. */
export function sourcesOf(
  from: string,
  { path, owner }: Matter,
  codeowners: Codeowners | null,
): readonly Source[] {
  switch (from) {
    case 'write':
      return [{ kind: 'anyone' }];
    case 'owner':
      return [
        ...personNamed(owner.primary?.value),
        ...teamNamed(owner.team?.value).map((team) => ({
          ...team,
          ...(owner.claimed && { rosterOnly: owner.claimed }),
        })),
      ];
    case 'codeowners':
      return codeowners === null ? [] : codeownersOf(codeowners, path).flatMap(sourceWritten);
    default:
      return [sourceNamed(from)];
  }
}

/** `team:NAME` or `person:LOGIN`. */
function sourceNamed(from: string): Source {
  const name = from.slice(from.indexOf(':') + 1);
  return from.startsWith('team:')
    ? { kind: 'team', name }
    : { kind: 'person', login: name, listed: true };
}

/** `@login` or `@organisation/team`; an address is nobody's account. */
const sourceWritten = (owner: string): readonly Source[] =>
  readTeam(owner) === undefined ? personNamed(readPerson(owner)) : teamNamed(owner);

function personNamed(person: string | undefined): readonly Source[] {
  return person === undefined || loginOf(person) === undefined
    ? []
    : [{ kind: 'person', login: person.slice('github:'.length), listed: false }];
}

const teamNamed = (
  team: string | undefined,
): readonly Extract<Source, { readonly kind: 'team' }>[] =>
  team === undefined ? [] : [{ kind: 'team', name: readTeam(team) ?? team }];

/**
 * Whether somebody belongs to those who are asked. A team is what the roster says; where it says nothing, what the
 * forge says. A bot counts only where it is named itself: by `person:LOGIN`, or in a team of the roster.
 */
export function isFrom(source: Source, person: Person, roster: Roster | null): boolean {
  const human = person.type === 'User';
  const humanOrBot = human || person.type === 'Bot';
  switch (source.kind) {
    case 'anyone':
      return human;
    case 'person':
      return (source.listed ? humanOrBot : human) && isCalled(person, source.login);
    case 'team': {
      const listed = roster?.teams.get(source.name);
      return listed === undefined
        ? human &&
            source.rosterOnly !== true &&
            person.teams.some((team) => asLogin(team) === asLogin(source.name))
        : humanOrBot && listed.some((member) => loginOf(member) === asLogin(person.login));
    }
  }
}

const isCalled = ({ login }: Person, name: string): boolean => asLogin(login) === asLogin(name);

/** The logins that a source names by itself, whoever the facts know. */
export function loginsNamed(source: Source, roster: Roster | null): readonly string[] {
  switch (source.kind) {
    case 'anyone':
      return [];
    case 'person':
      return [source.login];
    case 'team':
      return (roster?.teams.get(source.name) ?? []).map((member) => member.slice('github:'.length));
  }
}
