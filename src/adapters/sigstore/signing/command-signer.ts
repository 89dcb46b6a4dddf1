import { type KeyObject, verify } from 'node:crypto';
import { Fault } from '../../../core/model/fault.ts';
import type { Signer } from '../../../ports/signer.ts';
import { keyHint } from '../key-hint.ts';
import { encodedPayload } from './dsse-bundle.ts';
import { ownKeyBundle, type Stamp } from './own-key-bundle.ts';
import { signedByWith } from './own-signature.ts';
import { type RunOptions, runCommand } from './run-command.ts';

export interface CommandSignerOptions extends RunOptions {
  /** The program and its arguments. */
  readonly words: readonly string[];
  readonly publicKey: KeyObject;
  readonly stamp?: Stamp | null;
}

/**
 * Signs with a command, such as one of a KMS or an HSM: it is handed the bytes to sign on its standard input, and gives
 * an ECDSA P-256 signature over their SHA-256, in DER, on its standard output. Every signature is verified at once.
 */
export function commandSigner({
  words,
  publicKey,
  stamp = null,
  ...options
}: CommandSignerOptions): Signer {
  const hint = keyHint(publicKey);
  return {
    kind: 'command',
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    signedBy: signedByWith(publicKey),
    async sign(payload) {
      const data = encodedPayload(payload);
      const signature = await runCommand(words, data, options);
      demandSignature(signature, data, publicKey);
      return ownKeyBundle(payload, { signature, by: { hint } }, stamp);
    },
  };
}

function demandSignature(signature: Buffer, data: Buffer, publicKey: KeyObject): void {
  const shape = shapeFault(signature);
  if (shape !== null)
    throw new Fault(`the signing command gave ${shape.what}, not a signature in DER`, shape.help);
  if (!verify('sha256', data, publicKey, signature))
    throw new Fault(
      'the signature that the signing command gave does not fit the public key',
      'see whether --signing-public-key is that of the key which the command uses, and whether the command hashes what it reads once, with SHA-256',
    );
}

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

/** What the output is instead of DER; null where it begins as an ECDSA signature does. */
function shapeFault(output: Buffer): { readonly what: string; readonly help: string } | null {
  const size = output.length;
  // SEQUENCE of two INTEGERs, for P-256 never longer than 72 bytes.
  if (output[0] === 0x30 && output[1] === size - 2 && size >= 8 && size <= 72) return null;
  if (size === 0)
    return { what: 'nothing', help: 'it is to write the signature to its standard output' };
  if (size === 64)
    return {
      what: '64 bytes',
      help: 'a bare pair of numbers has to be put into DER: ask the tool for ASN.1 or DER, not for P1363 or JOSE',
    };
  if (BASE64.test(output.toString('latin1')))
    return {
      what: 'base64',
      help: 'decode it, with `| base64 --decode` at the end of a script, as docs/signing.md shows for AWS KMS',
    };
  return {
    what: `${size} bytes of something else`,
    help: 'it is to write the signature alone, of an ECDSA P-256 key, to its standard output',
  };
}
