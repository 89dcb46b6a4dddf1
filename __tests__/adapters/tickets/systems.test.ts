import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTickets } from '../../../src/adapters/tickets/create-tickets.ts';
import type { TicketFact } from '../../../src/core/model/facts.ts';
import { time } from '../../support/sample-grant.ts';
import {
  githubIssue,
  githubRefusal,
  jiraDocument,
  jiraIssue,
  jiraRefusal,
  servicenowRefusal,
  servicenowRow,
} from './answers.ts';
import { type TicketServer, ticketServer } from './ticket-server.ts';

const NOW = time('2026-11-22T08:00:00Z');
let server: TicketServer;

beforeAll(async () => {
  server = await ticketServer();
});
afterAll(() => server.stop());

const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;

describe('github', () => {
  const find = (id: string, lookFor?: readonly string[]): Promise<TicketFact> =>
    createTickets({
      github: { apiUrl: `${server.url}/api/v3/`, token: 'sample-token\n' },
      now: () => NOW,
    }).find({ system: 'github', id, ...(lookFor !== undefined && { lookFor }) });

  test('an issue', async () => {
    server.answer({ body: githubIssue() });
    expect(await find('acme/infra#12', ['#41', '#418', 'release-publisher'])).toEqual({
      system: 'github',
      id: 'acme/infra#12',
      state: 'open',
      title: 'Let the publisher upload',
      project: 'acme/infra',
      openedAt: time('2026-11-01T10:00:00Z'),
      mentions: ['#418', 'release-publisher'],
      fetchedAt: NOW,
    });
    expect(server.asked).toMatchObject([
      {
        path: '/api/v3/repos/acme/infra/issues/12',
        headers: {
          accept: 'application/vnd.github+json',
          authorization: 'Bearer sample-token',
          'user-agent': 'grantproof',
          'x-github-api-version': '2022-11-28',
        },
      },
    ]);
  });

  test('a closed one without a text, where no names are looked for', async () => {
    server.answer({ body: githubIssue({ state: 'closed', body: null }) });
    const found = await find('acme/infra#12');
    expect(found.state).toBe('closed');
    expect(found).not.toHaveProperty('mentions');
  });

  test.each([
    ['that is not there', 404, githubRefusal('Not Found', '404')],
    ['that was deleted', 410, githubRefusal('This issue was deleted', '410')],
    ['that was moved', 301, githubRefusal('Moved Permanently', '301')],
  ])('one %s', async (_, status, body) => {
    server.answer({ status, headers: { location: `${server.url}/elsewhere` }, body });
    expect(await find('acme/infra#12')).toEqual({
      system: 'github',
      id: 'acme/infra#12',
      state: 'not-found',
      title: '',
      fetchedAt: NOW,
    });
    expect(server.asked).toHaveLength(1);
  });

  test('a pull request is no ticket', async () => {
    server.answer({ body: githubIssue({ pull_request: { url: 'https://api.github.com/' } }) });
    expect((await find('acme/infra#12')).state).toBe('not-found');
  });

  test.each([
    ['of another number', { number: 120 }],
    ['of another repository', { repository_url: 'https://api.github.com/repos/octo/infra' }],
    ['with an ending that fits', { repository_url: 'https://api.github.com/repos/x-acme/infra' }],
    ['without a title', { title: undefined }],
    ['in a state that nobody knows', { state: 'ajar' }],
    ['of no time', { created_at: 'yesterday' }],
  ])('an answer %s is none', async (_, parts) => {
    server.answer({ body: githubIssue(parts) });
    await expect(find('acme/infra#12')).rejects.toThrow(
      '`github` answered in a form that we do not know',
    );
  });
});

describe('jira', () => {
  const cloud = (lookFor: readonly string[] = []): Promise<TicketFact> =>
    createTickets({
      jira: { url: server.url, email: 'bot@acme.example', token: 'sample-token\n' },
      now: () => NOW,
    }).find({ system: 'jira', id: 'OPS-12', lookFor });

  test('an issue in the cloud, with a document as its description', async () => {
    server.answer({ body: jiraIssue({ description: jiraDocument }) });
    const names = [
      ...['release-publisher', 'nightly-backup', 'log-shipper', 'publisher', '@octo-lead'],
      'https://github.com/acme/infra/pull/418',
      'https://github.com/acme/infra/pull/419',
    ];
    expect(await cloud(names)).toEqual({
      system: 'jira',
      id: 'OPS-12',
      state: 'open',
      title: 'Let the publisher upload',
      project: 'OPS',
      openedAt: time('2026-11-01T10:00:00Z'),
      mentions: names,
      fetchedAt: NOW,
    });
    expect(server.asked).toMatchObject([
      {
        path: '/rest/api/3/issue/OPS-12?fields=summary,status,project,created,description',
        headers: { authorization: basic('bot@acme.example:sample-token') },
      },
    ]);
  });

  test('an issue in a data center, under a path, with a text as its description', async () => {
    server.answer({ body: jiraIssue({ description: 'for {{release-publisher}}' }) });
    const tickets = createTickets({
      jira: { url: `${server.url}/jira/`, email: '', token: 'sample-token' },
      now: () => NOW,
    });
    const lookFor = ['release-publisher', 'other'];
    const found = await tickets.find({ system: 'jira', id: 'OPS-12', lookFor });
    expect(found.mentions).toEqual(['release-publisher']);
    expect(server.asked).toMatchObject([
      {
        path: '/jira/rest/api/2/issue/OPS-12?fields=summary,status,project,created,description',
        headers: { authorization: 'Bearer sample-token' },
      },
    ]);
  });

  test.each([
    ['new', 'open'],
    ['indeterminate', 'open'],
    ['undefined', 'open'],
    ['done', 'closed'],
  ] as const)('the category `%s` is %s', async (category, state) => {
    server.answer({ body: jiraIssue({}, category) });
    expect((await cloud()).state).toBe(state);
  });

  test('a moved issue says where it is now', async () => {
    server.answer({ body: jiraIssue({ project: { key: 'SEC' } }) });
    expect(await cloud()).toMatchObject({ id: 'OPS-12', project: 'SEC' });
  });

  test('one that is not there', async () => {
    const body = jiraRefusal('Issue does not exist or you do not have permission to see it.');
    server.answer({ status: 404, body });
    expect((await cloud()).state).toBe('not-found');
  });

  test.each([200, 404])('a visitor who sees nothing has not looked (%i)', async (status) => {
    const headers = { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' };
    server.answer({ status, headers, body: jiraRefusal('Issue does not exist.') });
    await expect(cloud()).rejects.toThrow('`jira` does not accept the credentials (401)');
  });

  test('a document that nests without end is no reason to fall', async () => {
    let node: unknown = { type: 'text', text: 'release-publisher' };
    for (let depth = 0; depth < 2000; depth += 1) node = { type: 'panel', content: [node] };
    server.answer({ body: jiraIssue({ description: node }) });
    expect((await cloud(['release-publisher'])).mentions).toEqual(['release-publisher']);
  });

  test.each([
    ['without a status', { status: null }],
    ['with a status of no category', { status: { name: 'Open' } }],
    ['without a project', { project: undefined }],
    ['without a title', { summary: null }],
    ['of no time', { created: 'yesterday' }],
    ['of a time without an offset', { created: '2026-11-01T12:00:00.000' }],
  ])('an answer %s is none', async (_, fields) => {
    server.answer({ body: jiraIssue(fields) });
    await expect(cloud()).rejects.toThrow('`jira` answered in a form that we do not know');
  });
});

describe('servicenow', () => {
  const find = (id = 'CHG0040001', lookFor?: readonly string[]): Promise<TicketFact> =>
    createTickets({
      servicenow: { url: server.url, user: 'grantproof', password: 'pass:word', token: '' },
      now: () => NOW,
    }).find({ system: 'servicenow', id, ...(lookFor !== undefined && { lookFor }) });

  test('a change', async () => {
    server.answer({ body: { result: [servicenowRow()] } });
    expect(await find('CHG0040001', ['release-publisher', 'other'])).toEqual({
      system: 'servicenow',
      id: 'CHG0040001',
      state: 'open',
      title: 'Let the publisher upload',
      openedAt: time('2026-11-01T10:00:00Z'),
      mentions: ['release-publisher'],
      fetchedAt: NOW,
    });
    const [asked] = server.asked;
    expect(asked?.headers.authorization).toBe(basic('grantproof:pass:word'));
    const url = new URL(asked?.path ?? '', server.url);
    expect(url.pathname).toBe('/api/now/table/change_request');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      sysparm_query: 'number=CHG0040001',
      sysparm_limit: '2',
      sysparm_display_value: 'false',
    });
  });

  test.each([
    ['CTASK0040001', 'change_task'],
    ['INC0040001', 'incident'],
    ['PRB0040001', 'problem'],
    ['REQ0040001', 'sc_request'],
    ['RITM0040001', 'sc_req_item'],
    ['SCTASK0040001', 'sc_task'],
    ['TASK0040001', 'task'],
  ])('%s is in %s', async (number, table) => {
    server.answer({ body: { result: [servicenowRow({ number })] } });
    expect((await find(number)).id).toBe(number);
    expect(server.asked[0]?.path).toMatch(new RegExp(`^/api/now/table/${table}\\?`));
  });

  test('a token takes the place of user and password', async () => {
    server.answer({ body: { result: [servicenowRow({ active: 'false' })] } });
    const tickets = createTickets({ servicenow: { url: server.url, token: 'sample-token' } });
    const found = await tickets.find({ system: 'servicenow', id: 'CHG0040001' });
    expect(found.state).toBe('closed');
    expect(server.asked[0]?.headers.authorization).toBe('Bearer sample-token');
  });

  test('whoever writes an early time did not open it early', async () => {
    const row = servicenowRow({ opened_at: '2020-01-01 00:00:00' });
    server.answer({ body: { result: [row] } });
    expect((await find()).openedAt).toBe(time('2026-11-01T09:59:58Z'));
  });

  test.each([
    ['an empty list', 200, { result: [] }],
    ['no record', 404, servicenowRefusal('No Record found', 'Record does not exist')],
  ])('%s', async (_, status, body) => {
    server.answer({ status, body });
    expect((await find()).state).toBe('not-found');
  });

  test('two rows are one too many', async () => {
    server.answer({ body: { result: [servicenowRow(), servicenowRow()] } });
    await expect(find()).rejects.toThrow('`servicenow` has more than one ticket `CHG0040001`');
  });

  test.each([
    ['of another number', { number: 'CHG0040002' }],
    ['in a display format', { opened_at: '01.11.2026 10:00:00' }],
    ['of no time', { sys_created_on: '' }],
    ['that is neither open nor closed', { active: 'yes' }],
  ])('a row %s is no answer', async (_, parts) => {
    server.answer({ body: { result: [servicenowRow(parts)] } });
    await expect(find()).rejects.toThrow('`servicenow` answered in a form that we do not know');
  });

  test('no list is no answer', async () => {
    server.answer({ body: { result: servicenowRow() } });
    await expect(find()).rejects.toThrow('`servicenow` answered in a form that we do not know');
  });
});
