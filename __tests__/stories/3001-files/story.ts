import type { Stage } from '../../support/stage.ts';

/** GitHub lists 3,000 files of a pull request at most: git has them all, and without git nothing is let through. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  const pages = Array.from(
    { length: 3000 },
    (_, n) => [`docs/page-${n}.md`, `Page ${n}\n`] as const,
  );
  stage.tell('octo-author opens a pull request with 3,001 files; one of them is a grant.');
  stage.repo.push(author, 'wider', { ...Object.fromEntries(pages), ...stage.files('wider') });
  const pull = stage.repo.pullRequest({ by: author, head: 'wider' });
  await stage.gate('pull_request_target', 'opened', { pull });

  stage.tell('The same in a container that has no git.');
  await stage.gate('workflow_dispatch', null, { sender: owner, env: { PATH: '/nowhere' } });

  stage.tell('main changes a file that #1 changes, too: GitHub has tried to merge them.');
  stage.repo.push(owner, 'main', stage.files('meanwhile'));
  await stage.gate('workflow_dispatch', null, { sender: owner, env: { PATH: '/nowhere' } });

  stage.tell('GitHub has not tried yet.');
  pull.forgetMergeability(50);
  await stage.gate('workflow_dispatch', null, { sender: owner, env: { PATH: '/nowhere' } });
  await stage.gate('workflow_dispatch', null, { sender: owner });
}
