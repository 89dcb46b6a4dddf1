import { Fault } from '../core/model/fault.ts';

/** What broke, and what to do. Only a fault that was not foreseen shows where in the program. */
export function faultText(error: unknown): string {
  if (error instanceof Fault) return `grantproof: ${error.message}\n  help: ${error.help}\n`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `grantproof: something broke that should not have; nothing was judged\n${stack}\n  help: please report this, with the lines above\n`;
}
