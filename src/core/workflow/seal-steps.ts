import type { Place } from '../model/place.ts';
import {
  type Job,
  sealJobs,
  type UsesStep,
  type Workflow,
  type WorkflowNode,
  wordsOf,
} from './workflow.ts';

/** What only a run knows, as an expression stands there. */
type Known<T> = T | 'unknown';

/** A step that seals, as far as the settings of the repository have to fit it. */
export interface SealStep {
  readonly place: Place;
  /** The branch that it writes to. */
  readonly ledger: Known<string>;
  readonly writer: Known<'github' | 'git'>;
  /** Whether it writes with the workflow's own token, which no ruleset can let pass. */
  readonly ownToken: boolean;
  /** The secret that holds the key that signs, and the environment that the job has it from; null where there is none. */
  readonly key: {
    readonly secret: string;
    readonly environment: Known<string> | null;
    readonly place: Place;
  } | null;
}

const LEDGER = 'grantproof-ledger';
const EXPRESSION = /\$\{\{/;
const SECRET = /^\$\{\{\s*secrets(?:\.|\[['"])([A-Za-z_]\w*)(?:['"]\])?\s*\}\}$/;
const WORKFLOW_TOKEN = /^\$\{\{\s*(?:secrets\.GITHUB_TOKEN|github\.token)\s*\}\}$/i;

/** The steps of a workflow that seal. */
export const sealSteps = (workflow: Workflow): readonly SealStep[] =>
  sealJobs(workflow).flatMap(stepsOf);

/** Those of one job. */
export const stepsOf = ({ node, seals }: Job): readonly SealStep[] =>
  seals.map((step) => sealStep(step, node));

/** What is written for an input of a step; undefined where nothing is. */
export function inputOf(step: UsesStep, name: string): WorkflowNode | undefined {
  const input = step.node.get('with')?.get(name);
  return input === undefined || input.value === null || input.value === '' ? undefined : input;
}

function sealStep(step: UsesStep, job: WorkflowNode): SealStep {
  const text = (name: string): string | undefined => wordsOf(inputOf(step, name))[0];
  const [ledger, writer, token] = ['ledger-branch', 'ledger-writer', 'github-token'].map(text);
  return {
    place: step.uses.place,
    ledger: known(ledger ?? LEDGER),
    writer:
      writer === 'git' || writer === undefined || writer === 'github'
        ? (writer ?? 'github')
        : 'unknown',
    ownToken: token === undefined || WORKFLOW_TOKEN.test(token),
    key: keyOf(step, job),
  };
}

const known = (text: string): Known<string> => (EXPRESSION.test(text) ? 'unknown' : text);

function keyOf(step: UsesStep, job: WorkflowNode): SealStep['key'] {
  const input = inputOf(step, 'signing-key');
  const [, secret] = SECRET.exec(wordsOf(input)[0] ?? '') ?? [];
  if (input === undefined || secret === undefined) return null;
  return { secret, environment: environmentOf(job), place: input.place };
}

function environmentOf(job: WorkflowNode): Known<string> | null {
  const setting = job.get('environment');
  const [name] = wordsOf(setting?.get('name') ?? setting);
  if (name === undefined) return setting === undefined ? null : 'unknown';
  return name === '' ? null : known(name);
}
