import { isAtLeast, roleOf } from './accounts.ts';
import type { Account, Protection, Repo } from './model.ts';
import { rulesOf } from './protection.ts';

/** What somebody does to a branch itself, rather than through a pull request. */
export type BranchChange = 'create' | 'update' | 'force' | 'delete';

/** Why GitHub refuses a change of a branch. */
export interface RuleRefusal {
  /** Old-style protection is told in another way than rulesets are. */
  readonly classic: boolean;
  /** In GitHub's words. */
  readonly message: string;
}

/** What stands in the way of a change of a branch by somebody; null where nothing does. */
export function ruleRefusal(
  repo: Repo,
  branch: string,
  by: Account,
  change: BranchChange,
): RuleRefusal | null {
  const broken = rulesOf(repo, branch)
    .filter(({ rule }) => !mayBypass(repo, by, rule))
    .map(({ rule }) => ({ classic: rule.classic === true, lines: linesOf(rule, change) }))
    .find(({ lines }) => lines.length > 0);
  if (broken === undefined) return null;
  const { classic, lines } = broken;
  const text = lines.join('\n');
  const message = classic ? text : `Repository rule violations found\n\n${text}\n\n`;
  return { classic, message };
}

function mayBypass(repo: Repo, by: Account, { bypass = [] }: Protection): boolean {
  return bypass.some((role) => isAtLeast(roleOf(repo, by), role));
}

function linesOf(rule: Protection, change: BranchChange): readonly string[] {
  switch (change) {
    case 'create':
      return rule.noCreation === true
        ? ['Cannot create ref due to creations being restricted.']
        : [];
    case 'delete':
      // Old-style protection allows it only where that was chosen.
      return (rule.noDeletion ?? rule.classic) === true ? ['Cannot delete this branch'] : [];
    case 'force':
      return rule.noForcePush === true ? ['Cannot force-push to this branch'] : [];
    case 'update':
      return updateLines(rule);
  }
}

function updateLines({ noUpdate, approvals, statuses }: Protection): readonly string[] {
  const count = statuses?.length ?? 0;
  return [
    ...(noUpdate === true ? ['Cannot update this protected ref.'] : []),
    ...(approvals === undefined ? [] : ['Changes must be made through a pull request.']),
    ...(count === 0 ? [] : [`${count} of ${count} required status checks are expected.`]),
  ];
}
