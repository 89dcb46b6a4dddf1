import type { EnvironmentSettings, Readable } from '../../ports/repository-settings.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import type { RepositoryName } from './repository-name.ts';

const ACCEPT = [403, 404];

/**
 * An environment of a repository; null where there is none, which only an administrator can tell from one that is hidden.
 */
export async function readEnvironment(
  client: Client,
  { owner, name }: RepositoryName,
  environment: string,
  admin: boolean,
): Promise<Readable<EnvironmentSettings | null>> {
  const parameters = { owner, repo: name, environment_name: environment };
  const about = `the environment \`${environment}\``;
  const { status, body } = await client.rest(
    'GET /repos/{owner}/{repo}/environments/{environment_name}',
    parameters,
    { about, accept: ACCEPT },
  );
  if (status >= 400) return status === 404 && admin ? null : 'unknown';
  const waits = (body.at('protection_rules').orNull()?.list() ?? []).flatMap(waitWords);
  const policy = body.at('deployment_branch_policy').orNull();
  if (policy === null) return { branches: 'all', waits };
  if (policy.at('protected_branches').flag()) return { branches: 'protected', waits };
  const { status: listed, body: list } = await client.rest(
    'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    { ...parameters, per_page: 100 },
    { about: `the branches of ${about}`, accept: ACCEPT },
  );
  if (listed >= 400) return 'unknown';
  const branches = list
    .at('branch_policies')
    .list()
    .map((one) => one.at('name').text());
  return { branches, waits };
}

function waitWords(rule: Answer): readonly string[] {
  switch (rule.at('type').value) {
    case 'required_reviewers':
      return ['a review of each run'];
    case 'wait_timer':
      return rule.at('wait_timer').value === 0 ? [] : ['a timer'];
    default:
      return [];
  }
}

/** Whether workflows of every branch can have a secret of that name. */
export async function readRepositorySecret(
  client: Client,
  { owner, name }: RepositoryName,
  secret: string,
  admin: boolean,
): Promise<Readable<boolean>> {
  const { status } = await client.rest(
    'GET /repos/{owner}/{repo}/actions/secrets/{secret_name}',
    { owner, repo: name, secret_name: secret },
    { about: `the secret \`${secret}\``, accept: ACCEPT },
  );
  if (status < 400) return true;
  return status === 404 && admin ? false : 'unknown';
}
