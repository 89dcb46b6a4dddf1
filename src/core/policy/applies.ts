import type { Delta, DeltaClass } from '../model/delta.ts';
import type { Grant } from '../model/grant.ts';

/** Changes that stay cheap: they give nobody more than there was. */
const CHEAP: ReadonlySet<DeltaClass> = new Set(['narrow', 'shorten', 'move']);

/** Whether a delta has to be judged as if it gave more access. */
export const mayWiden = (delta: Delta): boolean =>
  delta.direction === 'widen' || delta.direction === 'unknown';

/** The grant after the change where it stands in force; else null. */
export function grantAfter(delta: Delta): Grant | null {
  return delta.after?.kind === 'grant' && !delta.after.grant.revoked ? delta.after.grant : null;
}

/** The grant whose metadata must be in order; null where there is none, or the change only takes away or moves. */
export function grantToJustify(delta: Delta): Grant | null {
  return CHEAP.has(delta.class) && !mayWiden(delta) ? null : grantAfter(delta);
}

/** The grant whose entitlements must be in order; null unless the change may widen them. */
export const grantThatWidens = (delta: Delta): Grant | null =>
  mayWiden(delta) ? grantAfter(delta) : null;
