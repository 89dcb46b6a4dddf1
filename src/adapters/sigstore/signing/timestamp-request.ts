import { createHash, randomBytes } from 'node:crypto';

/** An RFC 3161 request for the time of some bytes. */
export interface TimestampRequest {
  readonly der: Buffer;
  /** SHA-256 of the bytes. */
  readonly digest: Buffer;
  /** Comes back in the answer, so that it can't be an old one; positive, without leading zeros. */
  readonly nonce: Buffer;
}

/** `SEQUENCE { version 1, SEQUENCE { SEQUENCE { sha256, NULL }, OCTET STRING digest }, nonce, certReq TRUE }` */
export function timestampRequest(data: Buffer): TimestampRequest {
  const digest = createHash('sha256').update(data).digest();
  const nonce = randomBytes(8);
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  const algorithm = Buffer.from('300d06096086480165030402010500', 'hex');
  const imprint = Buffer.concat([algorithm, Buffer.from([0x04, 0x20]), digest]);
  const body = Buffer.concat([
    Buffer.from([0x02, 0x01, 0x01, 0x30, imprint.length]),
    imprint,
    Buffer.from([0x02, nonce.length]),
    nonce,
    Buffer.from([0x01, 0x01, 0xff]),
  ]);
  return { der: Buffer.concat([Buffer.from([0x30, body.length]), body]), digest, nonce };
}
