import type { KeyObject } from 'node:crypto';
import type { BundleWithDsseEnvelope } from '@sigstore/bundle';
import { type FoundSigner, fail, notChecked, pass } from '../../../core/evidence/verification.ts';
import type { BundleReport } from '../../../ports/verifier.ts';
import { ephemeralKey, fingerprintOfHint, isEphemeral, keyHint } from '../key-hint.ts';
import { isSignedBy } from './dsse-signature.ts';
import { type Expectation, isOpen } from './expectation.ts';
import { type Proof, prove, signatureFinding } from './outside-proofs.ts';
import { refusal } from './refusal.ts';
import { signingTimes } from './signing-times.ts';
import type { Authorities } from './trusted-root.ts';

/** Verifies a bundle that names a key. */
export function keyReport(
  bundle: BundleWithDsseEnvelope,
  hint: string,
  expectation: Expectation,
): BundleReport {
  if (isEphemeral(hint)) return ephemeralReport(bundle, hint, expectation);
  const fingerprint = fingerprintOfHint(hint);
  const key = expectation.keys.find((one) => isSignedBy(one, bundle));
  if (key !== undefined)
    return isNamed(bundle, hint, key)
      ? signedReport(bundle, key, expectation)
      : refusal(
          signatureFinding(
            'signature-mismatch',
            'the bundle names another key than the one that signed it',
          ),
        );
  if (expectation.keys.some((one) => nameOf(one) === hint))
    return refusal(
      signatureFinding(
        'signature-mismatch',
        `the signature of the key \`${fingerprint}\` does not hold`,
      ),
    );
  const unproven = notChecked('the bundle is signed with a key that was not given');
  if (isOpen(expectation)) return refusal(null, { integrity: unproven, identity: unproven });
  return refusal(
    {
      code: expectation.keys.length === 0 ? 'other-identity' : 'other-key',
      message: `the bundle names the key \`${fingerprint}\`, not ${wanted(expectation)}`,
      help: 'if that key may sign too, give its public key with --key; if not, do not trust this record',
    },
    { integrity: unproven },
  );
}

/** Of thousands of bundles most are signed with one key. */
const names = new WeakMap<KeyObject, string>();

function nameOf(key: KeyObject): string {
  const name = names.get(key) ?? keyHint(key);
  names.set(key, name);
  return name;
}

/** Nobody signed the name, yet whoever writes a bundle gives the right one. */
function isNamed({ content }: BundleWithDsseEnvelope, hint: string, key: KeyObject): boolean {
  const name = nameOf(key);
  const ids = content.dsseEnvelope.signatures.map(({ keyid }) => keyid);
  return hint === name && ids.every((id) => id === '' || id === name);
}

function wanted({ keys }: Expectation): string {
  if (keys.length === 0) return 'a certificate';
  return keys.map((key) => `\`${fingerprintOfHint(nameOf(key))}\``).join(' or ');
}

function signedReport(
  bundle: BundleWithDsseEnvelope,
  key: KeyObject,
  { authorities }: Expectation,
): BundleReport {
  const fingerprint = fingerprintOfHint(nameOf(key));
  const signer: FoundSigner = { kind: 'key', fingerprint };
  const payload = bundle.content.dsseEnvelope.payload;
  const identity = pass(`signed with the key \`${fingerprint}\``);
  const { proof, unchecked } = outsideProof(bundle, key, authorities);
  if (proof.finding !== undefined) return { ...refusal(proof.finding), payload, identity, signer };
  const others = unchecked === null ? '' : `; ${unchecked}`;
  return {
    payload,
    integrity: pass(`the signature holds${others}`),
    identity,
    signer,
    signedAt: unchecked === null ? signingTimes(bundle) : [],
    findings: [],
  };
}

/** A key needs nobody else's word; what others said of its signature is verified where their keys are known. */
function outsideProof(
  bundle: BundleWithDsseEnvelope,
  publicKey: KeyObject,
  authorities: readonly Authorities[],
): { readonly proof: Proof; readonly unchecked: string | null } {
  const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
  const stamps = timestampVerificationData?.rfc3161Timestamps.length ?? 0;
  const known = authorities.filter(
    (one) =>
      (stamps === 0 || one.hasTimestampAuthorities) && (tlogEntries.length === 0 || one.hasLogs),
  );
  const validFor = (): boolean => true;
  const thresholds = { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0 };
  const proofs = known.map(({ material }) =>
    prove(bundle, { ...material, publicKey: () => ({ publicKey, validFor }) }, thresholds),
  );
  const proof = proofs.find(({ signer }) => signer !== undefined) ?? proofs[0];
  if (proof !== undefined) return { proof, unchecked: null };
  const parts = [
    ...(stamps > 0 ? [`${stamps} timestamp${stamps === 1 ? '' : 's'}`] : []),
    ...(tlogEntries.length > 0 ? ['a log entry'] : []),
  ];
  return {
    proof: { signer: { key: publicKey } },
    unchecked:
      parts.length === 0
        ? null
        : `${parts.join(' and ')} not checked, as no trusted root knows who made ${parts.length === 1 && stamps === 1 ? 'it' : 'them'}`,
  };
}

/** With a key that was thrown away a bundle shows that nothing was changed since, and nothing else. */
function ephemeralReport(
  bundle: BundleWithDsseEnvelope,
  hint: string,
  expectation: Expectation,
): BundleReport {
  const key = ephemeralKey(hint);
  if (key === null || !isSignedBy(key, bundle))
    return refusal(
      signatureFinding('signature-mismatch', 'the signature of the ephemeral key does not hold'),
    );
  const message = 'signed with a key that was thrown away, so that anybody may have signed it';
  const found = {
    payload: bundle.content.dsseEnvelope.payload,
    integrity: pass('the signature holds, of an ephemeral key that nobody vouches for'),
    signer: { kind: 'ephemeral', fingerprint: fingerprintOfHint(nameOf(key)) },
    signedAt: [],
  } as const;
  if (isOpen(expectation)) return { ...found, identity: notChecked(message), findings: [] };
  const help = 'sign with `--key`, a command or keyless; ephemeral keys are for demonstrations';
  return {
    ...found,
    identity: fail(message),
    findings: [{ code: 'ephemeral-key', message: `the bundle is ${message}`, help }],
  };
}
