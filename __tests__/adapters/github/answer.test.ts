import { describe, expect, test } from '@jest/globals';
import { graphqlAccount, restAccount } from '../../../src/adapters/github/accounts.ts';
import { answer } from '../../../src/adapters/github/answer.ts';
import { nextPage } from '../../../src/adapters/github/next-page.ts';
import { permissionHelp } from '../../../src/adapters/github/permission-help.ts';
import { repositoryName } from '../../../src/adapters/github/repository-name.ts';

describe('an answer', () => {
  test.each<[string, unknown, (place: ReturnType<typeof answer>) => unknown]>([
    ['text', 1, (place) => place.text()],
    ['a whole number', 1.5, (place) => place.number()],
    ['a whole number', '1', (place) => place.number()],
    ['a whole number', 2 ** 60, (place) => place.number()],
    ['true or false', 'true', (place) => place.flag()],
    ['a numeric id', 0, (place) => place.id()],
    ['a numeric id', '01', (place) => place.id()],
    ['a numeric id', 'MDQ6VXNlcjE=', (place) => place.id()],
    ['a numeric id', null, (place) => place.id()],
    ['an object id', 'A'.repeat(40), (place) => place.oid()],
    ['an object id', 'a'.repeat(41), (place) => place.oid()],
    ['a time', '2026-02-30T00:00:00Z', (place) => place.instant()],
    ['one of a, b', 'c', (place) => place.oneOf(['a', 'b'])],
    ['one of a, b', undefined, (place) => place.oneOf(['a', 'b'])],
    ['a list', { length: 1 }, (place) => place.list()],
    ['text', { toString: () => 'x' }, (place) => place.text()],
  ])('that is not %s is a fault: %j', (wanted, value, read) => {
    const place = answer({ list: [{ it: value }] }, 'the sample')
      .at('list')
      .list()[0]
      ?.at('it');
    expect(() => place && read(place)).toThrow(
      `GitHub's answer about the sample can't be read: \`list[0].it\` is not ${wanted}`,
    );
  });

  test('gives ids as text, however long', () => {
    for (const id of [7, '7', 7n]) expect(answer(id, 'it').id()).toBe('7');
    expect(answer(12345678901234567890n, 'it').id()).toBe('12345678901234567890');
  });

  test('has nothing of what objects inherit', () => {
    expect(answer({}, 'it').at('constructor').orNull()).toBeNull();
    expect(answer([1], 'it').at('length').orNull()).toBeNull();
  });
});

describe('an account', () => {
  test.each([
    [{ __typename: 'Bot', login: 'dependabot', databaseId: 9 }, 'dependabot[bot]', 'Bot'],
    [{ __typename: 'Bot', login: 'dependabot[bot]', databaseId: 9 }, 'dependabot[bot]', 'Bot'],
    [{ __typename: 'User', login: 'dependabot[bot]', databaseId: 9 }, 'dependabot[bot]', 'Bot'],
    [{ __typename: 'User', login: 'dependabot', databaseId: 9 }, 'dependabot', 'User'],
    [{ __typename: 'Mannequin', login: 'octo', databaseId: 9 }, 'octo', 'Mannequin'],
  ])('of GraphQL: %j', (node, login, type) => {
    expect(graphqlAccount(answer(node, 'it'))).toEqual({ login, id: '9', type });
  });

  test('of REST has the same name', () => {
    const bot = { login: 'dependabot[bot]', id: 9, type: 'Bot' };
    expect(restAccount(answer(bot, 'it'))).toEqual({ ...bot, id: '9' });
  });

  test('that was deleted is nobody', () => {
    expect(graphqlAccount(answer(null, 'it'))).toBeNull();
    expect(restAccount(answer(undefined, 'it'))).toBeNull();
  });
});

describe('the next page', () => {
  const API = 'https://github.example/api/v3';
  test.each([
    [undefined, null],
    ['', null],
    [`<${API}/x?page=1>; rel="prev"`, null],
    [`<${API}/x?page=1>; rel="prev", <${API}/x?page=3>; rel="next"`, `${API}/x?page=3`],
    [`<${API}/x?after=a,b>; rel="next"`, `${API}/x?after=a,b`],
    [`<${API}/x?page=9>; rel="last", <${API}/x?page=3>; title="t"; rel=next`, `${API}/x?page=3`],
  ])('of %s is %s', (header, expected) => {
    expect(nextPage(header, API, 'it')).toBe(expected);
  });

  test.each(['https://elsewhere.example/x', 'http://github.example/api/v3/x', '/x'])(
    'is never at %s',
    (target) => {
      expect(() => nextPage(`<${target}>; rel="next"`, API, 'it')).toThrow('not of its API');
    },
  );
});

test.each([
  [undefined, 'add `contents: read` and `pull-requests: read` to `permissions:` in the workflow'],
  ['statuses=write', 'add `statuses: write` to `permissions:` in the workflow'],
  [
    'contents=read,pull_requests=read; contents=write',
    'add `contents: read` and `pull-requests: read` to `permissions:` in the workflow',
  ],
  [
    'allows_permissionless_access=true',
    'add `contents: read` and `pull-requests: read` to `permissions:` in the workflow',
  ],
])('permissions asked for as %s', (header, expected) => {
  expect(permissionHelp(header)).toBe(expected);
});

test('permissions that GitHub does not ask for are those that a request is known to take', () => {
  const help = (accepted?: string): string => permissionHelp(accepted, ['issues: write']);
  expect(help()).toBe('add `issues: write` to `permissions:` in the workflow');
  expect(help('contents=write')).toBe('add `contents: write` to `permissions:` in the workflow');
});

test.each(['', 'acme', 'acme/', '/infra', 'acme/infra/x', 'ac me/infra'])(
  '`%s` is no name of a repository',
  (text) => {
    expect(() => repositoryName(text)).toThrow('is no name of a repository');
  },
);
