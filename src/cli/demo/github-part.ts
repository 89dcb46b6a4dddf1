import type { LandingSource } from '../../app/seal/landing-facts.ts';
import { factsFile } from '../../core/evidence/facts-file.ts';
import type { Account, Facts, Person, Review } from '../../core/model/facts.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Instant } from '../../core/model/instant.ts';
import { jsonText } from '../../core/render/json-text.ts';

/** What GitHub would know in the story: one pull request, its review and its merge, and one push past all of it. */
export interface GitHubPart {
  /** The pull request gets a new head. */
  pushed(commit: Oid, at: Instant): void;
  /** The owner approves the head as it is. */
  approved(at: Instant): void;
  merged(commit: Oid, at: Instant): void;
  /** The admin pushes to the branch itself. */
  pushedPast(commit: Oid, at: Instant): void;
  /** What is known of the pull request by then, as `check --facts` reads it. */
  factsFile(now: Instant): string;
  /** For sealing. */
  readonly landings: LandingSource;
}

/** Times of the story: all of it happens on one day, so that it ends the same on every day. */
export const at = (hour: number, minute = 0): Instant =>
  Date.UTC(2026, 11, 1, hour, minute) as Instant;

const account = (login: string, id: number): Account => ({ login, id: String(id), type: 'User' });
const DEV = account('octo-dev', 1001);
const OWNER = account('octo-releaser', 1002);
const ADMIN = account('octo-admin', 1003);

const PEOPLE: readonly Person[] = [
  { ...DEV, permission: 'write', teams: [] },
  { ...OWNER, permission: 'write', teams: [] },
  { ...ADMIN, permission: 'admin', teams: [] },
];

/** Number of the pull request. */
const NUMBER = 7;

export function githubPart(): GitHubPart {
  const heads: { readonly sha: Oid; readonly at: Instant; readonly pusher: Account }[] = [];
  const reviews: Review[] = [];
  const landed = new Map<Oid, Facts>();
  const commitBy = (sha: Oid, who: Account, committedAt: Instant) => ({
    ...{ sha, author: who, committer: who, coAuthors: [], committedAt },
  });
  const facts = (now: Instant): Facts => ({
    now,
    pullRequest: {
      number: NUMBER,
      author: DEV,
      title: 'Give the release workflow access',
      body: '',
      labels: [],
      baseRef: 'main',
      headRef: 'release-access',
    },
    commits: heads.map((head) => commitBy(head.sha, DEV, head.at)),
    heads: [...heads],
    reviews: [...reviews],
    people: PEOPLE,
  });
  return {
    pushed: (sha, time) => void heads.push({ sha, at: time, pusher: DEV }),
    approved(time) {
      const commit = heads.at(-1)?.sha ?? '';
      const review = { id: '501', reviewer: OWNER, state: 'APPROVED' } as const;
      reviews.push({ ...review, submittedAt: time, commit });
    },
    merged: (commit, time) => void landed.set(commit, { ...facts(time), landedAt: time }),
    pushedPast: (sha, time) =>
      void landed.set(sha, {
        now: time,
        landedAt: time,
        pullRequest: null,
        commits: [commitBy(sha, ADMIN, time)],
        heads: [{ sha, at: time, pusher: ADMIN }],
        reviews: [],
        people: PEOPLE,
      }),
    factsFile: (now) => jsonText(factsFile(facts(now))),
    landings: {
      landing: async (commit, _line, { now }) =>
        Promise.resolve({ facts: landed.get(commit) ?? { now }, last: commit }),
      moves: async () => Promise.resolve([]),
    },
  };
}
