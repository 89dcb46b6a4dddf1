import { readDocuments } from '../manifest/yaml/read-documents.ts';
import { nodeAt, type PolicyNode, textsOf } from '../policy/policy-node.ts';

/** A value of a workflow, and the way to say where it stands. */
export type WorkflowNode = PolicyNode;

/** A step that runs an action. */
export interface UsesStep {
  readonly node: WorkflowNode;
  readonly uses: WorkflowNode;
  /** `owner/name`, with its folder; the text itself where it is another kind of reference. */
  readonly action: string;
  /** What stands behind the `@`; empty where nothing does. */
  readonly ref: string;
}

export interface Job {
  readonly name: string;
  readonly node: WorkflowNode;
  readonly steps: readonly WorkflowNode[];
  readonly uses: readonly UsesStep[];
  /** The steps that run Grantproof. */
  readonly gate: readonly UsesStep[];
  /** Those of them that seal what has landed, as they name who signs. */
  readonly seals: readonly UsesStep[];
}

/** A workflow as far as it matters to the gate. */
export interface Workflow {
  readonly root: WorkflowNode;
  /** The node of `on`. */
  readonly on: WorkflowNode;
  /** Events by name, with their filters; an event without any has a node whose value is null or a name. */
  readonly events: ReadonlyMap<string, WorkflowNode>;
  readonly jobs: readonly Job[];
}

/** The events on which changes are judged; on others somebody asks for a judgement. */
const GATE_EVENTS = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'merge_group',
]);

/** Whether a text speaks of our action at all; cheap, so that other workflows are not even parsed. */
export const mentionsGate = (text: string): boolean => /[\w.-]\/grantproof[\w/.-]*@/i.test(text);

const isGate = (action: string): boolean => /^[^/]+\/grantproof(?:\/|$)/i.test(action);

/** The parts of a workflow; null for what is no workflow, with the place and reason. */
export function readWorkflow(
  path: string,
  text: string,
): Workflow | { readonly line: number; readonly column: number; readonly why: string } {
  const { documents, problems } = readDocuments(path, text, 'native');
  const [problem] = problems;
  if (problem !== undefined)
    return { line: problem.line, column: problem.column, why: problem.message };
  const [document] = documents;
  const root = document && nodeAt(document, document.value, []);
  const on = root?.get('on');
  if (root === undefined || on === undefined)
    return { line: 1, column: 1, why: 'it has no `on`, so that nothing starts it' };
  const jobs = (root.get('jobs')?.entries() ?? []).map(([name, node]) => readJob(name, node));
  return { root, on, events: eventsOf(on), jobs };
}

function eventsOf(on: WorkflowNode): ReadonlyMap<string, WorkflowNode> {
  if (typeof on.value === 'string') return new Map([[on.value, on]]);
  const listed = on
    .items()
    .flatMap((item) => (typeof item.value === 'string' ? [[item.value, item] as const] : []));
  return new Map([...listed, ...on.entries()]);
}

function readJob(name: string, node: WorkflowNode): Job {
  const steps = node.get('steps')?.items() ?? [];
  const uses = steps.flatMap((step) => {
    const reference = step.get('uses');
    if (typeof reference?.value !== 'string') return [];
    const [action = '', ref = ''] = reference.value.split('@');
    return [{ node: step, uses: reference, action, ref }];
  });
  const gate = uses.filter(({ action }) => isGate(action));
  const seals = gate.filter(({ node: step }) => step.get('with')?.get('signing') !== undefined);
  return { name, node, steps, uses, gate, seals };
}

/** The jobs that run Grantproof. */
export const gateJobs = ({ jobs }: Workflow): readonly Job[] =>
  jobs.filter(({ gate }) => gate.length > 0);

/** The jobs that seal what has landed. */
export const sealJobs = ({ jobs }: Workflow): readonly Job[] =>
  jobs.filter(({ seals }) => seals.length > 0);

/** Whether it seals what lands, and not only what somebody approves afterwards. */
export const sealsLandings = (workflow: Workflow): boolean =>
  sealJobs(workflow).length > 0 &&
  [...workflow.events.keys()].some((event) => event !== 'issue_comment');

/** Whether it seals what somebody approves afterwards. */
export const hearsApprovals = (workflow: Workflow): boolean =>
  sealJobs(workflow).length > 0 && workflow.events.has('issue_comment');

/** Whether changes are judged by it, not only on demand. */
export const judgesChanges = (workflow: Workflow): boolean =>
  gateJobs(workflow).length > 0 &&
  [...workflow.events].some(([event, node]) => GATE_EVENTS.has(event) && !isClosing(node));

/** Whether an event is heard only when it is over: then there is nothing to judge, but maybe something to seal. */
export function isClosing(event: WorkflowNode): boolean {
  const types = wordsOf(event.get('types'));
  return types.length > 0 && types.every((type) => type === 'closed');
}

/** The texts of a list, or the one text that stands for it, without their places. */
export const wordsOf = (node: WorkflowNode | undefined): readonly string[] =>
  textsOf(node).map(({ text }) => text);
