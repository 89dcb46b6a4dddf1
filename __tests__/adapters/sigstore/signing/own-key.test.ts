import { execFileSync } from 'node:child_process';
import { createHash, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ephemeralKey, isEphemeral, keyHint } from '../../../../src/adapters/sigstore/key-hint.ts';
import { commandSigner } from '../../../../src/adapters/sigstore/signing/command-signer.ts';
import { encodedPayload } from '../../../../src/adapters/sigstore/signing/dsse-bundle.ts';
import {
  ephemeralSigner,
  keySigner,
} from '../../../../src/adapters/sigstore/signing/key-signer.ts';
import type { Signer } from '../../../../src/ports/signer.ts';
import {
  bundleView,
  libraryVerdict,
  withPayload,
} from '../../../support/sigstore/library-verdict.ts';
import { PAYLOAD, sampleKey } from '../../../support/sigstore/sample-keys.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-key-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const key = sampleKey();

const SIGNERS: readonly [Signer['kind'], () => Signer][] = [
  ['key', () => keySigner(key.privateKey)],
  ['ephemeral', () => ephemeralSigner()],
  [
    'command',
    () => {
      writeFileSync(join(folder, 'command.pem'), key.pem);
      return commandSigner({
        words: ['openssl', 'dgst', '-sha256', '-sign', 'command.pem'],
        publicKey: key.publicKey,
        folder,
        environment: process.env,
      });
    },
  ],
];

describe.each(SIGNERS)('%s', (kind, make) => {
  let signer: Signer;
  let bundle: string;
  let publicKey: string;
  beforeAll(async () => {
    signer = make();
    bundle = await signer.sign(PAYLOAD);
    publicKey = signer.publicKey ?? '';
  });

  test('is what it says', () => {
    expect(signer.kind).toBe(kind);
    expect(publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  });

  test('gives a bundle of the newest kind, with the payload as it is', () => {
    const { mediaType, dsseEnvelope, verificationMaterial } = bundleView(bundle);
    expect(mediaType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json');
    expect(dsseEnvelope.payloadType).toBe('application/vnd.in-toto+json');
    expect(Buffer.from(dsseEnvelope.payload, 'base64')).toEqual(PAYLOAD);
    expect(dsseEnvelope.signatures).toHaveLength(1);
    expect(verificationMaterial.certificate).toBeUndefined();
    expect(verificationMaterial.x509CertificateChain).toBeUndefined();
  });

  test('is verified by the library of Sigstore, with its key alone', () => {
    expect(libraryVerdict(bundle, { key: publicKey }).key).toBeDefined();
    expect(() => libraryVerdict(bundle, { key: sampleKey().publicPem })).toThrow(/signature/);
    expect(() => libraryVerdict(withPayload(bundle, '{}'), { key: publicKey })).toThrow(
      /signature/,
    );
    expect(() => libraryVerdict(bundle, { key: publicKey, timestamps: 1 })).toThrow(
      'expected 1 timestamps, got 0',
    );
  });

  test('is verified by openssl, by hand', () => {
    const { dsseEnvelope } = bundleView(bundle);
    const payload = Buffer.from(dsseEnvelope.payload, 'base64');
    const { payloadType: type } = dsseEnvelope;
    // As DSSE has it: the lengths are of bytes, not of characters.
    const encoded = `DSSEv1 ${type.length} ${type} ${payload.length} ${payload.toString('utf8')}`;
    writeFileSync(join(folder, 'data'), encoded);
    writeFileSync(
      join(folder, 'sig'),
      Buffer.from(dsseEnvelope.signatures[0]?.sig ?? '', 'base64'),
    );
    writeFileSync(join(folder, 'pub'), publicKey);
    const args = ['dgst', '-sha256', '-verify', 'pub', '-signature', 'sig', 'data'];
    expect(execFileSync('openssl', args, { cwd: folder, encoding: 'utf8' })).toBe('Verified OK\n');
  });
});

describe('what names the key', () => {
  test('is the digest of its DER, as for cosign', async () => {
    const { verificationMaterial } = bundleView(await keySigner(key.privateKey).sign(PAYLOAD));
    const der = key.publicKey.export({ type: 'spki', format: 'der' });
    const digest = createHash('sha256').update(der).digest('base64');
    expect(verificationMaterial.publicKey).toEqual({ hint: digest });
    expect(keyHint(key.publicKey)).toBe(digest);
    expect(isEphemeral(digest)).toBe(false);
    expect(ephemeralKey(digest)).toBeNull();
  });

  test('is the key itself where it was thrown away, another one for each signer', async () => {
    const bundle = await ephemeralSigner().sign(PAYLOAD);
    const { verificationMaterial, dsseEnvelope } = bundleView(bundle);
    const hint = verificationMaterial.publicKey?.hint ?? '';
    expect(isEphemeral(hint)).toBe(true);
    const inside = ephemeralKey(hint);
    const signature = Buffer.from(dsseEnvelope.signatures[0]?.sig ?? '', 'base64');
    expect(inside !== null && verify('sha256', encodedPayload(PAYLOAD), inside, signature)).toBe(
      true,
    );
    const other = bundleView(await ephemeralSigner().sign(PAYLOAD)).verificationMaterial.publicKey;
    expect(other?.hint).not.toBe(hint);
  });

  const der = (curve: string): string =>
    sampleKey(curve).publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  test.each([
    'ephemeral:',
    'ephemeral:AAAA',
    `ephemeral:${der('P-384')}`,
    `ephemeral: ${der('P-256')}`,
    `ephemeral:${der('P-256')}AAAA`,
    `Ephemeral:${der('P-256')}`,
  ])('is nothing else: %s', (hint) => {
    expect(ephemeralKey(hint)).toBeNull();
  });
});
