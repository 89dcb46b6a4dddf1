import type { Stage } from '../../support/stage.ts';

/** An approval that is dismissed counts no more. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  const admin = stage.person('octo-admin', 'admin');

  const pull = stage.open(author, 'wider');
  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });

  stage.tell('octo-admin dismisses the review.');
  pull.dismiss(review, admin);
  await stage.gate('pull_request_review', 'dismissed', { pull, review, sender: admin });
}
