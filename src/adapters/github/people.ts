import type { Account, Person } from '../../core/model/facts.ts';
import { restAccount } from './accounts.ts';
import { mapAtOnce } from './at-once.ts';
import type { Client } from './client.ts';
import type { RepositoryName } from './repository-name.ts';
import type { Teams } from './teams.ts';

const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;

/**
 * What accounts may do here, each asked for once, in the order given. Whoever GitHub does not know under this name,
 * or knows as another account, may do nothing.
 */
export async function readPeople(
  client: Client,
  repository: RepositoryName,
  accounts: readonly Account[],
  teams: Teams,
): Promise<readonly Person[]> {
  const asked = [...new Map(accounts.map((account) => [account.id, account])).values()];
  return mapAtOnce(asked, async (account) => {
    const [permission, memberOf] = await Promise.all([
      permissionOf(client, repository, account),
      teams.of(account),
    ]);
    return { ...account, permission, teams: memberOf };
  });
}

async function permissionOf(
  client: Client,
  { owner, name }: RepositoryName,
  { login, id, type }: Account,
): Promise<Person['permission']> {
  // Neither can sign in, so neither has a permission to ask for.
  if (type === 'Organization' || type === 'Mannequin') return 'none';
  const { status, body } = await client.rest(
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    { owner, repo: name, username: login },
    { about: `the permission of \`${login}\``, accept: [404] },
  );
  if (status === 404) return 'none';
  if (restAccount(body.at('user'))?.id !== id) return 'none';
  const role = body.at('role_name').text();
  // A role of an organisation's own has another name, and one of these as its base.
  return ROLES.find((one) => one === role) ?? body.at('permission').oneOf(ROLES);
}
