import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Fetch } from '../../../src/adapters/github/transport.ts';
import { changed, type Path } from './changed-answer.ts';
import { type Sample, startSample } from './sample-forge.ts';
import { faultOf } from './told-fault.ts';

/** Answers that GitHub should not give: made from right ones. */
let sample: Sample;

beforeEach(async () => {
  sample = await startSample();
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

describe('what GitHub leaves out is a fault', () => {
  test.each<[string, Path, unknown, string]>([
    [
      'a head',
      ['headRefOid'],
      null,
      "GitHub's answer about pull request #1 can't be read: `data.repository.pullRequest.headRefOid` is not text",
    ],
    ['an odd head', ['headRefOid'], 'main', 'is not an object id'],
    ['a time', ['createdAt'], 'yesterday', 'is not a time'],
    [
      'a list',
      ['reviews', 'nodes'],
      null,
      '`data.repository.pullRequest.reviews.nodes` is not a list',
    ],
    [
      'an entry',
      ['reviews', 'nodes', 0],
      null,
      '`data.repository.pullRequest.reviews.nodes[0].state` is not one of',
    ],
    [
      'a review',
      ['reviews', 'nodes'],
      [],
      'GitHub counts 1 reviews of pull request #1, but lists 0',
    ],
    [
      'a label',
      ['labels', 'totalCount'],
      3,
      'GitHub counts 3 labels of pull request #1, but lists 0',
    ],
    [
      'a commit',
      ['commits', 'totalCount'],
      2,
      'GitHub counts 2 commits of pull request #1, but lists 1',
    ],
    [
      'an event',
      ['timelineItems', 'nodes'],
      [null],
      '`data.repository.pullRequest.timelineItems.nodes[0].__typename` is not text',
    ],
    ['a count', ['reviews', 'totalCount'], null, '.reviews.totalCount` is not a whole number'],
    [
      'the time of a review',
      ['reviews', 'nodes', 0, 'submittedAt'],
      null,
      '.submittedAt` is not text',
    ],
    [
      'the id of an account',
      ['author', 'databaseId'],
      null,
      '`data.repository.pullRequest.author.databaseId` is not a numeric id',
    ],
    [
      'a kind of account',
      ['author', '__typename'],
      'EnterpriseUserAccount',
      'is not one of User, Bot, Organization, Mannequin',
    ],
    [
      'a page',
      ['labels', 'pageInfo'],
      { hasNextPage: true, endCursor: null },
      '.endCursor` is not text',
    ],
    [
      'co-authors',
      ['commits', 'nodes', 0, 'commit', 'authors', 'totalCount'],
      101,
      'has 101 authors, of whom GitHub lists 1',
    ],
    ['the base', ['baseRef'], null, 'the branch `main`, the base of pull request #1, is gone'],
    [
      'the message of a commit',
      ['commits', 'nodes', 0, 'commit', 'message'],
      undefined,
      '.commit.message` is not text',
    ],
  ])('%s', async (_what, path, value, message) => {
    const { pull, reviewer, forgeWith } = sample;
    pull.review(reviewer, 'APPROVED');
    const fault = await faultOf(forgeWith({ fetch: changed(path, value) }).pullRequest(1));
    expect(fault.message).toContain(message);
  });

  test('the head among the commits', async () => {
    const { repository, author, forgeWith } = sample;
    const other = repository.push(author, 'elsewhere', { a: 'b' });
    const path = ['commits', 'nodes', 0, 'commit', 'oid'];
    const fault = await faultOf(forgeWith({ fetch: changed(path, other) }).pullRequest(1));
    expect(fault.message).toMatch(/^GitHub lists the commits of pull request #1 without its head/);
  });

  test('pages without an end', async () => {
    const page = { hasNextPage: true, endCursor: 'Y3Vyc29yOnYyOjA=' };
    const fetch = changed(['labels', 'pageInfo'], page);
    const fault = await faultOf(sample.forgeWith({ fetch }).pullRequest(1));
    expect(fault.message).toBe("GitHub's list about pull request #1 does not end");
  });

  test('the repository', async () => {
    const fetch: Fetch = () => Promise.resolve(Response.json({ data: { repository: null } }));
    const fault = await faultOf(sample.forgeWith({ fetch }).pullRequest(1));
    expect(fault.message).toContain("GitHub's answer about pull request #1 can't be read");
  });
});

describe('who committed', () => {
  const COMMIT = ['commits', 'nodes', 0, 'commit'];
  const WEB = { login: 'web-flow', id: '19864447', type: 'User' };

  test.each([
    ['GitHub signed', { isValid: true, wasSignedByGitHub: true }, WEB],
    ['somebody else signed', { isValid: true, wasSignedByGitHub: false }, null],
    ['is signed, but not well', { isValid: false, wasSignedByGitHub: true }, null],
    ['nobody signed', null, null],
  ])('what %s, if its address tells nobody', async (_what, signature, expected) => {
    const { repository, author, forgeWith } = sample;
    const nobody = { name: 'GitHub', email: 'nobody@example.com' };
    repository.push(author, 'web', { a: 'b' }, { committer: nobody });
    const { number } = repository.pullRequest({ by: author, head: 'web' });
    const fetch = changed([...COMMIT, 'signature'], signature);
    const { facts } = await forgeWith({ fetch }).pullRequest(number);
    expect(facts.commits?.[0]?.committer).toEqual(expected);
  });

  test('GitHub, where its address tells so', async () => {
    const { hub, repository, author, forge } = sample;
    const web = hub.user('web-flow');
    repository.push(author, 'web', { a: 'b' }, { committer: { name: 'GitHub', email: web.email } });
    const { number } = repository.pullRequest({ by: author, head: 'web' });
    expect((await forge.pullRequest(number)).facts.commits?.[0]?.committer).toEqual(WEB);
  });
});

describe('whether the base is protected', () => {
  test('is taken for yes where the token may not see it', async () => {
    const { repository, admin, pull, forgeWith } = sample;
    repository.push(admin, 'release', { other: 'x' });
    pull.retarget(admin, 'release');
    const fetch: Fetch = async (url, init) => {
      const response = await changed(['baseRef', 'rules'], null)(url, init);
      if (!url.endsWith('/graphql')) return response;
      const path = ['repository', 'pullRequest', 'baseRef', 'rules'];
      const message = 'Resource not accessible by integration';
      const body = (await response.json()) as object;
      return Response.json({ ...body, errors: [{ type: 'FORBIDDEN', path, message }] });
    };
    expect((await forgeWith({ fetch }).pullRequest(1)).base.protected).toBe(true);
  });
});

describe('dismissals', () => {
  test('that no event tells of are of nobody, and leave the review as dismissed', async () => {
    const { pull, reviewer, admin, forgeWith } = sample;
    pull.dismiss(pull.review(reviewer, 'APPROVED'), admin);
    const events = { pageInfo: { hasNextPage: false }, nodes: [] };
    const fetch = changed(['timelineItems'], events);
    const { facts } = await forgeWith({ fetch }).pullRequest(1);
    expect(facts.reviews).toMatchObject([{ state: 'DISMISSED', dismissedBy: null }]);
  });
});
