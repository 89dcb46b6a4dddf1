import { describe, expect, test } from '@jest/globals';
import type { Entitlement } from '../../../../src/core/model/grant.ts';
import { wildcard } from '../../../../src/core/policy/rules/wildcard.ts';
import { changed, created, grantOf, grantWith, leavesOf } from '../samples.ts';

const found = (parts: Partial<Entitlement>): readonly string[] =>
  leavesOf(wildcard, created(grantOf(parts)))
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ message }) => message.split('`')[1] ?? '');

const kubernetes = { system: 'kubernetes', boundary: 'namespace:shop' };

describe('wildcard', () => {
  test.each([
    '*',
    '**',
    '*:*',
    's3:*',
    's3*',
    's3:**',
    's3:?*',
    'secretsmanager:*',
    'storage.*',
    'Microsoft.Storage/*',
  ])('the action `%s` stands for all', (action) => {
    expect(found({ actions: ['s3:GetObject', action] })).toEqual([action]);
    expect(found({ actions: [], scopes: [action] })).toEqual([action]);
  });

  test.each([
    's3:GetObject',
    's3:Get*',
    's3:*Object',
    'storage.objects.*',
    'get',
    'contents:read',
    '\\*',
    's3:\\*',
  ])('the action `%s` does not', (action) => {
    expect(found({ actions: [action] })).toEqual([]);
  });

  test.each(['*', '**', '*:*', 'arn:aws:s3:::*', 'arn:*', 'arn:aws:*', 'arn:aws:iam::*'])(
    'the resource `%s` stands for all',
    (resource) => {
      expect(found({ resources: [resource] })).toEqual([resource]);
    },
  );

  test.each([
    'arn:aws:s3:::releases/*',
    'arn:aws:s3:::releases*',
    'secret/data/shop/*',
    '\\*',
    'projects/acme',
  ])('the resource `%s` does not', (resource) => {
    expect(found({ resources: [resource] })).toEqual([]);
  });

  test.each(['*/*', 'core/*', 'apps/*', 'url:*', 'url:/*'])(
    'the Kubernetes resource `%s` stands for all',
    (resource) => {
      expect(found({ ...kubernetes, resources: [resource], actions: ['get'] })).toEqual([resource]);
    },
  );

  test.each([
    'apps/deployments',
    'core/secrets:name',
    '*/deployments',
    'url:/metrics',
    'url:/metrics/*',
  ])('the Kubernetes resource `%s` does not', (resource) => {
    expect(found({ ...kubernetes, resources: [resource], actions: ['get'] })).toEqual([]);
  });

  test('Kubernetes verbs', () => {
    expect(found({ ...kubernetes, resources: ['apps/deployments'], actions: ['*'] })).toEqual([
      '*',
    ]);
  });

  test('a role that is known by name alone is not judged by its reach', () => {
    const role = { ...kubernetes, resources: ['*/*'], role: 'ClusterRole/view', actions: [] };
    expect(found(role)).toEqual([]);
    expect(found({ ...role, actions: ['*'] })).toEqual(['*', '*/*']);
  });

  test('points at each value, with help', () => {
    const grant = grantOf({ actions: ['s3:GetObject'] }, { actions: ['s3:*'], resources: ['*'] });
    expect(leavesOf(wildcard, created(grant))).toEqual([
      {
        outcome: 'fail',
        place: { path: 'grants/sample.yaml', line: 21, column: 'actions'.length + 4 },
        message: '`s3:*` stands for every action',
        help: 'name each action that is needed',
      },
      {
        outcome: 'fail',
        place: { path: 'grants/sample.yaml', line: 21, column: 'resource'.length + 1 },
        message: '`*` stands for every resource',
        help: 'name each resource that is needed',
      },
    ]);
  });

  test('where no reader kept what was declared, the effective entitlements count', () => {
    const { entitlements } = grantOf({ actions: ['*'] });
    const [leaf] = leavesOf(wildcard, created(grantWith({}, { entitlements, declared: [] })));
    expect(leaf).toMatchObject({ outcome: 'fail', place: { line: 13 } });
  });

  test('a change that widens nothing is not asked', () => {
    const grant = grantOf({ actions: ['*'] });
    const parts = { class: 'annotate', classes: ['annotate'], direction: 'neutral' } as const;
    expect(leavesOf(wildcard, changed(grant, grant, parts))).toEqual([]);
    expect(
      leavesOf(wildcard, changed(grant, grant, { ...parts, direction: 'unknown' })),
    ).toHaveLength(1);
  });

  test('named actions pass', () => {
    expect(leavesOf(wildcard, created(grantOf({})))).toMatchObject([{ outcome: 'pass' }]);
  });
});
