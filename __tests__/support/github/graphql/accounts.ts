import { nodeId } from '../shapes/account.ts';
import type { Account, World } from '../world/model.ts';
import type { Node } from './asking.ts';

/** Somebody who acts; nobody where the account was deleted. An app's login goes without `[bot]` here, unlike in REST. */
export function actorNode(world: World, account: Account | null): Node | null {
  if (account === null || account.gone) return null;
  const login = account.type === 'Bot' ? account.login.replace(/\[bot\]$/, '') : account.login;
  const path = account.type === 'Bot' ? `/apps/${login}` : `/${login}`;
  return {
    ...accountNode(world, account),
    login,
    resourcePath: path,
    url: `${world.origin}${path}`,
  };
}

/** An account where the schema has room for a user only: an app stands there as one, under its whole login. */
export function userNode(world: World, account: Account | null): Node | null {
  if (account === null || account.gone) return null;
  return { ...accountNode(world, account), __typename: 'User' };
}

function accountNode(world: World, { id, login, type, name, email }: Account): Node {
  const path = `/${encodeURIComponent(login)}`;
  return {
    __typename: type,
    id: nodeId(type.charAt(0), id),
    databaseId: id,
    login,
    name,
    email,
    avatarUrl: `${world.origin}/avatars/${id}`,
    resourcePath: path,
    url: `${world.origin}${path}`,
  };
}
