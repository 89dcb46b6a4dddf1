import { describe, expect, test } from '@jest/globals';
import type { LedgerGuard } from '../../../src/ports/repository-settings.ts';
import { type Answers, REPO, reader, rule } from './sample-settings.ts';

const BRANCH = 'ledgers/main';
const AT = `${REPO}/branches/ledgers%2Fmain`;
const ADMIN: Answers = { [REPO]: { default_branch: 'main', permissions: { admin: true } } };
const RULES = `${REPO}/rules/branches/ledgers%2Fmain`;

const ledger = (answers: Answers) => reader({ [RULES]: [], ...answers }).ledger(BRANCH);

describe('rulesets on the branch of a ledger', () => {
  const guard = async (types: readonly string[], ruleset: object = { bypass_actors: [] }) => {
    const { rulesets } = await ledger({
      [RULES]: types.map((type) => rule(7, type, {})),
      [`${REPO}/rulesets/7`]: { name: 'ledger', ...ruleset },
    });
    return rulesets === 'unknown' ? undefined : rulesets[0];
  };

  test('as they should be', async () => {
    expect(await guard(['deletion', 'non_fast_forward', 'required_linear_history'])).toEqual({
      source: 'the ruleset `ledger`',
      keeps: { deletion: true, force: true },
      barriers: [],
      bypass: [],
      letsActionsPass: false,
    });
  });

  test.each([
    ['update', 'Restrict updates', 'pushes'],
    ['pull_request', 'Require a pull request before merging', 'pushes'],
    ['required_status_checks', 'Require status checks to pass', 'pushes'],
    ['merge_queue', 'Require merge queue', 'pushes'],
    ['workflows', 'Require workflows to pass before merging', 'pushes'],
    ['required_deployments', 'Require deployments to succeed', 'pushes'],
    ['code_scanning', 'Require code scanning results', 'pushes'],
    ['creation', 'Restrict creations', 'creation'],
    ['required_signatures', 'Require signed commits', 'unsigned'],
  ])('`%s` keeps the seal from it', async (type, name, holds) => {
    expect((await guard([type]))?.barriers).toEqual([{ rule: name, holds }]);
  });

  test('who may pass by, but not those who may by pull request alone', async () => {
    const found = await guard(['deletion'], {
      bypass_actors: [
        { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' },
        { actor_id: 31, actor_type: 'Team', bypass_mode: 'pull_request' },
        { actor_id: 15368, actor_type: 'Integration', bypass_mode: 'always' },
      ],
    });
    expect(found?.bypass).toEqual(['everybody with the role admin', 'app 15368']);
    expect(found?.letsActionsPass).toBe(true);
  });

  test('that hide it, or are hidden, are unknown', async () => {
    expect((await guard(['deletion'], {}))?.bypass).toBe('unknown');
    expect((await ledger({ [RULES]: 403 })).rulesets).toBe('unknown');
  });
});

const CLASSIC: LedgerGuard = {
  source: 'the branch protection',
  keeps: { deletion: true, force: true },
  barriers: [],
  bypass: [],
  letsActionsPass: false,
};
const pushes = (name: string) => ({ rule: name, holds: 'pushes' as const });
const OUTSIDE = { ...CLASSIC, keeps: { deletion: 'unknown', force: 'unknown' }, bypass: 'unknown' };

const PROTECTIONS: readonly (readonly [name: string, answers: Answers, protection: unknown])[] = [
  ['with nothing in it', { [`${AT}/protection`]: {} }, CLASSIC],
  [
    'that lets anybody take it away',
    {
      [`${AT}/protection`]: {
        allow_deletions: { enabled: true },
        allow_force_pushes: { enabled: true },
      },
    },
    { ...CLASSIC, keeps: { deletion: false, force: false } },
  ],
  [
    'that lets nobody write',
    {
      [`${AT}/protection`]: {
        lock_branch: { enabled: true },
        required_pull_request_reviews: { dismiss_stale_reviews: true },
        required_status_checks: { strict: false, contexts: ['test'] },
        restrictions: { users: [], teams: [], apps: [{ slug: 'acme-sealer' }] },
        required_signatures: { enabled: true },
      },
    },
    {
      ...CLASSIC,
      barriers: [
        pushes('Lock branch'),
        pushes('Require a pull request before merging'),
        pushes('Require status checks to pass before merging'),
        pushes('Restrict who can push to matching branches'),
        { rule: 'Require signed commits', holds: 'unsigned' },
      ],
    },
  ],
  [
    'that lets workflows write, and waits for no check',
    {
      [`${AT}/protection`]: {
        required_pull_request_reviews: {
          bypass_pull_request_allowances: { apps: [{ slug: 'github-actions' }] },
        },
        required_status_checks: { strict: true, contexts: [], checks: [] },
        restrictions: { users: [], teams: [], apps: [{ slug: 'github-actions' }] },
      },
    },
    CLASSIC,
  ],
  ['none, as an administrator sees it', { ...ADMIN, [AT]: { protected: true } }, null],
  ['none, as anybody sees it', { [AT]: { protected: false } }, null],
  ['hidden', { [AT]: { protected: true } }, 'unknown'],
  [
    'as far as anybody sees it',
    {
      [AT]: {
        protected: true,
        protection: {
          enabled: true,
          required_status_checks: { enforcement_level: 'everyone', contexts: ['test'] },
        },
      },
    },
    { ...OUTSIDE, barriers: [pushes('Require status checks to pass before merging')] },
  ],
  [
    'with its checks switched off',
    {
      [AT]: {
        protected: true,
        protection: {
          enabled: true,
          required_status_checks: { enforcement_level: 'off', contexts: ['test'] },
        },
      },
    },
    OUTSIDE,
  ],
  ['of a branch that is not there yet', ADMIN, 'unknown'],
];

test.each(PROTECTIONS)('classic protection, %s', async (_name, answers, protection) => {
  expect((await ledger(answers)).protection).toEqual(protection);
});

test.each([
  ['there', { protected: false }, true],
  ['not there', 404, false],
  ['hidden', 403, 'unknown'],
] as const)('a branch that is %s', async (_name, shown, exists) => {
  expect((await ledger({ [AT]: shown })).exists).toBe(exists);
});

describe('the environment of the key', () => {
  const PATH = `${REPO}/environments/seal%20it`;
  const LIST = `${PATH}/deployment-branch-policies`;
  const CUSTOM = { protected_branches: false, custom_branch_policies: true };
  const environment = (answers: Answers) => reader(answers).environment('seal it');

  test.each([
    ['open to all', { [PATH]: { deployment_branch_policy: null } }, { branches: 'all', waits: [] }],
    [
      'for protected branches',
      { [PATH]: { deployment_branch_policy: { protected_branches: true } } },
      { branches: 'protected', waits: [] },
    ],
    [
      'for some, and with a review',
      {
        [PATH]: {
          deployment_branch_policy: CUSTOM,
          protection_rules: [
            { type: 'branch_policy' },
            { type: 'required_reviewers', reviewers: [] },
            { type: 'wait_timer', wait_timer: 30 },
            { type: 'wait_timer', wait_timer: 0 },
          ],
        },
        [`${LIST}?per_page=100`]: { branch_policies: [{ name: 'main' }, { name: 'release/*' }] },
      },
      { branches: ['main', 'release/*'], waits: ['a review of each run', 'a timer'] },
    ],
    ['with branches that are hidden', { [PATH]: { deployment_branch_policy: CUSTOM } }, 'unknown'],
    ['not there, as an administrator sees it', ADMIN, null],
    ['not to be seen', {}, 'unknown'],
    ['forbidden', { ...ADMIN, [PATH]: 403 }, 'unknown'],
  ])('%s', async (_name, answers: Answers, expected) => {
    expect(await environment(answers)).toEqual(expected);
  });

  test.each([
    ['there', { [`${REPO}/actions/secrets/KEY`]: { name: 'KEY' } }, true],
    ['not there, as an administrator sees it', ADMIN, false],
    ['not to be seen', {}, 'unknown'],
  ])('a secret of the repository that is %s', async (_name, answers: Answers, expected) => {
    expect(await reader(answers).repositorySecret('KEY')).toBe(expected);
  });

  test('asks for the repository once', async () => {
    const asked: string[] = [];
    const forge = reader({}, asked);
    await Promise.all([forge.settings(), forge.environment('a'), forge.repositorySecret('B')]);
    expect(asked.filter((path) => path === REPO)).toHaveLength(1);
  });
});
