import { CHECKS, type Check, type CheckName, type Verification } from '../evidence/verification.ts';
import type { Json, JsonObject } from '../model/json.ts';

export const VERIFICATION_SCHEMA = 'https://grantproof.dev/verification/v1';

/** Gravest first: what many records have in common is what the worst of them has. */
const GRAVITY = ['fail', 'not-checked', 'pass'] as const;

/** Adds verifications up, one at a time, so that many of them are never held at once. */
export interface VerificationTotal {
  readonly add: (name: string, verification: Verification) => void;
  readonly json: () => JsonObject;
}

/** The verdict over all records: each check is as bad as in the worst of them. */
export function verificationTotal(): VerificationTotal {
  const verdicts = new Map<CheckName, Check['verdict']>();
  const findings: JsonObject[] = [];
  let records = 0;
  let failed = 0;
  return {
    add(name, { result, checks, findings: found }) {
      records += 1;
      if (result === 'fail') failed += 1;
      for (const check of CHECKS)
        verdicts.set(check, graver(verdicts.get(check), checks[check].verdict));
      for (const { code, message, help } of found)
        findings.push({ code, message, help, record: name });
    },
    json: () => ({
      result: failed > 0 || records === 0 ? 'fail' : 'pass',
      verified: records,
      failed,
      checks: Object.fromEntries(
        CHECKS.map((check) => [check, verdicts.get(check) ?? 'not-checked']),
      ),
      findings,
    }),
  };
}

function graver(a: Check['verdict'] | undefined, b: Check['verdict']): Check['verdict'] {
  return GRAVITY.find((one) => one === a || one === b) ?? b;
}

/** One record's verification, with the reasons. */
export function verificationJson(name: string, verification: Verification): JsonObject {
  const { result, checks, about, signer, signedAt } = verification;
  return {
    record: name,
    result,
    checks: Object.fromEntries(CHECKS.map((check) => [check, { ...checks[check] }])),
    about: about === null ? null : { ...about },
    signer: signer as unknown as Json,
    signedAt,
  };
}
