import { createPrivateKey, type KeyObject } from 'node:crypto';
import { Fault } from '../../../core/model/fault.ts';
import { demandP256, MAKE_ONE, type PemBlock, pemBlocks } from './pem.ts';

const READABLE = new Set(['PRIVATE KEY', 'EC PRIVATE KEY', 'ENCRYPTED PRIVATE KEY']);

/** What else people have in a file of that kind, and what to do about it. */
const OTHERS: Readonly<Record<string, readonly [what: string, help: string]>> = {
  'PUBLIC KEY': ['a public key', 'name the file of the private key, such as `grantproof.key`'],
  CERTIFICATE: ['a certificate', 'name the file of its private key'],
  'CERTIFICATE REQUEST': ['a certificate request', 'name the file of its private key'],
  'RSA PRIVATE KEY': ['an RSA key, but only ECDSA P-256 signs a record', MAKE_ONE],
  'DSA PRIVATE KEY': ['a DSA key, but only ECDSA P-256 signs a record', MAKE_ONE],
  'OPENSSH PRIVATE KEY': [
    'a key of OpenSSH, in a format of its own',
    `${MAKE_ONE}; a key for logging in should not sign anything else`,
  ],
  'ENCRYPTED SIGSTORE PRIVATE KEY': ['a key of cosign, in a format of its own', MAKE_ONE],
  'ENCRYPTED COSIGN PRIVATE KEY': ['a key of cosign, in a format of its own', MAKE_ONE],
  'PGP PRIVATE KEY BLOCK': ['a key of PGP', MAKE_ONE],
};

/** Whether a private key can be read only with a passphrase. */
export function isEncrypted(text: string): boolean {
  return pemBlocks(text).some(({ label, text: block }) =>
    label === 'EC PRIVATE KEY'
      ? /^Proc-Type: 4,ENCRYPTED/m.test(block)
      : label === 'ENCRYPTED PRIVATE KEY',
  );
}

/**
 * Reads an ECDSA P-256 private key, PKCS#8 or SEC1, from PEM. Throws a `Fault` for all else; it holds nothing of the
 * text.
 *
 * @param name of where the text is from, as in ``the key `x.key` ``
 */
export function readPrivateKey(text: string, name: string, passphrase?: string): KeyObject {
  const block = onlyKey(pemBlocks(text), text, name);
  const secret = passphrase === undefined || passphrase === '' ? undefined : passphrase;
  if (isEncrypted(block.text) && secret === undefined)
    throw new Fault(
      `${name} is encrypted, and no passphrase was given`,
      'put it in the environment variable GRANTPROOF_KEY_PASSPHRASE, or run on a terminal to be asked',
    );
  const key = parsed(block, name, secret);
  demandP256(key, name);
  return key;
}

function onlyKey(blocks: readonly PemBlock[], text: string, name: string): PemBlock {
  const [key, second] = blocks.filter(({ label }) => READABLE.has(label));
  if (second !== undefined)
    throw new Fault(`${name} holds several private keys`, 'leave only the one that signs');
  if (key !== undefined) return key;
  const [other] = blocks;
  if (other === undefined) throw noPem(text, name);
  const [what, help] = OTHERS[other.label] ?? ['no private key that can be read here', MAKE_ONE];
  throw new Fault(`${name} is ${what}`, help);
}

function noPem(text: string, name: string): Fault {
  if (/-----BEGIN [A-Z0-9 ]+-----/.test(text))
    return new Fault(
      `${name} is damaged: its lines are not those of PEM`,
      'keep its line breaks, as they are in the file: in a secret they are easily lost',
    );
  return new Fault(`${name} is no private key in PEM`, MAKE_ONE);
}

function parsed({ text }: PemBlock, name: string, passphrase: string | undefined): KeyObject {
  try {
    return createPrivateKey(passphrase === undefined ? text : { key: text, passphrase });
  } catch {
    // Its cause is left out: nothing that comes from a key or a passphrase is to be shown.
    if (isEncrypted(text))
      throw new Fault(
        `the passphrase does not open ${name}`,
        'see whether GRANTPROOF_KEY_PASSPHRASE holds the passphrase of this key',
      );
    throw new Fault(`${name} is damaged, or of a kind that can't be read`, MAKE_ONE);
  }
}
