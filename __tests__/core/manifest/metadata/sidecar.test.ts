import { describe, expect, test } from '@jest/globals';
import { readSidecars, sidecarMetadata } from '../../../../src/core/manifest/metadata/sidecar.ts';
import { readDocuments } from '../../../../src/core/manifest/yaml/read-documents.ts';

const sidecar = (
  selector: string,
  rest = 'owner: { team: sample-team }',
): string => `apiVersion: grantproof.dev/v1alpha1
kind: GrantMetadata
metadata: { name: sample }
spec:
  selector: ${selector}
  ${rest}
`;

const read = (text: string) =>
  readSidecars(readDocuments('metadata.yaml', text, 'strict').documents);

const binding = {
  path: 'clusters/a/rbac.yaml',
  kind: 'RoleBinding',
  name: 'reader',
  namespace: 'sample-a',
};

describe('selectors', () => {
  test.each([
    ['{ paths: ["clusters/**"] }', true],
    ['{ paths: ["*.yaml"] }', false],
    ['{ paths: ["x/**", "clusters/*/*.yaml"] }', true],
    ['{ kinds: [RoleBinding] }', true],
    ['{ kinds: [ClusterRoleBinding] }', false],
    ['{ names: [reader] }', true],
    ['{ names: ["read*"] }', true],
    ['{ names: [writer] }', false],
    ['{ namespaces: ["sample-*"] }', true],
    ['{ namespaces: [sample] }', false],
    ['{ kinds: [RoleBinding], namespaces: [other] }', false],
    ['{ kinds: [RoleBinding], namespaces: [sample-a], names: [reader], paths: ["**"] }', true],
  ])('%s', (selector, expected) => {
    const { sidecars, problems } = read(sidecar(selector));
    expect(problems).toEqual([]);
    expect(sidecarMetadata(sidecars, binding)).toHaveLength(expected ? 1 : 0);
  });

  test('of names and namespaces miss what has none', () => {
    const { sidecars } = read(sidecar('{ namespaces: ["*"] }'));
    expect(sidecarMetadata(sidecars, { ...binding, namespace: null })).toEqual([]);
  });

  test('match folders that begin with a dot', () => {
    const { sidecars } = read(sidecar('{ paths: ["**"] }'));
    expect(sidecarMetadata(sidecars, { ...binding, path: '.a/.b.yaml' })).toHaveLength(1);
  });
});

test('a selector of paths alone is the default of a directory', () => {
  const origins = (selector: string) => read(sidecar(selector)).sidecars[0]?.metadata.team?.from;
  expect(origins('{ paths: ["a/**"] }')).toBe('directory');
  expect(origins('{ paths: ["a/**"], kinds: [RoleBinding] }')).toBe('sidecar');
});

test('all fields are read, each with its place', () => {
  const { sidecars, problems } = read(
    sidecar(
      '{ kinds: [RoleBinding] }',
      `owner: { team: sample-team, primary: "github:octo-dev", secondary: ["github:octo-b"], sponsor: "github:octo-c", contact: "#sample" }
  environment: production
  justification: reads the ledger
  tickets: [{ system: jira, id: ABC-1 }]
  validity: { validFrom: "2026-01-01", expiresAt: "2027-03-31", maxTtl: PT1H, onExpiry: review, renewals: 1 }
  review: { cadence: P90D, lastReviewedAt: "2026-01-01", lastReviewedBy: "github:octo-dev", lastReview: Q1 }`,
    ),
  );
  expect(problems).toEqual([]);
  const [first] = sidecars;
  expect(Object.keys(first?.metadata ?? {})).toHaveLength(17);
  expect(first?.metadata.tickets?.value).toEqual([
    { system: 'jira', id: 'ABC-1', relation: 'request' },
  ]);
  expect(first?.metadata.expiresAt).toMatchObject({
    from: 'sidecar',
    place: { path: 'metadata.yaml', line: 10, column: 40 },
  });
});

test('of several that say the same the last one wins', () => {
  const text = [
    sidecar('{ paths: ["**"] }'),
    sidecar('{ paths: ["**"] }', 'owner: { team: later }'),
  ].join('---\n');
  const [first] = sidecarMetadata(read(text).sidecars, binding);
  expect(first?.team?.value).toBe('later');
});

test.each([
  [sidecar('{ paths: ["!a"] }'), 'schema-wrong-value', 'the glob `!a` begins with `!`'],
  [
    sidecar('{ names: ["@(a)"] }'),
    'schema-wrong-value',
    'the glob `@(a)` has an extended pattern in parentheses',
  ],
  [
    sidecar('{ kinds: [Role] }', 'validity: { expiresAt: soon }'),
    'time-unreadable',
    '`soon` is not a time that can be read',
  ],
])('faults are problems, and take the sidecar away: %#', (text, code, message) => {
  const { sidecars, problems } = read(text);
  expect(sidecars).toEqual([]);
  expect(problems).toMatchObject([{ code, message }]);
});

test('a wrong shape is a problem', () => {
  const { sidecars, problems } = read(sidecar('{ paths: ["**"] }', 'owners: {}'));
  expect(sidecars).toEqual([]);
  expect(problems).toMatchObject([{ code: 'schema-unknown-field', line: 6 }]);
});

test('documents of other kinds are left to others', () => {
  expect(read('kind: Policy\n---\ntext\n---\n---\n[]\n')).toEqual({ sidecars: [], problems: [] });
});
