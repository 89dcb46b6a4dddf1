import type { Stage } from '../../support/stage.ts';

/** One commit is the head of two pull requests and has one status: the worse of the two verdicts. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const admin = stage.person('octo-admin', 'admin');
  stage.repo.push(admin, 'release', stage.files('wider'));
  stage.repo.protect({ branch: 'release', statuses: ['grantproof'] });

  stage.tell('The branch `release` has the wider grant already.');
  const toMain = stage.open(author, 'wider');
  await stage.gate('pull_request_target', 'opened', { pull: toMain });

  stage.tell('The same commit is offered to `release`.');
  const toRelease = stage.repo.pullRequest({ by: author, head: 'wider', base: 'release' });
  await stage.gate('pull_request_target', 'opened', { pull: toRelease, verdicts: 2 });

  stage.tell('The pull request to main is closed.');
  toMain.close(author);
  await stage.gate('workflow_dispatch', null, { inputs: { 'pull-request': '2' }, sender: admin });
}
