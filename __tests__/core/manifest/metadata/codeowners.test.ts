import { describe, expect, test } from '@jest/globals';
import {
  codeownersMetadata,
  codeownersOf,
  readCodeowners,
} from '../../../../src/core/manifest/metadata/codeowners.ts';
import { pathPattern } from '../../../../src/core/manifest/metadata/codeowners-pattern.ts';

const ownersOf = (text: string, path: string): unknown => {
  const metadata = codeownersMetadata(readCodeowners('CODEOWNERS', text), path);
  return Object.fromEntries(Object.entries(metadata).map(([field, { value }]) => [field, value]));
};

describe('patterns', () => {
  test.each([
    ['*', ['a', 'a/b', '.a/.b'], []],
    ['*.yaml', ['a.yaml', 'x/y/a.yaml', '.yaml'], ['a.yml']],
    ['/*.yaml', ['a.yaml'], ['x/a.yaml']],
    ['/*', ['a.yaml'], ['x/a.yaml']],
    ['docs/*', ['docs/a'], ['docs/a/b', 'x/docs/a']],
    ['docs/**', ['docs/a', 'docs/a/b'], ['docs', 'x/docs/a']],
    ['apps/', ['apps/a', 'x/apps/a/b'], ['apps', 'x/apps']],
    ['/apps/', ['apps/a/b'], ['x/apps/a']],
    ['apps', ['apps', 'x/apps', 'x/apps/a'], ['xapps', 'apps2/a']],
    ['/apps/github', ['apps/github', 'apps/github/a'], ['apps/githubx', 'x/apps/github']],
    ['apps/github', ['apps/github/a'], ['x/apps/github']],
    ['**/logs', ['logs', 'a/b/logs', 'a/logs/b'], ['a/logsx']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b/c'], ['b', 'x/a/b']],
    ['a/*/b', ['a/x/b'], ['a/b', 'a/x/y/b']],
    ['a?c', ['abc', 'a😀c'], ['ac', 'abbc']],
    ['a\\*c', ['a*c'], ['abc']],
    ['a*b*c', ['abc', 'axbxc', 'abcbc'], ['abcb']],
    ['a{b,c}', ['a{b,c}'], ['ab']],
  ])('%s', (pattern, matching, others) => {
    const matches = pathPattern(pattern);
    expect(matching.filter((path) => matches?.(path) !== true)).toEqual([]);
    expect(others.filter((path) => matches?.(path) !== false)).toEqual([]);
  });

  test.each(['!a', 'a[bc]', '/', ''])('%j is passed over', (pattern) => {
    expect(pathPattern(pattern)).toBeUndefined();
  });

  test('hostile patterns end', () => {
    const matches = pathPattern(`${'**/'.repeat(200)}${'*a'.repeat(200)}`);
    expect(matches?.(`${'a/'.repeat(200)}${'a'.repeat(400)}b`)).toBe(false);
  });
});

describe('owners', () => {
  test.each([
    ['* @octo-a', { primary: 'github:octo-a' }],
    [
      '* @acme/sample-team @octo-a @octo-b',
      { team: 'sample-team', primary: 'github:octo-a', secondary: ['github:octo-b'] },
    ],
    ['* octo@example.com', { primary: 'email:octo@example.com' }],
    ['* @octo-a\nx/ @octo-b', { primary: 'github:octo-b' }],
    ['x/ @octo-b\n* @octo-a', { primary: 'github:octo-a' }],
    ['* @octo-a\nx/a.yaml', {}],
    ['* @octo-a # and @octo-b', { primary: 'github:octo-a' }],
    ['# * @octo-a', {}],
    ['\t*\t@octo-a  ', { primary: 'github:octo-a' }],
    ['* @octo-a\r\nx/ @octo-b\r\n', { primary: 'github:octo-b' }],
    ['* @octo-a\nx/ octo-b', { primary: 'github:octo-a' }],
    ['* @octo-a\nx/ github:octo-b', { primary: 'github:octo-a' }],
    ['* @octo-a\n!x/ @octo-b', { primary: 'github:octo-a' }],
    ['y/ @octo-a', {}],
    ['', {}],
  ])('of x/a.yaml in %j', (text, owners) => {
    expect(ownersOf(text, 'x/a.yaml')).toEqual(owners);
  });

  test('of a path with a space or a hash', () => {
    expect(ownersOf('a\\ b/ @octo-a', 'a b/c')).toEqual({ primary: 'github:octo-a' });
    expect(ownersOf('\\#a @octo-a', '#a')).toEqual({ primary: 'github:octo-a' });
  });

  test.each([
    [
      '* @acme/sample-team @octo-a octo@example.com',
      ['@acme/sample-team', '@octo-a', 'octo@example.com'],
    ],
    ['* @octo-a\nx/ @octo-b', ['@octo-b']],
    ['* @octo-a\nx/', []],
    // An account of an organisation that manages its people: passed over, it would leave the line before in force.
    ['* @octo-a\nx/ @octo_acme', ['@octo_acme']],
    ['y/ @octo-a', []],
  ])('all of x/a.yaml, as written in %j', (text, owners) => {
    expect(codeownersOf(readCodeowners('CODEOWNERS', text), 'x/a.yaml')).toEqual(owners);
  });

  test('come with the line that says so', () => {
    const metadata = codeownersMetadata(readCodeowners('.github/CODEOWNERS', '\n  * @octo-a'), 'x');
    expect(metadata.primary).toMatchObject({
      value: 'github:octo-a',
      from: 'codeowners',
      place: { path: '.github/CODEOWNERS', line: 2, column: 3 },
    });
  });
});
