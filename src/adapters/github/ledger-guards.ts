import type {
  LedgerGuard,
  LedgerSettings,
  Readable,
  WriteBarrier,
} from '../../ports/repository-settings.ts';
import type { Answer } from './answer.ts';
import { named, PROTECTION } from './branch-protection.ts';
import type { Client } from './client.ts';
import type { RepositoryName } from './repository-name.ts';
import { type BypassActor, findRulesets, type RulesetFound } from './rulesets.ts';

/** The app whose token workflows have, by its id and its name. GitHub lets nobody put it on a list of its own free will. */
const ACTIONS = { id: '15368', slug: 'github-actions' } as const;

/**
 * What guards the branch of a ledger, which need not be there yet.
 *
 * @param admin whether the token is known to be an administrator's
 */
export async function readLedgerGuards(
  client: Client,
  repository: RepositoryName,
  branch: string,
  admin: boolean,
): Promise<LedgerSettings> {
  const { owner, name } = repository;
  const parameters = { owner, repo: name, branch };
  const accept = [403, 404];
  const shown = await client.rest('GET /repos/{owner}/{repo}/branches/{branch}', parameters, {
    ...{ about: `the branch \`${branch}\``, accept },
  });
  const rulesets = await findRulesets(client, repository, branch);
  const protection = await client.rest(
    'GET /repos/{owner}/{repo}/branches/{branch}/protection',
    parameters,
    { about: `the protection of the branch \`${branch}\``, accept },
  );
  return {
    exists: shown.status === 403 ? 'unknown' : shown.status < 400,
    rulesets: rulesets === 'unknown' ? rulesets : rulesets.map(guardOf),
    protection:
      protection.status < 400
        ? protectionOf(protection.body)
        : shown.status < 400
          ? outsideOf(shown.body, protection.status === 404 && admin)
          : // A rule with a pattern may be in force once the branch is there.
            'unknown',
  };
}

/** Rules of rulesets that hold up the seal, as the settings call them. */
const BARRIERS: Readonly<Record<string, WriteBarrier>> = {
  update: { rule: 'Restrict updates', holds: 'pushes' },
  pull_request: { rule: 'Require a pull request before merging', holds: 'pushes' },
  required_status_checks: { rule: 'Require status checks to pass', holds: 'pushes' },
  required_deployments: { rule: 'Require deployments to succeed', holds: 'pushes' },
  merge_queue: { rule: 'Require merge queue', holds: 'pushes' },
  workflows: { rule: 'Require workflows to pass before merging', holds: 'pushes' },
  code_scanning: { rule: 'Require code scanning results', holds: 'pushes' },
  creation: { rule: 'Restrict creations', holds: 'creation' },
  required_signatures: { rule: 'Require signed commits', holds: 'unsigned' },
};

function guardOf({ source, rules, bypass }: RulesetFound): LedgerGuard {
  const types = rules.map((rule) => rule.at('type').text());
  const always =
    bypass === 'unknown' ? [] : bypass.filter(({ onlyByPullRequest }) => !onlyByPullRequest);
  return {
    source,
    keeps: { deletion: types.includes('deletion'), force: types.includes('non_fast_forward') },
    barriers: Object.entries(BARRIERS).flatMap(([type, barrier]) =>
      types.includes(type) ? [barrier] : [],
    ),
    bypass: bypass === 'unknown' ? bypass : always.map(({ who }) => who),
    letsActionsPass: always.some(isActions),
  };
}

const isActions = ({ type, id }: BypassActor): boolean =>
  type === 'Integration' && id === ACTIONS.id;

function protectionOf(body: Answer): LedgerGuard {
  const on = (...path: readonly string[]): boolean => body.at(...path, 'enabled').value === true;
  const reviews = body.at('required_pull_request_reviews').orNull();
  const excused = reviews?.at('bypass_pull_request_allowances').orNull() ?? null;
  const allowed = body.at('restrictions').orNull();
  const actionsIn = (list: Answer | null): boolean =>
    named(list, 'apps', 'app', 'slug').includes(`app ${ACTIONS.slug}`);
  return {
    source: PROTECTION,
    keeps: { deletion: !on('allow_deletions'), force: !on('allow_force_pushes') },
    barriers: [
      ...(on('lock_branch') ? [barrier('Lock branch')] : []),
      ...(reviews === null || actionsIn(excused)
        ? []
        : [barrier('Require a pull request before merging')]),
      ...checkBarriers(body.at('required_status_checks').orNull()),
      ...(allowed === null || actionsIn(allowed)
        ? []
        : [barrier('Restrict who can push to matching branches')]),
      ...(on('required_signatures')
        ? [{ rule: 'Require signed commits', holds: 'unsigned' } as const]
        : []),
    ],
    // Not even administrators may, unless they change it first.
    bypass: [],
    letsActionsPass: false,
  };
}

const barrier = (rule: string): WriteBarrier => ({ rule, holds: 'pushes' });

/** Where none is named, none is waited for. */
function checkBarriers(required: Answer | null): readonly WriteBarrier[] {
  const lists = ['checks', 'contexts'].flatMap((key) => required?.at(key).orNull()?.list() ?? []);
  return lists.length === 0 ? [] : [barrier('Require status checks to pass before merging')];
}

/** What everybody who may read the repository sees of the protection; an administrator would have seen all of it. */
function outsideOf(body: Answer, sure: boolean): Readable<LedgerGuard | null> {
  if (sure || body.at('protected').value === false) return null;
  const protection = body.at('protection').orNull();
  if (protection?.at('enabled').value !== true) return 'unknown';
  const checks = protection.at('required_status_checks').orNull();
  const off = checks?.at('enforcement_level').value === 'off';
  return {
    source: PROTECTION,
    keeps: { deletion: 'unknown', force: 'unknown' },
    barriers: off ? [] : checkBarriers(checks),
    bypass: 'unknown',
    letsActionsPass: false,
  };
}
