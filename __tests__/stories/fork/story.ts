import type { Stage } from '../../support/stage.ts';

/** A pull request from a fork is judged like any other; its approval arrives in a run that may write nothing. */
export async function play(stage: Stage): Promise<void> {
  const stranger = stage.person('octo-stranger', null);
  const owner = stage.person('octo-releaser');

  stage.tell('octo-stranger forks, and opens a pull request from `wider` of the fork to `main`.');
  const fork = stage.repo.fork(stranger);
  fork.push(stranger, 'wider', stage.files('wider'));
  const pull = stage.repo.pullRequest({
    by: stranger,
    head: { repository: fork, branch: 'wider' },
  });
  await stage.gate('pull_request_target', 'opened', { pull });

  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });

  const comment = pull.comment(owner, '/grantproof recheck');
  await stage.gate('issue_comment', 'created', { pull, comment });
}
