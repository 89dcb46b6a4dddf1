import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coversResource } from '../../../src/core/model/kubernetes-resource.ts';

describe('what a resource of Kubernetes covers', () => {
  test.each([
    ['*', 'core/pods'],
    ['*/*', 'core/pods/exec'],
    ['*/*', 'apps/deployments:api'],
    ['core/*', 'core/pods'],
    ['core/*', 'core/pods/exec'],
    ['core/*', 'core/secrets:db'],
    ['*/secrets', 'core/secrets'],
    ['core/secrets', 'core/secrets:db'],
    ['core/*/scale', 'core/replicationcontrollers/scale'],
    ['*/*/scale', 'apps/deployments/scale:api'],
    ['core/*:db', 'core/secrets:db'],
    ['url:/healthz*', 'url:/healthz/etcd'],
    ['role:*', 'role:ClusterRole/admin'],
    ['namespaces*', 'namespaces-of-one'],
  ])('%s covers %s', (wide, narrow) => {
    expect(coversResource(wide, narrow)).toBe(true);
  });

  test.each([
    // RBAC reads an asterisk as a whole group or resource, never as any text.
    ['*/log', 'core/pods/log'],
    ['*/token', 'core/serviceaccounts/token'],
    ['core/*:db', 'core/secrets:old:db'],
    ['core/*', 'apps/deployments'],
    ['core/secrets:db', 'core/secrets'],
    ['core/secrets:db', 'core/secrets:db2'],
    ['core/secrets', 'core/secrets/sub'],
    ['core/*/scale', 'core/pods/exec'],
    ['core/*/scale', 'core/scale'],
    ['core/pod*', 'core/pods'],
    ['*/*', 'url:/healthz'],
    ['*/*', 'role:ClusterRole/admin'],
    ['role:ClusterRole/system', 'role:ClusterRole/system:node'],
    ['a*', 'apps/deployments'],
    ['core/secrets:\\*', 'core/secrets:db'],
  ])('%s does not cover %s', (wide, narrow) => {
    expect(coversResource(wide, narrow)).toBe(false);
  });

  interface Rule {
    readonly group: string;
    readonly resource: string;
    readonly name: string | null;
  }
  const rule: fc.Arbitrary<Rule> = fc.record({
    group: fc.constantFrom('core', 'apps', '*'),
    resource: fc.constantFrom('pods', 'log', 'pods/log', '*', '*/log'),
    name: fc.constantFrom(null, 'a', 'b', 'b:a'),
  });
  const written = ({ group, resource, name }: Rule): string =>
    `${group}/${resource}${name === null ? '' : `:${name}`}`;
  // As https://kubernetes.io/docs/reference/access-authn-authz/rbac/ tells it, request by request.
  const lets = (given: Rule, group: string, resource: string, name: string): boolean =>
    (given.group === '*' || given.group === group) &&
    (given.resource === '*' ||
      given.resource === resource ||
      (given.resource === '*/log' && resource.endsWith('/log'))) &&
    (given.name === null || given.name === name);

  test('agrees with RBAC on every request', () => {
    const requests = ['core', 'apps', 'other'].flatMap((group) =>
      ['pods', 'log', 'pods/log', 'nodes/log', 'nodes', 'nodes/proxy'].flatMap((resource) =>
        ['a', 'b', 'b:a', 'c'].map((name) => [group, resource, name] as const),
      ),
    );
    fc.assert(
      fc.property(rule, rule, (wide, narrow) => {
        const all = requests.every(
          (request) => !lets(narrow, ...request) || lets(wide, ...request),
        );
        expect(coversResource(written(wide), written(narrow))).toBe(all);
      }),
      { numRuns: 2000 },
    );
  });
});
