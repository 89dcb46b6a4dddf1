import { describe, expect, test } from '@jest/globals';
import { ALL, type Asker, linkOf, onHub, type SampleHub } from './sample-hub.ts';

const SIZES = [0, 1, 100, 101];

/** Follows `next` to the end and gives the sizes of the pages. */
async function pageSizes(as: Asker, path: string): Promise<readonly number[]> {
  const sizes: number[] = [];
  for (let next: string | null = path; next !== null; ) {
    const reply = await as.get(next);
    sizes.push((reply.body as readonly unknown[]).length);
    next = linkOf(reply, 'next');
  }
  return sizes;
}

/** What a list of so many is on pages of a hundred. */
function expected(size: number): readonly number[] {
  return size > 100 ? [100, size - 100] : [size];
}

describe.each(SIZES)('%i items', (size) => {
  test('by page number', () =>
    onHub(async ({ hub, pull, lead, as }) => {
      for (let each = 0; each < size; each++) pull.comment(lead, `comment ${each}`);
      const sizes = await pageSizes(as(ALL), '/repos/acme/infra/issues/1/comments?per_page=100');
      expect(sizes).toEqual(expected(size));
      expect(hub.violations).toEqual([]);
    }));

  test('by cursor', () =>
    onHub(async ({ hub, as, repo, lead }) => {
      if (size > 0) pushOften(repo, lead, size);
      const path = '/repos/acme/infra/activity?per_page=100&ref=refs/heads/often';
      expect(await pageSizes(as(ALL), path)).toEqual(expected(size));
      expect(hub.violations).toEqual([]);
    }));

  test('in a query', () =>
    onHub(async ({ hub, pull, lead, as }) => {
      for (let each = 0; each < size; each++) pull.review(lead, 'COMMENTED');
      const sizes: number[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const reply = await as(ALL).query(REVIEWS, { after });
        const { nodes, pageInfo, totalCount } = reviewsIn(reply.body);
        sizes.push(nodes.length);
        expect(totalCount).toBe(size);
        after = pageInfo.endCursor;
        more = pageInfo.hasNextPage;
      }
      expect(sizes).toEqual(expected(size));
      expect(hub.violations).toEqual([]);
    }));
});

/** Records that a branch was pushed so often, without the pushes. */
function pushOften(repo: SampleHub['repo'], actor: SampleHub['lead'], times: number): void {
  const [before, after] = ['main', 'topic'].map((branch) => repo.resolve(branch)) as [
    string,
    string,
  ];
  const push = { ref: 'refs/heads/often', before, after, type: 'push', actor, at: 0 } as const;
  for (let id = 0; id < times; id++) repo.state.activity.push({ ...push, id });
}

const REVIEWS = `query($after: String) {
  repository(owner: "acme", name: "infra") {
    pullRequest(number: 1) {
      reviews(first: 100, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { state }
      }
    }
  }
}`;

interface Reviews {
  readonly totalCount: number;
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function reviewsIn(body: unknown): Reviews {
  const { data } = body as {
    readonly data: { readonly repository: { readonly pullRequest: { readonly reviews: Reviews } } };
  };
  return data.repository.pullRequest.reviews;
}

test('cuts pages to a hundred, and names the repository by number in links', () =>
  onHub(async ({ repo, pull, lead, as }) => {
    for (let each = 0; each < 101; each++) pull.comment(lead, 'x');
    const reply = await as(ALL).get('/repos/acme/infra/issues/1/comments?per_page=5000');
    expect(reply.body).toHaveLength(100);
    const path = `/repositories/${repo.id}/issues/1/comments`;
    expect(new URL(linkOf(reply, 'next') ?? '').pathname).toBe(path);
    expect(linkOf(reply, 'last')).toContain('page=2');
    expect(linkOf(reply, 'prev')).toBeNull();
  }));

test('goes back by cursor', () =>
  onHub(async ({ repo, lead, as }) => {
    pushOften(repo, lead, 5);
    const asker = as(ALL);
    const path = '/repos/acme/infra/activity?per_page=2&ref=often';
    const first = await asker.get(path);
    const second = await asker.get(linkOf(first, 'next') ?? '');
    const back = await asker.get(linkOf(second, 'prev') ?? '');
    expect(back.body).toEqual(first.body);
  }));

describe('caps', () => {
  test('250 commits of a pull request, by REST and by query', () =>
    onHub(async ({ hub, repo, dev, as }) => {
      const files = { 'notes.txt': 'x\n' };
      const many = Array.from({ length: 251 }, (_, at) => ({ files, message: `commit ${at}` }));
      repo.push(dev, 'topic', many);
      const path = '/repos/acme/infra/pulls/1/commits?per_page=100';
      expect(await pageSizes(as(ALL), path)).toEqual([100, 100, 50]);
      const reply = await as(ALL).query(`{ repository(owner: "acme", name: "infra") {
        pullRequest(number: 1) { commits(last: 1) { totalCount nodes { commit { message } } } }
      } }`);
      expect(reply.body).toMatchObject({
        data: {
          repository: {
            pullRequest: {
              commits: { totalCount: 252, nodes: [{ commit: { message: 'commit 248' } }] },
            },
          },
        },
      });
      expect(hub.violations).toEqual([]);
    }));

  test('3,000 files of a pull request, which counts them all; 300 of a comparison', () =>
    onHub(async ({ hub, repo, dev, as }) => {
      const files = Array.from({ length: 3001 }, (_, at) => [`many/${at}.yaml`, `${at}\n`]);
      repo.push(dev, 'topic', Object.fromEntries(files) as Record<string, string>);
      const asker = as(ALL);
      const sizes = await pageSizes(asker, '/repos/acme/infra/pulls/1/files?per_page=100');
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3000);
      const { body } = await asker.get('/repos/acme/infra/pulls/1');
      expect(body).toMatchObject({ changed_files: 3002 });
      const comparison = await asker.get('/repos/acme/infra/compare/main...topic');
      expect((comparison.body as { files: readonly unknown[] }).files).toHaveLength(300);
      expect(hub.violations).toEqual([]);
    }));

  test('a tree says that it was cut', () =>
    onHub(
      async ({ hub, repo, lead, as }) => {
        const path = (): string =>
          `/repos/acme/infra/git/trees/${repo.resolve('main')}?recursive=1`;
        const whole = (await as(ALL).get(path())).body;
        expect(whole).toMatchObject({
          truncated: false,
          tree: [{ type: 'tree' }, { type: 'blob' }],
        });
        repo.push(lead, 'main', { 'grants/more.yaml': 'more\n' });
        const cut = (await as(ALL).get(path())).body;
        expect(cut).toMatchObject({
          truncated: true,
          tree: [{ path: 'grants' }, { path: 'grants/ci.yaml' }],
        });
        expect(hub.violations).toEqual([]);
      },
      { limits: { treeEntries: 2 } },
    ));
});
