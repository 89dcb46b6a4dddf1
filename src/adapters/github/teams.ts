import type { Account } from '../../core/model/facts.ts';
import { Fault } from '../../core/model/fault.ts';
import { sortedSet } from '../../core/model/order.ts';
import type { Client } from './client.ts';

/** Tells which of the teams asked about an account is in. */
export interface Teams {
  of(account: Account): Promise<readonly string[]>;
}

/** Without a token that may read teams nobody is in one, so that only the roster file counts. */
export const NO_TEAMS: Teams = { of: () => Promise.resolve([]) };

/**
 * @param client with a token that may read the members of the organisation
 * @param organisation that a team without `ORG/` belongs to
 */
export function readTeams(client: Client, organisation: string, names: readonly string[]): Teams {
  const wanted = sortedSet(names);
  const there = new Map<string, Promise<void>>();

  async function isMember(name: string, { login }: Account): Promise<boolean> {
    const [org, slug] = name.includes('/') ? name.split('/', 2) : [organisation, name];
    const team = { org, team_slug: slug };
    const about = `the members of the team \`${org}/${slug}\``;
    const { status, body } = await client.rest(
      'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
      { ...team, username: login },
      { about, accept: [404] },
    );
    if (status !== 404) return body.at('state').text() === 'active';
    // It may be the person that is not there, or the team.
    const known = there.get(name) ?? checkTeam(team, about);
    there.set(name, known);
    await known;
    return false;
  }

  async function checkTeam(team: Readonly<Record<string, unknown>>, about: string): Promise<void> {
    const { status } = await client.rest('GET /orgs/{org}/teams/{team_slug}', team, {
      about,
      accept: [404],
    });
    if (status !== 404) return;
    throw new Fault(
      `${about} can't be read: there is no such team, or the token for teams may not see it`,
      'mend the name in the policy, put the team into the roster file, or give the token `members: read` for the organisation',
    );
  }

  return {
    async of(account) {
      if (account.type !== 'User') return [];
      const answers = await Promise.all(wanted.map((name) => isMember(name, account)));
      return wanted.filter((_name, nth) => answers[nth] === true);
    },
  };
}
