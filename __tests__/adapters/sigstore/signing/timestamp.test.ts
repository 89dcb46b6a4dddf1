import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { keySigner } from '../../../../src/adapters/sigstore/signing/key-signer.ts';
import { timestampOf } from '../../../../src/adapters/sigstore/signing/timestamp.ts';
import { timestampRequest } from '../../../../src/adapters/sigstore/signing/timestamp-request.ts';
import { faultOf } from '../../../support/sigstore/fault-of.ts';
import { bundleView, libraryVerdict } from '../../../support/sigstore/library-verdict.ts';
import {
  type OpensslTsa,
  startOpensslTsa,
  type TsaManners,
} from '../../../support/sigstore/openssl-tsa.ts';
import { PAYLOAD, sampleKey } from '../../../support/sigstore/sample-keys.ts';
import { freePort } from '../../../support/sigstore/started-program.ts';
import { describeWithSigstore } from '../../../support/sigstore/with-sigstore.ts';

const DATA = Buffer.from('some bytes');
const key = sampleKey();
let tsa: OpensslTsa;
let folder: string;
beforeAll(async () => {
  tsa = await startOpensslTsa();
  folder = mkdtempSync(join(tmpdir(), 'timestamp-'));
});
afterEach(() => {
  tsa.manners = 'well';
});
afterAll(async () => {
  await tsa.close();
  rmSync(folder, { recursive: true });
});

const signedAt = (url: string): Promise<string> =>
  keySigner(key.privateKey, async (signature) => (await timestampOf(signature, { url })).der).sign(
    PAYLOAD,
  );

describe('a request', () => {
  test('is read by openssl, and each has a number of its own', () => {
    const requests = Array.from({ length: 20 }, () => timestampRequest(DATA));
    for (const { der, nonce, digest } of requests) {
      writeFileSync(join(folder, 'query'), der);
      const text = execFileSync('openssl', ['ts', '-query', '-in', 'query', '-text'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      expect(text).toContain('Version: 1\nHash Algorithm: sha256\n');
      expect(text).toContain('Certificate required: yes\n');
      expect(text).toContain(`Nonce: 0x${nonce.toString('hex').toUpperCase()}\n`);
      const shown = [...text.matchAll(/^ {4}00[01]0 - ([0-9a-f -]+?) {3}/gm)]
        .map(([, bytes = '']) => bytes.replace(/[ -]/g, ''))
        .join('');
      expect(shown).toBe(digest.toString('hex'));
    }
    expect(new Set(requests.map(({ nonce }) => nonce.toString('hex'))).size).toBe(20);
  });
});

describe('an authority of anybody', () => {
  test('says when a key of ones own signed, to the library of Sigstore', async () => {
    const bundle = await signedAt(tsa.url);
    const trust = { key: key.publicPem, trustedRoot: tsa.trustedRoot, timestamps: 1 };
    expect(libraryVerdict(bundle, trust).key).toBeDefined();
    expect(tsa.seen.type).toBe('application/timestamp-query');
    const other = await startOpensslTsa();
    expect(() => libraryVerdict(bundle, { ...trust, trustedRoot: other.trustedRoot })).toThrow(
      /timestamp/,
    );
    await other.close();
  });

  test('says so to openssl', async () => {
    const view = bundleView(await signedAt(tsa.url));
    const stamp = view.verificationMaterial.timestampVerificationData?.rfc3161Timestamps[0];
    writeFileSync(join(folder, 'root'), tsa.chain);
    writeFileSync(join(folder, 'reply'), Buffer.from(stamp?.signedTimestamp ?? '', 'base64'));
    writeFileSync(
      join(folder, 'sig'),
      Buffer.from(view.dsseEnvelope.signatures[0]?.sig ?? '', 'base64'),
    );
    const args = ['ts', '-verify', '-in', 'reply', '-data', 'sig', '-CAfile', 'root'];
    const said = execFileSync('openssl', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(said).toContain('Verification: OK');
  });

  test('gives the time', async () => {
    const { time } = await timestampOf(DATA, { url: tsa.url });
    expect(Math.abs(time.getTime() - Date.now())).toBeLessThan(60_000);
  });

  test('is asked again when it was down for a moment', async () => {
    tsa.manners = 'down-once';
    const before = tsa.seen.count;
    await timestampOf(DATA, { url: tsa.url });
    expect(tsa.seen.count).toBe(before + 2);
  });

  test.each<[TsaManners, string]>([
    ['refuses', 'gave `rejected`, not a timestamp'],
    ['stamps-something-else', 'gave a timestamp of something else'],
    ['answers-another-request', 'gave a timestamp that answers another request'],
    ['signs-badly', 'gave a timestamp whose signature is not good'],
    ['html', 'gave something that is no RFC 3161 response'],
    ['half', 'gave something that is no RFC 3161 response'],
    ['huge', 'answered with more than 1 MiB'],
    ['redirects', 'answered with status 302'],
    ['down', 'answered with status 503'],
    ['hangs', 'did not answer in time'],
    ['hangs-up', "can't be reached (UND_ERR_SOCKET)"],
  ])('that %s is refused, and nothing is signed', async (manners, why) => {
    tsa.manners = manners;
    const stamp = async (signature: Buffer): Promise<Buffer> =>
      (await timestampOf(signature, { url: tsa.url, timeout: manners === 'hangs' ? 300 : 20_000 }))
        .der;
    const fault = await faultOf(keySigner(key.privateKey, stamp).sign(PAYLOAD));
    expect(fault.message).toBe(`the timestamp authority at \`${new URL(tsa.url).host}\` ${why}`);
  });

  test('that is not there is refused', async () => {
    const host = `127.0.0.1:${await freePort()}`;
    const fault = await faultOf(timestampOf(DATA, { url: `http://${host}/` }));
    expect(fault.message).toBe(
      `the timestamp authority at \`${host}\` can't be reached (ECONNREFUSED)`,
    );
  });

  test('that has no name is refused', async () => {
    const fault = await faultOf(timestampOf(DATA, { url: 'https://tsa.invalid/' }));
    expect(fault.message).toMatch(/^the timestamp authority at `tsa.invalid` can't be reached \(E/);
  });
});

describeWithSigstore("Sigstore's own authority", (sigstore) => {
  test.each(['query', 'json'] as const)('asked by %s', async (form) => {
    const { tsaUrl: url, trustedRoot } = sigstore();
    const stamp = async (signature: Buffer): Promise<Buffer> =>
      (await timestampOf(signature, { url, form })).der;
    const bundle = await keySigner(key.privateKey, stamp).sign(PAYLOAD);
    const trust = { key: key.publicPem, trustedRoot, timestamps: 1 };
    expect(libraryVerdict(bundle, trust).key).toBeDefined();
  });

  test('at a wrong path', async () => {
    const url = sigstore().tsaUrl.replace('/timestamp', '/stamp');
    expect((await faultOf(timestampOf(DATA, { url }))).message).toMatch(
      /answered with status 404: `path /,
    );
  });
});
