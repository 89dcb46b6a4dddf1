import { describe, expect, test } from '@jest/globals';
import { readFiles, role, roleBinding, shortForm } from './kubernetes-input.ts';

function effective(rules: string): readonly string[] {
  const { grants, problems } = readFiles({ 'binding.yaml': roleBinding, 'role.yaml': role(rules) });
  expect(problems).toEqual([]);
  return (grants[0]?.entitlements ?? [])
    .map(shortForm)
    .map((text) => text.replace(' in namespace:sample', ''))
    .toSorted();
}

describe('what a rule gives', () => {
  test.each([
    ['{ apiGroups: [""], resources: [pods], verbs: [get] }', ['get core/pods: read']],
    [
      '{ apiGroups: [apps], resources: [deployments/scale], verbs: [patch] }',
      ['patch apps/deployments/scale: write'],
    ],
    [
      '{ apiGroups: ["", apps], resources: [a, b], verbs: [get] }',
      ['get apps/a,apps/b,core/a,core/b: read'],
    ],
    ['{ apiGroups: ["*"], resources: [pods], verbs: [get] }', ['get */pods: read']],
    ['{ apiGroups: [apps], resources: ["*"], verbs: [get] }', ['get apps/*: read']],
    ['{ apiGroups: [apps], resources: ["*/scale"], verbs: [get] }', ['get apps/*/scale: read']],
    [
      '{ apiGroups: [""], resources: [secrets], resourceNames: [a, b], verbs: [get] }',
      ['get core/secrets:a,core/secrets:b: secret-read'],
    ],
    ['{ apiGroups: [""], resources: [pods], verbs: ["*", get] }', ['* core/pods: write']],
    ['{ apiGroups: [""], resources: [pods], verbs: [] }', []],
    ['{ apiGroups: [""], resources: [pods] }', []],
    ['{ apiGroups: [""], verbs: [get] }', []],
    ['{ resources: [pods], verbs: [get] }', []],
    ['{ nonResourceURLs: [/healthz], verbs: [get] }', []],
  ])('%s', (rule, expected) => {
    expect(effective(`[${rule}]`)).toEqual(expected);
  });

  test.each([
    ['resources: ["pods/*"]', 'get core/pods/\\*: read'],
    ['resources: ["po*"]', 'get core/po\\*: read'],
    ['resources: ["**"]', 'get core/\\*\\*: read'],
    ['resources: ["*/sc*"]', 'get core/*/sc\\*: read'],
    ['resources: ["a\\\\*"]', 'get core/a\\\\\\*: read'],
    ['resources: [pods], resourceNames: ["*"]', 'get core/pods:\\*: read'],
  ])('an asterisk that means nothing to Kubernetes means nothing here: %s', (rest, expected) => {
    expect(effective(`[{ apiGroups: [""], ${rest}, verbs: [get] }]`)).toEqual([expected]);
  });

  test('nor in a group or a verb', () => {
    expect(effective('[{ apiGroups: ["*.io"], resources: [a], verbs: ["g*"] }]')).toEqual([
      'g\\* \\*.io/a: write',
    ]);
  });
});

test.each([
  ['/a', 'url:/a'],
  ['/a/*', 'url:/a/*'],
  ['/a**', 'url:/a*'],
  ['*', 'url:*'],
  ['/a/*/b', 'url:/a/\\*/b'],
])('the address %s is %s', (url, pattern) => {
  const { grants } = readFiles({
    'all.yaml': `
kind: ClusterRoleBinding
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: all }
roleRef: { kind: ClusterRole, name: reader }
subjects: [{ kind: Group, name: g }]
---
kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: reader }
rules: [{ nonResourceURLs: ["${url}"], verbs: [get] }]
`,
  });
  expect(grants[0]?.entitlements.map(({ resources }) => resources)).toEqual([[pattern]]);
});

test.each([
  ['""', 'pods', 'watch', 'read'],
  ['""', 'pods', 'deletecollection', 'write'],
  ['""', 'pods', 'use', 'write'],
  ['""', 'secrets', 'list', 'secret-read'],
  ['""', 'secrets', '"*"', 'secret-read'],
  ['""', 'secrets', 'create', 'write'],
  ['apps', 'secrets', 'get', 'read'],
  ['"*"', 'secrets', 'get', 'secret-read'],
  ['""', '"*"', 'get', 'secret-read'],
  ['""', 'serviceaccounts/token', 'create', 'identity-issue'],
  ['""', '"*/token"', 'create', 'identity-issue'],
  ['""', 'serviceaccounts', 'create', 'identity-issue'],
  ['certificates.k8s.io', 'certificatesigningrequests/approval', 'update', 'identity-issue'],
  ['certificates.k8s.io', 'signers', 'sign', 'identity-issue'],
  ['rbac.authorization.k8s.io', 'rolebindings', 'create', 'admin'],
  ['rbac.authorization.k8s.io', 'rolebindings', '"*"', 'admin'],
  ['rbac.authorization.k8s.io', 'rolebindings', 'get', 'read'],
  ['rbac.authorization.k8s.io', 'clusterroles', 'escalate', 'privileged'],
  ['rbac.authorization.k8s.io', 'roles', 'bind', 'privileged'],
  ['rbac.authorization.k8s.io', 'roles', '"*"', 'privileged'],
  ['""', 'users', 'impersonate', 'privileged'],
  ['""', 'serviceaccounts', '"*"', 'privileged'],
  ['authentication.k8s.io', 'userextras/scopes', '"*"', 'privileged'],
  ['"*"', 'pods', '"*"', 'write'],
  ['"*"', '"*"', '"*"', 'privileged'],
  ['"*"', '"*"', 'get', 'secret-read'],
  ['"*"', '"*"', 'create', 'admin'],
])('%s/%s %s is %s', (group, resource, verb, privilege) => {
  const [found, ...others] = effective(
    `[{ apiGroups: [${group}], resources: [${resource}], verbs: [${verb}] }]`,
  );
  expect(others).toEqual([]);
  expect(found?.split(': ').at(-1)).toBe(privilege);
});

describe('two ways to write the same', () => {
  const whole = '[{ apiGroups: [""], resources: [pods, secrets], verbs: [get, list, create] }]';

  test.each([
    [
      'in another order',
      '[{ verbs: [create, list, get], resources: [secrets, pods], apiGroups: [""] }]',
    ],
    [
      'by resource',
      '[{ apiGroups: [""], resources: [pods], verbs: [get, list, create] }, { apiGroups: [""], resources: [secrets], verbs: [get, list, create] }]',
    ],
    [
      'by verb',
      '[{ apiGroups: [""], resources: [pods, secrets], verbs: [get] }, { apiGroups: [""], resources: [secrets, pods], verbs: [list, create] }]',
    ],
    ['twice', `[${whole.slice(1, -1)}, ${whole.slice(1, -1)}]`],
  ])('give the same: %s', (_how, rules) => {
    expect(effective(rules)).toEqual(effective(whole));
  });
});

test('a rule with more resources than the limit makes its role opaque, and no product of it', () => {
  const names = Array.from({ length: 101 }, (_, nth) => `n${nth}`).join(', ');
  const { grants, opaque } = readFiles({
    'binding.yaml': roleBinding,
    'role.yaml': role(
      `[{ apiGroups: [a], resources: [${names}], resourceNames: [${names}], verbs: [get] }]`,
    ),
  });
  expect(opaque.map(({ id, reason }) => [id, reason])).toEqual([
    ['kubernetes/./opaque/role.yaml', 'a role with more than 10000 resources'],
  ]);
  expect(grants[0]?.entitlements[0]?.role).toBe('Role/reader');
});
