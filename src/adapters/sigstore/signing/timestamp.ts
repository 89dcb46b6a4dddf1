import { Fault } from '../../../core/model/fault.ts';
import { PATIENCE, post } from './post.ts';
import { nameOf } from './service.ts';
import { readTimestampAnswer } from './timestamp-answer.ts';
import { timestampRequest } from './timestamp-request.ts';

export interface TimestampOptions {
  readonly url: string;
  /** `json` is what Sigstore's own clients speak with GitHub's authority; every other one speaks RFC 3161. */
  readonly form?: 'query' | 'json';
  /** For each attempt, in milliseconds. */
  readonly timeout?: number;
}

export interface Timestamp {
  /** An RFC 3161 response. */
  readonly der: Buffer;
  readonly time: Date;
}

/** Asks an RFC 3161 authority for the time of some bytes. Throws a `Fault` for every answer that no verifier would take. */
export async function timestampOf(data: Buffer, options: TimestampOptions): Promise<Timestamp> {
  const { url, form = 'query', timeout = PATIENCE } = options;
  const service = { what: 'the timestamp authority', url };
  const { der: query, digest, nonce } = timestampRequest(data);
  const message =
    form === 'query'
      ? { type: 'application/timestamp-query', body: query }
      : {
          type: 'application/json',
          body: JSON.stringify({
            artifactHash: digest.toString('base64'),
            hashAlgorithm: 'sha256',
          }),
        };
  const der = await post(service, message, timeout);
  const answer = readTimestampAnswer(der, { data, digest, nonce: form === 'query' ? nonce : null });
  if ('time' in answer) return { der, time: answer.time };
  throw new Fault(
    `${nameOf(service)} gave ${answer.refused}`,
    'see whether the address is that of an RFC 3161 authority which takes SHA-256; its path matters, such as `/api/v1/timestamp`',
  );
}
