import { describe, expect, test } from '@jest/globals';
import type { Facts, PullRequest } from '../../../src/core/model/facts.ts';
import { namedTickets, type TicketDemand } from '../../../src/core/ticket/named-tickets.ts';
import { time } from '../../support/sample-grant.ts';

const JIRA: TicketDemand = { system: 'jira', relation: null, projects: null };
const NOW = time('2026-11-22T08:00:00Z');

const factsWith = (parts: Partial<PullRequest>, messages: readonly string[] = []): Facts => ({
  now: NOW,
  pullRequest: {
    number: 1,
    author: null,
    title: '',
    body: '',
    labels: [],
    baseRef: 'main',
    headRef: 'sample',
    ...parts,
  },
  commits: messages.map((message) => ({
    sha: 'a'.repeat(40),
    author: null,
    committer: null,
    coAuthors: [],
    committedAt: NOW,
    message,
  })),
});

const found = (facts: Facts, demand = JIRA): readonly string[] =>
  namedTickets([], demand, facts).map(({ id, foundIn }) => `${id} in ${foundIn}`);

describe('the pull request is searched in order', () => {
  const parts = { headRef: 'ops-1', title: 'OPS-2', body: 'OPS-3' };
  test.each<[Partial<PullRequest>, readonly string[]]>([
    [parts, ['OPS-1 in the branch name']],
    [{ ...parts, headRef: 'main' }, ['OPS-2 in the title']],
    [{ body: 'OPS-3' }, ['OPS-3 in the text']],
    [{}, ['OPS-4 in a commit message']],
  ])('%j', (given, said) => {
    expect(found(factsWith(given, ['nothing', 'OPS-4', 'OPS-5']))).toEqual(said);
  });

  test('without anything to search', () => {
    expect(found({ now: NOW })).toEqual([]);
    expect(found(factsWith({}))).toEqual([]);
  });

  test('another policy finds another ticket in the same facts', () => {
    const facts = factsWith(parts);
    expect(found(facts)).toEqual(['OPS-1 in the branch name']);
    expect(found(facts, { ...JIRA, projects: ['SEC'] })).toEqual([]);
    expect(found(facts)).toEqual(['OPS-1 in the branch name']);
  });
});

describe('what a template says in comments is not said', () => {
  test.each([
    ['<!-- such as OPS-1 --> OPS-2', 'OPS-2'],
    ['<!-- OPS-1 -->OPS-2<!-- OPS-3 -->', 'OPS-2'],
    ['OPS-2 <!-- open, OPS-1', 'OPS-2'],
    ['<!-- OPS-1 <!-- --> OPS-2', 'OPS-2'],
    ['<!--> OPS-1 --> OPS-2', 'OPS-2'],
  ])('%j', (body, id) => {
    expect(found(factsWith({ body }))).toEqual([`${id} in the text`]);
  });

  test('however many there are', () => {
    expect(found(factsWith({ body: '<!---->'.repeat(100_000) }))).toEqual([]);
    expect(found(factsWith({ body: '<!--'.repeat(100_000) }))).toEqual([]);
  });
});

test('one ticket written twice is one', () => {
  const facts: Facts = {
    now: NOW,
    repository: { id: '1', uri: 'git+https://github.com/Acme/infra', defaultBranch: 'main' },
  };
  const tickets = ['#12', 'acme/INFRA#12', 'octo/infra#12', 'not well formed'].map((id) => ({
    system: 'github',
    id,
    relation: 'request',
  }));
  const demand = { ...JIRA, system: 'github' };
  expect(namedTickets(tickets, demand, facts).map(({ id }) => id)).toEqual([
    'acme/infra#12',
    'octo/infra#12',
  ]);
});
