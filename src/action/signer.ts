import type { OwnServices } from '../adapters/sigstore/signing/instance.ts';
import type { Stamp } from '../adapters/sigstore/signing/own-key-bundle.ts';
import { Fault } from '../core/model/fault.ts';
import type { Signer } from '../ports/signer.ts';
import type { Environment } from './host.ts';
import type { SigningInputs } from './seal-inputs.ts';

/** The signer that the inputs ask for. Throws a `Fault` that holds no secret. */
export async function signerOf(
  inputs: SigningInputs,
  environment: Environment,
  folder: string,
): Promise<Signer> {
  switch (inputs.way) {
    case 'keyless':
      return keylessSignerOf(inputs, environment);
    case 'key': {
      const { readPrivateKey } = await import('../adapters/sigstore/signing/private-key.ts');
      const { keySigner } = await import('../adapters/sigstore/signing/key-signer.ts');
      const passphrase = inputs.passphrase === '' ? undefined : inputs.passphrase;
      const key = readPrivateKey(inputs.key, 'the input `signing-key`', passphrase);
      return keySigner(key, await stampOf(inputs));
    }
    case 'command': {
      const { commandSigner } = await import('../adapters/sigstore/signing/command-signer.ts');
      const { commandWords } = await import('../adapters/sigstore/signing/command-words.ts');
      const { readPublicKey } = await import('../adapters/sigstore/signing/public-key.ts');
      return commandSigner({
        words: commandWords(inputs.command),
        publicKey: readPublicKey(inputs.publicKey, 'the input `signing-public-key`'),
        folder,
        environment,
        stamp: await stampOf(inputs),
      });
    }
  }
}

async function keylessSignerOf(inputs: SigningInputs, environment: Environment): Promise<Signer> {
  const { githubTokens } = await import('../adapters/sigstore/signing/identity-token.ts');
  const { keylessSigner } = await import('../adapters/sigstore/signing/keyless-signer.ts');
  const { instanceFor } = await import('../adapters/sigstore/signing/instance.ts');
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const token = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  if (url === '' || token === '')
    throw new Fault(
      'the job may not ask who it is, so nobody could vouch for its signature',
      'add `id-token: write` to `permissions:` in the workflow',
    );
  const tokens = githubTokens({ url, token, audience: inputs.audience });
  const own = ownServices(inputs);
  const { transparency } = inputs;
  return keylessSigner({ tokens, instance: instanceFor({ own, transparency }, await tokens()) });
}

/** Services of one's own; null where a known instance is wanted. */
function ownServices({ fulcioUrl, rekorUrl, timestampUrl }: SigningInputs): OwnServices | null {
  if (fulcioUrl === null) {
    if (rekorUrl === null && timestampUrl === null) return null;
    throw new Fault(
      'the input `rekor-url` or `timestamp-url` is given without `fulcio-url`',
      'write `fulcio-url: https://…` below `with:`, or leave them out',
    );
  }
  if (rekorUrl === null && timestampUrl === null)
    throw new Fault(
      'the input `fulcio-url` is given without `timestamp-url` or `rekor-url`',
      'write one of them: a certificate is valid for minutes, and one of them says that it was signed within them',
    );
  return { fulcioUrl, rekorUrl, timestampUrl };
}

async function stampOf({ timestampUrl: url }: SigningInputs): Promise<Stamp | null> {
  if (url === null) return null;
  const { timestampOf } = await import('../adapters/sigstore/signing/timestamp.ts');
  return async (signature) => (await timestampOf(signature, { url })).der;
}
