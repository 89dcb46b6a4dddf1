import type { Stage } from '../../support/stage.ts';

/** The workflow is on main before the policy: nothing is let through until the policy has been merged. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const admin = stage.person('octo-admin', 'admin');

  const adoption = stage.open(admin, 'misspelt');
  await stage.gate('pull_request_target', 'opened', { pull: adoption });

  stage.tell('octo-admin mends it.');
  stage.repo.push(admin, 'misspelt', stage.files('adoption'));
  await stage.gate('pull_request_target', 'synchronize', { pull: adoption });

  stage.tell(
    'octo-admin merges it all the same; somebody else opens the first pull request after that.',
  );
  adoption.merge(admin, 'merge', { bypass: true });
  const pull = stage.open(author, 'publisher');
  await stage.gate('pull_request_target', 'opened', { pull });
}
