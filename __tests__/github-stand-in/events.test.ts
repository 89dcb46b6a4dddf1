import { describe, expect, test } from '@jest/globals';
import { onHub } from './sample-hub.ts';

test('gives each event its own payload', () =>
  onHub(async ({ repo, pull, lead }) => {
    const review = pull.review(lead, 'APPROVED');
    const comment = pull.comment(lead, '/grantproof recheck');
    expect(repo.event('pull_request_target', 'opened', { pull })).toMatchObject({
      action: 'opened',
      number: 1,
      pull_request: { head: { ref: 'topic' }, base: { ref: 'main' } },
      repository: { full_name: 'acme/infra', default_branch: 'main' },
      organization: { login: 'acme' },
      sender: { login: 'octo-dev' },
    });
    expect(repo.event('pull_request_review', 'submitted', { pull, review })).toMatchObject({
      review: { state: 'approved', commit_id: pull.head() },
      sender: { login: 'octo-lead' },
    });
    expect(repo.event('issue_comment', 'created', { pull, comment })).toMatchObject({
      issue: { number: 1, pull_request: { url: expect.stringContaining('/pulls/1') } },
      comment: { body: '/grantproof recheck' },
    });
    expect(repo.event('push', null, { ref: 'refs/heads/topic' })).toMatchObject({
      ref: 'refs/heads/topic',
      created: true,
      after: pull.head(),
      head_commit: { id: pull.head() },
    });
    expect(repo.event('workflow_dispatch', null, { inputs: { pull: '1' } })).toMatchObject({
      inputs: { pull: '1' },
      ref: 'refs/heads/main',
    });
    expect(repo.event('schedule', null)).not.toHaveProperty('sender');
  }));

test('a push to the head is a synchronize, by whoever pushed', () =>
  onHub(async ({ repo, pull, lead }) => {
    const before = pull.head();
    const after = repo.push(lead, 'topic', { more: 'x\n' });
    expect(repo.event('pull_request_target', 'synchronize', { pull })).toMatchObject({
      before,
      after,
      sender: { login: 'octo-lead' },
    });
    expect(repo.run('pull_request_target', 'synchronize', { pull }).actor).toBe('octo-lead');
  }));

describe('the commit and ref of a run', () => {
  test('are the default branch for what is trusted, the trial merge for what is not', () =>
    onHub(async ({ repo, pull }) => {
      const main = { sha: repo.resolve('main'), ref: 'refs/heads/main' };
      expect(repo.run('pull_request_target', 'opened', { pull })).toMatchObject(main);
      const run = repo.run('pull_request', 'opened', { pull });
      expect(run.ref).toBe('refs/pull/1/merge');
      expect(repo.state.git.read(run.sha).parents).toEqual([main.sha, pull.head()]);
    }));

  test('are none while the pull request conflicts', () =>
    onHub(async ({ repo, pull, lead }) => {
      repo.push(lead, 'main', { 'grants/ci.yaml': 'other\n' });
      expect(() => repo.run('pull_request', 'synchronize', { pull })).toThrow('does not run');
      expect(repo.run('pull_request_target', 'synchronize', { pull }).ref).toBe('refs/heads/main');
    }));
});
