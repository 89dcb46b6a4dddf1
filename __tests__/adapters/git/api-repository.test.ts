import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openApiRepository } from '../../../src/adapters/github/api-repository.ts';
import { type Oid, oid } from '../../../src/core/model/ids.ts';
import type { Repository } from '../../../src/ports/repository.ts';
import { anyHistory, playHistory } from '../../support/any-history.ts';
import { type ObjectApi, objectApi } from '../../support/api-objects.ts';
import { type GitRepo, makeRepo } from '../../support/git-repo.ts';
import { commitAt, withRepository } from '../../support/open-repo.ts';

const ALL = [{ path: '', deep: true }];

let repo: GitRepo;
let api: ObjectApi;
beforeEach(() => {
  repo = makeRepo();
  api = objectApi(repo);
});
afterEach(() => repo.dispose());

const idOf = (revision: string): Oid => oid(repo.git('rev-parse', revision));

const opened = (pullRequest: number | null = 7): Repository =>
  openApiRepository({
    client: api.client,
    repository: 'acme/infra',
    branches: new Map([['main', idOf('main')]]),
    pullRequest,
  });

/** Makes the merge that GitHub would, and the pull request that has it. */
function mergeable(): void {
  const [base, head] = [idOf('main'), idOf('head')];
  repo.git('checkout', '--quiet', '--detach', 'main');
  let conflicts = false;
  try {
    repo.git('merge', '--quiet', '--no-ff', '--no-edit', head);
  } catch {
    conflicts = true;
    repo.git('merge', '--abort');
  }
  const merge = repo.git('commit-tree', '-p', base, '-p', head, '-m', 'merge', 'HEAD^{tree}');
  api.pull = {
    head: { sha: head },
    mergeable: !conflicts,
    merge_commit_sha: conflicts ? null : merge,
  };
}

/** `main` and `head` each changed a file. */
function diverge(): void {
  repo.write('grants/a.yaml', 'a\n');
  repo.write('docs/deep/read.me', 'docs\n');
  repo.write('run.sh', 'run\n');
  repo.commit('root');
  repo.git('branch', 'head');
  repo.write('grants/b.yaml', 'b\n');
  repo.commit('on main');
  repo.branch('head');
  repo.write('grants/c.yaml', 'c\n');
  repo.commit('on head');
}

test('whatever the history, it says what the repository itself does', async () => {
  await fc.assert(
    fc
      .asyncProperty(anyHistory, async (steps) => {
        playHistory(repo, steps);
        mergeable();
        const [a, b] = [idOf('main'), idOf('head')];
        const everything = async (repository: Repository): Promise<unknown> => {
          const [base, head] = [await commitAt(repository, a), await commitAt(repository, b)];
          const merge = await repository.merge(base, head);
          const tree = merge.kind === 'clean' ? merge.tree : head.tree;
          const files = await repository.list(tree, ALL);
          return [
            merge.kind === 'clean' ? merge : merge.kind,
            await repository.mergeBase(a, b),
            await repository.mergeBase(b, a),
            files,
            await repository.list(tree, [
              { path: 'docs', deep: false },
              { path: 'grants', deep: true },
            ]),
            await repository.diff(base.tree, tree),
            await repository.search(tree, ['changed', 'file 3'], ['docs']),
            await repository.read(
              files.map((file) => file.oid),
              250,
            ),
          ];
        };
        expect(await everything(opened())).toEqual(await withRepository(repo.dir, everything));
      })
      .beforeEach(() => {
        repo.dispose();
        repo = makeRepo();
        api = objectApi(repo);
      }),
    { numRuns: 12 },
  );
}, 120_000);

describe('reading by the API', () => {
  beforeEach(diverge);

  test('takes one request for each object, however often it is asked for', async () => {
    const repository = opened();
    const { tree } = await commitAt(repository, idOf('head'));
    const files = await repository.list(tree, ALL);
    for (let n = 0; n < 3; n += 1) {
      await repository.read(
        files.map((file) => file.oid),
        100,
      );
      await repository.search(tree, ['docs'], ['', 'docs']);
      await repository.resolve(idOf('head'));
    }
    expect(api.asked).toHaveLength(2 + files.length);
  });

  test('finds commits and branches, and nothing else', async () => {
    const repository = opened();
    const tip = { commit: idOf('main'), tree: idOf('main^{tree}') };
    expect(await repository.resolve('refs/remotes/origin/main')).toEqual(tip);
    expect(await repository.defaultBranch('main')).toEqual({ name: 'main', tip });
    expect(await repository.defaultBranch('other')).toBeNull();
    expect(await repository.defaultBranch(undefined)).toBeNull();
    for (const nothing of ['1'.repeat(40), idOf('main^{tree}'), 'HEAD', 'main~1', '']) {
      expect(await repository.resolve(nothing)).toBeNull();
    }
    await repository.close();
  });

  test('asks for no file that its tree says is too large', async () => {
    repo.write('grants/large', 'x'.repeat(1000));
    repo.commit('large');
    const large = idOf('head:grants/large');
    const repository = opened();
    expect(await repository.read([large], 999)).toEqual(new Map([[large, { size: 1000 }]]));
    const fresh = opened();
    await fresh.list(idOf('head^{tree}'), ALL);
    api = Object.assign(api, { twist: () => ({}) });
    expect(await fresh.read([large], 999)).toEqual(new Map([[large, { size: 1000 }]]));
  });

  test('walks a tree that is cut off folder by folder', async () => {
    api.mostEntries = 4;
    const repository = opened();
    expect(await repository.list(idOf('head^{tree}'), ALL)).toEqual(
      await withRepository(repo.dir, async (local) => local.list(idOf('head^{tree}'), ALL)),
    );
    expect(api.asked.length).toBeGreaterThan(3);
  });

  test('names files as git does', async () => {
    for (const name of ['ö', 'a\\xe4', 'a\nb', ' x']) repo.write(`odd/${name}`, 'odd\n');
    repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
    repo.git('commit', '--quiet', '-m', 'odd');
    repo.git('add', '-A', 'odd');
    repo.git('commit', '--quiet', '-m', 'odd');
    const tree = idOf('head^{tree}');
    expect(await opened().list(tree, ALL)).toEqual(
      await withRepository(repo.dir, async (local) => local.list(tree, ALL)),
    );
  });

  const fault = async (work: Promise<unknown>): Promise<string> => {
    const error: unknown = await work.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'Fault', help: expect.any(String) });
    return (error as Error).message;
  };
  const TOO_LARGE = 'this change is too large to be read without git';

  test('is a fault for a folder that is cut off', async () => {
    api.mostEntries = 2;
    expect(await fault(opened().list(idOf('head^{tree}'), ALL))).toBe(TOO_LARGE);
  });

  test('is a fault for more than 300 files', async () => {
    for (let n = 0; n < 301; n += 1) repo.write(`many/${n}`, `${n}\n`);
    repo.commit('many');
    const repository = opened();
    const files = await repository.list(idOf('head^{tree}'), [{ path: 'many', deep: true }]);
    const blobs = files.map((file) => file.oid);
    expect(await fault(repository.read(blobs, 100))).toBe(TOO_LARGE);
    expect((await opened().read(blobs.slice(1), 100)).size).toBe(300);
  }, 120_000);

  test.each<
    [
      string,
      (path: string, body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
      RegExp,
    ]
  >([
    [
      'bytes that are not the file',
      (_, body) => ({ ...body, ...('content' in body && { content: 'eA==' }) }),
      /other bytes/,
    ],
    [
      'another encoding',
      (_, body) => ({ ...body, ...('content' in body && { encoding: 'none' }) }),
      /encoding/,
    ],
    ['a name that is no UTF-8', (_, body) => renamed(body, 'gr\uFFFDnts'), /can't be told apart/],
    ['a name that leads up', (_, body) => renamed(body, '../grants'), /can't be told apart/],
    ['a name that stands there twice', (_, body) => renamed(body, 'same'), /twice/],
    ['no tree', (_, body) => ({ ...body, tree: undefined }), /`tree/],
    [
      'no word on what was cut off',
      (_, body) => ({ ...body, truncated: undefined }),
      /`truncated`/,
    ],
  ])('is a fault for %s', async (_, twist, message) => {
    const wanted = idOf('head:grants/a.yaml');
    api.twist = twist;
    const repository = opened();
    expect(
      await fault(
        repository.list(idOf('head^{tree}'), ALL).then(async () => repository.read([wanted], 100)),
      ),
    ).toMatch(message);
  });

  test('is a fault for objects that are not there', async () => {
    const nowhere = oid('1'.repeat(40));
    const repository = opened();
    for (const work of [
      repository.list(nowhere, ALL),
      repository.read([nowhere], 10),
      repository.mergeBase(nowhere, idOf('main')),
      repository.merge(
        { commit: idOf('main'), tree: nowhere },
        await commitAt(repository, idOf('head')),
      ),
    ]) {
      expect(await fault(work)).toMatch(/^the object `[0-9a-f]{40}` is missing/);
    }
    expect(await fault(repository.worktree())).toBe('there is no work tree without git');
  });

  test('reads the commits between two page by page, up to a limit', async () => {
    repo.branch('head');
    const tree = idOf('head^{tree}');
    const grow = (count: number): void => {
      let tip: string = idOf('head');
      for (let n = 0; n < count; n += 1) tip = repo.git('commit-tree', '-p', tip, '-m', 'x', tree);
      repo.git('update-ref', 'refs/heads/head', tip);
    };
    grow(150);
    expect(await opened().mergeBase(idOf('main'), idOf('head'))).toMatchObject({
      commit: idOf('main~1'),
    });
    expect(api.asked.filter((path) => path.startsWith('compare'))).toHaveLength(2);
    grow(150);
    expect(await fault(opened().mergeBase(idOf('main'), idOf('head')))).toBe(TOO_LARGE);
  }, 120_000);

  describe('merging', () => {
    const merging = async (pullRequest: number | null = 7): Promise<unknown> => {
      const repository = opened(pullRequest);
      const base = await commitAt(repository, idOf('main'));
      return repository.merge(base, await commitAt(repository, idOf('head')));
    };

    test("takes GitHub's own merge of the very same commits", async () => {
      mergeable();
      const merge = String(api.pull?.['merge_commit_sha']);
      expect(await merging()).toEqual({ kind: 'clean', tree: idOf(`${merge}^{tree}`) });
    });

    test('names the files that both sides changed where GitHub finds a conflict', async () => {
      repo.write('grants/b.yaml', 'other\n');
      repo.commit('conflict');
      mergeable();
      expect(await merging()).toEqual({ kind: 'conflict', paths: ['grants/b.yaml'] });
    });

    test.each<[string, () => void]>([
      [
        'is still being made',
        () => Object.assign(api.pull ?? {}, { mergeable: null, merge_commit_sha: null }),
      ],
      [
        'is that of an older base',
        () => {
          repo.branch('main');
          repo.commit('newer');
        },
      ],
      [
        'is that of an older head',
        () => {
          repo.branch('head');
          repo.commit('newer');
        },
      ],
      [
        'is of another order',
        () =>
          Object.assign(api.pull ?? {}, {
            merge_commit_sha: repo.git(
              'commit-tree',
              '-p',
              'head',
              '-p',
              'main',
              '-m',
              'x',
              'head^{tree}',
            ),
          }),
      ],
      ['is no merge', () => Object.assign(api.pull ?? {}, { merge_commit_sha: idOf('head') })],
      ['is gone', () => Object.assign(api.pull ?? {}, { merge_commit_sha: '1'.repeat(40) })],
      [
        'has no pull request',
        () => {
          api.pull = null;
        },
      ],
    ])("is a fault where GitHub's merge %s", async (_, change) => {
      mergeable();
      change();
      expect(await fault(merging())).toMatch(
        /^the merge of `\w+` into `\w+` can't be known without git$/,
      );
    });

    test('is a fault where there is no pull request', async () => {
      expect(await fault(merging(null))).toMatch(/can't be known without git$/);
    });

    test('of unrelated histories is a fault', async () => {
      repo.git('checkout', '--quiet', '--orphan', 'alone');
      repo.write('alone', 'x');
      repo.commit('alone');
      repo.git('branch', '-f', 'head', 'alone');
      expect(await fault(merging())).toContain('have no common history');
      expect(await opened().mergeBase(idOf('main'), idOf('head'))).toBeNull();
    });
  });
});

/** A tree whose entries all have one name. */
function renamed(
  body: Readonly<Record<string, unknown>>,
  path: string,
): Readonly<Record<string, unknown>> {
  const { tree } = body;
  if (!Array.isArray(tree)) return body;
  return { ...body, tree: tree.map((entry: object) => ({ ...entry, path })) };
}
