import type { Stage } from '../../support/stage.ts';

/** Taking access away needs nobody: it is allowed at once. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');

  stage.tell('octo-author deletes the file of a grant.');
  stage.repo.push(author, 'revoke', { 'grants/nightly-backup.yaml': null });
  const pull = stage.repo.pullRequest({ by: author, head: 'revoke' });
  await stage.gate('pull_request_target', 'opened', { pull });
  pull.merge(author);
  stage.tell('GitHub lets octo-author merge it.');
}
