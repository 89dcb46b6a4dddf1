import { found, ok, type RepoCall, type RepoHandlers } from '../api/call.ts';
import { paged, pagedByCursor } from '../api/paging.ts';
import { metBy } from '../api/token.ts';
import { maybeUserShape, nodeId, type Shape, userShape } from '../shapes/account.ts';
import { commitShape } from '../shapes/commit.ts';
import { branchRuleShapes, protectionShape, rulesetShape } from '../shapes/protection.ts';
import { fullRepoShape, permissionShape, repoPage, repoUrl } from '../shapes/repository.ts';
import { findAccount, isAtLeast, roleOf } from '../world/accounts.ts';
import { timeText } from '../world/clock.ts';
import type { Activity, Repo, Role, World } from '../world/model.ts';
import { rulesOf } from '../world/protection.ts';

/** Roles that older clients know are told apart from those that came later. */
const OLD_NAMES: Readonly<Record<Role, string>> = {
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
};
const PERIODS = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };
const DAY = 86_400_000;

export const repositories: RepoHandlers = {
  'repos/get': ({ world, repo, token }) => ok(fullRepoShape(world, repo, token.actor)),
  'repos/list-activities': (call) =>
    pagedByCursor(call, wantedActivity(call), (activity) => activityShape(call.world, activity)),
  'repos/get-collaborator-permission-level'({ world, repo, params }) {
    const account = found(findAccount(world, params['username'] ?? ''));
    const role = roleOf(repo, account);
    const user = {
      ...userShape(world, account),
      permissions: permissionShape((wanted) => isAtLeast(role, wanted)),
      role_name: role ?? 'none',
    };
    return ok({
      permission: role === null ? 'none' : OLD_NAMES[role],
      role_name: role ?? 'none',
      user,
    });
  },
  'repos/list-branches'(call) {
    const branches = call.repo.git.refs('refs/heads/');
    return paged(call, branches, ({ ref, sha }) =>
      shortBranchShape(call.world, call.repo, ref.replace('refs/heads/', ''), sha),
    );
  },
  'repos/get-branch'({ world, repo, params }) {
    const name = params['branch'] ?? '';
    const sha = found(repo.git.commit(`refs/heads/${name}`));
    const self = `${repoUrl(world, repo)}/branches/${encodeURIComponent(name)}`;
    return ok({
      ...shortBranchShape(world, repo, name, sha),
      commit: commitShape(world, repo, repo.git.read(sha)),
      _links: { self, html: `${repoPage(world, repo)}/tree/${name}` },
      protection: { enabled: rulesOf(repo, name).length > 0 },
      protection_url: `${self}/protection`,
    });
  },
  'repos/get-branch-protection'({ world, repo, params }) {
    const rules = rulesOf(repo, params['branch'] ?? '');
    const { rule } = found(rules.find((each) => each.rule.classic === true));
    return ok(protectionShape(world, repo, rule));
  },
  'actions/get-github-actions-default-workflow-permissions-repository': ({ repo }) =>
    ok({
      default_workflow_permissions: repo.workflowPermissions,
      can_approve_pull_request_reviews: false,
    }),
  'repos/get-branch-rules'(call) {
    const { repo, params } = call;
    const rules = rulesOf(repo, params['branch'] ?? '')
      .filter(({ rule }) => rule.classic !== true)
      .flatMap((rule) => branchRuleShapes(repo, rule));
    return paged(call, rules, (rule) => rule);
  },
  'repos/get-repo-rulesets': (call) =>
    paged(call, rulesets(call.repo), (each) =>
      rulesetShape(call.world, call.repo, each, { rules: false, bypass: false }),
    ),
  'repos/get-repo-ruleset'({ world, repo, token, params }) {
    const id = Number(params['ruleset_id']);
    const bypass = metBy(token, ['administration: write'], repo) !== null;
    const ruleset = found(rulesets(repo).find((each) => each.id === id));
    return ok(rulesetShape(world, repo, ruleset, { rules: true, bypass }));
  },
};

function rulesets(repo: Repo): Repo['protections'] {
  return repo.protections.filter(({ rule }) => rule.classic !== true);
}

function wantedActivity({ world, repo, url }: RepoCall): readonly Activity[] {
  const wanted = (name: string): string | null => url.searchParams.get(name);
  const ref = wanted('ref')?.replace(/^(?:refs\/heads\/)?/, 'refs/heads/');
  const type = wanted('activity_type');
  const actor = wanted('actor');
  const days = PERIODS[(wanted('time_period') ?? '') as keyof typeof PERIODS] as number | undefined;
  const from = days === undefined ? 0 : world.clock.now() - days * DAY;
  const some = repo.activity.filter(
    (activity) =>
      (ref === undefined || activity.ref === ref) &&
      (type === null || activity.type === type) &&
      (actor === null || activity.actor.login === actor) &&
      activity.at >= from,
  );
  return wanted('direction') === 'asc' ? some : some.toReversed();
}

function activityShape(world: World, activity: Activity): Shape {
  const { id, ref, before, after, type, actor, at } = activity;
  return {
    id,
    node_id: nodeId('PSH', id),
    before,
    after,
    ref,
    timestamp: timeText(at),
    activity_type: type,
    actor: maybeUserShape(world, actor),
  };
}

function shortBranchShape(world: World, repo: Repo, name: string, sha: string): Shape {
  return {
    name,
    commit: { sha, url: `${repoUrl(world, repo)}/commits/${sha}` },
    protected: rulesOf(repo, name).length > 0,
  };
}
