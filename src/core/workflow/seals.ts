import type { Advice } from './advice.ts';
import { hearsBranch } from './branch-filter.ts';
import { concurrency } from './jobs.ts';
import { grantedBy, inBraces, rank } from './permissions.ts';
import { inputOf, stepsOf } from './seal-steps.ts';
import {
  hearsApprovals,
  type Job,
  sealJobs,
  sealsLandings,
  type Workflow,
  type WorkflowNode,
  wordsOf,
} from './workflow.ts';

/** What brings a landed change to the seal, and what is lost without it. */
const TRIGGERS = [
  {
    event: 'push',
    level: 'warning',
    why: 'what lands is sealed late, and a direct push not before the next run',
    line: (branch: string) => `push: { branches: [${branch}] }`,
  },
  {
    event: 'pull_request_target',
    level: 'notice',
    why: 'a merge whose message says `[skip ci]` waits for the next run',
    line: () => 'pull_request_target: { types: [closed] }',
  },
  {
    event: 'schedule',
    level: 'warning',
    why: 'nobody looks for what no event told of, such as a merge by a workflow',
    line: () => 'schedule: [{ cron: "23 5 * * *" }]',
  },
] as const;

type Trigger = (typeof TRIGGERS)[number]['event'];

/** Said where changes are judged, and nothing seals what lands. */
export const SEAL_MISSING: Advice = {
  code: 'seal-missing',
  level: 'notice',
  place: null,
  message: 'no workflow seals what lands, so that no evidence of it is kept',
  help: 'write one with `grantproof init`: it names who signs with `signing`',
};

/** Said where violations become issues and no approval on them is heard, or the other way round. */
function incompleteApprovals(workflows: readonly Workflow[]): readonly Advice[] {
  const hearing = workflows.filter(hearsApprovals);
  const opening = workflows
    .filter(sealsLandings)
    .flatMap(sealJobs)
    .flatMap(({ seals }) =>
      seals.flatMap((step) => {
        const input = inputOf(step, 'open-issues');
        return String(input?.value) === 'true' && input !== undefined ? [input] : [];
      }),
    );
  const [opens] = opening;
  const [hears] = hearing;
  if ((opens === undefined) === (hears === undefined)) return [];
  const code = 'seal-approval-incomplete';
  if (opens !== undefined)
    return [
      {
        ...{ code, level: 'warning', place: opens.place },
        message: 'violations become issues, and no workflow hears when somebody approves there',
        help: 'write one that does with `grantproof init --late-approvals`, or take `open-issues` out',
      },
    ];
  return [
    {
      ...{ code, level: 'notice', place: hears?.on.place ?? null },
      message: 'approvals on the issues of violations are heard, and the seal opens no such issues',
      help: 'write `open-issues: true` below `with` in the workflow that seals, and `issues: write` below its `permissions`',
    },
  ];
}

/**
 * Events that no workflow brings to the seal, where there is one; and approvals that none hears.
 *
 * @param branch the default branch
 */
export function missingSealTriggers(
  workflows: readonly Workflow[],
  branch: string,
): readonly Advice[] {
  const sealing = workflows.filter(sealsLandings);
  const [seal] = sealing;
  if (seal === undefined) return [];
  const missing = TRIGGERS.filter(
    ({ event }) => !sealing.some(({ events }) => isHeard(event, events.get(event), branch)),
  );
  const advice = missing.map(({ event, level, why, line }): Advice => {
    const known = sealing.flatMap(({ events }) => events.get(event) ?? []);
    const [first] = known;
    const left = event === 'push' ? `of \`${branch}\`` : 'when it is `closed`';
    return {
      code: 'seal-trigger-missing',
      level,
      place: first?.place ?? seal.on.place,
      message: `no workflow brings \`${event}\`${first === undefined ? '' : ` ${left}`} to the seal: ${why}`,
      help:
        first === undefined
          ? `add \`${line(branch)}\` below \`on\``
          : `write \`${line(branch)}\` in its place`,
    };
  });
  return [...advice, ...incompleteApprovals(workflows)];
}

/** Whether an event starts the workflow for what lands on the branch. */
function isHeard(event: Trigger, node: WorkflowNode | undefined, branch: string): boolean {
  if (node === undefined) return false;
  switch (event) {
    case 'push':
      return hearsBranch(node, branch);
    case 'pull_request_target': {
      const types = node.get('types');
      return types !== undefined && wordsOf(types).includes('closed') && hearsBranch(node, branch);
    }
    case 'schedule':
      return true;
  }
}

/** Whether a job that seals may do so, alone may sign, and whether its runs let each other end. */
export function examineSeal(workflow: Workflow, job: Job): readonly Advice[] {
  return [
    ...permissions(workflow, job),
    ...cancelled(workflow.root),
    ...cancelled(job.node),
    ...exposedKeys(job),
  ];
}

/** Runs that wait may well be dropped: the next one seals for them. One that is cut off has to begin again. */
const cancelled = (node: WorkflowNode): readonly Advice[] =>
  concurrency(node)
    .filter(({ message }) => message.startsWith('`cancel-in-progress`'))
    .map((advice) => ({
      ...advice,
      message: '`cancel-in-progress` can end the seal again and again before it is through',
      help: 'write `cancel-in-progress: false`: the run that waits seals for all that were dropped',
    }));

function permissions(workflow: Workflow, job: Job): readonly Advice[] {
  const needed = neededBy(workflow, job);
  const setting = job.node.get('permissions') ?? workflow.root.get('permissions');
  const granted = setting === undefined ? new Map<string, string>() : grantedBy(setting);
  const missing = Object.entries(needed).filter(
    ([scope, access]) => rank(granted.get(scope) ?? granted.get('*')) < rank(access),
  );
  if (missing.length === 0) return [];
  const lines = missing.map(([scope, access]) => `\`${scope}: ${access}\``).join(' and ');
  return [
    {
      code: 'seal-permissions',
      level: 'error',
      place: (setting ?? job.node).place,
      message: `the seal's token lacks ${lines}`,
      help: `write \`permissions: ${inBraces(needed)}\``,
    },
  ];
}

/** What the inputs of the step ask for. */
function neededBy(workflow: Workflow, { seals }: Job): Readonly<Record<string, string>> {
  const says = (name: string, value: string): boolean =>
    seals.some((step) => String(inputOf(step, name)?.value) === value);
  return {
    contents: 'write',
    // An approval afterwards is of what the ledger holds.
    ...(sealsLandings(workflow) && { 'pull-requests': 'read' }),
    ...(says('signing', 'keyless') && { 'id-token': 'write' }),
    ...(says('attest', 'true') && { attestations: 'write' }),
    ...(says('open-issues', 'true') && { issues: 'write' }),
  };
}

/** A key that any branch may use is one that whoever may push can sign with. */
function exposedKeys(job: Job): readonly Advice[] {
  return stepsOf(job).flatMap(({ key }) =>
    key === null || key.environment !== null
      ? []
      : [
          {
            code: 'seal-key-exposed',
            level: 'warning',
            place: key.place,
            message: `the key \`${key.secret}\` is in no environment, so that a workflow on any branch can read it`,
            help: 'keep it in an environment that only the default branch can use, and name that in the job: `environment: grantproof`',
          },
        ],
  );
}
