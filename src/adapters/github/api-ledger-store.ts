import type { Oid } from '../../core/model/ids.ts';
import type { LedgerFiles, LedgerStore } from '../../ports/ledger-store.ts';
import type { Client } from './client.ts';
import { commitFirst, commitOnTop } from './ledger-branch.ts';
import { readLedgerFiles } from './ledger-files.ts';
import { HEAD } from './queries/ledger.ts';
import { repositoryName } from './repository-name.ts';

export interface ApiLedgerStoreOptions {
  readonly client: Client;
  /** `OWNER/NAME`. */
  readonly repository: string;
  /** `grantproof-ledger`. */
  readonly branch: string;
}

/** Well below what GitHub was seen to give up on: bundles, tiles and base64 come on top. */
const ENOUGH = { records: 20, bytes: 1024 * 1024 };

/** As many commits as a page of GitHub's holds: how many others may follow ours before its answer is looked for. */
const COMMITS = 100;

/**
 * A ledger on a branch that is read and written through GitHub's API alone. Takes `contents: write`, or `contents: read`
 * where nothing is appended.
 *
 * The commits are GitHub's: it signs them and is their committer, the token's account is their author; neither can be
 * named otherwise. The first one alone is written in parts, since a branch that is not there has no head to expect.
 *
 * Sizes: GitHub names none for a commit by API, and refuses bodies of some 50 MB. It ends a request after 10 seconds,
 * and was seen to do so with trees of 2.5 MB in some hundred files; so one append holds much less. Files are read up to
 * 100 MB.
 */
export function createApiLedgerStore(options: ApiLedgerStoreOptions): LedgerStore {
  const { client, branch } = options;
  const repository = repositoryName(options.repository);

  async function head(): Promise<Oid | null> {
    const data = await client.query(
      HEAD,
      { ...repository, ref: `refs/heads/${branch}` },
      { about: `the branch \`${branch}\``, needs: ['contents: read'] },
    );
    return data.at('repository', 'ref').orNull()?.at('target', 'oid').oid() ?? null;
  }

  const read = (at: Oid, paths: readonly string[]): Promise<LedgerFiles> =>
    readLedgerFiles(client, repository, at, paths);

  /** The commit that follows `before`, where it is the one that holds these very files: no two appends are the same. */
  async function findOurs(before: Oid | null, files: LedgerFiles): Promise<Oid | null> {
    const tip = await head();
    if (tip === null || tip === before) return null;
    const { body } = await client.rest(
      'GET /repos/{owner}/{repo}/commits',
      { owner: repository.owner, repo: repository.name, sha: tip, per_page: COMMITS },
      { about: `the commits of the branch \`${branch}\``, needs: ['contents: read'] },
    );
    const next = body.list().find((commit) => {
      const [parent] = commit.at('parents').list();
      return (parent?.at('sha').oid() ?? null) === before;
    });
    if (next === undefined) return null;
    const commit = next.at('sha').oid();
    // Another's append differs in its first file already: each record has a salt of its own.
    const [first, ...others] = [...files.keys()];
    const parts = first === undefined ? [] : [[first], others];
    for (const paths of parts) {
      const there = await read(commit, paths);
      if (!paths.every((path) => isSame(there.get(path), files.get(path)))) return null;
    }
    return commit;
  }

  return {
    place: `the branch \`${branch}\``,
    enough: ENOUGH,
    head,
    read,

    /** Where GitHub's answer got lost, or a second attempt met what the first one had done, the commit is looked for. */
    async append(before, files, message) {
      const made = await settled(() =>
        before === null
          ? commitFirst(client, repository, branch, files, message)
          : commitOnTop(client, repository, branch, before, files, message),
      );
      if (typeof made === 'string') return { kind: 'appended', head: made };
      const ours = await settled(() => findOurs(before, files));
      if (typeof ours === 'string') return { kind: 'appended', head: ours };
      if ('broken' in made) throw made.broken;
      if (ours !== null) throw ours.broken;
      return { kind: 'moved', reason: made.refused };
    },

    close: () => Promise.resolve(),
  };
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}

/** It was not done, as far as can be told. */
interface Broken {
  readonly broken: unknown;
}

async function settled<Made>(work: () => Promise<Made>): Promise<Made | Broken> {
  try {
    return await work();
  } catch (error) {
    return { broken: error };
  }
}
