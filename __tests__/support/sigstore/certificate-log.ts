import { createHash, generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { ASN1Obj } from '@sigstore/core';
import { json, startLooseServer } from './loose-server.ts';
import type { Log } from './trusted-root.ts';

/** A certificate transparency log (RFC 6962) that promises to take in every certificate that Fulcio shows it. */
export interface CertificateLog {
  readonly url: string;
  readonly log: Log;
  close(): Promise<void>;
}

/** The extension that makes a certificate one to be shown only; what is logged does without it. */
const POISON = '1.3.6.1.4.1.11129.2.4.3';

const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest();

export async function startCertificateLog(): Promise<CertificateLog> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const id = sha256(key);
  const server = await startLooseServer((request, response, body) => {
    const { chain } = JSON.parse(body) as { readonly chain: readonly string[] };
    const [certificate, issuer] = chain.map((one) => Buffer.from(one, 'base64'));
    if (certificate === undefined || issuer === undefined)
      return json(400, { error: 'no chain' })(request, response, body);
    const timestamp = Date.now();
    const signature = sign('sha256', promised(certificate, issuer, timestamp), privateKey);
    const answer = {
      sct_version: 0,
      id: id.toString('base64'),
      timestamp,
      extensions: '',
      // SHA-256 and ECDSA, as TLS numbers them.
      signature: Buffer.concat([Buffer.from([4, 3, 0, signature.length]), signature]).toString(
        'base64',
      ),
    };
    return json(200, answer)(request, response, body);
  });
  return { url: server.url, log: { url: server.url, key, id }, close: () => server.close() };
}

/** What a signed certificate timestamp is a signature over: RFC 6962, section 3.2. */
function promised(certificate: Buffer, issuer: Buffer, timestamp: number): Buffer {
  const spki = new X509Certificate(issuer).publicKey.export({ type: 'spki', format: 'der' });
  const logged = withoutPoison(certificate);
  const numbers = Buffer.alloc(12);
  numbers.writeBigUInt64BE(BigInt(timestamp), 2);
  numbers.writeUInt16BE(1, 10);
  const size = Buffer.alloc(3);
  size.writeUIntBE(logged.length, 0, 3);
  return Buffer.concat([numbers, sha256(spki), size, logged, Buffer.from([0, 0])]);
}

function withoutPoison(certificate: Buffer): Buffer {
  const [tbs] = ASN1Obj.parseBuffer(Buffer.from(certificate)).subs;
  const extensions = tbs?.subs.find(({ tag }) => tag.isContextSpecific(3))?.subs[0]?.subs ?? [];
  const poison = extensions.findIndex(({ subs }) => subs[0]?.toOID() === POISON);
  if (tbs === undefined || poison < 0) throw new Error('this is no precertificate');
  extensions.splice(poison, 1);
  return tbs.toDER();
}
