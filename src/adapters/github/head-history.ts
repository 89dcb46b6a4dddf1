import type { Account, Head } from '../../core/model/facts.ts';
import type { Instant } from '../../core/model/instant.ts';
import { graphqlAccount } from './accounts.ts';
import type { Activity } from './activity.ts';
import type { Answer } from './answer.ts';

/** A force-push as the timeline of a pull request tells it; of a commit that is gone, only that there was one. */
export interface ForcePush {
  readonly after: string | null;
  readonly at: Instant;
  readonly actor: Account | null;
}

/** Two tellings of one push may be this far apart. */
const APART = 60_000;
const ZEROS = /^0+$/;

export function readForcePushes(events: readonly Answer[]): readonly ForcePush[] {
  return events
    .filter((event) => event.at('__typename').text() === 'HeadRefForcePushedEvent')
    .map((event) => ({
      after: event.at('afterCommit').orNull()?.at('oid').oid() ?? null,
      at: event.at('createdAt').instant(),
      actor: graphqlAccount(event.at('actor')),
    }));
}

/**
 * Every head that a pull request had, oldest first, dated by GitHub: what its branch's activity tells, and
 * force-pushes that only its timeline does. Null where a force-push can't be told, so that the list would have a hole.
 *
 * @param activity oldest first
 * @param openedAt when the pull request was opened
 */
export function headsOf(
  activity: readonly Activity[],
  forcePushes: readonly ForcePush[],
  openedAt: Instant,
): readonly Head[] | null {
  const known = activity.filter(({ kind }) => kind === 'force_push');
  const heads: Head[] = [...initialHead(activity, openedAt)];
  for (const { after, at, actor } of activity) {
    if (!ZEROS.test(after)) heads.push({ sha: after, at, pusher: actor });
  }
  for (const push of forcePushes) {
    const twin = known.findIndex(
      ({ after, at }) =>
        (push.after === null || after === push.after) && Math.abs(at - push.at) <= APART,
    );
    if (twin !== -1) known.splice(twin, 1);
    else if (push.after === null) return null;
    else heads.push({ sha: push.after, at: push.at, pusher: push.actor });
  }
  return heads.toSorted((a, b) => a.at - b.at);
}

/** The head that the first activity took the place of, where GitHub no longer remembers how it came. */
function initialHead(activity: readonly Activity[], openedAt: Instant): readonly Head[] {
  const [first] = activity;
  if (first === undefined || first.at <= openedAt || ZEROS.test(first.before)) return [];
  return [{ sha: first.before, at: openedAt, pusher: null }];
}
