import { generateKeyPairSync } from 'node:crypto';
import { keyHint } from '../key-hint.ts';

/** A key pair, as files hold it. */
export interface NewKey {
  /** PKCS#8 as PEM, encrypted where there is a passphrase. */
  readonly privateKey: string;
  /** SubjectPublicKeyInfo as PEM. */
  readonly publicKey: string;
  /** What names it in bundles: SHA-256 of the public key's DER, in base64. */
  readonly hint: string;
}

/** Makes an ECDSA P-256 key pair. */
export function newKey(passphrase: string | null): NewKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const plain = { type: 'pkcs8', format: 'pem' } as const;
  const sealed =
    passphrase === null
      ? privateKey.export(plain)
      : privateKey.export({ ...plain, cipher: 'aes-256-cbc', passphrase });
  return {
    privateKey: sealed.toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    hint: keyHint(publicKey),
  };
}
