import { type KeyObject, sign, X509Certificate } from 'node:crypto';
import { Fault } from '../../../core/model/fault.ts';
import type { IdentityToken } from './identity-token.ts';
import { post } from './post.ts';
import { nameOf, type Service } from './service.ts';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * Asks Fulcio (`POST /api/v2/signingCert`) for a certificate that says whose a key is. Throws a `Fault` where it gives
 * none for this key; the token is not in it.
 */
export async function fulcioCertificate(
  { privateKey, publicKey }: KeyPair,
  token: IdentityToken,
  url: string,
  timeout: number,
): Promise<X509Certificate> {
  const service = { what: 'Fulcio', url: `${url}/api/v2/signingCert` };
  const body = JSON.stringify({
    credentials: { oidcIdentityToken: token.text },
    publicKeyRequest: {
      publicKey: {
        algorithm: 'ECDSA',
        content: publicKey.export({ type: 'spki', format: 'pem' }),
      },
      // Shows that the one who asks has the key.
      proofOfPossession: sign('sha256', Buffer.from(token.subject), privateKey).toString('base64'),
    },
  });
  const message = { type: 'application/json', body, secrets: [token.text] };
  const certificate = certificateIn(await post(service, message, timeout), service);
  if (certificate === null || !certificate.publicKey.equals(publicKey))
    throw new Fault(
      `${nameOf(service)} gave no certificate for the key that was shown to it`,
      'see whether its address is that of a Fulcio',
    );
  return certificate;
}

interface Answer {
  readonly signedCertificateEmbeddedSct?: Signed;
  readonly signedCertificateDetachedSct?: Signed;
}

interface Signed {
  readonly chain?: { readonly certificates?: readonly string[] };
}

/** The first of the chain; the others are for those who verify to know. Null where it can't be read. */
function certificateIn(body: Buffer, service: Service): X509Certificate | null {
  const answer = parsed(body, service);
  const signed = answer?.signedCertificateEmbeddedSct ?? answer?.signedCertificateDetachedSct;
  try {
    return new X509Certificate(signed?.chain?.certificates?.[0] ?? '');
  } catch {
    return null;
  }
}

function parsed(body: Buffer, service: Service): Answer | null {
  try {
    return JSON.parse(body.toString('utf8')) as Answer | null;
  } catch {
    throw new Fault(
      `${nameOf(service)} answered with something that can't be read`,
      'see whether its address is that of a Fulcio',
    );
  }
}
