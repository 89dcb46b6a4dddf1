import type { Account } from '../model/facts.ts';
import { asLogin, type PersonKey } from './person-keys.ts';
import type { ReviewFacts } from './review-facts.ts';

/** Who had a part in a change, and so can't approve it. */
export interface Exclusions {
  /** With any of their accounts. */
  readonly has: (account: Pick<Account, 'login' | 'id'>) => boolean;
  /** The same where only the login is known. */
  readonly hasLogin: (login: string) => boolean;
  /** True where the forge does not know everybody who had a part. */
  readonly somebodyUnknown: boolean;
}

export function exclusionsOf(involved: readonly (Account | null)[], keyOf: PersonKey): Exclusions {
  const known = involved.filter((account) => account !== null);
  const keys = new Set(known.map(keyOf));
  const ids = new Set(known.map(({ id }) => id));
  const logins = new Set(known.map(({ login }) => asLogin(login)));
  return {
    // A rename between two answers of the forge hides an alias, but not the number.
    has: (account) => ids.has(account.id) || keys.has(keyOf(account)),
    hasLogin: (login) => logins.has(asLogin(login)) || keys.has(keyOf({ login, id: '' })),
    somebodyUnknown: known.length < involved.length,
  };
}

/** Nobody opened what came without a pull request: whoever pushed it is all that is known. */
function openersOf(pullRequest: ReviewFacts['pullRequest']): readonly (Account | null)[] {
  if (pullRequest === null) return [];
  const { author, initiator } = pullRequest;
  return initiator === undefined ? [author] : [author, initiator];
}

/**
 * Those of them whom nobody else can make so: who opened the pull request or set an agent to it, and who pushed. A
 * commit is by whomever its author writes into it.
 */
export function doersOf({
  pullRequest,
  heads,
}: Pick<ReviewFacts, 'pullRequest' | 'heads'>): readonly (Account | null)[] {
  return [
    ...openersOf(pullRequest),
    ...heads.flatMap(({ pusher }) => (pusher === undefined ? [] : [pusher])),
  ];
}

/**
 * Everybody whom the forge connects with making the change: who opened the pull request or set an agent to it, who
 * wrote or committed any of it, and who pushed any head of it. Null for each that it can't name.
 */
export function makersOf({
  pullRequest,
  commits,
  heads,
}: Pick<ReviewFacts, 'pullRequest' | 'commits' | 'heads'>): readonly (Account | null)[] {
  return [
    ...openersOf(pullRequest),
    // A change comes in commits: where none is listed, nobody knows who wrote it.
    ...(commits.length === 0 ? [null] : []),
    ...commits.flatMap((commit) => [commit.author, commit.committer, ...commit.coAuthors]),
    ...heads.flatMap(({ pusher }) => (pusher === undefined ? [] : [pusher])),
  ];
}
