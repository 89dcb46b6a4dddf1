import { X509Certificate } from 'node:crypto';

/** A chain as PEM, from the one that signs to its root. */
export interface Authority {
  readonly uri: string;
  readonly pem: string;
}

/** A log and its public key, DER (SubjectPublicKeyInfo). */
export interface Log {
  readonly url: string;
  readonly key: Buffer;
  readonly id: Buffer;
}

export interface Authorities {
  readonly fulcio: readonly Authority[];
  readonly timestamps: readonly Authority[];
  readonly ctlogs: readonly Log[];
  readonly tlogs: readonly Log[];
}

/** From before everything until for ever: our authorities are as old as a test. */
const VALID = { start: '2020-01-01T00:00:00Z' };

const CERTIFICATE = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs;

/** A `trusted_root.json` for these, as Sigstore's clients read it. */
export function trustedRoot({ fulcio, timestamps, ctlogs, tlogs }: Authorities): string {
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: tlogs.map(logOf),
    certificateAuthorities: fulcio.map(authorityOf),
    ctlogs: ctlogs.map(logOf),
    timestampAuthorities: timestamps.map(authorityOf),
  });
}

function authorityOf({ uri, pem }: Authority): object {
  const chain = (pem.match(CERTIFICATE) ?? []).map((text) => new X509Certificate(text));
  const subject = chain.at(-1)?.subject ?? '';
  return {
    subject: {
      organization: /^O=(.*)$/m.exec(subject)?.[1] ?? '',
      commonName: /^CN=(.*)$/m.exec(subject)?.[1] ?? '',
    },
    uri,
    certChain: { certificates: chain.map(({ raw }) => ({ rawBytes: raw.toString('base64') })) },
    validFor: VALID,
  };
}

const logOf = ({ url, key, id }: Log): object => ({
  baseUrl: url,
  hashAlgorithm: 'SHA2_256',
  publicKey: {
    rawBytes: key.toString('base64'),
    keyDetails: 'PKIX_ECDSA_P256_SHA_256',
    validFor: VALID,
  },
  logId: { keyId: id.toString('base64') },
});
