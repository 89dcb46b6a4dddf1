import { sees } from '../api/token.ts';
import { nodeId } from '../shapes/account.ts';
import { findAccount } from '../world/accounts.ts';
import { fullName, type Team } from '../world/model.ts';
import { userNode } from './accounts.ts';
import { type Asking, demand, type Node, Withheld } from './asking.ts';
import { connection, type PageArguments } from './connection.ts';
import { repositoryNode } from './repositories.ts';

/** What a query can start from. */
export function queryRoot(asking: Asking): Node {
  const { world, token, faults } = asking;
  return {
    viewer: () => userNode(world, token.actor),
    rateLimit: () => ({
      cost: 1,
      limit: 1000,
      nodeCount: 0,
      remaining: faults.remaining(),
      used: Math.max(0, 1000 - faults.remaining()),
      resetAt: new Date(faults.resetAt()).toISOString(),
    }),
    repository({ owner, name }: { readonly owner: string; readonly name: string }) {
      const wanted = `${owner}/${name}`.toLowerCase();
      const repo = world.repositories.find((each) => fullName(each).toLowerCase() === wanted);
      if (repo === undefined || !sees(token, repo)) {
        const message = `Could not resolve to a Repository with the name '${owner}/${name}'.`;
        throw new Withheld('NOT_FOUND', message);
      }
      return repositoryNode(asking, repo);
    },
    user({ login }: { readonly login: string }) {
      const account = findAccount(world, login);
      if (account === undefined || account.type !== 'User') throw noUser(login);
      return userNode(world, account);
    },
    organization: ({ login }: { readonly login: string }) => organizationNode(asking, login),
  };
}

function organizationNode(asking: Asking, login: string): Node {
  const { world } = asking;
  const org = findAccount(world, login);
  if (org === undefined || org.type !== 'Organization') {
    const message = `Could not resolve to an Organization with the login of '${login}'.`;
    throw new Withheld('NOT_FOUND', message);
  }
  return {
    ...userNode(world, org),
    __typename: 'Organization',
    team({ slug }: { readonly slug: string }) {
      demand(asking, null, 'members: read');
      const team = world.teams.find((each) => each.org === org && each.slug === slug);
      return team === undefined ? null : teamNode(asking, team);
    },
  };
}

function teamNode(asking: Asking, { id, slug, members }: Team): Node {
  return {
    __typename: 'Team',
    id: nodeId('T', id),
    databaseId: id,
    slug,
    name: slug,
    members: (page: PageArguments) =>
      connection('members', [...members], page, (member) => userNode(asking.world, member)),
  };
}

function noUser(login: string): Withheld {
  return new Withheld('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`);
}
