import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Files } from './github/world/commits.ts';
import type { EventName } from './github/world/payload.ts';
import { ROOT } from './spawn-cli.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const GATE = /```yaml\n(name: grantproof\n.*?)```/s.exec(README)?.[1] ?? '';
const RECHECK = readFileSync(join(ROOT, 'examples/init/grantproof-recheck.yml'), 'utf8');

/** The workflows that guard the stage: the README's, and the one that `init` writes for comments, both pinned. */
export const GUARD: Files = {
  '.github/workflows/grantproof.yml': pinned(GATE),
  '.github/workflows/grantproof-recheck.yml': pinned(RECHECK),
};

function pinned(workflow: string): string {
  return workflow.replace('grantproof/grantproof@v0', `grantproof/grantproof@${'5'.repeat(40)}`);
}

interface Workflow {
  readonly on: Readonly<Record<string, { readonly types?: readonly string[] } | null>>;
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
}

const WORKFLOWS = [GATE, RECHECK].map((text) => load(text) as Workflow);

/** What GitHub takes where a workflow names no types. */
const COMMON_TYPES: Readonly<Partial<Record<EventName, readonly string[]>>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
};

/** The workflow that an event starts; null where none of them listens. */
export function jobOf(event: EventName, action: string | null): Workflow | null {
  const listens = ({ on }: Workflow): boolean => {
    const trigger = on[event];
    if (trigger === undefined) return false;
    const types = trigger?.types ?? COMMON_TYPES[event];
    return action === null || types === undefined || types.includes(action);
  };
  return WORKFLOWS.find(listens) ?? null;
}

/** Every permission that one of the workflows asks for, and those that their comments name. */
export const PROMISED: Readonly<Record<string, 'read' | 'write'>> = Object.fromEntries([
  ...WORKFLOWS.flatMap(({ permissions }) => Object.entries(permissions)),
  ['issues', 'read'],
]);

/** An environment in which Node's clock goes on from `time`, so that a story ends the same whenever it is told. */
export function clockAt(time: number): Readonly<Record<string, string>> {
  const shift = `const real = Date.now; const start = real(); Date.now = () => real() - start + ${time};`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shift)}` };
}
