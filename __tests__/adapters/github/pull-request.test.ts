import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { oid } from '../../../src/core/model/ids.ts';
import { factOf, type Sample, startSample } from './sample-forge.ts';
import { faultOf } from './told-fault.ts';

let sample: Sample;

beforeEach(async () => {
  sample = await startSample();
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

describe('a pull request', () => {
  test('is read whole in two requests, with no more than the gate may', async () => {
    const { forge, hub, repository, pull, author } = sample;
    pull.label(author, 'b', 'a');
    const state = await forge.pullRequest(1);
    const head = repository.resolve('topic');
    expect(state).toMatchObject({
      number: 1,
      open: true,
      head,
      repository: {
        id: String(repository.id),
        uri: `git+${hub.serverUrl}/acme/infra`,
        defaultBranch: { name: 'main', tip: repository.resolve('main') },
      },
      base: { ref: 'main', tip: repository.resolve('main'), protected: true },
      facts: {
        repository: { id: String(repository.id), defaultBranch: 'main' },
        pullRequest: {
          number: 1,
          author: factOf(author),
          title: 'Grant',
          body: 'why',
          labels: ['a', 'b'],
          baseRef: 'main',
          headRef: 'topic',
        },
        reviews: [],
      },
    });
    expect(state.notes).toBeUndefined();
    expect(hub.requests.map(({ operation }) => operation)).toEqual([
      'graphql',
      'repos/list-activities',
    ]);
    expect(hub.permissionsUsed()).toEqual({ contents: 'read', 'pull-requests': 'read' });
  });

  test('has the tip of its base as it is now', async () => {
    const { forge, repository, admin } = sample;
    const tip = repository.push(admin, 'main', { other: 'x' });
    expect((await forge.pullRequest(1)).base.tip).toBe(tip);
  });

  test.each([
    ['a ruleset', { approvals: 1 }, true],
    ['a ruleset that asks for a status', { statuses: ['grantproof'] }, true],
    ['a ruleset against force-pushes alone', { noForcePush: true }, false],
    ['classic protection', { classic: true, approvals: 1 }, true],
    ['classic protection that asks for a status', { classic: true, statuses: ['ci'] }, true],
    ['classic protection against force-pushes alone', { classic: true, noForcePush: true }, false],
    ['nothing', null, false],
  ])('to another branch with %s', async (_what, rule, expected) => {
    const { forge, repository, admin, pull } = sample;
    repository.push(admin, 'release', { other: 'x' });
    if (rule !== null) repository.protect({ branch: 'release', ...rule });
    pull.retarget(admin, 'release');
    expect((await forge.pullRequest(1)).base).toMatchObject({
      ref: 'release',
      protected: expected,
    });
  });

  test('that is closed says so', async () => {
    const { forge, pull, author } = sample;
    pull.close(author);
    expect(await forge.pullRequest(1)).toMatchObject({ open: false });
  });

  test('that was merged, and whose branch is gone, still has its heads', async () => {
    const { forge, pull, repository, admin, author } = sample;
    const head = pull.head();
    pull.merge(admin);
    repository.deleteBranch(author, 'topic');
    const { open, facts } = await forge.pullRequest(1);
    expect(open).toBe(false);
    expect(facts.heads?.map(({ sha }) => sha)).toEqual([head]);
  });

  test('without a description has an empty one', async () => {
    const { forge, pull } = sample;
    pull.edit({ body: null });
    expect((await forge.pullRequest(1)).facts.pullRequest?.body).toBe('');
  });

  test('that is not there is a fault', async () => {
    expect((await faultOf(sample.forge.pullRequest(7))).message).toBe(
      'GitHub knows nothing of pull request #7, or the token may not see it',
    );
  });

  test.each([
    ['contents', { 'pull-requests': 'read' }],
    ['pull-requests', { contents: 'read' }],
  ] as const)('can not be read without %s', async (_missing, permissions) => {
    const { hub, repository, forgeWith } = sample;
    const fault = await faultOf(
      forgeWith({ token: hub.token({ permissions, repository }) }).pullRequest(1),
    );
    expect(fault.message).toBe('the token may not ask GitHub for pull request #1');
    expect(fault.help).toBe(
      'add `contents: read` and `pull-requests: read` to `permissions:` in the workflow',
    );
  });

  test('in a private repository that the token is not for is not there', async () => {
    const { hub, admin, forgeWith } = sample;
    const secret = hub.repository('acme/secret', { private: true });
    secret.push(admin, 'main', { a: 'b' });
    const fault = await faultOf(forgeWith({ repository: 'acme/secret' }).pullRequest(1));
    expect(fault.message).toContain('GitHub knows nothing of pull request #1');
  });
});

describe('commits', () => {
  test('keep everybody whom they are attributed to, and the unattributed', async () => {
    const { hub, forge, repository, pull, author, reviewer } = sample;
    const stranger = { name: 'Sample Stranger', email: 'stranger@example.com' };
    const other = hub.user('octo-other');
    const bot = hub.bot('dependabot[bot]');
    repository.push(author, 'topic', [
      { files: { a: '1' }, author: reviewer, committer: author, coAuthors: [other, stranger] },
      { files: { a: '2' }, author: stranger, message: 'OPS-7 second' },
      { files: { a: '3' }, author: bot, date: '2001-01-01T00:00:00Z' },
    ]);
    const { facts } = await forge.pullRequest(1);
    expect(
      facts.commits?.map(({ author, committer, coAuthors }) => ({ author, committer, coAuthors })),
    ).toEqual([
      { author: factOf(author), committer: factOf(author), coAuthors: [] },
      { author: factOf(reviewer), committer: factOf(author), coAuthors: [factOf(other), null] },
      { author: null, committer: factOf(author), coAuthors: [] },
      { author: factOf(bot), committer: factOf(author), coAuthors: [] },
    ]);
    expect(facts.commits?.[2]?.message).toContain('OPS-7 second');
    expect(facts.commits?.at(-1)?.sha).toBe(pull.head());
    expect(facts.commits?.at(-1)?.committedAt).toBe(Date.UTC(2001, 0, 1));
  });

  test('of an account that was deleted are unattributed', async () => {
    const { hub, forge, author } = sample;
    hub.forget(author);
    const { facts } = await forge.pullRequest(1);
    expect(facts.pullRequest?.author).toBeNull();
    expect(facts.commits?.[0]).toMatchObject({ author: null, committer: null });
    expect(facts.heads?.[0]).toMatchObject({ pusher: null });
  });

  test.each([
    [99, 1],
    [100, 2],
    [249, 3],
  ])('%d more of them are all read', async (count, pages) => {
    const { hub, forge, repository, author, pull } = sample;
    repository.push(author, 'topic', commits(count));
    const { facts } = await forge.pullRequest(1);
    expect(facts.commits).toHaveLength(count + 1);
    expect(new Set(facts.commits?.map(({ sha }) => sha)).size).toBe(count + 1);
    expect(facts.commits?.at(-1)?.sha).toBe(pull.head());
    expect(hub.requests.filter(({ operation }) => operation === 'graphql')).toHaveLength(pages);
  });

  test('beyond what GitHub lists are a fault', async () => {
    const { forge, repository, author } = sample;
    repository.push(author, 'topic', commits(250));
    expect((await faultOf(forge.pullRequest(1))).message).toBe(
      'pull request #1 has more commits than GitHub lists, which is 250',
    );
  });
});

function commits(count: number): { files: Record<string, string> }[] {
  return Array.from({ length: count }, (_, nth) => ({ files: { many: `${nth}\n` } }));
}

describe('who acts', () => {
  test('a bot has `[bot]` in its name wherever it comes from', async () => {
    const { hub, forge, repository } = sample;
    const bot = hub.bot('dependabot[bot]');
    repository.push(bot, 'bump', { 'package.json': '{}' });
    const { number } = repository.pullRequest({ by: bot, head: 'bump' });
    const { facts } = await forge.pullRequest(number);
    const fact = { login: 'dependabot[bot]', id: '49699333', type: 'Bot' };
    expect(facts.pullRequest?.author).toEqual(fact);
    expect(facts.commits?.[0]?.author).toEqual(fact);
    expect(facts.heads?.[0]?.pusher).toEqual(fact);
    expect(facts.pullRequest).not.toHaveProperty('initiator');
  });

  test('nobody knows whom a workflow acted for that pushed to the pull request of somebody', async () => {
    const { hub, forge, repository, author } = sample;
    expect((await forge.pullRequest(1)).facts.pullRequest).not.toHaveProperty('initiator');
    const bot = hub.bot('github-actions[bot]');
    repository.push(bot, 'topic', { a: 'b' }, { author, committer: author });
    expect((await forge.pullRequest(1)).facts.pullRequest?.initiator).toBeNull();
  });

  test('a mannequin and an organisation keep their kind', async () => {
    const { hub, forge, pull } = sample;
    const mannequin = hub.user('octo-import', { type: 'Mannequin' });
    pull.review(mannequin, 'APPROVED');
    pull.review(hub.organization('octo-org').account, 'COMMENTED');
    const { facts } = await forge.pullRequest(1);
    expect(facts.reviews?.map(({ reviewer }) => reviewer?.type)).toEqual([
      'Mannequin',
      'Organization',
    ]);
  });
});

describe('pull requests', () => {
  test('that have a commit as their head, and are open', async () => {
    const { forge, repository, admin, author, pull } = sample;
    const head = oid(pull.head());
    repository.push(admin, 'release', { other: 'x' });
    const second = repository.pullRequest({ by: author, head: 'topic', base: 'release' });
    repository.push(author, 'longer', { more: 'x' }, { onto: 'topic' });
    repository.pullRequest({ by: author, head: 'longer' });
    const closed = repository.pullRequest({ by: author, head: 'topic', base: 'release' });
    closed.close(author);
    expect(await forge.pullRequestsAt(head)).toEqual([1, second.number]);
  });

  test("count where GitHub's own index has not heard of them, or knows who landed the commit", async () => {
    const { hub, forge, repository, admin, author, pull } = sample;
    repository.push(admin, 'release', { other: 'x' });
    const landed = oid(pull.merge(admin, 'merge', { bypass: true }));
    const second = repository.pullRequest({ by: author, head: 'main', base: 'release' });
    hub.slowIndex(3);
    expect(await forge.pullRequestsAt(landed)).toEqual([second.number]);
  });

  test('of a fork count, too', async () => {
    const { hub, forge, repository } = sample;
    const stranger = hub.user('octo-stranger');
    const fork = repository.fork(stranger);
    const head = fork.push(stranger, 'topic-of-fork', { x: 'y' });
    const pull = repository.pullRequest({
      by: stranger,
      head: { repository: fork, branch: 'topic-of-fork' },
    });
    expect(await forge.pullRequestsAt(oid(head))).toEqual([pull.number]);
  });

  test.each([0, 1, 100, 101])('that are open: %d of them', async (count) => {
    const { forge, repository, author, pull } = sample;
    pull.close(author);
    const numbers = Array.from(
      { length: count },
      () => repository.pullRequest({ by: author, head: 'topic' }).number,
    );
    expect(await forge.openPullRequests()).toEqual(numbers);
  });
});
