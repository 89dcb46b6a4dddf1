import { type GateReport, gate } from '../app/gate.ts';
import type { Instant } from '../core/model/instant.ts';
import { terminalText } from '../core/render/neutral-text.ts';
import { faultCommand } from './fault-command.ts';
import { gateTools } from './gate-tools.ts';
import { type Environment, readHost } from './host.ts';
import { type ActionInputs, readInputs } from './inputs.ts';
import { NO_OUTPUTS } from './no-outputs.ts';
import { occasionOf } from './occasion.ts';
import { presentReports } from './presentation.ts';
import { type Outputs, writeOutputs } from './runner-files.ts';

const FAILED = 1;

/** Until there is a verdict, and where there never is one. */
const BROKEN: Outputs = { ...NO_OUTPUTS, result: 'error' };

/**
 * Runs the action: from the event to a verdict on the commit. Gives the exit code: the verdict is the status's to
 * tell, so the job fails only where something broke, where no status can be written, or where it is asked to.
 */
export async function runAction(env: Environment, out: (text: string) => void): Promise<number> {
  const outputs = (values: Outputs): void => writeOutputs(env['GITHUB_OUTPUT'], values);
  try {
    outputs(BROKEN);
    const inputs = readInputs(env);
    const host = readHost(env);
    const asked = occasionOf(host.event, host.payload, inputs.seal !== null);
    if (asked.kind === 'nothing') {
      out(`grantproof: nothing to judge: ${terminalText(asked.reason)}\n`);
      outputs(NO_OUTPUTS);
      return 0;
    }
    const say = (text: string): void => out(`grantproof: ${terminalText(text)}\n`);
    if (asked.kind === 'seal' || asked.kind === 'late-approval') {
      const { sealAndPresent } = await import('./seal-presentation.ts');
      return await sealAndPresent({ inputs, host, env, say, out }, asked, outputs);
    }
    const tools = gateTools(inputs, host, env, say);
    const request = {
      context: inputs.statusContext,
      url: host.runUrl,
      now: Date.now() as Instant,
    };
    const { reports, broken } = await gate(tools, asked, request);
    for (const { pullRequest, error } of broken) out(faultCommand(error, pullRequest));
    if (broken.length > 0 && reports.length === 0) return FAILED;
    const shown = await presentReports(reports, { inputs, host, env, tools, out });
    outputs(broken.length === 0 ? shown : { ...shown, result: 'error' });
    return broken.length > 0 || reports.some((report) => fails(report, inputs)) ? FAILED : 0;
  } catch (error) {
    out(faultCommand(error));
    return FAILED;
  }
}

/**
 * Where the branch requires the job, the job tells the verdict. Else it fails where it could not put the verdict on
 * the commit: what is shown there is of before, and somebody has to do something about it.
 */
function fails({ status, published }: GateReport, { failOnDeny }: ActionInputs): boolean {
  return failOnDeny ? status.state !== 'success' : published === 'refused';
}
