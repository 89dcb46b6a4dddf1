import type { Check, FoundSigner, VerificationFinding } from '../core/evidence/verification.ts';

/** What a bundle proves, and of what bytes. */
export interface BundleReport {
  /** The signed statement; null where no signature over it holds. */
  readonly payload: Uint8Array | null;
  /** Of bundle and signature only. */
  readonly integrity: Check;
  readonly identity: Check;
  readonly signer: FoundSigner | null;
  /** When it was signed, by others' clocks, earliest first; empty where nobody vouches for a time. */
  readonly signedAt: readonly string[];
  readonly findings: readonly VerificationFinding[];
}

/** Verifies Sigstore bundles offline, for one expectation of who signed. */
export interface BundleVerifier {
  /** Whatever a bundle holds ends in a report, never in an error. */
  verify(bundle: string): BundleReport;
}
