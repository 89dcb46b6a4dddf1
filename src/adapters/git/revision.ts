import { Fault } from '../../core/model/fault.ts';
import { oid } from '../../core/model/ids.ts';
import type { CommitRef } from '../../ports/repository.ts';
import { type Diagnosis, UNSHALLOW } from './diagnosis.ts';
import type { ObjectReader } from './object-reader.ts';

/** An id, or a way into history: what a shallow clone can lack though it exists. */
const INTO_HISTORY = /^(?:[0-9a-f]{64}|[0-9a-f]{40})$|[~^@]/;

export interface RevisionTools {
  readonly reader: ObjectReader;
  readonly diagnosis: Diagnosis;
  readonly shallow: boolean;
}

/** The commit that a revision names, with its tree; null where it names none. Searches (`:/text`) name none. */
export async function resolveRevision(
  { reader, diagnosis, shallow }: RevisionTools,
  revision: string,
): Promise<CommitRef | null> {
  if (/[\n\0]/.test(revision)) return null;
  const [commit, itself] = await reader.headers([`${revision}^{commit}`, revision]);
  if (commit?.kind === 'ambiguous') {
    throw new Fault(`\`${revision}\` could be one of several objects`, 'give more of its digits');
  }
  if (commit?.kind === 'found' && commit.type === 'commit') {
    const [object] = await reader.contents([commit.oid]);
    const [, tree] = /^tree ([0-9a-f]+)\n/.exec(object?.body?.toString('latin1') ?? '') ?? [];
    if (tree === undefined) throw await diagnosis.missing(commit.oid);
    return { commit: oid(commit.oid), tree: oid(tree) };
  }
  if (shallow && itself?.kind !== 'found' && INTO_HISTORY.test(revision)) {
    throw new Fault(`\`${revision}\` is not in this shallow clone`, UNSHALLOW);
  }
  return null;
}
