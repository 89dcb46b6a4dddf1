import { expect, test } from '@jest/globals';
import { ACTIONS, type Answers, PROTECTION, REPO, RULES, reader, rule } from './sample-settings.ts';

const CHECKS = rule(7, 'required_status_checks', {
  strict_required_status_checks_policy: false,
  required_status_checks: [{ context: 'grantproof', integration_id: 15368 }, { context: 'test' }],
});
const REVIEWS = rule(7, 'pull_request', {
  dismiss_stale_reviews_on_push: true,
  require_code_owner_review: false,
  require_last_push_approval: false,
  required_approving_review_count: 1,
  required_review_thread_resolution: false,
});
const WORKFLOWS = rule(9, 'workflows', { workflows: [{ path: 'gate.yml', repository_id: 1 }] });

test('rulesets, each with all its rules, and who may pass them by', async () => {
  const asked: string[] = [];
  const { rulesets, protection } = await reader(
    {
      [RULES]: [CHECKS, rule(9, 'merge_queue', {}), REVIEWS, WORKFLOWS],
      [`${REPO}/rulesets/7`]: {
        name: 'main',
        bypass_actors: [
          { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' },
          { actor_id: 31, actor_type: 'Team', bypass_mode: 'pull_request' },
          { actor_id: null, actor_type: 'DeployKey', bypass_mode: 'always' },
          { actor_id: 1, actor_type: 'OrganizationAdmin', bypass_mode: 'always' },
          { actor_id: 99, actor_type: 'Integration', bypass_mode: 'exempt' },
        ],
      },
      [`${REPO}/rulesets/9`]: { name: 'queue' },
    },
    asked,
  ).settings();
  expect(rulesets).toEqual([
    {
      source: 'the ruleset `main`',
      checks: [
        { name: 'grantproof', app: '15368' },
        { name: 'test', app: null },
      ],
      workflows: [],
      reviews: { dismissesStale: true },
      mergeQueue: false,
      bypass: [
        'everybody with the role admin',
        'team 31 (by pull request)',
        'deploy keys',
        'owners of the organisation',
        'app 99',
      ],
    },
    {
      source: 'the ruleset `queue`',
      checks: [],
      workflows: ['gate.yml'],
      reviews: null,
      mergeQueue: true,
      bypass: 'unknown',
    },
  ]);
  expect(protection).toBeNull();
  expect(asked.filter((path) => path.includes('rulesets'))).toEqual([
    `${REPO}/rulesets/7?includes_parents=true`,
    `${REPO}/rulesets/9?includes_parents=true`,
  ]);
});

test('rules and a ruleset that may not be read are unknown', async () => {
  expect((await reader({ [RULES]: 403 }).settings()).rulesets).toBe('unknown');
  const { rulesets } = await reader({ [RULES]: [CHECKS] }).settings();
  expect(rulesets).toMatchObject([{ source: 'the ruleset 7', bypass: 'unknown' }]);
});

const PROTECTED = {
  required_status_checks: {
    strict: true,
    contexts: ['grantproof', 'test'],
    checks: [
      { context: 'grantproof', app_id: 15368 },
      { context: 'test', app_id: null },
    ],
  },
  required_pull_request_reviews: {
    dismiss_stale_reviews: false,
    require_last_push_approval: true,
    bypass_pull_request_allowances: {
      users: [{ login: 'octo-lead' }],
      teams: [{ slug: 'security' }],
      apps: [],
    },
  },
  enforce_admins: { enabled: false },
};
const ADMIN = { default_branch: 'main', permissions: { admin: true } };
const OUTSIDE = {
  protected: true,
  protection: {
    enabled: true,
    required_status_checks: { enforcement_level: 'everyone', contexts: ['grantproof'] },
  },
};
const OFF = { enforcement_level: 'off', contexts: [], checks: [] };

const PROTECTIONS: readonly (readonly [name: string, answers: Answers, protection: unknown])[] = [
  [
    'as an administrator sees it',
    { [PROTECTION]: PROTECTED },
    {
      source: 'the branch protection',
      checks: [
        { name: 'grantproof', app: '15368' },
        { name: 'test', app: null },
      ],
      workflows: [],
      reviews: { dismissesStale: false },
      mergeQueue: false,
      bypass: ['administrators', 'user octo-lead', 'team security'],
    },
  ],
  [
    'with nothing in it',
    { [PROTECTION]: { enforce_admins: { enabled: true } } },
    expect.objectContaining({ checks: [], reviews: null, bypass: [] }),
  ],
  ['none, as an administrator sees it', { [REPO]: ADMIN, [`${REPO}/branches/main`]: 404 }, null],
  ['none, as anybody sees it', {}, null],
  [
    'refused to an administrator',
    { [REPO]: ADMIN, [PROTECTION]: 403, [`${REPO}/branches/main`]: 403 },
    'unknown',
  ],
  ['hidden', { [`${REPO}/branches/main`]: { protected: true } }, 'unknown'],
  ['hidden with its branch', { [`${REPO}/branches/main`]: 404 }, 'unknown'],
  [
    'as far as anybody sees it',
    { [`${REPO}/branches/main`]: OUTSIDE },
    expect.objectContaining({
      checks: [{ name: 'grantproof', app: null }],
      reviews: 'unknown',
      bypass: 'unknown',
    }),
  ],
  [
    'with its checks switched off',
    {
      [`${REPO}/branches/main`]: {
        protected: true,
        protection: { enabled: true, required_status_checks: OFF },
      },
    },
    expect.objectContaining({ checks: [] }),
  ],
];

test.each(PROTECTIONS)('classic protection, %s', async (_name, answers, protection) => {
  expect((await reader(answers).settings()).protection).toEqual(protection);
});

test('an app of -1 is any', async () => {
  const checks = [{ context: 'grantproof', app_id: -1 }];
  const { protection } = await reader({
    [PROTECTION]: { required_status_checks: { checks } },
  }).settings();
  expect(protection).toMatchObject({ checks: [{ name: 'grantproof', app: null }] });
});

test('what Actions may do', async () => {
  const open = { default_workflow_permissions: 'write', can_approve_pull_request_reviews: true };
  expect((await reader({ [ACTIONS]: open }).settings()).actions).toEqual({
    tokenWrites: true,
    mayApprove: true,
  });
  expect((await reader({ [ACTIONS]: 403 }).settings()).actions).toBe('unknown');
});

test('a repository that is not there, or an answer of another shape, is a fault', async () => {
  await expect(reader({ [REPO]: 404 }).settings()).rejects.toThrow('acme/infra');
  await expect(reader({ [RULES]: { no: 'list' } }).settings()).rejects.toThrow('is not a list');
});

test('accounts that are not there', async () => {
  const forge = reader({ '/users/octo-lead': { login: 'octo-lead' } });
  expect(await forge.missingAccounts(['octo-lead', 'octo-gone'])).toEqual(['octo-gone']);
  expect(await reader({ '/users/octo-lead': 403 }).missingAccounts(['octo-lead'])).toBe('unknown');
});
