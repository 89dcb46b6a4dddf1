import { groupedBy } from '../../core/model/grouping.ts';
import { byText } from '../../core/model/order.ts';
import type { BranchGuard, Readable } from '../../ports/repository-settings.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import { readPages } from './pager.ts';
import type { RepositoryName } from './repository-name.ts';

/** The rulesets in force on a branch, as they bear on what is merged into it. */
export async function readRulesets(
  client: Client,
  repository: RepositoryName,
  branch: string,
): Promise<Readable<readonly BranchGuard[]>> {
  const found = await findRulesets(client, repository, branch);
  return found === 'unknown' ? found : found.map(guardOf);
}

/** A ruleset in force on a branch. */
export interface RulesetFound {
  /** In words: ``the ruleset `main` ``. */
  readonly source: string;
  /** All of its rules that are in force there. */
  readonly rules: readonly Answer[];
  readonly bypass: Readable<readonly BypassActor[]>;
}

export interface BypassActor {
  /** In words. */
  readonly who: string;
  readonly type: string;
  /** Null where the type says it all. */
  readonly id: string | null;
  /** It merges in spite of the rules, and may do nothing else. */
  readonly onlyByPullRequest: boolean;
}

/** All of them, those of the organisation included. Rules that would be in force on a branch that is not there count, too. */
export async function findRulesets(
  client: Client,
  { owner, name }: RepositoryName,
  branch: string,
): Promise<Readable<readonly RulesetFound[]>> {
  const about = `the rules of the branch \`${branch}\``;
  const rules = await readPages(
    client,
    'GET /repos/{owner}/{repo}/rules/branches/{branch}',
    { owner, repo: name, branch },
    { about, accept: [403, 404] },
  );
  if (rules === null) return 'unknown';
  const byRuleset = groupedBy(rules, (rule) => rule.at('ruleset_id').id());
  const found = await Promise.all(
    [...byRuleset].map(async ([id, same]) => ({
      rules: same,
      ...(await readRuleset(client, { owner, name }, id)),
    })),
  );
  return found.toSorted((a, b) => byText(a.source, b.source));
}

/** Its name, and who may pass it by, which only those see who could change it. */
async function readRuleset(
  client: Client,
  { owner, name }: RepositoryName,
  id: string,
): Promise<Omit<RulesetFound, 'rules'>> {
  const { status, body } = await client.rest(
    'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}',
    { owner, repo: name, ruleset_id: id, includes_parents: true },
    { about: `the ruleset ${id}`, accept: [403, 404] },
  );
  if (status >= 400) return { source: `the ruleset ${id}`, bypass: 'unknown' };
  const actors = body.at('bypass_actors').orNull();
  return {
    source: `the ruleset \`${body.at('name').text()}\``,
    bypass: actors === null ? 'unknown' : actors.list().map(actorOf),
  };
}

/** Repository roles that GitHub itself has, by the ids that it gives them. */
const ROLES: Readonly<Record<string, string>> = { 2: 'maintain', 4: 'write', 5: 'admin' };

function actorOf(actor: Answer): BypassActor {
  const id = actor.at('actor_id').orNull()?.id() ?? null;
  const type = actor.at('actor_type').text();
  const onlyByPullRequest = actor.at('bypass_mode').text() === 'pull_request';
  return { who: actorName(type, id), type, id, onlyByPullRequest };
}

const actorWords = ({ who, onlyByPullRequest }: BypassActor): string =>
  onlyByPullRequest ? `${who} (by pull request)` : who;

function actorName(type: string, id: string | null): string {
  const number = id ?? 'any';
  switch (type) {
    case 'RepositoryRole':
      return `everybody with the role ${ROLES[number] ?? number}`;
    case 'OrganizationAdmin':
      return 'owners of the organisation';
    case 'EnterpriseOwner':
      return 'owners of the enterprise';
    case 'DeployKey':
      return 'deploy keys';
    case 'Team':
      return `team ${number}`;
    case 'Integration':
      return `app ${number}`;
    case 'User':
      return `user ${number}`;
    default:
      return `${type} ${number}`;
  }
}

function guardOf({ source, rules, bypass }: RulesetFound): BranchGuard {
  const parametersOf = (type: string): readonly Answer[] =>
    rules.filter((rule) => rule.at('type').text() === type).map((rule) => rule.at('parameters'));
  const [reviews] = parametersOf('pull_request');
  return {
    source,
    checks: parametersOf('required_status_checks').flatMap((parameters) =>
      parameters
        .at('required_status_checks')
        .list()
        .map((check) => ({
          name: check.at('context').text(),
          app: check.at('integration_id').orNull()?.id() ?? null,
        })),
    ),
    workflows: parametersOf('workflows').flatMap((parameters) =>
      parameters
        .at('workflows')
        .list()
        .map((workflow) => workflow.at('path').text()),
    ),
    reviews:
      reviews === undefined
        ? null
        : {
            dismissesStale: reviews.at('dismiss_stale_reviews_on_push').flag(),
          },
    mergeQueue: rules.some((rule) => rule.at('type').text() === 'merge_queue'),
    bypass: bypass === 'unknown' ? bypass : bypass.map(actorWords),
  };
}
