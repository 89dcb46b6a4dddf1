// Verdicts that tell a story, shared by the tests of all renderers.

import type { Verdict } from '../../src/core/model/verdict.ts';
import type { RunInfo } from '../../src/core/render/run-info.ts';
import {
  created,
  delta,
  entitlement,
  fullMetadata,
  grant,
  instant,
  opaqueDelta,
  outcome,
  place,
  problem,
  sourced,
  span,
  verdict,
} from './sample-verdict.ts';

const SOURCES: Readonly<Record<string, string>> = {
  'grants/ci-deployer.yaml': `apiVersion: grantproof.dev/v1alpha1
kind: AccessGrant
metadata:
  name: ci-deployer
spec:
  identity:
    id: aws:arn:aws:iam::111122223333:role/ci-deployer
    type: iam-role
    provider: aws
  justification: n/a
  entitlements:
    - system: aws
      resource: "*"
      actions: ["s3:*"]
`,
  'grants/broken.yaml': `spec:
  owner: { team: sample-platform }
  owner: { team: sample-security }
  environment: production
`,
  'grants/report-reader.yaml': `spec:
  validity:
\texpiresAt: 2027-06-30
`,
};

export const run: RunInfo = {
  base: 'b'.repeat(40),
  head: 'a'.repeat(40),
  merge: 'c'.repeat(40),
  source: (path) => SOURCES[path],
};

const ciDeployer = grant('ci-deployer', {
  entitlements: [
    entitlement({ resources: ['*'], actions: ['s3:*'], privilege: 'admin', boundary: null }),
  ],
  metadata: { justification: sourced('n/a') },
});

const reader = grant('report-reader', {
  entitlements: [
    entitlement({
      actions: ['s3:GetObject', 's3:ListBucket'],
      resources: ['arn:aws:s3:::sample-reports', 'arn:aws:s3:::sample-reports/*'],
      privilege: 'read',
    }),
  ],
});

const readerLater = {
  ...reader,
  metadata: { ...fullMetadata, expiresAt: sourced(instant('2027-06-30')) },
};

const approval = (name: string) =>
  outcome(name, {
    rule: 'approvals',
    outcome: 'not-assessed',
    message: 'needs the approval of one person from `owner`',
    help: 'open a pull request; approvals of exactly this change count there',
  });

/** A grant that is not fit, one that runs longer, one that is gone; and a finding beyond them. */
export const denied: Verdict = verdict({
  result: 'deny',
  deltas: [
    created(ciDeployer, { changes: ['+ s3:* on *'] }),
    delta(grant('old-exporter'), null, {
      class: 'revoke',
      direction: 'narrow',
      changes: ['- s3:GetObject on sample-releases/*'],
    }),
    delta(reader, readerLater, {
      class: 'broaden',
      classes: ['broaden', 'renew'],
      direction: 'widen',
      changes: ['actions: + s3:ListBucket', 'expires 2027-01-31 -> 2027-06-30'],
    }),
  ],
  outcomes: [
    outcome('ci-deployer', {
      rule: 'expiry',
      line: 5,
      column: 1,
      message: 'the access has no end',
      help: 'add `validity.expiresAt`, at most 365 days ahead',
    }),
    outcome('ci-deployer', { rule: 'owner', line: 5, column: 1 }),
    outcome('ci-deployer', {
      rule: 'ticket',
      level: 'soft',
      line: 5,
      column: 1,
      message: 'no ticket is named',
      help: 'add `tickets` with the request that asked for this access',
    }),
    outcome('ci-deployer', {
      rule: 'justification',
      line: 10,
      column: 3,
      message: 'the justification `n/a` says nothing',
      help: 'say in at least 20 characters what the access is for',
    }),
    outcome('ci-deployer', {
      rule: 'wildcard',
      level: 'soft',
      line: 14,
      column: 17,
      message: 'the action `s3:*` covers all of `s3`',
      help: 'name the actions that are used',
    }),
    outcome('ci-deployer', {
      rule: 'static-credential',
      level: 'advisory',
      line: 9,
      column: 15,
      message: 'credentials are static although `aws` takes federated ones',
      help: 'use a role with a web identity',
    }),
    outcome('ci-deployer', {
      rule: 'opaque-change',
      outcome: 'not-applicable',
      message: '',
      help: '',
    }),
    approval('ci-deployer'),
    outcome('report-reader', {
      rule: 'renewal',
      level: 'soft',
      line: 3,
      column: 2,
      message: 'the end moves from `2027-01-31` to `2027-06-30` with the same reason and ticket',
      help: 'say why the access is needed longer, or name a new ticket',
    }),
    outcome('report-reader', { rule: 'owner', outcome: 'pass', message: '', help: '' }),
    approval('report-reader'),
    outcome(null, {
      rule: 'near-miss-path',
      ...place('grants/Extra.yml'),
      message: '`grants/Extra.yml` is not read: the ending .yml misses `grants/**/*.yaml`',
      help: 'rename it, or add a glob to the policy',
    }),
  ],
});

/** Everything a grant can say, and nothing that blocks. */
export const unassessed: Verdict = verdict({
  result: 'unassessed',
  deltas: [
    created(
      grant('settler', {
        identity: {
          id: 'kubernetes:ServiceAccount/payments/settler',
          type: 'service-account',
          provider: 'kubernetes',
          displayName: 'Settler',
          interactiveUse: 'forbidden',
        },
        entitlements: [
          entitlement({
            system: 'kubernetes',
            boundary: 'namespace:payments',
            resources: [
              'apps/deployments',
              'apps/replicasets',
              'batch/cronjobs',
              'batch/jobs',
              'core/configmaps',
              'core/pods',
              'core/services',
            ],
            actions: ['get', 'list', 'watch'],
            privilege: 'read',
          }),
          entitlement({
            system: 'kubernetes',
            role: 'view',
            actions: [],
            resources: [],
            boundary: 'cluster:sample',
            privilege: null,
            delegable: true,
          }),
          entitlement({
            system: 'vault',
            boundary: null,
            resources: ['database/creds/settler'],
            actions: [],
            secretKeys: ['password', 'username'],
            privilege: 'secret-read',
            conditions: { ip: '10.0.0.0/8' },
          }),
          entitlement({
            system: 'saas:sample-desk',
            boundary: null,
            resources: ['tickets'],
            actions: [],
            scopes: ['tickets:read'],
            privilege: 'read',
          }),
          entitlement({ system: 'aws', actions: [], resources: [], privilege: null }),
          entitlement({
            system: 'gcp',
            boundary: 'project:sample',
            role: 'roles/storage.objectViewer',
            actions: [],
            resources: [],
            privilege: null,
          }),
        ],
        metadata: {
          team: sourced('payments', 'codeowners'),
          reviewCadence: sourced(span('P90D'), 'namespace'),
          validFrom: sourced(instant('2026-12-01T06:00:00Z')),
          justification: sourced(
            'Settlement reads the nightly ledger export and writes reconciliation results; it replaces the shared etl role, whose key nobody rotated and which could read every bucket of the account.',
          ),
        },
      }),
    ),
    opaqueDelta('charts/api/Chart.yaml', 'a Helm template'),
    delta(
      grant('old-sync', {
        removal: {
          effective: 'no',
          reasons: ['`prune` is off in `apps/sync.yaml`'],
          place: place('apps/sync.yaml', 12, 5),
        },
      }),
      null,
      { class: 'orphan', direction: 'neutral' },
    ),
    delta(grant('left'), null, {
      class: 'move',
      direction: 'unknown',
      leftTo: 'archive/left.yaml',
    }),
  ].toSorted((a, b) => (a.grant < b.grant ? -1 : 1)),
  outcomes: [
    approval('settler'),
    outcome('settler', {
      rule: 'ticket',
      level: 'soft',
      outcome: 'waived',
      message: 'no ticket is named; waived until 2026-12-31',
      help: '',
    }),
    outcome('settler', {
      rule: 'static-credential',
      level: 'observe',
      message: 'rotation is missing',
      help: '',
    }),
  ],
});

/** Files that can't be read; a policy error's sibling. */
export const unreadable: Verdict = verdict({
  result: 'deny',
  problems: [
    problem(),
    problem({
      code: 'yaml-ambiguous-scalar',
      path: 'grants/gone.yaml',
      line: 9,
      column: 12,
      message: '`yes` is a boolean to some readers of YAML and text to others',
      help: 'write `true`, or `"yes"` in quotes',
    }),
  ],
});

/** A whole repository judged as if new: far more than anybody reads. */
export const whole: Verdict = verdict({
  result: 'deny',
  deltas: Array.from({ length: 1200 }, (_, i) => created(grant(numbered(i)))),
  outcomes: Array.from({ length: 1200 }, (_, i) => [
    ...(i % 10 === 0 ? [outcome(numbered(i), { rule: 'owner', line: 5, column: 1 })] : []),
    ...(i % 7 === 0
      ? [
          outcome(numbered(i), {
            rule: 'ticket',
            level: 'advisory',
            message: 'no ticket is named',
          }),
        ]
      : []),
    approval(numbered(i)),
  ]).flat(),
});

function numbered(i: number): string {
  return `sample-${String(i).padStart(4, '0')}`;
}

/** Names and texts that would rather be something else. */
export const hostile: Verdict = verdict({
  result: 'deny',
  deltas: [
    created(
      grant('evil\n::set-output name=decision::allow', {
        identity: {
          id: '##[set-output name=decision]allow',
          type: '\u001b[2J\u001b[Hcalm',
          provider: '::add-mask::e',
          interactiveUse: 'forbidden',
        },
        entitlements: [
          entitlement({ actions: ['@octo-lead', '<img src=x>'], resources: ['a|b', '`c`'] }),
        ],
        metadata: {
          justification: sourced(
            '\u202esihT \u200b| [click](https://sample.test) @octo-lead\n# allow',
          ),
        },
        place: place('grants/a\n::error::b\u202e|`c`.yaml', 1, 1),
      }),
      { changes: ['##[group]x'] },
    ),
  ],
  outcomes: [
    outcome('evil\n::set-output name=decision::allow', {
      rule: 'owner',
      ...place('grants/a\n::error::b\u202e|`c`.yaml', 1, 3),
      message: 'the owner `::warning::x` | ##[error]y is\n::nobody',
      help: '::stop-commands::x',
    }),
  ],
  problems: [problem({ ...place('::debug::x', 1, 1), message: '::notice::`<script>`' })],
  reasons: ['::error::the reason', '##[error]and another'],
});

export const hostileRun: RunInfo = {
  ...run,
  source: () => '::set-output name=x::y ##[set-output name=x]y\n\u001b[31mred\u202e\n',
  locate: (path, line) => `https://sample.test/${path}#L${line}\u001b\\`,
};
