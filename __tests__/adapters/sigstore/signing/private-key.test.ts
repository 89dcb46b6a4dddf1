import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  isEncrypted,
  readPrivateKey,
} from '../../../../src/adapters/sigstore/signing/private-key.ts';
import { readPublicKey } from '../../../../src/adapters/sigstore/signing/public-key.ts';
import { faultOf } from '../../../support/sigstore/fault-of.ts';
import { sampleKey } from '../../../support/sigstore/sample-keys.ts';

const NAME = 'the key `x.key`';
const { privateKey, publicKey, pem, publicPem } = sampleKey();
const SECRET = 'sample passphrase';
const encrypted = privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: SECRET })
  .toString();
const openssl = (input: string, ...args: readonly string[]): string =>
  execFileSync('openssl', args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
const same = (key: KeyObject): boolean => key.equals(privateKey);

const sec1 = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
const oldStyle = openssl(sec1, 'ec', '-aes256', '-passout', `pass:${SECRET}`);

describe('a private key', () => {
  test.each<[string, string]>([
    ['PKCS#8', pem],
    ['SEC1', sec1],
    [
      'with the parameters of its curve before it',
      openssl('', 'ecparam', '-name', 'prime256v1') + sec1,
    ],
    ['with what openssl prints of it', `${openssl(pem, 'pkey', '-text', '-noout')}\n${pem}`],
    [
      'with its certificate',
      `${pem}-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n`,
    ],
    ['with the line ends of Windows', pem.replaceAll('\n', '\r\n')],
    ['without its last line end', pem.trimEnd()],
  ])('%s', (_name, text) => {
    expect(isEncrypted(text)).toBe(false);
    expect(same(readPrivateKey(text, NAME))).toBe(true);
    expect(same(readPrivateKey(text, NAME, 'of no use'))).toBe(true);
  });

  test.each([
    ['PKCS#8', encrypted],
    ['SEC1, as openssl once did', oldStyle],
  ])('encrypted, %s', (_name, text) => {
    expect(isEncrypted(text)).toBe(true);
    expect(same(readPrivateKey(text, NAME, SECRET))).toBe(true);
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const text = (key: KeyObject, type: 'pkcs8' | 'pkcs1' = 'pkcs8'): string =>
    key.export({ type, format: 'pem' }).toString();
  const foreign = (label: string): string =>
    `-----BEGIN ${label}-----\nAAAA\n-----END ${label}-----\n`;

  test.each<[string, string, string]>([
    [
      'P-384',
      sampleKey('P-384').pem,
      'is a P-384 key, but only ECDSA P-256 signs a record: not every verifier could verify its signatures later',
    ],
    ['P-521', sampleKey('P-521').pem, 'is a P-521 key'],
    ['secp256k1', sampleKey('secp256k1').pem, 'is a secp256k1 key'],
    ['a curve that few know', sampleKey('brainpoolP256r1').pem, 'is an elliptic curve key'],
    [
      'Ed25519',
      text(generateKeyPairSync('ed25519').privateKey),
      'is an Ed25519 key, but only ECDSA P-256 signs a record: transparency logs refuse its signatures',
    ],
    ['RSA', text(rsa), 'is an RSA key'],
    ['RSA, of old', text(rsa, 'pkcs1'), 'is an RSA key, but only ECDSA P-256 signs a record'],
    ['a public key', publicPem, 'is a public key'],
    ['a certificate', foreign('CERTIFICATE'), 'is a certificate'],
    ['a request', foreign('CERTIFICATE REQUEST'), 'is a certificate request'],
    [
      'a key of OpenSSH',
      foreign('OPENSSH PRIVATE KEY'),
      'is a key of OpenSSH, in a format of its own',
    ],
    [
      'a key of cosign',
      foreign('ENCRYPTED SIGSTORE PRIVATE KEY'),
      'is a key of cosign, in a format of its own',
    ],
    ['something else in PEM', foreign('X509 CRL'), 'is no private key that can be read here'],
    ['nothing', '', 'is no private key in PEM'],
    ['garbage', '\0\xff{}', 'is no private key in PEM'],
    ['half of it', pem.slice(0, 60), 'is damaged: its lines are not those of PEM'],
    [
      'one without line ends',
      pem.replaceAll('\n', ' '),
      'is damaged: its lines are not those of PEM',
    ],
    [
      'one whose body is damaged',
      pem.replace('MIGHA', 'MIGHB'),
      "is damaged, or of a kind that can't be read",
    ],
    ['two of them', pem + sampleKey().pem, 'holds several private keys'],
    ['an encrypted one without passphrase', encrypted, 'is encrypted, and no passphrase was given'],
  ])('refuses %s', async (_name, given, why) => {
    const fault = await faultOf(Promise.resolve().then(() => readPrivateKey(given, NAME)));
    expect(fault.message).toMatch(new RegExp(`^${NAME} `));
    expect(fault.message).toContain(why);
    for (const line of given.split('\n').filter((one) => /^[A-Za-z0-9+/=]{40,}$/.test(one)))
      expect(fault.all).not.toContain(line);
  });

  test('says how to make one of the right kind', async () => {
    const fault = await faultOf(
      Promise.resolve().then(() => readPrivateKey(sampleKey('P-384').pem, NAME)),
    );
    expect(fault.help).toBe('make one with `grantproof keygen --out DIR`');
  });

  test.each([
    ['PKCS#8', encrypted],
    ['SEC1', oldStyle],
  ])('refuses a wrong passphrase and shows nothing of it: %s', async (_name, given) => {
    const wrong = 'not the passphrase at all';
    const fault = await faultOf(Promise.resolve().then(() => readPrivateKey(given, NAME, wrong)));
    expect(fault.message).toBe(`the passphrase does not open ${NAME}`);
    expect(fault.all).not.toContain(wrong);
  });

  test('an empty passphrase is none', async () => {
    const fault = await faultOf(Promise.resolve().then(() => readPrivateKey(encrypted, NAME, '')));
    expect(fault.message).toContain('no passphrase was given');
  });
});

describe('a public key', () => {
  test('PEM', () => {
    expect(readPublicKey(publicPem, NAME).equals(publicKey)).toBe(true);
  });

  test.each<[string, string, string]>([
    ['a private key', pem, 'is a private key, and a public one is asked for'],
    ['an old private key', sec1, 'is a private key, and a public one is asked for'],
    ['P-384', sampleKey('P-384').publicPem, 'is a P-384 key'],
    [
      'a certificate',
      '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----',
      'is a certificate',
    ],
    ['DER', 'MFkwEwYHKoZIzj0CAQ', 'is no public key in PEM'],
    ['two of them', publicPem + publicPem, 'holds several keys'],
    [
      'a damaged one',
      publicPem.replace('MFkw', 'MFkx'),
      "is damaged, or of a kind that can't be read",
    ],
  ])('refuses %s', async (_name, given, why) => {
    const fault = await faultOf(Promise.resolve().then(() => readPublicKey(given, NAME)));
    expect(fault.message).toContain(why);
  });
});
