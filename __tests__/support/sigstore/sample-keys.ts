import { generateKeyPairSync, type KeyObject } from 'node:crypto';

export interface SampleKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** PKCS#8. */
  readonly pem: string;
  readonly publicPem: string;
}

/** A new key of a curve, such as `P-256`. */
export function sampleKey(namedCurve = 'P-256'): SampleKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  return {
    privateKey,
    publicKey,
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** A statement is no concern of a signer. */
export const PAYLOAD = Buffer.from('{"_type":"https://in-toto.io/Statement/v1","note":"ü"}');
