import { describe, expect, test } from '@jest/globals';
import { readFiles, readText, role, roleBinding } from './kubernetes-input.ts';

describe('what can not be read is opaque', () => {
  test.each([
    [
      'a Helm template that is no YAML',
      '{{- if .Values.rbac }}\nkind: Role\n{{- end }}\n',
      'a template',
    ],
    [
      'a Jinja template that is no YAML',
      'kind: Role\n{% if a %}\n  b: c\n{% endif %}\n',
      'a template',
    ],
    ['a template that is YAML', roleBinding.replace('octo-bot', '"{{ name }}"'), 'a template'],
    ['a template in a key', role('[]').replace('namespace:', '"{{ key }}":'), 'a template'],
    ['a kind from a template', 'apiVersion: v1\nkind: "{{ kind }}"\n', 'a template'],
    [
      'a kind from a bare template',
      'apiVersion: v1\nkind: {{ kind }}\n',
      'not a Kubernetes object',
    ],
    ['a list of operations', '- { op: add, path: /rules/0, value: {} }\n', 'a patch'],
    [
      'a binding without a role',
      roleBinding.replace(/roleRef:[\s\S]*name: reader\n/, ''),
      'a patch',
    ],
    ['a role without rules', role('[]').replace('rules: []', ''), 'a patch'],
    ['a deletion', `${roleBinding}$patch: delete\n`, 'a patch'],
    ['an encrypted object', `${roleBinding}sops: { version: "3" }\n`, 'encrypted by SOPS'],
    ['a mapping of something', 'replicas: 2\n', 'not a Kubernetes object'],
    ['a list of something', '- a\n', 'not a Kubernetes object'],
    ['a text', 'words\n', 'not a Kubernetes object'],
    ['a chart', 'apiVersion: v2\nname: sample\nversion: 1.0.0\n', 'not a Kubernetes object'],
    [
      'a secret of a hidden type',
      'apiVersion: v1\nkind: Secret\ntype: ENC[x]\nsops: {}\n',
      'encrypted by SOPS',
    ],
    [
      'access inside another object',
      `apiVersion: template.openshift.io/v1\nkind: Template\nobjects:\n  - ${role('[]').replaceAll('\n', '\n    ')}\n`,
      'access inside an object of kind Template',
    ],
    [
      'permissions of an operator',
      'apiVersion: operators.coreos.com/v1alpha1\nkind: ClusterServiceVersion\nspec: { install: { spec: { clusterPermissions: [{ rules: [] }] } } }\n',
      'permissions of an operator',
    ],
    [
      'an Argo CD application',
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: { source: { chart: sample, targetRevision: 1.0.0 } }\n',
      'an Argo CD application',
    ],
    [
      'a Helm release',
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec: { chart: { spec: { chart: sample } } }\n',
      'a Helm release',
    ],
    [
      'a chart of k3s',
      'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec: { chart: sample, valuesContent: "a: b" }\n',
      'a Helm chart',
    ],
    [
      'a Flux kustomization that patches',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: { path: ./a, patches: [{ patch: x }] }\n',
      'a Flux kustomization',
    ],
  ])('%s', (_name, text, reason) => {
    const { grants, opaque, problems } = readText(text);
    expect([grants, problems]).toEqual([[], []]);
    expect(opaque).toHaveLength(1);
    expect(opaque[0]).toMatchObject({
      id: 'kubernetes/./opaque/access.yaml',
      format: 'kubernetes',
      reason,
      place: { path: 'access.yaml', line: 1, column: 1 },
    });
  });

  test('one unit stands for a file, beside the grants that can be read in it', () => {
    const { grants, opaque } = readText(
      `${roleBinding}---\nreplicas: 2\n---\n- { op: add, path: /a }\n`,
    );
    expect(grants).toHaveLength(1);
    expect(opaque.map(({ reason }) => reason)).toEqual(['not a Kubernetes object, a patch']);
    expect(opaque[0]?.place.line).toBe(14);
  });
});

test.each([
  ['nothing', ''],
  ['comments', '# {{ nothing }}\n'],
  ['empty documents', '---\n---\n'],
  ['a config map', 'apiVersion: v1\nkind: ConfigMap\ndata: { a: "{{ b }}", "yes": no }\n'],
  ['a secret', 'apiVersion: v1\nkind: Secret\ntype: Opaque\nsops: {}\n'],
  ['a role of another API', 'apiVersion: iam.services.k8s.aws/v1alpha1\nkind: Role\nspec: {}\n'],
  ['a namespace', 'apiVersion: v1\nkind: Namespace\nmetadata: { name: sample }\n'],
  [
    'a Flux kustomization of local files',
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: { path: ./a, prune: true }\n',
  ],
])('%s is passed over', (_name, text) => {
  expect(readText(text)).toEqual({ grants: [], opaque: [], problems: [], unreadable: new Set() });
});

test.each([
  ['AccessGrant', 'access-grant'],
  ['GrantMetadata', '.github/grantproof/metadata.yaml'],
])('a kind of our own, %s, in a file of this format is a problem', (kind, home) => {
  const { problems } = readText(`apiVersion: grantproof.dev/v1alpha1\nkind: ${kind}\n`);
  expect(problems).toMatchObject([{ code: 'kind-not-supported', line: 2, column: 1 }]);
  expect(problems[0]?.help).toContain(home);
});

describe('kustomizations', () => {
  const head = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';
  const read = (fields: string, path = 'kustomization.yaml') =>
    readFiles({ [path]: head + fields }).opaque;

  test.each([
    'resources: [https://github.com/acme/sample/config?ref=v1]',
    'resources: [github.com/acme/sample/config?ref=v1]',
    'resources: ["git@github.com:acme/sample"]',
    'bases: ["sample.example.com/acme/base"]',
    'components: ["https://example.com/component"]',
    'patches: [{ path: role.yaml }]',
    'patches: [{ path: role.yaml, target: { kind: Role } }]',
    'patches: [{ path: any.yaml, target: { kind: "Deploy.*|Role" } }]',
    'patches: [{ path: any.yaml, target: { kind: Deployment }, options: { allowKindChange: true } }]',
    'patches: [{ patch: "- { op: replace, path: /kind }", target: { kind: Deployment } }]',
    'patches: [{ path: app.yaml, target: { kind: Application } }]',
    'patchesStrategicMerge: [role.yaml]',
    'patchesJson6902: [{ path: role.yaml }]',
    'replacements: [{ path: a.yaml }]',
    'transformers: [a.yaml]',
    'generators: [a.yaml]',
    'helmCharts: [{ name: sample }]',
    'namePrefix: sample-',
    'nameSuffix: -sample',
    'namespace: sample',
    'vars: [{ name: A }]',
    'openapi: { path: a.json }',
    'configurations: [a.yaml]',
    'commonAnnotations: { a: b }',
    'secretGenerator: [{ name: a, type: kubernetes.io/service-account-token }]',
    'labels: [{ pairs: { rbac.authorization.k8s.io/aggregate-to-admin: "true" } }]',
    'commonLabels: { rbac.authorization.k8s.io/aggregate-to-view: "true" }',
    'resources: { not: a list }',
  ])('with %s are opaque', (fields) => {
    expect(read(`${fields}\n`).map(({ reason }) => reason)).toEqual([
      'a kustomization that fetches or changes objects',
    ]);
  });

  test.each([
    '',
    'resources: [role.yaml, ../base, ./a/b]',
    'resources: [../../components/sample.d/role.yaml]',
    'images: [{ name: a, newTag: v2 }]',
    'replicas: [{ name: a, count: 2 }]',
    'labels: [{ pairs: { app: sample } }]',
    'configMapGenerator: [{ name: a }]',
    'secretGenerator: [{ name: a, type: Opaque }]',
    'patches: [{ path: any.yaml, target: { kind: Deployment } }]',
    'namePrefix: ""',
    'patches: []',
  ])('with %j alone are not', (fields) => {
    expect(read(`${fields}\n`)).toEqual([]);
  });

  test.each(['kustomization.yaml', 'a/kustomization.yml', 'Kustomization'])(
    'are known by the name %s when they do not say what they are',
    (path) => {
      const units = (fields: string) =>
        readFiles({ [path]: fields }).opaque.map(({ reason }) => reason);
      expect(units('resources: [a.yaml]\n')).toEqual([]);
      expect(units('namespace: a\n')).toEqual(['a kustomization that fetches or changes objects']);
    },
  );

  test('are components too', () => {
    const component = head.replace('Kustomization', 'Component').replace('v1beta1', 'v1alpha1');
    expect(readText(`${component}namePrefix: a\n`).opaque).toHaveLength(1);
  });
});

describe('fingerprints', () => {
  const fingerprint = (text: string): string | undefined => readText(text).opaque[0]?.fingerprint;
  const kustomization = (fields: string): string =>
    `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${fields}`;
  const application = (spec: string): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\nspec: ${spec}\n`;

  test.each([
    [
      'an image tag',
      kustomization('namespace: a\nimages: [{ newTag: "1" }]\n'),
      kustomization('namespace: a\nimages: [{ newTag: "2" }]\n'),
    ],
    [
      'the list of local files',
      kustomization('namespace: a\nresources: [a]\n'),
      kustomization('resources: [a, b]\nnamespace: a\n'),
    ],
    [
      'comments and order',
      kustomization('namespace: a\nnamePrefix: b\n'),
      kustomization('# c\nnamePrefix: b\nnamespace: a\n'),
    ],
    [
      'a sync policy',
      application('{ source: { chart: a }, syncPolicy: {} }'),
      application('{ source: { chart: a } }'),
    ],
    ['another object beside it', 'replicas: 2\n', `replicas: 2\n---\n${roleBinding}`],
  ])('stay when %s changes', (_what, before, after) => {
    expect(fingerprint(before)).toBeDefined();
    expect(fingerprint(after)).toBe(fingerprint(before));
  });

  test.each([
    [
      'the reference of a base',
      kustomization('resources: ["https://example.com/a?ref=1"]\n'),
      kustomization('resources: ["https://example.com/a?ref=2"]\n'),
    ],
    ['the namespace', kustomization('namespace: a\n'), kustomization('namespace: b\n')],
    [
      'the version of a chart',
      application('{ source: { chart: a, targetRevision: "1" } }'),
      application('{ source: { chart: a, targetRevision: "2" } }'),
    ],
    [
      'a value of a chart',
      application('{ source: { helm: { values: "a" } } }'),
      application('{ source: { helm: { values: "b" } } }'),
    ],
    ['a template', '{{ a }}: : :', '{{ b }}: : :'],
    ['a patch', '- { op: add, path: /a }', '- { op: add, path: /b }'],
    [
      'a patch that canonical JSON can not say',
      '- { op: add, path: "\\ud800" }',
      '- { op: add, path: "\\ud801" }',
    ],
  ])('move when %s changes', (_what, before, after) => {
    expect(fingerprint(before)).toBeDefined();
    expect(fingerprint(after)).not.toBe(fingerprint(before));
  });
});
