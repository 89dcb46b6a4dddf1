import { describe, expect, test } from '@jest/globals';
import { compare } from '../../../../src/core/change/compare.ts';
import type { Entitlement, Grant } from '../../../../src/core/model/grant.ts';
import { between, type Expected, NONE } from '../../../support/between.ts';
import { sampleEntitlement, sampleGrant, sampleReading } from '../../../support/sample-grant.ts';

describe('entitlements', () => {
  const grantOf = (...list: readonly Partial<Entitlement>[]): Grant =>
    sampleGrant({ entitlements: list.map(sampleEntitlement) });
  const on = (what: string): string => `${what} on arn:aws:s3:::releases/*`;

  test.each<[string, Partial<Entitlement>, Partial<Entitlement>, Expected]>([
    [
      'an action more',
      {},
      { actions: ['s3:GetObject', 's3:PutObject'] },
      [['broaden'], [on('+ s3:PutObject')]],
    ],
    ['a wildcard', {}, { actions: ['s3:*'] }, [['broaden'], [on('+ s3:*')]]],
    ['within a wildcard', { actions: ['s3:*'] }, {}, [['narrow'], [on('- s3:*')]]],
    [
      'other actions',
      {},
      { actions: ['s3:PutObject'] },
      [['reshape'], [on('+ s3:PutObject'), on('- s3:GetObject')]],
    ],
    [
      'a resource more',
      {},
      { resources: ['arn:aws:s3:::archive/*', 'arn:aws:s3:::releases/*'] },
      [['broaden'], ['+ s3:GetObject on arn:aws:s3:::archive/*']],
    ],
    [
      'a part of the resource',
      {},
      { resources: ['arn:aws:s3:::releases/2026/*'] },
      [['narrow'], ['- s3:GetObject on arn:aws:s3:::releases/*']],
    ],
    [
      'another account',
      {},
      { boundary: 'account:444455556666' },
      [
        ['reshape'],
        [
          `${on('+ s3:GetObject')}, in aws account:444455556666`,
          `${on('- s3:GetObject')}, in aws account:111122223333`,
        ],
      ],
    ],
    [
      'no account named any more',
      {},
      { boundary: null },
      [
        ['reshape'],
        [`${on('+ s3:GetObject')}, in aws`, `${on('- s3:GetObject')}, in aws account:111122223333`],
      ],
    ],
    ['any account', {}, { boundary: 'account:*' }, [['broaden'], [on('+ s3:GetObject')]]],
    [
      'another system',
      {},
      { system: 'minio' },
      [
        ['reshape'],
        [
          `${on('+ s3:GetObject')}, in minio account:111122223333`,
          `${on('- s3:GetObject')}, in aws account:111122223333`,
        ],
      ],
    ],
    [
      'a role instead of actions',
      {},
      { actions: [], role: 'reader' },
      [['reshape'], [on('+ role reader'), on('- s3:GetObject')]],
    ],
    [
      'any role',
      { actions: [], role: 'reader' },
      { actions: [], role: '*' },
      [['broaden'], [on('+ role *')]],
    ],
    [
      'a scope more',
      { scopes: ['read'] },
      { scopes: ['admin', 'read'] },
      [['broaden'], [on('+ s3:GetObject, admin')]],
    ],
    [
      'scopes where none were',
      {},
      { scopes: ['read'] },
      [['reshape'], [on('+ s3:GetObject, read'), on('- s3:GetObject')]],
    ],
    [
      'a key more',
      { secretKeys: ['user'] },
      { secretKeys: ['password', 'user'] },
      [['broaden'], [on('+ s3:GetObject, key password')]],
    ],
    ['certain keys only', {}, { secretKeys: ['user'] }, [['narrow'], [on('- s3:GetObject')]]],
    ['all keys', { secretKeys: ['user'] }, {}, [['broaden'], [on('+ s3:GetObject')]]],
    ['a condition', {}, { conditions: { ip: '10.0.0.0/8' } }, [['narrow'], [on('- s3:GetObject')]]],
    [
      'no condition any more',
      { conditions: { ip: '10.0.0.0/8' } },
      {},
      [['broaden'], [on('+ s3:GetObject')]],
    ],
    [
      'another condition',
      { conditions: { ip: '10.0.0.0/8' } },
      { conditions: { ip: '10.1.0.0/16' } },
      [
        ['reshape'],
        [
          `${on('+ s3:GetObject')}, under a condition, in aws account:111122223333 {"ip":"10.1.0.0/16"}`,
          `${on('- s3:GetObject')}, under a condition, in aws account:111122223333 {"ip":"10.0.0.0/8"}`,
        ],
      ],
    ],
    [
      'the same condition in another order',
      { conditions: { a: 1, b: 2 } },
      { conditions: { b: 2, a: 1 } },
      NONE,
    ],
    [
      'may be handed on',
      {},
      { delegable: true },
      [['broaden'], [`${on('+ s3:GetObject')}, may be handed on`]],
    ],
    [
      'may not be handed on any more',
      { delegable: true },
      {},
      [['narrow'], [`${on('- s3:GetObject')}, may be handed on`]],
    ],
    [
      'a milder label, the same rights',
      { privilege: 'admin' },
      { privilege: 'read' },
      [['reshape'], [on('labelled otherwise: s3:GetObject')]],
    ],
    [
      'no label any more',
      { privilege: 'admin' },
      {},
      [['reshape'], [on('labelled otherwise: s3:GetObject')]],
    ],
    [
      'a label where none was',
      {},
      { privilege: 'admin' },
      [['annotate'], ['entitlements: described differently']],
    ],
    [
      'a milder label in the shadow of a narrowing',
      { privilege: 'admin', actions: ['s3:GetObject', 's3:PutObject'] },
      { privilege: 'read' },
      [['reshape'], [on('- s3:PutObject'), on('labelled otherwise: s3:GetObject')]],
    ],
    [
      'a milder class of data',
      { dataClass: 'cardholder' },
      { dataClass: 'public' },
      [['reshape'], [on('labelled otherwise: s3:GetObject')]],
    ],
    [
      'a class of data where none was',
      {},
      { dataClass: 'public' },
      [['annotate'], ['entitlements: described differently']],
    ],
    [
      'a denial less',
      { system: 'vault', actions: ['deny', 'read'] },
      { system: 'vault', actions: ['read'] },
      [['reshape'], [`${on('+ read')}`, on('- deny')]],
    ],
    [
      'a denial more',
      { system: 'vault', actions: ['read'] },
      { system: 'vault', actions: ['deny', 'read'] },
      [['reshape'], [on('+ deny'), on('- read')]],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(between(grantOf(before), grantOf(after))).toEqual(expected);
  });

  test('a denial of its own that goes away is not a narrowing', () => {
    const allow: Partial<Entitlement> = {
      system: 'vault',
      resources: ['secret/*'],
      actions: ['read'],
    };
    const deny: Partial<Entitlement> = { ...allow, resources: ['secret/prod'], actions: ['deny'] };
    expect(between(grantOf(allow, deny), grantOf(allow))).toEqual([
      ['reshape'],
      ['- deny on secret/prod'],
    ]);
  });

  test('only what no entitlement held is named', () => {
    const before = grantOf(
      { resources: ['a'], actions: ['x', 'y'] },
      { resources: ['b'], actions: ['x'] },
    );
    const after = grantOf({ resources: ['a', 'b'], actions: ['x', 'y'] });
    expect(between(before, after)).toEqual([['broaden'], ['+ y on b']]);
    expect(between(after, before)).toEqual([['narrow'], ['- y on b']]);
  });

  test('many values are counted, not listed', () => {
    const actions = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(
      between(
        grantOf({ resources: ['r'], role: 'r', actions: ['z'] }),
        grantOf({ resources: ['r'], actions, conditions: { c: 1 } }),
      )[1],
    ).toEqual([
      ...actions.map((action) => `+ ${action} on r, under a condition`),
      '- role r, z on r',
    ]);
    const revoked = compare(
      sampleReading({ grants: [grantOf({ actions, resources: ['a', 'b', 'c', 'd', 'e'] })] }),
      sampleReading(),
    );
    expect(revoked[0]?.changes).toEqual(['- a, b, c, d and 2 more on a, b, c, d, e']);
  });

  test('the labels of Kubernetes follow from the rights, and say nothing by themselves', () => {
    const rights = (more: Partial<Entitlement>): Grant => ({
      ...grantOf({ system: 'kubernetes', boundary: 'namespace:sample', ...more }),
      format: 'kubernetes',
    });
    const all = rights({ resources: ['*/*'], actions: ['*'], privilege: 'privileged' });
    const some = rights({ resources: ['core/pods'], actions: ['get'], privilege: 'read' });
    expect(between(all, some)).toEqual([['narrow'], ['- * on */*']]);
    expect(between(some, all)).toEqual([['broaden'], ['+ * on */*']]);
  });

  test('a group that is any group does not give subresources', () => {
    const rights = (resource: string): Grant => ({
      ...grantOf({
        system: 'kubernetes',
        resources: [resource],
        actions: ['create'],
        privilege: 'write',
      }),
      format: 'kubernetes',
    });
    expect(between(rights('*/token'), rights('core/serviceaccounts/token'))[0]).toEqual([
      'reshape',
    ]);
  });
});
