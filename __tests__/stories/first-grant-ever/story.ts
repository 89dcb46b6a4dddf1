import type { Stage } from '../../support/stage.ts';

/** The first grant of a repository waits for its owner, and may land once the owner has approved it. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  const pull = stage.open(author, 'publisher');
  await stage.gate('pull_request_target', 'opened', { pull });

  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });

  pull.merge(author, 'squash');
  stage.tell('GitHub lets octo-author merge it.');
}
