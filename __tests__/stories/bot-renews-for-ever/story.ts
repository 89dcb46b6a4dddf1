import type { Stage } from '../../support/stage.ts';

/** A bot moves the end of a grant year after year: that takes a new reason or ticket, and a person. */
export async function play(stage: Stage): Promise<void> {
  const bot = stage.hub.bot('acme-renewals[bot]');
  const helper = stage.hub.bot('acme-approvals[bot]');
  stage.repo.collaborator(bot, 'write');
  stage.repo.collaborator(helper, 'write');
  const owner = stage.person('octo-releaser');

  const pull = stage.open(bot, 'renewal');
  await stage.gate('pull_request_target', 'opened', { pull });

  stage.tell('The bot writes the same reason in other letters.');
  stage.repo.push(bot, 'renewal', stage.files('same-words'));
  await stage.gate('pull_request_target', 'synchronize', { pull });

  stage.tell('The bot names a new ticket.');
  stage.repo.push(bot, 'renewal', stage.files('new-ticket'));
  await stage.gate('pull_request_target', 'synchronize', { pull });

  const rubber = pull.review(helper, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review: rubber });

  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });
}
