import type { Account } from '../../core/model/facts.ts';
import type { Instant } from '../../core/model/instant.ts';
import { restAccount } from './accounts.ts';
import type { Answer } from './answer.ts';
import type { Client } from './client.ts';
import { readPages } from './pager.ts';

const KINDS = [
  'push',
  'force_push',
  'branch_creation',
  'branch_deletion',
  'pr_merge',
  'merge_queue_merge',
] as const;

/** One move of a branch, when GitHub saw it, and by whom; an end is zeros where there was no branch. */
export interface Activity {
  readonly kind: (typeof KINDS)[number];
  readonly before: string;
  readonly after: string;
  readonly at: Instant;
  readonly actor: Account | null;
}

export interface BranchRef {
  /** `OWNER/NAME`; a fork for many pull requests. */
  readonly repository: string;
  readonly branch: string;
  /** Whether it is the repository that the token is for. */
  readonly own: boolean;
}

/**
 * What happened to a branch, oldest first, from the last time it was made before `time`, or from the beginning of what
 * GitHub remembers. Null where the token may not see it, which is so for a private fork.
 */
export async function readActivity(
  client: Client,
  { repository, branch, own }: BranchRef,
  time: Instant,
): Promise<readonly Activity[] | null> {
  const [owner, repo] = repository.split('/');
  const made = (item: Answer): boolean => {
    const { kind, at } = activityOf(item);
    return kind === 'branch_creation' && at <= time;
  };
  const items = await readPages(
    client,
    'GET /repos/{owner}/{repo}/activity',
    { owner, repo, ref: `refs/heads/${branch}` },
    {
      about: `the pushes to ${repository}`,
      accept: own ? [] : [403, 404],
      enough: (page) => page.some(made),
    },
  );
  if (items === null) return null;
  // Newest first, as GitHub lists them.
  const end = items.findIndex(made);
  return items
    .slice(0, end === -1 ? undefined : end + 1)
    .map(activityOf)
    .toReversed();
}

function activityOf(item: Answer): Activity {
  return {
    kind: item.at('activity_type').oneOf(KINDS),
    before: item.at('before').oid(),
    after: item.at('after').oid(),
    at: item.at('timestamp').instant(),
    actor: restAccount(item.at('actor')),
  };
}
