import type { Stage } from '../../support/stage.ts';

/** One pull request lets a Role delete, the other binds the auditor to it: each is approved, and nobody approved both. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-payer');

  const deleting = stage.open(author, 'deleting');
  const auditor = stage.open(author, 'auditor');
  const one = deleting.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull: deleting, review: one });
  const other = auditor.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull: auditor, review: other });

  stage.tell('Both go into the merge queue.');
  const [first, second] = stage.repo.mergeQueue('main').enqueue(deleting, auditor);
  await stage.gate('merge_group', 'checks_requested', { entry: first });
  await stage.gate('merge_group', 'checks_requested', { entry: second });
}
