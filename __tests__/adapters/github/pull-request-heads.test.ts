import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Fetch } from '../../../src/adapters/github/transport.ts';
import type { PullRequestState } from '../../../src/ports/forge.ts';
import type { RepositoryHandle } from '../../support/github/world/repository.ts';
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

const shasOf = ({ facts }: PullRequestState): readonly string[] | undefined =>
  facts.heads?.map(({ sha }) => sha);

describe('heads', () => {
  test('are dated by GitHub, and know who pushed them', async () => {
    const { forge, repository, pull, author, reviewer } = sample;
    const first = pull.head();
    const second = repository.push(author, 'topic', { a: '1' }, { date: '2001-01-01T00:00:00Z' });
    const third = repository.push(
      reviewer,
      'topic',
      { a: '2' },
      { force: true, onto: 'main', author },
    );
    const { facts } = await forge.pullRequest(1);
    const { activity } = repository.state;
    const at = (sha: string): number | undefined => activity.find(({ after }) => after === sha)?.at;
    expect(facts.heads).toEqual([
      { sha: first, at: at(first), pusher: factOf(author) },
      { sha: second, at: at(second), pusher: factOf(author) },
      { sha: third, at: at(third), pusher: factOf(reviewer) },
    ]);
  });

  test('begin where the branch was last made before the pull request', async () => {
    const { forge, repository, author, reviewer } = sample;
    repository.push(reviewer, 'again', { a: '1' });
    repository.deleteBranch(reviewer, 'again');
    const made = repository.push(author, 'again', { a: '2' });
    const before = repository.push(author, 'again', { a: '3' });
    const { number } = repository.pullRequest({ by: author, head: 'again' });
    const after = repository.push(author, 'again', { a: '4' });
    expect(shasOf(await forge.pullRequest(number))).toEqual([made, before, after]);
  });

  test('from before its branch was deleted and made again still count', async () => {
    const { forge, repository, author, pull } = sample;
    const first = pull.head();
    repository.deleteBranch(author, 'topic');
    const again = repository.push(author, 'topic', { a: '1' });
    pull.reopen(author);
    expect(shasOf(await forge.pullRequest(1))).toEqual([first, again]);
  });

  test('end where it was closed, whatever becomes of its branch', async () => {
    const { forge, repository, author, pull } = sample;
    const first = pull.head();
    pull.close(author);
    repository.push(author, 'topic', { a: '1' });
    expect(shasOf(await forge.pullRequest(1))).toEqual([first]);
  });

  test('of a public fork are read from the fork', async () => {
    const { hub, forge, repository } = sample;
    const stranger = hub.user('octo-stranger');
    const fork = repository.fork(stranger);
    const head = fork.push(stranger, 'patch', { a: '1' });
    const pull = repository.pullRequest({
      by: stranger,
      head: { repository: fork, branch: 'patch' },
    });
    const { facts, notes } = await forge.pullRequest(pull.number);
    expect(facts.heads).toEqual([{ sha: head, at: expect.any(Number), pusher: factOf(stranger) }]);
    expect(notes).toBeUndefined();
  });

  test('of a fork that was deleted are not known, which is said', async () => {
    const { hub, forge, repository } = sample;
    const stranger = hub.user('octo-stranger');
    const fork = repository.fork(stranger);
    fork.push(stranger, 'patch', { a: '1' });
    const pull = repository.pullRequest({
      by: stranger,
      head: { repository: fork, branch: 'patch' },
    });
    fork.remove();
    const { facts, notes } = await forge.pullRequest(pull.number);
    expect(facts).not.toHaveProperty('heads');
    expect(notes).toEqual([
      "which heads it had, and when, can't be known: the repository that its head came from is gone",
    ]);
  });

  test.each([403, 404])(
    'of a fork that answers %d are not known, which is said',
    async (status) => {
      const { hub, forge, repository } = sample;
      const stranger = hub.user('octo-stranger');
      const fork = repository.fork(stranger);
      fork.push(stranger, 'patch', { a: '1' });
      const pull = repository.pullRequest({
        by: stranger,
        head: { repository: fork, branch: 'patch' },
      });
      hub.fail({ operation: 'repos/list-activities', status, body: { message: 'Not Found' } });
      const { facts, notes } = await forge.pullRequest(pull.number);
      expect(facts).not.toHaveProperty('heads');
      expect(notes).toEqual([
        "which heads it had, and when, can't be known: the token may not see the pushes to `octo-stranger/infra`",
      ]);
    },
  );

  test('of the own repository that are refused are a fault', async () => {
    const { hub, forge } = sample;
    hub.fail({
      operation: 'repos/list-activities',
      status: 403,
      headers: { 'x-accepted-github-permissions': 'contents=read' },
      body: { message: 'Resource not accessible by integration' },
    });
    const fault = await faultOf(forge.pullRequest(1));
    expect(fault.message).toBe('the token may not ask GitHub for the pushes to acme/infra');
    expect(fault.help).toBe('add `contents: read` to `permissions:` in the workflow');
  });

  test.each([
    [99, 1],
    [100, 2],
    [201, 3],
  ])('%d more pushes are all read', async (count, pages) => {
    const { hub, forge, repository } = sample;
    const head = pushMany(repository, count);
    const state = await forge.pullRequest(1);
    expect(state.facts.heads).toHaveLength(count + 1);
    expect(shasOf(state)?.at(-1)).toBe(head);
    const asked = hub.requests.filter(({ operation }) => operation === 'repos/list-activities');
    expect(asked).toHaveLength(pages);
  });

  test('without an end are a fault', async () => {
    const { forge, repository } = sample;
    pushMany(repository, 5100);
    expect((await faultOf(forge.pullRequest(1))).message).toBe(
      'GitHub lists more than 5000 entries for the pushes to acme/infra',
    );
  });

  test('before what GitHub remembers begin with the one that was replaced', async () => {
    const { forge, repository, author, pull } = sample;
    const first = pull.head();
    const second = repository.push(author, 'topic', { a: '1' });
    repository.state.activity.splice(0, 2);
    const { facts } = await forge.pullRequest(1);
    expect(facts.heads).toEqual([
      { sha: first, at: pull.issue.createdAt, pusher: null },
      { sha: second, at: expect.any(Number), pusher: factOf(author) },
    ]);
  });

  test('that only the timeline tells are there as well', async () => {
    const { forge, repository, author, reviewer, pull } = sample;
    const first = pull.head();
    const forced = repository.push(reviewer, 'topic', { a: '1' }, { force: true, onto: 'main' });
    const last = repository.push(author, 'topic', { a: '2' });
    const { activity } = repository.state;
    activity.splice(
      activity.findIndex(({ after }) => after === forced),
      1,
    );
    const { facts } = await forge.pullRequest(1);
    expect(facts.heads?.map(({ sha, pusher }) => [sha, pusher?.login])).toEqual([
      [first, 'octo-author'],
      [forced, 'octo-reviewer'],
      [last, 'octo-author'],
    ]);
  });
});

/** Pushes, as GitHub's list of them has it: each back and forth, so that no commit need be made. */
function pushMany({ state }: RepositoryHandle, count: number): string {
  const { activity } = state;
  const last = activity.at(-1);
  if (last === undefined) throw new Error('nothing was pushed yet');
  for (let nth = 1; nth <= count; nth++) {
    const id = last.id * 1_000_000 + nth;
    const sha = nth === count ? last.after : nth.toString(16).padStart(40, 'a');
    activity.push({ ...last, id, type: 'push', after: sha, at: last.at + 120_000 });
  }
  return last.after;
}

describe('while GitHub lags behind', () => {
  /** Leaves the newest push out of the first so many lists. */
  function lagging(lists: number): Fetch {
    let left = lists;
    return async (url, init) => {
      const response = await fetch(url, init);
      if (!url.includes('/activity') || left === 0) return response;
      left -= 1;
      const all = (await response.json()) as readonly unknown[];
      return Response.json(all.slice(1), { headers: { 'content-type': 'application/json' } });
    };
  }

  test.each([1, 2, 3])('by %d readings, it is read again', async (lists) => {
    const { forgeWith, repository, author } = sample;
    const head = repository.push(author, 'topic', { a: '1' });
    const state = await forgeWith({ fetch: lagging(lists) }).pullRequest(1);
    expect(state.head).toBe(head);
    expect(shasOf(state)?.at(-1)).toBe(head);
  });

  test('for ever, it is a fault after four readings', async () => {
    const { hub, forgeWith, repository, author } = sample;
    repository.push(author, 'topic', { a: '1' });
    const fault = await faultOf(forgeWith({ fetch: lagging(100) }).pullRequest(1));
    expect(fault.message).toBe(
      'GitHub does not tell yet how pull request #1 came by its newest commit',
    );
    expect(hub.requests).toHaveLength(8);
  });

  test('a push while it is read makes it be read again, whole', async () => {
    const { forgeWith, repository, author } = sample;
    let pushed: string | null = null;
    const state = await forgeWith({
      fetch(url, init) {
        if (url.includes('/activity') && pushed === null)
          pushed = repository.push(author, 'topic', { a: '1' });
        return fetch(url, init);
      },
    }).pullRequest(1);
    expect(state.head).toBe(pushed);
    expect(state.facts.commits?.at(-1)?.sha).toBe(pushed);
  });

  test.each([
    ['one more commit', 1, {}],
    ['as many other commits', 121, { force: true, onto: 'main' }],
  ])(
    'a push of %s between two pages makes it be read again, whole',
    async (_what, more, options) => {
      const { forgeWith, repository, author } = sample;
      const files = (count: number, word: string) =>
        Array.from({ length: count }, (_, nth) => ({ files: { a: `${word} ${nth}` } }));
      repository.push(author, 'topic', files(120, 'first'));
      let queries = 0;
      const state = await forgeWith({
        fetch(url, init) {
          queries += url.endsWith('/graphql') ? 1 : 0;
          if (url.endsWith('/graphql') && queries === 2)
            repository.push(author, 'topic', files(more, 'second'), options);
          return fetch(url, init);
        },
      }).pullRequest(1);
      expect(state.facts.commits).toHaveLength(more === 1 ? 122 : 121);
      expect(state.facts.commits?.at(-1)?.sha).toBe(repository.resolve('topic'));
      expect(queries).toBe(4);
    },
  );
});

describe('bases', () => {
  test('go back to the first one', async () => {
    const { forge, repository, pull, admin } = sample;
    for (const branch of ['one', 'two']) {
      repository.push(admin, branch, { [branch]: 'x' });
      pull.retarget(admin, branch);
    }
    pull.retarget(admin, 'main');
    const { facts } = await forge.pullRequest(1);
    expect(facts.bases?.map(({ ref }) => ref)).toEqual(['main', 'one', 'two', 'main']);
    expect(facts.bases?.[0]?.at).toBe(pull.issue.createdAt);
    expect(facts.bases?.at(-1)?.at).toBe(pull.issue.timeline.at(-1)?.at);
  });

  test('change of themselves where the one below is merged and deleted', async () => {
    const { forge, repository, author, admin, pull } = sample;
    repository.push(author, 'stacked', { more: 'x' }, { onto: 'topic' });
    const upper = repository.pullRequest({ by: author, head: 'stacked', base: 'topic' });
    pull.merge(admin);
    repository.deleteBranch(author, 'topic');
    const { facts, base } = await forge.pullRequest(upper.number);
    expect(base.ref).toBe('main');
    expect(facts.bases?.map(({ ref }) => ref)).toEqual(['topic', 'main']);
  });
});
