import { shown } from '../manifest/schema/shown.ts';
import type { Account, Person } from '../model/facts.ts';
import type { Exclusions } from './exclusions.ts';

/** Somebody whose word counts, if they are among those who are asked; or why it doesn't, as a phrase. */
export type Eligibility =
  | { readonly kind: 'eligible'; readonly person: Person }
  | { readonly kind: 'barred'; readonly reason: string };

const MAY_WRITE: ReadonlySet<Person['permission']> = new Set(['write', 'maintain', 'admin']);

/** Whether somebody may write to the repository. */
export const mayWrite = ({ permission }: Person): boolean => MAY_WRITE.has(permission);

/** Looks an account up by its numeric id: logins change hands. */
export function eligibilityOf(
  account: Account | null,
  people: ReadonlyMap<string, Person>,
  excluded: Exclusions,
): Eligibility {
  if (account === null) return barred('nobody knows whose it is');
  const login = shown(account.login);
  if (excluded.has(account)) return barred(`${login} had a part in the change`);
  const person = people.get(account.id);
  if (person === undefined) return barred(`nobody can tell what ${login} may do here`);
  if (!mayWrite(person)) return barred(`${login} may not write here`);
  return { kind: 'eligible', person };
}

export const barred = (reason: string): Eligibility => ({ kind: 'barred', reason });
