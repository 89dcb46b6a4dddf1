import { inspect } from 'node:util';
import { Fault } from '../../../src/core/model/fault.ts';

export const TOKEN = 'ghs_sampleTokenThatMustNotBeTold';

/** The fault that something ends in; fails where it does not, or where the token is anywhere in what could be printed. */
export async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const outcome = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!('error' in outcome)) throw new Error(`no fault, but ${inspect(outcome.value)}`);
  const { error } = outcome;
  if (!(error instanceof Fault)) throw new Error('it threw, but no fault', { cause: error });
  const told = inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true });
  if (told.includes(TOKEN)) throw new Error('the fault tells the token');
  return error;
}
