import type { Stage } from '../../support/stage.ts';

/** What conflicts with main can't be judged: it waits for the author. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  const admin = stage.person('octo-admin', 'admin');

  const pull = stage.open(author, 'wider');
  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });

  stage.tell('main changes the same line.');
  stage.repo.push(admin, 'main', stage.files('other'));
  await stage.gate('workflow_dispatch', null, { sender: admin });

  stage.tell('octo-author rebases.');
  stage.repo.push(author, 'wider', stage.files('both'), { force: true, onto: 'main' });
  await stage.gate('pull_request_target', 'synchronize', { pull });
}
