import {
  type Check,
  type FindingCode,
  fail,
  notChecked,
  type VerificationFinding,
} from '../../../core/evidence/verification.ts';
import type { BundleReport } from '../../../ports/verifier.ts';

/** What is wrong with who signed, rather than with what was signed. */
const OF_IDENTITY: ReadonlySet<FindingCode> = new Set([
  'other-key',
  'other-identity',
  'certificate-untrusted',
  'timestamp-missing',
  'ephemeral-key',
]);

/** The report of a bundle that proves nothing, for the reason of a finding. */
export function refusal(
  finding: VerificationFinding | null,
  checks: { readonly integrity?: Check; readonly identity?: Check } = {},
): BundleReport {
  const verdict = finding === null ? notChecked('nothing was verified') : fail(finding.message);
  const ofIdentity = finding !== null && OF_IDENTITY.has(finding.code);
  return {
    payload: null,
    integrity: ofIdentity ? notChecked('it is not known whose signature this is') : verdict,
    identity: ofIdentity ? verdict : notChecked('the bundle itself does not hold'),
    signer: null,
    signedAt: [],
    findings: finding === null ? [] : [finding],
    ...checks,
  };
}
