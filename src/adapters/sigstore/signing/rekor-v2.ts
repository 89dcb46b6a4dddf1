import { createHash, type X509Certificate } from 'node:crypto';
import { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { Fault } from '../../../core/model/fault.ts';
import { type Envelope, encodedPayload, type LogEntry } from './dsse-bundle.ts';
import { postIfKnown } from './post.ts';
import { nameOf } from './service.ts';

/**
 * Enters a signature into a transparency log, Rekor v2 (`POST /api/v2/log/entries`). It takes no envelopes: what is
 * entered is the digest of the pre-authentication encoding, as of any file. Null where the log is none of that kind.
 * Throws a `Fault`.
 */
export async function rekorV2Entry(
  envelope: Envelope,
  certificate: X509Certificate,
  url: string,
  timeout: number,
): Promise<LogEntry | null> {
  const service = { what: 'the transparency log', url: `${url}/api/v2/log/entries` };
  const digest = createHash('sha256').update(encodedPayload(envelope.payload)).digest('base64');
  const signature = envelope.signatures[0]?.sig.toString('base64') ?? '';
  const body = JSON.stringify({
    hashedRekordRequestV002: {
      digest,
      signature: {
        content: signature,
        verifier: {
          keyDetails: 'PKIX_ECDSA_P256_SHA_256',
          x509Certificate: { rawBytes: certificate.raw.toString('base64') },
        },
      },
    },
  });
  const answer = await postIfKnown(service, { type: 'application/json', body }, timeout);
  if (answer === null) return null;
  const read = readAnswer(answer);
  const help = 'see whether its address is that of a Rekor';
  if (read === null)
    throw new Fault(`${nameOf(service)} answered with something that can't be read`, help);
  const { data, signature: entered } = read.spec;
  if (data?.digest !== digest || entered?.content !== signature)
    throw new Fault(`${nameOf(service)} gave the entry of something else`, help);
  return read.entry;
}

interface Spec {
  readonly data?: { readonly digest?: unknown };
  readonly signature?: { readonly content?: unknown };
}

/** The answer is an entry as bundles have it. */
function readAnswer(answer: Buffer): { readonly entry: LogEntry; readonly spec: Spec } | null {
  try {
    const entry = TransparencyLogEntry.fromJSON(JSON.parse(answer.toString('utf8')));
    const { logId, kindVersion, inclusionProof, canonicalizedBody } = entry;
    const { spec } = JSON.parse(canonicalizedBody.toString('utf8')) as {
      readonly spec?: { readonly hashedRekordV002?: Spec };
    };
    if (logId === undefined || kindVersion === undefined || inclusionProof === undefined)
      return null;
    return {
      entry: { ...entry, logId, kindVersion },
      spec: spec?.hashedRekordV002 ?? {},
    };
  } catch {
    return null;
  }
}
