import { Fault } from '../core/model/fault.ts';
import type { Oid } from '../core/model/ids.ts';
import type { Instant } from '../core/model/instant.ts';
import type { GroupEntry, PullRequestState } from '../ports/forge.ts';
import type { Report } from './judgement.ts';
import { commitsOf, type JudgeTools, judgeLanding } from './pull-request.ts';

/** A pull request in a merge group, and the verdict on what it brings there. */
export interface GroupMember {
  readonly number: number;
  readonly report: Report;
}

export interface QueuedMember extends GroupMember {
  /** Whether others come before it, on top of which it was judged. */
  readonly behind: boolean;
}

/**
 * Judges a merge group by what it holds, whatever was said of its pull requests before: each one's part lies
 * between two commits of the group, on top of those before it, and has to be the very access that was approved.
 */
export async function judgeMergeGroup(
  tools: JudgeTools,
  group: { readonly baseRef: string; readonly base: Oid; readonly head: Oid },
  now: Instant,
): Promise<readonly QueuedMember[]> {
  const entries = await tools.forge.mergeGroup(group);
  const parts: { readonly entry: GroupEntry; readonly state: PullRequestState }[] = [];
  for (const entry of entries) {
    const state = await tools.forge.pullRequest(entry.pullRequest);
    if (state.base.ref !== group.baseRef) throw foreign(entry.pullRequest, group.baseRef);
    parts.push({ entry, state });
  }
  const repository = await tools.openRepository({
    commits: parts.flatMap(({ entry, state }) => [
      entry.base,
      entry.head,
      ...commitsOf(state, now),
    ]),
    branches: new Map(
      parts.map(
        ({
          state: {
            repository: { defaultBranch },
          },
        }) => [defaultBranch.name, defaultBranch.tip],
      ),
    ),
    pullRequest: null,
  });
  try {
    const members: QueuedMember[] = [];
    for (const { entry, state } of parts) {
      const report = await judgeLanding(tools, repository, state, entry, now);
      const behind = entry.base !== state.base.tip;
      members.push({ number: entry.pullRequest, report, behind });
    }
    return members;
  } finally {
    await repository.close();
  }
}

function foreign(number: number, branch: string): Fault {
  return new Fault(
    `#${number} is in the merge group of \`${branch}\`, but aims at another branch`,
    'take it out of the queue, and put it in again',
  );
}
