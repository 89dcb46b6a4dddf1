import type { Stage } from '../../support/stage.ts';

/** More access without a ticket is denied; with one it waits; approved it may land. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  const pull = stage.open(author, 'wider');
  await stage.gate('pull_request_target', 'opened', { pull });

  stage.tell('octo-author names a ticket.');
  stage.repo.push(author, 'wider', stage.files('ticket'));
  await stage.gate('pull_request_target', 'synchronize', { pull });

  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });
}
