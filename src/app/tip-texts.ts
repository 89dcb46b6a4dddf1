import { fileText, MAX_FILE_BYTES } from '../core/manifest/file-text.ts';
import type { Oid } from '../core/model/ids.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Repository } from '../ports/repository.ts';
import {
  BASELINE_PATH,
  CODEOWNERS_PATHS,
  EXCEPTIONS_FOLDER,
  POLICY_PATH,
  ROSTER_PATH,
  SETUP_FOLDERS,
} from './policy-paths.ts';

const WANTED = [POLICY_PATH, ROSTER_PATH, BASELINE_PATH];

/** The texts in one tree that judge, and the CODEOWNERS that counts; what is there and can't be read is a problem, never absent. */
export async function readTexts(
  repository: Repository,
  tree: Oid,
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly problems: readonly Problem[] }> {
  const entries = await repository.list(tree, SETUP_FOLDERS);
  const codeowners = CODEOWNERS_PATHS.find((path) => entries.some((entry) => entry.path === path));
  const wanted = entries.filter(({ path }) => WANTED.includes(path) || path === codeowners);
  const blobs = await repository.read(
    wanted.filter(({ mode }) => mode !== '160000').map(({ oid }) => oid),
    MAX_FILE_BYTES,
  );
  const texts = new Map<string, string>();
  const problems: Problem[] = entries
    .filter(({ path }) => path.startsWith(`${EXCEPTIONS_FOLDER}/`))
    .map(({ path }) => ({
      code: 'kind-not-supported',
      path,
      line: 1,
      column: 1,
      message: 'exceptions are not judged by this version yet',
      help: 'take the file out until they are; nothing is waived silently',
    }));
  for (const entry of wanted) {
    const blob = blobs.get(entry.oid);
    const bytes = blob instanceof Uint8Array ? blob : new Uint8Array();
    const read = fileText({
      ...entry,
      bytes,
      size: blob instanceof Uint8Array ? bytes.length : (blob?.size ?? 0),
    });
    if (read.kind === 'text') texts.set(entry.path, read.text);
    else if (read.kind === 'problem') problems.push(read.problem);
    else {
      problems.push({
        code: 'policy-not-supported',
        path: entry.path,
        line: 1,
        column: 1,
        message: `this is ${read.reason}, and what judges has to be plain text`,
        help: 'put the file itself here',
      });
    }
  }
  return { texts, problems };
}
