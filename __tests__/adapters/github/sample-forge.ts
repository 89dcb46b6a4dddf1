import { createForge, type ForgeOptions } from '../../../src/adapters/github/forge.ts';
import type { Forge } from '../../../src/ports/forge.ts';
import type { Permissions } from '../../support/github/api/token.ts';
import { type Hub, startGitHub } from '../../support/github/start.ts';
import type { Account } from '../../support/github/world/model.ts';
import type { PullHandle } from '../../support/github/world/pull-request.ts';
import type { RepositoryHandle } from '../../support/github/world/repository.ts';

/** A repository with a change proposed by its author, and everybody who may have a word in it. */
export interface Sample {
  readonly hub: Hub;
  readonly repository: RepositoryHandle;
  readonly pull: PullHandle;
  readonly admin: Account;
  readonly author: Account;
  readonly reviewer: Account;
  readonly token: string;
  readonly forge: Forge;
  /** A forge for the sample with other options. */
  readonly forgeWith: (options: Partial<ForgeOptions>) => Forge;
}

/** What the gate's workflow is given. */
export const GATE: Permissions = {
  contents: 'read',
  'pull-requests': 'write',
  statuses: 'write',
};

export async function startSample(): Promise<Sample> {
  const hub = await startGitHub();
  const [admin, author, reviewer] = ['octo-admin', 'octo-author', 'octo-reviewer'].map((login) =>
    hub.user(login),
  ) as [Account, Account, Account];
  const repository = hub.repository('acme/infra');
  repository.collaborator(admin, 'admin');
  repository.collaborator(author, 'write');
  repository.collaborator(reviewer, 'write');
  repository.push(admin, 'main', { 'README.md': 'sample\n' });
  repository.push(author, 'topic', { 'grants/ci.yaml': 'one\n' });
  const pull = repository.pullRequest({ by: author, head: 'topic', title: 'Grant', body: 'why' });
  const token = hub.token({ permissions: GATE, repository });
  const forgeWith = (options: Partial<ForgeOptions>): Forge =>
    createForge({
      apiUrl: hub.apiUrl,
      graphqlUrl: hub.graphqlUrl,
      serverUrl: hub.serverUrl,
      token,
      repository: 'acme/infra',
      userAgent: 'sample',
      patience: { second: 1 },
      ...options,
    });
  return {
    ...{ hub, repository, pull, admin, author, reviewer, token },
    forge: forgeWith({}),
    forgeWith,
  };
}

/** An account as facts have it. */
export function factOf({ login, id, type }: Account): object {
  return { login, id: String(id), type };
}
