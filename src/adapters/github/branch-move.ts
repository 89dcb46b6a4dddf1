import { type Oid, oid } from '../../core/model/ids.ts';
import type { BranchMove } from '../../ports/landings.ts';
import type { Activity } from './activity.ts';

const ZEROS = /^0+$/;

const KINDS: Readonly<Record<Activity['kind'], BranchMove['kind']>> = {
  push: 'push',
  force_push: 'force-push',
  branch_creation: 'creation',
  branch_deletion: 'deletion',
  pr_merge: 'merge',
  merge_queue_merge: 'merge',
};

/** What GitHub recorded of a branch, in our words. */
export function branchMoveOf({ kind, before, after, at, actor }: Activity): BranchMove {
  const end = (id: string): Oid | null => (ZEROS.test(id) ? null : oid(id));
  return { kind: KINDS[kind], before: end(before), after: end(after), at, actor };
}
