import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ManifestScope } from '../../../src/core/model/policy.ts';
import { governingScope, scopeBelow } from '../../../src/core/policy/path-glob.ts';
import { policyOf } from './samples.ts';

const scope = (paths: readonly string[], exclude: readonly string[] = []): ManifestScope => ({
  index: 0,
  paths,
  exclude,
  format: 'access-grant',
  boundary: 'directory',
  place: { path: 'policy.yaml', line: 1, column: 1 },
});

const governed = (paths: readonly string[], exclude: readonly string[], path: string): boolean =>
  scopeBelow(policyOf({ scopes: [scope(paths, exclude)] }), path) !== null;

describe('scopeBelow', () => {
  test.each<[boolean, string, readonly string[], readonly string[]]>([
    [true, 'grants', ['grants/**/*.yaml'], []],
    [true, 'grants/vendor', ['grants/**/*.yaml'], []],
    [true, 'grants/a/b/.hidden', ['grants/**/*.yaml'], []],
    [true, 'clusters/live', ['clusters/*/*.yaml'], []],
    [true, 'b', ['{a,b}/*.yaml'], []],
    [true, 'anything', ['**/*.yaml'], []],
    [false, 'clusters/live/deep', ['clusters/*/*.yaml'], []],
    [false, 'vendor', ['grants/**/*.yaml'], []],
    [false, 'Grants', ['grants/**/*.yaml'], []],
    [false, 'grants/vendor', ['grants/*.yaml'], []],
    [false, 'grants/vendor', ['grants/**/*.yaml'], ['grants/vendor']],
    [false, 'grants/vendor', ['grants/**/*.yaml'], ['grants/vendor/**']],
    [false, 'grants/vendor/deep', ['grants/**/*.yaml'], ['grants/vendor/**']],
    [true, 'grants/vendor', ['grants/**/*.yaml'], ['grants/vendor/*']],
    [true, 'grants/vendor', ['grants/**/*.yaml'], ['grants/**/*.md']],
  ])('%s for %s in %j without %j', (expected, path, paths, exclude) => {
    expect(governed(paths, exclude, path)).toBe(expected);
  });

  test('governs every folder of a governed file', () => {
    const name = fc.constantFrom('grants', 'clusters', 'vendor', 'a', '.b', 'x.yaml');
    const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));
    const globs = fc.subarray(
      ['grants/**/*.yaml', '**/x.yaml', 'clusters/*/a/x.yaml', '{a,.b}/**', 'vendor/?/*'],
      { minLength: 1 },
    );
    fc.assert(
      fc.property(path, globs, (file, paths) => {
        const policy = policyOf({ scopes: [scope(paths)] });
        fc.pre(governingScope(policy, file) !== null);
        const names = file.split('/');
        for (let depth = 1; depth < names.length; depth += 1) {
          expect(scopeBelow(policy, names.slice(0, depth).join('/'))).not.toBeNull();
        }
      }),
    );
  });
});
