import { describe, expect, test } from '@jest/globals';
import type { Entitlement } from '../../../../src/core/model/grant.ts';
import { secretSweep } from '../../../../src/core/policy/rules/secret-sweep.ts';
import { changed, created, grantOf, leavesOf } from '../samples.ts';

const messages = (parts: Partial<Entitlement>): readonly string[] =>
  leavesOf(secretSweep, created(grantOf(parts))).map(({ outcome, message }) =>
    outcome === 'pass' ? 'pass' : message,
  );

const inShop = { system: 'kubernetes', boundary: 'namespace:shop', privilege: null };
const vault = { system: 'vault', boundary: 'cluster:vault-sample' };

describe('secret-sweep', () => {
  test.each([
    [{ resources: ['core/secrets'], actions: ['get'] }],
    [{ resources: ['core/secrets'], actions: ['list'] }],
    [{ resources: ['core/secrets'], actions: ['watch'] }],
    [{ resources: ['core/secrets'], actions: ['*'] }],
    [{ resources: ['core/*'], actions: ['get'] }],
    [{ resources: ['*/*'], actions: ['*'] }],
    [{ resources: ['*/secrets'], actions: ['get'] }],
    [{ resources: ['apps/deployments', 'core/secrets'], actions: ['create', 'list'] }],
  ])('Kubernetes: %j reads all of the namespace', (parts) => {
    expect(messages({ ...inShop, ...parts })).toEqual(['it reads all secrets of the namespace']);
  });

  test.each([
    [{ resources: ['core/secrets:token'], actions: ['get'] }],
    [{ resources: ['core/secrets'], actions: ['create', 'delete'] }],
    [{ resources: ['apps/*'], actions: ['*'] }],
    [{ resources: ['core/configmaps'], actions: ['get'] }],
    [{ resources: ['core/secretstores'], actions: ['get'] }],
    [{ resources: ['external-secrets.io/externalsecrets'], actions: ['get'] }],
  ])('Kubernetes: %j does not', (parts) => {
    expect(messages({ ...inShop, ...parts })).toEqual(['pass']);
  });

  test.each([
    [
      'ClusterRole/admin',
      'namespace:shop',
      'the role `ClusterRole/admin` reads all secrets of the namespace',
    ],
    [
      'ClusterRole/edit',
      'namespace:shop',
      'the role `ClusterRole/edit` reads all secrets of the namespace',
    ],
    [
      'ClusterRole/cluster-admin',
      'cluster',
      'the role `ClusterRole/cluster-admin` reads all secrets of the cluster',
    ],
    ['ClusterRole/view', 'cluster', 'pass'],
    // A Role may borrow the name, and means something else.
    ['Role/admin', 'namespace:shop', 'pass'],
    ['ClusterRole/acme-reader', 'cluster', 'pass'],
  ])('the role %s in %s', (role, boundary, said) => {
    expect(messages({ ...inShop, boundary, role, resources: ['*/*'], actions: [] })).toEqual([
      said,
    ]);
  });

  test.each([
    [{ ...vault, resources: ['secret/data/shop/*'], actions: ['read'] }, 'secret/data/shop/*'],
    [{ ...vault, resources: ['secret/*'], actions: ['list'] }, 'secret/*'],
    [{ ...vault, resources: ['secret/shop*'], actions: ['*'] }, 'secret/shop*'],
    [{ ...vault, resources: ['secret/data/+'], actions: ['read'] }, 'secret/data/+'],
    [{ ...vault, resources: ['*'], actions: [], role: 'reader' }, '*'],
    [{ actions: ['secretsmanager:GetSecretValue'], resources: ['*'] }, '*'],
    [
      {
        actions: ['secretsmanager:Get*'],
        resources: ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:*'],
      },
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:*',
    ],
    [
      {
        actions: ['ssm:GetParameter'],
        resources: ['arn:aws:ssm:eu-west-1:111122223333:parameter/*'],
      },
      'arn:aws:ssm:eu-west-1:111122223333:parameter/*',
    ],
    [{ actions: ['*'], resources: ['*'] }, '*'],
    [
      {
        system: 'gcp',
        resources: ['projects/acme'],
        role: 'roles/secretmanager.secretAccessor',
        actions: [],
      },
      'projects/acme',
    ],
    [
      {
        system: 'gcp',
        resources: ['projects/acme/secrets/*'],
        actions: ['secretmanager.versions.access'],
      },
      'projects/acme/secrets/*',
    ],
    [
      {
        system: 'azure',
        resources: ['/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/v'],
        role: 'Key Vault Secrets User',
        actions: [],
      },
      '/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/v',
    ],
    [
      {
        system: 'onepassword',
        resources: ['vaults/shop/*'],
        privilege: 'secret-read',
        actions: ['read'],
      } as const,
      'vaults/shop/*',
    ],
  ])('%j is a whole store', (parts, resource) => {
    expect(messages(parts)).toEqual([`\`${resource}\` is every secret there`]);
  });

  test.each([
    [{ ...vault, resources: ['secret/data/shop/db'], actions: ['read'] }],
    [{ ...vault, resources: ['secret/data/shop/*'], actions: ['create'] }],
    [{ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::releases/*'] }],
    [{ actions: ['s3:GetObject'], resources: ['*'] }],
    [
      {
        actions: ['secretsmanager:GetSecretValue'],
        resources: ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/*'],
      },
    ],
    [
      {
        system: 'gcp',
        resources: ['projects/acme/secrets/db'],
        actions: ['secretmanager.versions.access'],
      },
    ],
    [{ system: 'other', resources: ['things/*'], actions: ['read'] }],
    [
      {
        system: 'other',
        resources: ['things/\\*'],
        privilege: 'secret-read',
        actions: ['read'],
      } as const,
    ],
  ])('%j is not', (parts) => {
    expect(messages(parts)).toEqual(['pass']);
  });

  test('all keys of a secret', () => {
    const keys = { ...vault, resources: ['secret/data/shop/db'], actions: ['read'] };
    expect(messages({ ...keys, secretKeys: ['*'] })).toEqual(['`*` is every key of the secret']);
    expect(messages({ ...keys, secretKeys: ['username'] })).toEqual(['pass']);
    expect(
      messages({ ...inShop, resources: ['core/secrets:db'], actions: ['get'], secretKeys: ['*'] }),
    ).toEqual(['`*` is every key of the secret']);
  });

  test('a narrowing is not asked', () => {
    const grant = grantOf({ actions: ['*'], resources: ['*'] });
    const delta = changed(grant, grant, {
      class: 'narrow',
      classes: ['narrow'],
      direction: 'narrow',
    });
    expect(leavesOf(secretSweep, delta)).toEqual([]);
  });
});
