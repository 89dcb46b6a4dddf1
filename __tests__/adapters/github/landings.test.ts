import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GitHubLandings } from '../../../src/adapters/github/landings.ts';
import type { Fetch } from '../../../src/adapters/github/transport.ts';
import { oid } from '../../../src/core/model/ids.ts';
import type { MergeMethod } from '../../support/github/world/merging.ts';
import { type Sample, startSample } from './sample-forge.ts';
import { landingsOf } from './sample-landings.ts';
import { faultOf } from './told-fault.ts';

let sample: Sample;
let landings: GitHubLandings;

beforeEach(async () => {
  sample = await startSample();
  landings = landingsOf(sample);
});

afterEach(async () => {
  await sample.hub.close();
  expect(sample.hub.violations).toEqual([]);
});

/** GitHub's index names the pull request for a commit that it did not bring. */
function indexAlso(commit: string): void {
  const { merged } = sample.pull.state;
  if (merged === null) throw new Error('it is not merged');
  sample.pull.state.merged = { ...merged, landed: [...merged.landed, commit] };
}

const operations = (): readonly string[] => sample.hub.requests.map(({ operation }) => operation);

describe('what brought a commit', () => {
  test.each<MergeMethod>(['merge', 'squash', 'rebase'])(
    'is the pull request that a %s left it of',
    async (method) => {
      const { pull, admin } = sample;
      const commit = oid(pull.merge(admin, method));
      const found = await landings.landingOf(commit, 'main', true);
      expect(found).toMatchObject({ pullRequest: 1, mergeCommit: commit });
      expect(operations()).toEqual(['repos/list-pull-requests-associated-with-commit']);
    },
  );

  test('landed when GitHub says so', async () => {
    const { pull, admin } = sample;
    const commit = oid(pull.merge(admin));
    const found = await landings.landingOf(commit, 'main', true);
    expect(found?.mergedAt).toBe(pull.state.merged?.at);
  });

  test('is the same for each of the commits that were rebased', async () => {
    const { pull, repository, admin, author } = sample;
    repository.push(author, 'topic', [{ files: { b: '2' } }, { files: { c: '3' } }]);
    const last = oid(pull.merge(admin, 'rebase'));
    for (const revision of [`${last}~2`, `${last}~1`, last]) {
      const commit = oid(repository.resolve(revision));
      expect(await landings.landingOf(commit, 'main', false)).toMatchObject({
        pullRequest: 1,
        mergeCommit: last,
      });
    }
    const index = 'repos/list-pull-requests-associated-with-commit';
    expect(operations()).toEqual([index, 'graphql', 'repos/list-commits', index, index]);
  });

  test('is nothing for a commit of the pull request that somebody pushed before it was merged', async () => {
    const { pull, repository, admin, author } = sample;
    const pushed = oid(pull.head());
    repository.push(author, 'topic', { more: 'x' });
    repository.push(admin, 'main', [], { onto: pushed });
    pull.merge(admin);
    expect(await landings.landingOf(pushed, 'main', false)).toBeNull();
  });

  test('is nothing for a commit pushed just before a rebase, whatever the index says', async () => {
    const { pull, repository, admin } = sample;
    const pushed = oid(repository.push(admin, 'main', { direct: 'x' }));
    pull.merge(admin, 'rebase');
    indexAlso(pushed);
    expect(await landings.landingOf(pushed, 'main', false)).toBeNull();
  });

  test('is nothing for a commit that came before a merge, whatever the index says', async () => {
    const { pull, repository, admin } = sample;
    const pushed = oid(repository.push(admin, 'main', { direct: 'x' }));
    pull.merge(admin, 'merge');
    indexAlso(pushed);
    expect(await landings.landingOf(pushed, 'main', false)).toBeNull();
  });

  test('is nothing for a push, however its message looks', async () => {
    const { repository, admin } = sample;
    const commit = repository.push(admin, 'main', { x: '1' }, { message: 'Grant (#1)' });
    expect(await landings.landingOf(oid(commit), 'main', true)).toBeNull();
  });

  test('is waited for once, however many commits there are', async () => {
    const { repository, admin } = sample;
    const commits = [1, 2].map((n) => oid(repository.push(admin, 'main', { [`${n}`]: 'x' })));
    for (const commit of commits) await landings.landingOf(commit, 'main', true);
    const asked = operations().filter((operation) => operation.endsWith('with-commit'));
    expect(asked).toHaveLength(4 + 1);
  });

  test('is nothing that went to another branch', async () => {
    const { pull, repository, admin } = sample;
    repository.push(admin, 'release', { x: '1' });
    pull.retarget(admin, 'release');
    const commit = oid(pull.merge(admin, 'squash'));
    expect(await landings.landingOf(commit, 'main', false)).toBeNull();
    expect(await landings.landingOf(commit, 'release', false)).not.toBeNull();
  });

  test('is found while the index lags behind', async () => {
    const { hub, pull, admin } = sample;
    const commit = oid(pull.merge(admin, 'squash'));
    hub.slowIndex(9);
    expect(await landings.landingOf(commit, 'main', true)).toMatchObject({ pullRequest: 1 });
    expect(operations()).toEqual(['repos/list-pull-requests-associated-with-commit', 'graphql']);
  });

  test('is found by the index when it has caught up, where nothing else knows', async () => {
    const { hub, pull, repository, admin, author } = sample;
    repository.push(author, 'topic', { b: '2' });
    const last = pull.merge(admin, 'rebase');
    hub.slowIndex(2);
    const first = oid(repository.resolve(`${last}~1`));
    expect(await landings.landingOf(first, 'main', true)).toMatchObject({ mergeCommit: last });
  });

  test('is given up where the index never catches up', async () => {
    const { hub, pull, repository, admin, author } = sample;
    repository.push(author, 'topic', { b: '2' });
    const last = pull.merge(admin, 'rebase');
    hub.slowIndex(99);
    const first = oid(repository.resolve(`${last}~1`));
    expect(await landings.landingOf(first, 'main', true)).toBeNull();
    expect(operations().filter((operation) => operation.endsWith('with-commit'))).toHaveLength(4);
  });

  test.each(['merge', 'squash'] as const)(
    'is each its own of those that a queue landed together, by %s, whatever the index knows',
    async (method) => {
      const { hub, pull, repository, author } = sample;
      repository.push(author, 'second', { second: '2' }, { onto: 'main' });
      const second = repository.pullRequest({ by: author, head: 'second', title: 'Second' });
      const queue = repository.mergeQueue('main', method);
      queue.enqueue(pull, second);
      const last = queue.land();
      for (const lag of [0, 99]) {
        hub.slowIndex(lag);
        const found = [];
        for (const commit of [repository.resolve(`${last}^1`), last])
          found.push(await landings.landingOf(oid(commit), 'main', false));
        expect(found.map((one) => one?.pullRequest)).toEqual([1, 2]);
      }
    },
  );

  test.each<[string, (pull: Sample['pull'], by: Sample['admin']) => unknown]>([
    ['before it was merged', () => null],
    ['after it was merged', (pull, by) => pull.merge(by, 'squash')],
  ])('is nothing for its commit that somebody picked and pushed %s', async (_when, first) => {
    const { pull, repository, admin } = sample;
    first(pull, admin);
    const message = `Grant (#1)\n\n(cherry picked from commit ${pull.head()})`;
    const files = { 'grants/ci.yaml': 'one\n', 'picked.md': 'x' };
    const picked = oid(repository.push(admin, 'main', files, { message }));
    if (pull.state.merged === null) pull.merge(admin);
    expect(await landings.landingOf(picked, 'main', true)).toBeNull();
  });

  test('is nothing of another repository, whose numbers are not ours', async () => {
    const { pull, repository, admin } = sample;
    const commit = oid(repository.push(admin, 'main', { x: 'direct' }));
    pull.merge(admin);
    const fetchFork: Fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (!url.includes(`${commit}/pulls`)) return response;
      const item = { number: 1, merged_at: '2026-12-01T10:00:00Z', merge_commit_sha: commit };
      const base = { ref: 'main', repo: { full_name: 'octo-fork/infra' } };
      return Response.json([{ ...item, base, head: { sha: pull.head() } }]);
    };
    const elsewhere = landingsOf(sample, undefined, { fetch: fetchFork });
    expect(await elsewhere.landingOf(commit, 'main', false)).toBeNull();
  });

  describe('where the merge commit that GitHub names', () => {
    test.each<[string, MergeMethod, (sample: Sample) => string | null, 'rest' | 'everywhere']>([
      ['is none by REST, of a squash', 'squash', () => null, 'rest'],
      ['is another by REST, of a squash', 'squash', ({ pull }) => pull.head(), 'rest'],
      ['is none by REST, of a rebase', 'rebase', () => null, 'rest'],
      ['is none anywhere, of a merge', 'merge', () => null, 'everywhere'],
    ])('%s, it is found all the same', async (_what, method, named, where) => {
      const { pull, admin } = sample;
      const commit = oid(pull.merge(admin, method));
      pull.misnameMerge(named(sample), where);
      expect(await landings.landingOf(commit, 'main', false)).toMatchObject({
        pullRequest: 1,
        mergeCommit: commit,
      });
    });

    test.each<[string, (sample: Sample) => string | null]>([
      ['is none anywhere', () => null],
      ['is another everywhere', ({ repository }) => repository.resolve('main~1')],
    ])('%s, of a squash, nothing tells, and nobody is guessed', async (_what, named) => {
      const { pull, admin } = sample;
      const commit = oid(pull.merge(admin, 'squash'));
      pull.misnameMerge(named(sample));
      expect(await landings.landingOf(commit, 'main', true)).toBeNull();
    });
  });

  test.each([404, 422])(
    'is waited for where GitHub first says %d to a new commit',
    async (status) => {
      const { hub, pull, repository, admin, author } = sample;
      repository.push(author, 'topic', { b: '2' });
      const last = pull.merge(admin, 'rebase');
      const operation = 'repos/list-pull-requests-associated-with-commit';
      hub.fail({ operation, status, times: 2 });
      const first = oid(repository.resolve(`${last}~1`));
      expect(await landings.landingOf(first, 'main', true)).toMatchObject({ mergeCommit: last });
    },
  );

  test('takes no more than reading contents and pull requests', async () => {
    const { hub, pull, repository, admin, author } = sample;
    repository.push(author, 'topic', { b: '2' });
    const last = pull.merge(admin, 'rebase');
    const least = landingsOf(sample, { contents: 'read', 'pull-requests': 'read' });
    await least.landingOf(oid(repository.resolve(`${last}~1`)), 'main', false);
    await least.landingOf(oid(repository.push(admin, 'main', { x: '1' })), 'main', false);
    expect(hub.permissionsUsed()).toEqual({ contents: 'read', 'pull-requests': 'read' });
  });

  test('is the pull request whose head was merged, not one that came along with it', async () => {
    const { pull, repository, admin, author } = sample;
    repository.push(author, 'wider', { wider: 'x' }, { onto: pull.head() });
    const wider = repository.pullRequest({ by: author, head: 'wider', title: 'Wider' });
    const commit = oid(wider.merge(admin));
    if (pull.state.merged === null) throw new Error('the narrower one should be merged, too');
    pull.state.merged = { ...pull.state.merged, commit };
    expect(await landings.landingOf(commit, 'main', false)).toMatchObject({ pullRequest: 2 });
  });

  test('is nobody where nothing tells two pull requests apart', async () => {
    const { pull, repository, admin, author } = sample;
    repository.push(author, 'again', [], { onto: pull.head() });
    const again = repository.pullRequest({ by: author, head: 'again', title: 'Again' });
    const commit = oid(pull.merge(admin));
    if (again.state.merged === null) throw new Error('the second should be merged along');
    again.state.merged = { ...again.state.merged, commit };
    expect(await landings.landingOf(commit, 'main', true)).toBeNull();
  });

  test('is not known for a commit that GitHub does not have', async () => {
    const missing = oid('1'.repeat(40));
    sample.hub.fail({ operation: 'repos/list-pull-requests-associated-with-commit', status: 422 });
    expect(await landings.landingOf(missing, 'main', false)).toBeNull();
  });

  test.each([
    ['pull-requests', { contents: 'write' }],
    ['both', {}],
  ] as const)('can not be known without %s', async (_what, permissions) => {
    const commit = oid(sample.pull.merge(sample.admin));
    const fault = await faultOf(landingsOf(sample, permissions).landingOf(commit, 'main', false));
    expect(fault.help).toContain('pull-requests: read');
  });
});
