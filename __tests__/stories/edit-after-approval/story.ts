import type { Stage } from '../../support/stage.ts';

/** After the approval one more action slips in: the approval was of other access. Taken back, it counts again. */
export async function play(stage: Stage): Promise<void> {
  const author = stage.person('octo-author');
  const owner = stage.person('octo-releaser');

  const pull = stage.open(author, 'wider');
  const review = pull.review(owner, 'APPROVED');
  await stage.gate('pull_request_review', 'submitted', { pull, review });

  stage.tell('octo-author adds `s3:PutBucketPolicy`.');
  stage.repo.push(author, 'wider', stage.files('wider-still'));
  await stage.gate('pull_request_target', 'synchronize', { pull });

  stage.tell('octo-author takes it out again.');
  stage.repo.push(author, 'wider', stage.files('wider'));
  await stage.gate('pull_request_target', 'synchronize', { pull });
}
