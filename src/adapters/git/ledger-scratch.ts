import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../core/model/fault.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Environment } from './environment.ts';
import { gitFailed } from './git-fault.ts';
import type { Git, GitResult } from './git-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Where a ledger's branch is kept. */
export interface LedgerRemote {
  /** In words: ``the repository `DIR` ``. */
  readonly name: string;
  /** A folder or an address, as git takes it. */
  readonly url: string;
  /** The objects of a repository on this machine; null where everything has to be fetched. */
  readonly objectFolder: string | null;
  /** What its objects are named by. */
  readonly hash: 'sha1' | 'sha256';
  /** How a push is received there, where that is ours to say: a command line; null for the other side's own way. */
  readonly receiver: string | null;
  /** Added to that of all git processes. */
  readonly environment: Environment;
  /** What git said, without what opens the remote. */
  readonly hide: (said: string) => string;
  /** What lets somebody push who may not, where that is known. */
  readonly grant?: string;
}

/** A bare repository in a temporary folder, that knows a ledger's objects and gets the new ones. */
export interface LedgerScratch {
  readonly folder: string;
  readonly diagnosis: Diagnosis;
  /** Makes a commit of the ledger known here; of its files only what is asked for later, where the server can do that. */
  bring(head: Oid): Promise<void>;
  remove(): Promise<void>;
}

export async function openLedgerScratch(
  git: Git,
  remote: LedgerRemote,
  parent: string,
): Promise<LedgerScratch> {
  const folder = await temporaryFolder(parent, 'ledger');
  const run = async (...args: readonly string[]): Promise<void> => {
    const result = await git.run(args, { folder });
    if (result.code !== 0)
      throw gitFailed(args[0] ?? '', { ...result, messages: remote.hide(result.messages) });
  };
  await run('init', '--quiet', '--bare', '--template=', `--object-format=${remote.hash}`, '.');
  await writeFile(join(folder, 'config'), `${SETTINGS}${promisor(remote)}`, { flag: 'a' });
  if (remote.objectFolder !== null)
    await writeFile(join(folder, 'objects/info/alternates'), `${remote.objectFolder}\n`);
  const here = new Set<Oid>();
  return {
    folder,
    diagnosis: {
      missing: async (name) =>
        Promise.resolve(
          new Fault(
            `the object \`${name}\` of the ledger is missing`,
            'fetch it, or run `git fsck`',
          ),
        ),
      failed: async (command, result) => Promise.resolve(notRead(remote, command, result)),
    },
    async bring(head) {
      if (remote.objectFolder !== null || here.has(head)) return;
      await run(
        ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--depth=1'],
        ...['--filter=tree:0', 'origin', head],
      );
      here.add(head);
    },
    remove: async () => rm(folder, { recursive: true, force: true }),
  };
}

/** What is read of a remote is fetched in passing. */
function notRead(remote: LedgerRemote, command: string, result: Omit<GitResult, 'output'>): Fault {
  const failed = gitFailed(command, result);
  if (remote.objectFolder !== null) return failed;
  const said = remote.hide(failed.message);
  return new Fault(`${remote.name} can't be read: ${said}`, 'run it again: nothing is lost');
}

/** Nothing that the machine or the person has set changes what is written. */
const SETTINGS = `[core]
\thooksPath = /dev/null
\tattributesFile = /dev/null
[gc]
\tauto = 0
[fetch]
\twriteCommitGraph = false
[push]
\tgpgSign = false
[fastimport]
\tunpackLimit = 100000
`;

/** Objects that were left out are fetched when they are asked for. */
const promisor = ({ objectFolder, url }: LedgerRemote): string =>
  objectFolder === null
    ? `[remote "origin"]\n\turl = ${JSON.stringify(url)}\n\tpromisor = true\n\tpartialCloneFilter = tree:0\n`
    : '';
