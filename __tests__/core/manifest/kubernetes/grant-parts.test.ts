import { describe, expect, test } from '@jest/globals';
import { onlyGrant, readFiles, readText, role, roleBinding } from './kubernetes-input.ts';

const READ_PODS = '[{ apiGroups: [""], resources: [pods], verbs: [get, list] }]';

test('places name the lines of subjects, roles and rules', () => {
  const { grants } = readFiles({ 'binding.yaml': roleBinding, 'role.yaml': role(READ_PODS) });
  const [grant] = grants;
  expect(grant?.at('grant')).toEqual({ path: 'binding.yaml', line: 4, column: 3 });
  expect(grant?.at('identity')).toMatchObject({ path: 'binding.yaml', line: 11 });
  expect(grant?.at('entitlements')).toMatchObject({ path: 'binding.yaml', line: 6 });
  expect(grant?.at('owner')).toMatchObject({ path: 'binding.yaml', line: 3 });
  const [declared] = grant?.declared ?? [];
  expect(declared?.at('actions', 'list')).toEqual({ path: 'role.yaml', line: 4, column: 60 });
  expect(declared?.at('resource', 'core/pods')).toEqual({ path: 'role.yaml', line: 4, column: 40 });
});

describe('parts of a grant', () => {
  const annotations = [
    'owner: "@octo-dev"',
    'owner-team: sample',
    'justification: reads',
    'tickets: "#1"',
    'expires-at: "2027-03-31"',
    'review-cadence: P90D',
    'credential-type: certificate',
  ].map((line) => `    grantproof.dev/${line}\n`);
  const annotated = roleBinding.replace(
    '  name: sample-reader',
    `  annotations:\n${annotations.join('')}  name: sample-reader`,
  );

  test.each([
    ['owner', 5, 3],
    ['primary', 5, 3],
    ['team', 6, 3],
    ['justification', 7, 3],
    ['tickets', 8, 3],
    ['expiresAt', 9, 3],
    ['validity', 9, 3],
    ['review', 10, 3],
    ['credential', 11, 3],
    ['rotation', 11, 3],
  ] as const)(
    '%s stands at its annotation, or where it is missing, at the nearest parent',
    (part, line, parent) => {
      expect(onlyGrant(annotated).at(part).line).toBe(line);
      expect(onlyGrant(roleBinding).at(part).line).toBe(parent);
    },
  );

  test('the credential is as annotated where nothing else tells', () => {
    expect(onlyGrant(annotated).credential).toEqual({ type: 'certificate', consumers: [] });
    expect(onlyGrant(roleBinding).credential).toBeUndefined();
  });

  test('notes hold what else the object says, but not what stands elsewhere already', () => {
    const text = annotated.replace(
      '  annotations:\n',
      '  labels: { app: sample, empty: "" }\n  annotations:\n    sample.example/note: kept\n    kubectl.kubernetes.io/last-applied-configuration: "{}"\n',
    );
    expect(onlyGrant(text).notes).toEqual({
      roleRef: 'Role/reader',
      labels: { app: 'sample', empty: '' },
      annotations: { 'sample.example/note': 'kept' },
    });
  });

  test('numbers and truth values among labels and annotations are text, nothing is nothing', () => {
    const text = roleBinding.replace('metadata:', 'metadata:\n  labels: { a: 1, b: true, c: }');
    expect(onlyGrant(text).notes['labels']).toEqual({ a: '1', b: 'true' });
  });
});

test('places of what stands outside of rules', () => {
  const { grants } = readText(`apiVersion: v1
kind: ServiceAccount
metadata:
  name: octo-bot
  annotations:
    eks.amazonaws.com/role-arn: not-an-arn
---
apiVersion: v1
kind: Secret
type: kubernetes.io/service-account-token
metadata:
  name: octo-token
  annotations:
    kubernetes.io/service-account.name: octo-bot
`);
  expect(grants.map(({ declared }) => declared[0]?.at('resource').line)).toEqual([6, 14]);
  expect(grants.map(({ entitlements }) => entitlements[0]?.boundary)).toEqual([
    null,
    'namespace:-',
  ]);
  expect(grants.map(({ id }) => id)).toEqual([
    'kubernetes/./ServiceAccount/-/octo-bot',
    'kubernetes/./Secret/-/octo-token',
  ]);
});

test('places of values that a rule does not have are those of its lists', () => {
  const { grants } = readFiles({ 'a.yaml': roleBinding, 'b.yaml': role(READ_PODS) });
  const at = grants[0]?.declared[0]?.at;
  expect(at?.('actions', 'delete').column).toBe(47);
  expect(at?.('resource', 'core/nodes').column).toBe(28);
  expect(at?.('entitlement').column).toBe(9);
});
