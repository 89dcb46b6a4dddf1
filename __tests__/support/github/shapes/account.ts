import { GHOST } from '../world/accounts.ts';
import type { Account, World } from '../world/model.ts';

/** A value of JSON that GitHub would send. */
export type Shape = Record<string, unknown>;

const USER_URLS = {
  followers_url: '/followers',
  following_url: '/following',
  gists_url: '/gists',
  starred_url: '/starred',
  subscriptions_url: '/subscriptions',
  organizations_url: '/orgs',
  repos_url: '/repos',
  events_url: '/events',
  received_events_url: '/received_events',
};

/** A `simple-user`; who was deleted is the ghost. */
export function userShape(world: World, account: Account): Shape {
  const { login, id, type } = account.gone ? GHOST : account;
  const url = `${world.origin}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId(type.charAt(0), id),
    avatar_url: `${world.origin}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${world.origin}/${encodeURIComponent(login)}`,
    ...addresses(url, USER_URLS),
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** Addresses below one, by key. */
export function addresses(below: string, paths: Readonly<Record<string, string>>): Shape {
  const entries = Object.entries(paths).map(([key, path]) => [key, `${below}${path}`] as const);
  return Object.fromEntries<string>(entries);
}

/** A user where GitHub may have nobody to show. */
export function maybeUserShape(world: World, account: Account | null): Shape | null {
  return account === null || account.gone ? null : userShape(world, account);
}

/** An id that says nothing of its own, as GraphQL has them. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(`${kind}:${id}`).toString('base64url')}`;
}
