import type { Stage } from '../../support/stage.ts';

/** What is approved on a branch of the author's own making is not approved for main. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  stage.tell('octo-author prepares a branch that nobody guards, and lets much in there.');
  stage.repo.push(author, 'prepared', stage.files('prepared'));
  const pull = stage.open(author, 'harmless', { base: 'prepared' });
  await stage.gate('pull_request_target', 'opened', { pull });
  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });

  stage.tell('octo-author lets it aim at main.');
  pull.retarget(author, 'main');
  await stage.gate('pull_request_target', 'edited', { pull });
}
