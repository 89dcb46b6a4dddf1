import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Fault } from '../../core/model/fault.ts';
import { type Environment, gitEnvironment } from './environment.ts';

const run = promisify(execFile);

/** A repository to play with, in a temporary folder of its own. */
export interface SampleRepository {
  readonly folder: string;
  write(files: readonly { readonly path: string; readonly text: string }[]): Promise<void>;
  commit(message: string): Promise<void>;
  /** Starts a branch and switches to it. */
  branch(name: string, from: string): Promise<void>;
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

export async function sampleRepository(environment: Environment): Promise<SampleRepository> {
  const folder = await mkdtemp(join(tmpdir(), 'grantproof-demo-'));
  const git = async (...args: readonly string[]): Promise<void> => {
    try {
      await run('git', [...args], {
        cwd: folder,
        env: { ...gitEnvironment(environment), ...SETTINGS },
      });
    } catch (error) {
      throw new Fault(
        'the sample repository could not be made with git',
        'install git 2.39 or newer',
        { cause: error },
      );
    }
  };
  await git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    write: async (files) => {
      for (const { path, text } of files) {
        await mkdir(join(folder, dirname(path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
    },
    commit: async (message) => {
      await git('add', '--all');
      await git('commit', '--quiet', '--message', message);
    },
    branch: (name, from) => git('switch', '--quiet', '--create', name, from),
  };
}
