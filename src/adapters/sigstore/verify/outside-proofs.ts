import type { BundleWithDsseEnvelope } from '@sigstore/bundle';
import {
  type Signer,
  type TrustMaterial,
  VerificationError,
  Verifier,
  type VerifierOptions,
} from '@sigstore/verify';
import type { FindingCode, VerificationFinding } from '../../../core/evidence/verification.ts';
import { signedEntity } from './dsse-signature.ts';

const HELP: Partial<Record<FindingCode, string>> = {
  'signature-mismatch':
    'somebody altered what was signed, or the signature: take the bundle from where the record was published',
  'certificate-untrusted':
    'name the trusted root of the Sigstore instance that issued the certificate with --trusted-root',
  'timestamp-missing':
    'a certificate is valid for minutes, so somebody else must vouch for the time of signing: sign with a timestamp authority or a transparency log',
  'timestamp-invalid':
    'name a trusted root that has the timestamp authority, and take the bundle from where the record was published',
  'log-entry-invalid':
    'name a trusted root that has the transparency log, and take the bundle from where the record was published',
  'bundle-unreadable': 'take the bundle from where the record was published, as it is',
};

export const signatureFinding = (code: FindingCode, message: string): VerificationFinding => ({
  code,
  message,
  help: HELP[code] ?? '',
});

/** What the verifier of Sigstore made of a bundle. */
export type Proof =
  | { readonly signer: Signer; readonly finding?: undefined }
  | { readonly finding: VerificationFinding; readonly signer?: undefined };

/** Runs the verifier of Sigstore; its errors come back in our words. */
export function prove(
  bundle: BundleWithDsseEnvelope,
  material: TrustMaterial,
  thresholds: VerifierOptions,
): Proof {
  const loose = looseLogEntry(bundle);
  if (loose !== null) return { finding: signatureFinding('log-entry-invalid', loose) };
  try {
    return { signer: new Verifier(material, thresholds).verify(signedEntity(bundle)) };
  } catch (error) {
    return { finding: findingOf(error) };
  }
}

type LogEntry = BundleWithDsseEnvelope['verificationMaterial']['tlogEntries'][number];

/** What the library takes from elsewhere, or from nowhere, and a reader might take from the entry. */
function looseLogEntry({ verificationMaterial }: BundleWithDsseEnvelope): string | null {
  for (const entry of verificationMaterial.tlogEntries) {
    const loose = looseNumber(entry) ?? looseProof(entry);
    if (loose !== null) return loose;
  }
  return null;
}

/**
 * A log's promise covers an entry's number and time. Without one the number is proved by the inclusion proof alone,
 * which has a number of its own, and the time by nothing.
 */
function looseNumber(entry: LogEntry): string | null {
  const { inclusionPromise, inclusionProof, logIndex, integratedTime } = entry;
  if (inclusionPromise !== undefined) return null;
  if (integratedTime !== '0')
    return 'a log entry gives a time, and no promise of the log stands behind it';
  return inclusionProof !== undefined && inclusionProof.logIndex !== logIndex
    ? 'a log entry has another number than its proof of inclusion'
    : null;
}

/** Size and root of the log are proved by the signed checkpoint, and stand in the proof once more. */
function looseProof({ inclusionProof }: LogEntry): string | null {
  if (inclusionProof === undefined) return null;
  const { checkpoint, treeSize, rootHash } = inclusionProof;
  const [, size, root] = checkpoint?.envelope.split('\n') ?? [];
  return size === treeSize && root === Buffer.from(rootHash).toString('base64')
    ? null
    : 'a log entry has a proof for another state of the log than its checkpoint';
}

function findingOf(error: unknown): VerificationFinding {
  if (!(error instanceof VerificationError)) {
    const why = error instanceof Error ? error.message : String(error);
    return signatureFinding(
      'bundle-unreadable',
      `the bundle holds a certificate, a timestamp or a log entry that can not be read (${why})`,
    );
  }
  switch (error.code) {
    case 'CERTIFICATE_ERROR':
      return signatureFinding(
        'certificate-untrusted',
        `the certificate is not one of the trusted root's authorities, at the time of signing (${error.message})`,
      );
    case 'TIMESTAMP_ERROR':
      return error.message.startsWith('expected')
        ? signatureFinding('timestamp-missing', 'nobody vouches for the time of signing')
        : signatureFinding(
            'timestamp-invalid',
            `a timestamp does not hold by the trusted root (${error.message})`,
          );
    case 'TLOG_ERROR':
    case 'TLOG_INCLUSION_PROOF_ERROR':
    case 'TLOG_INCLUSION_PROMISE_ERROR':
    case 'TLOG_MISSING_INCLUSION_ERROR':
    case 'TLOG_BODY_ERROR':
      return signatureFinding(
        'log-entry-invalid',
        `a log entry does not hold by the trusted root, or is missing (${error.message})`,
      );
    case 'NOT_IMPLEMENTED_ERROR':
    case 'PUBLIC_KEY_ERROR':
    case 'SIGNATURE_ERROR':
      return signatureFinding('signature-mismatch', 'the signature does not hold');
  }
}
