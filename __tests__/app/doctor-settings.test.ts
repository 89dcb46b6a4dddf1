import { expect, test } from '@jest/globals';
import { examineSettings } from '../../src/app/doctor-settings.ts';
import type { BranchGuard, RepositorySettings } from '../../src/ports/repository-settings.ts';

const GUARD: BranchGuard = {
  source: 'the ruleset `main`',
  checks: [{ name: 'grantproof', app: '15368' }],
  workflows: [],
  reviews: null,
  mergeQueue: false,
  bypass: [],
};

const SAFE: RepositorySettings = {
  defaultBranch: 'main',
  rulesets: [GUARD],
  protection: null,
  actions: { tokenWrites: false, mayApprove: false },
};

const guarded = (guard: Partial<BranchGuard>): RepositorySettings => ({
  ...SAFE,
  rulesets: [{ ...GUARD, ...guard }],
});

const CASES: readonly (readonly [
  name: string,
  settings: RepositorySettings,
  findings: readonly string[],
])[] = [
  ['all is well', SAFE, []],
  ['protected the classic way', { ...SAFE, rulesets: [], protection: GUARD }, []],
  ['nothing guards', { ...SAFE, rulesets: [] }, ['error status-not-required']],
  [
    'other checks are required',
    guarded({ checks: [{ name: 'test', app: null }] }),
    ['error status-not-required'],
  ],
  [
    'what guards can not be read',
    { ...SAFE, rulesets: [], protection: 'unknown' },
    ['warning status-not-required', 'notice settings-unknown'],
  ],
  [
    'from any source',
    guarded({ checks: [{ name: 'grantproof', app: null }] }),
    ['warning status-any-source'],
  ],
  [
    'from any source, and from one',
    { ...SAFE, protection: { ...GUARD, checks: [{ name: 'grantproof', app: null }] } },
    [],
  ],
  [
    'stale reviews stay',
    guarded({ reviews: { dismissesStale: false } }),
    ['notice stale-reviews-kept'],
  ],
  [
    'another rule dismisses them',
    {
      ...guarded({ reviews: { dismissesStale: false } }),
      protection: { ...GUARD, reviews: { dismissesStale: true } },
    },
    [],
  ],
  ['some may pass by', guarded({ bypass: ['team 7'] }), ['notice bypass-allowed']],
  [
    'some may pass another rule by',
    { ...SAFE, protection: { ...GUARD, checks: [], bypass: ['administrators'] } },
    [],
  ],
  ['who may pass by is hidden', guarded({ bypass: 'unknown' }), ['notice settings-unknown']],
  [
    'Actions approve',
    { ...SAFE, actions: { tokenWrites: false, mayApprove: true } },
    ['warning actions-may-approve'],
  ],
  [
    'tokens write',
    { ...SAFE, actions: { tokenWrites: true, mayApprove: false } },
    ['notice default-token-writes'],
  ],
  [
    'everything is hidden',
    { ...SAFE, rulesets: 'unknown', protection: 'unknown', actions: 'unknown' },
    ['warning status-not-required', 'notice settings-unknown'],
  ],
];

test.each(CASES)('%s', (_name, settings, findings) => {
  const advice = examineSettings(settings, ['grantproof']);
  expect(advice.map(({ level, code }) => `${level} ${code}`)).toEqual(findings);
});

test('what is unknown is listed', () => {
  const [, unknown] = examineSettings(
    { ...guarded({ checks: [], bypass: 'unknown' }), protection: 'unknown', actions: 'unknown' },
    ['grantproof'],
  );
  expect(unknown?.message).toBe(
    'this token may not read everything, so nothing is said of the classic branch protection, who may pass the ruleset `main` by, what Actions may do',
  );
});
