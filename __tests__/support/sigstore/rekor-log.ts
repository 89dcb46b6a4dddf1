import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { canonicalJson } from '../../../src/core/model/canonical.ts';
import type { Json } from '../../../src/core/model/json.ts';
import type { Log } from './trusted-root.ts';

/**
 * A transparency log that answers as Rekor v1 does to entries of the kind `dsse`. Every entry is the only leaf of a tree
 * of its own, which is all that one inclusion proof can show.
 */
export interface RekorLog {
  readonly url: string;
  readonly log: Log;
  /** The bodies of all requests. */
  readonly received: readonly string[];
  /** What it is to do from now on: `lies` gives the entry of something else. */
  manners: 'well' | 'lies' | 'down';
  close(): Promise<void>;
}

interface Proposal {
  readonly spec: {
    readonly proposedContent: { readonly envelope: string; readonly verifiers: readonly string[] };
  };
}

interface Envelope {
  readonly payload: string;
  readonly signatures: readonly { readonly sig: string }[];
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

export async function startRekorLog(): Promise<RekorLog> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const id = sha256(key);
  const received: string[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      const isOurs = request.url === '/api/v1/log/entries';
      if (isOurs) received.push(text);
      const isDown = log.manners === 'down' || !isOurs;
      response.writeHead(isDown ? 404 : 201, { 'content-type': 'application/json' });
      response.end(isDown ? '{"message":"no"}' : JSON.stringify(entryOf(text)));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const entryOf = (proposal: string): Json => {
    const body = bodyOf(JSON.parse(proposal) as Proposal, log.manners === 'lies');
    const logIndex = received.length - 1;
    const entry = {
      body: Buffer.from(canonicalJson(body)).toString('base64'),
      integratedTime: Math.floor(Date.now() / 1000),
      logID: id.toString('hex'),
      logIndex,
    };
    const root = sha256(Buffer.concat([Buffer.from([0]), Buffer.from(entry.body, 'base64')]));
    // Two lines of Rekor's: its name with the number of the tree, and the size.
    const note = `127.0.0.1 - 1\n1\n${root.toString('base64')}\n`;
    const stamp = Buffer.concat([id.subarray(0, 4), sign('sha256', Buffer.from(note), privateKey)]);
    const signedEntryTimestamp = sign('sha256', Buffer.from(canonicalJson(entry)), privateKey);
    return {
      [root.toString('hex')]: {
        ...entry,
        verification: {
          inclusionProof: {
            checkpoint: `${note}\n— 127.0.0.1 ${stamp.toString('base64')}\n`,
            hashes: [],
            logIndex: 0,
            rootHash: root.toString('hex'),
            treeSize: 1,
          },
          signedEntryTimestamp: signedEntryTimestamp.toString('base64'),
        },
      },
    };
  };

  const log: RekorLog = {
    url,
    log: { url, key, id },
    received,
    manners: 'well',
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return log;
}

/** The entry that Rekor makes of an envelope: its hashes and its signatures. */
function bodyOf({ spec: { proposedContent } }: Proposal, lies: boolean): Json {
  const { payload, signatures } = JSON.parse(proposedContent.envelope) as Envelope;
  const digest = (data: string | Buffer): Json => ({
    algorithm: 'sha256',
    value: sha256(data).toString('hex'),
  });
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: digest(proposedContent.envelope),
      payloadHash: digest(lies ? 'something else' : Buffer.from(payload, 'base64')),
      signatures: signatures.map(({ sig }, nth) => ({
        signature: sig,
        verifier: proposedContent.verifiers[nth] ?? '',
      })),
    },
  };
}
