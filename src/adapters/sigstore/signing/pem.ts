import type { KeyObject } from 'node:crypto';
import { Fault } from '../../../core/model/fault.ts';
import { isP256 } from '../key-hint.ts';

/** A block of a PEM text. */
export interface PemBlock {
  /** `PRIVATE KEY`, `CERTIFICATE` … */
  readonly label: string;
  /** With its first and last line. */
  readonly text: string;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----\r?\n.*?-----END \1-----/gs;

export function pemBlocks(text: string): readonly PemBlock[] {
  return [...text.matchAll(BLOCK)].map(([block, label = '']) => ({ label, text: `${block}\n` }));
}

export const MAKE_ONE = 'make one with `grantproof keygen --out DIR`';

/** Throws a `Fault` that says why a key of another kind than P-256 would not do. */
export function demandP256(key: KeyObject, name: string): void {
  if (isP256(key)) return;
  const { asymmetricKeyType: type = '', asymmetricKeyDetails: details } = key;
  const kind = KINDS[details?.namedCurve ?? type] ?? KINDS[type] ?? 'a key of another kind';
  const why =
    type === 'ed25519'
      ? 'transparency logs refuse its signatures'
      : 'not every verifier could verify its signatures later';
  throw new Fault(`${name} is ${kind}, but only ECDSA P-256 signs a record: ${why}`, MAKE_ONE);
}

/** By curve, else by type. */
const KINDS: Readonly<Record<string, string>> = {
  secp384r1: 'a P-384 key',
  secp521r1: 'a P-521 key',
  secp256k1: 'a secp256k1 key',
  ec: 'an elliptic curve key',
  ed25519: 'an Ed25519 key',
  ed448: 'an Ed448 key',
  x25519: 'an X25519 key',
  x448: 'an X448 key',
  rsa: 'an RSA key',
  'rsa-pss': 'an RSA-PSS key',
  dsa: 'a DSA key',
};
