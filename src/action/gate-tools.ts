import { spawnSync } from 'node:child_process';
import { shippedFiles } from '../adapters/files/shipped-files.ts';
import { openFetchedRepository } from '../adapters/git/fetched-repository.ts';
import { createForge } from '../adapters/github/forge.ts';
import type { JudgeTools } from '../app/pull-request.ts';
import type { Environment, Host } from './host.ts';
import type { ActionInputs } from './inputs.ts';

/** Everything that the gate needs of the world, as the inputs and the runner set it up. Nothing is asked for yet. */
export function gateTools(
  inputs: ActionInputs,
  host: Host,
  environment: Environment,
  say: (text: string) => void,
): JudgeTools {
  const { repository, apiUrl, graphqlUrl, serverUrl } = host;
  const { githubToken: token, teamToken, jira, servicenow } = inputs;
  const shipped = shippedFiles();
  const open = withoutSecrets(environment, inputs);
  const userAgent = `grantproof/${shipped.version()}`;
  const client = { apiUrl, graphqlUrl, token, userAgent };
  return {
    shipped,
    forge: createForge({
      ...client,
      serverUrl,
      repository,
      ...(teamToken !== null && { teamToken }),
      onWait: (seconds) => say(`GitHub asks to wait ${Math.ceil(seconds)} s`),
    }),
    tickets: {
      find: async (ref) => {
        const { createTickets } = await import('../adapters/tickets/create-tickets.ts');
        return createTickets({ github: { apiUrl, token }, jira, servicenow }).find(ref);
      },
    },
    revocations: async (grants) => {
      if (grants.length === 0) return [];
      const { createClient } = await import('../adapters/github/client.ts');
      const { createRevocations } = await import('../adapters/github/revocations.ts');
      const branch = inputs.ledgerBranch;
      return createRevocations({ client: createClient(client), repository, branch })(grants);
    },
    openRepository: async ({ commits, branches, pullRequest }) => {
      if (hasGit(open)) {
        const url = `${serverUrl}/${repository}.git`;
        return openFetchedRepository({
          url,
          token,
          commits,
          branches,
          folder: host.temporary,
          environment: open,
        });
      }
      const { openApiRepository } = await import('../adapters/github/api-repository.ts');
      const { createClient } = await import('../adapters/github/client.ts');
      return openApiRepository({ client: createClient(client), repository, branches, pullRequest });
    },
  };
}

/** For processes that we start: neither inputs nor the runner's own tokens, nor what else holds a secret of ours. */
export function withoutSecrets(
  environment: Environment,
  { githubToken, teamToken, jira, servicenow, seal }: ActionInputs,
): Environment {
  const secrets = [
    githubToken,
    teamToken,
    jira?.token,
    servicenow?.password,
    servicenow?.token,
    seal?.signing.key,
    seal?.signing.passphrase,
  ];
  const isOpen = ([name, value = '']: readonly [string, string | undefined]): boolean =>
    !/^(?:INPUT|ACTIONS)_/.test(name) &&
    !secrets.some(
      (secret) => typeof secret === 'string' && secret !== '' && value.includes(secret),
    );
  return Object.fromEntries(Object.entries(environment).filter(isOpen));
}

/** A container may have no git. */
const hasGit = (environment: Environment): boolean =>
  spawnSync('git', ['--version'], { env: environment, stdio: 'ignore' }).status === 0;
