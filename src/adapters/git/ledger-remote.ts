import { resolve } from 'node:path';
import { Fault } from '../../core/model/fault.ts';
import { type Environment, gitEnvironment } from './environment.ts';
import { createGit } from './git-process.ts';
import type { LedgerRemote } from './ledger-scratch.ts';
import { locate } from './location.ts';
import { fetchEnvironment, type Remote, withoutToken } from './remote-settings.ts';

/** Nothing else happens in a repository of one's own: no hook runs, nothing is packed, no work tree follows. */
const QUIETLY =
  'git -c core.hooksPath=/dev/null -c receive.autogc=false -c receive.denyCurrentBranch=refuse receive-pack';

/** The repository itself, on this machine. */
export async function localLedger(dir: string, environment: Environment): Promise<LedgerRemote> {
  const git = createGit(gitEnvironment(environment));
  const { gitFolder, objectFolder, hash } = await locate(git, dir);
  return {
    name: `the repository \`${dir}\``,
    url: gitFolder,
    ...{ objectFolder, hash, receiver: QUIETLY },
    environment: { GIT_ALLOW_PROTOCOL: 'file' },
    hide: (said) => said,
  };
}

/** A remote of the repository, opened as the person opens it: with their keys, credentials and proxies. */
export async function remoteLedger(
  dir: string,
  remote: string,
  environment: Environment,
): Promise<LedgerRemote> {
  const git = createGit(gitEnvironment(environment));
  const { hash } = await locate(git, dir);
  const found = await git.run(['-C', dir, 'remote', 'get-url', '--', remote]);
  const url = found.output.toString('utf8').trim();
  if (found.code !== 0 || url === '')
    throw new Fault(
      `\`${dir}\` has no remote \`${remote}\``,
      'name one that `git remote` lists, with --remote NAME',
    );
  return {
    name: `the remote \`${remote}\``,
    // A path is meant from the repository on.
    url: /^[a-z+]+:\/\/|^[^/]+@[^/]+:/i.test(url) ? url : resolve(dir, url),
    ...{ objectFolder: null, hash, receiver: null },
    environment: { GIT_ALLOW_PROTOCOL: undefined, GIT_NO_LAZY_FETCH: undefined },
    hide: (said) => said.replaceAll(/\/\/[^/@\s]*@/g, '//***@'),
  };
}

/** A repository on a forge, opened with a token. */
export function forgeLedger(remote: Remote, environment: Environment): LedgerRemote {
  return {
    name: `\`${remote.url}\``,
    url: remote.url,
    ...{ objectFolder: null, hash: 'sha1', receiver: null },
    environment: {
      ...fetchEnvironment(remote, { silent: 60, whole: 900 }, environment),
      GIT_NO_LAZY_FETCH: undefined,
    },
    hide: (said) => withoutToken(remote.token, said),
    grant: 'add `contents: write` to `permissions:` in the workflow',
  };
}
