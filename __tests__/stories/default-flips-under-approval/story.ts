import type { Stage } from '../../support/stage.ts';

/** A binding is approved while its Role reads. The Role on main learns to delete: the approval is of other access. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-payer');
  const platform = stage.person('octo-platform');

  const pull = stage.open(author, 'auditor');
  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });

  stage.tell('octo-platform lets the Role on main delete, too. Nothing happens on #1.');
  stage.repo.push(platform, 'main', stage.files('role-on-main'));
  await stage.gate('workflow_dispatch', null, { sender: platform });

  const again = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review: again });

  stage.tell(
    'octo-author brings the branch up to date, so that octo-payer can see what would land.',
  );
  pull.update(author);
  const last = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review: last });
}
