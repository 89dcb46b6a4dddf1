import { expect, test } from '@jest/globals';
import { type Asker, asker, linkOf, onHub, type Reply } from './sample-hub.ts';

const ISSUES = '/repos/acme/infra/issues';
const WRITE = { issues: 'write' } as const;

const numbers = ({ body }: Reply): readonly number[] =>
  (body as readonly { readonly number: number }[]).map(({ number }) => number);
const listed = async (as: Asker, query: string): Promise<readonly number[]> =>
  numbers(await as.get(`${ISSUES}?${query}`));

test('an issue is opened, changed, closed and opened again', () =>
  onHub(async ({ hub, as }) => {
    const opened = await as(WRITE).send('POST', ISSUES, { title: 'A change', body: 'what' });
    expect(opened).toMatchObject({
      status: 201,
      body: { number: 2, state: 'open', user: { login: 'github-actions[bot]' }, body: 'what' },
    });
    const one = `${ISSUES}/2`;
    const closing = { state: 'closed', state_reason: 'completed', labels: ['done'] };
    expect((await as(WRITE).send('PATCH', one, closing)).body).toMatchObject({
      state: 'closed',
      closed_by: { login: 'github-actions[bot]' },
      labels: [{ name: 'done' }],
    });
    await as(WRITE).send('PATCH', one, { state: 'open', title: 'Another', body: 'else' });
    expect((await as({ issues: 'read' }).get(one)).body).toMatchObject({
      ...{ state: 'open', title: 'Another', body: 'else', closed_at: null },
    });
    expect(hub.permissionsUsed()).toEqual(WRITE);
    expect(hub.violations).toEqual([]);
  }));

test('issues are listed with the pull requests, by whoever opened them, and what else is asked for', () =>
  onHub(async ({ hub, repo, lead, dev, pull, as }) => {
    const second = repo.issue({ by: lead, title: 'Second' });
    repo.issue({ by: dev, title: 'Third' });
    second.label(lead, 'access');
    const reader = as({ issues: 'read' });
    expect(await listed(reader, 'state=all')).toEqual([3, 2, 1]);
    expect(await listed(reader, 'creator=octo-dev&direction=asc')).toEqual([1, 3]);
    expect(await listed(reader, 'labels=access')).toEqual([2]);
    expect(await listed(reader, 'sort=updated')).toEqual([2, 3, 1]);
    second.close(lead);
    pull.comment(lead, 'x');
    expect(await listed(reader, '')).toEqual([3, 1]);
    expect(await listed(reader, 'state=closed')).toEqual([2]);
    expect(await listed(reader, 'sort=comments')).toEqual([1, 3]);
    const page = await reader.get(`${ISSUES}?state=all&per_page=2`);
    expect(numbers(page)).toEqual([3, 2]);
    expect(numbers(await reader.get(linkOf(page, 'next') ?? ''))).toEqual([1]);
    expect(hub.violations).toEqual([]);
  }));

test.each<[string, object, string]>([
  ['no title', { title: ' ' }, "title can't be blank"],
  ['257 characters of title', { title: 'x'.repeat(257) }, 'maximum is 256 characters'],
  ['65,537 characters', { title: 'x', body: 'x'.repeat(65_537) }, 'maximum is 65536 characters'],
])('an issue with %s is refused', (_what, body, words) =>
  onHub(async ({ hub, repo, as }) => {
    const reply = await as(WRITE).send('POST', ISSUES, body);
    expect(reply.status).toBe(422);
    expect(JSON.stringify(reply.body)).toContain(words);
    expect(repo.state.issues.size).toBe(1);
    expect(hub.violations).toEqual([]);
  }),
);

test('issues take the permission for issues', () =>
  onHub(async ({ as }) => {
    const issue = { title: 'x' };
    const refused = await as({ issues: 'read', contents: 'write' }).send('POST', ISSUES, issue);
    expect(refused.status).toBe(403);
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write');
    expect((await as({ contents: 'read' }).get(ISSUES)).status).toBe(403);
    const person = { state: 'closed' };
    await as(WRITE).send('POST', ISSUES, issue);
    expect(
      (await as({ 'pull-requests': 'write' }).send('PATCH', `${ISSUES}/2`, person)).status,
    ).toBe(403);
  }));

test('a repository without issues has pull requests alone', () =>
  onHub(
    async ({ hub, repo, lead, as }) => {
      const { number } = repo.issue({ by: lead, title: 'From before they were switched off' });
      const gone = await as(WRITE).send('POST', ISSUES, { title: 'x' });
      expect(gone).toMatchObject({
        status: 410,
        body: { message: 'Issues has been disabled in this repository.' },
      });
      expect((await as(WRITE).get(`${ISSUES}/${number}`)).status).toBe(410);
      expect(await listed(as(WRITE), 'state=all')).toEqual([1]);
      const query = `{ repository(owner: "acme", name: "infra") { issue(number: ${number}) { body } } }`;
      expect((await as(WRITE).query(query)).body).toMatchObject({
        errors: [{ type: 'NOT_FOUND' }],
      });
      const admin = asker(hub, hub.token({ repository: repo, permissions: {} }));
      expect((await admin.get('/repos/acme/infra')).body).toMatchObject({ has_issues: false });
      expect(hub.violations).toEqual([]);
    },
    { issues: false },
  ));
