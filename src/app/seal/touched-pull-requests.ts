import { governingScope, nearMiss } from '../../core/policy/path-glob.ts';
import type { ForgeRepository } from '../../ports/forge.ts';
import type { JudgeTools } from '../pull-request.ts';
import { isJudging, policyOf } from './touched.ts';

/** Numbers of the open pull requests to the branch that change anything governed, or more than the forge lists at once. */
export async function touchedPullRequests(
  { forge, shipped, openRepository }: JudgeTools,
  { name, tip }: ForgeRepository['defaultBranch'],
): Promise<readonly number[]> {
  const open = await forge.openPaths(name);
  if (open.length === 0) return [];
  const branches = new Map([[name, tip]]);
  const repository = await openRepository({ commits: [tip], branches, pullRequest: null });
  try {
    const at = await repository.resolve(tip);
    const policy = at && (await policyOf(repository, shipped, at.tree));
    const isGoverned = (path: string): boolean =>
      policy === null ||
      isJudging(path) ||
      governingScope(policy, path) !== null ||
      nearMiss(policy, path) !== null;
    return open
      .filter(({ paths }) => paths?.some(isGoverned) !== false)
      .map(({ number }) => number);
  } finally {
    await repository.close();
  }
}
