import { describe, expect, test } from '@jest/globals';
import { ALL, onHub } from './sample-hub.ts';

const INFRA = '/repos/acme/infra';

test('records who moved what, when', () =>
  onHub(async ({ hub, repo, pull, dev, as }) => {
    const before = pull.head();
    hub.clock.set('2026-12-03T10:00:00Z');
    const after = repo.push(
      dev,
      'topic',
      { 'grants/ci.yaml': 'three\n' },
      { force: true, onto: 'main' },
    );
    repo.deleteBranch(dev, 'topic');
    const { body } = await as(ALL).get(`${INFRA}/activity?ref=refs/heads/topic`);
    expect(body).toMatchObject([
      { activity_type: 'branch_deletion', before: after, after: '0'.repeat(40) },
      { activity_type: 'force_push', before, after, timestamp: '2026-12-03T10:01:00Z' },
      { activity_type: 'branch_creation', before: '0'.repeat(40), actor: { login: 'octo-dev' } },
    ]);
    expect((await as(ALL).get(`${INFRA}/activity?activity_type=force_push`)).body).toHaveLength(1);
    expect(pull.issue.state).toBe('CLOSED');
    expect(hub.violations).toEqual([]);
  }));

test('refuses to lose a tip without force', () =>
  onHub(async ({ repo, dev }) => {
    expect(() => repo.push(dev, 'topic', { a: 'a\n' }, { onto: 'main' })).toThrow('say force');
  }));

test('tells what happened to a pull request', () =>
  onHub(async ({ hub, repo, pull, lead, dev, as }) => {
    repo.push(lead, 'stable', [], { onto: 'main' });
    const review = pull.review(lead, 'APPROVED');
    const before = pull.head();
    const after = repo.push(dev, 'topic', { x: 'x\n' }, { force: true, onto: 'main' });
    pull.dismiss(review, lead, 'not any more');
    pull.retarget(dev, 'stable');
    const { body } = await as(ALL).query(`{ repository(owner: "acme", name: "infra") {
      pullRequest(number: 1) { timelineItems(first: 10, itemTypes: [
        HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, REVIEW_DISMISSED_EVENT
      ]) { totalCount filteredCount pageCount nodes { __typename
        ... on HeadRefForcePushedEvent { actor { login } beforeCommit { oid } afterCommit { oid } }
        ... on ReviewDismissedEvent { previousReviewState review { state } dismissalMessage }
        ... on BaseRefChangedEvent { previousRefName currentRefName createdAt }
      } } } } }`);
    expect(body).toEqual({
      data: {
        repository: {
          pullRequest: {
            timelineItems: {
              // The commit and the review are counted, too.
              totalCount: 5,
              filteredCount: 3,
              pageCount: 3,
              nodes: [
                {
                  __typename: 'HeadRefForcePushedEvent',
                  actor: { login: 'octo-dev' },
                  beforeCommit: { oid: before },
                  afterCommit: { oid: after },
                },
                {
                  __typename: 'ReviewDismissedEvent',
                  previousReviewState: 'APPROVED',
                  review: { state: 'DISMISSED' },
                  dismissalMessage: 'not any more',
                },
                {
                  __typename: 'BaseRefChangedEvent',
                  previousRefName: 'main',
                  currentRefName: 'stable',
                  createdAt: '2026-12-01T09:08:00Z',
                },
              ],
            },
          },
        },
      },
    });
    const events = await as(ALL).get(`${INFRA}/issues/1/events`);
    expect(events.body).toMatchObject([
      { event: 'head_ref_force_pushed', commit_id: after },
      { event: 'review_dismissed', dismissed_review: { state: 'approved' } },
      { event: 'base_ref_changed' },
    ]);
    expect(hub.violations).toEqual([]);
  }));

describe('approvals and pushes', () => {
  const protect = [{ branch: 'main', approvals: 1, dismissStale: true }];

  test('fall with the patch, not with the commit', () =>
    onHub(
      async ({ repo, pull, lead, dev }) => {
        const review = pull.review(lead, 'APPROVED');
        repo.push(lead, 'main', { other: 'x\n' });
        const rebased = repo.push(
          dev,
          'topic',
          { 'grants/ci.yaml': 'two\n' },
          { force: true, onto: 'main' },
        );
        expect(review.state).toBe('APPROVED');
        expect(review.commit).not.toBe(rebased);
        pull.reanchor(review, rebased);
        expect(review.commit).toBe(rebased);
        repo.push(dev, 'topic', { 'grants/ci.yaml': 'three\n' });
        expect(review.state).toBe('DISMISSED');
        expect(pull.issue.timeline.at(-1)).toMatchObject({ actor: dev, previous: 'APPROVED' });
      },
      { protect },
    ));

  test('nobody approves what he opened', () =>
    onHub(async ({ pull, dev }) => {
      expect(() => pull.review(dev, 'APPROVED')).toThrow('GitHub refuses');
    }));

  test('a review that was not submitted is seen by nobody else', () =>
    onHub(async ({ pull, lead, as }) => {
      pull.review(lead, 'PENDING');
      expect((await as(ALL).get(`${INFRA}/pulls/1/reviews`)).body).toEqual([]);
    }));
});

test('the base of a pull request is the one that GitHub last saw', () =>
  onHub(async ({ hub, repo, pull, lead, dev, as }) => {
    const old = repo.resolve('main');
    const tip = repo.push(lead, 'main', { other: 'x\n' });
    const { body } = await as(ALL).query(`{ repository(owner: "acme", name: "infra") {
      pullRequest(number: 1) { baseRefOid baseRef { target { oid } } }
    } }`);
    expect(body).toMatchObject({
      data: { repository: { pullRequest: { baseRefOid: old, baseRef: { target: { oid: tip } } } } },
    });
    repo.push(dev, 'topic', { x: 'x\n' });
    expect(pull.base()).toBe(tip);
    expect(hub.violations).toEqual([]);
  }));

test('attributes commits by address, to accounts that are there', () =>
  onHub(async ({ hub, repo, lead, dev, as }) => {
    const stranger = { name: 'Sample', email: 'sample@example.com' };
    const sha = repo.push(
      dev,
      'topic',
      { x: 'x\n' },
      { author: stranger, coAuthors: [lead, stranger] },
    );
    const query = `{ repository(owner: "acme", name: "infra") { object(oid: "${sha}") { ... on Commit {
      author { email user { login } } committer { user { login } } authors(first: 9) { nodes { user { login } } }
    } } } }`;
    const commit = {
      author: { email: 'sample@example.com', user: null },
      committer: { user: { login: 'octo-dev' } },
      authors: { nodes: [{ user: null }, { user: { login: 'octo-lead' } }] },
    };
    expect((await as(ALL).query(query)).body).toEqual({ data: { repository: { object: commit } } });
    hub.forget(dev);
    expect((await as(ALL).get(`${INFRA}/commits/${sha}`)).body).toMatchObject({
      author: null,
      committer: null,
    });
    expect((await as(ALL).get(`${INFRA}/pulls/1`)).body).toMatchObject({
      user: { login: 'ghost' },
    });
    const author =
      '{ repository(owner: "acme", name: "infra") { pullRequest(number: 1) { author { login } } } }';
    expect((await as(ALL).query(author)).body).toMatchObject({
      data: { repository: { pullRequest: { author: null } } },
    });
    expect(hub.violations).toEqual([]);
  }));

test('takes pull requests from forks, which may go away', () =>
  onHub(async ({ hub, repo, as }) => {
    const contributor = hub.user('octo-contributor');
    const fork = repo.fork(contributor);
    const head = fork.push(contributor, 'idea', { y: 'y\n' });
    repo.pullRequest({ by: contributor, head: { repository: fork, branch: 'idea' } });
    const path = `${INFRA}/pulls/2`;
    expect((await as(ALL).get(path)).body).toMatchObject({
      head: { label: 'octo-contributor:idea', sha: head, repo: { fork: true } },
    });
    expect((await as(ALL).get('/repos/octo-contributor/infra/activity')).body).toHaveLength(1);
    expect(repo.resolve('refs/pull/2/head')).toBe(head);
    fork.remove();
    expect((await as(ALL).get(path)).body).toMatchObject({ head: { repo: null, sha: head } });
    expect((await as(ALL).get('/repos/octo-contributor/infra')).status).toBe(404);
    expect(hub.violations).toEqual([]);
  }));

test('aims a stacked pull request at the base of the one below, once that is merged and gone', () =>
  onHub(async ({ hub, repo, pull, dev, lead, as }) => {
    repo.push(dev, 'upper', { z: 'z\n' }, { onto: 'topic' });
    const upper = repo.pullRequest({ by: dev, head: 'upper', base: 'topic' });
    pull.merge(lead);
    repo.deleteBranch(dev, 'topic');
    expect(upper.state.baseRef).toBe('main');
    const { body } = await as(ALL).query(`{ repository(owner: "acme", name: "infra") {
      pullRequest(number: 2) { timelineItems(last: 1) { nodes { __typename
        ... on AutomaticBaseChangeSucceededEvent { oldBase newBase }
      } } }
    } }`);
    expect(JSON.stringify(body)).toContain('"oldBase":"topic","newBase":"main"');
    expect(hub.violations).toEqual([]);
  }));

test('signs what is made on its pages, not what says so', () =>
  onHub(async ({ hub, repo, pull, lead, dev, as }) => {
    const forged = repo.push(
      dev,
      'topic',
      { f: 'f\n' },
      {
        committer: { name: 'GitHub', email: 'noreply@github.com' },
      },
    );
    const edited = repo.push(dev, 'topic', { e: 'e\n' }, { web: true });
    repo.push(lead, 'main', { other: 'x\n' });
    const updated = pull.update(dev);
    expect(repo.state.git.read(updated).parents).toEqual([edited, repo.resolve('main')]);
    expect(pull.base()).toBe(repo.resolve('main'));
    const merged = pull.merge(lead, 'squash');
    const asker = as(ALL);
    const seen = await Promise.all(
      [forged, edited, updated, merged].map(async (sha) => {
        const { body } = await asker.query(`{ repository(owner: "acme", name: "infra") {
          object(oid: "${sha}") { ... on Commit { committer { user { login } } signature { wasSignedByGitHub } } }
        } }`);
        return JSON.stringify(body);
      }),
    );
    expect(seen.every((text) => text.includes('"login":"web-flow"'))).toBe(true);
    expect(seen.map((text) => text.includes('"wasSignedByGitHub":true'))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    const { body } = await asker.get(`${INFRA}/commits/${merged}`);
    expect(body).toMatchObject({ commit: { verification: { verified: true } } });
    expect(hub.violations).toEqual([]);
  }));
