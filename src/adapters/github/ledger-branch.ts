import { isUtf8 } from 'node:buffer';
import type { Oid } from '../../core/model/ids.ts';
import type { LedgerFiles } from '../../ports/ledger-store.ts';
import { mapAtOnce } from './at-once.ts';
import type { Client, Refusal } from './client.ts';
import { COMMIT_ON_BRANCH } from './queries/ledger.ts';
import type { RepositoryName } from './repository-name.ts';

const NEEDS = ['contents: write'];
const ABOUT = 'a commit on the ledger';

/** Commits files on top of `head`, if the branch stands there. */
export async function commitOnTop(
  client: Client,
  { owner, name }: RepositoryName,
  branch: string,
  head: Oid,
  files: LedgerFiles,
  message: string,
): Promise<Oid | Refusal> {
  const [headline = '', ...rest] = message.split('\n');
  const body = rest.join('\n').trim();
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: branch },
    expectedHeadOid: head,
    message: { headline, ...(body !== '' && { body }) },
    fileChanges: {
      additions: [...files].map(([path, bytes]) => ({ path, contents: base64(bytes) })),
    },
  };
  const made = await client.mutate(COMMIT_ON_BRANCH, { input }, { about: ABOUT, needs: NEEDS });
  return 'refused' in made ? made : made.at('createCommitOnBranch', 'commit', 'oid').oid();
}

/** Makes the branch with a first commit that has no parent, if there is no such branch. */
export async function commitFirst(
  client: Client,
  { owner, name }: RepositoryName,
  branch: string,
  files: LedgerFiles,
  message: string,
): Promise<Oid | Refusal> {
  async function make(what: string, parameters: object): Promise<Oid | Refusal> {
    const {
      status,
      message: said,
      body,
    } = await client.rest(
      `POST /repos/{owner}/{repo}/git/${what}`,
      { owner, repo: name, ...parameters },
      { about: ABOUT, accept: [409, 422], needs: NEEDS },
    );
    if (status >= 400) return { refused: said };
    return (what === 'refs' ? body.at('object', 'sha') : body.at('sha')).oid();
  }

  const entries = await mapAtOnce([...files], async ([path, bytes]) => {
    const file = { path, mode: '100644', type: 'blob' };
    if (isText(bytes)) return { ...file, content: Buffer.from(bytes).toString() };
    const blob = await make('blobs', { content: base64(bytes), encoding: 'base64' });
    return isRefusal(blob) ? blob : { ...file, sha: blob };
  });
  const refused = entries.find(isRefusal);
  if (refused !== undefined) return refused;
  const tree = await make('trees', { tree: entries });
  if (isRefusal(tree)) return tree;
  const commit = await make('commits', { message, tree, parents: [] });
  if (isRefusal(commit)) return commit;
  return make('refs', { ref: `refs/heads/${branch}`, sha: commit });
}

/** GitHub was seen to give up on trees that came with some megabytes of text. */
const MOST_TEXT = 64 * 1024;

/** Whether a text in JSON gives these bytes again; an empty one may be taken for none. */
function isText(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.length <= MOST_TEXT && isUtf8(bytes) && !bytes.includes(0);
}

const isRefusal = (made: Oid | object): made is Refusal =>
  typeof made === 'object' && 'refused' in made;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
