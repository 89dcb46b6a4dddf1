import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { History, LineCommit } from '../../ports/history.ts';
import type { CommitRef, Repository } from '../../ports/repository.ts';
import type { Shipped } from '../../ports/shipped.ts';
import { POLICY_PATH } from '../policy-paths.ts';
import { touching } from './touched.ts';

/** A commit of the line that is not sealed yet, and what it stands on. */
export interface Unsealed {
  readonly parent: CommitRef;
  readonly commit: LineCommit;
  /** Whether it has to have a record. */
  readonly touched: boolean;
  readonly changesPolicy: boolean;
}

/** First-parent commits after `from` up to `to`, oldest first, and which of them have to have a record. */
export async function unsealedAfter(
  repository: Repository & History,
  shipped: Shipped,
  from: CommitRef,
  to: Oid,
): Promise<readonly Unsealed[]> {
  const commits = await repository.line(from.commit, to);
  const isTouched = touching(repository, shipped);
  const unsealed: Unsealed[] = [];
  let parent = from;
  let nth = 0;
  for await (const { paths } of repository.changes(commits)) {
    const commit = commits[nth];
    if (commit === undefined) break;
    const touched = await isTouched({ before: parent.tree, after: commit.tree, paths });
    const changesPolicy = paths.some(({ path }) => path === POLICY_PATH);
    unsealed.push({ parent, commit, touched, changesPolicy });
    parent = commit;
    nth += 1;
  }
  if (unsealed.length !== commits.length)
    throw new Fault('git did not tell what every commit changed', 'run it again');
  return unsealed;
}
