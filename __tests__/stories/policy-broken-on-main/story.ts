import type { Stage } from '../../support/stage.ts';

/** A policy that can't be read lets nothing in, its own repair neither. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const admin = stage.person('octo-admin', 'admin');

  const pull = stage.open(author, 'wider');
  await stage.gate('pull_request_target', 'opened', { pull });
  const repair = stage.open(admin, 'repair');
  await stage.gate('pull_request_target', 'opened', { pull: repair });

  stage.tell('octo-admin merges the repair all the same, and has everything judged again.');
  repair.merge(admin, 'merge', { bypass: true });
  await stage.gate('workflow_dispatch', null, { sender: admin });
}
