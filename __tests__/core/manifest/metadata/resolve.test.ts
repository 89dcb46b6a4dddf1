import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCodeowners } from '../../../../src/core/manifest/metadata/codeowners.ts';
import { resolveMetadata } from '../../../../src/core/manifest/metadata/resolve.ts';
import { readSidecars } from '../../../../src/core/manifest/metadata/sidecar.ts';
import { sourced } from '../../../../src/core/manifest/metadata/sourced.ts';
import { readDocuments } from '../../../../src/core/manifest/yaml/read-documents.ts';
import { type Metadata, ORIGINS, type Origin } from '../../../../src/core/model/grant.ts';
import { readFiles, roleBinding } from '../kubernetes/kubernetes-input.ts';

const layer = (from: Origin, values: { team?: string; primary?: string }): Metadata =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      sourced(value, from, () => ({ path: from, line: 1, column: 1 })),
    ]),
  );

describe('the nearest that says something wins', () => {
  test.each(
    ORIGINS.flatMap((near, nth) => ORIGINS.slice(nth + 1).map((far) => [near, far] as const)),
  )('%s before %s, field by field', (near, far) => {
    const layers = [layer(far, { team: 'far', primary: 'far' }), layer(near, { team: 'near' })];
    const resolved = resolveMetadata(layers);
    expect(resolved).toMatchObject({
      team: { value: 'near', from: near, place: { path: near } },
      primary: { value: 'far', from: far, place: { path: far } },
    });
  });

  test('in whatever order the layers come', () => {
    const origins = fc.shuffledSubarray([...ORIGINS], { minLength: 1 });
    fc.assert(
      fc.property(origins, (order) => {
        const resolved = resolveMetadata(order.map((origin) => layer(origin, { team: origin })));
        expect(resolved.team?.value).toBe(ORIGINS.find((origin) => order.includes(origin)));
      }),
    );
  });

  test('and of one origin the first', () => {
    const layers = [layer('sidecar', { team: 'a' }), layer('sidecar', { team: 'b', primary: 'b' })];
    expect(resolveMetadata(layers)).toMatchObject({
      team: { value: 'a' },
      primary: { value: 'b' },
    });
  });

  test('nothing said is nothing', () => {
    expect(resolveMetadata([])).toEqual({});
  });
});

describe('for a Kubernetes object', () => {
  const namespace = `apiVersion: v1
kind: Namespace
metadata:
  name: sample
  annotations: { team: from-namespace, owner: namespace@example.com, janitor/expires: never }
`;
  const metadata = `apiVersion: grantproof.dev/v1alpha1
kind: GrantMetadata
metadata: { name: bindings }
spec: { selector: { kinds: [RoleBinding] }, owner: { team: from-sidecar } }
---
apiVersion: grantproof.dev/v1alpha1
kind: GrantMetadata
metadata: { name: folder }
spec: { selector: { paths: ["**"] }, owner: { team: from-directory }, environment: test }
`;
  const { sidecars } = readSidecars(readDocuments('metadata.yaml', metadata, 'strict').documents);
  const codeowners = readCodeowners('CODEOWNERS', '* @acme/from-codeowners @octo-a @octo-b');
  const annotated = roleBinding.replace(
    'metadata:',
    'metadata:\n  annotations: { team: from-object }',
  );

  test('every source stands in for the ones nearer', () => {
    const resolve = (
      ...[binding, withSidecar, withNamespace, withDirectory, withCodeowners]: readonly boolean[]
    ) => {
      const files = {
        'rbac.yaml': binding === true ? annotated : roleBinding,
        ...(withNamespace === true ? { 'namespace.yaml': namespace } : {}),
      };
      const [grant] = readFiles(files, {
        sidecars: sidecars.filter(
          ({ name }) => (name === 'bindings' ? withSidecar : withDirectory) === true,
        ),
        codeowners: withCodeowners === true ? codeowners : null,
      }).grants;
      return [
        grant?.metadata.team?.value,
        grant?.metadata.team?.from,
        grant?.metadata.team?.place.path,
      ];
    };
    expect(resolve(true, true, true, true, true)).toEqual(['from-object', 'object', 'rbac.yaml']);
    expect(resolve(false, true, true, true, true)).toEqual([
      'from-sidecar',
      'sidecar',
      'metadata.yaml',
    ]);
    expect(resolve(false, false, true, true, true)).toEqual([
      'from-namespace',
      'namespace',
      'namespace.yaml',
    ]);
    expect(resolve(false, false, false, true, true)).toEqual([
      'from-directory',
      'directory',
      'metadata.yaml',
    ]);
    expect(resolve(false, false, false, false, true)).toEqual([
      'from-codeowners',
      'codeowners',
      'CODEOWNERS',
    ]);
    expect(resolve(false, false, false, false, false)).toEqual([undefined, undefined, undefined]);
  });

  test('fields come from different sources at once, and a grant points at each', () => {
    const [grant] = readFiles(
      { 'rbac.yaml': annotated, 'namespace.yaml': namespace },
      { sidecars, codeowners },
    ).grants;
    expect(grant?.metadata).toMatchObject({
      team: { value: 'from-object', from: 'object' },
      primary: { value: 'email:namespace@example.com', from: 'namespace' },
      secondary: { value: ['github:octo-b'], from: 'codeowners' },
      environment: { value: 'test', from: 'directory' },
      expiresAt: { value: { unreadable: 'never' }, from: 'namespace' },
    });
    expect(grant?.at('team')).toMatchObject({ path: 'rbac.yaml', line: 4 });
    expect(grant?.at('expiresAt')).toMatchObject({ path: 'namespace.yaml', line: 5 });
    expect(grant?.at('justification')).toMatchObject({ path: 'rbac.yaml', line: 4 });
  });

  test('only the namespace of the object itself is asked', () => {
    const [grant] = readFiles({
      'rbac.yaml': roleBinding.replace('namespace: sample', 'namespace: other'),
      'namespace.yaml': namespace,
    }).grants;
    expect(grant?.metadata).toEqual({});
  });

  test('a fault in a namespace is reported once, however many grants inherit from it', () => {
    const { grants, problems, unreadable } = readFiles({
      'namespace.yaml': namespace.replace('team: ', 'grantproof.dev/expires-at: soon, team: '),
      'rbac.yaml': `${roleBinding}  - { kind: User, name: octo }\n`,
    });
    expect(problems).toMatchObject([{ code: 'time-unreadable', path: 'namespace.yaml', line: 5 }]);
    expect(grants.map((grant) => grant.metadata.expiresAt?.value)).toEqual([
      { unreadable: 'soon' },
      { unreadable: 'soon' },
    ]);
    expect(unreadable.size).toBe(0);
  });
});
