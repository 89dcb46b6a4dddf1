import { byText } from '../model/order.ts';
import type { Advice } from './advice.ts';
import type { Job, Workflow, WorkflowNode } from './workflow.ts';

const RANK: Readonly<Record<string, number>> = { none: 0, read: 1, write: 2 };

/** The least that the gate works with. */
const NEEDED = { contents: 'read', 'pull-requests': 'read', statuses: 'write' } as const;

/** Scopes that may be written where code of others is near: a verdict, a comment, a report. */
const HARMLESS = new Set(['statuses', 'checks', 'pull-requests', 'security-events']);

/** Whether a job may do what the gate does, and nothing that would serve somebody who takes it over. */
export function examinePermissions(workflow: Workflow, job: Job): readonly Advice[] {
  const setting = job.node.get('permissions') ?? workflow.root.get('permissions');
  if (setting === undefined) {
    return [
      {
        code: 'workflow-permissions',
        level: 'warning',
        place: job.node.place,
        message: `the job \`${job.name}\` gets whatever the repository gives a token by default`,
        help: `add \`permissions: ${inBraces(NEEDED)}\` to the workflow`,
      },
    ];
  }
  const granted = grantedBy(setting);
  return [...tooFew(granted, setting), ...tooMany(granted, setting)];
}

/** Access by scope; under `*` that of every other scope. */
export type Granted = ReadonlyMap<string, string>;

export function grantedBy(setting: WorkflowNode): Granted {
  if (setting.value === 'write-all') return new Map([['*', 'write']]);
  if (setting.value === 'read-all') return new Map([['*', 'read']]);
  return new Map(
    setting
      .entries()
      .map(([scope, { value }]) => [scope, typeof value === 'string' ? value : 'none'] as const),
  );
}

function tooFew(granted: Granted, setting: WorkflowNode): readonly Advice[] {
  const missing = Object.entries(NEEDED).filter(
    ([scope, access]) => rank(granted.get(scope) ?? granted.get('*')) < rank(access),
  );
  if (missing.length === 0) return [];
  const lines = missing.map(([scope, access]) => `\`${scope}: ${access}\``).join(' and ');
  return [
    {
      code: 'workflow-permissions',
      level: 'error',
      place: setting.place,
      message: `the gate's token lacks ${lines}`,
      help: `add ${lines} to \`permissions\``,
    },
  ];
}

export const rank = (access: string | undefined): number => RANK[access ?? 'none'] ?? 0;

function tooMany(granted: Granted, setting: WorkflowNode): readonly Advice[] {
  const wide = [...granted]
    .filter(([scope, access]) => access === 'write' && !HARMLESS.has(scope))
    .map(([scope]) => scope)
    .toSorted(byText);
  const [first] = wide;
  if (first === undefined) return [];
  const said =
    first === '*' ? '`write-all`' : wide.map((scope) => `\`${scope}: write\``).join(', ');
  return [
    {
      code: 'workflow-permissions-wide',
      level: 'warning',
      place: (setting.get(first) ?? setting).place,
      message: `${said} is more than the gate needs, on events that strangers can cause`,
      help: `write \`permissions: ${inBraces({ ...NEEDED, 'pull-requests': 'write' })}\`; what other jobs need goes to those jobs`,
    },
  ];
}

export const inBraces = (permissions: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries(permissions)
    .map(([scope, access]) => `${scope}: ${access}`)
    .join(', ')} }`;
