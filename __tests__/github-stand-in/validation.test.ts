import { describe, expect, test } from '@jest/globals';
import { apiDescription } from '../support/github/api/description.ts';
import { responseViolations } from '../support/github/api/validation.ts';
import { ALL, onHub } from './sample-hub.ts';

const PULL = '/repos/acme/infra/pulls/1';

describe('mistakes of a request', () => {
  test.each([
    [`${PULL}/files?per_pages=100`, 'there is no parameter `per_pages`'],
    [`${PULL}/files?per_page=many`, 'parameter `per_page`  must be integer'],
    ['/repos/acme/infra/pulls?state=opened', 'parameter `state`'],
    ['/repos/acme/infra/forks', 'is no operation of the subset'],
  ])('GET %s', (path, words) =>
    onHub(async ({ hub, as }) => {
      await as(ALL).get(path);
      expect(hub.violations).toHaveLength(1);
      expect(hub.violations[0]).toContain(words.replace('  ', ' '));
    }),
  );

  test.each([
    [{ state: 'success', descripton: 'x' }, 'there is no body field `descripton`'],
    [{ state: 'passed' }, '/state must be equal to one of the allowed values'],
    [{ description: 'x' }, "must have required property 'state'"],
  ])('a status %j', (body, words) =>
    onHub(async ({ hub, pull, as }) => {
      await as(ALL).send('POST', `/repos/acme/infra/statuses/${pull.head()}`, body);
      expect(hub.violations.join('\n')).toContain(words);
    }),
  );

  test.each([
    ['reviewDecison', 'Cannot query field "reviewDecison"'],
    ['reviews { nodes { state } }', 'You must provide a `first` or `last` value'],
    ['reviews(first: 101) { nodes { state } }', 'exceeds the `first` limit of 100 records'],
    ['reviews(first: 1, after: "2") { nodes { state } }', 'valid cursor'],
    ['reactionGroups { content }', 'PullRequest.reactionGroups is not modelled'],
    ['timelineItems(first: 1, itemTypes: [PINNED_EVENT]) { totalCount }', 'PINNED_EVENT'],
  ])('a query for %s', (field, words) =>
    onHub(async ({ hub, as }) => {
      const query = `{ repository(owner: "acme", name: "infra") { pullRequest(number: 1) { ${field} } } }`;
      const { body } = await as(ALL).query(query);
      expect(body).toHaveProperty('errors');
      expect(hub.violations.join('\n')).toContain(words);
    }),
  );
});

describe('mistakes of an answer', () => {
  const operation = apiDescription().operations.find(({ id }) => id === 'issues/get-comment');

  test.each([
    [200, { id: 1 }, "must have required property 'node_id'"],
    [299, {}, 'status 299'],
  ])('%i %j', (status, body, words) => {
    if (operation === undefined) throw new Error('there is no such operation');
    expect(responseViolations(operation, status, body).join('\n')).toContain(words);
  });
});

describe('what GitHub refuses', () => {
  test.each([
    [
      'a comment of 65,537 characters',
      '/repos/acme/infra/issues/1/comments',
      { body: 'x'.repeat(65_537) },
    ],
    ['an empty comment', '/repos/acme/infra/issues/1/comments', { body: '' }],
    ['a status of no commit', `/repos/acme/infra/statuses/${'1'.repeat(40)}`, { state: 'success' }],
  ])('%s', (_, path, body) =>
    onHub(async ({ hub, as }) => {
      expect((await as(ALL).send('POST', path, body)).status).toBe(422);
      expect(hub.violations).toEqual([]);
    }),
  );

  test('a description of 141 characters, and the status after the thousandth', () =>
    onHub(async ({ hub, repo, pull, lead, as }) => {
      const path = `/repos/acme/infra/statuses/${pull.head()}`;
      const asker = as(ALL);
      const long = { state: 'success', description: 'x'.repeat(141) };
      expect((await asker.send('POST', path, long)).status).toBe(422);
      const status = {
        sha: pull.head(),
        context: 'grantproof',
        state: 'pending',
        description: null,
        targetUrl: null,
        creator: lead,
        at: 0,
      } as const;
      for (let id = 0; id < 999; id++) repo.state.statuses.push({ ...status, id });
      const body = { state: 'success', context: 'grantproof' };
      expect((await asker.send('POST', path, body)).status).toBe(201);
      expect((await asker.send('POST', path, body)).status).toBe(422);
      expect((await asker.send('POST', path, { ...body, context: 'other' })).status).toBe(201);
      expect(hub.violations).toEqual([]);
    }));

  test('51 annotations', () =>
    onHub(async ({ hub, pull, as }) => {
      const annotation = {
        path: 'grants/ci.yaml',
        start_line: 1,
        end_line: 1,
        annotation_level: 'failure',
        message: 'x',
      };
      const annotations = Array.from({ length: 51 }, () => annotation);
      const run = {
        name: 'x',
        head_sha: pull.head(),
        output: { title: 't', summary: 's', annotations },
      };
      const reply = await as(ALL).send('POST', '/repos/acme/infra/check-runs', run);
      expect(reply.status).toBe(422);
      expect(hub.violations.join()).toContain('must NOT have more than 50 items');
    }));
});
