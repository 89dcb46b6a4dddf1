import type { Account, Repo, Role, Signature, World } from './model.ts';

/** Numbers that GitHub itself gave. */
const WELL_KNOWN: Readonly<Record<string, number>> = {
  'github-actions[bot]': 41898282,
  'dependabot[bot]': 49699333,
  'web-flow': 19864447,
};
const RANKS: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin'];

/** Who GitHub shows for an account that was deleted. */
export const GHOST: Account = {
  id: 10137,
  login: 'ghost',
  type: 'User',
  name: 'Deleted user',
  email: 'ghost@users.noreply.github.com',
  gone: false,
};

/** The account of a login, made when it is first named. Logins differ in more than case. */
export function accountNamed(world: World, login: string, type: Account['type']): Account {
  const known = findAccount(world, login);
  if (known !== undefined) return known;
  const id = WELL_KNOWN[login] ?? world.nextId();
  const email =
    login === 'web-flow' ? 'noreply@github.com' : `${id}+${login}@users.noreply.github.com`;
  const name = login === 'web-flow' ? 'GitHub' : login;
  const account: Account = { id, login, type, name, email, gone: false };
  world.accounts.push(account);
  return account;
}

export function findAccount(world: World, login: string): Account | undefined {
  const wanted = login.toLowerCase();
  return world.accounts.find((account) => account.login.toLowerCase() === wanted && !account.gone);
}

/** GitHub's own hand: the committer of what is merged on its pages. */
export function webFlow(world: World): Account {
  return accountNamed(world, 'web-flow', 'User');
}

/** The account that a commit is attributed to, by its address. */
export function attributed(world: World, { email }: Signature): Account | null {
  const wanted = email.toLowerCase();
  const found = world.accounts.find((account) => account.email.toLowerCase() === wanted);
  return found === undefined || found.gone ? null : found;
}

/** What an account may do in a repository; null where it has no business there. */
export function roleOf(repo: Repo, account: Account): Role | null {
  if (account.gone) return null;
  if (account === repo.owner) return 'admin';
  return repo.collaborators.get(account) ?? (repo.private ? null : 'read');
}

export function isAtLeast(role: Role | null, wanted: Role): boolean {
  return role !== null && RANKS.indexOf(role) >= RANKS.indexOf(wanted);
}
