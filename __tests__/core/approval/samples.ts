// Facts, made up, for the tests of approvals: everybody's numeric id is told apart from their login.

import type { Digests, Reviewed } from '../../../src/core/approval/reviewed.ts';
import type {
  Account,
  Commit,
  Facts,
  Head,
  Person,
  PullRequest,
  Review,
} from '../../../src/core/model/facts.ts';
import type { Digest } from '../../../src/core/model/ids.ts';
import type { Roster } from '../../../src/core/model/policy.ts';
import { account } from '../../support/pull-request.ts';
import { time } from '../../support/sample-grant.ts';

export const at = (minute: number, second = 0): Review['submittedAt'] =>
  time(`2026-11-22T08:${two(minute)}:${two(second)}Z`);
const two = (n: number): string => String(n).padStart(2, '0');

export const AUTHOR = account('octo-author');

export const PULL: PullRequest = {
  number: 7,
  author: AUTHOR,
  title: '',
  body: '',
  labels: [],
  baseRef: 'main',
  headRef: 'head',
};

export const commit = (parts: Partial<Commit> = {}): Commit => ({
  sha: 'a'.repeat(40),
  author: AUTHOR,
  committer: AUTHOR,
  coAuthors: [],
  committedAt: at(0),
  ...parts,
});

export const head = (sha: string, minute: number, pusher: Account | null = AUTHOR): Head => ({
  sha,
  at: at(minute),
  pusher,
});

export const review = (login: string, minute: number, parts: Partial<Review> = {}): Review => ({
  id: String(minute),
  reviewer: account(login),
  state: 'APPROVED',
  submittedAt: at(minute),
  commit: 'a'.repeat(40),
  ...parts,
});

export const somebody = (login: string, parts: Partial<Person> = {}): Person => ({
  ...account(login),
  permission: 'write',
  teams: [],
  ...parts,
});

export const facts = (parts: Partial<Facts> = {}): Facts => ({
  now: at(59),
  pullRequest: PULL,
  commits: [commit()],
  heads: [head('a'.repeat(40), 1)],
  reviews: [],
  people: [],
  ...parts,
});

export const digest = (sign: string): Digest => `sha256:${sign.repeat(64)}` as Digest;
export const LANDING: Digests = { access: digest('1'), policy: digest('2') };

/** Every commit of these signs came to what would land. */
export const same =
  (...signs: readonly string[]) =>
  (sha: string): Reviewed =>
    signs.includes(sha.charAt(0))
      ? { kind: 'known', ...LANDING }
      : { kind: 'known', access: digest('8'), policy: digest('9') };

export const rosterOf = (
  teams: Readonly<Record<string, readonly string[]>>,
  ...aliases: readonly (readonly [person: string, ...accounts: string[]])[]
): Roster => ({
  teams: new Map(
    Object.entries(teams).map(([name, logins]) => [name, logins.map((one) => `github:${one}`)]),
  ),
  aliases: aliases.map(([person, ...accounts]) => ({
    person: `github:${person}`,
    accounts: accounts.map((one) => `github:${one}`),
  })),
});
