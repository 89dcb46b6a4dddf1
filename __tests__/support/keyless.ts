import {
  type IdentityToken,
  readIdentityToken,
} from '../../src/adapters/sigstore/signing/identity-token.ts';
import { keylessSigner } from '../../src/adapters/sigstore/signing/keyless-signer.ts';
import type { Expectation } from '../../src/adapters/sigstore/verify/expectation.ts';
import { readTrustedRoots } from '../../src/adapters/sigstore/verify/trusted-root.ts';
import type { ExpectedIdentity } from '../../src/core/evidence/identity.ts';
import type { SampleEvidence, SignedFiles } from './evidence.ts';
import { type Claims, WORKFLOW } from './sigstore/oidc-issuer.ts';
import type { Sigstore } from './sigstore/start-sigstore.ts';

export const IDENTITY = `https://github.com/${WORKFLOW}@refs/heads/main`;

/** The numeric id of the repository that the sample records are about. */
const REPOSITORY_ID = '4711';

/** Signs a sample's statement as a job on GitHub would, with these claims in place of the usual ones. */
export async function keylessFiles(
  sigstore: Sigstore,
  { bytes, statement }: Pick<SampleEvidence, 'bytes' | 'statement'>,
  claims: Claims = {},
): Promise<SignedFiles> {
  const { fulcioUrl, tsaUrl, rekorUrl } = sigstore;
  const text = sigstore.token({ repository_id: REPOSITORY_ID, ...claims });
  const read: IdentityToken = readIdentityToken(text, 'the token', 'sigstore');
  const signer = keylessSigner({
    tokens: () => Promise.resolve(read),
    instance: {
      fulcioUrl,
      rekorUrl: rekorUrl === '' ? null : rekorUrl,
      timestamp: { url: tsaUrl, form: 'query' },
    },
  });
  return { record: bytes, bundle: await signer.sign(statement) };
}

/** Who signs as a rule in the private Sigstore, and its authorities. */
export function keylessExpectation(
  { issuer, trustedRoot }: Sigstore,
  identity: Partial<ExpectedIdentity> = {},
): Pick<Expectation, 'identity' | 'authorities'> {
  return {
    identity: { subjects: [IDENTITY], issuer, ...identity },
    authorities: readTrustedRoots(trustedRoot, 'trusted_root.json'),
  };
}
