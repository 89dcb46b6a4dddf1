import type { Oid } from '../core/model/ids.ts';
import { examineWorkflows } from '../core/workflow/examine-workflows.ts';
import type { Repository } from '../ports/repository.ts';
import { readWorkflows } from './workflow-texts.ts';

/** What is wrong with the workflows of a tree that run the gate, one sentence each, for a reader of a verdict. */
export async function workflowNotices(
  repository: Repository,
  tree: Oid,
): Promise<readonly string[]> {
  const { texts } = await readWorkflows(repository, tree);
  return examineWorkflows(texts)
    .advice.filter(({ level }) => level !== 'notice')
    .map(({ message, place }) =>
      place === null ? message : `${message} (${place.path}:${place.line})`,
    );
}
