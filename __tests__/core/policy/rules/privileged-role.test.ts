import { describe, expect, test } from '@jest/globals';
import type { Entitlement } from '../../../../src/core/model/grant.ts';
import type { ApprovalEntry, Match, Policy } from '../../../../src/core/model/policy.ts';
import { privilegedRole } from '../../../../src/core/policy/rules/privileged-role.ts';
import { created, grantOf, inShort, leavesOf, policyOf } from '../samples.ts';

const entry = (match: Match, ...counts: readonly number[]): ApprovalEntry => ({
  index: 0,
  match,
  require: counts.map((count) => ({ count, from: ['owner'] })),
  place: { path: 'policy.yaml', line: 1, column: 1 },
});
const widening = entry({ direction: ['widen'] }, 1);
const asking = (...entries: readonly ApprovalEntry[]): Policy =>
  policyOf({ approvals: [widening, ...entries] });

const outcomes = (parts: Partial<Entitlement>, policy = policyOf()): readonly string[] =>
  leavesOf(privilegedRole, created(grantOf(parts)), { policy }).map(({ outcome }) => outcome);

const everything = { actions: ['*'], resources: ['*'] };

describe('privileged-role', () => {
  test.each<[Partial<Entitlement>]>([
    [everything],
    [{ actions: ['iam:*'] }],
    [{ actions: ['iam:PassRole'] }],
    [{ actions: [], role: 'AdministratorAccess' }],
    [{ actions: [], role: 'arn:aws:iam::aws:policy/AdministratorAccess' }],
    [{ system: 'gcp', actions: [], role: 'roles/owner' }],
    [{ system: 'azure', actions: [], role: 'Owner' }],
    [{ system: 'azure', actions: [], role: 'User Access Administrator' }],
    [{ system: 'postgres', actions: [], role: 'rds_superuser' }],
    [{ system: 'other', actions: [], role: 'root' }],
    [{ system: 'other', privilege: 'admin' }],
    [{ system: 'other', privilege: 'privileged' }],
    [
      {
        system: 'kubernetes',
        boundary: 'cluster',
        resources: ['*/*'],
        role: 'ClusterRole/cluster-admin',
        actions: [],
      },
    ],
    [
      {
        system: 'kubernetes',
        boundary: 'cluster',
        resources: ['*/*'],
        role: 'ClusterRole/admin',
        actions: [],
      },
    ],
    [{ system: 'kubernetes', boundary: 'namespace:shop', resources: ['*/*'], actions: ['*'] }],
    [
      {
        system: 'kubernetes',
        boundary: 'cluster',
        resources: ['rbac.authorization.k8s.io/roles'],
        actions: ['escalate'],
      },
    ],
    [
      {
        system: 'kubernetes',
        boundary: 'cluster',
        resources: ['rbac.authorization.k8s.io/*'],
        actions: ['*'],
      },
    ],
    [
      {
        system: 'kubernetes',
        boundary: 'cluster',
        resources: ['core/users'],
        actions: ['impersonate'],
      },
    ],
  ])('%j needs a second approval', (parts) => {
    expect(outcomes(parts)).toEqual(['fail']);
  });

  test.each<[Partial<Entitlement>]>([
    [{}],
    [{ actions: ['s3:*'], resources: ['*'] }],
    [{ actions: ['*'] }],
    [{ actions: ['iam:GetRole'], resources: ['*'] }],
    [{ system: 'gcp', actions: [], role: 'roles/storage.admin' }],
    [
      {
        system: 'kubernetes',
        boundary: 'namespace:shop',
        resources: ['*/*'],
        role: 'ClusterRole/admin',
        actions: [],
      },
    ],
    [
      {
        system: 'kubernetes',
        boundary: 'namespace:shop',
        resources: ['apps/deployments'],
        actions: ['*'],
      },
    ],
    [
      {
        system: 'kubernetes',
        boundary: 'namespace:shop',
        resources: ['*/*'],
        role: 'Role/cluster-admin',
        actions: [],
      },
    ],
  ])('%j does not', (parts) => {
    expect(outcomes(parts)).toEqual(['pass']);
  });

  test.each<[string, Policy, string]>([
    ['two requirements', asking(entry({ privilege: ['admin', 'privileged'] }, 1, 1)), 'pass'],
    ['two people', asking(entry({ privilege: ['privileged'], direction: ['widen'] }, 2)), 'pass'],
    ['one person', asking(entry({ privilege: ['privileged'] }, 1)), 'fail'],
    ['another privilege', asking(entry({ privilege: ['secret-read', 'admin'] }, 2)), 'fail'],
    ['no privilege named', asking(entry({}, 2)), 'fail'],
    [
      'another environment',
      asking(entry({ privilege: ['privileged'], environment: ['test'] }, 2)),
      'fail',
    ],
    ['no approvals', policyOf(), 'fail'],
  ])('with %s', (_, policy, outcome) => {
    expect(outcomes(everything, policy)).toEqual([outcome]);
  });

  test('what a native format worked out to be `admin` is not the word of its author', () => {
    const grant = grantOf({ privilege: 'admin' });
    expect(leavesOf(privilegedRole, created({ ...grant, format: 'kubernetes' }))).toMatchObject([
      { outcome: 'pass' },
    ]);
  });

  test('names the actions that are grave by themselves', () => {
    const mixed = grantOf(
      { actions: ['iam:GetRole', 'iam:PassRole'] },
      { system: 'kubernetes', resources: ['*/*'], actions: ['*'] },
      { privilege: 'privileged', actions: ['s3:GetObject', 's3:PutObject'] },
    );
    expect(
      inShort(leavesOf(privilegedRole, created(mixed))).map((said) => said.split(' amounts')[0]),
    ).toEqual(['fail 20 `iam:PassRole`', 'fail 21 `*`', 'fail 22 `s3:GetObject`, `s3:PutObject`']);
  });

  test('names what is grave, where it stands', () => {
    const grant = grantOf(
      {},
      { actions: [], role: 'AdministratorAccess' },
      { privilege: 'admin', actions: [], scopes: ['all'] },
    );
    expect(inShort(leavesOf(privilegedRole, created(grant)))).toEqual([
      'fail 21 `AdministratorAccess` amounts to `privileged`, and the policy asks for no second approval of that',
      'fail 22 `aws:arn:aws:iam::111122223333:role/sample` amounts to `admin`, and the policy asks for no second approval of that',
    ]);
  });
});
