import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  kubernetesGrantId,
  opaqueId,
  principalId,
} from '../../../../src/core/manifest/kubernetes/grant-identity.ts';

describe('ids of grants', () => {
  test.each([
    ['', 'sample', 'reader', 'kubernetes/./RoleBinding/sample/reader/User/-/octo'],
    ['clusters/a', null, 'reader', 'kubernetes/clusters/a/RoleBinding/-/reader/User/-/octo'],
    ['a', '-', 'system:x', 'kubernetes/a/RoleBinding/%2D/system:x/User/-/octo'],
    ['a', 'n', 'x/y%\n', 'kubernetes/a/RoleBinding/n/x%2Fy%25%0A/User/-/octo'],
    [
      'a/RoleBinding/opaque',
      'n',
      'x',
      'kubernetes/a/%52oleBinding/%6Fpaque/RoleBinding/n/x/User/-/octo',
    ],
  ])('of %j, %j, %j', (boundary, namespace, name, id) => {
    const subject = { kind: 'User', namespace: null, name: 'octo' };
    expect(kubernetesGrantId(boundary, { kind: 'RoleBinding', namespace, name }, subject)).toBe(id);
  });

  test('never collide', () => {
    const word = fc.constantFrom(
      'a',
      'a/b',
      '-',
      '%2D',
      'RoleBinding',
      'ServiceAccount',
      'opaque',
      'x',
      '.',
    );
    const folder = fc.constantFrom('a', 'RoleBinding', 'ServiceAccount', 'x', 'opaque', '%2D');
    const principal = fc.record({
      kind: fc.constantFrom('RoleBinding', 'ServiceAccount'),
      namespace: fc.option(word),
      name: word,
    });
    const parts = fc.tuple(
      fc.array(folder, { maxLength: 7 }).map((names) => names.join('/')),
      principal,
      fc.option(principal, { nil: undefined }),
    );
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(kubernetesGrantId(...a) === kubernetesGrantId(...b)).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });

  test('of opaque units keep their path', () => {
    expect(opaqueId('', 'a b/c%.yaml')).toBe('kubernetes/./opaque/a b/c%25.yaml');
  });
});

test.each([
  [{ kind: 'ServiceAccount', namespace: 'a', name: 'b' }, 'kubernetes:ServiceAccount/a/b'],
  [{ kind: 'ServiceAccount', namespace: null, name: 'b' }, 'kubernetes:ServiceAccount/-/b'],
  [{ kind: 'Group', namespace: null, name: 'github:team' }, 'kubernetes:Group/github:team'],
  [{ kind: 'Group', namespace: null, name: '/acme/team' }, 'kubernetes:Group/%2Facme%2Fteam'],
])('%j is the principal %s', (principal, id) => {
  expect(principalId(principal)).toBe(id);
});
