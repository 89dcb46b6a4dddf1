import type { Stage } from '../../support/stage.ts';

/** A pull request that changes no access passes and hears nothing. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const pull = stage.open(author, 'docs');
  await stage.gate('pull_request_target', 'opened', { pull });
  pull.merge(author);
  stage.tell('GitHub lets octo-author merge it.');
}
