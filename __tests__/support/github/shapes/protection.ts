import { timeText } from '../world/clock.ts';
import { fullName, type Protection, type Repo, type World } from '../world/model.ts';
import { nodeId, type Shape } from './account.ts';
import { repoPage, repoUrl } from './repository.ts';

const ROLE_IDS = { maintain: 2, write: 4, admin: 5 };

export interface NumberedProtection {
  readonly id: number;
  readonly rule: Protection;
}

/** The rules of a ruleset, by GitHub's names. */
export function ruleShapes(rule: Protection): readonly Shape[] {
  const { approvals, statuses } = rule;
  return [
    ...(rule.noDeletion === true ? [{ type: 'deletion' }] : []),
    ...(rule.noForcePush === true ? [{ type: 'non_fast_forward' }] : []),
    ...(rule.noCreation === true ? [{ type: 'creation' }] : []),
    ...(rule.noUpdate === true ? [{ type: 'update' }] : []),
    ...(approvals === undefined ? [] : [pullRequestRule(rule, approvals)]),
    ...(statuses === undefined ? [] : [statusRule(statuses)]),
    ...(rule.mergeQueue === true ? [queueRule()] : []),
  ];
}

/** The rules as they are listed for a branch. */
export function branchRuleShapes(repo: Repo, { id, rule }: NumberedProtection): readonly Shape[] {
  const source = { ruleset_source_type: 'Repository', ruleset_source: fullName(repo) };
  return ruleShapes(rule).map((shape) => ({ ...shape, ...source, ruleset_id: id }));
}

/** A `repository-ruleset`: whole with its rules, who may bypass it for those who may know. */
export function rulesetShape(
  world: World,
  repo: Repo,
  { id, rule }: NumberedProtection,
  show: { readonly rules: boolean; readonly bypass: boolean },
): Shape {
  return {
    id,
    node_id: nodeId('RRS', id),
    name: rule.name ?? `protect ${rule.branch}`,
    target: 'branch',
    source_type: 'Repository',
    source: fullName(repo),
    enforcement: rule.enforcement ?? 'active',
    _links: {
      self: { href: `${repoUrl(world, repo)}/rulesets/${id}` },
      html: { href: `${repoPage(world, repo)}/rules/${id}` },
    },
    created_at: timeText(repo.createdAt),
    updated_at: timeText(repo.createdAt),
    ...(show.rules
      ? {
          conditions: { ref_name: { include: [`refs/heads/${rule.branch}`], exclude: [] } },
          rules: ruleShapes(rule),
        }
      : {}),
    ...(show.bypass ? { bypass_actors: (rule.bypass ?? []).map(bypassShape) } : {}),
  };
}

/** A `branch-protection`, for administrators. */
export function protectionShape(world: World, repo: Repo, rule: Protection): Shape {
  const url = `${repoUrl(world, repo)}/branches/${encodeURIComponent(rule.branch)}/protection`;
  return {
    url,
    enforce_admins: { url: `${url}/enforce_admins`, enabled: (rule.bypass ?? []).length === 0 },
    ...(rule.statuses === undefined
      ? {}
      : {
          required_status_checks: {
            url: `${url}/required_status_checks`,
            contexts_url: `${url}/required_status_checks/contexts`,
            strict: false,
            contexts: rule.statuses,
            checks: rule.statuses.map((context) => ({ context, app_id: null })),
          },
        }),
    ...(rule.approvals === undefined
      ? {}
      : {
          required_pull_request_reviews: {
            url: `${url}/required_pull_request_reviews`,
            dismiss_stale_reviews: rule.dismissStale ?? false,
            require_code_owner_reviews: rule.codeOwners ?? false,
            required_approving_review_count: rule.approvals,
            require_last_push_approval: rule.lastPushApproval ?? false,
          },
        }),
    allow_force_pushes: { enabled: rule.noForcePush !== true },
    allow_deletions: { enabled: rule.noDeletion === false },
  };
}

function pullRequestRule(rule: Protection, approvals: number): Shape {
  return {
    type: 'pull_request',
    parameters: {
      required_approving_review_count: approvals,
      dismiss_stale_reviews_on_push: rule.dismissStale ?? false,
      require_code_owner_review: rule.codeOwners ?? false,
      require_last_push_approval: rule.lastPushApproval ?? false,
      required_review_thread_resolution: false,
    },
  };
}

function statusRule(statuses: readonly string[]): Shape {
  return {
    type: 'required_status_checks',
    parameters: {
      required_status_checks: statuses.map((context) => ({ context })),
      strict_required_status_checks_policy: false,
    },
  };
}

function queueRule(): Shape {
  return {
    type: 'merge_queue',
    parameters: {
      check_response_timeout_minutes: 60,
      grouping_strategy: 'ALLGREEN',
      max_entries_to_build: 5,
      max_entries_to_merge: 5,
      merge_method: 'MERGE',
      min_entries_to_merge: 1,
      min_entries_to_merge_wait_minutes: 5,
    },
  };
}

function bypassShape(role: keyof typeof ROLE_IDS): Shape {
  return { actor_id: ROLE_IDS[role], actor_type: 'RepositoryRole', bypass_mode: 'always' };
}
