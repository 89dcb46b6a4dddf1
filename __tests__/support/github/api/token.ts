import { isAtLeast, roleOf } from '../world/accounts.ts';
import type { Account, Repo } from '../world/model.ts';

export type Level = 'read' | 'write';

/** What a workflow's `permissions:` or an app's installation says: `pull-requests: write`. */
export type Permissions = Readonly<Record<string, Level | 'none'>>;

/** One permission that suffices: `issues: write`. */
export type Need = `${string}: ${Level}`;

export interface Token {
  readonly value: string;
  /** Who acts: `github-actions[bot]`, an app, a person. */
  readonly actor: Account;
  /** Null for a person's own token, which may do what the person may. */
  readonly permissions: Permissions | null;
  /** The repository that an installation's token is good for. */
  readonly repository: Repo | null;
}

export interface TokenOptions {
  readonly permissions?: Permissions;
  readonly repository?: { readonly state: Repo };
  /** Of a run for a pull request from a fork: nothing may be written, whatever the workflow says. */
  readonly fork?: boolean;
  /** An app's bot instead of `github-actions[bot]`; a person, for a personal access token. */
  readonly as?: Account;
}

/** The permissions as a run gets them. */
export function granted({ permissions = {}, fork = false }: TokenOptions): Permissions {
  return Object.fromEntries(
    Object.entries(permissions).map(([key, level]) => [
      key.replaceAll('_', '-'),
      fork && level === 'write' ? 'read' : level,
    ]),
  );
}

/** Whether a token may know that a repository is there. */
export function sees({ permissions, repository, actor }: Token, repo: Repo): boolean {
  if (repo.gone) return false;
  if (permissions === null) return roleOf(repo, actor) !== null;
  return repo === repository || !repo.private;
}

/** The first of the needs that a token meets in a repository (or, with null, outside of any), or null. */
export function metBy(token: Token, needs: readonly Need[], repo: Repo | null): Need | null {
  return needs.find((need) => meets(token, need, repo)) ?? null;
}

function meets({ permissions, actor, repository }: Token, need: Need, repo: Repo | null): boolean {
  const [key = '', level] = need.split(': ');
  if (key === 'metadata') return true;
  if (permissions === null) {
    if (key === 'user' || repo === null) return true;
    const role = roleOf(repo, actor);
    if (key === 'administration') return role === 'admin';
    // Whoever can read may also comment.
    return isAtLeast(role, level === 'read' || key === 'issues' ? 'read' : 'write');
  }
  // Somebody else's public repository can be read, nothing more.
  if (repo !== null && repo !== repository) return level === 'read' && !repo.private;
  const given = permissions[key];
  return given === 'write' || (given === 'read' && level === 'read');
}
