// Who signs the golden records. Keyless ones get a certificate of a Sigstore that lives as long as one signature takes.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldenSigner } from '../__tests__/golden/stories.ts';
import { hermeticEnv } from '../__tests__/support/git-repo.ts';
import { IDENTITY } from '../__tests__/support/keyless.ts';
import {
  type Sigstore,
  type SigstoreOptions,
  startSigstore,
} from '../__tests__/support/sigstore/start-sigstore.ts';
import { commandSigner } from '../src/adapters/sigstore/signing/command-signer.ts';
import { readIdentityToken } from '../src/adapters/sigstore/signing/identity-token.ts';
import { ephemeralSigner, keySigner } from '../src/adapters/sigstore/signing/key-signer.ts';
import { keylessSigner } from '../src/adapters/sigstore/signing/keyless-signer.ts';
import type { ExpectedIdentity } from '../src/core/evidence/identity.ts';
import type { Signer } from '../src/ports/signer.ts';

const KEYS = '__tests__/golden/keys';
const KEY = 'for-tests-only.key';
/** As they are found on PATH. */
const PROGRAMS = { fulcio: 'fulcio', timestampServer: 'timestamp-server' };

export interface OpenedSigner {
  readonly signer: Signer;
  /** The texts of files that a verifier needs, by name. */
  readonly beside: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** @param facts of the pull request, as JSON; certificates are for their repository */
export async function openSigner(kind: GoldenSigner, facts: string): Promise<OpenedSigner> {
  const pem = readFileSync(join(KEYS, KEY), 'utf8');
  switch (kind) {
    case 'key':
      return own(keySigner(createPrivateKey(pem)));
    case 'ephemeral':
      return own(ephemeralSigner());
    case 'command':
      return own(
        commandSigner({
          words: ['openssl', 'dgst', '-sha256', '-sign', KEY],
          publicKey: createPublicKey(pem),
          folder: KEYS,
          environment: hermeticEnv(),
        }),
      );
    case 'keyless':
      return keyless({}, facts);
    case 'keyless, logged':
      return keyless({ log: true, certificateLog: true }, facts);
    case 'keyless, logged by Rekor v2':
      return keyless({ log: 'v2' }, facts);
  }
}

const own = (signer: Signer): OpenedSigner => ({
  signer,
  beside: {},
  close: () => Promise.resolve(),
});

async function keyless(options: SigstoreOptions, facts: string): Promise<OpenedSigner> {
  const { repository } = JSON.parse(facts) as { readonly repository: { readonly id: string } };
  const sigstore = await startSigstore(PROGRAMS, options);
  const identity: ExpectedIdentity = { subjects: [IDENTITY], issuer: sigstore.issuer };
  return {
    signer: signerOf(sigstore, repository.id),
    beside: {
      'identity.json': `${JSON.stringify(identity, null, 2)}\n`,
      'trusted_root.json': `${JSON.stringify(JSON.parse(sigstore.trustedRoot), null, 2)}\n`,
    },
    close: () => sigstore.close(),
  };
}

function signerOf(sigstore: Sigstore, repository: string): Signer {
  const { fulcioUrl, rekorUrl, tsaUrl } = sigstore;
  const token = sigstore.token({ repository_id: repository });
  return keylessSigner({
    tokens: () => Promise.resolve(readIdentityToken(token, 'the token', 'sigstore')),
    instance: {
      fulcioUrl,
      rekorUrl: rekorUrl === '' ? null : rekorUrl,
      timestamp: { url: tsaUrl, form: 'query' },
    },
  });
}
