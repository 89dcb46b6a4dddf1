import type { Stage } from '../../support/stage.ts';

/** Two approved pull requests wait in one merge group: what each of them brings there is what was approved. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  const wider = stage.open(author, 'wider');
  const backup = stage.open(author, 'backup');
  wider.review(owner, 'APPROVED');
  backup.review(owner, 'APPROVED');

  stage.tell('Both are approved, and go into the merge queue.');
  const queue = stage.repo.mergeQueue('main', 'squash');
  const [first, second] = queue.enqueue(wider, backup);
  await stage.gate('merge_group', 'checks_requested', { entry: first });
  await stage.gate('merge_group', 'checks_requested', { entry: second });

  queue.land();
  stage.tell('GitHub lands both.');
}
