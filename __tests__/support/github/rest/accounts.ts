import { type Call, found, type Handlers, ok, Refusal } from '../api/call.ts';
import { paged } from '../api/paging.ts';
import { nodeId, type Shape, userShape } from '../shapes/account.ts';
import { findAccount } from '../world/accounts.ts';
import { timeText } from '../world/clock.ts';
import type { Account, Team, World } from '../world/model.ts';

export const accounts: Handlers = {
  'users/get-authenticated'({ world, token }) {
    if (token.permissions !== null)
      throw new Refusal(403, 'Resource not accessible by integration');
    return ok(wholeUser(world, token.actor));
  },
  'users/get-by-username': ({ world, params }) =>
    ok(wholeUser(world, found(findAccount(world, params['username'] ?? '')))),
  'teams/get-by-name'(call) {
    const { world } = call;
    const team = teamOf(call);
    const { org, slug, id, members } = team;
    const url = teamUrl(world, team);
    const created = timeText(0);
    return ok({
      id,
      node_id: nodeId('T', id),
      url,
      html_url: `${world.origin}/orgs/${org.login}/teams/${slug}`,
      name: slug,
      slug,
      description: null,
      type: 'organization',
      organization_id: org.id,
      permission: 'pull',
      members_url: `${url}/members{/member}`,
      repositories_url: `${url}/repos`,
      members_count: members.size,
      repos_count: 0,
      created_at: created,
      updated_at: created,
      organization: organizationShape(world, org),
    });
  },
  'teams/list-members-in-org': (call) =>
    paged(call, [...teamOf(call).members], (member) => userShape(call.world, member)),
  'teams/get-membership-for-user-in-org'(call) {
    const team = teamOf(call);
    const member = found(findAccount(call.world, call.params['username'] ?? ''));
    if (!team.members.has(member)) throw new Refusal(404, 'Not Found');
    const url = `${teamUrl(call.world, team)}/memberships/${member.login}`;
    return ok({ url, role: 'member', state: 'active' });
  },
  'rate-limit/get'({ faults }) {
    const remaining = faults.remaining();
    const reset = Math.ceil(faults.resetAt() / 1000);
    const core = { limit: 1000, used: Math.max(0, 1000 - remaining), remaining, reset };
    return ok({ resources: { core, search: core, graphql: core }, rate: core });
  },
};

function teamOf({ world, params }: Call): Team {
  const org = (params['org'] ?? '').toLowerCase();
  const slug = params['team_slug'];
  const named = (team: Team): boolean => team.org.login.toLowerCase() === org && team.slug === slug;
  return found(world.teams.find(named));
}

function teamUrl(world: World, { org, slug }: Team): string {
  return `${world.origin}/orgs/${org.login}/teams/${slug}`;
}

function wholeUser(world: World, account: Account): Shape {
  const created = timeText(0);
  return {
    ...userShape(world, account),
    name: account.name,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: created,
    updated_at: created,
  };
}

function organizationShape(world: World, org: Account): Shape {
  const url = `${world.origin}/orgs/${org.login}`;
  const created = timeText(0);
  return {
    login: org.login,
    id: org.id,
    node_id: nodeId('O', org.id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${world.origin}/avatars/${org.id}`,
    html_url: `${world.origin}/${org.login}`,
    description: null,
    has_organization_projects: false,
    has_repository_projects: false,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    type: 'Organization',
    created_at: created,
    updated_at: created,
    archived_at: null,
  };
}
