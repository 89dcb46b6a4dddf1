import { describe, expect, test } from '@jest/globals';
import { proposeScopes } from '../../src/app/scope-proposals.ts';

const GRANT = 'apiVersion: grantproof.dev/v1alpha1\nkind: AccessGrant\n';
const POLICY = 'apiVersion: grantproof.dev/v1alpha1\nkind: Policy\n';
const ROLE = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\n';
const LIST = `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: "rbac.authorization.k8s.io/v1"\n`;
const DEPLOYMENT = 'kind: Deployment\napiVersion: apps/v1\n';
const VALUES = 'replicas: 2\n';
const TEMPLATE = `metadata: { name: {{ .Release.Name }} }\n${ROLE}`;
const FIRST = ['access-grant', 'grants/**/*.yaml'];

type Files = Readonly<Record<string, string>>;

/** Each scope as its format and globs. */
const proposed = (files: Files): readonly (readonly string[])[] =>
  proposeScopes(new Map(Object.entries(files))).scopes.map(({ format, paths }) => [
    format,
    ...paths,
  ]);

const CASES: readonly (readonly [
  name: string,
  files: Files,
  scopes: readonly (readonly string[])[],
])[] = [
  ['an empty repository', {}, [FIRST]],
  ['no manifests', { 'compose.yaml': VALUES, 'README.md': ROLE }, [FIRST]],
  [
    'grants',
    { 'access/a.yaml': GRANT, 'access/b/c.yaml': GRANT },
    [['access-grant', 'access/**/*.yaml']],
  ],
  ['a folder of grants that is another', { 'grants/a.yaml': VALUES }, []],
  [
    'clusters',
    { 'clusters/live/r.yaml': ROLE, 'clusters/lab/d.yaml': DEPLOYMENT },
    [FIRST, ['kubernetes', 'clusters/**/*.yaml']],
  ],
  ['a list', { 'k8s/all.yaml': LIST }, [FIRST, ['kubernetes', 'k8s/**/*.yaml']]],
  [
    'both extensions',
    { 'k8s/a.yml': ROLE, 'k8s/b.yaml': ROLE },
    [FIRST, ['kubernetes', 'k8s/**/*.{yaml,yml}']],
  ],
  ['the other extension', { 'k8s/a.yml': ROLE }, [FIRST, ['kubernetes', 'k8s/**/*.yml']]],
  ['objects without access', { 'k8s/d.yaml': DEPLOYMENT }, [FIRST]],
  [
    'a kustomization beside them',
    { 'k8s/r.yaml': ROLE, 'k8s/kustomization.yaml': 'resources: [r.yaml]\n' },
    [FIRST, ['kubernetes', 'k8s/**/*.yaml']],
  ],
  [
    'files among others',
    { 'r.yaml': ROLE, 'ops/r.yaml': ROLE, 'ops/values.yaml': VALUES },
    [FIRST, ['kubernetes', 'ops/r.yaml', 'r.yaml']],
  ],
  [
    'services of one shape',
    {
      'services/a/k8s/r.yaml': ROLE,
      'services/b/k8s/r.yaml': ROLE,
      'services/b/values.yaml': VALUES,
      'services/c/values.yaml': VALUES,
    },
    [FIRST, ['kubernetes', 'services/*/k8s/**/*.yaml']],
  ],
  [
    'services of one shape, and one that is not',
    {
      'services/a/k8s/r.yaml': ROLE,
      'services/b/k8s/r.yaml': ROLE,
      'services/c/k8s/values.yaml': VALUES,
    },
    [FIRST, ['kubernetes', 'services/a/k8s/**/*.yaml', 'services/b/k8s/**/*.yaml']],
  ],
  [
    'a name with the signs of a glob',
    { 'k8s/[a]*/r.yaml': ROLE, 'k8s/values.yaml': VALUES },
    [FIRST, ['kubernetes', 'k8s/?a??/**/*.yaml']],
  ],
  ['our own files', { '.github/grantproof/policy.yaml': POLICY, '.github/x.yaml': ROLE }, [FIRST]],
];

test.each(CASES)('%s', (_name, files, scopes) => {
  expect(proposed(files)).toEqual(scopes);
});

describe('templates', () => {
  test('are told of and stay out, with what lies beside them', () => {
    const files = { 'chart/templates/r.yaml': TEMPLATE, 'chart/templates/plain.yaml': ROLE };
    const { scopes, templates } = proposeScopes(new Map(Object.entries(files)));
    expect(templates).toEqual(['chart/templates/r.yaml']);
    expect(scopes.at(-1)?.paths).toEqual(['chart/templates/plain.yaml']);
  });
});
