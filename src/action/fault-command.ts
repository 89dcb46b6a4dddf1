import { Fault } from '../core/model/fault.ts';
import { faultAnnotation } from '../core/render/annotations.ts';

/**
 * What broke, as the runner shows it on the run. Where in the program stands only in the log of what was not foreseen.
 *
 * @param what came of it
 */
export function faultCommand(
  error: unknown,
  pullRequest?: number,
  what: string = 'nothing was judged',
): string {
  const about = pullRequest === undefined ? '' : `#${pullRequest}: `;
  if (error instanceof Fault)
    return `${faultAnnotation(about + error.message, error.help, what)}\n`;
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = `${about}something broke that should not have; ${what}: ${why}`;
  return `${faultAnnotation(message, 'please report this', what)}\n`;
}
