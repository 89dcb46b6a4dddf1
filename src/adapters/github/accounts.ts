import type { Account } from '../../core/model/facts.ts';
import type { Answer } from './answer.ts';

const TYPES = ['User', 'Bot', 'Organization', 'Mannequin'] as const;
const BOT = '[bot]';

/** Selects what `graphqlAccount` reads, of an actor of any kind. */
export const ACTOR_FIELDS = `
  fragment actor on Actor {
    __typename
    login
    ... on User { databaseId }
    ... on Bot { databaseId }
    ... on Organization { databaseId }
    ... on Mannequin { databaseId }
  }`;

/** An account as GraphQL tells it; null is the ghost, an account that was deleted. */
export function graphqlAccount(node: Answer): Account | null {
  const actor = node.orNull();
  return actor && account(actor, actor.at('__typename').oneOf(TYPES), actor.at('databaseId').id());
}

/** An account as REST tells it. */
export function restAccount(node: Answer): Account | null {
  const user = node.orNull();
  return user && account(user, user.at('type').oneOf(TYPES), user.at('id').id());
}

/**
 * Bots are named as REST does, with `[bot]`, which GraphQL leaves out: no person's name can hold a bracket, so that
 * in a policy neither can be taken for the other. GraphQL also knows bots that made a commit as users of that name.
 */
function account(node: Answer, type: Account['type'], id: string): Account {
  const login = node.at('login').text();
  if (login.endsWith(BOT)) return { login, id, type: 'Bot' };
  return { login: type === 'Bot' ? `${login}${BOT}` : login, id, type };
}
