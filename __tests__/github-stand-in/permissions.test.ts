import { describe, expect, test } from '@jest/globals';
import { apiDescription } from '../support/github/api/description.ts';
import { NEEDS } from '../support/github/api/permissions.ts';
import { ALL, asker, onHub } from './sample-hub.ts';

const REFUSED = { message: 'Resource not accessible by integration' };

test('has a need for every operation of the description', () => {
  const operations = apiDescription().operations.map(({ id }) => id);
  expect(Object.keys(NEEDS).toSorted()).toEqual(operations.toSorted());
});

test('refuses what is not granted, and says what would be accepted', () =>
  onHub(async ({ hub, as, pull }) => {
    const asker = as({ contents: 'read', statuses: 'read' });
    const status = await asker.send('POST', `/repos/acme/infra/statuses/${pull.head()}`, {
      state: 'success',
    });
    expect(status).toMatchObject({ status: 403, body: REFUSED });
    expect(status.headers.get('x-accepted-github-permissions')).toBe('statuses=write');
    const comment = await asker.send('POST', '/repos/acme/infra/issues/1/comments', { body: 'x' });
    expect(comment.headers.get('x-accepted-github-permissions')).toBe(
      'issues=write; pull_requests=write',
    );
    expect(hub.permissionsUsed()).toEqual({});
    expect(hub.violations).toEqual([]);
  }));

test.each([
  ['a pull request', 1, 'pull-requests', 'issues'],
  ['an issue', 2, 'issues', 'pull-requests'],
])('takes comments on %s with the permission that fits', (_, number, right, wrong) =>
  onHub(async ({ hub, repo, lead, as }) => {
    const { issue } = repo.issue({ by: lead, title: 'Access for the releases' });
    const path = `/repos/acme/infra/issues/${number}/comments`;
    const comment = { body: 'hello' };
    expect((await as({ [wrong]: 'write' }).send('POST', path, comment)).status).toBe(403);
    const { status, body } = await as({ [right]: 'write' }).send('POST', path, comment);
    expect(status).toBe(201);
    expect(body).toMatchObject({ user: { login: 'github-actions[bot]', type: 'Bot' } });
    const { id } = body as { readonly id: number };
    const edit = `/repos/acme/infra/issues/comments/${id}`;
    expect((await as({ [wrong]: 'write' }).send('PATCH', edit, comment)).status).toBe(403);
    expect((await as({ [right]: 'write' }).send('PATCH', edit, comment)).status).toBe(200);
    expect(issue.comments).toHaveLength(number - 1);
    expect(hub.permissionsUsed()).toEqual({ [right]: 'write' });
    expect(hub.violations).toEqual([]);
  }),
);

test('refuses parts of a query, and answers the others', () =>
  onHub(async ({ hub, as }) => {
    const query = `{ repository(owner: "acme", name: "infra") {
      nameWithOwner pullRequest(number: 1) { title }
    } }`;
    expect((await as({ contents: 'read' }).query(query)).body).toMatchObject({
      data: { repository: { nameWithOwner: 'acme/infra', pullRequest: null } },
      errors: [{ type: 'FORBIDDEN', path: ['repository', 'pullRequest'], ...REFUSED }],
    });
    expect((await as({ 'pull-requests': 'read' }).query(query)).body).toEqual({
      data: { repository: { nameWithOwner: 'acme/infra', pullRequest: { title: 'Widen' } } },
    });
    expect(hub.permissionsUsed()).toEqual({ 'pull-requests': 'read' });
    expect(hub.violations).toEqual([]);
  }));

test('lets a token of a fork write nothing', () =>
  onHub(async ({ hub, repo, pull }) => {
    const fork = asker(hub, hub.token({ repository: repo, permissions: ALL, fork: true }));
    const path = `/repos/acme/infra/statuses/${pull.head()}`;
    expect((await fork.send('POST', path, { state: 'success' })).status).toBe(403);
    expect((await fork.get('/repos/acme/infra/pulls/1')).status).toBe(200);
  }));

test('shows teams to those who may read members, and to no workflow', () =>
  onHub(async ({ hub, repo, lead, as }) => {
    hub.organization('acme').team('security', [lead]);
    const path = '/orgs/acme/teams/security/memberships';
    expect((await as(ALL).get(`${path}/octo-lead`)).status).toBe(403);
    const bot = hub.bot('acme-reader[bot]');
    const permissions = { members: 'read' } as const;
    const reader = asker(hub, hub.token({ repository: repo, permissions, as: bot }));
    expect((await reader.get(`${path}/octo-lead`)).body).toMatchObject({ state: 'active' });
    expect((await reader.get(`${path}/octo-dev`)).status).toBe(404);
    expect((await reader.get('/orgs/acme/teams/none')).status).toBe(404);
    const members = await reader.query(
      '{ organization(login: "acme") { team(slug: "security") { members(first: 9) { nodes { login } } } } }',
    );
    expect(members.body).toMatchObject({
      data: { organization: { team: { members: { nodes: [{ login: 'octo-lead' }] } } } },
    });
    expect(hub.violations).toEqual([]);
  }));

describe('who may do what', () => {
  const permission = (login: string): string =>
    `/repos/acme/infra/collaborators/${login}/permission`;

  test('anybody reads what is public', () =>
    onHub(async ({ hub, repo, lead, as }) => {
      hub.user('octo-stranger');
      repo.collaborator(lead, 'maintain');
      const asker = as({});
      expect((await asker.get(permission('octo-lead'))).body).toMatchObject({
        permission: 'write',
        role_name: 'maintain',
      });
      expect((await asker.get(permission('octo-stranger'))).body).toMatchObject({
        permission: 'read',
      });
      expect((await asker.get(permission('octo-nobody'))).status).toBe(404);
      expect(hub.violations).toEqual([]);
    }));

  test('nobody else reads what is private', () =>
    onHub(
      async ({ hub, as }) => {
        hub.user('octo-stranger');
        const { body } = await as({}).get(permission('octo-stranger'));
        expect(body).toMatchObject({ permission: 'none' });
      },
      { private: true },
    ));
});

test('hides the private repositories of others, and refuses to write to their public ones', () =>
  onHub(async ({ hub, lead, as }) => {
    hub.repository('acme/secret', { private: true });
    const open = hub.repository('acme/open');
    const sha = open.push(lead, 'main', { a: 'a\n' });
    const asker = as(ALL);
    expect((await asker.get('/repos/acme/secret')).status).toBe(404);
    expect((await asker.get('/repos/acme/open')).status).toBe(200);
    const path = `/repos/acme/open/statuses/${sha}`;
    expect((await asker.send('POST', path, { state: 'success' })).status).toBe(403);
    const query = '{ repository(owner: "acme", name: "secret") { name } }';
    expect((await asker.query(query)).body).toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
    expect(hub.violations).toEqual([]);
  }));

test('knows no other tokens, and lets a person do what the person may', () =>
  onHub(async ({ hub, repo, pull, dev }) => {
    const stranger = asker(hub, 'ghs_unknown');
    expect(await stranger.get('/repos/acme/infra')).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
    expect((await stranger.query('{ viewer { login } }')).status).toBe(401);
    const workflow = asker(hub, hub.token({ repository: repo, permissions: ALL }));
    expect((await workflow.get('/user')).body).toMatchObject(REFUSED);
    expect((await workflow.query('{ viewer { login } }')).body).toEqual({
      data: { viewer: { login: 'github-actions[bot]' } },
    });
    const person = asker(hub, hub.token({ as: dev }));
    expect((await person.get('/user')).body).toMatchObject({ login: 'octo-dev' });
    const path = `/repos/acme/infra/statuses/${pull.head()}`;
    expect((await person.send('POST', path, { state: 'success' })).status).toBe(201);
    expect(hub.violations).toEqual([]);
  }));
