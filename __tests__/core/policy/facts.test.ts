import { describe, expect, test } from '@jest/globals';
import { readDocuments } from '../../../src/core/manifest/yaml/read-documents.ts';
import { type Instant, readInstant } from '../../../src/core/model/instant.ts';
import { type FactsRead, readFacts } from '../../../src/core/policy/facts.ts';

const CLOCK = 1_800_000_000_000 as Instant;
const SHA = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const AUTHOR = { login: 'octo-author', id: '1001', type: 'User' };
const T1 = '2026-12-01T08:00:00Z';
const T2 = '2026-12-01T10:00:00+01:00';

const readText = (text: string): FactsRead => {
  const [document] = readDocuments('facts.json', text, 'strict').documents;
  if (document === undefined) throw new Error('the text holds no document');
  return readFacts(document, CLOCK);
};
const read = (facts: object): FactsRead => readText(JSON.stringify(facts));

const FULL = {
  now: T2,
  repository: { id: '1', uri: 'git+https://github.com/acme/infra', defaultBranch: 'main' },
  pullRequest: {
    number: 418,
    author: null,
    title: '',
    body: '',
    labels: ['a'],
    baseRef: 'main',
    headRef: 'x',
    initiator: AUTHOR,
  },
  commits: [
    { sha: SHA, author: AUTHOR, committer: null, coAuthors: [AUTHOR, null], committedAt: T1 },
  ],
  heads: [{ sha: SHA, at: T1, pusher: null }],
  bases: [{ ref: 'main', at: T1 }],
  reviews: [
    {
      id: '7',
      reviewer: AUTHOR,
      state: 'APPROVED',
      submittedAt: T1,
      commit: SHA,
      dismissedBy: null,
    },
  ],
  people: [{ ...AUTHOR, permission: 'write', teams: ['security'] }],
  tickets: [
    { system: 'github', id: 'acme/infra#1', state: 'open', title: '', openedAt: T1, fetchedAt: T2 },
    {
      system: 'jira',
      id: 'A-1',
      state: 'Done',
      title: '',
      project: 'A',
      mentions: ['x'],
      fetchedAt: T2,
    },
  ],
};

describe('readFacts', () => {
  test('reads every part, and turns its times into instants', () => {
    const { facts, problems } = read(FULL);
    expect(problems).toEqual([]);
    const times = JSON.parse(JSON.stringify(FULL), (key, value: unknown) =>
      typeof value === 'string' && /^(now|at|.*At)$/.test(key) ? readInstant(value) : value,
    ) as unknown;
    expect(JSON.parse(JSON.stringify(facts))).toEqual(times);
    expect(facts?.now).toBe(Date.UTC(2026, 11, 1, 9));
  });

  test('takes the clock where no time is given, and leaves out what was not asked for', () => {
    expect(read({})).toEqual({ facts: { now: CLOCK }, problems: [] });
  });

  test.each<[string, object, string]>([
    ['an unknown part', { review: [] }, 'schema-unknown-field'],
    [
      'an unknown field of a person',
      { people: [{ ...FULL.people[0], admin: true }] },
      'schema-unknown-field',
    ],
    ['an id that is a number', { repository: { ...FULL.repository, id: 1 } }, 'schema-wrong-type'],
    ['an id that is no number', { people: [{ ...FULL.people[0], id: 'x' }] }, 'schema-wrong-value'],
    [
      'an author left out',
      { pullRequest: { ...FULL.pullRequest, author: undefined } },
      'schema-missing-field',
    ],
    [
      'an author who is a text: not two faults',
      { pullRequest: { ...FULL.pullRequest, author: 'octo' } },
      'schema-wrong-type',
    ],
    [
      'a co-author without an id',
      { commits: [{ ...FULL.commits[0], coAuthors: [{ login: 'a', type: 'User' }] }] },
      'schema-missing-field',
    ],
    ['an abbreviated commit', { heads: [{ sha: '4b825dc', at: T1 }] }, 'schema-wrong-value'],
    [
      'a state that is none',
      { reviews: [{ ...FULL.reviews[0], state: 'approved' }] },
      'schema-wrong-value',
    ],
    [
      'a permission that is none',
      { people: [{ ...FULL.people[0], permission: 'owner' }] },
      'schema-wrong-value',
    ],
    ['a leap second', { now: '2026-12-01T23:59:60Z' }, 'time-unreadable'],
    ['a local time', { now: '2026-12-01T08:00:00' }, 'time-unreadable'],
    ['a date that is none', { heads: [{ sha: SHA, at: '2026-02-30' }] }, 'time-unreadable'],
    [
      'a person twice',
      { people: [FULL.people[0], { ...FULL.people[0], permission: 'admin' }] },
      'facts-invalid',
    ],
    [
      'a login of two accounts',
      { people: [FULL.people[0], { ...FULL.people[0], id: '999' }] },
      'facts-invalid',
    ],
    ['a review twice', { reviews: [FULL.reviews[0], FULL.reviews[0]] }, 'facts-invalid'],
    [
      'a ticket twice',
      { tickets: [FULL.tickets[0], { ...FULL.tickets[0], state: 'closed' }] },
      'facts-invalid',
    ],
  ])('%s is a problem, and there are no facts', (_, given, code) => {
    const { facts, problems } = read(given);
    expect(facts).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('every time that is none has its place, in the order of the text', () => {
    const { problems } = readText(`{
  "tickets": [{ "system": "s", "id": "1", "state": "x", "title": "", "fetchedAt": "never" }],
  "now": "soon"
}`);
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '2:70 `tickets[0].fetchedAt` is `never`, which is no time that can be read',
      '3:3 `now` is `soon`, which is no time that can be read',
    ]);
  });

  test('a person named twice is told at the second place', () => {
    const person = '{ "login": "a", "id": "1", "type": "User", "permission": "read", "teams": [] }';
    const { problems } = readText(`{ "people": [\n${person},\n${person}] }`);
    expect(problems).toEqual([
      {
        path: 'facts.json',
        line: 3,
        column: 1,
        code: 'facts-invalid',
        message: '`people` names `1` twice',
        help: 'keep one entry for each',
      },
    ]);
  });
});
