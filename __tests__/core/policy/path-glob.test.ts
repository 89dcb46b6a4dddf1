import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { globFault } from '../../../src/core/model/glob.ts';
import type { ManifestScope } from '../../../src/core/model/policy.ts';
import { boundaryOf, governingScope, nearMiss } from '../../../src/core/policy/path-glob.ts';
import { policyOf } from './samples.ts';

const scope = (index: number, parts: Partial<ManifestScope>): ManifestScope => ({
  index,
  paths: [],
  exclude: [],
  format: 'access-grant',
  boundary: 'directory',
  place: { path: 'policy.yaml', line: 1, column: 1 },
  ...parts,
});

const policy = policyOf({
  scopes: [
    scope(0, { paths: ['grants/**/*.yaml'], exclude: ['grants/drafts/**'] }),
    scope(1, {
      paths: ['clusters/**/*.{yaml,json}', 'grants/drafts/kept.yaml'],
      format: 'kubernetes',
    }),
    scope(2, { paths: ['Доступ/*.yaml', 'Mixed/*.yaml'] }),
  ],
});

describe('governingScope', () => {
  test.each([
    ['grants/ci.yaml', 0],
    ['grants/a/b/ci.yaml', 0],
    ['grants/.hidden.yaml', 0],
    ['grants/.hidden/ci.yaml', 0],
    ['grants/a\nb.yaml', 0],
    ['grants/#ci.yaml', 0],
    ['grants/!ci.yaml', 0],
    ['clusters/a/role.json', 1],
    ['grants/drafts/kept.yaml', 1],
    ['grants/drafts/other.yaml', null],
    ['Доступ/ci.yaml', 2],
    ['grants/ci.yml', null],
    ['Grants/ci.yaml', null],
    ['mygrants/ci.yaml', null],
    ['README.md', null],
    ['', null],
  ])('%j', (path, index) => {
    expect(governingScope(policy, path)?.index ?? null).toBe(index);
  });

  test('agrees with a plain reading of `grants/**/*.yaml` and its exclusion', () => {
    const name = fc.constantFrom(
      'grants',
      'drafts',
      'clusters',
      'a',
      '.b',
      'ci.yaml',
      'ci.yml',
      'x.json',
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        const path = names.join('/');
        const governed =
          /^grants\/(?:.*\/)?[^/]*\.yaml$/.test(path) && !path.startsWith('grants/drafts/');
        expect(governingScope(policy, path)?.index === 0).toBe(governed);
      }),
    );
  });
});

describe('nearMiss', () => {
  test.each([
    ['Grants/ci.yaml', 'grants/**/*.yaml', 'its case'],
    ['grants/ci.YAML', 'grants/**/*.yaml', 'its case'],
    ['grants/ci.yml', 'grants/**/*.yaml', 'the ending `.yml`'],
    ['clusters/a/role.yml', 'clusters/**/*.{yaml,json}', 'the ending `.yml`'],
    ['grants/ci.yaml ', 'grants/**/*.yaml', 'a space or dot at the end of a name'],
    ['grants /ci.yaml', 'grants/**/*.yaml', 'a space or dot at the end of a name'],
    ['grants/ci.yaml.', 'grants/**/*.yaml', 'a space or dot at the end of a name'],
    ['gra\u{200b}nts/ci.yaml', 'grants/**/*.yaml', 'an invisible character'],
    ['grants/ci.yaml\u{202e}', 'grants/**/*.yaml', 'an invisible character'],
    ['gr\u{0430}nts/ci.yaml', 'grants/**/*.yaml', 'a look-alike letter'],
    ['grants/ci.y\u{03b1}ml', 'grants/**/*.yaml', 'a look-alike letter'],
    ['ｇｒａｎｔｓ/ci.yaml', 'grants/**/*.yaml', 'a look-alike letter'],
    ['grants\\ci.yaml', 'grants/**/*.yaml', 'a backslash'],
    ['mixed/ci.yaml', 'Mixed/*.yaml', 'its case'],
    ['GR\u{0410}NTS/ci.YML ', 'grants/**/*.yaml', 'its spelling'],
    ['Дoступ/ci.yaml', 'Доступ/*.yaml', 'its spelling'],
  ])('%j', (path, glob, why) => {
    expect(nearMiss(policy, path)).toEqual({ path, glob, why });
  });

  test.each([
    'grants/ci.yaml',
    'grants/drafts/other.yaml',
    'Grants/Drafts/other.yaml',
    'grants/ci.json',
    'grants/ci.yaml.bak',
    'grants/README.md',
    'src/main.ts',
    'Makefile',
    'README.md',
    '...',
    '',
  ])('%j is none', (path) => {
    expect(nearMiss(policy, path)).toBeNull();
  });

  test('never speaks of what is governed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const path of [text, `grants/${text}.yaml`])
          if (governingScope(policy, path) !== null) expect(nearMiss(policy, path)).toBeNull();
      }),
    );
  });
});

describe('boundaryOf', () => {
  test.each([
    ['directory', 'clusters/a/ns/role.yaml', 'clusters/a/ns'],
    ['directory', 'role.yaml', ''],
    ['repository', 'clusters/a/ns/role.yaml', ''],
    ['clusters/*', 'clusters/a/ns/role.yaml', 'clusters/a'],
    ['clusters/*', 'clusters/a/role.yaml', 'clusters/a'],
    // the file's own name is no folder
    ['clusters/*', 'clusters/role.yaml', 'clusters'],
    ['clusters/*', 'other/a/ns/role.yaml', 'other/a/ns'],
    ['{clusters,labs}/*', 'labs/b/ns/role.yaml', 'labs/b'],
    ['**/live', 'teams/shop/live/ns/role.yaml', 'teams/shop/live'],
  ])('%s of %s', (boundary, path, folder) => {
    expect(boundaryOf(scope(0, { boundary }), path)).toBe(folder);
  });
});

describe('globFault', () => {
  test.each([
    ['', 'is empty'],
    ['  ', 'is empty'],
    ['!grants/*.yaml', 'begins with `!`'],
    ['#grants/*.yaml', 'begins with `#`'],
    ['/grants/*.yaml', 'is absolute'],
    ['../grants/*.yaml', 'has a `.` or `..` folder'],
    ['grants/../*.yaml', 'has a `.` or `..` folder'],
    ['./grants/*.yaml', 'has a `.` or `..` folder'],
    ['grants\\*.yaml', 'has a backslash'],
    ['a'.repeat(1001), 'is longer than 1000 characters'],
    ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}', 'has braces that stand for more than 64 globs'],
    ['{1..100}', 'has a sequence in braces'],
    ['grants/{a..z}.yaml', 'has a sequence in braces'],
    ['{a,b}'.repeat(180), 'has braces that stand for more than 64 globs'],
    ['grants/+(a|b).yaml', 'has an extended pattern in parentheses'],
    ['grants/!(a).yaml', 'has an extended pattern in parentheses'],
  ])('%j', (glob, fault) => {
    expect(globFault(glob)).toBe(fault);
  });

  test.each([
    'grants/**/*.yaml',
    '**',
    '*',
    'a/{b,c}/*.{yaml,yml}',
    '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}',
    'grants/[a-z]?.yaml',
    '.github/x.yaml',
    'a..b/c.yaml',
    'a'.repeat(1000),
  ])('%j is fine', (glob) => {
    expect(globFault(glob)).toBeNull();
  });
});
