import { describe, expect, test } from '@jest/globals';
import {
  MAX_GRANTS,
  readAccessGrants,
} from '../../../../src/core/manifest/access-grant/read-access-grants.ts';
import { readDocuments } from '../../../../src/core/manifest/yaml/read-documents.ts';
import type { Problem } from '../../../../src/core/model/problem.ts';

const PATH = 'grants/sample.yaml';

const read = (text: string, path = PATH) =>
  readAccessGrants(path, readDocuments(path, text, 'strict'), (own) => own);

const inShort = (problems: readonly Problem[]) =>
  problems.map(({ code, line, column }) => `${line}:${column} ${code}`);

const MINIMAL = `apiVersion: grantproof.dev/v1alpha1
kind: AccessGrant
metadata: { name: sample }
spec:
  identity: { id: "aws:role/sample", type: workload, provider: aws }
  entitlements: [{ system: aws, resource: "arn:aws:s3:::b/*", actions: ["s3:GetObject"] }]
`;

const FULL = `apiVersion: grantproof.dev/v1alpha1
kind: AccessGrant
metadata:
  name: full
  labels: { service: sample }
spec:
  identity: { id: "aws:role/full", type: ai-agent, provider: aws, interactiveUse: break-glass-only }
  owner: { team: sample-team, primary: "github:octo-lead", secondary: ["github:octo-deputy"], sponsor: "email:octo@example.com", contact: "#sample" }
  environment: production
  justification: Reads the nightly export and writes the results of the reconciliation.
  tickets: [{ system: jira, id: OPS-1 }, { system: servicenow, id: CHG0000001, relation: approval }]
  entitlements:
    - { system: aws, boundary: "account:1", resource: ["b", "a"], actions: ["s3:PutObject", "s3:GetObject"], privilege: write, conditions: { ip: "10.0.0.0/8" }, delegable: true, dataClass: cardholder }
    - { system: vault, resource: "database/*/creds/*", secretKeys: [password, username] }
  validity: { validFrom: "2026-12-01T00:00:00+02:00", expiresAt: "2027-05-30", maxTtl: PT1H, onExpiry: review, renewals: 2 }
  credential:
    type: federated
    mechanism: irsa
    trust: { issuer: "https://issuer.example.com", subject: "system:serviceaccount:a:b", audience: sts }
    rotation: { interval: P30D, method: automatic, lastRotatedAt: "2026-11-01" }
    consumers: ["k8s:a/b"]
  review: { cadence: P90D, lastReviewedAt: "2026-10-01", lastReviewedBy: "github:octo-lead" }
  delegation:
    delegatedAdmin: { principal: "github:team/sample", authority: "exception/1", scope: "a/**", expiresAt: "2027-01-01" }
    sharedRole: { members: ["github:octo-a", "github:octo-b"], maxMembers: 3 }
  agent: { runtime: sample, autonomy: human-approves-each, tools: [{ server: s, allow: [t] }], approvalRequiredFor: [send] }
  exceptions: [exc-1]
  revocation: { sla: PT24H }
  nativeRefs: [{ format: terraform, path: iam.tf, address: aws_iam_role.full }]
`;

describe('a grant', () => {
  test('needs no more than a name, an identity and an entitlement', () => {
    const { grants, problems } = read(MINIMAL);
    expect(problems).toEqual([]);
    expect(grants).toHaveLength(1);
    expect(grants[0]).toMatchObject({
      id: 'access-grant/sample',
      format: 'access-grant',
      identity: { id: 'aws:role/sample', interactiveUse: 'forbidden' },
      metadata: {},
      revoked: false,
      removal: { effective: 'unknown', reasons: [] },
      notes: {},
    });
    expect(grants[0]?.entitlements).toEqual([
      {
        system: 'aws',
        boundary: null,
        resources: ['arn:aws:s3:::b/*'],
        role: null,
        actions: ['s3:GetObject'],
        scopes: [],
        secretKeys: [],
        privilege: null,
        conditions: null,
        delegable: false,
        dataClass: null,
      },
    ]);
  });

  test('keeps everything that it says', () => {
    const { grants, problems } = read(FULL);
    expect(problems).toEqual([]);
    const [grant] = grants;
    const values = Object.fromEntries(
      Object.entries(grant?.metadata ?? {}).map(([field, { value }]) => [field, value]),
    );
    expect(values).toEqual({
      team: 'sample-team',
      primary: 'github:octo-lead',
      secondary: ['github:octo-deputy'],
      sponsor: 'email:octo@example.com',
      contact: '#sample',
      environment: 'production',
      justification: 'Reads the nightly export and writes the results of the reconciliation.',
      tickets: [
        { system: 'jira', id: 'OPS-1', relation: 'request' },
        { system: 'servicenow', id: 'CHG0000001', relation: 'approval' },
      ],
      validFrom: Date.UTC(2026, 10, 30, 22),
      expiresAt: Date.UTC(2027, 4, 31) - 1,
      maxTtl: 3_600_000,
      onExpiry: 'review',
      renewals: 2,
      reviewCadence: 90 * 86_400_000,
      lastReviewedAt: Date.UTC(2026, 9, 2) - 1,
      lastReviewedBy: 'github:octo-lead',
    });
    expect(grant).toMatchObject({
      identity: { type: 'ai-agent', interactiveUse: 'break-glass-only' },
      credential: {
        type: 'federated',
        mechanism: 'irsa',
        trust: { subjectMatch: 'exact', audience: 'sts' },
        rotation: { interval: 30 * 86_400_000, lastRotatedAt: Date.UTC(2026, 10, 2) - 1 },
        consumers: ['k8s:a/b'],
      },
      delegation: {
        delegatedAdmin: { expiresAt: Date.UTC(2027, 0, 2) - 1 },
        sharedRole: { members: ['github:octo-a', 'github:octo-b'], maxMembers: 3 },
      },
      agent: { autonomy: 'human-approves-each', maySpawn: false, approvalRequiredFor: ['send'] },
      notes: {
        labels: { service: 'sample' },
        exceptions: ['exc-1'],
        revocation: { sla: 'PT24H' },
        nativeRefs: [{ address: 'aws_iam_role.full' }],
      },
    });
  });

  test('has its entitlements sorted, with the wildcards of its system', () => {
    const entitlements = read(FULL).grants[0]?.entitlements;
    expect(entitlements).toMatchObject([
      {
        boundary: 'account:1',
        resources: ['a', 'b'],
        actions: ['s3:GetObject', 's3:PutObject'],
        delegable: true,
      },
      // Vault gives `*` meaning at the end only.
      { resources: ['database/\\*/creds/*'], secretKeys: ['password', 'username'], actions: [] },
    ]);
  });

  test('has only the parts that it speaks of', () => {
    const grant = read(MINIMAL).grants[0];
    for (const part of ['credential', 'delegation', 'agent'])
      expect(grant).not.toHaveProperty(part);
    const only = (field: string) => read(`${MINIMAL}  ${field}\n`).grants[0];
    expect(only('credential: { type: static }')?.credential).toEqual({
      type: 'static',
      consumers: [],
    });
    expect(
      only('credential: { type: static, rotation: { interval: P1D, method: manual } }')?.credential,
    ).toEqual({
      type: 'static',
      consumers: [],
      rotation: { interval: 86_400_000, method: 'manual' },
    });
    expect(
      only('delegation: { delegatedAdmin: { principal: "github:octo", authority: a, scope: s } }')
        ?.delegation,
    ).toEqual({ delegatedAdmin: { principal: 'github:octo', authority: 'a', scope: 's' } });
    expect(
      only('delegation: { sharedRole: { memberSource: { kind: group, ref: g } } }')?.delegation,
    ).toEqual({ sharedRole: { members: [], memberSource: { kind: 'group', ref: 'g' } } });
    expect(only('agent: { runtime: sample }')?.agent).toEqual({
      runtime: 'sample',
      tools: [],
      approvalRequiredFor: [],
      maySpawn: false,
    });
  });

  test('says of its metadata that it is its own', () => {
    expect(read(FULL).grants[0]?.metadata.team).toMatchObject({ from: 'object' });
  });

  test('says where each part stands, or the nearest that does', () => {
    const grant = read(FULL).grants[0];
    const at = (part: Parameters<NonNullable<typeof grant>['at']>[0]) => {
      const place = grant?.at(part);
      return `${place?.line}:${place?.column}`;
    };
    expect({
      grant: at('grant'),
      owner: at('owner'),
      primary: at('primary'),
      expiresAt: at('expiresAt'),
      rotation: at('rotation'),
    }).toEqual({
      grant: '4:3',
      owner: '8:3',
      primary: '8:31',
      expiresAt: '15:55',
      rotation: '20:5',
    });
    expect(read(MINIMAL).grants[0]?.at('primary')).toEqual({ path: PATH, line: 4, column: 1 });
    expect(grant?.metadata.environment?.place).toEqual({ path: PATH, line: 9, column: 3 });
    expect(grant?.removal.place).toEqual({ path: PATH, line: 28, column: 3 });
  });

  test('points at single values of an entitlement', () => {
    const declared = read(FULL).grants[0]?.declared;
    const at = (nth: number, ...args: Parameters<NonNullable<typeof declared>[number]['at']>) => {
      const place = declared?.[nth]?.at(...args);
      return `${place?.line}:${place?.column}`;
    };
    expect(at(0, 'entitlement')).toBe('13:7');
    expect(at(0, 'actions', 's3:GetObject')).toBe('13:93');
    expect(at(0, 'actions', 'absent')).toBe('13:67');
    expect(at(0, 'resource', 'a')).toBe('13:61');
    expect(at(1, 'resource', 'database/\\*/creds/*')).toBe('14:24');
    expect(at(1, 'scopes')).toBe('14:7');
  });

  test('takes a backslash for itself, and a role as it is written', () => {
    const text = MINIMAL.replace('actions: ["s3:GetObject"]', "role: 'DOMAIN\\reader'");
    expect(read(text).grants[0]?.entitlements[0]).toMatchObject({
      role: 'DOMAIN\\\\reader',
      actions: [],
    });
  });

  test('may be a tombstone', () => {
    const { grants } = read(`${MINIMAL}  revocation: { state: revoked }\n`);
    expect(grants[0]).toMatchObject({ revoked: true });
  });
});

describe('a file', () => {
  test('may hold several grants', () => {
    const { grants } = read(`${MINIMAL}---\n${MINIMAL.replace('sample', 'other')}`);
    expect(grants.map(({ id }) => id)).toEqual(['access-grant/sample', 'access-grant/other']);
    expect(grants[1]?.place.line).toBe(8);
  });

  test.each([
    ['empty', ''],
    ['only comments', '# nothing\n'],
    ['an empty document', '---\n'],
  ])('that is %s has no grants and no problem', (_, text) => {
    expect(read(text)).toEqual({ grants: [], problems: [] });
  });

  test('may be JSON', () => {
    const text = JSON.stringify({
      apiVersion: 'grantproof.dev/v1alpha1',
      kind: 'AccessGrant',
      metadata: { name: 'json' },
      spec: {
        identity: { id: 'aws:x', type: 'workload', provider: 'aws' },
        entitlements: [{ system: 'aws', resource: 'a', role: 'r' }],
      },
    });
    const { grants, problems } = read(text, 'grants/sample.json');
    expect(problems).toEqual([]);
    expect(grants[0]?.id).toBe('access-grant/json');
  });

  test(`may not hold more than ${MAX_GRANTS} grants`, () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, nth) => MINIMAL.replace('sample', `sample-${nth}`)).join(
        '---\n',
      );
    expect(inShort(read(many(MAX_GRANTS + 1)).problems)).toEqual(['1:1 grant-too-many']);
    expect(read(many(MAX_GRANTS)).problems).toEqual([]);
  });
});

describe('what is wrong is said with its place', () => {
  test.each([
    [
      'a name that is no name',
      MINIMAL.replace('name: sample', 'name: "No Name"'),
      '3:13 schema-wrong-value',
    ],
    ['no identity', MINIMAL.replace(/ {2}identity.*\n/, ''), '4:1 schema-missing-field'],
    ['no entitlements', MINIMAL.replace(/ {2}entitlements.*\n/, ''), '4:1 schema-missing-field'],
    ['a misspelt field', `${MINIMAL}  ownr: { team: t }\n`, '7:3 schema-unknown-field'],
    [
      'an unreadable end',
      `${MINIMAL}  validity: { expiresAt: "2025-25-11" }\n`,
      '7:15 time-unreadable',
    ],
    [
      'a leap second',
      `${MINIMAL}  validity: { expiresAt: "2026-12-31T23:59:60Z" }\n`,
      '7:15 time-unreadable',
    ],
    [
      'a local time',
      `${MINIMAL}  validity: { expiresAt: "2026-12-31T00:00:00" }\n`,
      '7:15 time-unreadable',
    ],
    [
      'a number for a time',
      `${MINIMAL}  validity: { expiresAt: 2026 }\n`,
      '7:15 schema-wrong-type',
    ],
    ['months in a duration', `${MINIMAL}  review: { cadence: P1M }\n`, '7:13 schema-wrong-value'],
    [
      'an unreadable rotation',
      `${MINIMAL}  credential: { type: static, rotation: { interval: P1D, method: manual, lastRotatedAt: soon } }\n`,
      '7:74 time-unreadable',
    ],
    [
      'a delegation without a readable end',
      `${MINIMAL}  delegation: { delegatedAdmin: { principal: "github:octo", authority: a, scope: s, expiresAt: soon } }\n`,
      '7:85 time-unreadable',
    ],
    ['another kind', MINIMAL.replace('AccessGrant', 'AccesGrant'), '2:1 kind-unknown'],
    [
      'a kind that is not judged yet',
      MINIMAL.replace('AccessGrant', 'AccessException'),
      '2:1 kind-not-supported',
    ],
    ['a sidecar', MINIMAL.replace('AccessGrant', 'GrantMetadata'), '2:1 kind-not-supported'],
    [
      'a kind called like a property of all objects',
      MINIMAL.replace('AccessGrant', 'constructor'),
      '2:1 kind-unknown',
    ],
    ['another version', MINIMAL.replace('v1alpha1', 'v2'), '1:1 schema-wrong-value'],
    ['no kind', MINIMAL.replace('kind: AccessGrant\n', ''), '1:1 schema-missing-field'],
    ['a list at the top', '- a\n', '1:1 schema-wrong-type'],
    ['a text at the top', 'just words\n', '1:1 schema-wrong-type'],
  ])('%s', (_, text, said) => {
    const { grants, problems } = read(text);
    expect(inShort(problems)).toEqual([said]);
    expect(grants).toEqual([]);
  });

  test('what the text itself gets wrong', () => {
    const { grants, problems } = read(
      MINIMAL.replace('provider: aws', 'provider: aws, provider: aws'),
    );
    expect(inShort(problems)).toEqual(['5:69 yaml-duplicate-key']);
    expect(grants).toHaveLength(1);
  });

  test('a misspelt kind has its remedy', () => {
    const [problem] = read(MINIMAL.replace('AccessGrant', 'AccesGrant')).problems;
    expect(problem).toMatchObject({
      message: 'the kind `AccesGrant` is unknown',
      help: 'did you mean `AccessGrant`?',
    });
  });

  test('an unreadable time beside a wrong shape', () => {
    const text = `${MINIMAL}  owner: { primary: octo }\n  validity: { expiresAt: "2025-25-11", validFrom: 7 }\n`;
    expect(inShort(read(text).problems)).toEqual([
      '7:12 schema-wrong-value',
      '8:40 schema-wrong-type',
      '8:15 time-unreadable',
    ]);
  });

  test('everything at once, and the grants beside it are still read', () => {
    const bad = MINIMAL.replace('sample', 'bad').replace('kind: A', 'extra: 1\nkind: A');
    const worse = `${MINIMAL.replace('sample', 'worse')}  validity: { expiresAt: never }\n`;
    const { grants, problems } = read([bad, MINIMAL, worse].join('---\n'));
    expect(inShort(problems)).toEqual(['2:1 schema-unknown-field', '22:15 time-unreadable']);
    expect(grants.map(({ id }) => id)).toEqual(['access-grant/sample']);
  });
});
