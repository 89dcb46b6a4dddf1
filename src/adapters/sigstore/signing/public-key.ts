import { createPublicKey, type KeyObject } from 'node:crypto';
import { Fault } from '../../../core/model/fault.ts';
import { demandP256, pemBlocks } from './pem.ts';

/**
 * Reads an ECDSA P-256 public key from PEM. Throws a `Fault` for all else.
 *
 * @param name of where the text is from, as in ``the key `x.pub` ``
 */
export function readPublicKey(text: string, name: string): KeyObject {
  const [block, second] = pemBlocks(text);
  if (block === undefined)
    throw new Fault(
      `${name} is no public key in PEM`,
      'it begins with `-----BEGIN PUBLIC KEY-----`; AWS KMS gives it in DER, which `openssl pkey -pubin -inform DER` turns into PEM',
    );
  if (second !== undefined)
    throw new Fault(`${name} holds several keys`, 'leave only the one that verifies');
  if (block.label.endsWith('PRIVATE KEY'))
    throw new Fault(
      `${name} is a private key, and a public one is asked for`,
      'get it with `openssl pkey -in FILE -pubout`',
    );
  if (block.label === 'CERTIFICATE')
    throw new Fault(
      `${name} is a certificate, and a public key is asked for`,
      'get it with `openssl x509 -in FILE -noout -pubkey`',
    );
  const key = parsed(block.text, name);
  demandP256(key, name);
  return key;
}

function parsed(text: string, name: string): KeyObject {
  try {
    return createPublicKey(text);
  } catch (error) {
    throw new Fault(
      `${name} is damaged, or of a kind that can't be read`,
      'get it anew, with `openssl pkey -in FILE -pubout` from its private key',
      { cause: error },
    );
  }
}
