import type { Advice } from './advice.ts';
import type { Job, UsesStep, WorkflowNode } from './workflow.ts';

/** What keeps a job from running the gate, or from saying what it found. */
export function examineJob(job: Job): readonly Advice[] {
  return [
    ...[job.node, ...job.gate.map(({ node }) => node)].flatMap((node) => [
      ...conditions(node),
      ...errorsPassedOver(node),
    ]),
    ...needs(job.node),
    ...matrix(job.node),
    ...concurrency(job.node),
  ];
}

/** Conditions under which a step or job still runs always. */
const ALWAYS = /^\s*(?:\$\{\{\s*)?(?:always\(\)|!\s*cancelled\(\)|true)\s*(?:\}\})?\s*$/;

function conditions(node: WorkflowNode): readonly Advice[] {
  const condition = node.get('if');
  if (condition === undefined || condition.value === true) return [];
  if (typeof condition.value === 'string' && ALWAYS.test(condition.value)) return [];
  return [
    {
      code: 'workflow-condition',
      level: 'error',
      place: condition.place,
      message: 'under `if` the gate is skipped, and GitHub counts a skipped job as passed',
      help: 'take the line out: the gate itself sees what there is to judge',
    },
  ];
}

function errorsPassedOver(node: WorkflowNode): readonly Advice[] {
  const setting = node.get('continue-on-error');
  if (setting === undefined || setting.value === false) return [];
  return [
    {
      code: 'workflow-continue-on-error',
      level: 'warning',
      place: setting.place,
      message: '`continue-on-error` lets the job pass when the gate breaks or denies',
      help: 'take the line out',
    },
  ];
}

function needs(node: WorkflowNode): readonly Advice[] {
  const needed = node.get('needs');
  if (needed === undefined) return [];
  return [
    {
      code: 'workflow-needs',
      level: 'warning',
      place: needed.place,
      message: 'where the job that this one `needs` fails or is skipped, the gate is skipped too',
      help: 'take `needs` out: the gate needs nothing of other jobs',
    },
  ];
}

function matrix(node: WorkflowNode): readonly Advice[] {
  const found = node.get('strategy')?.get('matrix');
  if (found === undefined) return [];
  return [
    {
      code: 'workflow-matrix',
      level: 'warning',
      place: found.place,
      message:
        'with a `matrix` the same change is judged several times, and the last verdict stays',
      help: 'take `strategy` out of this job',
    },
  ];
}

/** What makes a group one of a single change; `github.ref` is the default branch on most events of the gate. */
const ONE_CHANGE = /number|run_id|sha|head_ref|\.head\b/i;

/** Whether runs of a workflow or job can cancel each other. */
export function concurrency(node: WorkflowNode): readonly Advice[] {
  const setting = node.get('concurrency');
  if (setting === undefined) return [];
  const cancel = setting.get('cancel-in-progress');
  const group = typeof setting.value === 'string' ? setting.value : setting.get('group')?.value;
  const cancels = cancel !== undefined && cancel.value !== false;
  const shared = typeof group !== 'string' || !ONE_CHANGE.test(group);
  if (!cancels && !shared) return [];
  return [
    {
      code: 'workflow-concurrency',
      level: 'warning',
      place: (cancels ? cancel : setting).place,
      message: cancels
        ? '`cancel-in-progress` can end a judgement before its verdict is written'
        : 'runs for different changes share one `concurrency` group, and GitHub cancels those that wait longest',
      help: 'take `concurrency` out: runs of the gate do not disturb each other',
    },
  ];
}

/** Whether what a job runs can be changed behind its back. */
export const examinePins = (job: Job): readonly Advice[] => job.uses.flatMap(unpinned);

const COMMIT = /^[0-9a-f]{40}$/;

function unpinned({ uses, action, ref }: UsesStep): readonly Advice[] {
  const local = action.startsWith('./') || action.startsWith('docker:');
  if (local || COMMIT.test(ref)) return [];
  const named = ref === '' ? 'no version' : `\`${ref}\`, which can be moved`;
  return [
    {
      code: 'workflow-unpinned',
      level: 'warning',
      place: uses.place,
      message: `\`${action}\` is taken at ${named}: whoever moves it runs code with this job's token`,
      help: `name the commit of the release: \`uses: ${action}@<40 hex digits> # ${ref === '' ? 'its version' : ref}\``,
    },
  ];
}
