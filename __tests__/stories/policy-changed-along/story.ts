import type { Stage } from '../../support/stage.ts';

/** A pull request that loosens the policy along with a grant is judged by the policy before it, and asks its code owners. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  const guard = stage.person('octo-guard');

  const pull = stage.open(author, 'loosened');
  await stage.gate('pull_request_target', 'opened', { pull });

  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });

  const other = pull.review(guard, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review: other });
}
