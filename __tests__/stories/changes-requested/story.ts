import type { Stage } from '../../support/stage.ts';

/** An owner asks for changes: that waits for the same owner, whoever else approves. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  const deputy = stage.person('octo-deputy');

  const pull = stage.open(author, 'wider');
  const asks = pull.review(owner, 'CHANGES_REQUESTED');
  await stage.gate('pull_request_review', 'submitted', { pull, review: asks });

  const other = pull.review(deputy, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review: other });

  stage.tell('octo-author mends it.');
  stage.repo.push(author, 'wider', stage.files('mended'));
  await stage.gate('pull_request_target', 'synchronize', { pull });

  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });
}
