import { X509Certificate } from 'node:crypto';
import type { BundleWithDsseEnvelope } from '@sigstore/bundle';
import { type ExpectedIdentity, identityMismatches } from '../../../core/evidence/identity.ts';
import { fail, notChecked, pass } from '../../../core/evidence/verification.ts';
import type { BundleReport } from '../../../ports/verifier.ts';
import { certificateClaims } from './certificate-claims.ts';
import { isSignedBy } from './dsse-signature.ts';
import { type Expectation, isOpen } from './expectation.ts';
import { type Proof, prove, signatureFinding } from './outside-proofs.ts';
import { refusal } from './refusal.ts';
import { signingTimes } from './signing-times.ts';
import type { Authorities } from './trusted-root.ts';

/** `id-kp-codeSigning` of RFC 5280. */
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';

/** Verifies a bundle that carries a certificate: first that its key signed, then who is behind it. */
export function certificateReport(
  bundle: BundleWithDsseEnvelope,
  der: Uint8Array,
  expectation: Expectation,
): BundleReport {
  const certificate = parsed(der);
  if (certificate === null)
    return refusal(
      signatureFinding('bundle-unreadable', 'the certificate in the bundle can not be read'),
    );
  if (!isSignedBy(certificate.publicKey, bundle))
    return refusal(
      signatureFinding(
        'signature-mismatch',
        'the signature is not one of the key in the certificate',
      ),
    );
  const { payload } = bundle.content.dsseEnvelope;
  const integrity = pass('the signature holds, by the key in the certificate');
  const { identity, authorities } = expectation;
  if (identity === null) {
    const open = isOpen(expectation);
    const message = 'the bundle is signed with a certificate, not with a key that was given';
    const help =
      'say whose certificate it must be, with --certificate-identity, --certificate-oidc-issuer and --trusted-root';
    const report = refusal(open ? null : { code: 'other-key', message, help });
    const about = open ? notChecked('nobody said who must have signed') : fail(message);
    return { ...report, payload, integrity, identity: about };
  }
  const proof = certifiedBy(bundle, certificate, authorities);
  if (proof.finding !== undefined) {
    const report = refusal(proof.finding);
    return report.identity.verdict === 'fail'
      ? { ...report, payload, integrity }
      : { ...report, payload };
  }
  return identified(bundle, proof, identity);
}

function parsed(der: Uint8Array): X509Certificate | null {
  try {
    const certificate = new X509Certificate(der);
    // A key that can't be read throws only when it is asked for.
    return certificate.publicKey.type === 'public' ? certificate : null;
  } catch {
    return null;
  }
}

function certifiedBy(
  bundle: BundleWithDsseEnvelope,
  certificate: X509Certificate,
  authorities: readonly Authorities[],
): Proof {
  // A certificate that limits its use in no way has no list.
  if (certificate.ca || ![certificate.keyUsage].flat().includes(CODE_SIGNING))
    return {
      finding: signatureFinding(
        'certificate-untrusted',
        'the certificate is not one for signing (code signing)',
      ),
    };
  const proofs = authorities
    .filter(({ issues }) => issues(certificate))
    .map(({ material, hasCertificateLogs, hasLogs }) =>
      prove(bundle, material, {
        ctlogThreshold: hasCertificateLogs ? 1 : 0,
        tlogThreshold: hasLogs ? 1 : 0,
        // Without a time a certificate of minutes proves nothing.
        timestampThreshold: 1,
      }),
    );
  return (
    proofs.find(({ signer }) => signer !== undefined) ??
    proofs[0] ?? {
      finding: signatureFinding(
        'certificate-untrusted',
        'no authority of the trusted root issued the certificate',
      ),
    }
  );
}

function identified(
  bundle: BundleWithDsseEnvelope,
  { signer }: Extract<Proof, { signer: object }>,
  expected: ExpectedIdentity,
): BundleReport {
  const claims = certificateClaims(signer.identity ?? {});
  const mismatches = identityMismatches(claims, expected);
  const found = {
    payload: bundle.content.dsseEnvelope.payload,
    integrity: pass('the signature holds, and so does what others say of it'),
    signer: { kind: 'certificate', claims },
    signedAt: signingTimes(bundle),
  } as const;
  if (mismatches.length === 0)
    return {
      ...found,
      identity: pass(
        `signed by \`${claims.subject ?? ''}\`, vouched for by \`${claims.issuer ?? ''}\``,
      ),
      findings: [],
    };
  return {
    ...found,
    identity: fail('the certificate names somebody else'),
    findings: mismatches.map((phrase) => ({
      code: 'other-identity',
      message: `the certificate is somebody else's: ${phrase}`,
      help: 'if that identity may sign too, name it with --certificate-identity; if not, do not trust this record',
    })),
  };
}
