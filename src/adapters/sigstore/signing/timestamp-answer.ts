import { X509Certificate } from 'node:crypto';
import { type ASN1Obj, RFC3161Timestamp } from '@sigstore/core';

/** What has to come back. */
export interface TimestampWanted {
  readonly data: Buffer;
  /** SHA-256 of the data. */
  readonly digest: Buffer;
  /** Null where none was sent. */
  readonly nonce: Buffer | null;
}

/** An answer is good, with the time that it gives; or it is not, and why. */
export type TimestampAnswer = { readonly time: Date } | { readonly refused: string };

const STATUS = [
  'granted',
  'granted with modifications',
  'rejected',
  'waiting',
  'a warning of revocation',
  'a notice of revocation',
];

/**
 * Reads an RFC 3161 response as a verifier will: granted, for our digest and nonce, and signed by a certificate that came
 * with it, where one did. Whether that certificate is to be trusted is for the verifier to say.
 */
export function readTimestampAnswer(der: Buffer, wanted: TimestampWanted): TimestampAnswer {
  try {
    return judged(RFC3161Timestamp.parse(Buffer.from(der)), wanted);
  } catch {
    return { refused: 'something that is no RFC 3161 response' };
  }
}

function judged(answer: RFC3161Timestamp, wanted: TimestampWanted): TimestampAnswer {
  const status = Number(answer.status);
  if (status > 1)
    return { refused: `\`${STATUS[status] ?? `status ${status}`}\`, not a timestamp` };
  const { tstInfo } = answer;
  if (
    tstInfo.messageImprintHashAlgorithm !== 'sha256' ||
    !tstInfo.messageImprintHashedMessage.equals(wanted.digest)
  )
    return { refused: 'a timestamp of something else' };
  if (wanted.nonce !== null && !nonceOf(tstInfo.root).equals(wanted.nonce))
    return { refused: 'a timestamp that answers another request' };
  const certificates = certificatesOf(answer.root);
  if (certificates.length > 0 && !certificates.some((one) => isSignedBy(answer, one, wanted.data)))
    return { refused: 'a timestamp whose signature is not good' };
  return { time: tstInfo.genTime };
}

const INTEGER = 0x02;

/** The only INTEGER after the time: accuracy is a SEQUENCE, ordering a BOOLEAN. */
function nonceOf({ subs }: ASN1Obj): Buffer {
  const nonce = subs.slice(5).find(({ tag }) => tag.isUniversal() && tag.number === INTEGER);
  return nonce?.value ?? Buffer.alloc(0);
}

/** `ContentInfo { oid, [0] SignedData { version, digests, content, [0] certificates … } }` */
function certificatesOf({ subs: [, token] }: ASN1Obj): readonly X509Certificate[] {
  const signedData = token?.subs[1]?.subs[0];
  const certificates = signedData?.subs.slice(3).find(({ tag }) => tag.isContextSpecific(0));
  return (certificates?.subs ?? []).map((one) => new X509Certificate(one.toDER()));
}

function isSignedBy(
  answer: RFC3161Timestamp,
  { publicKey }: X509Certificate,
  data: Buffer,
): boolean {
  try {
    answer.verify(data, publicKey);
    return true;
  } catch {
    return false;
  }
}
