import type { Git } from './git-process.ts';

/** What the person and the repository have set, as far as it matters here. */
export interface Settings {
  /** `init.defaultBranch`, or empty. */
  readonly defaultBranch: string;
  /** The remote that a partial clone was made from, or null where all objects should be here. */
  readonly promisorRemote: string | null;
}

const KEYS = '^(init\\.defaultbranch|extensions\\.partialclone|remote\\..*\\.promisor)$';

export async function readSettings(git: Git, dir: string): Promise<Settings> {
  const { output } = await git.run(['-C', dir, 'config', '-z', '--get-regexp', KEYS]);
  let defaultBranch = '';
  let extension: string | null = null;
  let promisor: string | null = null;
  for (const setting of output.toString('utf8').split('\0')) {
    const [key = '', value = ''] = setting.split('\n');
    if (key === 'init.defaultbranch') defaultBranch = value;
    else if (key === 'extensions.partialclone') extension = value;
    else if (key !== '' && value !== 'false') {
      promisor ??= key.slice('remote.'.length, -'.promisor'.length);
    }
  }
  return { defaultBranch, promisorRemote: extension ?? promisor };
}
