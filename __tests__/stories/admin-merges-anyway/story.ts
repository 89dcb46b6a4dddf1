import type { Stage } from '../../support/stage.ts';

/** Who may bypass the rules lands what was denied; what the gate said of it stays on the commit and in the comment. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const admin = stage.person('octo-admin', 'admin');

  const pull = stage.open(author, 'wider');
  await stage.gate('pull_request_target', 'opened', { pull });

  stage.tell(`GitHub says: ${pull.unmet().join('; ')}. octo-admin merges anyway.`);
  pull.merge(admin, 'merge', { bypass: true });
  await stage.gate('pull_request_target', 'closed', { pull, sender: admin });

  stage.tell('A workflow that listens all the same has nothing to judge.');
  await stage.gate('pull_request_target', 'closed', { pull, sender: admin, unasked: true });
  const [status] = stage.repo.statuses(pull.head());
  stage.tell(`The status of the head is still ${status?.state}.`);
}
