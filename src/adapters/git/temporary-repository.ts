import type { Environment } from './environment.ts';
import { gitFailed } from './git-fault.ts';
import type { Git } from './git-process.ts';

/** No settings, templates or hooks of anybody hold. */
export const ALONE: Environment = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** Empty, and not bare, since the person's settings may forbid to use such. */
export async function makeRepository(
  git: Git,
  folder: string,
  hash: 'sha1' | 'sha256',
): Promise<void> {
  const args = ['init', '--quiet', '--template=', `--object-format=${hash}`, folder];
  const result = await git.run(args, { environment: ALONE });
  if (result.code !== 0) throw gitFailed('init', result);
}
