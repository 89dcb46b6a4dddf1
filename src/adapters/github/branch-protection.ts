import type { BranchGuard, Readable, RequiredCheck } from '../../ports/repository-settings.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import type { RepositoryName } from './repository-name.ts';

export const PROTECTION = 'the branch protection';

/**
 * The classic protection of a branch; null where there is none. Whoever is no administrator gets the same 404 for
 * a branch without one: then the branch itself may still tell that it has none, or which checks it requires.
 *
 * @param admin whether the token is known to be an administrator's
 */
export async function readProtection(
  client: Client,
  { owner, name }: RepositoryName,
  branch: string,
  admin: boolean,
): Promise<Readable<BranchGuard | null>> {
  const about = `the protection of the branch \`${branch}\``;
  const parameters = { owner, repo: name, branch };
  const { status, body } = await client.rest(
    'GET /repos/{owner}/{repo}/branches/{branch}/protection',
    parameters,
    { about, accept: [403, 404] },
  );
  if (status < 400) return protectionOf(body);
  if (status === 404 && admin) return null;
  const shown = await client.rest('GET /repos/{owner}/{repo}/branches/{branch}', parameters, {
    about: `the branch \`${branch}\``,
    accept: [403, 404],
  });
  return shown.status < 400 ? outsideOf(shown.body) : 'unknown';
}

function protectionOf(body: Answer): BranchGuard {
  const reviews = body.at('required_pull_request_reviews').orNull();
  const allowed = reviews?.at('bypass_pull_request_allowances').orNull() ?? null;
  return {
    source: PROTECTION,
    checks: checksOf(body.at('required_status_checks').orNull()),
    workflows: [],
    reviews: reviews && {
      dismissesStale: reviews.at('dismiss_stale_reviews').orNull()?.flag() ?? false,
    },
    mergeQueue: false,
    bypass: [
      ...(body.at('enforce_admins', 'enabled').value === true ? [] : ['administrators']),
      ...named(allowed, 'users', 'user', 'login'),
      ...named(allowed, 'teams', 'team', 'slug'),
      ...named(allowed, 'apps', 'app', 'slug'),
    ],
  };
}

/** Who stands on a list of exceptions, in words. */
export const named = (
  allowed: Answer | null,
  list: string,
  kind: string,
  key: string,
): readonly string[] =>
  (allowed?.at(list).orNull()?.list() ?? []).map((one) => `${kind} ${one.at(key).text()}`);

/** What everybody who may read the repository sees of the protection. */
function outsideOf(body: Answer): Readable<BranchGuard | null> {
  if (body.at('protected').value === false) return null;
  const protection = body.at('protection').orNull();
  const checks = protection?.at('required_status_checks').orNull() ?? null;
  if (protection?.at('enabled').value !== true || checks === null) return 'unknown';
  const off = checks.at('enforcement_level').value === 'off';
  return {
    source: PROTECTION,
    checks: off ? [] : checksOf(checks),
    workflows: [],
    reviews: 'unknown',
    mergeQueue: false,
    bypass: 'unknown',
  };
}

/** Older servers name contexts alone. An app of -1 is any. */
function checksOf(required: Answer | null): readonly RequiredCheck[] {
  const checks = required?.at('checks').orNull()?.list();
  if (checks !== undefined) {
    return checks.map((check) => ({
      name: check.at('context').text(),
      app: check.at('app_id').value === -1 ? null : (check.at('app_id').orNull()?.id() ?? null),
    }));
  }
  const contexts = required?.at('contexts').orNull()?.list() ?? [];
  return contexts.map((context) => ({ name: context.text(), app: null }));
}
