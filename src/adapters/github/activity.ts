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
  branch: BranchRef,
  time: Instant,
): Promise<readonly Activity[] | null> {
  const made = ({ kind, at }: Activity): boolean => kind === 'branch_creation' && at <= time;
  const activity = await readBack(client, branch, made);
  if (activity === null) return null;
  const end = activity.findIndex(made);
  return activity.slice(0, end === -1 ? undefined : end + 1).toReversed();
}

/**
 * What happened to a branch from `since` on, oldest first. Null where the token may not see it.
 *
 * @param kind only what is of this kind
 */
export async function readActivitySince(
  client: Client,
  branch: BranchRef,
  since: Instant,
  kind?: Activity['kind'],
): Promise<readonly Activity[] | null> {
  const activity = await readBack(client, branch, ({ at }) => at < since, {
    ...(kind !== undefined && { activity_type: kind }),
  });
  return activity?.filter(({ at }) => at >= since).toReversed() ?? null;
}

/** Newest first, as GitHub lists them; up to the end of the page that `last` is on. */
async function readBack(
  client: Client,
  { repository, branch, own }: BranchRef,
  last: (activity: Activity) => boolean,
  filter: { readonly activity_type?: Activity['kind'] } = {},
): Promise<readonly Activity[] | null> {
  const [owner, repo] = repository.split('/');
  const ref = `refs/heads/${branch}`;
  const items = await readPages(
    client,
    'GET /repos/{owner}/{repo}/activity',
    { owner, repo, ref, ...filter },
    {
      about: `the pushes to ${repository}`,
      accept: own ? [] : [403, 404],
      enough: (page) => page.some((item) => last(activityOf(item))),
      help: 'for a pull request, open another from a new branch; for a branch that is sealed, seal it more often',
    },
  );
  return items?.map(activityOf) ?? null;
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
