import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import { byText } from '../../core/model/order.ts';
import type { CommitRef, TreeEntry } from '../../ports/repository.ts';
import { pathText } from '../git/path-text.ts';
import type { Answer } from './answer.ts';
import { isBlob } from './blob-oid.ts';
import type { Client } from './client.ts';
import type { RepositoryName } from './repository-name.ts';

/** The limits of an hour's requests are soon reached. */
const MOST_BLOBS = 300;
const MOST_TREES = 100;

interface ApiCommit extends CommitRef {
  readonly parents: readonly Oid[];
}

/** Git objects by GitHub's REST interface, each asked for once. What GitHub cuts off is a `Fault`. */
export interface ApiObjects {
  /** Null where there is no such commit. */
  commit(id: Oid): Promise<ApiCommit | null>;
  /** All files of a tree, in path order. */
  tree(id: Oid): Promise<readonly TreeEntry[]>;
  /** The bytes, or the size alone where it is above `limit`. */
  blob(id: Oid, limit: number): Promise<Uint8Array | { readonly size: number }>;
  /** The answer to a GET request about the repository; null where there is none. */
  get(
    path: string,
    parameters: Readonly<Record<string, unknown>>,
    about: string,
  ): Promise<Answer | null>;
}

export function createApiObjects(
  client: Pick<Client, 'rest'>,
  { owner, name }: RepositoryName,
): ApiObjects {
  const commits = new Map<Oid, Promise<ApiCommit | null>>();
  const trees = new Map<Oid, Promise<readonly TreeEntry[]>>();
  const blobs = new Map<Oid, Promise<Uint8Array>>();
  /** Sizes of files, as the listings of trees have them. */
  const sizes = new Map<string, number>();
  let treesAsked = 0;

  const get: ApiObjects['get'] = async (path, parameters, about) => {
    const { status, body } = await client.rest(
      `GET /repos/{owner}/{repo}/${path}`,
      { owner, repo: name, ...parameters },
      // 422 is the answer to an id that is none.
      { about, accept: [404, 409, 422] },
    );
    return status === 200 ? body : null;
  };

  async function readCommit(id: Oid): Promise<ApiCommit | null> {
    const found = await get('git/commits/{sha}', { sha: id }, `the commit \`${id}\``);
    if (found === null) return null;
    const parents = found.at('parents').list();
    return {
      commit: id,
      tree: found.at('tree', 'sha').oid(),
      parents: parents.map((parent) => parent.at('sha').oid()),
    };
  }

  /** The files below one folder; where there are too many for one answer, folder by folder. */
  async function readTree(id: Oid, prefix: string): Promise<readonly TreeEntry[]> {
    const whole = await askTree(id, true);
    if (!whole.at('truncated').flag()) {
      return whole
        .at('tree')
        .list()
        .flatMap((entry) => file(entry, prefix));
    }
    const level = await askTree(id, false);
    if (level.at('truncated').flag()) throw tooLarge();
    const files: TreeEntry[] = [];
    for (const entry of level.at('tree').list()) {
      files.push(...file(entry, prefix));
      if (entry.at('type').text() !== 'tree') continue;
      const below = await readTree(entry.at('sha').oid(), `${pathOf(entry, prefix)}/`);
      files.push(...below);
    }
    return files;
  }

  async function askTree(id: Oid, deep: boolean): Promise<Answer> {
    treesAsked += 1;
    if (treesAsked > MOST_TREES) throw tooLarge();
    const recursive = deep ? { recursive: '1' } : {};
    const found = await get(
      'git/trees/{tree_sha}',
      { tree_sha: id, ...recursive },
      `the tree \`${id}\``,
    );
    if (found === null) throw missing(id);
    return found;
  }

  function file(entry: Answer, prefix: string): readonly TreeEntry[] {
    const type = entry.at('type').oneOf(['blob', 'tree', 'commit']);
    if (type === 'tree') return [];
    const id = entry.at('sha').oid();
    if (type === 'blob') sizes.set(id, entry.at('size').number());
    return [{ path: pathOf(entry, prefix), mode: modeOf(entry), oid: id }];
  }

  async function readBlob(id: Oid): Promise<Uint8Array> {
    if (blobs.size > MOST_BLOBS) throw tooLarge();
    const found = await get('git/blobs/{file_sha}', { file_sha: id }, `the file \`${id}\``);
    if (found === null) throw missing(id);
    found.at('encoding').oneOf(['base64']);
    const bytes = Buffer.from(found.at('content').text(), 'base64');
    if (!isBlob(id, bytes)) {
      throw new Fault(`GitHub gave other bytes for the file \`${id}\` than it has`, 'run it again');
    }
    return bytes;
  }

  return {
    get,
    commit: async (id) => once(commits, id, async () => readCommit(id)),
    tree: async (id) => once(trees, id, async () => inOrder(await readTree(id, ''))),
    async blob(id, limit) {
      const size = sizes.get(id) ?? 0;
      if (size > limit) return { size };
      const bytes = await once(blobs, id, async () => readBlob(id));
      return bytes.length > limit ? { size: bytes.length } : bytes;
    },
  };
}

/** For what takes more requests than a job has, or answers that GitHub cuts off. */
export const tooLarge = (): Fault =>
  new Fault(
    'this change is too large to be read without git',
    'install git 2.39 or newer on the runner',
  );

export const missing = (id: Oid): Fault =>
  new Fault(`the object \`${id}\` is missing in the repository`, 'run it again');

function once<Value>(
  known: Map<Oid, Promise<Value>>,
  id: Oid,
  read: () => Promise<Value>,
): Promise<Value> {
  const found = known.get(id);
  if (found !== undefined) return found;
  const reading = Promise.resolve().then(read);
  known.set(id, reading);
  return reading;
}

/** GitHub writes bytes that are no UTF-8 as U+FFFD, and two names may then look the same. */
function pathOf(entry: Answer, prefix: string): string {
  const path = entry.at('path').text();
  const names = path.split('/');
  if (path.includes('\uFFFD') || names.some((name) => ['', '.', '..'].includes(name))) {
    throw new Fault(
      `the name \`${prefix}${path}\` can't be told apart from others without git`,
      'install git 2.39 or newer on the runner',
    );
  }
  return prefix + pathText(Buffer.from(path));
}

const modeOf = (entry: Answer): string =>
  entry.at('mode').oneOf(['100644', '100755', '120000', '160000']);

function inOrder(files: readonly TreeEntry[]): readonly TreeEntry[] {
  const sorted = files.toSorted((a, b) => byText(a.path, b.path));
  const twice = sorted.find(({ path }, index) => sorted[index - 1]?.path === path);
  if (twice === undefined) return sorted;
  throw new Fault(`the name \`${twice.path}\` stands in a tree twice`, 'run `git fsck` to find it');
}
