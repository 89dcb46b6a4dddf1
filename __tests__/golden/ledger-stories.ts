// What the golden ledgers are made of: what landed on a branch, and what a forge knew of it. A ledger, once made, stays as it
// is for ever.
import { readGivenFacts } from '../../src/app/setup.ts';
import type { Facts } from '../../src/core/model/facts.ts';
import { type Instant, readInstant } from '../../src/core/model/instant.ts';
import { ACCESS_GRANT, grant, PEOPLE, POLICY, policy } from '../support/approval-files.ts';
import type { GitRepo } from '../support/git-repo.ts';
import { AUTHOR, account, type Files } from '../support/pull-request.ts';

export interface LedgerStep {
  /** Changes `main`, and gives what the forge knows of its tip; null where nobody knows anything. */
  readonly land: (repo: GitRepo) => string | null;
  /** When it is sealed. */
  readonly now: string;
  /** Index of a record that somebody approves afterwards, instead of anything that lands. */
  readonly approves?: number;
}

export interface LedgerStory {
  readonly name: string;
  readonly steps: readonly LedgerStep[];
}

const at = (text: string): Instant => {
  const instant = readInstant(text);
  if (instant === undefined) throw new TypeError(`no time: ${text}`);
  return instant;
};

export const factsOf = (text: string): Facts =>
  readGivenFacts({ path: 'facts.json', text }, at('2026-12-01')).facts;

const REPOSITORY = { id: '4711', uri: 'git+https://github.com/acme/infra', defaultBranch: 'main' };

function commit(repo: GitRepo, files: Files, message: string): string {
  for (const [path, text] of Object.entries(files)) {
    if (text === null) repo.remove(path);
    else repo.write(path, text);
  }
  return repo.commit(message);
}

/** What landed without a pull request. */
function pushed(files: Files, message: string, time: string): LedgerStep {
  return {
    now: time,
    land(repo) {
      const sha = commit(repo, files, message);
      const by = account('octo-writer');
      return JSON.stringify({
        ...{ now: time, landedAt: time, repository: REPOSITORY, pullRequest: null },
        commits: [{ sha, author: by, committer: by, coAuthors: [], committedAt: time }],
        heads: [{ sha, at: time, pusher: by }],
        ...{ reviews: [], people: PEOPLE },
      });
    },
  };
}

interface Merged {
  readonly number: number;
  readonly files: Files;
  readonly opened: string;
  readonly merged: string;
  /** When the owner approved; nobody did where it is absent. */
  readonly approved?: string;
}

/** What landed with a merge commit of a pull request. */
function merged({ number, files, opened, merged: time, approved }: Merged): LedgerStep {
  return {
    now: time,
    land(repo) {
      const branch = `pull-${number}`;
      repo.branch(branch, 'main');
      const sha = commit(repo, files, `pull request ${number}`);
      repo.branch('main');
      repo.git('merge', '--quiet', '--no-ff', '-m', `Merge pull request #${number}`, branch);
      const review = {
        ...{ id: `9${number}`, reviewer: account('octo-owner'), state: 'APPROVED' },
        ...{ submittedAt: approved, commit: sha },
      };
      return JSON.stringify({
        ...{ now: time, landedAt: time, repository: REPOSITORY },
        pullRequest: {
          ...{ number, author: AUTHOR, title: 'Change access', body: '', labels: [] },
          ...{ baseRef: 'main', headRef: branch },
        },
        commits: [{ sha, author: AUTHOR, committer: AUTHOR, coAuthors: [], committedAt: opened }],
        heads: [{ sha, at: opened, pusher: AUTHOR }],
        reviews: approved === undefined ? [] : [review],
        people: PEOPLE,
      });
    },
  };
}

const publisher = (actions: string): Files => ({
  'grants/release.yaml': grant('release-publisher', actions),
});
const READ = '"s3:GetObject"';
const WRITE = '"s3:GetObject", "s3:PutObject"';
const TOKEN = `ghp_${'aB3dE6gH9jK2mN5pQ8sT'.repeat(2).slice(0, 36)}`;

const begins = (now: string): LedgerStep => ({
  now,
  land(repo) {
    commit(repo, ACCESS_GRANT.base, 'adopt');
    return null;
  },
});

export const LEDGER_STORIES: readonly LedgerStory[] = [
  {
    name: 'whole',
    steps: [
      begins('2026-12-01T08:00:00Z'),
      merged({
        ...{ number: 1, files: publisher(WRITE), opened: '2026-12-01T08:10:00Z' },
        ...{ approved: '2026-12-01T08:20:00Z', merged: '2026-12-01T08:30:00Z' },
      }),
      pushed(publisher(`${WRITE}, "s3:DeleteObject"`), 'pushed', '2026-12-01T09:00:00Z'),
      pushed({ 'README.md': 'two\n' }, 'quiet', '2026-12-01T09:30:00Z'),
      merged({
        ...{ number: 2, files: publisher(`${WRITE}, "s3:DeleteObject", "s3:ListBucket"`) },
        ...{ opened: '2026-12-01T10:00:00Z', merged: '2026-12-01T10:10:00Z' },
        approved: '2026-12-01T10:20:00Z',
      }),
      pushed(publisher(READ), 'narrowed', '2026-12-01T11:00:00Z'),
      pushed(
        { 'grants/leak.yaml': `# ${TOKEN}\n${grant('leak', READ)}` },
        'with a secret',
        '2026-12-01T12:00:00Z',
      ),
      pushed({ 'grants/broken.yaml': 'kind: [\n' }, 'broken', '2026-12-01T12:10:00Z'),
      pushed({ [POLICY]: 'kind: Policy\n' }, 'a broken policy', '2026-12-01T13:00:00Z'),
      pushed(
        {
          [POLICY]: policy('{ match: {}, require: [{ count: 1, from: [owner] }] }'),
          'grants/broken.yaml': null,
        },
        'mended',
        '2026-12-01T13:10:00Z',
      ),
      { now: '2026-12-01T14:00:00Z', land: () => null, approves: 2 },
      {
        now: '2026-12-01T15:00:00Z',
        land: (repo) => {
          commit(repo, { 'grants/other.yaml': grant('other', READ) }, 'unseen');
          return null;
        },
      },
    ],
  },
  {
    name: 'moved',
    steps: [
      begins('2026-12-01T08:00:00Z'),
      pushed(publisher(WRITE), 'pushed', '2026-12-01T09:00:00Z'),
      {
        now: '2026-12-01T10:00:00Z',
        land(repo) {
          repo.git('tag', 'taken-back');
          repo.git('reset', '--quiet', '--hard', 'HEAD~1');
          commit(repo, { 'grants/other.yaml': grant('other', READ) }, 'another history');
          return null;
        },
      },
      {
        now: '2026-12-01T11:00:00Z',
        land(repo) {
          repo.branch('side', 'main~1');
          commit(repo, { 'grants/side.yaml': grant('side', READ) }, 'side');
          repo.git('merge', '--quiet', '--no-ff', '-m', 'the wrong way round', 'main');
          repo.git('branch', '--force', 'main');
          repo.branch('main');
          return null;
        },
      },
    ],
  },
];
