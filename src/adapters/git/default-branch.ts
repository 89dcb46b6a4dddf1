import type { CommitRef } from '../../ports/repository.ts';

const ORIGIN = 'refs/remotes/origin/';
/** What no name of a branch can have, but an expression could. */
const EXPRESSION = /[\s~^:?*[\\\p{Cc}]|\.\.|@\{/u;

export interface Branch {
  readonly name: string;
  readonly tip: CommitRef;
}

export interface BranchTools {
  /** The full name of the branch that origin/HEAD points to. */
  readonly originHead: string | null;
  /** What init.defaultBranch says, or empty. */
  readonly configured: string;
  readonly resolve: (revision: string) => Promise<CommitRef | null>;
}

/**
 * The default branch: `name` if given, else origin/HEAD, init.defaultBranch, main, master. Its tip is that of
 * origin where there is one: a local branch may hold what nobody has approved.
 */
export async function findDefaultBranch(
  tools: BranchTools,
  name: string | undefined,
): Promise<Branch | null> {
  if (name !== undefined) return branch(tools, name);
  const head = await originHead(tools);
  if (head !== null) return head;
  for (const candidate of [tools.configured, 'main', 'master']) {
    const found = candidate === '' ? null : await branch(tools, candidate);
    if (found !== null) return found;
  }
  return null;
}

async function branch({ resolve }: BranchTools, name: string): Promise<Branch | null> {
  if (EXPRESSION.test(name)) return null;
  const tip = (await resolve(`${ORIGIN}${name}`)) ?? (await resolve(`refs/heads/${name}`));
  return tip && { name, tip };
}

async function originHead({ originHead: ref, resolve }: BranchTools): Promise<Branch | null> {
  if (ref?.startsWith(ORIGIN) !== true) return null;
  const tip = await resolve(ref);
  return tip && { name: ref.slice(ORIGIN.length), tip };
}
