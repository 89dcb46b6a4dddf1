import type { Stage } from '../../support/stage.ts';

/** Where the branch requires the job and not the status, the job tells the verdict, from a fork too. */
export async function play(stage: Stage): Promise<void> {
  const stranger = stage.person('octo-stranger', null);
  const owner = stage.person('octo-releaser');
  const required = { with: { 'fail-on-deny': 'true' }, unasked: true };

  stage.tell('A workflow of its own runs `on: pull_request` with `fail-on-deny: true`.');
  const fork = stage.repo.fork(stranger);
  fork.push(stranger, 'wider', stage.files('wider'));
  const pull = stage.repo.pullRequest({
    by: stranger,
    head: { repository: fork, branch: 'wider' },
  });
  await stage.gate('pull_request', 'opened', { pull, ...required });

  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review, ...required });
}
