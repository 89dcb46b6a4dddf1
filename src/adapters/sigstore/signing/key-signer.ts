import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Signer } from '../../../ports/signer.ts';
import { ephemeralHint, keyHint } from '../key-hint.ts';
import { encodedPayload } from './dsse-bundle.ts';
import { ownKeyBundle, type Stamp } from './own-key-bundle.ts';
import { signedByWith } from './own-signature.ts';

/** Signs with a P-256 key, which `readPrivateKey` reads. */
export function keySigner(key: KeyObject, stamp: Stamp | null = null): Signer {
  const publicKey = createPublicKey(key);
  return memorySigner('key', key, publicKey, keyHint(publicKey), stamp);
}

/** Signs with a key that is made here and never leaves the memory. */
export function ephemeralSigner(stamp: Stamp | null = null): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return memorySigner('ephemeral', privateKey, publicKey, ephemeralHint(publicKey), stamp);
}

function memorySigner(
  kind: Signer['kind'],
  privateKey: KeyObject,
  publicKey: KeyObject,
  hint: string,
  stamp: Stamp | null,
): Signer {
  return {
    kind,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    signedBy: signedByWith(publicKey),
    sign(payload) {
      const signature = sign('sha256', encodedPayload(payload), privateKey);
      return ownKeyBundle(payload, { signature, by: { hint } }, stamp);
    },
  };
}
