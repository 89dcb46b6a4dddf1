import { Fault } from '../core/model/fault.ts';
import { faultAnnotation } from '../core/render/annotations.ts';
import { terminalText } from '../core/render/neutral-text.ts';
import { sealedLog, sealedPage } from '../core/render/sealed-page.ts';
import { isViolation, type SealedRun, type SealedView } from '../core/render/sealed-view.ts';
import { faultCommand } from './fault-command.ts';
import type { Environment, Host } from './host.ts';
import type { ActionInputs } from './inputs.ts';
import { NO_OUTPUTS } from './no-outputs.ts';
import type { SealAsked } from './occasion.ts';
import { runLateApproval } from './run-late-approval.ts';
import { runSeal } from './run-seal.ts';
import { appendSummary, type Outputs } from './runner-files.ts';
import type { SealJob } from './seal-job.ts';

const FAILED = 1;
/** A step may have so many annotations of one level. */
const MOST_ANNOTATIONS = 9;

interface Audience {
  readonly inputs: ActionInputs;
  readonly host: Host;
  readonly env: Environment;
  readonly say: (text: string) => void;
  readonly out: (text: string) => void;
}

/**
 * Seals, and shows what was sealed, violations first. Gives the exit code: the job fails where something broke, or where
 * it is asked to fail on what has no leave.
 */
export async function sealAndPresent(
  audience: Audience,
  asked: SealAsked,
  outputs: (values: Outputs) => void,
): Promise<number> {
  const { inputs, host, env, out, say } = audience;
  const { seal } = inputs;
  if (seal === null) throw new Fault('nobody signs', 'please report this');
  const job: SealJob = { inputs: { ...inputs, seal }, host, env, say };
  try {
    return await sealed(audience, job, asked, outputs);
  } catch (error) {
    out(faultCommand(error, undefined, 'the seal stopped; what was sealed until then stands'));
    return FAILED;
  }
}

async function sealed(
  audience: Audience,
  job: SealJob,
  asked: SealAsked,
  outputs: (values: Outputs) => void,
): Promise<number> {
  const came =
    asked.kind === 'seal' ? await runSeal(job, asked) : await runLateApproval(job, asked.issue);
  if ('nothing' in came) {
    job.say(`nothing to seal: ${came.nothing}`);
    outputs(NO_OUTPUTS);
    return 0;
  }
  const { out } = audience;
  const { run, broken } = came;
  out(sealedLog(run));
  const violations = run.sealed.filter(isViolation);
  for (const violation of violations.slice(0, MOST_ANNOTATIONS))
    out(`${violationCommand(violation)}\n`);
  summarize(run, audience);
  for (const { pullRequest, error } of broken) out(faultCommand(error, pullRequest, UNDONE));
  outputs(came.outputs);
  const isRefused = job.inputs.failOnDeny && violations.length > 0;
  return broken.length > 0 || isRefused ? FAILED : 0;
}

function summarize(run: SealedRun, { host, env, out }: Audience): void {
  const links = { server: host.serverUrl, repository: host.repository };
  try {
    appendSummary(env['GITHUB_STEP_SUMMARY'], sealedPage(run, links));
  } catch (error) {
    out(`grantproof: note: the summary could not be written: ${terminalText(String(error))}\n`);
  }
}

const UNDONE = 'what was sealed stands, and something after it was not done';

/** `#7 (4c0bff5) landed without leave: needs the approval of one person from owner`. */
function violationCommand({ index, commit, pullRequest, pusher, judged }: SealedView): string {
  const short = commit.slice(0, SHORT);
  const what = pullRequest !== null ? `#${pullRequest} (${short})` : `${short}${by(pusher)}`;
  return faultAnnotation(
    `${what} landed without leave: ${judged?.why ?? ''}`,
    'revert it, or have it approved afterwards; the summary of the job says more',
    `record ${index} is a violation`,
  );
}

const SHORT = 7;
const by = (pusher?: string): string => (pusher === undefined ? '' : `, pushed by \`${pusher}\`,`);
