import { expect } from '@jest/globals';
import { Fault } from '../../../src/core/model/fault.ts';

/** What a promise that has to fail fails with, and everything that could be shown of it. */
export async function faultOf(
  promise: Promise<unknown>,
): Promise<Fault & { readonly all: string }> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Fault)) throw new Error('it was to end in a fault', { cause: error });
  expect(error.message).toMatch(/^(?:[a-z`]|Fulcio|GitHub).*[^.]$/s);
  expect(error.help).not.toBe('');
  return Object.assign(error, { all: everything(error) });
}

/** Message, help, stack and all properties of an error and of its causes. */
function everything(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = Object.getOwnPropertyNames(error)
    .filter((name) => name !== 'cause')
    .map((name) => String(Reflect.get(error, name)));
  return [...own, everything(error.cause)].join('\n');
}
