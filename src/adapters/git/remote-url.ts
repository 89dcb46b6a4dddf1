import { type Environment, gitEnvironment } from './environment.ts';
import { createGit } from './git-process.ts';

/** Where the remote `origin` of a repository leads; null where it has none. */
export async function originUrl(dir: string, environment: Environment): Promise<string | null> {
  const git = createGit(gitEnvironment(environment));
  const found = await git.run(['-C', dir, 'config', '--get', 'remote.origin.url']);
  const url = found.output.toString('utf8').trim();
  return found.code === 0 && url !== '' ? url : null;
}
