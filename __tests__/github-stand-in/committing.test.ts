import { describe, expect, test } from '@jest/globals';
import type { Permissions } from '../support/github/api/token.ts';
import type { RepositoryOptions } from '../support/github/world/repository.ts';
import { type Asker, asker, onHub, type Reply, type SampleHub } from './sample-hub.ts';

const INFRA = '/repos/acme/infra';
const WRITE = { contents: 'write' } as const;
const MUTATION = `mutation c($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } ref { name target { oid } } }
}`;

interface Change {
  readonly branch?: string;
  readonly expected: string;
  readonly additions?: Readonly<Record<string, Uint8Array | string>>;
  readonly deletions?: readonly string[];
  readonly body?: string;
}

async function commit(
  as: Asker,
  { branch = 'main', expected, additions = {}, deletions = [], body }: Change,
): Promise<Reply['body']> {
  const input = {
    branch: { repositoryNameWithOwner: 'acme/infra', branchName: branch },
    expectedHeadOid: expected,
    message: { headline: 'change', ...(body !== undefined && { body }) },
    fileChanges: {
      additions: Object.entries(additions).map(([path, content]) => ({
        path,
        contents: Buffer.from(content).toString('base64'),
      })),
      deletions: deletions.map((path) => ({ path })),
    },
  };
  return (await as.query(MUTATION, { input })).body;
}

const refused = (type: string, message: string): object => ({
  data: { createCommitOnBranch: null },
  errors: [{ type, path: ['createCommitOnBranch'], message }],
});

describe('a commit through the API', () => {
  test('is a real one, of GitHub, signed by it, and moves the branch', () =>
    onHub(async ({ hub, repo, as }) => {
      const expected = repo.resolve('main');
      const bytes = Uint8Array.of(0, 255, 10, 0);
      const change = { expected, additions: { 'a/tile': bytes, b: 'text\n' }, body: 'why\n\nmore' };
      const made = await commit(as(WRITE), { ...change, deletions: ['grants/ci.yaml'] });
      const sha = repo.resolve('main');
      expect(made).toEqual({
        data: {
          createCommitOnBranch: {
            commit: { oid: sha },
            ref: { name: 'main', target: { oid: sha } },
          },
        },
      });
      const { git } = repo.state;
      expect(git.read(sha)).toMatchObject({
        parents: [expected],
        author: { name: 'github-actions[bot]' },
        committer: { name: 'GitHub', email: 'noreply@github.com' },
      });
      expect(git.read(sha).message.trim()).toBe('change\n\nwhy\n\nmore');
      expect(git.bytes(['cat-file', 'blob', 'main:a/tile'])).toEqual(Buffer.from(bytes));
      expect(git.object('main:grants/ci.yaml')).toBeNull();
      const reading = as({ contents: 'read' });
      expect((await reading.get(`${INFRA}/commits/${sha}`)).body).toMatchObject({
        commit: { verification: { verified: true } },
        author: { login: 'github-actions[bot]' },
        committer: { login: 'web-flow' },
      });
      expect((await reading.get(`${INFRA}/activity?ref=main`)).body).toMatchObject([
        { activity_type: 'push', before: expected, after: sha, actor: { type: 'Bot' } },
        { activity_type: 'branch_creation' },
      ]);
      expect(hub.permissionsUsed()).toEqual({ contents: 'write' });
      expect(hub.violations).toEqual([]);
    }));

  test('is made by one of many that expect the same', () =>
    onHub(async ({ hub, repo, as }) => {
      const expected = repo.resolve('main');
      const writers = ['1', '2', '3', '4'];
      const made = await Promise.all(
        writers.map((name) => commit(as(WRITE), { expected, additions: { [name]: name } })),
      );
      const stale = made.filter((body) => JSON.stringify(body).includes('STALE_DATA'));
      expect(stale).toHaveLength(3);
      expect(stale[0]).toMatchObject(
        refused(
          'STALE_DATA',
          `Expected branch to point to "${expected}" but it did not.  Pull and try again.`,
        ),
      );
      expect(repo.state.git.count(`${expected}..main`)).toBe(1);
      expect(hub.violations).toEqual([]);
    }));

  test.each<[string, Permissions, Partial<Change>, RegExp]>([
    ['a branch that is not there', WRITE, { branch: 'none' }, /"NOT_FOUND".*'refs\/heads\/none'/],
    ['a token that may only read', { contents: 'read' }, {}, /"FORBIDDEN".*not accessible by/],
    ['a file to delete that is not there', WRITE, { deletions: ['x'] }, /requested for deletion/],
    ['a path that leads out', WRITE, { additions: { '../x': '' } }, /malformed path component/],
  ])('is refused for %s', (_what, permissions, change, words) =>
    onHub(async ({ hub, repo, as }) => {
      const expected = repo.resolve('main');
      expect(JSON.stringify(await commit(as(permissions), { expected, ...change }))).toMatch(words);
      expect(repo.resolve('main')).toBe(expected);
      expect(hub.violations).toEqual([]);
    }),
  );

  test('is refused where its request is too large', () =>
    onHub(
      async ({ repo, as }) => {
        const expected = repo.resolve('main');
        const additions = { large: 'x'.repeat(5000) };
        expect(await commit(as(WRITE), { expected, additions })).toMatchObject({
          message: 'Payload Too Large',
        });
        expect(repo.resolve('main')).toBe(expected);
      },
      { limits: { body: 5000 } },
    ));

  test('breaks off before or after it is made, as a test wants', () =>
    onHub(async ({ hub, repo, as }) => {
      const start = repo.resolve('main');
      const operation = 'graphql/createCommitOnBranch';
      hub.drop({ operation });
      await expect(commit(as(WRITE), { expected: start })).rejects.toThrow('fetch failed');
      expect(repo.resolve('main')).toBe(start);
      expect((await as(WRITE).query('{ viewer { login } }')).status).toBe(200);
      hub.lose({ operation });
      await expect(commit(as(WRITE), { expected: start })).rejects.toThrow('fetch failed');
      expect(repo.state.git.count(`${start}..main`)).toBe(1);
      expect(hub.violations).toEqual([]);
    }));
});

describe('rules of a branch', () => {
  const ledger = (rule: object): RepositoryOptions => ({
    protect: [{ branch: 'ledger', ...rule }],
  });

  test.each<[string, object, string, string]>([
    [
      'a ruleset that wants pull requests',
      { approvals: 1 },
      'FORBIDDEN',
      'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
    ],
    [
      'a ruleset that wants statuses',
      { statuses: ['a', 'b', 'c'] },
      'FORBIDDEN',
      'Repository rule violations found\n\n3 of 3 required status checks are expected.\n\n',
    ],
    [
      'a ruleset that lets nobody',
      { noUpdate: true },
      'FORBIDDEN',
      'Repository rule violations found\n\nCannot update this protected ref.\n\n',
    ],
    [
      'old protection',
      { approvals: 1, classic: true },
      'BRANCH_PROTECTION_RULE_VIOLATION',
      'Changes must be made through a pull request.',
    ],
  ])('refuse a commit: %s', (_what, rule, type, message) =>
    onHub(async ({ hub, repo, lead, as }) => {
      const expected = repo.push(lead, 'ledger', { a: '1' });
      expect(await commit(as(WRITE), { branch: 'ledger', expected })).toMatchObject(
        refused(type, message),
      );
      expect(repo.resolve('ledger')).toBe(expected);
      expect(hub.violations).toEqual([]);
    }, ledger(rule)),
  );

  test.each<[string, object]>([
    ['against deletion and force-pushes', { noDeletion: true, noForcePush: true }],
    ['that is only tried', { noUpdate: true, enforcement: 'evaluate' }],
  ])('let a commit pass: one %s', (_what, rule) =>
    onHub(async ({ repo, lead, as }) => {
      const expected = repo.push(lead, 'ledger', { a: '1' });
      await commit(as(WRITE), { branch: 'ledger', expected });
      expect(repo.state.git.count(`${expected}..ledger`)).toBe(1);
    }, ledger(rule)),
  );

  test('let nothing be taken away, but by whoever may go past them', () =>
    onHub(
      async ({ repo, lead }) => {
        const first = repo.push(lead, 'ledger', { a: '1' });
        const second = repo.push(lead, 'ledger', { a: '2' });
        const back = { onto: first, force: true };
        expect(() => repo.push(lead, 'ledger', [], back)).toThrow('Cannot force-push');
        expect(() => repo.deleteBranch(lead, 'ledger')).toThrow('Cannot delete this branch');
        expect(repo.resolve('ledger')).toBe(second);
        repo.push(lead, 'ledger', [], { ...back, bypass: true });
        repo.deleteBranch(lead, 'ledger', { bypass: true });
        expect(repo.state.git.commit('refs/heads/ledger')).toBeNull();
      },
      ledger({ noDeletion: true, noForcePush: true }),
    ));

  test('are read as what they are', () =>
    onHub(
      async ({ hub, as }) => {
        const { body } = await as({}).get(`${INFRA}/rules/branches/ledger`);
        const types = (body as readonly { readonly type: string }[]).map(({ type }) => type);
        expect(types).toEqual(['deletion', 'non_fast_forward', 'creation', 'update']);
        expect(hub.violations).toEqual([]);
      },
      ledger({ noDeletion: true, noForcePush: true, noCreation: true, noUpdate: true }),
    ));
});

describe('git objects, one by one', () => {
  const post = async (as: Asker, what: string, body: object): Promise<Reply> =>
    as.send('POST', `${INFRA}/git/${what}`, body);
  const shaIn = ({ body }: Reply): string => (body as { readonly sha: string }).sha;
  const FILE = { path: 'a/b', mode: '100644', type: 'blob' };

  test('make a branch of their own', () =>
    onHub(async ({ hub, repo, as }) => {
      const bytes = Buffer.from([0, 255, 1]);
      const blob = await post(as(WRITE), 'blobs', {
        content: bytes.toString('base64'),
        encoding: 'base64',
      });
      const tree = await post(as(WRITE), 'trees', {
        tree: [
          { ...FILE, sha: shaIn(blob) },
          { ...FILE, path: 'c', content: 'é\n' },
        ],
      });
      const root = { message: 'first', tree: shaIn(tree), parents: [] };
      const made = await post(as(WRITE), 'commits', root);
      expect(made).toMatchObject({ status: 201, body: { verification: { verified: true } } });
      const ref = { ref: 'refs/heads/ledger', sha: shaIn(made) };
      expect((await post(as(WRITE), 'refs', ref)).status).toBe(201);
      const { git } = repo.state;
      expect(git.read(repo.resolve('ledger')).parents).toEqual([]);
      expect(git.bytes(['cat-file', 'blob', 'ledger:a/b'])).toEqual(bytes);
      expect(repo.read('c', 'ledger')).toBe('é\n');
      expect(repo.state.activity.at(-1)).toMatchObject({ type: 'branch_creation', after: ref.sha });

      const upon = { base_tree: shaIn(tree), tree: [{ ...FILE, sha: null }] };
      const second = await post(as(WRITE), 'trees', upon);
      expect(git.run(['ls-tree', '--name-only', shaIn(second)])).toBe('c');
      const names = { name: 'Sample', email: 'sample@example.com' };
      const named = await post(as(WRITE), 'commits', { ...root, author: names });
      expect(named.body).toMatchObject({ author: names, verification: { verified: false } });
      expect(hub.permissionsUsed()).toEqual(WRITE);
      expect(hub.violations).toEqual([]);
    }));

  test.each<[string, string, (sample: SampleHub) => object, string]>([
    [
      'a branch that is there',
      'refs',
      ({ pull }) => ({ ref: 'refs/heads/main', sha: pull.head() }),
      'Reference already exists',
    ],
    [
      'a branch at nothing',
      'refs',
      () => ({ ref: 'refs/heads/x', sha: '1'.repeat(40) }),
      'Object does not exist',
    ],
    ['an odd ref', 'refs', ({ pull }) => ({ ref: 'x', sha: pull.head() }), 'at least 2 slashes'],
    [
      'a commit of no tree',
      'commits',
      ({ pull }) => ({ message: 'm', tree: pull.head() }),
      'Tree SHA does not exist',
    ],
    [
      'a commit on nothing',
      'commits',
      ({ repo, pull }) => ({
        message: 'm',
        tree: repo.state.git.read(pull.head()).tree,
        parents: ['1'.repeat(40)],
      }),
      'Parent SHA does not exist',
    ],
    [
      'a file of no blob',
      'trees',
      () => ({ tree: [{ ...FILE, sha: '1'.repeat(40) }] }),
      'valid blob',
    ],
    [
      'a path that leads out',
      'trees',
      () => ({ tree: [{ ...FILE, path: 'a/..', content: '' }] }),
      'malformed path',
    ],
    [
      'too much text at once',
      'trees',
      () => ({ tree: [{ ...FILE, content: 'x'.repeat(101) }] }),
      'your request timed out',
    ],
    ['a blob that is too large', 'blobs', () => ({ content: 'x'.repeat(101) }), 'too large'],
  ])('are refused: %s', (_what, operation, body, words) =>
    onHub(
      async (sample) => {
        const reply = await post(sample.as(WRITE), operation, body(sample));
        expect(reply.status).toBe(422);
        expect((reply.body as { readonly message: string }).message).toContain(words);
        expect(sample.hub.violations).toEqual([]);
      },
      { limits: { treeText: 100, blob: 100 } },
    ),
  );

  test('are refused where branches may not be made, and in an empty repository', () =>
    onHub(
      async ({ hub, pull, as }) => {
        const ref = { ref: 'refs/heads/ledger', sha: pull.head() };
        const { status, body } = await post(as(WRITE), 'refs', ref);
        expect(status).toBe(422);
        expect(JSON.stringify(body)).toContain('creations being restricted');
        const empty = hub.repository('acme/empty');
        const other = asker(hub, hub.token({ repository: empty, permissions: WRITE }));
        const reply = await other.send('POST', '/repos/acme/empty/git/blobs', { content: '' });
        expect(reply).toMatchObject({ status: 409, body: { message: 'Git Repository is empty.' } });
        expect(hub.violations).toEqual([]);
      },
      { protect: [{ branch: 'ledger', noCreation: true }] },
    ));

  test('are read as they are: bytes, texts, and texts that are cut', () =>
    onHub(
      async ({ hub, repo, lead, as }) => {
        repo.push(lead, 'main', { binary: Uint8Array.of(1, 0), long: 'abcdef', short: 'ab' });
        const fields = ['binary', 'long', 'short', 'none'].map(
          (path) =>
            `${path}: object(expression: "main:${path}") { ...on Blob { text isTruncated } }`,
        );
        const query = `{ repository(owner: "acme", name: "infra") { ${fields.join(' ')} } }`;
        expect((await as({ contents: 'read' }).query(query)).body).toEqual({
          data: {
            repository: {
              binary: { text: null, isTruncated: false },
              long: { text: 'abcd', isTruncated: true },
              short: { text: 'ab', isTruncated: false },
              none: null,
            },
          },
        });
        expect(hub.violations).toEqual([]);
      },
      { limits: { blobText: 4 } },
    ));
});
