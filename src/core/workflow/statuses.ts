import { sortedSet } from '../model/order.ts';
import type { Advice } from './advice.ts';
import { gateJobs, judgesChanges, type Workflow, type WorkflowNode, wordsOf } from './workflow.ts';

/** The status that carries the verdict, unless a workflow names another. */
export const STATUS = 'grantproof';

interface NamedStatus {
  readonly name: string;
  readonly node: WorkflowNode;
}

const namedIn = (workflow: Workflow): readonly NamedStatus[] =>
  gateJobs(workflow).flatMap(({ gate, seals }) =>
    gate
      .filter((step) => !seals.includes(step))
      .map(({ node, uses }) => {
        const named = node.get('with')?.get('status-context');
        return { name: wordsOf(named)[0] ?? STATUS, node: named ?? uses };
      }),
  );

/** What to require of a workflow that judges changes: its status, and its job where that fails on a denial. */
export function statusesOf(workflow: Workflow): readonly string[] {
  if (!judgesChanges(workflow)) return [];
  const failing = gateJobs(workflow).filter(({ gate }) =>
    gate.some(({ node }) => String(node.get('with')?.get('fail-on-deny')?.value) === 'true'),
  );
  return sortedSet([
    ...namedIn(workflow).map(({ name }) => name),
    ...failing.map(({ name, node }) => wordsOf(node.get('name'))[0] ?? name),
  ]);
}

/** Statuses under another name than the one that changes are first judged under: nobody requires two. */
export function differingStatuses(workflows: readonly Workflow[]): readonly Advice[] {
  const judging = workflows.filter(judgesChanges);
  const name = judging.flatMap(namedIn)[0]?.name;
  if (name === undefined) return [];
  return workflows.flatMap(namedIn).flatMap((status) =>
    status.name === name
      ? []
      : [
          {
            code: 'workflow-status-differs',
            level: 'warning',
            place: status.node.place,
            message: `here the verdict becomes the status \`${status.name}\`, elsewhere \`${name}\`, so that the one that is required keeps its old verdict`,
            help: `write \`status-context: ${name}\` in every workflow that runs Grantproof, or leave it out in all`,
          },
        ],
  );
}
