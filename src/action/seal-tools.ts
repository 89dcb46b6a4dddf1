import { spawnSync } from 'node:child_process';
import { openFetchedRepository } from '../adapters/git/fetched-repository.ts';
import { createApiLedgerStore } from '../adapters/github/api-ledger-store.ts';
import { createAttestationStore } from '../adapters/github/attestation-store.ts';
import { createClient } from '../adapters/github/client.ts';
import { createIssues } from '../adapters/github/issues.ts';
import { createLandings, type GitHubLandings } from '../adapters/github/landings.ts';
import type { JudgeTools } from '../app/pull-request.ts';
import { Fault } from '../core/model/fault.ts';
import type { AttestationStore } from '../ports/attestation-store.ts';
import type { ForgeRepository } from '../ports/forge.ts';
import type { History } from '../ports/history.ts';
import type { Issues } from '../ports/issues.ts';
import type { LedgerStore } from '../ports/ledger-store.ts';
import type { Repository } from '../ports/repository.ts';
import { gateTools, withoutSecrets } from './gate-tools.ts';
import type { Environment, Host } from './host.ts';
import type { ActionInputs } from './inputs.ts';
import type { SealInputs } from './seal-inputs.ts';

/** Everything that the seal needs of GitHub, as the inputs and the runner set it up. Nothing is asked for yet. */
export interface SealHost {
  readonly judge: JudgeTools;
  readonly landings: GitHubLandings;
  readonly issues: Issues;
  readonly attestations: AttestationStore;
  readonly openStore: (inputs: SealInputs) => Promise<LedgerStore>;
  readonly openHistory: (repository: ForgeRepository) => Promise<Repository & History>;
}

export function sealHost(
  inputs: ActionInputs,
  host: Host,
  environment: Environment,
  say: (text: string) => void,
): SealHost {
  const judge = gateTools(inputs, host, environment, say);
  const { apiUrl, graphqlUrl, repository, serverUrl, temporary: folder } = host;
  const { githubToken: token, ledgerBranch: branch } = inputs;
  const userAgent = `grantproof/${judge.shipped.version()}`;
  const client = createClient({ apiUrl, graphqlUrl, token, userAgent });
  const open = withoutSecrets(environment, inputs);
  const url = `${serverUrl}/${repository}.git`;
  return {
    judge,
    landings: createLandings({ client, repository }),
    issues: createIssues({ client, repository }),
    attestations: createAttestationStore({ client, repository }),
    async openStore({ ledgerWriter }) {
      if (ledgerWriter === 'github') return createApiLedgerStore({ client, repository, branch });
      const { forgeLedger } = await import('../adapters/git/ledger-remote.ts');
      const { openGitLedgerStore } = await import('../adapters/git/ledger-store.ts');
      const remote = forgeLedger({ url, token }, open);
      return openGitLedgerStore({ remote, branch, folder, environment: open });
    },
    async openHistory({ defaultBranch: { name, tip } }) {
      if (spawnSync('git', ['--version'], { env: open, stdio: 'ignore' }).status !== 0)
        throw new Fault(
          'there is no git here, and sealing reads the history of the branch with it',
          'run the step on a runner that has git, such as `ubuntu-latest`, or install it in the container',
        );
      const branches = new Map([[name, tip]]);
      return openFetchedRepository({
        url,
        token,
        commits: [tip],
        branches,
        folder,
        environment: open,
      });
    },
  };
}
