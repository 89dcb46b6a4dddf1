import { startJira } from '../../support/sample-jira.ts';
import type { Stage } from '../../support/stage.ts';

/** While the ticket system is down nothing passes; once it is back, the recheck does. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  const jira = await startJira();
  const settings = {
    with: { 'jira-url': jira.url, 'jira-token': 'sample-jira-secret' },
    secrets: ['sample-jira-secret'],
  };
  try {
    const pull = stage.open(author, 'wider');
    const review = pull.review(owner, 'APPROVED');
    stage.tell('Jira answers 503.');
    await stage.gate('pull_request_review', 'submitted', { pull, review, ...settings });

    stage.tell('Jira is back: REL-118 is closed there.');
    jira.answer('closed');
    const first = pull.comment(owner, '/grantproof recheck');
    await stage.gate('issue_comment', 'created', { pull, comment: first, ...settings });

    stage.tell('REL-118 is opened again.');
    jira.answer('open');
    const second = pull.comment(owner, '/grantproof recheck');
    await stage.gate('issue_comment', 'created', { pull, comment: second, ...settings });
  } finally {
    await jira.close();
  }
}
