import type { Stage } from '../../support/stage.ts';

/** A rebase onto a main that moved on changes every commit, and not the access: the approval stands. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');
  const other = stage.person('octo-other');

  const pull = stage.open(author, 'wider');
  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });

  stage.tell('main moves on, and octo-author rebases.');
  stage.repo.push(other, 'main', stage.files('meanwhile'));
  stage.repo.push(author, 'wider', stage.files('wider'), { force: true, onto: 'main' });
  await stage.gate('pull_request_target', 'synchronize', { pull });
}
