import { type Environment, gitEnvironment } from './environment.ts';
import { createGit } from './git-process.ts';

/** `OWNER/NAME` of the repository on `host` that the remote `origin` leads to, else another remote; null where none does. */
export async function remoteRepository(
  dir: string,
  host: string,
  environment: Environment,
): Promise<string | null> {
  const git = createGit(gitEnvironment(environment));
  const { output } = await git.run(['-C', dir, 'config', '--get-regexp', '^remote\\..*\\.url$']);
  const remotes = output
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([key = '', url = '']) => {
      const name = repositoryAt(url, host);
      return name === null ? [] : [{ key, name }];
    });
  return (remotes.find(({ key }) => key === 'remote.origin.url') ?? remotes[0])?.name ?? null;
}

/** Understands `https://HOST/OWNER/NAME.git`, `ssh://git@HOST/OWNER/NAME` and `git@HOST:OWNER/NAME.git`. */
export function repositoryAt(url: string, host: string): string | null {
  const [, at, owner, name] =
    /^(?:[a-z+]+:\/\/(?:[^/@]*@)?|[^/@:]+@)([^/:@]+)(?::\d+\/|[:/])([^/]+)\/([^/]+?)(?:\.git)?\/?$/i.exec(
      url,
    ) ?? [];
  return at?.toLowerCase() === host.toLowerCase() && owner !== undefined && name !== undefined
    ? `${owner}/${name}`
    : null;
}
