import { describe, expect, test } from '@jest/globals';
import { ALL, onHub } from './sample-hub.ts';

const INFRA = '/repos/acme/infra';

describe('merging', () => {
  test.each([
    ['merge', 2],
    ['squash', 1],
    ['rebase', 1],
  ] as const)('by %s', (method, parents) =>
    onHub(async ({ hub, repo, pull, lead, dev, as }) => {
      repo.push(lead, 'main', { other: 'x\n' });
      repo.push(dev, 'topic', { more: 'y\n' });
      const commit = pull.merge(lead, method);
      expect(repo.resolve('main')).toBe(commit);
      expect(repo.read('grants/ci.yaml')).toBe('two\n');
      expect(repo.read('other')).toBe('x\n');
      expect(repo.state.git.read(commit).parents).toHaveLength(parents);
      expect((await as(ALL).get(`${INFRA}/pulls/1`)).body).toMatchObject({
        merged: true,
        state: 'closed',
        merge_commit_sha: commit,
        merged_by: { login: 'octo-lead' },
      });
      expect((await as(ALL).get(`${INFRA}/commits/${commit}/pulls`)).body).toMatchObject([
        { number: 1 },
      ]);
      expect((await as(ALL).get(`${INFRA}/activity`)).body).toMatchObject([
        { activity_type: 'pr_merge', after: commit },
        {},
        {},
        {},
        {},
      ]);
      expect(hub.violations).toEqual([]);
    }),
  );

  test('not on a conflict, which shows before', () =>
    onHub(async ({ hub, repo, pull, lead, as }) => {
      pull.forgetMergeability(1);
      expect((await as(ALL).get(`${INFRA}/pulls/1`)).body).toMatchObject({
        mergeable: null,
        merge_commit_sha: null,
      });
      repo.push(lead, 'main', { 'grants/ci.yaml': 'other\n' });
      expect((await as(ALL).get(`${INFRA}/pulls/1`)).body).toMatchObject({
        mergeable: false,
        mergeable_state: 'dirty',
      });
      expect(() => pull.merge(lead)).toThrow('conflicts');
      expect(hub.violations).toEqual([]);
    }));

  test.each([
    ['none', () => null],
    ['another', (head: string) => head],
  ])('and names %s as what it was merged by, where a test wants that', (_what, named) =>
    onHub(async ({ hub, pull, lead, as }) => {
      const sha = named(pull.head());
      pull.merge(lead, 'squash');
      pull.misnameMerge(sha);
      const { body } = await as(ALL).get(`${INFRA}/pulls/1`);
      expect(body).toMatchObject({ merged: true, merge_commit_sha: sha });
      const query = `{ repository(owner: "acme", name: "infra") {
        pullRequests(first: 1, states: [MERGED]) { nodes { mergeCommit { oid } } }
      } }`;
      const mergeCommit = sha === null ? null : { oid: sha };
      expect((await as(ALL).query(query)).body).toEqual({
        data: { repository: { pullRequests: { nodes: [{ mergeCommit }] } } },
      });
      expect(hub.violations).toEqual([]);
    }),
  );

  test('is listed by what changed last, of one base', () =>
    onHub(async ({ hub, repo, pull, lead, dev, as }) => {
      repo.push(dev, 'second', { second: '2' });
      const second = repo.pullRequest({ by: dev, head: 'second' });
      repo.push(lead, 'release', [], { onto: 'main' });
      repo.push(dev, 'third', { third: '3' });
      repo.pullRequest({ by: dev, head: 'third', base: 'release' }).merge(lead);
      second.merge(lead);
      pull.merge(lead);
      second.comment(lead, 'late');
      const query = `{ repository(owner: "acme", name: "infra") { pullRequests(
        first: 9, states: [MERGED], baseRefName: "main"
        orderBy: { field: UPDATED_AT, direction: DESC }
      ) { nodes { number } } } }`;
      expect((await as(ALL).query(query)).body).toEqual({
        data: { repository: { pullRequests: { nodes: [{ number: 2 }, { number: 1 }] } } },
      });
      expect(hub.violations).toEqual([]);
    }));

  test('what is pushed to the base by hand counts as merged', () =>
    onHub(async ({ repo, pull, lead }) => {
      repo.push(lead, 'main', [], { onto: 'topic' });
      expect(pull.issue.state).toBe('MERGED');
    }));
});

test('protection holds until it is met, and an administrator goes past it', () =>
  onHub(
    async ({ hub, pull, lead, as }) => {
      const asker = as(ALL);
      expect(pull.unmet()).toEqual(['required status grantproof is expected', '0 of 1 approvals']);
      expect((await asker.get(`${INFRA}/pulls/1`)).body).toMatchObject({
        mergeable_state: 'blocked',
      });
      expect(() => pull.merge(lead)).toThrow('GitHub refuses to merge');
      pull.review(lead, 'APPROVED');
      const status = { context: 'grantproof', state: 'success' };
      await asker.send('POST', `${INFRA}/statuses/${pull.head()}`, { ...status, state: 'failure' });
      expect(pull.unmet()).toEqual(['required status grantproof is failure']);
      await asker.send('POST', `${INFRA}/statuses/${pull.head()}`, status);
      expect(pull.unmet()).toEqual([]);
      expect((await asker.get(`${INFRA}/rules/branches/main`)).body).toMatchObject([
        { type: 'pull_request' },
        { type: 'required_status_checks' },
      ]);
      pull.review(lead, 'CHANGES_REQUESTED');
      expect(() => pull.merge(lead)).toThrow('changes are requested');
      pull.merge(lead, 'merge', { bypass: true });
      expect(pull.issue.state).toBe('MERGED');
      expect(hub.violations).toEqual([]);
    },
    { protect: [{ branch: 'main', statuses: ['grantproof'], approvals: 1 }] },
  ));

test('old-style protection is for administrators to read', () =>
  onHub(
    async ({ hub, repo, as }) => {
      const path = `${INFRA}/branches/main/protection`;
      expect((await as(ALL).get(path)).status).toBe(403);
      expect((await as({ administration: 'read' }).get(path)).body).toMatchObject({
        required_status_checks: { contexts: ['grantproof'] },
      });
      expect((await as(ALL).get(`${INFRA}/branches/main`)).body).toMatchObject({ protected: true });
      expect((await as(ALL).get(`${INFRA}/rules/branches/main`)).body).toEqual([]);
      expect(repo.state.protections).toHaveLength(1);
      expect(hub.violations).toEqual([]);
    },
    { protect: [{ branch: 'main', statuses: ['grantproof'], classic: true }] },
  ));

describe('the merge queue', () => {
  const QUEUE = `{ repository(owner: "acme", name: "infra") { mergeQueue(branch: "main") {
    entries(first: 10) { totalCount nodes {
      position pullRequest { number } baseCommit { oid } headCommit { oid }
    } }
  } } }`;

  test.each(['merge', 'squash'] as const)('builds one entry on the other, by %s', (method) =>
    onHub(async ({ hub, repo, pull, dev, as }) => {
      repo.push(dev, 'second', { second: '2\n' }, { onto: 'main' });
      const second = repo.pullRequest({ by: dev, head: 'second' });
      const main = repo.resolve('main');
      const queue = repo.mergeQueue('main', method);
      const [one, two] = queue.enqueue(pull, second);
      if (one === undefined || two === undefined) throw new Error('there are no entries');
      expect([one.base, two.base]).toEqual([main, one.head]);
      expect(repo.resolve(two.ref)).toBe(two.head);
      expect(two.ref).toBe(`refs/heads/gh-readonly-queue/main/pr-2-${one.head}`);
      expect((await as(ALL).query(QUEUE)).body).toEqual({
        data: {
          repository: {
            mergeQueue: {
              entries: {
                totalCount: 2,
                nodes: [
                  {
                    position: 1,
                    pullRequest: { number: 1 },
                    baseCommit: { oid: main },
                    headCommit: { oid: one.head },
                  },
                  {
                    position: 2,
                    pullRequest: { number: 2 },
                    baseCommit: { oid: one.head },
                    headCommit: { oid: two.head },
                  },
                ],
              },
            },
          },
        },
      });
      // What was built but has not landed belongs to no pull request yet.
      expect((await as(ALL).get(`${INFRA}/commits/${two.head}/pulls`)).body).toEqual([]);
      expect(repo.event('merge_group', 'checks_requested', { entry: two })).toMatchObject({
        merge_group: { head_sha: two.head, base_sha: one.head, base_ref: 'refs/heads/main' },
      });
      expect(queue.land()).toBe(two.head);
      expect(repo.resolve('main')).toBe(two.head);
      expect([pull.issue.state, second.issue.state]).toEqual(['MERGED', 'MERGED']);
      expect((await as(ALL).get(`${INFRA}/commits/${two.head}/pulls`)).body).toMatchObject([
        { number: 2 },
      ]);
      expect(repo.state.activity.at(-1)).toMatchObject({ type: 'merge_queue_merge' });
      expect(hub.violations).toEqual([]);
    }),
  );

  test('builds anew what stood behind one that left', () =>
    onHub(async ({ repo, pull, dev }) => {
      repo.push(dev, 'second', { second: '2\n' }, { onto: 'main' });
      const second = repo.pullRequest({ by: dev, head: 'second' });
      const queue = repo.mergeQueue();
      queue.enqueue(pull, second);
      queue.dequeue(pull, dev);
      expect(queue.entries().map(({ pull: { issue }, base }) => [issue.number, base])).toEqual([
        [2, repo.resolve('main')],
      ]);
    }));
});
