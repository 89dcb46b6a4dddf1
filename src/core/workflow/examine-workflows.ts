import { byText } from '../model/order.ts';
import type { Advice } from './advice.ts';
import { examineCheckouts } from './head-checkout.ts';
import { concurrency, examineJob, examinePins } from './jobs.ts';
import { examineSecrets, secretValues } from './literal-secrets.ts';
import { examinePermissions } from './permissions.ts';
import { type SealStep, sealSteps } from './seal-steps.ts';
import { examineSeal, missingSealTriggers } from './seals.ts';
import { differingStatuses, statusesOf } from './statuses.ts';
import { examineTriggers, missingTriggers } from './triggers.ts';
import {
  gateJobs,
  hearsApprovals,
  judgesChanges,
  mentionsGate,
  readWorkflow,
  sealsLandings,
  type Workflow,
} from './workflow.ts';

export interface WorkflowText {
  readonly path: string;
  readonly text: string;
}

interface GateWorkflow {
  readonly path: string;
  readonly events: ReadonlySet<string>;
  /** What to require, where it judges changes. */
  readonly statuses: readonly string[];
  /** Whether it seals what has landed. */
  readonly seals: boolean;
  /** Whether it hears approvals of what has landed. */
  readonly approvesLate: boolean;
}

export interface WorkflowsExamined {
  /** By place. */
  readonly advice: readonly Advice[];
  /** The workflows that run Grantproof. */
  readonly gates: readonly GateWorkflow[];
  /** The steps that seal, of all of them. */
  readonly sealSteps: readonly SealStep[];
  /** What must not be shown when a line of a workflow is. */
  readonly secrets: readonly string[];
}

/** What is known of the repository besides its workflows. */
export interface Around {
  /** Whether the default branch is known to have a merge queue. */
  readonly mergeQueue?: boolean;
  readonly defaultBranch?: string;
}

/** Examines the workflows of a repository that run Grantproof, each alone and all together; passes over all others. */
export function examineWorkflows(
  files: readonly WorkflowText[],
  { mergeQueue = false, defaultBranch = 'main' }: Around = {},
): WorkflowsExamined {
  const advice: Advice[] = [];
  const gates: { readonly path: string; readonly workflow: Workflow }[] = [];
  for (const { path, text } of files.toSorted((a, b) => byText(a.path, b.path))) {
    if (!mentionsGate(text)) continue;
    const workflow = readWorkflow(path, text);
    if ('why' in workflow) advice.push(unreadable(path, workflow));
    else if (gateJobs(workflow).length > 0) gates.push({ path, workflow });
  }
  const workflows = gates.map(({ workflow }) => workflow);
  advice.push(
    ...workflows.flatMap(examineOne),
    ...differingStatuses(workflows),
    ...missingTriggers(workflows.filter(judgesChanges), mergeQueue),
    ...missingSealTriggers(workflows, defaultBranch),
  );
  return {
    advice: advice.toSorted(byPlace),
    gates: gates.map(({ path, workflow }) => ({
      path,
      events: new Set(workflow.events.keys()),
      statuses: statusesOf(workflow),
      seals: sealsLandings(workflow),
      approvesLate: hearsApprovals(workflow),
    })),
    sealSteps: workflows.flatMap(sealSteps),
    secrets: workflows.flatMap(secretValues),
  };
}

/** Examines one workflow as if there were no other; nothing is said of one that does not run Grantproof. */
export const examineWorkflow = (path: string, text: string): readonly Advice[] =>
  examineWorkflows([{ path, text }]).advice;

/** Where nothing but somebody's request starts the gate, conditions, groups and the like cost no verdict. */
function examineOne(workflow: Workflow): readonly Advice[] {
  const ofChanges = judgesChanges(workflow)
    ? [...concurrency(workflow.root), ...gateJobs(workflow).flatMap(examineJob)]
    : [];
  return [...examineTriggers(workflow), ...ofChanges, ...guards(workflow)];
}

/** What matters in every workflow that holds a token. */
function guards(workflow: Workflow): readonly Advice[] {
  return [
    ...gateJobs(workflow).flatMap((job) => [
      ...examinePins(job),
      ...(job.seals.length > 0 ? examineSeal(workflow, job) : examinePermissions(workflow, job)),
      ...examineSecrets(workflow, job),
    ]),
    ...workflow.jobs.flatMap((job) => examineCheckouts(workflow, job)),
  ];
}

function unreadable(
  path: string,
  { line, column, why }: { readonly line: number; readonly column: number; readonly why: string },
): Advice {
  return {
    code: 'workflow-unreadable',
    level: 'error',
    place: { path, line, column },
    message: `this workflow can't be read, so GitHub does not run it: ${why}`,
    help: 'mend it at this place',
  };
}

function byPlace(a: Advice, b: Advice): number {
  const [left, right] = [a.place, b.place];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return (
    byText(left.path, right.path) ||
    left.line - right.line ||
    left.column - right.column ||
    byText(a.code, b.code) ||
    byText(a.message, b.message)
  );
}
