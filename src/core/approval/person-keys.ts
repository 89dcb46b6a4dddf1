import type { Account } from '../model/facts.ts';
import { byText } from '../model/order.ts';
import type { Roster } from '../model/policy.ts';

/** Names the person behind an account: accounts of one person give the same key. */
export type PersonKey = (account: Pick<Account, 'login' | 'id'>) => string;

/**
 * Knows people by the numeric id of their account, and those with several accounts by the roster's aliases.
 * Aliases that share an account are about one person.
 */
export function personKeys(roster: Roster | null): PersonKey {
  const accounts = new Map<string, ReadonlySet<string>>();
  for (const alias of roster?.aliases ?? []) {
    const logins = [alias.person, ...alias.accounts].flatMap((name) => loginOf(name) ?? []);
    const all = new Set(logins.flatMap((login) => [login, ...(accounts.get(login) ?? [])]));
    for (const login of all) accounts.set(login, all);
  }
  return ({ login, id }) => {
    const known = accounts.get(asLogin(login));
    return known === undefined
      ? `account ${id}`
      : `person ${[...known].toSorted(byText).join(' ')}`;
  };
}

/** A login as it is compared: GitHub takes `Octo-Dev` and `octo-dev` for one account. */
export const asLogin = (login: string): string => login.toLowerCase();

/** The login of a person written as `github:LOGIN`; undefined for one known by anything else. */
export const loginOf = (person: string): string | undefined =>
  person.startsWith('github:') ? asLogin(person.slice('github:'.length)) : undefined;
