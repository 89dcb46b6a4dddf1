import type { Account, Issue, Pull, Repo, World } from './model.ts';
import { resolve } from './pushing.ts';

export interface NewPull {
  readonly by: Account;
  /** A branch of this repository, or of a fork. */
  readonly head:
    | string
    | { readonly repository: { readonly state: Repo }; readonly branch: string };
  readonly base?: string;
  readonly title?: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
  readonly draft?: boolean;
}

/** Opens an issue; one that `pull` makes a pull request of. */
export function makeIssue(
  world: World,
  repo: Repo,
  author: Account,
  title: string,
  body: string | null,
  pull: (issue: Issue) => Pull | null,
): Issue {
  const createdAt = world.clock.tick();
  const issue = {
    id: world.nextId(),
    number: Math.max(0, ...repo.issues.keys()) + 1,
    author,
    createdAt,
    labels: new Set<string>(),
    comments: [],
    timeline: [],
    pull: null as Pull | null,
    title,
    body,
    state: 'OPEN' as const,
    updatedAt: createdAt,
    closedAt: null,
    closedBy: null,
  };
  issue.pull = pull(issue);
  repo.issues.set(issue.number, issue);
  return issue;
}

/** Opens a pull request. */
export function openPull(world: World, repo: Repo, wanted: NewPull): Pull {
  const { by, head, base = repo.defaultBranch, title, body = null, labels = [] } = wanted;
  const headRepo = typeof head === 'string' ? repo : head.repository.state;
  const headRef = typeof head === 'string' ? head : head.branch;
  const headOid = resolve(headRepo, `refs/heads/${headRef}`);
  const baseOid = resolve(repo, `refs/heads/${base}`);
  const name = title ?? repo.git.read(headOid).message.split('\n')[0] ?? headRef;
  const issue = makeIssue(world, repo, by, name, body, (of) => ({
    issue: of,
    repo,
    headRef,
    reviews: [],
    draft: wanted.draft ?? false,
    headRepo,
    headOwner: headRepo.owner,
    headOid,
    baseRef: base,
    baseOid,
    merged: null,
    unknownMergeability: 0,
    trial: null,
  }));
  for (const label of labels) issue.labels.add(label);
  repo.git.setRef(`refs/pull/${issue.number}/head`, headOid);
  if (issue.pull === null) throw new Error('an issue is no pull request');
  return issue.pull;
}
