import { createHash, type X509Certificate } from 'node:crypto';
import { envelopeToJSON } from '@sigstore/bundle';
import { Fault } from '../../../core/model/fault.ts';
import type { Envelope, LogEntry } from './dsse-bundle.ts';
import { post } from './post.ts';
import { nameOf } from './service.ts';

/**
 * Enters a signature into a transparency log, Rekor v1 (`POST /api/v1/log/entries`, kind `dsse`). The log is shown the
 * whole envelope, and keeps the digests, the signature and the certificate. Throws a `Fault`.
 */
export async function rekorEntry(
  envelope: Envelope,
  certificate: X509Certificate,
  url: string,
  timeout: number,
): Promise<LogEntry> {
  const service = { what: 'the transparency log', url: `${url}/api/v1/log/entries` };
  const body = JSON.stringify({
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      proposedContent: {
        envelope: JSON.stringify(envelopeToJSON(envelope)),
        verifiers: [Buffer.from(certificate.toString()).toString('base64')],
      },
    },
  });
  const answer = await post(service, { type: 'application/json', body }, timeout);
  const read = readAnswer(answer);
  const help = 'see whether its address is that of a Rekor v1';
  if (read === null)
    throw new Fault(`${nameOf(service)} answered with something that can't be read`, help);
  const { payload, signatures } = envelope;
  const digest = createHash('sha256').update(payload).digest('hex');
  if (read.digest !== digest || read.signature !== signatures[0]?.sig.toString('base64'))
    throw new Fault(`${nameOf(service)} gave the entry of something else`, help);
  return read.entry;
}

interface Read {
  readonly entry: LogEntry;
  /** Of the payload that was entered, in hex. */
  readonly digest: string;
  /** That was entered, in base64. */
  readonly signature: string;
}

/** `{ UUID: entry }`; null for anything else. */
function readAnswer(answer: Buffer): Read | null {
  try {
    const [value] = Object.values(object(JSON.parse(answer.toString('utf8'))));
    const entry = entryOf(object(value));
    const { spec } = object(JSON.parse(entry.canonicalizedBody.toString('utf8')));
    const { payloadHash, signatures } = object(spec);
    return {
      entry,
      digest: text(object(payloadHash)['value']),
      signature: text(object(list(signatures)[0])['signature']),
    };
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function entryOf(entry: Fields): LogEntry {
  const canonicalizedBody = Buffer.from(text(entry['body']), 'base64');
  const { kind, apiVersion } = object(JSON.parse(canonicalizedBody.toString('utf8')));
  const verification = object(entry['verification']);
  const proof = object(verification['inclusionProof']);
  return {
    logIndex: whole(entry['logIndex']),
    logId: { keyId: Buffer.from(text(entry['logID']), 'hex') },
    kindVersion: { kind: text(kind), version: text(apiVersion) },
    integratedTime: whole(entry['integratedTime']),
    inclusionPromise: {
      signedEntryTimestamp: Buffer.from(text(verification['signedEntryTimestamp']), 'base64'),
    },
    inclusionProof: {
      logIndex: whole(proof['logIndex']),
      rootHash: Buffer.from(text(proof['rootHash']), 'hex'),
      treeSize: whole(proof['treeSize']),
      hashes: list(proof['hashes']).map((hash) => Buffer.from(text(hash), 'hex')),
      checkpoint: { envelope: text(proof['checkpoint']) },
    },
    canonicalizedBody,
  };
}

function object(value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new TypeError('no object');
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError('no list');
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError('no text');
}

/** A number of 64 bits, as text in bundles. */
function whole(value: unknown): string {
  if (Number.isSafeInteger(value)) return String(value);
  throw new TypeError('no whole number');
}
