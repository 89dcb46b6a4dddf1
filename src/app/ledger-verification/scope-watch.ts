import type { LedgerFinding } from '../../core/evidence/ledger-verification.ts';
import type { Oid } from '../../core/model/ids.ts';
import type { Policy } from '../../core/model/policy.ts';
import { governingScope } from '../../core/policy/path-glob.ts';
import type { Repository } from '../../ports/repository.ts';
import type { Shipped } from '../../ports/shipped.ts';
import type { Unsealed } from '../seal/line.ts';
import { policyOf } from '../seal/touched.ts';
import { finding } from './finding.ts';

const ROOT = [{ path: '', deep: true }] as const;
/** More of the same say nothing new. */
const MOST = 10;

interface Left {
  /** What stood there then. */
  readonly oid: Oid;
  readonly at: string;
}

/** Files that left what is governed, were changed or made meanwhile, and came back: that was judged by nobody. */
export interface ScopeWatch {
  /** Looks at what comes next on the branch. Only commits that change the policy are read. */
  look(line: readonly Unsealed[]): Promise<void>;
  findings(): readonly LedgerFinding[];
}

export function scopeWatch(repository: Repository, shipped: Shipped): ScopeWatch {
  const findings: LedgerFinding[] = [];
  const outside = new Map<string, Left>();
  const earlier: Policy[] = [];

  async function filesAt(tree: Oid): Promise<ReadonlyMap<string, Oid>> {
    const files = await repository.list(tree, ROOT);
    return new Map(files.map(({ path, oid }) => [path, oid]));
  }

  function came(path: string, oid: Oid, at: string): void {
    const left = outside.get(path);
    if (left?.oid === oid || findings.length >= MOST) return;
    if (left !== undefined) findings.push(changed(path, left, at));
    else if (earlier.some((policy) => governs(policy, path))) findings.push(made(path, at));
  }

  /** Where no policy can be read, each commit is a violation of its own: only what was out before goes unseen. */
  let unpoliced: ReadonlyMap<string, Oid> | null = null;

  function unreadable(was: Policy, after: ReadonlyMap<string, Oid>): void {
    unpoliced = new Map([...after].filter(([path]) => !governs(was, path)));
  }

  function readableAgain(is: Policy, after: ReadonlyMap<string, Oid>, at: string): void {
    for (const [path, oid] of after) {
      const out = unpoliced?.get(path);
      if (governs(is, path)) {
        if (out !== undefined) came(path, out, at);
        outside.delete(path);
      } else if (out === undefined) outside.set(path, { oid, at });
    }
    unpoliced = null;
  }

  function otherScope(
    [was, is]: readonly [Policy, Policy],
    [before, after]: readonly [ReadonlyMap<string, Oid>, ReadonlyMap<string, Oid>],
    at: string,
  ): void {
    // What the commit itself changes is judged under both policies.
    for (const [path, oid] of before) {
      if (governs(was, path) || !governs(is, path)) continue;
      came(path, oid, at);
      outside.delete(path);
    }
    for (const [path, oid] of after)
      if (governs(was, path) && !governs(is, path)) outside.set(path, { oid, at });
  }

  return {
    findings: () => findings,
    async look(line) {
      for (const { parent, commit } of line.filter((one) => one.changesPolicy)) {
        const was = await policyOf(repository, shipped, parent.tree);
        const is = await policyOf(repository, shipped, commit.tree);
        if (was !== null) earlier.push(was);
        const after = await filesAt(commit.tree);
        if (was !== null && is !== null)
          otherScope([was, is], [await filesAt(parent.tree), after], commit.commit);
        else if (was !== null) unreadable(was, after);
        else if (is !== null) readableAgain(is, after, commit.commit);
      }
    },
  };
}

const governs = (policy: Policy, path: string): boolean => governingScope(policy, path) !== null;

const HELP = 'compare the two: what changed meanwhile was judged by nobody';

const changed = (path: string, { at }: Left, back: string): LedgerFinding =>
  finding(
    'scope-gap',
    `\`${path}\` left what is governed at \`${at}\`, was changed, and came back at \`${back}\``,
    HELP,
  );

const made = (path: string, back: string): LedgerFinding =>
  finding(
    'scope-gap',
    `\`${path}\` was made while it was out of what is governed, and came in at \`${back}\``,
    'look at the file: nobody judged it when it was made',
  );
