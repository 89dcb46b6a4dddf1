import { type Checked, fail, notChecked } from '../core/evidence/verification.ts';
import { ObjectMissing, ObjectWithheld } from '../core/pack/object-missing.ts';

/**
 * The verdict on inputs that a pack has no objects for: what was withheld, and says so, is not checked; what is missing
 * fails. Null where something else went wrong.
 */
export function lackingCheck(error: unknown): Checked | null {
  if (error instanceof ObjectWithheld) return { check: notChecked(error.message), findings: [] };
  if (!(error instanceof ObjectMissing)) return null;
  const { message, help } = error;
  return { check: fail(message), findings: [{ code: 'object-missing', message, help }] };
}
