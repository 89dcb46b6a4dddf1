import type { RepositorySettings, SettingsReader } from '../../ports/repository-settings.ts';
import type { Answer } from './answer.ts';
import { readProtection } from './branch-protection.ts';
import type { Client } from './client.ts';
import { readEnvironment, readRepositorySecret } from './environments.ts';
import { readLedgerGuards } from './ledger-guards.ts';
import { repositoryName } from './repository-name.ts';
import { readRulesets } from './rulesets.ts';

/**
 * Settings of a repository on GitHub, read with as little as the token may read.
 *
 * @param repository `OWNER/NAME`
 */
export function createSettingsReader(client: Client, repository: string): SettingsReader {
  const { owner, name } = repositoryName(repository);
  const parameters = { owner, repo: name };

  const at = { owner, name };
  let asked: Promise<Answer> | null = null;

  async function repositoryOnce(): Promise<Answer> {
    const about = `the repository \`${owner}/${name}\``;
    asked ??= client
      .rest('GET /repos/{owner}/{repo}', parameters, { about })
      .then(({ body }) => body);
    return asked;
  }

  const isAdmin = async (): Promise<boolean> =>
    (await repositoryOnce()).at('permissions', 'admin').value === true;

  async function actions(): Promise<RepositorySettings['actions']> {
    const { status, body } = await client.rest(
      'GET /repos/{owner}/{repo}/actions/permissions/workflow',
      parameters,
      { about: 'the settings of Actions', accept: [403, 404, 409] },
    );
    if (status >= 400) return 'unknown';
    return {
      tokenWrites: body.at('default_workflow_permissions').oneOf(['read', 'write']) === 'write',
      mayApprove: body.at('can_approve_pull_request_reviews').flag(),
    };
  }

  return {
    async settings() {
      const branch = (await repositoryOnce()).at('default_branch').text();
      return {
        defaultBranch: branch,
        rulesets: await readRulesets(client, at, branch),
        protection: await readProtection(client, at, branch, await isAdmin()),
        actions: await actions(),
      };
    },

    async missingAccounts(logins) {
      const missing: string[] = [];
      for (const login of logins) {
        const { status } = await client.rest(
          'GET /users/{username}',
          { username: login },
          { about: `the account \`${login}\``, accept: [403, 404] },
        );
        if (status === 403) return 'unknown';
        if (status === 404) missing.push(login);
      }
      return missing;
    },

    ledger: async (branch) => readLedgerGuards(client, at, branch, await isAdmin()),
    environment: async (named) => readEnvironment(client, at, named, await isAdmin()),
    repositorySecret: async (named) => readRepositorySecret(client, at, named, await isAdmin()),
  };
}
