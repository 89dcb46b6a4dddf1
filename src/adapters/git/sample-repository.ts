import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Fault } from '../../core/model/fault.ts';
import { type Oid, oid } from '../../core/model/ids.ts';
import { type Environment, gitEnvironment } from './environment.ts';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);

/** A repository to play with, in a temporary folder of its own. */
export interface SampleRepository {
  readonly folder: string;
  write(files: readonly { readonly path: string; readonly text: string }[]): Promise<void>;
  /** Commits all of the work tree. */
  commit(message: string): Promise<Oid>;
  /** Starts a branch and switches to it. */
  branch(name: string, from: string): Promise<void>;
  switchTo(branch: string): Promise<void>;
  /** Merges a branch into the one that is checked out, by a commit of its own. */
  merge(branch: string, message: string): Promise<Oid>;
  resolve(revision: string): Promise<Oid>;
  /** Moves a branch that is not checked out, by force. */
  moveBranch(name: string, to: string): Promise<void>;
}

/** The same commits on every machine: nobody's name, signature or hook is used. */
const SETTINGS = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Sample Author',
  GIT_AUTHOR_EMAIL: 'sample@example.com',
  GIT_AUTHOR_DATE: '2026-12-01T09:00:00Z',
  GIT_COMMITTER_NAME: 'Sample Author',
  GIT_COMMITTER_EMAIL: 'sample@example.com',
  GIT_COMMITTER_DATE: '2026-12-01T09:00:00Z',
};

/** Throws a `Fault` where there is no room for it, or no git. */
export async function sampleRepository(environment: Environment): Promise<SampleRepository> {
  const folder = await temporaryFolder(tmpdir(), 'demo');
  const git = async (...args: readonly string[]): Promise<string> => {
    try {
      const { stdout } = await run('git', [...args], {
        cwd: folder,
        env: { ...gitEnvironment(environment), ...SETTINGS },
      });
      return stdout.trim();
    } catch (error) {
      throw new Fault(
        'the sample repository could not be made with git',
        'install git 2.39 or newer',
        { cause: error },
      );
    }
  };
  const resolve = async (revision: string): Promise<Oid> =>
    oid(await git('rev-parse', '--verify', revision));
  await git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    resolve,
    write: async (files) => {
      for (const { path, text } of files) {
        await mkdir(join(folder, dirname(path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
    },
    commit: async (message) => {
      await git('add', '--all');
      await git('commit', '--quiet', '--message', message);
      return resolve('HEAD');
    },
    branch: async (name, from) => {
      await git('switch', '--quiet', '--create', name, from);
    },
    switchTo: async (branch) => {
      await git('switch', '--quiet', branch);
    },
    merge: async (branch, message) => {
      await git('merge', '--quiet', '--no-ff', '--message', message, branch);
      return resolve('HEAD');
    },
    moveBranch: async (name, to) => {
      await git('branch', '--quiet', '--force', name, to);
    },
  };
}
