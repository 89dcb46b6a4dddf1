import { describe, expect, test } from '@jest/globals';
import { readFiles, readText, role, roleBinding } from './kubernetes-input.ts';

const PODS = '[{ apiGroups: [""], resources: [pods], verbs: [get] }]';

describe('what two readers take for different things', () => {
  test.each([
    [
      'a verb that is false to YAML 1.1',
      role('[{ apiGroups: [""], resources: [pods], verbs: [no] }]'),
      'yaml-ambiguous-scalar',
    ],
    [
      'a namespace that is true to YAML 1.1',
      roleBinding.replace('namespace: sample', 'namespace: on'),
      'yaml-ambiguous-scalar',
    ],
    [
      'a subject that is another number',
      roleBinding.replace('name: octo-bot', 'name: 0777'),
      'yaml-ambiguous-scalar',
    ],
    [
      'a key twice',
      `${roleBinding}roleRef: { kind: ClusterRole, name: cluster-admin }\n`,
      'yaml-duplicate-key',
    ],
    ['rules twice', `${role(PODS)}rules: []\n`, 'yaml-duplicate-key'],
    [
      'a merge key',
      `x: &x { roleRef: { kind: ClusterRole, name: view } }\n<<: *x\n${roleBinding}`,
      'yaml-merge-key',
    ],
    ['an unknown tag', roleBinding.replace('octo-bot', '!x octo-bot'), 'yaml-tag'],
    [
      'a character nobody sees',
      roleBinding.replace('octo-bot', 'octo\u200b-bot'),
      'text-hidden-character',
    ],
    ['half a character', roleBinding.replace('octo-bot', '"octo\\ud800"'), 'text-hidden-character'],
  ])('is a problem where it gives access: %s', (_name, text, code) => {
    const { grants, problems, unreadable } = readText(text);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(grants).toEqual([]);
    expect([...unreadable]).toEqual(['access.yaml']);
  });

  test.each([
    ['its kind twice', `${roleBinding}kind: ConfigMap\n`, 'yaml-duplicate-key'],
    [
      'its kind twice, spelt otherwise',
      `${roleBinding}"k\\u0069nd": ConfigMap\n`,
      'yaml-duplicate-key',
    ],
    [
      'its kind as bytes',
      roleBinding.replace('kind: RoleBinding', 'kind: !!binary Um9sZUJpbmRpbmc='),
      'yaml-tag',
    ],
    ['an alias to nothing', roleBinding.replace('kind: RoleBinding', 'kind: *x'), 'yaml-anchor'],
  ])('hides no grant behind another kind: %s', (_name, text, code) => {
    const { grants, problems } = readText(text);
    expect(grants).toEqual([]);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  test('is none of ours in other kinds', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\ndata: { a: no, a: 0777, 1: x }\n';
    expect(readText(text).problems).toEqual([]);
  });
});

describe('objects that lack something', () => {
  const subject = (text: string): string =>
    roleBinding.replace(/subjects:[\s\S]*/, `subjects: ${text}\n`);

  test.each([
    [roleBinding.replace('  name: sample-reader\n', ''), 3, 'this RoleBinding has no name'],
    [
      roleBinding.replace('  name: sample-reader', '  generateName: sample-'),
      4,
      'this RoleBinding has a generated name, so nobody can tell it from others',
    ],
    [
      roleBinding.replace('namespace: sample', 'namespace: 12'),
      5,
      'the namespace `12` is not text',
    ],
    [
      roleBinding.replace('apiVersion: rbac.authorization.k8s.io/v1\n', ''),
      1,
      'this RoleBinding has no `apiVersion`',
    ],
    [roleBinding.replace('kind: Role\n', 'kind: Roll\n'), 8, 'the `roleRef` is of the kind `Roll`'],
    [roleBinding.replace('  name: reader\n', ''), 6, 'the `roleRef` names no role'],
    [
      roleBinding.replace(/roleRef:[\s\S]*name: reader\n/, 'roleRef: reader\n'),
      6,
      'the `roleRef` is no mapping',
    ],
    [
      roleBinding.replace('kind: RoleBinding', 'kind: ClusterRoleBinding'),
      8,
      'a ClusterRoleBinding can bind no Role',
    ],
    [subject('{ kind: User }'), 10, 'the `subjects` are no list'],
    [subject('[text]'), 10, 'this subject is no mapping'],
    [subject('[{ kind: Robot, name: a }]'), 10, 'a subject of the kind `Robot` is unknown'],
    [subject('[{ kind: User }]'), 10, 'this User has no name'],
    [subject('[{ kind: User, name: 12 }]'), 10, 'this User has no name'],
    [
      subject('[{ kind: ServiceAccount, name: a, namespace: 12 }]'),
      10,
      'the namespace `12` is not text',
    ],
    [`${roleBinding}userNames: [octo]\n`, 13, '`userNames` gives access in a way of old'],
    [role('{ verbs: [get] }'), 4, '`rules` is no list'],
    [role('[text]'), 4, 'this rule is no mapping'],
    [role('[{ verbs: get }]'), 4, '`verbs` is no list'],
    [role('[{ verbs: [get, true] }]'), 4, '`true` in `verbs` is not text'],
    [role('[{ verbs: [get], resources: [{ a: 1 }] }]'), 4, '`{"a":1}` in `resources` is not text'],
    [role('[]').replace('sample }', 'sample, labels: [a] }'), 3, 'the labels are no mapping'],
    [
      role('[]').replace('sample }', 'sample, labels: { a: [] } }'),
      3,
      'the value of `a` is not text',
    ],
    [
      `${role('[]').replace('Role', 'ClusterRole')}aggregationRule: { clusterRoleSelectors: [text] }\n`,
      5,
      "this selector can't be read",
    ],
    [
      `${role('[]').replace('Role', 'ClusterRole')}aggregationRule: { clusterRoleSelectors: [{ matchExpressions: [{ key: a, operator: Like }] }] }\n`,
      5,
      "this selector can't be read",
    ],
  ])('are a problem at the right place: %#', (text, line, message) => {
    const { grants, problems, unreadable } = readText(text);
    expect(problems).toMatchObject([
      { code: 'kubernetes-incomplete', path: 'access.yaml', line, message },
    ]);
    expect(grants).toEqual([]);
    expect(unreadable.has('access.yaml')).toBe(true);
  });

  test('are all reported at once', () => {
    const broken = role('[{ verbs: get, resources: pods }, text]');
    expect(readText(broken).problems.map(({ message }) => message)).toEqual([
      '`verbs` is no list',
      '`resources` is no list',
      'this rule is no mapping',
    ]);
  });

  test('a role that can not be read leaves its bindings with its name', () => {
    const { grants } = readFiles({ 'a.yaml': roleBinding, 'b.yaml': role('[text]') });
    expect(grants.map(({ entitlements }) => entitlements[0]?.role)).toEqual(['Role/reader']);
  });
});

describe('names that are no patterns', () => {
  test('a role and a namespace with an asterisk stay what they are', () => {
    const text = roleBinding
      .replace('name: reader', 'name: "*"')
      .replace('namespace: sample', 'namespace: "*"');
    expect(readText(text).grants[0]?.entitlements[0]).toMatchObject({
      role: 'Role/\\*',
      boundary: 'namespace:\\*',
    });
  });

  test('names of objects that every JavaScript object has are just names', () => {
    const text = roleBinding.replaceAll('sample', '__proto__').replace('octo-bot', 'constructor');
    expect(readText(text).grants.map(({ id }) => id)).toEqual([
      'kubernetes/./RoleBinding/__proto__/__proto__-reader/ServiceAccount/__proto__/constructor',
    ]);
  });
});

test('a syntax error ends the reading of its file, and of no other', () => {
  const { grants, problems, unreadable } = readFiles({
    'a.yaml': roleBinding,
    'b.yaml': 'kind: [\n',
  });
  expect(grants).toHaveLength(1);
  expect(problems).toMatchObject([{ code: 'yaml-syntax', path: 'b.yaml' }]);
  expect([...unreadable]).toEqual(['b.yaml']);
});

test('nesting beyond the limit is a problem, not a crash', () => {
  const deep = `${'{"items":['.repeat(5000)}${']}'.repeat(5000)}`;
  expect(readFiles({ 'a.json': deep }).problems.map(({ code }) => code)).toEqual(['yaml-too-deep']);
});

test('an alias bomb is a problem, not a wait', () => {
  const lines = ['a0: &a0 [x, x]'];
  for (let nth = 1; nth < 30; nth += 1)
    lines.push(`a${nth}: &a${nth} [*a${nth - 1}, *a${nth - 1}]`);
  const { problems } = readText(`${roleBinding}${lines.join('\n')}\n`);
  expect(problems.map(({ code }) => code)).toContain('yaml-anchor');
});

describe('removal', () => {
  const annotated = (annotation: string): string =>
    roleBinding.replace(
      '  name: sample-reader',
      `  annotations:\n    ${annotation}\n  name: sample-reader`,
    );

  test.each([
    [
      'argocd.argoproj.io/sync-options: Prune=false',
      '`argocd.argoproj.io/sync-options: Prune=false`',
    ],
    [
      'argocd.argoproj.io/sync-options: "Replace=true, Delete=false"',
      '`argocd.argoproj.io/sync-options: Delete=false`',
    ],
    ['helm.sh/resource-policy: keep', '`helm.sh/resource-policy: keep`'],
    [
      'kustomize.toolkit.fluxcd.io/prune: Disabled',
      '`kustomize.toolkit.fluxcd.io/prune: Disabled`',
    ],
  ])('will not take effect with %s', (annotation, reason) => {
    expect(readText(annotated(annotation)).grants[0]?.removal).toEqual({
      effective: 'no',
      reasons: [reason],
      place: { path: 'access.yaml', line: 5, column: 5 },
    });
  });

  test.each(['argocd.argoproj.io/sync-options: Prune=true', 'helm.sh/resource-policy: ""', 'a: b'])(
    'is unknown with %s',
    (annotation) => {
      const [grant] = readText(annotated(annotation)).grants;
      expect(grant?.removal).toMatchObject({ effective: 'unknown', reasons: [] });
    },
  );
});
