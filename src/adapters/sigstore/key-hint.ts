import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

const EPHEMERAL = 'ephemeral:';

const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

/** What names a public key in a bundle: the digest of its DER (SubjectPublicKeyInfo) in base64, as sigstore-go has it. */
export function keyHint(publicKey: KeyObject): string {
  return createHash('sha256').update(spki(publicKey)).digest('base64');
}

/** The same as verdicts and ledgers have it: `sha256:` and hex digits. */
export const fingerprintOfHint = (hint: string): string =>
  `sha256:${Buffer.from(hint, 'base64').toString('hex')}`;

/**
 * The same for a key that was thrown away: `ephemeral:` and the whole key, DER in base64, because nobody could have it
 * from elsewhere. Nothing vouches for a hint, so that all it shows is that nothing was changed since the signing.
 */
export function ephemeralHint(publicKey: KeyObject): string {
  return `${EPHEMERAL}${spki(publicKey).toString('base64')}`;
}

/** The public key in an ephemeral hint; null for the hint of another key, or for one that holds no P-256 key. */
export function ephemeralKey(hint: string): KeyObject | null {
  if (!isEphemeral(hint)) return null;
  try {
    const der = Buffer.from(hint.slice(EPHEMERAL.length), 'base64');
    const key = createPublicKey({ key: der, type: 'spki', format: 'der' });
    return isP256(key) && ephemeralHint(key) === hint ? key : null;
  } catch {
    return null;
  }
}

/** Whether a bundle with this hint was signed with a key that was thrown away. */
export const isEphemeral = (hint: string): boolean => hint.startsWith(EPHEMERAL);

/** The one kind of key that signs our statements: all verifiers and logs take it, with SHA-256. */
export function isP256(key: KeyObject): boolean {
  return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
}
