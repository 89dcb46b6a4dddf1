import { describe, expect, test } from '@jest/globals';
import { type Entitlement, PRIVILEGES, type Privilege } from '../../../src/core/model/grant.ts';
import { privilegesOf } from '../../../src/core/policy/privilege.ts';
import { sampleOpaque } from '../../support/sample-grant.ts';
import { grantOf } from './samples.ts';

const of = (...parts: readonly Partial<Entitlement>[]): readonly Privilege[] =>
  privilegesOf({ kind: 'grant', grant: grantOf(...parts) });

const inShop = { system: 'kubernetes', boundary: 'namespace:shop' };
const inCluster = { system: 'kubernetes', boundary: 'cluster' };
const roleIn = (boundary: string, role: string): Partial<Entitlement> => ({
  system: 'kubernetes',
  boundary,
  role,
  resources: ['*/*'],
  actions: [],
});

describe('privilegesOf', () => {
  test.each<[Partial<Entitlement>, readonly Privilege[]]>([
    // Amazon
    [{ actions: ['s3:GetObject'] }, ['read']],
    [{ actions: ['s3:GetObject', 's3:PutObject'] }, ['read', 'write']],
    [{ actions: ['s3:*'] }, ['read', 'write']],
    [{ actions: ['sts:AssumeRole'] }, ['write', 'identity-issue']],
    [{ actions: ['assume'] }, ['write', 'identity-issue']],
    [{ actions: ['*'] }, ['read', 'write']],
    [
      { actions: ['*'], resources: ['arn:aws:iam::111122223333:role/*'] },
      ['read', 'write', 'identity-issue', 'privileged'],
    ],
    [{ actions: ['iam:passrole'] }, ['write', 'privileged']],
    [{ actions: ['iam:*'] }, ['read', 'write', 'identity-issue', 'privileged']],
    [{ actions: ['iam:Attach*'] }, ['read', 'write', 'privileged']],
    [{ actions: ['secretsmanager:GetSecretValue'] }, ['read', 'secret-read']],
    [
      { actions: ['*'], resources: ['*'] },
      ['read', 'write', 'secret-read', 'identity-issue', 'admin', 'privileged'],
    ],
    [{ actions: [], role: 'ReadOnlyAccess' }, ['read']],
    [{ actions: [], role: 'arn:aws:iam::aws:policy/AdministratorAccess' }, ['admin', 'privileged']],
    [{ actions: [], role: 'PowerUserAccess' }, ['admin']],
    // others
    [
      { system: 'gcp', actions: [], role: 'roles/iam.serviceAccountTokenCreator' },
      ['identity-issue'],
    ],
    [{ system: 'gcp', actions: [], role: 'roles/storage.admin' }, ['admin']],
    [{ system: 'gcp', actions: [], role: 'roles/storage.objectViewer' }, ['read']],
    [{ system: 'gcp', actions: ['storage.objects.get'] }, ['read']],
    [{ system: 'azure', actions: [], role: 'owner' }, ['admin', 'privileged']],
    [{ system: 'azure', actions: [], role: 'Contributor' }, ['admin']],
    [{ system: 'azure', actions: ['Microsoft.Authorization/*'] }, ['read', 'write', 'privileged']],
    [{ system: 'vault', actions: ['read'] }, ['read', 'secret-read']],
    [{ system: 'vault', actions: ['create'] }, ['write']],
    [{ system: 'vault', actions: ['sudo'] }, ['write', 'privileged']],
    [{ system: 'github', actions: [], scopes: ['contents:read'] }, ['read']],
    [{ system: 'github', actions: [], scopes: ['contents:write'] }, ['write']],
    [{ system: 'github', actions: [], scopes: ['admin:org'] }, ['write', 'privileged']],
    [{ system: 'other', actions: [], role: 'reporter' }, ['write']],
    [{ system: 'other', actions: [], secretKeys: ['password'] }, ['secret-read']],
    [{ actions: ['s3:GetObject'], privilege: 'identity-issue' }, ['read', 'identity-issue']],
    // Kubernetes
    [{ ...inShop, resources: ['apps/deployments'], actions: ['get', 'list'] }, ['read']],
    [{ ...inShop, resources: ['apps/deployments'], actions: ['patch'] }, ['write']],
    [{ ...inShop, resources: ['apps/deployments'], actions: ['*'] }, ['read', 'write']],
    [{ ...inShop, resources: ['core/secrets'], actions: ['get'] }, ['read', 'secret-read']],
    [{ ...inShop, resources: ['core/secrets:db'], actions: ['get'] }, ['read', 'secret-read']],
    [{ ...inShop, resources: ['core/secrets'], actions: ['create'] }, ['write']],
    [
      { ...inShop, resources: ['core/serviceaccounts/token'], actions: ['create'] },
      ['write', 'identity-issue'],
    ],
    [
      { ...inShop, resources: ['core/serviceaccounts/token:ci'], actions: ['create'] },
      ['write', 'identity-issue'],
    ],
    [
      { ...inCluster, resources: ['certificates.k8s.io/signers'], actions: ['approve'] },
      ['write', 'identity-issue'],
    ],
    [
      { ...inShop, resources: ['rbac.authorization.k8s.io/rolebindings'], actions: ['create'] },
      ['write', 'admin'],
    ],
    [
      { ...inShop, resources: ['rbac.authorization.k8s.io/roles'], actions: ['bind'] },
      ['write', 'privileged'],
    ],
    [
      { ...inCluster, resources: ['core/users:octo'], actions: ['impersonate'] },
      ['write', 'privileged'],
    ],
    [{ ...inShop, resources: ['*/*'], actions: ['get'] }, ['read', 'secret-read']],
    [
      { ...inShop, resources: ['*/*'], actions: ['*'] },
      ['read', 'write', 'secret-read', 'identity-issue', 'admin', 'privileged'],
    ],
    [{ ...inCluster, resources: ['url:/metrics'], actions: ['get'] }, ['read']],
    [{ ...inCluster, resources: ['url:/metrics'], actions: ['get', 'head'] }, ['read']],
    [{ ...inShop, resources: ['secrets'], actions: ['get'] }, ['read', 'secret-read']],
    [{ ...inShop, resources: ['secrets:db'], actions: ['get'] }, ['read', 'secret-read']],
    [roleIn('namespace:shop', 'ClusterRole/view'), ['read']],
    [
      roleIn('namespace:shop', 'ClusterRole/edit'),
      ['read', 'write', 'secret-read', 'identity-issue'],
    ],
    [
      roleIn('namespace:shop', 'ClusterRole/admin'),
      ['read', 'write', 'secret-read', 'identity-issue', 'admin'],
    ],
    [roleIn('cluster', 'ClusterRole/admin'), PRIVILEGES],
    [roleIn('namespace:shop', 'ClusterRole/cluster-admin'), PRIVILEGES],
    [roleIn('cluster', 'ClusterRole/acme'), []],
    [roleIn('namespace:shop', 'Role/cluster-admin'), []],
  ])('%j', (parts, privileges) => {
    expect(of(parts)).toEqual(privileges);
  });

  test('of several entitlements together, in order', () => {
    expect(of({ actions: [], role: 'Owner' }, { actions: ['s3:GetObject'] })).toEqual([
      'read',
      'admin',
      'privileged',
    ]);
  });

  test('what cannot be seen may be anything', () => {
    expect(privilegesOf({ kind: 'opaque', unit: sampleOpaque() })).toEqual(PRIVILEGES);
  });
});
