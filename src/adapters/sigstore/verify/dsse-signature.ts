import { createHash, type KeyObject, verify } from 'node:crypto';
import type { BundleWithDsseEnvelope } from '@sigstore/bundle';
import { type SignedEntity, toSignedEntity } from '@sigstore/verify';

/** What is signed: the payload together with its type (DSSE's pre-authentication encoding). */
function encodedPayload({ content }: BundleWithDsseEnvelope): Buffer {
  const { payload, payloadType } = content.dsseEnvelope;
  const type = Buffer.from(payloadType, 'utf8');
  const head = `DSSEv1 ${type.length} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, 'utf8'), payload]);
}

/** Whether a P-256 key signed the payload. */
export function isSignedBy(key: KeyObject, bundle: BundleWithDsseEnvelope): boolean {
  const [signature] = bundle.content.dsseEnvelope.signatures;
  if (signature === undefined) return false;
  try {
    return verify('sha256', encodedPayload(bundle), key, signature.sig);
  } catch {
    return false;
  }
}

/**
 * The bundle as the library takes it. For the library a log's entry holds the digest of the payload alone; logs of
 * Rekor v2 hold that of what is signed, as newer versions of the library know.
 */
export function signedEntity(bundle: BundleWithDsseEnvelope): SignedEntity {
  const entity = toSignedEntity(bundle);
  const { signature } = entity;
  const digest = createHash('sha256').update(encodedPayload(bundle)).digest();
  return {
    ...entity,
    signature: {
      signature: signature.signature,
      compareSignature: (other) => signature.compareSignature(other),
      compareDigest: (other) => signature.compareDigest(other) || digest.equals(other),
      verifySignature: (key) => signature.verifySignature(key),
    },
  };
}
