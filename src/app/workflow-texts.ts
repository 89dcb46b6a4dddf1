import { fileText, MAX_FILE_BYTES } from '../core/manifest/file-text.ts';
import type { Oid } from '../core/model/ids.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Repository } from '../ports/repository.ts';
import { WORKFLOW_FOLDER } from './policy-paths.ts';
import { isYaml } from './scope-proposals.ts';
import type { SourceText } from './setup.ts';

export interface WorkflowsRead {
  readonly texts: readonly SourceText[];
  readonly problems: readonly Problem[];
}

/** The workflows of a tree. */
export async function readWorkflows(repository: Repository, tree: Oid): Promise<WorkflowsRead> {
  const listed = await repository.list(tree, [{ path: WORKFLOW_FOLDER, deep: false }]);
  const wanted = listed.filter(({ path, mode }) => mode.startsWith('100') && isYaml(path));
  const blobs = await repository.read(
    wanted.map(({ oid }) => oid),
    MAX_FILE_BYTES,
  );
  const texts: SourceText[] = [];
  const problems: Problem[] = [];
  for (const entry of wanted) {
    const blob = blobs.get(entry.oid);
    const bytes = blob instanceof Uint8Array ? blob : new Uint8Array();
    const size = blob instanceof Uint8Array ? bytes.length : (blob?.size ?? 0);
    const read = fileText({ ...entry, bytes, size });
    if (read.kind === 'text') texts.push({ path: entry.path, text: read.text });
    else if (read.kind === 'problem') problems.push(read.problem);
  }
  return { texts, problems };
}
