import { bundleToJSON, toDSSEBundle } from '@sigstore/bundle';
import { PAYLOAD_TYPE } from '../../../core/model/uris.ts';

type Bundle = ReturnType<typeof toDSSEBundle>;
export type Envelope = Bundle['content']['dsseEnvelope'];
export type LogEntry = Bundle['verificationMaterial']['tlogEntries'][number];

/** A signature over the pre-authentication encoding, DER, and what it is verified with. */
export interface Signed {
  readonly signature: Buffer;
  readonly by: { readonly hint: string } | { readonly certificate: Buffer };
}

/** What others say of a signature. */
export interface Witnessed {
  /** RFC 3161 responses. */
  readonly timestamps: readonly Buffer[];
  readonly entries: readonly LogEntry[];
}

/** What is signed in place of the payload: DSSE's pre-authentication encoding, which binds its type. */
export function encodedPayload(payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, 'ascii'), payload]);
}

/** A bundle v0.3 that nobody has witnessed yet. */
export function unwitnessedBundle(payload: Uint8Array, { signature, by }: Signed): Bundle {
  const bundle = toDSSEBundle({
    artifact: Buffer.from(payload),
    artifactType: PAYLOAD_TYPE,
    signature,
    // With a chain it would be a bundle v0.2.
    ...('hint' in by ? { keyHint: by.hint } : { certificate: by.certificate }),
  });
  // The hint would stand here, too, and cosign passes over every signature that names a key.
  for (const one of bundle.content.dsseEnvelope.signatures) one.keyid = '';
  return bundle;
}

/** The finished bundle as JSON text. */
export function bundleText(bundle: Bundle, { timestamps, entries }: Witnessed): string {
  bundle.verificationMaterial.tlogEntries = [...entries];
  bundle.verificationMaterial.timestampVerificationData = {
    rfc3161Timestamps: timestamps.map((signedTimestamp) => ({ signedTimestamp })),
  };
  return JSON.stringify(bundleToJSON(bundle));
}
