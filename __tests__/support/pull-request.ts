// A pull request in a real repository, and what GitHub would say of it: told step by step, judged by the command line.
import type { Account, Commit, Facts, Person, Review } from '../../src/core/model/facts.ts';
import { type GitRepo, makeRepo } from './git-repo.ts';
import { runCli } from './run-cli.ts';

/** Facts as their file has them: times are text. */
type Written<T> = T extends number
  ? number | string
  : T extends readonly (infer Item)[]
    ? Written<Item>[]
    : T extends object
      ? { -readonly [K in keyof T]: Written<T[K]> }
      : T;
type Always = 'now' | 'repository' | 'commits' | 'heads' | 'reviews' | 'people';
export type FactsFile = Written<Required<Pick<Facts, Always>>> &
  Written<Pick<Facts, 'bases' | 'landedAt'>> & {
    pullRequest: Written<NonNullable<Facts['pullRequest']>>;
  };

export type Files = Readonly<Record<string, string | null>>;

/** What a test looks at of a verdict. */
export interface Judged {
  readonly result: string;
  readonly deltaDigest: string;
  readonly outcomes: readonly {
    readonly rule: string;
    readonly outcome: string;
    readonly message: string;
    readonly help: string;
  }[];
  readonly reviews?: readonly {
    readonly id: string;
    readonly reviewer: string | null;
    readonly counts: boolean;
    readonly reason: string;
  }[];
}

/** An account; its id follows from its login, as GitHub's never change. */
export function account(login: string, type: Account['type'] = 'User'): Account {
  let id = 7;
  for (const char of login) id = (id * 31 + char.charCodeAt(0)) % 1_000_003;
  return { login, id: String(id), type };
}

export const person = (
  login: string,
  permission: Person['permission'] = 'write',
  teams: readonly string[] = [],
  type: Account['type'] = 'User',
): Person => ({ ...account(login, type), permission, teams });

export const AUTHOR = account('octo-author');

/** A pull request from the branch `head` to `main`. Every step comes a minute after the one before. */
export interface PullRequest {
  readonly repo: GitRepo;
  /** What GitHub knows; a test may write into it. */
  readonly facts: FactsFile;
  /** Commits to the pull request and pushes; gives the commit. `null` removes a file. */
  readonly push: (files: Files, by?: Account, parts?: Partial<Commit>) => string;
  /** Commits to `main`, and goes back to the pull request's branch. */
  readonly land: (files: Files) => string;
  /** Brings the pull request onto the tip of `main`, and pushes. */
  readonly rebase: (by?: Account) => string;
  /** Makes one commit of the pull request, and pushes. */
  readonly squash: () => string;
  /** Says that GitHub saw a head now. */
  readonly sawHead: (sha: string, by?: Account | null) => void;
  readonly review: (login: string, parts?: Partial<Review>) => Written<Review>;
  /** The time of the next step. */
  readonly tick: () => string;
  readonly judge: (...args: readonly string[]) => Promise<Judged>;
}

/** Opens a pull request: `base` on `main`, `head` on top of it. */
export function openPullRequest(base: Files, head: Files, people: readonly Person[]): PullRequest {
  const repo = makeRepo();
  write(repo, base);
  repo.commit('base');
  repo.branch('head');
  let minute = 0;
  let review = 100;
  const tick = (): string => {
    minute += 1;
    return new Date(Date.UTC(2026, 10, 30, 8, minute)).toISOString();
  };
  const facts: FactsFile = {
    now: '2026-12-01T09:00:00Z',
    repository: { id: '4711', uri: 'git+https://github.com/acme/infra', defaultBranch: 'main' },
    pullRequest: {
      number: 7,
      author: AUTHOR,
      title: 'Change access',
      body: '',
      labels: [],
      baseRef: 'main',
      headRef: 'head',
    },
    commits: [],
    heads: [],
    reviews: [],
    people: people.map((one) => ({ ...one, teams: [...one.teams] })),
  };
  const tip = (): string => repo.git('rev-parse', 'HEAD');
  const sawHead = (sha: string, by: Account | null = AUTHOR): void => {
    facts.heads.push({ sha, at: tick(), pusher: by });
  };
  /** GitHub lists the commits that the pull request has now. */
  const listCommits = (by: Account, parts: Partial<Commit>): void => {
    const known = new Map(facts.commits.map((commit) => [commit.sha, commit]));
    facts.commits = repo
      .git('rev-list', 'main..HEAD')
      .split('\n')
      .map(
        (sha) =>
          known.get(sha) ?? {
            author: by,
            committer: by,
            committedAt: '2026-11-30T00:00:00Z',
            ...parts,
            coAuthors: [...(parts.coAuthors ?? [])],
            sha,
          },
      );
  };
  const pushed = (by: Account, parts: Partial<Commit> = {}): string => {
    listCommits(by, parts);
    sawHead(tip(), by);
    return tip();
  };
  const pull: PullRequest = {
    repo,
    facts,
    tick,
    sawHead,
    push(files, by = AUTHOR, parts = {}) {
      write(repo, files);
      repo.commit('head');
      return pushed(by, parts);
    },
    land(files) {
      repo.branch('main');
      write(repo, files);
      const sha = repo.commit('main');
      repo.branch('head');
      return sha;
    },
    rebase(by = AUTHOR) {
      repo.git('rebase', '--quiet', 'main');
      return pushed(by);
    },
    squash() {
      repo.git('reset', '--quiet', '--soft', repo.git('merge-base', 'main', 'HEAD'));
      repo.commit('squashed');
      return pushed(AUTHOR);
    },
    review(login, parts = {}) {
      const known = people.find((one) => one.login === login);
      review += 1;
      const given: Written<Review> = {
        id: String(review),
        reviewer: account(login, known?.type ?? 'User'),
        state: 'APPROVED',
        submittedAt: tick(),
        commit: tip(),
        ...parts,
      };
      facts.reviews.push(given);
      return given;
    },
    async judge(...args) {
      repo.write('.git/facts.json', JSON.stringify(facts));
      const command = ['check', '--facts', '.git/facts.json', '--json', ...args];
      const run = await runCli(repo.dir, command);
      return JSON.parse(run.out) as Judged;
    },
  };
  pull.push(head);
  return pull;
}

function write(repo: GitRepo, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (text === null) repo.remove(path);
    else repo.write(path, text);
  }
}
