import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trustedRoot } from './trusted-root.ts';

/** How an authority answers. */
export type TsaManners =
  | 'well'
  | 'refuses'
  | 'stamps-something-else'
  | 'answers-another-request'
  | 'signs-badly'
  | 'html'
  | 'half'
  | 'huge'
  | 'redirects'
  | 'down-once'
  | 'down'
  | 'hangs'
  | 'hangs-up';

/** An RFC 3161 authority that is no Sigstore: `openssl ts` behind HTTP on loopback. */
export interface OpensslTsa {
  readonly url: string;
  /** What it is to do from now on. */
  manners: TsaManners;
  /** How many requests came, and the newest one's headers. */
  readonly seen: { count: number; type: string | undefined };
  /** The text of a `trusted_root.json` that holds it alone. */
  readonly trustedRoot: string;
  /** PEM, of its certificate and of its root. */
  readonly chain: string;
  close(): Promise<void>;
}

const SHA256 = Buffer.from('0609608648016503040201', 'hex');

export async function startOpensslTsa(): Promise<OpensslTsa> {
  const folder = mkdtempSync(join(tmpdir(), 'tsa-'));
  const chain = makeAuthority(folder);
  const seen: OpensslTsa['seen'] = { count: 0, type: undefined };
  const server = createServer((request, response) => {
    seen.count += 1;
    seen.type = request.headers['content-type'];
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const query = Buffer.concat(chunks);
      const send = (
        status: number,
        body: Buffer | string,
        type = 'application/timestamp-reply',
      ) => {
        response.writeHead(status, { 'content-type': type });
        response.end(body);
      };
      switch (tsa.manners) {
        case 'well':
          return send(200, reply(folder, query));
        case 'refuses':
          return send(200, Buffer.from('30053003020102', 'hex'));
        case 'stamps-something-else':
          return send(200, reply(folder, changed(query, query.indexOf(SHA256) + 15)));
        case 'answers-another-request':
          return send(200, reply(folder, changed(query, query.length - 6)));
        case 'signs-badly': {
          const answer = reply(folder, query);
          return send(200, changed(answer, answer.length - 3));
        }
        case 'html':
          return send(200, '<html><h1>Sign in</h1></html>', 'text/html');
        case 'half':
          return send(200, reply(folder, query).subarray(0, 300));
        case 'huge':
          return send(200, randomBytes(3_000_000));
        case 'redirects':
          response.writeHead(302, { location: 'http://127.0.0.1:9/' });
          return response.end();
        case 'down-once':
          tsa.manners = 'well';
          return send(503, '');
        case 'down':
          return send(503, '');
        case 'hangs':
          return undefined;
        case 'hangs-up':
          return request.socket.destroy();
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`;
  const tsa: OpensslTsa = {
    url,
    manners: 'well',
    seen,
    chain,
    trustedRoot: trustedRoot({
      fulcio: [],
      timestamps: [{ uri: url, pem: chain }],
      ctlogs: [],
      tlogs: [],
    }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true });
    },
  };
  return tsa;
}

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

const openssl = (folder: string, ...args: readonly string[]): void => {
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
};

/** A root, and a certificate for timestamps alone; gives both as PEM. */
function makeAuthority(folder: string): string {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  writeFileSync(join(folder, 'ts.cnf'), CONFIG);
  openssl(
    folder,
    ...['req', '-x509', ...key, '-keyout', 'root.key', '-out', 'root.pem', '-days', '30'],
    ...['-config', 'ts.cnf', '-subj', '/O=acme/CN=acme timestamp root', '-extensions', 'root'],
  );
  openssl(
    folder,
    ...['req', '-new', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr'],
    ...['-config', 'ts.cnf', '-subj', '/O=acme/CN=acme timestamps'],
  );
  openssl(
    folder,
    ...['x509', '-req', '-in', 'tsa.csr', '-CA', 'root.pem', '-CAkey', 'root.key'],
    ...['-CAcreateserial', '-days', '30', '-extfile', 'ts.cnf', '-extensions', 'tsa'],
    ...['-out', 'tsa.pem'],
  );
  return ['tsa.pem', 'root.pem'].map((file) => readFileSync(join(folder, file), 'utf8')).join('');
}

function reply(folder: string, query: Buffer): Buffer {
  writeFileSync(join(folder, 'query.tsq'), query);
  openssl(
    folder,
    ...['ts', '-reply', '-config', 'ts.cnf', '-section', 'authority'],
    ...['-queryfile', 'query.tsq', '-signer', 'tsa.pem', '-inkey', 'tsa.key', '-out', 'reply.tsr'],
  );
  return readFileSync(join(folder, 'reply.tsr'));
}

const CONFIG = `
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[tsa]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[authority]
serial = serial
default_policy = 1.2.3.4.1
signer_digest = sha256
digests = sha256
ess_cert_id_alg = sha256
`;
