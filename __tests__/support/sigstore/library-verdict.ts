import { createHash, createPublicKey } from 'node:crypto';
import { assertBundleLatest, bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import {
  type SignedEntity,
  type Signer,
  toSignedEntity,
  toTrustMaterial,
  Verifier,
} from '@sigstore/verify';
import { encodedPayload } from '../../../src/adapters/sigstore/signing/dsse-bundle.ts';

/** What stock clients are to rely on; a certificate without a time makes the library fall over. */
export interface LibraryTrust {
  /** PEM. */
  readonly key?: string;
  /** The text of a `trusted_root.json`. */
  readonly trustedRoot?: string;
  readonly timestamps?: number;
  readonly logEntries?: number;
  readonly certificateLogs?: number;
}

const EMPTY = '{"tlogs":[],"certificateAuthorities":[],"ctlogs":[],"timestampAuthorities":[]}';

/** Verifies a bundle as `@sigstore/verify` does; throws where it does not hold. */
export function libraryVerdict(bundle: string, trust: LibraryTrust): Signer {
  const read = bundleFromJSON(JSON.parse(bundle));
  assertBundleLatest(read);
  const root = TrustedRoot.fromJSON(JSON.parse(trust.trustedRoot ?? EMPTY));
  const material = toTrustMaterial(root, () => {
    if (trust.key === undefined) throw new Error('no key is trusted');
    return { publicKey: createPublicKey(trust.key), validFor: () => true };
  });
  const thresholds = {
    ctlogThreshold: trust.certificateLogs ?? 0,
    tlogThreshold: trust.logEntries ?? 0,
    timestampThreshold: trust.timestamps ?? 0,
  };
  return new Verifier(material, thresholds).verify(entityOf(read));
}

/**
 * The library compares the digest in a log's entry with that of the payload alone. Rekor v2 has that of the
 * pre-authentication encoding, as newer versions of the library know.
 */
function entityOf(bundle: ReturnType<typeof bundleFromJSON>): SignedEntity {
  const entity = toSignedEntity(bundle);
  const { signature } = entity;
  if (bundle.content.$case !== 'dsseEnvelope') return entity;
  const encoded = encodedPayload(bundle.content.dsseEnvelope.payload);
  const digest = createHash('sha256').update(encoded).digest();
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

/** The parts of a bundle that tests look at. */
export interface BundleView {
  readonly mediaType: string;
  readonly dsseEnvelope: {
    readonly payload: string;
    readonly payloadType: string;
    readonly signatures: readonly { readonly sig: string; readonly keyid?: string }[];
  };
  readonly verificationMaterial: {
    readonly publicKey?: { readonly hint: string };
    readonly certificate?: { readonly rawBytes: string };
    readonly x509CertificateChain?: unknown;
    readonly tlogEntries?: readonly unknown[];
    readonly timestampVerificationData?: {
      readonly rfc3161Timestamps: readonly { readonly signedTimestamp: string }[];
    };
  };
}

export const bundleView = (bundle: string): BundleView => JSON.parse(bundle) as BundleView;

/** A bundle with another payload, and all else as it was. */
export function withPayload(bundle: string, payload: string): string {
  const view = bundleView(bundle);
  const dsseEnvelope = {
    ...view.dsseEnvelope,
    payload: Buffer.from(payload).toString('base64'),
  };
  return JSON.stringify({ ...view, dsseEnvelope });
}
