import { type KeyObject, verify } from 'node:crypto';
import { isJsonObject } from '../../../core/model/json.ts';
import type { Signer } from '../../../ports/signer.ts';
import { fingerprintOfHint, keyHint } from '../key-hint.ts';
import { claimedSigner } from '../verify/claimed-signer.ts';
import { encodedPayload } from './dsse-bundle.ts';

/** Tells whom a bundle names, and whether the signature holds where that is this key. */
export function signedByWith(publicKey: KeyObject): NonNullable<Signer['signedBy']> {
  const own = fingerprintOfHint(keyHint(publicKey));
  return (bundle) => {
    const claimed = claimedSigner(bundle);
    if (claimed?.kind !== 'key') return null;
    const { fingerprint } = claimed;
    return { fingerprint, holds: fingerprint === own ? holds(bundle, publicKey) : null };
  };
}

function holds(bundle: string, publicKey: KeyObject): boolean {
  const value: unknown = JSON.parse(bundle);
  const envelope = isJsonObject(value) ? value['dsseEnvelope'] : undefined;
  if (!isJsonObject(envelope)) return false;
  const { payload, signatures } = envelope;
  const first: unknown = Array.isArray(signatures) ? signatures[0] : undefined;
  const sig = isJsonObject(first) ? first['sig'] : undefined;
  if (typeof payload !== 'string' || typeof sig !== 'string') return false;
  const data = encodedPayload(Buffer.from(payload, 'base64'));
  return verify('sha256', data, publicKey, Buffer.from(sig, 'base64'));
}
