import type { Advice } from './advice.ts';
import { type Job, type Workflow, type WorkflowNode, wordsOf } from './workflow.ts';

/** Events that run with the repository's own token on what others wrote. */
const TRUSTED = ['pull_request_target', 'issue_comment', 'workflow_run'];

/** What names the code of a pull request. */
const HEAD =
  /github\.(?:event\.(?:pull_request\.(?:head|merge_commit_sha)|workflow_run\.head_)|head_ref)|refs\/pull\//;
const FETCHES_HEAD = /\bgh\s+pr\s+checkout\b|\bpull\/[^\s/]+\/(?:head|merge)\b/;

/** Whether a job of a trusted workflow fetches the code of a pull request: then its author holds the job's token. */
export function examineCheckouts(workflow: Workflow, job: Job): readonly Advice[] {
  if (!TRUSTED.some((event) => workflow.events.has(event))) return [];
  return job.steps.flatMap(fetchesOf).map((node) => ({
    code: 'workflow-head-checkout',
    level: 'error',
    place: node.place,
    message: `the job \`${job.name}\` fetches the code of the pull request while it holds the repository's own token`,
    help: 'take the step out, or move it to a workflow of its own on `pull_request`: the gate reads what it needs without a checkout',
  }));
}

function fetchesOf(step: WorkflowNode): readonly WorkflowNode[] {
  const values = step.get('with');
  const checkout = wordsOf(step.get('uses')).some((uses) => /(?:^|\/)checkout(?:@|$)/.test(uses));
  const fetched = checkout
    ? ['ref', 'repository'].flatMap((key) => {
        const node = values?.get(key);
        return node !== undefined && wordsOf(node).some((text) => HEAD.test(text)) ? [node] : [];
      })
    : [];
  const run = step.get('run');
  const script = run !== undefined && wordsOf(run).some((text) => FETCHES_HEAD.test(text));
  return [...fetched.slice(0, 1), ...(script ? [run] : [])];
}
