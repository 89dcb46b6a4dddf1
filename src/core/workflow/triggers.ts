import type { Advice } from './advice.ts';
import type { Workflow, WorkflowNode } from './workflow.ts';
import { isClosing, wordsOf } from './workflow.ts';

/** What the gate has to hear of each event, and what it hears where the workflow names no types. */
const TYPES: Readonly<
  Record<string, { readonly needed: readonly string[]; readonly unsaid: readonly string[] | 'all' }>
> = {
  pull_request_target: {
    needed: ['opened', 'synchronize', 'reopened', 'edited'],
    unsaid: ['opened', 'synchronize', 'reopened'],
  },
  pull_request: {
    needed: ['opened', 'synchronize', 'reopened', 'edited'],
    unsaid: ['opened', 'synchronize', 'reopened'],
  },
  pull_request_review: { needed: ['submitted', 'dismissed'], unsaid: 'all' },
  merge_group: { needed: ['checks_requested'], unsaid: 'all' },
  issue_comment: { needed: ['created'], unsaid: 'all' },
};

/** What a type left out means for the one who waits for the verdict. */
const WHY: Readonly<Record<string, string>> = {
  edited: 'a pull request aimed at another branch keeps its old verdict',
  synchronize: 'new commits are not judged',
  opened: 'new pull requests are not judged',
  reopened: 'reopened pull requests are not judged',
  submitted: 'approvals are not seen',
  dismissed: 'an approval that was taken back still counts',
  checks_requested: 'the merge queue is not judged',
  created: 'the comment `/grantproof recheck` is not heard',
};

/** What keeps the events of one workflow from the gate. */
export function examineTriggers(workflow: Workflow): readonly Advice[] {
  return [...workflow.events].flatMap(([event, node]) => [
    ...pathFilters(event, node),
    ...branchFilters(event, node),
    ...types(event, node),
  ]);
}

/** What a push leaves out, the next run of the seal catches up with. */
function pathFilters(event: string, node: WorkflowNode): readonly Advice[] {
  if (event === 'push') return [];
  return ['paths', 'paths-ignore'].flatMap((key) => {
    const filter = node.get(key);
    if (filter === undefined) return [];
    return [
      {
        code: 'workflow-path-filter',
        level: 'error',
        place: filter.place,
        message: `\`${key}\` keeps \`${event}\` from the gate, so that its status is missing where it is required, and changes beyond the first 300 files are not seen`,
        help: `take \`${key}\` out: where nothing governed changed, the gate passes within seconds`,
      },
    ];
  });
}

function branchFilters(event: string, node: WorkflowNode): readonly Advice[] {
  if (event === 'issue_comment' || event === 'workflow_dispatch' || event === 'push') return [];
  return ['branches', 'branches-ignore'].flatMap((key) => {
    const filter = node.get(key);
    if (filter === undefined) return [];
    return [
      {
        code: 'workflow-branch-filter',
        level: 'notice',
        place: filter.place,
        message: `\`${key}\` leaves branches out: \`${event}\` to them is not judged`,
        help: `see that every protected branch is named, or take \`${key}\` out`,
      },
    ];
  });
}

function types(event: string, node: WorkflowNode): readonly Advice[] {
  const wanted = Object.hasOwn(TYPES, event) ? TYPES[event] : undefined;
  if (wanted === undefined || isClosing(node)) return [];
  const named = node.get('types');
  const heard = named === undefined ? wanted.unsaid : wordsOf(named);
  const missing = heard === 'all' ? [] : wanted.needed.filter((type) => !heard.includes(type));
  const [first] = missing;
  if (first === undefined) return [];
  const all = [...(heard === 'all' ? [] : heard), ...missing];
  const said = missing.map((type) => `\`${type}\``).join(', ');
  return [
    {
      code: 'workflow-types',
      level: 'warning',
      place: (named ?? node).place,
      message: `\`${event}\` leaves out ${said}: ${WHY[first] ?? 'it is not judged'}`,
      help: `write \`types: [${all.join(', ')}]\` below \`${event}\``,
    },
  ];
}

/**
 * Events that no workflow of the repository brings to the gate; said of the first one that judges changes.
 * `mergeQueue`: whether the default branch is known to have one.
 */
export function missingTriggers(
  workflows: readonly Workflow[],
  mergeQueue: boolean,
): readonly Advice[] {
  const [first] = workflows;
  if (first === undefined) return [];
  const heard = new Set(
    workflows.flatMap(({ events }) =>
      [...events].flatMap(([event, node]) => (isClosing(node) ? [] : [event])),
    ),
  );
  const place = first.on.place;
  const advice: Advice[] = [];
  const add = (level: Advice['level'], event: string, why: string, line: string): void => {
    if (heard.has(event)) return;
    advice.push({
      code: 'workflow-trigger-missing',
      level,
      place,
      message: `no workflow brings \`${event}\` to the gate: ${why}`,
      help: `add \`${line}\` below \`on\``,
    });
  };
  const target =
    'pull_request_target: { types: [opened, synchronize, reopened, edited, ready_for_review] }';
  if (heard.has('pull_request')) advice.push(...ownCopy(workflows, heard, target));
  else add('error', 'pull_request_target', 'pull requests are not judged', target);
  add(
    'error',
    'pull_request_review',
    'the verdict stays as it is when somebody approves',
    'pull_request_review: { types: [submitted, edited, dismissed] }',
  );
  add(
    mergeQueue ? 'error' : 'notice',
    'merge_group',
    `${mergeQueue ? 'the merge queue waits' : 'a merge queue would wait'} for its status in vain`,
    'merge_group:',
  );
  return advice;
}

function ownCopy(
  workflows: readonly Workflow[],
  heard: ReadonlySet<string>,
  target: string,
): readonly Advice[] {
  if (heard.has('pull_request_target')) return [];
  return workflows.flatMap(({ events }) => {
    const node = events.get('pull_request');
    if (node === undefined) return [];
    return [
      {
        code: 'workflow-pull-request',
        level: 'warning',
        place: node.place,
        message:
          'on `pull_request` a pull request runs its own copy of this file, and one from a fork may write no status',
        help: `write \`${target}\` instead; nothing is checked out, so that is safe`,
      },
    ];
  });
}
