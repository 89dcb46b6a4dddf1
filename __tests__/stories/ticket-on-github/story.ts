import type { Stage } from '../../support/stage.ts';

/** Tickets on GitHub take one more permission; the issue has to be open. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  stage.tell('octo-releaser has written down in issue #1 what is needed.');
  const issue = stage.repo.issue({ by: owner, title: 'Let the release workflow delete drafts' });

  const pull = stage.open(author, 'wider');
  await stage.gate('pull_request_target', 'opened', { pull });

  stage.tell('The workflow gets `issues: read`.');
  const permissions = { issues: 'read' } as const;
  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review, permissions });

  stage.tell('The issue is closed.');
  issue.close(owner);
  await stage.gate('workflow_dispatch', null, { sender: owner, permissions });
}
