import { bytesOfBase64 } from '../model/base64.ts';
import { digestOf } from '../model/canonical.ts';
import type { Fingerprint } from './keyring.ts';

const PEM = /^-----BEGIN PUBLIC KEY-----\n((?:[A-Za-z0-9+/=]+\n)+)-----END PUBLIC KEY-----\n?$/;

/**
 * What names a public key: the digest of its DER (SubjectPublicKeyInfo). Null for what is no PEM as `grantproof keygen`
 * writes it; whether it is a key that verifies anything is not looked at.
 */
export function keyFingerprint(publicKey: string): Fingerprint | null {
  const [, base64] = PEM.exec(publicKey) ?? [];
  const der = base64 === undefined ? null : bytesOfBase64(base64.replaceAll('\n', ''));
  return der === null ? null : digestOf(der);
}
