import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createIssues } from '../../../src/adapters/github/issues.ts';
import type { Fetch } from '../../../src/adapters/github/transport.ts';
import type { Issues } from '../../../src/ports/issues.ts';
import type { Permissions } from '../../support/github/api/token.ts';
import type { Account, Issue } from '../../support/github/world/model.ts';
import { troubled } from './lost-answer.ts';
import { hubClient } from './sample-client.ts';
import { factOf, type Sample, startSample } from './sample-forge.ts';
import { faultOf } from './told-fault.ts';

const SEAL: Permissions = { contents: 'write', issues: 'write', 'pull-requests': 'read' };
const MARKER = '<!-- grantproof violation 41 -->';
const BODY = `${MARKER}\nwhat happened\n`;

let sample: Sample;
let issues: Issues;
let bot: Account;

beforeEach(async () => {
  sample = await startSample();
  bot = sample.hub.bot('github-actions[bot]');
  issues = issuesWith();
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

function issuesWith(permissions = SEAL, fetch?: Fetch): Issues {
  const { hub, repository } = sample;
  const token = hub.token({ permissions, repository });
  return createIssues({ client: hubClient(hub, token, fetch), repository: 'acme/infra' });
}

const all = (): readonly Issue[] =>
  [...sample.repository.state.issues.values()].filter(({ pull }) => pull === null);

describe('opening an issue', () => {
  test('makes one', async () => {
    const number = await issues.open(MARKER, 'A change nobody approved', BODY);
    expect(all()).toMatchObject([
      { number, title: 'A change nobody approved', body: BODY, author: bot, state: 'OPEN' },
    ]);
    expect(sample.hub.permissionsUsed()).toMatchObject({ issues: 'write' });
  });

  test('makes none where our own is there, open or closed', async () => {
    const first = await issues.open(MARKER, 'A change', BODY);
    expect(await issues.open(MARKER, 'A change', BODY)).toBe(first);
    await issues.answer(first ?? 0, 'approved', true);
    expect(await issuesWith().open(MARKER, 'A change', BODY)).toBe(first);
    expect(all()).toHaveLength(1);
  });

  test('is not kept from it by one that somebody else planted', async () => {
    const { repository, author } = sample;
    const planted = repository.issue({ by: author, title: 'x', body: BODY });
    expect(await issues.open(MARKER, 'A change', BODY)).not.toBe(planted.number);
    expect(all()).toHaveLength(2);
  });

  test('is not kept from it by one of our own that quotes the marker', async () => {
    const { repository } = sample;
    repository.issue({ by: bot, title: 'x', body: `see ${MARKER}` });
    await issues.open(MARKER, 'A change', BODY);
    expect(all()).toHaveLength(2);
  });

  test('is not kept from it by a pull request of our own', async () => {
    const { repository, author } = sample;
    repository.push(author, 'other', { a: '1' });
    const pull = repository.pullRequest({ by: bot, head: 'other', title: 'x', body: BODY });
    expect(await issues.open(MARKER, 'A change', BODY)).not.toBe(pull.number);
  });

  test('finds our own behind a hundred others', async () => {
    const { repository } = sample;
    const own = repository.issue({ by: bot, title: 'x', body: BODY });
    for (let nth = 0; nth < 101; nth++) repository.issue({ by: bot, title: `${nth}` });
    expect(await issues.open(MARKER, 'A change', BODY)).toBe(own.number);
  });

  test('is not sent twice, and is found again, where the answer got lost', async () => {
    const lost = issuesWith(SEAL, troubled({ to: '"title":', times: 1, kind: 'lost' }));
    await faultOf(lost.open(MARKER, 'A change', BODY));
    expect(all()).toHaveLength(1);
    expect(await issues.open(MARKER, 'A change', BODY)).toBe(all()[0]?.number);
    expect(all()).toHaveLength(1);
  });

  test.each<[string, Permissions]>([
    ['may only read', { issues: 'read' }],
    ['may nothing', { contents: 'read' }],
  ])('is refused to a token that %s', async (_what, permissions) => {
    expect(await issuesWith(permissions).open(MARKER, 'A change', BODY)).toBeNull();
    expect(all()).toEqual([]);
  });

  test('takes no more than writing issues', async () => {
    const least = issuesWith({ issues: 'write' });
    const number = (await least.open(MARKER, 'A change', BODY)) ?? 0;
    expect(await least.read(number)).toMatchObject({ own: true });
    expect(await least.answer(number, 'approved later', true)).toBe('done');
    expect(sample.hub.permissionsUsed()).toEqual({ issues: 'write' });
  });

  test('is refused where the repository has no issues', async () => {
    const { hub, author } = sample;
    const without = hub.repository('acme/quiet', { issues: false });
    const number = without.issue({ by: author, title: 'x' }).number;
    const token = hub.token({ permissions: SEAL, repository: without });
    const quiet = createIssues({ client: hubClient(hub, token), repository: 'acme/quiet' });
    expect(await quiet.open(MARKER, 'A change', BODY)).toBeNull();
    expect(await quiet.read(number)).toBeNull();
  });

  test.each([403, 404, 410])('is refused where GitHub answers with %d', async (status) => {
    sample.hub.fail({ operation: 'issues/create', status });
    expect(await issues.open(MARKER, 'A change', BODY)).toBeNull();
  });

  test('with a long title and text is taken', async () => {
    await issues.open(MARKER, 'é'.repeat(300), MARKER + 'é\n'.repeat(70_000));
    expect(all()[0]?.title).toHaveLength(256);
    expect(all()[0]?.body?.length).toBeLessThanOrEqual(65_536);
  });
});

describe('reading an issue', () => {
  test('tells its state, and whose it is', async () => {
    const { repository, author } = sample;
    const ours = repository.issue({ by: bot, title: 'x', body: BODY });
    const theirs = repository.issue({ by: author, title: 'y', body: 'text' });
    theirs.close(author);
    expect(await issues.read(ours.number)).toEqual({
      ...{ number: ours.number, open: true, body: BODY, own: true },
    });
    expect(await issues.read(theirs.number)).toEqual({
      ...{ number: theirs.number, open: false, body: 'text', own: false },
    });
    expect(sample.hub.permissionsUsed()).toMatchObject({ issues: 'read' });
  });

  test('gives none for a number that is not there, or a pull request', async () => {
    expect(await issues.read(99)).toBeNull();
    expect(await issues.read(sample.pull.number)).toBeNull();
  });

  test.each([403, 404, 410])('gives none where GitHub answers with %d', async (status) => {
    sample.hub.fail({ operation: 'issues/get', status });
    expect(await issues.read(1)).toBeNull();
  });

  test('is a fault where GitHub is out of reach', async () => {
    sample.hub.fail({ operation: 'issues/get', status: 502, times: 9 });
    await faultOf(issues.read(1));
  });
});

describe('comments', () => {
  test('have their author, their time, and whether they were changed', async () => {
    const { hub, repository, author, reviewer } = sample;
    const issue = repository.issue({ by: bot, title: 'x' });
    const first = issue.comment(reviewer, '/grantproof approve 0123456789ab');
    const second = issue.comment(author, 'no');
    second.body = 'yes';
    second.updatedAt = hub.clock.tick();
    issue.comment(bot, 'noted');
    expect(await issues.comments(issue.number)).toEqual([
      {
        id: String(first.id),
        author: factOf(reviewer),
        body: first.body,
        createdAt: first.createdAt,
        edited: false,
        own: false,
      },
      {
        id: String(second.id),
        author: factOf(author),
        body: 'yes',
        createdAt: second.createdAt,
        edited: true,
        own: false,
      },
      expect.objectContaining({ author: factOf(bot), own: true }),
    ]);
  });

  test('are all there, in few requests', async () => {
    const { hub, repository, author } = sample;
    const issue = repository.issue({ by: bot, title: 'x' });
    for (let nth = 0; nth < 101; nth++) issue.comment(author, `${nth}`);
    const read = await issues.comments(issue.number);
    expect(read.map(({ body }) => body)).toEqual(Array.from({ length: 101 }, (_, nth) => `${nth}`));
    // Two pages, and whose the token is.
    expect(hub.requests).toHaveLength(3);
  });

  test('of somebody who is gone are of nobody', async () => {
    const { hub, repository, author } = sample;
    const issue = repository.issue({ by: bot, title: 'x' });
    issue.comment(author, 'bye');
    hub.forget(author);
    expect(await issues.comments(issue.number)).toMatchObject([{ author: null }]);
  });

  test('are read with the permission to read issues alone', async () => {
    const issue = sample.repository.issue({ by: bot, title: 'x' });
    const least = issuesWith({ issues: 'read' });
    await least.read(issue.number);
    expect(await least.comments(issue.number)).toEqual([]);
    expect(sample.hub.permissionsUsed()).toEqual({ issues: 'read' });
  });

  test('take the permission to read issues', async () => {
    const issue = sample.repository.issue({ by: bot, title: 'x' });
    const fault = await faultOf(issuesWith({ contents: 'read' }).comments(issue.number));
    expect(fault.help).toContain('add `issues: read` to `permissions:`');
  });
});

describe('answering', () => {
  test('adds a comment, and closes where asked to', async () => {
    const number = (await issues.open(MARKER, 'A change', BODY)) ?? 0;
    expect(await issues.answer(number, 'still open', false)).toBe('done');
    expect(all()[0]).toMatchObject({ state: 'OPEN', comments: [{ body: 'still open' }] });
    expect(await issues.answer(number, 'approved later', true)).toBe('done');
    expect(all()[0]).toMatchObject({
      state: 'CLOSED',
      comments: [{ author: bot }, { body: 'approved later', author: bot }],
    });
  });

  test('is not sent twice where GitHub may have taken it', async () => {
    const number = (await issues.open(MARKER, 'A change', BODY)) ?? 0;
    const lost = issuesWith(SEAL, troubled({ to: '/comments', times: 9, kind: 'lost' }));
    await faultOf(lost.answer(number, 'once', false));
    expect(all()[0]?.comments).toHaveLength(1);
  });

  test('is refused to a token that may not', async () => {
    const issue = sample.repository.issue({ by: bot, title: 'x' });
    expect(await issuesWith({ issues: 'read' }).answer(issue.number, 'x', true)).toBe('refused');
    expect(all()[0]).toMatchObject({ state: 'OPEN', comments: [] });
  });

  test.each([403, 410])('is refused where GitHub answers with %d', async (status) => {
    const issue = sample.repository.issue({ by: bot, title: 'x' });
    sample.hub.fail({ operation: 'issues/update', status });
    expect(await issues.answer(issue.number, 'x', true)).toBe('refused');
  });
});
