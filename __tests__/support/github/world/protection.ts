import { isAtLeast, roleOf } from './accounts.ts';
import type { Account, Protection, Pull, Repo, Review, Status } from './model.ts';

/** The rules of a branch that are in force. */
export function rulesOf(
  repo: Repo,
  branch: string,
): readonly { readonly id: number; readonly rule: Protection }[] {
  return repo.protections.filter(
    ({ rule }) => rule.branch === branch && (rule.enforcement ?? 'active') === 'active',
  );
}

/** What a pull request lacks to be merged. */
export function unmetProtection(pull: Pull): readonly string[] {
  const { repo, headOid } = pull;
  return rulesOf(repo, pull.baseRef).flatMap(({ rule }) => {
    const latest = latestStatuses(repo, headOid);
    const statuses = (rule.statuses ?? []).flatMap((context) => {
      const state = latest.find((status) => status.context === context)?.state;
      return state === 'success' ? [] : [`required status ${context} is ${state ?? 'expected'}`];
    });
    const opinions = latestOpinions(pull).filter(({ author }) =>
      isAtLeast(roleOf(repo, author), 'write'),
    );
    const given = opinions.filter(({ state }) => state === 'APPROVED').length;
    const wanted = rule.approvals ?? 0;
    const blocked = opinions.some(({ state }) => state === 'CHANGES_REQUESTED');
    return [
      ...statuses,
      ...(given < wanted ? [`${given} of ${wanted} approvals`] : []),
      ...(wanted > 0 && blocked ? ['changes are requested'] : []),
    ];
  });
}

/** The newest status of every context of a commit, newest first. */
export function latestStatuses(repo: Repo, sha: string): readonly Status[] {
  const latest = new Map<string, Status>();
  for (const status of repo.statuses.toReversed())
    if (status.sha === sha && !latest.has(status.context)) latest.set(status.context, status);
  return [...latest.values()];
}

/** The latest review of each person that approves, asks for changes, or was dismissed. */
export function latestOpinions(pull: Pull): readonly Review[] {
  const latest = new Map<Account, Review>();
  for (const review of pull.reviews)
    if (review.state !== 'COMMENTED' && review.state !== 'PENDING')
      latest.set(review.author, review);
  return [...latest.values()];
}
