import { found, invalid, Refusal, type RepoCall, type RepoHandlers } from '../api/call.ts';
import { paged } from '../api/paging.ts';
import { minimalRepoShape, repoUrl } from '../shapes/repository.ts';
import { statusShape } from '../shapes/status.ts';
import type { Status } from '../world/model.ts';
import { latestStatuses } from '../world/protection.ts';

export const statuses: RepoHandlers = {
  'repos/create-commit-status'(call) {
    const { world, repo, body, token } = call;
    const sha = call.params['sha'] ?? '';
    if (repo.git.commit(sha) !== sha) throw new Refusal(422, `No commit found for SHA: ${sha}`);
    const description = text(body['description']);
    if ((description ?? '').length > world.limits.description) {
      const message = `description is too long (maximum is ${world.limits.description} characters)`;
      throw invalid('Status', 'description', message);
    }
    const context = text(body['context']) ?? 'default';
    const same = repo.statuses.filter((status) => status.sha === sha && status.context === context);
    if (same.length >= world.limits.statuses) {
      const message = 'This SHA and context has reached the maximum number of statuses.';
      throw invalid('Status', 'context', message);
    }
    const status: Status = {
      id: world.nextId(),
      sha,
      context,
      // The description of the body names no other state.
      state: body['state'] as Status['state'],
      description,
      targetUrl: text(body['target_url']),
      creator: token.actor,
      at: world.clock.tick(),
    };
    repo.statuses.push(status);
    return { status: 201, body: statusShape(world, repo, status) };
  },
  'repos/list-commit-statuses-for-ref'(call) {
    const { world, repo } = call;
    const sha = commitOf(call);
    const some = repo.statuses.filter((status) => status.sha === sha).toReversed();
    return paged(call, some, (status) => statusShape(world, repo, status));
  },
  'repos/get-combined-status-for-ref'(call) {
    const { world, repo } = call;
    const sha = commitOf(call);
    const latest = latestStatuses(repo, sha);
    const url = `${repoUrl(world, repo)}/commits/${sha}`;
    return paged(
      call,
      latest,
      (status) => {
        const { creator: _, ...simple } = statusShape(world, repo, status);
        return simple;
      },
      (page) => ({
        state: combined(latest),
        statuses: page,
        sha,
        total_count: latest.length,
        repository: minimalRepoShape(world, repo),
        commit_url: url,
        url: `${url}/status`,
      }),
    );
  },
};

function commitOf({ repo, params }: RepoCall): string {
  return found(repo.git.commit(params['ref'] ?? ''));
}

function combined(latest: readonly Status[]): string {
  if (latest.some(({ state }) => state === 'failure' || state === 'error')) return 'failure';
  return latest.length > 0 && latest.every(({ state }) => state === 'success')
    ? 'success'
    : 'pending';
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
