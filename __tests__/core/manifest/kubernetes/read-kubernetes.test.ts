import { describe, expect, test } from '@jest/globals';
import { readFiles, readText, role, roleBinding, shortForm } from './kubernetes-input.ts';

const READ_PODS = '[{ apiGroups: [""], resources: [pods], verbs: [get, list] }]';

describe('bindings', () => {
  test('give one grant for each subject, with the rules of their role', () => {
    const { grants, problems } = readFiles({
      'binding.yaml': `${roleBinding}  - kind: Group
    apiGroup: rbac.authorization.k8s.io
    name: acme:sample-team
  - kind: User
    name: octo@example.com
  - kind: User
    name: system:serviceaccount:other:worker
`,
      'role.yaml': role(READ_PODS),
    });
    expect(problems).toEqual([]);
    expect(grants.map((grant) => [grant.id, grant.identity.id, grant.identity.type])).toEqual([
      [
        'kubernetes/./RoleBinding/sample/sample-reader/ServiceAccount/sample/octo-bot',
        'kubernetes:ServiceAccount/sample/octo-bot',
        'service-account',
      ],
      [
        'kubernetes/./RoleBinding/sample/sample-reader/Group/-/acme:sample-team',
        'kubernetes:Group/acme:sample-team',
        'shared-role',
      ],
      [
        'kubernetes/./RoleBinding/sample/sample-reader/User/-/octo@example.com',
        'kubernetes:User/octo@example.com',
        'iam-user',
      ],
      [
        'kubernetes/./RoleBinding/sample/sample-reader/User/-/system:serviceaccount:other:worker',
        'kubernetes:ServiceAccount/other/worker',
        'service-account',
      ],
    ]);
    for (const { entitlements } of grants) {
      expect(entitlements.map(shortForm)).toEqual(['get,list core/pods in namespace:sample: read']);
    }
  });

  test('of a ClusterRole reach one namespace or all, as the binding says', () => {
    const clusterRole = `
kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: lister }
rules:
  - { apiGroups: [apps], resources: [deployments], verbs: [list] }
  - { nonResourceURLs: [/healthz, "/metrics/*"], verbs: [get] }
`;
    const bindings = `
kind: RoleBinding
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: some, namespace: sample }
roleRef: { kind: ClusterRole, name: lister }
subjects: [{ kind: Group, name: g }]
---
kind: ClusterRoleBinding
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: all }
roleRef: { kind: ClusterRole, name: lister }
subjects: [{ kind: Group, name: g }]
`;
    const { grants } = readFiles({ 'a.yaml': bindings, 'b.yaml': clusterRole });
    expect(grants.map(({ entitlements }) => entitlements.map(shortForm).toSorted())).toEqual([
      ['list apps/deployments in namespace:sample: read'],
      [
        'get url:/healthz,url:/metrics/* in cluster: read',
        'list apps/deployments in cluster: read',
      ],
    ]);
  });

  test.each([
    ['ClusterRole', 'cluster-admin', 'privileged'],
    ['ClusterRole', 'admin', 'admin'],
    ['ClusterRole', 'edit', 'write'],
    ['ClusterRole', 'view', 'read'],
    ['ClusterRole', 'elsewhere', 'unknown'],
    ['Role', 'admin', 'unknown'],
    ['Role', 'constructor', 'unknown'],
  ])('to a %s %s that is not there give it by name', (kind, name, privilege) => {
    const text = roleBinding
      .replace('kind: Role\n', `kind: ${kind}\n`)
      .replace('name: reader', `name: ${name}`);
    const [grant] = readText(text).grants;
    expect(grant?.entitlements.map(shortForm)).toEqual([
      `as ${kind}/${name} in namespace:sample: ${privilege}`,
    ]);
    expect(grant?.entitlements[0]?.resources).toEqual([]);
    expect(grant?.declared[0]?.at('role')).toEqual({ path: 'access.yaml', line: 9, column: 3 });
  });

  test('find a Role only in their own namespace', () => {
    const { grants } = readFiles({
      'binding.yaml': roleBinding,
      'role.yaml': role(READ_PODS).replace('namespace: sample', 'namespace: other'),
    });
    expect(grants[0]?.entitlements[0]?.role).toBe('Role/reader');
  });

  test('without subjects give nothing, and the same subject twice gives one grant', () => {
    const bare = roleBinding.replace(/subjects:[\s\S]*/, '');
    expect(readText(bare)).toMatchObject({ grants: [], problems: [], opaque: [] });
    const twice = `${roleBinding}  - { kind: ServiceAccount, name: octo-bot, namespace: sample }\n`;
    expect(readText(twice).grants).toHaveLength(1);
  });
});

test('editing a role changes every grant that uses it, and no other', () => {
  const bindings = ['a', 'b']
    .map((name) => roleBinding.replace('sample-reader', name))
    .concat(roleBinding.replace('sample-reader', 'c').replace('name: reader', 'name: other'))
    .join('---\n');
  const effective = (rules: string): readonly string[][] =>
    readFiles({ 'bindings.yaml': bindings, 'role.yaml': role(rules) }).grants.map(
      ({ entitlements }) => entitlements.map(shortForm),
    );
  const before = effective(READ_PODS);
  const after = effective('[{ apiGroups: [""], resources: [pods], verbs: [get, list, delete] }]');
  const widened = [
    'delete core/pods in namespace:sample: write',
    'get,list core/pods in namespace:sample: read',
  ];
  expect(after.map((list) => list.toSorted())).toEqual([widened, widened, before[2]]);
});

describe('aggregated ClusterRoles', () => {
  const part = (name: string, label: string, resource: string): string => `
kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: ${name}, labels: { ${label} } }
rules: [{ apiGroups: [""], resources: [${resource}], verbs: [get] }]
`;
  const whole = (selector: string): string => `
kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: whole }
aggregationRule: { clusterRoleSelectors: [${selector}] }
rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }]
`;
  const binding = `
kind: ClusterRoleBinding
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: all }
roleRef: { kind: ClusterRole, name: whole }
subjects: [{ kind: Group, name: g }]
`;

  test.each([
    ['{ matchLabels: { tier: a } }', ['core/pods']],
    ['{ matchExpressions: [{ key: tier, operator: In, values: [a, c] }] }', ['core/pods']],
    ['{ matchExpressions: [{ key: tier, operator: NotIn, values: [a] }] }', ['core/nodes']],
    ['{ matchExpressions: [{ key: tier, operator: Exists }] }', ['core/nodes', 'core/pods']],
    ['{ matchExpressions: [{ key: tier, operator: DoesNotExist }] }', []],
    ['{ matchLabels: { tier: a } }, { matchLabels: { tier: b } }', ['core/nodes', 'core/pods']],
  ])('%s consist of what they select, and of what can not be seen', (selector, resources) => {
    const { grants } = readText(
      [
        binding,
        whole(selector),
        part('some', 'tier: a', 'pods'),
        part('others', 'tier: b', 'nodes'),
      ].join('---'),
    );
    const entitlements = grants[0]?.entitlements ?? [];
    expect(entitlements.map((one) => one.role)).toContain('ClusterRole/whole');
    const seen = entitlements.filter((one) => one.role === null);
    expect(seen.flatMap((one) => one.resources)).toEqual(resources);
  });

  test('that make one another up come to an end', () => {
    const ring = `
kind: ClusterRole
apiVersion: rbac.authorization.k8s.io/v1
metadata: { name: whole, labels: { tier: a } }
aggregationRule: { clusterRoleSelectors: [{ matchLabels: { tier: a } }] }
`;
    expect(readText([binding, ring].join('---')).grants).toHaveLength(1);
  });

  test('widen the roles that every cluster has: a grant of its own for each', () => {
    const { grants } = readText(
      part(
        'p',
        'rbac.authorization.k8s.io/aggregate-to-admin: "true", rbac.authorization.k8s.io/aggregate-to-edit: "false"',
        'secrets',
      ),
    );
    expect(grants.map(({ id, entitlements }) => [id, ...entitlements.map(shortForm)])).toEqual([
      [
        'kubernetes/./ClusterRole/-/p/ClusterRole/-/admin',
        'get core/secrets in cluster: secret-read',
      ],
    ]);
  });
});

describe('service accounts', () => {
  const account = (annotations: string): string => `
apiVersion: v1
kind: ServiceAccount
metadata: { name: octo-bot, namespace: sample, annotations: { ${annotations} } }
`;

  test.each([
    [
      'eks.amazonaws.com/role-arn: "arn:aws:iam::111122223333:role/sample"',
      'aws',
      'account:111122223333',
      'arn:aws:iam::111122223333:role/sample',
      'irsa',
    ],
    [
      'iam.gke.io/gcp-service-account: octo@sample-project.iam.gserviceaccount.com',
      'gcp',
      'project:sample-project',
      'octo@sample-project.iam.gserviceaccount.com',
      'gke-workload-identity',
    ],
    [
      'azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000001, azure.workload.identity/tenant-id: sample',
      'azure',
      'tenant:sample',
      '00000000-0000-0000-0000-000000000001',
      'azure-workload-identity',
    ],
  ])(
    'with %s may become an identity of a cloud',
    (annotations, system, boundary, resource, mechanism) => {
      const [grant, ...others] = readText(account(annotations)).grants;
      expect(others).toEqual([]);
      expect(grant).toMatchObject({
        id: 'kubernetes/./ServiceAccount/sample/octo-bot',
        identity: { id: 'kubernetes:ServiceAccount/sample/octo-bot', interactiveUse: 'forbidden' },
        entitlements: [{ system, boundary, resources: [resource], actions: ['assume'] }],
        credential: { type: 'federated', mechanism },
      });
    },
  );

  test.each(['', 'eks.amazonaws.com/role-arn: ""', 'team: sample'])(
    'with %j alone are no grant',
    (annotations) => {
      expect(readText(account(annotations))).toMatchObject({
        grants: [],
        problems: [],
        opaque: [],
      });
    },
  );
});

describe('token secrets', () => {
  const secret = (annotations: string): string => `
apiVersion: v1
kind: Secret
type: kubernetes.io/service-account-token
metadata: { name: octo-token, namespace: sample, annotations: { ${annotations} } }
data: { token: c2VjcmV0 }
`;

  test('are a static credential of their ServiceAccount, and nothing of their data is kept', () => {
    const { grants } = readText(secret('kubernetes.io/service-account.name: octo-bot'));
    expect(grants).toHaveLength(1);
    expect(grants[0]).toMatchObject({
      id: 'kubernetes/./Secret/sample/octo-token',
      identity: { id: 'kubernetes:ServiceAccount/sample/octo-bot' },
      credential: { type: 'static', mechanism: 'service-account-token' },
      entitlements: [{ resources: ['core/serviceaccounts:octo-bot'], actions: ['authenticate'] }],
    });
    expect(JSON.stringify(grants)).not.toContain('c2VjcmV0');
  });

  test('without an account are a problem; other secrets are none of ours', () => {
    expect(readText(secret('')).problems).toMatchObject([
      { code: 'kubernetes-incomplete', message: 'this token Secret names no ServiceAccount' },
    ]);
    const opaque = secret('').replace('kubernetes.io/service-account-token', 'Opaque');
    expect(readText(opaque)).toMatchObject({ grants: [], problems: [], opaque: [] });
  });
});

describe('lists', () => {
  const item = roleBinding.replaceAll('\n', '\n      ').trimEnd();

  test.each([
    ['a List', `apiVersion: v1\nkind: List\nitems:\n    - ${item}\n`],
    [
      'a list of its own kind, whose items need not say theirs',
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBindingList\nitems:\n    - ${item.replace(
        /apiVersion: .*\n\s*kind: RoleBinding\n\s*/,
        '',
      )}\n`,
    ],
    [
      'anything with items, as kubectl has it',
      `apiVersion: v1\nkind: ConfigMap\nitems:\n    - ${item}\n`,
    ],
  ])('%s hold grants', (_name, text) => {
    const { grants, problems, opaque } = readText(text);
    expect([problems, opaque]).toEqual([[], []]);
    expect(grants.map(({ id }) => id)).toEqual([
      'kubernetes/./RoleBinding/sample/sample-reader/ServiceAccount/sample/octo-bot',
    ]);
    expect(grants[0]?.place.line).toBe(4);
  });

  test('in lists in lists are read as well', () => {
    let text = JSON.stringify({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'deep' },
      roleRef: { kind: 'ClusterRole', name: 'view' },
      subjects: [{ kind: 'User', name: 'octo' }],
    });
    for (let depth = 0; depth < 25; depth += 1) {
      text = `{ "apiVersion": "v1", "kind": "List", "items": [${text}] }`;
    }
    expect(readFiles({ 'deep.json': text }).grants).toHaveLength(1);
  });

  test.each([
    ['apiVersion: v1\nkind: List\nitems: { a: b }\n', 'the `items` are no list'],
    ['apiVersion: v1\nkind: List\nitems: [text]\n', 'this item of a list is no object'],
  ])('that are none are a problem: %j', (text, message) => {
    expect(readText(text).problems).toMatchObject([{ code: 'kubernetes-incomplete', message }]);
  });

  test.each(['apiVersion: v1\nkind: List\n', 'apiVersion: v1\nkind: List\nitems: []\n'])(
    'may be empty: %j',
    (text) => {
      expect(readText(text)).toMatchObject({ grants: [], problems: [], opaque: [] });
    },
  );
});

describe('duplicates', () => {
  test('are a problem at the second, which names the first', () => {
    const { grants, problems, unreadable } = readFiles({
      'b.yaml': roleBinding,
      'a.yaml': `# first\n${roleBinding}`,
    });
    expect(grants).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        code: 'grant-duplicate',
        path: 'b.yaml',
        line: 4,
        message:
          'the RoleBinding `sample-reader` in the namespace `sample` stands in `a.yaml`, line 2, too',
      },
    ]);
    expect([...unreadable]).toEqual(['b.yaml']);
  });

  test('of what belongs to no namespace are found whatever namespace they claim', () => {
    const clusterRole = (namespace: string): string =>
      role('[]').replace('kind: Role', 'kind: ClusterRole').replace('sample', namespace);
    const { problems } = readText(`${clusterRole('a')}---\n${clusterRole('b')}`);
    expect(problems.map(({ code }) => code)).toEqual(['grant-duplicate']);
  });

  test('of other kinds, or of namespaces, are none', () => {
    const others = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: sample }\n';
    const map = others.replace('Namespace', 'ConfigMap');
    expect(readText([others, others, map, map].join('---\n')).problems).toEqual([]);
  });
});

test('the order of the files means nothing', () => {
  const files = {
    'a.yaml': roleBinding,
    'b.yaml': role(READ_PODS),
    'c.yaml': roleBinding.replace('sample-reader', 'other'),
    'd.yaml': '{{ template }}: : :\n',
  };
  const backwards = Object.fromEntries(Object.entries(files).toReversed());
  expect(JSON.stringify(readFiles(backwards))).toBe(JSON.stringify(readFiles(files)));
});

test('a file with more grants than the limit is a problem, and none of them is taken', () => {
  const subjects = Array.from({ length: 5001 }, (_, nth) => `{kind: User, name: u${nth}}`);
  const { grants, problems, unreadable } = readText(
    roleBinding.replace(/subjects:[\s\S]*/, `subjects: [${subjects.join(', ')}]\n`),
  );
  expect(grants).toEqual([]);
  expect(problems).toMatchObject([{ code: 'grant-too-many', path: 'access.yaml' }]);
  expect([...unreadable]).toEqual(['access.yaml']);
});
